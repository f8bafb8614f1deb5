"""Laws of tokens: where each stands in the text, in whatever order they are asked for."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.speech.tokens import read_unit
from dossier.model import Span

_TEXTS = st.text(alphabet="aBs.,'’“”-  \n\xa0é5", min_size=1, max_size=40).map(str.strip).filter(bool)


@given(_TEXTS, st.data())
def test_a_token_stands_where_it_is_said_to_whichever_is_asked_for_first(text: str, data: st.DataObject) -> None:
    padded = f"  {text} Beyond."
    unit = read_unit(padded, Span(2, 2 + len(text)), [], 0, "paragraph")
    order = data.draw(st.permutations(range(len(unit))))
    places = {index: unit.reach(index, index) for index in order}
    assert [padded[slice(*places[index])] for index in range(len(unit))] == unit.words
    assert "".join(unit.words) == "".join(text.split())
    assert all(places[index][1] <= places[index + 1][0] for index in range(len(unit) - 1))


@given(st.integers(0, 3), st.integers(0, 3))
def test_words_in_marks_are_one_token_that_stands_where_its_marks_do(before: int, after: int) -> None:
    text = "x" + " y" * before + " “We  go,” she said" + " z" * after + "."
    start, end = text.index("“"), text.index("”") + 1
    unit = read_unit(text, Span(0, len(text)), [(7, Span(start, end))], 0, "paragraph")
    (token,) = unit.quoted
    assert unit.reach(token, token) == (start, end)
    assert text[slice(*unit.reach(token + 1, token + 2))] == "she said"
    assert text[slice(*unit.reach(len(unit) - 1, len(unit) - 1))] == "."


def test_words_are_counted_as_far_as_is_asked() -> None:
    unit = read_unit("One, two, three.", Span(0, 16), [], 0, "paragraph")
    assert [unit.words_in(0, len(unit), enough) for enough in (1, 2, 9)] == [1, 2, 3]
    assert unit.words_in(1, 2, 1) == 0
