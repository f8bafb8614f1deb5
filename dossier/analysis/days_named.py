"""Which days of the week, months and years some words name."""

import re
from collections.abc import Sequence

from dossier.patterns import compiled

_DAYS = "monday|tuesday|wednesday|thursday|friday|saturday|sunday"
# What a line in small letters holds where there is any, and what is looked for then in the line as printed.
_DATED = (
    (("day",), compiled(rf"\b({_DAYS})s?\b", re.IGNORECASE)),
    # Small letters are no month: "may", "march". Nor is "May" before a verb, so that it needs a number beside it.
    (
        tuple("january february march april may june july august september october november december".split()),
        compiled(
            r"\b(January|February|April|June|July|August|September|October|November|December)\b"
            r"|\b(March|May)\b(?= \d)|(?<=\d )(March|May)\b|(?<=\b[Ii]n )(March|May)\b"
        ),
    ),
    (("19", "20"), compiled(r"(?<![\d,.$£€])((?:19|20)\d\d)\b(?![,.]?\d)")),
)


def dates_in(lines: Sequence[str], printed: Sequence[str]) -> tuple[set[str], ...]:
    """What some words name of each kind, in small letters: as a day is written, no two spellings brought together.

    ``lines`` are the words in small letters, ``printed`` as they stand. Nothing at all where they name nothing.
    """
    found = tuple([_of_kind(lines, printed, *kind) for kind in _DATED])
    return found if any(found) else ()


def _of_kind(lines: Sequence[str], printed: Sequence[str], hints: Sequence[str], pattern: re.Pattern[str]) -> set[str]:
    if not any(hint in line for line in lines for hint in hints):
        return set()
    return {"".join(found.groups("")).casefold() for line in printed for found in pattern.finditer(line)}
