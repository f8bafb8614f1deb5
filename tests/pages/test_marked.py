"""Marks that overlap as they like."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Span
from dossier.pages.marked import Mark, marked
from tests.pages.reading import elements, ids, parsed, shown

TEXT = "The lamp <stays> lit & “bright” at night."


def test_a_mark_that_crosses_anothers_end_is_cut_there_and_keeps_one_id() -> None:
    marks = [Mark(0, 8, "b", 'class="x"', 'id="x"'), Mark(4, 16, "i", "", 'id="y"')]
    assert marked(TEXT, Span(0, 16), marks) == ('<b id="x" class="x">The <i id="y">lamp</i></b><i> &lt;stays&gt;</i>')


def test_a_note_stands_after_what_ends_there_and_before_what_begins() -> None:
    marks = [Mark(0, 3, "b"), Mark(3, 8, "i")]
    assert marked(TEXT, Span(0, 8), marks, {3: "(n)", 8: "(m)"}) == "<b>The</b>(n)<i> lamp</i>(m)"


def test_marks_outside_the_stretch_are_left_out() -> None:
    assert marked(TEXT, Span(4, 8), [Mark(0, 4, "b"), Mark(8, 9, "i")]) == "lamp"


_spans = st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 20)).map(lambda t: (t[0], min(len(TEXT), t[0] + t[1])))


@given(st.lists(_spans, max_size=8), _spans)
def test_marking_loses_no_character_nests_and_writes_each_id_once(
    found: list[tuple[int, int]], whole: tuple[int, int]
) -> None:
    marks = [Mark(start, end, "span", "", f'id="m{i}"') for i, (start, end) in enumerate(found)]
    made = marked(TEXT, Span(*whole), marks)
    tree = parsed(f'<p id="it">{made}</p>\n')
    own = next(e for e in elements(tree) if e.get("id") == "it")
    assert shown(own) == TEXT[whole[0] : whole[1]]
    inside = [f"m{i}" for i, (start, end) in enumerate(found) if whole[0] <= start < whole[1]]
    assert sorted(ids(own)[1:]) == sorted(inside)
    assert len(re.findall("<span", made)) == len(re.findall("</span>", made))
