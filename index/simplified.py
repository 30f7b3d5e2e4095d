"""Traditional characters to the simplified ones that policies are written in, of what is searched
and of what is searched for.
"""

from __future__ import annotations

from functools import cache

import opencc


@cache
def _converter() -> opencc.OpenCC:
    return opencc.OpenCC("t2s")


def simplified(text: str) -> str:
    """高新技术企业 for 高新技術企業; the rest of the text stays as it is."""
    return str(_converter().convert(text))
