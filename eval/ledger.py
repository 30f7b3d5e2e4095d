"""The ledger of targets as it is exported, against what was read off the papers by hand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from functools import cache
from importlib.resources import files

from documents.ledger import COLUMNS, ledger_rows
from documents.model import Document
from eval.result import Mean

GOLD = "questions/targets.tsv"
NONE = "-"  # where the paper states none

Aim = tuple[str, str, str, str, str]  # file, clause, value, unit, year
Place = tuple[str, str]  # file, clause

_AIM = tuple(COLUMNS.index(name) for name in ("条款", "数值", "单位", "完成年份"))
_DEPARTMENTS = COLUMNS.index("责任部门")


def score_ledger(documents: Iterable[Document]) -> tuple[Mean, ...]:
    """Over the documents that have gold; empty where none has.

    precision, recall: of value, unit and year together, each at its clause
    departments: share of the gold's clauses whose departments are exactly those, the lead first
    """
    gold, gold_departments = gold_ledger()
    sources = {source for source, *_ in gold}
    chosen = [document for document in documents if document.source in sources]
    if not chosen:
        return ()
    names = {document.source for document in chosen}
    wanted = Counter({aim: n for aim, n in gold.items() if aim[0] in names})
    read, departments = read_ledger(chosen)
    places = {place: who for place, who in gold_departments.items() if place[0] in names}
    common = (wanted & read).total()
    same = sum(departments.get(place) == who for place, who in places.items())
    return (
        _share("precision", common, read.total()),
        _share("recall", common, wanted.total()),
        _share("departments", same, len(places)),
    )


def read_ledger(documents: Iterable[Document]) -> tuple[Counter[Aim], dict[Place, str]]:
    """What the export says: targets, and who answers for each clause that has one."""
    aims: Counter[Aim] = Counter()
    departments: dict[Place, str] = {}
    for document in documents:
        for row in ledger_rows([document]):
            clause, value, unit, year = (str(row[at] or NONE) for at in _AIM)
            aims[document.source, clause, value, unit, year] += 1
            departments[document.source, clause] = str(row[_DEPARTMENTS] or NONE)
    return aims, departments


@cache
def gold_ledger() -> tuple[Counter[Aim], dict[Place, str]]:
    """What was read off by hand, from GOLD."""
    aims: Counter[Aim] = Counter()
    departments: dict[Place, str] = {}
    source = ""
    for line in files("eval").joinpath(GOLD).read_text("utf-8").splitlines():
        if line.startswith("["):
            source = line.strip("[]")
        elif line and not line.startswith("#"):
            clause, value, unit, year, who = line.split("\t")
            aims[source, clause, value, unit, year] += 1
            departments[source, clause] = who
    return aims, departments


def _share(measure: str, part: int, whole: int) -> Mean:
    return Mean(measure, part / whole if whole else 0.0, whole)
