"""A question whose asking no rule reads, with what most people would say: 赏钱 with 多少钱."""

from __future__ import annotations

from collections.abc import Callable

from documents.folding import fold
from documents.patterns import lazy
from qa.understanding.asked.forms import USUAL
from qa.understanding.asked.reading import what_is_asked
from qa.understanding.aspects import aspects_of, without_aspects
from qa.understanding.kinds import asks_side_by_side, kind_of
from qa.understanding.meanings import meaning_asked
from qa.understanding.model import Understanding
from qa.understanding.units import unit_of

_SURE = 0.8
_OF_A_PAPER = 8  # characters of a topic that may stand for the paper alone
_TITLE = lazy(r"《[^《》]*》")
# 每个月几号发, 补贴什么时候发: no paper is issued so
_NO_ISSUE = lazy(
    r"每个?(?:月|年|季|周)|(?:补[贴助]|津贴|奖[金励]|工资|钱|资金|款|券)(?:[都会要能是]|到底){0,3}"
    r"(?:什么时候|啥时候|何时|几号|几月|哪天)"
)
_ENDS = "?？。!！,， "


def _kind(kind: str) -> Callable[[str], bool]:
    return lambda folded: kind_of(folded, (), None, about=False) == kind


def _figure_of(unit_class: str) -> Callable[[str], bool]:
    fact = _kind("fact")
    return lambda folded: fact(folded) and unit_of(folded)[1] == unit_class


def _aspect(*names: str) -> Callable[[str], bool]:
    return lambda folded: not set(names).isdisjoint(aspects_of(folded, named=True))


_READ: dict[str, Callable[[str], bool]] = {
    "money": _figure_of("money"),
    "share": _figure_of("share"),
    "count": _kind("fact"),
    "figure": _kind("fact"),
    "duration": _figure_of("time"),
    "year": _figure_of("time"),
    "deadline": _figure_of("time"),
    "who": _kind("who"),
    "whom": _kind("list"),
    "conditions": _kind("list"),
    "materials": _kind("list"),
    "steps": _kind("list"),
    "barred": _kind("list"),
    "revoked": _kind("list"),
    "forbidden": _kind("list"),
    "list": _kind("list"),
    "meaning": lambda folded: bool(meaning_asked(folded)),
    "may": _kind("yesno"),
    "compare": _kind("compare"),
    "several": asks_side_by_side,
    "several_money": asks_side_by_side,
    "several_count": asks_side_by_side,
    "several_who": asks_side_by_side,
    "number": _aspect("number"),
    "issuer": _aspect("issuer"),
    "dates": _aspect("dates"),
    "effective": _aspect("effective"),
    "validity": _aspect("validity", "period"),
    "status": _aspect("status"),
    "interpreted": _aspect("interpreted"),
    "repeals": _aspect("repeals"),
}
"""Whether rules read that form from a folded question. Names, telephones and claims are left to
the rules: what is asked of them, few papers hold.
"""


def asked_again(text: str) -> str | None:
    """Of a question that was refused as rules read it; None where they read it as it is learnt."""
    form = _unread_form(text)
    return _with(text, form) if form else None


def _unread_form(text: str) -> str | None:
    folded = fold(text)
    asked = what_is_asked(
        _TITLE.sub(lambda title: "《" + "某" * (len(title[0]) - 2) + "》", folded)
    )
    if not asked or asked.likelihood < _SURE or asked.form not in _READ:
        return None
    read = _READ[asked.form](_TITLE.sub(lambda title: " " * len(title[0]), folded))
    return None if read else asked.form


def _with(text: str, form: str) -> str:
    return text.rstrip(_ENDS) + USUAL[form]


def names_a_matter(understood: Understanding) -> bool:
    """有没有专门帮企业应对的机构 asks for more than whether the paper is in force."""
    long = len("".join(without_aspects(understood.topic).split())) > _OF_A_PAPER
    return long or bool(_NO_ISSUE.search(understood.own_asking))
