"""A follow-up sets what was asked before against another paper: 和赣州比哪个高."""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from qa.understanding.model import Understanding
from qa.understanding.reading import QUESTION_MARKS

_NO_TOPIC = 2  # characters of a topic that can't stand alone
_AGAINST = lazy(
    r"(?:那么?)?[和与跟同][^,。?]{2,16}(?:相?比|比起来)[^。?]{0,10}(?:哪|谁|差|高|低|多|少|怎么样|如何)"
    # 那2022年那份是不是更高
    r"|(?:那么?)?[^,。?]{2,12}?(?:的|那[份边个]|文件|意见|要点|计划)*(?:是不是|会不会|有没有|是否)?(?:定得|要得?|给得?)?"
    r"(?:更|还要?|又)(?:高|多|低|少|大|小|严|快)[一些点了]*[吗呢么]?[?。]*$"
)


def sets_against(own: Understanding) -> bool:
    """It names another side to what was asked before, and no matter of its own."""
    return bool(_AGAINST.match(fold(own.text))) and len("".join(own.topic.split())) <= _NO_TOPIC


def set_against(own: Understanding, before: Understanding) -> Understanding | None:
    """和赣州比哪个高: what was asked before, of both places."""
    sides = (own.document_ids, before.document_ids)
    if None in sides or not sets_against(own):
        return None
    ids = frozenset[str]().union(*filter(None, sides))
    text = f"{before.text.rstrip(QUESTION_MARKS)}——{own.text}"
    both = replace(before, text=text, kind="compare", document_ids=ids, several=True, named=False)
    return replace(both, regions=own.regions, required=(), around=())
