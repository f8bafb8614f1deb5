"""Where sentences end."""

import re
from collections.abc import Iterator

import sentencex

from dossier.model import Article, Piece, Span

_INK = re.compile(r"\S(?:.*\S)?", re.DOTALL)


def sentences_of(article: Article, piece: Piece) -> Iterator[Span]:
    """Yield the sentences of a piece in order: ordered, disjoint, without white space at their ends.

    Every character of the piece that is not white space stands in one of them.
    Boundaries are those of ``sentencex`` for the article's language, which knows
    abbreviations and keeps a quotation together.
    """
    words = piece.span.of(article.text)
    for found in sentencex.get_sentence_boundaries(article.language, words):
        start, end = found["start_index"], found["end_index"]
        if ink := _INK.search(words, start, end):
            yield Span(piece.span.start + ink.start(), piece.span.start + ink.end())
