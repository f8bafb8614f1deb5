"""Whether one stretch is of a month gone by and another of a day of the news: "resigned on Friday", "resigning in May".

Background tells again what was done, or announced, before; its words are those of the news.
"""

from dossier.analysis.accounts.other_years import DAY, YEAR, is_of_past_year
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.dates_terms import MONTH_NAMES
from dossier.model import Span
from dossier.patterns import compiled, late

_MONTH = compiled(
    r"\b(?:[Ii]n|[Ss]ince|[Ll]ast|[Dd]uring|of|this) (?:(?:early|late|mid-) ?)?"
    rf"({'|'.join(MONTH_NAMES)})(?! (?:\d|[A-Z]))\b"
)
_DAY = compiled(DAY)
_TO_COME = r"\b(?:will|would|could|may|might|should|to be|until|by)\b"
_AHEAD = r"\b(?:will|would)\b"
_THEN = ("At the time", "At that time", "That month")
"""How a sentence begins that is of the time of the one before."""
_WITH_DAY = len("2026-06-30")
_FIRST_DAYS, _LAST_DAYS = 8, 24
"""Days of a month on which a weekday may be of the month before, or of the next."""


def long_before(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether one stretch names a month, and the other a day of the week that is of no such month. Symmetric.

    Only what is past is asked, and only of articles whose day is known.
    """
    return _is_before(a, x, b, y) or _is_before(b, y, a, x)


def _is_before(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    if a.once(is_of_past_year, x) and b.once(_is_of_now, y):
        return True
    months = a.once(_past_months, x)
    return bool(months) and months.isdisjoint(b.once(_months_of_news, y) or months)


def _is_of_now(passage: Passage, span: Span) -> bool:
    """Whether a stretch tells what is to come or names a day of the week, and its sentence no year."""
    text = passage.text
    now = late(_AHEAD).search(text, span.start, span.end) or _DAY.search(text, span.start, span.end)
    return now is not None and YEAR.search(passage.words) is None


def _past_months(passage: Passage, span: Span) -> frozenset[int]:
    """The numbers of the months in which a stretch tells that something was done; none where the
    sentence names a day of the week."""
    text = passage.text
    spans = [span]
    if passage.words.startswith(_THEN):
        spans.append(passage.known.sentence_before(passage.sentence).span)
    if _DAY.search(passage.words) or late(_TO_COME).search(text, span.start, span.end):
        return frozenset()
    found = (m[1] for s in spans for m in _MONTH.finditer(text, s.start, s.end))
    return frozenset(MONTH_NAMES.index(name) + 1 for name in found)


def _months_of_news(passage: Passage, span: Span) -> frozenset[int]:
    """The months of which a weekday may be that a stretch names; none where the sentence names a month."""
    published = passage.known.articles[passage.article].published
    if not published or len(published) < _WITH_DAY or _MONTH.search(passage.words):
        return frozenset()
    if not _DAY.search(passage.text, span.start, span.end):
        return frozenset()
    month, day = int(published[5:7]), int(published[8:10])
    found = {month}
    if day <= _FIRST_DAYS:
        found.add((month - 2) % 12 + 1)
    if day >= _LAST_DAYS:
        found.add(month % 12 + 1)
    return frozenset(found)
