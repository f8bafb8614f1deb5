"""Patterns that are kept for the next run are the very ones that ``re`` compiles, or are not used."""

import os
import re
import subprocess
import sys
from pathlib import Path
from types import FunctionType

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dossier import patterns
from dossier.analysis.tokens import INSIDE
from dossier.patterns import Late, compiled, late, written
from dossier.site.bytecode import keep
from tests.folders import ROOT, write_seeds

PATTERNS = {
    r"a|b": 0,
    r"(?P<day>\d+) (?P<month>[A-Z][\w’'-]+)(?: (\d{4}))?": 0,
    r"x  y # spaced": re.VERBOSE,
    r"straße|ſ|k": re.IGNORECASE,
    r"^\w+$": re.MULTILINE | re.ASCII,
    r"(?i)[^\W_]++(?<!s)(?=[“”]|$)": 0,
    r"(?:(?P<both>between )|from )(\d+)(?(both) and| to) \2": 0,
    INSIDE: 0,
}
ALONE = "import sys; from dossier import patterns; from dossier.__main__ import run\n"
ALONE += (
    "import os; end = os._exit; os._exit = lambda status: (print(len(patterns._made_here), file=sys.stderr), end(0))\n"
)


def export(folder: Path, bytecode: Path, *options: str) -> tuple[bytes, int]:
    """The data file, and how many patterns were compiled for it, of a process that keeps its bytecode in a folder."""
    told = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(bytecode)}
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    command = [sys.executable, *options, "-c", ALONE + "run()", "export"]
    done = subprocess.run(command, cwd=folder, env=told, capture_output=True, check=True)
    return done.stdout, int(done.stderr)


@pytest.mark.parametrize("pattern", PATTERNS)
def test_what_is_kept_is_what_re_compiles(pattern: str) -> None:
    made = patterns._made(pattern, int(PATTERNS[pattern]))
    assert made is not None
    kept, whole = patterns._restored(pattern, made), re.compile(pattern, PATTERNS[pattern])
    # Patterns are equal when their words, flags and compiled codes are.
    assert (kept, kept.groups, kept.groupindex) == (whole, whole.groups, whole.groupindex)


@given(st.text(alphabet="a1 x’'-M2024 from to", max_size=30), st.sampled_from(sorted(PATTERNS)))
def test_it_finds_what_re_finds(text: str, pattern: str) -> None:
    made = patterns._made(pattern, int(PATTERNS[pattern]))
    assert made is not None
    found = [m.groupdict() for m in patterns._restored(pattern, made).finditer(text)]
    assert found == [m.groupdict() for m in re.finditer(pattern, text, PATTERNS[pattern])]


def test_a_run_compiles_nothing_that_the_one_before_has_compiled(tmp_path: Path) -> None:
    write_seeds(tmp_path / "seeds")
    bytecode = tmp_path / "bytecode"
    first, compiled_then = export(tmp_path, bytecode)
    again, compiled_now = export(tmp_path, bytecode)
    assert (again, compiled_now) == (first, 0) and compiled_then > 0
    [kept] = bytecode.rglob("patterns*.kept")
    whole = kept.read_bytes()
    for spoiled in (whole[:-1], whole[:1000] + b"?" + whole[1001:], b"patterns of 1.0\n" + whole):
        kept.write_bytes(spoiled)
        assert export(tmp_path, bytecode) == (first, compiled_then)
        assert kept.read_bytes() == whole
    kept.unlink()
    os.mkfifo(kept)
    assert export(tmp_path, bytecode) == (first, compiled_then)


def test_nothing_is_kept_where_python_keeps_no_bytecode(tmp_path: Path) -> None:
    write_seeds(tmp_path / "seeds")
    export(tmp_path, tmp_path / "bytecode", "-B")
    assert not (tmp_path / "bytecode").exists()


def test_a_place_that_cannot_be_written_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", "utf-8")
    keep(tmp_path / "file" / "patterns.kept", b"whole")
    (tmp_path / "taken.kept").mkdir()
    keep(tmp_path / "taken.kept", b"whole")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["file", "taken.kept"]


def test_a_pattern_is_compiled_when_it_is_asked_for_and_once() -> None:
    broken = Late("(")
    with pytest.raises(re.error):
        broken.match("a")
    assert late("a+b") is late("a+b") == compiled("a+b")


@given(st.text(alphabet="abB ", max_size=12))
def test_what_a_pattern_needs_changes_no_answer(text: str) -> None:
    told, plain = Late(r"a.*b", re.IGNORECASE, needs=("b",)), Late(r"a.*b", re.IGNORECASE)
    assert (told.search(text) is None) == (plain.search(text) is None)
    assert (told.match(text) is None) == (plain.match(text) is None)


def test_a_function_that_is_written_is_the_one_that_its_words_define() -> None:
    told = FunctionType(written("def told(self, town): return [self, town]"), {})
    assert told(1, town="Quay") == [1, "Quay"]
    with pytest.raises(SyntaxError):
        written("def told(")
