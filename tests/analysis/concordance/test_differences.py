"""Differences have names: cases an editor could extend, and laws."""

import re
import sys
from collections import Counter
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.analysis.concordance.collation import Wording, collate
from dossier.analysis.concordance.comparing import compared
from dossier.model import DIFFERENCE_KINDS, Attribution, Comparison, Difference, Quotation, Span

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "differences.yml").read_text(encoding="utf-8"))


def _quotation(name: str, marked: str, kind: str) -> tuple[Quotation, str]:
    """A quotation whose words stand in braces, or all of the text where there are none; and the text."""
    text, spans, at = "", [], 0
    for part in re.finditer(r"\{([^}]*)\}", marked):
        text += marked[at : part.start()]
        spans.append(Span(len(text), len(text) + len(part[1])))
        text, at = text + part[1], part.end()
    text += marked[at:]
    spans = spans or [Span(0, len(text))]
    whole = Span(spans[0].start, spans[-1].end)
    return Quotation(name, name, kind, tuple(spans), whole, Span(0, len(text))), text  # type: ignore[arg-type]


def _compared(one: tuple[Quotation, str], other: tuple[Quotation, str]) -> dict[str, Comparison]:
    members = [one[0], other[0]]
    texts = {one[0].article: one[1], other[0].article: other[1]}
    table = collate([Wording(q.id, texts[q.article], q.spans) for q in members], one[0].id)
    return {c.quotation: c for c in compared(members, texts, table)}


def _shown(found: Difference, here: str, there: str) -> list[object]:
    words: list[object] = [found.kind, found.span and found.span.of(here), found.against and found.against.of(there)]
    return words if found.marked is None else [*words, found.marked]


