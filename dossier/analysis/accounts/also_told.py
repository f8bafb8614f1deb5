"""Who else tells it: an article that prints the words of one side, of the same thing, is a side of the difference, too.

A finder looks at what it was made for. That a third article has the words of one of two sides is looked for here; one
that has those of several sides is of none.
"""

from collections.abc import Iterator, Sequence
from itertools import islice
from math import fsum

from dossier.analysis.accounts.bounds import trimmed
from dossier.analysis.accounts.difference_labels import HEADLINES
from dossier.analysis.accounts.differences import Difference, with_sides, words_at
from dossier.analysis.accounts.numbers import MONEY
from dossier.analysis.accounts.tolls import counted
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import figures_of
from dossier.analysis.tokens import small_letters
from dossier.model import Locator, Span

_FEWEST, _WEIGHT = 2, 1.0
"""Words of matter that two sentences share besides the side, names not counted, and how much these must weigh."""
_LEAST, _ALONE = 2, 5
"""Words of a side that is looked for, and of one that says by itself of what it is."""
_TRAITS = (None, "granularity", "interval", "rounding")
"""Those of differences of which it is worth knowing who else tells either: none of spellings."""
_RARE, _LARGE = 0.4, 10.0
"""What two sentences must share around one sum, year or number from so large on, which hardly meet by chance."""
_YEAR = 4
"""Digits of it."""
_Value = tuple[str, float]
"""What is counted ("" for a year), and the number."""
_MOST = 4
"""Articles from which on the sides are enough."""
_MOST_LOOKED = 8
"""Places with the words of a side that are looked at in one article."""


def with_others(known: Survey, one: Difference) -> Difference:
    """The same difference with a side of each other article that tells it, too; none of a place that has a side.

    For a dossier of one event. Of how headlines tell it every headline is a side.
    """
    told = {p.article for p in one.sides}
    if (one.whole and one.label != HEADLINES) or one.trait not in _TRAITS or len(told) >= _MOST:
        return one
    others = [article for article in sorted(known.articles) if article not in told]
    found = [p for a in others if (p := _headline(known, one, a) if one.label == HEADLINES else _place(known, one, a))]
    return with_sides(known, one, sorted((*one.sides, *found))) if found else one


def _headline(known: Survey, one: Difference, article: str) -> Locator | None:
    """The headline of an article that has a word of matter of a side."""
    first = known.sentence_at(article, 0)
    if first is None or first.piece.kind != "headline":
        return None
    words = trimmed(known.articles[article].text, first.span)
    place = Locator(article, words) if words else None
    return place if place and any(_matter(known, place) & _matter(known, p) for p in one.sides) else None


def _matter(known: Survey, place: Locator) -> set[str]:
    return tokens_of(known.articles[place.article].text).matter_of([place.span])


def _place(known: Survey, one: Difference, article: str) -> Locator | None:
    """Where an article prints the words of a side, or else its number or year.

    None where it prints those of two, neither of them in the other.
    """
    found = {words_at(known, p).lower(): place for p in one.sides for place in _printed(known, p, article)}
    if not found:
        return _alike(known, one, article) if one.kind in ("number", "date") else None
    longest = max(found, key=lambda words: (len(words), words))
    return found[longest] if all(words in longest for words in found) else None


def _printed(known: Survey, side: Locator, article: str) -> Iterator[Locator]:
    """The first place of an article with the words of a side, of a few, in a sentence that tells of the same."""
    ours, theirs = tokens_of(known.articles[side.article].text), tokens_of(known.articles[article].text)
    at = ours.within(side.span)
    words = [w.lower() for w in ours.words[at.start : at.stop]]
    if len(words) < _LEAST:
        return
    low = small_letters(known.articles[article].text)
    there = (n for n in _places(low, words[0]) if low[n : n + len(words)] == words)
    for n in islice(there, _MOST_LOOKED):
        place = Locator(article, Span(theirs.starts[n], theirs.ends[n + len(words) - 1]))
        if _of_the_same(known, side, place, len(words)):
            yield place
            return


def _alike(known: Survey, one: Difference, article: str) -> Locator | None:
    """The likeliest place of an article with the number, of as many of the same, or the year of one side alone."""
    values = {_value_at(known, p) for p in one.sides}
    told = [(value, place) for value, place in _values(known, article) if value in values]
    if len({value for value, _ in told}) != 1:
        return None
    scored = [(_shared(known, p, place), place) for v, place in told for p in one.sides if _value_at(known, p) == v]
    score, place = max(scored, key=lambda both: (both[0], -both[1].span.start))
    rare = any(unit in MONEY or number >= _LARGE for (unit, number), _ in told)
    return place if score >= (_RARE if rare else _WEIGHT) else None


def _value_at(known: Survey, side: Locator) -> _Value | None:
    return next((value for value, place in _values(known, side.article) if place.span.overlaps(side.span)), None)


def _values(known: Survey, article: str) -> Iterator[tuple[_Value, Locator]]:
    """What an article counts, and its years."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for unit, q in counted(text):
        yield (unit, q.value), Locator(article, q.span)
    for n in figures_of(text):
        if len(tokens.words[n]) == _YEAR and tokens.words[n].isdigit() and tokens.words[n][0] in "12":
            yield ("", float(tokens.words[n])), Locator(article, Span(tokens.starts[n], tokens.ends[n]))


def _shared(known: Survey, side: Locator, place: Locator) -> float:
    """What the sentences of two places share beside these, by weight; a headline nothing."""
    here, there = _around(known, side), _around(known, place)
    return fsum(known.weights.get(s, 0.0) for s in sorted(here & there)) if here and there else 0.0


def _places(words: Sequence[str], word: str) -> Iterator[int]:
    """Where a word stands among words, in their order."""
    at = -1
    for _ in range(words.count(word)):
        at = words.index(word, at + 1)
        yield at


def _of_the_same(known: Survey, side: Locator, place: Locator, count: int) -> bool:
    """Whether the sentences of two places share, besides these, what says that they tell of one thing."""
    here, there = _around(known, side), _around(known, place)
    if here is None or there is None:
        return False
    shared = sorted((here & there) - known.names)
    return count >= _ALONE or (len(shared) >= _FEWEST and fsum(known.weights.get(s, 0.0) for s in shared) >= _WEIGHT)


def _around(known: Survey, place: Locator) -> frozenset[str] | None:
    """The words of matter of the sentence of a place, without its own; None of a headline."""
    sentence = known.sentence_at(place.article, place.span.start)
    if sentence is None or sentence.piece.kind == "headline":
        return None
    tokens = tokens_of(known.articles[place.article].text)
    own = tokens.within(place.span)
    return frozenset(tokens.stems[n] for n in tokens.within(sentence.span) if n not in own) - {""}
