"""Whether what was found is of the sort that is asked for: papers to hand in, steps, conditions,
points taken off, what a breach leads to. A sentence on the same matter that has nothing of that
sort leaves the question open, however many of its words it holds.
"""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from documents.sentences import points_at_table
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

_WHICH = "(?:哪些|什么|啥|哪几[个项种类条份样道]?)(?:样的?)?"
_ARE = "(?:都|分别|具体|各)*(?:有|是|包括)"


def _of(nouns: str) -> str:
    """什么材料, 材料有哪些."""
    return rf"{_WHICH}(?:具体|相关|证明)?(?:{nouns})|(?:{nouns}){_ARE}{_WHICH}"


_PENALTIES = (
    r"罚|责令|警告|撤|取消|停|收回|追|(?<![闭淘])退(?!出[^,。;]{0,6}[企化产低落])|扣|终止|中止"
    r"|解[聘除]|移[出送]|通报|约谈|失信|[列纳]入[^,。;]{0,8}名单|整改|改正|不得|不予|不再|不受理|责任(?!单位|部门|主体|分工)"
    r"|(?:案件|行为)[^,。;]{0,6}(?:公布|公开)|曝光|查处|打击|惩"
    r"|处[分理]|除名|摘|失效|没收|限制|暂缓|降[为级低]|问责|补缴|违约|重新|淘汰(?!低端|落后|过剩|一批)"
)
_SORTS = tuple(
    (lazy(asks), lazy(tells))
    for asks, tells in (
        (
            _of("材料|资料|证件|单据|附件"),
            r"(?<![新型属子导化镀])材料(?!产业|领域|集群|科|技术|研发|、)|资料|[请报荐诺议明划务证]书|表(?![示明现彰率面达])"
            r"|证(?:明|书|件|照)|(?:身份|学历|学位|户口|居住|营业|产权|结婚|驾驶)证|[保户]单|户口|银行卡|函|清单|[报票]单|报告|合同|协议|发票|凭证|文件|复印|执照|名册|方案|说明|声明|附件|台账|记录",
        ),
        (
            _of("手续|步骤|程序|流程"),
            r"[申上填]报|申请|提交|[审评考]核|评审|公示|公布|报送|签|推荐|程序|步骤|流程|办理|受理|备案|登记|核[查准实定]|验收|报[告备请经]|同意|告知|遴选|评[选定]|评估(?!价)|论证|认定|初审|批",
        ),
        (
            _of("条件|门槛|资格|杠杠"),
            r"条件|符合|具备|满足|达到|要求|应当?|必须|须|需|未|[没无](?!偿)|(?<!没)有(?![关效限])|不[少低高]于|不足|不超过|以[上下内]|取得|属于|年满",
        ),
        (_of("扣分项?|减分项?"), "[扣减]"),
        (
            rf"{_WHICH}(?:情形|情况|行为|时候|条件下)[^,。?]{{0,14}}(?:收回|取消|撤[销回]|追回|退回|移出|清退|终止|除名|摘牌)",
            r"收回|取消|撤|追|退|移出|清退|终止|除名|摘|不得|不再|不予|失效|作废|注销|停|解除|中止",
        ),
        (_of("加分项?"), "加"),
        (
            r"(?:会|要|将|该)(?:被|受到?|遭到?)?(?:怎么|怎样|如何|什么|啥|哪些)(?:样的?)?(?:处[罚理置分]|惩[罚处]|追究)"
            rf"|{_of('处罚|惩罚|处分|后果|惩戒')}|{_WHICH}(?:处罚|惩罚|惩戒)"
            r"|(?:怎么|怎样|如何)(?:处罚|问责|追责|惩[罚戒处])",
            _PENALTIES,
        ),
    )
)

