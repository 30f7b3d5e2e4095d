"""Clause trees made at random, the text that prints them, and the clauses that it must give.

The tree comes first: what the parser should find is known before there is a text. Bodies hold
what looks like a label and is none: cross-references, quantities, numbers in a row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from hypothesis import strategies as st

HEADINGS = (
    "总体要求",
    "建设高水平创新载体",
    "推进“智改数转”,做强产业集群",
    "项目建设",
    "目标任务",
    "及时落实政策",
    "规划布局",
    "中小企业培育",
    "所有制改革",
)
SENTENCES = (
    "各地要把集群培育摆在突出位置,抓好落实。",
    "到2025年,产值达到1.5万亿元,新增20、30家企业。",
    "第三条规定的企业,由市工业和信息化局认定。",
    "依照第二条第一款和第(三)项的规定执行。",
    "(二)项所列情形除外;其他情形从其规定。",
    "三、四线城市参照执行。",
    "3.5亿元以上的项目优先支持。",
    "2025年底前完成(含试点)。",
    "第一条、第三条同时适用。",
)
RESPONSIBLE = "(责任部门:市科技局、市发改委,各市、区政府<管委会>)"
_DIGITS = "零一二三四五六七八九"
_CIRCLES = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"

CANONICAL = {
    "chapter": "第{cn}章",
    "article": "第{cn}条",
    "cn": "{cn}、",
    "cn_brackets": "({cn})",
    "named": "行动{cn}",
    "number": "{n}.",
    "number_brackets": "({n})",
    "circle": "{circle}",
}
PRINTED = {
    "chapter": ("第{cn}章 ", "第{cn}章　"),
    "article": ("第{cn}条 ", "第{cn}条　", "第{cn}条"),
    "cn": ("{cn}、", "{cn}、 "),
    "cn_brackets": ("({cn})", "（{cn}）", "（{cn}） "),
    "named": ("行动{cn}：", "行动{cn}:", "行动{cn} ", "行动{cn}、"),
    "number": ("{n}.", "{n}、", "{n}．", "{n}﹒", "{wide}．", "{n}. "),
    "number_brackets": ("({n})", "（{n}）", "（{wide}）"),
    "circle": ("{circle}",),
}
POLICY = ("cn", "cn_brackets", "number", "number_brackets", "circle")
PLANS = (  # 行动一 above (一), and below it
    ("cn", "named", "cn_brackets", "number"),
    ("cn", "cn_brackets", "named", "number", "circle"),
)
LAW = ("chapter", "article", "cn_brackets", "number")


def chinese(number: int) -> str:
    """1 to 99 in Chinese, written without the code under test."""
    tens, ones = divmod(number, 10)
    ten = "" if not tens else "十" if tens == 1 else _DIGITS[tens] + "十"
    return ten + (_DIGITS[ones] if ones or not tens else "")


def label(form: str, number: int) -> str:
    wide = "".join(chr(ord(c) + 0xFEE0) for c in str(number))
    circle = _CIRCLES[number - 1] if number <= len(_CIRCLES) else "?"
    return form.format(cn=chinese(number), n=number, wide=wide, circle=circle)


@dataclass
class Tree:
    """A numbered clause: its label line, paragraphs below it, clauses below those.

    after: paragraphs of an article behind its items; heads: the label line is but a heading.
    """

    family: str
    printed: str
    canonical: str
    line: str
    heads: bool
    paragraphs: list[str]
    children: list[Tree] = field(default_factory=list)
    after: list[str] = field(default_factory=list)


def lines(trees: list[Tree]) -> Iterator[str]:
    """The text, line by line."""
    for tree in trees:
        yield tree.printed + tree.line
        yield from tree.paragraphs
        yield from lines(tree.children)
        yield from tree.after


def clauses(trees: list[Tree], above: str = "") -> Iterator[tuple[str, str]]:
    """(reference, text) of every clause in order, by the rules people cite with."""
    for tree in trees:
        if tree.family == "article":
            yield from _article(tree, above)
            continue
        reference = above + tree.canonical
        own = tree.printed + tree.line
        apart = tree.heads and sum(p != RESPONSIBLE for p in tree.paragraphs) > 1
        yield reference, own if apart else "\n".join([own, *tree.paragraphs])
        yield from _counted(tree.paragraphs, reference) if apart else ()
        # Articles count through the chapters and are cited without them.
        yield from clauses(tree.children, "" if tree.family == "chapter" else reference)


def _counted(paragraphs: list[str], reference: str) -> Iterator[tuple[str, str]]:
    texts: list[str] = []
    for paragraph in paragraphs:
        if texts and paragraph == RESPONSIBLE:
            texts[-1] += "\n" + paragraph
        else:
            texts.append(paragraph)
    for number, text in enumerate(texts, start=1):
        yield f"{reference}第{number}段", text


def _article(tree: Tree, above: str) -> Iterator[tuple[str, str]]:
    reference = above + tree.canonical
    yield reference, tree.printed + tree.line
    last = reference
    for number, paragraph in enumerate(tree.paragraphs, start=2):
        last = f"{reference}第{chinese(number)}款"
        yield last, paragraph
    yield from clauses(tree.children, last)
    for number, paragraph in enumerate(tree.after, start=2 + len(tree.paragraphs)):
        yield f"{reference}第{chinese(number)}款", paragraph


@dataclass
class Drawing:
    """What one example has chosen: families outermost first, their print, and their counts."""

    draw: st.DrawFn
    chain: tuple[str, ...]
    forms: dict[str, str]
    runs_on: frozenset[str]
    one_line: bool
    counts: dict[str, int] = field(default_factory=dict)

    def trees(self, depth: int = 0) -> list[Tree]:
        family = self.chain[depth]
        if family not in self.runs_on:
            self.counts[family] = 0
        least = 2 if self.one_line else 1
        return [self.tree(depth) for _ in range(self.draw(st.integers(least, 3)))]

    def tree(self, depth: int) -> Tree:
        family = self.chain[depth]
        self.counts[family] = number = self.counts.get(family, 0) + 1
        made = Tree(
            family,
            label(self.forms[family], number),
            label(CANONICAL[family], number),
            *self.content(family),
        )
        deeper = depth + 1 < len(self.chain)
        if deeper and (family == "chapter" or self.draw(st.booleans())):
            made.children = self.trees(depth + 1)
        if family == "article" and made.children and not self.one_line:
            made.after = self.draw(st.lists(st.sampled_from(SENTENCES), max_size=2))
        return made

    def content(self, family: str) -> tuple[str, bool, list[str]]:
        """(label line, whether it is but a heading, paragraphs)"""
        heading = self.draw(st.sampled_from(HEADINGS))
        # People too can read 1.3.5亿元 and (一)(二)项 in two ways: no body begins like that.
        first = self.draw(st.sampled_from([s for s in SENTENCES if not re.match(r"[\d(]", s)]))
        if self.forms[family].endswith("条"):
            first = SENTENCES[0]  # 第二条 and 第三条规定 behind it would be one reference
        body = first + "".join(self.draw(st.lists(st.sampled_from(SENTENCES), max_size=2)))
        paragraphs = self.draw(st.lists(st.sampled_from(SENTENCES), max_size=3))
        if self.one_line:
            return heading + "。" + body, False, []
        if family == "chapter":
            return heading, True, []
        if family == "article":
            return body, False, paragraphs
        if "article" in self.chain:
            return body, False, []
        if self.draw(st.booleans()):
            ended = heading + self.draw(st.sampled_from(("", "。")))
            return ended, True, self.ended(paragraphs)
        responsible = self.draw(st.sampled_from(("", RESPONSIBLE)))
        return heading + "。" + body + responsible, False, paragraphs

    def ended(self, paragraphs: list[str]) -> list[str]:
        """Paragraphs, perhaps with the departments answerable on a line of their own."""
        return paragraphs + [RESPONSIBLE] * (bool(paragraphs) and self.draw(st.booleans()))


@st.composite
def forests(draw: st.DrawFn, families: tuple[str, ...], one_line: bool = False) -> list[Tree]:
    """Clauses side by side, with up to three levels out of the families, in their order."""
    if families == LAW:
        chain = draw(st.sampled_from((LAW, LAW[1:], LAW[1:3])))
    else:
        chosen = draw(st.sets(st.sampled_from(families), min_size=1, max_size=3))
        chain = tuple(f for f in families if f in chosen)
    forms = {f: draw(st.sampled_from(PRINTED[f])) for f in chain}
    runs_on = {"article"} | (draw(st.sets(st.sampled_from(chain))) if families == POLICY else set())
    return Drawing(draw, chain, forms, frozenset(runs_on - {"circle"}), one_line).trees()
