"""On which day the news of each article is: articles of different days tell of different states of one matter."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from dossier.analysis.accounts.news_ahead import Day, ahead
from dossier.analysis.accounts.timeline_mentions import Mention, Reference, mentions_against, references
from dossier.analysis.accounts.timeline_undated import laid, named_in
from dossier.analysis.dates_terms import MONTH_NAMES, WEEKDAYS, M, moved
from dossier.analysis.likeness import Survey, survey
from dossier.frozen import changed
from dossier.model import NewsDay, Seeds
from dossier.patterns import late

_OPENING = 3
"""Sentences of an article, its headline counted, in which its news is dated."""
_TO_COME = (
    r"\b(?:[Ww]ill|[Ww]ould|[Mm]ay|[Mm]ight|[Cc]ould|[Ss]hould|[Hh]as|[Hh]ave|[Ii]s|[Aa]re|[Pp]lans?|[Ss]et|[Dd]ue|"
    r"[Ss]cheduled|[Ee]xpected|[Nn]ext|[Cc]oming|[Uu]pcoming|[Uu]ntil|[Bb]efore|[Aa]head of|[Ss]ince|[Bb]y)\b"
)
"""Before a day in its clause: it is not the day on which the news was; who "has invited" them "on Friday" waits."""
_FAR = 400
"""Characters before a day in which such a word may stand."""
_MONTH = rf"\b{M}"
_LEAP_YEAR = date(2000, 7, 1)
"""In the middle of a year that stands for one which nobody knows, and has every day; it is never shown."""
_APART = 10
"""Days from the first news to the last up to which articles tell of one matter as it goes on."""


def news_days(seeds: Seeds) -> tuple[NewsDay, ...]:
    """Of each article that opens with a day which day that is, the earliest first; nothing where all have the same.

    It is the first day named in the opening, not after the article's own. Where no date is known the days lie in an
    order that is inferred, as that of named days is, or in that of the calendar ("5 March" before "7 March"), whichever
    orders more articles. An article that opens with a plan which others open with as done is of the last day of which
    it tells something done. Nothing is said of many articles, nor of news more than ten days apart, which are of
    several matters.
    """
    known = survey(seeds.articles)
    if len(seeds.articles) < 2 or not known.of_one:
        return ()
    found = _dated(known, seeds) or max(_printed(known, seeds), _undated(known, seeds), key=_orders)
    days = {day for day, _ in found}
    if len(days) < 2 or (max(days) - min(days)).days > _APART:
        return ()
    first, known_days = min(days), {name for name, r in references(seeds).items() if r.days}
    return tuple(
        NewsDay(
            article=mention.place.article,
            day=_called(known, day, mention, is_known=is_known),
            when=day.isoformat() if is_known else None,
            after=(day - first).days,
            place=mention.place,
        )
        for day, mention in sorted(found, key=lambda pair: (pair[0], pair[1].place))
        for is_known in [mention.place.article in known_days or not mention.dated.inferred]
    )


def latest(days: Sequence[NewsDay]) -> frozenset[str]:
    """The articles whose news is of the last day."""
    return frozenset(d.article for d in days if d.after == days[-1].after)


def _orders(found: Sequence[Day]) -> tuple[bool, int]:
    """Whether there are different days, and of how many articles."""
    return len({day for day, _ in found}) > 1, len(found)


def _called(known: Survey, day: date, mention: Mention, *, is_known: bool) -> str:
    """A day of the week; a day of a month ("5 March") where that is all that is known of it."""
    if is_known or not _is_of_month(known, mention):
        return WEEKDAYS[day.weekday()].capitalize()
    return f"{day.day} {MONTH_NAMES[day.month - 1]}"


def _dated(known: Survey, seeds: Seeds) -> list[Day]:
    """The first day that is not to come in the opening of each article that is read against a known day."""
    against = {name: r for name, r in references(seeds).items() if r.days}
    past = (m for m in _opening(known, against) if _is_no_later(known, m, against[m.place.article]))
    return [(date.fromisoformat(m.dated.when), m) for m in _firsts(past)]


def _is_no_later(known: Survey, mention: Mention, reference: Reference) -> bool:
    """Whether a day is not after that of its article; after another's it may be where day and month are printed."""
    day = date.fromisoformat(mention.dated.when)
    return day <= reference.days[-1] or (reference.basis != "article" and _is_of_month(known, mention))


def _printed(known: Survey, seeds: Seeds) -> list[Day]:
    """The first day of a month in the opening of each article of which no day is known, all read as of one year.

    It is the year of a day that one of them prints in full, else one that stands for the unknown.
    """
    names = [name for name, r in references(seeds).items() if r.basis == "none"]
    full = [*_opening(known, dict.fromkeys(names, Reference((), "none")))]
    near = full or [*_of_month(known, names, _LEAP_YEAR)]
    if not near:
        return []
    found = _of_month(known, names, max(date.fromisoformat(m.dated.when) for m in near))
    return [(date.fromisoformat(m.dated.when), m) for m in _firsts(found)]


def _of_month(known: Survey, names: Iterable[str], day: date) -> Iterator[Mention]:
    """What the openings tell of days of a month, read from one day."""
    return (m for m in _opening(known, dict.fromkeys(names, Reference((day,), "others"))) if _is_of_month(known, m))


def _opening(known: Survey, against: Mapping[str, Reference]) -> Iterator[Mention]:
    """Days on which something was done, in the openings of these articles."""
    sentences = tuple(s for s in known.sentences if s.order < _OPENING and s.article in against)
    found = mentions_against(changed(known, sentences=sentences), against, ())
    return (m for m in found if m.dated.precision == "day" and _is_done(known, m))


def _is_of_month(known: Survey, mention: Mention) -> bool:
    """Whether a day is printed with its month, and not named as one of the week."""
    text, span = known.articles[mention.place.article].text, mention.place.span
    return not mention.dated.inferred or late(_MONTH).search(text, span.start, span.end) is not None


def _undated(known: Survey, seeds: Seeds) -> list[Day]:
    """The day that each article names first, where it opens with it, in the week that fits those of the others; and
    the last past day of one that opens with what others tell as done.
    """
    names = sorted(name for name, r in references(seeds).items() if r.basis == "none")
    named = {name: here for name in names if (here := named_in(known, name))}
    ends = {s.article: s.span.end for s in known.sentences if s.order < _OPENING}
    days = {
        name: [(moved(date.fromisoformat(m.dated.when), 7 * weeks), m) for m in named[name]]
        for name, weeks in laid(named).items()
    }
    found = {n: d[0] for n, d in days.items() if d[0][1].place.span.end <= ends[n] and _is_done(known, d[0][1])}
    return [*found.values(), *ahead(known, {n: d for n, d in days.items() if n not in found}, [*found.values()])]


def _is_done(known: Survey, mention: Mention) -> bool:
    """Whether a day is told as that on which something was done."""
    text = known.articles[mention.place.article].text
    end = mention.place.span.start
    return not late(_TO_COME).search(text, min(end, max(mention.clause.start, end - _FAR)), end)


def _firsts(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The first of each article."""
    seen: set[str] = set()
    for m in mentions:
        if m.place.article not in seen:
            seen.add(m.place.article)
            yield m
