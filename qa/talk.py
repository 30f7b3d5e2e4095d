"""A question after others, where it is answered better as a part of the talk than by itself."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from index.lexical import bigrams
from qa.answering.parts import OF_THE_TALK
from qa.model import Answer, Question
from qa.names.holdings import Holdings
from qa.told_before import of_what_was_told
from qa.understanding.following import as_follow_up, understand, within_earlier
from qa.understanding.handed_down import with_scope_of
from qa.understanding.model import GOES_ON, Understanding
from qa.understanding.reading import QUESTION_MARKS, read

# of the likelihood over all papers, for those spoken of to be meant; which is enough by itself
_AS_SURE, _SURE_OF_THE_PAPER = 0.8, 0.6
_TERM_ASKED = lazy(
    r"(?:那么?)?(?:完成|实施|目标|任务)?的?(?:期限|时限|年限)(?:呢|是?(?:什么|多久|到什么时候|到哪一?年))?[?。]*"
    r"|(?:那么?)?(?:什么时候|何时|哪一?年)(?:前|之前)?(?:完成|实现|达到|到期)[?。]*"
)
_SURE_OF_TALK = 0.2  # likelihood from which a question is read as going on with the one before
_FEWEST = 3  # pairs of characters of a topic of its own
_HARDLY_ITS_OWN, _MOST_OF_ITS_OWN = 0.4, 0.6  # of these, in what is quoted, and by itself
_OF_NOTHING_ELSE = 12  # characters of a question without a matter of its own
_OF_THE_PAPER = 0.6  # of the pairs of its topic, in the paper that was spoken of
_OF_ITS_OWN = 0.3  # of the pairs of characters of its topic, in what is quoted then
_OF_ANOTHER = "问题没有指明文件，所引不是上一问所涉及的文件。"
OF_THE_PAPER = "所引条款没有写明期限，所答为文件的实施期限。"

Ask = Callable[[Callable[[bool], Understanding]], Answer]
"""Answers a question as it is read without the wide table of people's words, and with it."""


def of_the_talk(
    answer: Answer,
    plain: Question,
    holdings: Holdings,
    ask: Ask,
    earlier: Callable[[], Answer],
) -> Answer:
    """That of the papers which the question before was confined to, where this one names none
    and they tell it about as surely as all do: 证书管几年, after 佛山老字号认定要不要收费.

    answer: to the question by itself; earlier: makes that to the question before it
    """
    if (told := of_what_was_told(answer, plain, holdings, earlier)) is not None:
        return told
    if (of_paper := _of_the_paper_told(answer, plain, holdings, ask, earlier)) is not None:
        return of_paper
    if answer.status == "refused" and _TERM_ASKED.fullmatch(fold(plain.text).strip()):
        return _of_the_term(answer, plain, holdings, ask)
    if (answer.reason or "").startswith(("another year", "not held: 20")):
        return _of_its_place(answer, plain, holdings, ask)
    if (answer.reason or "").startswith("no department"):
        return _of_the_deed(answer, plain, holdings, ask)
    if understand(plain, holdings).document_ids is not None:
        return _of_its_own_matter(answer, plain, holdings, ask)
    within = within_earlier(plain, holdings).document_ids
    if within is None:
        return _going_on(answer, plain, holdings, ask)
    second = ask(lambda wide: within_earlier(plain, holdings, wide))
    astray = _leaves_the_paper(answer, plain, within, holdings)
    if astray and second.status != "answered":
        second = ask(lambda wide: as_follow_up(plain, holdings, wide))
    as_sure = second.confidence >= min(_AS_SURE * answer.confidence, _SURE_OF_THE_PAPER)
    likely = answer.status == "refused" or astray or as_sure
    if astray and second.status != "answered":
        return second  # rather than what another paper says
    if second.status != "answered" or not likely:
        return _of_another(_going_on(answer, plain, holdings, ask), within)
    return replace(second, notices=(OF_THE_TALK, *second.notices))


def _of_another(answer: Answer, within: frozenset[str]) -> Answer:
    """Says so, where none of the papers is cited that were spoken of."""
    told = {citation.document.id for citation in answer.citations}
    if answer.status != "answered" or told & within or answer.kind == "document":
        return answer
    return replace(answer, notices=(_OF_ANOTHER, *answer.notices))


def _leaves_the_paper(
    answer: Answer, plain: Question, within: frozenset[str], holdings: Holdings
) -> bool:
    """套取的话怎么处罚, told by another paper than the one spoken of, which has those words too."""
    told = {citation.document.id for citation in answer.citations}
    if answer.status != "answered" or len(within) != 1 or told & within:
        return False
    (paper,) = within
    topic = read(plain.text, holdings).topic
    pairs = {pair for pair in bigrams(topic) if len(pair) > 1}
    if not pairs:
        return len(plain.text) <= _OF_NOTHING_ELSE  # 有什么条件
    return sum(p in holdings.papers.texts[paper] for p in pairs) >= _OF_THE_PAPER * len(pairs)


