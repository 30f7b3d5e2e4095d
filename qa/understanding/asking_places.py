"""Questions of what each place does: 几个地方对…奖多少, 哪些城市有…的政策.

Each paper answers for its own place, and no sentence has to name it.
"""

from __future__ import annotations

from documents.patterns import lazy

WHICH_PLACES = (
    r"(?<!涉及)(?:哪?几个|哪些)(?:地方|城市|地市|市|地区|省市)"
    r"(?=[^,。?]{0,6}(?:[给对补奖贴]|有[^,。?]{2,}(?:政策|补|奖|贴|支持)|出台|在|肯|愿意?|出钱|[为替][^,。?]{2,10}[设建立]|[为替帮给][^,。?]{1,10}(?:承担|负担|出|付|缴|交|掏|报销|买单))|的[^?]{2,30}(?:分别|各))"
    r"|(?:这|那)?[两二三四五六]个(?:城市|地方|地市|市|地区|省市|省份?)(?=[^。?]*(?:各|分别|都))"
    r"|几个(?:县区|区县|县市区|板块|片区|乡镇)(?=各|分别|都)"
    r"|[份个部](?:文件|政策|意见|办法|通知)(?:里面?|中|当中)?,?(?:都|有)?哪[些几][份个部]?(?=[提说写讲涉谈])"
    r"|(?<=[的,])(?:都)?[有是](?:哪?几个|哪些)(?:地方|城市|地市|地区|省市)(?=[?。!,]|$)"
)
_WHICH = lazy(WHICH_PLACES)
_WHICH_OF_ALL = lazy(
    r"哪(?:些|几[个份])(?:地方|城市|地市|市|地区|省市|省份|政策|文件|办法|规定)(?!级)"
    r"(?!(?:不[能许准得让]|禁止|可以?|能)(?:花|用|开支|支出|列支))"  # of money
)


def asks_of_places(folded: str) -> bool:
    """It asks what each place does, and not which places some paper names."""
    return bool(_WHICH.search(folded))


def asks_which_of_all(folded: str) -> bool:
    """It asks which of the papers or places do something, whatever that is."""
    return bool(_WHICH_OF_ALL.search(folded))


def without_places_asked(folded: str) -> str:
    """With blanks for 哪些城市, which is no topic; offsets kept."""
    return _WHICH.sub(lambda places: " " * len(places[0]), folded)


def of_each_place(folded: str) -> str:
    """With 各 for 几个城市, which asks for no number; offsets kept."""
    return _WHICH.sub(lambda places: "各" * len(places[0]), folded)
