"""Which doing a time is told of: the deed nearest before it in its clause, or right behind it."""

from collections.abc import Iterable
from functools import lru_cache

from dossier.analysis.accounts.deeds import DOINGS
from dossier.analysis.accounts.frames import after, before
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Survey, tokens_of
from dossier.model import Locator, Span

_BEFORE, _BEHIND = 6, 3
"""Words before a time, and behind it, among which its doing stands."""
_SAYING = frozenset("said says told announced wrote tweeted".split())


@lru_cache(maxsize=4096)
def doing_of(text: str, time: Span) -> str:
    """The root of the deed of a time; "" where there is none, or it is a saying."""
    at = tokens_of(text).within(time)
    found = _first_doing(text, reversed(before(text, at.start, _BEFORE)))
    if found is None:
        found = _first_doing(text, after(text, at.stop - 1, _BEHIND))
    return found or ""


def _first_doing(text: str, places: Iterable[int]) -> str | None:
    """The root of the first of some tokens that is a deed; "" where a saying comes first, None where there is none."""
    tokens = tokens_of(text)
    for n in places:
        if tokens.words[n].lower() in _SAYING:
            return ""
        if tokens.stems[n] and kind_at(tokens, n) in DOINGS:
            return root(tokens.stems[n])
    return None


def are_of_two_doings(known: Survey, a: Locator, b: Locator) -> bool:
    """Whether two times are told of two deeds, each of which the sentence of the other tells, too.

    "A video of the shove was released on Monday" and "released a video of the shove in May" tell when the shove was.
    """
    ours, theirs = (doing_of(known.articles[p.article].text, p.span) for p in (a, b))
    return bool(ours and theirs) and ours != theirs and ours in _roots(known, b) and theirs in _roots(known, a)


def _roots(known: Survey, place: Locator) -> set[str]:
    sentence = known.sentence_at(place.article, place.span.start)
    span = sentence.span if sentence else place.span
    return {root(s) for s in tokens_of(known.articles[place.article].text).stems_in(span) if s}
