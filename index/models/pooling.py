"""Texts as vectors of a table that is being learnt, pooled as `index.embedding` pools them."""

from __future__ import annotations

import numpy as np
import torch
from numpy.typing import NDArray
from torch.nn import functional

from index.models.pairs import Bags


def pooled(table: torch.Tensor, bags: Bags) -> torch.Tensor:
    """(n, dim) unit rows: each distinct token of a bag counts as the root of its count."""
    sizes = np.diff(np.append(bags.offsets, len(bags.ids)))
    keys = np.repeat(np.arange(len(sizes)), sizes) * len(table) + bags.ids
    distinct, counts = np.unique(keys, return_counts=True)
    starts = np.searchsorted(distinct // len(table), np.arange(len(sizes)))
    return weighted(table, Bags(distinct % len(table), starts), np.sqrt(counts).astype(np.float32))


def weighted(table: torch.Tensor, bags: Bags, weights: NDArray[np.float32]) -> torch.Tensor:
    """(n, dim) unit rows of bags whose tokens count by weights; on the table's device."""
    ids, starts, counts = (
        torch.from_numpy(each).to(table.device) for each in (bags.ids, bags.offsets, weights)
    )
    sums = functional.embedding_bag(ids, table, starts, mode="sum", per_sample_weights=counts)
    return functional.normalize(sums, dim=-1)
