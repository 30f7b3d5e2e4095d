"""Several figures that one sentence claims, each of a matter of its own, asked about one by one."""

from __future__ import annotations

from dataclasses import dataclass

from documents.folding import fold
from documents.patterns import lazy
from documents.quantities import Quantity
from qa.names.holdings import Holdings
from qa.names.naming import read_names
from qa.understanding.claimed_figures import claims_in

_ASKS = lazy(
    r"[,\s]*(?:这个?|此|这种|以上|上面)?(?:说法|数字?|表述)?(?:都|全)?"
    r"(?:是|有)?(?:对|正确|准确|真|属实|没错|没问题|是)(?:的)?(?:吗|吧|不对|不是|么)?[?。!]*$"
)
# not within one rule: 投资1000万元以上的,按20%补助,最高300万元
_MARKS = lazy(
    r"(?<!的)(?<!以上)(?<!以下)[、,;](?!最[高多低少]|不超|按|补|奖|给|每|单|累计|其中)"
    r"|以及|(?<=[家个项亿元%户条人])[和与及]"
)
_YEAR = lazy(r"^[,的]?(?:在|到|至)?\d{4}年(?:底|末|度)?")
_OWN = 2  # characters beside a figure that say of what it is
_MOST = 4
_SIZE = "级"  # 10个千亿级集群 claims one figure


@dataclass(frozen=True, slots=True)
class Stated:
    """said: the stretch; question: put as one of its own; claim: its figure."""

    said: str
    question: str
    claim: Quantity


def claims_stated(text: str, holdings: Holdings) -> tuple[Stated, ...]:
    """None, (), unless each stretch between marks claims one figure, and says of what."""
    folded = fold(text).strip()
    asks = _ASKS.search(folded)
    if asks is None:
        return ()
    body = folded[: asks.start()]
    start, end = scope_named(body, holdings)
    scope = body[start:end]
    pieces = [piece.strip() for piece in _MARKS.split(body[end:]) if piece.strip()]
    found = []
    for piece in pieces:
        claims = [c for c in claims_in(piece) if c.unit_class != "time" and c.unit != _SIZE]
        if len(claims) != 1 or not _says_of_what(piece, claims[0]):
            return ()
        found.append(Stated(piece, f"{scope}{piece},对吗?", claims[0]))
    return tuple(found) if 1 < len(found) <= _MOST else ()


def _says_of_what(piece: str, claim: Quantity) -> bool:
    rest = piece[: claim.start] + piece[claim.end :]
    return sum("\u4e00" <= character <= "\u9fff" for character in rest) >= _OWN


def scope_named(folded: str, holdings: Holdings) -> tuple[int, int]:
    """Where 苏州2020年 stands, of which all that follows is said; (0, 0) for no name."""
    named = read_names(folded, holdings).named_at
    if not named:
        return 0, 0
    (start, end), _ = named[0]
    year = _YEAR.match(folded[end:])
    return start, end + (year.end() if year else 0)
