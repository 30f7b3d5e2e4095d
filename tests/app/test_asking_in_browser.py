"""An official asks, reads, follows a citation and opens the document, in a real browser."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from conftest import DESKTOP, PHONE, OpenPage
from playwright.sync_api import Page, expect
from steps import ask, choose, in_sight, scrolls_sideways, wait_for_turn

QUESTION = "到2020年，苏州市先进制造业集群的主营业务收入要达到多少？"
NOWHERE = "火星基地的氧气供应标准是多少？"
Screenshot = Callable[[Page, str], None]


def test_the_page_is_chinese_and_offers_six_examples(
    library_url: str, open_page: OpenPage, screenshot: Screenshot
) -> None:
    page = open_page(library_url)
    assert page.title() == "集群政策问答"
    assert page.locator("html").get_attribute("lang") == "zh-CN"
    expect(page.locator("#start button")).to_have_count(6)
    expect(page.locator("footer a, footer button")).to_have_count(0)
    screenshot(page, "start")


def test_every_example_is_answered_and_stays_in_the_talk(
    library_url: str, open_page: OpenPage
) -> None:
    page = open_page(library_url)
    examples = page.locator("#start button").all_inner_texts()
    page.locator("#start button").first.click()
    wait_for_turn(page, 1)
    for question in examples[1:]:
        ask(page, question)
    expect(page.locator("#talk .turn.answered")).to_have_count(6)
    assert [text.strip() for text in page.locator(".asked").all_inner_texts()] == examples


def test_the_answer_is_written_out_bit_by_bit(library_url: str, open_page: OpenPage) -> None:
    page = open_page(library_url)
    page.evaluate(
        """() => { window.lengths = new Set(); new MutationObserver(() => {
            const text = document.querySelector(".turn.writing .prose")?.textContent;
            if (text) lengths.add(text.length); }).observe(
            document.body, {childList: true, subtree: true, characterData: true}); }"""
    )
    ask(page, QUESTION)
    assert page.evaluate("lengths.size") >= 3


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_a_marker_leads_to_its_clause_and_on_into_the_document(
    library_url: str, open_page: OpenPage, screenshot: Screenshot, size: tuple[int, int]
) -> None:
    page = open_page(library_url, size)
    turn = ask(page, QUESTION)
    screenshot(page, "answer")
    marker = turn.locator(".marker").last
    number = marker.get_attribute("data-marker")
    marker.click()
    card = page.locator(f'#evidence-cards .card[data-marker="{number}"]')
    expect(card).to_have_class(re.compile("current"))
    assert in_sight(card, page.locator("#evidence-cards"))
    quote = "".join(card.locator("mark").all_inner_texts())
    assert "主营业务收入达1.5万亿元左右" in quote
    expect(card.locator(".place")).to_have_text("一、(三) 总体要求 › 发展目标")
    screenshot(page, "evidence")
    card.get_by_role("button", name="查看原文").click()
    reader = page.locator("#reader-body")
    mark = reader.locator("mark").first
    expect(mark).to_be_visible()
    assert "".join(reader.locator("mark").all_inner_texts()) == quote
    assert in_sight(mark, reader.locator(".text"))
    expect(reader.locator(".clause.found mark").first).to_be_visible()
    screenshot(page, "reader")
    page.keyboard.press("Escape")
    expect(page.locator("#reader-dialog")).to_be_hidden()
    assert not scrolls_sideways(page)
    if size == PHONE:  # the evidence lies over the answer there
        page.get_by_role("button", name="返回答案").click()
        expect(page.locator("#evidence-panel")).to_be_hidden()
        expect(marker).to_be_focused()


def test_the_main_job_needs_no_scrolling_of_the_page(library_url: str, open_page: OpenPage) -> None:
    page = open_page(library_url)
    ask(page, QUESTION)
    assert page.evaluate("document.documentElement.scrollHeight") <= DESKTOP[1]
    for place in ("#talk", "#evidence-panel", "#scope", "#send", "#clear"):
        box = page.locator(place).bounding_box()
        assert box and box["y"] + box["height"] <= DESKTOP[1]


def test_markers_of_an_older_answer_keep_their_own_evidence(
    library_url: str, open_page: OpenPage
) -> None:
    page = open_page(library_url)
    first = ask(page, QUESTION)
    shown = page.locator("#evidence-cards")
    evidence = shown.inner_text()
    ask(page, "江苏省产业强链三年行动计划的主要目标是什么？")
    assert shown.inner_text() != evidence
    first.locator(".marker").first.click()
    assert shown.inner_text() == evidence
    expect(page.locator("#evidence-for")).to_contain_text(QUESTION[:-1])


def test_a_region_restricts_the_answer_and_is_named_with_it(
    library_url: str, open_page: OpenPage
) -> None:
    page = open_page(library_url)
    choose(page, "地区", "江苏省")
    turn = ask(page, "产业集群发展的主要目标是什么？")
    expect(turn.locator(".scope")).to_have_text(re.compile("江苏省$"))
    titles = set(turn.locator(".evidence h3").all_text_contents())
    assert all("江苏省" in title for title in titles)


def test_a_document_can_be_chosen(
    library_url: str, open_page: OpenPage, screenshot: Screenshot
) -> None:
    page = open_page(library_url)
    choose(page, "文件", "苏州市工业和信息化局2020年工作要点")
    turn = ask(page, "重点工作有哪些？")
    expect(turn.locator(".scope")).to_contain_text("《苏州市工业和信息化局2020年工作要点》")
    titles = set(turn.locator(".evidence h3").all_text_contents())
    assert all("2020年工作要点" in title for title in titles)
    screenshot(page, "filtered")


def test_no_basis_is_said_plainly(
    library_url: str, open_page: OpenPage, screenshot: Screenshot
) -> None:
    page = open_page(library_url)
    turn = ask(page, NOWHERE)
    expect(turn).to_have_class(re.compile("refused"))
    expect(turn.locator(".verdict")).to_be_visible()
    expect(turn.locator(".marker")).to_have_count(0)
    screenshot(page, "refused")


def test_a_follow_up_is_understood_from_the_question_before(
    library_url: str, open_page: OpenPage
) -> None:
    page = open_page(library_url)
    ask(page, "江苏省产业强链三年行动计划的主要目标是什么？")
    turn = ask(page, "那保障措施呢？")
    expect(turn.locator(".understood")).to_contain_text("江苏")


def test_a_new_talk_starts_empty(library_url: str, open_page: OpenPage) -> None:
    page = open_page(library_url)
    ask(page, QUESTION)
    page.locator("#clear").click()
    expect(page.locator(".turn")).to_have_count(0)
    expect(page.locator("#evidence-cards .card")).to_have_count(0)
    expect(page.locator("#start")).to_be_visible()
    turn = ask(page, "那保障措施呢？")
    expect(turn.locator(".understood")).to_have_count(0)


def test_two_people_do_not_see_each_other(library_url: str, open_page: OpenPage) -> None:
    one, other = open_page(library_url), open_page(library_url)
    for page, question in ((one, QUESTION), (other, NOWHERE)):
        page.locator("#ask textarea").fill(question)
    for page in (one, other):
        page.locator("#ask textarea").press("Enter")
    assert QUESTION in wait_for_turn(one, 1).inner_text()
    assert NOWHERE in wait_for_turn(other, 1).inner_text()
    assert one.locator(".turn").count() == other.locator(".turn").count() == 1
    expect(other.locator("#evidence-cards .card")).to_have_count(0)


def test_an_empty_question_gets_a_hint(library_url: str, open_page: OpenPage) -> None:
    page = open_page(library_url)
    page.locator("#ask textarea").fill("   ")
    page.locator("#send").click()
    expect(page.locator("#hint")).to_contain_text("请先在框中写下问题")
    expect(page.locator(".turn")).to_have_count(0)
    ask(page, QUESTION)
    expect(page.locator("#hint p")).to_have_count(0)


@pytest.mark.parametrize(
    "question", ["长" * 10_000, "\u0000\u202e😀", "🙂" * 50, "'; DROP TABLE", "%s{0}"]
)
def test_odd_questions_are_answered_in_a_line_and_the_server_stays_up(
    library_url: str, open_page: OpenPage, question: str
) -> None:
    page = open_page(library_url)
    turn = ask(page, question)
    assert "Traceback" not in turn.inner_text()
    assert len(turn.locator(".prose").inner_text()) < 500
    expect(ask(page, QUESTION)).to_have_class(re.compile("answered"))
    assert not scrolls_sideways(page)
