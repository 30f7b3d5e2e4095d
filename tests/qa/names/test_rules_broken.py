"""Which sentences of a paper say what follows from breaking which of its rules."""

from __future__ import annotations

from documents.read import document_from_text
from documents.sentences import Span
from qa.names.clause_tree import ClauseTree
from qa.names.rules_broken import RulesBroken

LAW = """湖州市湖塘保护条例
第一条 禁止在湖塘保护区内从事下列行为：
（一）取土采砂；
（二）使用农药；
（三）搭建棚屋。
第二条 管理人应当设置界桩。
第三条 违反第一条第一项、第三项规定的，处二万元罚款；违反第一条第二项规定的，处二千元罚款。
第四条 违反本条例第二条规定的，责令改正。
第五条 管理人不得有下列行为：
（一）收受财物；
（二）泄露信息。
管理人有前款行为之一的，予以解聘。
第六条 有下列行为之一的，由市水利局处五百元罚款：
（一）擅自放养；
（二）损坏围栏。
第七条 依照第一条设立的保护区，每年检查一次。
"""


def rules() -> tuple[RulesBroken, dict[str, list[str]]]:
    """(the rules, of each reference the references of what says what a breach costs)."""
    document = document_from_text(LAW, "a.txt")
    found = RulesBroken(ClauseTree(document.clauses))
    return found, {
        clause.reference: [penalty.reference for penalty in found.penalties(clause)]
        for clause in document.clauses
    }


def test_penalties_of_a_rule() -> None:
    _, penalties = rules()
    for item in ("第一条(一)", "第一条(二)", "第一条(三)"):
        assert penalties[item] == ["第三条"]
    assert penalties["第二条"] == ["第四条"]


def test_a_list_of_deeds_is_below_its_penalty() -> None:
    _, penalties = rules()
    assert penalties["第六条(一)"] == penalties["第六条(二)"] == ["第六条"]


def test_the_paragraph_before() -> None:
    _, penalties = rules()
    assert penalties["第五条(一)"] and set(penalties["第五条(一)"]) <= {
        "第五条第二款",
        "第五条(二)",
    }


def test_what_costs_nothing_breaks_nothing() -> None:
    found, penalties = rules()
    assert penalties["第七条"] == []
    clause = next(c for c in found.tree.clauses if c.reference == "第七条")
    assert found.by(clause, Span(0, len(clause.text))) == ()
