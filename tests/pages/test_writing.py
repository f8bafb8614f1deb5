"""Pages are the same however they are made: in one process or several, with PyYAML's fast emitter or its other one."""

from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from dossier.forks import VARIABLE
from dossier.model import Dossier
from dossier.pages import front_matter, render, writing
from dossier.pages.front_matter import dumped, loaded, title_in

NASTY = st.text(alphabet="aé’😀 \n\t:#-'\"%@&*!|>{}[],?`~\\\x85\u2028\ufeff\x071.ü\ud7ff\ue000", max_size=12)
FRONT = st.dictionaries(st.sampled_from(["title", "@type", "about"]), NASTY | st.lists(NASTY, max_size=2), max_size=3)


def test_the_pages_of_several_processes_are_those_of_one(five: Dossier, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(writing, "MANY", 2)
    made = []
    for count in ("1", "3"):
        monkeypatch.setenv(VARIABLE, count)
        made.append(render(five))
    assert made[0] == made[1]
    assert list(made[0]) == list(made[1])


@given(FRONT)
def test_front_matter_is_what_pyyaml_makes_of_it_without_c(front: dict[str, Any]) -> None:
    text = dumped(front)
    assert text == yaml.safe_dump(front, sort_keys=False, allow_unicode=True, width=1000)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(front_matter, "_IN_C", yaml.SafeDumper)
        assert dumped(front) == text


WORDS = st.text(alphabet="aN:# '-,é“…0\"&", max_size=9).map("T{}x".format) | st.sampled_from(
    [
        "yes",
        "Off",
        "NULL",
        "on",
        "No",
        "a",
        "w: x",
        "x:",
        "x #y",
        "x# y",
        "it's: so",
        "2027-03-05",
        "12",
        "a" * 601,
        "-",
        "true",
    ]
)
VALUES = WORDS | st.booleans() | st.none() | st.integers(-9, 9) | st.floats() | st.lists(WORDS, max_size=2)
DEEP = st.dictionaries(WORDS, VALUES | st.dictionaries(WORDS, VALUES, max_size=2), max_size=4)


@given(DEEP)
def test_front_matter_of_words_is_what_pyyaml_makes_of_it(front: dict[str, Any]) -> None:
    assert dumped(front) == yaml.safe_dump(front, sort_keys=False, allow_unicode=True, width=1000)


def test_what_stands_twice_in_front_matter_is_written_as_pyyaml_does() -> None:
    same = {"name": "Harbour"}
    front = {"title": "x", "about": same, "whole": same, "hide": ["toc"]}
    assert dumped(front) == yaml.safe_dump(front, sort_keys=False, allow_unicode=True, width=1000)


@given(WORDS | NASTY)
def test_a_title_is_read_back_from_its_line(title: str) -> None:
    line = dumped({"title": title}).removesuffix("\n")
    assert "\n" in line or title_in(line) == str(loaded(line)["title"])


def test_long_words_are_broken_alike() -> None:
    front = {"title": "a long sentence of a page, " * 90, "share": {"type": "– “x” – " * 200, "deep": ["y: z " * 300]}}
    text = dumped(front)
    assert text == yaml.safe_dump(front, sort_keys=False, allow_unicode=True, width=1000)
    assert loaded(text) == {**front, "title": front["title"]}
