"""Where sentences end."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

import sentencex

from dossier.analysis.tables import TEXTS
from dossier.model import Article, Piece, Span

_WIDE = "\x85\xa0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000"
"""White space of more than one byte: ``sentencex`` panics where it stands before an initial ("George\xa0W. Hill")."""

_OPENING = frozenset("\"'“‘„‚«‹")
"""Marks after which ``sentencex`` ends a sentence where no other closes them; before a space none does."""

_TITLES = tuple(
    f"{title}."
    for title in "Mr Mrs Ms Messrs Dr Sen Sens Rep Reps Gen Gov Lt Col Capt Sgt Maj Adm Cmdr Prof Rev Hon Amb".split()
)
"""Titles cut short before a name, which end no sentence; ``sentencex`` does not know each of them everywhere."""


def sentences_of(article: Article, piece: Piece) -> Iterator[Span]:
    """Yield the sentences of a piece in order: ordered, disjoint, without white space at their ends.

    Every character of the piece that is not white space stands in one of them.
    Boundaries are those of ``sentencex`` for the article's language, which knows
    abbreviations and keeps a quotation together; at a title before a name there is none.
    """
    return split_sentences(article, piece.span)


def split_sentences(article: Article, span: Span) -> Iterator[Span]:
    """The same of any stretch of an article's text."""
    return iter(_split(article.language, article.text, span.start, span.end))


def split_beside(article: Article, span: Span, odd: Sequence[int]) -> list[Span]:
    """The same where the signs at some offsets are no marks, so that no sentence goes on to find their pair."""
    stretch = list(span.of(article.text))
    for at in odd:
        stretch[at - span.start] = " "
    found, taken = [], span.start
    for piece in _split(article.language, "".join(stretch), 0, len(stretch)):
        start, end = span.start + piece.start, span.start + piece.end
        while start - 1 in odd and start > taken:
            start -= 1
        while end in odd:
            end += 1
        taken = end
        found.append(Span(start, end))
    return found


@lru_cache(maxsize=16384)
def _split(language: str, text: str, begin: int, stop: int) -> tuple[Span, ...]:
    """Sentences of a stretch without their outer white space; kept, because several stages ask for the same."""
    spans: list[Span] = []
    end = begin
    text = _with_plain_spaces(text)
    for sentence in sentencex.segment(language, text[begin:stop]):
        if ink := sentence.strip():
            start = end
            while text[start].isspace():  # between two sentences stands white space alone
                start += 1
            goes_on = start > begin and (
                _goes_on_in_an_abbreviation(text, start) if start == end else _ends_in_a_title(text, end, start)
            )
            if start == end and spans and text[end - 1] in _OPENING and text[end - 2 : end - 1].isspace():
                goes_on, start, ink = False, _without_last(text, spans), f"{text[end - 1]}{ink}"
            end = start + len(ink)
            spans.append(Span(spans.pop().start if goes_on and spans else start, end))
    return tuple(spans)


def _without_last(text: str, spans: list[Span]) -> int:
    """Take a mark that opens the next sentence from the end of the last one; where the mark stands."""
    last = spans.pop()
    end = last.end - 1
    while end > last.start and text[end - 1].isspace():
        end -= 1
    if end > last.start:
        spans.append(Span(last.start, end))
    return last.end - 1


def _goes_on_in_an_abbreviation(text: str, at: int) -> bool:
    """Whether a sentence would begin between two letters of one: after the first full stop of "D-N.Y."."""
    before, after = text[at - 2 : at], text[at : at + 2]
    return len(before) == len(after) == 2 and before[1] == after[1] == "." and (before[0] + after[0]).isupper()


def _ends_in_a_title(text: str, end: int, start: int) -> bool:
    """Whether a sentence would end at a title before a name on the same line: "to Ms." before "Lund’s letter"."""
    if not text.endswith(_TITLES, 0, end) or not text[start].isupper() or "\n" in text[end:start]:
        return False
    word = end - 1
    while word and text[word - 1].isalpha():
        word -= 1
    return text[word:end] in _TITLES


@lru_cache(maxsize=TEXTS)
def _with_plain_spaces(text: str) -> str:
    """A text with the same offsets, in which every white space is one that ``sentencex`` can read."""
    if not text.isascii():
        for wide in _WIDE:
            if wide in text:
                text = text.replace(wide, " ")
    return text
