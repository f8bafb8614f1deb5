"""Who says what: quotations, and the people to whom they are credited."""

from typing import Literal

from dossier.frozen import frozen
from dossier.model.text import Span

QUOTATION_KINDS = ("direct", "partial", "term", "reported")
PRINTED_KINDS = ("direct", "partial")
"""Of these what stands between marks as somebody's words."""
EDITED = "editor's override"
"""The rule of what an editor says of a quotation or its speaker."""
QuotationKind = Literal["direct", "partial", "term", "reported"]


@frozen(guarded=False)
class Attribution:
    """Who is credited: the person's name, the words that name them here, the rule and how sure it is (0 to 1).

    ``mention`` is None only where an editor's override named the speaker.
    """

    name: str
    mention: Span | None
    rule: str
    confidence: float


@frozen(guarded=False)
class Quotation:
    """Words that an article gives as somebody's, in one utterance of the reporter's making.

    ``spans`` are the words, marks excluded; several where the reporter breaks in.
    ``whole`` runs from the first mark to the last, marks and interruption included; of
    reported speech it is the clause itself. ``context`` is the sentence or sentences
    in which it stands. ``rule`` names what found it, ``confidence`` (0 to 1) how sure.
    """

    id: str
    article: str
    kind: QuotationKind
    spans: tuple[Span, ...]
    whole: Span
    context: Span
    speaker: Attribution | None = None
    cue: Span | None = None
    rule: str = ""
    confidence: float = 1.0


def in_reading(quotation: Quotation) -> tuple[str, int, int, str]:
    """Sorts quotations by the ids of their articles, then as they are read, the longer of those that begin together."""
    return quotation.article, quotation.whole.start, -quotation.whole.end, quotation.kind


@frozen(guarded=False)
class Person:
    """One speaker of the dossier: the name shown, and every other way the articles name them."""

    id: str
    name: str
    variants: tuple[str, ...] = ()
    titles: tuple[str, ...] = ()
    misspellings: tuple[tuple[str, str], ...] = ()
    """(spelling, article id) joined on evidence and shown as such."""
