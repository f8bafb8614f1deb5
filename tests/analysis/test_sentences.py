"""Where sentences end: every character that is ink stands in one, whatever white space there is."""

from itertools import pairwise

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from dossier.analysis.sentences import split_beside, split_sentences
from dossier.model import Article, Span

_SPACES = "\t\n\x0c\x1d\x85\xa0\u1680\u2003\u200a\u2028\u2029\u202f\u205f\u3000"
_text = st.text(alphabet="aJK.?“” é中😀" + _SPACES, min_size=1, max_size=40)


def sentences(text: str) -> list[str]:
    article = Article("a", "a.txt", "", text, (), "A")
    return [span.of(text) for span in split_sentences(article, Span(0, len(text)))]


@given(_text)
@example("George\xa0W. Hill left. J.\u2003K. Low stayed.")
@example("\u1680J.")
def test_ordered_disjoint_and_holding_all_ink(text: str) -> None:
    article = Article("a", "a.txt", "", text, (), "A")
    spans = list(split_sentences(article, Span(0, len(text))))
    assert all(one.end <= other.start for one, other in pairwise(spans))
    held = {at for span in spans for at in range(span.start, span.end)}
    assert held >= {at for at, char in enumerate(text) if not char.isspace()}
    assert all(span.of(text) == span.of(text).strip() for span in spans)


def test_an_initial_after_a_space_that_does_not_break_ends_no_sentence() -> None:
    assert sentences("They met George\xa0W. Hill. He left.") == ["They met George\xa0W. Hill.", "He left."]


def test_no_sentence_ends_within_letters_with_full_stops() -> None:
    words = "Sen. Ann Low, D-N.Y., spoke first. Rep. Jo Hill, R-S.C., left."
    assert [s.split()[-1] for s in sentences(words)] == ["first.", "left."]


@pytest.mark.parametrize("title", "Mr Mrs Ms Dr Sen Rep Gen Gov Lt Col Capt Sgt Adm Prof Rev Amb".split())
def test_no_sentence_ends_at_a_title_before_a_name(title: str) -> None:
    told = [
        f"Ten minutes later, {title}. Lund wrote to the board.",
        f"The panel opened an inquiry into {title}. Lund’s letter.",
        f"At 9 p.m., ({title}. Ada Lund) left.",
    ]
    for words in told:
        assert sentences(f"{words} Nobody answered.") == [words, "Nobody answered."]


def test_a_title_ends_a_line_and_is_no_part_of_a_word() -> None:
    assert sentences("They asked for Ms.\n\nNobody came.") == ["They asked for Ms.", "Nobody came."]
    assert sentences("He bought two ATMs. Nobody knew.") == ["He bought two ATMs.", "Nobody knew."]


def test_a_mark_that_opens_a_sentence_stands_in_it() -> None:
    assert sentences('He said «it was 5" and left. "Nobody saw it," she said.') == [
        'He said «it was 5" and left.',
        '"Nobody saw it," she said.',
    ]
    assert sentences("She came. “Nobody saw it, she said.") == ["She came.", "“Nobody saw it, she said."]


def test_marks_without_a_pair_hold_no_sentences_together() -> None:
    text = "“He said “it was late. “Nobody saw it,” she said. They left „it."
    article = Article("a", "a.txt", "", text, (), "A")
    odd = [0, 9, len(text) - 4]
    assert [span.of(text) for span in split_beside(article, Span(0, len(text)), odd)] == [
        "“He said “it was late.",
        "“Nobody saw it,” she said.",
        "They left „it.",
    ]
