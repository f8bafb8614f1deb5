"""What every difference goes through before it is shown: its sides are mended, or it is none.

A finder knows what it looks for. What is asked of the sides of all differences is asked here, in the order of
``Sides.shown``, so that no finder asks it for itself.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dossier.analysis.accounts.also_told import with_others
from dossier.analysis.accounts.beginnings import governed, with_verbs, without_last
from dossier.analysis.accounts.difference_labels import OF_WHAT_IS_SO
from dossier.analysis.accounts.differences import Difference, with_sides
from dossier.analysis.accounts.differing import Compared
from dossier.analysis.accounts.no_difference import is_none
from dossier.analysis.accounts.occasions import Occasions
from dossier.analysis.accounts.of_what import told_of_what
from dossier.analysis.accounts.one_remark import once_a_remark
from dossier.analysis.accounts.told_too import against_each_other
from dossier.analysis.accounts.voices import Voices
from dossier.frozen import changed
from dossier.model import Span, Statement, Support

_Carrying = Mapping[str, Sequence[tuple[Span, tuple[int, str]]]]
"""Of each article the places that carry a statement, with its number and its id."""


class Sides:
    """The sides of the differences of one dossier."""

    def __init__(self, of: Compared, statements: Sequence[Statement]) -> None:
        self._of = of
        self._carrying = _carrying(statements)
        self._voices = Voices(of.whole, of.quotations, of.utterances)
        self._occasions = Occasions(of.whole, of.quotations, self._voices)

    def shown(self, one: Difference) -> Difference | None:
        """A difference as a reader is to see it; None where it is none."""
        known = self._of.whole
        one = with_others(self._of.known, one) if self._of.nearness.all_near else one
        one = told_of_what(known, changed(one, of=one.of or self._statement(one)))
        if one.kind == "wording":
            one = with_sides(known, one, without_last(known, with_verbs(known, one.sides)))
            if one.label.startswith(OF_WHAT_IS_SO):
                one = with_sides(known, one, [governed(known, p) for p in one.sides])
        one = self._occasions.told(self._voices.going_on(one))
        if self._voices.unnamed(one) or is_none(known, one):
            return None
        left = against_each_other(known, self._voices, one)
        return self._voices.named(left) if left else None

    def once_a_remark(self, found: Iterable[Difference]) -> list[Difference]:
        """The differences, what differs in one sentence of a remark as one."""
        return once_a_remark(self._of.whole, self._voices.sentence, found)

    def _statement(self, one: Difference) -> str | None:
        """The first statement whose places hold two sides or more."""
        met = Counter(
            told
            for p in {*one.sides}
            for told in {told for span, told in self._carrying.get(p.article, ()) if span.overlaps(p.span)}
        )
        return min([told for told, sides in met.items() if sides > 1], default=(0, None))[1]


def _carrying(statements: Sequence[Statement]) -> _Carrying:
    found: dict[str, list[tuple[Span, tuple[int, str]]]] = defaultdict(list)
    for n, statement in enumerate(statements):
        carriers: list[Statement | Support] = [statement, *statement.support]
        for carrier in carriers:
            found[carrier.article].append((carrier.span, (n, statement.id)))
    return found
