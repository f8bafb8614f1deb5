"""How much of a statement a place of another article tells."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.analysis.accounts.narrowing import narrowed
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "narrowing.yml").read_text(encoding="utf-8"))
_WORDS = st.lists(
    st.sampled_from(
        "Pinto Lund resigned repay the of in at on and that who said, -- $4,000 quay mill. “We ” Friday, 5 p.m. "
        "alleging theft sold by been".split()
    ),
    min_size=1,
    max_size=14,
).map(" ".join)


def _first(statement: str, place: str) -> tuple[Passage, Passage]:
    seeds, quotations = dossier({"north": statement, "south": place})
    read = Passages(survey(seeds.articles), quotations)
    passages = [read[i] for i in range(len(read))]
    return next(p for p in passages if p.article == "north"), next(p for p in passages if p.article == "south")


@pytest.mark.parametrize("case", _CASES, ids=[c["why"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    statement, place = _first(case["statement"], case["place"])
    said = case.get("said", False)
    assert narrowed(statement, statement.span, place, place.span, said).of(statement.text) == case["of"]


@settings(max_examples=60, deadline=None)
@given(_WORDS, _WORDS, st.booleans())
def test_what_is_left_lies_within_and_is_left_again(statement: str, place: str, said: bool) -> None:
    a, b = _first(f"Aldmoor {statement}", f"Norholm {place}")
    left = narrowed(a, a.span, b, b.span, said)
    assert a.span.covers(left)
    assert left.of(a.text) == left.of(a.text).strip()
    assert narrowed(a, left, b, b.span, said) == left


@settings(max_examples=30, deadline=None)
@given(_WORDS)
def test_the_same_words_tell_all_that_they_tell(statement: str) -> None:
    a, b = _first(f"Pinto sold {statement}", f"Pinto sold {statement}")
    left = narrowed(a, a.span, b, b.span, False)
    assert left.start == a.span.start
