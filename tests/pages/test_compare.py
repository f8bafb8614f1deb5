"""Two articles side by side: the alignment's laws, and that a pair's page gives back both texts in their order."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Article, Dossier, Span, Statement, Support
from dossier.pages import render
from dossier.pages.alignment import Link, align
from dossier.pages.compare import Beside, beside_of
from dossier.pages.pairs import EVERY_PAIR, MOST_AN_ARTICLE, MOST_PAIRS
from dossier.pages.sharing import sentences
from tests.pages.reading import elements, ids, parsed, shown
from tests.pages.sample import bare, many, sample, span

SIDE = 7
LINKS = st.lists(
    st.tuples(st.integers(0, SIDE - 1), st.integers(0, SIDE - 1), st.sampled_from([0.5, 0.75, 1.0, 2.5])),
    unique_by=lambda link: link[:2],
)


def beside(dossier: Dossier) -> Beside:
    return beside_of(dossier, sentences(dossier))


@given(LINKS)
def test_every_sentence_stands_in_one_row_in_the_order_of_its_article(links: list[Link]) -> None:
    rows = align(links, SIDE, SIDE).rows
    assert [i for row in rows for i in row.left] == list(range(SIDE))
    assert [j for row in rows for j in row.right] == list(range(SIDE))
    assert all(row.left and row.right for row in rows if row.alike)


@given(LINKS)
def test_every_link_is_shown_in_a_row_or_across(links: list[Link]) -> None:
    laid = align(links, SIDE, SIDE)
    beside = {(i, j) for row in laid.rows if row.alike for i in row.left for j in row.right}
    for i, j, _ in links:
        assert ((i, j) in beside) != (j in laid.from_left.get(i, ()))
        assert (j in laid.from_left.get(i, ())) == (i in laid.from_right.get(j, ()))


@given(LINKS)
def test_the_other_way_round_is_the_same_alignment_where_nothing_ties(links: list[Link]) -> None:
    """Weights that no two chains have in common make the best chain the only one."""
    apart = [(i, j, 1.0 + 2.0**-n) for n, (i, j, _) in enumerate(links)]
    there = align(apart, SIDE, SIDE).rows
    back = align([(j, i, weight) for i, j, weight in apart], SIDE, SIDE).rows
    assert {(row.left, row.right) for row in there if row.alike} == {(row.right, row.left) for row in back if row.alike}


def test_what_crosses_is_no_row() -> None:
    laid = align([(0, 1, 1.0), (1, 0, 2.0)], 2, 2)
    assert [(row.left, row.right) for row in laid.rows if row.alike] == [(range(1, 2), range(1))]
    assert laid.from_left == {0: (1,)} and laid.from_right == {1: (0,)}


def _told(page: str, article: Article) -> str:
    """All that a pair's page shows of one article in its place, echoes left out."""
    found = [e for e in elements(parsed(page)) if e.tag == "p" and (e.get("id") or "").startswith(f"{article.id}-")]
    return " ".join(shown(e).strip() for e in found)


def test_a_pair_s_page_has_both_texts_whole_and_in_order(five: Dossier) -> None:
    for dossier in (sample(), five):
        pages = render(dossier)
        for one, other in beside(dossier).pairs:
            page = pages[f"compare/{one.id}/{other.id}/index.md"]
            for article in (one, other):
                whole = " ".join(p.span.of(article.text) for p in article.prose)
                if "\x00" not in whole:
                    assert _told(page, article).split() == whole.split(), (one.id, other.id)
            names = ids(parsed(page))
            assert len(names) == len(set(names))


def test_five_articles_have_ten_pairs_and_most_of_them_a_row_in_common(five: Dossier) -> None:
    pages = {path: text for path, text in render(five).items() if path.startswith("compare/") and path.count("/") == 3}
    assert len(pages) == 10
    assert all('class="pair-row alike"' in text for text in pages.values())
    hub = render(five)["compare/index.md"]
    assert all(path.removeprefix("compare/").removesuffix("index.md") in hub for path in pages)


def test_an_echo_leads_to_the_sentence_that_it_repeats(five: Dossier) -> None:
    echoes = 0
    for path, text in render(five).items():
        if not path.startswith("compare/") or path.count("/") != 3:
            continue
        tree = parsed(text)
        by_id = {e.get("id"): e for e in elements(tree) if e.get("id")}
        for echo in elements(tree):
            if "sentence echo" in (echo.get("class") or "") and echo.tag == "p":
                place = next(e for e in elements(echo) if e.get("class") == "place")
                assert shown(by_id[(place.get("href") or "")[1:]]).strip() == shown(echo).strip()
                echoes += 1
    assert echoes


