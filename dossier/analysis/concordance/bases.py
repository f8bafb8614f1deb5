"""Which wording the others are laid on, and which stretch of it names the matter in a heading."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from itertools import pairwise

from dossier.analysis.concordance.laying import GRAMMAR_WEIGHT, Ground, Wording, words_of_wording
from dossier.analysis.likeness import Survey, compare
from dossier.model import Quotation, Span, in_reading
from dossier.patterns import late

_WHOLE_THOUGHT = 5
"""Words from which a fragment inside the reporter's sentence says enough to read the others by."""
_HEADING = 14
"""Words of a heading at most,"""
_WHOLE_CLAUSE = 18
"""and where it is one whole clause."""
_BEGINS_WELL = 1.2
"""What a stretch counts more that begins where a clause does."""
_LEADS = frozenset("and but or so that because while also with who which".split())
_MARKS = ' \n\t.,;:…—–“”"‘’[]()'


def base_of(known: Survey, members: Sequence[Quotation]) -> Quotation:
    """The wording that the others are most about: quoted before reported, never a headline's where there is another.

    Quoted clauses compete by the weight of the words that they share with the others, so the
    fullest mostly wins; reported ones by likeness, so that the one in the middle does. A
    fragment in marks gives way to the reported clause that holds it. Ties go to the longer,
    then to the first article's, then to the first.
    """
    if len(members) == 1:
        return members[0]
    running = [q for q in members if not _in_headline(known, q)] or list(members)
    quoted = [q for q in running if q.kind == "direct"] or [q for q in running if _size(known, q) >= _WHOLE_THOUGHT]
    best = _fullest(known, members, [q for q in quoted if q.kind != "reported"] or quoted or running)
    if best.kind != "partial":
        return best
    holding = [q for q in running if _holds(q, best)]
    return _fullest(known, members, holding) if holding else best


def _fullest(known: Survey, members: Sequence[Quotation], pool: Sequence[Quotation]) -> Quotation:
    """Which of some members the others are most about; mostly there is but one to choose from, and nothing is laid."""
    if len(pool) == 1:
        return pool[0]
    bags = {q.id: known.bag(q.article, q.spans) for q in members}
    matter = {q.id: frozenset(bags[q.id].weights) for q in members}
    times = Counter(matter.values())
    of_matter = {matter[q.id]: bags[q.id] for q in members}

    @cache
    def worth(own: frozenset[str], reported: bool) -> float:
        """What wordings of the same matter share with all others: very many may be of the same."""
        others = [(compare(of_matter[own], bag), times[it] - (it == own)) for it, bag in of_matter.items()]
        return round(sum([(f.score if reported else f.evidence) * n for f, n in others]), 6)

    def rank(q: Quotation) -> tuple[object, ...]:
        return -worth(matter[q.id], q.kind == "reported"), -sum(s.end - s.start for s in q.spans), in_reading(q)

    return min(pool, key=rank)


def _in_headline(known: Survey, quotation: Quotation) -> bool:
    piece = known.articles[quotation.article].piece_at(quotation.whole.start)
    return piece is not None and piece.kind == "headline"


def _size(known: Survey, quotation: Quotation) -> int:
    text = known.articles[quotation.article].text
    return sum(len(s.of(text).split()) for s in quotation.spans)


def _holds(outer: Quotation, inner: Quotation) -> bool:
    return outer.kind == "reported" and outer.article == inner.article and outer.whole.covers(inner.whole)


def gist_of(base: Wording, others: Sequence[Wording], weights: Mapping[str, float]) -> Span | None:
    """The stretch of the base that most other wordings share: a clause of 18 words at most or several of 14.

    A word of the base counts by its weight times the number of other wordings that have it or
    one of its family; of all runs of clauses short enough for a heading, the one whose words
    count most is taken, and of equals the first. Of a clause that is longer alone, the 14 words
    that count most. Where every wording has all of it, the base's beginning. A leading "and" or
    "that" and marks at the end are left out. None where nothing is shared.
    """
    words = words_of_wording(base)
    ground = Ground(base.text, words, weights, [words_of_wording(w) for w in others], unshared=0)
    best, window = 0.0, (0, 0)
    all_of_it = len({ground.votes.get(key, 0) for key in ground.keys}) == 1
    for start, stop in _runs(ground):
        if all_of_it and start:
            break
        value = round(sum(ground.about[start:stop]) * (_BEGINS_WELL if start in ground.clauses else 1.0), 6)
        if value > best:
            best, window = value, (start, stop)
    start, stop = window
    while stop - start > 3 and words.forms[start] in _LEADS:
        start += 1
    while stop - start > 3 and stop not in ground.clauses and ground.weights[stop - 1] <= GRAMMAR_WEIGHT:
        stop -= 1
    return _unmarked(base.text, words.starts[start], words.ends[stop - 1]) if start < stop else None


def _runs(ground: Ground) -> Iterator[tuple[int, int]]:
    """Clauses in a row within one span, as long as a heading may be; of longer ones, stretches opening with matter."""
    parts, clauses = ground.words.parts, ground.clauses
    for start, first_stop in pairwise(clauses):
        if _HEADING < first_stop - start <= _WHOLE_CLAUSE:
            yield start, first_stop
        elif first_stop - start > _WHOLE_CLAUSE:
            yield from ((i, i + _HEADING) for i in range(start, first_stop - _HEADING + 1) if _opens(ground, i, start))
        for stop in clauses:
            if start < stop <= start + _HEADING and parts[start] == parts[stop - 1]:
                yield start, stop


def _opens(ground: Ground, at: int, start: int) -> bool:
    return at == start or ground.weights[at] > GRAMMAR_WEIGHT


def _unmarked(text: str, start: int, end: int) -> Span | None:
    """Without the marks and spaces at its ends, but for the mark that closes what was opened inside."""
    words = text[start:end]
    inked = words.strip(_MARKS)
    if not inked:
        return None
    low = start + words.index(inked)
    high = low + len(inked)
    if inked.count("“") > inked.count("”") or inked.count('"') % 2:
        tail = late(r"[.,;:!?]*[”\"]").match(text[high:end])
        high += tail.end() if tail else 0
    return Span(low, high)
