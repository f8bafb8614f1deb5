"""The commands, run as a person runs them: what each tells, and what it refuses."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier import __version__
from tests.commands import program, run
from tests.folders import ROOT, copy_by_hand, tree, write_seeds

COMMANDS = ("build", "export", "verify", "check", "serve", "changes")


@pytest.mark.parametrize("command", COMMANDS)
def test_the_help_of_each_command_shows_an_example_that_it_understands(command: str) -> None:
    shown = run(command, "--help").output
    example = shown.split("Example: dossier ")[1].split(">")[0].split()
    assert example[0] == command
    assert run(*example, "--help").exit_code == 0


def test_the_group_names_every_command_and_the_version() -> None:
    assert all(f"\n  {command} " in run("--help").output for command in COMMANDS)
    assert run("--version").output == f"dossier {__version__}\n"


def test_python_m_dossier_is_the_same(here: Path) -> None:
    assert program("--help", cwd=here).stdout.decode() == run("--help").output
    assert program("export", cwd=here).stdout == run("export").stdout_bytes


def test_export_prints_the_data_file_as_utf8_whatever_the_terminal_is(here: Path) -> None:
    done = program("export", cwd=here, LC_ALL="C", PYTHONUTF8="0", PYTHONIOENCODING="ascii")
    data = json.loads(done.stdout.decode("utf-8"))
    assert [article["id"] for article in data["articles"]] == ["ferry-late", "ice-in-harbour"]
    assert "“".encode() in done.stdout or any("ice" in quotation["text"] for quotation in data["quotations"])
    assert sorted(path.name for path in here.iterdir()) == ["seeds"]


def test_export_into_a_closed_pipe_ends_without_a_traceback(here: Path) -> None:
    write_seeds(here / "seeds", {f"long-{n}.txt": f"Report {n}\n\n{'It was cold. ' * 2000}\n" for n in range(12)})
    command = [sys.executable, "-m", "dossier", "export"]
    told = {**os.environ, "PYTHONPATH": str(ROOT)}
    with subprocess.Popen(command, cwd=here, env=told, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as process:
        assert process.stdout
        assert process.stderr
        process.stdout.read(10)
        process.stdout.close()
        assert process.stderr.read() == b""


def test_who_has_the_end_of_processes_ignored_gets_the_same(here: Path) -> None:
    """A program that started us may have asked that, and it goes on for us; how our processes end we must know."""
    write_seeds(here / "seeds", {f"short-{n}.txt": f"Report {n}\n\nIt was cold at pier {n}.\n" for n in range(200)})
    code = (
        "import os, signal, sys; signal.signal(signal.SIGCHLD, signal.SIG_IGN); os.execv(sys.executable, sys.argv[1:])"
    )
    command = [sys.executable, "-c", code, sys.executable, "-m", "dossier", "export"]
    told = {**os.environ, "PYTHONPATH": str(ROOT), "DOSSIER_PROCESSES": "2"}
    done = subprocess.run(command, cwd=here, env=told, capture_output=True, check=False)
    assert (done.returncode, done.stderr) == (0, b"")
    assert len(json.loads(done.stdout)["articles"]) == 202


def test_export_starts_without_publisher_templates_and_html_parser(here: Path) -> None:
    heavy = "{'mkdocs', 'jinja2', 'markdown', 'selectolax', 'watchdog', 'material', 'subprocess'}"
    code = (
        "import sys; from dossier.cli import main; main(['export'], standalone_mode=False); "
        f"sys.exit(str(sorted({heavy} & sys.modules.keys())))"
    )
    told = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, "-c", code], cwd=here, env=told, capture_output=True, check=False)
    assert done.stderr.decode().strip() == "[]"


def test_check_reports_and_writes_nothing(here: Path) -> None:
    before = tree(here)
    done = run("check")
    assert done.exit_code == 0
    assert "ferry-late.txt: ferry-late, outlet not stated" in done.output
    assert "2 articles, " in done.output
    assert tree(here) == before


@pytest.mark.parametrize("command", ["check", "export"])
def test_every_fault_is_told_on_stderr_with_its_line_and_the_end_is_1(here: Path, command: str) -> None:
    (here / "seeds" / "dossier.yml").write_text(
        "title: Ice\nevent:\n  date: 2031-02-30\narticles:\n  - file: gone.txt\n  - file: ferry-late.txt\n",
        encoding="utf-8",
    )
    done = run(command)
    assert done.exit_code == 1
    assert done.stdout == ""
    assert "seeds/dossier.yml:3: " in done.stderr
    assert "seeds/dossier.yml:5: " in done.stderr
    assert "ice-in-harbour.txt" in done.stderr
    assert done.stderr.count("    hint: ") >= 3
    assert "Traceback" not in done.stderr


def test_export_into_a_closed_output_is_told_without_a_traceback(here: Path) -> None:
    told = {**os.environ, "PYTHONPATH": str(ROOT)}
    command = f"{sys.executable} -m dossier export >&-"
    done = subprocess.run(command, cwd=here, env=told, shell=True, capture_output=True, check=False)
    assert done.returncode == 1
    assert done.stderr.startswith(b"standard output: it is closed")


@pytest.mark.parametrize("address", ["foo", "localhost:99999", "localhost:", ":8000", "localhost:0", "foo:80", "::1:x"])
def test_an_address_that_cannot_be_is_told(here: Path, address: str) -> None:
    copy_by_hand(here)
    done = run("serve", "--address", address)
    assert done.exit_code == 1
    assert done.stderr.startswith("--address: ")


@pytest.mark.parametrize("command", COMMANDS)
def test_an_empty_name_is_not_the_folder_we_are_in(here: Path, command: str) -> None:
    write_seeds(here)
    done = run(command, "")
    assert done.exit_code == 2
    assert "the name is empty" in done.stderr


def test_a_sentence_that_the_summary_does_not_show_is_pinned_by_the_id_that_its_words_give(here: Path) -> None:
    lines = [f"A clerk counted {fish} on the old quay of Pedra." for fish in ("eels", "hake", "cod", "rays", "bream")]
    write_seeds(here / "seeds", {"fish.txt": "Fish\n\n" + " ".join(lines) + " Ice lay\nin the hold.\n"})
    shown = {s["text"] for s in json.loads(run("export").stdout)["statements"]}
    hidden = next(line for line in lines if line not in shown)
    told = run("find", hidden.upper())
    assert (told.exit_code, told.stderr) == (0, "")
    name, place, words = told.stdout.rstrip("\n").replace(": ", "  ", 1).split("  ")
    assert (place, words) == ("fish, paragraph 2", hidden)
    files = "".join(f"  - file: {path.name}\n" for path in sorted((here / "seeds").glob("*.txt")))
    manifest = f"title: Fish\narticles:\n{files}statements:\n  - pin: {name}\n    reason: it is the catch\n"
    (here / "seeds" / "dossier.yml").write_text(manifest, encoding="utf-8")
    assert hidden in {s["text"] for s in json.loads(run("export").stdout)["statements"]}


def test_words_that_no_sentence_holds_are_told(here: Path) -> None:
    told = run("find", "zebra crossing")
    assert (told.exit_code, told.stdout) == (1, "")
    assert "no sentence" in told.stderr
    assert run("find", "").exit_code == 2


def test_changes_tells_what_a_corrected_seed_does(here: Path) -> None:
    (here / "old.json").write_bytes(run("export", "seeds").stdout_bytes)
    seed = here / "seeds" / "ice-in-harbour.txt"
    seed.write_text(seed.read_text().replace("sail into ice", "steer into ice"))
    (here / "new.json").write_bytes(run("export", "seeds").stdout_bytes)
    told = run("changes", "old.json", "new.json")
    assert told.exit_code == 0
    assert "<del>sail</del>" in told.stdout and "<ins>steer</ins>" in told.stdout
    followed = run("changes", "old.json", "new.json", "--feed", "2031-02-04T08:00:00+01:00")
    assert "<updated>2031-02-04T07:00:00Z</updated>" in followed.stdout


def test_changes_tells_every_fault_of_a_run_at_once(here: Path) -> None:
    (here / "old.json").write_text("{")
    (here / "new.json").write_text("[]")
    told = run("changes", "old.json", "new.json", "--feed", "yesterday", "--site", "x y")
    assert told.exit_code == 1
    assert all(name in told.stderr for name in ("old.json:1:", "new.json:", "--feed:", "--site:"))
    assert "Traceback" not in told.output
