"""The summary: what stands with a statement, what is apart, what an editor said, and what is counted."""

from dataclasses import replace
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import SLIGHT_TRAITS, Discrepancy, Dossier, Locator, NewsDay, Seeds, Span, Support
from dossier.pages import render
from dossier.pages.atlas import Atlas
from dossier.pages.discrepancies import matter
from dossier.pages.divided import MOST_PLAIN
from dossier.pages.figures import accounted, figures_view
from dossier.pages.origins import origins_of, rests_on, why_one
from tests.pages.reading import elements, ids, parsed, shown
from tests.pages.sample import bare, many
from tests.pages.telling import place, telling


def words(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())


def summary(dossier: Dossier) -> Element:
    return parsed(render(dossier)["summary/index.md"])


def under(page: Element, name: str) -> Element:
    """The element with an id."""
    return next(e for e in elements(page) if e.get("id") == name)


def inside(page: Element, kind: str) -> list[Element]:
    """Elements of a class."""
    return [e for e in elements(page) if kind in e.get("class", "").split()]


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


def test_figures_say_how_much_is_accounted_for_and_on_what_statements_rest() -> None:
    made = telling()
    view = figures_view(Atlas(made, "../"))
    assert view is not None
    assert view.origins == "One statement rests on one origin, three on two."
    wire = next(s for s in view.shares if s.badge.letters == "?")
    text = made.article["wire"].text
    told = [
        place(w, "wire")
        for w in (
            "The ferry Grey Lady ran aground at Wexham and 88 people were brought ashore, police said.",
            "A banner for the regatta hung over the quay.",
        )
    ]
    characters = sum(s.end - s.start for s in told)
    assert wire.words == f"{characters} of {len(text) - 1} characters", "the line end is in no paragraph"
    page = summary(made)
    pictures = [e for e in elements(page) if e.get("role") == "img" and "strip" not in e.get("class", "")]
    assert len(pictures) == 4
    assert all(e.get("aria-label", "").endswith("% of the text") for e in pictures)


def test_a_stretch_of_a_bar_lies_inside_of_it() -> None:
    view = figures_view(Atlas(telling()))
    assert view is not None
    for share in view.shares:
        assert share.stretches == tuple(sorted(share.stretches))
        assert all(0 <= start < end <= 1000 for start, end in share.stretches)


def test_the_page_about_the_dossier_says_that_an_editor_chose() -> None:
    made = telling()
    ruled = replace(made, seeds=replace(made.seeds, statement_rulings=made.statements[0].ruled))
    assert "Editors’ word on the summary1 entry" in words(parsed(render(ruled)["about/index.md"]))


def test_the_page_about_the_dossier_counts_slight_differences_apart_as_the_first_page_does() -> None:
    made = telling()
    slight = sum(d.trait in SLIGHT_TRAITS for d in made.discrepancies)
    plain = len(made.discrepancies) - slight
    assert slight and plain
    page = words(parsed(render(made)["about/index.md"]))
    assert f"Points on which accounts differ{plain}" in page
    assert f"Slight differences of spelling, of rounding, or of how exact an article is{slight}" in page


def test_without_a_statement_nothing_is_counted() -> None:
    assert figures_view(Atlas(bare())) is None


def test_of_many_articles_the_bars_are_folded() -> None:
    page = summary(many(13))
    assert "Show every article: 13" in words(inside(page, "shares-fold")[0])


@given(st.lists(st.tuples(st.integers(0, 60), st.integers(1, 40)), max_size=8))
def test_what_is_accounted_for_is_in_order_disjoint_and_every_character_of_a_carrier_in_a_paragraph(
    places: list[tuple[int, int]],
) -> None:
    made = telling()
    text = made.article["wire"].text
    support = tuple(Support("wire", Span(s, min(len(text), s + n)), 0.5, "law") for s, n in places)
    banner = replace(made.statement["s-the-boats-came"], support=support)
    (told,) = [accounted(replace(made, statements=(banner,)))["wire"]]
    covered = {i for span in told for i in range(span.start, span.end)}
    wanted = {i for s in support for i in range(s.span.start, s.span.end) if text[i] != "\n"}
    assert covered == wanted
    assert list(told) == sorted(told)
    assert sum(s.end - s.start for s in told) == len(covered)
