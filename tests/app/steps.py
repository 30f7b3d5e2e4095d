"""What a person does on the page, for the browser tests."""

from __future__ import annotations

from playwright.sync_api import Locator, Page, expect


def ask(page: Page, question: str) -> Locator:
    """Write a question, press Enter, wait; the finished turn."""
    page.locator("#ask textarea").fill(question)
    page.locator("#ask textarea").press("Enter")
    return wait_for_turn(page, page.locator(".turn").count() + 1)


def wait_for_turn(page: Page, number: int) -> Locator:
    turn = page.locator(f'.turn[data-turn="{number}"]:not(.writing)')
    turn.wait_for()
    expect(page.locator(".turn.writing")).to_have_count(0)
    return turn


def choose(page: Page, label: str, option: str) -> None:
    """Choose in a filter by the mouse."""
    page.get_by_role("combobox", name=label).click()
    page.get_by_role("option", name=option).click()
    page.keyboard.press("Escape")


def in_sight(place: Locator, frame: Locator) -> bool:
    """Whether at least the first line of place lies within the frame that scrolls."""
    inner, outer = place.bounding_box(), frame.bounding_box()
    assert inner and outer
    top, bottom = outer["y"], outer["y"] + outer["height"]
    return top <= inner["y"] and inner["y"] + min(inner["height"], 24) <= bottom


def scrolls_sideways(page: Page) -> bool:
    width: bool = page.evaluate("document.documentElement.scrollWidth > window.innerWidth")
    return width
