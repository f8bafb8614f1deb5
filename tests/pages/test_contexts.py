"""Words in their contexts: every word of what is read, each line proved, within bounds however large the dossier."""

from collections import Counter
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bench.invented import invent
from dossier.analysis.reach import around
from dossier.analysis.words import forms_of, words_of
from dossier.model import Article, Dossier, Piece, Seeds, Span
from dossier.pages import contexts, render, wordlist
from dossier.pages.wordlist import NUMBERS, OTHER, anchor_of, concordance, page_of
from tests.pages.reading import elements, ids, parsed, shown
from tests.pages.sample import bare, sample


def made_of(*texts: str) -> Dossier:
    """Articles of one paragraph each."""
    articles = tuple(
        Article(
            f"a{i}", f"{i}.txt", "5" * 64, text, (Piece(Span(0, len(text)), "body", "paragraph", "all", "p1"),), f"A{i}"
        )
        for i, text in enumerate(texts)
    )
    return Dossier(Seeds(articles, title="Made"))


def word_pages(dossier: Dossier) -> dict[str, Element]:
    return {path: parsed(page) for path, page in render(dossier).items() if path.startswith("words/")}


def lines(tree: Element) -> list[Element]:
    return [e for e in elements(tree) if e.tag == "p" and "data-s" in e.attrib]


def under(tree: Element, name: str) -> list[str]:
    """The lines of one word."""
    section = next(s for s in elements(tree) if s.tag == "section" and any(e.get("id") == name for e in s))
    return [shown(line) for line in lines(section)]


@pytest.mark.parametrize(
    ("form", "page"),
    [
        ("harbour", "h"), ("élan", "e"), ("ångström", "a"), ("1,000.5", NUMBERS), ("40-year-old", NUMBERS),
        ("³", NUMBERS), ("①", NUMBERS), ("москва", OTHER), ("軍", OTHER), ("øre", OTHER), ("o'neill", "o"),
        ("ﬁre", "f"),
    ],
)  # fmt: skip
def test_a_word_stands_under_its_letter_without_accent(form: str, page: str) -> None:
    assert page_of(form) == page


@given(st.lists(st.text(st.characters(categories=["L", "N"], include_characters="'-."), min_size=1), unique=True))
def test_anchors_are_plain_and_no_two_are_alike(forms: list[str]) -> None:
    anchors = [anchor_of(form) for form in forms]
    assert all(a.isascii() and a.replace("-", "").isalnum() for a in anchors)
    assert len(set(anchors)) == len(forms)


def test_every_word_stands_in_the_list_and_has_all_its_lines() -> None:
    for dossier in (sample(), bare(), made_of("The lamp, the lamps’ lamp.", "No word.")):
        found = Counter(form for a in dossier.articles for p in a.prose for form in forms_of(p.span.of(a.text)))
        pages = word_pages(dossier)
        listed = [
            e.attrib["href"].split("#")[1] for e in elements(pages["words/index.md"]) if "#w-" in e.get("href", "")
        ]
        assert sorted(listed) == sorted(map(anchor_of, found))
        for form, times in found.items():
            assert len(under(pages[f"words/{page_of(form)}/index.md"], anchor_of(form))) == times, form


def test_a_line_is_one_proved_stretch_with_the_word_marked_and_a_way_to_its_paragraph() -> None:
    dossier = sample()
    for tree in list(word_pages(dossier).values())[1:]:
        for line in lines(tree):
            article = dossier.article[line.attrib["data-a"]]
            start, end = map(int, line.attrib["data-s"].split("-"))
            assert shown(line) == article.text[start:end]
            badge, left, word = line[0], line[1], line[2]
            at = start + len(shown(left)) + len(left.tail or "")
            assert word.tag == "b" and shown(word) == article.text[at : at + len(shown(word))]
            piece = article.piece_at(at)
            assert piece and badge.attrib["href"] == f"../../articles/{article.id}/#{piece.id}"


def test_inflections_of_a_stem_stand_next_to_each_other() -> None:
    tree = word_pages(made_of("Lamps and lampreys. The lamp is lamping. Lamped, the lamb."))["words/l/index.md"]
    order = [name for name in ids(tree) if name.startswith("w-")]
    assert order == ["w-lamb", "w-lamp", "w-lamped", "w-lamping", "w-lamps", "w-lampreys"]
    kin = [e for e in elements(tree) if e.get("class") == "word kin"]
    assert len(kin) == 3


