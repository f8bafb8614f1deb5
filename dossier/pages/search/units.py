"""What a result of the search can be: a paragraph of an article, or a quotation in one."""

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass

from dossier.model import Article, Dossier, Piece, Quotation
from dossier.pages.search.words import words_of


@dataclass(frozen=True, slots=True)
class Unit:
    """A paragraph or a part (a headline, a caption), with its words; what is no part of the article is not found."""

    piece: Piece
    starts: tuple[int, ...]
    """Where each word begins, in the article's text."""
    words: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class SearchedQuote:
    """A quotation as a stretch of a unit's words: from ``first`` to before ``last``. ``said``: it is no mere term."""

    unit: int
    first: int
    last: int
    id: str
    speaker: str | None
    kind: str
    said: bool


@dataclass(frozen=True, slots=True)
class SearchedArticle:
    article: Article
    units: tuple[Unit, ...]
    quotes: tuple[SearchedQuote, ...]


def searched(dossier: Dossier) -> list[SearchedArticle]:
    """Each article's paragraphs and parts in reading order, and the quotations that the quotes page shows."""
    shown: dict[str, list[Quotation]] = {article.id: [] for article in dossier.articles}
    for quotation in dossier.quotations:
        if not _is_hidden(dossier, quotation):
            shown[quotation.article].append(quotation)
    return [_article(article, shown[article.id]) for article in dossier.articles]


def _article(article: Article, shown: Sequence[Quotation]) -> SearchedArticle:
    units = tuple(_unit(article, piece) for piece in article.pieces if piece.role != "furniture")
    quotes = [found for q in shown for at, unit in enumerate(units) if (found := _quote(q, at, unit))]
    return SearchedArticle(article, units, tuple(sorted(quotes, key=lambda q: (q.unit, q.first, -q.last, q.id))))


def _is_hidden(dossier: Dossier, quotation: Quotation) -> bool:
    utterance = dossier.utterance_of.get(quotation.id)
    return bool(utterance and utterance.hidden)


def _unit(article: Article, piece: Piece) -> Unit:
    found = words_of(piece.span.of(article.text))
    return Unit(piece, tuple(piece.span.start + start for start, _ in found), tuple(word for _, word in found))


def _quote(quotation: Quotation, at: int, unit: Unit) -> SearchedQuote | None:
    """The part of a quotation that stands in a unit; None where none does."""
    if not unit.piece.span.overlaps(quotation.whole):
        return None
    first, last = (bisect_left(unit.starts, end) for end in (quotation.whole.start, quotation.whole.end))
    if first == last:
        return None
    speaker = quotation.speaker.name if quotation.speaker else None
    said = quotation.kind != "term" or speaker is not None
    return SearchedQuote(at, first, last, quotation.id, speaker, quotation.kind, said)
