"""What is told of a date: with its subject, and none of what was done on another day."""

import pytest

from dossier.analysis.accounts.timeline import find_dates
from tests.analysis.making import dossier

_LONG = "after a quarrel over the price of the boats and of the nets that the upper town had bought for the pilots"


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("Rui Pinto sold the mill on Monday.", "Rui Pinto sold the mill on Monday."),
        (
            f"Pilots say Rui Pinto asked Eva Lund to eat her word on the old mill, which she gave on Monday, {_LONG}.",
            "her word on the old mill, which she gave on Monday",
        ),
        (
            "Eva Lund, who is in line to be the mayor of Aldmoor from Monday, sold the mill to a baker.",
            "Eva Lund, who is in line to be the mayor of Aldmoor from Monday",
        ),
        (
            f"Ivo Strand, a clerk of the harbour board of Aldmoor, left his post on Monday {_LONG}.",
            f"Ivo Strand, a clerk of the harbour board of Aldmoor, left his post on Monday {_LONG}.",
        ),
        (
            f"Rui Pinto came home, where on Monday he and his pilots insisted that the mill would stay open {_LONG}.",
            f"Rui Pinto came home, where on Monday he and his pilots insisted that the mill would stay open {_LONG}.",
        ),
    ],
)
def test_what_is_told(sentence: str, told: str) -> None:
    seeds, _ = dossier({"north": f"{sentence} A cat slept."}, published={"north": "2031-06-12"})
    [entry] = find_dates(seeds)
    assert entry.text == told
