"""A date of one article and the day of the week that another names."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from dossier.analysis.accounts.same_day import is_one_day
from dossier.analysis.likeness import survey
from dossier.model import Locator, Span
from tests.analysis.making import dossier


def _is_one(
    north: str, south: str, published: Mapping[str, str] | None = None, dateline: str | None = None
) -> bool | None:
    """The date is the end of the first text, the day that of the second, whose dateline may be given."""
    texts = {"north": f"The pier sank on {north}", "south": f"The pier sank on {south}"}
    seeds, _ = dossier(texts, published)
    first, second = seeds.articles
    known = survey([first, replace(second, dateline=dateline)])
    dated, named = (Locator(n, Span(len("The pier sank on "), len(text))) for n, text in texts.items())
    return is_one_day(known, dated, named)


@pytest.mark.parametrize(
    ("north", "south", "one"),
    [
        ("March 5, 2031", "Wednesday", True),
        ("Mar. 5, 2031", "Wednesday night", True),
        ("March 5, 2031", "Thursday", False),
        ("March 5", "Wednesday", None),
    ],
)
def test_a_date_with_its_year_has_its_day_of_the_week(north: str, south: str, one: bool | None) -> None:
    assert _is_one(north, south) == one


def test_a_day_of_the_week_is_read_from_the_day_of_its_article() -> None:
    assert _is_one("March 5", "Wednesday", {"north": "2031-03-07", "south": "2031-03-06"}) is True
    assert _is_one("March 5", "Wednesday", {"north": "2031-03-07", "south": "2031-03-14"}) is False
    assert _is_one("March 5", "Wednesday", {"south": "2031-03-06"}) is True
    assert _is_one("March 5", "Friday", {"north": "2031-03-07", "south": "2032-03-06"}) is False


def test_what_tells_no_day_is_none() -> None:
    assert _is_one("March 2031", "Wednesday") is None
    assert _is_one("a grey day", "Wednesday", dateline="SEAFORD, March 5 (psn)") is None


def test_an_article_may_say_of_which_day_it_is_by_its_dateline_alone() -> None:
    assert _is_one("March 5", "Wednesday", dateline="SEAFORD, March 5 (psn)") is True
    assert _is_one("March 5", "Wednesday", dateline="SEAFORD, March 6") is None
    assert _is_one("March 5", "Wednesday", dateline="SEAFORD (psn)") is None
