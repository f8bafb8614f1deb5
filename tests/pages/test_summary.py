"""The summary: what stands with a statement, what is apart, and what an editor said."""

from dataclasses import replace

import pytest

from dossier.model import Locator, NewsDay
from dossier.pages import render
from dossier.pages.discrepancies import matter
from dossier.pages.origins import origins_of, rests_on, why_one
from tests.pages.reading import elements, ids, inside, parsed, shown, summary, under, words
from tests.pages.telling import place, telling


def test_sections_stand_in_one_order_each_with_a_line_on_how_it_was_made() -> None:
    made = telling()
    page = summary(replace(made, statements=made.statements[::-1]))
    headings = [words(e) for e in elements(page) if e.tag == "h2"]
    assert headings == [
        *("The event in short", "Told by some", "Told by one alone", "What was said"),
        *("Where the accounts differ", "Who tells how much", "What this summary is made of", "Hidden by the editor"),
    ]
    assert {"lead", "some", "one", "said", "differ", "figures", "hidden"} <= set(ids(page))
    assert "Found with several outlets" in words(page)


def test_articles_of_different_days_are_said_to_be_so() -> None:
    made = telling()
    assert not inside(summary(made), "dated")
    days = (
        NewsDay("gazette", "Monday", "2031-06-09", 0, Locator("gazette", place("Monday", "gazette"))),
        NewsDay("gazette-late", "Monday", "2031-06-09", 0, Locator("gazette-late", place("Monday", "gazette-late"))),
        NewsDay("wire", "Wednesday", "2031-06-11", 2, Locator("wire", place("police", "wire"))),
    )
    [note] = inside(summary(replace(made, news_days=days)), "dated")
    assert words(note) == (
        "The articles’ news is of different days: HG1 HG2 of Monday, 9 June 2031 and ? of Wednesday, 11 June 2031. "
        "What the earlier ones tell may have changed since."
    )
    assert [e.get("href") for e in elements(note) if e.tag == "a"] == [
        f"../articles/{name}/#p1" for name in ("gazette", "gazette-late", "wire")
    ]


@pytest.mark.parametrize(
    ("name", "says"),
    [
        ("s-ran-aground", "4 articles, 2 origins TB and ? nearly word for word Harbour Gazette twice"),
        ("s-the-mole-held", "3 articles, 2 origins Harbour Gazette twice"),
        ("s-the-boats-came", "2 articles"),
        ("s-a-banner", "not found in the others"),
    ],
)
def test_a_statement_says_on_how_many_origins_it_rests_and_why_they_are_fewer(name: str, says: str) -> None:
    found = under(summary(telling()), name)
    assert " ".join(words(e) for e in inside(found, "rest")) == says


def test_where_nothing_is_known_of_origins_each_article_is_one() -> None:
    made = telling()
    boats = replace(made.statement["s-the-boats-came"], origins=())
    assert origins_of(boats) == (("gazette-late",), ("beacon",))
    assert rests_on(made, boats) == "2 articles"
    assert why_one(made, boats) == ()


def test_those_that_contradict_a_statement_are_not_counted_as_if_they_told_the_same() -> None:
    made = telling()
    ground = made.statement["s-ran-aground"]
    support = tuple(replace(s, differs=("d-how-many",)) if s.article == "wire" else s for s in ground.support)
    assert rests_on(made, replace(ground, support=support)) == "4 articles, 1 of them otherwise; 2 origins"
    apart = replace(ground, support=support, origins=tuple((name,) for name in ground.carriers))
    assert rests_on(made, apart) == "4 articles, 1 of them otherwise"


def test_three_that_are_one_voice_for_different_reasons_are_only_said_to_be_one() -> None:
    made = telling()
    ground = replace(made.statements[0], origins=(("beacon", "gazette", "gazette-late"), ("wire",)))
    assert why_one(made, ground) == ("TB, HG1 and HG2 count as one",)


