"""What is said where memory runs out in the midst of a run, and how that ends."""

import subprocess
import sys

import pytest

from tests.folders import ROOT

TOLD = ".: there is not enough memory\n    hint: end other programs, set DOSSIER_PROCESSES=1 to work in one process, "


@pytest.mark.parametrize("command", ["export", "check"])
def test_it_is_told_in_a_line_and_not_as_if_nothing_had_begun(command: str) -> None:
    code = (
        "import sys; import dossier.__main__ as program, dossier.exporting as exporting\n"
        "def full(*_, **__):\n    held = [bytearray(100)]\n    raise MemoryError\n"
        "exporting.read_dossier = full\n"
        f"sys.argv[1:] = ['{command}', 'seeds']\n"
        "program.run()"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=ROOT, capture_output=True, check=False)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode() == f"{TOLD}or let it have more (`ulimit -v`)\n"
