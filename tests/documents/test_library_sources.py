"""SOURCES.md against the files it speaks of."""

from __future__ import annotations

import re
from pathlib import Path

from documents import library_paths, read_document

SOURCES = (library_paths()[0].parent / "SOURCES.md").read_text("utf-8")


def rows() -> dict[str, list[str]]:
    """Cells of all tables by the file they begin with."""
    found: dict[str, list[str]] = {}
    for line in SOURCES.splitlines():
        cells = [cell.strip() for cell in line.strip("| ").split("|")]
        if re.fullmatch(r"`[\w-]+\.txt`", cells[0]):
            found.setdefault(cells[0].strip("`"), []).extend(cells[1:])
    return found


def test_every_file_with_its_checksum_and_metadata() -> None:
    assert set(rows()) == {Path(path).name for path in library_paths()}
    for path in library_paths():
        document, cells = read_document(path), rows()[path.name]
        title, number, issuer, date = cells[:4]
        assert document.title in title
        assert number == (document.metadata.number or "not stated")
        assert issuer == document.metadata.issuer
        days = (document.metadata.issued, document.metadata.published)
        assert re.findall(r"\d{4}-\d\d-\d\d", date) == [day for day in days if day]
        assert cells[-1].strip("`") == document.sha256
