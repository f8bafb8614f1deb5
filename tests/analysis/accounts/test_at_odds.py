"""Places that contradict what they carry of a statement: they stay, and none is said to tell it in full."""

from itertools import chain
from pathlib import Path
from typing import Any, get_args

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis import analyse
from dossier.analysis.accounts.at_odds import contradicts, with_differences
from dossier.frozen import changed
from dossier.model import Discrepancy, DiscrepancyKind, Locator, Span, Statement, Support, Trait
from tests.analysis.making import article, dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "at_odds.yml").read_text(encoding="utf-8"))
_REST = "\nA band played on the market square.", "\nRain fell over the lighthouse."


@pytest.mark.parametrize("case", _CASES, ids=[c["why"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    seeds, _ = dossier({name: case[name] + rest for name, rest in zip(("north", "south"), _REST, strict=True)})
    made = analyse(seeds)
    about = {d.id: d.about for d in made.discrepancies}
    found = [
        place
        for s in made.statements
        for place in s.support
        for words in [{s.span.of(made.article[s.article].text), made.words(Locator(place.article, place.span))}]
        if all(any(case[key] in w for w in words) for key in ("statement", "place"))
    ]
    assert found, "not carried at all"
    for place in found:
        assert "whole" not in case or place.whole == case["whole"]
        told = sorted(about[name] for name in place.differs)
        assert len(told) == len(case["differs"]), told
        assert all(any(t.startswith(label) for t in told) for label in case["differs"])


TEXT = "one two four six ten sea"
SPANS = st.tuples(st.integers(0, 20), st.integers(1, 12)).map(lambda t: Span(t[0], min(len(TEXT), t[0] + t[1])))
PLACES = st.builds(Locator, st.sampled_from("abc"), SPANS)
SUPPORT = st.builds(
    Support, st.sampled_from("bc"), SPANS, st.just(0.5), st.just("test"), st.booleans(), st.none() | SPANS
)
STATEMENTS = st.builds(
    Statement,
    st.just("s"),
    st.just("lead"),
    st.just("a"),
    SPANS,
    st.lists(SUPPORT, max_size=3).map(tuple),
    origins=st.sampled_from(((("a", "b", "c"),), (("a", "b"), ("c",)), (("a",), ("b",), ("c",)))),
)
DISCREPANCIES = st.builds(
    Discrepancy,
    st.sampled_from(("d-1", "d-2", "d-3")),
    st.sampled_from(get_args(DiscrepancyKind)),
    st.just("about"),
    st.lists(PLACES, min_size=2, max_size=3, unique_by=lambda p: p.article).map(tuple),
    st.none() | st.sampled_from(get_args(Trait)),
    st.none(),
    st.booleans(),
)
ARTICLES = [article(name, TEXT)[0] for name in "abc"]


@given(STATEMENTS, st.lists(DISCREPANCIES, max_size=3, unique_by=lambda d: d.id))
def test_every_place_stays_and_only_what_differs_loses_its_credit(one: Statement, found: list[Discrepancy]) -> None:
    [marked] = with_differences(ARTICLES, [one], found)
    assert marked.carriers == one.carriers
    assert changed(marked, support=one.support, origins=one.origins) == one
    assert set(marked.otherwise) == {s.article for s in marked.support if s.differs}
    assert sorted(chain.from_iterable(marked.origins)) == sorted(chain.from_iterable(one.origins))
    assert not any({one.article, name} <= set(voice) for voice in marked.origins for name in marked.otherwise)
    by_id = {d.id: d for d in found}
    for before, after in zip(one.support, marked.support, strict=True):
        assert changed(after, differs=(), whole=before.whole) == before
        assert after.whole == (before.whole and not after.differs)
        assert all(contradicts(by_id[name]) for name in after.differs)
        for name in after.differs:
            assert {one.article, after.article} <= {side.article for side in by_id[name].sides}


@given(STATEMENTS, st.lists(DISCREPANCIES, max_size=3, unique_by=lambda d: d.id))
def test_asked_twice_it_says_the_same(one: Statement, found: list[Discrepancy]) -> None:
    once = with_differences(ARTICLES, [one], found)
    assert with_differences(ARTICLES, once, found) == once


def test_of_three_sides_the_two_that_agree_do_not_differ() -> None:
    sides = (Locator("a", Span(0, 3)), Locator("b", Span(0, 3)), Locator("c", Span(4, 7)))
    support = tuple(Support(name, Span(0, 16), 0.9, "test", True) for name in "bc")
    statement = Statement("s", "lead", "a", Span(0, 16), support)
    [marked] = with_differences(ARTICLES, [statement], [Discrepancy("d", "number", "How many", sides)])
    assert [(s.whole, s.differs) for s in marked.support] == [(True, ()), (False, ("d",))]


def test_what_lies_outside_the_part_that_is_carried_costs_nothing() -> None:
    sides = Locator("a", Span(0, 3)), Locator("b", Span(4, 7))
    statement = Statement("s", "lead", "a", Span(0, 24), (Support("b", Span(0, 24), 0.9, "test", True, Span(8, 24)),))
    assert with_differences(ARTICLES, [statement], [Discrepancy("d", "number", "How many", sides)]) == (statement,)


def test_near_verbatim_passages_that_contradict_each_other_are_two_origins() -> None:
    sides = Locator("a", Span(0, 3)), Locator("b", Span(4, 7)), Locator("c", Span(4, 7))
    support = tuple(Support(name, Span(0, 16), 0.9, "test", True) for name in "bc")
    statement = Statement("s", "lead", "a", Span(0, 16), support, origins=(("a", "b", "c"),))
    differ = Discrepancy("d", "number", "How many", sides)
    [marked] = with_differences(ARTICLES, [statement], [differ])
    assert marked.origins == (("a",), ("b", "c"))
    assert marked.otherwise == ("b", "c")
    one_outlet = [changed(a, outlet="Gazette") if a.id in "ab" else a for a in ARTICLES]
    [marked] = with_differences(one_outlet, [statement], [differ])
    assert marked.origins == (("a", "b", "c"),), "an outlet is one voice, and says what its second article does"


@pytest.mark.parametrize(
    ("north", "south", "voices"),
    [
        ("The vote will be held on Sunday in the old town hall.", "on Saturday", 2),
        ("The blast left 40 herring boats sunk in the old harbour.", "12 herring boats", 2),
        ("Mayor Rosa Lind signed the pier deal with Averill on Monday.", "refused to sign", 2),
        ("Rosa Lind sued Tom Averill over the pier deal on Monday.", "was sued by", 2),
        ("The vote will be held on Sunday in the old town hall.", "on Sunday", 1),
    ],
)
def test_a_day_a_number_a_denial_or_the_doer_makes_a_voice_of_its_own(north: str, south: str, voices: int) -> None:
    was = {"on Saturday": "on Sunday", "12 herring boats": "40 herring boats", "refused to sign": "signed"}
    was |= {"was sued by": "sued", "on Sunday": "on Sunday"}
    texts = north, north.replace(was[south], south)
    seeds, _ = dossier({n: t + rest for n, t, rest in zip(("north", "south"), texts, _REST, strict=True)})
    told = [s for s in analyse(seeds).statements if len(s.carriers) > 1]
    assert [len(s.origins) for s in told] == [voices]


def test_a_plan_that_was_carried_out_is_marked_though_a_third_article_is_the_other_side() -> None:
    sides = Locator("a", Span(0, 3)), Locator("b", Span(4, 7))
    planned = Discrepancy("d", "wording", "Planned or done: one or two", sides, opposed=True)
    support = tuple(Support("c", Span(8, 16), 0.5, "test", ahead=ahead) for ahead in (True, False))
    here, there = (Statement("s", "lead", name, Span(0, 24), support) for name in ("a", "d"))
    texts = [*ARTICLES, article("d", TEXT)[0]]
    [one, other] = with_differences(texts, [here, there], [planned])
    assert [s.differs for s in one.support] == [("d",), ()]
    assert [s.differs for s in other.support] == [(), ()]
    [turned] = with_differences(
        texts, [changed(there, support=(changed(support[0], article="a", span=Span(0, 8)),))], [planned]
    )
    assert turned.support[0].differs == ("d",)
    [unlike] = with_differences(texts, [here], [changed(planned, about="Which of the two: one or two")])
    assert [s.differs for s in unlike.support] == [(), ()]
