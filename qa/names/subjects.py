"""What papers are on, by their titles."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache

from documents.folding import fold
from documents.model import Document
from documents.patterns import lazy
from index.lexical import bigrams

_REMEMBERED = 1024  # stretches whose papers are not sought twice
_FEWEST_PAIRS = 3  # 印发 alone stands in the title of every notice
_FEWEST_PAIRS_OF_SUBJECT = 2  # of a name without its frame: 机器人
_PAIR = 2  # characters that may: 茶叶, of the papers of one place
_AS_OFTEN = 10
_RUN = 3  # characters that tell what a paper is on: 螺蛳粉
_FRAME_OF_TITLES = lazy(  # what says nothing of the subject, and no 作方案 of 工作方案 either
    r"关于|印发|申报|通知|意见|要点|方案|办法|措施|细则|规划|指南|发展|工作|政府|加快|推进|促进|实施|支持|鼓励"
    r"|若干|政策|行动|计划|管理|认定|[的\d“”\"]"
)
_MOST_OF_TITLE = 0.6  # of a topic's pairs of characters, to take it for a title


@dataclass(frozen=True)
class Subjects:
    """documents: in the order of the index; texts: titles and text of each, folded."""

    documents: tuple[Document, ...]
    texts: Mapping[str, str]

    def titled(self, topic: str, scope: frozenset[str] | None) -> frozenset[str]:
        """Documents of the scope whose titles hold most of the topic, in whatever order."""
        pairs = set(bigrams(topic))
        shares = {
            d.id: len(pairs & set(bigrams(" ".join(d.metadata.titles)))) / len(pairs)
            for d in self.documents
            if len(pairs) >= _FEWEST_PAIRS and (scope is None or d.id in scope)
        }
        best = max(shares.values(), default=0.0)
        return frozenset(i for i, share in shares.items() if share == best >= _MOST_OF_TITLE)

    def resembling(self, name: str) -> bool:
        """Some title holds most of what the name says beside its frame, in whatever order."""
        own = set(bigrams(_FRAME_OF_TITLES.sub(" ", name)))
        subjects = (set(bigrams(subject)) for titles in self._subjects for subject in titles)
        enough = len(own) >= _FEWEST_PAIRS_OF_SUBJECT
        return enough and any(len(own & pairs) / len(own) > _MOST_OF_TITLE for pairs in subjects)

    def in_a_title(self, text: str) -> bool:
        return any(text in title for titles in self._titles for title in titles)

    def only_on(self, topic: str) -> frozenset[str]:
        """Ids of documents in whose title a stretch of the topic stands that no other has."""
        runs = {run[at : at + _RUN] for run in topic.split() for at in range(len(run) - _RUN + 1)}
        return frozenset(filter(None, map(self._only_on_run, runs)))

    @cached_property
    def _only_on_run(self) -> Callable[[str], str | None]:
        return lru_cache(maxsize=_REMEMBERED)(self._of_one_title)

    def _of_one_title(self, run: str) -> str | None:
        found = self._by_run.get(run, frozenset())
        if len(found) != 1 or any(run in t for i, t in self.texts.items() if i not in found):
            return None
        (only,) = found
        return only

    def alone_on(self, topic: str, among: frozenset[str]) -> str | None:
        """The one of those documents whose title shares the longest stretch with the topic, where
        its text has that ten times as often as any other of theirs, and their titles have it not.
        """
        found = {i: _longest_shared(topic, self._subject_of[i]) for i in among}
        (best, stretch), *others = sorted(found.items(), key=lambda pair: -len(pair[1]))
        if len(stretch) < _PAIR or any(len(other) == len(stretch) for _, other in others):
            return None
        spoken = max((self.texts[i].count(stretch) for i, _ in others), default=0)
        return best if self.texts[best].count(stretch) >= _AS_OFTEN * spoken else None

    @cached_property
    def _subject_of(self) -> dict[str, tuple[str, ...]]:
        return dict(zip((d.id for d in self.documents), self._subjects, strict=True))

    @cached_property
    def _by_run(self) -> dict[str, frozenset[str]]:
        """Of every stretch of the titles without their frame, the documents."""
        return grouped(
            (subject[at : at + _RUN], document.id)
            for document, own in zip(self.documents, self._subjects, strict=True)
            for subject in own
            for at in range(len(subject) - _RUN + 1)
        )

    @cached_property
    def _titles(self) -> tuple[tuple[str, ...], ...]:
        """Folded titles of each document."""
        return tuple(tuple(map(fold, d.metadata.titles)) for d in self.documents)

    @cached_property
    def _subjects(self) -> tuple[tuple[str, ...], ...]:
        """The same without their frame."""
        return tuple(
            tuple(_FRAME_OF_TITLES.sub(" ", title) for title in titles) for titles in self._titles
        )


def _longest_shared(topic: str, subjects: Iterable[str]) -> str:
    """The longest stretch of a run of the topic that one of the subjects has; empty for none."""
    best = ""
    for run in topic.split():
        for start in range(len(run)):
            for end in range(len(run), start + len(best), -1):
                if any(run[start:end] in subject for subject in subjects):
                    best = run[start:end]
                    break
    return best


def grouped(pairs: Iterable[tuple[str, str]]) -> dict[str, frozenset[str]]:
    """(name, id of a document) -> ids of each name."""
    found: dict[str, set[str]] = {}
    for name, document_id in pairs:
        found.setdefault(name, set()).add(document_id)
    return {name: frozenset(ids) for name, ids in found.items()}
