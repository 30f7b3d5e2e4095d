"""Questions that are asked in one breath, cut apart."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from qa.understanding.asking_places import asks_which_of_all
from qa.understanding.asking_who import asks_who
from qa.understanding.kinds import asks_how_many, asks_side_by_side, asks_something
from qa.understanding.units import asks_when
from qa.understanding.without_who import without_who

_ENDS = lazy(
    r"[?;\n]+|,(?=另外|还有|此外|同时|顺便|再问)"
    r"|,(?:然后|之后|接着|最后)?再[说讲谈看](?:[说讲谈看]|一下)*(?=[^,。?;]{4})"
)
_FIRST = lazy(r"^(?:首先|先)[说讲谈看](?:[说讲谈看]|一下)*")  # 先说说…,再说…
_NAMES_IT = 5  # characters beside those that ask who
_COMMA = lazy(r",")
_MARKS = lazy("[,?;。]")
_SHORTEST = 3  # characters of what asks something
# 由谁审核、最后谁审批; 谁来督办谁来审计: who does each of two deeds
_SECOND_WHO = lazy(
    r"(?<=[\u4e00-\u9fff])、(?=(?:又|再|最后|最终|然后)?(?:是?[由归该])?(?:谁|哪[个家]))|(?<=[\u4e00-\u9fff])(?<![由归是该后又再终])(?=谁来)"
)
# 按什么比例补、封顶多少; 何时起施行、管到何时
_OF_THE_SAME = lazy(
    r"(?:最[高多低]|封顶|上限|下限|顶格|[能要是有给补奖管到在的]|可以|多少|多久|几[年月天]|钱|何时|什么时候|哪天|为止"
    r"|有效期?|办[完结]|完成|结束|截止)+"
)
_INTERROGATIVE = lazy(
    r"多少|几|哪|什么|啥|怎|咋|谁|[吗么呢]|何|多[久大长高远]|是否|是不是|有没有|能不能"
)
_HOW_MANY_CLASSES = lazy("分(?:为|成)?几[级档类种等层]")
_YES_OR_NO = lazy(r"[吗么]$|是否|是不是|有没有|能不能|会不会|可不可以")
_WHETHER = lazy(r"有没有|有无|(?P<v>[要能会可算是给让管报收退行])不(?P=v)|能用[^,。?]{2,}[吗么]")
_MAY = lazy("(?:能|可以|允许)[^,。?]{2,14}[吗么]$")  # 消费券能换成现金吗
_IDLE = lazy("最后|最终|又|再|然后|是|由|归|来|去|的|呢")
_OF_EACH = lazy(r"^各|^[^,。?]{0,8}(?:分别|各)")  # 哪些城市有…政策?比例各是多少
# 找谁,电话发我一下: of the same body
_CONTACT_ALONE = lazy(
    r"^(?:有没有|有|把|再|请|麻烦)?(?:[给留报发]我?一?下?个?)?(?:联系)?(?:电话|号码|分机号?|手机号?|联系方式)"
    r"(?:也|再)?(?:[给发告诉报留]{1,2}我?(?:一下)?|有[吗么没]?|是?多少)?$"
)
# 盘子有多大,几个亿: the figure of the same thing once more, and no question of its own
_SAME_FIGURE = lazy(
    r"(?:大概|大约|到底|究竟|一共|总共|合计|[是有要能])*(?:几|多少)[个十百千万亿元块钱]*[呢啊呀]?"
)
_BESIDES = lazy(
    r"(?:还有|以及|另外)(?P<what>(?:(?![谁哪什几多怎吗呢没])[\u4e00-\u9fffA-Za-z\d]){3,14})[呢啊]?"
)
_ROLE_ALONE = lazy(
    r"(?:又|再|另外|还有|以及)?(?:[由归是])?(?:谁|(?:哪[些几个两]*(?:个|家)?|什么|啥)(?:部门|单位|局|机构))"
    r"(?:来|去)?(?:负责|牵头|管|主管|承担|落实|责任)[的呢啊]?[?。]*"
)
# Asks for a name, before a figure; 不管什么身份的, 没什么收入的 ask for none.
NAMES = lazy(
    r"(?<!不管)(?<!无论)(?<!不论)(?<!没)(?<!没有)(?:哪(?!怕|些地方)[\u4e00-\u9fff]|什么|谁|啥)"
)


def asked_in(text: str) -> list[str]:
    """The questions of a text; what asks nothing stays with the question before or after it."""
    parts: list[str] = []
    for piece in _pieces(_FIRST.sub("", fold(text))):
        if parts and _counts(parts[-1]) and (besides := _BESIDES.fullmatch(piece)):
            piece = f"{besides['what']}是多少"  # 还有5G基站
        of_each = parts and asks_side_by_side(parts[-1]) and _OF_EACH.search(piece)
        asks = _asks_anything(piece) and not _CONTACT_ALONE.search(piece)
        if of_each or (parts and not (asks and _asks_anything(parts[-1]))):
            parts[-1] += "," + piece
        else:
            parts.append(piece)
    return parts


def _pieces(folded: str) -> list[str]:
    """Cut at the end of questions, and at a comma where figures are asked for on both sides, or
    who acts on the second: 系统哪天关,材料交给哪个股.
    """
    pieces = []
    for sentence in _ENDS.split(folded):
        run = ""
        for piece in _COMMA.split(_with_deeds_apart(sentence)):
            both = (
                run
                and not asks_which_of_all(run)
                and not _SAME_FIGURE.fullmatch(piece)
                and (
                    (_counts(piece) and (_counts(run) or NAMES.search(run) or asks_when(run)))
                    or (_asks_who_of(piece) and (_counts(run) or asks_who(run) or asks_when(run)))
                    or (asks_who(run) and asks_who(piece) and _does(run) and _does(piece))
                )
            )
            if both:
                pieces.append(run)
            run = piece if both else f"{run},{piece}" if run else piece
        pieces.append(run)
    return [piece.strip(" ,。") for piece in pieces if piece.strip(" ,。")]


def asking_pieces(text: str) -> list[str]:
    """The stretches between marks that ask something, folded: 验收什么时候申请, 来不及怎么办."""
    pieces = (piece.strip() for piece in _MARKS.split(fold(text)))
    return [p for p in pieces if len(p) >= _SHORTEST and _asks_anything(p)]


def stretches_asking(text: str) -> list[str]:
    """The same, also where 、 stands between two that ask (一年交多少、财政补多少), and where it is
    only asked whether: 低保户要不要自己交.
    """
    found = [part for piece in _MARKS.split(fold(text)) for part in _cut(piece.strip())]
    return [p for p in found if len(p) >= _SHORTEST and _asks(p)]


def _cut(piece: str) -> list[str]:
    """At each 、 where every stretch asks something: 什么时候印发的、要培育多少条."""
    cut = [part.strip() for part in piece.split("、")]
    apart = all(len(p) >= _SHORTEST and _asks(p) for p in cut)
    return cut if apart and not any(map(_OF_THE_SAME.fullmatch, cut[1:])) else [piece]


def _asks(piece: str) -> bool:
    """In so many words: 苏州2018年定的目标里 asks nothing, nor does 请都列出来."""
    return any(asks.search(piece) for asks in (_WHETHER, _MAY, _HOW_MANY_CLASSES)) or (
        asks_something(piece) and bool(_INTERROGATIVE.search(piece))
    )


def _asks_anything(piece: str) -> bool:
    return asks_something(piece) or bool(_WHETHER.search(piece))


def asks_whether(folded: str) -> bool:
    return bool(_WHETHER.search(folded) or _YES_OR_NO.search(folded))


def asks_who_besides(folded: str) -> bool:
    """建几家,什么部门管: who answers for it, behind another question for the same thing."""
    first, *rest = _COMMA.split(folded)
    return _counts(first) and any(_ROLE_ALONE.fullmatch(piece) for piece in rest)


def _with_deeds_apart(sentence: str) -> str:
    """A comma before the second of two who, where each is asked to do something."""
    for match in _SECOND_WHO.finditer(sentence):
        before, after = sentence[: match.start()], sentence[match.end() :]
        if asks_who(before) and asks_who(after) and _does(before) and _does(after):
            return f"{before},{after}"
    return ",".join(_cut(sentence))


def _does(piece: str) -> bool:
    """Something is named that is done; 谁牵头谁配合 asks for roles in one thing."""
    return any(c.isalpha() for c in _IDLE.sub("", without_who(piece)))


def _asks_who_of(piece: str) -> bool:
    """Who does what it names itself; 由谁出 asks it of what was named before."""
    own = "".join(c for c in without_who(piece) if c.isalpha())
    return asks_who(piece) and len(own) >= _NAMES_IT


def _counts(piece: str) -> bool:
    return asks_how_many(piece, or_named=False) and not asks_who(piece)
