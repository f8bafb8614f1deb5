"""Remark by article: what each cell says and where it leads, also where there are too many articles for columns."""

from dataclasses import replace
from xml.etree.ElementTree import Element

from dossier.model import Dossier, Seeds
from dossier.pages import render
from dossier.pages.matrix import MOST_COLUMNS
from tests.pages.reading import elements, ids, parsed
from tests.pages.wordings import FULL, article, dossier_of, lamp, quotation, together


def _cells(page: Element) -> list[tuple[str, str, str]]:
    """State, address and words of each cell."""
    found = []
    for cell in (e for e in elements(page) if e.tag == "td"):
        link = next((e for e in elements(cell) if e.tag == "a"), None)
        words = link.attrib["aria-label"] if link is not None else "".join(cell.itertext())
        found.append((cell.attrib["class"], link.attrib["href"] if link is not None else "", words))
    return found


def test_each_article_s_cell_says_how_it_gives_the_remark_and_leads_to_the_wording() -> None:
    pages = render(lamp())
    cells = _cells(parsed(pages["quotes/matrix/index.md"]))
    assert [state for state, _, _ in cells] == ["full", "cut", "reworded", "reported", "absent"]
    there = ids(parsed(pages["quotes/index.md"]))
    for state, href, words in cells:
        if state == "absent":
            assert not href and "not found in The Ledger" in words
        else:
            assert href.startswith("../#") and href[4:] in there
            assert ":" in words, "outlet and state are said"


def test_a_shorter_quotation_is_cut_and_never_a_verdict() -> None:
    made = dossier_of([(FULL, "direct"), (FULL.split(",")[0], "direct")])
    cells = _cells(parsed(render(made)["quotes/matrix/index.md"]))
    assert [state for state, _, _ in cells] == ["full", "cut"]


def test_words_quoted_inside_of_a_report_are_no_cut() -> None:
    words = "keep the old lamp burning"
    first = article(0, f"“{FULL},” Ada Quill said.")
    second = article(1, f"Ada Quill said that they would “{words}” for every ship.")
    clause = replace(quotation(second, f"they would “{words}” for every ship", "reported"), id="q-clause")
    members = (quotation(first, FULL, "direct"), clause, quotation(second, words, "partial"))
    made = Dossier(Seeds((first, second), title="The lamp"), members)
    made = replace(made, utterances=(together(members, made.articles),))
    pages = render(made)
    assert [state for state, _, _ in _cells(parsed(pages["quotes/matrix/index.md"]))] == ["full", "part"]
    box = next(e for e in elements(parsed(pages["quotes/index.md"])) if _holds(e, "q-a1"))
    assert not [e for e in elements(box) if e.get("class") == "diffs"], "what it lacks the report around it has"


def _holds(box: Element, name: str) -> bool:
    return box.get("class") == "wording" and name in ids(box)


def test_with_many_articles_a_row_has_those_alone_that_print_it_and_counts_the_others() -> None:
    made = dossier_of([(FULL, "direct"), (FULL, "direct")], *["Nothing."] * MOST_COLUMNS)
    page = parsed(render(made)["quotes/matrix/index.md"])
    assert not [e for e in elements(page) if e.tag == "table"]
    assert len([e for e in elements(page) if e.get("class") == "full" and e.tag == "a"]) == 2
    assert f"not found in {MOST_COLUMNS} others" in "".join(page.itertext())


def test_what_one_article_alone_prints_is_in_no_row() -> None:
    page = parsed(render(dossier_of([(FULL, "direct")]))["quotes/matrix/index.md"])
    assert "Nothing was found that several articles print" in "".join(page.itertext())
