"""Ties that do not rest on rare words: one utterance reported twice, one doing or one event told twice."""

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, partial
from itertools import chain, combinations, product

from dossier.analysis.accounts.asked import asked_in
from dossier.analysis.accounts.carried import Shared, tells, words_shared
from dossier.analysis.accounts.encounters import doing, telling, told_in
from dossier.analysis.accounts.exclusive import exclude_each_other
from dossier.analysis.accounts.facts import decisive
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Circle, Passages
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.sharing import of_two_homes
from dossier.analysis.accounts.tie import LEAST_SCORE, SAME_TERM, SAME_UTTERANCE, Side, Tie, moved
from dossier.analysis.accounts.voices_apart import open_with_one_family
from dossier.analysis.likeness import Likeness, compare, tokens_of
from dossier.forks import of_each
from dossier.model import Quotation, Retold, Span, Utterance, in_reading

_DOING_SCORE = 0.42
_TURN_SCORE = 0.5
"""What telling the same turn of something ("the second meeting") counts: more than telling that some meet."""
_LONG = 80
"""Characters from which speech says several things, of which another article may report one."""
_FEWEST_OF_REPORTED = 2
_SPEECH = 0.8
"""How likely two wordings that are hardly alike are of one utterance where they are linked."""
_MATTER = 0.6
"""Part of what a sentence is there to say that an utterance must be, to be carried in the main."""
_OPENING = 3
"""Sentences of an article, its headline counted, that open it."""
_MOST_TELLERS = 12
_MOST_TOLD = 24
"""Wordings of an utterance up to which each is laid on each; of more,"""
_HUBS = 8
"""so many on each: the one that all are compared with, and those of the most links."""
_FEWEST_STEMS = 3
"""Words of matter from which a sentence that many articles print, or a part of speech, is a statement by itself."""
_WORTH_SHARING = 400
"""Utterances of several wordings from which on they are shared out among processes."""
_SHORTEST_TERM = 6
_MOST_TERMS = 6


def of_openings(passages: Passages) -> Iterator[tuple[int, int, Tie]]:
    """First sentences of articles whose main clauses tell that the same person, or what bears a name, did the same.

    The event's own words are common in its dossier and weigh little; where articles open with them, they are the event.
    Two sentences are tied once for each deed, by the first of the names in common.
    """
    return chain.from_iterable(map(partial(_of_openings, passages), passages.circles(_OPENING)))


def _of_openings(passages: Passages, circle: Circle) -> Iterator[tuple[int, int, Tie]]:
    tellers: dict[tuple[str, str], list[int]] = defaultdict(list)
    for i, keys in _openings(passages, circle):
        stems = passages[i].main.weights.keys()
        for key in keys:
            if stems >= {*key}:
                tellers[key].append(i)
    same = cache(lambda i, j, deed: _same_deed(passages[i], passages[j], deed))
    likeness = cache(lambda i, j: compare(passages[i].main, passages[j].main))
    tied: set[tuple[int, int, str]] = set()
    for (name, deed), told in sorted(tellers.items()):
        for i, j in combinations(told[:_MOST_TELLERS], 2):
            if (i, j, deed) in tied or passages.homes[i] == passages.homes[j]:
                continue
            tied.add((i, j, deed))
            alike = likeness(i, j)
            sides = same(i, j, deed) if alike.score >= LEAST_SCORE else None
            if sides and not open_with_one_family(passages[i], passages[j]):
                yield i, j, Tie(alike.score, f"both open with: {deed}, {name}", *sides, alike.evidence)


def _openings(passages: Passages, circle: Circle) -> Iterator[tuple[int, AbstractSet[tuple[str, str]]]]:
    """First sentences that have a name and a deed in common with those of another article, with all such."""
    deeds, names = decisive(), circle.names | circle.people.keys()
    opens = [i for i in circle.numbers if not deeds.isdisjoint(passages.stems[i])]
    there = [frozenset(product(names & passages.stems[i], deeds & passages.stems[i])) for i in opens]
    shared = of_two_homes(there, [passages.homes[i] for i in opens])
    return ((i, keys & shared) for i, keys in zip(opens, there, strict=True) if not shared.isdisjoint(keys))


