"""What is asked of a document itself: number, issuer, dates, validity, period and the like."""

from __future__ import annotations

from documents.genres import ANY, CLASSES_OF_LAW, COMMON, alternatives
from documents.patterns import lazy

# what may follow the name of a field asked for: 支持产业是什么, and not 支持产业创新集群
BEHIND_A_FIELD = (
    r"(?=[是为有包什哪啥写登填怎多几吗呢的?。!,、;:和与及也一二三四五六七八九十\d上到]|$)"
)
_BODIES = "部门|单位|机构|厅局|委办局|衙门|局|厅|机关|家"
_PAPERS = alternatives(ANY)
_PAPER = rf"(?:{alternatives(COMMON | ANY)}|文|它|[那这][份个])"
_OF_PAPER = f"(?:{alternatives(COMMON | CLASSES_OF_LAW | ANY)}|它)"
WHEN = (
    "什么时候|什么时间|什么日子|啥时候|何时|几时|哪一?天|哪一?日"
    "|哪一?[年月]|哪个月|几月几[日号]|几月|几[号日](?![以之]?内)"
)
_ISSUES = "印发|发布|公布|公开|出台|签发|签署|颁布|发出|下发|制发|刊发|刊登|登记"
# Looser, for a place right behind the question word: 哪天印出来的, 什么时候挂上网.
_COMES_OUT = (
    rf"{_ISSUES}|颁|成文|落款|签|印|发(?![券放钱款货证奖补榜展生现挥起工])"
    r"|挂|上网|上线|登出|贴出|放出|出的|出来|问世|下来|推出|盖"
)
# 每个月几号发, 补贴什么时候发: money comes
_MONEY = "每个月 每月 每年 每季度 补贴 补助 津贴 奖金 奖励 工资 钱 资金 款 券"
_NO_MONEY = "".join(f"(?<!{word})" for word in _MONEY.split())
_DAY = "日期|时间|日子|年月日|那天"
_WHOSE = rf"(?:谁|哪[些个几一两三四\d]{{0,2}}家?(?:{_BODIES})?|什么(?:部门|单位|机构|机关))"

_IN_FORCE = "施行|试行|实行|生效|管用|算数|作数"  # 无人车什么时候上路 asks for no law
_PAPER_DOES = (
    "(?:(?<=[法案则见定知划施例度策件它])|(?<=[行效用 ][,、和]))"  # no 测试, no 补贴执行几年
)
_RIGHT = r"(?:对吗|对吧|对不对|是吗|是吧|是不是|没错吧|吗|吧)"

