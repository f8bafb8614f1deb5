"""When somebody leaves: the month, or the day of it, for which each article first tells that a person goes."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.differences import Difference, either, sides_of, words_at
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import after, nearest_person
from dossier.analysis.dates_terms import MONTHS, D, M
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.model import Locator, Span
from dossier.patterns import late

_LEAVING = marked(
    "leave leaving depart departing departure retire retiring retirement resign resigning resignation step stepping "
    "quit quitting".split()
)
_AHEAD = frozenset("will would be is was to his her".split())
"""Words right before a leaving that somebody has announced."""
_DATE = (
    r"\b(?:(?:on|until|effective|by(?: the end of)?|(?:at|from) the (?:end|start|beginning) of|in(?: early| late)?) )"
    rf"(?P<month>{M})(?: (?P<day>{D})\b)?"
)
_LEAD, _BEFORE, _BEHIND = 3, 24, 8
"""Words before a leaving that tell it ahead, and in which it is said whose it is; and behind it, with the date."""
_WEIGHT = 0.55
_Departure = tuple[str, int, int, Locator]
"""The surname, the month, the day (0 where none is told) and the words of the date."""


def departure_differences(known: Survey, printed: Names) -> Iterator[Difference]:
    """Of one person, where two articles first tell another month, or another day of it."""
    told: dict[str, dict[str, _Departure]] = {}
    for article in sorted(known.articles):
        for n in _leavings(known.articles[article].text):
            if departure := _departure(known, article, n, printed.surnames):
                told.setdefault(departure[0], {}).setdefault(article, departure)
    for name, by_article in sorted(told.items()):
        months = {month for _, month, _, _ in by_article.values()}
        days = {day for _, _, day, _ in by_article.values() if day}
        if len(months) > 1 or len(days) > 1:
            sides = sides_of(place for _, _, _, place in by_article.values())
            about = f"When {name} leaves: {either([words_at(known, p) for p in sides])}"
            yield Difference("date", about, sides, _WEIGHT)


def _leavings(text: str) -> Iterator[int]:
    """The tokens of leavings that are announced, with a month behind them."""
    words = tokens_of(text).words
    for n in places_of(text, _LEAVING):
        months = any(word[0].isupper() and word.lower() in MONTHS for word in words[n + 1 : n + 1 + _BEHIND])
        if months and words[n + 1] != "for" and not _AHEAD.isdisjoint(words[max(0, n - _LEAD) : n]):
            yield n


def _departure(known: Survey, article: str, n: int, surnames: AbstractSet[str]) -> _Departure | None:
    """Who leaves by a word of leaving, and when; None where one of the two is not told in its sentence."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    sentence = known.sentence_at(article, tokens.starts[n])
    if not sentence or sentence.piece.kind == "headline":
        return None
    at = tokens.within(sentence.span)
    last = max([k for k in after(text, n, _BEHIND) if k in at], default=n)
    found = late(_DATE).search(text, tokens.ends[n], tokens.ends[last])
    month = MONTHS.get(found["month"].rstrip(".").lower()) if found else None
    person = nearest_person(text, range(n - 1, max(at.start - 1, n - 1 - _BEFORE), -1), surnames) if month else None
    if not found or not month or not person:
        return None
    return person[0], month, int(found["day"] or 0), Locator(article, Span(*found.span()))
