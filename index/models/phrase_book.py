"""Makes index/models/phrases-zh: ``python -m index.models.phrase_book``.

From lay_words.tsv and policy_words.tsv, on each line of which people's expressions, a tab, and
what papers print for the same matter. Whoever adds a line runs this again; a test compares.
"""

from __future__ import annotations

import argparse
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path

from index.models.lay import DICTIONARIES, read_words
from index.phrases import PRINTED, SAID, SHIPPED, PhraseBook


def main(arguments: Sequence[str] | None = None) -> int:
    parser = argparse.ArgumentParser(prog="python -m index.models.phrase_book", description=__doc__)
    parser.add_argument("--out", type=Path, default=SHIPPED, help="default: where it is shipped")
    out = parser.parse_args(arguments).out
    book = PhraseBook.of(read_words(*DICTIONARIES))
    for part in (SAID, PRINTED):
        shutil.rmtree(out / part, ignore_errors=True)
    book.save(out)
    return 0


if __name__ == "__main__":
    sys.exit(main())
