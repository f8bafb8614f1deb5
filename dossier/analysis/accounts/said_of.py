"""What a number is said of, and whose it is: the turnout that was 71 per cent, the seats of which party."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.numbers import MONEY, quantities_of
from dossier.analysis.dates_terms import MONTH_NAMES, WEEKDAYS
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.analysis.stems import stem
from dossier.model import Locator

_BEFORE_NUMBERS = frozenset(
    "about around only just some nearly almost roughly over under more less than least most as well up an a the "
    "estimated record now".split()
)
_LINKS = frozenset("at of to by was is were are be been".split())
_STANDS = frozenset(
    "stood stands reached hit rose fell climbed dropped came remained totalled totaled was is were are be been put "
    "reaches hits rises falls had has".split()
)
_FARTHEST = 8
"""Words before a number within which the noun stands of which it is said."""
_MARKS = frozenset(",;()—–\n.!?")
_JOINTS = frozenset("and but while against".split())
_ANYBODYS = frozenset(("", "%", "time", "peopl"))
"""Units in which news counts this and that."""
_SEVERAL = 3
"""Numbers of one thing that are no longer one before and one now."""
_GREATER = 13
"""From here on a number printed alone counts something: seats, votes. Below it may be an hour, an age or a score."""
_OF_ANYTHING = frozenset((*MONEY, "%", "time", *map(stem, "people person men women children miles metres".split())))
"""Units in which an article counts this and that."""
_LARGE, _OF_ONE_SIZE = 10, 0.6
"""What two counts of what every article counts once must be at least, and what part of the greater the lesser."""
_RELATIVES = frozenset(("which", "who", "that", "whose"))
_NO_NAMES = frozenset(stem(word) for word in (*WEEKDAYS, *MONTH_NAMES, *"The A An In On At Of By But And".split())) | {
    ""
}


def said_of(known: Survey, place: Locator, number: int) -> str:
    """The stem of the noun of which a number is said, "turnout was 71 per cent"; "" where none stands right before.

    ``number`` is the index of its token.
    """
    here, tokens = known.sentence_at(place.article, place.span.start), tokens_of(known.articles[place.article].text)
    first = tokens.within(here.span).start if here else number
    at, floor, linked = number - 1, max(first, number - _FARTHEST), False
    words = [word.lower() for word in tokens.words[floor:number]]
    while at >= floor and (words[at - floor] in _BEFORE_NUMBERS or words[at - floor] in _LINKS):
        linked = linked or words[at - floor] in _LINKS
        at -= 1
    while at >= floor and (words[at - floor] in _STANDS or words[at - floor].endswith("ly")):
        linked = True
        at -= 1
    return tokens.stems[at] if linked and at >= floor else ""


def sole_counts(unit: str, counts: Sequence[tuple[str, float]]) -> Iterator[tuple[int, int]]:
    """Which two counts, articles and values, are of what every article counts once, as the guests of a dinner.

    They are of one size, but not the same. None of units in which news counts this and that, or of what befell people.
    """
    if unit in _OF_ANYTHING or unit[:1] in ("@", "#") or len(set(counts)) != len(dict(counts)):
        return
    for (i, (a, x)), (j, (b, y)) in combinations(enumerate(counts), 2):
        if a != b and x != y and min(x, y) >= max(_LARGE, _OF_ONE_SIZE * max(x, y)):
            yield i, j


def owners(known: Survey, number: Locator) -> frozenset[str]:
    """The stems of names in the part of a sentence in which a number stands, or else in all of the sentence.

    A part is what stands between two marks or "and", with what stands before it where it opens with "which" or "who".
    What stands before the number tells it first.
    """
    article, text = number.article, known.articles[number.article].text
    here = known.sentence_at(article, number.span.start)
    if here is None:
        return frozenset()
    tokens = tokens_of(text)
    within, at = tokens.within(here.span), tokens.within(number.span)

    def parts(n: int) -> bool:
        """Whether another part begins with a word."""
        between = text[tokens.ends[n - 1] : tokens.starts[n]]
        return not _MARKS.isdisjoint(between) or tokens.words[n - 1] in _JOINTS

    first = next((n for n in range(at.start, within.start, -1) if parts(n)), within.start)
    if tokens.words[first] in _RELATIVES:
        first = next((n for n in range(first - 1, within.start, -1) if parts(n)), within.start)
    last = next((n for n in range(at.stop, within.stop) if parts(n) or tokens.words[n] in _JOINTS), within.stop)
    looked = (range(first, at.start), range(at.stop, last), within)
    return next(filter(None, (_names(known, tokens, part) for part in looked)), frozenset())


def _names(known: Survey, tokens: Tokens, at: range) -> frozenset[str]:
    printed = (tokens.stems[n] for n in at if tokens.words[n][0].isupper())
    return frozenset([s for s in printed if s in known.names]) - _NO_NAMES


def bare_numbers(known: Survey, article: str) -> frozenset[float]:
    """The greater numbers of an article of which it does not say what they count: 48 of the 120 chairs."""
    quantities = quantities_of(known.articles[article].text)
    return frozenset([q.value for q in quantities if not q.unit and q.value >= _GREATER])


def is_of_several(known: Survey, article: str, unit: str) -> bool:
    """Whether an article counts one thing so often that it must be of several: the seats of each party."""
    if unit in _ANYBODYS or unit in MONEY or unit[:1] in "@#":
        return False
    counted = {q.value for q in quantities_of(known.articles[article].text) if q.unit == unit}
    return len(counted) >= _SEVERAL


def of_two(known: Survey, one: Locator, other: Locator) -> bool:
    """Whether two numbers are of two who have a name each: the seats of one party and of another."""
    ours, theirs = owners(known, one), owners(known, other)
    return bool(ours and theirs) and ours.isdisjoint(theirs)
