"""A stretch of an article as HTML, with marks inside it that may overlap as they like."""

import heapq
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from dossier.model import Article, Span
from dossier.pages.escape import Html, escape, inert, verbatim


@dataclass(frozen=True, slots=True)
class Mark:
    """An element around ``text[start:end]``.

    A mark that crosses the end of another is cut there into two elements; ``once``
    (an id) is written on the first of them alone. Both attribute strings are HTML.
    """

    start: int
    end: int
    tag: str
    attributes: str = ""
    once: str = ""


def marked(text: str, span: Span, marks: Iterable[Mark], notes: Mapping[int, str] | None = None) -> Html:
    """``span`` of ``text`` with its marks, properly nested; every character once, in order.

    ``notes`` are ready HTML of our own set in at an offset, after what ends there.
    """
    writer = _Writer(text, span, notes or {})
    waiting = _clipped(span, marks)
    if not waiting and not writer.notes:
        return verbatim(span.of(text))
    heapq.heapify(waiting)
    open_ends: list[tuple[int, str]] = []
    while waiting or open_ends:
        if open_ends and (not waiting or open_ends[-1][0] <= waiting[0][0]):
            end, tag = open_ends.pop()
            writer.text_to(end)
            writer.out.append(f"</{tag}>")
            continue
        start, minus_end, order, is_first, mark = heapq.heappop(waiting)
        end = -minus_end
        if open_ends and open_ends[-1][0] < end:
            heapq.heappush(waiting, (open_ends[-1][0], minus_end, order, False, mark))
            end = open_ends[-1][0]
        writer.text_to(start)
        writer.notes_here()
        writer.out.append(_opening(mark, is_first))
        open_ends.append((end, mark.tag))
    writer.text_to(span.end)
    writer.notes_here()
    return Html("".join(writer.out))


def proof(article: Article, span: Span) -> str:
    """Attributes that say: my text is this stretch of this article, character for character."""
    return f'data-a="{escape(article.id)}" data-s="{span.start}-{span.end}"'


def quoted(article: Article, span: Span, tag: str = "span", attributes: str = "") -> Html:
    """A stretch with its proof and no marks inside."""
    extra = f" {attributes}" if attributes else ""
    return Html(f"<{tag}{extra} {proof(article, span)}>{verbatim(span.of(article.text))}</{tag}>")


def _clipped(span: Span, marks: Iterable[Mark]) -> list[tuple[int, int, int, bool, Mark]]:
    start, end = span.start, span.end
    return [
        (max(m.start, start), -min(m.end, end), order, m.start >= start, m)
        for order, m in enumerate(marks)
        if m.start < end and start < m.end
    ]


def _opening(mark: Mark, is_first: bool) -> str:
    once = f" {mark.once}" if is_first and mark.once else ""
    return f"<{mark.tag}{once} {mark.attributes}>" if mark.attributes else f"<{mark.tag}{once}>"


class _Writer:
    """Writes text up to an offset, with the notes that stand before it."""

    def __init__(self, text: str, span: Span, notes: Mapping[int, str]) -> None:
        self.text = text
        self.at = span.start
        self.out: list[str] = []
        self.notes = sorted([(o, n) for o, n in notes.items() if span.start < o <= span.end]) if notes else []
        self.next_note = 0

    def text_to(self, end: int) -> None:
        if self.next_note == len(self.notes) and self.at < end:  # none is to come
            self.out.append(inert(self.text[self.at : end]))
            self.at = end
        while self.at < end:
            self.notes_here()
            stop = end
            if self.next_note < len(self.notes):
                stop = min(end, self.notes[self.next_note][0])
            self.out.append(inert(self.text[self.at : stop]))
            self.at = stop

    def notes_here(self) -> None:
        while self.next_note < len(self.notes) and self.notes[self.next_note][0] <= self.at:
            self.out.append(self.notes[self.next_note][1])
            self.next_note += 1
