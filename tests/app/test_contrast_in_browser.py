"""Every text in sight stands out from its background as WCAG 2 AA asks.

Contrast is (lighter + 0.05) / (darker + 0.05) of relative luminance, at least 4.5, for large text
(24 px, or 18.66 px bold) 3: https://www.w3.org/TR/WCAG22/#contrast-minimum
"""

from __future__ import annotations

import pytest
from conftest import DESKTOP, PHONE, OpenPage
from playwright.sync_api import Page
from steps import ask

# Colours as the browser computes them; a background is the nearest opaque one behind the text.
_TEXTS = """() => {
  const parse = c => (c.match(/[\\d.]+/g) || []).map(Number);
  const seen = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode, element = node.parentElement;
    if (!node.textContent.trim() || !element.checkVisibility({checkOpacity: true})) continue;
    const box = element.getBoundingClientRect();
    if (!box.width || !box.height) continue;
    const style = getComputedStyle(element);
    let behind = element, background = [255, 255, 255];
    for (; behind; behind = behind.parentElement) {
      const colour = parse(getComputedStyle(behind).backgroundColor);
      if (colour.length === 3 || colour[3] === 1) { background = colour; break; }
    }
    seen.push({text: node.textContent.trim().slice(0, 20), colour: parse(style.color).slice(0, 3),
      background: background.slice(0, 3), size: parseFloat(style.fontSize),
      bold: parseInt(style.fontWeight) >= 700});
  }
  return seen;
}"""


def luminance(colour: list[float]) -> float:
    parts = [c / 255 for c in colour]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: list[float], other: list[float]) -> float:
    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def too_faint(page: Page) -> list[tuple[str, float]]:
    texts = page.evaluate(_TEXTS)
    assert len(texts) > 10
    found = []
    for text in texts:
        large = text["size"] >= 24 or (text["bold"] and text["size"] >= 18.66)
        ratio = contrast(text["colour"], text["background"])
        if ratio < (3 if large else 4.5):
            found.append((text["text"], round(ratio, 2)))
    return found


def test_contrast_of_known_colours() -> None:
    assert contrast([0, 0, 0], [255, 255, 255]) == pytest.approx(21)
    assert contrast([255, 255, 255], [255, 255, 255]) == pytest.approx(1)
    assert contrast([119, 119, 119], [255, 255, 255]) == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("size", [DESKTOP, PHONE])
def test_all_text_can_be_read(size: tuple[int, int], library_url: str, open_page: OpenPage) -> None:
    page = open_page(library_url, size)
    assert too_faint(page) == []
    ask(page, "到2020年，苏州市先进制造业集群的主营业务收入要达到多少？")
    assert too_faint(page) == []
    ask(page, "火星基地的氧气供应标准是多少？")
    assert too_faint(page) == []
    page.get_by_role("tab", name="文库").click()
    page.locator("#library table").wait_for()
    assert too_faint(page) == []


def test_faint_text_is_found(library_url: str, open_page: OpenPage) -> None:
    page = open_page(library_url)
    page.add_style_tag(content="#start p { color: #bbb !important }")
    assert [ratio for _, ratio in too_faint(page) if ratio < 2]
