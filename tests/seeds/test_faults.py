"""Faults of the manifest and of the folder: each message, with its line, all of a run at once."""

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from dossier.errors import Fault, SeedError
from dossier.seeds import read_seeds

ARTICLE = "Ferry Runs Aground Off Wexham\n\nA ferry with ninety people aboard ran aground in fog on Monday.\n"


class Case(NamedTuple):
    name: str
    manifest: str
    faults: set[tuple[int, str, str]]


def read_cases(path: Path) -> Iterator[Case]:
    for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, _, body = block.rstrip().partition("\n")
        rows = body.split("\n")
        told = [re.match(r"=> (\d+): (.*) \| (.*)$", row) for row in rows if row.startswith("=> ")]
        faults = {(int(m[1]), m[2], m[3]) for m in told if m}
        assert len(faults) == len(told), f"a fault of {name!r} is not written as 'line: problem | hint'"
        yield Case(name, "".join(f"{row}\n" for row in rows if not row.startswith("=> ")), faults)


CASES = list(read_cases(Path(__file__).with_name("faults.cases")))


@pytest.fixture
def seeds(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder of two seeds, named as an editor would name it."""
    monkeypatch.chdir(tmp_path)
    folder = Path("seeds")
    folder.mkdir()
    (folder / "one.txt").write_text(ARTICLE, encoding="utf-8")
    (folder / "two.txt").write_text(ARTICLE, encoding="utf-8")
    return folder


def faults_of(folder: Path) -> tuple[Fault, ...]:
    with pytest.raises(SeedError) as caught:
        read_seeds(folder)
    return caught.value.faults


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_a_manifest_at_fault_is_told_line_by_line(case: Case, seeds: Path) -> None:
    (seeds / "dossier.yml").write_text(case.manifest, encoding="utf-8")
    faults = faults_of(seeds)
    assert {(f.line, f.problem, f.hint) for f in faults} == case.faults
    assert {f.path for f in faults} == {"seeds/dossier.yml"}


def test_faults_of_all_files_are_told_in_one_run(seeds: Path) -> None:
    (seeds / "one.txt").write_bytes(b"A ferry\nran aground \xff in fog.\n")
    (seeds / "two.txt").write_text(" \n\t\n", encoding="utf-8")
    (seeds / "three.md").write_text("---\ntitel: Fog\n---\nA ferry ran aground.\n", encoding="utf-8")
    (seeds / "dossier.yml").write_text("titel: x\narticles:\n- file: one.txt\n- file: two.txt\n", encoding="utf-8")
    unnamed = "the seed 'three.md' is not named in the manifest\n    hint: add '- file: three.md' to articles, "
    unnamed += "or take the file away"
    assert [str(f) for f in faults_of(seeds)] == [
        "seeds/dossier.yml:1: the manifest has no key 'titel'\n    hint: did you mean 'title'?",
        f"seeds/dossier.yml:2: {unnamed}",
        "seeds/one.txt:2: is not UTF-8: byte 0xff cannot stand here\n    hint: save it as UTF-8",
        "seeds/three.md:2: an article has no key 'titel'\n    hint: did you mean 'title'?",
        "seeds/two.txt:1: is empty\n    hint: put the article's text into it, or take the file away",
    ]


@pytest.mark.parametrize(
    ("source", "line", "problem"),
    [
        ("---\ntitle: Fog\nA ferry ran aground.\n", 1, "the front matter is never closed"),
        ("---\ntitle: Fog\npublished: 2031-02-30\n---\nA ferry.\n", 3, "published '2031-02-30' does not exist"),
        ("---\nfile: one.txt\n---\nA ferry.\n", 2, "an article has no key 'file'"),
        ("---\nlines: {'9': body}\n---\nA ferry.\n", 2, "lines 9 are not there: 'three.md' has 4 lines"),
        ("---\ntitle: Fog\n---\n\n[ref]: https://harbour.example\n", 4, "is empty"),
        ("---\n- a\n---\nA ferry.\n", 2, "an article must be keys and values, not a list"),
    ],
)
def test_faults_of_front_matter_have_the_line_in_their_own_file(
    seeds: Path, source: str, line: int, problem: str
) -> None:
    (seeds / "three.md").write_text(source, encoding="utf-8")
    assert [(f.path, f.line, f.problem) for f in faults_of(seeds)] == [("seeds/three.md", line, problem)]


def test_a_folder_that_is_not_there_or_has_no_seeds_is_a_fault(tmp_path: Path) -> None:
    assert [f.problem for f in faults_of(tmp_path / "nowhere")] == ["there is no such folder"]
    assert [f.problem for f in faults_of(tmp_path)] == ["there are no seeds in the folder"]
    (tmp_path / "README.md").write_text("How to write seeds.", encoding="utf-8")
    assert [f.problem for f in faults_of(tmp_path)] == ["there are no seeds in the folder"]


def test_links_out_of_the_folder_are_not_followed(seeds: Path, tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text(ARTICLE, encoding="utf-8")
    (seeds / "three.txt").symlink_to(outside)
    assert [(f.path, f.problem) for f in faults_of(seeds)] == [
        ("seeds/three.txt", "is a link that leads out of the folder")
    ]


def test_a_link_that_leads_nowhere_is_a_fault(seeds: Path) -> None:
    (seeds / "three.txt").symlink_to("nothing.txt")
    assert [f.path for f in faults_of(seeds)] == ["seeds/three.txt"]


def test_a_manifest_by_another_name_is_not_passed_over(seeds: Path) -> None:
    (seeds / "dossier.yaml").write_text("title: The ferry\n", encoding="utf-8")
    assert [(f.path, f.hint) for f in faults_of(seeds)] == [("seeds/dossier.yaml", "rename it to dossier.yml")]


@pytest.mark.parametrize(
    ("data", "line", "hint"),
    [
        (b"one\r\ntwo\rthree \x80", 3, "save it as UTF-8"),
        ("ferry".encode("utf-16"), 1, "it looks like UTF-16; save it as UTF-8"),
        (b"caf\xe9", 1, "save it as UTF-8"),
    ],
)
def test_what_is_not_utf8_is_told_with_its_line(seeds: Path, data: bytes, line: int, hint: str) -> None:
    (seeds / "one.txt").write_bytes(data)
    assert [(f.line, f.hint) for f in faults_of(seeds)] == [(line, hint)]


def told(folder: Path) -> list[tuple[str, str]]:
    return [(f.path, f.problem) for f in faults_of(folder)]


@pytest.mark.parametrize("name", ["three.txt", "dossier.yml"])
def test_a_pipe_is_told_and_not_waited_for(seeds: Path, name: str) -> None:
    os.mkfifo(seeds / name)
    assert [path for path, _ in told(seeds)] == [f"seeds/{name}"]
    assert "a pipe" in told(seeds)[0][1]


def test_a_link_that_leads_back_to_itself_is_told_as_that(seeds: Path) -> None:
    (seeds / "three.txt").symlink_to("four.txt")
    (seeds / "four.txt").symlink_to("three.txt")
    assert told(seeds) == [(f"seeds/{name}.txt", "is a link that leads back to itself") for name in ("four", "three")]


def test_a_manifest_that_is_no_file_is_not_passed_over(seeds: Path) -> None:
    (seeds / "dossier.yml").symlink_to("gone.yml")
    assert [path for path, _ in told(seeds)] == ["seeds/dossier.yml"]


@pytest.mark.parametrize("text", ["\u200b\u200b\n", "\0\0", "\u2060 \ufeff\n\u00a0", "\u202e\t"])
@pytest.mark.parametrize("name", ["one.txt", "one.md"])
def test_a_seed_in_which_nothing_is_to_be_seen_is_empty(seeds: Path, name: str, text: str) -> None:
    (seeds / "one.txt").unlink()
    (seeds / name).write_text(text, encoding="utf-8", newline="")
    assert told(seeds) == [(f"seeds/{name}", "is empty")]


def test_an_id_too_long_for_a_file_name_is_told_with_its_line(seeds: Path) -> None:
    manifest = "articles:\n- file: one.txt\n  id: {}\n- file: two.txt\n"
    (seeds / "dossier.yml").write_text(manifest.format("a" * 300), encoding="utf-8")
    assert [str(f) for f in faults_of(seeds)] == [
        f"seeds/dossier.yml:3: id '{'a' * 24}…' has 300 characters\n    hint: it is part of addresses: use 80 at most"
    ]
    (seeds / "dossier.yml").write_text(manifest.format("a" * 80), encoding="utf-8")
    assert read_seeds(seeds).articles[0].id == "a" * 80
