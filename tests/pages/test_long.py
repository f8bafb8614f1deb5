"""A sentence without end, of thousands of remarks: each is shown with a part of it, and leads to the whole."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from bench.long import sentences_of
from dossier.analysis import analyse
from dossier.analysis.reach import LONGEST
from dossier.model import Dossier, Span
from dossier.pages import render
from dossier.seeds import read_seeds
from tests.folders import write_seeds
from tests.pages.reading import elements, parsed, shown

_SIZE = 2_500
"""Characters of each sentence: more than is shown whole on either side."""


def _made(folder: Path, size: int) -> tuple[Dossier, dict[str, str]]:
    dossier = analyse(read_seeds(write_seeds(folder, {"north.txt": sentences_of(size)})))
    return dossier, render(dossier)


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> tuple[Dossier, dict[str, str]]:
    return _made(tmp_path_factory.mktemp("long"), _SIZE)


def test_no_file_grows_with_the_square_of_a_sentence(made: tuple[Dossier, Mapping[str, str]], tmp_path: Path) -> None:
    small, large = made[1], _made(tmp_path, 2 * _SIZE)[1]
    # Twice the text, and numbers with a digit more; the square of it would be four times as much.
    grown = {path: len(large[path]) / len(text) for path, text in small.items() if path in large}
    assert max(times for path, times in grown.items() if "timeline" not in path) < 2.6, grown
    # All that is made of a remark of 25 characters: some ten thousand.
    assert sum(map(len, large.values())) < 500 * len(sentences_of(2 * _SIZE))


def test_what_is_shown_around_words_is_proved_and_a_sign_of_ours_leads_on(
    made: tuple[Dossier, Mapping[str, str]],
) -> None:
    dossier, pages = made
    text, signs = dossier.articles[0].text, 0
    places = {e.get("id") for e in elements(parsed(pages["articles/north/index.md"]))}
    for path in ("quotes/index.md", "evidence/north/index.md", "review/index.md"):
        for element in elements(parsed(pages[path])):
            if "data-s" in element.attrib:
                span = Span(*map(int, element.attrib["data-s"].split("-")))
                assert shown(element) == span.of(text)
            if element.get("class") == "on":
                signs += 1
                assert element.attrib["href"].partition("#")[2] in places
    assert signs > len(dossier.quotations)


def test_days_of_a_long_sentence_are_told_with_a_part_of_it(made: tuple[Dossier, Mapping[str, str]]) -> None:
    dossier, _ = made
    days = [entry.told for entry in dossier.timeline] + [entry.told for entry in dossier.named_days]
    told = [place.span for places in days for place in places]
    assert len(told) > 50
    assert max(span.end - span.start for span in told) < 2 * LONGEST + 50
