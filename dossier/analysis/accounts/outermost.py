"""Which quotations of an article stand in no other's credit."""

from bisect import bisect_right
from collections.abc import Sequence

from dossier.model import Quotation, Span, in_reading

_BESIDE = 30
"""Characters that may stand between speech and the words that credit it."""


def credited(q: Quotation) -> Span:
    """The speech and the words right beside it that say whose it is."""
    span = q.whole
    for beside in (q.cue, q.speaker.mention if q.speaker else None):
        if beside and beside.start <= span.end + _BESIDE and span.start <= beside.end + _BESIDE:
            span = Span(min(span.start, beside.start), max(span.end, beside.end))
    return span


def outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Those whose credit does not lie in another's, so that nothing counts twice."""
    kept: list[Quotation] = []
    # Where those kept begin and end: none of them overlaps another, so that both lists are in order.
    starts: list[int] = []
    ends: list[int] = []
    for q in sorted(quotations, key=lambda q: (q.whole.start - q.whole.end, in_reading(q))):
        span = credited(q)
        at = bisect_right(ends, span.start)
        if at == len(starts) or span.end <= starts[at]:
            starts.insert(at, span.start)
            ends.insert(at, span.end)
            kept.append(q)
    return kept
