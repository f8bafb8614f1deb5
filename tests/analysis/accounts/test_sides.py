"""Whatever places a finder lays side by side, what is shown of them are stretches of the articles, in their order."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.differing import compared
from dossier.analysis.accounts.sides import Sides
from dossier.model import DiscrepancyKind, Locator, Span
from tests.analysis.making import dossier

_WORDS = (
    "The board |that sold |up |the quay |, |. |Mr. Lund |whom |he fired |, alleging |a theft |(the |pilot) |“|” |"
    "to |lying |as he |who wept |over |at 5 p.m. |Friday |\n"
)
_QUOTES = (
    "{direct Rosa Lund|They wept. The board sold the quay} ",
    "{direct|They wept} ",
    "{reported Tom Lind|he fired} ",
)
_SCRAPS = st.sampled_from((*_WORDS.split("|"), *_QUOTES))
_TEXTS = st.lists(_SCRAPS, min_size=1, max_size=14).map("".join).filter(lambda t: bool(t.strip()))
_LABELS = st.sampled_from(("Why", "Words of one quote", "How it is told", "When", "Whether it is so"))
_KINDS = st.sampled_from(("wording", "date", "number"))


@given(_TEXTS, _TEXTS, _LABELS, _KINDS, st.data())
def test_a_difference_stays_one_of_two_articles_or_is_none(
    north: str, south: str, label: str, kind: DiscrepancyKind, data: st.DataObject
) -> None:
    seeds, quotations = dossier({"north": f"{north} It rained.", "south": f"{south} It rained."})
    sides = []
    for a in seeds.articles:
        start = data.draw(st.integers(0, len(a.text) - 1))
        sides.append(Locator(a.id, Span(start, data.draw(st.integers(start + 1, len(a.text))))))
    words = [p.span.of(a.text) for p, a in zip(sides, seeds.articles, strict=True)]
    one = Difference(kind, f"{label}: “{words[0]}” or “{words[1]}”", tuple(sides), 0.5)
    found = Sides(compared(seeds.articles, quotations, (), ()), ()).shown(one)
    if found:
        assert [p.article for p in found.sides] == ["north", "south"]
        assert found.kind == kind
        assert all(p.span.end <= len(a.text) for p, a in zip(found.sides, seeds.articles, strict=True))
