"""The same number of whom: two articles count as many, and describe those counted in other words."""

from collections import defaultdict
from collections.abc import Iterator

from dossier.analysis.accounts.differences import Difference, chained, either, sides_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.numbers import Quantity, quantities_of
from dossier.analysis.accounts.sharing import pairs_sharing
from dossier.analysis.likeness import Survey, tokens_of
from dossier.frozen import frozen
from dossier.model import Locator, Span

_MARKS = frozenset('.,;:!?—–()\n“”"')
_AFTER = 6
"""Words after a number that may say who is counted."""
_FEWEST_SHARED = 2
_LEAST, _MOST_VALUE = 3, 1000
_MOST = 60
"""Places with one number that are laid on each other."""
_NO_COUNT = frozenset(("$", "£", "€", "%", "time"))
_WEIGHT = 0.5
_SAME = frozenset(("", "e", "mail", "email"))
"""What is no other description: grammar, and one thing in two spellings."""


@frozen()
class _Counted:
    """A number, and the stems of the words after it with the number of each word's token."""

    place: Locator
    value: float
    at: dict[str, int]


def counted_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """The words after one number that share two of matter, and each have one more that the other lacks."""
    by_value: dict[float, list[_Counted]] = defaultdict(list)
    for article in sorted(known.articles):
        for q in quantities_of(known.articles[article].text):
            if _LEAST <= q.value < _MOST_VALUE and q.unit not in _NO_COUNT and q.unit[:1] != "#":
                counted = _counted(known, article, q)
                if len(counted.at) > _FEWEST_SHARED:
                    by_value[q.value].append(counted)
    for _, here in sorted(by_value.items()):
        found = set()
        laid = here[:_MOST]
        for i, j in pairs_sharing([one.at.keys() for one in laid], [one.place.article for one in laid], _FEWEST_SHARED):
            a, b = laid[i], laid[j]
            if nearness.near(a.place.article, b.place.article):
                shared = a.at.keys() & b.at.keys()
                x, y = _place(known, a, shared), _place(known, b, shared)
                if _own(known, x, shared) and _own(known, y, shared):
                    found.add((x, y))
        for group in chained(found):
            sides = sides_of(group)
            words = [p.span.of(known.articles[p.article].text) for p in sides]
            yield Difference("title", f"Who is counted: {either(words)}", sides, _WEIGHT)


def _counted(known: Survey, article: str, quantity: Quantity) -> _Counted:
    text = known.articles[article].text
    tokens = tokens_of(text)
    at: dict[str, int] = {}
    for n in range(quantity.number + 1, min(quantity.number + 1 + _AFTER, len(tokens.words))):
        between = text[tokens.ends[n - 1] : tokens.starts[n]]
        if between != " " and not _MARKS.isdisjoint(between):
            break
        if tokens.stems[n] and not tokens.words[n][0].isdigit():
            at.setdefault(tokens.stems[n], n)
    return _Counted(Locator(article, quantity.span), quantity.value, at)


def _place(known: Survey, counted: _Counted, shared: set[str]) -> Locator:
    """From the number to the last shared word, or to the plural right behind it."""
    tokens = tokens_of(known.articles[counted.place.article].text)
    last = max(counted.at[s] for s in shared)
    if last + 1 in counted.at.values() and tokens.words[last + 1].endswith("s"):
        last += 1
    return Locator(counted.place.article, Span(counted.place.span.start, tokens.ends[last]))


def _own(known: Survey, place: Locator, shared: set[str]) -> bool:
    """Whether a place has a word of matter besides the number and what both have."""
    stems = tokens_of(known.articles[place.article].text).stems_in(place.span)
    return bool(set(stems[1:]) - shared - _SAME)
