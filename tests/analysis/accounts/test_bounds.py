"""What is shown begins and ends at no lone quotation mark or bracket."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.bounds import bracketed, evened, trimmed
from dossier.model import Span

_TEXT = 'She spoke of a “no limits” bond, and of "old friends" in the north.'


@pytest.mark.parametrize(
    ("stretch", "shown"),
    [
        ("no limits” bond", "“no limits” bond"),
        ("of a “no limits", "of a “no limits”"),
        ("a “no limits” bond,", "a “no limits” bond"),
        ('old friends" in the', '"old friends" in the'),
        ("in the north", "in the north"),
    ],
)
def test_a_lone_mark_gets_its_other(stretch: str, shown: str) -> None:
    start = _TEXT.index(stretch)
    assert evened(_TEXT, Span(start, start + len(stretch))).of(_TEXT) == shown


@pytest.mark.parametrize("ends", ["", " ", "\u00a0\n", "\u200b", " \ufeff ", "\u2009\u200b\t"])
def test_what_nobody_sees_is_left_away_at_the_end(ends: str) -> None:
    assert trimmed(f"A ferry{ends}", Span(2, 7 + len(ends))) == Span(2, 7)
    assert not ends or trimmed(ends, Span(0, len(ends))) is None


@given(st.text(alphabet='ab “”",\n', min_size=1, max_size=30), st.data())
def test_it_is_a_stretch_of_the_text_whatever_marks_there_are(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = evened(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    assert 0 <= span.start < span.end <= len(text)


@pytest.mark.parametrize(
    ("stretch", "shown"),
    [
        ("Eva) Lund", "(the pilot Eva) Lund"),
        ("met (the pilot", "met (the pilot Eva)"),
        ("the pilot Eva", "the pilot Eva"),
        ("(the pilot Eva) Lund", "(the pilot Eva) Lund"),
        ("a) in the", "in the"),
    ],
)
def test_a_lone_bracket_gets_its_other_or_goes(stretch: str, shown: str) -> None:
    text = "They met (the pilot Eva) Lund at the quay of Seaford on the day of the vote, a) in the morning."
    start = text.index(stretch)
    assert bracketed(text, Span(start, start + len(stretch))).of(text) == shown


@given(st.text(alphabet="ab ()\n,", min_size=1, max_size=30), st.data())
def test_it_is_a_stretch_whatever_brackets_there_are(text: str, data: st.DataObject) -> None:
    start = data.draw(st.integers(0, len(text) - 1))
    span = bracketed(text, Span(start, data.draw(st.integers(start + 1, len(text)))))
    assert 0 <= span.start < span.end <= len(text)
