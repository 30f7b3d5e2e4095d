"""What a paper that explains another says of it: its number and who issued it together."""

from __future__ import annotations

from documents.folding import fold
from documents.heads import NUMBER
from documents.model import Document
from documents.patterns import lazy
from documents.sentences import sentences
from index.lexical import bigrams
from qa.answering.enactment import Found

_NUMBERED = lazy(rf"《(?P<title>[^《》]{{4,60}})》\s?[(\[](?P<number>{NUMBER.pattern})[)\],]")
_JOINTLY = lazy(
    r"(?:^|[,。])(?!为|根据|按照?|落实|贯彻|依据|转发|与|和)(?P<bodies>[^,。《》]{2,20}、[^,。《》]{2,60}?)(?:联合|共同)(?:印发|制定|发布|出台)了?"
    r"《(?P<title>[^《》]{4,60})》"
)
_EXPLAINS = lazy("问答|解读|答记者问|说明$")
_OF_THE_TITLE = 0.6  # of the pairs of a paper's title, in the title of what explains it


def number_of_what_it_explains(document: Document) -> list[Found]:
    """Of a paper of that title: …印发了《…市…办法》（长科发〔2025〕37号）, in 《…办法》政策解读."""
    title = set(bigrams(fold(document.title)))
    for clause in document.clauses:
        for span in sentences(clause.text, "。"):
            said = clause.text[span.start : span.end]
            for match in _NUMBERED.finditer(fold(said)):
                named = set(bigrams(match["title"]))
                if len(named & title) >= _OF_THE_TITLE * len(named):
                    number = said[slice(*match.span("number"))]
                    return [(f"所说的《{match['title']}》，文号是{number}", clause, span)]
    return []


def issuers_of_what_it_explains(document: Document) -> list[Found]:
    """近日,甲局、乙局联合印发《…办法》, in 《…办法》政策问答."""
    if not _EXPLAINS.search(fold(document.title)):
        return []
    title = set(bigrams(fold(document.title)))
    for clause in document.clauses:
        for span in sentences(clause.text, "。"):
            match = _JOINTLY.search(fold(clause.text[span.start : span.end]))
            named = set(bigrams(match["title"])) if match else set()
            if match and len(named & title) >= _OF_THE_TITLE * len(named):
                said = f"所说的《{match['title']}》，由{match['bodies']}联合印发"
                return [(said, clause, span)]
    return []
