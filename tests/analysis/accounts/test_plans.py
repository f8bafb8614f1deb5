"""What was planned when one article was written, and done when another was."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.plans import overtaken, plan_and_deed
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "plans.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES, ids=[c["why"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    seeds, quotations = dossier({"north": case["north"], "south": case["south"]})
    read = Passages(survey(seeds.articles), quotations)
    passages = [read[i] for i in range(len(read))]
    past = [passages[n].words for n in overtaken(passages, range(len(passages)))]
    for words in case.get("past", ()):
        assert any(words in p for p in past)
    for words in case.get("news", ()):
        assert not any(words in p for p in past)


@pytest.mark.parametrize("case", [c for c in _CASES if "lead" in c], ids=lambda c: str(c["why"]))
def test_what_was_done_leads_and_the_plan_is_background(case: dict[str, Any]) -> None:
    seeds, quotations = dossier({"north": case["north"], "south": case["south"]})
    text = {a.id: a.text for a in seeds.articles}
    found = {s.span.of(text[s.article]): s.section for s in merge_statements(seeds.articles, quotations, ())}
    assert [section for words, section in found.items() if case["lead"] in words] == ["lead"]
    assert all(section != "lead" for words, section in found.items() if any(p in words for p in case["past"]))


def test_what_nobody_else_tells_is_not_asked() -> None:
    seeds, quotations = dossier({"north": _CASES[0]["north"], "south": _CASES[0]["south"]})
    read = Passages(survey(seeds.articles), quotations)
    assert not overtaken([read[i] for i in range(len(read))], ())


@pytest.mark.parametrize("north", ["Will begin on Tuesday.", "will replace Ana Duarte", "Expected to "])
def test_a_sentence_may_be_nothing_but_a_plan(north: str) -> None:
    seeds, quotations = dossier({"north": north, "south": f"Ana Duarte {north}"})
    read = Passages(survey(seeds.articles), quotations)
    assert not overtaken([read[i] for i in range(len(read))], range(len(read)))


@pytest.mark.parametrize(
    ("done", "apart"),
    [
        ("The board ensured that the quay will be widened after voting 8-2 to dredge it on Monday.", True),
        ("The board met at noon before voting on the quay.", False),
    ],
)
def test_what_comes_after_voting_was_voted(done: str, apart: bool) -> None:
    seeds, quotations = dossier({"north": "The board is set to vote to dredge the quay on Monday.", "south": done})
    read = Passages(survey(seeds.articles), quotations)
    assert plan_and_deed(read[0], read[1]) is apart
    assert plan_and_deed(read[1], read[0]) is apart


@pytest.mark.parametrize("first", ["It was the first override", "The widows cheered the first override"])
def test_a_plan_is_no_statement_of_its_own_where_what_was_done_tells_all_that_it_shares(first: str) -> None:
    bill = "a bill letting widows of drowned pilots sue the Aldmoor shipyard"
    north = (
        f"The harbour board is set to vote on Monday to override the mayor’s veto of {bill}. The override, the first "
        "that Mayor Eva Lund has faced, is expected to begin at noon on Monday. A band played. Gulls slept on the roof."
    )
    south = (
        f"The harbour board voted on Monday to override the mayor’s veto of {bill}. {first} that Mayor Eva Lund has "
        "faced in ten years. The bill gives widows of the pilots the right to sue the shipyard for wages. A cat slept."
    )
    seeds, quotations = dossier({"north": north, "south": south})
    found = merge_statements(seeds.articles, quotations, ())
    assert {s.article for s in found} == {"south"}
    assert [[x.article for x in s.support] for s in found] == [["north"], ["north"]]
