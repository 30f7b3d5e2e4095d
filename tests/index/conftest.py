"""An index that tests share, and one that they may spoil."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from index_samples import three_documents

from index.hashing import HashEmbedder
from index.store import build_index


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An index that tests copy before they spoil it."""
    directory = tmp_path_factory.mktemp("store") / "index"
    build_index(three_documents(), directory, HashEmbedder())
    return directory


@pytest.fixture
def spoilt(built: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(built, tmp_path / "index"))
