"""Furniture and parts, told apart case by case; the cases stand in furniture.cases."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import pytest

from dossier.seeds.pieces import cut


class Case(NamedTuple):
    name: str
    text: str
    expected: list[tuple[str, str]]


def read_cases(path: Path) -> Iterator[Case]:
    for block in path.read_text(encoding="utf-8").split("\n## ")[1:]:
        name, _, body = block.partition("\n")
        lines: list[str] = []
        expected: list[tuple[str, str]] = []
        for row in body.rstrip("\n").split("\n"):
            kinds, _, words = row.partition(" | ")
            lines.append(words.replace("¦", ""))
            if kinds == "…":
                expected[-1] = (expected[-1][0], f"{expected[-1][1]}\n{words}")
            elif words:
                pairs = zip(kinds.split("+"), words.split("¦"), strict=True)
                expected += [(kind.replace("body", "paragraph"), part.strip()) for kind, part in pairs]
        yield Case(name, "\n".join(lines), expected)


CASES = list(read_cases(Path(__file__).with_name("furniture.cases")))


@pytest.mark.parametrize("case", CASES, ids=[case.name for case in CASES])
def test_each_line_is_what_the_case_says(case: Case) -> None:
    assert [(piece.kind, piece.span.of(case.text)) for piece in cut(case.text)] == case.expected


def test_every_kind_of_part_and_furniture_has_a_case() -> None:
    from dossier.model import FURNITURE_KINDS, PART_KINDS

    assert {kind for case in CASES for kind, _ in case.expected} == {"paragraph", *PART_KINDS, *FURNITURE_KINDS}


def test_every_piece_says_why() -> None:
    for case in CASES:
        assert all(piece.rule for piece in cut(case.text))
