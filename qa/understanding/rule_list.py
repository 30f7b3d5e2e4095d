"""What a list that every rule keeps is: how it is asked for, and what leads into it."""

from __future__ import annotations

import re
from dataclasses import dataclass

WHICH = (
    "(?:哪些|什么|啥|哪[几一两三四五六七八九十\\d][种类个样份项道条点]?|哪[种类样]|何种)(?:样的?)?"
)
HOW = "(?:怎么|怎样|如何|咋)"


@dataclass(frozen=True, slots=True)
class RuleList:
    """asks: of a folded question; tells: of what leads into the list, or of the sentence that is
    it; words: of the question that ask for the list and name no object.

    last: sentences tell it as well as a rule, so that it is looked for only where none does;
    inside: a sentence may tell it among other things, 考核坚持公开、公正的原则,每年开展一次.
    """

    asks: re.Pattern[str]
    tells: re.Pattern[str]
    words: re.Pattern[str]
    last: bool = False
    inside: bool = False
