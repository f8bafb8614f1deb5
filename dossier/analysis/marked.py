"""Where certain words stand: every text is gone over once for all who look for words of theirs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import lru_cache
from itertools import compress, count

from dossier.analysis.likeness import tokens_of

_WORDS: set[str] = set()
"""All that anybody looks for."""
_AFTER_DIGITS = ":"


def marked(words: Iterable[str]) -> frozenset[str]:
    """Words, as printed, that somebody is going to look for: to be said where a module is imported."""
    several = frozenset(words)
    _WORDS.update(several)
    _found.cache_clear()
    return several


def places_of(text: str, words: frozenset[str]) -> list[int]:
    """The indices, in order, of those of a text's tokens that are one of some ``marked`` words."""
    found = _found(text)
    return sorted(n for word in words.intersection(found) for n in found[word])


def figures_of(text: str) -> list[int]:
    """The indices, in order, of the tokens that begin with a digit."""
    return _found(text)[""]


@lru_cache(maxsize=1024)
def _found(text: str) -> Mapping[str, list[int]]:
    """By word; what begins with a digit under no word."""
    words = tokens_of(text).words
    found: defaultdict[str, list[int]] = defaultdict(list)
    there = set(words)
    figures = {word for word in there if word < _AFTER_DIGITS}
    wanted = figures | (_WORDS & there)
    for n in compress(count(), map(wanted.__contains__, words)):
        found["" if words[n] in figures else words[n]].append(n)
    return found
