"""A clause and the words that it has in quotation marks: one wording, partly quoted, with nothing to compare."""

from collections.abc import Collection, Sequence
from itertools import pairwise

from dossier.analysis.concordance.tokens import Wording
from dossier.analysis.likeness import tokens_of
from dossier.model import Apparatus, Change, Reading, Row, Span


def one_clause(base: Wording, others: Collection[Wording]) -> Apparatus | None:
    """The table of an utterance that one article alone gives, once, its other wordings being parts of its base.

    Most utterances of several members are so. The columns are cut where a part begins or ends, and
    nothing is laid on anything. None where the utterance is no such clause: then there is
    something to compare.
    """
    text = base.text
    if len(base.spans) > 1 or any(w.text is not text for w in others):
        return None
    (whole,) = base.spans
    if not all(whole.covers(span) for w in others for span in w.spans):
        return None
    cuts = sorted({whole.start, whole.end, *(at for w in others for s in w.spans for at in (s.start, s.end))})
    columns = [c for c in (_inked(text, low, high) for low, high in pairwise(cuts)) if c and _words(text, c)]
    size = _words(text, whole)
    rows = [Row(base.id, tuple([Reading(c, "same") for c in columns]), size, size)]
    rows += [_part(w, columns, sum([_words(text, s) for s in w.spans]), size) for w in others]
    return Apparatus(base.id, tuple(rows))


def _part(wording: Wording, columns: Sequence[Span], kept: int, size: int) -> Row:
    readings = []
    for column in columns:
        change: Change = "same" if any(s.covers(column) for s in wording.spans) else "absent"
        readings.append(Reading(column if change == "same" else None, change))
    return Row(wording.id, tuple(readings), kept, size)


def _inked(text: str, low: int, high: int) -> Span | None:
    """A stretch without the white space at its ends."""
    words = text[low:high]
    low += len(words) - len(words.lstrip())
    return Span(low, low + len(words.strip())) if words.strip() else None


def _words(text: str, span: Span) -> int:
    return len(tokens_of(text).within(span))
