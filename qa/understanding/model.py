"""What a question asks, as far as it says so itself or by what came before it."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

from documents.folding import fold
from documents.quantities import Quantity, UnitClass
from documents.regions import Region
from qa.model import Kind
from qa.names.named import Within
from qa.names.titles import without_titles
from qa.words.plain_words import Matter

GOES_ON = "——"  # between an earlier question and the one that goes on with it


@dataclass(frozen=True, slots=True)
class Understanding:
    """text: the question as it is answered, a follow-up completed from the history
    said: as the person put it, where that is another wording of the same
    topic: its words without those that only ask, name a document, a place or a target year
    context: topic of the question that a follow-up leans on; weighs less than its own
    matters: what it says in people's words, with the words of the papers
    document_ids: the documents that it is confined to; None if it names none
    named: it names a document rather than a place
    required: what a sentence must hold: places named that no document holds for but that occur
        in the library; what a follow-up puts in the place of an earlier word
    regions: places of which a document must speak that does not surely hold for one of them
    around: where the person is, of which only papers of what lies around it are held
    missing: what it names that the library does not have: 浙江省, 2030年, 苏府〔2026〕1号
    years: target years; claimed: figures that it states
    claimed_years: years that it states of a matter and asks to be confirmed, which confine nothing
    wants_figure: it asks how many; wants_aim: it asks for an aim (目标)
    unit, unit_class: what is to be counted, if it says so
    ordinals: 第37条 and the like, which an answer has to hold
    aspects: what it asks about a document itself: number, issuer, dates, status, …
    otherwise: the kind of question that it is, where the document does not say so of itself
    several: it asks of several documents side by side
    names_wanted: it asks for names one by one (名单)
    departments_listed: it asks for the list of departments that closes a clause
    departments: names of the ledger that it speaks of
    tasks: it asks what those departments answer for
    each_side: it asks who of several places or papers, each apart
    to_write: it asks for a text to be written, which no clause can answer
    numbers: numbers that it names; follows: the earlier question, where it has no topic itself
    """

    text: str
    kind: Kind
    topic: str
    said: str = ""
    context: str = ""
    matters: tuple[Matter, ...] = ()
    document_ids: frozenset[str] | None = None
    named: bool = False
    required: tuple[str, ...] = ()
    regions: tuple[Region, ...] = ()
    around: tuple[Within, ...] = ()
    missing: tuple[str, ...] = ()
    years: frozenset[int] = frozenset()
    claimed_years: frozenset[int] = frozenset()
    wants_figure: bool = False
    wants_aim: bool = False
    unit: str | None = None
    unit_class: UnitClass | None = None
    claimed: tuple[Quantity, ...] = ()
    numbers: frozenset[Decimal] = frozenset()
    ordinals: tuple[str, ...] = ()
    aspects: tuple[str, ...] = ()
    otherwise: Kind = "what"
    several: bool = False
    names_wanted: bool = False
    departments_listed: bool = False
    departments: tuple[str, ...] = ()
    tasks: bool = False
    each_side: bool = False
    to_write: bool = False
    follows: Understanding | None = None

    @property
    def asking(self) -> str:
        """The text, folded, without the words of titles: where words that ask are found."""
        return without_titles(fold(self.text))

    @property
    def own_asking(self) -> str:
        """The same of a follow-up's own words alone."""
        return self.asking.rsplit(GOES_ON, 1)[-1]

    @property
    def own_text(self) -> str:
        """The text of a follow-up's own words, folded: claims are read in it, with their places."""
        return fold(self.text.rsplit(GOES_ON, 1)[-1])
