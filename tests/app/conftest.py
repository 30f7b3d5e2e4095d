"""The served application, and pages in it that note every request and error."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, Route
from serving import free_port, serving

SCREENSHOTS = Path(__file__).parents[1] / "screenshots"
DESKTOP, PHONE = (1366, 768), (390, 844)
OpenPage = Callable[..., Page]


@pytest.fixture(scope="session")
def library_url() -> Iterator[str]:
    """The application on the built-in library, started as its users start it."""
    port = free_port()
    with serving(["app.py", "--port", str(port)], port) as url:
        yield url


@pytest.fixture(scope="session")
def stand_in_url() -> Iterator[str]:
    """The application on the stand-in's documents."""
    port = free_port()
    with serving(["tests/app/stand_in.py", str(port)], port) as url:
        yield url


@pytest.fixture
def open_page(browser: Browser) -> Iterator[OpenPage]:
    """Opens an address in a context of its own.

    Whatever is not for this machine is blocked, and fails the test, as does any error of a script.
    """
    contexts, outside, errors = [], [], []

    def judge(route: Route) -> None:
        if urlsplit(route.request.url).hostname in ("127.0.0.1", None):
            route.continue_()
        else:
            outside.append(route.request.url)
            route.abort()

    def open_page(url: str, size: tuple[int, int] = DESKTOP, **options: object) -> Page:
        viewport = {"width": size[0], "height": size[1]}
        context = browser.new_context(viewport=viewport, locale="zh-CN", **options)  # type: ignore[arg-type]
        contexts.append(context)
        context.route("**/*", judge)
        page = context.new_page()
        page.on("pageerror", lambda error: errors.append(str(error)))
        page.on("request", lambda r: outside.append(r.url) if _leaves(r.url) else None)
        page.goto(url)
        page.locator("#ask textarea").wait_for()
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert not outside, "requests left the machine"
    assert not errors, "scripts failed"


@pytest.fixture
def screenshot() -> Callable[[Page, str], None]:
    """Saves a picture of the page for a person to look at; git ignores the folder."""

    def save(page: Page, name: str) -> None:
        SCREENSHOTS.mkdir(exist_ok=True)
        size = page.viewport_size or {"width": 0, "height": 0}
        page.screenshot(path=SCREENSHOTS / f"{name}-{size['width']}x{size['height']}.png")

    return save


def _leaves(url: str) -> bool:
    parts = urlsplit(url)
    return parts.scheme not in ("data", "blob") and parts.hostname != "127.0.0.1"
