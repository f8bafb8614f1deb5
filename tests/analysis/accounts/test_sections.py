"""In which section of the summary a sentence stands: what is said, what is done, what went before."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.analysis import analyse
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.sayings import is_saying
from dossier.analysis.accounts.sections import Standing, counts, sections
from dossier.analysis.likeness import survey
from dossier.model import Span, Support
from tests.analysis.making import dossier

_CASES = Path(__file__).parent / "cases"
_SAYINGS = yaml.safe_load((_CASES / "sayings.yml").read_text(encoding="utf-8"))
_YEARS = yaml.safe_load((_CASES / "other_years.yml").read_text(encoding="utf-8"))
_OPENING = "Rui Pinto, the mayor of Aldmoor, met Eva Lund.\nA bakery opened. Rain fell. Gulls slept. A band played."
_ALONE = Standing(1, 2, 0, False)


def _passages(text: str) -> Passages:
    """With the quotations that the analysis finds in a text."""
    seeds, _ = dossier({"north": text}, {"north": "2021-05-20"})
    return Passages(survey(seeds.articles), analyse(seeds).quotations)


@pytest.mark.parametrize("case", _SAYINGS, ids=[c["sentence"] for c in _SAYINGS])
def test_sayings(case: dict[str, Any]) -> None:
    passages = _passages(f"{_OPENING}\n{case['sentence']}")
    assert is_saying(passages[len(passages) - 1]) == case["says"]


@pytest.mark.parametrize("case", _YEARS, ids=[c["case"] for c in _YEARS])
def test_other_years(case: dict[str, Any]) -> None:
    passages = _passages(f"{_OPENING}\n{case['before']}\n{case['sentence']} {case['behind']}")
    opening = (passages[0], Standing(2, 2, 2, False))
    assert sections([opening, (passages[len(passages) - 2], _ALONE)]) == ["lead", case["section"]]


@pytest.mark.parametrize(
    ("plan", "past"),
    [
        ("Rui Pinto is expected to become the next to leave the board.", True),
        ("Rui Pinto announced that he is set to leave the board.", False),
        ("Rui Pinto left the board, which is set to sell the mill.", False),
    ],
)
def test_an_article_that_opens_with_a_plan_is_overtaken_by_one_that_opens_with_the_deed(plan: str, past: bool) -> None:
    texts = {
        "east": f"{plan}\nRain fell.",
        "south": "Pinto quit on Monday.\nGulls slept.",
        "west": "Pinto is out.\nA band played.",
    }
    seeds, _ = dossier(texts)
    passages = Passages(survey(seeds.articles), ())
    of = [(passages[i], Standing(2, 3, 2, False)) for i in (0, 2)]
    assert sections(of, opening={0: {4}, 1: {4}}) == ["background" if past else "lead", "lead"]
    assert sections(of, opening={0: {4}, 1: {5}}) == ["lead", "lead"]


@pytest.mark.parametrize(
    ("told", "decides"),
    [
        ("the roofs of the shipyard", False),
        ("who had paid for a licence of slow dredging in May", True),
        ("damaged the market", True),
        ("the roofs of the shipyard, the old quay and a wharf", True),
    ],
)
def test_a_few_words_told_elsewhere_decide_on_no_section(told: str, decides: bool) -> None:
    text = (
        "The storm of the winter damaged the market, the roofs of the shipyard, the old quay and a wharf of pilots "
        "who had paid for a licence of slow dredging in May."
    )
    at = text.index(told)
    place = Support("south", Span(0, 9), 0.5, "in common: licence", False, Span(at, at + len(told)))
    assert counts(_passages(text)[0], place) == decides


@pytest.mark.parametrize(
    ("sentence", "section"),
    [
        ("In March, Rui Pinto told the Aldmoor Herald that he had sold the old mill to nobody at all.", "background"),
        ("Rui Pinto told us earlier this year that he had sold the old mill to nobody at all.", "background"),
        ("Rui Pinto said that he had sold the old mill to nobody at all last year.", "said"),
        ("Rui Pinto, who sold the quay last year, told us that he had sold the old mill to nobody at all.", "said"),
        ("According to papers that came out last spring, no clerk had seen the old mill.", "background"),
    ],
)
def test_what_was_said_before_the_event_is_background(sentence: str, section: str) -> None:
    passages = _passages(f"Rui Pinto met Eva Lund on Monday.\n{_OPENING}\n{sentence}")
    opening = (passages[0], Standing(2, 2, 2, False))
    last = passages[len(passages) - 1]
    assert sections([opening, (last, _ALONE)]) == ["lead", section]


@pytest.mark.parametrize(
    ("sentence", "section"),
    [
        ("Two clerks told the Herald that talks on a sale of the old mill had been ongoing since June.", "one"),
        ("A clerk said that six men had been taken to the old mill.", "one"),
        ("Six men had been taken to the old mill.", "background"),
        ("Six men had been queueing all day at the old mill.", "one"),
        ("Eva Lund left the old mill, saying that she had misled the clerks in February.", "background"),
        ("Eva Lund, who faces the voters in November, left the old mill.", "one"),
    ],
)
def test_what_goes_on_or_is_reported_is_no_background(sentence: str, section: str) -> None:
    passages = _passages(f"Rui Pinto met Eva Lund on Monday.\n{_OPENING}\n{sentence}")
    opening = (passages[0], Standing(2, 2, 2, False))
    assert sections([opening, (passages[len(passages) - 1], _ALONE)]) == ["lead", section]


def test_what_another_tells_a_little_of_is_of_no_article_alone() -> None:
    passages = _passages(f"{_OPENING}\nSix men mended the roof of the old mill.")
    opening, last = (passages[0], Standing(2, 4, 2, False)), passages[len(passages) - 1]
    assert sections([opening, (last, Standing(1, 4, 0, False))]) == ["lead", "one"]
    assert sections([opening, (last, Standing(1, 4, 0, False, shared=True))]) == ["lead", "some"]
