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
_MARKS = lazy(r"[、,;]|以及|(?<=[家个项亿元%户条人])[和与及]")
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
    """None unless each stretch between marks claims one figure, and says of what."""
    folded = fold(text).strip()
    asks = _ASKS.search(folded)
    if asks is None:
        return ()
    body = folded[: asks.start()]
    prefix = _names_before(body, holdings)
    pieces = [piece.strip() for piece in _MARKS.split(body[len(prefix) :]) if piece.strip()]
    found = []
    for piece in pieces:
        claims = [c for c in claims_in(piece) if c.unit_class != "time" and c.unit != _SIZE]
        if len(claims) != 1 or not _says_of_what(piece, claims[0]):
            return ()
        found.append(Stated(piece, f"{prefix}{piece},对吗?", claims[0]))
    return tuple(found) if 1 < len(found) <= _MOST else ()


def _says_of_what(piece: str, claim: Quantity) -> bool:
    rest = piece[: claim.start] + piece[claim.end :]
    return sum("\u4e00" <= character <= "\u9fff" for character in rest) >= _OWN


def _names_before(body: str, holdings: Holdings) -> str:
    """苏州2020年, of which all that follows is said."""
    named = read_names(body, holdings).named_at
    end = named[0][0][1] if named else 0
    year = _YEAR.match(body[end:])
    return body[: end + (year.end() if year else 0)]