def test_a_word_is_shown_as_it_is_printed_most_often() -> None:
    tree = word_pages(made_of("Ferry FERRY ferry. A ferry."))["words/index.md"]
    assert [shown(e) for e in elements(tree) if "data-s" in e.attrib] == ["A", "ferry"]


@given(text=st.text(alphabet="ab é’-.\n\t軍", min_size=1, max_size=150))
def test_a_line_holds_its_word_within_reach_and_cuts_no_other(text: str) -> None:
    piece = Span(0, len(text))
    for word in words_of(text):
        span = around(text, piece, word.span, contexts.REACH)
        assert piece.covers(span) and span.covers(word.span)
        assert word.start - span.start <= contexts.REACH and span.end - word.end <= contexts.REACH
        cut_left = span.start > 0 and not text[span.start - 1].isspace() and not text[span.start].isspace()
        # Only a run of letters longer than a line is cut.
        assert not cut_left or not any(c.isspace() for c in text[span.start : word.start])


def test_of_very_many_places_few_have_lines_the_rest_have_links_and_a_number(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordlist, "MOST_LINES", 20)
    monkeypatch.setattr(wordlist, "MOST_LINKS", 11)
    dossier = made_of(*(f"lantern lantern lantern lantern ferry rare{i}" for i in range(16)))
    found = concordance(dossier)
    assert (
        sum(min(len(e.places), found.cap) for p in found.pages.values() for e in p if len(e.places) >= found.least)
        <= 20
    )
    pages = word_pages(dossier)
    lantern = [line.attrib["data-a"] for line in lines(pages["words/l/index.md"])]
    assert len(lantern) == found.cap == len(set(lantern)), (
        "an article has its second line after the first of every other"
    )
    more = next(e for e in elements(pages["words/l/index.md"]) if e.get("class") == "more")
    assert "more" in "".join(more.itertext())
    index = pages["words/index.md"]
    assert "leads straight to its place" in "".join(index.itertext())
    assert [e for e in elements(index) if e.get("href") == "../articles/a7/#p1"], (
        "a word that stands once has its place"
    )


def test_the_pages_are_small_however_many_articles_there_are() -> None:
    dossier = made_of(*invent(200).values())
    size = sum(len(page) for path, page in render(dossier).items() if path.startswith("words/"))
    assert size < 3_000_000


def test_grammar_words_are_left_out_where_not_all_words_can_have_lines_and_said_so(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(wordlist, "MOST_LINES", 4)
    pages = word_pages(made_of("The of and lamp the."))
    words = " ".join("".join(pages["words/index.md"].itertext()).split())
    assert "3 grammar words left out" in words and "the 2, and 1, of 1" in words
    assert set(pages) == {"words/index.md", "words/l/index.md"}


def test_of_nothing_but_grammar_words_the_page_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordlist, "MOST_LINES", 1)
    assert "No word but grammar words" in "".join(word_pages(made_of("To be."))["words/index.md"].itertext())


@settings(max_examples=25, deadline=None)
@given(st.lists(st.text(alphabet="ab<&`~{軍é’ 1.\x0c\n", min_size=1, max_size=40), min_size=1, max_size=3))
def test_any_text_makes_pages_whose_lines_are_true(texts: list[str]) -> None:
    dossier = made_of(*texts)
    for tree in word_pages(dossier).values():
        assert len(ids(tree)) == len(set(ids(tree)))
        for element in elements(tree):
            if "data-s" in element.attrib:
                start, end = map(int, element.attrib["data-s"].split("-"))
                assert shown(element) == dossier.article[element.attrib["data-a"]].text[start:end]


def test_a_letter_of_whose_words_none_has_lines_leads_to_no_page(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(wordlist, "MOST_LINES", 5)
    pages = word_pages(made_of("lantern lantern ferry rare odd quay"))
    headings = {e.get("id"): [a.get("href") for a in e] for e in elements(pages["words/index.md"]) if e.tag == "h2"}
    assert headings["l"] == ["l/"] and headings["f"] == []
    assert "words/l/index.md" in pages and "words/f/index.md" not in pages
