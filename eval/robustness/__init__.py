"""Does it hold when the library is not as it was? Three trials, after RGB.

noise: documents that do not hold the answer are added, many times as many as there were
evidence removed: the gold clauses are taken out of the documents, and it must refuse
counter-factual: figures of the gold clauses are changed, and it must say the changed ones

J. Chen, H. Lin, X. Han, L. Sun: Benchmarking Large Language Models in Retrieval-Augmented
Generation, AAAI 2024. There the noise is put into the prompt; here it is put into the library,
so that retrieval is tried along with the answer.
"""

from eval.robustness.command import add_robustness_options, robustness

__all__ = ["add_robustness_options", "robustness"]