def test_two_of_which_no_outlet_is_stated_are_not_taken_for_one_outlet() -> None:
    made = telling()
    unknown = tuple(replace(a, outlet=None) for a in made.articles)
    ground = made.statements[0]
    assert why_one(replace(made, seeds=replace(made.seeds, articles=unknown)), ground) == (
        "TB and ? nearly word for word",
        "HG1 and HG2 nearly word for word",
    )


def test_the_sentence_to_be_read_first_stands_before_the_statement_with_a_proof_of_its_own() -> None:
    made = telling()
    mole = made.statement["s-the-mole-held"]
    found = under(summary(made), "s-the-mole-held")
    proofs = [e for e in elements(found) if "data-s" in e.attrib]
    assert [e.attrib["data-s"] for e in proofs] == [f"{s.start}-{s.end}" for s in (mole.before, mole.span) if s]
    assert shown(proofs[0]) == "Captain Ann Poole has run the ferry since 2019."
    assert proofs[0] in list(inside(found, "before")[0])


def test_what_is_said_leads_to_its_wordings_and_a_difference_to_where_it_stands() -> None:
    page = summary(telling())
    links = {e.attrib["href"]: words(e) for e in elements(under(page, "s-the-mole-held")) if e.tag == "a"}
    assert links["../quotes/#u-mole"] == "Three wordings side by side"
    ground = {e.attrib["href"]: words(e) for e in elements(under(page, "s-ran-aground")) if e.tag == "a"}
    assert ground["../summary/#d-people"] == "Accounts differ: number"
    boats = [words(e) for e in elements(under(page, "s-the-boats-came")) if e.tag == "a"]
    assert "Slight difference: place" in boats
    assert ground["../summary/matrix/#s-ran-aground"] == "4 articles, 2 origins"


def test_the_link_to_a_difference_tells_its_matter_in_the_middle_of_a_line() -> None:
    found = telling().discrepancies[0]
    assert matter(replace(found, about="How many aboard: 40 or 42")) == "how many aboard"
    assert matter(replace(found, about="crew aboard")) == "number"


@pytest.mark.parametrize(
    ("number", "shown", "further"), [(4, 4, ""), (5, 3, "Two further differences, from this one on")]
)
def test_no_difference_of_a_statement_is_without_a_link(number: int, shown: int, further: str) -> None:
    made = telling()
    people = next(d for d in made.discrepancies if d.of == "s-ran-aground")
    several = tuple(replace(people, id=f"d-{n}") for n in range(number))
    page = summary(replace(made, discrepancies=several))
    links = [e for e in elements(under(page, "s-ran-aground")) if e.tag == "a" and "#d-" in e.get("href", "")]
    assert [e.attrib["href"] for e in links] == [f"../summary/#d-{n}" for n in range(shown + bool(further))]
    assert not further or words(links[-1]) == further


def test_an_editor_s_note_is_signed_and_a_choice_is_told_with_its_reason() -> None:
    page = summary(telling())
    assert words(inside(under(page, "s-the-mole-held"), "noted")[0]) == "Note: The mole is the <eastern> one. editor"
    assert words(inside(under(page, "s-ran-aground"), "chosen")[0]) == "Chosen by the editor: it is the *news*"
    assert not inside(under(page, "s-a-banner"), "chosen")


def test_what_is_hidden_stands_in_a_fold_with_its_reason_and_nowhere_else() -> None:
    pages = render(telling())
    page = parsed(pages["summary/index.md"])
    fold = inside(page, "hidden-by")[0]
    assert ids(fold) == ["s-the-grey-paint"]
    assert "Hidden: of another story" in words(fold)
    assert "4 statements" in words(page), "it is not counted"
    for path in ("index.md", "summary/matrix/index.md"):
        assert "s-the-grey-paint" not in pages[path]
    assert "s-the-grey-paint" in pages["articles/wire/index.md"], "its badge still leads to the sentence"
