"""The frame of a question: who asks, for whom and what for, and please; none of it is topic.

我是审计组的, 领导让解释一下, 写讲话稿用, 帮核对一下. A stretch is a frame only where it says that
something is looked up, or what office or purpose asks; 我开了家小厂 is a matter of its own.
"""

from __future__ import annotations

from documents.patterns import lazy

_CLAUSE = lazy(r"[^,。;:!?…\n]+[,。;:!?…\n]*")
_ASKS = lazy(r"谁|哪|什么|啥|多少|几[个家项条年月号次]|[吗么呢吧]|怎|如何|是不是|有没有|何时")
# What is done with a question or with its answer, never with what a policy is about.
_LOOKS_UP = (
    r"(?:查询|查证|查[查找]?|核[对实查]|确认|了解|弄清楚?|弄明白|搞清楚?|搞明白|搞懂|知道|晓得|请教|咨询|打听|请问"
    r"|问[问清]?|看看|解释|说明|说清楚?|讲[讲清]|说说|介绍|列出|列|梳理|汇总|告诉|回答|答复|解答|指点|确定)"
    r"(?:一下子?|一遍|一声|下|个明白|明白|清楚|出来|我们|我|你们|您)*"
)
_SELF = r"(?:我们|咱们|我|咱|俺|本人|本单位|这边|小弟)"
_OFFICE = (
    r"(?:组|处|科|室|局|厅|委|办|院|所|中心|报社|电视台|单位|机关|部门|政府|同志|记者|秘书|文秘|干部|新人|科员"
    r"|会计|出纳|财务|文员|内勤|研究员|研究生|学生|老师|公务员|实习生|编辑|工作人员|审计|媒体|高校|学校|智库)"
)
_SOMEBODY = (
    r"(?:领导|上级|老板|主任|[局处科厅所院]长|市长|书记|同事|同行|朋友|客户|群众|市民|有人|别人|记者|代表|委员|[^,。]{0,8}同志"
    r"|[^,。]{0,4}企业|兄弟单位|上面|[^,。]{0,8}[局厅委处科](?:里|的人)?)"
)
_USE = (
    r"(?:要用|备用|待用|急用|用的|用到|(?<=[稿告报料会文题写])用|参考|引用|要填|需要填"
    r"|填报|要填报|要原话|要原文|要引用|备查|要交)"
)

# 文库里有哪些文件 asks for the papers themselves.
_WHICH_PAPERS = (
    r"(?:哪些|哪几[份个]|几[份个]|多少[份个]?|什么)(?:政策)?(?:文件|政策|文档|资料)[?。!]*$"
)

# A clause that is nothing else.
_WHOLE = lazy(
    rf"(?:(?:你|您|大家|早上|上午|下午|晚上|各位|你们|(?:老师|领导|同志|专家|主任|助手|客服|小编)们?)好|在吗|谢谢.{{0,4}}|多谢.{{0,4}}|感谢.{{0,4}}|辛苦.{{0,4}}|急|很急|在线等.{{0,3}}|拜托.{{0,4}})"
    rf"|{_SELF}(?:就)?(?:是|在|来自).{{0,14}}{_OFFICE}(?:的|工作|上班|任职|实习|写材料)?"
    r"|(?:注意|可)?不是(?:[问指说要].{1,12}|[^不]{1,10}那[种个类份条些])"
    rf"|.{{0,14}}{_USE}"
    r"|[请麻烦您你帮忙劳驾能否可以尽快数字也再]{0,6}(?:一起|一并|都|全)?(?:给我|报给我|发我|发给我|列给我|报一下)"
    r"|(?:一[个条项])?都?(?:别|不要|不能|不许)(?:漏|遗漏|落下|落)[了掉]?"
    rf"|(?:{_SELF}{_OFFICE}?(?:里|这边)?)?(?:正在|在|正|要|想|准备|打算|得)*(?:写|起草|准备|做|整理|编|弄|搞|赶)[^,。]{{0,8}}"
    r"(?:材料|报告|讲话稿|汇报|总结|台账|课题|论文|调研|ppt|稿子|稿|文章|简报)"
    rf"|{_SELF}?(?:们|先|想|要|得|需要|打算|准备)*(?:摸|了解|掌握)一?[个下]?(?:底|底数|情况)"
    rf"|{_SELF}?(?:们|想|要|得|好|来|去)*(?:做|列|拉|弄|画|填)(?:一?[个张份]|成)(?:对照|比较|对比|汇总|统计|明细)?表(?:格|用)?"
    rf"|{_SOMEBODY}(?:在|正|一直|又)*(?:催|等|急)着?(?:要|用|看|呢|我)*"
    rf"|{_SOMEBODY}(?:刚|又|正|一直|今天|昨天)?(?:来)?(?:电话)?(?:问|打听|追问|催|想知道|要求).{{0,4}}"
    rf"|(?:请|麻烦|劳驾|烦请|帮忙|帮|求|给|能否|能不能|可以|可否|再|最好|顺便|想|要)*"
    rf"(?:我|我们|你|您)?(?:帮|来|先)?(?:我|我们)?{_LOOKS_UP}"
    r"|(?:请|要|给|说|讲|列|最好|务必|麻烦)+(?:个|我|一[个下])?(?:准数|出处|原文|原话|条款|依据|简单点?|具体点?|清单|准信|说法|清楚点?|详细点?)"
)
# What leads into the question proper.
_LEAD = lazy(
    rf"^(?:(?:在|从)?(?:资料库?|文库|知识库|数据库)(?:里|中)面?(?:收录?的)?(?=[有几哪])(?!有?{_WHICH_PAPERS})|{_SELF}[^,。谁哪什]{{0,8}}?(?:要|想|想要|需要|在|正在|正|打算|准备|得){_LOOKS_UP}"
    rf"|{_SOMEBODY}(?:让|要|叫|要求|请|托|想|安排)(?:我们|我|咱们|咱)?(?:来|去|给他|帮他|帮忙|帮)?{_LOOKS_UP}"
    rf"|(?:请|麻烦|劳驾|烦请|拜托|帮忙|帮|求|想|能否|能不能|可否|可以)+(?:您|你|我们|我)?(?:帮|给)?(?:我们|我|忙)?{_LOOKS_UP})"
)
_TRAIL = lazy(
    rf"(?:,|\s)*(?:请|麻烦|劳驾|烦请|帮忙|帮)+(?:您|你|我们|我)?(?:帮|给)?(?:我们|我|忙)?{_LOOKS_UP}[。!?]*$"
)


def without_frame(folded: str) -> str:
    """The folded question with its frame blanked out, offsets kept; whole if nothing else is left.

    A clause that asks is never a frame of its own, though a frame may lead into it.
    """
    out = "".join(_bare(match[0]) for match in _CLAUSE.finditer(folded))
    out = _TRAIL.sub(lambda match: " " * len(match[0]), out)
    left = sum(char.isalnum() for char in out)
    return out if left > 1 and len(out) == len(folded) else folded


def _bare(clause: str) -> str:
    said = clause.strip(" ,。;:!?…\n")
    if _WHOLE.fullmatch(said) and not _ASKS.search(said):
        return " " * len(clause)
    lead = _LEAD.match(clause)
    return " " * lead.end() + clause[lead.end() :] if lead else clause
