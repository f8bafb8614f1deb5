"""What people and CI type: the verbs of make, and the script that installs what the tests ask and runs them."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.folders import ROOT
from tests.programs import needs

# As make behaves: what it says of a recipe that fails comes after what the recipe said.
MAKE = """echo '{said}'; [ {code} = 0 ] || echo 'make: *** [Makefile:21: test] Error 1' >&2; exit {code}"""
ASKED = ("chromium", "git", "jq")
"""What tests ask beyond Python."""
VERBS = ("site", "serve", "test", "golden", "lint", "bench", "check", "clean", "lock")


def put_programs(folder: Path, scripts: dict[str, str]) -> None:
    """Programs of one line of shell each."""
    folder.mkdir(exist_ok=True)
    for name, script in scripts.items():
        (folder / name).write_text(f"#!/bin/sh\n{script}\n", encoding="utf-8")
        (folder / name).chmod(0o755)


def test_make_has_the_verbs_and_the_ci_script_runs_them() -> None:
    for verb in VERBS:
        told = subprocess.run(["make", "-n", verb, "PYTHON=true"], cwd=ROOT, capture_output=True, check=False)
        assert told.returncode == 0, told.stderr.decode()
    script = ROOT / ".ci" / "run"
    assert script.stat().st_mode & 0o111
    assert "\nset -euo pipefail\n" in script.read_text("utf-8")
    assert subprocess.run(["bash", "-n", str(script)], check=False).returncode == 0


@pytest.mark.parametrize(("code", "said"), [(0, "== 7 passed in 1s =="), (1, "== 1 failed, 6 passed in 1s ==")])
def test_the_log_of_the_ci_script_ends_with_pytests_closing_line(tmp_path: Path, code: int, said: str) -> None:
    (tmp_path / ".ci").mkdir()
    shutil.copy(ROOT / ".ci" / "run", tmp_path / ".ci")
    there = dict.fromkeys(ASKED, "exit 0")
    put_programs(tmp_path / "bin", {**there, "make": MAKE.format(said=said, code=code)})
    told = {**os.environ, "PATH": f"{tmp_path / 'bin'}:{os.environ['PATH']}"}
    done = subprocess.run([str(tmp_path / ".ci" / "run")], env=told, capture_output=True, check=False)
    assert done.stdout.decode().splitlines()[-1] == said
    assert (done.returncode == 0) == (code == 0)


@pytest.mark.parametrize("missing", [[], ["git"], ["chromium", "git", "jq"]], ids=["none", "one", "all"])
def test_the_ci_script_installs_what_the_tests_ask_and_the_machine_lacks(tmp_path: Path, missing: list[str]) -> None:
    put_programs(tmp_path / "bin", {name: "exit 0" for name in ASKED if name not in missing})
    noted = f'echo "$@" >> {tmp_path / "asked"}'
    put_programs(tmp_path / "bin", {"apt-get": noted, "sudo": '"$@"', "make": "exit 0"})
    for name in ("bash", "sh", "env", "dirname", "id", "sed"):
        (tmp_path / "bin" / name).symlink_to(Path(str(shutil.which(name))))
    done = subprocess.run([str(ROOT / ".ci" / "run")], env={"PATH": str(tmp_path / "bin")}, check=False)
    assert done.returncode == 0
    asked = (tmp_path / "asked").read_text("utf-8").splitlines() if missing else []
    assert [line for line in asked if line.startswith("install")] == [
        f"install -y -qq --no-install-recommends {' '.join(missing)}" for _ in missing[:1]
    ]


def test_where_ci_is_set_a_missing_program_skips_no_test(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("CI", raising=False)
    assert needs("no-such-program", "nobody wrote it").args == (True,)
    assert needs("sh", "it is everywhere").args == (False,)
    monkeypatch.setenv("CI", "1")
    assert needs("no-such-program", "nobody wrote it").args == (False,)
