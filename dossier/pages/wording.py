"""One quotation as HTML: in its sentence, and laid on another wording of the same."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dossier.model import Apparatus, Article, Quotation, Reading, Row, Span
from dossier.pages.atlas import Atlas
from dossier.pages.escape import Html, escape, verbatim
from dossier.pages.marked import Mark, marked, proof, quoted

HEADING_WORDS = 16
"""A wording's heading, which the search shows, holds so many words; the rest of a long one follows in the line."""
GIST_WORDS, OPENING_WORDS = 18, 9
"""An utterance's heading: so many words of its gist; where it has none, so many of its opening."""
LONGEST_CUT = 8
"""More words of the base that a wording lacks are counted, not repeated."""
LONGEST_PLACE, KEPT_ENDS = 18, 5
"""A place of the base with more words shows so many at either end; they stand in full in the sentence below."""

_WORD = re.compile(r"\S+")


def in_context(atlas: Atlas, quotation: Quotation, hidden: str, alone: bool = False) -> Html:
    """The sentence around a quotation with its words as a heading, who says it and the reporting word marked.

    ``hidden`` is said by screen readers and by the search before the words: speaker and outlet.
    ``alone`` leaves the sentence out, where another wording has just shown it.
    """
    article, whole = atlas.article_of(quotation), quotation.whole
    text = article.text
    context = whole if alone else Span(min(quotation.context.start, whole.start), max(quotation.context.end, whole.end))
    cut = _after_words(text, whole)
    marks = list(_marks(atlas, quotation))

    def part(start: int, end: int) -> str:
        return marked(text, Span(start, end), marks) if start < end else ""

    return Html(
        f'<div class="kwic" {proof(article, context)}>{part(context.start, whole.start)}'
        f'<h4 id="{escape(quotation.id)}"><span class="vh" data-x>{escape(hidden)}</span>{part(whole.start, cut)}</h4>'
        f"{part(cut, whole.end)}{part(whole.end, context.end)}</div>"
    )


def in_sentence(atlas: Atlas, quotations: Sequence[Quotation]) -> Html:
    """The sentence around quotations of one place, marked as in ``in_context``, without headings or ids."""
    article = atlas.article_of(quotations[0])
    start = min(min(q.context.start, q.whole.start) for q in quotations)
    context = Span(start, max(max(q.context.end, q.whole.end) for q in quotations))
    words = marked(article.text, context, [mark for q in quotations for mark in _marks(atlas, q)])
    return Html(f"<span {proof(article, context)}>{words}</span>")


def heading_words(article: Article, quotation: Quotation, gist: Span | None, opening: int = OPENING_WORDS) -> Html:
    """A quotation's gist, or so many of its first words, inside its marks, with a sign where it is cut."""
    first, last = quotation.spans[0], quotation.spans[-1]
    span = gist or first
    end = _after_words(article.text, span, GIST_WORDS if gist else opening)
    ink = span.of(article.text)[: end - span.start].rstrip(" \t\n,;:–—-")
    if end < last.end:
        ink = ink.rstrip(".")
    shown = Span(span.start, span.start + max(1, len(ink)))
    before = "… " if _has_words(article.text, first.start, shown.start) else ""
    after = "…" if _has_words(article.text, shown.end, last.end) else ""
    if quotation.kind == "reported":
        return Html(f"{_ours(before)}{quoted(article, shown, 'i')}{_ours(after)}")
    return Html(f"{_ours('“' + before)}{quoted(article, shown)}{_ours(after + '”')}")


def _ours(sign: str) -> str:
    return f"<span data-x>{sign}</span>" if sign else ""


def _has_words(text: str, start: int, end: int) -> bool:
    return any(c.isalnum() for c in text[start:end])


def _after_words(text: str, span: Span, words: int = HEADING_WORDS) -> int:
    found = list(_WORD.finditer(text, span.start, span.end))
    return span.end if len(found) <= words + 2 else found[words - 1].end()


def _marks(atlas: Atlas, quotation: Quotation) -> Iterator[Mark]:
    """Words between marks in bold roman, the reporter's in italics; who and the reporting word."""
    said = "i" if quotation.kind == "reported" else "b"
    for span in quotation.spans:
        yield Mark(span.start, span.end, said, 'class="said"')
    if quotation.kind == "reported":
        yield from _spoken(atlas, quotation)
    if quotation.cue:
        yield Mark(quotation.cue.start, quotation.cue.end, "span", 'class="cue"')
    if quotation.speaker and quotation.speaker.mention:
        mention = quotation.speaker.mention
        yield Mark(mention.start, mention.end, "span", 'class="by"')


def _spoken(atlas: Atlas, quotation: Quotation) -> Iterator[Mark]:
    """Words between marks inside reported speech: they are the speaker's own and stand in roman."""
    for span in atlas.between_marks[quotation.article]:
        if quotation.kind == "reported" and quotation.whole.covers(span):
            yield Mark(span.start, span.end, "b", 'class="said"')


