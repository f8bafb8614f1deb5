"""An export that asks for nothing else is done before the command line is read, and nobody can tell."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.exporting import export_plainly
from tests.folders import ROOT, write_seeds

RUN = "from dossier.__main__ import run; run()"
KILLED = (
    "import os, signal, dossier.exporting as e; e.print_data = lambda seeds: os.kill(os.getpid(), signal.SIGTERM); "
)


def program(code: str, *words: str, cwd: Path) -> tuple[int, bytes, bytes]:
    """Status, output and what is told of `dossier` with these words, started by some code."""
    told = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code, *words], cwd=cwd, env=told, capture_output=True, check=False)
    return done.returncode, done.stdout, done.stderr


@pytest.fixture(scope="module")
def folders(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with seeds, one with faulty seeds and one with none."""
    here = tmp_path_factory.mktemp("folders")
    write_seeds(here / "seeds")
    write_seeds(here / "faulty")
    (here / "faulty" / "dossier.yml").write_text("articles:\n  nobody.txt: {outlet: Nobody}\ntitel: x\n", "utf-8")
    (here / "empty").mkdir()
    return here


@pytest.mark.parametrize(("words", "status"), [("seeds", 0), ("faulty", 1), ("empty", 1), ("nowhere", 1)])
def test_plainly_asked_it_prints_tells_and_ends_as_it_does_when_click_reads_the_words(
    folders: Path, words: str, status: int
) -> None:
    plain = program(RUN, "export", words, cwd=folders)
    assert plain == program(RUN, "export", "--", words, cwd=folders)
    assert plain[0] == status
    assert bool(plain[2]) == bool(status)


def test_it_reads_the_folder_seeds_where_none_is_named(folders: Path) -> None:
    assert program(RUN, "export", cwd=folders) == program(RUN, "export", "seeds", cwd=folders)


def test_asked_to_end_it_ends_as_click_would_have_it(folders: Path) -> None:
    plain = program(KILLED + RUN, "export", "seeds", cwd=folders)
    assert plain[0] == 1 and b"Aborted!" in plain[2] and b"Traceback" not in plain[2]


def test_nothing_that_reads_command_lines_is_imported_for_it(folders: Path) -> None:
    code = "import sys, os; from dossier.__main__ import run\n"
    code += "os._exit = lambda status: os.write(2, repr(sorted({'click', 'argparse'} & sys.modules.keys())).encode())\n"
    assert program(code + "run()", "export", cwd=folders)[2] == b"[]"


@pytest.mark.parametrize(
    "words", [(), ("",), ("check",), ("export", ""), ("export", "-h"), ("export", "a", "b"), ("--help", "export")]
)
def test_what_asks_for_more_or_for_something_else_is_left_alone(words: tuple[str, ...]) -> None:
    assert export_plainly(words) is None
