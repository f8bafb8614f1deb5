"""Where a place that carries a statement begins and ends."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.place_bounds import rounded
from dossier.analysis.accounts.tie import IN_PASSING
from dossier.analysis.likeness import survey
from dossier.model import Span, Support
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "place_bounds.yml").read_text(encoding="utf-8"))
_LONG = (
    "Officials have certified that Lund, 68, who sold the mill -- the third -- was born in Norholm, and “We sail. But” "
    "they said that the ferry, which sank, would sail on."
)


def _read(sentence: str) -> Passage:
    seeds, quotations = dossier({"north": sentence, "south": "A cat watched the ferry."})
    read = Passages(survey(seeds.articles), quotations)
    return next(read[i] for i in range(len(read)) if read[i].article == "north")


def _shown(passage: Passage, spans: list[Span], said: bool) -> list[Span]:
    rule = "both report the same utterance" if said else "in common: mill"
    places = [Support("north", span, 0.6, rule) for span in spans]
    return [s.span for s in rounded(places, {("north", span): passage for span in spans})]


@pytest.mark.parametrize("case", _CASES, ids=[c["why"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    passage = _read(case["sentence"])
    at = passage.text.index(case["from"])
    (span,) = _shown(passage, [Span(at, at + len(case["from"]))], case.get("said", False))
    assert span.of(passage.text) == case["to"]


def test_what_is_told_in_passing_stays_as_it_is() -> None:
    passage = _read("Mr. Pinto said that Captain Lund, 68, will leave the harbour board.")
    place = Support("north", Span(33, 56), 0.6, f"{IN_PASSING}leave")
    assert rounded([place], {("north", place.span): passage}) == (place,)


def test_a_place_makes_way_for_those_of_its_own_article_alone() -> None:
    passage = _read("On Monday the harbour board sold the ferry, though nobody asked.")
    span, beside = Span(10, 42), Span(44, 63)
    for article, grown in (("south", passage.span), ("north", Span(0, span.end))):
        places = [Support("north", span, 0.6, "in common: mill"), Support(article, beside, 0.6, "in common: mill")]
        found = rounded(places, {("north", span): passage, (article, beside): passage})
        assert found[0].span == grown


@given(st.lists(st.integers(0, len(_LONG)), min_size=4, max_size=4, unique=True), st.booleans())
def test_places_that_lie_apart_stay_apart(ends: list[int], said: bool) -> None:
    a, b, c, d = sorted(ends)
    one, other = _shown(_read(_LONG), [Span(a, b), Span(c, d)], said)
    assert one.end <= other.start
    assert one.start >= 0
    assert other.end <= len(_LONG)
