"""Slots that are found by what stands around them alone."""

import pytest

from dossier.analysis.accounts.finders.filled import _slots
from dossier.analysis.accounts.venues import venues
from dossier.analysis.dates_terms import MONTH_NAMES
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier


@pytest.mark.parametrize("day", ["{month} 5", "5 {month}"])
@pytest.mark.parametrize("month", MONTH_NAMES)
def test_every_month_is_a_slot_with_its_day_or_without(month: str, day: str) -> None:
    day = day.format(month=month)
    seeds, _ = dossier({"north": f"The ferry sank in {month} off Oster, and the pilots met on {day}."})
    known = survey(seeds.articles)
    places = [slot.place.span.of(seeds.articles[0].text) for slot in _slots(known, known.sentences[0])]
    assert sorted(places) == sorted([month, day])


@pytest.mark.parametrize("word", "churches beaches libraries factories alleys buses".split())
def test_a_kind_of_place_is_one_in_the_plural_too(word: str) -> None:
    assert word in venues()
