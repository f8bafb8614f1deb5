"""What stands between marks: a clause, a fragment or a name, however long its words are."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.speech.kinds import _first_words, kind_of

_LONG = "Harbour" * 20


@pytest.mark.parametrize(
    ("words", "kind"),
    [
        (f"The {_LONG} {_LONG} Song", "term"),  # four words, in more characters than are mostly looked at
        (f"The {_LONG} of the Harbour" + " and the Quay" * 4, "partial"),
        ("The ____ Song", "term"),
    ],
)
def test_a_name_is_told_by_the_number_of_its_words_not_of_its_characters(words: str, kind: str) -> None:
    beside = {"opens_clause": False, "alone": False, "heading": False, "after_word": False}
    assert kind_of(words, speech=True, before=("song", "called"), after=".", **beside) == kind


@given(st.text(alphabet="aZé9_-'’. \n"), st.integers(1, 30))
def test_the_first_words_are_those_of_the_whole(text: str, times: int) -> None:
    every = re.findall(r"[^\W_]+(?:['-][^\W_]+|’[^\W_]+)*", text * times)
    first = _first_words(text * times)
    assert first[:10] == every[:10]
    assert len(first) == len(every) or min(len(first), len(every)) > 10
