"""Statements as clusters: two places that a third says the same as say the same, where nothing speaks against it.

Ties are of two sentences. What three articles tell in their own words is often tied here and
there only, so that the one sentence shown would lose a carrier. A link over a third place
asks for some evidence of its own, so that one weak link does not weld two statements; and a
link once found is never taken away by what a further article says.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache, partial
from itertools import chain
from operator import itemgetter

from dossier.analysis.accounts.against import contradicts, two_speakers
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.tie import Tie, Ties
from dossier.analysis.accounts.uttered import Uttered
from dossier.analysis.clusters import Pair
from dossier.analysis.likeness import Bag, compare
from dossier.forks import in_shares
from dossier.frozen import frozen
from dossier.model import Quotation, Span

OVER = "over another carrier: "
"""Begins the rule of a tie that follows from two others."""
_LEAST_LINK = 0.5
"""Score of either link from which it carries further."""
_SURE = 0.9
"""How likely a link is to be right from which it carries further, whatever its score."""
_STRONG = 0.6
"""Score from which links need less evidence of the two ends' own."""
_LEAST_OWN = 0.6
_LEAST_OWN_STRONG = 0.3
_LOSS = 0.85
"""What is left of a score over a third place."""
_MEET = 0.5
"""Part of the shorter stretch of the third place, and of the fewer telling words, that both links must be of."""
_WORTH_SHARING = 3_000
"""Sentences that are tied from which on they are shared out among processes,"""
_TOGETHER = 100
"""so many neighbours together, since what is read of a sentence for one of them is asked for others."""
_NONE = Uttered(())
_MOST_NEAR = 40
"""Of a dossier that is not small, places a third place may lead between: of more it is the event's own frame. Of a
small one a third place leads between all that are near it, but where there are more, only where no tie leads yet."""


