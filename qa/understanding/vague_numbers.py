"""几 that asks for no number: 我们几家, 请列出那几个步骤, 手里有几个专利."""

from __future__ import annotations

from documents.patterns import lazy
from qa.understanding.asking_places import of_each_place

COUNTERS = "家个项条台名人成户所次位辆座场架"
# 手里有几个专利,能押给银行吗; 想招几个老师傅,有没有好处: some, and not how many
SOME = lazy(rf"(?:有|招|请|找|雇|买|添|换|办|建|引进)几[{COUNTERS}]")
# 同一件事能享受几项政策的,怎么处理: the same
SOME_OF = lazy(
    rf"几[{COUNTERS}](?=[^,。?]{{0,8}}的,?(?:怎么|怎样|如何|能不能|可不可以|会不会|该)"
    r"|[^,。?]{0,6}都(?:够|符合|满足|能|可以|申报|想))"
    # 同时够得上好几项政策,怎么算
    rf"|(?<=好)几[{COUNTERS}](?=[^。?]{{0,10}}?,?(?:怎么|怎样|如何)[办算处])"
)
# 请列出认定要走的几个步骤: all of them
_ALL_OF = lazy(
    rf"(?:列[出举]|列一下|逐[一个项条]|说[出全])[^,。?]*?几(?=个?[{COUNTERS}步种类])"
    rf"|[把将][^,。?]{{0,4}}?几(?=个?[{COUNTERS}步种类][^,。?]{{0,10}}(?:列|说|讲|写|找|理))"
    # 要干的几项活是哪些, 几个单位各管什么
    rf"|(?<![哪这那有第])几(?=个?[{COUNTERS}步种类][^,。?\d]{{1,8}}?"
    r"(?:(?:都|分别|具体|各)*(?:是|有|指)(?:哪|什么|啥)|各[^,。?]{0,4}(?:什么|啥|哪|怎)))"
)
_WE_FEW = lazy(  # 我们几家一起去参展: some again
    r"(?:我们|咱们?|俺们?|他们)(?:(?!可以|能|要|最|申|交|报|该)[^,。?]){0,4}几[家个]"
    r"(?=一[起块同道]|[合做搞开办拼]|联合|抱团|组团)"
)
_SOON = lazy(r"(?<=没)几(?=个?[年天月周])")  # 没几年搬走了
_FOUND_BY = lazy(  # 种了多少地由谁去核实 asks by whom
    r"(?:多少|几)(?=[^,。?]{0,6}由(?:谁|哪)[^,。?]{0,6}(?:核实|核查|统计|认定|确认|评估|测算|核定|审核|说了算))"
)


def without_some(folded: str) -> str:
    """Without 几 that asks for no number: 我们几家一起, 请列出那几个步骤."""
    folded = _SOON.sub("", folded)
    folded = _FOUND_BY.sub("", _WE_FEW.sub("我们", of_each_place(folded)))
    return _ALL_OF.sub(lambda all_of: all_of[0][:-1] + "各", folded)
