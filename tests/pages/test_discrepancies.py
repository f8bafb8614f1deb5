"""Where the accounts differ, on the page of the summary: by kind and reading, the slight ones folded."""

from dataclasses import replace

import pytest

from dossier.model import Discrepancy, Dossier, Locator, Seeds, Span
from dossier.pages.divided import MOST_PLAIN
from tests.pages.reading import elements, ids, inside, summary, under, words
from tests.pages.sample import bare, many
from tests.pages.telling import telling


def test_differences_stand_by_kind_and_reading_and_lead_to_what_they_are_of() -> None:
    page = summary(telling())
    people, mole = (e for e in inside(page, "differ") if set(ids(e)) & {"d-people", "d-mole"})
    assert words(people).startswith("Number · in this statement Ninety, 88")
    assert words(inside(people, "reading")[0]).count("Ninety people") == 2
    assert len(inside(people, "reading")) == 2
    assert "../quotes/#u-mole" in [e.get("href") for e in elements(mole)]
    assert "Two points: number 1, wording 1." in words(page)


def test_slight_differences_are_folded_below_and_say_what_makes_them_slight() -> None:
    page = summary(telling())
    fold = inside(page, "slight")[0]
    assert "d-boats" in ids(fold)
    assert "Place · more or less exact · in this statement" in words(fold)
    assert words(page).count("Slight differences: 1") == 1
    made = telling()
    alone = summary(replace(made, discrepancies=made.discrepancies[-1:]))
    assert "No point was found on which the articles give different facts, slight differences aside." in words(alone)


def test_of_very_many_differences_the_first_are_shown_and_the_others_folded() -> None:
    made = telling()
    every = tuple(replace(made.discrepancies[0], id=f"d-{i}", about=f"matter {i}") for i in range(MOST_PLAIN + 2))
    page = summary(replace(made, discrepancies=every))
    (fold,) = inside(page, "slight")
    assert [i for i in ids(fold) if i.startswith("d-")] == [f"d-{MOST_PLAIN}", f"d-{MOST_PLAIN + 1}"]
    assert "42 points: number 42." in words(page)


def test_a_difference_of_something_that_is_no_more_there_has_no_link() -> None:
    made = telling()
    gone = replace(made.discrepancies[0], of="s-gone")
    found = inside(summary(replace(made, discrepancies=(gone,))), "differ")[0]
    assert "in this statement" not in words(found)


def heading(about: str, first: str, second: str) -> str:
    """The heading of a difference of two articles, which print these words."""
    made, other = bare(f"Yes, {first}"), bare(f"Well, {second}").articles[0]
    articles = (*made.articles, replace(other, id="other", siglum="O"))
    sides = tuple(Locator(a.id, Span(a.text.index(" ") + 1, len(a.text))) for a in articles)
    page = summary(Dossier(Seeds(articles, title="T"), discrepancies=(Discrepancy("d-it", "wording", about, sides),)))
    return words(under(page, "d-it")).removesuffix("#")


@pytest.mark.parametrize(
    ("about", "first", "second", "shown_as"),
    [
        ("How long: nine days or two weeks", "two weeks", "nine days", "How long: two weeks or nine days"),
        ("Who says it: Lund or Averill", "Rosa Lund", "Averill", "Who says it: Lund or Averill"),
        ("One quote: “It is over.” or “We stop,”", "It is over.", "We stop,", "One quote: “It is over” or “We stop”"),
        ("One quote: “in the U.S.” or “here”", "in the U.S.", "here", "One quote: “in the U.S.” or “here”"),
        (f"How it is told: “{'quay ' * 12}” or “{'pier ' * 12}”", "quay", "pier", "How it is told"),
        ("wording: this or that", "that", "this", "That or this"),
        ("The quay", "that", "this", "The quay"),
    ],
)
def test_a_difference_is_headed_in_the_order_of_its_sides_or_by_its_matter_alone(
    about: str, first: str, second: str, shown_as: str
) -> None:
    assert heading(about, first, second) == shown_as


def test_of_many_articles_with_the_same_words_a_few_are_shown_and_the_others_folded() -> None:
    made = many(9)
    lamp = Span(4, 8)
    sides = tuple(Locator(a.id, lamp) for a in made.articles)
    page = summary(replace(made, discrepancies=(Discrepancy("d-lamp", "name", "the light", sides),)))
    reading = inside(page, "reading")[0]
    fold = next(e for e in elements(reading) if e.tag == "details")
    assert (len(inside(reading, "side")), len(inside(fold, "side"))) == (9, 6)
    assert "The same words in 6 more" in words(fold)
