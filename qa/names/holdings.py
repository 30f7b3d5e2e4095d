"""What the library holds, as questions speak of it: its papers, their clauses, their words."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import chain
from typing import Any, TypeVar

from documents.departments import Responsibility, read_responsibility, read_row
from documents.divisions import Division, divisions_in
from documents.model import Clause, Document, Target
from documents.targets import read_targets
from index.lexical import Segmenter
from qa.names.clause_tree import ClauseTree
from qa.names.offices import Offices
from qa.names.papers import Papers
from qa.names.rules_broken import RulesBroken
from qa.names.vocabulary import Vocabulary
from qa.words.wording import asking_words

_T = TypeVar("_T")
_RECENT = 64  # texts: a question, its parts, and what it is asked again as


@dataclass(frozen=True)
class Holdings:
    """documents: in the order of the index."""

    documents: tuple[Document, ...]
    clauses: tuple[Clause, ...]
    segmenter: Segmenter

    @cached_property
    def papers(self) -> Papers:
        return Papers(self.documents)

    @cached_property
    def tree(self) -> ClauseTree:
        return ClauseTree(self.clauses)

    @cached_property
    def rules(self) -> RulesBroken:
        return RulesBroken(self.tree)

    @cached_property
    def vocabulary(self) -> Vocabulary:
        return Vocabulary(self.clauses)

    def prepare(self) -> None:
        """Reads now what would be read when a question first asks for it: of five papers in a
        moment, of 150,000 clauses in 26 s.
        """
        words = self.vocabulary
        _ = (words.knows(""), words.mentions(""), words.usual(""), words.weight_of_any(("",)))
        papers = self.papers
        _ = (papers.texts, papers.latest_year, papers.in_force, papers.subjects.only_on("所有的"))
        _ = (papers.names.named_by_title(""), list(papers.names.quoted_in("")))
        _ = (self.offices, self.tree.items, self.words)

    @cached_property
    def remembered(self) -> Callable[..., Any]:
        """remembered(read, text): what read(text, self) gives, kept for the last few texts: while
        one question is answered, it is read again and again.
        """
        return lru_cache(maxsize=_RECENT)(lambda read, text: read(text, self))

    @property
    def by_id(self) -> dict[str, Document]:
        return self.papers.by_id

    @property
    def only(self) -> frozenset[str]:
        """Id of the one document that there is; empty where there are several."""
        return frozenset(self.by_id) if len(self.by_id) == 1 else frozenset()

    @cached_property
    def words(self) -> Callable[[str], list[str]]:
        """Cuts a question into words: those of the library, and those that questions ask with."""
        return self.segmenter.extended(asking_words()).words

    def responsibility(self, clause: Clause) -> Responsibility | None:
        """Who answers for a clause, by the list that closes it or by the columns of its table."""
        if clause.is_row and clause.parent:
            return read_row(clause.text, self.tree.by_id[clause.parent].text)
        return read_responsibility(clause.text)

    @cached_property
    def departments(self) -> dict[str, tuple[Clause, ...]]:
        """Every department that a clause lists as answerable, with those clauses in order."""
        found: dict[str, list[Clause]] = {}
        for clause in self.clauses:
            responsibility = self.responsibility(clause)
            for name in responsibility.names if responsibility else ():
                found.setdefault(name, []).append(clause)
        return {name: tuple(clauses) for name, clauses in found.items()}

    @cached_property
    def divisions(self) -> Mapping[str, tuple[Division, ...]]:
        """Of each document, the sentences that divide fields among places."""
        return _OfEach(self.by_id, lambda d: tuple(chain(*map(divisions_in, d.clauses))))

    @cached_property
    def targets(self) -> Mapping[str, tuple[Target, ...]]:
        """The ledger of targets of each document."""
        return _OfEach(self.by_id, read_targets)

    @cached_property
    def offices(self) -> Offices:
        """Whom the ledger names, as people name them."""
        return Offices(self.departments)


class _OfEach(dict[str, _T]):
    """What is read of each document, when it is first asked for: a ledger takes 5 ms."""

    def __init__(self, by_id: Mapping[str, Document], read: Callable[[Document], _T]) -> None:
        self._by_id = by_id
        self._read = read

    def __missing__(self, document_id: str) -> _T:
        found = self[document_id] = self._read(self._by_id[document_id])
        return found
