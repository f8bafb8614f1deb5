"""Where sentences end."""

from collections.abc import Iterator
from functools import lru_cache

import sentencex

from dossier.model import Article, Piece, Span


def sentences_of(article: Article, piece: Piece) -> Iterator[Span]:
    """Yield the sentences of a piece in order: ordered, disjoint, without white space at their ends.

    Every character of the piece that is not white space stands in one of them.
    Boundaries are those of ``sentencex`` for the article's language, which knows
    abbreviations and keeps a quotation together.
    """
    return split_sentences(article, piece.span)


def split_sentences(article: Article, span: Span) -> Iterator[Span]:
    """The same of any stretch of an article's text."""
    for start, end in _bounds(article.language, span.of(article.text)):
        yield Span(span.start + start, span.start + end)


@lru_cache(maxsize=16384)
def _bounds(language: str, words: str) -> tuple[tuple[int, int], ...]:
    """Sentences of a text without their outer white space; kept, because several stages ask for the same."""
    bounds = []
    for found in sentencex.get_sentence_boundaries(language, words):
        start = found["start_index"]
        printed = words[start : found["end_index"]].rstrip()
        if ink := printed.lstrip():
            end = start + len(printed)
            bounds.append((end - len(ink), end))
    return tuple(bounds)