# told by the sentence itself, or by what leads into it
_SORTS_OF_SENTENCES = (
    (lazy("几折"), lazy(r"折|\d\s?%|优惠|减[免半]")),
    (
        lazy(
            rf"(?:评选|评定|认定|评价|遴选|评审|考核|申报|入选)(?:办法)?的?(?:具体|主要|都)*有?(?:{_of('标准|指标')})"
        ),
        lazy(
            r"标准|条件|指标|(?<!相关)要求|应当?|必须|符合|达到(?!\d{1,5}[家个项])|不[少低高]于|以[上下]|得分|分值|等级|评分|考核"
        ),
    ),
    (
        lazy(r"(?:怎么|怎样|如何)(?:处罚|问责|追责|惩[罚戒处])|(?:哪些|什么)处罚"),
        lazy(_PENALTIES),
    ),
    (
        lazy(_of("条件|门槛|资格|杠杠")),
        lazy(
            r"条件(?!的?(?:集群|企业|地区|园区|单位|高校|项目|地方|医院|市))|符合|具备|满足|达到(?!\d+[家个项条])|达到\d+[家个项条][^。;]{0,12}(?:奖|补|给)|要求"
            r"|应当?|必须|须|需(?!求|要)|未|不得|不[少低高]于|不足|不超过|以[上下内]|取得|属于|年满|的[,。;、:]|的$|持有"
            r"|注册|拥有|无|近[一二三两\d]年|以外|限|评为|有"
        ),
    ),
    (
        lazy(r"(?:什么|啥|哪种|何种|哪些|怎样的?)(?:情况|情形|条件|状况)(?:下|时)"),
        lazy(
            r"的[,。;、:]|的$|[当如若凡]|时(?!间|期)|发生|出现|以[上下]|达到|未|超过|情形|情况|条件|因|需|不[少低足得超]"
            r"|方可|有下列|低于|高于|满|之一|前提|确[需有]|允许|除|无|后"
        ),
    ),
    # 没评上的有没有落选补助: what those get who failed
    (
        lazy(
            r"(?:没|未)(?:能|有)?(?:被)?(?:评[上审为]|通过|入选|选上|中选|认定|获批|批下来|批准|上榜)(?!的?话?就?(?:不|算))"
        ),
        lazy(r"未|不|落选|淘汰|退|取消|撤|无|没"),
    ),
    # 备份要做几份
    (
        lazy(r"(?<![这那哪好前近十])几[份遍层圈度回盒瓶张支本册页套][?。呢啊]*$"),
        lazy(r"(?<!第)[\d一二两三四五六七八九十]"),
    ),
    (lazy(r"几轮"), lazy(r"[\d一二两三四五六七八九十]轮")),
    # 牵头企业是哪几家: firms by name
    (
        lazy(r"(?:企业|公司|厂家)(?:都|分别|现在)?[有是]哪几?家(?:[,?。]|$)"),
        lazy(
            r"公司|集团|股份|有限|(?:企业|厂家)[^,。;:]{0,6}(?:为|是|有|包括|:)|[、与和][^、,。;]{2,10}(?:等|这)[^、,。;]{0,8}(?:企业|厂商)"
            r"|(?:[由为是到有]|包括|依托|委托)[\u4e00-\u9fff]{2,}厂"
        ),
    ),
    # 合作银行有哪几家: their names
    (
        lazy(
            r"(?:银行|机构|单位|公司|医院|学校|高校|协会)(?:都|分别|现在)?[有是]哪[些几][家个所]?[,?。]"
        ),
        lazy(
            r"、|:|等|(?:[由为是到有]|包括|依托|委托)[\u4e00-\u9fff]{2,}(?:银行|公司|医院|学院|大学|学校|协会|集团|院|中心)"
        ),
    ),
)


def tells_another_sort(understood: Understanding, best: Evidence) -> bool:
    """Nothing in its clause, or in what leads into it, is of the sort that is asked for; of some
    sorts it has to be the sentence.
    """
    shown = best.clause.is_row or points_at_table(best.text)
    if understood.kind not in ("list", "what") or shown:
        return False
    led = best.lead_in.text if best.lead_in else ""
    said = fold(f"{best.clause.text} {' '.join(best.clause.headings)} {led}")
    label = len(best.clause.label) if best.span.start == 0 else 0
    itself = fold(
        f"{best.text[label:]} {led} {' '.join(best.clause.headings)} {best.clause.heading}"
    )
    asked = understood.asking
    return any(asks.search(asked) and not tells.search(said) for asks, tells in _SORTS) or any(
        asks.search(asked) and not tells.search(itself) for asks, tells in _SORTS_OF_SENTENCES
    )
