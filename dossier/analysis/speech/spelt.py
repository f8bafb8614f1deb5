"""Spellings of names that are one person's: a name within the other, one short for the other, letters that differ."""

from collections.abc import Container, Iterable, Mapping, Set

from dossier.analysis.given_names import may_be_one
from dossier.analysis.names_by_sex import sex_of, unmarked
from dossier.analysis.speech import lexicon
from dossier.analysis.speech.namings import is_given
from dossier.analysis.spellings import PARTICLES

_NO_LETTERS = dict.fromkeys(map(ord, " -\u2011'’."))
_LONG = 7
"""Letters from which on one that differs in a family name makes no other person of who has the same given name."""
_SHORTEST = 3
"""Letters of the shortest word that may be a title nobody has listed."""
_SHORT, _SHORTER = 5, 4
"""Letters of a word that may be misspelt; and of a given name, where those told of hold one title."""


def untitled(name: str, *known: Container[str]) -> str | None:
    """A name of three words or more without the first, where the rest is known by itself: Engineer Ann Example.

    None where the word may be a given name, as in Mary Ann Example.
    """
    first, _, rest = name.partition(" ")
    if not any(rest in names for names in known):
        return None
    low = first.lower()
    stands = low in PARTICLES or is_given(low)
    return None if stands or len(low) < _SHORTEST or not first.replace("-", "").isalpha() else rest


def double_surnames(long: Iterable[str], titles: Mapping[str, Set[str]], alone: Container[str]) -> dict[str, str]:
    """Family names of two words by which somebody is called further on, and the full name: "Coelho Prado".

    ``long`` are the names of three words and more, ``alone`` all names that stand by themselves. "Ann Example" is no
    family name of Mary Ann Example, unless it is called Ms. somewhere; nor one that two people bear.
    """
    found: dict[str, set[str]] = {}
    for name in long:
        first, _, rest = name.partition(" ")
        if rest in alone and is_given(first):
            called = not titles.get(rest, frozenset()).isdisjoint(lexicon.COURTESIES)
            if called or not is_given(rest.partition(" ")[0]):
                found.setdefault(rest, set()).add(name)
    return {rest: names.pop() for rest, names in found.items() if len(names) == 1}


def letters_of(name: str) -> str:
    """The letters of a name alone: "Ana Ben-Sliman" and "Aná Bensliman" are one."""
    low = name.lower()
    return (low if low.isascii() else unmarked(low)).translate(_NO_LETTERS)


def same_words(a: str, b: str) -> bool:
    """First and last word agree, and what one has between, the other lacks: Ann B. Example, Ann Example."""
    one, other = a.replace(".", "").split(), b.replace(".", "").split()
    if one[0] == other[0] and one[-1] == other[-1]:
        return min(len(one), len(other)) == 2 or set(one) <= set(other) or set(other) <= set(one)
    return (one[-1] in ("Jr", "Sr") and one[:-1] == other) or (other[-1] in ("Jr", "Sr") and other[:-1] == one)


def short_for(a: str, b: str) -> bool:
    """One surname, and given names of which one is short for the other: Jim and James."""
    one, other = a.split(), b.split()
    if one[-1] != other[-1] or len(one) < 2 or len(other) < 2:
        return False
    given = [n.lower() for n in (one[0], other[0])]
    return given[0] != given[1] and may_be_one(*given)


def misspelt(a: str, b: str, titles: Mapping[str, Set[str]], holders: Mapping[str, Set[str]]) -> bool:
    """One word differs, by one letter, and something tells that they are one person's names.

    To stand in one article, of which ``holders`` tells, or to hold one title is enough in a word of five letters or
    more. Without them they are one where the other name is long, and in one article they would be two people.
    """
    one, other = a.split(), b.split()
    if len(one) != len(other):
        return False
    if one[0] != other[0] and one[-1] != other[-1]:
        return False
    differ = [at for at, (x, y) in enumerate(zip(one, other, strict=True)) if x != y]
    if len(differ) != 1 or not within_one(one[differ[0]], other[differ[0]]):
        return False
    together = not holders[a].isdisjoint(holders[b])
    least = min(len(one[differ[0]]), len(other[differ[0]]))
    shared = titles.get(a, frozenset()) & titles.get(b, frozenset())
    if least >= _SHORT and (together or shared):
        return True
    if together or {sex_of(one[0]), sex_of(other[0])} == {"she", "he"}:
        return False
    if differ[0] == len(one) - 1:
        return least >= _LONG
    return len(one[-1]) > _LONG and (least >= _SHORT or (least >= _SHORTER and not shared <= lexicon.COURTESIES))


def within_one(a: str, b: str) -> bool:
    """Is one a letter added, dropped, changed or swapped away from the other?"""
    if abs(len(a) - len(b)) > 1:
        return False
    start = 0
    while start < min(len(a), len(b)) and a[start] == b[start]:
        start += 1
    left, right = a[start:], b[start:]
    return (
        left[1:] == right[1:]
        or left[1:] == right
        or left == right[1:]
        or (left[:2] == right[1::-1] and left[2:] == right[2:])
    )
