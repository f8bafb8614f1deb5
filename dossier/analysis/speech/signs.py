"""The signs that may be quotation marks: where they stand, which of them are alike, and what they hold."""

from dossier.analysis.words import places_in
from dossier.model import Span

DOUBLE = '“”„‟"″＂'
SINGLE = "‘’‚'`"
SIGNS = "“”„‟\"″＂「」『』«»‹›‘’‚'`"


def signs_of(text: str) -> list[int]:
    """Where signs stand that may be marks, the last first: each is searched by itself, which is faster than a set."""
    return sorted([at for sign in SIGNS for at in places_in(text, sign)], reverse=True)


def family_of(mark: str) -> str:
    """What a mark may be paired with: any double mark, any single one, or its own kind."""
    if mark in ("''", "``") or mark in DOUBLE:
        return "double"
    return "single" if mark in SINGLE else mark


def inked(text: str, start: int, end: int) -> Span | None:
    """The stretch without white space at its ends; None where nothing is left."""
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return Span(start, end) if start < end else None
