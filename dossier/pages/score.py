"""The wordings of an utterance laid on one of them, place by place: the rows of its table."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Apparatus, Article, Comparison, Difference, Quotation, Reading, Row, Span
from dossier.pages.apparatus import SLIGHT
from dossier.pages.atlas import Atlas
from dossier.pages.escape import Html, verbatim
from dossier.pages.marked import Mark, marked, proof, quoted
from dossier.pages.wording import encloses, spoken

LONGEST_CUT = 8
"""More words of the base that a wording lacks are counted, not repeated."""
LONGEST_PLACE, KEPT_ENDS = 18, 5
"""A place with more words that are the same shows so many at either end; all stand in the sentence below."""

_WORD = re.compile(r"\S+")


@dataclass(frozen=True, slots=True)
class Cell:
    """One place of a wording: HTML to show, and how it compares with the base.

    ``is_slight``: in marks, contractions, spellings or figures alone; ``is_flag``: words are cut and nothing shows it.
    """

    change: str
    html: Html
    is_slight: bool = False
    is_flag: bool = False


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the score: quotations that print the same words, and the words place by place."""

    quotations: tuple[Quotation, ...]
    cells: tuple[Cell, ...]
    is_base: bool


@dataclass(frozen=True, slots=True)
class _Sides:
    """A wording, what it is laid on, and the differences between them that were found."""

    article: Article
    quotation: Quotation
    row: Row
    ground: Article
    base: Row
    differences: tuple[Difference, ...]

    @property
    def is_base(self) -> bool:
        return self.row is self.base


def score(atlas: Atlas, apparatus: Apparatus, against: dict[str, Comparison]) -> tuple[Line, ...]:
    """The wordings laid on the base; wordings that agree in every place but case and marks share a line.

    ``against`` has each wording's comparison with the base.
    """
    base = next(row for row in apparatus.rows if row.quotation == apparatus.base)
    ground = atlas.article_of(atlas.dossier.quotation[base.quotation])
    members = [atlas.dossier.quotation[row.quotation] for row in apparatus.rows]
    lines: dict[object, Line] = {}
    for row in sorted(apparatus.rows, key=lambda r: r.quotation != apparatus.base):
        quotation = atlas.dossier.quotation[row.quotation]
        if row is not base and any(encloses(other, quotation) for other in members):
            continue
        key = _key(atlas, quotation, row)
        if key in lines:
            old = lines[key]
            lines[key] = Line((*old.quotations, quotation), old.cells, old.is_base)
        else:
            found = against[row.quotation].differences if row.quotation in against else ()
            sides = _Sides(atlas.article_of(quotation), quotation, row, ground, base, found)
            lines[key] = Line((quotation,), tuple(_cells(atlas, sides)), row is base)
    return tuple(lines.values())


def flagged_places(apparatus: Apparatus, comparison: Comparison) -> tuple[int, ...]:
    """Where in its article a wording of direct speech leaves words out and does not show it: offsets, in order."""
    rows = {row.quotation: row.readings for row in apparatus.rows}
    base, own = rows[comparison.against], rows[comparison.quotation]
    found = set()
    for cut in (d.against for d in comparison.differences if d.marked is False and d.against):
        before = [r.span.end for r, b in zip(own, base, strict=True) if r.span and b.span and b.span.start < cut.start]
        found.update(before[-1:])
    return tuple(sorted(found))


def longest(lines: Sequence[Line]) -> int:
    """Words that the fullest row shows, long places cut as they are shown."""
    return max((sum(len(_plain(cell.html).split()) for cell in line.cells) for line in lines), default=0)


def _plain(html: str) -> str:
    return re.sub(r"<del.*?</del>|<[^>]*>", "", html)


def _key(atlas: Atlas, quotation: Quotation, row: Row) -> object:
    text = atlas.article_of(quotation).text
    words = tuple(
        (r.change, r.span.of(text).casefold() if r.span and r.change in ("changed", "added", "moved") else "")
        for r in row.readings
    )
    return quotation.kind == "reported", words


def _cells(atlas: Atlas, sides: _Sides) -> Iterator[Cell]:
    around = _around(sides.article, sides.quotation, sides.row)
    inside = list(spoken(atlas, sides.quotation))
    for at, (reading, below) in enumerate(zip(sides.row.readings, sides.base.readings, strict=True)):
        before, after = around.get(at, ("", ""))
        flag = _has_flag(sides, below)
        cut = _cut(sides, below.span, flag) if below.span and reading.change not in ("same", "added") else ""
        cut = "" if sides.is_base else cut
        own = _own(sides, reading, inside) if reading.span else _GAP * (not cut)
        change = "base" if sides.is_base else reading.change
        yield Cell(change, Html(f"{before}{own}{after}{cut}"), _is_slight(sides, reading, below), flag)


_GAP = '<span class="gap" data-x>·</span>'


def _touching(sides: _Sides, reading: Reading, below: Reading) -> list[Difference]:
    """The differences found in one place; who is credited has none."""
    return [
        d
        for d in sides.differences
        if d.kind != "speaker" and (_meet(d.span, reading.span) or _meet(d.against, below.span))
    ]


