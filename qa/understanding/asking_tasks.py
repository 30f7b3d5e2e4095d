"""Whether a question asks what a department answers for, and which of its words only ask that;
whether it sets a task itself, to write something.
"""

from __future__ import annotations

from documents.patterns import lazy

_THINGS = r"(?:任务|工作|事项?|活儿?|职责|责任|分工|条款|条文|内容|差事|职能|份内事|分内事|担子)"
_COUNTED = (
    r"(?:条|项|块|件|款|处|点|样|章|节|类|个方面|方面|个地方|地方|个任务|些任务|个板块|板块|段)"
)
_NUMBER = r"[一两二三四五六七八九十几\d]{0,2}"
_ANSWERS_FOR = (
    r"(?:负责|参与|牵头|承担|担任|担当|担|分管|主管|主抓"
    r"|抓|管|干|做|涉及|落实|配合|协助|包揽|扛|挑|认领|领)"
)
_WHAT = r"(?:哪|什么|啥|多少|几)"

_WRITE = lazy(
    r"(?:[帮给替]我|请你?|麻烦).{0,3}(?:写(?![出明清在])|起草|草拟|拟|编|翻译|画|润色|改写)|(?<![在正]|要)写[一个]?[首篇份封段](?![^,。]{0,16}(?:稿|材料|报道|文章)[,，])"
    r"|(?:起草|草拟|翻译|润色|改写|续写)(?:一|成|这|下)"
)
_TASKS = lazy(
    rf"哪{_NUMBER}(?:些)?{_COUNTED}"
    rf"|(?:什么|啥|哪些|哪{_NUMBER}(?:个|项|条|件|块)?|多少(?:项|条|件)?|几(?:项|条|件|块|个))[^,。?谁]{{0,4}}{_THINGS}"
    rf"|{_ANSWERS_FOR}(?:了|的|着|是|到|过|都有|都是|都|有|又|些|点)*{_WHAT}"
    rf"|{_ANSWERS_FOR}[^,。?]{{0,8}}{_THINGS}"
    rf"|{_THINGS}(?:都)?(?:有|是|包括|在|分|列|为)*(?:{_WHAT}|$|[?。])"
    rf"|(?:有关|相关|沾边|挂钩)[^,。?]{{0,6}}{_THINGS}|{_THINGS}清单|有(?:什么|啥|哪些)(?:关系|事|责任)"
    rf"|有(?:没有)?{_THINGS}[吗么没]?[?。]*$"
    r"|(?:出现|提到|写进|列进|列入|点到|点名)[^,。?]{0,6}(?:哪|几|多少)"
)
# 哪些措施, 哪几项指标 and the like are asked of a topic, whoever is named beside it;
# 哪项产业强链任务 are tasks.
_ASKED_ELSE = lazy(
    rf"哪{_NUMBER}[些个项条]?(?:措施|举措|指标|目标|政策|企业|产业|项目|平台|领域|文件)"
    rf"(?![^,。?有是]{{0,8}}(?:任务|工作|职责|分工))"
)
_WORDS = lazy(
    rf"{_TASKS.pattern}|{_THINGS}|被?点名|(?:被)?(?:写|列|提|放|安排|分|排|算)(?:进|入|到|在)(?:去|来)?了?|有关的?|相关的?|跟|他们|我们|咱们|[我贵该这那本][局厅委办](?:里)?"
    rf"|{_ANSWERS_FOR}的?|同志|来问|问起|任务清单|里头?|出面|的责"
)


def asks_for_tasks(folded: str) -> bool:
    """It asks for tasks, clauses or duties: 负责哪几项, 哪一条写进了, 有什么职责."""
    return bool(_TASKS.search(folded)) and not _ASKED_ELSE.search(folded)


def without_tasks(folded: str) -> str:
    """The folded question without the words that only ask for tasks, offsets kept."""
    return _WORDS.sub(lambda match: " " * len(match[0]), folded)


def asks_to_write(folded: str) -> bool:
    """写首诗, 起草一份方案: no look-up."""
    return bool(_WRITE.search(folded))
