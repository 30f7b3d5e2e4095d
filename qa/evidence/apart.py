"""All that the best sentence may tell of another than is asked: class, object, part, payer."""

from __future__ import annotations

from qa.evidence.classes_told import of_a_class_untold
from qa.evidence.deeds_punished import of_another_deed
from qa.evidence.evidence import Evidence
from qa.evidence.figures_apart import of_another_figure
from qa.evidence.measures_apart import of_another_measure
from qa.evidence.names_not_held import of_no_such_name
from qa.evidence.objects_apart import of_another_object
from qa.evidence.parts_apart import of_another_part
from qa.evidence.reasons import Reason
from qa.evidence.siblings import of_another_class
from qa.names.holdings import Holdings
from qa.understanding.model import Understanding


def of_another(
    understood: Understanding, best: Evidence | None, holdings: Holdings
) -> Reason | None:
    """The reason for refusing what the best sentence tells; None where that is asked for."""
    return (
        of_another_class(understood, best, holdings)
        or of_another_object(understood, best, holdings)
        or of_a_class_untold(understood, best)
        or of_another_part(understood, best)
        or of_another_figure(understood, best)
        or of_another_measure(understood, best)
        or of_another_deed(best)
        or of_no_such_name(understood, best, holdings)
    )
