"""Laying one sentence on another: which tell the same, and laws of what is shared."""

from collections import defaultdict
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.aligned import Alignment, align
from dossier.analysis.accounts.gist import Gist, Gists
from dossier.analysis.accounts.kin import kin_of, loose_families
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.stated import is_date
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.kindred import families
from dossier.analysis.likeness import survey
from dossier.analysis.stems import stem
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "aligned.yml").read_text(encoding="utf-8"))
_ASIDE = " Gulls slept on the roof. A cat watched. Rain fell over Brandis and Torvald."
_WORDS = "mayor quay storm sank boats Pinto Lund resigned resignation pledged promised not 12 14,300 the of".split()
_GISTS = st.lists(st.sampled_from(_WORDS), min_size=1, max_size=20).map(" ".join)


@pytest.mark.parametrize("case", _CASES, ids=[c["why"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    seeds, quotations = dossier({"north": case["north"] + _ASIDE, "south": "It was noon. " + case["south"]})
    passages = Passages(survey(seeds.articles), quotations)
    number = {passages[i].words.strip(): i for i in range(len(passages))}
    ties = ties_of(passages, quotations, ())
    assert bool(ties.get(number[case["north"]], {}).get(number[case["south"]])) == case["tied"]


_FILL = (
    "A cat sat here. Rain fell. It was noon. Gulls slept. Bells rang. A band played. Fog lay low. Snow fell. Ice broke."
)


@pytest.mark.parametrize(
    ("north", "south", "tied"),
    [
        ("They wanted oysters of unlawful size in that country.", "Of unlawful oysters in the country he knew.", False),
        ("Divers wanted unlawful oysters of any size.", "Of unlawful oysters the divers knew.", True),
    ],
)
def test_two_things_that_stand_nowhere_else_are_no_fact_without_a_third(north: str, south: str, tied: bool) -> None:
    seeds, quotations = dossier({"north": f"{north} {_FILL}", "south": f"{_FILL} {south}"})
    passages = Passages(survey(seeds.articles), quotations)
    assert (len(passages) - 1 in ties_of(passages, quotations, ()).get(0, {})) is tied


@pytest.mark.parametrize("before", ["", "A cat sat here. Rain fell. It was noon. Gulls slept. Fog lay low. "])
def test_the_same_deed_done_to_the_same_asks_for_less_where_both_open_with_it(before: str) -> None:
    north, south = "An angry captain closed the ferry line.", "In an act of folly the guild shut down the ferry line."
    told = " The ferry guild has a ferry line. Few knew the ferry line. Bells rang. Snow fell."
    seeds, quotations = dossier({"north": f"{before}{north}{told}", "south": f"{before}{south}{told}"})
    passages = Passages(survey(seeds.articles), quotations)
    number = {passages[i].words.strip(): i for i in range(len(passages))}
    assert (number[south] in ties_of(passages, quotations, ()).get(number[north], {})) is (not before)


def _two(one: str, other: str) -> tuple[Gist, Gist]:
    seeds, _ = dossier({"north": f"{one}.", "south": f"{other}."})
    known = survey(seeds.articles)
    gists = Gists(known.articles, known.sentences)
    return gists[0], gists[1]


def test_a_word_that_stands_twice_meets_where_its_neighbours_do() -> None:
    one, other = _two("the old granite quay", "granite lamps on an old granite quay")
    found = align(one, other)
    assert found is not None
    assert other.places[dict(found.pairs)[1]] == 5


def test_of_a_word_said_twice_the_one_between_the_same_words_meets() -> None:
    one, other = _two("harbour ties, a new harbour board vote", "ferry tolls and the new harbour board vote")
    for a, b in ((one, other), (other, one)):
        found = align(a, b)
        assert found is not None
        x, y = found.pairs[1]
        words = [g.roots[n - 1 : n + 2] for g, n in ((a, x), (b, y))]
        assert [*words[0]] == [*words[1]] == [root(stem(w)) for w in ("new", "harbour", "board")]


@given(_GISTS, _GISTS)
def test_what_is_shared_stands_in_both_stretches_once(one: str, other: str) -> None:
    a, b = _two(one, other)
    found = align(a, b)
    if found is None:
        return
    assert len({x for x, _ in found.pairs}) == len({y for _, y in found.pairs}) == len(found.pairs) >= 2
    for x, y in found.pairs:
        assert found.a[0] <= x <= found.a[1]
        assert found.b[0] <= y <= found.b[1]
    assert 0 < found.score <= 1
    assert found.telling <= found.evidence + 1e-9


@given(_GISTS)
def test_a_sentence_lies_on_itself_without_a_rest(words: str) -> None:
    a, b = _two(words, words)
    found = align(a, b)
    if found is not None:
        assert isinstance(found, Alignment)
        assert found.score >= align(b, a).score - 1e-9 if align(b, a) else True  # type: ignore[union-attr]
        assert len(set(a.roots)) < 2 or found.unshared < sum(a.weights) * 2


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("resignation", "resigned"),
        ("Feb", "February"),
        ("withdrawal", "withdrew"),
        ("Sen", "Senator"),
        ("12,000", "12000"),
        ("endorsement", "endorses"),
        ("settlement", "settled"),
        ("re-open", "reopened"),
        ("re-election", "reelection"),
    ],
)
def test_forms_of_one_word_have_one_root(one: str, other: str) -> None:
    assert root(stem(one)) == root(stem(other))


def test_words_that_only_look_akin_have_roots_of_their_own() -> None:
    assert root(stem("billion")) != root(stem("bill"))
    assert root(stem("million")) != root(stem("mill"))
    for one, other in ("signal", "sign"), ("reveal", "rev"), ("repeal", "repeat"), ("sector", "section"):
        assert root(stem(one)) != root(stem(other))
    assert root(stem("signaled")) != root(stem("signed"))
    assert root(stem("nominee")) != root(stem("nomination"))


def test_what_a_headline_names_is_not_fresh() -> None:
    seeds, _ = dossier({"north": "A quay was rebuilt.", "south": "The quay was rebuilt."})
    known = survey(seeds.articles)
    plain = Gists(known.articles, known.sentences)
    headed = Gists(known.articles, known.sentences, known.sentences[:1])
    assert any(plain[0].fresh)
    assert not any(headed[0].fresh)
    assert headed[0].telling == plain[0].telling


@pytest.mark.parametrize(
    ("shared", "day"),
    [(("februari", "28"), True), (("28", "februari"), True), (("februari", "2019"), False), (("quay", "28"), False)],
)
def test_a_day_is_a_month_and_a_number_beside_it(shared: tuple[str, ...], day: bool) -> None:
    assert is_date(tuple(root(stem(w)) for w in shared)) is day


def test_kin_meet_and_a_word_of_two_senses_joins_no_two() -> None:
    several = defaultdict(set)
    for word in "resign quit drop abandon plunge run candidacy sister brother".split():
        for family in kin_of(root(stem(word))):
            several[family].add(word)
    assert any({"sister", "brother"} <= words for words in several.values())
    assert not any({"abandon", "plunge"} <= words for words in several.values()), "a word of two senses joins no two"


def test_a_word_in_which_sums_are_counted_weighs_less_than_any_other() -> None:
    _, gist = _two("It rained", "The chairman wants billions for copper lamps of Aldmoor")
    weight = dict(zip(gist.roots, gist.weights, strict=True))
    billions = weight.pop(root(stem("billions")))
    assert billions < min(weight.values()) / 2


def test_no_line_of_kin_is_part_of_another() -> None:
    loose = [frozenset(root(stem(word)) for word in family) for family in loose_families()]
    named = defaultdict(set)
    for s, family in families().items():
        named[family].add(root(s))
    assert not [a for n, a in enumerate(loose) if any(a <= b for b in (*loose[:n], *loose[n + 1 :], *named.values()))]


def test_every_word_of_the_table_is_found_by_its_root_and_meets_others_of_other_roots() -> None:
    for family in loose_families():
        roots = [root(stem(word)) for word in family]
        assert frozenset.intersection(*map(kin_of, roots)), family
        assert 1 < len(roots) == len(set(roots)), f"{family}: a word of a root that stands there comes by itself"
        assert all(map(stem, family)), "a word of grammar or of telling meets nothing"
