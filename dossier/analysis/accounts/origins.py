"""How many independent voices carry a statement: carriers that print each other's text count once.

Likeness is no proof of who copied whom; it says that two articles are no two witnesses. What
is looked at is the reporters' own words. A remark that all outlets quote alike has one
speaker, but each outlet may have heard it.
"""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from rapidfuzz import fuzz

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.clusters import components
from dossier.model import Locator, Span

_NEAR = 85.0
"""Likeness (0 to 100) from which the reporter's own words are near-verbatim."""
_AGENCY_NEAR = 70.0
"""The same where both credit one agency."""
_ENOUGH = 40
"""Characters outside quotation marks that are enough to compare; with fewer, the sentences beside are taken in."""
_WIDEST = 2
"""Sentences on either side that are taken in at most."""
_TWIN = 0.6
"""Of the lesser article's sentences, the part that stands in the other where one is the other's twin."""
_LONG = 5
"""Words of matter from which a sentence is its reporter's own."""
_MARKS = "“\"‘'"
_QUOTED = re.compile(r"[“\"][^”\"]*(?:[”\"]|$)|‘[^’]*’(?!\w)")


class Voices:
    """What is known of who prints whose text; the same for every order of articles."""

    def __init__(self, passages: Passages) -> None:
        self._passages = passages
        self._articles = passages.known.articles
        self._sentences: dict[str, tuple[list[int], list[Span]]] = {}
        for s in passages.sentences:
            starts, spans = self._sentences.setdefault(s.article, ([], []))
            starts.append(s.span.start)
            spans.append(s.span)
        self._twins: dict[tuple[str, str], bool] = {}
        self._told: dict[str, frozenset[frozenset[str]]] = {}

    def of(self, places: Iterable[Locator]) -> tuple[tuple[str, ...], ...]:
        """The carriers, together where they are one voice: transitive, and in the order of article ids.

        ``places`` are where each carries the statement; an article may stand there several times.
        """
        several = sorted(set(places))
        found = sorted({p.article for p in several})
        if len(found) == 1:
            return ((found[0],),)
        at: dict[str, list[Locator]] = {a: [p for p in several if p.article == a] for a in found}
        pairs = [
            (n, m) for n in range(len(found)) for m in range(n + 1, len(found)) if self._one(found[n], found[m], at)
        ]
        return tuple(tuple(found[n] for n in group) for group in components(len(found), pairs))

    def _one(self, a: str, b: str, at: Mapping[str, Sequence[Locator]]) -> bool:
        one, other = self._articles[a], self._articles[b]
        if one.outlet is not None and one.outlet == other.outlet:
            return True
        if self._twin(a, b):
            return True
        least = _AGENCY_NEAR if one.agency is not None and one.agency == other.agency else _NEAR
        return any(self._near(x, y, least) for x in at[a] for y in at[b])

    def _near(self, x: Locator, y: Locator, least: float) -> bool:
        """Whether the reporters' own words at two places are near-verbatim."""
        for width in range(_WIDEST + 1):
            one, other = self._own(x, width), self._own(y, width)
            if min(len(one), len(other)) >= _ENOUGH:
                return fuzz.ratio(one, other, score_cutoff=least) >= least
        return False

    def _own(self, place: Locator, width: int) -> str:
        """The words outside quotation marks of a place, or of its sentence and those beside it."""
        text = self._articles[place.article].text
        starts, sentences = self._sentences[place.article]
        at = bisect_right(starts, place.span.start) - 1
        if width == 0 or at < 0:
            return _plain(text, place.span)
        near = sentences[max(0, at - width) : at + width + 1]
        return _plain(text, Span(near[0].start, near[-1].end))

    def _twin(self, a: str, b: str) -> bool:
        """Whether most of the lesser article stands in the other, quotations aside."""
        if (a, b) not in self._twins:
            one, other = self._told_by(a), self._told_by(b)
            least = min(len(one), len(other))
            self._twins[a, b] = self._twins[b, a] = least > 0 and len(one & other) >= _TWIN * least
        return self._twins[a, b]

    def _told_by(self, article: str) -> frozenset[frozenset[str]]:
        """The stems of each sentence of an article that is long enough and no quotation, grammar words aside."""
        if not self._told:
            told: defaultdict[str, set[frozenset[str]]] = defaultdict(set)
            for sentence, stems in zip(self._passages.sentences, self._passages.stems, strict=True):
                text = self._articles[sentence.article].text
                if len(stems) >= _LONG and text[sentence.span.start] not in _MARKS:
                    told[sentence.article].add(frozenset(stems))
            self._told = {a: frozenset(several) for a, several in told.items()}
        return self._told.get(article, frozenset())


def _plain(text: str, span: Span) -> str:
    return " ".join(_QUOTED.sub(" ", text[span.start : span.end]).split())
