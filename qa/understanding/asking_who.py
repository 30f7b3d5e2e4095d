"""Whether a question asks who does something: 谁, 哪几个局, 归哪里管, 责任部门有哪些."""

from __future__ import annotations

import re

from qa.understanding.bodies import (
    ACTS,
    BODIES,
    GIVEN_TO,
    LEVEL,
    NUMBER,
    OFFICES,
    ROLES,
    WHERE_ASKED,
    WHICH,
)

_OFFICE_ASKED = re.compile(rf"{WHICH}(?:个|家|级)?的?{LEVEL}{{0,3}}(?:{OFFICES})")
_BODY_ASKED = re.compile(
    "|".join(
        (
            rf"(?:[由归是]|{GIVEN_TO}){WHICH}(?:个|家)?(?:{BODIES})",
            rf"{WHICH}(?:个|家)?(?:{BODIES})(?:{ACTS}|$|[?,。])",
            rf"哪(?:一?家|个)[\u4e00-\u9fff]{{2,4}}(?:{BODIES})(?:负责|牵头|主管)",
        )
    )
)
_TOGETHER = "负责|牵头|一起|共同|合作|搭档|联合|参与|配合|主管|落实|承担|分工"
_SOME_ASKED = re.compile(
    "|".join(
        (
            rf"(?:责任|任务|活儿?|事儿?)(?:都)?(?:落|压|归|放|摊|派)(?:在|到|给)哪{NUMBER}{{0,2}}(?:家|个)",
            rf"哪{NUMBER}{{0,2}}家(?:单位|部门)?(?!都)(?:{ACTS}|的(?:责任|事|活))",
            r"哪一?级(?:人民)?(?:政府|部门)",
            rf"哪{NUMBER}{{0,2}}[家个]是(?:牵头|主办|主管|负责)的?(?=[?。]|$)",
            r"哪一?个?[科处股]室?(?:来|在)?(?:负责|牵头|承办|主办|主管|管|落实)",
            # 哪所学校在配合: a body of another kind, as the list of a clause may hold it
            rf"哪{NUMBER}{{0,2}}[所家个](?:[\u4e00-\u9fff]{{0,3}}(?:学校|高校|大学|院校|银行|研究院|研究所|协会|集团))(?:在|来|要)?(?:负责|牵头|配合|参与|承担|协助)",
            rf"(?:{_TOGETHER})(?![^,。?]*(?:企业|公司))[^,。?]{{0,6}}哪{NUMBER}{{1,2}}家$",
        )
    )
)
_WHERE_ASKED = re.compile(WHERE_ASKED)
_WHO = re.compile(r"(?<!不管)(?<!无论)谁")
_PERSONS = "|".join(
    (
        "专家|人选|组长|书记|市长|省长|县长|[局厅处所]长|主任",
        "联系人|负责人|院士|带头人|代表人?|老总|经理|教授|作者",
    )
)
_NOT_A_BODY = re.compile(
    "|".join(
        (
            "谁(?:家)?(?:[写说提讲定罚管给补奖查卡]得)?(?:更|最|的.{0,6}|的.{0,10}[更最])?(?:多|高|大|少|低|强|快|早|晚|先|细|全|长(?!官)|短|久|严|松|宽)|谁有.{1,4}谁",
            "(?:给|奖|补|帮|发|面向|针对|适合|适用|惠及|支持|奖励|补贴|扶持)(?:给|了|到)?谁(?![来去]?(?:负责|管|牵头|出钱|出资|审|批|发放?|兑))|送给谁",
            "谁(?:都|才|就)?(?:能|可以|可|有资格|符合|享受|受益|得到|拿到|够格|适用)",
            "找谁(?!负责|管|牵头|落实|承担)|(?:问|求|咨询|联系|投靠|告|起诉|控告)谁",
            "(?:钱|收益|收入|所得|利润|产权|所有权|使用权|成果|押金|车位)[^,。?]{0,4}归谁(?!管|负责|牵头|审|批|定|统筹|来|处置|发|收|拆|监管)",
            "(?:请|选|聘|招|引|挑|任命|推选)(?:了|的是|到|进)?(?:谁|哪)",
            rf"(?:{_PERSONS})(?:[是叫]|都有|有|的?名字)*谁(?!来|聘|任命|选|定|批)",
        )
    )
)
_GETS = "|".join(
    (
        "可以|可|能够?|享受|受益|符合|有资格|沾|获得|拿到|适用|免|不用",
        "被(?:认定|评)",
    )
)
_BUILDS = "|".join(
    (
        "建设|建立|建成|建|引进|培育|设立|打造|成立|组建|引入",
        "支持|扶持|奖励|主送|抄送|发",
    )
)
# 哪些单位可以申报, 引进哪些机构, 哪些机关能免费
_SOUGHT = re.compile(
    rf"有(?:哪些|哪几[家个]|什么)(?:专门的?|专业的?)?(?:机构|平台|载体)(?![^?]*(?:负责|牵头|管|参与|承担|配合|组织|实施|落实|审))|(?:借助|依托|依?靠|利用|通过|发挥|用好){WHICH}|(?:{OFFICES}|{BODIES})(?:{_GETS})|(?:{_BUILDS})(?:了|的|给)?{WHICH}"
)
_ROLES = re.compile(ROLES)
# 本地高校都有谁 calls a roll, 牵头的都有谁 asks who acts
_ROLL_CALL = re.compile(
    r"(?:都|分别|一共|总共)有谁"
    r"|(?:[两三四五六七八九十几些\d][家所个][\u4e00-\u9fff]{0,6})(?:机构|企业|公司|高校|大学|院校|研究院|平台|项目)(?:都|分别)?[是有]谁"
)
_TAKES_PART = re.compile(rf"{_TOGETHER}|责|管|抓|的事|组成|成员|出面")
# 主管部门要在几天里发证, 交给主管部门的年报里写什么: the body does or gets what is asked about.
_ACTS_ITSELF = re.compile(
    "|".join(
        (
            rf"(?:{ROLES})(?:应|要|得|会|可以|须|必须|在|对|给|把|怎|如何|每|按|能|该)",
            rf"(?:交|报|送|给|向|经|到|找|报告)(?:给|到|由|请)?[\u4e00-\u9fff]{{0,10}}(?:{ROLES})",
            rf"向(?:(?!谁|哪)[^,。?]){{4,20}}(?:{ROLES})(?:提[交出]|报[送告]|申[请报]|递交)",
        )
    )
)
_ELSE_ASKED = re.compile(
    "|".join(
        (
            "多少|几(?![个家])|多久|多长|何时|什么时候|哪[天年月]|怎么|怎样|如何|咋",
            "哪[些几](?:个|种|类)?[^,。?谁]{0,12}(?:方面|内容|条件|材料|情况|情形|事项|事)",
            "(?:什么|啥)(?:样的)?(?:条件|材料|要求|资格|资质|手续|义务)",
        )
    )
)


def asks_who(folded: str) -> bool:
    """It asks for a body that acts: 谁, 哪几个局, 哪两家负责, 归哪里管."""
    asked = folded.rstrip("? 。")
    if _SOUGHT.search(asked):
        return False
    if any(p.search(asked) for p in (_OFFICE_ASKED, _BODY_ASKED, _SOME_ASKED, _WHERE_ASKED)):
        return True
    if not (_ROLES.search(asked) or _TAKES_PART.search(asked)):
        asked = _ROLL_CALL.sub("", asked)
    return bool(_WHO.search(_NOT_A_BODY.sub("", asked)))


def names_who(folded: str) -> bool:
    """It speaks of 责任部门 or the like, and asks for nothing else of it."""
    acts = _ACTS_ITSELF.search(folded) and _ELSE_ASKED.search(folded)
    return bool(_ROLES.search(folded)) and not acts
