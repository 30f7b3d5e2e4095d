"""The report in a real browser: no overflow, no script, folds that work in a sandbox, print."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page
from support.made_result import made

from eval.report import report_html, write_report

SIZES = ((1366, 768), (390, 844))
SCREENSHOTS = Path(__file__).parents[2] / "screenshots"
Open = Callable[[str, tuple[int, int]], Page]


@pytest.fixture(scope="module")
def address(tmp_path_factory: pytest.TempPathFactory) -> str:
    return write_report(made(), tmp_path_factory.mktemp("report")).as_uri()


@pytest.fixture
def open_page(browser: Browser) -> Iterator[Open]:
    """A page that may load nothing but its own address, and has nothing to say."""
    contexts, said = [], []

    def open_page(url: str, size: tuple[int, int]) -> Page:
        context = browser.new_context(viewport={"width": size[0], "height": size[1]})
        contexts.append(context)
        page = context.new_page()
        page.on("console", lambda message: said.append(message.text))
        page.on("pageerror", lambda error: said.append(str(error)))
        page.on("dialog", lambda dialog: said.append(dialog.message))
        page.on("request", lambda r: said.append(r.url) if r.url != url.split("#")[0] else None)
        page.goto(url)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert said == []


def widths(page: Page) -> tuple[int, int]:
    found = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return found[0], found[1]


@pytest.mark.parametrize("size", SIZES)
def test_no_page_is_wider_than_the_screen(
    open_page: Open, address: str, size: tuple[int, int]
) -> None:
    page = open_page(address, size)
    assert widths(page) == (size[0], size[0])
    for summary in page.locator("summary").all():
        if summary.is_visible():
            summary.click()
    assert page.locator("article#q-h1").is_visible()
    assert widths(page) == (size[0], size[0])
    SCREENSHOTS.mkdir(exist_ok=True)
    page.screenshot(path=SCREENSHOTS / f"report-{size[0]}x{size[1]}.png")


@pytest.mark.parametrize("size", SIZES)
def test_plots_fit_and_their_words_are_readable(
    open_page: Open, address: str, size: tuple[int, int]
) -> None:
    """Every word lies within its figure and is at least 9 pixels high on a phone."""
    page = open_page(address, size)
    found = page.evaluate(
        """[...document.querySelectorAll('svg text')].map(text => {
             const word = text.getBoundingClientRect()
             const svg = text.ownerSVGElement.getBoundingClientRect()
             return [text.textContent, word.height, word.left - svg.left, svg.right - word.right]
           })"""
    )
    assert len(found) > 20
    for text, height, left, right in found:
        assert height >= 9 and left >= -1 and right >= -1, (text, height, left, right)


def test_links_lead_to_wrong_answers(open_page: Open, address: str) -> None:
    page = open_page(f"{address}#q-q4", SIZES[0])
    assert page.locator("#q-q4").is_visible()
    assert page.evaluate("document.querySelector(':target').id") == "q-q4"


def test_folds_work_in_a_sandbox(browser: Browser) -> None:
    """As the web application shows it: a frame without scripts, forms or an origin."""
    page = browser.new_page(viewport={"width": 800, "height": 600})
    page.set_content("<iframe sandbox width=780 height=560></iframe>")
    page.evaluate("html => { document.querySelector('iframe').srcdoc = html }", report_html(made()))
    frame = page.frame_locator("iframe")
    assert not frame.locator("#definitions table").is_visible()
    frame.locator("#definitions > summary").click()
    assert frame.locator("#definitions table").is_visible()
    page.close()


def test_print_shows_what_is_folded_but_for_the_held_out(open_page: Open, address: str) -> None:
    page = open_page(address, SIZES[0])
    page.emulate_media(media="print")
    assert page.locator("#definitions table").evaluate("e => e.checkVisibility()")
    assert not page.locator("#q-h1").evaluate("e => e.checkVisibility()")


def test_a_long_word_as_a_kind_does_not_widen_the_page(open_page: Open, tmp_path: Path) -> None:
    result = made()
    cases = tuple(replace(c, kind="x" * 300, split="y" * 200) for c in result.cases)
    address = write_report(replace(result, cases=cases), tmp_path).as_uri()
    for size in SIZES:
        assert widths(open_page(address, size)) == (size[0], size[0])
