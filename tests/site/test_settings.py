"""What is told of a mkdocs.yml that no publisher would take."""

import os
from pathlib import Path

import pytest

from dossier.errors import Fault
from dossier.site.settings import settings_faults

GOOD = "site_name: Quay\ndocs_dir: docs\nplugins: []\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "docs").mkdir()
    return tmp_path


def faults(folder: Path, settings: str) -> list[Fault]:
    (folder / "mkdocs.yml").write_text(settings, encoding="utf-8")
    return list(settings_faults(folder, os.environ))


def test_good_settings_have_no_fault(folder: Path) -> None:
    assert faults(folder, GOOD) == []
    assert faults(folder, f'site_name: !ENV [TITLE_OF_NOTHING, "Quay"]\n{GOOD.partition(chr(10))[2]}') == []


@pytest.mark.parametrize(
    ("settings", "line"),
    [
        (f"{GOOD}theme: [material", 4),
        (f"{GOOD}theme:\n  name: 'material\n", 5),
        (f"{GOOD}nav:\n  - Home: index.md\n - Quotes: quotes.md\n", 6),
        ("site_na", 1),
        ("", 1),
        (f"{GOOD}copyright: \x07\n", 4),
    ],
)
def test_half_a_line_is_told_with_its_place(folder: Path, settings: str, line: int) -> None:
    [fault] = faults(folder, settings)
    assert (fault.path, fault.line) == ("mkdocs.yml", line)
    assert fault.hint


def test_what_the_publisher_would_not_take_is_told_with_the_line_of_the_setting(folder: Path) -> None:
    [fault] = faults(folder, f"{GOOD}theme:\n  name: mater\n")
    assert (fault.path, fault.line) == ("mkdocs.yml", 4)
    assert "mater" in fault.problem
    assert [f.line for f in faults(folder, f"use_directory_urls: perhaps\n{GOOD}")] == [1]


def test_settings_that_are_gone_are_told(folder: Path) -> None:
    [fault] = settings_faults(folder, os.environ)
    assert (fault.path, fault.line, fault.problem) == ("mkdocs.yml", 0, "No such file or directory")
