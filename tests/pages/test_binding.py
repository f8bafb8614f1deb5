"""Of the links of many wordings those are told that hold them together."""

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Relation, Utterance
from dossier.pages.binding import FEW, binding
from dossier.pages.data import export
from tests.pages.wordings import dossier_of

NAMES = tuple(f"q-{n}" for n in range(FEW + 4))
pairs = st.tuples(st.sampled_from(NAMES), st.sampled_from(NAMES), st.sampled_from((0.5, 0.7, 0.9))).filter(
    lambda pair: pair[0] != pair[1]
)


def uttered(found: list[tuple[str, str, float]], names: tuple[str, ...] = NAMES) -> Utterance:
    made = dossier_of([("we will keep the lamp", "direct")]).utterances[0]
    relations = tuple(Relation(a, b, "reworded", score, "sample") for a, b, score in found)
    return replace(made, members=names, relations=relations)


def parts(relations: list[Relation], least: float = 0) -> set[frozenset[str]]:
    """What is joined by links at least so sure."""
    joined = {name: frozenset({name}) for name in NAMES}
    for relation in relations:
        if relation.score >= least:
            together = joined[relation.a] | joined[relation.b]
            joined |= dict.fromkeys(together, together)
    return set(joined.values())


@given(st.lists(pairs, max_size=60))
def test_what_links_join_stays_joined_as_surely_by_no_link_too_many(found: list[tuple[str, str, float]]) -> None:
    utterance = uttered(found)
    kept = list(binding(utterance))
    for least in (0.5, 0.7, 0.9):
        assert parts(kept, least) == parts(list(utterance.relations), least)
    assert len(kept) == len(NAMES) - len(parts(kept))
    assert kept == [r for r in utterance.relations if any(r is k for k in kept)]


def test_of_few_wordings_every_link_is_told() -> None:
    every = [(a, b, 0.5) for a in NAMES[:FEW] for b in NAMES[:FEW] if a < b]
    utterance = uttered(every, NAMES[:FEW])
    assert binding(utterance) == utterance.relations


def test_the_data_file_tells_these() -> None:
    made = dossier_of([("we will keep the lamp", "direct")] * (FEW + 1))
    utterance = made.utterances[0]
    more = tuple(replace(r, a=utterance.members[1], b=r.b, score=0.4) for r in utterance.relations[1:])
    written = export(replace(made, utterances=(replace(utterance, relations=utterance.relations + more),)))
    assert written == export(made)
