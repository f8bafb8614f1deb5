"""Where words stand."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.words import places_in

_NASTY = st.text(alphabet="aé😀 \n“", max_size=12)


@given(_NASTY, _NASTY.filter(bool), st.integers(0, 12), st.integers(0, 12))
def test_places_are_all_that_begin_so_within_the_part_in_order(text: str, words: str, start: int, end: int) -> None:
    assert places_in(text, words, start, end) == [
        at for at in range(start, len(text)) if text.startswith(words, at, end) and at + len(words) <= end
    ]
    assert places_in(text, words) == [at for at in range(len(text)) if text.startswith(words, at)]
