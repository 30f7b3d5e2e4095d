"""Where an index may be built: not over other things, and by one builder at a time."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest
from index_samples import names, one_line, three_documents

from index.errors import IndexBusy, IndexUnwritable, NotAnIndex
from index.hashing import HashEmbedder
from index.manifest import MANIFEST
from index.store import build_index, building

ROOT = Path(__file__).parents[2]


def test_a_directory_with_other_things_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.docx").write_text("years of work")
    with pytest.raises(NotAnIndex, match=r"thesis\.docx") as error:
        build_index(three_documents(), tmp_path, HashEmbedder())
    assert "empty or a new directory" in one_line(error)
    assert names(tmp_path) == ["thesis.docx"]


def test_the_manifest_of_something_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / MANIFEST).write_text('{"name": "a web application"}')
    (tmp_path / "index.html").write_text("")
    with pytest.raises(NotAnIndex):
        build_index(three_documents(), tmp_path, HashEmbedder())
    assert names(tmp_path) == ["index.html", MANIFEST]


@pytest.mark.parametrize(("place", "wanted"), [("file", NotAnIndex), ("file/i", IndexUnwritable)])
def test_a_place_that_cannot_be_a_directory(place: str, wanted: type, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("x")
    with pytest.raises(wanted) as error:
        build_index(three_documents(), tmp_path / place, HashEmbedder())
    one_line(error)


def test_a_second_builder_is_told_in_one_line(tmp_path: Path) -> None:
    holder = (
        "import sys; from pathlib import Path; from index.store import building\n"
        "with building(Path(sys.argv[1])): print('held', flush=True); sys.stdin.read()"
    )
    directory = tmp_path / "index"
    with subprocess.Popen(
        [sys.executable, "-c", holder, str(directory)],
        cwd=ROOT,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
    ) as process:
        assert process.stdout and process.stdout.readline() == "held\n"
        with pytest.raises(IndexBusy, match="another process") as error, building(directory, 0.1):
            pytest.fail("two builders at once")
        one_line(error)
        process.communicate()
    assert build_index(three_documents(), directory, HashEmbedder()).manifest.documents == 3
