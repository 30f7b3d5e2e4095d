"""Whether two gifts may be had together: 能一起拿吗, by 不得重复享受 and not by what each is."""

from __future__ import annotations

from documents.folding import fold
from documents.patterns import lazy
from qa.evidence.evidence import Evidence
from qa.understanding.model import Understanding

_ASKED = lazy(
    r"(?:能|可以|可否|允许)不?(?:能|可以)?(?:还|再|也|都|一起|一块儿?|同时|叠加|重复){1,2}(?:享受?|拿|领|申[请报]|报|给|要|用)"
    r"|(?:还|又)(?:能|可以)(?:再|同时|一起)?(?:享受?|拿|领|申[请报]|报)|(?:叠加|兼得|重复|同时)(?:享受?|拿|领|申[请报])?[吗么]"
)
_TOLD = lazy(
    r"不得[^。;]{0,20}?(?:重复|同时|叠加|再(?:次)?享受|兼得)|不(?:予|再)?(?:重复|叠加|累加|同时)"
    r"|不再享受|就高(?:不就低)?|择(?:高|优|一)|可以?(?:叠加|同时享受|累加)|选择(?:其中)?(?:最高)?一项"
)
_READ = 8  # of the best sentences
_NEARLY = 0.5  # of the coverage of the first


def with_overlap_first(
    understood: Understanding, evidence: tuple[Evidence, ...]
) -> tuple[Evidence, ...]:
    """The sentence of the same paper that rules on having both, before all others."""
    if not _ASKED.search(understood.own_asking):
        return evidence
    best = evidence[0]
    for each in evidence[:_READ]:
        beside = each.document.id == best.document.id
        if beside and each.coverage >= _NEARLY * best.coverage and _TOLD.search(fold(each.text)):
            return (each, *(other for other in evidence if other is not each))
    return evidence
