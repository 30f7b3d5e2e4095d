"""The library, the reader, copying, and the keyboard, in a real browser."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import openpyxl
import pytest
from conftest import PHONE, OpenPage
from playwright.sync_api import Page, expect
from steps import ask, in_sight, scrolls_sideways

from documents import library_paths, read_document
from documents.ledger import ledger_file, ledger_rows

QUESTION = "到2020年，苏州市先进制造业集群的主营业务收入要达到多少？"
COUNT = len(library_paths())
Screenshot = Callable[[Page, str], None]


def open_library(page: Page) -> None:
    page.get_by_role("tab", name="文库").click()
    expect(page.locator("table.library")).to_be_visible()


def test_the_library_lists_every_document_and_what_it_does_not_say(
    library_url: str, open_page: OpenPage, screenshot: Screenshot
) -> None:
    page = open_page(library_url)
    open_library(page)
    expect(page.locator("table.library tbody tr")).to_have_count(COUNT)
    expect(page.locator("table.library")).to_contain_text("苏府〔2018〕130号")
    expect(page.locator("table.library td.unknown").first).to_have_text("未载明")
    screenshot(page, "library")


@pytest.mark.parametrize("kind", ["Excel", "CSV"])
def test_the_ledger_of_targets_is_downloaded(
    kind: str, library_url: str, open_page: OpenPage
) -> None:
    page = open_page(library_url)
    open_library(page)
    with page.expect_download() as downloading:
        page.get_by_role("link", name=kind, exact=True).click()
    name = f"指标台账.{'xlsx' if kind == 'Excel' else 'csv'}"
    assert downloading.value.suggested_filename == name
    file = Path(downloading.value.path()).read_bytes()
    documents = [read_document(path) for path in library_paths()]
    if kind == "CSV":
        assert file == ledger_file(documents, name)
    else:
        sheet = openpyxl.load_workbook(io.BytesIO(file)).active
        assert list(sheet.iter_rows(min_row=2, values_only=True)) == list(ledger_rows(documents))


def test_the_list_is_narrowed_by_words(library_url: str, open_page: OpenPage) -> None:
    page = open_page(library_url)
    open_library(page)
    page.locator("#library-search").fill("山东")
    expect(page.locator("table.library tbody tr:visible")).to_have_count(1)
    expect(page.locator("#library-count")).to_have_text(f"{COUNT}份文件中的1份")
    page.locator("#library-search").fill("")
    expect(page.locator("table.library tbody tr:visible")).to_have_count(COUNT)


def test_a_document_is_read_by_its_outline_and_searched(
    library_url: str, open_page: OpenPage
) -> None:
    page = open_page(library_url)
    open_library(page)
    page.locator("table.library tbody tr", has_text="130号").get_by_role("button").click()
    text = page.locator("#reader-body .text")
    expect(text).to_contain_text("总体要求")
    expect(text.locator("mark")).to_have_count(0)
    entry = page.locator(".outline button").last
    clause = text.locator(f'[data-clause="{entry.get_attribute("data-goto")}"]')
    assert not in_sight(clause, text)
    entry.click()
    assert in_sight(clause, text)
    page.locator("#reader-search").fill("集群")
    expect(text.locator(".at")).to_have_count(1)
    first = text.locator(".at").get_attribute("data-clause")
    page.locator("#reader-search").press("Enter")
    assert text.locator(".at").get_attribute("data-clause") != first
    page.locator("#reader-search").fill("没有的词语")
    expect(page.locator("#reader-count")).to_have_text("没有找到")
    page.get_by_role("button", name="关闭").click()
    expect(page.locator("#reader-dialog")).to_be_hidden()


def test_the_phone_scrolls_downwards_only(
    library_url: str, open_page: OpenPage, screenshot: Screenshot
) -> None:
    page = open_page(library_url, PHONE)
    screenshot(page, "start")
    assert not scrolls_sideways(page)
    ask(page, QUESTION)
    assert not scrolls_sideways(page)
    open_library(page)
    screenshot(page, "library")
    assert not scrolls_sideways(page)


def copied(page: Page) -> str:
    """What a person gets who pastes now."""
    box = page.locator("#ask textarea")
    box.fill("")
    box.press("Control+v")
    return box.input_value()


def test_the_answer_is_copied_with_its_sources(library_url: str, open_page: OpenPage) -> None:
    page = open_page(library_url, permissions=["clipboard-read", "clipboard-write"])
    turn = ask(page, QUESTION)
    turn.get_by_role("button", name="复制答案及出处").click()
    expect(page.locator("#announcement")).to_have_text("已复制")
    text = copied(page)
    assert turn.locator(".prose p").first.inner_text() in text
    assert "出处：\n[1] 《" in text


def test_copying_works_where_the_clipboard_is_closed(library_url: str, open_page: OpenPage) -> None:
    """Plain http on another host than localhost has no navigator.clipboard."""
    page = open_page(library_url)
    page.evaluate("Object.defineProperty(navigator, 'clipboard', {value: undefined})")
    turn = ask(page, QUESTION)
    page.locator("#evidence-cards").get_by_role("button", name="复制引文及出处").first.click()
    expect(page.locator("#announcement")).to_have_text("已复制")
    text = copied(page)
    quote = turn.locator(".evidence .card").first.locator("mark").all_text_contents()
    assert "".join(quote) in text
    assert "\n——《" in text


def test_everything_can_be_done_by_keyboard(library_url: str, open_page: OpenPage) -> None:
    page = open_page(library_url)
    expect(page.locator("#ask textarea")).to_be_focused()
    page.keyboard.type(QUESTION)
    page.keyboard.press("Enter")
    turn = page.locator(".turn:not(.writing)")
    turn.wait_for()
    press_until(page, "Shift+Tab", ".marker")
    number = page.evaluate("document.activeElement.dataset.marker")
    outline: str = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    assert outline == "solid"
    page.keyboard.press("Enter")
    expect(page.locator(f'#evidence-cards .card[data-marker="{number}"]')).to_be_focused()
    press_until(page, "Tab", "#evidence-cards [data-read]")
    page.keyboard.press("Enter")
    expect(page.locator("#reader-dialog h2")).to_be_focused()
    page.keyboard.press("Escape")
    expect(page.locator("#reader-dialog")).to_be_hidden()
    assert page.evaluate("document.activeElement.matches('[data-read]')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.dataset.marker") == number


def test_enter_that_ends_the_writing_of_a_word_sends_nothing(
    library_url: str, open_page: OpenPage
) -> None:
    """A Chinese input method takes Enter for itself while a word is being composed."""
    page = open_page(library_url)
    keyboard = page.context.new_cdp_session(page)
    page.locator("#ask textarea").focus()
    keyboard.send(
        "Input.imeSetComposition", {"text": "苏州", "selectionStart": 2, "selectionEnd": 2}
    )
    page.keyboard.press("Enter")
    page.wait_for_timeout(500)
    expect(page.locator(".turn")).to_have_count(0)
    keyboard.send("Input.insertText", {"text": "苏州"})
    page.wait_for_timeout(500)  # a person is slower than the page's timers
    page.keyboard.press("Enter")
    expect(page.locator(".turn:not(.writing) .asked p").first).to_have_text("苏州")


def press_until(page: Page, key: str, selector: str) -> None:
    for _ in range(40):
        page.keyboard.press(key)
        if page.evaluate("selector => document.activeElement.matches(selector)", selector):
            return
    raise AssertionError(f"{key} never reached {selector}")
