"""python -m qa.screen.leashed MODULE ARGUMENT…: runs a module, at low priority, while it is wanted.

It is wanted while standard input stays open. Whoever started this process and dies, in whatever
way, closes it, and so does one who wants the module stopped: no orphan is left on any system.
"""

from __future__ import annotations

import os
import runpy
import signal
import sys
import threading
import time

NICENESS = 10  # of 19: whoever answers people goes first
TIDY_SECONDS = 2.0  # from the interruption to the end, for the module to remove what it made


def main() -> None:
    # A server that was started in the background ignores interruptions, and so would this.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    threading.Thread(target=_stop_at_end_of_input, daemon=True).start()
    if hasattr(os, "nice"):  # elsewhere the priority is given at the start
        os.nice(NICENESS)
    del sys.argv[0]
    runpy.run_module(sys.argv[0], run_name="__main__", alter_sys=True)


def _stop_at_end_of_input() -> None:
    while os.read(0, 1024):  # sys.stdin would be locked when the interpreter ends
        pass
    if os.name == "posix":
        os.kill(os.getpid(), signal.SIGINT)  # which also wakes a thread that waits
        time.sleep(TIDY_SECONDS)
    os._exit(130)


if __name__ == "__main__":
    main()
