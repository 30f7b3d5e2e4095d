"""Questions for a person, a division of an office or places, which papers seldom name."""

from __future__ import annotations

import re

from documents.patterns import lazy
from documents.regions import find_regions
from qa.understanding.bodies import BODIES, OFFICES
from qa.understanding.deeds import deed_asked

# Papers name bodies; a person or a division has to stand there to be the answer.
_POST = "|".join(
    (
        "领导|召集人|[局厅处科省市县组所院行会链校镇乡村]长|主任|书记|院士",
        "(?<!第一)(?<!主要)负责人|联系人|专家|(?<!管)经理|老总|董事长|法定代表人|法人代表|教授|站长",
    )
)
_NO_PERSON = "小组|机构|委员会|组|库|团|医师|评审"
_NAMED = "|".join(
    (
        "姓名|名字|姓什么|姓甚|叫什么|叫啥|叫谁|贵姓|是谁(?!来|聘)|是哪位|由谁(?:担任|兼任|出任)",
        "(?:请|聘|选|派)了?(?:的是)?谁",
    )
)
_PERSON_ASKED = lazy(
    "|".join(
        (
            rf"哪(?:一?位|个)(?:[省市州区县局]里?|分管)*(?:{_POST})(?!{_NO_PERSON})",
            rf"(?:{_POST})(?:们|都|分别|各|现在|目前|,|请问)*(?:的)?(?:{_NAMED})",
            rf"(?:{_POST})(?:是|由)哪(?:一?位|个)[省市区县]?(?:领导|副?[省市县区]长)",
        )
    )
)
_PERSON = lazy(
    rf"同志|先生|女士|(?:{_POST}):|担任|兼任|任[^,。;]{{0,8}}(?:副?[组班队站所院群链]长|主任|召集人|总指挥)"
)
_NAME_ASKED = lazy(r"姓名|名字|姓什么|姓甚|叫什么|叫啥|贵姓")
# 链长:张三, and not 链长:市政协副主席
_NAME = lazy(
    rf"(?<!负责)(?<!领导)(?<!有关)(?<!主要)同志|先生|女士|(?:{_POST}):\s?(?![^,。;]*(?:主席|主任|常委|书记|部长|政府|[省市县区局厅]长))"
)
_QUOTES = lazy('[“”"「」]')
_PART = lazy("[,。;]")
_POST_ASKED = lazy(r"副?(?:链长|群长|组长|班长|主任|召集人|总指挥|会长|秘书长)")
_ANYBODY = lazy(  # 由一名市领导担任 tells no name
    r"由[一各每\d]?[名位][^,。;]{0,14}(?:担任|兼任)"
    r"|由(?:[省市州县区]|相关|有关|分管|各)*领导(?:同志|干部)?(?:担任|兼任)"
)
_COMPANY_ASKED = lazy(
    r"由哪(?:一?家|几家|些)[\u4e00-\u9fff]{0,3}(?:公司|企业|银行)|(?:公司|机构|银行|企业)(?:叫|是|为)哪(?:一?家|个)"
    r"|在哪(?:一?家|个)[\u4e00-\u9fff]{0,4}(?:公司|银行|机构)|(?:委托|请|找|选)了?(?:的是)?哪(?:一?家|个)[\u4e00-\u9fff]{0,4}(?:公司|机构|银行|企业|单位|事务所)"
)
# 是哪家公司在运营 is told by its name
_NAME_OF_FIRM_ASKED = lazy(
    r"哪(?:一?家|个|几家)[\u4e00-\u9fff]{0,3}?(?P<kind>公司|集团|银行|律所|事务所|医院|研究院|研究所|大学|高校|院校|协会)"
    r"(?!(?:都|才|就)?(?:能|可以?|适合|[更最]))"
)
_FIRM = {
    "银行": "银行|[分支]行|信用社",
    "医院": "医院",
    **dict.fromkeys(("大学", "高校", "院校"), "大学|学院|学校|分校"),
    **dict.fromkeys(("研究院", "研究所"), "研究院|研究所|大学|学院|中心|实验室"),
    "协会": "协会|商会|学会|联合会|联盟",
    **dict.fromkeys(("律所", "事务所"), "事务所|律所"),
}
_COMPANIES = "公司|集团|股份|中心|银行|事务所"
_ANY_FIRM = lazy(  # 全国性商业银行, 单家企业
    r"(?:全国性|商业|合作|国有|政策性|股份制|开发性|托管|承办|放贷|中资|外资|经办|开户|贷款|有关|相关|本地|地方|金融|各)+银行"
    r"|(?:保险|担保|上市|[子母分总]|信托|龙头|相关|有关|各|专业|单家)+公司"
)
_FIRM_ASKED = lazy(r"哪(?:一?家|个)(?P<firm>保险公司|担保公司|信托公司)")
_LEADER_ASKED = lazy(r"链主(?:企业|单位)?(?:们|都|分别|各|现在|目前)*[是有为](?:谁|哪)")
_LEADER = lazy(
    r"公司|集团|股份|链主(?:企业|单位)?[:为是]|(?:发挥|依托|支持|以)[\u4e00-\u9fff]{3,12}链主|、[^,。;]{2,30}(?:等|为|作为|担任)[^,。;]{0,6}链主"
)
_ANY_COMPANY = lazy(  # 委托第三方机构 tells no name
    r"(?:委托|聘请|选聘|由)?(?:第三方|专业|中介|社会|有资质的?|具备资质的?|独立)(?:[\u4e00-\u9fff]{0,4})(?:机构|公司|组织|单位)"
    r"|(?:^|委托|聘请|选聘|由|经|[,。;、])(?:(?:有|具备|具有)(?:相应)?资质的?)?(?:会计师?|律师|税务师)事务所"
)
_COMPANY = lazy(
    r"(?:银行|机构|公司)[:：][^,。;:：]{3,}|(?:机构|银行|公司|管理人)[为是][^,。;]{2,24}(?:公司|集团|银行|[分支]行|事务所|研究院|中心)"
    r"|由[^,。;]{2,24}(?:公司|集团|银行|支行|中心|研究院|学院|大学|协会|局|委|办|机构|部门|企业|单位)|委托[^,。;]{2,}"
    r"|[\u4e00-\u9fff]{2,}(?:公司|集团|局|委|办|中心)(?:具体|统一)?(?:负责|管理|运营|承办|承担)"
)
_DIVISION_ASKED = lazy("哪(?:一?个|几个)(?:处室?|科室?|股室?)(?![理罚置研技目学于分境所方东份])")
_DIVISION = lazy(
    r"[\u4e00-\u9fff]{2,}(?:处室?|科室?|股)(?=[、,。;:()\s\d]|$|负责|牵头|承担|办理|受理)"
)
# 哪几个市, 哪些县区要建; 哪些市政设施 and 哪些市的企业 ask for something else.
_DO = "建设|实施|列入|率先|承担|参与|推进|开展|设立|布局|入选|获得|试点"
_PLACES_ASKED = lazy(
    r"哪(?:些|几个?|[一两二三四五六七八九十\d]+个)(?:地级|设区)?(?:城?市|县区?|区县|地市|省份)"
    rf"(?=$|[?,。、和与跟及呢吗要会能可将有是被在已先都也最]|{_DO})"
)
_PLACE_NAME = lazy(
    r"(?:^|[,、。;:在于到和与及以为由动])(?![全各我本该])[\u4e00-\u9fff]{1,4}(?<![全各我本该])"
    r"(?:(?<![超都城股上夜集门])市|县|(?<![园城地社辖街景校厂矿小片分专特范发])区)"
    r"(?![场级域别位块内外里间])"
)
# 在哪个场馆开: a place with a name
_VENUE_ASKED = lazy(
    r"(?:在|到)(?:哪(?:一?[个座家]|里的)?|什么)(?:场馆|会场|展馆|酒店|体育馆|会议(?:中心|厅)|会展中心|展览馆)"
)
_VENUE = lazy(r"[\u4e00-\u9fff]{2,}(?:馆|会议中心|博览中心|展览中心|酒店|宾馆|大厅|广场)")
# 办公楼建在什么地址 is told by an address.
_ADDRESS_ASKED = lazy(
    r"(?<!处于)什么(?:地址|位置)|地址(?:是|在)?(?:哪|什么|多少)|哪[条个]?(?:街|路(?![径线])|栋|楼(?!盘))|几[楼号](?:楼|门)|(?:建|设|坐落|位)[在于](?:哪(?:里|儿|个地方)|什么(?:地方|位置))"
)
_ADDRESS = lazy(
    r"地址|[路街巷道]\d|\d+\s?[号栋楼室幢](?![文令])|位于|坐落|选址|[设建放]在|在(?!全[市省县]|[^,。;]{0,10}(?:领域|方面|范围|行业|产业))[\u4e00-\u9fff、]{2,24}(?:建设|新建|建成|设立)|大厦|大楼|[路街]与|地[点段块]|落户|布局|[区县市镇乡园]内"
)
_ROLE = lazy(
    "(?:第一)?(?:责任人|负责人|召集人|组长|注册人|申请人|承办人|出资人|发起人|委托人|受托人)"
)
_ANSWERS_FOR = lazy(
    "|".join(
        (
            "责任|负责|牵头|管|抓|落实|承担|组织|制定|起草|印发|发布|统筹|协调",
            OFFICES,
            BODIES,
        )
    )
)


