"""Markup in questions and documents stays text; nothing leaves the machine; errors stay inside."""

from __future__ import annotations

import re
import urllib.error
import urllib.request
from collections.abc import Callable

import pytest
from conftest import OpenPage
from playwright.sync_api import Page, expect
from stand_in import HOSTILE
from steps import ask, choose, wait_for_turn

Screenshot = Callable[[Page, str], None]


def assert_nothing_ran(page: Page) -> None:
    assert page.evaluate("window.planted") is None
    assert page.evaluate("document.images.length") == 0
    assert page.locator("a[href^='javascript:']").count() == 0


@pytest.mark.parametrize(
    "question",
    [
        "<script>window.planted = 1</script>",
        '<img src="http://203.0.113.7/a.png" onerror="window.planted = 1">',
        "![x](http://203.0.113.7/a.png)",
        "[x](javascript:window.planted=1)",
        "{{value}} ${window.planted = 1} `${1}` **粗** # 题",
        "</article></div><style>body{display:none}</style>",
    ],
)
def test_markup_in_a_question_is_shown_as_text(
    stand_in_url: str, open_page: OpenPage, question: str
) -> None:
    page = open_page(stand_in_url)
    turn = ask(page, question)
    expect(turn.locator(".asked p").first).to_have_text(question)
    ask(page, f"培育领军企业多少家{question}")
    assert_nothing_ran(page)


def test_markup_in_a_document_is_shown_as_text(
    stand_in_url: str, open_page: OpenPage, screenshot: Screenshot
) -> None:
    page = open_page(stand_in_url)
    expect(page.locator("#start")).to_contain_text(HOSTILE)
    choose(page, "文件", HOSTILE[:20])
    turn = ask(page, "恶意文件的条文写着什么")
    expect(turn.locator(".prose")).to_contain_text(HOSTILE)
    expect(page.locator("#evidence-cards")).to_contain_text(HOSTILE)
    screenshot(page, "hostile")
    page.locator("#evidence-cards [data-read]").first.click()
    expect(page.locator("#reader-body .text")).to_contain_text(HOSTILE)
    page.keyboard.press("Escape")
    page.get_by_role("tab", name="文库").click()
    expect(page.locator("table.library")).to_contain_text(HOSTILE)
    assert_nothing_ran(page)


def test_an_assistant_that_breaks_costs_one_answer(
    stand_in_url: str, open_page: OpenPage, screenshot: Screenshot
) -> None:
    page = open_page(stand_in_url)
    turn = ask(page, "故障")
    expect(turn).to_have_class(re.compile("failed"))
    assert "Traceback" not in page.locator("body").inner_text()
    screenshot(page, "failed")
    expect(ask(page, "全市集群产值超过多少")).to_have_class(re.compile("answered"))


def test_a_lost_connection_is_told_in_chinese(stand_in_url: str, open_page: OpenPage) -> None:
    page = open_page(stand_in_url)
    first = ask(page, "全市集群产值超过多少")
    page.route("**/gradio_api/**", lambda route: route.abort())
    page.locator("#ask textarea").fill("培育领军企业多少家")
    page.locator("#ask textarea").press("Enter")
    expect(page.locator(".toast-message-text").first).to_contain_text("请刷新页面")
    expect(page.locator(".toast-title").first).to_have_text("提示")
    first.locator(".marker").click()
    page.locator("#evidence-cards [data-read]").click()
    expect(page.locator("#announcement")).to_contain_text("没有取到原文")
    expect(first).to_be_visible()


def test_the_long_clause_in_a_card_is_scrolled_to_its_quote(
    stand_in_url: str, open_page: OpenPage
) -> None:
    page = open_page(stand_in_url)
    ask(page, "督查机构定期通报什么")
    quote = page.locator("#evidence-cards blockquote").last
    mark = quote.locator("mark")
    assert quote.evaluate("e => e.scrollHeight > e.clientHeight + 100")
    outer, inner = quote.bounding_box(), mark.bounding_box()
    assert outer and inner
    assert outer["y"] <= inner["y"] <= outer["y"] + outer["height"]


def test_a_new_talk_during_an_answer_stays_empty(stand_in_url: str, open_page: OpenPage) -> None:
    page = open_page(stand_in_url)
    page.locator("#ask textarea").fill("全市集群产值超过多少")
    page.locator("#ask textarea").press("Enter")
    page.locator(".turn.writing").wait_for()
    page.locator("#clear").click()
    expect(page.locator("#start")).to_be_visible()
    page.wait_for_timeout(800)  # longer than an answer takes to be written out
    expect(page.locator(".turn")).to_have_count(0)
    ask(page, "培育领军企业多少家")
    expect(page.locator(".turn")).to_have_count(1)


def test_a_dark_browser_shows_the_same_page(stand_in_url: str, open_page: OpenPage) -> None:
    colours = [
        open_page(stand_in_url, color_scheme=scheme).evaluate(
            """[...document.querySelectorAll("body, .gradio-container, #ask textarea, #talk, th")]
            .map(e => getComputedStyle(e).color + getComputedStyle(e).backgroundColor)"""
        )
        for scheme in ("light", "dark")
    ]
    assert colours[0] == colours[1]


def test_the_pages_for_programmers_are_closed(stand_in_url: str, open_page: OpenPage) -> None:
    page = open_page(f"{stand_in_url}/?view=api")
    assert "API" not in page.locator("body").inner_text()
    for path in ("docs", "openapi.json", "monitoring", "gradio_api/runs"):
        with pytest.raises(urllib.error.HTTPError):
            urllib.request.urlopen(f"{stand_in_url}/{path}")


def test_the_browser_is_told_to_ask_nobody_else(stand_in_url: str) -> None:
    with urllib.request.urlopen(stand_in_url) as answer:
        policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'self'")
    assert "http" not in policy


def test_two_talks_at_once_end_with_their_own_answers(
    stand_in_url: str, open_page: OpenPage
) -> None:
    pages = [open_page(stand_in_url) for _ in range(3)]
    questions = ["全市集群产值超过多少", "培育领军企业多少家", "联席会议由谁牵头"]
    for page, question in zip(pages, questions, strict=True):
        page.locator("#ask textarea").fill(question)
    for page in pages:
        page.locator("#ask textarea").press("Enter")
    for page, question in zip(pages, questions, strict=True):
        expect(wait_for_turn(page, 1).locator(".asked p").first).to_have_text(question)
        expect(page.locator("#evidence-for")).to_contain_text(question)
