"""Whether a sentence tells the kind of time that is asked for: a last day, a length, a clock."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding
from qa.understanding.units import CLOCK_ASKED

# A time, however it is put; 10万元 is none, nor is 同时.
_TIME = lazy(
    r"(?<![\d.])\d+(?![\d.]*\s?[万亿]*(?:[元家个项名人户台套辆件条次亩吨倍分%]|平方|千瓦|公里))"
    r"|年(?!度|鉴|轻|龄)|[月日天周季后每]|(?<=[日月年天时周度之以期])内|(?<![目当])前(?![沿列景瞻期提端置])"
    r"|(?<![一发兴])起(?![草步点来到])|底(?![线层座部])|(?<![一二三四五首本长])期|(?<!同)时|[半一二三四五六七八九十]个"
)
_NUMBER = lazy(r"〔\d{4}〕\s?\d+号")  # of a paper: no time, whatever year stands in it
# 几点发车 is told by the clock.
_CLOCK_ASKED = lazy(rf"(?<![\d万千百]){CLOCK_ASKED}")
_CLOCK = lazy(r"\d{1,2}\s?(?:[:点]|时(?!间))|全天|24小时|24时")
_MINUTES_ASKED = lazy(r"(?:几|多少)个?(?:分钟|小时)")
_MINUTES = lazy(r"分钟|小时|\d\s?时|[天日]内|即时|当[日天]")
# 截止日期是几号 is told by a day by which, and not by any day.
_LAST_DAY_ASKED = lazy(
    r"截[止至](?:日期|时间|日|到|申[报请]|报名|受理|提交|[?。]|$)|最后期限|最后一天"
)
_LAST_DAY = lazy(
    r"截[止至]|[日月底时]之?[前止]|以前|逾期|[至到—-]\s?(?:\d{4}年)?\d{1,2}月\d{1,2}日(?!期间)|[日天月]内"
)
# 存续期限是几年 is told by a length of time.
_LENGTH_ASKED = lazy(
    r"(?<![前近这来哪])(?<![今以往之前]后)几年|多少年|多久|多长时间|几个月|几天|多少天|(?:几|多少)个?(?:工作日|月|小时|分钟)|多少日|期限|年限|时长|天数(?![据字量])|时间[^,。?]{0,2}(?:谁|哪[个边家])[^,。?]{0,2}[长短]|[期限]多长|有多长"
)
_LENGTH = lazy(
    r"(?:(?<![\d年])\d{1,3}|[一二两三四五六七八九十半]+)个?\s?(?:工作日|自然日|月|年|天|日|周|小时|分钟|届)(?!度)"
    r"|每(?:学期|学年|[年月季周日半])|年度|长期|永久|[至到]\s?\d{4}|有效期|之日|期满|期间|按期|随时|当[日天月年]|即[办时]|截[止至]"
    r"|次[年月日]|季度|半年|期限|届满|到期|同步|按[年月季]"
)
_LENGTH_ITSELF = lazy(
    r"(?:限期|期限|为期|不超过|不少于|不得?少于|最长)[^,。;\d]{0,4}"
    r"(?:\d{1,3}|[一二两三四五六七八九十半]+)个?\s?(?:工作日|自然日|月|年|天|日|周|小时)|(?:(?<!\d)\d{1,3}|[一二两三四五六七八九十半]+)个?\s?(?:工作日|自然日|月|年|天|日|周|小时|分钟)"
    r"(?:之?内|期|后|以上|以下|$|[,。;、])"
)
# 多长时间内要用完 is told by what ends, and not by 每年
_WITHIN_ASKED = lazy(r"(?:多长时间|多久|几天|几个月|几年|多少天|(?:几|多少)个?工作日)(?:之|以)?内")
_WITHIN = lazy(r"内|年时间|个月时间|前|(?<!有效)期|起|后|不得?超过|截[止至]|[日月年]底")
# 多久作出结论 is told by what whoever decides has to do, and not by 10日内申请复评
_DECIDED_ASKED = lazy(
    r"(?:多长时间|多久|几天|多少天|(?:几|多少)个?工作日)(?:之?内|以内)?(?:就|要|必须|应当?|得|能|会|可以?|才)*"
    r"(?:作出|做出|出具|出(?=结[果论]|报告)|完成|办[结完好]|审[完批核]|批[下复准]?|答复|回复|反馈)"
)
_HANDED_IN = lazy(
    r"内[^,。;]{0,6}?(?:申请|提出|提交(?=申|材|书面)|报名|申诉|缴纳|申报|填报|补正|补齐|起诉)"
)
_DECIDED = lazy(
    r"(?:内|当[日天场]|即[时办])[^,。;]{0,14}?(?:作出|做出|出具|完成|办[结理]|审|批|答复|回复|反馈|决定|核[定准实发]|(?<!复)评[审定]|拨|公[示布]|通知|告知|受理|形成|组织|下达)"
    r"|时限|期限[为是]"
)
# 几天 is told in days, hours or months, and not by 每五年评估一次
_DAYS_ASKED = lazy(r"(?:几|多少)个?(?:天|工作日)|多少日")
_DAYS = lazy(
    r"[\d一二两三四五六七八九十半]\s?个?(?:工作日|自然日|日|天|周|小时|星期|月|分钟)|当[场日天]|即[时办]|随"
    r"|[日月季]前|实时|立即|及时|每[天日]|全年|按[日天]"
)
# 补贴能享受几年 is not told by 缴纳社会保险满一年的, which says who gets it
_ENJOYED_ASKED = lazy(
    r"(?:享受?|补|领|发|拿|给)[^,。?]{0,6}(?:[几多]少?)个?(?:年|月)(?!以?[后来]|才)|(?:享受|补|领|发|给)[^,。?]{0,4}多(?:久|长时间)"
)
_HELD_FOR = lazy(r"满[足达]?$")
_WHO_HELD = lazy(r"(?:及?以上)?[的且,]")
_OFTEN_ASKED = lazy(r"隔?(?:多久|几年|几个月|多长时间)[^,。?]{0,8}[一1][次回轮]|隔(?:多久|几)")
_OFTEN = lazy(
    r"定期|每(?:学期|[^,。;]{0,3}[年季月周日天])|[年季月周][^,。;]{0,2}[一1][次回评]|逐[年月]"
)
_TIMES_ASKED = lazy(r"(?:几|多少)[次回]")
_TIMES = lazy(r"[一二两三四五六1-9]\s?[次回](?!性)|每(?:半年|季度?|个?月|周)")
# 从哪年起到哪年止 is told by two years, and not by those in the title of something else
_SPAN_ASKED = lazy(r"(?:哪|什么)一?年[^,。?]{0,4}[到至][^,。?]{0,2}(?:哪|什么)一?年")
_SPAN = lazy(
    r"\d{4}[^。;\d]{0,8}[-—~～–至到][^。;\d]{0,4}(?:\d{4}|\d{1,3}年)|[\d一二三四五六七八九十]年期"
)
_TITLE = lazy("《[^《》]*》")
_ARTICLE = lazy(r"第[零〇一二三四五六七八九十百]{1,6}条")
# 安排在哪一天 is told by a day, and not by a length of time.
_DAY_ASKED = lazy(r"哪一?[天日]|几月几|几[日号](?![文内以之后])")
_MONTH_ASKED = lazy("几月份?|哪个月")
_MONTH = lazy(r"\d\s?月|[季年][初中末底]|季度|次月|当月|[上下]旬")
_DAY = lazy(
    r"\d\s?月|\d\s?[日号](?![内起])|[月季年][初中末底]|当[日天]|每[年月周日]|之日|后\s?\d{1,3}个?(?:工作日|日|天)[以之]?内|次[日月年]|节|周[一二三四五六日]"
)


def tells_no_time(understood: Understanding, best: Evidence) -> bool:
    """A last day, a length of time, a day or any time is asked for, and the sentence has none."""
    asked, text = understood.asking, fold(best.text)
    if best.clause.is_row and best.lead_in:
        text += fold(best.lead_in.text)  # 截止时间, the name of a column
    when = understood.kind == "fact" and understood.unit_class == "time"
    last_day = _LAST_DAY_ASKED.search(asked)
    timed = when or (understood.wants_figure and understood.unit_class == "time")
    length = timed and _LENGTH_ASKED.search(asked)
    told = _LAST_DAY if last_day else _LENGTH if length else _TIME
    if (timed or last_day) and not told.search(_NUMBER.sub("", text)):
        return True
    if _SPAN_ASKED.search(asked) and not _SPAN.search(_TITLE.sub("", text)):
        return True
    one = timed and len(_LENGTH_ASKED.findall(asked)) < 2  # 多久作出,有效期多久 asks for two
    within = one and _WITHIN_ASKED.search(asked) and "有效" not in asked
    if within and not _WITHIN.search(text):
        return True
    decides = one and _DECIDED_ASKED.search(asked)
    if decides and _HANDED_IN.search(text) and not _DECIDED.search(text):
        return True
    led = fold(best.lead_in.text) if best.lead_in else ""
    if _DAYS_ASKED.search(asked) and timed and not _DAYS.search(text + led):
        return True
    if timed and _ENJOYED_ASKED.search(understood.own_asking) and _only_held_for(best):
        return True
    if _MINUTES_ASKED.search(asked) and timed and not _MINUTES.search(text):
        return True
    if _CLOCK_ASKED.search(asked) and timed and not _CLOCK.search(text):
        return True
    if _MONTH_ASKED.search(asked) and timed and not _MONTH.search(text):
        return True
    return bool(_DAY_ASKED.search(asked) and timed and not _DAY.search(text))


def _only_held_for(best: Evidence) -> bool:
    """Each length of time that it tells is how long something has to have been."""
    text, lengths = fold(best.clause.text), [f for f in best.figures if f.unit_class == "time"]
    held = (_HELD_FOR.search(text[: f.start]) and _WHO_HELD.match(text, f.end) for f in lengths)
    return bool(lengths) and all(held)


def with_length_first(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """Where a length of time is asked for and the best sentence tells none, the best one of its
    article that does: (一)提供虚假材料的, whose next paragraph says 两年内不得再次申请.
    """
    asks = understood.unit_class == "time" or understood.several
    if not evidence or not (asks and _LENGTH_ASKED.search(understood.asking)):
        return evidence
    best = evidence[0]
    article = _ARTICLE.match(best.clause.reference)
    if article is None or tells_length(fold(best.text)):
        return evidence
    for at, each in enumerate(evidence):
        beside = each.document.id == best.document.id and each.sharp > 0
        if (
            beside
            and each.clause.reference.startswith(article[0])
            and tells_length(fold(each.text))
        ):
            return (each, *evidence[:at], *evidence[at + 1 :])
    return evidence


def tells_how_often(asked: str, text: str) -> bool:
    """每年4月和10月各受理一次, where it is asked how many times. Both folded."""
    return bool(_TIMES_ASKED.search(asked) and _TIMES.search(text))


def asks_length(understood: Understanding) -> bool:
    """公示多久, 聘期几年."""
    return understood.unit_class == "time" and bool(_LENGTH_ASKED.search(understood.asking))


def tells_length(folded: str) -> bool:
    """两年内, 期限六年; a year that something is done in is none."""
    return bool(_LENGTH_ITSELF.search(folded))


def tells_length_asked(understood: Understanding, folded: str) -> bool:
    """The same, or 每季度一次, where it is asked how often."""
    often = _OFTEN_ASKED.search(understood.asking) and _OFTEN.search(folded)
    return tells_length(folded) or bool(often)
