"""What a place may claim to carry of a statement: how much, whether in full, and how surely."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.analysis.accounts.in_full import claimed
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.likeness import survey
from dossier.model import Span, Support
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "in_full.yml").read_text(encoding="utf-8"))


def _places(case: dict[str, Any]) -> list[tuple[str, Support]]:
    """Words of the statement that are claimed, and the place, of those which the case is about."""
    seeds, quotations = dossier({"north": case["north"], "south": case["south"]})
    text = {a.id: a.text for a in seeds.articles}
    return [
        ((p.of or s.span).of(text[s.article]), p)
        for s in merge_statements(seeds.articles, quotations, ())
        if case["statement"] in s.span.of(text[s.article])
        for p in s.support
        if case["place"] in p.span.of(text[p.article])
    ]


@pytest.mark.parametrize("case", _CASES, ids=[c["why"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    found = _places(case)
    assert found, "not carried at all"
    for of, place in found:
        assert "whole" not in case or place.whole == case["whole"]
        assert case.get("least", 0) <= place.score <= case.get("most", 1), place.score
        first, _, last = case.get("of", "").partition(" ... ")
        assert of.startswith(first)
        assert of.endswith(last)


@pytest.mark.parametrize("score", [0.9, 0.6])
@pytest.mark.parametrize("case", _CASES, ids=[c["why"] for c in _CASES])
def test_no_more_is_claimed_than_before(case: dict[str, Any], score: float) -> None:
    seeds, quotations = dossier({"north": case["north"], "south": case["south"]})
    read = Passages(survey(seeds.articles), quotations)
    passages = [read[i] for i in range(len(read))]
    for a in passages:
        for b in passages:
            first = Support(b.article, b.span, score, "in common: quay", True, Span(a.span.start, a.span.end))
            then = claimed(a, first, b)
            assert then.of is not None
            assert a.span.covers(then.of)
            assert (then.article, then.span, then.rule) == (first.article, first.span, first.rule)
            assert then.score <= first.score
            assert claimed(a, then, b) == then


@pytest.mark.parametrize(
    ("score", "statement", "of"),
    [
        (0.6, "Pinto pledged to repay the harbour dues spent on a mill.", "the harbour dues spent on a mill."),
        (0.9, "Pinto pledged to repay the harbour dues spent on a mill.", "Pinto pledged to repay the harbour dues"),
        (0.6, "The dues that Pinto pledged to repay were spent on a mill of the harbour.", "The dues that Pinto"),
        (0.6, "Pinto pledged to repay harbour dues spent on a mill.", "Pinto pledged to repay harbour dues"),
        (0.6, "Crews urged Pinto to resign over his harbour dues for a mill.", "his harbour dues for a mill."),
        (0.6, "Pinto spent the harbour dues on a mill.", "Pinto spent the harbour dues"),
    ],
)
def test_what_is_unsure_is_carried_from_behind_a_deed_that_is_not_there(score: float, statement: str, of: str) -> None:
    seeds, quotations = dossier(
        {"north": statement, "south": "The harbour dues were spent by Pinto on a mill of Lund."}
    )
    read = Passages(survey(seeds.articles), quotations)
    place = Support("south", read[1].span, score, "in common: harbour", False, read[0].span)
    made = claimed(read[0], place, read[1])
    assert made.of is not None
    assert made.of.of(read[0].text).startswith(of)