def _of_the_paper_told(
    answer: Answer, plain: Question, holdings: Holdings, ask: Ask, earlier: Callable[[], Answer]
) -> Answer | None:
    """它的文号是什么, where the place spoken of has several papers: of the one that was quoted."""
    several = len({citation.document.id for citation in answer.citations}) > 1
    unnamed = several and read(plain.text, holdings).document_ids is None
    if answer.kind != "document" or not unnamed:
        return None
    told = frozenset(citation.document.id for citation in earlier().citations)
    follow = as_follow_up(plain, holdings)
    return ask(lambda _: replace(follow, document_ids=told)) if len(told) == 1 else None


def _going_on(answer: Answer, plain: Question, holdings: Holdings, ask: Ask) -> Answer:
    """What is refused by itself, of the matter of the question before, where the quotation
    speaks of what it asks itself too: 给车主几天去修, and not 今天天气怎么样.
    """
    if answer.status == "answered":
        return answer
    again = ask(lambda wide: as_follow_up(plain, holdings, wide))
    pairs = set(bigrams(understand(plain, holdings).topic))
    said = set(bigrams("".join(citation.quote for citation in again.citations)))
    speaks = len(pairs & said) >= _OF_ITS_OWN * len(pairs) > 0
    sure = again.status == "answered" and again.confidence >= _SURE_OF_TALK
    return again if sure and speaks else answer


def _of_the_term(answer: Answer, plain: Question, holdings: Holdings, ask: Ask) -> Answer:
    """期限呢, of a target whose sentence sets no date: the term of its paper."""
    before = within_earlier(Question(plain.history[-1], plain.history[:-1]), holdings)
    papers = [holdings.by_id[i] for i in before.document_ids or ()]
    planned = len(papers) == 1 and papers[0].metadata.period
    if not planned or before.unit_class == "money":
        return answer
    text = f"{before.text.rstrip(QUESTION_MARKS)}{GOES_ON}{plain.text}"
    of_paper = replace(before, text=text, kind="document", aspects=("period",), follows=None)
    second = ask(lambda _: of_paper)
    told = second.status == "answered"
    return replace(second, notices=(OF_THE_PAPER, *second.notices)) if told else answer


def _of_its_place(answer: Answer, plain: Question, holdings: Holdings, ask: Ask) -> Answer:
    """到2025年呢, after 苏州2018年的意见…多少: of all papers of 苏州, where that one has none."""
    follow = as_follow_up(plain, holdings)
    ids = follow.document_ids or frozenset[str]()
    places = {holdings.by_id[i].metadata.region for i in ids}
    others = holdings.papers.in_regions(frozenset(map(str, places - {None})))
    if not (follow.years and ids) or others <= ids:
        return answer

    def widely(wide: bool) -> Understanding:
        own = as_follow_up(plain, holdings, wide)
        return replace(own, document_ids=others, named=False, missing=())

    second = ask(widely)
    return second if second.status == "answered" else answer


def _of_its_own_matter(answer: Answer, plain: Question, holdings: Holdings, ask: Ask) -> Answer:
    """那化工企业要关多少家, after 要淘汰多少家低端低效企业: by itself, in the papers spoken of, if
    what is quoted speaks of the matter before it alone.
    """
    own = read(plain.text, holdings)
    pairs = {pair for pair in bigrams(own.topic) if len(pair) > 1}
    other = own.document_ids is not None or own.kind in ("what", "document") or own.years
    if answer.status != "answered" or other or len(pairs) < _FEWEST:
        return answer
    if _share(pairs, answer) > _HARDLY_ITS_OWN:
        return answer
    before = within_earlier(Question(plain.history[-1], plain.history[:-1]), holdings)
    alone = ask(lambda wide: with_scope_of(read(plain.text, holdings, wide), before))
    told = alone.status == "answered" and alone.confidence >= _SURE_OF_TALK
    return alone if told and _share(pairs, alone) >= _MOST_OF_ITS_OWN else answer


def _share(pairs: set[str], answer: Answer) -> float:
    said = set(bigrams("".join(citation.quote for citation in answer.citations)))
    return len(pairs & said) / len(pairs)


def _of_the_deed(answer: Answer, plain: Question, holdings: Holdings, ask: Ask) -> Answer:
    """由谁来考核, where the clause that was spoken of names nobody: whoever the papers spoken of
    charge with it.
    """
    before = within_earlier(Question(plain.history[-1], plain.history[:-1]), holdings)
    before = replace(before, years=frozenset())  # in which it is due, and not done
    second = ask(lambda wide: with_scope_of(read(plain.text, holdings, wide), before))
    sure = second.status == "answered" and second.confidence >= _SURE_OF_TALK
    return replace(second, notices=(OF_THE_TALK, *second.notices)) if sure else answer
