"""Which sentences of a paper say what follows from breaking which of its rules."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from documents.model import Clause
from documents.patterns import lazy
from documents.rules_cited import PENAL, cases, rules_cited
from documents.sentences import Span, opens_list, sentences
from qa.names.clause_tree import ClauseTree

_PRECEDING = lazy(r"(?:有|违反|对)前[款条](?:所列|规定)?的?(?:行为|情形|规定|活动)?")


@dataclass(frozen=True)
class RulesBroken:
    """tree: of all clauses of the library."""

    tree: ClauseTree

    def by(self, clause: Clause, span: Span) -> tuple[Clause, ...]:
        """The rules that a stretch of a clause names as broken, in order; of an article that it
        names as a whole the items too. None where nothing follows from it.
        """
        text, above = clause.text[span.start : span.end], self.tree.lead_in(clause)
        if not PENAL.search(text):
            return ()
        found: list[Clause] = []
        if opens_list(text):  # 有下列行为之一的,处…: the deeds stand below
            found += self.tree.items.get(clause.id, ())
        if _PRECEDING.search(text):
            found += self._of_preceding(clause)
        for reference in rules_cited(text, above.text if above else ""):
            rule = self._by_reference.get((clause.document_id, reference))
            if rule is not None and rule.id != clause.id:
                found += [rule, *self.tree.items.get(rule.id, ())]
        return tuple(found)

    def _of_preceding(self, clause: Clause) -> Iterator[Clause]:
        """The list before 有前款行为之一的, which may stand in the line behind its last item."""
        head = self.tree.before(clause)
        if head is not None:
            yield head
            yield from self.tree.items.get(head.id, ())

    def penalties(self, rule: Clause) -> tuple[Clause, ...]:
        """Clauses that say what follows from breaking it, or the article that it is an item of."""
        return self._penalties.get(rule.id, ())

    @cached_property
    def _by_reference(self) -> dict[tuple[str, str], Clause]:
        found: dict[tuple[str, str], Clause] = {}
        for clause in self.tree.clauses:
            found.setdefault((clause.document_id, clause.reference), clause)
        return found

    @cached_property
    def _penalties(self) -> dict[str, tuple[Clause, ...]]:
        found: dict[str, list[Clause]] = {}
        for clause in self.tree.clauses:
            for rule in self._all_by(clause):
                known = found.setdefault(rule.id, [])
                if clause not in known:
                    known.append(clause)
        return {rule: tuple(clauses) for rule, clauses in found.items()}

    def _all_by(self, clause: Clause) -> Iterator[Clause]:
        if not PENAL.search(clause.text):
            return
        for sentence in sentences(clause.text, "。!?"):
            for case in cases(clause.text, sentence):
                yield from self.by(clause, case)
