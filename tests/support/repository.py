"""The files that belong to the repository, for tests that look at it from outside."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
MADE = {"build", "dist", "__pycache__"}  # left out where git is not there to say


@cache
def repository_files() -> tuple[str, ...]:
    """Paths from the root with /, of files that git tracks or would, else of all not made here."""
    command = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    try:
        done = subprocess.run(command, cwd=ROOT, capture_output=True, check=True)
        names = done.stdout.decode().split("\0")
    except (OSError, subprocess.CalledProcessError):
        names = [path.relative_to(ROOT).as_posix() for path in ROOT.rglob("*")]
        names = [name for name in names if not _is_made(Path(name))]
    return tuple(sorted({name for name in names if name and (ROOT / name).is_file()}))


@cache
def repository_paths() -> frozenset[str]:
    """The files and the folders above them."""
    folders = {parent for name in repository_files() for parent in Path(name).parents}
    return frozenset(repository_files()) | {folder.as_posix() for folder in folders}


def _is_made(path: Path) -> bool:
    hidden = any(part.startswith(".") for part in path.parts if part != ".ci")
    return hidden or bool(MADE & set(path.parts)) or ".egg-info/" in path.as_posix()


def copy_of_shipped(into: Path, tops: tuple[str, ...]) -> Path:
    """Copies the repository's files at or under `tops`; returns `into`."""
    for name in repository_files():
        if name.split("/")[0] in tops:
            target = into / name
            target.parent.mkdir(parents=True, exist_ok=True)
            shutil.copyfile(ROOT / name, target)
    return into
