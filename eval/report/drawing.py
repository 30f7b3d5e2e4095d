"""matplotlib -> SVG that belongs on a page: same bytes each time, text as text, any width."""

from __future__ import annotations

import io
import logging
import re
import warnings
from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING, Any, Literal

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

WIDTH_IN = 5.0  # 360 units of the SVG: as wide as a phone, so that 10-point text stays readable
INK, FAINT, GRID = "#1f2933", "#52606d", "#d9dee4"
COLOURS = ("#0b5394", "#b45309", "#117a52", "#7b2d8e")  # at least 4.5 : 1 on white
DASHES = ("-", "--", "-.", ":")
MARKERS = ("o", "s", "^", "D")
_STYLE: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "report",
    "text.parse_math": False,  # a $ in a name is a $
    "font.family": ["DejaVu Sans"],  # comes with matplotlib: the same layout on every machine
    "font.size": 10,
    "axes.edgecolor": FAINT,
    "axes.labelcolor": INK,
    "text.color": INK,
    "xtick.color": INK,
    "ytick.color": INK,
    "axes.spines.top": False,
    "axes.spines.right": False,
    "axes.grid": True,
    "axes.axisbelow": True,
    "grid.color": GRID,
    "grid.linewidth": 0.7,
    "legend.frameon": False,
    "figure.facecolor": "none",
    "axes.facecolor": "none",
}
_METADATA = {"Date": None, "Creator": None, "Format": None, "Type": None}


@contextmanager
def drawing() -> Iterator[None]:
    """Our style, and no remarks on Chinese characters, which the browser's font draws."""
    logger = logging.getLogger("matplotlib")
    level = logger.level
    logger.setLevel(logging.ERROR)  # it remarks on its font cache, too
    try:
        import matplotlib

        with matplotlib.rc_context(), warnings.catch_warnings():
            matplotlib.rcdefaults()  # whatever the user's own settings are
            matplotlib.rcParams.update(_STYLE)
            warnings.filterwarnings("ignore", message="Glyph .* missing from", category=UserWarning)
            yield
    finally:
        logger.setLevel(level)


def axes(height_in: float, left: float = 0.14, right: float = 0.96) -> tuple[Figure, Axes]:
    """One diagram, to be drawn and saved within `drawing`. left, right: shares of the width."""
    from matplotlib.backends.backend_svg import FigureCanvasSVG
    from matplotlib.figure import Figure

    figure = Figure(figsize=(WIDTH_IN, height_in))
    FigureCanvasSVG(figure)
    bottom, top = 0.5 / height_in, 1 - 0.38 / height_in
    figure.subplots_adjust(left=left, right=right, bottom=bottom, top=top)
    return figure, figure.add_subplot()


def share_axis(ax: Axes, which: Literal["x", "y"]) -> None:
    """0 % to 100 %, all of it."""
    axis = ax.xaxis if which == "x" else ax.yaxis
    (ax.set_xlim if which == "x" else ax.set_ylim)(-0.02, 1.02)
    axis.set_ticks([0, 0.25, 0.5, 0.75, 1])
    axis.set_major_formatter(as_percent)


def shares_upward(ax: Axes, lowest: float) -> None:
    """From 50 %, or from 0 % where a value lies near or below that."""
    ax.set_ylim(0.5 if lowest > 0.52 else 0, 1.02)
    ax.yaxis.set_major_formatter(as_percent)


def milliseconds_axis(ax: Axes) -> None:
    """Logarithmic, labelled 1, 2, 5, 10, …"""
    from matplotlib.ticker import LogLocator, NullFormatter

    ax.set_xscale("log")
    ax.xaxis.set_major_locator(LogLocator(subs=(1, 2, 5)))
    ax.xaxis.set_major_formatter(lambda value, _: f"{value:g}")
    ax.xaxis.set_minor_formatter(NullFormatter())


def legend_above(ax: Axes) -> None:
    """Where no point lies."""
    ax.legend(
        loc="lower left",
        bbox_to_anchor=(0, 1.0),
        ncols=3,
        borderaxespad=0.2,
        columnspacing=2.5,
        labelcolor=FAINT,
    )


def svg(figure: Figure, name: str, description: str) -> str:
    """An <svg> element for a page: ids of its own, no size, no address, the page's font.

    name: of letters, unique on the page; description: escaped here
    """
    buffer = io.StringIO()
    figure.savefig(buffer, format="svg", metadata=_METADATA)
    text = buffer.getvalue()
    text = text[text.index("<svg") :]
    inside = text[text.index(">") + 1 :]
    inside = re.sub(r"<style.*?</style>", "", inside, flags=re.DOTALL)
    inside = re.sub(r"font-family: [^;\"]*;? ?", "", inside)
    inside = re.sub(r' id="([^"]*)"', rf' id="{name}-\1"', inside)
    inside = inside.replace("url(#", f"url(#{name}-").replace('xlink:href="#', f'href="#{name}-')
    inside = re.sub(r"\s*\n\s*", " ", inside)
    width, height = figure.get_size_inches() * 72
    return (
        f'<svg viewBox="0 0 {width:g} {height:g}" role="img" aria-label="{_escaped(description)}">'
        f"{inside.strip()}"
    )


def as_percent(value: float, _: object) -> str:
    return f"{100 * value:.0f}%"


def _escaped(text: str) -> str:
    for character, entity in (("&", "&amp;"), ("<", "&lt;"), (">", "&gt;"), ('"', "&#34;")):
        text = text.replace(character, entity)
    return text
