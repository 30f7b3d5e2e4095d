"""What papers rule in one form, however it is asked: how long a list is made public, who cheats.

名单上网挂几天 shares no word with 公示5个工作日, and 骗补被抓 none with 弄虚作假的,三年内不得申报;
but there is hardly a paper without such a sentence, and it is put alike in all of them.
"""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace
from functools import lru_cache

from documents.folding import fold
from documents.model import Clause, Document
from documents.patterns import lazy
from index.lexical import bigrams
from index.model import Hit
from qa.evidence.evidence import Evidence
from qa.evidence.form import Form
from qa.evidence.forms_asked import ASKED, CHEATS
from qa.evidence.forms_claimed import CLAIMED
from qa.evidence.forms_of_acts import ACTS
from qa.evidence.forms_of_changes import CHANGES, OVERLAPS, asks_of_change, comes_to, shares_object
from qa.evidence.forms_of_payment import PAYMENT
from qa.model import Kind
from qa.names.holdings import Holdings
from qa.names.titles import without_titles
from qa.understanding.asking_places import asks_which_of_all
from qa.understanding.model import Understanding

_ARTICLE = lazy(r"第[零〇一二三四五六七八九十百]{1,6}条")
_AGAIN = lazy(r"连续|再次|累计|多次|[两二三]次|连着|接连|一连|又一?次|[两二三]年都")
_ASKS_MORE = lazy(r"什么|哪|怎|如何|谁|几[^乎]")  # 是个什么服务,企业掏不掏钱
_MAY_ASKED = lazy(r"[吗么]|[要用能行可]不[要用能行可]|能否|可否")  # 收多少钱,要交费吗
_ANYWHERE = lazy(r"企业|单位|项目|补[贴助]|奖[励补金]|资[金助]|每[年月人家个]|可以|对吗|\d")
_FEW_CLAUSES = 3  # of a paper, for a pair of characters to tell one of them
_RECENT = 64  # questions
_MOST = 6  # clauses that are added to those found

_FORMS = (*ASKED, *CLAIMED, *ACTS, *CHANGES, *OVERLAPS, *PAYMENT)


def form_asked(understood: Understanding) -> bool:
    return _asked(understood) is not None


def change_asked(understood: Understanding) -> bool:
    """What is to be done when things turn out otherwise."""
    return _asked(understood) in CHANGES


def change_told(understood: Understanding, evidence: Iterable[Evidence]) -> bool:
    """That is asked for, and a sentence tells it, which no list of steps does."""
    return change_asked(understood) and any(tells_form(understood, each) for each in evidence)


def words_of_form(understood: Understanding) -> str:
    """The words of the question that ask for it; empty where none is asked for."""
    form = _asked(understood)
    match = form.asked.search(understood.asking) if form else None
    return match[0] if match else ""


def tells_form(understood: Understanding, each: Evidence) -> bool:
    """The sentence is of the form that is asked for; False where none is."""
    form = _asked(understood)
    text = fold(each.text)
    if form is None or not form.told.search(text):
        return False
    if form.besides and form.besides.search(text):
        return False
    if form.anchored and not _is_anchored(understood, each):
        return False
    if form in CHANGES and comes_to(words_of_form(understood), each.document.metadata.region):
        return False
    if form.shares and not shares_object(words_of_form(understood), form.told.search(text)):
        return False
    if form.fails:  # 提供虚假数据的,降为D级并追回 is of another
        return not CHEATS.search(text)
    return not form.cheats or _of_who_cheats(each)


def told_as_asked(understood: Understanding, folded: str) -> bool:
    """A folded sentence is put as the form that a figure is asked for in is told."""
    form = _asked(understood)
    return form is not None and form.kinds is None and bool(form.told.search(folded))


def rules_on(understood: Understanding, each: Evidence) -> bool:
    """The sentence rules on what is claimed or asked about by 吗, or says who does what is asked,
    without a figure perhaps: 种了多少亩由谁来核.
    """
    return rules_or_acts(understood) and tells_form(understood, each)


