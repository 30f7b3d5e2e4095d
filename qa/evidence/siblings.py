"""Classes that stand beside each other: what is set for one of them is not set for the other.

省级绿色工厂 is not told by what is paid for a 国家级 one, 良好 not by what 优秀 gets. A class that
a question names has to stand in the sentence or above it, where the sentence names another of
its kind.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.ages import age_outside
from qa.evidence.classes import OPENS_CLASS, classes_in, things_in
from qa.evidence.evidence import Evidence, places_of
from qa.evidence.industries import other_name
from qa.evidence.kinds import KINDS, OBJECTS
from qa.evidence.named_apart import other_body, other_code, other_place, part_of_whole
from qa.evidence.reasons import Reason
from qa.evidence.stated import bare
from qa.evidence.terms import coverage_of, terms_of
from qa.evidence.terms_of_policy import term_not_held
from qa.names.holdings import Holdings
from qa.understanding.model import GOES_ON, Understanding

_PIECE = lazy(r"[;。]")
_EACH_APART = lazy(r"((?:[\u4e00-\u9fff]{1,10}、)+[\u4e00-\u9fff]{4,20}?)(?:要|力争)?分别")
_NAME = lazy(r"[^\W\da-zA-Z年月日底末前后市省县区的]{2}")
_SHORTEST_MEASURE = 3  # characters of what is measured: 流通率
_KIND_NAMED = lazy(r"(?P<stem>[\u4e00-\u9fff]{2})(?P<tail>型(?!号)|侧)(?P<of>[\u4e00-\u9fff]{2})")
_NO_KIND = lazy(r"^.?[大中小微新各类]型|类型")
# 二等奖的,奖励5万元 goes on with the object of the piece before it.
_GOES_ON = lazy(
    r"^(?:(?:对)?(?:获得?|评为|为)?[\u4e00-\u9fff]{2,4}(?:等次|等级)?)(?:的|\d+[名个家项])?,"
)
_EACH = r"(?:的|每|分别|给予|最高|,|\d)"  # ;硕士每人每月1500元, and not ;市级智能车间…
_THINGS = 2  # sorts that are objects of programmes, and not ways of doing
_LETTERED = lazy(r"(?<![a-z\d])(?P<letter>[a-e])(?:类|档|组)(?!似|别|型|新药|股|轮)", re.IGNORECASE)
_BESIDE = lazy(r"(?<![a-z\d])[a-e][-+]?(?:类|档|组)(?!似|别|型|新药|股|轮)", re.IGNORECASE)
_AS_MUCH = 0.6  # of the best share, for another piece to speak of the object too
_OF_THE_OBJECT = 0.5  # of the topic, in the piece of a sentence that speaks of its object
# 市级财政 says who pays
_WHO_PAYS = lazy(r"[省市县区]级(?=财政|部门|层面|专项|资金|统筹|主管|预算|层次)")
# 优先推荐申报国家级中试平台 says where one goes from here
_TOWARDS = lazy(r"(?:推荐|争创|申报|创建|冲击|晋升){1,2}(?:为|成)?(?:国家|省)级")
# 国家级智能工厂 奖励金额
_GIFT_ASKED = lazy(
    r"(?:奖励?|补[贴助]|资助|扶持|支持|津贴|贴息)的?(?:资金|政策)?(?:金额|标准|额度|力度|比例)?[是为有呢?。]*$"
)


def of_another_class(
    understood: Understanding, evidence: Evidence | None, holdings: Holdings
) -> Reason | None:
    """The reason for refusing a figure that is asked for or claimed, where what the sentence says
    of its object is set for another class.
    """
    if evidence is None or understood.several or understood.kind == "compare":
        return None
    sentence, above, _, titles = places = places_of(evidence)
    led = bare(evidence.lead_in.text) if evidence.lead_in and not evidence.clause.is_row else ""
    if understood.kind != "yesno" and (place := other_place(understood, evidence, led)):
        return Reason("another class", f" than {place}")
    if place := part_of_whole(understood, evidence, led):
        return Reason("another class", f" than {place}")
    if named := other_code(understood, evidence) or other_body(understood, evidence):
        return Reason("another class", f" than {named}")
    if understood.kind != "yesno" and (name := other_name(understood, places)):
        return Reason("another class", f" than {name}")
    gift = understood.kind in ("fact", "what", "list") and _GIFT_ASKED.search(understood.asking)
    who = understood.kind == "who"
    again = understood.kind == "yesno" and GOES_ON in understood.text  # 国家级集群呢?也要复核吗
    if not (understood.wants_figure or understood.claimed or gift or who or again):
        return None
    if understood.kind != "yesno" and (age := age_outside(fold(understood.text), fold(sentence))):
        return Reason("another class", f" than {age}")
    told = _told_of_object(understood, sentence, holdings)
    if who:  # another sentence may be the one that names whom
        sibling = _of_a_kind(fold(understood.text), f"{told} {above} {titles}", told)
        return Reason("another class", f" than {sibling}") if sibling else None
    # of an item that names no class the words above it do, whatever the title names
    sibling = (sibling_of(understood.text, (f"{sentence};{led}",)) if led else "") or sibling_of(
        understood.text, (told, above, titles)
    )
    sibling = sibling or _only_listed(understood.text, told, f"{above} {led}")
    return Reason("another class", f" than {sibling}") if sibling else None


def of_no_such_thing(
    understood: Understanding, evidence: Sequence[Evidence], holdings: Holdings
) -> Reason | None:
    """The reason for refusing what is asked of 零碳工厂, where no paper asked has a word of them
    and the best speaks of another thing of their sort: of 智能工厂.
    """
    if not evidence or understood.several or understood.kind in ("document", "compare"):
        return None
    text, beside = fold(understood.text), holdings.papers.texts[evidence[0].document.id]
    ids = understood.document_ids or {evidence[0].document.id}
    if letter := _unheard_letter(text, beside, [holdings.papers.texts[each] for each in ids]):
        return Reason("another class", f" than {letter}")
    held = understood.document_ids or frozenset(holdings.by_id)
    if understood.kind != "who" and (term := term_not_held(understood, held, holdings)):
        return Reason("not mentioned", f": {term}")
    for things in OBJECTS[:_THINGS]:
        asked = things_in(text, things)
        if not asked or not things_in(beside, things):
            continue
        if not any(asked & things_in(holdings.papers.texts[each], things) for each in ids):
            return Reason("another class", f" than {min(asked)}")
    return None


def _unheard_letter(asked: str, beside: str, texts: Sequence[str]) -> str:
    """A类 of a question, of papers that have a C类 and nowhere an A by itself; empty for none."""
    for named in _LETTERED.finditer(asked):
        alone = re.compile(rf"(?<![a-z\d]){named['letter']}(?![a-z\d])", re.IGNORECASE)
        if _BESIDE.search(beside) and not any(alone.search(text) for text in texts):
            return named[0]
    return ""


def _only_listed(question: str, told: str, above: str) -> str:
    """良好 of 90分以上为优秀,奖励60万元, below 分为优秀、良好、合格、不合格四个等次:, which names
    all of its kind.
    """
    asked, sentence = _WHO_PAYS.sub("", fold(question)), _TOWARDS.sub("", fold(told))
    for kind in KINDS:
        wanted, held = classes_in(asked, kind), classes_in(sentence, kind)
        if wanted and held and not wanted & held and held < classes_in(fold(above), kind):
            return min(wanted)
    return ""


def _told_of_object(understood: Understanding, sentence: str, holdings: Holdings) -> str:
    """The pieces of a sentence that speak of the object asked about; all of it where none does."""
    named = [name for kind in KINDS for name in kind if name in understood.text]
    terms = [
        term
        for term in terms_of(understood.follows or understood, holdings)
        if not any(form in name for form in term.forms for name in named)
    ]
    pieces = _PIECE.split(sentence)
    held = [coverage_of(terms, (piece,)) for piece in pieces]
    if max(held) < _OF_THE_OBJECT:
        return sentence
    least = _AS_MUCH * max(held)
    return ";".join(
        piece
        for piece, share in zip(pieces, held, strict=True)
        if share >= least
        or _GOES_ON.search(piece)
        or OPENS_CLASS.search(piece)
        or any(re.match(f"对?{name}{_EACH}", piece.strip()) for name in named)
    )


def sibling_of(question: str, places: Sequence[str]) -> str:
    """The class of a question that is missed where another of its kind stands; empty for none.

    places: the sentence first, then what stands above it
    """
    asked, told, sentence = (
        _WHO_PAYS.sub("", fold(text)) for text in (question, " ".join(places), *places[:1])
    )
    if beside := _of_a_kind(asked, told, _TOWARDS.sub("", sentence)):
        return beside
    for things in OBJECTS:
        meant = things_in(asked, things)
        if meant and not meant & things_in(told, things) and things_in(sentence, things):
            return min(meant)
    return _of_a_kind_named(asked, told, sentence) or _not_listed(asked, told, sentence)


def _of_a_kind(asked: str, told: str, sentence: str) -> str:
    """国家级 beside 省级."""
    for kind in KINDS:
        wanted = _wanted(asked, kind)
        if wanted and not wanted & classes_in(told, kind) and classes_in(sentence, kind):
            return min(wanted)
    return ""


_PIECES = lazy("[,;。]")
_DENIES = lazy(
    r"不(?:予|再|享受|给予?|奖励|补[贴助]|减|发放|安排|兑现)|取消|全额?免|免[征收缴]|减半"
)


def _wanted(asked: str, kind: tuple[str, ...]) -> frozenset[str]:
    """Those that a follow-up names itself, 国家级集群几年复核, in place of those before it."""
    parts = reversed(asked.split(GOES_ON))
    return next((found for part in parts if (found := classes_in(part, kind))), frozenset())


def class_missed(question: str, sentence: str) -> str:
    """国家级 of a question, of a sentence that names 省级 instead; empty where it misses none."""
    return _of_a_kind(*(_WHO_PAYS.sub("", fold(text)) for text in (question, sentence, sentence)))


def names_class(question: str, sentence: str) -> bool:
    """The sentence names each class of which the question names one."""
    asked, told = (_WHO_PAYS.sub("", fold(text)) for text in (question, sentence))
    wanted = [(kind, _wanted(asked, kind)) for kind in KINDS]
    return all(not own or own & classes_in(told, kind) for kind, own in wanted)


def denied_to_class(question: str, sentence: str) -> bool:
    """C档、D档企业不予减征, where C档 is asked how much it gets."""
    pieces = [piece for piece in _PIECES.split(fold(sentence)) if _DENIES.search(piece)]
    wanted = [(kind, own) for kind in KINDS if (own := classes_in(fold(question), kind))]
    return any(own & classes_in(piece, kind) for piece in pieces for kind, own in wanted)


def _of_a_kind_named(asked: str, told: str, sentence: str) -> str:
    """成长型 beside 发展型个体户, 电网侧 beside 用户侧储能: kinds of one thing, however a paper
    calls them.
    """
    for kind in _KIND_NAMED.finditer(asked):
        name, of = kind["stem"] + kind["tail"], kind["of"]
        if name in told or _NO_KIND.search(name):
            continue
        beside = (k for k in _KIND_NAMED.finditer(sentence) if k["tail"] == kind["tail"])
        if any(other["of"] == of for other in beside):
            return name
    return ""


def _not_listed(asked: str, told: str, sentence: str) -> str:
    """药品 of 药品的冷链流通率, of a sentence that sets 肉类、果蔬、水产品冷链流通率 each apart."""
    for piece in _EACH_APART.findall(sentence):
        measured = next((m for m in _measures(piece) if m in asked), "")
        before = asked.split(measured)[0].rstrip("的") if measured else ""
        name = before[-2:]
        if len(name) == 2 and _NAME.fullmatch(name) and name not in told:
            return name
    return ""


def _measures(piece: str) -> list[str]:
    """冷链流通率 and what ends so, of 肉类、果蔬、水产品冷链流通率; the longest first."""
    last = piece.rsplit("、", 1)[-1]
    return [last[at:] for at in range(1, len(last) - _SHORTEST_MEASURE + 1)]
