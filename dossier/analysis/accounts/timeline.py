"""The dates that the articles give, in order, each with the places that give it and what they tell of it."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from dossier.analysis.accounts.timeline_groups import Beside, Group, across, alike, only_names_a_law
from dossier.analysis.accounts.timeline_mentions import Mention, mentions_of, opens_with_pronoun
from dossier.analysis.anchors import anchor
from dossier.analysis.dates_loose import Approximate
from dossier.analysis.dates_terms import bounds
from dossier.analysis.likeness import Survey, survey
from dossier.frozen import changed
from dossier.model import Discrepancy, Seeds, Span, Statement, TimelineEntry

_OPENING = 60
"""Characters of what is told that name an entry, beside the words of its date."""


def find_dates(
    seeds: Seeds, statements: Sequence[Statement] = (), discrepancies: Sequence[Discrepancy] = ()
) -> tuple[TimelineEntry, ...]:
    """Every date in the articles' running text, earliest first, the doings of a day before what was said on it.

    Relative ones ("last month", "on Wednesday") are resolved from the day of the article, else of the event,
    else of the other articles, and are then ``inferred``; those that cannot be resolved are left out. One entry
    may be given by several articles; ``text`` is what the first of them tells. All that was said on one day is
    one entry. What ``statements`` put side by side is one doing; ``discrepancies`` are named as ``marked`` does.
    """
    known = survey(seeds.articles)
    by_when: dict[str, Group] = defaultdict(list)
    for mention in mentions_of(known, seeds):
        by_when[mention.when].append(mention)
    beside = Beside(statements)
    every = (group for when in sorted(by_when) for group in alike(known, by_when[when], beside))
    groups = [group for group in every if not only_names_a_law(known, group)]
    seen: Counter[str] = Counter()
    entries = tuple(_entry(known, group, seen) for group in sorted(across(known, groups), key=_order))
    return marked(entries, discrepancies) if discrepancies else entries


def marked(entries: Iterable[TimelineEntry], discrepancies: Iterable[Discrepancy]) -> tuple[TimelineEntry, ...]:
    """The entries, each with the differences of date in which one of its dates stands."""
    sides: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    order: dict[str, int] = {}
    for d in discrepancies:
        if d.kind == "date":
            order[d.id] = len(order)
            for side in d.sides:
                sides[side.article].append((side.span, d.id))

    def differing(entry: TimelineEntry) -> TimelineEntry:
        met = {name for r in entry.refs for span, name in sides.get(r.article, ()) if span.overlaps(r.span)}
        return changed(entry, differs=tuple(sorted(met, key=order.__getitem__))) if met else entry

    return tuple(map(differing, entries)) if order else tuple(entries)


def _order(group: Group) -> tuple[object, ...]:
    """Earliest first, a longer time before a shorter, doings before sayings, what most articles tell first."""
    first, last = bounds(group[0].dated.when)
    return first, first - last, _when(group), group[0].said, -len({m.place.article for m in group}), group[0].place


def _finest(mentions: Sequence[Mention]) -> list[Mention]:
    """Those of a group that date it as exactly as the first does."""
    return [m for m in mentions if m.dated.when == mentions[0].dated.when]


def _approximate(mentions: Sequence[Mention]) -> Approximate | None:
    """How all of them tell their date, where all tell it as about then or in one part of it."""
    ways = {m.approximate for m in mentions}
    return ways.pop() if len(ways) == 1 else None


def _when(group: Sequence[Mention]) -> str:
    """As EDTF has it."""
    is_about = group[0].approximate == "about" and _approximate(_finest(group)) == "about"
    return f"{group[0].when}~" if is_about else group[0].when


def _entry(known: Survey, mentions: Sequence[Mention], seen: Counter[str]) -> TimelineEntry:
    """One entry, with an id made of the words of its first place. ``seen`` counts the ids given so far."""
    when, precision, fine = _when(mentions), mentions[0].dated.precision, _finest(mentions)
    texts = {m.place.article: known.articles[m.place.article].text for m in mentions}
    first = min(fine, key=lambda m: (m.dated.inferred, opens_with_pronoun(texts[m.place.article], m.told), m.place))
    mentions = sorted(mentions, key=lambda m: (m is not first, m.place))
    text = first.told.of(texts[first.place.article])
    words = f"{first.place.span.of(texts[first.place.article])} {text[:_OPENING]}"
    name = anchor("t", first.place.article, words)
    seen[name] += 1
    if seen[name] > 1:
        name = anchor("t", first.place.article, words, seen[name])
    exact = {m.place.article for m in fine if not m.dated.inferred}
    return TimelineEntry(
        when=when,
        precision=precision,
        text=text,
        inferred=not exact,
        refs=tuple(m.place for m in mentions),
        told=tuple(m.told_at for m in mentions),
        inferred_in=tuple(sorted({m.place.article for m in mentions if m.dated.inferred} - exact)),
        coarser=tuple(m.place for m in mentions if m.dated.when != first.dated.when),
        said=first.said,
        id=name,
        before=first.earlier,
        approximate=_approximate(fine),
    )
