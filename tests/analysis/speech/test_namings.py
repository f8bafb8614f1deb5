"""Laws of namings: the pattern that is fast finds what the plain one does."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dossier.analysis.speech.namings import _RUN

_PLAIN_WORD = (
    r"[^\W\d_a-zß-ÿ](?:(?:(?<=M)(?:r|rs|s|aj)|(?<=D)r|(?<=G)(?:ov|en)|(?<=S)(?:en|gt|r)|(?<=R)e[pv]|(?<=L)t"
    r"|(?<=C)(?:ol|apt|mdr)|(?<=A)dm|(?<=P)(?:rof|res)|(?<=F)r|(?<=J)r|(?<=H)on|(?<=[A-Z]))\.(?=\s|[A-Z,])|[\w'’‑-]*)"
)
_PLAIN = re.compile(
    rf"{_PLAIN_WORD}(?:[ \xa0](?:(?:de|del|della|da|dos|van|von|der|den|al|el|bin|ibn|ben|la|le)[ \xa0]){{0,2}}"
    rf"{_PLAIN_WORD})*"
)
_PIECES = [
    "Ann",
    "B.",
    "Dr.",
    "iMr.",
    "Gen",
    ".",
    ",",
    " ",
    " ",
    "\xa0",
    "\n",
    "de",
    "la",
    "van",
    "l",
    "’",
    "'s",
    "-",
    "‑",
    "É",
]


@given(st.lists(st.sampled_from(_PIECES), max_size=14).map("".join))
def test_runs_of_capitals_are_those_of_the_plain_pattern(text: str) -> None:
    assert [run.span() for run in _RUN.finditer(text)] == [run.span() for run in _PLAIN.finditer(text)]
