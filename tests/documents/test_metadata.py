from __future__ import annotations

import pytest

from documents.heads import find_date, in_chinese
from documents.metadata import read_metadata
from documents.model import Metadata
from documents.read import document_from_text

BODY = "\n一、总体要求\n到2025年,产值达到1.5万亿元。"


def test_a_text_that_says_nothing_of_itself() -> None:
    assert read_metadata("加快培育集群。各区要落实。") == Metadata(
        title="加快培育集群", titles=("加快培育集群",)
    )


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("苏府〔2018〕130号", "苏府〔2018〕130号"),
        ("苏府办〔2021〕6号", "苏府办〔2021〕6号"),
        ("（苏工信发[2020]12号）", "苏工信发[2020]12号"),
        ("国务院令第123号", "国务院令第123号"),
        ("中华人民共和国国务院令 第 7 号", "中华人民共和国国务院令 第 7 号"),
        ("第123号", None),
        ("2018年130号", None),
    ],
)
def test_numbers(line: str, number: str | None) -> None:
    assert read_metadata(f"关于培育集群的意见\n{line}{BODY}").number == number


def test_a_number_named_in_the_text_is_not_its_own() -> None:
    text = f"关于培育集群的意见{BODY}\n落实《某意见》(苏府〔2018〕130号)。"
    assert read_metadata(text).number is None


@pytest.mark.parametrize(
    ("printed", "date"),
    [
        ("2020年12月18日", "2020-12-18"),
        ("二〇二〇年十二月十八日", "2020-12-18"),
        ("二○二〇年十月八日", "2020-10-08"),
        ("２０２０年１月２日", "2020-01-02"),
        ("20201218", "2020-12-18"),
        ("2020-12-18", "2020-12-18"),
        ("2020.1.8", "2020-01-08"),
        ("2020年2月30日", None),
        ("20201318", None),
        ("2020年12月", None),
    ],
)
def test_dates_of_signature(printed: str, date: str | None) -> None:
    text = f"关于培育集群的意见{BODY}\n苏州市人民政府\n{printed}"
    assert read_metadata(text).issued == date


def test_the_number_behind_a_red_heading() -> None:
    found = read_metadata(f"百色市人民政府文件　百政发〔2023〕8号\n关于培育集群的意见{BODY}")
    assert found.number == "百政发〔2023〕8号"


def test_the_body_that_printed_a_plan_without_a_signature() -> None:
    found = read_metadata(f"行动计划（2024—2026年）\n荆门市人民政府办公室 2024年3月18日印发{BODY}")
    assert (found.issuer, found.issued, found.published) == (
        "荆门市人民政府办公室",
        None,
        "2024-03-18",
    )


@pytest.mark.parametrize(
    "signed", ["苏州市财政局\n苏州市科学技术局", "苏州市财政局 苏州市科学技术局"]
)
def test_two_signers(signed: str) -> None:
    found = read_metadata(f"关于培育集群的意见{BODY}\n{signed}\n2020年1月2日")
    assert found.issuer == "苏州市财政局、苏州市科学技术局"


def test_the_register_comes_first() -> None:
    found = read_metadata(
        "索 引 号:014/2018-1 发布机构:苏州市人民政府办公室\n名 称:关于印发方案的通知\n"
        "文 号:苏府办[2018]1号 成文日期:2018年1月2日 发布日期:2018-01-05\n时 效:有效\n"
        f"关于印发方案的通知{BODY}\n苏州市发展和改革委员会\n2019年1月1日"
    )
    assert found.index_number == "014/2018-1"
    assert found.issuer == "苏州市人民政府办公室"
    assert found.number == "苏府办[2018]1号"
    assert (found.issued, found.published) == ("2018-01-02", "2018-01-05")
    assert found.status == "有效"


def test_an_empty_field_says_nothing() -> None:
    found = read_metadata(f"文 号:\n时 效:\n主 题 词:\n关于印发方案的通知{BODY}")
    assert (found.number, found.status) == (None, None)


@pytest.mark.parametrize(
    ("issuer", "region", "level"),
    [
        ("苏州市人民政府", "苏州市", "市"),
        ("江苏省苏州市人民政府", "苏州市", "市"),
        ("中共山东省委办公厅", "山东省", "省"),
        ("北京市人民政府", "北京市", "省"),
        ("昆山市人民政府", "昆山市", "县"),
        ("国务院办公厅", "全国", "国家"),
        ("工业和信息化部", "全国", "国家"),
    ],
)
def test_region_and_level_by_the_issuer(issuer: str, region: str, level: str) -> None:
    found = read_metadata(f"关于培育集群的意见{BODY}\n{issuer}\n2020年1月2日")
    assert (found.issuer, found.region, found.level) == (issuer, region, level)


@pytest.mark.parametrize(
    ("title", "region"),
    [
        ("国家税务总局深圳市税务局关于延长申报期限的通告", "深圳市"),  # of the state, in one place
        ("国家税务总局关于支持湖北省企业的公告", "全国"),
        ("河南郑州：数据网助力排查", "郑州市"),
        ("湖北、武汉联合部署", "湖北省"),
    ],
)
def test_the_place_of_a_branch_and_of_a_place_in_a_province(title: str, region: str) -> None:
    assert read_metadata(f"{title}\n各单位应当遵照执行。\n").region == region


def test_region_by_the_title() -> None:
    found = read_metadata(f"潍坊市青州古城保护条例{BODY}")
    assert (found.region, found.level) == ("潍坊市", "市")


@pytest.mark.parametrize(
    ("title", "period"),
    [
        ("江苏省产业强链三年行动计划(2021-2023年)", "2021—2023"),
        ("某市规划（2021—2025年）", "2021—2025"),
        ("某局2020年工作要点", "2020"),
        ("关于2020年事故的通报", None),
        ("关于培育集群的意见", None),
    ],
)
def test_periods(title: str, period: str | None) -> None:
    assert read_metadata(title + BODY).period == period


