"""Whether a paper is still in force that the library lacks and one of its papers repeals.

What the citing paper says of its own validity is no answer: 《…暂行办法》还有效吗, where that ends
本办法有效期5年。2019年印发的《…暂行办法》同时废止。
"""

from __future__ import annotations

from collections.abc import Iterator

from documents.folding import fold
from documents.genres import TITLED, alternatives
from documents.heads import NUMBER
from documents.model import Clause, Document
from documents.numbers_of_papers import same_number
from documents.patterns import lazy
from documents.sentences import Span, sentences
from qa.answering.drafts import Draft, finished
from qa.citations import Citations, marked, name_of
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding

_IN_FORCE_ASKED = lazy(
    r"有效|管用|在用|能用(?![于来在到作])|好使|生效|作数|算数|失效|作废|废止|废除|废了|取代|替代|(?:还|仍|继续)[^,。?]{0,4}(?:执行|适用|施行|实行)"
)
_CITED = lazy(r"《([^《》]{6,80})》")
_NAMES = lazy("《|号")
_REPEALED = lazy(r"废止|失效|停止执行|不再执行|予以取消|代替|取代")
_IS_BASIS = lazy(r"^(?:依据|根据|按照|依照|为|结合)")
# What may stand before the end of a title that is named by it; else another title ends alike.
_OPENS = lazy(
    r"(?:^|[,。?!、\s《]|[省市县区州旗]|[的年原旧老版]|那[个份]?|这[个份]?|请问|知道|看看?|问问?)$"
)
_GENRE = lazy(rf"(?:{alternatives(TITLED)})(?:[(（][^()（）]{{1,12}}[)）])?$")
_SHORTEST = 6  # characters at the end of a title that name it


def answer_about_repealed(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The sentence that repeals it; None where anything else is asked."""
    asked = fold(understood.text)
    if understood.follows or not _IN_FORCE_ASKED.search(asked):
        return None
    held = [fold(title) for d in holdings.documents for title in d.metadata.titles]
    for document, clause, span, title in _repeals(understood, holdings):
        if not any(title in own for own in held) and _is_named(title, asked, held):
            citations = Citations()
            marker = citations.cite(document, clause, span)
            said = clause.text[span.start : span.end].strip()
            return finished([marked(f"已废止：{name_of(document)}载明“{said}”", marker)], citations)
    return None


def _repeals(
    understood: Understanding, holdings: Holdings
) -> Iterator[tuple[Document, Clause, Span, str]]:
    ids = understood.document_ids or None  # none is of a number that is not held
    for document in holdings.documents:
        for clause in document.clauses if ids is None or document.id in ids else ():
            if not (_NAMES.search(clause.text) and _REPEALED.search(clause.text)):
                continue  # as nearly all: cutting a library into its sentences takes a while
            for span in sentences(clause.text, "。;；\n"):
                said = fold(clause.text[span.start : span.end])
                for title in _titles_repealed(said):
                    yield document, clause, span, title


def _titles_repealed(said: str) -> Iterator[str]:
    """依据《甲办法》制定本细则,《乙办法》同时废止 repeals the second; numbers as well."""
    pieces = said.split(",")
    for piece, following in zip(pieces, [*pieces[1:], ""], strict=True):
        by = piece if _REPEALED.search(piece) else following
        if _REPEALED.search(by) and not _IS_BASIS.search(piece.strip()):
            yield from _CITED.findall(piece)
            yield from (match[0] for match in NUMBER.finditer(piece))


def _is_named(title: str, asked: str, held: list[str]) -> bool:
    """The whole title, or as much of its end as tells it from the titles that are held."""
    if title in asked or any(same_number(title, each[0]) for each in NUMBER.finditer(asked)):
        return True
    if not _GENRE.search(title):
        return False
    ends = (title[at:] for at in range(1, len(title) - _SHORTEST + 1))
    longest = next((end for end in ends if end in asked), "")
    before = asked[: asked.find(longest)]
    opens = _OPENS.search(before) or before.endswith(title[:2])
    return bool(longest and opens) and not any(longest in own for own in held)
