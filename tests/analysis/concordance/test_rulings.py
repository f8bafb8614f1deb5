"""What editors say of utterances in the manifest overrules the program's groups, or fails loudly."""

from collections.abc import Iterable, Sequence

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.analysis.concordance import link_utterances
from dossier.errors import AnalysisError
from dossier.model import Ruling, RulingKind, Utterance
from tests.analysis.making import dossier

SEEDS, QUOTATIONS = dossier(
    {
        "north": "{direct Ana Duarte|We shall never sell the old harbour crane}, she said. "
        "{direct Ana Duarte|The ferry sails at dawn whatever the bishop thinks}, she said.\n"
        "They signed the {term|quiet water} pact.",
        "south": "{direct Ana Duarte|we shall never sell the old harbour crane to anybody}, Duarte said.\n"
        "The {term|blue ribbon} was cut.",
        "west": "Duarte will {partial Ana Duarte|never sell the old harbour crane}. That was all. "
        "Pinto said {reported Rui Pinto|nets were mended}.",
    }
)
CRANE_N, FERRY, QUIET, CRANE_S, BLUE, CRANE_W, NETS = (q.id for q in QUOTATIONS)
CRANES = {CRANE_N, CRANE_S, CRANE_W}


def ruled(*rulings: Ruling) -> tuple[Utterance, ...]:
    return link_utterances(SEEDS.articles, QUOTATIONS, rulings, "seeds/dossier.yml")


def ruling(kind: RulingKind, *targets: str, line: int = 3) -> Ruling:
    return Ruling(kind, targets, f"because of {kind}", line)


def groups(utterances: Iterable[Utterance]) -> set[frozenset[str]]:
    return {frozenset(u.members) for u in utterances}


def of(utterances: Iterable[Utterance], quotation: str) -> Utterance:
    return next(u for u in utterances if quotation in u.members)


def faults(*rulings: Ruling) -> list[str]:
    with pytest.raises(AnalysisError) as caught:
        ruled(*rulings)
    return [str(fault) for fault in caught.value.faults]


PLAIN = ruled()


def test_the_program_puts_the_cranes_together() -> None:
    assert groups(PLAIN) == {frozenset(CRANES), frozenset({FERRY}), frozenset({NETS})}
    assert not any(u.overruled or u.hidden for u in PLAIN)


def test_a_join_puts_whole_utterances_together_and_says_why() -> None:
    join = ruling("join", FERRY, CRANE_W)
    found = of(ruled(join), FERRY)
    assert set(found.members) == {*CRANES, FERRY}
    (made,) = [r for r in found.relations if FERRY in (r.a, r.b)]
    assert ({made.a, made.b}, made.score, made.rule) == (
        {FERRY, CRANE_W}, 1.0, "joined by the editor: because of join",
    )  # fmt: skip
    assert [o.ruling for o in found.overruled] == [join]
    assert {row.quotation for row in found.apparatus.rows} == set(found.members)


def test_terms_that_an_editor_joins_make_an_utterance() -> None:
    assert set(of(ruled(ruling("join", QUIET, BLUE)), QUIET).members) == {QUIET, BLUE}


def test_a_split_takes_a_quotation_out_and_keeps_the_links_that_it_cuts() -> None:
    split = ruling("split", CRANE_S)
    found = ruled(split)
    assert groups(found) == {frozenset(CRANES - {CRANE_S}), frozenset({CRANE_S}), frozenset({FERRY}), frozenset({NETS})}
    cut = tuple(r for r in of(PLAIN, CRANE_S).relations if CRANE_S in (r.a, r.b))
    assert len(cut) == 2
    for utterance in (of(found, CRANE_S), of(found, CRANE_N)):
        assert [(o.ruling, o.relations) for o in utterance.overruled] == [(split, cut)]
    assert not of(found, FERRY).overruled


def test_what_is_cut_off_may_be_joined_with_what_is_cut_off_too() -> None:
    found = ruled(ruling("split", CRANE_S, CRANE_W), ruling("join", CRANE_W, CRANE_S, line=5))
    assert frozenset({CRANE_S, CRANE_W}) in groups(found)


def test_a_split_of_what_stands_alone_changes_nothing_and_is_told() -> None:
    found = ruled(ruling("split", FERRY))
    assert groups(found) == groups(PLAIN)
    assert [o.relations for o in of(found, FERRY).overruled] == [()]


