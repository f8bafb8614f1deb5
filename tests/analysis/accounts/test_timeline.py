"""What dates mean: cases an editor could extend."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from dossier.analysis.accounts.timeline import find_dates
from dossier.analysis.dates import dates_in, day_of
from dossier.model import Span
from tests.analysis.making import dossier

_CASES = yaml.safe_load((Path(__file__).parent / "cases" / "dates.yml").read_text(encoding="utf-8"))


@pytest.mark.parametrize("case", _CASES, ids=[f"{c['text']} ({c['day']})" for c in _CASES])
def test_cases(case: dict[str, Any]) -> None:
    text = case["text"]
    found = dates_in(text, Span(0, len(text)), day_of(str(case["day"])) if case["day"] else None)
    assert [[d.span.of(text), d.when, d.inferred] for d in found] == [[str(w), str(d), i] for w, d, i in case["dates"]]


def test_one_date_of_one_matter_in_two_articles_is_one_entry() -> None:
    seeds, _ = dossier(
        {
            "north": "The lighthouse of Pedra burned down on 3 May 2019.\nA regatta was held on 3 May 2019.",
            "south": "On 3 May 2019 the Pedra lighthouse burned. It rained on Sunday.",
        },
        published={"south": "2019-05-08"},
    )
    found = find_dates(seeds)
    assert [(e.when, e.inferred, sorted({r.article for r in e.refs})) for e in found] == [
        ("2019-05-03", False, ["north", "south"]),
        ("2019-05-03", False, ["north"]),
        ("2019-05-05", True, ["south"]),
    ]
    texts = {a.id: a.text for a in seeds.articles}
    assert all(r.span.of(texts[r.article]) for e in found for r in e.refs)
