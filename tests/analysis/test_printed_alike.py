"""Articles that very many outlets print: the same groups and statements as of a few, found in as many steps."""

from collections.abc import Sequence
from random import Random

import pytest

from bench.wire import cut
from dossier.analysis.accounts import merge_statements
from dossier.analysis.concordance import link_utterances
from dossier.analysis.concordance.links import link_of
from dossier.analysis.speech import find_speech
from dossier.frozen import changed
from dossier.model import Article, Quotation, Seeds, Statement, Utterance
from dossier.seeds import read_seeds
from tests.analysis.making import dossier
from tests.folders import ROOT


def _copied(times: int) -> list[Article]:
    return [
        changed(article, id=f"{article.id}-{n:03}", outlet=f"{article.outlet} {n}")
        for article in read_seeds(ROOT / "seeds").articles[:3]
        for n in range(times)
    ]


def _analysed(articles: Sequence[Article]) -> "_Found":
    quotations, _ = find_speech(Seeds(tuple(articles), "test"))
    utterances = link_utterances(articles, quotations)
    return quotations, utterances, merge_statements(articles, quotations, utterances)


_Found = tuple[tuple[Quotation, ...], tuple[Utterance, ...], tuple[Statement, ...]]
_TIMES = 10


@pytest.fixture(scope="module")
def copies() -> _Found:
    return _analysed(_copied(_TIMES))


def test_what_one_article_quotes_is_in_all_its_copies_one_utterance(copies: _Found) -> None:
    quotations, utterances, _ = copies
    by_id = {q.id: q for q in quotations}
    for utterance in utterances:
        if len(utterance.members) > 1:
            told = {(by_id[m].article.rpartition("-")[0], by_id[m].spans) for m in utterance.members}
            assert len(utterance.members) == _TIMES * len(told)
    assert sum(len(u.members) > 1 for u in utterances) > 8


def test_a_statement_is_carried_by_all_copies_of_a_carrier(copies: _Found) -> None:
    _, _, statements = copies
    whole = 0
    for statement in statements:
        carriers = {s.article for s in statement.support} | {statement.article}
        originals = {a.rpartition("-")[0] for a in carriers}
        whole += len(carriers) == _TIMES * len(originals)
        assert len(statement.origins) <= len(originals), "a copy is no voice of its own"
    assert whole >= 0.9 * len(statements)


def test_the_order_of_copies_does_not_matter(copies: _Found) -> None:
    _, utterances, statements = _analysed(_copied(_TIMES)[::-1])
    assert _groups(utterances) == _groups(copies[1])
    assert statements == copies[2]


def _groups(utterances: Sequence[Utterance]) -> set[tuple[str, frozenset[str]]]:
    return {(u.base, frozenset(u.members)) for u in utterances}


def test_as_many_acts_are_compared_of_twice_the_copies(monkeypatch: pytest.MonkeyPatch) -> None:
    counted = 0

    def counting(*acts):  # type: ignore[no-untyped-def]
        nonlocal counted
        counted += 1
        return link_of(*acts)

    monkeypatch.setattr("dossier.analysis.concordance.linking.link_of", counting)
    found = []
    for times in (_TIMES, 2 * _TIMES):
        counted, articles = 0, _copied(times)
        link_utterances(articles, find_speech(Seeds(tuple(articles), "test"))[0])
        found.append(counted)
    assert found[1] <= 1.1 * found[0]


def test_copies_with_sentences_dropped_and_reworded_keep_their_groups() -> None:
    texts = {f"{name}-{n:02}": _wire(name, n) for name in ("north", "south") for n in range(12)}
    _, utterances, statements = _analysed(dossier(texts)[0].articles)
    assert max(len(u.members) for u in utterances) >= 12
    assert max(len({s.article for s in statement.support}) for statement in statements) >= 12


def _wire(name: str, copy: int) -> str:
    told = (
        "“We will mend the old lighthouse before the storms return,” Ana Duarte said. "
        f"The {name} ferry carried forty crates of lamps to the quay on Monday. "
        "Fishermen handed a petition against the tunnel to the council. "
        "“Nobody will shut our harbour while I am mayor,” Duarte added."
    )
    return told if copy == 0 else cut(told, Random(f"{name} {copy}"))