@pytest.mark.parametrize("case", _CASES, ids=[c["case"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    a = _quotation("a", case["a"], case.get("kind", "direct"))
    b = _quotation("b", case["b"], case.get("other_kind", "direct"))
    assert [_shown(d, a[1], b[1]) for d in _compared(a, b)["a"].differences] == case["differences"]


def test_there_are_cases_of_every_kind_that_words_alone_can_show() -> None:
    named = Counter(difference[0] for case in _CASES for difference in case["differences"])
    assert set(DIFFERENCE_KINDS) - {"speaker"} == set(named)
    assert min(named.values()) >= 3, named


_WORDS = st.lists(
    st.sampled_from(
        [
            *"the pier will would hold we're were we they not old no-limits “sale sale,” We — … [the mayor]".split(),
            *"10 ten $5 million 5m per cent 12% that day today cannot can won't can’t co-operate cooperate".split(),
            *"我们 cafe\u0301 On Monday (here) harbour harbor's".split(),
        ]
    ),
    min_size=1,
    max_size=12,
)
_unhurried = settings(deadline=None)
_KINDS = st.sampled_from(["direct", "partial", "reported", "term"])


@st.composite
def quotations(draw: st.DrawFn) -> tuple[list[Quotation], dict[str, str]]:
    """Up to five wordings, some of two spans, some of one article."""
    members, texts = [], {}
    for number in range(draw(st.integers(2, 5))):
        words = draw(_WORDS.filter(lambda w: any(re.search(r"[^\W_]", x) for x in w)))
        cut = draw(st.integers(0, len(words)))
        left, right = " ".join(words[:cut]), " ".join(words[cut:])
        both = re.search(r"[^\W_]", left) and re.search(r"[^\W_]", right)
        marked = f"{{{left}}} she said {{{right}}}" if both else f"{{{left} {right}}}"
        quotation, text = _quotation(f"q{number}", f"It was told: {marked}.", draw(_KINDS))
        members.append(replace(quotation, speaker=draw(_SPEAKERS)))
        texts[quotation.article] = text
    return members, texts


_SPEAKERS = st.sampled_from([None, Attribution("Ana Oake", None, "", 1.0), Attribution("Ilo Bern", None, "", 1.0)])


def _all(members: list[Quotation], texts: dict[str, str], base: str = "q0") -> dict[tuple[str, str], Comparison]:
    table = collate([Wording(q.id, texts[q.article], q.spans) for q in members], base)
    return {(c.quotation, c.against): c for c in compared(members, texts, table)}


@_unhurried
@given(quotations())
def test_two_comparisons_of_a_pair_find_the_same_places_with_the_sides_swapped(
    made: tuple[list[Quotation], dict[str, str]],
) -> None:
    found = _all(*made)
    assert found.keys() == {(a.id, b.id) for a in made[0] for b in made[0] if a is not b}
    for (one, other), comparison in found.items():
        swapped = Counter(replace(d, span=d.against, against=d.span) for d in comparison.differences)
        assert swapped == Counter(found[other, one].differences)
        assert comparison.kept == found[other, one].kept <= comparison.words


@_unhurried
@given(quotations(), st.randoms())
def test_no_comparison_depends_on_the_order_of_the_wordings(
    made: tuple[list[Quotation], dict[str, str]], chance: object
) -> None:
    members, texts = made
    shuffled = list(members)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    assert _all(members, texts) == _all(shuffled, texts)


@_unhurried
@given(quotations())
def test_the_base_changes_no_name(made: tuple[list[Quotation], dict[str, str]]) -> None:
    one, other = _all(*made, base="q0"), _all(*made, base="q1")
    assert {pair: c.differences for pair, c in one.items()} == {pair: c.differences for pair, c in other.items()}


@_unhurried
@given(quotations())
def test_every_difference_has_its_place_inside_the_wording_and_marks_tell_of_cuts_alone(
    made: tuple[list[Quotation], dict[str, str]],
) -> None:
    members, texts = made
    by_id = {q.id: q for q in members}
    for (one, other), comparison in _all(members, texts).items():
        mine, theirs = by_id[one], by_id[other]
        for difference in comparison.differences:
            if difference.kind == "speaker":
                assert mine.speaker and theirs.speaker and mine.speaker != theirs.speaker
                continue
            assert difference.span or difference.against
            for span, quotation in ((difference.span, mine), (difference.against, theirs)):
                if span:
                    assert quotation.spans[0].start <= span.start < span.end <= quotation.spans[-1].end
            assert difference.marked is None or difference.kind.startswith("cut-")
            if difference.marked is False:
                assert difference.kind == "cut-middle"
                assert {mine.kind, theirs.kind} <= {"direct", "partial"}


@_unhurried
@given(quotations())
def test_what_is_not_different_is_the_same_words(made: tuple[list[Quotation], dict[str, str]]) -> None:
    """Taken out of both wordings, what differs leaves the same letters in another order at most where phrases moved."""
    members, texts = made
    by_id = {q.id: q for q in members}
    for (one, other), comparison in _all(members, texts).items():
        named = [d for d in comparison.differences if d.kind != "speaker"]
        left = _letters_outside(texts[one], by_id[one], [d.span for d in named])
        right = _letters_outside(texts[other], by_id[other], [d.against for d in named])
        assert left == right


def _letters_outside(text: str, quotation: Quotation, taken: list[Span | None]) -> str:
    at = [i for span in quotation.spans for i in range(span.start, span.end)]
    return "".join(text[i] for i in at if text[i].isalnum() and not any(s and s.start <= i < s.end for s in taken))


def test_a_quotation_is_compared_with_itself_without_a_difference() -> None:
    one = _quotation("a", "We mend nets, and we paint hulls.", "direct")
    assert _compared(one, _quotation("b", one[1], "direct"))["a"].differences == ()


def test_many_wordings_are_compared_with_the_base_alone() -> None:
    made = [_quotation(f"q{n}", f"We mend {n} nets in winter", "direct") for n in range(10)]
    found = _all([q for q, _ in made], {q.article: text for q, text in made})
    assert set(found) == {(f"q{n}", "q0") for n in range(1, 10)}
    assert len(_all([q for q, _ in made[:8]], {q.article: text for q, text in made[:8]})) == 56


def test_other_people_are_credited_where_both_are_named() -> None:
    one, other = (
        _quotation("a", "{We mend nets}, Ana Oake said", "direct"),
        _quotation("b", "{We mend nets}, Bern said", "direct"),
    )
    ana, bern = (Span(t.index(w), t.index(w) + len(w)) for (_, t), w in ((one, "Ana Oake"), (other, "Bern")))
    a = replace(one[0], speaker=Attribution("Ana Oake", ana, "", 1.0))
    b = replace(other[0], speaker=Attribution("Ilo Bern", bern, "", 1.0))
    (difference,) = _all([a, b], {"a": one[1], "b": other[1]}, "a")["a", "b"].differences
    assert difference == Difference("speaker", ana, bern)
    kin = replace(b, speaker=Attribution("Mira Oake", None, "", 1.0))
    short = replace(a, speaker=Attribution("Ana Oake", Span(ana.start + 4, ana.end), "", 1.0))
    assert _all([short, kin], {"a": one[1], "b": other[1]}, "a")["a", "b"].differences == (), "Oake may be either"


@pytest.mark.parametrize(
    ("name", "printed", "confidence"),
    [
        ("Ilo Bern", "he", 1.0),
        ("Ilo Bern", "Bern", 0.5),
        ("letter late Tuesday", "letter late Tuesday", 1.0),
        ("Bern", "Bern", 1.0),
        ("Harbour Council", "Harbour Council", 1.0),
        ("Nan Oake", "Nan Oake", 1.0),
    ],
    ids=["a pronoun", "not surely", "no name", "a surname alone", "a body", "a name in common"],
)
def test_nobody_else_is_credited_where_that_is_not_sure(name: str, printed: str, confidence: float) -> None:
    one = _quotation("a", "{We mend nets}, Ana Oake said", "direct")
    other = _quotation("b", f"{{We mend nets}}, {printed} said", "direct")
    a = replace(one[0], speaker=Attribution("Ana Oake", Span(14, 22), "", 1.0))
    b = replace(other[0], speaker=Attribution(name, Span(14, 14 + len(printed)), "", confidence))
    assert one[1][14:22] == "Ana Oake"
    assert _all([a, b], {"a": one[1], "b": other[1]}, "a")["a", "b"].differences == ()


def test_long_wordings_take_time_in_proportion() -> None:
    """Counted in steps of the interpreter and not in seconds, which a busy machine stretches."""

    def steps(sentences: int) -> int:
        words = [f"{w}{n}" for n in range(sentences) for w in ("the boat", "goes out", "by night,", "and not home.")]
        one = _quotation("a", " ".join(words), "direct")
        other = _quotation("b", " ".join(w for n, w in enumerate(words) if n % 9), "direct")
        count = 0

        def trace(frame: object, event: str, _: object) -> object:
            nonlocal count
            count += event == "line"
            return trace

        sys.settrace(trace)  # type: ignore[arg-type]
        try:
            _compared(one, other)
        finally:
            sys.settrace(None)
        return count

    assert steps(240) < 5 * steps(60)
