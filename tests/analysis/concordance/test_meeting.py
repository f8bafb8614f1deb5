"""The index proposes every pair that would be linked, and not many more."""

from itertools import combinations
from pathlib import Path

import pytest
import yaml

from bench.linking import invent
from dossier.analysis.acts import acts_of
from dossier.analysis.concordance.links import link_of
from dossier.analysis.concordance.meeting import may_meet
from dossier.analysis.concordance.stock import Stock
from dossier.analysis.likeness import survey
from dossier.analysis.speech import find_speech
from dossier.model import Article, Quotation
from dossier.seeds import read_seeds
from tests.analysis.making import dossier
from tests.folders import ROOT

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "utterances.yml").read_text(encoding="utf-8"))


def _seeds() -> tuple[tuple[Article, ...], tuple[Quotation, ...]]:
    seeds = read_seeds(ROOT / "seeds")
    return seeds.articles, find_speech(seeds)[0]


def _cases() -> tuple[tuple[Article, ...], tuple[Quotation, ...]]:
    texts = {f"{name}-{i}": text for i, case in enumerate(_CASES) for name, text in case["articles"].items()}
    seeds, quotations = dossier(texts)
    return seeds.articles, quotations


def _invented() -> tuple[tuple[Article, ...], tuple[Quotation, ...]]:
    articles, quotations = invent(200)
    return tuple(articles), tuple(quotations)


@pytest.mark.parametrize("texts", [_seeds(), _cases(), _invented()], ids=["seeds", "cases", "invented"])
def test_no_sound_link_is_lost_and_few_pairs_are_compared(
    texts: tuple[tuple[Article, ...], tuple[Quotation, ...]],
) -> None:
    known = survey(texts[0])
    acts, stock = acts_of(known, texts[1]), Stock(known.articles, known.names, known.told)
    proposed = may_meet(acts)
    assert proposed == sorted(set(proposed))
    every = list(combinations(range(len(acts)), 2))
    sound = {p for p in every if (link := link_of(acts[p[0]], acts[p[1]], stock)) and link.sound}
    assert sound <= set(proposed)
    assert len(proposed) < len(every) / 5


def test_acts_that_are_like_nothing_meet_nothing() -> None:
    seeds, quotations = dossier(
        {
            "north": "{direct Ana Duarte|The lamps burn late on the quay}, she said.",
            "south": "{direct Ana Duarte|Nobody mends our nets for nothing}, she said.",
        }
    )
    known = survey(seeds.articles)
    assert may_meet(acts_of(known, quotations)) == []
    assert may_meet([]) == []
