"""The plots of a report and the numbers behind them, counted by hand."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from reading_pages import Element, by_id, read_page, rows
from support.made_result import HOSTILE, made, outcome, place, row

from eval.comparing.comparison import Comparison, Costs, Entry, Versus
from eval.measures import MEASURES
from eval.model import Case, GoldClause, Library
from eval.report import report_html
from eval.report.series import quality_by_kind, recall_curve
from eval.result import Graded, Mean
from eval.systems.system import Spec


@pytest.fixture(scope="module")
def html() -> str:
    return report_html(made())


@pytest.fixture(scope="module")
def page(html: str) -> Element:
    return read_page(html)


def comparison() -> Comparison:
    def entry(label: str, right: float, p50: float) -> Entry:
        return Entry(
            label,
            Spec(label),
            means=(Mean("right", right, 4, right - 0.1, right + 0.1),),
            versus=(Versus("right", 0.2, 4, 0.03, 0.06),) if label != "first" else (),
            costs=Costs(0.1, 1.5, 2_000_000, None, p50, 2 * p50, 300_000_000),
        )

    absent = Entry("absent<b>", Spec("absent"), why="no such model <script>")
    return Comparison(
        "made", 4, True, (entry("first", 0.5, 4.0), absent, entry("third", 0.7, 40.0))
    )


def test_plots_carry_text_and_what_they_show(page: Element) -> None:
    figures = {f.attributes["id"]: f for f in page.all("figure")}
    assert set(figures) == {f"plot-{n}" for n in ("kind", "recall", "refusal", "latency", "cost")}
    for name in ("kind", "recall", "refusal", "latency"):
        (svg,) = figures[f"plot-{name}"].all("svg")
        assert svg.attributes["role"] == "img" and svg.attributes["aria-label"]
        assert "width" not in svg.attributes and svg.all("text")
    assert not figures["plot-cost"].all("svg") and "--comparison" in figures["plot-cost"].text
    texts = {text.text for text in figures["plot-kind"].all("text")}
    assert "数值、日期、名称 n=3" in texts


def test_recall_is_counted_by_hand(page: Element) -> None:
    """Golds of five questions: at ranks 1, 2, 3, and twice not found."""
    curve = recall_curve(made())
    assert curve is not None and curve.n == 5
    assert curve.clauses == pytest.approx((1 / 5, 2 / 5, 3 / 5))
    assert curve.documents == pytest.approx((4 / 5, 4 / 5, 4 / 5))
    assert rows(by_id(page, "plot-recall"))[1:] == [
        ["1", "0.200", "0.800"],
        ["2", "0.400", "0.800"],
        ["3", "0.600", "0.800"],
    ]


def test_recall_agrees_with_the_measures() -> None:
    """Also with several golds, a whole document among them, and units found twice."""
    everywhere = (place(1, "b.txt"), place(2, "c.txt"))
    mixed = (*(place(number) for number in (4, 4, 2, 7, 1, 8, 9, 3)), *everywhere)
    twice = (place(8), place(8), *everywhere, *(place(at, "c.txt") for at in range(3, 9)))
    eighth = (GoldClause("a.txt", None), GoldClause("a.txt", "二、(8)"))
    golds = [
        (mixed, (GoldClause("a.txt", "二、(1)"), GoldClause("a.txt", "二、(3)"))),
        (mixed, eighth),
        (twice, eighth),
        (mixed, (GoldClause("b.txt", None), GoldClause("a.txt", "二、(4)"))),
    ]
    cases = []
    for at, (found, clauses) in enumerate(golds):
        asked = replace(row(f"r{at}"), clauses=clauses)
        said = replace(outcome(f"r{at}"), found=found)
        cases.append(Graded(asked.id, "own", "fact", "", True, None, {}, asked, said))
    curve = recall_curve(replace(made(), cases=tuple(cases)))
    assert curve is not None and len(curve.clauses) == 10
    judged = [Case(c.row, c.outcome) for c in cases if c.row and c.outcome]
    for k in (5, 10):
        for values, name in ((curve.clauses, ""), (curve.documents, "document ")):
            column = MEASURES[f"{name}recall@{k}"].values(judged, Library(()))
            assert values[k - 1] == pytest.approx(sum(v or 0.0 for v in column) / len(golds))


def test_precision_at_the_operating_point(page: Element) -> None:
    """Three of four answered, a quarter of them wrong."""
    (line,) = rows(by_id(page, "plot-refusal"))[1:]
    assert line == ["自备题集（own）", "4", "75.0%", "75.0%", "0.188"]


def test_cost_of_systems() -> None:
    figure = by_id(read_page(report_html(made(), comparison())), "plot-cost")
    table = rows(figure)[1:]
    assert table[0][:6] == ["1", "first", "50.0%", "40.0%～60.0%", "–", "4.0"]
    assert table[1] == ["2", "absent<b>", *["–"] * 8]
    assert table[2] == [
        *("3", "third", "70.0%", "60.0%～80.0%", "0.060", "40.0", "80.0", "1.5", "2.0", "300.0")
    ]
    assert "no such model <script>" in figure.text
    labels = {text.text for text in figure.all("svg")[0].all("text")}
    assert {"1", "3"} <= labels and "2" not in labels


def test_other_plotting_settings_change_nothing(html: str) -> None:
    import matplotlib

    with matplotlib.rc_context({"lines.linewidth": 9, "axes.facecolor": "red"}):
        assert report_html(made()) == html


def test_kinds_of_held_out_splits_stand_apart() -> None:
    found = {(q.kind, q.closed): (q.mean.value, q.mean.n) for q in quality_by_kind(made())}
    assert found == {
        ("fact", False): (pytest.approx(2 / 3), 3),
        ("fact", True): (0.0, 1),
        (HOSTILE, False): (0.0, 1),
        ("none", False): (0.5, 2),
    }


def test_plotting_is_quiet_and_late() -> None:
    """No remark on fonts on standard error, and matplotlib only where something is drawn."""
    program = (
        "import sys; sys.path.insert(0, 'tests'); import eval.report; "
        "assert 'matplotlib' not in sys.modules; from support.made_result import made; "
        "assert len(eval.report.report_html(made())) > 1000; "
        "assert 'matplotlib.pyplot' not in sys.modules"
    )
    root = Path(__file__).parents[3]
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=root, capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stderr) == (0, "")