# 会议由谁主持 is not told by who answers for what
_ACT_ASKED = lazy(
    r"[由是]?(?:谁|哪位(?:领导)?|哪个(?:领导|部门)|什么人)(?:来|去|负责)?(?P<act>主持|召集|签[字发批])"
)
_SIGNED = ("签字", "签署", "签发", "签批", "审签")


def asks_identity(folded: str) -> bool:
    """世界杯冠军是谁, 省长是谁: who somebody is, and not who answers for something."""
    asked = folded.rstrip("? 。")
    return asked.endswith(("是谁", "是哪位")) and not _ANSWERS_FOR.search(asked)


def role_asked(folded: str) -> str:
    """责任人 of 第一责任人是谁: a role that a sentence may tell without a department; or empty."""
    match = _ROLE.search(folded)
    return match[0] if match else ""


def tells_which(folded: str, text: str) -> bool:
    """The folded text names what is asked for, where that is a person, an office's division or
    places.
    """
    if (act := _ACT_ASKED.search(folded)) and not _does(act["act"], folded, text):
        return False
    if _VENUE_ASKED.search(folded):
        return bool(_VENUE.search(text))
    if _ADDRESS_ASKED.search(folded):
        return bool(_ADDRESS.search(text))
    if _PLACES_ASKED.search(folded):
        return bool(find_regions(text) or _PLACE_NAME.search(text))
    if _PERSON_ASKED.search(folded):
        posts = list(_POST_ASKED.finditer(folded))  # 由市长任组长 tells no 副组长
        post = posts[-1] if posts else None  # 链长办主任
        text = text if "总链长" in folded else text.replace("总链长", "")
        named = post is None or post[0] in text
        told = _NAME if _NAME_ASKED.search(folded) else _PERSON
        text = _ANYBODY.sub("", text)
        said = _PART.split(text)
        by_name = _NAME_ASKED.search(folded)  # 由分管副市长担任 tells no name
        beside = (
            not by_name
            and post
            and re.search(rf"{post[0]}(?:\d名|一职)?[,。:]?由[^,。;]{{1,16}}[担兼]任", text)
        )
        in_part = any(told.search(part) for part in said if not post or post[0] in part)
        return named and (in_part or bool(beside))
    if _LEADER_ASKED.search(folded):
        return bool(_LEADER.search(_QUOTES.sub("", text)))
    if (firm := _FIRM_ASKED.search(folded)) and firm["firm"] not in text:
        return False
    by_name_asked = _NAME_OF_FIRM_ASKED.search(folded)
    if by_name_asked and not _names_firm(by_name_asked["kind"], text):
        return False
    if _COMPANY_ASKED.search(folded):
        return bool(_COMPANY.search(_ANY_COMPANY.sub("", text)))
    return not _DIVISION_ASKED.search(folded) or bool(_DIVISION.search(text))


def _does(act: str, folded: str, text: str) -> bool:
    """由分管副市长召开, of 由谁召集; 审签 of 由谁签字."""
    words = "|".join(_SIGNED if act.startswith("签") else deed_asked(folded))
    by_whom = words and re.search(rf"[由经][^,。;]{{2,20}}?(?:{words})", text)
    return act in text or bool(by_whom)


def _names_firm(kind: str, text: str) -> bool:
    """陕西秦创资本运营有限公司 of 哪家公司: not any one of its kind."""
    named = rf"[\u4e00-\u9fff]{{2,}}(?:{_FIRM.get(kind, _COMPANIES)})"
    return bool(re.search(named, _ANY_COMPANY.sub("", _ANY_FIRM.sub("", text))))