@pytest.mark.parametrize(
    ("sentence", "years"),
    [
        ("到 2025 年,达20家。力争2030年达30家。", (2025, 2030)),
        ("2022年底前完成,2023年前建成。", (2022, 2023)),
        ("用三年时间(2021—2023年)完成。", (2023,)),
        ("落实《某行动计划(2021-2023年)》和《到2030年规划》。", ()),
        ("2019年产值达1000亿元。", ()),
        ("到2020年以来的工作", ()),
    ],
)
def test_deadlines(sentence: str, years: tuple[int, ...]) -> None:
    assert read_metadata(f"关于培育集群的意见\n一、要求\n{sentence}").deadlines == years


def test_a_title_in_two_lines() -> None:
    found = read_metadata(f"某市人民政府关于\n培育先进制造业集群的意见{BODY}")
    assert found.title == "某市人民政府关于培育先进制造业集群的意见"


def test_a_notice_and_what_it_issues() -> None:
    found = read_metadata(
        "关于印发行动方案的通知\n各区:\n现印发给你们。\n某市人民政府\n2020年1月2日\n"
        f"集群培育行动方案{BODY}"
    )
    assert found.titles == ("关于印发行动方案的通知", "集群培育行动方案")
    assert found.issued == "2020-01-02"


def test_an_attachment_number_above_the_title() -> None:
    assert read_metadata(f"附件1\n集群培育行动实施方案{BODY}").title == "集群培育行动实施方案"


def test_dates_are_written_as_officials_write_them() -> None:
    assert in_chinese("2018-12-08") == "2018年12月8日"
    assert find_date(in_chinese("2018-12-08")) == "2018-12-08"
    assert in_chinese("2018年") == "2018年"


@pytest.mark.parametrize(
    ("head", "title"),
    [
        (
            "沈阳市工业和信息化局关于组织申报2026年度\n制造业数字化改造示范项目的通知\n",
            "沈阳市工业和信息化局关于组织申报2026年度制造业数字化改造示范项目的通知",
        ),
        (
            "成都市商务局关于印发\n《成都市2026年夜间经济工作要点》的通知\n",
            "成都市商务局关于印发《成都市2026年夜间经济工作要点》的通知",
        ),
    ],
)
def test_a_title_of_two_lines_is_one(head: str, title: str) -> None:
    body = "各有关单位：\n现将有关事项通知如下。\n一、条件\n注册满一年。\n"
    document = document_from_text(f"首页\n{head}{body}", "a.txt")
    assert document.title == title
    assert document.clauses[0].kind == "title"
    assert document.clauses[0].text == head.strip()
    assert document.metadata.region in ("沈阳市", "成都市")


@pytest.mark.parametrize(
    "line",
    [
        "洛政办〔2026〕9号　　2026年4月8日洛阳市人民政府办公室印发",
        "洛政办〔2026〕9号 洛阳市人民政府办公室 2026年4月8日印发",
        "洛阳市人民政府办公室 2026年4月8日印发 洛政办〔2026〕9号",
    ],
)
def test_number_issuer_and_day_may_share_a_line(line: str) -> None:
    text = f"洛阳市制造业绿色化发展规划\n{line}\n第一章 总则\n第一条 发展先进制造业。\n"
    metadata = document_from_text(text, "a.txt").metadata
    assert metadata.number == "洛政办〔2026〕9号"
    assert metadata.issuer == "洛阳市人民政府办公室"
    assert metadata.published == "2026-04-08"


def test_a_number_in_brackets_with_its_date() -> None:
    head = "湖州市丝绸园区认定管理办法\n（湖府办规〔2024〕3号 2024年7月9日印发）"
    found = read_metadata(f"{head}\n第一条 为规范认定，制定本办法。\n第二条 园区应当具备条件。")
    assert (found.number, found.issued) == ("湖府办规〔2024〕3号", "2024-07-09")


@pytest.mark.parametrize(
    "issued", ["关于印发《{}》的通知", "湖州市人民政府办公室关于印发{}的通知", "关于发布{}的公告"]
)
def test_what_a_title_issues_is_a_title_whatever_it_sounds_like(issued: str) -> None:
    paper = "太湖南岸蚕桑缫丝织造全产业链重点任务分工方案"
    text = f"{issued.format(paper)}\n湖政办〔2023〕28号\n各县区：\n现印发给你们。\n2023年4月6日\n"
    body = "一、工作目标\n缫丝率达到76%。\n二、重点任务\n（一）建设基地。各部门建设基地。"
    document = document_from_text(f"{text}{paper}\n{body}", "a.txt")
    assert document.metadata.titles == (issued.format(paper), paper)
    assert [c.kind for c in document.clauses if c.text == paper] == ["title"]
    plain = document_from_text(f"关于丝绸的通知\n各县区：\n{paper}\n{body}", "b.txt")
    assert [c.kind for c in plain.clauses if c.text == paper] == ["preamble"]


def test_a_report_with_a_subtitle() -> None:
    head = "政府工作报告\n——2021年3月5日在湖州市第八届人民代表大会第五次会议上\n各位代表："
    text = f"{head}\n一、2020年工作回顾\n产值增长5%。"
    document = document_from_text(text, "a.txt")
    assert document.metadata.titles == ("政府工作报告",), "a short title, and no subtitle"
    assert document.metadata.issued == "2021-03-05"
    alone = read_metadata("——2021年3月5日在会议上\n大会讲话要点\n一、总体\n产值增长5%。")
    assert alone.title == "大会讲话要点"
