"""Sentence by sentence: which other articles carry it, and which were found in no other article."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from heapq import nsmallest

from dossier.frozen import frozen
from dossier.model import Article, Dossier, Piece, Span
from dossier.pages.carriers import Carrier, carriers
from dossier.pages.elsewhere import is_tied, like_another, ties
from dossier.pages.statements import shown

MOST_NAMED = 8
_MOSTLY = 0.6
"""Part of a sentence which a stretch must cover for the sentence to be carried in the main."""


@frozen()
class Shared:
    """A sentence that ``count`` other articles carry, too.

    ``others`` are the first of them in the dossier's order (their ids, and whether they carry it in the main).
    ``whole``: one of all does. ``statement`` (its id) is the one of the summary that has most of the sentence.
    """

    span: Span
    count: int
    others: tuple[tuple[str, bool], ...]
    whole: bool
    statement: str


@frozen()
class Sentences:
    """One article's sentences, piece by piece.

    ``shared`` and ``alone`` by the offset at which the sentence begins; ``alone`` are those of which nothing was
    found in the others, empty where the program did not look far enough to say so. ``ties`` are the stretches
    that any finding sets beside another article's.
    """

    of_piece: Mapping[str, tuple[Span, ...]]
    shared: Mapping[int, Shared]
    alone: frozenset[int]
    ties: tuple[Span, ...] = ()


def sentences(dossier: Dossier) -> dict[str, Sentences]:
    """By article id, its sentences and what is known of each."""
    split = {a.id: {p.id: _split(a, p) for p in a.prose} for a in dossier.articles}
    shared = _shared(dossier, split)
    tied = ties(dossier)
    like = like_another(dossier, split) if is_exhausted(dossier) else None
    return {
        a.id: Sentences(
            split[a.id],
            shared[a.id],
            frozenset() if like is None else _alone(a, split[a.id], {*shared[a.id], *like[a.id]}, tied[a.id]),
            tied[a.id],
        )
        for a in dossier.articles
    }


def is_exhausted(dossier: Dossier) -> bool:
    """Whether the summary has all that several articles tell, so that what is not in it stands in one article alone.

    It takes what several carry first and only then, where there is room, what one alone has.
    """
    return len(dossier.articles) > 1 and any(
        len(s.carriers) == 1 and s.section != "lead" and not s.ruled for s in shown(dossier)
    )


def _split(article: Article, piece: Piece) -> tuple[Span, ...]:
    from dossier.analysis.sentences import sentences_of  # slow to import

    return tuple(sentences_of(article, piece))


def _shared(dossier: Dossier, split: Mapping[str, Mapping[str, Sequence[Span]]]) -> dict[str, dict[int, Shared]]:
    """By article, the sentences over which a carrier of a statement lies that another article carries, too."""
    flat = {name: sorted(s for spans in pieces.values() for s in spans) for name, pieces in split.items()}
    found: dict[str, dict[int, _Tally]] = {a.id: {} for a in dossier.articles}
    for statement in dossier.statements:
        if len(statement.carriers) == 1:
            continue
        places = carriers(statement)
        near = {of: _telling(places, of) for of in {place.of for place in places}}
        for place in places:
            for sentence in over(flat[place.article], place.span):
                tally = found[place.article].setdefault(sentence.start, _Tally(sentence))
                tally.add(statement.id, place, near[place.of])
    order = {a.id: i for i, a in enumerate(dossier.articles)}
    return {
        name: {at: made for at, tally in tallies.items() if (made := tally.shared(name, order))}
        for name, tallies in found.items()
    }


def _telling(places: Sequence[Carrier], of: Span) -> dict[str, bool]:
    """The articles that carry a part of the statement, and whether they do in the main."""
    found: dict[str, bool] = {}
    for place in places:
        if place.of.overlaps(of):
            found[place.article] = place.whole or found.get(place.article, False)
    return found


def over(spans: Sequence[Span], place: Span) -> list[Span]:
    """The sentences of which a stretch has words; ``spans`` are in order and disjoint."""
    at = max(0, bisect_right(spans, place.start, key=lambda s: s.start) - 1)
    found = []
    while at < len(spans) and spans[at].start < place.end:
        if spans[at].overlaps(place):
            found.append(spans[at])
        at += 1
    return found


class _Tally:
    """Who carries one sentence, gathered statement by statement."""

    def __init__(self, sentence: Span) -> None:
        self.sentence = sentence
        self.near: list[tuple[Mapping[str, bool], bool]] = []
        self.best: tuple[int, str] = (0, "")

    def add(self, statement: str, here: Carrier, near: Mapping[str, bool]) -> None:
        common = min(here.span.end, self.sentence.end) - max(here.span.start, self.sentence.start)
        mostly = common >= _MOSTLY * (self.sentence.end - self.sentence.start)
        self.near.append((near, mostly and here.whole))
        if common > self.best[0] and len(near) > 1:
            self.best = (common, statement)

    def shared(self, own: str, order: Mapping[str, int]) -> Shared | None:
        others: dict[str, bool] = {}
        for near, is_whole in self.near:
            for name, whole in near.items():
                others[name] = (is_whole and whole) or others.get(name, False)
        others.pop(own, None)
        if not others:
            return None
        first = nsmallest(MOST_NAMED, others, key=order.__getitem__)
        named = tuple((name, others[name]) for name in first)
        return Shared(self.sentence, len(others), named, any(others.values()), self.best[1])


def _alone(
    article: Article, split: Mapping[str, Sequence[Span]], known: Collection[int], tied: Sequence[Span]
) -> frozenset[int]:
    """Sentences of the running text of which nothing known lies in another article, nor one that is like them."""
    return frozenset(
        sentence.start
        for piece in article.paragraphs
        for sentence in split.get(piece.id, ())
        if sentence.start not in known and not is_tied(tied, sentence)
    )
