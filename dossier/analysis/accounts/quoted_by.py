"""Whose words differ: the label of a difference between wordings of one quote names who said it."""

from collections.abc import Callable, Iterable, Sequence

from dossier.analysis.accounts.differences import Difference
from dossier.frozen import changed
from dossier.model import Quotation, Utterance

_LABELS = frozenset(("Words of one quote", "Words of one remark", "Words left out", "How it is said"))


def naming_speakers(
    quotations: Iterable[Quotation], utterances: Sequence[Utterance]
) -> Callable[[Difference], Difference]:
    """What gives a difference back with the speaker of its utterance, else of the first side that is credited."""
    by_utterance = {u.id: u.speaker for u in utterances}
    quoted: dict[str, list[Quotation]] = {}
    for q in quotations:
        quoted.setdefault(q.article, []).append(q)

    def named(one: Difference) -> Difference:
        label, colon, rest = one.about.partition(": ")
        if label not in _LABELS:
            return one
        credited = [
            q.speaker.name
            for p in one.sides
            for q in quoted.get(p.article, ())
            if q.speaker and any(span.overlaps(p.span) for span in q.spans)
        ]
        speaker = by_utterance.get(one.of or "") or next(iter(credited), None)
        return changed(one, about=f"{label} ({speaker}){colon}{rest}") if speaker else one

    return named