def rules_or_acts(understood: Understanding) -> bool:
    """What is asked for is a rule that is claimed, or who does what every paper has somebody do."""
    form = _asked(understood)
    return form is not None and form.kinds is not None


def of_own_kind(understood: Understanding) -> bool:
    """The form that is asked for is read in such questions."""
    form = _asked(understood)
    usual = understood.kind in ("fact", "what", "list")
    return form is not None and (usual or form.kinds is not None)


def told_in_form(understood: Understanding, evidence: tuple[Evidence, ...]) -> Evidence | None:
    """The best sentence of the form that is asked for; one of a repeated case only after others,
    where that is not asked: 连续两年评为D级的.
    """
    told = [each for each in evidence if tells_form(understood, each)]
    usual = [e for e in told if _AGAIN.search(understood.asking) or not _AGAIN.search(e.text)]
    return next(iter(usual or told), None)


def with_clauses_of_form(
    hits: tuple[Hit, ...],
    understood: Understanding,
    holdings: Holdings,
    among: frozenset[str] | None,
) -> tuple[Hit, ...]:
    """With clauses of the papers asked that are of the form, though their words are others."""
    form = _asked(understood)
    if form is None or not (hits and among):
        return hits
    there = {hit.clause.id for hit in hits}
    fitting = [c for i in sorted(among) for c in holdings.by_id[i].clauses if _fits(c, form)]
    further = [c for c in fitting if c.id not in there][:_MOST]
    return (
        *hits,
        *(replace(hits[-1], clause=c, rank=len(hits) + n) for n, c in enumerate(further, 1)),
    )


def _asked(understood: Understanding) -> Form | None:
    return _form_asked(understood.text, understood.kind)


@lru_cache(maxsize=_RECENT)  # every sentence found is held against it
def _form_asked(text: str, kind: Kind) -> Form | None:
    asking = without_titles(fold(text)).rsplit("——", 1)[-1]  # a follow-up asks in its own words
    more = kind != "yesno" and (bool(_ASKS_MORE.search(asking)) or not _MAY_ASKED.search(asking))
    own = (form for form in _FORMS if form.kinds is None or kind in form.kinds)
    own = (form for form in own if not form.of_all or asks_which_of_all(asking))
    usual = (form for form in own if not (more and form in CLAIMED))
    return next((form for form in usual if _is_asked(form, asking)), None)


def _is_asked(form: Form, asking: str) -> bool:
    match = form.asked.search(asking)
    return match is not None and asks_of_change(match)


def _is_anchored(understood: Understanding, each: Evidence) -> bool:
    """罚息 of 罚息也赔吧 stands in the sentence and in hardly another clause of the paper."""
    titles = fold(" ".join(each.document.metadata.titles)).lower()
    text = fold(each.text).lower()
    pairs = {p for p in bigrams(understood.topic.lower()) if p in text and p not in titles}
    return tells_apart(pairs, each.document)


def tells_apart(pairs: Set[str], document: Document) -> bool:
    """One of the pairs of characters stands in few clauses of the paper: 罚息, and not 补贴."""
    clauses = [fold(clause.text).lower() for clause in document.clauses]
    own = (pair for pair in pairs if not _ANYWHERE.search(pair))
    return any(sum(pair in clause for clause in clauses) <= _FEW_CLAUSES for pair in own)


def _fits(clause: Clause, form: Form) -> bool:
    folded = fold(clause.text)
    usual = clause.kind not in ("title", "record") and form.told.search(folded)
    return bool(usual) and (not form.cheats or bool(CHEATS.search(folded)))


def _of_who_cheats(each: Evidence) -> bool:
    """It says so, what leads into it does, one of the items below it, or its article."""
    around = [each.text, *(c.text for c in (each.lead_in, each.broken) if c is not None)]
    if any(CHEATS.search(fold(text)) for text in around):
        return True
    own = each.clause.reference
    article = _ARTICLE.match(own)
    head = article[0] if article else f"{own}(" if own else "\n"
    beside = (c for c in each.document.clauses if c.reference.startswith(head))
    return any(CHEATS.search(fold(c.text)) for c in beside)
