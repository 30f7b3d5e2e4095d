"""Words by which questions speak of who acts, as parts of regular expressions over folded text."""

from __future__ import annotations

OFFICES = "|".join(
    (
        "部门|厅局|委办局|局委|厅委|委局|部委|衙门|机关",
        r"局(?![面势部限长])|厅(?!长)",
    )
)
"""What is always an office."""

BODIES = "|".join(
    (
        "单位|机构|办公室|主体|小组|口子",
        "方(?![面向式案法针])",
    )
)
"""What may also be something that a policy builds or supports."""

ANY_BODY = rf"(?:{OFFICES}|{BODIES}|家)"
NUMBER = r"[一两二三四五六七八九十几\d]"
WHICH = rf"(?:哪(?:些|个|{NUMBER}{{1,2}}(?:个|家)?)?|什么|啥|何|几个|几家)"
LEVEL = "(?:省级|市级|区级|县级|省直|市直|省里|市里|相关|有关|具体|职能|政府)"

_ACTS = "|".join(
    (
        "负责|牵头|主管|分管|掌管|管着|管理|管|承担|承办|主办|经办|担责|担当|担|落实|主抓|在抓|抓|扛|操心",
        "出面|出头|出马|挑头|领头|打头|把关|兜底|说了算|做主|拍板",
        "搭档|搭伙|联手|合伙|协作|合作|协同|配合|协助|配套|共同|一起|一块儿?|一道|联合|分工|参与|参加",
        "干|办|接手|接|盯|跟进|推进|推动|组织|实施|执行|来做|做",
        "来|去|在|都|要|该|得|具体|主要|应当|应该|直接",
    )
)
ACTS = f"(?:{_ACTS})"
"""What a body does that a task is given to, and words beside it that say nothing more."""

_GIVES = "|".join(
    (
        "压|交|派|落|落实|分|分配|分解|布置|安排|交办|摊|算|记|归口|归属|委托",
        "指定|明确|点名|定下来|定|责成|涉及|问责|追责|追究",
    )
)
GIVEN_TO = f"(?:{_GIVES})(?:给|到|在|由|了|的是|的)*"
"""How a task gets to a body: 落实到, 委托给."""

ROLES = "|".join(
    (
        "(?:责任|牵头|负责|主管|配合|主办|协办|落实|实施|承办)(?:部门|单位|主体|机关|机构|厅局|局委|委办局|厅委|处室|科室|方(?!案|式|法|向|面))",
        "责任分工|职责分工|部门分工|分工(?:部门|单位)|(?:承担|分管)(?:部门|单位)",
        "责任在(?:哪|谁)|责任人(?!员)",
    )
)
"""What papers call a body that answers for a task: 责任部门, 牵头单位."""

WHERE_ASKED = (
    "(?:归|由)哪(?:里|儿|块|边|头|级|一级)?(?:来)?(?:对外|统一)?"
    "(?:管|负责|牵头|承担|办|公布|发布|认定|组织|审|批)"
)
"""归哪里管, 由哪级审批."""
