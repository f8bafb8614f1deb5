"""Which sentences carry the same statement, and which words of each do.

Words in common are not enough: what is denied here is not what is affirmed there, a
meeting is another when others meet, what one speaker says is not carried by what
another says, and names or offices alone state nothing.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations, product

from dossier.analysis.acts import same_speaker
from dossier.analysis.encounters import Doing, doings, is_meeting_word, other_occasion
from dossier.analysis.likeness import Likeness, candidates, compare
from dossier.analysis.passages import Clause, Passage, homes_of, people_of
from dossier.analysis.stems import stem
from dossier.model import Quotation, Span, Utterance

LEAST_SCORE = 0.4
LEAST_EVIDENCE = 1.3
_LEAST_STRONG = 2
_LEAST_OFFICES = 2
_OTHER_WORDS_SCORE = 0.5
_OTHER_WORDS_EVIDENCE = 1.7
"""What the analysis of speech took for two utterances of one speaker must share that much to be one statement."""
_WHOLE = 0.35
"""Part of what a sentence is there to say that must be shared, for the statement to be carried in the main."""
_DOING_SCORE = 0.42
_TURN_SCORE = 0.5
"""What telling the same turn of something ("the second meeting") counts: more than telling that some meet."""
_LONG = 200
"""Characters from which speech says several things, of which another article may report one."""
_MATTER = 0.6
"""Part of what a sentence is there to say that an utterance must be, to be carried in the main."""
_MOST_TELLERS = 12
_SHORTEST_TERM = 6
_MOST_TERMS = 6
_OFFICE_WORDS = (
    "president minister secretary chairman chairwoman chair director commissioner governor ambassador commander "
    "premier chancellor mayor prosecutor officer spokesman spokeswoman spokesperson general leader chief head senator "
    "representative congressman congresswoman candidate defense foreign prime interior senior top vice deputy former "
    "party state official special counsel adviser attorney national republican democrat democratic white house"
)
_OFFICES = frozenset(filter(None, map(stem, _OFFICE_WORDS.split())))


@dataclass(frozen=True, slots=True)
class Side:
    """One end of a tie: the words that carry what is common, and whether that is the sentence in the main."""

    span: Span
    whole: bool


@dataclass(frozen=True, slots=True)
class Tie:
    """Two sentences that carry the same statement, or a part of it."""

    score: float
    rule: str
    here: Side
    there: Side
    evidence: float = 0.0

    @property
    def turned(self) -> "Tie":
        return Tie(self.score, self.rule, self.there, self.here, self.evidence)

    @property
    def rank(self) -> tuple[float, float, int, str, Span, Span]:
        """The best tie of the same two sentences sorts first."""
        width = sum(s.span.end - s.span.start for s in (self.here, self.there))
        return -self.score * self.evidence, -self.score, -width, self.rule, self.here.span, self.there.span

    def meets(self, other: "Tie") -> bool:
        """Whether two ties of the same sentences are of the same words at either end."""
        return self.here.span.overlaps(other.here.span) or self.there.span.overlaps(other.there.span)


Ties = dict[int, dict[int, tuple[Tie, ...]]]
"""From each sentence to each that it is tied with; several ties are of several parts."""


def ties_of(
    passages: Sequence[Passage], quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Ties:
    """Ties of sentences of different articles, by their numbers, each told from both ends."""
    people = people_of(quotations)
    uttered = {m: u.id for u in utterances for m in u.members}
    kinds = (
        _of_speech(passages, quotations, utterances),
        _of_words(passages, people, uttered),
        _of_doings(passages, people),
    )
    found: dict[tuple[int, int], list[Tie]] = defaultdict(list)
    for kind in kinds:
        forward = ((i, j, tie) if i < j else (j, i, tie.turned) for i, j, tie in kind)
        for i, j, tie in sorted(forward, key=lambda t: (t[0], t[1], *t[2].rank)):
            if not any(tie.meets(other) for other in found[i, j]):
                found[i, j].append(tie)
    ties: Ties = defaultdict(dict)
    for (i, j), several in found.items():
        ties[i][j] = tuple(several)
        ties[j][i] = tuple(tie.turned for tie in several)
    return ties


def _of_words(
    passages: Sequence[Passage], people: dict[str, str], uttered: dict[str, str]
) -> Iterator[tuple[int, int, Tie]]:
    """Sentences that have enough of their matter in common."""
    for i, j, _ in candidates([p.bag for p in passages], LEAST_EVIDENCE * 0.9):
        a, b = passages[i], passages[j]
        if a.article != b.article and (tie := _tie(a, b, people, uttered)):
            yield i, j, tie


def _tie(a: Passage, b: Passage, people: dict[str, str], uttered: dict[str, str]) -> Tie | None:
    """The best match of the sentences, or of a clause of one with the other or with a clause of it."""
    full = compare(a.bag, b.bag)
    if full.evidence < LEAST_EVIDENCE or not _states(a, full, people):
        return None
    best: tuple[float, Likeness, Span, Span] | None = None
    for x, y in product(_sides(a, full), _sides(b, full)):
        likeness = full if x.bag is a.bag and y.bag is b.bag else compare(x.bag, y.bag)
        if other_occasion(a, x.span, b, y.span):
            likeness = likeness.without(is_meeting_word)
        if likeness.evidence < LEAST_EVIDENCE or likeness.score < LEAST_SCORE:
            continue
        span_a, span_b = _narrowed(a, x.span, likeness), _narrowed(b, y.span, likeness)
        value = likeness.score * likeness.evidence
        if (best is None or value > best[0]) and _may(a, span_a, b, span_b, likeness, people, uttered):
            best = value, likeness, span_a, span_b
    if best is None:
        return None
    _, likeness, span_a, span_b = best
    alike = (a.quotation_at(span_a) is None) == (b.quotation_at(span_b) is None)  # stated here, but only said there
    return Tie(
        min(1.0, likeness.score),
        "in common: " + ", ".join(likeness.words[:6]),
        Side(span_a, alike and _whole(a, likeness)),
        Side(span_b, alike and _whole(b, likeness)),
        likeness.evidence,
    )


def _sides(passage: Passage, full: Likeness) -> list[Clause]:
    """The sentence, and the clause that has most of what two sentences share."""
    all_of_it = Clause(passage.span, passage.bag, True)
    if len(passage.clauses) == 1:
        return [all_of_it]
    stems = {s: w for word, w in full.shared.items() for s in word.split("~")}
    best = max(passage.clauses, key=lambda c: (sum(stems.get(s, 0.0) for s in c.bag.weights), -c.span.start))
    return [all_of_it, best]


def _states(a: Passage, likeness: Likeness, people: Mapping[str, str]) -> bool:
    """Whether what is shared states something: two rare words, one of them the very word and no name.

    Names of people and words of office alone do not; an office of a body does ("vice chairman of the harbour board").
    """
    rare, names = a.known.rare, a.known.names
    strong = sure = offices = others = 0
    for word in likeness.shared:
        same = "~" not in word
        matters = word in rare if same else rare.issuperset(word.split("~"))
        if word in _OFFICES if same else _OFFICES.issuperset(word.split("~")):
            offices += matters
        elif word not in people:
            others += 1
            strong += matters
            sure += matters and same and word not in names
    return (sure >= 1 and strong + sure > _LEAST_STRONG) or (offices >= _LEAST_OFFICES and others >= _LEAST_OFFICES)


def _may(
    a: Passage, x: Span, b: Passage, y: Span, likeness: Likeness, people: dict[str, str], uttered: dict[str, str]
) -> bool:
    """Whether two stretches can say the same: no denial against an assertion, no two speakers, no two utterances."""
    if not _states(a, likeness, people):
        return False
    if a.denies(x) != b.denies(y) and likeness.score < 0.85:
        return False
    q, r = a.quotation_at(x), b.quotation_at(y)
    if q is None or r is None or uttered.get(q.id) == uttered.get(r.id):
        return True
    if q.speaker and r.speaker and same_speaker(q.speaker.name, r.speaker.name) is False:
        return False
    return likeness.score >= _OTHER_WORDS_SCORE and likeness.evidence >= _OTHER_WORDS_EVIDENCE


def _whole(passage: Passage, likeness: Likeness) -> bool:
    """Whether the words shared are the main thing that a sentence says."""
    main, rare, names = passage.main, passage.known.rare, passage.known.names
    there = {word: w for word, w in likeness.shared.items() if _on(word, main.weights)}
    telling = any(
        word not in names and rare.issuperset(stems) and not _OFFICES.issuperset(stems)
        for word in there
        for stems in [word.split("~")]
    )
    return telling and sum(there.values()) >= _WHOLE * main.mass


def _on(word: str, weights: dict[str, float]) -> bool:
    return any(s in weights for s in word.split("~"))


def _narrowed(passage: Passage, span: Span, likeness: Likeness) -> Span:
    """From the first to the last clause in which a rare word in common stands."""
    held = [c.span for c in passage.clauses if span.covers(c.span) and _holds(passage, c, likeness)]
    return Span(held[0].start, held[-1].end) if held else span


def _holds(passage: Passage, clause: Clause, likeness: Likeness) -> bool:
    rare = passage.known.rare
    return any(s in rare and s in clause.bag.weights for word in likeness.shared for s in word.split("~"))


def _of_doings(passages: Sequence[Passage], people: dict[str, str]) -> Iterator[tuple[int, int, Tie]]:
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


def _of_speech(
    passages: Sequence[Passage], quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterable[tuple[int, int, Tie]]:
    """Sentences that report one utterance carry one statement, quoted or not."""
    quotation = {q.id: q for q in quotations}
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
                if tie := _said_twice(passages[i], q, passages[j], r, score):
                    yield i, j, tie


def _said_twice(a: Passage, q: Quotation, b: Passage, r: Quotation, score: float) -> Tie | None:
    if q.kind == "term":
        sides = [Side(_around(p, t.whole), False) for p, t in ((a, q), (b, r))]
        return Tie(score, "both use the same term", *sides)
    x, y = _within(a, q), _within(b, r)
    likeness = compare(a.known.bag(a.article, [x]), b.known.bag(b.article, [y]))
    if not likeness.shared:
        return None  # another sentence of the same speech
    sides = [_utterance_in(a, x, likeness), _utterance_in(b, y, likeness)]
    return Tie(score, "both report the same utterance", *sides, likeness.evidence)


def _utterance_in(passage: Passage, span: Span, likeness: Likeness) -> Side:
    """The part of some speech that is common, and whether it is what the sentence is there to say."""
    if span.end - span.start > _LONG:
        span = _narrowed(passage, span, likeness)
    bag = passage.known.bag(passage.article, [span])
    main = passage.main
    return Side(span, sum(w for s, w in main.weights.items() if s in bag.weights) >= _MATTER * main.mass)


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
