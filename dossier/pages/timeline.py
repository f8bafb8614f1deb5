"""The timeline: what happened when, each date with the words of the articles that give it."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby

from dossier.analysis.accounts.timeline_mentions import Reference, references
from dossier.analysis.dates_chained import is_chained
from dossier.analysis.dates_terms import WEEKDAYS
from dossier.model import Discrepancy, Dossier, Locator, NamedDay, TimelineEntry
from dossier.pages import labels
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.discrepancies import sides_in_words
from dossier.pages.escape import Html
from dossier.pages.marked import Mark, marked, proof, quoted
from dossier.pages.timeline_picture import picture
from dossier.pages.views_timeline import DifferLink, EntryView, TimelineView, ToldView, WhenView

MOST_TOLD, MOST_SAID = 4, 12
"""Places of one doing, and of what was said on one day, whose words are shown; of more the badges alone."""

_NUMBERED = {
    **dict(zip(("21", "22", "23"), ("spring", "summer", "autumn"), strict=True)),
    **{str(33 + n): f"{nth} quarter of" for n, nth in enumerate("first second third fourth".split())},
}
"""What EDTF writes where a month stands."""


@dataclass(frozen=True, slots=True)
class _Known:
    """What every entry is held to: each article's day, by its id, and the differences, by theirs."""

    against: dict[str, Reference]
    differs: dict[str, Discrepancy]


def timeline_view(dossier: Dossier) -> TimelineView:
    atlas, against = Atlas(dossier, "../"), references(dossier.seeds)
    known = _Known(against, {d.id: d for d in dossier.discrepancies})
    by_when = groupby(dossier.timeline, key=lambda e: e.when)
    whens = [_when(atlas, known, list(entries)) for _, entries in by_when]
    kicker = f"{labels.count(len(dossier.timeline), 'entry', 'entries')} on {labels.count(len(whens), 'date')}"
    if dossier.named_days:
        kicker += f", {len(dossier.named_days)} on days without one"
    return TimelineView(
        kicker=kicker,
        articles=atlas.key(),
        few=f"the articles give {labels.spelled(len(whens), 'date')} that could be put in order",
        picture=picture(dossier.timeline, when_words),
        whens=tuple(_marking_years(whens)),
        named=tuple(_named_days(atlas)),
        undated=tuple(atlas.badge(a) for a in dossier.articles if against[a.id].basis == "none"),
    )


def when_words(entry: TimelineEntry) -> str:
    """``Wednesday, 8 November 2023``, ``July 2017``, ``about 1950``, ``summer 2012``, ``first quarter of 2030``,
    ``31 March to 4 April 2011``, ``week from 3 to 9 May 2021``."""
    about, when = "about " * entry.when.endswith("~"), entry.when.rstrip("~")
    if entry.precision == "day":
        weekday = WEEKDAYS[date.fromisoformat(when).weekday()].capitalize()
        return f"{about}{weekday}, {labels.date_words(when)}"
    if entry.precision in ("season", "quarter"):
        of, number = when.split("-")
        return f"{about}{_NUMBERED[number]} {of}"
    first, _, last = when.partition("/")
    if not last:
        return f"{about}{labels.date_words(when) or when}"
    words = f"{_without_repeated(first, last)} to {labels.date_words(last)}"
    return f"week from {words}" if entry.precision == "week" else words


def _without_repeated(first: str, last: str) -> str:
    """The first end without the year, or the month and the year, that it shares with the last."""
    words = (labels.date_words(first) or first).split(" ")
    a, b = first.split("-"), last.split("-")
    shared = 0 if len(a) == 1 or a[0] != b[0] else 2 if len(a) == 3 and a[1] == b[1] else 1
    return " ".join(words[: len(words) - shared])


def _marking_years(whens: Iterable[WhenView]) -> Iterator[WhenView]:
    """The first of each year says so."""
    before = ""
    for when in whens:
        year = when.id.removeprefix("on-")[:4]
        yield replace(when, opens_year=year != before)
        before = year


def _when(atlas: Atlas, known: _Known, entries: Sequence[TimelineEntry]) -> WhenView:
    said = next((e for e in entries if e.said), None)
    day = entries[0]
    return WhenView(
        id=f"on-{day.when.replace('/', '-to-').replace('~', '-about')}",
        words=labels.sentence_case(when_words(day)),
        opens_year=False,
        entries=tuple(_entry(atlas, known, e, MOST_TOLD) for e in entries if not e.said),
        said=_entry(atlas, known, said, MOST_SAID) if said else None,
        said_words=_said_words(said) if said else "",
    )


def _named_days(atlas: Atlas) -> Iterator[WhenView]:
    """Days of the week in the order that the articles let be inferred; one that comes again is of another week."""
    seen: Counter[str] = Counter()
    for _, group in groupby(atlas.dossier.named_days, key=lambda e: e.after):
        entries = list(group)
        day = entries[0].day
        seen[day] += 1
        again = seen[day] > 1
        said = next((e for e in entries if e.said), None)
        yield WhenView(
            id=f"on-{day.lower()}-{seen[day]}" if again else f"on-{day.lower()}",
            words=f"{day} of another week" if again else day,
            opens_year=False,
            entries=tuple(_named_day(atlas, e, MOST_TOLD) for e in entries if not e.said),
            said=_named_day(atlas, said, MOST_SAID) if said else None,
            said_words=_said_at("on that day", said.refs) if said else "",
        )


