"""A follow-up is made to stand alone: 那山东呢 takes its matter from the question before it."""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from qa.model import Question
from qa.names.holdings import Holdings
from qa.understanding.asking_how import asks_how, deed_done
from qa.understanding.aspects import aspects_of, without_aspects
from qa.understanding.cues import DEEDS
from qa.understanding.handed_down import in_manner_of, with_scope_of
from qa.understanding.model import Understanding
from qa.understanding.papers_of_talk import of_same_place, without_title
from qa.understanding.put_in_place import Put, put_in_place, row_spoken_of
from qa.understanding.reading import ASPECT_WORDS, QUESTION_MARKS, read
from qa.understanding.set_against import set_against, sets_against
from qa.understanding.steps import OF_ANYTHING, of_the_step_after
from qa.understanding.terms_of_matters import term_of_its_matter
from qa.words.wording import leans_on_history, taken_over

MEMORY = 8  # earlier questions that a follow-up may reach back over
_NO_TOPIC = 2  # characters of a topic that can't stand alone
_SHORT = 7  # characters of a question for a figure that names no more than what is counted
_GIVES_HOW_MUCH = lazy(r"(?:[给补奖拿领发得]|补[贴助]|奖励)(?:到|了|能|可以?)*多少[?。!]*$")
_OF_A_YEAR = lazy(  # 2024年是多少
    r"(?:那么?)?[到至]?(?:19|20)\d{2}年(?:度|底|末)?前?(?:的|是|要|有|又|达到?|目标|数)*(?:多少|几[家个]?|什么)[?。!]*"
)
_SPEAKS_OF_IT = lazy(
    r"(?:有没有|有无|是否|是不是|[也都]?有)[也都]?(?:提|说|讲|涉|规定|安排|要求|写|明确|部署|相关|类似|同样|这方面|这个)"
    r"[^,。?]{0,8}[吗么没]?[?。]*$|(?:怎么|如何|咋)(?:说|规定|讲|写|要求|安排|提|定|做|办|推进?)的?[?。]*$"
)
_BY_WHAT_MEANS = lazy(  # 山东用的是什么办法
    r"(?:用|采取|靠|有)[了的]?(?:都?是)?(?:什么|哪些|啥)样?的?(?:具体)?"
    r"(?:办法|措施|做法|举措|手段|途径|路子|招)[?。]*$"
)
_SAYS_ANEW = lazy(  # 到2022年又提了什么新目标
    r"[又也还][^,。?]{0,3}(?:提|定|写|说|讲|要求)|新(?:的)?(?:目标|要求|规定|说法|提法)"
)
_ONLY_SPEAKS = lazy(
    "(?:规定|措施|政策|做法|内容|要求|安排|说法|表述|提法|类似|讲|提|说|写|定|\\s)+"
)
_ASKS_HOW_OFTEN = lazy(r"多久|多少|几")  # 多久开一次 is said for 每半年
_ANY_SORT = lazy("行业|企业|领域|产业|项目|地方|地区|单位")
_IF_A_FIGURE = lazy(  # 苏州2022年的文件有具体数字吗
    r"有(?:没有|无)?(?:给|定|提|写|说)?[出了过]?(?:具体|明确|量化|硬性?)?的?(?:数字|数值|指标|目标|数量)[吗么没]?(?:有)?[?。]*$"
    r"|(?:数字|数值|指标|目标|数量)(?:是不是|也|还|都)*(?:一样|相同|一致|变了)(?:没有|吗|么|没)?[?。]*$"
)
_OF_A_GRANT = lazy(r"结论|结果|房票|协议|合同|名单|证书|称号|牌匾|资格|许可证|执照")
AND_THAT = lazy(r"那么?(?![年份本])[^,。?\d《]{2,14}呢[?。!]*")
_OF_ITS_OWN = lazy(
    "(?:什么|哪些|啥|怎样的)样?的?(?:待遇|条件|好处|支持|保障|优惠|措施|要求|服务|手续|材料)"
)
# 这笔钱怎么拨付 asks for no sum, though that was asked before it
_HOW_DONE = lazy(
    r"(?:怎么|如何|怎样)(?:来|去|个)?(?:拨付?|发放|兑[付现]|付款|支付|打款|分期)"
    r"|(?:怎么|如何|怎样|咋)(?:被|会)?(?:处[罚理置分]|罚|惩)"
    r"|(?:从|由)?(?:哪里|哪儿|什么渠道|何处)(?:出|来|列支|解决|安排)|来源"
)


