"""An engine ends with the build that runs it, and is else what it is by itself."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.errors import NO_MEMORY
from dossier.site.engine import command
from dossier.site.engines import told
from tests.test_forks import lives, within

ROOT = Path(__file__).parents[2]
SLOW = """
import sys, time
class Slow:
    def __del__(self, sleep=time.sleep):
        sleep(0.8)
sys.slow = Slow()
print(sys.argv[1:], sys.path[0])
"""
"""What takes longer to clear away than the time after which an engine looks for its parent."""
ENDLESS = """
import sys, time
from pathlib import Path
Path(sys.argv[1]).touch()
while True:
    time.sleep(60)
"""
BUILD = """
import os, subprocess, sys
from pathlib import Path
from dossier.site.engine import command
run = subprocess.Popen(command("endless", "begun", parent=os.getpid()))
Path("pid").write_text(f"{run.pid} ")
run.wait()
"""


def test_an_engine_ends_with_a_build_that_is_killed(tmp_path: Path) -> None:
    (tmp_path / "endless.py").write_text(ENDLESS, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(tmp_path), str(ROOT)])}
    with subprocess.Popen([sys.executable, "-c", BUILD], env=environment, cwd=tmp_path) as build:
        within(60, lambda: (tmp_path / "begun").exists() and (tmp_path / "pid").exists())
        build.kill()
    engine = int((tmp_path / "pid").read_text())
    within(20, lambda: not lives(engine))


def test_an_engine_ends_well_and_finds_no_module_for_standing_beside_our_own(
    tmp_path: Path,
) -> None:
    (tmp_path / "telling.py").write_text(SLOW, encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    run = command("telling", "build", "--strict", parent=os.getpid())
    done = subprocess.run(run, env=environment, cwd=tmp_path, capture_output=True, check=True, text=True)
    assert done.stdout == f"['build', '--strict'] {tmp_path}\n"


@pytest.mark.parametrize(
    "fails", ["MemoryError", 'RuntimeError("can\'t start new thread")', "ImportError('x.so: failed to map segment')"]
)
def test_an_engine_without_memory_says_so_in_a_line(tmp_path: Path, fails: str) -> None:
    (tmp_path / "failing.py").write_text(f"raise {fails}\n", encoding="utf-8")
    environment = {**os.environ, "PYTHONPATH": str(tmp_path)}
    run = command("failing", parent=os.getpid())
    done = subprocess.run(run, env=environment, cwd=tmp_path, capture_output=True, check=False, text=True)
    assert (done.returncode, done.stderr) == (1, f"{NO_MEMORY}\n")
    assert [fault.problem for fault in told(done.stderr)] == ["the publisher had not enough memory"]
