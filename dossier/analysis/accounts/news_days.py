"""On which day the news of each article is: articles of different days tell of different states of one matter."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from dossier.analysis.accounts.nearness import MOST_OF_ONE_EVENT
from dossier.analysis.accounts.news_ahead import ahead
from dossier.analysis.accounts.timeline_mentions import Mention, mentions_against, references
from dossier.analysis.accounts.timeline_undated import laid, named_in
from dossier.analysis.dates_terms import WEEKDAYS, moved
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
_APART = 10
"""Days from the first news to the last up to which articles tell of one matter as it goes on."""


def news_days(seeds: Seeds) -> tuple[NewsDay, ...]:
    """Of each article that opens with a day which day that is, the earliest first; nothing where all have the same.

    It is the first day named in the opening, not after the article's own. Where no date is known the days lie in an
    order that is inferred, as that of named days is. An article that opens with a plan which others open with as
    done is of the last day of which it tells something done. Nothing is said of many articles, nor of news more than
    ten days apart, which are of several matters.
    """
    if not 1 < len(seeds.articles) <= MOST_OF_ONE_EVENT:
        return ()
    known = survey(seeds.articles)
    found = _dated(known, seeds) or _undated(known, seeds)
    days = {day for day, _ in found}
    if len(days) < 2 or (max(days) - min(days)).days > _APART:
        return ()
    first, known_days = min(days), {name for name, r in references(seeds).items() if r.days}
    return tuple(
        NewsDay(
            article=mention.place.article,
            day=WEEKDAYS[day.weekday()].capitalize(),
            when=day.isoformat() if mention.place.article in known_days else None,
            after=(day - first).days,
            place=mention.place,
        )
        for day, mention in sorted(found, key=lambda pair: (pair[0], pair[1].place))
    )


def latest(days: Sequence[NewsDay]) -> frozenset[str]:
    """The articles whose news is of the last day."""
    return frozenset(d.article for d in days if d.after == days[-1].after)


def _dated(known: Survey, seeds: Seeds) -> list[tuple[date, Mention]]:
    """The first day that is not to come in the opening of each article that is read against a known day."""
    against = {name: r for name, r in references(seeds).items() if r.days}
    opening = changed(known, sentences=tuple(s for s in known.sentences if s.order < _OPENING and s.article in against))
    past = (
        m
        for m in mentions_against(opening, against, ())
        if m.dated.precision == "day"
        and date.fromisoformat(m.dated.when) <= against[m.place.article].days[-1]
        and _is_done(known, m)
    )
    return [(date.fromisoformat(m.dated.when), m) for m in _firsts(past)]


def _undated(known: Survey, seeds: Seeds) -> list[tuple[date, Mention]]:
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
    start, end = mention.clause.start, mention.place.span.start
    return not late(_TO_COME).search(text, start, max(start, end))


def _firsts(mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The first of each article."""
    seen: set[str] = set()
    for m in mentions:
        if m.place.article not in seen:
            seen.add(m.place.article)
            yield m