def understand(question: Question, holdings: Holdings, wide: bool = False) -> Understanding:
    """Reads a question against what the library holds; a follow-up takes over what it lacks.

    wide: people's words by the wide table too, see plain_words.py
    """
    own = read(question.text.strip(), holdings, wide)
    if question.history and _leans(own, question.text):
        return _following(own, question.history[-MEMORY:], holdings, wide)
    return _of_row_before(own, question, holdings, wide) or own


def _of_row_before(
    own: Understanding, question: Question, holdings: Holdings, wide: bool
) -> Understanding | None:
    """Of the row of a table that the question before spoke of, where it asks for another cell."""
    confined = own.document_ids is not None or own.missing or own.regions or own.several
    if confined or not question.history:
        return None
    before = within_earlier(Question(question.history[-1], question.history[:-1]), holdings, wide)
    row = row_spoken_of(own, before, holdings)
    return _read_again(row, before, holdings, wide) if row else None


def as_follow_up(question: Question, holdings: Holdings, wide: bool = False) -> Understanding:
    """The same, of a question after others that could stand alone: 给车主几天去修."""
    own = read(question.text.strip(), holdings, wide)
    return _following(own, question.history[-MEMORY:], holdings, wide)


def _following(
    own: Understanding, history: tuple[str, ...], holdings: Holdings, wide: bool
) -> Understanding:
    before = within_earlier(Question(history[-1], history[:-1]), holdings, wide)
    if before.kind == "document" and _BY_WHAT_MEANS.search(fold(own.text)):
        return own  # 哪天印发的 was asked of a paper, and of no matter
    own = of_the_step_after(own, holdings, wide)
    if (put := put_in_place(own, before, holdings)) is not None:
        return _read_again(put, before, holdings, wide)
    earlier = (
        understand(Question(history[-2], history[:-2]), holdings, wide) if history[1:] else None
    )
    if (both := set_against(own, before, earlier, holdings)) is not None:
        return both
    return completed(own, _with_matter_of_talk(before, history[:-1], holdings, wide), holdings)


def _read_again(put: Put, before: Understanding, holdings: Holdings, wide: bool) -> Understanding:
    again = read(put.text, holdings, wide)
    again = again if again.document_ids is not None else with_scope_of(again, before)
    required = tuple(name for name in put.required if name not in again.required)
    return replace(again, required=again.required + required)


def _with_matter_of_talk(
    before: Understanding, history: tuple[str, ...], holdings: Holdings, wide: bool
) -> Understanding:
    """服务场地要多大 says no more of 公共服务平台, which was asked about before it."""
    if not history or before.context:
        return before
    earlier = understand(Question(history[-1], history[:-1]), holdings, wide)
    elsewhere = before.document_ids != earlier.document_ids
    return before if elsewhere else replace(before, context=earlier.topic)


def within_earlier(question: Question, holdings: Holdings, wide: bool = False) -> Understanding:
    """The same; of the papers that the question before was confined to, where it names none."""
    own = understand(question, holdings, wide)
    history = question.history[-MEMORY:]
    free = own.document_ids is None and not (own.missing or own.regions or own.several or own.tasks)
    if not history or not free:
        return own
    before = understand(Question(history[-1], history[:-1]), holdings, wide)
    return own if before.document_ids is None else with_scope_of(own, before)


def _speaks_of_it(text: str) -> bool:
    return bool(_SPEAKS_OF_IT.search(fold(text)) or _BY_WHAT_MEANS.search(fold(text)))


def _leans(own: Understanding, text: str) -> bool:
    confined = own.document_ids is not None or own.years or own.tasks
    topic = without_aspects(own.topic) if own.aspects else own.topic  # 文号是多少?什么时候发的
    sorts = all(_ANY_SORT.fullmatch(matter.said) for matter in own.matters)  # 牵头的是哪些行业
    if not confined and sorts and len("".join(topic.split())) <= _NO_TOPIC:
        return True  # 责任部门有哪些, 什么时候到期
    if sets_against(own) or (own.wants_figure and DEEDS.fullmatch(own.topic)):
        return True
    if _OF_A_YEAR.fullmatch(fold(text).strip()):
        return True
    if not confined and OF_ANYTHING.fullmatch(own.topic):
        return True
    if not confined and len(text) <= _SHORT and own.wants_figure:
        return True  # 工厂要几家, after 绿色园区要几家
    said = any(not _ASKS_HOW_OFTEN.search(matter.said) for matter in own.matters)
    speaks = _speaks_of_it(text) or bool(_SAYS_ANEW.search(fold(text)))
    idle = not topic or (speaks and _ONLY_SPEAKS.fullmatch(topic))
    bare = confined and idle and not (said or own.aspects or own.tasks)
    if bare and (own.wants_figure or speaks):
        return True  # 2020年要点里定的是多少, 江苏有没有提到: another paper, of the same matter
    if own.kind in ("yesno", "what", "compare") and _IF_A_FIGURE.search(fold(text)):
        return bool(DEEDS.fullmatch(own.topic))
    if own.kind == "what" and AND_THAT.fullmatch(fold(text).strip()):
        return True  # 那绿色供应链管理企业呢, though that stands in a title
    return leans_on_history(text) and not (confined and len(own.topic) > ASPECT_WORDS)


