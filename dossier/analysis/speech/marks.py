"""Which quotation marks belong together, and what stands between them.

Marks are read paragraph by paragraph. What one odd mark can spoil ends with its own
paragraph, save where the next paragraph opens with a mark again, as newspapers do
when a quotation goes on.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from dossier.analysis.speech.signs import SIGNS, SINGLE, family_of, inked, signs_of
from dossier.frozen import changed, frozen
from dossier.model import Article, Piece, Span
from dossier.patterns import compiled

_FAR = 60
"""Marks beyond which the end of a quotation is not looked for, so that no paragraph takes long."""
_PAIRS = {"「": "」", "『": "』", "«": "»", "»": "«", "‹": "›", "›": "‹"}
_ONLY_OPENING = frozenset(("“", "„", "‟", "``"))
"""What can only open where nothing is open."""
# At a sign: a mark, or two that are one. An apostrophe inside a word, by far the commonest, never is a mark.
_MARK = compiled(r".(?:(?<=')'|(?<=`)`|(?<!['’])|(?<![^\W_].)|(?!\w))")
_BEFORE_OPENING = " \t\xa0\u2009\u202f([{<—–-/:…\n“\"‘'*_"
_AFTER_CLOSING = " \t\xa0\u2009\u202f)]}>—–-/:;,.?!…\n”\"’'*_“"
_ELIDED = frozenset("em n til tis twas cause bout round cos ere".split())
"""What an apostrophe stands before: 'em, rock 'n' roll, 'til."""
_LONGEST_ELIDED = 5
_LOW_END = compiled(r"(?<=\S)‘")
_SINGLE_END = compiled(r"['’](?![\w])")
_POSSESSIVE_GOES_ON = compiled(r"['’][ \xa0][a-z]")


class Marked:
    """What stands between marks: ``spans`` are the words, one a paragraph; ``whole`` runs from mark to mark.

    ``closed`` is False where no closing mark was found before the paragraph ended.
    """

    __slots__ = ("closed", "spans", "whole")

    def __init__(self, spans: tuple[Span, ...], whole: Span, closed: bool = True) -> None:
        self.spans, self.whole, self.closed = spans, whole, closed


@frozen(guarded=False)
class _Open:
    """A mark still open: where it stands, where its words begin, and what closes it."""

    start: int
    inner: int
    mark: str
    spans: tuple[Span, ...] = ()
    opens_paragraph: bool = False
    opens_clause: bool = True
    """Does it stand where a sentence may begin? A fragment never closed does not go on in the next paragraph."""
    nested: tuple[Marked, ...] = ()
    """The pairs that stand within it."""


def find_marked(article: Article) -> tuple[Marked, ...]:
    """What stands between quotation marks in the prose of an article: ordered, disjoint, marks excluded.

    Of nested quotations only the outermost is given, and none that holds no letter and no figure. A mark that is never
    closed costs nothing beyond its paragraph; if it opens that paragraph its words are given as not ``closed``.
    """
    found: list[Marked] = []
    carried: _Open | None = None
    text = article.text
    places = signs_of(text)
    for piece in article.prose:
        start, end = piece.span.start, piece.span.end
        if carried is not None and not _reopens(text, piece, carried):
            found.extend(_unclosed(carried))
            carried = None
        marks, since = [], start
        while places and places[-1] < end:
            place = places.pop()
            if place >= since and (mark := _MARK.match(text, place, end)):
                marks.append(mark)
                since = mark.end()
        if not marks:
            continue
        reader = _Paragraph(text, start, end, marks, carried)
        found.extend(reader.read())
        carried = reader.left_open()
    if carried is not None:
        found.extend(_unclosed(carried))
    return tuple(sorted([m for m in found if _has_words(text, m)], key=lambda m: m.whole.start))


def _has_words(text: str, marked: Marked) -> bool:
    return text[marked.whole.start + 1].isalnum() or any(any(map(str.isalnum, span.of(text))) for span in marked.spans)


def _reopens(text: str, piece: Piece, carried: _Open) -> bool:
    """Does the paragraph begin with the same mark as was left open? A house that opens with one opens with it again."""
    start, end = piece.span.start, piece.span.end
    mark = _MARK.match(text, start, end) if text[start] in SIGNS else None
    if not mark or mark.end() >= end or text[mark.end()].isspace() or not carried.opens_clause:
        return False
    return mark.group() == carried.mark


def _unclosed(carried: _Open) -> Iterator[Marked]:
    if carried.spans and (len(carried.spans) > 1 or carried.opens_paragraph):
        yield Marked(carried.spans, Span(carried.start, carried.spans[-1].end), closed=False)
    else:
        yield from carried.nested


class _Paragraph:
    """Reads the marks of one paragraph from left to right, keeping those still open on a stack."""

    def __init__(self, text: str, start: int, end: int, marks: Sequence[re.Match[str]], carried: _Open | None) -> None:
        self.text, self.start, self.end, self.marks = text, start, end, marks
        self.stack: list[_Open] = []
        self.found: list[Marked] = []
        self.nested: list[Marked] = []
        self.at = start
        self.ahead: list[int] | None = None
        self.doubtful: list[re.Match[str]] | None = None
        if carried is not None:
            again = self.marks[0]
            self.stack.append(_Open(carried.start, again.end(), carried.mark, carried.spans))
            self.at = again.end()

    def read(self) -> list[Marked]:
        for number, mark in enumerate(self.marks):
            if mark.start() < self.at:
                continue
            family = family_of(mark.group())
            if family == "single":
                self._single(mark)
            elif family == "double":
                self._double(mark, number)
            else:
                self._paired(mark, number)
        return self.found

    def left_open(self) -> _Open | None:
        """The outermost mark still open at the end of the paragraph, its words so far added."""
        if not self.stack:
            return None
        first = self.stack[0]
        words = inked(self.text, first.inner, self.end)
        before = self.text[self.start : first.start].rstrip() if first.start >= self.start else ""
        return changed(
            first,
            spans=(*first.spans, words) if words else first.spans,
            opens_paragraph=first.opens_paragraph or (first.start >= self.start and not before),
            nested=tuple(self.nested),
            opens_clause=not before or before[-1:] in '.,:;?!…—–”"’)',
        )

    def _neighbours(self, mark: re.Match[str]) -> tuple[bool, bool]:
        """May the mark open, may it close, judged by the characters beside it?"""
        before = self.text[mark.start() - 1] if mark.start() > self.start else " "
        after = self.text[mark.end()] if mark.end() < self.end else " "
        opens = before in _BEFORE_OPENING and not after.isspace()
        closes = not before.isspace() and mark.start() > self.start and (after in _AFTER_CLOSING or after.isupper())
        return opens, closes

    def _double(self, mark: re.Match[str], number: int) -> None:
        sign = mark.group()
        if sign == "”" and self.stack:
            self._close(mark)
            return
        if not self.stack and sign in _ONLY_OPENING:
            self.stack.append(_Open(mark.start(), mark.end(), sign))
            return
        opens, closes = self._neighbours(mark)
        if sign in ("“", "``"):
            closing = closes and not opens
        elif sign in ("„", "‟"):
            closing = False
        elif sign == "”":
            closing = not opens
        elif opens and closes:
            closing = bool(self.stack)
        else:
            closing = closes or (bool(self.stack) and not opens)
        if closing:
            if not (self.stack and self.stack[-1].mark in _PAIRS and self._closes_next(number)):
                self._close(mark)
        elif not self.stack:
            if opens:
                self.stack.append(_Open(mark.start(), mark.end(), sign))
        elif self._nested(number):
            self.stack.append(_Open(mark.start(), mark.end(), sign))
        else:  # the mark before was never closed: begin again here, and lose only what it held
            self.found += self.nested
            self.nested = []
            self.stack[:] = [_Open(mark.start(), mark.end(), sign)]

    def _nested(self, number: int) -> bool:
        """Are there marks enough ahead to close the one opening here and all those open now?"""
        outer = _PAIRS.get(self.stack[-1].mark)
        if outer is not None:  # «The sign said “shut”»
            return any(mark.group() == outer for mark in islice(self.marks, number + 1, number + _FAR))
        if self.ahead is None:
            self.ahead = self._closers_ahead()
        return self.ahead[number + 1] > len(self.stack)

    def _closes_next(self, number: int) -> bool:
        """Does the next mark close, so that the one before it, of another kind than what it would close, does not?"""
        for mark in islice(self.marks, number + 1, number + _FAR):
            if family_of(mark.group()) != "single":
                opens, closes = self._neighbours(mark)
                return closes and not opens
        return False

    def _closers_ahead(self) -> list[int]:
        """For each double mark and all after it, how many more of them close than open."""
        ahead = [0]
        for mark in reversed(self.marks):
            weight = 0
            if family_of(mark.group()) == "double":
                opens, closes = self._neighbours(mark)
                weight = 1 if closes and not (opens and mark.group() == "“") else -1 if opens else 0
            ahead.append(ahead[-1] + weight)
        return ahead[::-1]

    def _paired(self, mark: re.Match[str], number: int) -> None:
        sign = mark.group()
        if self.stack and _PAIRS.get(self.stack[-1].mark) == sign:
            self._close(mark)
            return
        opens, closes = self._neighbours(mark)
        if self.stack and closes and not opens:  # “The harbour is open», said …
            if not self._closes_next(number):
                self._close(mark)
        elif sign in _PAIRS:
            self.stack.append(_Open(mark.start(), mark.end(), sign))

    def _close(self, mark: re.Match[str]) -> None:
        if not self.stack:
            return
        closed = self.stack.pop()
        words = inked(self.text, closed.inner, mark.start())
        spans = (*closed.spans, words) if words else closed.spans
        if self.nested:
            self.nested = [inner for inner in self.nested if inner.whole.start < closed.start]
        if spans:
            pair = Marked(spans, Span(closed.start, mark.end()))
            (self.nested if self.stack else self.found).append(pair)

    def _single(self, mark: re.Match[str]) -> None:
        if self.stack and self.stack[0].mark in SINGLE:
            if (
                len(self.stack) == 1
                and _SINGLE_END.match(self.text, mark.start(), self.end)
                and self._ends_single(mark)
            ):
                self._close(mark)
            return
        opens, _ = self._neighbours(mark)
        if self.stack or not opens or mark.group() == "’" or (mark.group() != "‚" and self._elides(mark)):
            return
        if end := self._single_end(mark):
            self.stack.append(_Open(mark.start(), mark.end(), mark.group()))
            self._close(end)
            self.at = end.end()
        elif mark.start() == self.start and mark.group() in "‘'":
            self.stack.append(_Open(mark.start(), mark.end(), mark.group()))

    def _elides(self, mark: re.Match[str]) -> bool:
        """Does a word begin with the mark as with an apostrophe: 'em, the '90?"""
        start = mark.end()
        low = self.text[start : min(self.end, start + _LONGEST_ELIDED + 1)].lower()
        letters = next((at for at, sign in enumerate(low) if not "a" <= sign <= "z"), len(low))
        counted = mark.start() > self.start  # a paragraph seldom begins with the '90s
        return low[:letters] in _ELIDED or (
            counted and low[:2].isdecimal() and len(low) > 1 and not "a" <= low[2:3] <= "z"
        )

    def _single_end(self, mark: re.Match[str]) -> re.Match[str] | None:
        """The closing single mark: the first that cannot be the apostrophe of "workers' rights", else the last
        that may be."""
        if mark.group() == "‚" and (low_end := _LOW_END.search(self.text, mark.end(), self.end)):
            return low_end
        doubtful, start = None, mark.end()
        if self.doubtful is not None:  # the last that may close, where an earlier mark found none that does
            return next((end for end in self.doubtful if end.start() > start), None)
        for end in _SINGLE_END.finditer(self.text, start, self.end):
            if self.text[end.start() - 1].isspace() or end.start() == start:
                continue
            if self._ends_single(end):
                return end
            doubtful = end
        self.doubtful = [doubtful] if doubtful else []
        return doubtful

    def _ends_single(self, end: re.Match[str]) -> bool:
        before = self.text[end.start() - 1]
        if before.isspace():
            return False
        return not (before in "sS" and _POSSESSIVE_GOES_ON.match(self.text, end.start(), self.end))
