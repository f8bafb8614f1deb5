"""Two sentences that carry the same statement: the noun, told from either end."""

from dossier.frozen import changed, frozen
from dossier.model import Span

LEAST_SCORE = 0.4
IN_COMMON = "in common: "
"""How the rule begins of a tie by words in common."""
SAME_UTTERANCE = "both report the same utterance"
SAME_TERM = "both use the same term"
OF_SPEECH = (SAME_UTTERANCE, SAME_TERM)
"""The rules of ties by what somebody said; "both open with" is of a deed."""
IN_PASSING = "in passing: "
"""How the rule begins of a place that tells but a few of the words."""
WEIGHED = "; weighed with other signs"
"""How the rule ends of a place where what is in common is too little by itself."""


@frozen()
class Side:
    """One end of a tie: the words that carry what is common, and whether that is the sentence in the main."""

    span: Span
    whole: bool

    def part(self, sentence: Span) -> float:
        """What part of its sentence it is: 0 to 1."""
        return (self.span.end - self.span.start) / (sentence.end - sentence.start)


@frozen(guarded=False)
class Tie:
    """Two sentences that carry the same statement, or a part of it."""

    score: float
    rule: str
    here: Side
    there: Side
    evidence: float = 0.0
    matter: frozenset[str] = frozenset()
    """Roots of the words in common that are neither names nor offices; empty where the tie rests on something else."""
    said: frozenset[str] = frozenset()
    """The same of two wordings of one utterance, which may yet be of different lengths."""
    sure: float = 0.0
    """How likely it is right, where that is known: 0 to 1. ``score`` tells how alike the two are."""

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        """In one step for all that it has: of a large dossier very many are handed from process to process."""
        x, y = self.here.span, self.there.span
        ends = x.start, x.end, self.here.whole, y.start, y.end, self.there.whole
        return _from_parts, (self.score, self.rule, ends, self.evidence, self.matter, self.said, self.sure)

    @property
    def turned(self) -> "Tie":
        return Tie(self.score, self.rule, self.there, self.here, self.evidence, self.matter, self.said, self.sure)

    @property
    def rank(self) -> tuple[float, float, int, str, Span, Span]:
        """The best tie of the same two sentences sorts first."""
        width = sum(s.span.end - s.span.start for s in (self.here, self.there))
        return -self.score * self.evidence, -self.score, -width, self.rule, self.here.span, self.there.span

    def meets(self, other: "Tie") -> bool:
        """Whether two ties of the same sentences are of the same words at either end."""
        return self.here.span.overlaps(other.here.span) or self.there.span.overlaps(other.there.span)


def _from_parts(
    score: float,
    rule: str,
    ends: tuple[int, int, bool, int, int, bool],
    evidence: float,
    matter: frozenset[str],
    said: frozenset[str],
    sure: float,
) -> Tie:
    a, b, here, c, d, there = ends
    return Tie(score, rule, Side(Span(a, b), here), Side(Span(c, d), there), evidence, matter, said, sure)


def moved(tie: Tie, here: int, there: int) -> Tie:
    """A tie led to sentences of the same words, so many characters further on at either end."""
    return changed(tie, here=_further(tie.here, here), there=_further(tie.there, there)) if here or there else tie


def _further(side: Side, by: int) -> Side:
    return Side(Span(side.span.start + by, side.span.end + by), side.whole) if by else side


Ties = dict[int, dict[int, tuple[Tie, ...]]]
"""From each sentence to each that it is tied with; several ties are of several parts."""
