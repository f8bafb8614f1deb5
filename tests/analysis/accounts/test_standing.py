"""What can be read by itself, and what must be read first."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.read_first import before
from dossier.analysis.accounts.standing import clarity
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "standing.yml").read_text(encoding="utf-8"))


def _passages(text: str) -> Passages:
    seeds, quotations = dossier({"north": text})
    return Passages(survey(seeds.articles), quotations)


@pytest.mark.parametrize("case", _CASES, ids=[c["second"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    passages = _passages(f"{case['first']}\n{case['second']}")
    assert len(passages) == 2
    assert (before(passages, 1) is not None) == case["leans"]
    if case["leans"]:
        assert before(passages, 1) == passages.sentences[0].span


@pytest.mark.parametrize(
    ("second", "third", "leans"),
    [
        ("A telegram warned Eva Lund.", "The telegram, sent in May, counted forty boats.", True),
        ("A secret telegram warned Eva Lund.", "The secret telegram counted forty boats of Aldmoor.", True),
        ("A telegram warned Eva Lund.", "The telegram of Rui Pinto counted forty boats.", False),
        ("A telegram warned Eva Lund.", "The mayor counted forty boats of Aldmoor.", False),
        (
            "Rui Pinto wanted a law on boats.",
            "The harbour office resents the law, which nobody reads.",
            True,
        ),
        ("Rui Pinto wanted a law on boats.", "The harbour office has a law, and it reads the law again.", False),
        ("Rui Pinto wanted a law on boats.", "The harbour office resents the law on ferries of Eva Lund.", False),
        ("The mill burned.", "The mill of the town was sold to Eva Lund in May.", False),
        ("Rui Pinto sold the mill.", "The mill was worth forty boats to Eva Lund.", False),
    ],
)
def test_what_was_introduced_just_now_is_not_known_but_what_all_is_about_is(
    second: str, third: str, leans: bool
) -> None:
    passages = _passages(f"The mill of Aldmoor was sold.\n{second}\n{third}")
    assert before(passages, 2) == (passages.sentences[1].span if leans else None)


def test_nothing_stands_before_the_first_sentence() -> None:
    assert before(_passages("He owned forty boats.\nRui Pinto resigned."), 0) is None


def test_what_is_said_without_a_word_of_who_says_it_needs_the_sentence_before() -> None:
    passages = _passages("Eva Lund spoke at noon.\n“{direct Eva Lund|Nobody here ever counted the old boats}.”")
    assert before(passages, 1) is not None


def test_also_and_open_pronouns_count_against_a_sentence() -> None:
    plain, also, opened = (
        clarity(_passages(text)[0])
        for text in (
            "The harbour board sold the old mill on Monday.",
            "The harbour board also sold the old mill on Monday.",
            "It sold the old mill to the board on Monday.",
        )
    )
    assert plain > also > opened


@pytest.mark.parametrize("marks", ["“", '"'])
def test_a_mark_that_is_not_closed_counts_against_a_sentence(marks: str) -> None:
    closed, opened = (
        clarity(_passages(f"The harbour board sold {marks}the old mill{end} on Monday.")[0])
        for end in ({"“": "”", '"': '"'}[marks], "")
    )
    assert closed > opened
