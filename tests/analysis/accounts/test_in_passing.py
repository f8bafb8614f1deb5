"""A few words that two sentences say alike are a place of each, and lead to no statement unless they weigh much."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.analysis.accounts.gist import Gists
from dossier.analysis.accounts.in_passing import in_passing, with_facts
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.small_facts import Reader
from dossier.analysis.accounts.tie import IN_PASSING, Tie
from dossier.analysis.likeness import survey
from dossier.analysis.of_one_event import MANY_OF_ONE
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "in_passing.yml").read_text(encoding="utf-8"))
_NORTH = " A bakery opened at six. Rain fell on the upper town. Gulls sat on a wall."
_SOUTH = " The organ was tuned. Frost came after midnight. Two geese crossed a field."


def _passages(north: str, south: str) -> Passages:
    seeds, quotations = dossier({"north": north + _NORTH, "south": south + _SOUTH})
    return Passages(survey(seeds.articles), quotations)


def _told(passages: Passages, i: int, near: Mapping[int, tuple[Tie, ...]]) -> list[tuple[str, str]]:
    """Which words of a sentence are told elsewhere, and where."""
    return [(t.here.span.of(passages[i].text), t.there.span.of(passages[j].text)) for j, (t,) in near.items()]


@pytest.mark.parametrize("case", _CASES, ids=[c["why"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    passages = _passages(case["north"], case["south"])
    found = [told for i, near in in_passing(passages).items() if i < 4 for told in _told(passages, i, near)]
    assert found == ([] if case.get("none") else [(case["of"], case["there"])])


@pytest.mark.parametrize("case", [c for c in _CASES if "of" in c], ids=lambda c: c["why"])
def test_who_stands_first_makes_no_difference(case: dict[str, Any]) -> None:
    passages = _passages(case["south"], case["north"])
    found = [told for i, near in in_passing(passages).items() if i > 3 for told in _told(passages, i, near)]
    assert found == [(case["of"], case["there"])]


@pytest.mark.parametrize("case", [c for c in _CASES if "of" in c], ids=lambda c: c["why"])
def test_a_third_article_takes_nothing(case: dict[str, Any]) -> None:
    texts = {"north": case["north"] + _NORTH, "south": case["south"] + _SOUTH, "west": f"{_NORTH} {case['south']}"}
    seeds, quotations = dossier(texts)
    passages = Passages(survey(seeds.articles), quotations)
    found = [told for i, near in in_passing(passages).items() if i < 4 for told in _told(passages, i, near)]
    assert (case["of"], case["there"]) in found


def test_in_a_large_dossier_nothing_is_told_in_passing() -> None:
    case = _CASES[0]
    assert in_passing(_passages(case["north"], case["south"]))
    others = " ".join(f"Goose {n} sang in the reeds." for n in range(MANY_OF_ONE))
    assert not in_passing(_passages(case["north"], f"{case['south']} {others}"))


def test_each_end_names_the_same_words() -> None:
    for case in _CASES:
        found = in_passing(_passages(case["north"], case["south"]))
        for i, near in found.items():
            for j, (tie,) in near.items():
                [back] = found[j][i]
                assert tie.rule.startswith(IN_PASSING)
                assert tie.there.span.overlaps(back.here.span)


def test_what_is_tied_gets_no_second_tie_and_only_facts_of_weight_lead_to_statements() -> None:
    case = _CASES[0]
    passing = in_passing(_passages(case["north"], case["south"]))
    [(i, near)] = [(i, near) for i, near in passing.items() if i < 4]
    [(j, (tie,))] = near.items()
    other = Tie(0.9, "in common: dredging", tie.here, tie.there)
    assert with_facts({i: {j: (other,)}, j: {i: (other.turned,)}}, passing)[i][j] == (other,)
    assert with_facts({}, passing).keys() == ({i, j} if tie.matter else set())
    assert not with_facts({}, in_passing(_passages(_CASES[-2]["north"], _CASES[-2]["south"])))


def test_a_sentence_that_is_printed_again_and_again_is_looked_through_once() -> None:
    north = "Ada Brenner holds a new licence to dredge the old canal basin."
    passages = _passages(north, "The town gave out a new licence to dredge the old canal basin. " * 5)
    reader = Reader(passages, Gists(passages.known.articles, passages.sentences))
    assert [*reader.worth_reading()].count(False) == 4
