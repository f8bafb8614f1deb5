"""How much of each article is accounted for, and what is counted of a dossier."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dossier.model import SLIGHT_TRAITS, Span, Support
from dossier.pages import render
from dossier.pages.atlas import Atlas
from dossier.pages.figures import accounted, figures_view
from tests.pages.reading import elements, inside, parsed, summary, words
from tests.pages.sample import bare, many
from tests.pages.telling import place, telling


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
