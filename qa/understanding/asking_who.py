"""Whether a question asks who does something, and which of its words only ask that."""

from __future__ import annotations

import re

from documents.regions import find_regions
from qa.words.plain_words import Matter

# What is always an office; what may also be something that a policy builds or supports.
_OFFICES = r"部门|厅局|委办局|局委|厅委|委局|部委|衙门|机关|局(?![面势部限长])|厅(?!长)"
_BODIES = r"单位|机构|办公室|主体|小组|口子|方(?![面向式案法针])"
_ANY = rf"(?:{_OFFICES}|{_BODIES}|家)"
_NUMBER = r"[一两二三四五六七八九十几\d]"
_ASK = rf"(?:哪(?:些|个|{_NUMBER}{{1,2}}(?:个|家)?)?|什么|啥|何|几个|几家)"
_LIGHT = (
    r"(?:负责|牵头|主管|分管|掌管|管着|管理|管|承担|承办|主办|经办|担责|担当|担|落实|主抓|在抓|抓|扛|操心|出面|出头|出马"
    r"|挑头|领头|打头|把关|兜底|说了算|做主|拍板|搭档|搭伙|联手|合伙|协作|合作|协同|配合|协助|配套|共同|一起|一块儿?|一道|联合|分工"
    r"|参与|参加|干|办|接手|接|盯|跟进|推进|推动|组织|实施|执行|来做|做|来|去|在|都|要|该|得|具体|主要|应当|应该|直接)"
)
_HANDED = (
    r"(?:压|交|派|落|落实|分|分配|分解|布置|安排|交办|摊|算|记|归口|归属|委托|指定|明确|点名|定下来|定|责成|涉及|问责|追责|追究)"
    r"(?:给|到|在|由|了|的是|的)*"
)
_GIVEN = rf"(?:{_HANDED}|(?:由|归|是|让|请|靠|找|给|跟|和|与|同|属于|属|要|得|该|都|有|还有|应)+)"
_AFTER = r"(?:头上|名下|手里|手上|肩上|身上|的责任|的职责|的事儿?|的活儿?|的分内事)"
_TAIL = rf"(?:{_LIGHT}+(?:的)?)?{_AFTER}?"

