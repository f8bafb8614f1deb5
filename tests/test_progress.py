"""A bar on a terminal, plain lines in a log, nothing where silence is asked for."""

import os
import pty
import re
import subprocess
import sys
from pathlib import Path

import pytest

from dossier import progress
from dossier.progress import Progress
from tests.folders import ROOT, write_seeds

SHOWS = """
from dossier.progress import Progress
with Progress({quiet}) as progress:
    progress.stage("reading", 40)
    progress.stage("proving", 60)
    for part in range(101):
        progress.seen(part / 100)
print("done")
"""


def on_a_terminal(quiet: bool = False, program: str = SHOWS) -> str:
    """What a person sees of it."""
    main, terminal = pty.openpty()
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm"}
    command = [sys.executable, "-c", program.replace("{quiet}", str(quiet))]
    with subprocess.Popen(command, stdout=terminal, stderr=terminal, env=environment) as process:
        os.close(terminal)
        shown = b""
        while True:
            try:
                part = os.read(main, 65536)
            except OSError:  # the program has ended, and with it the terminal
                break
            shown += part
            if not part:
                break
        assert process.wait() == 0
    os.close(main)
    return shown.decode()


def test_a_terminal_shows_a_bar_that_fills_and_is_taken_away() -> None:
    shown = on_a_terminal(quiet=False)
    filled = [bar.count("#") for bar in re.findall(r"\[([#-]{24})\]", shown)]
    assert filled[0] == 0
    assert filled[-1] == 24
    assert filled == sorted(filled)
    assert "reading" in shown
    assert "proving" in shown
    assert shown.rsplit("\r\x1b[K", 1)[1].replace("\x1b[?25h", "").strip() == "done"


SHARED = """
import os
from dossier.forks import in_shares
from dossier.progress import Progress
os.environ["DOSSIER_PROCESSES"] = "3"
def works(share):
    for part in range(101):
        progress.seen(part / 100)
with Progress() as progress:
    progress.stage("reading", 100)
    in_shares(works, range(9), 2)
print("done")
"""


def test_of_the_copies_of_a_process_one_draws() -> None:
    filled = [bar.count("#") for bar in re.findall(r"\[([#-]{24})\]", on_a_terminal(program=SHARED))]
    assert filled == sorted(filled)
    assert len(filled) <= 102
    assert filled[-1] == 24


def test_quiet_shows_nothing() -> None:
    assert on_a_terminal(quiet=True).strip() == "done"


def test_a_log_has_a_line_for_each_stage_of_long_work_alone(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    for patience, expected in ((0.0, ["reading", "proving"]), (60.0, [])):
        monkeypatch.setattr(progress, "PATIENCE", patience)
        with Progress() as told:
            told.stage("reading", 40)
            told.seen(0.5)
            told.stage("proving", 60)
        said = capsys.readouterr()
        assert [line.partition(": ")[2] for line in said.err.splitlines()] == expected
        assert "\x1b" not in said.err
        assert said.out == ""


def test_a_quiet_build_says_nothing_but_what_is_wrong(tmp_path: Path) -> None:
    write_seeds(tmp_path / "seeds", {"a.txt": "Caf\udce9"[:3] + "\n"})
    environment = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = [sys.executable, "-m", "dossier", "build", "--quiet"]
    done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout) == (1, "")
    assert done.stderr.startswith("mkdocs.yml: ")
