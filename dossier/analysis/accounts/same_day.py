"""Whether "March 5" is the Wednesday of which another article tells: by its year, the day of either, or a dateline."""

from datetime import date

from dossier.analysis.dates import dates_in, day_of
from dossier.analysis.dates_terms import WEEKDAYS
from dossier.analysis.likeness import Survey
from dossier.model import Article, Locator, Span

_ANY_DAY = date(2000, 7, 1)
"""Against it a dateline is read of which only the month and the day are asked."""
_WITH_YEAR = len("2031-")


def is_one_day(known: Survey, dated: Locator, named: Locator) -> bool | None:
    """Whether a date, by month and day, and a day of the week, by name, are one; None where that is not known."""
    day = _day(known, dated) or _day(known, dated, _latest(known))
    if day is None:
        return _is_of_dateline(known, dated, named) or None
    other = _day(known, named)
    name = named.span.of(known.articles[named.article].text).lower()
    return day == other if other else WEEKDAYS[day.weekday()] in name


def _latest(known: Survey) -> date | None:
    """The latest day of which an article is."""
    return max((day for a in known.articles.values() if (day := _own(a))), default=None)


def _own(article: Article) -> date | None:
    return day_of(article.published) or day_of(article.updated)


def _day(known: Survey, place: Locator, against: date | None = None) -> date | None:
    """The day that a place tells, read from a given one, else from that of its article; None where neither is known."""
    article = known.articles[place.article]
    found = dates_in(article.text, place.span, against or _own(article))
    return date.fromisoformat(found[0].when) if found and found[0].precision == "day" else None


def _is_of_dateline(known: Survey, dated: Locator, named: Locator) -> bool:
    """Whether a date without a year is that of the dateline of the article that names the day."""
    line = known.articles[named.article].dateline
    text = known.articles[dated.article].text
    there, here = dates_in(line, Span(0, len(line)), _ANY_DAY) if line else (), dates_in(text, dated.span, _ANY_DAY)
    return bool(here and there) and here[0].when[_WITH_YEAR:] == there[0].when[_WITH_YEAR:]
