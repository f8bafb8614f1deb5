"""The commands, run as a person runs them."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from dossier import __version__
from dossier.cli import main
from tests.folders import ROOT, copy_by_hand, tree, write_seeds

COMMANDS = ("build", "export", "verify", "check", "serve", "changes")


def run(*words: str) -> Result:
    return CliRunner().invoke(main, words, prog_name="dossier")


def program(*words: str, cwd: Path, **environment: str) -> "subprocess.CompletedProcess[bytes]":
    """`python -m dossier` in a process of its own."""
    told = {**os.environ, "PYTHONPATH": str(ROOT), **environment}
    return subprocess.run(
        [sys.executable, "-m", "dossier", *words], cwd=cwd, env=told, capture_output=True, check=False
    )


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: one with seeds and nothing else."""
    write_seeds(tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITE_URL", raising=False)
    return tmp_path


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of plain texts with no manifest, built once."""
    folder = copy_by_hand(tmp_path_factory.mktemp("dossier"))
    write_seeds(folder / "seeds")
    done = program("build", cwd=folder, SITE_URL="")
    assert done.returncode == 0, done.stderr.decode()
    return folder


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


@pytest.mark.parametrize("command", ["build", "verify", "serve"])
def test_what_concerns_the_site_needs_a_dossiers_folder(here: Path, command: str) -> None:
    done = run(command)
    assert done.exit_code == 1
    assert done.stderr.startswith("mkdocs.yml: there is no such file here")


def test_verify_before_a_build_says_what_to_do(here: Path) -> None:
    copy_by_hand(here)
    done = run("verify")
    assert (done.exit_code, "run `dossier build` first" in done.stderr) == (1, True)


def test_a_folder_of_plain_texts_builds_and_verifies(built: Path) -> None:
    done = program("verify", cwd=built)
    assert done.returncode == 0, done.stderr.decode()
    assert b"proved: 2 articles" in done.stdout
    assert "Forty passengers &lt;b&gt;slept" in (built / "site/articles/ice-in-harbour/index.html").read_text("utf-8")


def test_the_published_data_file_is_what_export_prints(built: Path) -> None:
    assert (built / "site/data/dossier.json").read_bytes() == program("export", cwd=built).stdout


def test_building_twice_changes_no_byte(built: Path) -> None:
    before = tree(built / "site"), tree(built / "docs")
    done = program("build", cwd=built)
    assert b"pages: 0 written" in done.stdout
    assert (tree(built / "site"), tree(built / "docs")) == before


def test_a_folder_with_a_copy_of_mkdocs_yml_and_docs_is_another_dossier(built: Path, tmp_path: Path) -> None:
    other = copy_by_hand(tmp_path / "other")
    write_seeds(other / "elsewhere", {"fog.txt": "Fog on the fjord\n\nThe boats stayed in port on Friday.\n"})
    done = program("build", "elsewhere", cwd=other)
    assert done.returncode == 0, done.stderr.decode()
    assert (other / "site/articles/fog/index.html").exists()
    assert not (other / "site/articles/ferry-late").exists()
    assert "fog" not in json.loads((built / "site/data/dossier.json").read_bytes())["articles"][0]["id"]


def test_pages_only_writes_docs_and_publishes_nothing(here: Path) -> None:
    copy_by_hand(here)
    assert run("build", "--pages-only").exit_code == 0
    assert (here / "docs/quotes/index.md").exists()
    assert not (here / "site").exists()


def test_a_seed_that_cannot_be_read_leaves_the_site_as_it_was(built: Path) -> None:
    before = tree(built / "site"), tree(built / "docs")
    bad = built / "seeds/latin.txt"
    bad.write_bytes(b"Caf\xe9 closed\n")
    try:
        done = program("build", cwd=built)
    finally:
        bad.unlink()
    assert done.returncode == 1
    assert done.stderr.startswith(b"seeds/latin.txt:1: ")
    assert (tree(built / "site"), tree(built / "docs")) == before


def test_one_changed_character_in_the_site_is_found_and_named(built: Path) -> None:
    page = built / "site/articles/ferry-late/index.html"
    before = page.read_bytes()
    page.write_bytes(before.replace(b"six hours", b"six hourz"))
    try:
        done = program("verify", cwd=built)
    finally:
        page.write_bytes(before)
    assert done.returncode == 1
    assert b"articles/ferry-late" in done.stderr


def test_what_the_system_refuses_is_told_without_a_traceback(here: Path) -> None:
    copy_by_hand(here)
    (here / ".site-build").write_text("a file in the place of the folder", encoding="utf-8")
    done = run("build", "--pages-only")
    assert done.exit_code == 1
    assert done.stderr.startswith(".site-build: File exists\n    hint: ")


def test_verify_finds_what_the_proofs_do_not_look_at_and_changes_nothing(built: Path) -> None:
    index = built / "site/search/w0.js"
    before = index.read_bytes()
    index.write_bytes(before.replace(b'"hours":', b'"houses":', 1))
    (built / "site/added.svg").write_text("<svg/>", encoding="utf-8")
    spoiled = tree(built)
    try:
        done = program("verify", cwd=built, SITE_URL="")
        assert tree(built) == spoiled
    finally:
        index.write_bytes(before)
        (built / "site/added.svg").unlink()
    assert done.returncode == 1
    told = done.stderr.decode()
    assert "site/added.svg: no build makes this file" in told
    assert re.search(r"search/w0\.js:1: here stands '.*houses.*', a build gives '.*hours", told)


def test_verify_at_another_address_says_what_may_be_the_reason(built: Path) -> None:
    done = program("verify", cwd=built, SITE_URL="https://news.example/")
    assert done.returncode == 1
    assert b"was it built with another SITE_URL" in done.stderr


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
