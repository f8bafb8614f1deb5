"""What kinds of words two places must share: which word is a deed, and laws of what they tell together."""

from dataclasses import fields, replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.aligned import align
from dossier.analysis.accounts.carried import Shared, is_sure, joint_kind, shared_of, tells, words_shared
from dossier.analysis.accounts.deeds import is_deed, kind_of
from dossier.analysis.accounts.gist import Gists
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import compare, survey
from dossier.analysis.stems import stem
from dossier.model import Span
from tests.analysis.making import dossier

_KINDS = {
    "deed": "resigned resigns suffer agrees mended sank murder accused taxed",
    "act": "resignation cooperation agreements approval debate harassment",
    "thing": "supporter governor harbour tents undocumented investors",
    "time": "Friday weeks February yesterday",
    "number": "2014 14,300 5",
    "general": "including several people makes",
}
_COUNTS = st.integers(0, 3)


@pytest.mark.parametrize(("word", "kind"), [(w, k) for k, words in _KINDS.items() for w in words.split()])
def test_what_a_word_is_for(word: str, kind: str) -> None:
    assert kind_of(word) == kind
    if kind in ("deed", "act") and not word.startswith("mend"):
        assert is_deed(stem(word))


def test_a_noun_in_both_places_is_no_deed_but_a_verb_and_its_noun_are_one() -> None:
    assert joint_kind("act", "act") == "thing"
    assert joint_kind("deed", "act") == joint_kind("act", "deed") == joint_kind("deed", "deed") == "deed"
    assert joint_kind("deed", "name") == joint_kind("time", "thing") == "general"


@pytest.mark.parametrize(
    ("shared", "told"),
    [
        (Shared(), False),
        (Shared(deeds=1), False),
        (Shared(deeds=1, things=1), False),
        (Shared(deeds=1, names=1), False),
        (Shared(names=3), False),
        (Shared(names=2, things=2), False),
        (Shared(things=3), False),
        (Shared(akin=1, things=2), False),
        (Shared(deeds=2), True),
        (Shared(deeds=1, names=1, things=1), True),
        (Shared(deeds=1, numbers=1), True),
        (Shared(deeds=1, things=2), True),
        (Shared(akin=1, names=1, things=1), True),
        (Shared(names=1, rare=1, times=1), True),
        (Shared(things=2, numbers=1, long=1), True),
        (Shared(row=3), True),
    ],
)
def test_a_deed_and_whose_or_the_same_wording(shared: Shared, told: bool) -> None:
    assert tells(shared) is told


@given(st.builds(Shared, **{f.name: _COUNTS for f in fields(Shared)}), st.floats(0, 5), st.floats(0, 5))
def test_more_in_common_never_tells_less(shared: Shared, value: float, more: float) -> None:
    for f in fields(Shared):
        richer = replace(shared, **{f.name: getattr(shared, f.name) + 1})
        assert tells(richer, value + more) or not tells(shared, value)
        assert is_sure(richer) or not is_sure(shared)


def test_a_word_of_one_family_is_told_from_the_side_that_it_stands_on() -> None:
    seeds, _ = dossier(
        {
            "north": "The drill pleased Ana Duarte, who praised the exercise.",
            "south": "An exercise.",
        }
    )
    passages = Passages(survey(seeds.articles), ())
    a, b = passages[0], passages[1]
    half = a.known.bag("north", [Span(0, 29)])
    for likeness in (compare(half, b.bag), compare(b.bag, half)):
        assert likeness.shared.keys() == {"exerciz~drill"}
        assert words_shared(a, b, likeness) == Shared(akin=1)


def test_a_word_of_a_short_article_stands_once_by_chance_and_of_a_long_one_says_something() -> None:
    fact = "The board rebuilt the breakwater in 1976 after the flood."
    other = "A flood of 1976 tore at the breakwater."
    for beside, once in (
        ("A cat sat. ", 0),
        ("The cat sat on the sill of the customs house. A dog sat beside it. " * 6, 3),
    ):
        seeds, _ = dossier({"north": beside + fact, "south": beside + other})
        known = survey(seeds.articles)
        gists = Gists(known.articles, known.sentences)
        here, there = (
            gists[i] for i, s in enumerate(known.sentences) if "1976" in s.span.of(known.articles[s.article].text)
        )
        found = align(here, there)
        assert found is not None
        shared = shared_of(here, there, found)
        assert shared.once == once
        assert shared.years == (once > 0)
