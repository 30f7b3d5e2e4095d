"""What a figure was measured on: machine, date, code, documents."""

from __future__ import annotations

import hashlib
import os
import platform
import subprocess
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from documents.model import Document


def provenance(documents: Iterable[Document]) -> dict[str, Any]:
    """date, commit, machine and the digest of the documents, for a result file."""
    corpus = hashlib.sha256("".join(sorted(d.sha256 for d in documents)).encode()).hexdigest()
    return {
        "date": datetime.now(UTC).strftime("%Y-%m-%d"),
        "commit": _commit(),
        "machine": machine(),
        "corpus_sha256": corpus[:16],
    }


def machine() -> str:
    """Cores, processor kind, memory and Python, without the machine's name."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GiB, {python}"


def _commit() -> str | None:
    git = subprocess.run(
        ["git", "rev-parse", "--short", "HEAD"],
        cwd=Path(__file__).parent,
        capture_output=True,
        text=True,
        check=False,
    )
    return git.stdout.strip() or None
