"""Where a stretch that is shown may begin and end: at no lone quotation mark or bracket."""

from dossier.model import Span
from dossier.patterns import compiled

_MARK = compiled(r"[“”\"]")
_REACH = 40
"""Characters by which a stretch may grow to hold the other mark; beyond, it is cut at the mark that it has."""
_EDGES = " ,;:"
_OF_NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff"
"""A blank of no width, joiners, and what a byte order mark becomes in the middle of a text."""


def evened(text: str, span: Span) -> Span:
    """A stretch with both marks of what is quoted in it or with none; as it is where it cannot be told.

    “lied” is told whole though a stretch begins inside: the mark before it is taken in, or the words up to the mark are
    left away. Never empty.
    """
    start, end = span.start, span.end
    marks = [(m.start(), m.group()) for m in _MARK.finditer(text, start, end)]
    if not marks:
        return span
    if marks[0][1] == "”" or (marks[0][1] == '"' and _closes(text, marks[0][0])):
        at = text.rfind("“" if marks[0][1] == "”" else '"', max(0, start - _REACH), start)
        start = at if at >= 0 and "\n" not in text[at:start] else marks[0][0] + 1
        marks = marks[1:]
    if marks and (marks[-1][1] == "“" or (marks[-1][1] == '"' and not _closes(text, marks[-1][0]))):
        at = text.find("”" if marks[-1][1] == "“" else '"', end, end + _REACH)
        end = at + 1 if at >= 0 and "\n" not in text[end:at] else marks[-1][0]
    while start < end and text[start] in _EDGES:
        start += 1
    while start < end and text[end - 1] in _EDGES:
        end -= 1
    return Span(start, end) if start < end else span


def bracketed(text: str, span: Span) -> Span:
    """A stretch with both brackets of a pair or with none: "(the pilot Eva) Lund" for "Eva) Lund".

    Where the other is far, what stands beyond the one is left away. Never empty.
    """
    start, end = span.start, span.end
    opened = text.rfind("(", start, end)
    if (closed := text.find(")", start, end)) >= 0 and text.find("(", start, closed) < 0:
        at = text.rfind("(", max(0, start - _REACH), start)
        start = at if at >= 0 and text[at:start].isprintable() and ")" not in text[at:start] else closed + 1
    if opened >= 0 and text.find(")", opened, end) < 0:
        at = text.find(")", end, end + _REACH)
        end = at + 1 if at >= 0 and text[end:at].isprintable() and "(" not in text[end:at] else opened
    words = text[start:end] if start < end else ""
    start, end = start + len(words) - len(words.lstrip(_EDGES)), start + len(words.rstrip(_EDGES))
    return Span(start, end) if start < end else span


def _closes(text: str, at: int) -> bool:
    """Whether a straight mark stands behind what it marks: a word before it, none right after."""
    return at > 0 and not text[at - 1].isspace() and not text[at + 1 : at + 2].isalnum()


def trimmed(text: str, span: Span) -> Span | None:
    """A stretch without the blanks and the characters of no width that it ends in; None of nothing else."""
    words = span.of(text)
    while (shorter := words.rstrip().rstrip(_OF_NO_WIDTH)) != words:
        words = shorter
    return Span(span.start, span.start + len(words)) if words else None
