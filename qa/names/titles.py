"""Stretches of a title in a text, that no other title has: they name the paper."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from documents.genres import ANY, COMMON, TITLED, alternatives
from documents.patterns import lazy

_CALLED = alternatives(COMMON | ANY)
_KIND = rf"(?:{alternatives(TITLED)})?(?:[(（][^()（）]{{1,12}}[)）])?"
_QUOTED = lazy(rf"《(?P<words>[^《》]{{4,}}?)(?P<kind>{_KIND})》")
_REMEMBERED = 64  # questions that are asked for again and again while one is answered
_MIN_SHARED = 8  # characters of a title that only one title has, enough to name it

_CLOSING = frozenset('”」』"')


class OtherTitles:
    """Titles of other documents, gone through only if somebody asks."""

    def __init__(self, titles: Iterable[str]) -> None:
        self._left = titles
        self._titles: tuple[str, ...] | None = None

    def hold(self, piece: str) -> bool:
        if self._titles is None:
            self._titles = tuple(self._left)
        return any(piece in title for title in self._titles)


class TitlesByStretch:
    """Which titles a text may name at all: by the shortest stretches that it could share, and by
    names in quotes.
    """

    def __init__(self, titles: Sequence[Sequence[str]]) -> None:
        """titles: those of each document."""
        self._by_stretch: dict[str, set[int]] = {}
        self._quoted: list[tuple[str, int]] = []
        for at, own in enumerate(titles):
            for title in own:
                for stretch in _stretches(title):
                    self._by_stretch.setdefault(stretch, set()).add(at)
                self._quoted += ((name, at) for name in quoted_names(title))

    def perhaps_in(self, text: str) -> list[int]:
        """Documents, ascending, of which a title may share enough with the text."""
        found = {at for name, at in self._quoted if name in text}
        return sorted(found.union(*(self._by_stretch.get(s, ()) for s in _stretches(text))))


def _stretches(text: str) -> Iterator[str]:
    for start in range(len(text) - _MIN_SHARED + 1):
        yield text[start : start + _MIN_SHARED]


def quoted_names(title: str) -> list[str]:
    """产业强链 of “产业强链”三年行动计划"""
    return re.findall(r"“([^”]{2,20})”", title)


def shared(title: str, text: str, others: OtherTitles) -> tuple[int, int] | None:
    """The longest stretch of the title in the text that no other title has."""
    # A stretch of the text is as long as its first characters allow: most titles have none.
    starts = [s for s in range(len(title) - _MIN_SHARED + 1) if title[s : s + _MIN_SHARED] in text]
    longest = 0
    unlike: list[tuple[int, int]] = []  # places in the title
    for start in starts:
        end = start + _MIN_SHARED
        while end < len(title) and title[start : end + 1] in text:
            end += 1
        longest = max(longest, end - start)
    for length in range(longest, _MIN_SHARED - 1, -1):
        for start in starts:
            piece = title[start : start + length]
            at = text.find(piece) if len(piece) == length else -1
            said = piece.rstrip("的")  # 先进制造业集群的 names no paper on 先进制造业集群
            if at >= 0 and _behind_a_name(title, start) and _behind_a_name(text, at):
                unlike.append((start, start + length))
            if any(first <= start and start + length <= last for first, last in unlike):
                continue  # “千企技改升级”三年行动计划 is no “产业强链”三年行动计划
            if at >= 0 and len(said) >= _MIN_SHARED and not others.hold(said):
                return at, at + length
    return None


def _behind_a_name(text: str, at: int) -> bool:
    """Right behind a name in quotation marks, or at the mark that closes it."""
    return text[at : at + 1] in _CLOSING or (at > 0 and text[at - 1] in _CLOSING)


def quoted(title: str, text: str, others: OtherTitles) -> tuple[int, int] | None:
    """产业强链计划 names a plan whose title puts “产业强链” in quotes."""
    for name in quoted_names(title):
        if name not in text:
            continue
        match = re.search(rf"{re.escape(name)}.{{0,6}}(?:{_CALLED})", text)
        if match and not others.hold(name):
            return match.span()
    return None


@lru_cache(maxsize=_REMEMBERED)
def without_titles(folded: str) -> str:
    """The folded question with the words of titles in 《》 blanked out but for the kind of paper,
    offsets kept: 印发 in 《…印发关于…的通知》 asks for nothing.
    """
    return _QUOTED.sub(lambda m: f"《{' ' * len(m['words'])}{m['kind']}》", folded)
