"""Finds the Chromium that browser tests drive; run as a script, installs one that is missing."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHINESE_FONT = "fonts-noto-cjk"
REMEDY = """\
no Chromium for the browser tests. Do one of these and run again:
  - Debian, as root: apt-get install chromium fonts-noto-cjk
  - elsewhere: .venv/bin/python -m playwright install --with-deps chromium
  - set CHROMIUM_PATH to a Chromium or Chrome that is there already"""


class NoChromium(RuntimeError):
    """No browser that starts; the message says how to get one."""


def find_chromium() -> str:
    """Path of a browser that starts: CHROMIUM_PATH if set, else from PATH, else playwright's.

    Raises NoChromium.
    """
    named = os.environ.get("CHROMIUM_PATH")
    if named:
        if _starts(named):
            return named
        raise NoChromium(f"CHROMIUM_PATH={named} does not start: correct it, or unset it")
    for path in _candidates():
        if _starts(path):
            return path
    raise NoChromium(REMEDY)


def _candidates() -> Iterator[str]:
    yield from filter(None, map(shutil.which, NAMES))
    from playwright.sync_api import sync_playwright  # not needed where a browser is on PATH

    with sync_playwright() as playwright:
        path = playwright.chromium.executable_path
    if Path(path).exists():
        yield path


def _starts(path: str) -> bool:
    # Ubuntu's chromium-browser may be a script that only says to install a snap.
    try:
        done = subprocess.run([path, "--version"], capture_output=True, timeout=60)
    except (OSError, subprocess.TimeoutExpired):
        return False
    return done.returncode == 0


def _lacks_chinese_font() -> bool:
    try:
        listed = subprocess.run(["fc-list", ":lang=zh"], capture_output=True, text=True)
    except OSError:
        return True
    return not listed.stdout.strip()


def _is_debian_root() -> bool:
    return getattr(os, "geteuid", lambda: 1)() == 0 and shutil.which("apt-get") is not None


def _apt_install(packages: list[str]) -> None:
    environment = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for command in (["update"], ["install", "-y", "--no-install-recommends", *packages]):
        subprocess.run(["apt-get", "-q", *command], env=environment)


def _found() -> bool:
    try:
        find_chromium()
    except NoChromium:
        return False
    return True


def _install_missing() -> None:
    named = bool(os.environ.get("CHROMIUM_PATH"))
    if _is_debian_root():
        packages = [] if named or _found() else ["chromium"]
        packages += ["fontconfig", CHINESE_FONT] if _lacks_chinese_font() else []
        if packages:
            _apt_install(packages)
    if not named and not _found():
        subprocess.run([sys.executable, "-m", "playwright", "install", "chromium"])
    if _lacks_chinese_font():
        print(f"no Chinese font: screenshots will show boxes ({CHINESE_FONT} on Debian)")


def main() -> None:
    _install_missing()
    try:
        print(f"Chromium for the tests: {find_chromium()}")
    except NoChromium as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
