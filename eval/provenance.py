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
from eval.model import Row


def provenance(documents: Iterable[Document]) -> dict[str, Any]:
    """date, commit, machine and the digest of the documents, for a result file."""
    return {
        "date": today(),
        "commit": commit(),
        "machine": machine(),
        "corpus_sha256": digest(sorted(document.sha256 for document in documents)),
    }


def today() -> str:
    """YYYY-MM-DD, UTC."""
    return datetime.now(UTC).strftime("%Y-%m-%d")


def digest_of_rows(rows: Iterable[Row]) -> str:
    """Of questions with their gold, wherever in the file they stand."""
    return digest(repr((r.id, r.question, r.history, r.clauses, r.answer_parts)) for r in rows)


def digest(texts: Iterable[str]) -> str:
    """sha256 of the texts in their order, 16 hexadecimal digits."""
    return hashlib.sha256("\n".join(texts).encode()).hexdigest()[:16]


def machine() -> str:
    """Cores, processor kind, memory and Python, without the machine's name."""
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30
    python = f"{platform.python_implementation()} {platform.python_version()}"
    return f"{os.cpu_count()} cores ({platform.machine()}), {memory:.0f} GiB, {python}"


def commit() -> str | None:
    """Short hash of the code's commit, + if files differ from it; None outside a checkout."""
    head = _git("rev-parse", "--short", "HEAD")
    if not head:
        return None
    changed = _git("status", "--porcelain", "--untracked-files=no", "--", "*.py")
    return head + "+" if changed else head


def _git(*arguments: str) -> str:
    try:
        git = subprocess.run(
            ["git", *arguments],
            cwd=Path(__file__).parent,
            capture_output=True,
            text=True,
            check=False,
        )
    except OSError:  # no git on this machine
        return ""
    return git.stdout.strip()
