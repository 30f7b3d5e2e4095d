"""Measures retrieval: ``python -m index.models.measure --covid DIR --statutes FILE [--embedder X]``.

nDCG@10 (Jaervelin and Kekaelaeinen 2002, https://doi.org/10.1145/582415.582418) with binary
relevance. A document counts as high as its best passage.
"""
