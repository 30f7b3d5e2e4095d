"""Answers and gold as tokens: what exact match, F1, ROUGE-L and the support test compare."""

from __future__ import annotations

import re

from eval.scoring import plain, without_markers

# Lines that repeat what the answer above them stands on; they are evidence and not the answer.
_EVIDENCE = ("原文：", "任务内容：", "前文：")
# A run of Latin letters and digits (5G, 1.5, 300), one other letter, or the sign of a share.
_TOKEN = re.compile(r"[a-z0-9]+(?:\.[0-9]+)*|[^\W_]|[%‰]")
_THOUSANDS = re.compile(r"(?<=\d),(?=\d{3}(?!\d))")


def headline(text: str) -> str:
    """What an answer says, without markers and without the lines that quote its evidence.

    The whole of it if nothing else is left.
    """
    lines = without_markers(text).splitlines()
    said = [line for line in lines if not line.startswith(_EVIDENCE)]
    return "\n".join(said or lines)


def tokens(text: str) -> tuple[str, ...]:
    """One for each Chinese character and each run of Latin letters and digits; no punctuation.

    The mixed segmentation of Y. Cui et al., A span-extraction dataset for Chinese machine reading
    comprehension (CMRC 2018), EMNLP 2019, but that 1.5 stays one number and % is kept.
    """
    return tuple(_TOKEN.findall(_THOUSANDS.sub("", plain(text).lower())))
