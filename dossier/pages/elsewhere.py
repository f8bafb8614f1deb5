"""What is tied to another article, so that nobody may say of it that it was not found in the others."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import ceil

from dossier.model import Dossier, Locator, Span
from dossier.pages.once import once
from dossier.pages.utterances import articles_of

_LIKE = 0.5
"""Of the words of a sentence that tell something, the part that one sentence elsewhere must have to be like it."""
_WORD = re.compile(r"[^\W_]{3,}")


@once
def ties(dossier: Dossier) -> dict[str, tuple[Span, ...]]:
    """By article id, in the order of the text, what any finding sets beside another article's words.

    A statement that several carry, a remark that several give, a matter on which they differ, and a doing that
    several date: shown or hidden by an editor.
    """
    found: dict[str, set[Span]] = {a.id: set() for a in dossier.articles}

    def add(places: Sequence[Locator]) -> None:
        if len({p.article for p in places}) > 1:
            for place in places:
                found[place.article].add(place.span)

    for statement in dossier.statements:
        add([Locator(statement.article, statement.span), *(Locator(s.article, s.span) for s in statement.support)])
    for utterance in dossier.utterances:
        if articles_of(dossier, utterance) > 1:
            members = [dossier.quotation[m] for m in utterance.members]
            add([Locator(q.article, q.whole) for q in members])
    for discrepancy in dossier.discrepancies:
        add(discrepancy.sides)
    for entry in dossier.timeline:
        add([p for p in entry.told or entry.refs if not entry.said])
    return {name: tuple(sorted(spans)) for name, spans in found.items()}


def is_tied(known: Sequence[Span], span: Span) -> bool:
    """Whether a stretch has words of one of those that ``ties`` knows of its article."""
    return any(span.overlaps(place) for place in known)


def like_another(dossier: Dossier, split: Mapping[str, Mapping[str, Sequence[Span]]]) -> dict[str, frozenset[int]]:
    """By article id, where sentences begin of which one sentence of another article has half the telling words."""
    words = {
        (name, span.start): _telling(span.of(dossier.article[name].text))
        for name, pieces in split.items()
        for spans in pieces.values()
        for span in spans
    }
    where: dict[str, list[tuple[str, int]]] = defaultdict(list)
    for place, own in words.items():
        for word in own:
            where[word].append(place)
    found: dict[str, set[int]] = {name: set() for name in split}
    for (name, start), own in words.items():
        if own and _has_like(name, own, words, where):
            found[name].add(start)
    return {name: frozenset(starts) for name, starts in found.items()}


def _has_like(
    name: str,
    own: frozenset[str],
    words: Mapping[tuple[str, int], frozenset[str]],
    where: Mapping[str, Sequence[tuple[str, int]]],
) -> bool:
    """Whether a sentence of another article has so many of the words.

    One that has them has one of the rarest, all but so many, and only where these stand is looked: common words stand
    in most sentences.
    """
    least = ceil(_LIKE * len(own))
    rarest = sorted(own, key=lambda word: (len(where[word]), word))[: len(own) - least + 1]
    return any(place[0] != name and len(own & words[place]) >= least for word in rarest for place in where[word])


def _telling(text: str) -> frozenset[str]:
    from dossier.analysis.stems import COMMON, stem  # slow to import

    return frozenset({stem(word.casefold()) for word in _WORD.findall(text)} - COMMON - {""})
