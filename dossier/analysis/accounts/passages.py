"""Sentences ready for the summary: their clauses, what of them is the main thing said, and who says it."""

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from dossier.analysis.accounts.cuts import clauses_of
from dossier.analysis.likeness import Bag, Sentence, Survey, tokens_of
from dossier.analysis.stems import stem
from dossier.model import Quotation, Span

_SPOKEN_SHARE = 0.4
"""Part of a sentence, the words that credit the speaker included, from which it is a speaker's remark."""
_BESIDE = 30
"""Characters that may stand between speech and the words that credit it."""
_SUBORDINATE = re.compile(
    r"[“\"'‘(]?(?:while|whilst|as|that|which|who|whom|whose|after|before|because|when|where|although|though|since|if|"
    r"following|during|despite|amid)\b",
    re.IGNORECASE,
)
_COORDINATE = re.compile(r"\b(?:and|but)\W*$")
_DENIES = re.compile(r"\b(?:not|never|cannot|nor|neither|no longer)\b|n[’']t\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Clause:
    """A stretch of a sentence that states something, and its stems. ``main``: what the sentence is there to say."""

    span: Span
    stems: frozenset[str]
    main: bool


@dataclass(frozen=True)
class Passage:
    """A sentence of the running text or standfirst, read once for every comparison that it takes part in."""

    number: int
    known: Survey
    sentence: Sentence
    bag: Bag
    people: frozenset[str] = frozenset()
    """Those of the people quoted in the dossier whom it names, by their fullest names."""
    quotations: tuple[Quotation, ...] = ()
    """Speech that stands in it; terms left out."""

    @property
    def article(self) -> str:
        return self.sentence.article

    @property
    def span(self) -> Span:
        return self.sentence.span

    @property
    def text(self) -> str:
        return self.known.articles[self.article].text

    @cached_property
    def words(self) -> str:
        """The sentence as printed."""
        return self.span.of(self.text)

    @cached_property
    def spoken(self) -> bool:
        """Whether it is for a good part what somebody says."""
        if not self.quotations:
            return False
        said = sum(self._inside(_credited(q)) for q in _outermost(self.quotations))
        return said >= _SPOKEN_SHARE * (self.span.end - self.span.start)

    @cached_property
    def cuts(self) -> tuple[tuple[Span, frozenset[str]], ...]:
        """Where its clauses stand, with the stems of each."""
        tokens = tokens_of(self.text)
        spans = tuple(clauses_of(self.text, self.span, tokens))
        if len(spans) <= 1:
            return ((self.span, frozenset(self.bag.weights)),)
        places = [tokens.within(span) for span in spans]
        return tuple(
            (span, frozenset(tokens.stems[at.start : at.stop])) for span, at in zip(spans, places, strict=True)
        )

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        if len(self.cuts) == 1:
            return (Clause(*self.cuts[0], True),)
        main = self._main([span for span, _ in self.cuts])
        return tuple(Clause(span, stems, m) for (span, stems), m in zip(self.cuts, main, strict=True))

    @cached_property
    def main(self) -> Bag:
        """The stems of what the sentence is there to say: of a remark what is said, else the main clauses."""
        bag = self.known.bag(self.article, [clause.span for clause in self.clauses if clause.main])
        return bag if bag.weights else self.bag

    def _main(self, cuts: Sequence[Span]) -> list[bool]:
        if self.spoken:
            said = [self.quotation_at(cut) is not None for cut in cuts]
            if any(said):
                return said
        found, begun = [], False
        for cut in cuts:
            below = _SUBORDINATE.match(self.text, cut.start, cut.end) is not None
            goes_on = begun and _COORDINATE.search(self.text, self.span.start, cut.start) is not None
            found.append(goes_on if begun else not below)
            begun = begun or not below
        return found if any(found) else [True] * len(cuts)

    def quotation_at(self, span: Span) -> Quotation | None:
        """The speech that takes up half of a span or more."""
        if not self.quotations:
            return None
        best = max(self.quotations, key=lambda q: (_common(q.whole, span), q.id))
        return best if 2 * _common(best.whole, span) >= span.end - span.start else None

    def denies(self, span: Span) -> bool:
        """Whether a stretch says that something is not so."""
        return _DENIES.search(self.text, span.start, span.end) is not None

    def _inside(self, span: Span) -> int:
        return max(0, _common(self.span, span))


def passages_of(known: Survey, quotations: Sequence[Quotation]) -> list[Passage]:
    """The sentences of running text and standfirsts, in the order of article ids and of reading."""
    here = [s for s in known.sentences if s.piece.role == "body" or s.piece.kind == "standfirst"]
    inside: dict[int, list[Quotation]] = defaultdict(list)
    homes = homes_of(here, quotations)
    for q in quotations:
        if q.kind != "term":
            for i in homes.get(q.id, ()):
                inside[i].append(q)
    people = people_of(quotations)
    found = []
    for i, sentence in enumerate(here):
        bag = known.bag(sentence.article, [sentence.span])
        named = frozenset(people[s] for s in people.keys() & bag.weights.keys())
        said = tuple(sorted(inside[i], key=lambda q: q.id)) if i in inside else ()
        found.append(Passage(i, known, sentence, bag, named, said))
    return found


def people_of(quotations: Sequence[Quotation]) -> dict[str, str]:
    """The person whom each stem of a full name stands for; stems that two people share stand for none."""
    found: dict[str, set[str]] = {}
    for name in {q.speaker.name for q in quotations if q.speaker}:
        words = [w for w in name.split() if w[:1].isupper()]
        for word in words if len(words) > 1 else ():
            found.setdefault(stem(word), set()).add(" ".join(words))
    return {s: min(names, key=lambda n: (len(n), n)) for s, names in found.items() if s and _one(names)}


def _one(names: Iterable[str]) -> bool:
    """Whether names are one person's, shorter and longer."""
    longest = max(names, key=lambda n: (len(n), n))
    return all(set(n.split()) <= set(longest.split()) for n in names)


def homes_of(sentences: Sequence[Sentence], quotations: Sequence[Quotation]) -> Mapping[str, list[int]]:
    """The sentences in which each quotation (by its id) stands, by their place in the list."""
    starts: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for i, sentence in enumerate(sentences):
        starts[sentence.article].append((sentence.span.start, i))
    for places in starts.values():
        places.sort()
    found: dict[str, list[int]] = {}
    for q in quotations:
        here = starts[q.article]
        at = max(0, bisect_right(here, (q.spans[0].start, len(sentences))) - 1)
        while at < len(here) and here[at][0] < q.spans[-1].end:
            i = here[at][1]
            if any(sentences[i].span.overlaps(s) for s in q.spans):
                found.setdefault(q.id, []).append(i)
            at += 1
    return found


def _common(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def _credited(q: Quotation) -> Span:
    """The speech and the words right beside it that say whose it is."""
    span = q.whole
    for beside in (q.cue, q.speaker.mention if q.speaker else None):
        if beside and beside.start <= span.end + _BESIDE and span.start <= beside.end + _BESIDE:
            span = Span(min(span.start, beside.start), max(span.end, beside.end))
    return span


def _outermost(quotations: Sequence[Quotation]) -> list[Quotation]:
    """Those whose credit does not lie in another's, so that nothing counts twice."""
    kept: list[Quotation] = []
    for q in sorted(quotations, key=lambda q: (q.whole.start - q.whole.end, q.id)):
        if not any(_credited(q).overlaps(_credited(k)) for k in kept):
            kept.append(q)
    return kept
