"""The commands, run in this process or in one of their own."""

import os
import subprocess
import sys
from pathlib import Path

from click.testing import CliRunner, Result

from dossier.cli import main
from tests.folders import ROOT


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, prog_name="dossier")


def program(*words: str, cwd: Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """`python -m dossier` in a process of its own."""
    told = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        [sys.executable, "-m", "dossier", *words], cwd=cwd, env=told, capture_output=True, check=False
    )
