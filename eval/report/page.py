"""The report as one HTML page: no script, nothing loaded, every text escaped."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup

from eval.comparing.comparison import Comparison
from eval.report.composing import compose
from eval.report.cost import systems
from eval.report.plots import plots
from eval.result import Result


def report_html(result: Result, comparison: Comparison | None = None) -> str:
    """comparison: for cost against quality."""
    compared = systems(comparison)
    content = compose(result, compared)
    drawn = plots(result, compared)
    environment = Environment(
        loader=PackageLoader("eval.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2").render(
        content=content,
        plots=drawn,
        svgs={plot.name: Markup(plot.svg) for plot in drawn},  # made by us from escaped texts
        numbers={table.anchor: table for table in content.figures},
    )
