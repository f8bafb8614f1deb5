"""The steps of the workflow that tell what changed, run as they stand on a repository of git's own making."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from dossier.changes import entries_of
from tests.folders import ROOT, write_seeds
from tests.test_machinery import workflow

STEPS = {step.get("name"): step for step in workflow(ROOT / ".github/workflows/site.yml")["jobs"]["build"]["steps"]}
GIT = ("git", "-c", "user.name=A", "-c", "user.email=a@example.org", "-c", "init.defaultBranch=main")
CURL = """#!/bin/sh
for address; do :; done
file="$PUBLISHED/${address#https://dossier.example/}"
[ -f "$file" ] && cat "$file" || { echo "curl: (22) 404" >&2; exit 22; }
"""


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository whose last commit corrects a seed; its site's data is there, and nothing is published."""
    here = tmp_path / "repository"
    seeds = write_seeds(here / "seeds")
    (here / ".gitignore").write_text("*\n!seeds/\n!seeds/*\n")
    (here / ".venv/bin").mkdir(parents=True)
    (here / ".venv/bin/python").write_text(f'#!/bin/sh\nexec "{sys.executable}" "$@"\n')
    (here / ".venv/bin/python").chmod(0o755)
    (tmp_path / "bin").mkdir()
    (tmp_path / "bin/curl").write_text(CURL)
    (tmp_path / "bin/curl").chmod(0o755)
    git(here, "init", "--quiet")
    git(here, "add", "-A")
    git(here, "commit", "--quiet", "--message", "before")
    seed = seeds / "ice-in-harbour.txt"
    seed.write_text(seed.read_text().replace("sail into ice", "steer into ice"))
    git(here, "commit", "--quiet", "--all", "--message", "after")
    (here / "site/data").mkdir(parents=True)
    (here / "site/data/dossier.json").write_bytes(exported(here))
    (here / "site/feed.xml").write_text(
        '<feed xmlns="http://www.w3.org/2005/Atom"><entry><title>An article</title><id>urn:x:1</id>'
        "<updated>2031-02-03T00:00:00Z</updated></entry></feed>"
    )
    return here


def git(here: Path, *words: str) -> str:
    return subprocess.run([*GIT, *words], cwd=here, check=True, capture_output=True, text=True).stdout.strip()


def exported(here: Path) -> bytes:
    told = {**os.environ, "PYTHONPATH": str(ROOT)}
    return subprocess.run(
        [sys.executable, "-m", "dossier", "export"], cwd=here, env=told, check=True, capture_output=True
    ).stdout


def run(here: Path, name: str, **environment: str) -> "subprocess.CompletedProcess[str]":
    told = {
        **os.environ,
        "PYTHONPATH": str(ROOT),
        "PATH": f"{here.parent / 'bin'}:{os.environ['PATH']}",
        "GITHUB_STEP_SUMMARY": str(here / "summary"),
        "PUBLISHED": str(here / "published"),
        **environment,
    }
    return subprocess.run(["bash", "-c", STEPS[name]["run"]], cwd=here, env=told, capture_output=True, text=True)


def test_a_pull_request_is_told_what_it_changes(repository: Path) -> None:
    done = run(repository, "Tell what a pull request changes", BASE=git(repository, "rev-parse", "HEAD~1"), SITE_URL="")
    assert done.returncode == 0, done.stderr
    report = (repository / "changes.md").read_text()
    assert "<del>sail</del>" in report and "<ins>steer</ins>" in report
    assert (repository / "summary").read_text() == report


def test_a_branch_without_a_dossier_is_no_failure(repository: Path) -> None:
    git(repository, "rm", "-r", "--quiet", "--cached", "seeds")
    git(repository, "commit", "--quiet", "--message", "none")
    base = git(repository, "rev-parse", "HEAD")
    done = run(repository, "Tell what a pull request changes", BASE=base, SITE_URL="")
    assert done.returncode == 0, done.stderr
    assert "has no dossier that can be read" in (repository / "summary").read_text()


def feed_of(here: Path) -> list[str]:
    return [entry.title for entry in entries_of("feed.xml", (here / "site/feed.xml").read_bytes())]


def tell_the_readers(here: Path) -> "subprocess.CompletedProcess[str]":
    done = run(here, "Tell the readers of the feed", SITE_URL="https://dossier.example/")
    assert done.returncode == 0, done.stderr
    return done


def test_the_first_site_keeps_the_feed_of_its_build(repository: Path) -> None:
    tell_the_readers(repository)
    assert feed_of(repository) == ["An article"]
    assert "Nothing is published yet" in (repository / "summary").read_text()


def test_readers_are_told_what_is_new_once(repository: Path) -> None:
    published = repository / "published"
    (published / "data").mkdir(parents=True)
    seed = repository / "seeds/ice-in-harbour.txt"
    corrected = seed.read_text()
    seed.write_text(corrected.replace("steer into ice", "sail into ice"))
    (published / "data/dossier.json").write_bytes(exported(repository))
    seed.write_text(corrected)
    tell_the_readers(repository)
    told = feed_of(repository)
    # The invented article is of 2031, the commit of today: the feed is in order of dates.
    assert told[0] == "An article" and "quotations with other words: 1" in told[1]
    (published / "data/dossier.json").write_bytes((repository / "site/data/dossier.json").read_bytes())
    (published / "feed.xml").write_bytes((repository / "site/feed.xml").read_bytes())
    tell_the_readers(repository)
    assert feed_of(repository) == told


def test_what_is_published_and_cannot_be_read_stops_nothing(repository: Path) -> None:
    (repository / "published/data").mkdir(parents=True)
    (repository / "published/data/dossier.json").write_text("<html>not found</html>")
    before = (repository / "site/feed.xml").read_bytes()
    done = tell_the_readers(repository)
    assert "::warning::" in done.stdout
    assert (repository / "site/feed.xml").read_bytes() == before