def _classes(element: Element) -> list[str]:
    return (element.get("class") or "").split()


def _counted(page: str, name: str) -> int:
    """Sentences of an article that stand in a numbered row or beside an echo."""
    rows = [e for e in elements(parsed(page)) if {"alike", "echo"} & set(_classes(e)) and "pair-row" in _classes(e)]
    return sum((e.get("id") or "").startswith(f"{name}-") for row in rows for e in elements(row))


def test_the_numbers_of_the_list_and_of_a_page_s_head_count_what_the_page_shows(five: Dossier) -> None:
    pages = render(five)
    hub = {
        (e.get("href") or "", (e.get("aria-label") or "").split(" beside ")[0]): shown(e)
        for e in elements(parsed(pages["compare/index.md"]))
        if " beside " in (e.get("aria-label") or "")
    }
    assert len(hub) == 20
    for one, other in beside(five).pairs:
        path = f"compare/{one.id}/{other.id}/"
        page = pages[f"{path}index.md"]
        heads = [shown(e) for e in elements(parsed(page)) if e.tag == "p" and "told by the other" in shown(e)]
        for article, head in zip((one, other), heads, strict=True):
            number = _counted(page, article.id)
            assert hub[f"../{path}", article.siglum] == str(number)
            assert f"{number} of {len(beside(five).sentences[article.id])} sentences told by the other" in head
        rows = [e for e in elements(parsed(page)) if "pair-row" in _classes(e)]
        alike, echo = (sum(kind in _classes(e) for e in rows) for kind in ("alike", "echo"))
        kicker = next(shown(e) for e in elements(parsed(page)) if "kicker" in _classes(e))
        assert f"{alike} numbered row" in kicker and (f"{echo} sentence" in kicker) == bool(echo)


def test_what_is_only_linked_stands_beside_nothing_in_the_table() -> None:
    made = sample()
    articles = (replace(made.articles[0], rights="link"), *made.articles[1:])
    page = render(replace(made, seeds=replace(made.seeds, articles=articles)))["compare/index.md"]
    assert f"compare/{articles[0].id}/" not in page and f"compare/{articles[1].id}/{articles[2].id}/" in page


def test_one_article_has_nothing_to_stand_beside() -> None:
    pages = render(bare())
    assert [path for path in pages if path.startswith("compare/")] == ["compare/index.md"]
    assert "no two articles" in pages["compare/index.md"]


def test_of_many_articles_those_that_share_something_have_pages_and_the_list_says_what_is_left_out() -> None:
    dossier = many(EVERY_PAIR + 1)
    found = beside(dossier)
    assert [(a.id, b.id) for a, b in found.pairs] == [("a0", "a1"), ("a0", "a2"), ("a1", "a2")]
    assert "Of 78 pairs, the 3 pairs that share most" in render(dossier)["compare/index.md"]


def test_the_number_of_pairs_is_bounded() -> None:
    dossier = many(60)
    text, whole = dossier.articles[0].text, Span(0, 23)
    statements = tuple(
        Statement(
            f"s-{n}", "most", f"a{n}", whole, tuple(Support(f"a{i}", whole, 1.0, "x") for i in range(60) if i != n)
        )
        for n in (0, 1)
    )
    assert len(text) == 23
    few = tuple(replace(s, support=s.support[:30]) for s in statements)
    pairs = beside(replace(dossier, statements=few)).pairs
    assert 0 < len(pairs) <= MOST_PAIRS
    assert max(sum(a in pair for pair in pairs) for a in dossier.articles) <= MOST_AN_ARTICLE
    assert not beside(replace(dossier, statements=statements)).pairs, "what all tell does not say which two are near"


def test_sentences_that_two_state_after_a_third_must_have_words_in_common() -> None:
    """Parts of a third article's statement need not be the same part."""
    made = sample()
    notes = made.article["notes"]
    statement = Statement(
        "s-notes",
        "one",
        "notes",
        span(notes.text, "Nothing was said, and nobody said it."),
        tuple(
            Support(name, made.article[name].paragraphs[-1].span, 0.5, "sample")
            for name in ("harbour-light", "orla-lamp")
        ),
    )
    links = beside(replace(made, statements=(statement,), utterances=())).links
    assert not links["harbour-light", "orla-lamp"]
    assert links["harbour-light", "notes"] and links["orla-lamp", "notes"]
