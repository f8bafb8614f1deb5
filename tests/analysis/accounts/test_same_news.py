"""What a headline says is told by the sentence of another article that says it in words of its own."""

from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.likeness import survey
from dossier.model import Article, Seeds
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "same_news.yml").read_text(encoding="utf-8"))
_NORTH = " A bakery opened early. Rain fell on the upper town. Lund waved, and Brandis rode home."
_SOUTH = " Gulls sat on the wall. Lund smiled at noon. Brandis slept, and Torvald paid."


def _headed(seeds: Seeds) -> Seeds:
    """Each article with its first line as a headline."""
    return replace(seeds, articles=tuple(map(_with_headline, seeds.articles)))


def _with_headline(article: Article) -> Article:
    first, *rest = article.pieces
    return replace(article, pieces=(replace(first, role="part", kind="headline"), *rest))


def _tied(north: str, south: str) -> list[tuple[str, str]]:
    """The words of each two sentences tied, the north's first."""
    seeds, quotations = dossier({"north": north + _NORTH, "south": south + _SOUTH})
    passages = Passages(survey(_headed(seeds).articles), quotations)
    ties = ties_of(passages, quotations, ())
    return [
        (t.here.span.of(passages[i].text), t.there.span.of(passages[j].text))
        for i, near in ties.items()
        for j, several in near.items()
        for t in several
        if i < j
    ]


@pytest.mark.parametrize("case", _CASES, ids=[c["why"] for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    tied = _tied(case["north"], case["south"])
    found = any(case["words"][0] in here and case["words"][1] in there for here, there in tied)
    assert found is case["tied"], tied


def test_without_a_headline_nothing_is_news() -> None:
    [case] = [c for c in _CASES if c["why"] == "the same deed by another word"]
    seeds, quotations = dossier({"north": case["north"] + _NORTH, "south": case["south"] + _SOUTH})
    bare = Passages(survey(tuple(_without_first_line(a) for a in seeds.articles)), quotations)
    assert not any(ties_of(bare, quotations, ()).values())


def _without_first_line(article: Article) -> Article:
    return replace(article, pieces=article.pieces[1:])
