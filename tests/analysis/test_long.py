"""What no paper prints but a table or a broken file may: thousands of like words in one sentence take no time."""

import time

import pytest

from dossier.analysis import analyse
from tests.analysis.making import dossier

_SIZE = 20_000
_MOST = 3.0
"""Seconds of processor time: most of these took five to twenty where steps grew with the square, now half a one."""


@pytest.mark.parametrize(
    "unit",
    [
        "5 percent ",
        "$5 million ",
        "http://a.b/",
        "May 5, ",
        "by a vote of 5 to 4 ",
        "“a” ",
        "“a ‘b “c ",
        "Ada Bren said that ",
    ],
)
def test_a_sentence_without_end_is_read_in_time(unit: str) -> None:
    long = unit * (_SIZE // len(unit))
    texts = {"north": f"The council met on Monday. {long}.", "south": f"The council met on Tuesday. {long} and so on."}
    seeds, _ = dossier(texts)
    begun = time.process_time()
    analyse(seeds)
    assert time.process_time() - begun < _MOST
