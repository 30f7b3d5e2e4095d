"""Which of the lines with numbers to call is of the desk asked for: 财政那边, 系统登不上."""

from __future__ import annotations

from collections.abc import Sequence

from documents.patterns import lazy
from index.lexical import bigrams

# what goes wrong with a web site, which another desk is called for than what a policy says
_TROUBLE = lazy(
    r"登(?:录|陆)?不[上进了]|[打点]不开|进不去|填不[了上进]|传不[上了]|报错|卡[住死顿]|闪退|用不了|不会(?:操作|用|填)"
    r"|(?:系统|平台|网站|网页|软件)[^,。?]{0,4}(?:故障|问题|毛病|出错|崩|操作)|忘了?密码|密码"
)
_SUPPORT = lazy(r"技术|系统|平台|运维|网络|操作")
_POLICY = lazy(r"政策|业务|申报|条款|资格|条件")
_NUMBER = lazy(r"[\d—-]{5,}.*")
_HARDLY = lazy(r"申报|咨询|电话|联系|项目|政策|业务")


def shared_with(topic: str, asked: str, lines: Sequence[str]) -> list[int]:
    """Of each folded line, how many pairs of characters before its number are of the topic; those
    of the support desk first where a web site is in trouble, and last where it is a policy.
    """
    own = set(bigrams(_HARDLY.sub(" ", topic)))
    shared = [len(own & set(bigrams(_NUMBER.sub("", line)))) for line in lines]
    trouble = bool(_TROUBLE.search(asked))
    if not trouble and not _POLICY.search(asked):
        return shared
    support = [bool(_SUPPORT.search(_NUMBER.sub("", line))) for line in lines]
    if not any(support) or all(support):
        return shared
    most = max(shared) + 1
    return [n + most * (of_it == trouble) for n, of_it in zip(shared, support, strict=True)]


def only_one_meant(shared: Sequence[int]) -> bool:
    """One line is of the desk that is asked for, and no other is."""
    return sum(n > 0 for n in shared) == 1
