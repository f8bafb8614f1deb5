"""What was found to differ and is no difference: sides that say the same, that both print, or of two people.

Of a report and its copy, or one edited lightly, a finder may lay one sentence on another that both have.
"""

from collections.abc import Mapping, Sequence
from itertools import combinations
from math import isclose

from dossier.analysis.accounts.difference_labels import WHETHER_SO
from dossier.analysis.accounts.differences import Difference, words_at
from dossier.analysis.accounts.numbers import NUMBER_VALUES, quantities_of
from dossier.analysis.accounts.printed_there import prints
from dossier.analysis.accounts.results import told_from_two_sides
from dossier.analysis.accounts.silence import SILENT
from dossier.analysis.accounts.voices_apart import are_of_one_family, bearers
from dossier.analysis.likeness import Survey, tokens_of
from dossier.model import DiscrepancyKind, Locator
from dossier.patterns import late

_SLIGHT = frozenset("a an the of on in at".split())
"""Words that tell no day, number or place from another."""
_ORDINAL = r"0*(\d+)(?:st|nd|rd|th)?"
_IN_ANY_ORDER: tuple[DiscrepancyKind, ...] = ("date", "number", "place")
_OF_DEEDS = (*_IN_ANY_ORDER, "wording")
"""Kinds of what somebody does or what befalls him: two people's are two."""
_OTHERS = frozenset(("more", "other", "others", "another", "additional", "several", "some"))
_YEARLY = r"\b(?:(?:a|per|each|every) year|annual(?:ly)?|each of)\b"
_YEAR = 365.25
"""Days, by which spans of time are told."""
_TWO = 2
"""Numbers: of a year, and of all the years."""
_BEFORE = 3
"""Words before a plural in which it is said that these are others: "more of his aides"."""


def is_none(known: Survey, one: Difference) -> bool:
    """Whether every two sides read alike, stand in both articles, or are told of one result or of two people.

    Of wordings also where one side is told of somebody, and another of others. Nor does it deny what the other tells
    that somebody gave no answer.
    """
    texts = {p.article: known.articles[p.article].text for p in one.sides}
    pairs = [*combinations(one.sides, 2)]
    if one.label.startswith(WHETHER_SO) and any(SILENT.search(words_at(known, p)) for p in one.sides):
        return True
    if one.kind == "wording" and any(_are_of_others(known, a, b) for a, b in pairs):
        return True
    if one.kind == "number" and _are_yearly_and_whole(known, one.sides):
        return True
    return all(
        _read_alike(texts, one.kind, a, b)
        or (_stands_in(known, a, b.article) and _stands_in(known, b, a.article))
        or (one.kind == "number" and _are_of_one_result(known, a, b))
        or (one.kind in _OF_DEEDS and not one.whole and _are_of_two(known, a, b))
        for a, b in pairs
    )


def _are_of_others(known: Survey, a: Locator, b: Locator) -> bool:
    """Whether one is told of a person of name ("his aide, Eva Lund") and the other of others: "more of his aides"."""
    return any(_names_one(known, p, noun) for p, q in ((a, b), (b, a)) for noun in _nouns_of_others(known, q))


def _nouns_of_others(known: Survey, place: Locator) -> list[str]:
    """The nouns, one of them, of whom a side says that they are more or others."""
    words = [w.lower() for w in tokens_of(known.articles[place.article].text).words_in(place.span)]
    return [
        w.removesuffix("s")
        for n, w in enumerate(words)
        if w.endswith("s") and not _OTHERS.isdisjoint(words[max(0, n - _BEFORE) : n])
    ]


def _names_one(known: Survey, place: Locator, noun: str) -> bool:
    words = tokens_of(known.articles[place.article].text).words_in(place.span)
    return any(w == noun and words[n + 1][0].isupper() for n, w in enumerate(words[:-1]))


def _are_yearly_and_whole(known: Survey, sides: Sequence[Locator]) -> bool:
    """Whether all give what is done in a year, or so many times that as one of their articles tells years."""
    texts = {p.article: known.articles[p.article].text for p in sides}
    values = sorted({q.value for p in sides for q in quantities_of(texts[p.article]) if q.span.overlaps(p.span)})
    sentences = [known.sentence_at(p.article, p.span.start) for p in sides]
    if len(values) != _TWO or not any(
        late(_YEARLY).search(texts[s.article], s.span.start, s.span.end) for s in sentences if s
    ):
        return False
    years = {q.value for text in texts.values() for q in quantities_of(text) if q.unit == "time"}
    return any(isclose(values[1], values[0] * span / _YEAR) for span in years if span > _YEAR)


def _are_of_one_result(known: Survey, a: Locator, b: Locator) -> bool:
    """Whether the sentences of two numbers tell how one contest ended, each from another side."""
    sentences = [known.sentence_at(p.article, p.span.start) for p in (a, b)]
    places = [Locator(s.article, s.span) for s in sentences if s]
    return len(places) > 1 and told_from_two_sides(known, *places)


def _are_of_two(known: Survey, a: Locator, b: Locator) -> bool:
    """Whether the sentences of two sides are of bearers of one surname, by other given names."""
    here, there = (
        bearers(known.articles[p.article].text, s.span) if (s := known.sentence_at(p.article, p.span.start)) else {}
        for p in (a, b)
    )
    return are_of_one_family(here, there)


def said(texts: Mapping[str, str], place: Locator) -> frozenset[str]:
    """The words of a place in any order, numbers in figures: "5 March" is "March 05", "Two people" is "2 people"."""
    words = (word.lower() for word in tokens_of(texts[place.article]).words_in(place.span))
    return frozenset(_plain(w) for w in words if w not in _SLIGHT)


def _plain(word: str) -> str:
    if word in NUMBER_VALUES:
        return f"{NUMBER_VALUES[word]:g}"
    found = late(_ORDINAL).fullmatch(word)
    return found[1] if found else word


def _read_alike(texts: Mapping[str, str], kind: DiscrepancyKind, a: Locator, b: Locator) -> bool:
    """Whether two sides say the same: letter for letter, white space aside, or as days and numbers are read.

    Who says it may be two in the same words: "he".
    """
    if kind in _IN_ANY_ORDER:
        return said(texts, a) == said(texts, b)
    one, other = (p.span.of(texts[p.article]).split() for p in (a, b))
    return kind != "attribution" and one == other


def _stands_in(known: Survey, place: Locator, article: str) -> bool:
    """Whether another article prints a place too, with the words beside it in its sentence."""
    if words_at(known, place) not in known.articles[article].text:  # most: no word is looked at
        return False
    sentence = known.sentence_at(place.article, place.span.start)
    return prints(known, article, place, sentence.span if sentence else place.span)
