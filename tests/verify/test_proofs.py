"""What a proof mark shows: the words of a seed, and nothing of ours."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from selectolax.lexbor import LexborHTMLParser

from dossier.model import WITHHELD, Article, Locator, Span
from dossier.verify.built import BuiltPage
from dossier.verify.proofs import Claims, difference, read_proofs, shown_text, uncovered

TEXT = "Two ferries\tsank,\nshe said: “No & never <b>”.\x0c"


def article(text: str = TEXT) -> Article:
    return Article(id="ferries", file="ferries.txt", sha256="0" * 64, text=text, pieces=(), siglum="F")


def page(body: str) -> BuiltPage:
    return BuiltPage("quotes/index.html", "site/quotes/index.html", f"<!doctype html>\n<body>\n{body}\n")


def faults(body: str) -> list[str]:
    _, found = read_proofs(page(body), Claims({"ferries": article()}), ["q-1", "q-2"])
    return [str(fault) for fault in found]


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>plain</p>", "plain"),
        ("<p>a&amp;b &lt;i&gt;&#9;c&#10;d</p>", "a&b <i>\tc\nd"),
        ("<p>one <ins><span data-x>added: </span>two</ins> three</p>", "one two three"),
        ('<p>end<span class="ctl" data-x data-cp="000C">␌</span></p>', "end\x0c"),
        ('<p>odd<span class="ctl" data-x data-cp="110000">?</span></p>', "odd\ufffd"),
        ('<p>a<span class="withheld" data-x data-w="3">[…]</span>b</p>', f"a{WITHHELD * 3}b"),
        ('<p>a<span data-x data-w="²">[…]</span><span data-x data-w="-1">[…]</span>b</p>', "ab"),
        ("<p>seen<!-- not seen --></p>", "seen"),
        ("<p><q><b>deep</b></q><i data-x>ours <b>too</b></i></p>", "deep"),
    ],
)
def test_our_own_words_are_left_out_and_every_character_of_the_seed_is_kept(html: str, text: str) -> None:
    node = LexborHTMLParser(html).css_first("p")
    assert node is not None
    assert shown_text(node) == text


def test_a_true_mark_passes() -> None:
    assert faults('<p data-a="ferries" data-s="0-11">Two ferries</p>') == []
    assert faults('<p data-a="ferries" data-s="11-18">&#9;sank,&#10;</p>') == []


@pytest.mark.parametrize(
    ("mark", "told"),
    [
        (
            '<p id="q-1" data-a="ferries" data-s="0-11">Two fairies</p>',
            "site/quotes/index.html:3: #q-1: here stands 'Two fairies', the seed (ferries 0-11) has",
        ),
        ('<p data-a="ferries" data-s="0-11">Two  ferries</p>', "here stands 'Two  ferries'"),
        ('<p data-a="trains" data-s="0-3">Two</p>', "names the article 'trains', which is not among the seeds"),
        ('<p data-a="ferries" data-s="3-3">Two</p>', "names the stretch '3-3'"),
        ('<p data-a="ferries" data-s="0-900">Two</p>', "names the stretch '0-900'"),
        ('<p data-a="ferries">Two</p>', "names the stretch ''"),
        ('<p data-s="0-3">Two</p>', "names the article ''"),
    ],
)
def test_a_false_mark_is_named(mark: str, told: str) -> None:
    (fault,) = faults(mark)
    assert told in fault


def test_a_stretch_belongs_to_the_last_anchor_before_it() -> None:
    body = (
        '<p data-a="ferries" data-s="0-3">Two</p><h4 id="q-1">one</h4><p id="other"></p>'
        '<p data-a="ferries" data-s="4-11">ferries</p><p id="q-2" data-a="ferries" data-s="0-3">Two</p>'
    )
    proofs, found = read_proofs(page(body), Claims({"ferries": article()}), ["q-1", "q-2"])
    assert not found
    assert proofs.under == {"q-1": [Locator("ferries", Span(4, 11))], "q-2": [Locator("ferries", Span(0, 3))]}
    assert proofs.count == 3


def test_an_anchor_inside_a_stretch_has_the_rest_of_it() -> None:
    body = '<div data-a="ferries" data-s="0-18">Two <b><i data-x>ours</i>fer<u id="q-1">ries</u></b>\tsank,\n</div>'
    proofs, found = read_proofs(page(body), Claims({"ferries": article()}), ["q-1"])
    assert not found
    assert proofs.under == {"q-1": [Locator("ferries", Span(7, 18))]}


def test_each_of_several_anchors_inside_a_stretch_has_the_rest_from_itself_on() -> None:
    body = '<p data-a="ferries" data-s="0-18"><u id="q-1">Two <b id="q-2">fer</b></u>ries\t<i id="q-3">sank,</i>\n</p>'
    proofs, found = read_proofs(page(body), Claims({"ferries": article()}), ["q-1", "q-2", "q-3"])
    assert not found
    assert [(name, place.span.start) for name, (place,) in proofs.under.items()] == [
        ("q-1", 0),
        ("q-2", 4),
        ("q-3", 12),
    ]


def test_what_no_span_covers_is_found_unless_it_is_white_space() -> None:
    text = "one two  three"
    assert uncovered(text, Span(0, 14), [Span(4, 7), Span(0, 3), Span(9, 14)]) is None
    assert uncovered(text, Span(0, 14), [Span(0, 3), Span(9, 14)]) == Span(3, 9)
    assert uncovered(text, Span(0, 14), [Span(0, 12), Span(2, 5)]) == Span(12, 14)
    assert uncovered(text, Span(4, 7), [Span(0, 14)]) is None
    assert uncovered(text, Span(4, 7), []) == Span(4, 7)


letters = st.text(alphabet="aé😀 \n“”", max_size=60)


@given(letters, letters)
def test_a_difference_shows_the_character_at_which_two_texts_part(ours: str, theirs: str) -> None:
    told = difference(ours, theirs, "here")
    same = next((i for i, (a, b) in enumerate(zip(ours, theirs, strict=False)) if a != b), min(len(ours), len(theirs)))
    assert repr(ours[same : same + 24])[1:-1] in told
    assert repr(theirs[same : same + 24])[1:-1] in told
