"""Slots that are found by what stands around them alone."""

import pytest

from dossier.analysis.accounts.differing_filled import _slots
from dossier.analysis.dates_terms import MONTH_NAMES
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier


@pytest.mark.parametrize("month", MONTH_NAMES)
def test_every_month_is_a_slot_with_its_day_or_without(month: str) -> None:
    seeds, _ = dossier({"north": f"The ferry sank in {month} off Oster, and the pilots met on {month} 5."})
    known = survey(seeds.articles)
    places = [slot.place.span.of(seeds.articles[0].text) for slot in _slots(known, known.sentences[0])]
    assert sorted(places) == [month, f"{month} 5"]
