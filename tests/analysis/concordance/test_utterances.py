"""What is one utterance: cases an editor could extend, and laws."""

from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.analysis.concordance.utterances import link_utterances
from dossier.analysis.speech import find_speech
from dossier.model import Override, Quotation, Seeds, Utterance
from tests.analysis.making import article, dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "utterances.yml").read_text(encoding="utf-8"))


def _groups(utterances: tuple[Utterance, ...], quotations: tuple[Quotation, ...]) -> set[frozenset[str]]:
    count: dict[str, int] = {}
    names = {}
    for q in quotations:
        count[q.article] = count.get(q.article, 0) + 1
        names[q.id] = f"{q.article} {count[q.article]}"
    return {frozenset(names[m] for m in u.members) for u in utterances if len(u.members) > 1}


@pytest.mark.parametrize("case", _CASES, ids=[c["case"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    seeds, quotations = dossier(case["articles"])
    found = link_utterances(seeds.articles, quotations)
    assert _groups(found, quotations) == {frozenset(g) for g in case["groups"]}


@given(st.permutations(range(len(_CASES))))
@settings(max_examples=15, deadline=None)
def test_linking_does_not_depend_on_the_order_of_articles(order: list[int]) -> None:
    texts = {f"{name}-{i}": text for i, case in enumerate(_CASES) for name, text in case["articles"].items()}
    seeds, quotations = dossier(texts)
    names = sorted(texts, key=lambda n: (order[int(n.rsplit("-", 1)[1])], n))
    again, same = dossier({n: texts[n] for n in names})
    one, other = link_utterances(seeds.articles, quotations), link_utterances(again.articles, same)
    assert {(u.id, u.base, frozenset(u.members), u.relations, frozenset(u.apparatus.rows)) for u in one} == {
        (u.id, u.base, frozenset(u.members), u.relations, frozenset(u.apparatus.rows)) for u in other
    }


def test_every_speech_act_belongs_to_exactly_one_utterance_and_ids_are_unique() -> None:
    texts = {f"{name}-{i}": text for i, case in enumerate(_CASES) for name, text in case["articles"].items()}
    seeds, quotations = dossier(texts)
    found = link_utterances(seeds.articles, quotations)
    members = [m for u in found for m in u.members]
    assert len(members) == len(set(members))
    assert {q.id for q in quotations if q.kind != "term"} <= set(members)
    assert len({u.id for u in found}) == len(found)
    for u in found:
        assert u.base in u.members
        assert {row.quotation for row in u.apparatus.rows} == set(u.members)
        assert all(0 <= r.score <= 1 and {r.a, r.b} <= set(u.members) for r in u.relations)


def test_the_kind_of_a_relation() -> None:
    seeds, quotations = dossier(
        {
            "north": "{direct Ana Duarte|We shall never sell the old harbour crane}, she said.",
            "south": "{direct Ana Duarte|we shall never sell the old harbour crane}, she said.",
            "west": "Duarte will {partial Ana Duarte|never sell the old harbour crane}. That was all.",
        }
    )
    (utterance,) = link_utterances(seeds.articles, quotations)
    article = {q.id: q.article for q in quotations}
    kinds = {frozenset((article[r.a], article[r.b])): r.kind for r in utterance.relations}
    assert kinds == {
        frozenset(("north", "south")): "typography",
        frozenset(("north", "west")): "contained",
        frozenset(("south", "west")): "contained",
    }


def test_a_remark_that_every_article_prints_is_one_however_many_they_are() -> None:
    words = (
        "I will not send our fishermen back to sea until the harbour wall has been repaired and the keeper "
        "tells me the lamp burns again every single night of the coming winter"
    )
    swaps = (("fishermen", "sailors"), ("repaired", "rebuilt"), ("winter", "season"))
    ways = [words, *(words.replace(*swap) for swap in swaps)]
    texts = {
        f"paper-{n}": f"{{direct Ana Duarte|{ways[n % 4]}}}, she said. Page {n} follows. Rain fell on day {n}."
        for n in range(60)
    }
    seeds, quotations = dossier(texts)
    (utterance,) = link_utterances(seeds.articles, quotations)
    assert len(utterance.members) == 60


def test_what_an_editor_calls_a_term_is_no_wording_of_what_is_said_elsewhere() -> None:
    texts = {
        "one": "Ana Duarte said the quay was “a gift to all” on Monday.",
        "two": "Rui Pinto called the quay “a gift to all” on Monday.",
    }
    articles = tuple(article(name, text)[0] for name, text in texts.items())
    plain = find_speech(Seeds(articles, "test"))[0]
    first = next(q for q in plain if q.article == "one" and q.kind == "partial")
    told = (Override(first.id, "kind", "term", 3), Override(first.id, "speaker", "Ana Duarte", 4))
    ruled = find_speech(Seeds(articles, "test", overrides=told))[0]
    assert any(first.id in u.members for u in link_utterances(articles, plain))
    assert not any(first.id in u.members for u in link_utterances(articles, ruled))
