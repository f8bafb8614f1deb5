"""A label that a rule asks for is one that is given, and is written in one place."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from dossier.analysis import accounts
from dossier.analysis.accounts import difference_labels
from dossier.analysis.accounts.differences import Difference

_ACCOUNTS = Path(accounts.__file__).parent
_LABELS = {name: label for name, label in vars(difference_labels).items() if isinstance(label, str) and name.isupper()}


@pytest.mark.parametrize("name", _LABELS)
def test_a_label_is_given_by_a_finder_or_for_two_occasions(name: str) -> None:
    givers = [*(_ACCOUNTS / "finders").glob("*.py"), _ACCOUNTS / "occasions.py"]
    assert any(isinstance(node, ast.Name) and node.id == name for path in givers for node in ast.walk(_read(path)))


def test_no_finder_writes_it_out() -> None:
    begun = tuple(f"{label}: " for label in _LABELS.values())
    for path in sorted((_ACCOUNTS / "finders").glob("*.py")):
        assert not [s for s in _strings(_read(path)) if s in _LABELS.values() or s.startswith(begun)], path.name


def test_of_a_difference_it_is_what_stands_before_the_colon() -> None:
    assert Difference("number", "How many: “one: two” or “three”", (), 0.5).label == "How many"
    assert Difference("number", "How many", (), 0.5).label == "How many"


@cache
def _read(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def _strings(tree: ast.Module) -> Iterator[str]:
    """Those of the code; docstrings are left out."""
    notes = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in notes:
            yield node.value
