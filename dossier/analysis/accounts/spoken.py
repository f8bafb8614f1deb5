"""Where speech stands in sentences, and which of it is a view and no report of what was done."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import accumulate
from operator import attrgetter

from dossier.analysis.likeness import Sentence
from dossier.model import Quotation, Span

_FACTS = tuple(
    "announc declar confirm certif reveal disclos report decid decis order signed signing sue suing alleg demand show "
    "find found rule ruling plan post approv pass vote voti agree allow explor rais recommend indicat "
    "pledg promis".split()
)
"""How verbs begin after which an article tells what was done, and the nouns made of them."""
_NOBODY = frozenset(
    "A An The Some Several One Two Three Four Five Many Most Other Officials Sources Police Authorities Investigators "
    "Prosecutors Witnesses Aides".split()
)
_START, _END, _HOME = attrgetter("start"), attrgetter("end"), attrgetter("article")


def is_view(q: Quotation, text: str) -> bool:
    """Whether words stand between marks, or somebody with a name is reported to say or think them."""
    if q.kind != "reported":
        return True
    if q.speaker is None or not _is_name(q.speaker.name.split()):
        return False
    return q.cue is None or not any(w.startswith(_FACTS) for w in q.cue.of(text).lower().split())


def _is_name(words: Sequence[str]) -> bool:
    return bool(words) and words[0] not in _NOBODY and words[0][:1].isupper() and words[-1][:1].isupper()


class Speech:
    """What is said in each article, terms left out, for finding what stands in a sentence."""

    def __init__(self, quotations: Iterable[Quotation]) -> None:
        self._by_article: dict[str, list[Quotation]] = defaultdict(list)
        for q in quotations:
            if q.kind != "term":
                self._by_article[q.article].append(q)
        self._said: dict[str, _Said] = {}

    def inside(self, sentence: Sentence) -> tuple[Quotation, ...]:
        article = sentence.article
        if article not in self._said:  # of most articles of a large dossier nobody asks
            here = self._by_article.get(article, ())
            self._said[article] = _Said(sorted(here, key=lambda q: q.spans[0].start))
        return self._said[article].inside(sentence.span)


def spans_in(quotation: Quotation, stretch: Span) -> tuple[Span, ...]:
    """The spans of a quotation that have characters in a stretch: they are in order, and of a speech there are many."""
    spans = quotation.spans
    first = bisect_right(spans, stretch.start, key=_END)
    return spans[first : bisect_left(spans, stretch.end, first, key=_START)]


class _Said:
    """What is said in one article, in the order of where it starts."""

    def __init__(self, quotations: Sequence[Quotation]) -> None:
        self.quotations = quotations
        self.starts = [q.spans[0].start for q in quotations]
        self.reach = list(accumulate((q.spans[-1].end for q in quotations), max))
        """How far it and those before it reach, which says where a search backwards may stop."""

    def inside(self, span: Span) -> tuple[Quotation, ...]:
        at = bisect_left(self.starts, span.end) - 1
        found = []
        while at >= 0 and self.reach[at] > span.start:
            if spans_in(self.quotations[at], span):
                found.append(self.quotations[at])
            at -= 1
        return tuple(found[::-1])


class Places:
    """Where sentences start, which are in the order of article ids."""

    def __init__(self, sentences: Sequence[Sentence]) -> None:
        self._sentences = sentences
        self._articles: dict[str, tuple[list[int], int]] = {}
        """The starts, and the number of the first; of the articles that were asked for."""

    def _of(self, article: str) -> tuple[list[int], int]:
        if article not in self._articles:
            first = bisect_left(self._sentences, article, key=_HOME)
            here = self._sentences[first : bisect_right(self._sentences, article, first, key=_HOME)]
            self._articles[article] = [s.span.start for s in here], first
        return self._articles[article]

    def holding(self, quotation: Quotation) -> list[int]:
        starts, number = self._of(quotation.article)
        first = max(0, bisect_right(starts, quotation.spans[0].start) - 1)
        last = bisect_left(starts, quotation.spans[-1].end)
        return [
            number + at
            for at in range(first, last)
            if any(self._sentences[number + at].span.overlaps(s) for s in quotation.spans)
        ]
