"""Citations of one answer: numbered as they are made, verified as they are made."""

from __future__ import annotations

from dataclasses import dataclass, field

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from documents.sentences import Span
from qa.model import Citation

MARKER = lazy(r"\[(\d{1,3})\]")


@dataclass(slots=True)
class Citations:
    """Collects the citations of an answer; the same place keeps its number."""

    made: list[Citation] = field(default_factory=list)

    def cite(self, document: Document, clause: Clause, span: Span) -> int:
        """The marker of this stretch of a clause; span: offsets in the clause's text.

        Raises UnverifiedQuote if the place is not in the clause.
        """
        start, end = clause.start + span.start, clause.start + span.end
        for citation in self.made:
            if citation.clause.id == clause.id and citation.start <= start and end <= citation.end:
                return citation.marker
        quote = document.text[start:end]
        self.made.append(Citation(len(self.made) + 1, document, clause, quote, start, end))
        return len(self.made)


def marked(sentence: str, *markers: int) -> str:
    """The sentence with its markers before its full stop, or its colon: …集群[1]。

    A [3] that the text itself prints, a footnote's, is widened to ［3］ lest it be taken for one.
    """
    bare = MARKER.sub("［\\1］", sentence.strip())
    while bare and fold(bare[-1]) in "。;, ":
        bare = bare[:-1]
    if fold(bare[-1:]) == ":":  # 下列材料[1]:
        return bare[:-1] + "".join(f"[{m}]" for m in dict.fromkeys(markers)) + bare[-1]
    end = "" if fold(bare[-1:]) in ("?", "!") else "。"
    return bare + "".join(f"[{m}]" for m in dict.fromkeys(markers)) + end


_WITHIN = str.maketrans("《》", "〈〉")


def name_of(document: Document) -> str:
    """《title》(number): as official writing names a document, titles within it in 〈〉."""
    number = document.metadata.number
    title = plain_title(document).translate(_WITHIN)
    return f"《{title}》" + (f"（{number}）" if number else "")


def plain_title(document: Document) -> str:
    """The title of the policy itself, where a notice issues it under a longer one."""
    titles = document.metadata.titles or (document.title,)
    inner = [t for t in titles[1:] if fold(t) in fold(titles[0])]
    return inner[0] if inner else titles[0]
