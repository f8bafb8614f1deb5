"""What carries a statement, what carries a part of it, and what only looks like it."""

from itertools import pairwise
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from dossier.analysis.accounts.clause_cuts import clauses_of
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.concordance.utterances import link_utterances
from dossier.analysis.likeness import survey, tokens_of
from dossier.analysis.of_one_event import MANY_OF_ONE
from dossier.model import Seeds, Span, Statement
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "statements.yml").read_text(encoding="utf-8"))
_WORDS = "the mayor met storm boats harbour sank not and said while Pinto Duarte resigned 12 , . quay wide".split()


def _summary(texts: dict[str, str]) -> tuple[Seeds, tuple[Statement, ...]]:
    seeds, quotations = dossier(texts)
    return seeds, merge_statements(seeds.articles, quotations, link_utterances(seeds.articles, quotations))


def _ties(seeds: Seeds, found: tuple[Statement, ...]) -> list[tuple[str, str, bool]]:
    """Words of the statement, of what carries it, and whether in the main."""
    text = {a.id: a.text for a in seeds.articles}
    return [(s.span.of(text[s.article]), p.span.of(text[p.article]), p.whole) for s in found for p in s.support]


@pytest.mark.parametrize("case", _CASES, ids=[c["case"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    ties = _ties(*_summary(case["articles"]))
    for statement, support, how in case.get("carries", ()):
        met = [w for s, p, w in ties if (statement in s and support in p) or (statement in p and support in s)]
        assert met, f"nothing ties {statement!r} to {support!r}: {ties}"
        assert how == "any" or any(met) == (how == "whole"), ties
    for statement, support in case.get("not", ()):
        assert not [
            t for t in ties if (statement in t[0] and support in t[1]) or (support in t[0] and statement in t[1])
        ]


def test_what_a_support_carries_is_a_stretch_of_the_statement_and_no_place_stands_twice() -> None:
    for case in _CASES:
        _, found = _summary(case["articles"])
        for statement in found:
            for support in statement.support:
                assert support.of is not None
                assert statement.span.covers(support.of)
            for a in statement.support:
                for b in statement.support:
                    if a is not b and a.article == b.article:
                        assert not a.span.overlaps(b.span)


def test_a_hard_fact_of_one_article_alone_is_told_without_support() -> None:
    seeds, found = _summary(
        {
            "north": "A storm sank twelve fishing boats in the old harbour. "
            "Prosecutors charged Olaf Brandt with fraud over 40 nets.",
            "south": "Twelve fishing boats sank when a storm struck the old harbour. "
            "It was a wet and windy evening for all.",
        }
    )
    text = {a.id: a.text for a in seeds.articles}
    alone = [s.span.of(text[s.article]) for s in found if not s.support]
    assert any("Olaf Brandt" in words for words in alone)
    assert not any("windy" in words for words in alone)


def test_a_remark_stands_under_what_was_said_unless_it_opens_the_article() -> None:
    words = "{reported Ana Duarte|the breakwater would be rebuilt with granite before winter}"
    texts = {
        "north": f"Boats sank in the harbour.\nRain fell.\nIt got dark.\nWind blew.\nAna Duarte said {words}.",
        "south": f"Ana Duarte said {words}.\nFerries stayed in port.",
    }
    _, found = _summary(texts)
    sections = {(s.article, s.span.start == 0): s.section for s in found}
    assert sections.get(("south", True)) == "lead" or sections.get(("north", False)) == "said"
    assert "background" not in {s.section for s in found if s.support}


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(st.sampled_from(_WORDS), min_size=1, max_size=40).map(" ".join), min_size=2, max_size=3))
def test_support_does_not_depend_on_the_order_of_articles_and_stays_inside_them(texts: list[str]) -> None:
    named = {f"a{n}": text for n, text in enumerate(texts)}
    seeds, found = _summary(named)
    assert found == _summary(dict(reversed(named.items())))[1]
    length = {a.id: len(a.text) for a in seeds.articles}
    for statement in found:
        for support in statement.support:
            assert support.article != statement.article
            assert support.span.end <= length[support.article]
            assert support.of is None or statement.span.covers(support.of)


@given(st.lists(st.sampled_from([*_WORDS, "but", "that"]), min_size=1, max_size=40).map(" ".join))
def test_clauses_are_ordered_disjoint_and_lose_no_word_of_matter(text: str) -> None:
    if not text.strip():
        return
    tokens = tokens_of(text)
    clauses = list(clauses_of(text, Span(0, len(text)), tokens))
    assert all(a.end <= b.start for a, b in pairwise(clauses))
    inside = {i for c in clauses for i in tokens.within(c)}
    assert {i for i, s in enumerate(tokens.stems) if s} <= inside


def test_two_words_met_by_chance_carry_no_statement_in_a_small_dossier_or_a_large_one() -> None:
    def filler(mark: str) -> str:
        return " ".join(f"Zor{mark}{i} bakes lim{mark}{i} near vel{mark}{i}." for i in range(MANY_OF_ONE // 2))

    pairs = {
        "north": "The loose crane posed a hazard. Divers mended the sluice valve.",
        "south": "The cold soup posed a hazard. Divers mended a sluice valve.",
    }
    for fill in (False, True):
        texts = {a: f"{words} {filler(a)}" if fill else words for a, words in pairs.items()}
        seeds, _ = dossier(texts)
        ties = ties_of(Passages(survey(seeds.articles), ()), (), ())
        passages = Passages(survey(seeds.articles), ())
        words = {(passages[i].words, passages[j].words) for i, near in ties.items() for j in near}
        assert any("sluice" in a and "sluice" in b for a, b in words)
        assert not any("hazard" in a and "hazard" in b for a, b in words)


_TOLD = st.sampled_from(
    (
        "The keeper Rosa Lind said {reported Rosa Lind|the lamps were checked in March}.",
        "{reported Rosa Lind|The ferry, which sank with 14 sailors aboard, will not sail again}, according to Lind.",
        "Lind called the lighthouse {partial Rosa Lind|“a quiet giant of the old north quay”}.",
        "A storm sank twelve boats in the old harbour, and Rosa Lind left for Aldmoor by train on Monday.",
        "{direct Rosa Lind|“The quay is ours again, and nobody will take it away,”} Rosa Lind said.",
    )
)


@settings(max_examples=30, deadline=None)
@given(st.lists(_TOLD, min_size=1, max_size=4, unique=True), st.lists(_TOLD, min_size=1, max_size=4, unique=True))
def test_a_sentence_of_the_same_words_carries_a_statement_in_full(north: list[str], south: list[str]) -> None:
    texts = {"north": "Gulls slept.\n" + "\n".join(north), "south": "A band played.\n" + "\n".join(south)}
    seeds, found = _summary(texts)
    text = {a.id: a.text for a in seeds.articles}
    for statement in found:
        words = statement.span.of(text[statement.article])
        other = next(name for name in text if name != statement.article)
        if words in text[other] and statement.support:
            assert [(s.span.of(text[other]), s.of, s.whole) for s in statement.support if s.whole] == [
                (words, statement.span, True)
            ]


def test_of_an_article_no_place_stands_beside_one_that_tells_as_much_and_more() -> None:
    texts = {
        "north": "Rui Pinto used $4,000 of harbour dues to settle a forged ticket case with his clerk. Gulls slept.",
        "south": "Rui Pinto used $4,000 of harbour dues to settle a forged ticket case that his clerk had brought. "
        "Crews left the quay after word spread that harbour dues had gone to settle a forged ticket case. A cat slept.",
    }
    (statement,) = [s for s in _summary(texts)[1] if s.article == "north" and s.support]
    (place,) = statement.support
    assert place.span.of(texts["south"]).startswith("Rui Pinto used")
