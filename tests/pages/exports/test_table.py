"""The table is CSV that no spreadsheet runs."""

import csv
import io
import re
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Dossier
from dossier.pages.exports.table import COLUMNS, FORMULA, guarded
from tests.folders import ROOT
from tests.pages.exports.quoting import quoting, written


def test_the_table_is_as_rfc_4180_wants_it(dossier: Dossier) -> None:
    text = written(dossier)["data/quotes.csv"].removeprefix("\ufeff")
    read = list(csv.reader(io.StringIO(text, newline=""), strict=True))
    assert read[0] == list(COLUMNS)
    assert all(len(row) == len(COLUMNS) for row in read)
    assert text.endswith("\r\n")


@pytest.mark.parametrize("start", FORMULA)
def test_no_cell_is_a_formula(start: str) -> None:
    words = f'{start}HYPERLINK("https://x.example")'
    text = written(quoting(words, speaker=words, outlet=words, title=words))["data/quotes.csv"]
    cells = [cell for row in csv.reader(io.StringIO(text.removeprefix("\ufeff"), newline="")) for cell in row]
    assert not [cell for cell in cells if cell.startswith(FORMULA)]


@given(st.text(st.sampled_from("'=+-@\ta"), max_size=4))
def test_a_guarded_cell_gives_back_what_it_was(cell: str) -> None:
    shown = guarded(cell)
    assert (shown.removeprefix("'") if shown.startswith("'") else shown) == cell


def test_the_guide_reads_the_table_as_it_is(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    made = quoting("=1+1", "'tis", outlet="'Tis")
    (tmp_path / "site" / "data").mkdir(parents=True)
    (tmp_path / "site" / "data" / "quotes.csv").write_bytes(written(made)["data/quotes.csv"].encode())
    (code,) = re.findall(r"```py\n(.*?)```", (ROOT / "docs/guide/data.md").read_text(encoding="utf-8"), re.DOTALL)
    monkeypatch.chdir(tmp_path)
    found: dict[str, Any] = {}
    exec(code, found)
    assert [(row["words"], row["outlet"]) for row in found["rows"]] == [("=1+1 […] 'tis", "'Tis")]
