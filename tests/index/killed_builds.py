"""Builds or changes an index again and again, killed by SIGKILL at one file operation after
the other.

python killed_builds.py build|change OLD WORK: OLD is an index or an empty directory; WORK/n
becomes a copy of it whose rebuild or change was killed before its nth operation. Prints how many
were killed; the last one runs to its end.
"""

from __future__ import annotations

import os
import shutil
import signal
import sys
from pathlib import Path

from index_samples import CHIPS, PORTS, document

from index.change import Change, change_index
from index.hashing import HashEmbedder
from index.lexical import full_segmenter
from index.store import build_index

CHANGING = {"open", "os.mkdir", "os.rename", "os.remove", "os.rmdir", "shutil.rmtree"}


def kill_at(operation: int) -> None:
    """Have this process killed before its nth operation on files from now on."""
    seen = 0

    def count(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal seen
        if event in CHANGING:
            seen += 1
            if seen == operation:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(count)


def build(directory: Path) -> None:
    """Everything goes but one document."""
    build_index([document("芯片", CHIPS)], directory, HashEmbedder())


def change(directory: Path) -> None:
    """One document goes and another comes."""
    change_index(directory, HashEmbedder(), Change([document("岸电", PORTS)], ["丝绸"]))


ACTIONS = {"build": build, "change": change}


def act_killed(action: str, directory: Path, operation: int) -> bool:
    """True if it was killed, False if it came to its end before the operation."""
    process = os.fork()
    if process == 0:
        kill_at(operation)
        ACTIONS[action](directory)
        os._exit(0)
    _, status = os.waitpid(process, 0)
    if os.WIFSIGNALED(status):
        return os.WTERMSIG(status) == signal.SIGKILL
    if os.WEXITSTATUS(status) != 0:
        raise SystemExit(f"{action} {operation} failed")
    return False


def main(action: str, old: Path, work: Path) -> None:
    full_segmenter()  # read once here, instead of in every build
    import faiss  # noqa: F401
    import scipy.sparse  # noqa: F401

    operation, killed = 0, True
    while killed:
        operation += 1
        directory = work / str(operation)
        shutil.copytree(old, directory)
        killed = act_killed(action, directory, operation)
    print(operation - 1)


if __name__ == "__main__":
    main(sys.argv[1], Path(sys.argv[2]), Path(sys.argv[3]))
