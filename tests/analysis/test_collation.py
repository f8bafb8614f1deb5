"""Laws of laying wordings on each other: nothing lost, nothing dependent on order."""

import re
from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.collation import Wording, collate
from dossier.model import Apparatus, Span

_TEXT = st.lists(
    st.sampled_from(["the", "pier", "is", "not", "old", "no-limits", "“sale", "sale,”", "We", "we", "—"]), max_size=9
)


@st.composite
def wordings(draw: st.DrawFn) -> list[Wording]:
    made = []
    for number in range(draw(st.integers(1, 4))):
        words = draw(_TEXT.filter(lambda w: any(re.search(r"\w", x) for x in w)))
        text = " ".join(words)
        spans = [Span(0, len(text))]
        cut = draw(st.integers(0, len(words)))
        left = " ".join(words[:cut])
        if re.search(r"\w", left) and re.search(r"\w", text[len(left) + 1 :]):
            spans = [Span(0, len(left)), Span(len(left) + 1, len(text))]
        made.append(Wording(f"q{number}", text, tuple(spans)))
    return made


def _words(text: str) -> list[str]:
    return re.findall(r"\w+", text)


@given(wordings())
def test_every_row_gives_every_word_of_its_wording_once_in_order(made: list[Wording]) -> None:
    by_id = {w.id: w for w in made}
    for row in collate(made, "q0").rows:
        wording = by_id[row.quotation]
        read = [r.span for r in row.readings if r.span]
        assert read == sorted(read)
        assert all(a.end <= b.start for a, b in pairwise(read))
        assert [w for s in read for w in _words(s.of(wording.text))] == [
            w for s in wording.spans for w in _words(s.of(wording.text))
        ]
        assert all(any(span.covers(s) for span in wording.spans) for s in read), "a reading crosses a break"


@given(wordings(), st.randoms())
def test_rows_do_not_depend_on_the_order_of_the_wordings(made: list[Wording], chance: object) -> None:
    shuffled = list(made)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = collate(made, "q0"), collate(shuffled, "q0")
    assert set(one.rows) == set(other.rows)
    assert one.rows[0] == other.rows[0]


@given(wordings())
def test_all_rows_have_the_same_number_of_readings_and_the_base_differs_from_nothing(made: list[Wording]) -> None:
    apparatus = collate(made, "q0")
    assert len({len(row.readings) for row in apparatus.rows}) == 1
    base = apparatus.rows[0]
    assert base.quotation == "q0"
    assert {r.change for r in base.readings} <= {"same"}
    assert base.kept == base.words
    for row in apparatus.rows:
        for mine, theirs in zip(row.readings, base.readings, strict=True):
            assert (mine.change == "added") == (mine.span is not None and theirs.span is None)
            assert (mine.change == "absent") == (mine.span is None and theirs.span is not None)


def _shown(apparatus: Apparatus, texts: dict[str, str]) -> list[list[str]]:
    return [
        [f"{r.change}: {r.span.of(texts[row.quotation]) if r.span else ''}".strip() for r in row.readings]
        for row in apparatus.rows
    ]


def test_columns_read_as_phrases() -> None:
    texts = {
        "a": "Unlike some greedy towns in the North, we are not building a toll bridge,",
        "b": "unlike some greedy Northern towns",
        "c": "the council had not planned a toll bridge",
    }
    shown = _shown(collate([Wording(k, t, (Span(0, len(t)),)) for k, t in texts.items()], "a"), texts)
    north = "in the North, we are not building"
    assert shown == [
        ["same: Unlike some greedy", "same:", "same: towns", f"same: {north}", "same: a toll bridge,"],
        ["same: unlike some greedy", "added: Northern", "same: towns", "absent:", "absent:"],
        ["absent:", "same:", "absent:", "changed: the council had not planned", "same: a toll bridge"],
    ]
