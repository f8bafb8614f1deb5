"""Whether two places tell one doing otherwise: what is denied, doubted or only supposed is not told as so."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis import analyse
from dossier.analysis.accounts.asserted import apart
from dossier.analysis.accounts.difference_labels import CERTAIN_OR_POSSIBLE, WHETHER_SO
from dossier.model import Span
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "asserted.yml").read_text(encoding="utf-8"))
_HEAD = {"north": "Harbour news of the week.\n", "south": "Town diary.\n"}
_REST = {"north": "\nA band played on the market square.", "south": "\nRain fell over the lighthouse all morning."}


@pytest.mark.parametrize("case", _CASES, ids=[c["south"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    seeds, _ = dossier({name: _HEAD[name] + case[name] + _REST[name] for name in _HEAD})
    made = analyse(seeds)
    words = [case[name] for name in _HEAD]
    places = [p for s in made.statements if s.span.of(made.article[s.article].text) in words for p in s.support]
    if case["told"] == "nowhere":
        assert not places
        return
    assert places
    assert all(bool(p.differs) == (case["told"] == "otherwise") for p in places)
    assert not made.discrepancies or case["told"] == "otherwise"


def test_a_side_begins_with_the_word_that_governs_it() -> None:
    seeds, _ = dossier(
        {
            "north": "The mayor accepted a bribe from the builder Ronsel.",
            "south": "The mayor is accused of accepting a bribe from the builder Ronsel.",
            "west": "The army denied that soldiers had looted the pharmacy in Oster village on Monday.",
            "east": "Soldiers looted the pharmacy in Oster village on Monday, a nurse wrote.",
        }
    )
    made = analyse(seeds)
    told = {d.about.partition(":")[0]: {made.words(p) for p in d.sides} for d in made.discrepancies}
    assert "The mayor is accused of accepting a bribe from the builder Ronsel" in told[CERTAIN_OR_POSSIBLE]
    assert any(words.startswith("The army denied that") for words in told[WHETHER_SO])


_WORDS = "Lund denied that the board sold no ferry had if rumours , signed a not".split()
_TEXTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=9).map(" ".join)


@given(_TEXTS, _TEXTS)
def test_turned_round_the_same_is_found_and_of_one_text_nothing(one: str, other: str) -> None:
    x, y = Span(0, len(one)), Span(0, len(other))
    here, there = apart(one, x, x, other, y, y), apart(other, y, y, one, x, x)
    assert (here and here.way) == (there and there.way)
    assert apart(one, x, x, one, x, x) is None
