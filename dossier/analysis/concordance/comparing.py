"""Every wording of an utterance compared with the base, and with every other where they are few."""

from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from itertools import combinations
from operator import itemgetter
from types import MappingProxyType

from dossier.analysis.acts import words_of_name
from dossier.analysis.concordance.differences import CLOSING, Found, differences_between
from dossier.analysis.concordance.sides import Side, Stretch
from dossier.model import Apparatus, Attribution, Comparison, Difference, Quotation, Span, in_reading

_MOST_PAIRED = 8
"""Wordings of an utterance up to which each is compared with each."""
_EVERY_STEM_ALIKE: Mapping[str, float] = MappingProxyType({})


def compared(
    members: Sequence[Quotation],
    texts: Mapping[str, str],
    apparatus: Apparatus,
    weights: Mapping[str, float] = _EVERY_STEM_ALIKE,
) -> tuple[Comparison, ...]:
    """Name the differences between the wordings of an utterance.

    ``texts`` has the text of each article by its id. Every other wording is compared with the
    base of ``apparatus``, in the order of ``members``; where there are at most eight, every ordered
    pair follows. Of two wordings the one's comparison mirrors the other's: the same differences at the same places,
    sides swapped, in its own order. No comparison depends on which other wordings there are, but for
    ``kept`` against the base, which is the table's.
    """
    if len(members) < 2:
        return ()
    ids = [q.id for q in members]
    others = [q for q in ids if q != apparatus.base]
    sides = {q.id: Side(q, texts[q.article]) for q in members}
    kept = {row.quotation: row.kept for row in apparatus.rows}
    made: dict[tuple[str, str], Comparison] = {}
    known = _Known(weights)
    few = len(ids) <= _MOST_PAIRED
    for one, other in combinations(ids, 2) if few else ((q, apparatus.base) for q in others):
        a, b = sorted((sides[one], sides[other]), key=_rank)
        contained = _contained(a, b)
        mine, theirs = _both_ways(contained) if contained else known.between(a, b)
        of_base = other if one == apparatus.base else one if other == apparatus.base else None
        shared = kept[of_base] if of_base else known.shared(a, b)
        made[a.quotation.id, b.quotation.id] = _comparison(a, b, mine, shared)
        made[b.quotation.id, a.quotation.id] = _comparison(b, a, theirs, shared)
    first = [(q, apparatus.base) for q in others]
    rest = [(q, o) for q in ids for o in others if q != o] if few else []
    return tuple([made[pair] for pair in (*first, *rest)])


class _Known:
    """What two wordings of an utterance have between them, found once for all that are printed like them."""

    def __init__(self, weights: Mapping[str, float]) -> None:
        self._weights = weights
        self._first: dict[Hashable, Side] = {}
        self._found: dict[Hashable, tuple[list[Found], list[Found]]] = {}
        self._shared: dict[Hashable, int] = {}

    def between(self, a: Side, b: Side) -> tuple[list[Found], list[Found]]:
        """The differences, in the order of ``a``, and mirrored in that of ``b``."""
        key = a.told, b.told, a.quotation.article == b.quotation.article
        if key not in self._found:
            one, other = self._first.setdefault(a.told, a), self._first.setdefault(b.told, b)
            if (one.quotation.article == other.quotation.article) != key[2]:
                one, other = a, b
            self._found[key] = _both_ways(differences_between(one, other, self._weights))
        return self._found[key]

    def shared(self, a: Side, b: Side) -> int:
        """How many words of one stand in the other, in their order."""
        key = a.told, b.told
        if key not in self._shared:
            from rapidfuzz.distance import LCSseq  # slow to import; not needed where each utterance has one wording

            self._shared[key] = int(LCSseq.similarity(a.forms, b.forms))
        return self._shared[key]


def _both_ways(found: Sequence[Found]) -> tuple[list[Found], list[Found]]:
    """Differences in the order of the one wording, and mirrored in that of the other."""
    return sorted(found, key=_place), sorted([f.mirrored for f in found], key=_place)


_place = itemgetter(1, 2)
"""Where a difference stands in both wordings."""


def _rank(side: Side) -> tuple[object, ...]:
    """The longer first; of two of a length, any that does not depend on their order."""
    return -len(side.tokens), side.forms, in_reading(side.quotation)


def _contained(a: Side, b: Side) -> list[Found]:
    """What a wording lacks that is a stretch of another in the same article; none where it is not."""
    (stretch, *more), outer = b.quotation.spans, a.quotation.spans
    if more or a.quotation.article != b.quotation.article or not any(span.covers(stretch) for span in outer):
        return []
    lows = [t.low for t in a.tokens]
    first, stop = bisect_left(lows, stretch.start), bisect_left(lows, stretch.end)
    if stop - first != len(b.tokens):
        return []
    start, end = Found("cut-start", (0, first), (0, 0)), Found("cut-end", (stop, len(lows)), (len(b.tokens),) * 2)
    return [found for found in (start, end) if found.a[0] < found.a[1]]


def _comparison(mine: Side, theirs: Side, found: Sequence[Found], kept: int) -> Comparison:
    differences = [_difference(mine, theirs, f) for f in found]
    one, other = mine.quotation.speaker, theirs.quotation.speaker
    if one and other and _credited_apart(mine, one, theirs, other):
        differences.append(Difference("speaker", one.mention, other.mention))
    return Comparison(mine.quotation.id, theirs.quotation.id, tuple(differences), kept, len(theirs.tokens))


def _credited_apart(mine: Side, one: Attribution, theirs: Side, other: Attribution) -> bool:
    """Whether both articles surely credit somebody by a proper name, and the two names have no word in common.

    A pronoun, an office and a name that one word of the other's stands in are left alone: they may be one person's.
    """
    if words_of_name(one.name).isdisjoint(words_of_name(other.name)):
        return mine.credits_surely and theirs.credits_surely
    return False


def _difference(mine: Side, theirs: Side, found: Found) -> Difference:
    marks = found.kind == "typography" and _marks_after(mine, found.a) != _marks_after(theirs, found.b)
    here, there = _span(mine, found.a, marks), _span(theirs, found.b, marks)
    return Difference(found.kind, here, there, found.marked)


def _marks_after(side: Side, tokens: Stretch) -> str:
    """The marks after the last of some words; at a wording's end without those that a house puts there."""
    last = side.tokens[tokens[1] - 1]
    marks = side.text[last.high : last.end]
    return marks.rstrip(CLOSING) if tokens[1] == len(side.tokens) else marks


def _span(side: Side, tokens: Stretch, with_marks: bool) -> Span | None:
    """From the first word to the last, with the marks after it where they differ too, and with a number's own signs."""
    if tokens[0] == tokens[1]:
        return None
    first, last = side.tokens[tokens[0]], side.tokens[tokens[1] - 1]
    return Span(first.low, last.end if with_marks else last.high)