def completed(own: Understanding, before: Understanding, holdings: Holdings) -> Understanding:
    """The follow-up with the earlier question's scope, years and manner where it has none."""
    if before.follows and not own.topic and _asks(own):
        before = before.follows  # 由谁负责, after 指标是多少, which asked of the same
    if _speaks_of_it(own.text) and _ONLY_SPEAKS.fullmatch(own.topic or "说"):
        own, before = replace(own, topic=""), before.follows or before
    if DEEDS.fullmatch(own.topic) and _IF_A_FIGURE.search(fold(own.text)):
        own = replace(own, kind="fact", wants_figure=True)
    own = _of_the_same(own, before)
    own = of_same_place(without_title(own, before, holdings), before, holdings)
    text = f"{before.text.rstrip(QUESTION_MARKS)}——{own.text}"
    if same := _of_same_paper(own, before, holdings) or _of_same_tasks(own, before):
        return replace(same, text=text)
    topic = taken_over(own.topic, before.topic)
    earlier = f"{before.topic} {before.context}".strip()
    substituted = (own.topic,) if own.topic and topic != own.topic else ()
    goes_on = topic == before.topic
    asks, scoped = _asks(own), own.document_ids is not None
    free = not (asks or scoped or own.years) or (
        own.kind == "what" and own.topic and asks_how(own.text)
    )
    if free and topic and topic == own.topic and holdings.vocabulary.mentions(topic):
        substituted = (topic,)  # 超硬材料呢 is told where that stands, and nowhere else
    completed = replace(
        own,
        text=text,
        topic=topic,
        context=earlier if topic and topic == own.topic else before.context,
        matters=own.matters or (before.matters if goes_on else ()),
        required=own.required + substituted,
        numbers=own.numbers or (before.numbers if goes_on else frozenset()),
        follows=before if asks and not own.topic and not scoped and not own.years else None,
        several=own.several or before.several,
    )
    gives = _GIVES_HOW_MUCH.search(fold(own.text)) and not (own.unit or own.unit_class)
    bare = own.wants_figure and not (own.topic or own.matters or own.unit or own.unit_class)
    if (gives or bare) and before.wants_figure:  # 专业型给多少, after 综合型补助多少钱
        completed = replace(completed, unit=before.unit, unit_class=before.unit_class)
    completed = completed if scoped else with_scope_of(completed, before)
    return completed if asks else in_manner_of(completed, before)


def _of_the_same(own: Understanding, before: Understanding) -> Understanding:
    """Without a topic, of 怎么做 and 要完成多少, which ask of what was spoken of."""
    counted = own.wants_figure or own.unit_class == "time"  # 什么时候完成
    counts_same = counted and DEEDS.fullmatch(own.topic) and before.topic
    return replace(own, topic="") if counts_same or deed_done(own.text) == "" else own


def _asks(own: Understanding) -> bool:
    """It says what is wanted, and not only of what: 多少家, not 那山东呢."""
    how = _HOW_DONE.search(fold(own.text)) or asks_how(own.text)
    its_own = own.topic and _OF_ITS_OWN.search(fold(own.text))  # 给什么待遇
    return own.kind != "what" or own.unit_class is not None or bool(how or its_own)


def _of_same_paper(
    own: Understanding, before: Understanding, holdings: Holdings
) -> Understanding | None:
    """它的文号是多少: of the paper that the earlier question named."""
    aspects = aspects_of(fold(own.text), named=True)
    confined = own.document_ids is not None
    if not (aspects and before.document_ids) or confined or len(own.topic) > ASPECT_WORDS:
        return None
    if _OF_A_GRANT.search(own.topic):
        return None  # 证书管几年
    if before.kind != "document" and term_of_its_matter(own.text, aspects, before, holdings):
        return None  # 有效期多久, after 房票奖励比例是多少
    return replace(before, kind="document", aspects=aspects)


def _of_same_tasks(own: Understanding, before: Understanding) -> Understanding | None:
    """那财政局呢: the tasks of another department, or of the same one in another place."""
    confined = own.document_ids is not None
    if not (before.tasks and (own.departments or confined) and own.kind == "what"):
        return None
    departments = own.departments or before.departments
    scope = own.document_ids or before.document_ids
    return replace(before, departments=departments, document_ids=scope, topic="")
