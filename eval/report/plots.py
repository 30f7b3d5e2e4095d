"""The plots of a report; one with nothing to show says why instead."""

from __future__ import annotations

from collections.abc import Sequence

from eval.report.content import Plot
from eval.report.cost import System
from eval.report.drawing import drawing
from eval.report.plot_curves import latency_plot, recall_plot, refusal_plot
from eval.report.plot_quality import cost_plot, kinds_plot
from eval.report.series import latencies_ms, quality_by_kind, recall_curve
from eval.result import Result


def plots(result: Result, compared: Sequence[System] = ()) -> tuple[Plot, ...]:
    """compared: of a comparison, for cost against quality."""
    with drawing():
        return (
            kinds_plot(quality_by_kind(result)),
            recall_plot(recall_curve(result)),
            refusal_plot([curve for curve in result.curves if curve.coverage]),
            latency_plot(latencies_ms(result)),
            cost_plot(compared),
        )
