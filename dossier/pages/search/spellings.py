"""Names in every spelling that the articles use: who searches for one finds the others."""

from collections.abc import Iterable, Iterator

from dossier.analysis.accounts.finders.names import alike_by_ear, near_miss
from dossier.model import Dossier, Person
from dossier.pages.search.words import forms


def name_words(person: Person) -> list[str]:
    """All words by which somebody is called, each once, the name's own first."""
    calls = (person.name, *person.variants, *(spelling for spelling, _ in person.misspellings))
    return list(dict.fromkeys(word for call in calls for word in forms(call)))


def spellings(dossier: Dossier) -> dict[str, list[str]]:
    """Words that are one name spelt differently: each -> the others, sorted.

    Known from the register of people (a variant or a misspelling) and from the differences of spelling
    that were found: where two forms have as many words, those that differ are the same word.
    """
    found: dict[str, set[str]] = {}
    for a, b in _pairs(dossier):
        found.setdefault(a, set()).add(b)
        found.setdefault(b, set()).add(a)
    return {word: sorted(found[word]) for word in sorted(found)}


def _pairs(dossier: Dossier) -> Iterator[tuple[str, str]]:
    for person in dossier.people:
        for spelling, _ in person.misspellings:
            yield from _word_by_word(forms(person.name), forms(spelling))
        yield from _alike(name_words(person))
    for difference in dossier.discrepancies:
        if difference.kind == "name" and difference.trait in ("spelling", "transliteration"):
            sides = [forms(dossier.words(side)) for side in difference.sides]
            for side in sides[1:]:
                yield from _word_by_word(sides[0], side)


def _word_by_word(one: list[str], other: list[str]) -> Iterator[tuple[str, str]]:
    if len(one) == len(other):
        yield from ((a, b) for a, b in zip(one, other, strict=True) if a != b)


def _alike(words: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Those of one person's words that are one name to the ear or but for a slip: Sergei and Sergey."""
    known = sorted(word for word in words if len(word) > 3)
    for at, a in enumerate(known):
        yield from ((a, b) for b in known[at + 1 :] if near_miss(a, b) or alike_by_ear(a, b))