def test_a_base_is_the_editors_and_what_the_program_chose_is_kept() -> None:
    before = of(PLAIN, CRANE_W)
    assert before.base != CRANE_W
    after = of(ruled(ruling("base", CRANE_W)), CRANE_W)
    assert (after.base, after.apparatus.base, after.members) == (CRANE_W, CRANE_W, before.members)
    assert [o.base for o in after.overruled] == [before.base]
    same = of(ruled(ruling("base", before.base)), CRANE_W)
    assert (same.base, [o.base for o in same.overruled]) == (before.base, [None])


@pytest.mark.parametrize("target", [CRANE_W, of(PLAIN, CRANE_W).id])
def test_what_is_hidden_stays_in_the_dossier_with_its_reason(target: str) -> None:
    hide = ruling("hide", target)
    found = ruled(hide)
    assert groups(found) == groups(PLAIN)
    assert [u.hidden for u in found if u.hidden] == [hide]
    assert of(found, CRANE_W).hidden == hide


def test_rulings_stand_in_the_manifests_order() -> None:
    said = [ruling("hide", CRANE_W, line=9), ruling("base", CRANE_W, line=5), ruling("join", CRANE_W, FERRY, line=7)]
    assert [o.ruling.line for o in of(ruled(*said), FERRY).overruled] == [5, 7, 9]


def test_what_points_at_nothing_is_told_with_its_line_and_the_nearest_id() -> None:
    gone, lost = CRANE_S[:-1] + "x", of(PLAIN, CRANE_W).id[:-1] + "x"
    near, far = faults(ruling("join", gone, FERRY, line=4), ruling("base", "q-zzz", line=8))
    assert near.startswith(f"seeds/dossier.yml:4: there is no quotation '{gone}'\n    hint: the words have changed")
    assert near.endswith(f"the nearest id there is: '{CRANE_S}'")
    assert far.startswith("seeds/dossier.yml:8: there is no quotation 'q-zzz'\n    hint: take the id of a quotation")
    assert f"seeds/dossier.yml:3: there is no utterance '{lost}'" in faults(ruling("hide", lost))[0]
    assert "belongs to no utterance" in faults(ruling("base", QUIET))[0]


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            [ruling("split", CRANE_S), ruling("join", CRANE_S, CRANE_N, line=7)],
            f"split of '{CRANE_S}' contradicts join on line 7",
        ),
        (
            [ruling("split", CRANE_S), ruling("join", CRANE_S, FERRY, line=5), ruling("join", FERRY, CRANE_N, line=7)],
            f"split of '{CRANE_S}' contradicts join on line 5",
        ),
        ([ruling("base", CRANE_S), ruling("base", CRANE_N, line=6)], "base on line 3: they are of one utterance"),
    ],
)  # fmt: skip
def test_rulings_that_contradict_each_other_are_faults(said: Sequence[Ruling], told: str) -> None:
    assert any(told in fault for fault in faults(*said))
    assert faults(*said) == faults(*reversed(said))


RULINGS = st.lists(
    st.one_of(
        st.builds(
            Ruling,
            st.sampled_from(["join", "split"]),
            st.lists(st.sampled_from([q.id for q in QUOTATIONS]), min_size=2, max_size=3, unique=True).map(tuple),
            st.just("why"),
            st.integers(2, 9),
        ),
        st.builds(
            Ruling,
            st.sampled_from(["base", "hide", "split"]),
            st.sampled_from([q.id for q in QUOTATIONS]).map(lambda q: (q,)),
            st.just("why"),
            st.integers(2, 9),
        ),
    ),
    max_size=4,
)


@settings(max_examples=80, deadline=None)
@given(RULINGS, st.randoms(use_true_random=False))
def test_rulings_in_any_order_give_the_same_and_every_quotation_is_in_one_utterance(
    said: list[Ruling], chance: object
) -> None:
    shuffled = list(said)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]
    try:
        found = ruled(*said)
    except AnalysisError as fault:
        with pytest.raises(AnalysisError) as again:
            ruled(*shuffled)
        assert str(again.value) == str(fault)
        return
    assert ruled(*shuffled) == found
    members = [m for u in found for m in u.members]
    assert len(members) == len(set(members))
    assert set(members) | {QUIET, BLUE} == {q.id for q in QUOTATIONS}
    assert len({u.id for u in found}) == len(found)
    told = {o.ruling for u in found for o in u.overruled}
    assert {r for r in said if r.kind != "split"} <= told
    for u in found:
        assert u.base in u.members
        assert all({r.a, r.b} <= set(u.members) for r in u.relations)
