"""A large dossier is compared by several processes, and what they find does not depend on how many they are."""

import os
from pathlib import Path

import pytest

from bench.invented import invent, manifest
from dossier import analysis
from dossier.analysis import analyse, of_one_event, speech
from dossier.analysis.accounts import differing, retold
from dossier.analysis.concordance import linking, utterances
from dossier.forks import VARIABLE
from dossier.model import Seeds
from dossier.pages.data import export
from dossier.seeds import read_seeds
from tests.folders import write_seeds

ARTICLES = 40
SHARED = (speech, linking, utterances, retold, differing)
BESIDE = (analysis,)
"""What has one thing done by one copy, however many there may be."""


@pytest.fixture(scope="module")
def seeds(tmp_path_factory: pytest.TempPathFactory) -> Seeds:
    texts = {**invent(ARTICLES), "dossier.yml": manifest(ARTICLES)}
    return read_seeds(write_seeds(tmp_path_factory.mktemp("many"), texts))


def analysed(seeds: Seeds, count: int, least: int | None, patch: pytest.MonkeyPatch) -> tuple[str, int]:
    """The data file, and how many copies were made for it; ``least``: what is shared out from so many on."""
    made, fork = [0], os.fork

    def counted() -> int:
        made[0] += 1
        return fork()

    with patch.context() as here:
        here.setattr(os, "fork", counted)
        here.setenv(VARIABLE, str(count))
        for module in (*SHARED, *BESIDE) if least else ():
            here.setattr(module, "_WORTH_SHARING", least)
        return export(analyse(seeds)), made[0]


def test_the_data_file_is_the_same_in_however_many_processes(seeds: Seeds, monkeypatch: pytest.MonkeyPatch) -> None:
    alone, none = analysed(seeds, 1, 2, monkeypatch)
    assert none == 0
    for count in (2, 3):
        shared, made = analysed(seeds, count, 2, monkeypatch)
        assert made >= len(SHARED) * (count - 1) + len(BESIDE)
        assert shared == alone


def test_a_heap_of_some_articles_stays_in_one_process(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """What is of a few events is read more closely, by several processes."""
    monkeypatch.setattr(of_one_event, "_MOST_PAIRED", 2.0)
    seeds = read_seeds(write_seeds(tmp_path / "seeds", {**invent(84), "dossier.yml": manifest(84)}))
    assert analysed(seeds, 4, None, monkeypatch)[1] == 0
