"""How much is shown around words: their sentence, of one without end a part."""

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.reach import LONGEST, within_reach
from dossier.model import Span

_WORDS = st.text(alphabet="ab é.\n", max_size=60).map(lambda t: t * 40)


@given(_WORDS, _WORDS)
def test_a_side_is_whole_or_ends_at_a_word_in_reach(before: str, after: str) -> None:
    text = f"{before} LAMP {after}"
    words = Span(len(before) + 1, len(before) + 5)
    shown = within_reach(text, Span(0, len(text)), words)
    assert shown.covers(words)
    for side, whole in ((words.start - shown.start, len(before) + 1), (shown.end - words.end, len(after) + 1)):
        assert side == whole if whole <= LONGEST else side < LONGEST
    # Inside of a word only where nothing but its letters stands between there and the words.
    if shown.start > 0 and not text[shown.start - 1].isspace():
        assert not any(c.isspace() for c in text[shown.start : words.start - 1])
    if shown.end < len(text) and not text[shown.end].isspace():
        assert not any(c.isspace() for c in text[words.end + 1 : shown.end])


def test_words_that_go_on_beyond_their_sentence_are_whole() -> None:
    text = "One. Two."
    assert within_reach(text, Span(0, 4), Span(2, 9)) == Span(0, 9)
