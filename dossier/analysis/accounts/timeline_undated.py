"""The days of the week that articles without a date name, laid beside each other: which week it is nobody knows."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from datetime import date, timedelta

from dossier.analysis.accounts.timeline_groups import Beside, Group, alike
from dossier.analysis.accounts.timeline_mentions import (
    Mention,
    Reference,
    mentions_against,
    opens_with_pronoun,
    references,
)
from dossier.analysis.anchors import anchor
from dossier.analysis.dates_terms import WEEKDAY, WEEKDAYS, moved
from dossier.analysis.likeness import Survey, survey
from dossier.frozen import changed
from dossier.model import NamedDay, Seeds, Statement
from dossier.patterns import compiled, late

_MONDAY = date(2001, 1, 1)
"""Of a week that stands for the one nobody knows; no date of it is ever shown."""
_NEARER = {-6: 1, 5: -2, 6: -1}
"""Days from the one an article names first that are likelier to lie on its other side: the day after it, two before."""
_SHIFTED = compiled(r"last|next|this", re.IGNORECASE)
_OPENING = 60
"""Characters of what is told that name an entry, beside the words of its day."""


def find_named_days(seeds: Seeds, statements: Sequence[Statement] = ()) -> tuple[NamedDay, ...]:
    """What articles without a day of their own tell of "Tuesday", in the order in which the days lie.

    The order is inferred: each article is read as if it were of the day of the week that it names first, so that
    what is told as past lies before it and what is to come after. The weeks of two articles are laid so that most
    of the days that both name fall together. Of a dossier of many articles, which may tell of several weeks,
    nothing is said.
    """
    against = references(seeds)
    undated = sorted(name for name, reference in against.items() if reference.basis == "none")
    if not undated or not (known := survey(seeds.articles)).of_one:
        return ()  # a Tuesday of one need not be another's Tuesday
    named = {name: here for name in undated if (here := named_in(known, name))}
    by_day: dict[str, Group] = defaultdict(list)
    for name, weeks in laid(named).items():
        for mention in named[name]:
            by_day[moved(date.fromisoformat(mention.dated.when), 7 * weeks).isoformat()].append(mention)
    beside = Beside(statements)
    seen: Counter[str] = Counter()
    return tuple(
        _entry(known, group, date.fromisoformat(day) - date.fromisoformat(min(by_day)), seen)
        for day in sorted(by_day)
        for group in sorted(alike(known, _of_one_day(by_day[day], day), beside), key=_order)
    )


def _of_one_day(mentions: Sequence[Mention], day: str) -> Group:
    return [changed(m, dated=changed(m.dated, when=day)) for m in mentions]


def _order(group: Group) -> tuple[object, ...]:
    """Doings before sayings, what most articles tell first."""
    return group[0].said, -len({m.place.article for m in group}), group[0].place


def named_in(known: Survey, article: str) -> list[Mention]:
    """The days of the week of an article, read from the day of the week that it names first."""
    first = next(_read(known, article, _MONDAY), None)
    if first is None:
        return []
    day = moved(_MONDAY, date.fromisoformat(first.dated.when).weekday())
    text = known.articles[article].text
    return [_nearer(text, mention, day) for mention in _read(known, article, day)]


def _nearer(text: str, mention: Mention, day: date) -> Mention:
    """On the nearer side of the day, unless the article says "last" or "next": a day later is told as past as well."""
    off = (date.fromisoformat(mention.dated.when) - day).days
    if off not in _NEARER or _SHIFTED.match(mention.place.span.of(text)):
        return mention
    return changed(mention, dated=changed(mention.dated, when=moved(day, _NEARER[off]).isoformat()))


def _read(known: Survey, article: str, day: date) -> Iterator[Mention]:
    text = known.articles[article].text
    only = {article: Reference((day,), "article")}
    sentences = [s for s in known.sentences if s.article == article]
    for mention in mentions_against(changed(known, sentences=tuple(sentences)), only, ()):
        place = mention.place.span
        if mention.dated.precision == "day" and late(WEEKDAY).search(text, place.start, place.end):
            yield mention


def laid(named: Mapping[str, Sequence[Mention]]) -> dict[str, int]:
    """By article how many weeks its days are moved: so that most of them fall on those of the articles laid before."""
    found: dict[str, int] = {}
    taken: set[date] = set()
    days = {name: {date.fromisoformat(m.dated.when) for m in here} for name, here in named.items()}
    rest = sorted(named, key=lambda name: (-len(days[name]), name))
    while rest:
        ways = [
            (_met(days[name], weeks, taken), -abs(weeks), -n, name, weeks)
            for n, name in enumerate(rest)
            for weeks in (0, -1, 1)
        ]
        *_, name, weeks = max(ways)
        found[name] = weeks
        taken |= {moved(day, 7 * weeks) for day in days[name]}
        rest.remove(name)
    return found


def _met(days: set[date], weeks: int, taken: set[date]) -> int:
    return len({moved(day, 7 * weeks) for day in days} & taken)


def _entry(known: Survey, mentions: Group, after: timedelta, seen: Counter[str]) -> NamedDay:
    texts = {m.place.article: known.articles[m.place.article].text for m in mentions}
    first = min(mentions, key=lambda m: (opens_with_pronoun(texts[m.place.article], m.told), m.place))
    mentions = sorted(mentions, key=lambda m: (m is not first, m.place))
    text = texts[first.place.article]
    told = first.told.of(text)
    words = f"{first.place.span.of(text)} {told[:_OPENING]}"
    name = anchor("t", first.place.article, words)
    seen[name] += 1
    if seen[name] > 1:
        name = anchor("t", first.place.article, words, seen[name])
    return NamedDay(
        day=WEEKDAYS[date.fromisoformat(first.dated.when).weekday()].capitalize(),
        after=after.days,
        text=told,
        refs=tuple(m.place for m in mentions),
        told=tuple(m.told_at for m in mentions),
        said=first.said,
        id=name,
        before=first.earlier,
    )
