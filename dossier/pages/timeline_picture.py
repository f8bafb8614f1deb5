"""The timeline drawn: one mark an entry on an axis that is broken where long times pass. Plain SVG, no script.

Read aloud it is a list of links in the order of time, each named. The marks are no stops of the tab key: the list that
follows on the page has the same links, and a stop for each mark would stand between a reader and that list.
"""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise
from math import sqrt

from dossier.analysis.dates_terms import bounds
from dossier.model import TimelineEntry
from dossier.pages import labels
from dossier.pages.escape import Html, escape
from dossier.pages.views_timeline import PictureView

WIDE, NARROW = 760, 320
_MARGIN = 26
_SLOT = {WIDE: 22, NARROW: 19}
"""Least room of one date: what is more is left to the list."""
_BREAK_DAYS = 60
"""The axis is broken between dates that lie farther apart."""
_BREAK = 5.0
"""Room of a break, in square roots of a day."""
_STEP = 19
_STACK = 9
_LANE = 27
"""Room of a bar and of its dates, which stand under it."""
_LETTER, _BOLD = 6.1, 7.2
"""Mean width of a character of a label, and of one in bold."""
_BETWEEN = 7.0
"""Room between two years."""


@dataclass(frozen=True, slots=True)
class _Axis:
    at: dict[date, float]
    breaks: tuple[float, ...]


def picture(entries: Sequence[TimelineEntry], words: Callable[[TimelineEntry], str]) -> PictureView | None:
    """None where fewer than three dates leave nothing to draw."""
    if len({e.when for e in entries}) < 3:
        return None
    wide, narrow = (_chosen(entries, width) for width in (WIDE, NARROW))
    return PictureView(
        wide=_drawn(wide, WIDE, words),
        narrow=_drawn(narrow, NARROW, words),
        has_breaks=bool(_axis(wide, WIDE).breaks),
        has_bars=any(_is_bar(e) for e in wide),
        wide_rest=_rest(len(entries) - len(wide)),
        narrow_rest=_rest(len(entries) - len(narrow)),
    )


def _rest(left: int) -> str:
    """What is said of entries for which there was no room."""
    if not left:
        return ""
    return (
        f"{labels.count(left, 'entry', 'entries')} for lack of room {'is' if left == 1 else 'are'} in the list alone."
    )


def _sources(entry: TimelineEntry) -> int:
    return len({r.article for r in entry.refs})


def _is_bar(entry: TimelineEntry) -> bool:
    return entry.precision in ("week", "season", "quarter", "interval")


def _ends(entry: TimelineEntry) -> tuple[date, ...]:
    first, last = bounds(entry.when)
    return (first, last) if _is_bar(entry) else (first,)


def _chosen(entries: Sequence[TimelineEntry], width: int) -> list[TimelineEntry]:
    """What there is room for: those that most articles give, doings before sayings."""
    room = (width - 2 * _MARGIN) // _SLOT[width]
    days: set[date] = set()
    kept = set()
    order = sorted(range(len(entries)), key=lambda i: (-_sources(entries[i]), entries[i].said, i))
    for i in order:
        if len(days.union(_ends(entries[i]))) <= room:
            days.update(_ends(entries[i]))
            kept.add(i)
    return [e for i, e in enumerate(entries) if i in kept]


def _axis(entries: Sequence[TimelineEntry], width: int) -> _Axis:
    """Where each date stands: near dates by the root of the days between them, a break where long times pass."""
    days = sorted({d for e in entries for d in _ends(e)})
    gaps = [(b - a).days for a, b in pairwise(days)]
    units = [_BREAK if gap > _BREAK_DAYS else sqrt(gap) for gap in gaps]
    room = width - 2 * _MARGIN
    least = min(_SLOT[width], room / max(1, len(gaps)))
    spare = max(0.0, room - least * len(gaps)) / (sum(units) or 1)
    at, x, breaks = {days[0]: float(_MARGIN)}, float(_MARGIN), []
    for day, gap, unit in zip(days[1:], gaps, units, strict=True):
        step = least + spare * unit
        if gap > _BREAK_DAYS:
            breaks.append(x + step / 2)
        x += step
        at[day] = x
    return _Axis(at, tuple(breaks))