def _same_deed(a: Passage, b: Passage, deed: str) -> tuple[Side, Side] | None:
    """The clauses that tell a deed in two sentences; None where one denies it, or it is another body's."""
    x, y = (_clause_with(p, deed) for p in (a, b))
    if a.denies(x) != b.denies(y) or exclude_each_other(a, x, b, y):
        return None
    if asked_in(tokens_of(a.text), x, deed) != asked_in(tokens_of(b.text), y, deed):
        return None
    return Side(x, True), Side(y, True)


def _clause_with(passage: Passage, stem_: str) -> Span:
    return next((c.span for c in passage.clauses if c.main and stem_ in c.stems), passage.span)


def of_doings(passages: Passages) -> Iterator[tuple[int, int, Tie]]:
    """Sentences that tell the same doings of the same people, for what few sentences tell."""
    return chain.from_iterable(map(partial(_of_doings, passages), passages.circles()))


def _of_doings(passages: Passages, circle: Circle) -> Iterator[tuple[int, int, Tie]]:
    people = circle.people
    tellers: dict[str, list[tuple[int, Span]]] = defaultdict(list)
    for n in telling([passages.stems[i] for i in circle.numbers], people):
        i = circle.numbers[n]
        for name, word in told_in(passages[i], people).items():
            tellers[name].append((i, word))
    for name, words in sorted(tellers.items()):
        if len({passages.homes[i] for i, _ in words}) < 2:
            continue
        told = [(i, doing(passages[i], name, word, people)) for i, word in words[:_MOST_TELLERS]]
        for (i, one), (j, other) in combinations(told, 2):
            if passages.homes[i] != passages.homes[j] and (one.back == other.back or not one.meeting):
                score = _DOING_SCORE if ":" in name else _TURN_SCORE
                yield i, j, Tie(score, name, Side(one.span, one.main), Side(other.span, other.main))


def of_speech(
    passages: Passages, quotations: Sequence[Quotation], told: Sequence[Utterance | Retold]
) -> Iterator[tuple[int, int, Tie]]:
    """Sentences that report one utterance carry one statement, quoted or not."""
    quotation = {q.id: q for q in quotations}
    several = [u for u in told if len(u.members) > 1]
    return chain.from_iterable(of_each(partial(_of_utterance, passages, quotation), several, _WORTH_SHARING))


def _of_utterance(
    passages: Passages, quotation: Mapping[str, Quotation], utterance: Utterance | Retold
) -> list[tuple[int, int, Tie]]:
    members = [quotation[m] for m in utterance.members]
    if len({q.article for q in members}) < 2 or (members[0].kind == "term" and not _telling(members)):
        return []
    said = cache(lambda i, m: _Said(passages[i], quotation[m]))
    homes = cache(lambda m: passages.holding(quotation[m]))
    common: dict[tuple[str, str], _Common] = {}
    found = []
    for one, other, score in _told_twice(utterance, quotation):
        q, r = quotation[one], quotation[other]
        if q.article == r.article or score < LEAST_SCORE:
            continue
        told = {}
        for i, j in product(homes(one), homes(other)):
            if tie := _said_twice(said(i, one), said(j, other), score, common):
                told[i, j] = tie
        for (i, j), tie in _fullest(told).items():
            if met := passages.instead(i, j):
                found.append((*met, moved(tie, passages.shift(i, met[0]), passages.shift(j, met[1]))))
    return found


def _fullest(told: Mapping[tuple[int, int], Tie]) -> Mapping[tuple[int, int], Tie]:
    """Of two wordings that stand in several sentences those ties of which nothing is told more fully beside them.

    A sentence has only words in common with what another sentence of the same speech says with more: "We waited ten
    years" is reported by "had waited ten years", and "We will not wait ten more" is not.
    """
    return {
        (i, j): tie
        for (i, j), tie in told.items()
        if not any((i == k) != (j == m) and tie.said < other.said for (k, m), other in told.items())
    }


def _told_twice(utterance: Utterance | Retold, quotation: Mapping[str, Quotation]) -> Iterator[tuple[str, str, float]]:
    """Two wordings that are linked, in reading order, and the score; of very many not every two."""
    members = sorted(utterance.members, key=lambda m: in_reading(quotation[m]))
    number = {m: n for n, m in enumerate(members)}
    ends = [(number[r.a], number[r.b], r.score) for r in utterance.relations]
    pairs = sorted((min(i, j), max(i, j), score) for i, j, score in ends)
    hubs: AbstractSet[int] = frozenset(number.values())
    if len(number) > _MOST_TOLD:
        links = Counter(chain.from_iterable((i, j) for i, j, _ in pairs))
        ranked = sorted(hubs, key=lambda n: (members[n] != utterance.base, -links[n], n))
        hubs = frozenset(ranked[:_HUBS])
    for i, j, score in pairs:
        if i in hubs or j in hubs:
            yield members[i], members[j], score


