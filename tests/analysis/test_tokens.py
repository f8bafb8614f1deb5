"""The words of a text, as a pattern that reads it letter by letter would find them."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.stems import stem
from dossier.analysis.tokens import Tokens, tokens_of
from dossier.model import Span

# The same told as one pattern: a run of letters and digits, and what goes on after a mark.
_GOES_ON = r"['’.,-](?:(?<=['’])\w+|(?<=\b[A-Z]\.)(?:[A-Z]\.)+|(?<=\d[.,])\d+|(?<=\b(?:[Cc]o|[Rr]e)-)\w+)"
_WORD = re.compile(rf"\w+(?:{_GOES_ON})*")
PIECES = ["a", "co-", "Re-", "b", "A", "U.S.", "S", "1", "2", "é", "’", "'", ".", ",", "-", "_", " ", "\n", "“", "\x85"]


def ends_of(tokens: Tokens) -> list[int]:
    return [tokens.ends[n] for n in range(len(tokens.ends))]


@given(st.lists(st.sampled_from([*PIECES, "\r", "٣", "\x1f", "\u0301"]), max_size=9).map("".join))
def test_they_are_what_the_pattern_finds_in_any_text(text: str) -> None:
    tokens, found = Tokens(text), list(_WORD.finditer(text.replace("_", " ")))
    assert tokens.words == [m.group() for m in found]
    assert (tokens.starts, ends_of(tokens)) == ([m.start() for m in found], [m.end() for m in found])
    assert tokens.stems == [stem(word) for word in tokens.words]


@pytest.mark.parametrize("size", [253, 254, 255, 256, 4000])
def test_a_word_may_be_as_long_as_it_likes(size: int) -> None:
    tokens = Tokens(f"a {'b' * size}, c")
    assert (tokens.starts, ends_of(tokens)) == ([0, 2, size + 4], [1, size + 2, size + 5])


def test_hyphens_part_words_but_not_what_begins_with_co_or_re() -> None:
    text = "The no-limits co-operation of U.S.-led allies: £1,000.5m, the mayor's “first”."
    words = "The no limits co-operation of U.S. led allies 1,000.5 m the mayor's first".split()
    assert Tokens(text).words == words
    assert [text[a:b] for a, b in zip(Tokens(text).starts, ends_of(Tokens(text)), strict=True)] == words


def test_a_span_has_the_words_that_start_in_it() -> None:
    tokens = Tokens("The harbour board met.")
    assert tokens.words_in(Span(4, 13)) == ["harbour", "board"]
    assert tokens.words_in(Span(5, 18)) == ["board"]
    assert tokens.within(Span(0, 1)) == range(1)


def test_of_several_thousand_texts_each_is_read_once() -> None:
    texts = [f"The harbour board met {n} times." for n in range(5_000)]
    first = [*map(tokens_of, texts)]
    assert all(tokens_of(text) is tokens for text, tokens in zip(texts, first, strict=True))