def _drawn(entries: Sequence[TimelineEntry], width: int, words: Callable[[TimelineEntry], str]) -> Html:
    axis = _axis(entries, width)
    stacks: dict[date, list[TimelineEntry]] = defaultdict(list)
    for entry in entries:
        if not _is_bar(entry):
            stacks[_ends(entry)[0]].append(entry)
    base = _STEP * min(_STACK, max(map(len, stacks.values()), default=0)) + 8
    stretches = [e for e in entries if _is_bar(e)]
    lanes, bars = _bars(stretches, axis, (base + 40, width), words)
    height = base + 36 + lanes * _LANE + 8
    ground = "".join([*_line(axis, base, width), *_labels(stacks, axis, base)])
    placed = [(_ends(e)[0], bar) for e, bar in zip(stretches, bars, strict=True)]
    for day, stack in stacks.items():
        placed += [(day, mark) for mark in _stacked(stack, axis.at[day], base, words)]
    items = "".join(f'<g role="listitem">{drawn}</g>' for _, drawn in sorted(placed, key=lambda item: item[0]))
    name = "wide" if width == WIDE else "narrow"
    return Html(
        f'<svg class="{name}" viewBox="0 0 {width} {height}" role="group" focusable="false">{_told_aloud(entries)}'
        f'<g aria-hidden="true">{ground}</g><g role="list">{items}</g></svg>'
    )


def _told_aloud(entries: Sequence[TimelineEntry]) -> str:
    """What the picture is, for who hears it."""
    years = sorted({end.year for entry in entries for end in _ends(entry)})
    span = f"from {years[0]} to {years[-1]}" if len(years) > 1 else f"of {years[0]}"
    count = labels.count(len(entries), "entry", "entries")
    return (
        f"<title>Timeline {span}: {count}</title>"
        "<desc>Marks in the order of time, each a link to its entry in the list below, which says the same in words."
        "</desc>"
    )


def _line(axis: _Axis, base: int, width: int) -> list[str]:
    """The axis, its ends left open, and its breaks."""
    parts = [f'<path class="axis" d="M4 {base}H{width - 4}"/>']
    for x in axis.breaks:
        parts.append(f'<path class="gap" d="M{x - 4:.1f} {base}h8"/>')
        parts.append(f'<path class="axis" d="M{x - 6:.1f} {base + 5}l4 -10M{x + 2:.1f} {base + 5}l4 -10"/>')
    return parts


def _labels(stacks: dict[date, list[TimelineEntry]], axis: _Axis, base: int) -> list[str]:
    """Dates under the axis as far as there is room, those of most articles first; under them the years."""
    order = sorted(stacks, key=lambda d: (-max(map(_sources, stacks[d])), -len(stacks[d]), d))
    names = [(axis.at[d], _short(stacks[d][0])) for d in order]
    firsts: dict[int, float] = {}
    for day in sorted(axis.at):
        firsts.setdefault(day.year, axis.at[day])
    years = _apart([(x, str(year)) for year, x in firsts.items()])
    return [*_written([n for n in names if n[1]], base + 15, "day"), *_written(years[::-1], base + 29, "year")]


def _apart(years: Sequence[tuple[float, str]]) -> list[tuple[float, str]]:
    """Each moved to the left by as little as it needs not to touch the next; the last stays."""
    found: list[tuple[float, str]] = []
    for x, name in reversed(years):
        room = _room(name)
        near = found[-1][0] - room if found else x
        found.append((near if x - room / 2 < near < x and near >= room / 2 else x, name))
    return found[::-1]


def _room(year: str) -> float:
    """What a year takes, with the room between it and the next."""
    return len(year) * _BOLD + _BETWEEN


def _short(entry: TimelineEntry) -> str:
    """``8 Nov``, ``Nov``; nothing for a year, which stands in the line below."""
    parts = (labels.date_words(entry.when.rstrip("~")) or "").split(" ")
    return " ".join([*parts[:-2], parts[-2][:3]]) if len(parts) > 1 else ""


