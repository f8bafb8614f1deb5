"""Who bears a surname where it stands: one of another given name is another person."""

from bisect import bisect_right
from functools import lru_cache
from operator import itemgetter

from dossier.analysis.accounts.title_words import office_of
from dossier.analysis.acts import same_person
from dossier.analysis.likeness import tokens_of
from dossier.analysis.stems import STOP_WORDS
from dossier.analysis.words import places_in
from dossier.model import Span

_SHORTENED = frozenset(
    "mr mrs ms miss dr sir dame lord lady king queen prince princess saint st maj brig prof rev".split()
)
_REACH = 2
"""Words before a surname up to the given name: an initial may stand between."""


def full_name(text: str, n: int, surname: str) -> str:
    """A surname that stands at a token with its given name there, else with the one it last had above; else alone."""
    named = _named(text, surname)
    last = bisect_right(named, n, key=itemgetter(0))
    return f"{named[last - 1][1]} {surname}" if last else surname


@lru_cache(maxsize=1024)
def _named(text: str, surname: str) -> tuple[tuple[int, str], ...]:
    """The tokens at which a surname stands behind a given name, in order, and that name."""
    return tuple([(n, given) for n in _standing(text, surname) if (given := _given(text, n))])


def _standing(text: str, surname: str) -> list[int]:
    """The tokens that are a surname, or its possessive."""
    tokens, forms = tokens_of(text), (surname, f"{surname}’s", f"{surname}'s")
    places = [Span(at, at + len(surname)) for at in places_in(text, surname)]
    return [n for place in places for n in tokens.within(place) if tokens.words[n] in forms]


def are_two(one: str, other: str) -> bool:
    """Whether two names in full (``full_name``) are surely of two people."""
    return same_person(one, other) is False


def _given(text: str, n: int) -> str:
    """The word with a capital that stands right before a surname, no office and no title; "" for none."""
    tokens = tokens_of(text)
    for k in range(n - 1, max(-1, n - 1 - _REACH), -1):
        word, between = tokens.words[k], text[tokens.ends[k] : tokens.starts[k + 1]]
        if len(word) == 1 and word.isupper() and between in (" ", ". "):
            continue
        low = word.lower()
        named = between == " " and word[0].isupper() and low not in STOP_WORDS
        return "" if not named or low in _SHORTENED or office_of(word) else word
    return ""
