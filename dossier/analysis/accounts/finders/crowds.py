"""How many came, by whoever counts: of one event each article's only crowd is the same."""

from collections.abc import Iterator
from itertools import combinations

from dossier.analysis.accounts.crowds import crowds_of
from dossier.analysis.accounts.difference_labels import HOW_MANY
from dossier.analysis.accounts.differences import Difference, sides_of, told_against
from dossier.analysis.accounts.numbers import Amount
from dossier.analysis.likeness import Survey
from dossier.model import Locator

_WEIGHT = 0.85


def crowd_differences(known: Survey) -> Iterator[Difference]:
    """The first count of each article that tells of a crowd in one sentence, where two cannot both be so."""
    told: dict[str, dict[int, tuple[Locator, Amount]]] = {}
    for s in known.sentences:
        if s.piece.kind != "headline":
            text = known.articles[s.article].text
            for crowd in crowds_of(text, s.span, known.sentence_before(s).span):
                place = Locator(s.article, crowd.span)
                told.setdefault(s.article, {}).setdefault(s.span.start, (place, crowd))
    sole = [next(iter(here.values())) for here in told.values() if len(here) == 1]
    if any(not a.may_be(b) for (_, a), (_, b) in combinations(sole, 2)):
        sides = sides_of(place for place, _ in sole)
        yield told_against(known, "number", f"{HOW_MANY} came", sides, _WEIGHT)
