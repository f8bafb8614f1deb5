"""Sentences of two articles of which one is the other's likest: held to tell of one thing, whatever each says of it."""

from collections.abc import Iterator, Sequence
from math import fsum

from dossier.analysis.accounts.differences import best_of_each
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.likeness import Likeness, Sentence, Survey, compare
from dossier.frozen import frozen

_FEWEST = 2
"""Stems that two sentences share."""
_LEAST, _LEAST_SCORE = 0.75, 0.14
"""What they share by weight, and as a part of both."""


@frozen()
class Twins:
    """Two sentences of the running text, in the order of article ids.

    ``stated`` is what they share by weight, names left out. ``mutual``: each is the other's likest in its article, not
    one alone.
    """

    a: Sentence
    b: Sentence
    score: float
    stated: float
    mutual: bool


def twins_of(known: Survey, nearness: Nearness) -> Iterator[Twins]:
    """In reading order; a sentence may have a twin in each other article, and be the likest of several.

    None where not all articles are held to tell of one event: there two sentences alike may tell of two.
    """
    if not nearness.all_near:
        return
    sentences = [s for s in known.sentences if s.piece.kind != "headline"]
    homes = [s.article for s in sentences]
    found: dict[tuple[int, int], Likeness] = {}
    for i, j in _sharing(known, nearness, sentences):
        likeness = compare(*(known.bag(s.article, [s.span]) for s in (sentences[i], sentences[j])))
        if likeness.evidence >= _LEAST and likeness.score >= _LEAST_SCORE:
            found[i, j] = likeness
    scored = [(likeness.score * likeness.evidence, i, j) for (i, j), likeness in found.items()]
    mutual = {(i, j) for _, i, j in best_of_each(homes, scored)}
    for i, j in _best_of_one(homes, scored):
        likeness = found[i, j]
        stated = fsum(w for word, w in likeness.shared.items() if word.split("~")[0] not in known.names)
        yield Twins(sentences[i], sentences[j], likeness.score, stated, (i, j) in mutual)


def _sharing(known: Survey, nearness: Nearness, sentences: Sequence[Sentence]) -> list[tuple[int, int]]:
    """Of two articles, with words of matter in common."""
    homes = [s.article for s in sentences]
    stems = [here for s, here in zip(known.sentences, known.stems, strict=True) if s.piece.kind != "headline"]
    telling = telling_stems(stems)
    return nearness.sharing([here & telling for here in stems], homes, _FEWEST)


def _best_of_one(homes: Sequence[str], scored: Sequence[tuple[float, int, int]]) -> Iterator[tuple[int, int]]:
    """Pairs of which at least one is as like as any of its article to the other."""
    best: dict[tuple[int, str], float] = {}
    for score, i, j in scored:
        for mine, other in ((i, homes[j]), (j, homes[i])):
            best[mine, other] = max(best.get((mine, other), 0.0), score)
    return ((i, j) for score, i, j in scored if score in (best[i, homes[j]], best[j, homes[i]]))
