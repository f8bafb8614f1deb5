"""The first dossier against what a careful reader found in it (tests/gold/zhang-visit.yml)."""

import json
from pathlib import Path

import pytest
import yaml

from dossier.analysis import analyse
from dossier.pages.data import export
from dossier.seeds import read_seeds
from tests.gold.score_seeds import scores

ROOT = Path(__file__).resolve().parent.parent

LEAST = {
    "quote_f1": 1.0,
    "quote_kind": 0.93,
    "quote_speaker": 1.0,
    "reported_recall": 0.95,
    "reported_speaker": 0.95,
    "utterance_f1": 0.9,
    "claim_recall": 0.93,
    "claim_support": 0.8,
    "discrepancy_recall": 0.88,
    "furniture_f1": 0.99,
    "metadata": 1.0,
}


@pytest.fixture(scope="module")
def measured() -> dict[str, tuple[float, str]]:
    gold = yaml.safe_load((ROOT / "tests/gold/zhang-visit.yml").read_text(encoding="utf-8"))
    text = {p.name[:3]: p.read_text(encoding="utf-8") for p in (ROOT / "seeds").glob("*.txt")}
    return scores(json.loads(export(analyse(read_seeds(ROOT / "seeds")))), gold, text)


@pytest.mark.parametrize("measure", LEAST)
def test_the_first_dossier_is_read_as_a_careful_reader_reads_it(
    measure: str, measured: dict[str, tuple[float, str]]
) -> None:
    value, counts = measured[measure]
    assert value >= LEAST[measure], counts


def test_every_string_of_the_gold_stands_in_its_seed() -> None:
    gold = yaml.safe_load((ROOT / "tests/gold/zhang-visit.yml").read_text(encoding="utf-8"))
    lines = {p.name[:3]: p.read_text(encoding="utf-8").split("\n") for p in (ROOT / "seeds").glob("*.txt")}
    strange = [
        row["id"] for row in gold["quotes"] + gold["reported"] if row["text"] not in lines[row["file"]][row["line"] - 1]
    ]
    assert strange == []