_ASPECTS = (
    (
        "number",
        r"文号|发文字号|公文号|(?:什么|哪个|几|多少)号文|文件号|编号是|(?<!老)字号|第?几号文|令(?:的)?第?(?:几|多少)号|(?:几|多少)号[^,。?]{0,8}令",
    ),
    ("index_number", r"索引号|索取号"),
    (
        "issuer",
        rf"{_WHOSE}(?:一起|共同|联合|联名|合起来|牵头)?(?:印发|发(?![起展挥达生电动明现掘射育酵票货放包改热光钱补奖款券证工津])|发布|发文|出台|颁布|制定|联合|公布|签发|出的|下的|印的)"
        rf"|(?:谁|哪[些个几两三家\d]*|什么(?:单位|部门))的?(?:名义|名头|落款|署名|章|公章|名字)|(?:以|用)[^,。]{{0,4}}名义"
        r"|(?<!部)署的?(?:名|落款)?(?:的?是)?(?:什么|哪[个家])(?:单位|部门|机构|机关)"
        rf"|{_WHOSE}(?=[、,和与跟及在于又是\s]{{0,3}}(?:{WHEN})[^,。?]{{0,4}}(?:{_COMES_OUT}))"
        rf"|(?:{_ISSUES}|制定)[^,。?]{{0,60}}?(?:号|》|{_OF_PAPER})文?的(?:{_BODIES})?(?:都|分别)?是(?:谁|哪|什么(?:{_BODIES}))"
        rf"|(?:{_ISSUES}|制定)[^,。?]{{2,40}}的(?:{_BODIES}),?(?:就|便)?是|落款(?=[和与跟及、])|落款的?是?哪[几两三\d]?[家个]|落款(?:单位|处)?(?:写的?)?是(?![几\d哪谁什])[\u4e00-\u9fff]{{2,16}}?,?{_RIGHT}|(?:^|[,的])谁[印发制]的"
        r"|发布(?:机构|机关|单位|主体)|发文(?:机关|单位|机构|主体)|制定(?:机关|单位)|印发(?:机关|单位)"
        r"|落款[^,。?]{0,5}单位|落款(?:单位|机关|机构|部门|是谁|处是谁)|署名(?:单位|机关|是)?|(?:哪|什么)[个家]?(?:单位|部门|机构|机关)?落的?款|出自(?:谁|哪)|出台(?:单位|机关)|联合(?:印发|发文|发布|出台|署名|下发)"
        rf"|是(?!什么|何时|哪)[\u4e00-\u9fff]{{2,16}}(?:{_ISSUES}|发|制定)的"
        rf"|(?:{_PAPER}|{_OF_PAPER}|》)[》”\"]?(?:是)?由(?![谁哪])[\u4e00-\u9fff]{{2,16}}(?:{_ISSUES}|制定)的?,?{_RIGHT}",
    ),
    (
        "dates",
        rf"(?:成文|落款|签字|发文|标注|登载|挂网|上网|{_ISSUES})[^,。谁哪]{{0,6}}的?(?:{_DAY}|日|于)|日期"
        rf"|{_NO_MONEY}(?:{WHEN})[^,。?谁前]{{0,6}}(?:{_COMES_OUT})|(?:{_COMES_OUT})的?(?:写的|标的|署的|日子)?(?:是|在|于)*(?:{WHEN})"
        rf"|(?:{WHEN})[、,和与及跟][^,。?]{{0,8}}(?:{_ISSUES}|印|发|签)"
        rf"|落款[^。?谁]{{0,8}}[、,和与](?:{WHEN})[?。]*$"
        rf"|落(?:款|署)?的?(?:日子)?(?:是|在|于|了)*(?:{WHEN})"
        r"|是\d{1,2}[号日]还是\d{1,2}[号日]|哪一?[份个部](?:文件|政策)?(?:是)?最(?:新|早|近|晚|老)的?"
        r"|哪一?[份个部](?:文件|政策)?(?:是)?(?:(?:发|出|印)(?:布|台|发)?得?(?:更|比较)?(?:早|晚)|(?:先|后)(?:发|出|印)|(?:更|比较)(?:早|晚|新))"
        rf"|年(?:\d{{1,2}}月)?(?:\d{{1,2}}[日号])?(?:才|就)?(?:成文|落款|签|出|印|发|{_ISSUES})的?,?{_RIGHT}",
    ),
    (
        "status",
        rf"{_PAPER}.{{0,6}}(?<!什么时候)有效(?!期)|有效的?(?:{_PAPERS})|有效[吗么性没]|是否有效|还有效|有没有效|失效"
        r"|(?<!显示)(?<!审核)(?<!系统)(?:目前|现在|是)?(?:什么|哪种|何种)状态(?![^,。?]{0,4}(?:可以|能|才))|废止|作废|(?<!超)过期|管用|时效|(?<!才)算数|(?<!才)作数|还(?:在)?(?:生效|执行|适用)(?:吗|么|不|没|$)|还能(?:用|引用|执行|依据)|效力",
    ),
    (
        "period",
        r"(?:实施|规划|有效|执行|适用)的?(?:期限|期间|年限|期)|(?:计划|方案|规划|文件)的期限(?=[是为多到])|是哪一?年的(?![\u4e00-\u9fff]{2}(?<!文件|政策|意见|计划|规划|要点|方案|办法|通知|条例|规定|措施))|管到?[哪几]几?年|哪几年的(?:计划|规划)|管几年|管多久|是?哪[两三四五六]年[?。]*$|起止(?:年份|时间|年限|日期)"
        rf"|(?:管|是|从)[^,。?]{{0,3}}\d{{4}}年?(?:[到至-]+\d{{4}}年?)?(?:的|为止)?,?{_RIGHT}"
        r"|为期|[做干管施行]到\d{4}年|[到至]\d{4}年(?:结束|截止|到期|为止)|(?:覆盖|涵盖|跨)了?(?:的是)?(?:哪[几一两]?个?年|几年|哪些年份)"
        r"|[从到]哪一?年(?:为止|结束|截止|到期|到|\?|$)|(?:计划|规划|意见|方案)是?几年的",
    ),
    (
        "effective",
        rf"(?:施行|生效)(?:的)?(?:{_DAY}|日)|(?:{WHEN}|哪年)(?:开始|起|才|就|正式)*(?:{_IN_FORCE})"
        rf"|(?:哪[个部份]|谁)更?先(?:开始)?(?:{_IN_FORCE}|实施|上路)",
    ),
    (
        "validity",
        rf"有效期|试行期|(?:试行|施行|(?:(?<![\u4e00-\u9fff])|{_PAPER_DOES})试|(?:^|{_PAPER_DOES})[执实]行)(?:多久|多长|(?:几|多少)年)"
        r"|到期|期满|用到什么时候"
        r"|到什么时候(?:失效|为止|到期|作废)"
        r"|(?:何时|什么时候|哪[天年]|几时)[^,。?]{0,4}(?:失效|过期|作废)|(?:失效|截止)(?:日期|时间)"
        r"|(?:有效|执行|施行|实施|管|用)到(?:何时|什么时候|哪|几)(?:为止)?|是否有效|还有效吗?",
    ),
    (
        "interpreted",
        rf"(?:{_WHOSE}|归谁|由谁|找谁|{_WHOSE}来)(?:来|负责)*解释|解释(?:权|机关|单位|部门)",
    ),
    (
        "repeals",
        r"(?:废止|作废|取代|替代|代替|替换|顶替|换下|[顶换废]掉)掉?(?:了|的是)?(?:哪|什么|啥)"
        rf"|(?:废止|取代|替代|替换|顶替|[顶换废]掉)掉?的(?:旧的?|原来?的?|老的?)?(?:{_OF_PAPER})?(?:叫|是)(?:什么|啥|哪)"
        r"|(?:原来|原先|以前|之前|旧)的?[^,。?]{0,12}(?:废止|作废|不执行|停止执行)"
        rf"|(?<![已立]项)(?<!认定)(?:原来|原先|以前|之前)的?(?:那[份个部])?[老旧]?的?(?:{_OF_PAPER})[^,。?]{{0,6}}(?:有效|管用|算数|作数|执行)|[老旧](?:{_OF_PAPER})[^,。?]{{0,6}}(?:有效|管用|算数|作数|执行)"
        rf"|(?:哪|什么|啥)[^,。?]{{0,4}}(?:{_OF_PAPER}|决[议定])[^,。?]{{0,3}}(?:被|给|因[为此][^,。?]{{0,4}})?(?:废(?:止|掉|了)|作废|取代|替代|[顶换]掉|失效|不[再能]?(?:管用|算数|作数|用了))",
    ),
    (
        "history",
        rf"(?:修正|修订|修改|批准|通过)的?(?:{_DAY})"
        rf"|(?:{WHEN}|哪次|哪一次|第几次|哪个机关|谁)[^。?]{{0,14}}(?:修正|修订|修改|批准|通过|点的?头)"
        rf"|(?:修正|修订|修改|批准|通过)[^,。?]{{0,6}}(?:{WHEN}|过几次|了几次)"
        rf"|{_OF_PAPER}[^。?]{{0,6}}(?:{WHEN}|谁)[^,。?]{{0,4}}批的"
        r"|哪[个次部份一]{0,2}决定[^,。?]{0,4}(?:修正|修订|修改)",
    ),
    (
        "basis",
        rf"(?:根据|依据|依照|按照|依|照)(?:的|了|的是)?[^,。?]{{0,8}}哪[些几个两三部份]*(?:上位法|{_OF_PAPER})"
        rf"[^,。?]{{0,8}}?(?:制定|制订|起草|出台|定的|来的|定$)"
        rf"|{_OF_PAPER}[^,。?]{{0,6}}(?:根据|依据|依照|按照)(?:的是)?(?:什么|啥)(?:来)?(?:制定|制订|起草|出台|定)"
        r"|(?:制定|制订|起草|出台)的?(?:依据|根据)|上位法",
    ),
    (
        "title",
        rf"(?:{_PAPER}|法规|附件)(?![^,。?]{{0,2}}[里中上])(?:到底|究竟|的|它|正式|完整|具体|本身|{_PAPERS})*(?:叫什么名|名称(?:是|叫))|^[^\u4e00-\u9fff]*叫什么名|全称|标题|全名"
        r"|[号》]是(?:一?[个份])?(?:什么|哪一?[个份]?)(?:文件|政策)(?:[?。]|$)",
    ),
    (
        "meeting",
        r"第几次[^,。?]{0,6}会(?![被给影让取受有]|自动|停)|会议?上?(?:研究)?(?:审议)?(?:同意)?(?:通过|过的|定的|审定)|(?:哪次|第几次|哪一次|几次|什么|哪个)[^,。?]{0,8}(?:会议[^,。?]{0,4}(?:通过|审议|过|定|研究)|会上?(?:通过|审议|审定|研究|定))"
        r"|开(?:的)?(?:哪一?次|什么|第几次)会[^,。?]{0,8}(?:点的?头|通过|定|过)"
        r"|(?:上|经)过?(?:了)?(?:哪次|什么|哪个|第几次)[^,。?]{0,6}会",
    ),
    ("addressees", r"主送|(?:发|印发|下发|发送)给(?:了)?(?:谁|哪|什么)"),
    (
        "attachment",
        r"附件\d{0,2}(?:是|有|包括|为|叫|里)?(?:什么|哪|几|多少)|(?:哪些|什么|几个)附件|[有带附]了?附件(?:吗|么|没|不)|有(?:没有|无|几个)附件|附(?:了|着|的是?)(?:一?[个些份张])?(?:什么|啥)",
    ),
    (
        "register",
        rf"分类|级别|主题词|支持方式|支持产业{BEHIND_A_FIELD}|公开方式|公开范围|关键词|体裁|内容概述",
    ),
    (
        "catalogue",
        rf"(?:库里|库中|文件库|文库|收录)[^,。]{{0,6}}(?:哪|什么|多少|几)[^,。]{{0,4}}(?:{_PAPERS})"
        rf"|(?:库里|库中|文件库|文库)[^,。?]{{0,10}}(?:{_PAPERS})(?:都|一共)?[有是](?:哪|什么|几|多少)"
        # 这些文件有哪些, 这五份文件里哪些是苏州市的
        rf"|^[这那](?:些|[几两三四五六七八九十\d]+份)(?:{_PAPERS})(?:都|分别|里面?|中)*(?:[有是](?:哪|什么)[些几份]*"
        rf"|哪[些几份]*(?:{_PAPERS})?是[\u4e00-\u9fff]{{2,8}}的)[?。]*$",
    ),
)
IN_FORCE = frozenset({"status", "validity"})  # whether it is, and until when
_PATTERNS = {name: lazy(pattern) for name, pattern in _ASPECTS}
# Aspects that a question without a document's name may mean of something else.
_NEED_A_NAME = (
    "basis",
    "period",
    "status",
    "validity",
    "interpreted",
    "repeals",
    "history",
    "register",
    "attachment",
)
# 平台什么时候上线: of what is made public in so loose a word, where no paper is spoken of
_LOOSELY_OUT = lazy(r"上线|问世|推出|登出|贴出|放出|下来|出来")
_SPOKEN_OF = lazy(rf"{_PAPER}|{_OF_PAPER}|[号》]")
_BEGUN = lazy(r"已经?(?:立项|认定|评定|批准|签约|开工|享受|入住|领取|签订)")
_LAST_DAY = lazy(r"截[止至]|最后期限")
_CALLED_FOR = lazy(r"申报|报名|填报|提交|受理|征集|报送|申请")
_PAID_OUT = lazy(  # 求职补贴多少钱,最晚哪天发
    r"(?:补[贴助]|奖[励金]|津贴|补偿|工资|资金|款|钱|待遇|消费券)[^。?]{0,16}?"
    rf"(?:{WHEN})[^,。?]{{0,4}}?发(?:放|完|到|下来|给)?[?。吗呢]*$"
)
_EVERY = lazy(r"每[年月季周]")
# 在库里哪几份文件出现过 asks what papers say of a thing, and not which there are.
_MENTIONS = lazy(r"出现|涉及|[提讲说写谈]到|[提讲说写谈]过|点过?名")
_ALL_PAPERS = lazy(rf"(?:这几|各|每|所有|全部|几|哪些|哪几)[份个]?(?:{_PAPERS})")
_COUNT = lazy(r"多少(?!次)|(?<![第哪])几[家个项条台人户所分]")
_CONTENT = lazy(r"多少(?!号)|(?<!哪)几[家个项条台人成户所次位](?!常务|会)|负责|牵头|目标|任务")


