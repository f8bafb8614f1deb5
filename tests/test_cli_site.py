"""The commands of a site: what is built, and what is verified of it."""

import json
import re
from pathlib import Path

import pytest

from tests.commands import program, run
from tests.folders import copy_by_hand, tree, write_seeds


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A dossier of plain texts with no manifest, built once."""
    folder = copy_by_hand(tmp_path_factory.mktemp("dossier"))
    write_seeds(folder / "seeds")
    done = program("build", cwd=folder, SITE_URL="")
    assert done.returncode == 0, done.stderr.decode()
    return folder


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
