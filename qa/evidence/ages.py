"""Whom a rule is for by age: 80周岁以上 says nothing of somebody of 70."""

from __future__ import annotations

from documents.patterns import lazy

_OLDEST = 200
_OWN = lazy(r"(?<![\d至到~—-])(?P<age>\d{1,3})[多来]?周?岁(?![(（及以至到~—-]|之?[前后上下内])")
_BANDS = (
    lazy(r"(?P<low>\d{1,3})(?:周?岁)?(?:\(含\))?(?:至|到|[-—~～])+(?P<high>\d{1,3})周?岁"),
    lazy(
        r"(?P<low>\d{1,3})周?岁(?:\(含(?:本数)?\))?[及(]?(?:其|含)?以上|(?<![不未])(?:年满|(?<!年)满)(?P<full>\d{1,3})周?岁"
    ),
    lazy(r"(?P<high>\d{1,3})周?岁(?:\(含(?:本数)?\))?及?以[下内]|[不未]满(?P<below>\d{1,3})周?岁"),
)


def age_outside(asked: str, told: str) -> str:
    """The age that the question names, where no band that the text sets holds it; else empty.

    Both folded.
    """
    own = _OWN.search(asked)
    bands = [_band(match.groupdict()) for each in _BANDS for match in each.finditer(told)]
    if own is None or not bands:
        return ""
    age = int(own["age"])
    return "" if any(low <= age <= high for low, high in bands) else f"{age}岁"


def _band(found: dict[str, str | None]) -> tuple[int, int]:
    low = found.get("low") or found.get("full") or "0"
    high = found.get("high") or (
        str(int(below) - 1) if (below := found.get("below")) else str(_OLDEST)
    )
    return int(low), int(high)
