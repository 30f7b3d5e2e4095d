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
_CITED = lazy(r"《(?P<title>[^《》]{6,80})》")
_NAMES = lazy("《|号")
_REPEALED = lazy(r"(?<!未)(?<!未被)(?<!不予)废止|失效|停止执行|不再执行|予以取消|代替|取代")
_STILL = lazy("延长|延续|继续(?:有效|执行|施行)")
# of it only: 《…办法》(湖政发〔2019〕3号)第五条停止执行
_OF_IT = lazy(r"[)》]*(?:\([^()]*\))?(?:第\S{1,6}[条款项章]|中|的?有关|的?部分|的?相关)")
_ENDS_NAME = lazy(r"[》)号]\s*$")
_LATER = lazy(r"自(?P<year>(?:19|20)\d{2})年[^,。;]{0,8}起")
_ELSE_ASKED = lazy("哪|什么(?!时)|多少|怎么|怎样|如何|几")
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
        of_number = any(
            same_number(title, name) and same_number(name, title) for name in understood.missing
        )
        if of_number or (not any(title in own for own in held) and _is_named(title, asked, held)):
            citations = Citations()
            marker = citations.cite(document, clause, span)
            said = clause.text[span.start : span.end].strip()
            # on which day, against today, is left to the reader
            verdict = "" if _LATER.search(fold(said)) else "已废止："
            return finished(
                [marked(f"{verdict}{name_of(document)}载明“{said}”", marker)], citations
            )
    return None


def answer_about_number_repealed(understood: Understanding, holdings: Holdings) -> Draft | None:
    """The same of a paper that is named by a number alone, and not held."""
    only = len(understood.missing) == 1 and NUMBER.fullmatch(fold(understood.missing[0]))
    if not only or _ELSE_ASKED.search(fold(understood.text)):
        return None
    return answer_about_repealed(understood, holdings)


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
        if _STILL.search(piece) or _IS_BASIS.search(piece.strip()):
            continue
        # …(湖政发〔2019〕3号),同时废止; what follows may name another
        goes_on = _ENDS_NAME.search(piece) or not _NAMES.search(following)
        if _REPEALED.search(piece) or (goes_on and _REPEALED.search(following)):
            for match in (*_CITED.finditer(piece), *NUMBER.finditer(piece)):
                if not _OF_IT.match(piece, match.end()):
                    yield match[match.lastindex or 0]


def _is_named(title: str, asked: str, held: list[str]) -> bool:
    """The whole title, or as much of its end as tells it from the titles that are held."""
    if title in asked and not NUMBER.fullmatch(title):
        return True
    if not _GENRE.search(title):
        return False
    ends = (title[at:] for at in range(1, len(title) - _SHORTEST + 1))
    longest = next((end for end in ends if end in asked), "")
    before = asked[: asked.find(longest)]
    opens = _OPENS.search(before) or before.endswith(title[:2])
    return bool(longest and opens) and not any(longest in own for own in held)
