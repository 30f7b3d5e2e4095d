"""Keeps the contract of ``python -m eval run`` towards the server, in a real process.

``python -m support.pretend_evaluation WAY --progress lines --report DIR [--split S]``. It says
where it stands in DIR/going, which holds its process id and its part, and waits for DIR/go.
"""

from __future__ import annotations

import argparse
import json
import os
import signal
import sys
import time
from pathlib import Path

TOTAL = 5
HOSTILE = (
    '<script>parent.planted = 1; window.planted = 1</script><img src="/planted.png" '
    'onerror="window.planted = 2">'
)
REPORT = (
    '<!DOCTYPE html><html lang="zh-CN"><meta charset="utf-8"><title>评测报告</title>'
    "<style>body {{ color: rgb(1, 2, 3) }} p {{ margin-bottom: 1200px }}</style>"
    '<h1>评测报告 {part}</h1><a href="#end">到末尾</a><details><summary>展开</summary>'
    '<b>细节</b></details>{hostile}<p>正文</p><h2 id="end">末尾</h2></html>'
)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("way", choices=("finish", "wait", "deaf", "fail", "empty", "killed"))
    parser.add_argument("--progress", choices=["lines"], required=True)
    parser.add_argument("--report", type=Path, required=True)
    parser.add_argument("--split", default="")
    options = parser.parse_args()
    if options.way == "deaf":
        signal.signal(signal.SIGINT, signal.SIG_IGN)
    options.report.mkdir(parents=True, exist_ok=True)
    say("a line that is not about progress")
    for done in range(1, TOTAL + 1):
        say(json.dumps({"done": done, "total": TOTAL, "status": "answered"}))
        if done == 3:
            act(options)
    if options.way != "empty":
        page = REPORT.format(part=options.split, hostile=HOSTILE)
        beside = options.report / "report.tmp"
        beside.write_text(page, "utf-8")
        beside.replace(options.report / "report.html")


def act(options: argparse.Namespace) -> None:
    """What the way asks for, in the middle of the questions."""
    if options.way == "fail":
        say("the index is\x1b[31m broken " + HOSTILE)
        sys.exit(2)
    if options.way == "killed":
        os.kill(os.getpid(), signal.SIGKILL)
    going = options.report / "going"
    going.write_text(f"{os.getpid()} {os.nice(0)} {options.split}")
    while options.way in ("wait", "deaf") and not (options.report / "go").exists():
        time.sleep(0.02)
    going.unlink()


def say(line: str) -> None:
    sys.stderr.write(line + "\n")
    sys.stderr.flush()


if __name__ == "__main__":
    main()
