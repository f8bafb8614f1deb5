"""A label that says no more than "When" says of what, and what is shown of a place is whole."""

import pytest

from dossier.analysis.accounts.differences import Difference, told_anew
from dossier.analysis.accounts.of_what import told_of_what, whole_words
from dossier.analysis.likeness import survey
from dossier.model import DiscrepancyKind, Locator, Span
from tests.analysis.making import dossier


@pytest.mark.parametrize(
    ("kind", "label", "north", "south", "about"),
    [
        (
            "date",
            "When",
            "The ferry sank on <May 3>.",
            "In fog the ferry sank on <May 4>.",
            "When (“ferry sank”): A or B",
        ),
        ("date", "When", "We sell half <by May>.", "They sell half <in a year>.", "When (“sell”): A or B"),
        ("date", "When", "<May 3>.", "The ferry sank on <May 4>.", "When: A or B"),
        ("date", "When it sank", "The ferry sank on <May 3>.", "The ferry sank on <May 4>.", "When it sank: A or B"),
        ("number", "How many", "It was <3> ferries.", "It was “<4> ferries.", "How many (“ferries”): A or B"),
    ],
)
def test_a_bare_label_names_what_stands_beside_all_places(
    kind: DiscrepancyKind, label: str, north: str, south: str, about: str
) -> None:
    assert _told(kind, label, north, south)[0] == about


@pytest.mark.parametrize(
    ("words", "shown"),
    [
        ("The ferry sank at noon on <May 3>.", "at noon on May 3"),
        ("The ferry sank on <May 3>, at midnight.", "May 3, at midnight"),
        ("“The ferry sank on <May 3”>.", "“The ferry sank on May 3”"),
        ("The ferry sank <in Jan>. with all on board.", "in Jan."),
        ("The ferry sank <in May>. It rained.", "in May"),
    ],
)
def test_a_date_is_shown_with_its_hour_and_without_a_lone_mark(words: str, shown: str) -> None:
    assert _told("date", "Then", words, "The ferry sank on <May 4>.")[1] == shown


def test_a_number_is_not_cut_at_a_mark() -> None:
    words = "“For all the ferries of the old harbour and its mill they need <$7.4” million>."
    assert _told("number", "How much", words, "They ask <$7 million>.")[1] == "$7.4” million"
    words = "“They need <$7.4>” million for the mill."
    assert _told("number", "How much", words, "They ask <$7 million>.")[1] == "$7.4” million"


def test_a_word_is_shown_with_what_hyphens_join_to_it() -> None:
    assert whole_words("a same-sex-only club", Span(7, 10)) == "same-sex-only"
    assert whole_words("- sex", Span(2, 5)) == "sex"


@pytest.mark.parametrize(
    ("about", "anew"),
    [
        ("“None sank” or “sank”", "“None sank” or “Boats sank”"),
        ("None sank or sank", "None sank or Boats sank"),
        ("Rosa Lind or Tom Averill", "Rosa Lind or Tom Averill"),
    ],
)
def test_what_stands_against_what_is_told_in_the_words_shown(about: str, anew: str) -> None:
    assert told_anew(about, ["None sank", "sank"], ["None sank", "Boats sank"]) == anew


def _told(kind: DiscrepancyKind, label: str, *texts: str) -> tuple[str, str]:
    """The label with A and B for the words of the places, which stand between < and >, and those of the first."""
    places = [Span(text.index("<"), text.index(">") - 1) for text in texts]
    plain = [text.replace("<", "").replace(">", "") for text in texts]
    seeds, _ = dossier(dict(zip(("north", "south"), plain, strict=True)))
    sides = tuple(Locator(name, place) for name, place in zip(("north", "south"), places, strict=True))
    found = told_of_what(survey(seeds.articles), Difference(kind, f"{label}: A or B", sides, 0.5))
    return found.about, found.sides[0].span.of(plain[0])
