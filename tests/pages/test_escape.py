"""Escaped words render as themselves and do nothing."""

import ast
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.pages.escape import escape, verbatim
from tests.pages.reading import elements, parsed, shown

LINES = (Path(__file__).parent / "nasty.txt").read_text(encoding="utf-8").split("\n")
NASTY = [
    ast.literal_eval('"' + line.replace('"', r"\"") + '"') for line in LINES if line and not line.startswith("# O")
]


def rendered(text: str) -> tuple[str, list[str], set[str]]:
    """What a page shows of a text: its words, the elements inside its own, and all their attributes."""
    tree = parsed(f'Before.\n\n<p id="it" data-a="a" data-s="0-1">{verbatim(text)}</p>\n\nAfter.\n')
    own = next(e for e in elements(tree) if e.get("id") == "it")
    inside = elements(own)[1:]
    return shown(own), [e.tag for e in elements(tree)], {name for e in inside for name in e.attrib}


@pytest.mark.parametrize("text", NASTY, ids=range(len(NASTY)))
def test_nasty_words_come_back_and_do_nothing(text: str) -> None:
    words, tags, attributes = rendered(text)
    assert words == text
    assert [t for t in tags if t != "span"] == ["html", "head", "body", "p", "p", "p"]
    assert attributes <= {"class", "data-x", "data-cp"}


@given(
    st.text(alphabet="aé😀 \n\t\r“\"'<>&`~{}[]()*_#!|\\-=:1.;/\x00\x02\x0c\x1f\x85\x9f\u2028\u202e\ufeff", max_size=60)
)
def test_every_text_comes_back_and_does_nothing(text: str) -> None:
    words, tags, attributes = rendered(text)
    assert words == text
    assert [t for t in tags if t != "span"] == ["html", "head", "body", "p", "p", "p"]
    assert attributes <= {"class", "data-x", "data-cp"}


@given(st.text(max_size=40))
def test_what_is_set_in_an_attribute_stays_in_it(text: str) -> None:
    tree = parsed(f'<p id="it" title="{escape(text)}">x</p>\n')
    own = next(e for e in elements(tree) if e.get("id") == "it")
    assert set(own.attrib) == {"id", "title"}
    assert "\n" not in escape(text)


def test_a_character_that_html_cannot_carry_is_shown_by_a_sign_that_names_it() -> None:
    assert verbatim("a\x0cb") == 'a<span class="ctl" data-x data-cp="000C">␌</span>b'
    assert escape("a\x0cb") == "a\ufffdb"
