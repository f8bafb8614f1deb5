"""Laws of laying wordings on each other: nothing lost, nothing dependent on order."""

import re
from itertools import pairwise

from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.analysis.concordance.collation import Wording, collate
from dossier.analysis.words import forms_of
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


@settings(deadline=None)
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


@settings(deadline=None)
@given(wordings(), st.randoms())
def test_rows_do_not_depend_on_the_order_of_the_wordings(made: list[Wording], chance: object) -> None:
    shuffled = list(made)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = collate(made, "q0"), collate(shuffled, "q0")
    assert set(one.rows) == set(other.rows)
    assert one.rows[0] == other.rows[0]


@settings(deadline=None)
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
            if mine.span and not theirs.span:
                assert mine.change in ("added", "moved")
            else:
                assert mine.change != "added"
            assert (mine.change == "absent") == (mine.span is None and theirs.span is not None)


def _shown(apparatus: Apparatus, texts: dict[str, str]) -> list[list[str]]:
    return [
        [f"{r.change}: {r.span.of(texts[row.quotation]) if r.span else ''}".strip() for r in row.readings]
        for row in apparatus.rows
    ]


def _laid(texts: dict[str, str], base: str = "a", weights: dict[str, float] | None = None) -> list[list[str]]:
    wordings = [Wording(k, t, (Span(0, len(t)),)) for k, t in texts.items()]
    return _shown(collate(wordings, base, weights or {}), texts)


def test_columns_read_as_phrases() -> None:
    assert _laid(
        {
            "a": "Unlike some greedy towns in the North, we are not building a toll bridge,",
            "b": "unlike some greedy Northern towns",
            "c": "the council had not planned a toll bridge",
        }
    ) == [
        [
            "same: Unlike some greedy",
            "same:",
            "same: towns",
            "same: in the North,",
            "same: we are not building",
            "same: a toll bridge,",
        ],
        ["same: unlike some greedy", "added: Northern", "same: towns", "absent:", "absent:", "absent:"],
        ["absent:", "same:", "absent:", "absent:", "changed: the council had not planned", "same: a toll bridge"],
    ]


def test_a_short_wording_is_laid_on_the_sentence_that_it_is_about() -> None:
    shown = _laid(
        {
            "a": "The harbour council works in all seasons. We mend nets, we paint hulls and we dredge the channel. "
            "And none of this work is directed against the ferrymen, we do it for the town",
            "b": "The work of the harbour council was not aimed at the ferrymen",
            "c": "it was not directed against other boatmen",
        }
    )
    base, *others = shown
    assert base[0].startswith("same: The harbour council") and base[0].endswith("dredge the channel.")
    assert base[-1] == "same: we do it for the town"
    assert all(row[0] == "absent:" and row[-1] == "absent:" for row in others)
    assert 4 <= len(base) <= 7


def test_a_sentence_that_denies_is_laid_on_the_one_that_denies() -> None:
    shown = _laid(
        {
            "a": "The levy is aimed at the great trawlers. The levy is not aimed at the small boats.",
            "b": "it was not aimed at any boats",
            "c": "not aimed at small boats",
        }
    )
    assert [row[0] for row in shown[1:]] == ["absent:", "absent:"]


def test_a_verbatim_fragment_leaves_the_rest_of_the_base_in_one_piece_on_each_side() -> None:
    assert _laid({"a": "We built the pier with our own hands, and it is not for sale", "b": "with our own hands"}) == [
        ["same: We built the pier", "same: with our own hands,", "same: and it is not for sale"],
        ["absent:", "same: with our own hands", "absent:"],
    ]


def test_case_and_marks_are_the_same_and_inflections_are_not() -> None:
    assert _laid({"a": "We repair bridges, always", "b": "“we repaired bridges Always”"}) == [
        ["same: We repair", "same: bridges, always"],
        ["changed: “we repaired", "same: bridges Always”"],
    ]


def test_what_is_reworded_throughout_is_one_change_and_no_confetti() -> None:
    assert _laid({"a": "the ferry will sail at dawn from the old pier", "b": "a boat leaves early in the morning"}) == [
        ["same: the ferry will sail at dawn from the old pier"],
        ["changed: a boat leaves early in the morning"],
    ]


def test_a_word_that_the_dossier_is_full_of_holds_no_place_alone() -> None:
    texts = {
        "a": "harbour talks between the two councils are entering a stage with new dredgers being the first concern",
        "b": "The mayors agreed in the harbour office that new dredgers are the first concern",
    }
    assert len(_laid(texts, weights={"harbour": 0.3})[0]) < len(_laid(texts)[0])
    assert not any(cell.casefold() == "same: harbour" for cell in _laid(texts, weights={"harbour": 0.3})[0])


def test_a_row_inside_another_row_of_its_article_cuts_no_column() -> None:
    text = "the pier is “a proud landmark” of the whole coast"
    outer = Wording("a", text, (Span(0, len(text)),))
    inner = Wording("b", text, (Span(13, 29),))
    other = Wording("c", "the pier is a proud landmark of the whole coast", (Span(0, 47),))
    assert len(collate([outer, other], "a").rows[0].readings) == 1
    assert len(collate([outer, inner, other], "a").rows[0].readings) == 1
    assert [r.change for r in collate([outer, inner], "a").rows[1].readings] == ["absent", "same", "absent"]


def test_a_phrase_told_first_is_shown_as_moved() -> None:
    assert _laid(
        {
            "a": "We shall sign the papers for the new pier on Monday in the old harbour",
            "b": "On Monday in the old harbour we shall sign the papers for the new pier",
        }
    ) == [
        ["same:", "same: We shall sign the papers for the new pier", "same: on Monday in the old harbour"],
        ["moved: On Monday in the old harbour", "same: we shall sign the papers for the new pier", "absent:"],
    ]


def test_what_is_left_out_and_not_passed_over_has_not_moved() -> None:
    """The phrase stands before the rest in both, though not laid on itself."""
    shown = _laid(
        {"a": "In the old harbour, in spring, the old harbour crane will be mended", "b": "the crane will be mended"}
    )
    assert not any(cell.startswith("moved") for row in shown for cell in row)


@settings(deadline=None)
@given(wordings())
def test_what_has_moved_stands_elsewhere_in_the_base(made: list[Wording]) -> None:
    rows = collate(made, "q0").rows
    texts = {w.id: w.text for w in made}
    base = " ".join(forms_of(" ".join(s.of(made[0].text) for s in made[0].spans)))
    for row in rows:
        for reading in row.readings:
            if reading.change == "moved" and reading.span:
                phrase = " ".join(forms_of(reading.span.of(texts[row.quotation]))).replace("-", " ")
                assert f" {phrase} " in f" {base.replace('-', ' ')} "


@settings(deadline=None)
@given(wordings())
def test_no_more_columns_than_a_reader_can_follow_unless_spans_force_them(made: list[Wording]) -> None:
    if all(len(w.spans) == 1 for w in made):
        assert len(collate(made, "q0").rows[0].readings) <= 7
