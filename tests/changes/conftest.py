"""Two data files of one dossier, before an editor worked on it and after."""

from typing import Any

import pytest

from dossier.analysis import analyse
from dossier.changes import data_file
from dossier.ledger import advanced, settled
from dossier.pages.data import export
from dossier.seeds import read_seeds
from tests.folders import write_seeds
from tests.pages.revised import FIRST, revised


@pytest.fixture(scope="module")
def files(tmp_path_factory: pytest.TempPathFactory) -> tuple[dict[str, Any], dict[str, Any]]:
    """The data files of the two builds of a dossier with a past."""
    folder = tmp_path_factory.mktemp("changes")
    first = analyse(read_seeds(write_seeds(folder / "old", FIRST)))
    before = settled(first, advanced((), first))
    return data_file("old", export(before).encode()), data_file("new", export(revised(folder)).encode())
