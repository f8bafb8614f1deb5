"""Where somebody said it: one remark "in a statement" here and "outside the court" there, on the air or in a letter."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.channels import are_two, channels_in, window_of
from dossier.analysis.accounts.differences import Difference, quoted_against, sides_of
from dossier.analysis.likeness import Survey
from dossier.model import Quotation, Utterance

_MOST_MEMBERS = 12
"""Wordings of one utterance that are compared, pair by pair."""
_WEIGHT = 0.32


def channel_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """Beside wordings of one utterance, of which each stands in a sentence that names one way of saying it."""
    quotation = {q.id: q for q in quotations}
    for utterance in utterances:
        members = [quotation[m] for m in sorted(utterance.members)[:_MOST_MEMBERS]]
        near = [(q, window) for q in members if q.kind != "term" and (window := window_of(known, q))]
        if len({q.article for q, _ in near}) < 2:
            continue
        found = [c for q, window in near for c in channels_in(known, q, window)]
        for (kind, place), (other, there) in combinations(found, 2):
            if place.article != there.article and are_two(kind, other):
                sides = sides_of([place, there])
                yield quoted_against(known, "place", "Where it was said", sides, _WEIGHT, of=utterance.id)
                break
