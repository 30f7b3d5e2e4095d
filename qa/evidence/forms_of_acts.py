"""Who does what hardly a paper leaves out: who looks through applications first, who decides, who
pays, who accepts, who watches, who evaluates.

最后谁拍板 shares no word with 报领导小组审定, and 头一道谁审 none with 区商务部门完成初审.
"""

from __future__ import annotations

from documents.patterns import lazy
from qa.evidence.form import Form

_WHO = frozenset(("who", "what", "list"))
_NAMED = (
    "(?:[局厅委办处科](?![理法学])|部门|政府|中心|公司|机构|小组|会议|管委会|办事处|会|单位|银行"
    "|支队|[县区镇省市])"
)
_BODY = rf"[\u4e00-\u9fff()、]{{1,30}}?{_NAMED}"
_ASKS = r"(?:谁|哪(?:一?[个家级]|些|几[个家]|两[个家])|什么(?:部门|机构|单位))"
_MONEY = r"钱|资金|款|补[助贴]|奖[励金补]?"


def _act(asked: str, told: str, of: str = "") -> Form:
    """asked: the act in people's words, beside who; told: in those of papers, behind the body; of:
    what it is done to, which has to stand in the question too.
    """
    orders = (
        [f"{of}[^,?]*{_ASKS}[^,?]*?(?:{asked})", f"{of}[^,?]*?(?:{asked})[^,?]*{_ASKS}"]
        if of
        else [f"(?:{asked})[^,?]*{_ASKS}"]
    )
    orders.append(f"{_ASKS}[^,?]*?(?:{asked})" + (f"[^,?]*?{of}" if of else ""))
    return Form(lazy("|".join(orders)), lazy(told), _WHO)


_DECIDES = (
    rf"(?:报|提请|报请|经|由|提交){_BODY}[^,。;]{{0,10}}?(?:审定|批准|审批|审议|研究|同意|决定|确定)"
    rf"|(?<![\u4e00-\u9fff]){_BODY}(?:负责)?(?:审定|审批|批准)"
)

_PAYS = "出|掏|承担|负担"

ACTS = (
    Form(  # 养老的钱谁出
        lazy(
            rf"(?:钱|资金|经费|费用)[^,?。]{{0,6}}?{_ASKS}(?:来|家)?(?:{_PAYS})|{_ASKS}(?:来|家)?(?:出|掏)[^,?。]{{0,4}}钱"
        ),
        lazy(
            r"(?:财政|资金|经费|费用)[^。;]{0,40}?(?:分担|承担|负担|列支|自筹|筹集|解决)|由[^,。;]{1,14}(?:出资|承担)"
        ),
        _WHO,
    ),
    _act(
        r"头一?[道关]|第一[道关]|先审(?:一道|一遍)?|初审|初核|初步审[核查]|形式审查",
        rf"{_BODY}[^。;]{{0,20}}?(?:初审|初核|审核推荐|形式审查|初步审)",
    ),
    _act(
        r"拍板|说了算|敲定|终审|点头",
        _DECIDES,
    ),
    _act(
        r"(?<![确认决规制指])定(?!期|点|位|额)|批(?!次|量)|(?<![联会复评初])审(?!核|查|计)",
        _DECIDES,
        of="(?:最后|最终|结果|名单)",
    ),
    _act(
        r"(?:拨|打|发|付|兑现?)(?!展|改|明|布|票|动|电|给谁)(?:给|到)?(?:企业|单位)?",
        rf"{_BODY}[^,。;]{{0,26}}?(?:拨付|资金拨|下达(?:资金|[^,。;]{{0,4}}计划)|兑[付现]"
        r"|发放(?![^,。;]{0,8}贷款))",
        of=f"(?:{_MONEY})",
    ),
    _act(r"选(?!址|派|题)|挑", rf"{_BODY}[^。;]{{0,26}}?(?:遴选|选定|选聘|选拔)"),
    _act(
        r"绩效(?:评价|考评|考核|评估)", rf"{_BODY}[^。;]{{0,26}}?绩效(?:评价|监督|考评|考核|评估)"
    ),
    _act(r"验收", rf"{_BODY}[^。;]{{0,26}}?验收"),
    _act(
        r"平时|平常|日常|具体事务|跑腿|盯着?|跟踪",
        rf"日常[^。;,]{{0,8}}?由{_BODY}(?:承担|负责)|{_BODY}[^。;]{{0,26}}?(?:日常|跟踪)",
    ),
    _act(r"往回[追要]|追[回缴]?(?!踪)", rf"{_BODY}[^。;]{{0,14}}?(?:追回|追缴|收回)"),
    _act(r"提名|推荐", rf"{_BODY}[^。;]{{0,20}}?(?:提名|推荐)"),
    _act(
        r"把关|看齐不齐全?|(?<!考)核(?:实|查|对|验)?(?!心)|(?<!评)审(?![计美判批定议])[核查]?(?!费|结)",
        rf"{_BODY}[^。;]{{0,26}}?(?:审核|审查|把关|复核|核[实查定对])",
    ),
)
