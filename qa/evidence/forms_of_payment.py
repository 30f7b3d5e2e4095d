"""How money that is granted is paid: at once, in so many instalments, how much first.

一把给齐还是分几回给 shares no word with 公示结束后拨付60%,复核合格后拨付40%.
"""

from __future__ import annotations

from documents.patterns import lazy
from qa.evidence.form import Form

_PAYS = "(?:拨付|支付|发放|兑[付现]|给付)"

PAYMENT = (
    Form(  # 分几次拨 is told by no 一次性拨付 of another case
        lazy(r"分[几两二三][次笔批期回](?!申报|评)"),
        lazy(
            rf"分[两二三四五\d]+[期次批笔年](?:等额)?{_PAYS}"
            rf"|(?:先|首[期笔次]|预先?)[^,。;]{{0,8}}?(?:拨付?|支付|发放|兑付)[^,。;]{{0,12}}?\d+%"
            rf"|{_PAYS}[^,。;]{{0,8}}?\d+%[^。;]{{0,40}}?(?:余款|剩余|其余|尾款|\d+%)"
        ),
    ),
    Form(
        lazy(
            r"怎么拨(?:付|款|的|[?。]|$)|是一次性拨付|(?:分|后[面头]?|剩下的?)[几两二三][次笔批期回](?!申报|评)"
            r"|先(?:拨|给|付|发)(?:多少|几成|百分之)|余款|尾款"
        ),
        lazy(
            rf"分[两二三四五\d]+[期次批笔年](?:等额)?{_PAYS}"
            rf"|(?:先|首[期笔次]|预先?)[^,。;]{{0,6}}?(?:拨付?|支付|发放|兑付)[^,。;]{{0,12}}?\d+%"
            rf"|{_PAYS}[^,。;]{{0,8}}?\d+%[^。;]{{0,40}}?(?:余款|剩余|其余|尾款|\d+%)"
            rf"|一次性{_PAYS}"
        ),
    ),
)