@dataclass(frozen=True, slots=True)
class Cell:
    """One place of a wording: HTML to show, and the class that says how it compares with the base."""

    change: str
    html: Html


@dataclass(frozen=True, slots=True)
class Line:
    """A row of the score: quotations that print the same words, and the words place by place."""

    quotations: tuple[Quotation, ...]
    cells: tuple[Cell, ...]
    is_base: bool
    kept: int
    words: int


def score(atlas: Atlas, apparatus: Apparatus) -> tuple[Line, ...]:
    """The wordings laid on the base; wordings that agree in every place but case and marks share a line."""
    base = next(row for row in apparatus.rows if row.quotation == apparatus.base)
    members = [atlas.dossier.quotation[row.quotation] for row in apparatus.rows]
    lines: dict[object, Line] = {}
    for row in sorted(apparatus.rows, key=lambda r: r.quotation != apparatus.base):
        quotation = atlas.dossier.quotation[row.quotation]
        if row is not base and any(encloses(other, quotation) for other in members):
            continue
        key = _key(atlas, quotation, row)
        if key in lines:
            old = lines[key]
            lines[key] = Line((*old.quotations, quotation), old.cells, old.is_base, old.kept, old.words)
        else:
            cells = tuple(_cells(atlas, quotation, row, base))
            lines[key] = Line((quotation,), cells, row is base, row.kept, row.words)
    return tuple(lines.values())


def encloses(outer: Quotation, inner: Quotation) -> bool:
    """Reported speech with the other quotation inside it: what the article gives is one wording, partly quoted."""
    return outer.kind == "reported" != inner.kind and outer.article == inner.article and outer.whole.covers(inner.whole)


def _key(atlas: Atlas, quotation: Quotation, row: Row) -> object:
    text = atlas.article_of(quotation).text
    words = tuple(
        (r.change, r.span.of(text).casefold() if r.span and r.change in ("changed", "added") else "")
        for r in row.readings
    )
    return quotation.kind == "reported", words


def _cells(atlas: Atlas, quotation: Quotation, row: Row, base: Row) -> Iterator[Cell]:
    article, ground = atlas.article_of(quotation), atlas.article_of(atlas.dossier.quotation[base.quotation])
    around = _around(article, quotation, row)
    spoken = list(_spoken(atlas, quotation))
    for at, (reading, below) in enumerate(zip(row.readings, base.readings, strict=True)):
        before, after = around.get(at, ("", ""))
        cut = ""
        if row is not base and below.span and reading.change in ("changed", "absent"):
            cut = f" {_cut(ground, below.span)}"
        own = _own(article, reading, spoken, row is base) if reading.span else _GAP * (not cut)
        yield Cell("base" if row is base else reading.change, Html(f"{before}{own}{after}{cut}"))


_GAP = '<span class="gap" data-x>·</span>'


def _own(article: Article, reading: Reading, spoken: list[Mark], is_base: bool) -> str:
    """The wording's own words in one place, marked as added where the base has others or none."""
    assert reading.span
    if is_base and reading.change == "same" and (clipped := _clipped(article, reading.span)):
        return clipped
    words = marked(article.text, reading.span, spoken)
    if is_base or reading.change == "same":
        return f"<span {proof(article, reading.span)}>{words}</span>"
    return f"<ins {proof(article, reading.span)}>{_said('added')}{words}</ins>"


def _clipped(article: Article, span: Span) -> str:
    """The ends of a long stretch of the base and how much is between; "" for a shorter one."""
    found = list(_WORD.finditer(article.text, span.start, span.end))
    if len(found) <= LONGEST_PLACE:
        return ""
    head, tail = Span(span.start, found[KEPT_ENDS - 1].end()), Span(found[-KEPT_ENDS].start(), span.end)
    between = f'<span class="gone" data-x>… {len(found) - 2 * KEPT_ENDS} words …</span>'
    return f"{quoted(article, head)} {between} {quoted(article, tail)}"


def _cut(ground: Article, span: Span) -> str:
    """Words of the base that a wording has not: struck out, or counted where they are many."""
    words = len(span.of(ground.text).split())
    if words > LONGEST_CUT:
        return f'<span class="gone" data-x>{words} words not here</span>'
    return f"<del {proof(ground, span)}>{_said('not here')}{verbatim(span.of(ground.text))}</del>"


def _said(word: str) -> str:
    return f'<span class="vh" data-x>{word}: </span>'


def _around(article: Article, quotation: Quotation, row: Row) -> dict[int, tuple[str, str]]:
    """What stands in the article between the readings: marks, and the reporter's words where he breaks in."""
    present = [(at, r.span) for at, r in enumerate(row.readings) if r.span]
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
