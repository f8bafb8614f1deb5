"""Months of a standing rule are no time to come."""

from datetime import date

import pytest

from dossier.analysis.accounts.yearly import is_yearly
from dossier.analysis.dates import dates_in
from dossier.model import Span


@pytest.mark.parametrize(
    "text",
    [
        "Under an accord signed in 1958, ships of either port may dredge here between October and March.",
        "Under the rules of the port, yachts can moor at Harle from May to August.",
        "Under local law, dogs must not run on the beach between May and August.",
        "A treaty of 1960 lets either port dredge the strait between October and March.",
        "The by-law allows barbecues on the beach from May to August.",
        "The agreement permits each town to draw water between May and August.",
        "Ships are allowed to dredge here between October and March.",
        "Visitors are only permitted to climb the tower from May to August.",
        "Every year between May and August the tower draws a million visitors.",
        "The terns nest there each year from May to August.",
    ],
)
def test_months_of_a_rule_are_those_of_each_year(text: str) -> None:
    assert _yearly(text) == [True]


@pytest.mark.parametrize(
    "text",
    [
        "The bridge may be closed between October and March.",
        "The new law may come into force between June and August.",
        "Under the agreement, work on the quay may start between June and August.",
        "Under the agreement, ships of either port may dredge here between October 2019 and March 2020.",
        "The treaty was signed between June and August.",
        "The agreement allows work to begin between June and August.",
        "Families are allowed to return between June and August.",
        "The ferry can sail again between June and August, Lund said.",
        "The board will let the tower from May to August.",
        "Boats from both may land at Harle from May to August, the mayor said.",
    ],
)
def test_months_of_what_is_done_once_are_those_of_one_year(text: str) -> None:
    assert _yearly(text) == [False]


def _yearly(text: str) -> list[bool]:
    whole = Span(0, len(text))
    found = [d for d in dates_in(text, whole, date(2020, 2, 1)) if d.precision == "interval"]
    return [is_yearly(text, whole, d) for d in found]
