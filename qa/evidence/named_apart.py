"""What a question names exactly, a county or the code of a standard, beside another told."""

from __future__ import annotations

import re

from documents.counties import counties_in
from documents.folding import fold
from documents.regions import find_regions
from qa.evidence.evidence import Evidence, places_of
from qa.understanding.model import Understanding

_CODE = re.compile(
    r"(?<![A-Za-z\d])(?:\d[A-Za-z]|(?!TOP)[A-Za-z]{2,}[\s-]?[A-Za-z]?(?!(?:19|20)\d\d(?!\d))\d{2,})(?![A-Za-z\d级])"
)
_NO_CODE = re.compile(r"[\s-]")


def other_code(understood: Understanding, evidence: Evidence) -> str:
    """5G or ISO 9001 of a question for a figure, where the sentence speaks of none; else empty."""
    if not understood.wants_figure:
        return ""
    about = _NO_CODE.sub("", " ".join(places_of(evidence)[:2] + places_of(evidence)[3:]))
    led = _NO_CODE.sub("", fold(evidence.lead_in.text)).lower() if evidence.lead_in else ""
    text = about.lower() + led
    for code in _CODE.finditer(fold(understood.asking)):
        bare_code = _NO_CODE.sub("", code[0]).lower()
        written = [w for m in understood.matters if bare_code in m.said.lower() for w in m.written]
        if not any(form.lower() in text for form in (bare_code, *written)):
            return code[0]
    return ""


def other_place(understood: Understanding, evidence: Evidence, led: str) -> str:
    """老河口市 of a question, where the sentence sets something for 襄城区、枣阳市; else empty."""
    of_paper = evidence.document.metadata.region
    asked = {name: short for name, short in _counties(understood.asking) if name != of_paper}
    sentence, above, *_ = places_of(evidence)
    about = f"{sentence} {above} {led}"
    missed = [name for name, short in asked.items() if short not in about]
    if not missed or len(missed) < len(asked):
        return ""
    return missed[0] if _counties(sentence) else ""


def _counties(text: str) -> list[tuple[str, str]]:
    """(name, short name) of each county, district or city of a county that a text names."""
    folded = fold(text)
    listed = [(r.name, r.short) for r, _, _ in find_regions(folded) if r.level == "县"]
    return [*listed, *((name, name) for name, _, _ in counties_in(folded))]
