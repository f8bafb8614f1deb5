"""Tables that are kept for the next run are those that it would make, or are not used."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.accounts.kin import _by_root, _lines, kin_of, loose_families
from dossier.analysis.accounts.roots import root
from dossier.analysis.kindred import families
from dossier.analysis.speech.cues import cues, openings
from dossier.analysis.stems import stem
from dossier.own_words import made_once
from tests.folders import ROOT, write_seeds

ALONE = """
import os, sys
from dossier.__main__ import run
def end(status):
    print(*sorted(key[0] for key in sys.modules["dossier.own_words"]._made_here), file=sys.stderr)
    leave(status)
leave, os._exit = os._exit, end
run()
"""


@pytest.fixture
def house(tmp_path: Path) -> Path:
    """A copy of the program, that a test may change, beside seeds."""
    write_seeds(tmp_path / "seeds")
    shutil.copytree(ROOT / "dossier", tmp_path / "dossier", ignore=shutil.ignore_patterns("__pycache__"))
    return tmp_path


def export(house: Path, *options: str) -> tuple[bytes, list[str]]:
    """The data file, and the tables that were made for it."""
    told = {**os.environ, "PYTHONPATH": str(house), "PYTHONPYCACHEPREFIX": str(house / "bytecode")}
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, *options, "-c", ALONE, "export"]
    done = subprocess.run(command, cwd=house, env=told, capture_output=True, check=True)
    return done.stdout, done.stderr.decode().split()


def kept(house: Path) -> Path:
    [place] = (house / "bytecode").rglob("own_words*.kept")
    return place


def test_a_run_makes_no_table_that_the_one_before_has_made(house: Path) -> None:
    """The first keeps none: its modules are not yet from the file."""
    first, made = export(house)
    assert made and not [*(house / "bytecode").rglob("own_words*.kept")]
    assert export(house) == (first, made)
    whole = kept(house).read_bytes()
    assert export(house) == (first, [])
    assert kept(house).read_bytes() == whole


@pytest.mark.parametrize(
    "spoil", [lambda w: w[:-1], lambda w: w[:900] + b"?" + w[901:], lambda w: b"?" + w, lambda w: b""]
)
def test_what_is_spoiled_is_made_anew(house: Path, spoil: Callable[[bytes], bytes]) -> None:
    first, made = [export(house) for _ in range(2)][1]
    whole = kept(house).read_bytes()
    kept(house).write_bytes(spoil(whole))
    assert export(house) == (first, made) and export(house) == (first, [])


@pytest.mark.parametrize("changed", ["analysis/stems.py", "analysis/names_of_men.py", "patterns.py", "site/serve.py"])
def test_where_any_module_has_changed_no_table_of_the_old_ones_is_used(house: Path, changed: str) -> None:
    """Of the same size, too, as long as its time is another."""
    first, made = [export(house) for _ in range(2)][1]
    source = house / "dossier" / changed
    source.write_text(source.read_text("utf-8") + " ", "utf-8")
    served = changed != "site/serve.py"  # which no export imports
    assert export(house) == (first, made if served else [])
    export(house)
    assert export(house) == (first, [])


def test_a_table_goes_by_the_file_that_it_is_made_of(house: Path) -> None:
    _, made = [export(house) for _ in range(2)][1]
    table = house / "dossier" / "analysis" / "accounts" / "kin.txt"
    table.write_text(table.read_text("utf-8") + "harbour quay\n", "utf-8")
    again = export(house)[1]
    assert again and set(again) < set(made) and export(house)[1] == []


def test_nothing_is_kept_where_python_keeps_no_bytecode_or_it_cannot_be_written(house: Path) -> None:
    export(house, "-B")
    assert not (house / "bytecode").exists()
    first, made = export(house)
    [kept_modules] = (house / "bytecode").rglob("modules*.kept")
    (kept_modules.parent / kept_modules.name.replace("modules", "own_words")).mkdir()
    assert export(house) == (first, made) and export(house) == (first, made)


def test_a_table_is_made_once_of_the_same_words() -> None:
    asked: list[str] = []

    @made_once
    def letters(words: str) -> frozenset[str]:
        asked.append(words)
        return frozenset(words)

    assert letters("quay") == letters("quay") == set("quay") and letters("ebb") == set("be")
    assert asked == ["quay", "ebb"]


@given(st.sampled_from(sorted({word for line in loose_families() for word in line} | set(families()))))
def test_the_families_of_a_root_are_those_whose_words_come_down_to_it(word: str) -> None:
    of = root(stem(word))
    alike = {family for s, family in families().items() if root(s) == of}
    alike |= {f"~{n}" for n, line in enumerate(loose_families()) if any(root(stem(w)) == of for w in line)}
    assert kin_of(of) == _by_root(_lines()).get(of, frozenset()) <= alike


def test_what_opens_a_report_reports_or_goes_with_a_noun() -> None:
    assert cues().keys() < openings().keys() and openings()["according"] is None
    assert {form: openings()[form] for form in cues()} == cues()
