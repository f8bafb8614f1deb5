"""A text fragment names its words so that a browser finds them and none like them."""

import re
from urllib.parse import unquote

import pytest
from hypothesis import given

from dossier.model import Span
from dossier.pages.exports.fragments import LONGEST, fragment, link
from tests.pages.exports.quoting import nasty


def cases(text: str, words: str, at: int = 0) -> str:
    start = text.index(words, at)
    return fragment(text, (Span(start, start + len(words)),))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("We keep it lit, he said.", "keep it lit", ":~:text=keep%20it%20lit"),
        ("A well-run, safe & dry dock.", "well-run, safe & dry", ":~:text=well%2Drun%2C%20safe%20%26%20dry"),
        ("The crew, tired, saw a light.\nThe light went out.", "light went out", ":~:text=light%20went%20out"),
        ("One line\nand one", "One line\nand one", ":~:text=One%20line,and%20one"),
        ("Ça va 100%", "Ça va 100%", ":~:text=%C3%87a%20va%20100%25"),
    ],
)
def test_the_words_of_a_fragment_are_encoded(text: str, words: str, expected: str) -> None:
    assert cases(text, words) == expected


def test_words_that_stand_twice_have_their_neighbours_beside_them() -> None:
    text = "The dam holds, said the mayor. Later the dam holds again."
    assert cases(text, "dam holds") == ":~:text=The-,dam%20holds,-%2C%20said%20the"
    assert cases(text, "dam holds", 10) == ":~:text=mayor.%20Later%20the-,dam%20holds,-again."


def test_long_words_are_named_by_their_ends() -> None:
    words = " ".join(f"word{number}" for number in range(80))
    assert len(words) > LONGEST
    assert cases(words, words) == (
        ":~:text=word0%20word1%20word2%20word3%20word4%20word5,word74%20word75%20word76%20word77%20word78%20word79"
    )


@given(nasty)
def test_a_fragment_has_no_sign_of_its_own_inside_the_words(words: str) -> None:
    text = fragment(words, (Span(0, len(words)),))
    inside = text.removeprefix(":~:text=")
    assert re.fullmatch(r"(?:[\w.~,]|%[0-9A-F]{2})*", inside, re.ASCII)
    if "," not in inside:
        assert unquote(inside) == " ".join(words.split())


def test_a_fragment_follows_one_that_the_address_has() -> None:
    assert link("https://x.example/a#top", "abc", (Span(0, 3),)) == "https://x.example/a#top:~:text=abc"
    assert link("https://x.example/a", "abc", (Span(0, 3),)) == "https://x.example/a#:~:text=abc"
