"""The words of a question that only ask who acts, taken out of it."""

from __future__ import annotations

from documents.patterns import lazy
from qa.understanding.bodies import ACTS, ANY_BODY, GIVEN_TO, LEVEL, ROLES, WHERE_ASKED, WHICH

_GIVEN = "|".join(
    (
        GIVEN_TO,
        "(?:由|归|是|让|请|靠|找|给|跟|和|与|同|属于|属|要|得|该|都|有|还有|应)+",
    )
)
_AT = "头上|名下|手里|手上|肩上|身上|的责任|的职责|的事儿?|的活儿?|的分内事"
_AFTER = rf"(?:{ACTS}+(?:的)?)?(?:{_AT})?"
_BESIDE = r"(?:除了?[^,。]{0,2}(?:以?外)?,?)?"  # 除了牵头单位
_PHRASES = lazy(
    "|".join(
        (
            rf"{_BESIDE}(?:(?:{_GIVEN}))?{WHICH}(?:个|家|级)?的?{LEVEL}{{0,3}}{ANY_BODY}(?:{_AFTER})",
            rf"(?:(?>{_GIVEN})|{ACTS}的?)*谁{_AFTER}",  # atomic: 和和和… took exponential time
            WHERE_ASKED,
            ROLES,
            r"(?<![一-鿿])(?:担责|负责|牵头|承担责任|担责任|挂帅)的?",
            "担责的?|被?点名的?|[一独]家的事",
        )
    )
)


def without_who(folded: str) -> str:
    """The folded question without the words that only ask who acts, offsets kept."""
    return _PHRASES.sub(lambda match: " " * len(match[0]), folded)