def of_alike(passages: Passages) -> Iterator[tuple[int, int, Tie]]:
    """Sentences that many articles print word for word, where they say enough."""
    for n, held in enumerate(passages.alike.groups):
        if len(passages.stems[held[0]]) >= _FEWEST_STEMS:
            for i, j in combinations(passages.alike.compared_of(n), 2):
                if passages.homes[i] != passages.homes[j] and passages.asks(i, j):
                    a, b = passages[i], passages[j]
                    yield (
                        i,
                        j,
                        Tie(1.0, "printed word for word alike", Side(a.span, True), Side(b.span, True), a.bag.mass),
                    )


class _Said:
    """Speech as far as it stands in a sentence, read once for all other wordings of it."""

    def __init__(self, passage: Passage, quotation: Quotation) -> None:
        self.passage = passage
        self.quotation = quotation
        self.span = _within(passage, quotation)
        self.words = self.span.of(passage.text)
        self.bag = passage.bag_of(self.span)
        self._sides: dict[AbstractSet[str], Side] = {}

    def shared(self, common: AbstractSet[str]) -> Side:
        """The part of the speech that is common, and whether it is what the sentence is there to say.

        A part of hardly a word ("during the storm") says nothing: then all of the speech stands for it.
        """
        found = self._sides.get(common)
        if found is None:
            long = self.span.end - self.span.start > _LONG
            found = self._side(_narrowed(self.passage, self.span, common) if long else self.span)
            if len(self.passage.bag_of(found.span).weights) < _FEWEST_STEMS:
                found = Side(self.span, found.whole)
            self._sides[common] = found
        return found

    def _side(self, span: Span) -> Side:
        return self.passage.once(_side, span)


class _Common:
    """What two wordings of an utterance have in common: the same for all who print them, so read once."""

    def __init__(self, likeness: Likeness) -> None:
        self.likeness = likeness
        self.stems = frozenset([s for word in likeness.shared for s in word.split("~")])
        self.roots = frozenset([root(word.partition("~")[0]) for word in likeness.shared])


def _side(passage: Passage, span: Span) -> Side:
    main, said = passage.main, passage.bag_of(span).weights
    return Side(span, sum(w for s, w in main.weights.items() if s in said) >= _MATTER * main.mass)


def _narrowed(passage: Passage, span: Span, shared: AbstractSet[str]) -> Span:
    """The clauses of some speech of which the words in common are half; from the first to the last, as far as they
    are speech."""
    cuts = [(cut, len(stems & shared), len(stems)) for cut, stems in passage.cuts if span.overlaps(cut)]
    held = [cut for cut, n, of in cuts if n and 2 * n >= of] or [cut for cut, n, _ in cuts if n]
    return Span(max(span.start, held[0].start), min(span.end, held[-1].end)) if held else span


def _said_twice(a: _Said, b: _Said, score: float, known: dict[tuple[str, str], _Common]) -> Tie | None:
    """``known`` is what wordings have been found to have in common."""
    if a.quotation.kind == "term":
        here, there = (Side(_around(x.passage, x.quotation.whole), False) for x in (a, b))
        return Tie(score, SAME_TERM, here, there, sure=_of_speech(score))
    common = known.get((a.words, b.words))
    if common is None:
        common = known[a.words, b.words] = _Common(compare(a.bag, b.bag))
    if not common.stems:
        return None  # another sentence of the same speech
    reported = "reported" in (a.quotation.kind, b.quotation.kind)
    if reported and not _same(words_shared(a.passage, b.passage, common.likeness)):
        return None
    here, there = a.shared(common.stems), b.shared(common.stems)
    evidence, sure = common.likeness.evidence, _of_speech(score)
    return Tie(score, SAME_UTTERANCE, here, there, evidence, said=common.roots, sure=sure)


def _of_speech(score: float) -> float:
    """How likely two reports of one utterance are one statement: of 26 read strictly 23 were, and one was not."""
    return _SPEECH + (1 - _SPEECH) * score


def _same(shared: Shared) -> bool:
    """Whether what one speaker is reported to say here and there has more in common than names, offices and a word."""
    return tells(shared) or shared.deeds + shared.things + shared.numbers >= _FEWEST_OF_REPORTED


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
