"""Lists that a question asks for, by what it calls their items: 什么材料, 条件有哪些."""

from __future__ import annotations

from documents.patterns import lazy

# 什么材料, 哪几种情形; 条件有哪些
_LISTED = lazy(
    r"(?:什么样?的?|啥|哪些|哪几?[个项种类条份样]+的?|几[种类份样])(?P<after>[\u4e00-\u9fff]{2,6})"
    r"|(?P<before>[\u4e00-\u9fff]{2,6})(?:都|分别|具体|要|需要|应当?|得)*(?:有|是|包括|备齐?|准备|提?交|递交|附上?|带)(?:哪些|什么|啥|哪几)"
)
# What people call a list, and what papers do: 动用哪些手段, of 可以采取下列措施.
_MATERIALS = frozenset(["材料", "资料", "文件", "东西"])
_ALIKE = (
    _MATERIALS,
    *(
        frozenset(words.split())
        for words in (
            "措施 手段 办法 举措 招数",
            "情形 情况 场合",
            "条件 要求 门槛 资格",
            "职责 职权 任务",
        )
    ),
)
_HANDED_IN = lazy(  # 要准备什么, 该附上哪些东西: what stands under …提交下列材料:
    r"(?:准备|[带交备附]|提[交供]|递交|报送)上?(?:些)?(?:哪些|哪几样|什么|啥)(?:东西)?(?=[,。?(]|$)"
)
_PAPERS = lazy(r"材料|资料|证明|文件|证件")
_PAPER = lazy(
    r"(?:申[报请]|承诺|计划|任务|协议|方案|认定|批复|授权)书|[表证](?=[、,。;和及])|证明|报告|方案|清单|复印件|发票|合同|声明|执照"
)
_FEW = 3  # papers that make a list
_LEADS_IN = 24  # characters before the colon, that say what is listed


def asks_for_other_list(folded: str, lead_in: str) -> bool:
    """什么材料, of a list under …应当具备下列条件:."""
    asked, told = _sorts(folded), _sorts_in(lead_in[-_LEADS_IN:])
    return bool(asked and told) and not asked & told


def asks_for_papers(folded: str) -> bool:
    """要交哪几样材料."""
    return _ALIKE.index(_MATERIALS) in _sorts(folded)


def lists_papers(text: str) -> bool:
    """申报材料包括:申报书、审计报告、设备清单, in one sentence."""
    return "、" in text and len(_PAPER.findall(text)) >= _FEW


def _sorts(folded: str) -> set[int]:
    """Which of the sorts of lists a question asks for, by their place in _ALIKE."""
    nouns = (match["after"] or match["before"] for match in _LISTED.finditer(folded))
    found = set().union(*map(_sorts_in, nouns))
    return found | ({_ALIKE.index(_MATERIALS)} if _HANDED_IN.search(folded) else set())


def _sorts_in(text: str) -> set[int]:
    return {at for at, words in enumerate(_ALIKE) if any(word in text for word in words)}


def asks_for_list_of(folded: str, lead_in: str) -> bool:
    """什么材料 or 条件有哪些, of a list under …提交以下材料:."""
    tail = lead_in[-_LEADS_IN:]
    if _HANDED_IN.search(folded) and _PAPERS.search(tail):
        return True
    for match in _LISTED.finditer(folded):
        noun = match["after"] or match["before"]
        words = [noun[at : at + 2] for at in range(len(noun) - 1)]
        alike = {w for words_of in _ALIKE if words_of & set(words) for w in words_of}
        if any(word in tail for word in (*words, *alike)):
            return True
    return False