_LEVEL = r"(?:省级|市级|区级|县级|省直|市直|省里|市里|相关|有关|具体|职能|政府)"
_OFFICE_ASKED = re.compile(rf"{_ASK}(?:个|家|级)?的?{_LEVEL}{{0,3}}(?:{_OFFICES})")
_BODY_ASKED = re.compile(
    rf"(?:[由归是]|{_HANDED}){_ASK}(?:个|家)?(?:{_BODIES})|{_ASK}(?:个|家)?(?:{_BODIES})(?:{_LIGHT}|$|[?,。])"
)
_SOME_ASKED = re.compile(
    rf"(?:责任|任务|活儿?|事儿?)(?:都)?(?:落|压|归|放|摊|派)(?:在|到|给)哪{_NUMBER}{{0,2}}(?:家|个)|哪{_NUMBER}{{0,2}}家(?:单位|部门)?(?:{_LIGHT}|的(?:责任|事|活))|哪一?级(?:人民)?(?:政府|部门)"
    rf"|(?:负责|牵头|一起|共同|合作|搭档|联合|参与|配合|主管|落实|承担|分工)(?![^,。?]*(?:企业|公司))[^,。?]{{0,6}}哪{_NUMBER}{{1,2}}家$"
)
_WHERE_ASKED = re.compile(
    r"(?:归|由)哪(?:里|儿|块|边|头|级|一级)?(?:来)?(?:对外|统一)?"
    r"(?:管|负责|牵头|承担|办|公布|发布|认定|组织|审|批)"
)
_WHO = re.compile(r"(?<!不管)(?<!无论)谁")
_NOT_A_BODY = re.compile(
    r"谁(?:家)?(?:更|最|的.{0,6})?(?:多|高|大|少|低|强|快|早|晚|先)|谁有.{1,4}谁"
    r"|(?:给|奖|补|帮|发|面向|针对|适合|适用|惠及|支持|奖励|补贴|扶持)(?:给|了|到)?谁|送给谁"
    r"|谁(?:都|才|就)?(?:能|可以|可|有资格|符合|享受|受益|得到|拿到|够格|适用)"
    r"|找谁(?!负责|管|牵头|落实|承担)|(?:问|求|咨询|联系|投靠)谁"
    r"|(?:请|选|聘|招|引|挑|任命|推选)(?:了|的是|到|进)?(?:谁|哪)"
    r"|(?:专家|人选|组长|书记|市长|省长|县长|[局厅处所]长|主任|联系人|负责人|院士|带头人|代表人?|老总|经理|教授|作者)(?:[是叫]|都有|有|的?名字)*谁"
)
# 哪些单位可以申报, 引进哪些机构, 哪些机关能免费
_SOUGHT = re.compile(
    rf"(?:{_OFFICES}|{_BODIES})(?:可以|可|能够?|享受|受益|符合|有资格|沾|获得|拿到|适用|免|不用|被(?:认定|评))"
    rf"|(?:建设|建立|建成|建|引进|培育|设立|打造|成立|组建|引入|支持|扶持|奖励|主送|抄送|发)(?:了|的|给)?{_ASK}"
)
_NOUNS = re.compile(
    r"(?:责任|牵头|负责|主管|配合|主办|协办|落实|实施|承办)(?:部门|单位|主体|机关|机构|方)|责任分工|职责分工|部门分工|分工(?:部门|单位)|(?:承担|分管)(?:部门|单位)"
    r"|责任在(?:哪|谁)|责任人(?!员)"
)
# 主管部门要在几天里发证, 交给主管部门的年报里写什么: the body does or gets what is asked about.
_ACTS_ITSELF = re.compile(
    rf"(?:{_NOUNS.pattern})(?:应|要|得|会|可以|须|必须|在|对|给|把|怎|如何|每|按|能|该)"
    rf"|(?:交|报|送|给|向|经|到|找)(?:给|到|由|请)?[\u4e00-\u9fff]{{0,4}}(?:{_NOUNS.pattern})"
)
_ELSE_ASKED = re.compile(
    r"多少|几(?![个家])|多久|多长|何时|什么时候|哪[天年月]|怎么|怎样|如何|咋|哪[些几](?:个|种|类)?(?:方面|内容|条件|材料|情况|事)"
    r"|(?:什么|啥)(?:样的)?(?:条件|材料|要求|资格|资质|手续|义务)"
)
_PHRASES = re.compile(
    rf"(?:除了?[^,。]{{0,2}}(?:以?外)?,?)?(?:{_GIVEN})?{_ASK}(?:个|家|级)?的?{_LEVEL}{{0,3}}{_ANY}(?:{_TAIL})"
    rf"|(?:{_GIVEN}|{_LIGHT}+的?)*谁{_TAIL}"
    rf"|{_WHERE_ASKED.pattern}|{_NOUNS.pattern}"
    r"|(?<![一-鿿])(?:担责|负责|牵头|承担责任|担责任|挂帅)的?|担责的?|被?点名的?|[一独]家的事"
)

# Papers name bodies; a person or a division has to stand there to be the answer.
_OFFICE_HELD = (
    r"(?:领导|[局厅处科省市县组所院行会链校镇乡村]长|主任|书记|院士|(?<!第一)(?<!主要)负责人|联系人|专家"
    r"|(?<!管)经理|老总|教授|站长)"
)
_PERSON_ASKED = re.compile(
    rf"哪(?:一?位|个)(?:[省市区县局]里?|分管)*{_OFFICE_HELD}(?!小组|机构|委员会|组|库|团|医师|评审)"
    rf"|{_OFFICE_HELD}(?:们|都|分别|各|现在|目前)*(?:的)?(?:姓名|名字|姓什么|姓甚|叫什么|叫啥|叫谁|贵姓|是谁|是哪位|(?:请|聘|选|派)了?(?:的是)?谁)"
)
_PERSON = re.compile(rf"同志|先生|女士|{_OFFICE_HELD}:|担任|兼任|任(?:副?组长|主任|召集人|总指挥)")
_DIVISION_ASKED = re.compile(
    r"哪(?:一?个|几个)(?:处室?|科室?|股室?)(?![理罚置研技目学于分境所方东份])"
)
_DIVISION = re.compile(r"[\u4e00-\u9fff]{2,}(?:处室?|科室?|股)(?=[、,。;)]|$|负责|牵头)")
# 哪几个市, 哪些县区要建; 哪些市政设施 and 哪些市的企业 ask for something else.
_PLACES_ASKED = re.compile(
    r"哪(?:些|几个?|[一两二三四五六七八九十\d]+个)(?:地级|设区)?(?:城?市|县区?|区县|地市|省份)"
    r"(?=$|[?,。、和与跟及呢吗要会能可将有是被在已先都也最]|建设|实施|列入|率先|承担|参与|推进|开展|设立|布局|入选|获得|试点)"
)
_PLACE_NAME = re.compile(
    r"(?:^|[,、。;:在于到和与及以为由动])(?![全各我本该])[\u4e00-\u9fff]{1,4}"
    r"(?<![全各我本该])(?:(?<![超都城股上夜集门])市|县|(?<![园城地社辖街景校厂矿小片分专特范发])区)(?![场级域别位块内外里间])"
)
_ROLE = re.compile(r"(?:第一)?(?:责任人|负责人|召集人|组长)")