def _written(names: Sequence[tuple[float, str]], y: int, kind: str) -> list[str]:
    """Those of the labels that do not run into an earlier one."""
    taken: list[tuple[float, float]] = []
    parts = []
    for x, name in names:
        half = _room(name) / 2 - 0.1 if kind == "year" else len(name) * _LETTER / 2 + 2
        if all(x + half <= left or right <= x - half for left, right in taken):
            taken.append((x - half, x + half))
            parts.append(f'<text class="{kind}" x="{x:.1f}" y="{y}">{escape(name)}</text>')
    return parts


def _stacked(stack: Sequence[TimelineEntry], x: float, base: int, words: Callable[[TimelineEntry], str]) -> list[str]:
    shown = stack if len(stack) <= _STACK else stack[: _STACK - 1]
    parts = [_mark(entry, x, base - 10 - _STEP * i, words) for i, entry in enumerate(shown)]
    if left := len(stack) - len(shown):
        y = base - 10 - _STEP * len(shown)
        rest = labels.count(left, "more entry", "more entries")
        says = f"{labels.sentence_case(words(stack[0]))}: {rest} in the list below"
        parts.append(f'<g><title>{escape(says)}</title><text class="more" x="{x:.1f}" y="{y + 4}">+{left}</text></g>')
    return parts


def _mark(entry: TimelineEntry, x: float, y: int, words: Callable[[TimelineEntry], str]) -> str:
    """A circle for a doing, a square for what was said; its size and number say how many articles give it."""
    number = _sources(entry)
    size = 5 if number == 1 else 8
    shape = (
        f'<rect x="{x - size + 1:.1f}" y="{y - size + 1}" width="{2 * size - 2}" height="{2 * size - 2}"/>'
        if entry.said
        else f'<circle cx="{x:.1f}" cy="{y}" r="{size}"/>'
    )
    count = f'<text x="{x:.1f}" y="{y + 4}">{number}</text>' if number > 1 else ""
    return _link(entry, words, shape + count)


def _link(entry: TimelineEntry, words: Callable[[TimelineEntry], str], drawn: str) -> str:
    told = f"{labels.sentence_case(words(entry))}: {labels.count(_sources(entry), 'article')}"
    says = ", ".join([told, *["said"] * entry.said, *["inferred"] * entry.inferred])
    kind = "mark hollow" if entry.inferred else "mark"
    return f'<a class="{kind}" href="#{entry.id}" tabindex="-1"><title>{escape(says)}</title>{drawn}</a>'


def _bars(
    entries: Sequence[TimelineEntry], axis: _Axis, room: tuple[int, int], words: Callable[[TimelineEntry], str]
) -> tuple[int, list[str]]:
    """Weeks and stretches as bars below the axis, their dates under them, in as few lanes as keep both apart.

    ``room``: where the first lane stands, and how wide the picture is.
    """
    top, width = room
    ends: list[float] = []
    parts = []
    for entry in entries:
        first, last = (axis.at[d] for d in _ends(entry))
        dates = words(entry) if entry.precision in ("season", "quarter") else _ends_in_words(entry)
        half = len(dates) * _LETTER / 2
        middle = min(max((first + last) / 2, half), width - half)
        lane = next((i for i, end in enumerate(ends) if end + 6 < min(first - 4, middle - half)), len(ends))
        ends[lane : lane + 1] = [max(last + 4, middle + half)]
        y = top + lane * _LANE
        drawn = f'<rect class="bar" x="{first - 4:.1f}" y="{y - 4}" width="{last - first + 8:.1f}" height="8" rx="4"/>'
        parts.append(_link(entry, words, f'{drawn}<text class="dates" x="{middle:.1f}" y="{y + 16}">{dates}</text>'))
    return len(ends), parts


def _ends_in_words(entry: TimelineEntry) -> str:
    """``30 Oct–5 Nov``; of one month ``6–12 Nov``, of several years with the years."""
    first, last = _ends(entry)
    year = first.year != last.year
    named = [(labels.date_words(d.isoformat()) or "").split(" ") for d in (first, last)]
    here, there = (" ".join([day, month[:3], *[of] * year]) for day, month, of in named)
    if (first.year, first.month) == (last.year, last.month):
        here = str(first.day)
    return f"{here}–{there}"