def _meet(one: Span | None, other: Span | None) -> bool:
    return one is not None and other is not None and one.overlaps(other)


def _is_slight(sides: _Sides, reading: Reading, below: Reading) -> bool:
    if reading.change not in ("changed", "added", "absent") or sides.is_base:
        return False
    found = _touching(sides, reading, below)
    return bool(found) and all(d.kind in SLIGHT for d in found)


def _has_flag(sides: _Sides, below: Reading) -> bool:
    """Whether words that are cut with nothing to show it stand in this place of the base."""
    cuts = (d.against for d in sides.differences if d.marked is False and d.against)
    return below.span is not None and any(cut.overlaps(below.span) for cut in cuts)


def _own(sides: _Sides, reading: Reading, inside: list[Mark]) -> str:
    """The wording's own words in one place, marked where the base has others, none, or has them elsewhere."""
    assert reading.span
    article = sides.article
    if reading.change == "same" and (clipped := _clipped(article, reading.span)):
        return clipped
    marks = [*inside, *_slight_marks(sides, reading)]
    words = marked(article.text, reading.span, marks)
    if sides.is_base or reading.change == "same":
        return f"<span {proof(article, reading.span)}>{words}</span>"
    if reading.change == "moved":
        return f'<ins class="moved" {proof(article, reading.span)}>{_said("moved here")}{words}</ins>'
    return f"<ins {proof(article, reading.span)}>{_said('added')}{words}</ins>"


def _slight_marks(sides: _Sides, reading: Reading) -> Iterator[Mark]:
    """Case and marks that differ inside words that are the same."""
    for d in sides.differences:
        if d.kind == "typography" and d.span and reading.change == "same":
            yield Mark(d.span.start, d.span.end, "span", 'class="ty"')


def _clipped(article: Article, span: Span) -> str:
    """The ends of a long stretch that is the same and how much is between; "" for a shorter one."""
    found = list(_WORD.finditer(article.text, span.start, span.end))
    if len(found) <= LONGEST_PLACE:
        return ""
    head, tail = Span(span.start, found[KEPT_ENDS - 1].end()), Span(found[-KEPT_ENDS].start(), span.end)
    between = f'<span class="gone" data-x>… {len(found) - 2 * KEPT_ENDS} words …</span>'
    return f"{quoted(article, head)} {between} {quoted(article, tail)}"


def _cut(sides: _Sides, span: Span, flag: bool) -> str:
    """Words of the base that a wording has not in this place: struck out, or counted where they are many."""
    words = len(span.of(sides.ground.text).split())
    sign = '<span class="flag" data-x><span aria-hidden="true">⚑</span><span class="vh">cut, not marked: </span></span>'
    before = f" {sign if flag else ''}"
    if words > LONGEST_CUT:
        return f'{before}<span class="gone" data-x>{words} words not here</span>'
    elsewhere = any(d.kind == "reordered" and _mostly(d.against, span) for d in sides.differences)
    said, look = ("stands elsewhere", ' class="moved"') if elsewhere else ("not here", "")
    own = verbatim(span.of(sides.ground.text))
    return f"{before}<del{look} {proof(sides.ground, span)}>{_said(said)}{own}</del>"


def _mostly(part: Span | None, whole: Span) -> bool:
    """Whether a stretch is half of another or more: an article or a mark beside it makes no other phrase."""
    shared = min(part.end, whole.end) - max(part.start, whole.start) if part else 0
    return 2 * shared >= whole.end - whole.start


def _said(word: str) -> str:
    return f'<span class="vh" data-x>{word}: </span>'


def _around(article: Article, quotation: Quotation, row: Row) -> dict[int, tuple[str, str]]:
    """What stands in the article between the readings: marks, and the reporter's words where he breaks in."""
    # In the order of the article: a phrase that has moved stands in another place of the table.
    present = sorted(((at, r.span) for at, r in enumerate(row.readings) if r.span), key=lambda p: p[1].start)
    found: dict[int, tuple[str, str]] = {}
    before = _between(article, quotation.whole.start, present[0][1].start) if present else ""
    for n, (at, span) in enumerate(present):
        stop = present[n + 1][1].start if n + 1 < len(present) else quotation.whole.end
        middle = _parting(article.text, span.end, stop)
        found[at] = (before, _between(article, span.end, middle))
        before = _between(article, middle, stop)
    return found


def _parting(text: str, start: int, end: int) -> int:
    """Where what stands between two places parts: a mark after a space belongs to the words that follow."""
    between = text[start:end]
    if any(c.isalnum() for c in between):
        return end
    return next((start + i for i, c in enumerate(between) if c.isspace()), start + len(between))


def _between(article: Article, start: int, end: int) -> str:
    words = article.text[start:end] if start < end else ""
    ink = words.strip()
    if not ink:
        return ""
    at = start + words.index(ink)
    span = Span(at, at + len(ink))
    if any(c.isalnum() for c in ink):
        return f" {quoted(article, span, 'i', 'class=rep')}"
    return quoted(article, span, "span", 'class="mk"')