_ANSWERS_FOR = re.compile(
    rf"责任|负责|牵头|管|抓|落实|承担|组织|制定|起草|印发|发布|统筹|协调|{_OFFICES}|{_BODIES}"
)

# Deeds in the words of people and of papers: who 宣布 it is who 发布 it.
_DEEDS = (
    (r"宣布|公告|对外公布|公之于众|宣告|发榜|张榜", ("公布", "发布")),
    (r"起草|草拟|撰写|编写|写|拟|制订|拿出", ("制定", "编制", "拟订")),
    (r"打分|考评|评判|评定|考察", ("考核", "评价", "评估")),
    (r"挑选|选拔|评比|选出|把关|评", ("评选", "认定", "遴选", "评审")),
    (r"召集|操办|张罗|主持", ("组织", "召开", "举办")),
    (r"督办|监督|盯|督促|监管|查", ("督查", "督促", "监督", "检查")),
    (r"批|审批|核准|点头|同意", ("批准", "审批", "审核")),
    (r"拍板|协调|总抓|牵总|调度|总揽", ("统筹", "协调", "调度")),
    (r"出钱|掏钱|买单|拨款|掏腰包", ("安排", "财政", "资金")),
)
_WRITTEN = frozenset(word for _, written in _DEEDS for word in written)


def asks_who(folded: str) -> bool:
    """It asks for a body that acts: 谁, 哪几个局, 哪两家负责, 归哪里管."""
    asked = folded.rstrip("? 。")
    if _SOUGHT.search(asked):
        return False
    if any(p.search(asked) for p in (_OFFICE_ASKED, _BODY_ASKED, _SOME_ASKED, _WHERE_ASKED)):
        return True
    return bool(_WHO.search(_NOT_A_BODY.sub("", asked)))


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
    if _PLACES_ASKED.search(folded):
        return bool(find_regions(text) or _PLACE_NAME.search(text))
    if _PERSON_ASKED.search(folded):
        return bool(_PERSON.search(text))
    return not _DIVISION_ASKED.search(folded) or bool(_DIVISION.search(text))


def names_who(folded: str) -> bool:
    """It speaks of 责任部门 or the like, and asks for nothing else of it."""
    acts = _ACTS_ITSELF.search(folded) and _ELSE_ASKED.search(folded)
    return bool(_NOUNS.search(folded)) and not acts


def without_who(folded: str) -> str:
    """The folded question without the words that only ask who acts, offsets kept."""
    return _PHRASES.sub(lambda match: " " * len(match[0]), folded)


def deed_asked(folded: str) -> tuple[str, ...]:
    """What whoever is asked for does, in the question's word and those of papers: 宣布, 发布."""
    asked = re.search(rf"(?:谁|{_ASK}(?:个|家)?{_ANY})(?P<does>[^,。?]{{0,10}})", folded)
    for said, written in _DEEDS if asked else ():
        match = asked and re.search(rf"{said}|{'|'.join(written)}", asked["does"])
        if match:
            return tuple(dict.fromkeys((match[0], *written)))
    return ()


def deeds_of(folded: str) -> tuple[Matter, ...]:
    """The deed asked about as a matter, where the papers have another word for it."""
    said, *written = deed_asked(folded) or ("",)
    return (Matter(said, tuple(written)),) if written and said not in _WRITTEN else ()
