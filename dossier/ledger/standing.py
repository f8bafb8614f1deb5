"""What stands in a dossier now: the anchors in use, and where words stand in an article's text."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property, lru_cache

from dossier.analysis.words import forms_of, words_of
from dossier.frozen import frozen
from dossier.model import Article, Dossier, LedgerEntry, Locator, Quotation, Span, joined

BREAK = " […] "
"""What ``joined`` writes where the reporter breaks in."""
_REACH = 300
"""Characters that may stand where the reporter breaks in."""


@frozen()
class Standing:
    """An anchor in use: its words as shown, and the place from their first character to their last.

    ``parts`` are the words alone: several where the reporter breaks in. ``quotation``, of an
    utterance alone: the wording by whose words it is named.
    """

    id: str
    place: Locator
    text: str
    parts: tuple[Span, ...]
    quotation: str | None = None


def standing(dossier: Dossier, name: str) -> Standing | None:
    """What an anchor in use stands for; None where it is not in use."""
    if (quotation := dossier.quotation.get(name)) is not None:
        return _of(dossier, name, quotation)
    if (utterance := dossier.utterance.get(name)) is not None:
        return _of(dossier, name, dossier.quotation[utterance.base], utterance.base)
    if (statement := dossier.statement.get(name)) is not None:
        place = Locator(statement.article, statement.span)
        return Standing(name, place, dossier.words(place), (statement.span,))
    return None


def standings(dossier: Dossier) -> dict[str, Standing]:
    """Every anchor in use, by id."""
    names = (x.id for group in (dossier.quotations, dossier.utterances, dossier.statements) for x in group)
    return {name: s for name in names if (s := standing(dossier, name))}


def _of(dossier: Dossier, name: str, quotation: Quotation, base: str | None = None) -> Standing:
    whole = Span(quotation.spans[0].start, quotation.spans[-1].end)
    text = joined(dossier.article[quotation.article].text, quotation.spans)
    return Standing(name, Locator(quotation.article, whole), text, quotation.spans, base)


@lru_cache(maxsize=4096)
def line_of_words(text: str) -> str:
    """The folded words of a text in one line, a space around each: equal where only case, marks or spaces differ."""
    return f" {' '.join(forms_of(text))} "


class Reader:
    """Finds words in one article's text, whatever their case and marks."""

    def __init__(self, article: Article) -> None:
        self._article = article

    @cached_property
    def _words(self) -> tuple[str, list[int], list[Span]]:
        """The folded words in one line, at which letter of it each begins, and where each stands in the text."""
        starts, spans, line = [], [], [" "]
        at = 0
        for word in words_of(self._article.text):
            starts.append(at)
            spans.append(word.span)
            line.append(f"{word.form} ")
            at += len(word.form) + 1
        return "".join(line), starts, spans

    def places(self, text: str) -> list[Span]:
        """Where the words stand outside of furniture, in reading order; across a break where there is one."""
        return [Span(parts[0].start, parts[-1].end) for parts in self.parts(text)]

    def parts(self, text: str) -> list[tuple[Span, ...]]:
        """The same, each place in its parts: several where the words are broken up by others."""
        lines = [line_of_words(part) for part in text.split(BREAK)]
        return [run for run in self._runs([x for x in lines if x.strip()]) if self._is_read(run[0])]

    def _runs(self, lines: list[str]) -> Iterator[tuple[Span, ...]]:
        if not lines:
            return
        line, _, _ = self._words
        at = line.find(lines[0])
        while at >= 0:
            found = [self._stretch(at, lines[0])]
            end = at + len(lines[0]) - 1
            for part in lines[1:]:
                after = line.find(part, end)
                if after < 0:
                    return
                stretch, end = self._stretch(after, part), after + len(part) - 1
                if stretch.start > found[-1].end + _REACH:
                    break
                found.append(stretch)
            else:
                yield tuple(found)
            at = line.find(lines[0], at + 1)

    def _stretch(self, at: int, part: str) -> Span:
        """Where a part of the line stands in the text."""
        _, starts, spans = self._words
        # A compatibility character may fold into several words: a place inside of one is that of the next.
        first = min(bisect_left(starts, at), len(spans) - 1)
        last = max(first, bisect_left(starts, at + len(part) - 1) - 1)
        return Span(spans[first].start, spans[last].end)

    def _is_read(self, span: Span) -> bool:
        piece = self._article.piece_at(span.start)
        return piece is not None and piece.role != "furniture"


def homes(entries: dict[str, LedgerEntry], dossier: Dossier) -> dict[str, str]:
    """The article in which to look for words of each article of the ledger: itself, or the one that took its place.

    That is told by the anchors that lead from the one into the other; where they lead into several
    or none, there is no telling, and the article is left out.
    """
    led: dict[str, set[str]] = defaultdict(set)
    for entry in entries.values():
        # An utterance may lead to one that another article gives its name to.
        if entry.article not in dossier.article and entry.quotation is None:
            led[entry.article] |= {entries[to].article for to in entry.leads_to}
    found = {article: article for article in dossier.article}
    for article in sorted(led):
        ends, seen, ahead = set(), {article}, sorted(led[article])
        while ahead:
            one = ahead.pop()
            if one in dossier.article:
                ends.add(one)
            elif one not in seen:
                seen.add(one)
                ahead += sorted(led.get(one, ()))
        if len(ends) == 1:
            found[article] = ends.pop()
    return found
