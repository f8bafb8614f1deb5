"""Who says it, and one name beside that, are nothing of what is told."""

import pytest

from dossier.analysis import analyse
from dossier.analysis.accounts.named_alone import is_name, names_alone
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import survey
from dossier.model import Span
from tests.analysis.making import dossier

_COUNTED = "Forty boats were counted at Old Quay School, the chief harbour officer, Ann Lund, said on Tuesday."


def _alone(north: str, south: str) -> set[bool]:
    """Whether the two sentences share names alone, asked from either end."""
    seeds, _ = dossier({"north": north, "south": south})
    read = Passages(survey(seeds.articles), analyse(seeds).quotations)
    return {names_alone(read[0], read[1]), names_alone(read[1], read[0])}


@pytest.mark.parametrize(
    ("north", "south"),
    [
        (_COUNTED, "Rain is due on Friday, the state's chief harbour officer, Ann Lund, told a meeting."),
        (_COUNTED, "Ann Lund, the chief harbour officer, said the bell had been moved to a room of Old Quay School."),
        (
            "The harbour department confirmed that the ferry had been painted in May.",
            "A harbour department spokesman said the first confirmation came by letter.",
        ),
    ],
)
def test_names_alone(north: str, south: str) -> None:
    assert _alone(north, south) == {True}


@pytest.mark.parametrize(
    ("north", "south"),
    [
        (_COUNTED, "The chief harbour officer, Ann Lund, said that forty boats had come in."),
        (_COUNTED, "The chief harbour officer, Ann Lund, said that 38 boats had come in."),
        ("Ann Lund said the bell had been sold.", "Ann Lund told a meeting that the bell was gone, sold at Norholm."),
        ("She will be assisted by the harbour coach Ann Lund.", "Ann Lund, the harbour coach, stands beside her."),
    ],
)
def test_more_than_names(north: str, south: str) -> None:
    assert _alone(north, south) == {False}


@pytest.mark.parametrize(
    ("sentence", "part", "named"),
    [
        ("The harbour tug Alma had been painted.", "The harbour tug Alma", True),
        ("Tallow Bank pilot Ann Lund had been ill.", "Tallow Bank pilot Ann Lund", True),
        (
            "According to Ann Lund, the officer of the port, it rained.",
            "According to Ann Lund, the officer of the port",
            True,
        ),
        ("The harbour tug Alma had been painted.", "The harbour tug Alma had been painted", False),
        ("The talks at Old Quay ended on Friday.", "at Old Quay ended on Friday", False),
        ("The talks were moved to Friday, 10 October.", "Friday, 10 October", False),
        ("They sold the yellow bell at last.", "the yellow bell", False),
        ("They named Ann Lund at last.", "named Ann Lund", False),
    ],
)
def test_is_name(sentence: str, part: str, named: bool) -> None:
    seeds, _ = dossier(
        {"north": f"{sentence} Ann Lund of Tallow Bank saw the tug Alma at Old Quay.", "south": "It rained."}
    )
    read = Passages(survey(seeds.articles), analyse(seeds).quotations)[0]
    start = read.text.index(part)
    assert is_name(read, Span(start, start + len(part))) is named
