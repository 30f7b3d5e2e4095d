"""A build or change that is killed at any instant leaves the old index or the new, whole."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from index_samples import CHIPS, document, three_documents

from index.errors import IndexMissing
from index.hashing import HashEmbedder
from index.manifest import MANIFEST
from index.opening import open_index
from index.store import LOCK, build_index

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="kills forked processes")

HERE = Path(__file__).parent


AFTER = [document("芯片", CHIPS)]


def killed_builds(old: Path, work: Path, action: str = "build") -> list[Path]:
    """Copies of old, each rebuilt or changed and killed one operation later; the last is done."""
    done = subprocess.run(
        [sys.executable, str(HERE / "killed_builds.py"), action, str(old), str(work)],
        env={**os.environ, "PYTHONPATH": str(HERE.parents[1])},
        capture_output=True,
        text=True,
    )
    assert done.returncode == 0, done.stderr
    count = int(done.stdout)
    assert count > 40, "a build makes more file operations than that: nothing was killed"
    return [work / str(number) for number in range(1, count + 2)]


def documents_in(directory: Path) -> list[str]:
    return [made.id for made in open_index(directory, HashEmbedder()).documents]


def rebuild_cleans_up(directory: Path) -> bool:
    """Whether there was something to clean up."""
    littered = len(list(directory.iterdir())) > 3
    index = build_index(AFTER, directory, HashEmbedder())
    left = sorted(path.name for path in directory.iterdir())
    assert left == sorted([LOCK, MANIFEST, index.manifest.generation])
    return littered


def test_killed_while_replacing_an_index(tmp_path: Path) -> None:
    old = tmp_path / "old"
    build_index(three_documents(), old, HashEmbedder())
    directories = killed_builds(old, tmp_path / "work")
    states = [documents_in(directory) for directory in directories]
    before, after = ["丝绸", "芯片", "港口"], ["芯片"]
    swap = states.index(after)
    assert states == [before] * swap + [after] * (len(states) - swap)
    assert swap > 40 and len(states) - swap > 5  # kills fell on both sides of the swap
    assert sum(map(rebuild_cleans_up, directories[:: len(directories) // 12])) > 3


def test_killed_while_adding_and_removing(tmp_path: Path) -> None:
    old = tmp_path / "old"
    build_index(three_documents(), old, HashEmbedder())
    directories = killed_builds(old, tmp_path / "work", "change")
    states = [documents_in(directory) for directory in directories]
    before, after = ["丝绸", "芯片", "港口"], ["芯片", "港口", "岸电"]
    swap = states.index(after)
    assert states == [before] * swap + [after] * (len(states) - swap)
    assert swap > 40 and len(states) - swap > 5  # kills fell on both sides of the swap
    assert sum(map(rebuild_cleans_up, directories[:: len(directories) // 12])) > 3


def test_killed_while_building_the_first_index(tmp_path: Path) -> None:
    old = tmp_path / "old"
    old.mkdir()
    *killed, whole = killed_builds(old, tmp_path / "work")
    missing = 0
    for directory in killed:
        try:
            assert documents_in(directory) == ["芯片"]
        except IndexMissing:
            missing += 1
    assert missing > 40
    assert documents_in(whole) == ["芯片"]
    rebuild_cleans_up(killed[missing - 1])
