"""The splits of the built-in questions: their files, their Chinese names, what they are for."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Split:
    """file: in eval/questions, without its ending.

    closed: for reporting only; its wrong answers are not read and nothing is tuned on it
    """

    name: str
    chinese: str
    file: str
    closed: bool = False


SPLITS = (
    Split("dev", "开发部分", "policies"),
    Split("heldout", "留出部分", "policies", closed=True),
    Split("stress", "另一位出题人的部分", "stress"),
    Split("more", "较难的部分", "more"),
    Split("blind", "盲测部分", "blind", closed=True),
    Split("fifth", "第五位出题人的部分", "fifth"),
    Split("sixth", "第六位出题人的部分", "sixth"),
    Split("seventh", "第七位出题人的部分", "seventh"),
    Split("eighth", "第八位出题人的部分", "eighth"),
    Split("ninth", "第九位出题人的部分", "ninth"),
    Split("tenth", "第十位出题人的部分", "tenth"),
    Split("eleventh", "第十一位出题人的部分", "eleventh"),
    Split("twelfth", "第十二位出题人的部分", "twelfth"),
    Split("thirteenth", "第十三位出题人的部分", "thirteenth"),
    Split("fourteenth", "第十四位出题人的部分", "fourteenth"),
    Split("fifteenth", "第十五位出题人的部分", "fifteenth"),
    Split("sixteenth", "第十六位出题人的部分", "sixteenth", closed=True),
    Split("seventeenth", "第十七位出题人的部分", "seventeenth", closed=True),
    Split("eighteenth", "第十八位出题人的部分", "eighteenth"),
    Split("nineteenth", "第十九位出题人的部分", "nineteenth", closed=True),
    Split("twentieth", "第二十位出题人的部分", "twentieth"),
    Split("twentyfirst", "第二十一位出题人的部分", "twentyfirst"),
    Split("twentysecond", "第二十二位出题人的部分", "twentysecond"),
    Split("twentythird", "第二十三位出题人的部分", "twentythird"),
    Split("twentyfourth", "第二十四位出题人的部分", "twentyfourth"),
    Split("twentyfifth", "第二十五位出题人的部分", "twentyfifth"),
    Split("twentysixth", "第二十六位出题人的部分", "twentysixth"),
    Split("twentyseventh", "第二十七位出题人的部分", "twentyseventh"),
    Split("twentyeighth", "第二十八位出题人的部分", "twentyeighth"),
    Split("twentyninth", "第二十九位出题人的部分", "twentyninth"),
    Split("thirtieth", "第三十位出题人的部分", "thirtieth", closed=True),
)
"""In the order in which they are asked and shown."""

FILES = tuple(dict.fromkeys(split.file for split in SPLITS))
WORKED_ON = tuple(split.name for split in SPLITS if not split.closed)
CLOSED = tuple(split.name for split in SPLITS if split.closed)
CHINESE = {split.name: split.chinese for split in SPLITS}
