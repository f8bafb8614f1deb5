"""Whether words that differ were said on one occasion: a statement and a video of one speaker are two utterances."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from dossier.analysis.accounts.channels import are_two, channels_in, window_of
from dossier.analysis.accounts.difference_labels import OF_ONE_REMARK, TWO_OCCASIONS
from dossier.analysis.accounts.differences import Difference, either, words_at
from dossier.analysis.accounts.voices import Voices
from dossier.analysis.acts import same_speaker
from dossier.analysis.likeness import Survey
from dossier.frozen import changed
from dossier.model import PRINTED_KINDS, Locator, Quotation

_Channel = tuple[str, Locator]


class Occasions:
    """In what each remark of a dossier was made, as far as its article says so."""

    def __init__(self, known: Survey, quotations: Iterable[Quotation], voices: Voices) -> None:
        self._known, self._voices = known, voices
        self._before: dict[str, Quotation] = {}
        printed = sorted((q for q in quotations if q.kind in PRINTED_KINDS), key=lambda q: (q.article, q.whole))
        for q, r in pairwise(printed):
            if self._goes_on(q, r):
                self._before[r.id] = q

    def told(self, one: Difference) -> Difference:
        """The same, headed as of two occasions where two sides are of two, with what names each."""
        if one.label not in OF_ONE_REMARK:
            return one
        found = [self._channel(q) if q else None for q in map(self._voices.of, one.sides)]
        if not any(are_two(a[0], b[0]) for a, b in combinations(filter(None, found), 2)):
            return one
        sides = tuple(self._voices.sentence(p) for p in one.sides)
        return changed(one, sides=sides, about=f"{TWO_OCCASIONS}: {self._told(sides, found)}")

    def _told(self, sides: Sequence[Locator], found: Sequence[_Channel | None]) -> str:
        words = [f"“{words_at(self._known, p)}”" for p in sides]
        beside = [f" ({words_at(self._known, c[1])})" if c else "" for c in found]
        return either([w + told for w, told in zip(words, beside, strict=True)])

    def _goes_on(self, q: Quotation, r: Quotation) -> bool:
        """Whether nothing but white space stands between two remarks of one speaker and the words beside them."""
        if q.article != r.article or not (q.speaker and r.speaker and same_speaker(q.speaker.name, r.speaker.name)):
            return False
        between = self._known.articles[q.article].text[q.context.end : r.context.start]
        return q.context.end <= r.context.start and (not between or between.isspace())

    def _channel(self, q: Quotation) -> _Channel | None:
        """What is named beside a remark, else beside the one that it goes on with."""
        one: Quotation | None = q
        while one:
            window = window_of(self._known, one)
            if window and (found := next(channels_in(self._known, one, window), None)):
                return found
            one = self._before.get(one.id)
        return None
