"""The report of a result made by hand: its figures, its wrong answers, nothing that runs."""

from __future__ import annotations

from dataclasses import replace

import pytest
from reading_pages import Element, by_id, read_page, rows
from support.made_result import HOSTILE, LONG, made

from eval.grading import summarise
from eval.measures import MEASURES
from eval.report import report_html, report_markdown
from eval.result import Result


@pytest.fixture(scope="module")
def html() -> str:
    return report_html(made())


@pytest.fixture(scope="module")
def page(html: str) -> Element:
    return read_page(html)


def test_nothing_runs_and_nothing_is_loaded(page: Element, html: str) -> None:
    elements = page.all()
    names = {element.name for element in elements}
    assert not names & {"script", "link", "img", "iframe", "object", "embed", "base", "form"}
    for element in elements:
        for name, value in element.attributes.items():
            assert not name.startswith("on")
            if name in ("src", "href", "xlink:href", "action", "srcset", "data"):
                assert (value or "").startswith("#"), (element.name, name, value)
    assert "@import" not in html and "://" not in html
    assert all("url(" not in (e.attributes.get("style") or "") for e in elements)


def test_ids_are_unique_and_links_lead_somewhere(page: Element) -> None:
    ids = [e.attributes["id"] for e in page.all() if "id" in e.attributes]
    assert len(ids) == len(set(ids))
    for link in [*page.all("a"), *page.all("use")]:
        assert (link.attributes["href"] or "")[1:] in ids


def test_title_says_what_was_measured(page: Element) -> None:
    header = page.all("header")[0].text
    for said in ("made", "0123456789abcdef", "fedcba9876543210", "2026-01-02", "abc1234"):
        assert said in header
    for said in (
        "未提交",
        "2 cores",
        "letters",
        "00ff00ff00ff00ff",
        "fused",
        "extractive",
        "30 秒",
    ):
        assert said in header


def test_headlines_are_counted_by_hand(page: Element) -> None:
    """own: 2 of 4 answerable right, 1 of 4 refused, 1 of 2 without basis refused."""
    lines = [line.text for line in by_id(page, "headlines").all("li")]
    assert lines[0].startswith("自备题集（own）：有依据的问题答对 2/4（50.0%，95% 区间 ")
    assert "误拒 1/4（25.0%" in lines[0] and "正确拒答 1/2（50.0%" in lines[0]
    assert "nDCG@10 为 0.500（n = 4）" in lines[0]
    assert lines[1].startswith("留出部分（heldout）：有依据的问题答对 0/1（0.0%）")
    assert lines[2].startswith("每题用时中位数 10.0 毫秒，第 95 百分位 10.0 毫秒（n = 7")
    assert lines[3].startswith("共 7 题，答错 4 题，其中出错、超时或没有给出答案的 1 题")


def test_tables_are_counted_by_hand(page: Element) -> None:
    splits = [line[:4] for line in rows(by_id(page, "splits"))[1:]]
    assert splits == [
        ["自备题集（own）", "有依据", "4", "50.0%"],
        ["自备题集（own）", "无依据（应拒答）", "2", "50.0%"],
        ["留出部分（heldout）", "有依据", "1", "0.0%"],
    ]
    kinds = {tuple(line[:2]): line[2:4] for line in rows(by_id(page, "kinds"))[1:]}
    assert kinds["自备题集（own）", "数值、日期、名称（fact）"] == ["3", "66.7%"]
    assert kinds["自备题集（own）", "无依据（none）"] == ["2", "50.0%"]
    assert kinds["自备题集（own）", HOSTILE] == ["1", "0.0%"]
    stages = {line[0]: line[2:] for line in rows(by_id(page, "stages"))[1:]}
    assert stages == {
        "没有作答": ["0", "1", "1"],
        "阅读": ["0", "0", "0"],
        "检索": ["1", "0", "1"],
        "拒答": ["1", "0", "1"],
        "取证": ["1", "0", "1"],
        "作答": ["0", "0", "0"],
        "合计": ["3", "1", "4"],
    }


def test_every_measure_is_defined(page: Element) -> None:
    lines = {line[1]: line for line in rows(by_id(page, "definitions"))[1:]}
    assert set(lines) == {"right", "refused rightly", "false refusals", "nDCG@10"}
    assert lines["false refusals"][2] == "越低越好" and lines["right"][2] == "越高越好"
    for name, line in lines.items():
        assert line[3:] == [MEASURES[name].formula, MEASURES[name].source]


def test_every_wrong_answer_is_there_once(page: Element) -> None:
    wrong = page.all("article")
    assert sorted(w.all("h4")[0].text for w in wrong) == sorted(
        [f"{HOSTILE}：{HOSTILE}", *(f"{name}：目标是多少？" for name in ("h1", "q4", "q6"))]
    )
    assert len({w.attributes["id"] for w in wrong}) == 4


def test_a_wrong_answer_shows_all_that_is_known(page: Element) -> None:
    (wrong,) = [w for w in page.all("article") if HOSTILE in w.all("h4")[0].text]
    said = {line.all("dt")[0].text: line.all("dd")[0].text for line in wrong.all("dl")[0].inside}
    assert HOSTILE in said["前文"] and "前一问" in said["前文"]
    assert said["标准条款"] == "a.txt 二、(3)（检索第 3 位）"
    assert "✗ 缺 13个 / 十三个" in said["答案要点"]
    assert HOSTILE + LONG in said["系统回答"]
    assert "[1] a.txt 二、(2)" in said["引用"] and HOSTILE in said["引用"]
    assert said["检索前 3 条"].endswith("a.txt 二、(3)（标准条款）")
    assert said["原因"] == HOSTILE


def test_a_lost_gold_clause_is_said_to_be_lost(page: Element) -> None:
    text = by_id(page, "q-q4").text
    assert "a.txt 二、(9)（检索到的 3 条中没有）" in text
    assert "没有依据" in text and "拒答理由" in text
    assert "无依据，应当拒答" in by_id(page, "q-q6").text


def test_held_out_answers_are_folded_behind_a_warning(page: Element) -> None:
    closed = by_id(page, "closed")
    assert closed.name == "details" and "open" not in closed.attributes
    assert "不得据此调整" in closed.all("summary")[0].text
    assert [w.attributes["id"] for w in closed.all("article")] == ["q-h1"]
    assert "1" in closed.all("summary")[0].text


def test_the_same_result_gives_the_same_bytes(html: str) -> None:
    assert report_html(made()) == html
    assert report_markdown(made()) == report_markdown(made())


def test_a_slim_result_still_names_its_wrong_answers() -> None:
    page = read_page(report_html(made().slim()))
    assert len(page.all("article")) == 4
    assert "没有保留" in by_id(page, "q-q4").text
    assert not by_id(page, "plot-recall").all("svg")
    assert "召回率曲线" in by_id(page, "plot-recall").text
    assert by_id(page, "plot-kind").all("svg")
    assert "没有保留答案" in report_markdown(made().slim())


def test_retrieval_only_result() -> None:
    cases = tuple(
        replace(c, values={"hit@1": float(c.right), "nDCG@10": 0.5}) for c in made().cases[:3]
    )
    result = Result(made().origin, summarise(cases), (), cases)
    page = read_page(report_html(result))
    assert "首位检索正确 2/3" in by_id(page, "headlines").text
    assert "画不出" in by_id(page, "plot-refusal").text


def test_all_right_says_so() -> None:
    cases = tuple(c for c in made().cases if c.right)
    result = Result(made().origin, summarise(cases), (), cases)
    assert "没有答错的题。" in report_html(result) and "没有答错的题。" in report_markdown(result)
