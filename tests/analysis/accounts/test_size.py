"""What the search for common matter costs: counted, not timed."""

import re
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz.distance import OSA

from dossier.analysis.accounts import retold
from dossier.analysis.accounts.clause_cuts import clauses_of
from dossier.analysis.accounts.facts import decisive
from dossier.analysis.accounts.finders.names import near_miss
from dossier.analysis.accounts.passage import _DENIES, Passage
from dossier.analysis.accounts.sharing import of_two_homes, pairs_sharing, telling_stems
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.likeness import Bag, Likeness, compare, tokens_of
from dossier.analysis.stems import stem
from dossier.model import Span
from tests.analysis.making import dossier

_SETS = st.lists(st.tuples(st.sampled_from("abc"), st.frozensets(st.sampled_from("stuvwxyz"))), max_size=12)


@given(_SETS, st.integers(1, 3))
def test_the_index_proposes_just_the_pairs_of_two_articles_that_share_enough(
    items: list[tuple[str, frozenset[str]]], least: int
) -> None:
    items = sorted(items, key=lambda item: item[0])
    homes, stems = [home for home, _ in items], [here for _, here in items]
    found = list(pairs_sharing(stems, homes, least))
    assert len(found) == len(set(found))
    assert set(found) == {
        (i, j)
        for j in range(len(items))
        for i in range(j)
        if homes[i] != homes[j] and len(stems[i] & stems[j]) >= least
    }
    assert of_two_homes(stems, homes) <= telling_stems(stems)


@given(_SETS, st.integers(1, 3), st.frozensets(st.integers(0, 11)))
def test_of_some_that_are_asked_for_the_index_proposes_their_pairs(
    items: list[tuple[str, frozenset[str]]], least: int, asked: frozenset[int]
) -> None:
    items = sorted(items, key=lambda item: item[0])
    homes, stems = [home for home, _ in items], [here for _, here in items]
    asked &= {*range(len(items))}
    found = list(pairs_sharing(stems, homes, least, asked))
    assert len(found) == len(set(found))
    assert set(found) == {(i, j) for i, j in pairs_sharing(stems, homes, least) if i in asked or j in asked}


def _novel(words: int) -> str:
    """One sentence without end, in which many names and every decisive word stand again and again."""
    deeds = sorted(decisive())
    made = (f"{deeds[i % len(deeds)]} Vel{i % 997:03}a," if i % 3 else f"not mor{i}" for i in range(words // 2))
    return f"“{' '.join(made)},” Ana Duarte said."


@pytest.mark.parametrize("words", [1_000, 8_000])
def test_one_endless_quotation_in_two_articles_is_read_once_for_each_deed(
    words: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    counted = {"compared": 0, "searched": 0}
    denies = Passage.denies

    def comparing(a: Bag, b: Bag) -> Likeness:
        counted["compared"] += 1
        return compare(a, b)

    def denying(self: Passage, span: Span) -> bool:
        counted["searched"] += 1
        return denies(self, span)

    monkeypatch.setattr(retold, "compare", comparing)
    monkeypatch.setattr(Passage, "denies", denying)
    seeds, _ = dossier({"north": _novel(words), "south": f"Rain fell. {_novel(words)}"})
    merge_statements(seeds.articles, (), ())
    assert 1 <= counted["compared"] <= 8, "pairs of the few sentences that open an article"
    assert 1 <= counted["searched"] <= 4 * len(decisive()) + 8, "not once for each name as well"


class _Counting(list[Any]):
    """A list that knows how many of its items have been taken."""

    taken = 0

    def __getitem__(self, at: Any) -> Any:
        found = super().__getitem__(at)
        self.taken += len(found) if isinstance(at, slice) else 1
        return found


def test_a_tie_of_two_endless_sentences_looks_at_each_word_a_few_times() -> None:
    """They have 400 main clauses: a word is not looked for in each of them."""
    told = {
        article: f"The mayor {', and '.join(f'sold pier{n} to Duarte{n}' for n in range(first, first + 400))}."
        for article, first in (("north", 0), ("south", 3))
    }
    seeds, quotations = dossier(told)
    taken = [tokens_of(a.text) for a in seeds.articles]
    for tokens in taken:
        tokens.starts = _Counting(tokens.starts)
    merge_statements(seeds.articles, quotations, ())
    tokens_of.cache_clear()
    for tokens in taken:
        assert isinstance(tokens.starts, _Counting)
        assert 0 < tokens.starts.taken <= 30 * len(tokens.words)


def test_cutting_a_long_sentence_looks_at_each_word_a_few_times() -> None:
    text = " and ".join(f"boat{i} sank quickly" for i in range(2_000))
    tokens = tokens_of(text)
    tokens.stems = _Counting(tokens.stems)
    clauses = list(clauses_of(text, Span(0, len(text)), tokens))
    tokens_of.cache_clear()
    assert clauses
    assert tokens.stems.taken <= 3 * len(tokens.words)


@given(st.text("abcé", min_size=4, max_size=11), st.text("abcé", min_size=4, max_size=11))
def test_near_misses_are_a_letter_or_two_apart(a: str, b: str) -> None:
    most = 2 if min(len(a), len(b)) >= 9 else 1
    if near_miss(a, b):
        assert OSA.distance(a, b) <= most
    elif OSA.distance(a, b) <= most and stem(a) != stem(b):
        short, long = sorted((a, b), key=len)
        assert long.startswith(short)


@given(st.text("nNotcC’' xver", max_size=24))
def test_a_denial_is_a_whole_word_or_a_contraction(text: str) -> None:
    plain = re.search(r"\b(?:not|never|cannot|nor|neither|no longer)\b|n[’']t\b", text, re.IGNORECASE)
    seeds, _ = dossier({"north": f"boat {text}."})
    article = seeds.articles[0]
    assert (_DENIES.search(article.text, 5) is not None) == (plain is not None)
