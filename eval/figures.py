"""Figures of the READMEs, made from the result files: python -m eval.figures [--check]."""

from __future__ import annotations

import argparse
import re
import sys
from collections.abc import Sequence
from pathlib import Path

from eval.readme_tables import TABLES
from eval.stored import read_result

ROOT = Path(__file__).parent.parent
PAGES = ("README.md", "README.zh-CN.md")
_BLOCK = re.compile(r"(<!-- figures:(\w+) -->\n).*?\n?(<!-- /figures -->)", re.DOTALL)


def main(arguments: Sequence[str] | None = None) -> int:
    """Writes the blocks anew; with --check only says which are stale, and exits with 1."""
    parser = argparse.ArgumentParser(prog="python -m eval.figures", description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing, fail if stale")
    options = parser.parse_args(arguments)
    stale = []
    for name in PAGES:
        path = ROOT / name
        text = path.read_text(encoding="utf-8")
        fresh = _refreshed(text, _language(name))
        if fresh != text:
            stale.append(name)
            if not options.check:
                path.write_text(fresh, encoding="utf-8")
    if options.check and stale:
        sys.stderr.write(f"stale figures in {', '.join(stale)}; run python -m eval.figures\n")
        return 1
    return 0


def _refreshed(text: str, language: str) -> str:
    return _BLOCK.sub(lambda m: f"{m[1]}{_figures(m[2], language)}\n{m[3]}", text)


def _language(name: str) -> str:
    return "zh" if name.endswith("zh-CN.md") else "en"


def _figures(name: str, language: str) -> str:
    result = read_result(name)
    if result is None:
        return "–"
    return TABLES[name](result, language)


if __name__ == "__main__":
    sys.exit(main())