def claims_of(passages: Passages, ties: Ties, uttered: Uttered = _NONE) -> Ties:
    """The ties, and those that follow from two of them. Symmetric; no tie given is changed or lost.

    ``uttered`` says which quotations are of one utterance: what is kept apart there stays apart.
    """
    tied = sorted(ties)
    parts = [tied[at : at + _TOGETHER] for at in range(0, len(tied), _TOGETHER)]
    shares = in_shares(partial(_from, _Links(passages, ties, uttered)), parts, _WORTH_SHARING // _TOGETHER)
    grown: Ties = defaultdict(dict, {i: dict(near) for i, near in ties.items()})
    for i, k, more in sorted(chain.from_iterable(shares), key=itemgetter(0, 1)):
        kept = (*ties.get(i, {}).get(k, ()), *more)
        grown[i][k] = kept
        grown[k][i] = tuple([t.turned for t in kept])
    return grown


def _from(links: "_Links", parts: Sequence[Sequence[int]]) -> list[tuple[int, int, list[Tie]]]:
    """All links over a third sentence that some sentences have with sentences of higher numbers; of those that meet,
    and of a tie that is there already, the best."""
    found: defaultdict[tuple[int, int], list[Tie]] = defaultdict(list)
    asked, ties = frozenset(chain.from_iterable(parts)), links.ties
    for j in sorted(ties):
        if links.few or len(ties[j]) <= _MOST_NEAR:
            for i, k, tie in links.over(j, asked):
                found[i, k].append(tie)
    linked = []
    for (i, k), several in found.items():
        kept = [*ties.get(i, {}).get(k, ())]
        given = len(kept)
        for tie in sorted(several, key=lambda t: t.rank):
            if not any(tie.meets(other) for other in kept):
                kept.append(tie)
        linked.append((i, k, kept[given:]))
    return linked


class _Links:
    """Links of two sentences over a third. Many third ones ask whether two places have evidence of their own, and
    mostly they have none: that is kept, by numbers for the places."""

    def __init__(self, passages: Passages, ties: Ties, uttered: Uttered) -> None:
        self.ties, self.few = ties, passages.few
        self._passages, self._uttered = passages, uttered
        self._numbers: dict[tuple[int, int, int], int] = {}
        self._places: dict[int, _Place] = {}
        self._evidence: defaultdict[int, dict[int, float]] = defaultdict(dict)
        """Of a place, by that of another; 0 where there is none, or where they contradict each other."""

    def over(self, j: int, asked: AbstractSet[int]) -> Iterator[tuple[int, int, Tie]]:
        """Links of two sentences of two articles over one sentence, the first of them one of those asked for."""
        near = self._near(j)
        many = len(near) > _MOST_NEAR
        for n, (i, home, ours) in enumerate(near):
            away = [other for other in near[n + 1 :] if other[1] != home] if i in asked else []
            if many:
                away = [other for other in away if other[0] not in self.ties[i]]
            for one, place in ours if away else ():
                evidence = self._evidence[place]
                for k, _, theirs in away:
                    for other, there in theirs:
                        if evidence.get(there) != 0.0 and (
                            tie := self._link(i, k, one, other, evidence, (place, there))
                        ):
                            yield i, k, tie

    def _near(self, j: int) -> list[tuple[int, str, list[tuple[Tie, int]]]]:
        """The sentences that a third is firmly tied with: their articles, and each tie with the number of its place."""
        found = []
        for i, several in sorted(self.ties[j].items()):
            firm = [
                (tie, self._number(i, tie.there.span))
                for tie in several
                if tie.score >= _LEAST_LINK or tie.sure >= _SURE
            ]
            if firm:
                found.append((i, self._passages.homes[i], firm))
        return found

    def _number(self, i: int, span: Span) -> int:
        return self._numbers.setdefault((i, span.start, span.end), len(self._numbers))

    def _place(self, number: int, i: int, span: Span) -> "_Place":
        found = self._places.get(number)
        if found is None:
            passage = self._passages[i]
            said = passage.quotation_at(span)
            printed = said if said and said.kind != "reported" else None
            found = self._places[number] = _Place(passage, span, passage.bag_of(span), said, printed)
        return found

    def _link(self, i: int, k: int, one: Tie, other: Tie, evidence: dict[int, float], ends: Pair) -> Tie | None:
        """``one`` and ``other`` are told from the third sentence."""
        if not _same(one.here.span, other.here.span) or not _of_one_matter(one, other):
            return None
        here, there = ends
        own = evidence.get(there)
        if own is None:
            own = _own(self._place(here, i, one.there.span), self._place(there, k, other.there.span), self._uttered)
            evidence[there] = own
        least = min(one.score, other.score)
        if own < (_LEAST_OWN_STRONG if least >= _STRONG else _LEAST_OWN):
            return None
        rule = f"{OVER}{one.rule}; {other.rule}"
        weight, matter = min(one.evidence, other.evidence), _in_both(one.matter, other.matter)
        sure = one.sure * other.sure  # either may be wrong
        return Tie(_LOSS * least, rule, one.there, other.there, weight, matter, sure=sure)


@frozen()
class _Place:
    """A stretch of a sentence, and what it says."""

    passage: Passage
    span: Span
    bag: Bag
    said: Quotation | None
    printed: Quotation | None
    """The same where it is somebody's words in quotation marks."""


def _own(a: _Place, b: _Place, uttered: Uttered) -> float:
    """The evidence of two places of their own, 0 where there is too little or they contradict each other.

    What is soon known is asked first.
    """
    if _speech_and_prose(a, b) or _two_utterances(a, b, uttered) or two_speakers(a.passage, a.span, b.passage, b.span):
        return 0.0
    evidence = compare(a.bag, b.bag).evidence
    if evidence < _LEAST_OWN_STRONG or contradicts(a.passage, a.span, b.passage, b.span):
        return 0.0
    return evidence


def _speech_and_prose(a: _Place, b: _Place) -> bool:
    """Whether one is somebody's words in quotation marks and the other nobody's: they share a subject, not a speech."""
    return (a.said is None and b.printed is not None) or (b.said is None and a.printed is not None)


def _two_utterances(a: _Place, b: _Place, uttered: Uttered) -> bool:
    """Whether both are somebody's words in quotation marks, and not the same utterance."""
    q, r = a.printed, b.printed
    return q is not None and r is not None and not uttered.once(q, r)


def _of_one_matter(one: Tie, other: Tie) -> bool:
    """Whether two links meet in the words that tell something: of one sentence, one may tell a cause, one a loss.

    Of speech a word is enough.
    """
    here, there = one.matter or one.said, other.matter or other.said
    if not one.matter or not other.matter:
        return not (here and there) or not here.isdisjoint(there)
    least = _MEET * min(len(here), len(there))
    return len(here & there) >= least or len(here & _in_both(here, there)) >= least


@lru_cache(maxsize=8192)
def _in_both(here: frozenset[str], there: frozenset[str]) -> frozenset[str]:
    """The roots of either that the other has, as itself or as one of its family: a licence here, a permit there."""
    common = frozenset(here & there)
    one, other = ({r: kin_of(r) for r in sorted(roots - common)} for roots in (here, there))
    met = {(r, o) for r, kin in one.items() for o, families in other.items() if kin & families}
    return common.union(chain.from_iterable(met))


def _same(a: Span, b: Span) -> bool:
    """Whether two stretches of one sentence are the same words for the most part."""
    one, other, first, last = a.start, b.start, a.end, b.end
    common = (first if first < last else last) - (one if one > other else other)
    return common >= _MEET * min(first - one, last - other)
