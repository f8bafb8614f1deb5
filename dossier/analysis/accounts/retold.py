"""Ties that do not rest on rare words: one utterance reported twice, one doing or one event told twice."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, cached_property
from itertools import combinations, product

from dossier.analysis.accounts.encounters import Doing, doings
from dossier.analysis.accounts.facts import decisive
from dossier.analysis.accounts.matter import narrowed
from dossier.analysis.accounts.passages import Passage, homes_of
from dossier.analysis.accounts.tie import LEAST_SCORE, Side, Tie
from dossier.analysis.likeness import Bag, Likeness, compare
from dossier.model import Quotation, Span, Utterance

_DOING_SCORE = 0.42
_TURN_SCORE = 0.5
"""What telling the same turn of something ("the second meeting") counts: more than telling that some meet."""
_LONG = 200
"""Characters from which speech says several things, of which another article may report one."""
_MATTER = 0.6
"""Part of what a sentence is there to say that an utterance must be, to be carried in the main."""
_OPENING = 3
"""Sentences of an article, its headline counted, that open it."""
_MOST_TELLERS = 12
_SHORTEST_TERM = 6
_MOST_TERMS = 6


def of_openings(passages: Sequence[Passage], people: Mapping[str, str]) -> Iterator[tuple[int, int, Tie]]:
    """First sentences of articles whose main clauses tell that the same person, or what bears a name, did the same.

    The event's own words are common in its dossier and weigh little; where articles open with them, they are the event.
    """
    tellers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, passage in enumerate(passages):
        if passage.sentence.order <= _OPENING:
            stems = passage.main.weights
            names = [s for s in stems if s in people or s in passage.known.names]
            deeds = [s for s in stems if s in decisive()]
            for key in product(names, deeds):
                tellers[key].append(i)
    for (name, deed), told in sorted(tellers.items()):
        for i, j in combinations(told[:_MOST_TELLERS], 2):
            a, b = passages[i], passages[j]
            x, y = (_clause_with(p, deed) for p in (a, b))
            likeness = compare(a.main, b.main)
            if a.article == b.article or a.denies(x) != b.denies(y) or likeness.score < LEAST_SCORE:
                continue
            rule = f"both open with: {deed}, {name}"
            yield i, j, Tie(likeness.score, rule, Side(x, True), Side(y, True), likeness.evidence)


def _clause_with(passage: Passage, stem_: str) -> Span:
    return next((c.span for c in passage.clauses if c.main and stem_ in c.stems), passage.span)


def of_doings(passages: Sequence[Passage], people: dict[str, str]) -> Iterator[tuple[int, int, Tie]]:
    """Sentences that tell the same doings of the same people, for what few sentences tell."""
    tellers: dict[str, list[tuple[int, Doing]]] = defaultdict(list)
    for i, passage in enumerate(passages):
        for doing in doings(passage, people):
            tellers[doing.name].append((i, doing))
    for name, told in sorted(tellers.items()):
        for (i, one), (j, other) in combinations(told[:_MOST_TELLERS], 2):
            if passages[i].article != passages[j].article and (one.back == other.back or not one.meeting):
                score = _DOING_SCORE if ":" in name else _TURN_SCORE
                yield i, j, Tie(score, name, Side(one.span, one.main), Side(other.span, other.main))


def of_speech(
    passages: Sequence[Passage], quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[tuple[int, int, Tie]]:
    """Sentences that report one utterance carry one statement, quoted or not."""
    quotation = {q.id: q for q in quotations}
    said = cache(lambda i, m: _Said(passages[i], quotation[m]))
    homes = homes_of([p.sentence for p in passages], quotations)
    for utterance in utterances:
        members = [quotation[m] for m in utterance.members]
        if len({q.article for q in members}) < 2 or (members[0].kind == "term" and not _telling(members)):
            continue
        scores = {frozenset((r.a, r.b)): r.score for r in utterance.relations}
        for q, r in combinations(members, 2):
            score = scores.get(frozenset((q.id, r.id)))
            if q.article == r.article or score is None or score < LEAST_SCORE:
                continue
            for i, j in product(homes.get(q.id, ()), homes.get(r.id, ())):
                if tie := _said_twice(said(i, q.id), said(j, r.id), score):
                    yield i, j, tie


class _Said:
    """Speech as far as it stands in a sentence, read once for all other wordings of it."""

    def __init__(self, passage: Passage, quotation: Quotation) -> None:
        self.passage = passage
        self.quotation = quotation
        self.span = _within(passage, quotation)
        self.bag = passage.known.bag(passage.article, [self.span])

    @cached_property
    def side(self) -> Side:
        return self._side(self.span, self.bag)

    def shared(self, likeness: Likeness) -> Side:
        """The part of the speech that is common, and whether it is what the sentence is there to say."""
        if self.span.end - self.span.start <= _LONG:
            return self.side
        span = narrowed(self.passage, self.span, likeness)
        return self._side(span, self.passage.known.bag(self.passage.article, [span]))

    def _side(self, span: Span, bag: Bag) -> Side:
        main = self.passage.main
        return Side(span, sum(w for s, w in main.weights.items() if s in bag.weights) >= _MATTER * main.mass)


def _said_twice(a: _Said, b: _Said, score: float) -> Tie | None:
    if a.quotation.kind == "term":
        here, there = (Side(_around(x.passage, x.quotation.whole), False) for x in (a, b))
        return Tie(score, "both use the same term", here, there)
    likeness = compare(a.bag, b.bag)
    if not likeness.shared:
        return None  # another sentence of the same speech
    return Tie(score, "both report the same utterance", a.shared(likeness), b.shared(likeness), likeness.evidence)


def _within(passage: Passage, q: Quotation) -> Span:
    """The speech as far as it stands in a sentence."""
    return Span(max(passage.span.start, q.whole.start), min(passage.span.end, q.whole.end))


def _around(passage: Passage, span: Span) -> Span:
    """The clause in which a stretch stands."""
    return next((c.span for c in passage.clauses if c.span.overlaps(span)), passage.span)


def _telling(terms: Sequence[Quotation]) -> bool:
    """Whether a term is rare enough to be a statement's own: two words or more, and few sentences have it."""
    return (
        all(term.spans[0].end - term.spans[0].start >= _SHORTEST_TERM for term in terms) and len(terms) <= _MOST_TERMS
    )
