"""Which quotation marks belong together, mark by mark."""

import pytest

from dossier.analysis.speech.marks import Marked, find_marked
from tests.analysis.making import article


def marked(text: str) -> list[Marked]:
    return list(find_marked(article("one", text)[0]))


def words(text: str) -> list[str]:
    """What stands in marks, a slash between paragraphs."""
    return [" / ".join(span.of(text) for span in found.spans) for found in marked(text)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“a b” c “d”", ["a b", "d"]),
        ('"a b" c "d"', ["a b", "d"]),
        ("``a b'' c ''d''", ["a b", "d"]),
        ("«a b» c ‹d›", ["a b", "d"]),
        ("»a b« c", ["a b"]),
        ("„a b“ c „d”", ["a b", "d"]),
        ("「a b」 c 『d』", ["a b", "d"]),
        ("‘a b’ c 'd'", ["a b", "d"]),
        ('“a b" c "d”', ["a b", "d"]),
        ("“a ‘b’ c”", ["a ‘b’ c"]),
        ("‘a “b” c’", ["a “b” c"]),
        ('"a “b” c"', ["a “b” c"]),
        ("“a “b” c”", ["a “b” c"]),
        ("(“a”)", ["a"]),
        ("—“a”—", ["a"]),
        ("“ a ”", ["a"]),
        ("“”", []),
        ("5' 10\" tall", []),
        ("the workers' rights and the owners' claims", []),
        ("'Tis the season of the '90s, 'em all", []),
        ("don’t, won’t, the fishers’ boats", []),
        ("a ” b", []),
    ],
)
def test_marks_are_paired(text: str, found: list[str]) -> None:
    assert words(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("“A b.\n“C d.”", ["A b. / C d."]),
        ("“A b.\n“C d.\n“E f.”\n“G.”", ["A b. / C d. / E f.", "G."]),
        ('"A b.\n"C d."', ["A b. / C d."]),
        ("‘A b.\n‘C d.’", ["A b. / C d."]),
        ("“A b.\nC d.\n“E.”", ["A b.", "E."]),
        ("x “a b.\n“C d.”", ["C d."]),
        ("x “a “b.\n“C d.”", ["C d."]),
    ],
)
def test_a_quotation_goes_on_where_the_next_paragraph_opens_again(text: str, found: list[str]) -> None:
    assert words(text) == found


def test_a_mark_that_is_never_closed_says_so() -> None:
    assert [m.closed for m in marked("“A b.\nC d.\n“E.”")] == [False, True]


def test_the_whole_runs_from_mark_to_mark() -> None:
    text = "x “a b,” y"
    (found,) = marked(text)
    assert found.whole.of(text) == "“a b,”"


def test_a_single_mark_that_nothing_closes_tells_the_marks_after_it() -> None:
    assert words("one ‘two s' three ‘four five s' six") == ["two s' three ‘four five s"]
    assert words("one ‘two ‘three s' rights ‘four") == ["two ‘three s"]
    assert words("one " + "‘two " * 2000) == []


def test_marks_around_no_word_hold_no_quotation() -> None:
    assert words("“…,” said Lund. “We will keep the harbour open.” “😀” “?!” ‘“”‘ “A”") == [
        "We will keep the harbour open.",
        "A",
    ]
