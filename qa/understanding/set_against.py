"""A follow-up sets what was asked before against another paper: 和赣州比哪个高."""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding
from qa.understanding.reading import QUESTION_MARKS

_WHICH_MORE = lazy(  # 江苏…多少? 那山东的呢? 哪个更高?
    r"(?:那么?|两个?|这两个?)?(?:哪[个边家份]|谁)的?(?:更|最|要|定得|得)*(?:高|多|大|低|少|小)[一些点了]*[呢?。]*"
)
_COMPARES = lazy("[比涨增长升降倍了多少高低差]")
_NO_TOPIC = 2  # characters of a topic that can't stand alone
_AGAINST = lazy(
    r"(?:那么?)?[和与跟同][^,。?]{2,16}(?:相?比|比起来)[^。?]{0,10}(?:哪|谁|差|高|低|多|少|怎么样|如何)"
    # 那2022年那份是不是更高
    r"|(?:那么?)?[^,。?]{2,12}?(?:的|那[份边个]|文件|意见|要点|计划)*(?:是不是|会不会|有没有|是否)?(?:定得|要得?|给得?)?"
    r"(?:更|还要?|又)(?:高|多|低|少|大|小|严|快)[一些点了]*[吗呢么]?[?。]*$"
)


def sets_against(own: Understanding) -> bool:
    """It names another side to what was asked before, and no matter of its own; or asks which of
    two that were asked before is higher.
    """
    folded = fold(own.text).strip()
    bare = len(_COMPARES.sub("", "".join(own.topic.split()))) <= _NO_TOPIC
    return bool(_WHICH_MORE.fullmatch(folded)) or (bool(_AGAINST.match(folded)) and bare)


def set_against(
    own: Understanding, before: Understanding, earlier: Understanding | None, holdings: Holdings
) -> Understanding | None:
    """和赣州比哪个高: what was asked before, of both places; 哪个更高: of the two asked before.

    earlier: what was asked before that
    """
    if not sets_against(own):
        return None
    which = _WHICH_MORE.fullmatch(fold(own.text).strip()) and earlier is not None
    other = earlier if which and earlier else own
    sides = (other.document_ids or _of_that_year(own, before, holdings), before.document_ids)
    if None in sides or sides[0] == sides[1]:
        return None
    own = replace(own, regions=other.regions)
    ids = frozenset[str]().union(*filter(None, sides))
    text = f"{before.text.rstrip(QUESTION_MARKS)}——{own.text}"
    both = replace(before, text=text, kind="compare", document_ids=ids, several=True, named=False)
    return replace(both, regions=own.regions, required=(), around=())


def _of_that_year(
    own: Understanding, before: Understanding, holdings: Holdings
) -> frozenset[str] | None:
    """和2022年的比: the papers of that year of the place asked about before; None for none."""
    regions = {holdings.by_id[i].metadata.region for i in before.document_ids or ()}
    of_place = holdings.papers.in_regions(frozenset(filter(None, regions)))
    found = {i for i in of_place if holdings.by_id[i].metadata.issue_year in own.years}
    return frozenset(found) or None
