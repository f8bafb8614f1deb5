"""Statement by article: what each cell says and where it leads; what each article alone has, and what it has not."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.model import Dossier, Span, Statement, Support
from dossier.pages import render
from dossier.pages.matrix import MOST_COLUMNS
from tests.pages.reading import elements, ids, inside, parsed, shown, under, words
from tests.pages.sample import bare, many
from tests.pages.telling import telling


def matrix(dossier: Dossier) -> Element:
    return parsed(render(dossier)["summary/matrix/index.md"])


def column(page: Element, name: str) -> Element:
    """What is said of an article below the table."""
    return next(e for e in inside(page, "column") if f"article-{name}" in ids(e))


def test_a_row_says_who_carries_a_statement_in_full_or_in_part_and_leads_to_the_sentence() -> None:
    pages = render(telling())
    row = under(parsed(pages["summary/matrix/index.md"]), "s-ran-aground")
    cells = [e for e in elements(row) if e.tag == "td"]
    assert [c.get("class") for c in cells] == ["partly", "partly", "own", "whole"]
    for cell, name in zip(cells, ("gazette", "gazette-late", "beacon", "wire"), strict=True):
        link = next(e for e in elements(cell) if e.tag == "a")
        assert link.attrib["href"] == f"../../articles/{name}/#s-ran-aground"
        assert "s-ran-aground" in ids(parsed(pages[f"articles/{name}/index.md"]))
    assert next(e for e in elements(cells[2]) if e.tag == "a").attrib["aria-label"] == "The Beacon: own, paragraph 1"
    absent = [e for e in elements(under(parsed(pages["summary/matrix/index.md"]), "s-a-banner")) if e.tag == "td"]
    assert words(absent[0]) == "– HG1not found in Harbour Gazette"
    assert "omitted" not in pages["summary/matrix/index.md"]


def test_every_statement_that_is_shown_has_one_row_in_the_order_of_the_summary() -> None:
    page = matrix(telling())
    rows = [e.attrib["id"] for e in elements(page) if e.tag == "tr" and "id" in e.attrib]
    assert rows == ["s-ran-aground", "s-the-boats-came", "s-a-banner", "s-the-mole-held"]


def test_a_column_s_letters_lead_to_what_the_article_alone_has_and_to_what_was_not_found_in_it() -> None:
    page = matrix(telling())
    heads = [e for e in elements(page) if e.tag == "a" and e.get("href", "").startswith("#article-")]
    assert [e.attrib["href"] for e in heads[:4]] == [
        f"#article-{n}" for n in ("gazette", "gazette-late", "beacon", "wire")
    ]
    wire = column(page, "wire")
    assert "Tells 2 of 4 statements, in full or in part; 2 were not found in it." in words(wire)
    alone, missing = (e for e in elements(wire) if e.tag == "ul")
    assert words(alone) == "A banner for the regatta hung over the quay."
    assert [e.get("href") for e in elements(missing) if "badge" not in e.get("class", "") and e.tag == "a"] == [
        "../#s-the-boats-came",
        "../#s-the-mole-held",
    ]
    beacon = column(page, "beacon")
    assert "Told by one other alone, not found here: Outlet not stated (?) 1" in words(beacon)
    assert "#article-wire" in [e.get("href") for e in elements(beacon)]


def test_a_long_statement_is_cut_by_a_sign_that_is_no_part_of_the_proof() -> None:
    made = many(2)
    article = replace(made.articles[0], text="word " * 60 + "end.")
    article = replace(article, pieces=(replace(article.pieces[0], span=Span(0, len(article.text))),))
    long = Statement("s-long", "lead", "a0", article.pieces[0].span)
    page = matrix(replace(made, seeds=replace(made.seeds, articles=(article, made.articles[1])), statements=(long,)))
    row = under(page, "s-long")
    gist = inside(row, "gist")[0]
    assert words(gist).endswith("word…")
    assert shown(gist) == " ".join(["word"] * 40)


def test_with_many_articles_a_row_has_those_alone_that_tell_it_and_counts_the_others() -> None:
    number = MOST_COLUMNS + 1
    page = matrix(many(number))
    assert not [e for e in elements(page) if e.tag == "table"]
    row = under(page, "s-lamp")
    assert [e.get("class") for e in elements(row) if e.tag == "a"] == ["gist", "own", "partly", "partly"]
    assert f"not found in {number - 3} others" in words(row)
    assert "No statement of the summary was found in it." in words(column(page, "a9"))


def test_with_many_articles_those_that_most_tell_are_named_where_they_were_not_found() -> None:
    made = many(MOST_COLUMNS + 1)
    lamp, whole = made.statements[0], made.articles[0].paragraphs[0].span
    told = replace(lamp, id="s-told", support=tuple(Support(f"a{i}", whole, 1.0, "sample") for i in range(1, 10)))
    lacking = column(matrix(replace(made, statements=(lamp, told))), "a12")
    assert [e.attrib["href"] for e in elements(lacking) if e.get("href", "").startswith("#s-")] == ["#s-told"]
    assert not [e for e in elements(lacking) if e.tag == "li" and inside(e, "badge")], "its row has the badges"
    assert "1 more statement that no more than half of the articles tell" in words(lacking)


def test_one_article_alone_has_nothing_to_itself() -> None:
    made = many(1)
    page = matrix(replace(made, statements=(replace(made.statements[0], support=()),)))
    assert "Not found in the others" not in words(page)
    assert "Tells 1 of 1 statement, in full or in part." in words(page)


def test_without_statements_the_table_says_so() -> None:
    assert "No statement was found" in words(matrix(bare()))
