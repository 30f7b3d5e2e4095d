from __future__ import annotations

import pytest

from documents.folding import fold
from documents.labels import RANKS, match_label, match_plain_number


@pytest.mark.parametrize(
    ("line", "family", "canonical", "number", "printed"),
    [
        ("附件", "attachment", "附件", 1, "附件"),
        ("附件2：清单", "attachment", "附件2", 2, "附件2"),
        ("附：税率表", "attachment", "附件", 1, "附"),
        ("附录一 名词", "attachment", "附件一", 1, "附录一"),
        ("第一编 总则", "part", "第一编", 1, "第一编"),
        ("第二部分 重点任务", "part", "第二部分", 2, "第二部分"),
        ("第一分编 通则", "subpart", "第一分编", 1, "第一分编"),
        ("第三章　法律责任", "chapter", "第三章", 3, "第三章"),
        ("第二节 设立", "section", "第二节", 2, "第二节"),
        ("第十二条 本条例", "article", "第十二条", 12, "第十二条"),
        ("第12条 本条例", "article", "第12条", 12, "第12条"),
        ("第 1 2 条 本条例", "article", "第12条", 12, "第 1 2 条"),
        ("第 十 二 条 本条例", "article", "第十二条", 12, "第 十 二 条"),
        ("二 、总体要求", "cn", "二、", 2, "二 、"),
        ("（ 三 ）支持企业", "cn_brackets", "(三)", 3, "( 三 )"),
        ("第三十三条之一 本条例", "article", "第三十三条之一", 33, "第三十三条之一"),
        ("第一条为了促进", "article", "第一条", 1, "第一条"),
        ("二、重点任务", "cn", "二、", 2, "二、"),
        ("十一. 附则", "cn", "十一、", 11, "十一."),
        ("（三）发展目标", "cn_brackets", "(三)", 3, "(三)"),
        ("(一)、原则", "cn_brackets", "(一)", 1, "(一)、"),
        ("(四)及时报告", "cn_brackets", "(四)", 4, "(四)"),
        ("(一)项目建设", "cn_brackets", "(一)", 1, "(一)"),
        ("(二)目标", "cn_brackets", "(二)", 2, "(二)"),
        ("第二章规划管理", "chapter", "第二章", 2, "第二章"),
        ("第三条中小企业", "article", "第三条", 3, "第三条"),
        ("行动一：做强主业", "named", "行动一", 1, "行动一"),
        ("专项行动2 延链", "named", "专项行动2", 2, "专项行动2"),
        ("任务十二", "named", "任务十二", 12, "任务十二"),
        ("1.建设", "number", "1.", 1, "1."),
        ("1﹒建设", "number", "1.", 1, "1."),
        ("１２．建设", "number", "12.", 12, "12."),
        ("3、建设", "number", "3.", 3, "3、"),
        ("4)建设", "number", "4.", 4, "4)"),
        ("1.2025年底前完成", "number", "1.", 1, "1."),
        ("3.2023、2024年度审计报告", "number", "3.", 3, "3."),
        ("2.5G基站建设", "number", "2.", 2, "2."),
        ("1.1 编制目的", "decimal2", "1.1", 1, "1.1"),
        ("2.1.3成员单位", "decimal3", "2.1.3", 3, "2.1.3"),
        ("2.1.3.4成员", "decimal4", "2.1.3.4", 4, "2.1.3.4"),
        ("（5）执行", "number_brackets", "(5)", 5, "(5)"),
        ("⑳其二十", "circle", "⑳", 20, "⑳"),
    ],
)
def test_each_family(line: str, family: str, canonical: str, number: int, printed: str) -> None:
    label = match_label(fold(line))
    assert label is not None
    assert (label.family, label.canonical, label.number) == (family, canonical, number)
    assert label.printed == printed
    assert label.rank == RANKS[family]
    assert fold(line)[label.end :] == fold(line)[label.end :].lstrip()


@pytest.mark.parametrize(
    "line",
    [
        "1.5万亿元产值",
        "3.5亿元以上",
        "45.2%的企业",
        "第三条规定的企业",
        "第 三 条规定的企业",
        "第三条、第五条所列",
        "第三条第二款",
        "第三条(一)项规定",
        "第二章的规定",
        "第二章、第三章适用",
        "20、30家企业",
        "3、4月份",
        "2020年完成",
        "2020.5.14",
        "(一)项所列情形",
        "(一)、(二)项",
        "(2)项规定",
        "(一)至(三)项",
        "(二)(三)项所列",
        "三、四线城市",
        "一、二年级",
        "万、亿元",
        "附件材料如下",
        "附近企业",
        "三是加强领导",
        "行动一周年",
        "工程一、二期",
        "任务2项:",
        "重点工程1 个,投资3亿元",
        "",
    ],
)
def test_what_looks_like_a_label_and_is_none(line: str) -> None:
    assert match_label(fold(line)) is None


def test_a_cross_reference_may_be_an_article_only_with_space_behind_it() -> None:
    sure, unsure = match_label("第三条 企业"), match_label("第三条企业")
    assert sure and sure.sure
    assert unsure and not unsure.sure


def test_labels_inside_a_line() -> None:
    assert match_label("完成。二、重点", 3) == match_label("   二、重点", 3)
    assert match_label("完成。二、重点", 2) is None


def test_a_plain_number_is_asked_for() -> None:
    label = match_plain_number("1 总则")
    assert label and (label.family, label.canonical) == ("decimal1", "1")
    assert match_label("1 总则") is None
    assert match_plain_number("30 日") and match_plain_number("2020 年") is None
