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


_HEADLINE = "Old Bridge Will Close, Mayor Confirms"
_BODY = "The old bridge is to close in spring, the mayor confirmed."


@pytest.mark.parametrize(("characters", "kind"), [(40, "timestamp"), (240, "timestamp"), (241, "paragraph")])
def test_a_line_too_long_for_an_outlet_and_its_stamps_is_the_articles(characters: int, kind: str) -> None:
    stamps = " Gazette, 2 April 2031 – 6:45 p.m."
    line = f"{'W'.ljust(characters - len(stamps), 'e')}{stamps}"
    assert [piece.kind for piece in cut(f"{_HEADLINE}\n{line}\n{_BODY}\n")] == ["headline", kind, "paragraph"]


@pytest.mark.parametrize(("characters", "is_field"), [(40, True), (241, False)])
def test_a_line_too_long_for_a_field_of_a_feed_is_none(characters: int, is_field: bool) -> None:
    line = "Source: ".ljust(characters, "a")
    assert (cut(f"{line}\n{_HEADLINE}\n{_BODY}\n")[0].kind == "feed-header") is is_field
