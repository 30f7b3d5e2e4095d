"""A follow-up that goes on to the step behind one that is done: 那县里审完以后,市里复核要几天."""

from __future__ import annotations

from dataclasses import replace

from documents.folding import fold
from documents.patterns import lazy
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding
from qa.understanding.reading import read

_SOMETHING = 2  # characters of a topic that says what is asked about
# 单个项目最多补助多少: what is asked of any matter.
OF_ANYTHING = lazy(
    r"(?:单[个户家项笔]|每[个家户项年次]|一次性?|项目|企业|单位|申[报请]|补[助贴]|奖[励补]|资[助金]|支持|最[高多低少]?"
    r"|[一每][家户个年次]|能?(?:拿|领|给|得|发|到手)到?|[上下]限|封顶|比例|标准|额度|金额|期限?|时间|条件|材料|要求|流程|名单|范围|对象|截止|\s)+"
)
_STEP_DONE = lazy(
    r"(?:那么?)?[^,。?]{1,12}(?:[审核评公报交批验]\w{0,3}?[完好过了]|完成?)了?(?:以后|之后|后)?,(?P<after>[^。?]{4,}[?。]*)$"
)


def of_the_step_after(own: Understanding, holdings: Holdings, wide: bool) -> Understanding:
    """那县里审完以后,市里复核最晚到什么时候 asks of the step behind the comma, and not of the one
    that was asked about before it.
    """
    step = _STEP_DONE.match(fold(own.text).strip())
    if step is None or own.kind != "fact":
        return own
    after = read(step["after"], holdings, wide)
    itself = len(after.topic) >= _SOMETHING and not OF_ANYTHING.fullmatch(after.topic)
    same = (after.kind, after.unit_class) == (own.kind, own.unit_class)
    scoped = after.document_ids == own.document_ids
    return replace(after, text=own.text) if itself and same and scoped else own