def aspects_of(folded: str, *, named: bool) -> tuple[str, ...]:
    """What is asked of a document itself: number, index_number, issuer, dates, status, …

    named: the question names a document. 有效期 may be that of a permit else.
    """
    found = tuple(name for name, pattern in _PATTERNS.items() if pattern.search(folded))
    # 废止了哪份文件 and 从哪天起算数 do not ask whether this one is in force.
    for other in ("repeals", "effective"):
        if other in found:  # 管到哪一天,顶掉了哪份: until when is asked beside it
            rest = _PATTERNS[other].sub(" ", folded)
            beside = ("validity",) if _PATTERNS["validity"].search(rest) else ()
            found = tuple(n for n in found if n not in IN_FORCE or n in beside)
    if _BEGUN.search(folded):  # 已立项的项目,老政策还算数吗
        found = tuple(name for name in found if name != "repeals")
    if "repeals" in found:  # 废止了哪个文件,给个文号: that of the other
        found = tuple(name for name in found if name not in ("number", "title"))
    # 申报的截止日期 and 每年几月发布 ask for no day of the paper itself.
    call = bool(_LAST_DAY.search(folded) and _CALLED_FOR.search(folded))
    if call or _EVERY.search(folded) or _PAID_OUT.search(folded):
        found = tuple(name for name in found if name not in ("dates", "validity"))
    if _MENTIONS.search(folded):
        found = tuple(name for name in found if name != "catalogue")
    if not named and _LOOSELY_OUT.search(folded) and not _SPOKEN_OF.search(folded):
        found = tuple(name for name in found if name != "dates")
    if _COUNT.search(folded) and "第几次" not in folded:  # 多少分才能提交办公会审定
        found = tuple(name for name in found if name != "meeting")
    return found if named else tuple(n for n in found if n not in _NEED_A_NAME)


def means_all_papers(folded: str, aspects: tuple[str, ...]) -> bool:
    """这几份文件分别什么时候发布的, 文件库里有哪些文件."""
    return "catalogue" in aspects or bool(aspects and _ALL_PAPERS.search(folded))


def without_aspects(text: str) -> str:
    """集群实施意见 of 集群实施意见 成文日期: what may be the words of a title."""
    for pattern in _PATTERNS.values():
        text = pattern.sub(" ", text)
    return text


LISTS_OF_RULES = lazy(
    r"哪(?:些|几[种类个项条])(?:相关|具体|主要|有关|不同)?(?:条件|情形|情况|规定|行为|事项|材料|措施|程序|步骤|职责|内容|因素|活动|义务|要求"
    r"|标准|权利|资料|方式|原则|指标)"
)
"""哪些条件, 哪几种情形: what papers list, whatever else the question names."""


def about_content(folded: str, aspects: tuple[str, ...]) -> bool:
    """到哪一年 with something counted asks for a deadline, not for the document's period, and
    符合哪些条件的,保障措施的实施期限可以延长 for conditions.
    """
    if LISTS_OF_RULES.search(folded):
        return True
    return set(aspects) <= {"period", "issuer", "title"} and bool(_CONTENT.search(folded))
