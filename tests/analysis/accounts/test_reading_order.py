"""The order in which the statements of a summary are read."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.analysis import analyse
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "reading_order.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES, ids=[c["about"] for c in _CASES])
def test_the_statements_follow_the_event(case: dict[str, Any]) -> None:
    articles = case["articles"]
    seeds, _ = dossier(articles, published=dict.fromkeys(articles, "2031-05-08"))
    told = [s.span.of(articles[s.article]) for s in analyse(seeds).statements]
    places = [next(n for n, words in enumerate(told) if words.startswith(opening)) for opening in case["order"]]
    assert places == sorted(places)
