"""Background of a month gone by, and what was done on a day of the news."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.long_before import long_before
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier

_FRIDAY = "Rui Pinto resigned from the harbour board on Friday."


def _passages(north: str, south: str, published: str = "2031-04-16") -> tuple[Passage, Passage]:
    """The last sentence of either article."""
    seeds, quotations = dossier({"north": north, "south": south}, {"north": published, "south": published})
    read = Passages(survey(seeds.articles), quotations)
    return read[read.homes.index("south") - 1], read[len(read) - 1]


def _apart(north: str, south: str, published: str = "2031-04-16") -> bool:
    a, b = _passages(north, south, published)
    return long_before(a, a.span, b, b.span)


@pytest.mark.parametrize(
    "other",
    [
        "In a letter in December telling why he resigned, Rui Pinto blamed the dues.",
        "He spoke last December. At the time, he was one of several who resigned from the board.",
        "Rui Pinto resigned from another board in early February.",
        "Rui Pinto resigned from the harbour board in 2024.",
        "Rui Pinto resigned from the harbour board in February 2024.",
    ],
)
def test_what_was_done_months_ago_was_not_done_on_friday(other: str) -> None:
    assert _apart(other, _FRIDAY)
    assert _apart(_FRIDAY, other)


@pytest.mark.parametrize(
    "other",
    [
        "Rui Pinto resigned from the harbour board in April.",
        "Rui Pinto resigned from the harbour board in 2031.",
        "Rui Pinto, elected in December, resigned from the harbour board on Friday.",
        "Rui Pinto will resign from the harbour board, elected in June.",
        "Rui Pinto resigned on December 5.",
        "Rui Pinto resigned, as April Lund did.",
        "He spoke in December. Rui Pinto resigned from the harbour board.",
        "Rui Pinto resigned from the harbour board.",
    ],
)
def test_of_no_other_month_is_what_could_be_on_friday(other: str) -> None:
    assert not _apart(other, _FRIDAY)


def test_a_weekday_at_the_turn_of_a_month_may_be_of_either() -> None:
    assert not _apart("Rui Pinto resigned in March.", _FRIDAY, "2031-04-02")
    assert not _apart("Rui Pinto resigned in May.", _FRIDAY, "2031-04-28")
    assert not _apart("Rui Pinto resigned in December.", _FRIDAY, "2031-01-02")
    assert _apart("Rui Pinto resigned in March.", _FRIDAY, "2031-04-16")


def test_without_a_day_of_publication_nothing_is_said() -> None:
    assert not _apart("Rui Pinto resigned in March.", _FRIDAY, "2031-04")


@given(
    st.lists(
        st.sampled_from("In March on Friday Pinto resigned of December today will At the time".split()), max_size=9
    )
)
def test_neither_comes_first(words: list[str]) -> None:
    a, b = _passages(" ".join(["Boats", *words]), _FRIDAY)
    assert long_before(a, a.span, b, b.span) == long_before(b, b.span, a, a.span)


def test_what_is_to_come_was_not_in_a_year_gone_by() -> None:
    past = "Eva Lund endorsed Rui Pinto in 2024."
    assert _apart(past, "How much it will help Rui Pinto that Eva Lund endorsed him is open.")
    assert not _apart(past, "Eva Lund endorsed Rui Pinto and left.")
    assert not _apart(past, "Eva Lund will say that she endorsed Rui Pinto in 2024.")
