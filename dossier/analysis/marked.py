"""Where certain words stand: every text is gone over once for all who look for words of theirs."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain, compress, filterfalse

from dossier.analysis.likeness import tokens_of
from dossier.analysis.tables import TEXTS

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
    found, here = _found(text)
    several = words & here
    if len(several) < 2:
        return [*found[next(iter(several))]] if several else []
    return sorted(chain.from_iterable(map(found.__getitem__, several)))


def has_any(text: str, words: frozenset[str]) -> bool:
    """Whether one of some ``marked`` words stands in a text."""
    return not words.isdisjoint(_found(text)[1])


@lru_cache(maxsize=TEXTS)
def figures_of(text: str) -> Sequence[int]:
    """The indices, in order, of the tokens that begin with a digit."""
    words, found, at = tokens_of(text).words, list[int](), -1
    for word in filterfalse(str.isalpha, words):
        if word < _AFTER_DIGITS:
            at = words.index(word, at + 1)
            found.append(at)
    return found


@lru_cache(maxsize=TEXTS)
def _found(text: str) -> tuple[Mapping[str, list[int]], frozenset[str]]:
    """Where each marked word stands; and the words as a set, in which a few are found fastest."""
    found: defaultdict[str, list[int]] = defaultdict(list)
    words = tokens_of(text).words
    for n in compress(range(len(words)), map(_WORDS.__contains__, words)):
        found[words[n]].append(n)
    return found, frozenset(found)