def _named_day(atlas: Atlas, entry: NamedDay, most: int) -> EntryView:
    shown, rest = _shown(entry.refs, entry.told, most)
    return EntryView(
        id=entry.id,
        places=tuple(_told(atlas, ref, told) for ref, told in shown),
        more=tuple(_badges(atlas, rest)),
        inferred="",
        coarser=(),
        differs=(),
        before=_before(atlas, entry.before),
    )


def _before(atlas: Atlas, place: Locator | None) -> Html | None:
    return quoted(atlas.dossier.article[place.article], place.span) if place else None


def _said_words(entry: TimelineEntry) -> str:
    return _said_at("on that day" if entry.precision == "day" else "then", entry.refs)


def _said_at(when: str, refs: Sequence[Locator]) -> str:
    where = labels.count(len({r.article for r in refs}), "article")
    return f"Said {when}: {labels.count(len(refs), 'place')} in {where}"


def _entry(atlas: Atlas, known: _Known, entry: TimelineEntry, most: int) -> EntryView:
    shown, rest = _shown(entry.refs, entry.told or entry.refs, most)
    return EntryView(
        id=entry.id,
        places=tuple(_told(atlas, ref, told) for ref, told in shown),
        more=tuple(_badges(atlas, rest)),
        inferred=_inferred(atlas, known.against, entry),
        part=_part(entry),
        coarser=tuple(_less_exact(atlas, ref) for ref in entry.refs if ref in entry.coarser),
        differs=tuple(_differ(atlas, known.differs[name]) for name in entry.differs if name in known.differs),
        before=_before(atlas, entry.before),
    )


def _part(entry: TimelineEntry) -> str:
    """ "early in the month"; "" of what is told to no part of its time."""
    of = entry.approximate
    if of in (None, "about"):
        return ""
    return f"in the middle of the {entry.precision}" if of == "middle" else f"{of} in the {entry.precision}"


def _shown(
    refs: Sequence[Locator], told: Sequence[Locator], most: int
) -> tuple[list[tuple[Locator, Locator]], list[Locator]]:
    """The places whose words are shown, at most so many, and the rest."""
    pairs = list(zip(refs, told, strict=True))
    shown = pairs[:1] + _others_first(pairs)[: most - 1]
    return shown, [pair[0] for pair in pairs if pair not in shown]


def _others_first(pairs: Sequence[tuple[Locator, Locator]]) -> list[tuple[Locator, Locator]]:
    """Those after the first: one of each further article before a second one of any."""
    seen = {pairs[0][0].article}
    fresh: list[tuple[Locator, Locator]] = []
    again: list[tuple[Locator, Locator]] = []
    for ref, told in pairs[1:]:
        (again if ref.article in seen else fresh).append((ref, told))
        seen.add(ref.article)
    return fresh + again


def _told(atlas: Atlas, ref: Locator, told: Locator) -> ToldView:
    article = atlas.dossier.article[ref.article]
    words = marked(article.text, told.span, [Mark(ref.span.start, ref.span.end, "b")])
    return ToldView(atlas.badge(article, ref.span), Html(f"<span {proof(article, told.span)}>{words}</span>"))


def _less_exact(atlas: Atlas, ref: Locator) -> ToldView:
    article = atlas.dossier.article[ref.article]
    return ToldView(atlas.badge(article, ref.span), quoted(article, ref.span))


def _badges(atlas: Atlas, refs: Iterable[Locator]) -> Iterable[Badge]:
    """One an article, leading to the first of its places."""
    first: dict[str, Locator] = {}
    for ref in refs:
        first.setdefault(ref.article, ref)
    return (atlas.badge(atlas.dossier.article[name], ref.span) for name, ref in first.items())


def _differ(atlas: Atlas, found: Discrepancy) -> DifferLink:
    """Without what heads the matter ("date: …"): the line says that it is about dates."""
    return DifferLink(atlas.difference(found.id), labels.sentence_case(sides_in_words(atlas, found)))


def _inferred(atlas: Atlas, against: dict[str, Reference], entry: TimelineEntry) -> str:
    """From what the date was worked out, in words; "" where every article prints it in full."""
    ways: dict[str, list[str]] = {}
    for ref in sorted(entry.refs, key=lambda r: r.article):
        if ref.article in entry.inferred_in:
            letters = ways.setdefault(_from(atlas, against[ref.article], ref), [])
            siglum = atlas.dossier.article[ref.article].siglum
            if siglum not in letters:
                letters.append(siglum)
    if entry.inferred and len(ways) == 1:
        return f"inferred from {next(iter(ways))}"
    return "; ".join(f"inferred for {', '.join(letters)} from {way}" for way, letters in ways.items())


def _from(atlas: Atlas, reference: Reference, ref: Locator) -> str:
    if is_chained(atlas.dossier.words(ref)):
        return "the date named before it"
    day = labels.date_words(reference.days[0].isoformat()) if reference.days else ""
    return {
        "article": f"the article’s date, {day}",
        "event": f"the date of the event, {day}",
        "others": "the dates of the other articles",
        "none": "a date that the articles print in full",
    }[reference.basis]
