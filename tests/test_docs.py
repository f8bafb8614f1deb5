"""What the hand-written documents promise is there."""

import re
from pathlib import Path

import pytest

from dossier.cli import main
from tests.folders import ROOT

BY_HAND = [
    ROOT / "README.md",
    ROOT / "CHANGELOG.md",
    ROOT / "docs/glossary.md",
    *sorted((ROOT / "docs/guide").glob("*.md")),
    *sorted((ROOT / "docs/decisions").glob("*.md")),
]
DECISIONS = [path for path in BY_HAND if path.parent.name == "decisions"]
LINK = re.compile(r"!?\[[^\]]*\]\(([^)#\s]+)(?:#[^)]*)?\)")


def named(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", BY_HAND, ids=named)
def test_every_link_of_a_page_written_by_hand_leads_to_a_file(path: Path) -> None:
    made_by_the_build = ("quotes/", "summary/", "speakers/", "articles/", "about/", "review/", "data/")
    targets = [link for link in LINK.findall(path.read_text(encoding="utf-8")) if "://" not in link]
    lost = [link for link in targets if not (path.parent / link).exists() and not link.startswith(made_by_the_build)]
    assert lost == []


def test_every_bench_is_explained_to_developers() -> None:
    guide = (ROOT / "docs/guide/developing.md").read_text(encoding="utf-8")
    programs = [p for p in (ROOT / "bench").glob("*.py") if '__name__ == "__main__"' in p.read_text(encoding="utf-8")]
    assert len(programs) > 1
    assert [p.stem for p in programs if p.stem != "__main__" and f"`python -m bench.{p.stem}" not in guide] == []


def test_every_script_of_the_pages_is_explained_to_developers() -> None:
    guide = (ROOT / "docs/guide/developing.md").read_text(encoding="utf-8")
    scripts = {p.name for p in (ROOT / "dossier/pages/scripts").glob("*.js")}
    assert set(re.findall(r"`(\w+\.js)`", guide)) == scripts | {"scripts.js"}


@pytest.mark.parametrize("command", sorted(main.commands))
def test_the_readme_names_every_command(command: str) -> None:
    assert f"dossier {command}" in (ROOT / "README.md").read_text(encoding="utf-8")


def test_every_verb_that_the_documents_name_is_in_the_makefile() -> None:
    verbs = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    named_in = {verb for path in BY_HAND for verb in re.findall(r"`make ([a-z]+)`", path.read_text(encoding="utf-8"))}
    assert {"site", "test", "serve", "check", "bench", "golden"} <= verbs
    assert named_in <= verbs


def test_decisions_are_numbered_once_and_short() -> None:
    numbers = [path.name[:4] for path in DECISIONS]
    assert len(set(numbers)) == len(numbers)
    for path in DECISIONS:
        text = path.read_text(encoding="utf-8")
        assert f"# {int(path.name[:4])}. " in text, path.name
        assert len(text.splitlines()) <= 40, path.name


def test_pages_for_editors_and_developers_stay_out_of_the_readers_search() -> None:
    for path in BY_HAND:
        if path.parent.name in ("guide", "decisions"):
            assert "search:\n  exclude: true" in path.read_text(encoding="utf-8"), path.name
