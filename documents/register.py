"""The table in which a site registers a policy: 索引号, 发布机构, 文号, 成文日期."""

from __future__ import annotations

from dataclasses import dataclass

from documents.patterns import lazy

# Names of the register's fields, as sites print them.
_KEYS = {
    "index_number": "索引号|信息索引|索取号",
    "issuer": (
        "发布机构|发文机关|发文机构|发文单位|制发机关|发布单位|公开机构|公开机关|公开责任部门"
        "|制定机关|印发机关"
    ),
    "title": "名称|标题|文件名称|信息名称|公文名称",
    "number": "文号|发文字号|文件编号|公文字号",
    "issued": "成文日期|生成日期|印发日期|签发日期|制定日期",
    "published": "发文日期|发布日期|公开日期|发布时间|公开时间|公布日期|发文时间|时间|日期",
    "status": "时效|有效性|状态|效力状态|信息有效性|是否有效|时效性|文件状态",
    "source": "来源|信息来源|文章来源|稿件来源",
    "level": "级别|政策级别",
    "other": (
        "分类|主题分类|体裁分类|公开类别|信息分类|信息类别|组配分类|主题词|关键词|内容概述"
        "|内容概览|内容摘要|摘要|支持方式|支持产业|公开方式|公开范围|公开形式|公开程序"
        "|公开时限|载体类型|施行日期|生效日期|实施日期|废止日期|有效期|有效期至|终止日期|作者"
        "|发布人"
    ),
}


def _spaced(names: str) -> str:
    return "|".join(r"\s*".join(name) for name in sorted(names.split("|"), key=len, reverse=True))


_FIELD = lazy("|".join(rf"(?P<{key}>{_spaced(names)})" for key, names in _KEYS.items()))
_FIELD_AT = lazy(rf"(?:{_FIELD.pattern})\s*[\]】]?\s*:\s*")


@dataclass(frozen=True, slots=True)
class Field:
    """A named value of the register's table; start and end are of the value in its line."""

    key: str
    value: str
    start: int
    end: int


def record_fields(folded: str) -> list[Field]:
    """Fields of a line that begins with one: 索 引 号:014… or 时间:… 来源:…; else nothing."""
    line = folded.lstrip(" 【[")
    shift = len(folded) - len(line)
    marks = list(_FIELD_AT.finditer(folded, shift))
    if not marks or marks[0].start() != shift:
        return []
    found = []
    for at, mark in enumerate(marks):
        end = marks[at + 1].start() if at + 1 < len(marks) else len(folded)
        value = folded[mark.end() : end].rstrip(" 【[")
        key = next(k for k, v in mark.groupdict().items() if v)
        found.append(Field(key, value, mark.end(), mark.end() + len(value)))
    return found
