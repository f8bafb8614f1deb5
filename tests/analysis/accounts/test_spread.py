"""Which of the differences found are shown: one that says it again is not, and whole sentences hide nothing."""

from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import yaml

from dossier.analysis.accounts import discrepancies
from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.discrepancies import _spread
from dossier.analysis.accounts.finders.openings import opening_differences
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sides import Sides
from dossier.analysis.accounts.statements import merge_statements
from dossier.analysis.likeness import survey
from dossier.model import Locator, Span
from tests.analysis.making import dossier

_TELLING = yaml.safe_load((Path(__file__).parent / "cases" / "telling.yml").read_text(encoding="utf-8"))


def _difference(start: int, end: int, *, whole: bool = False) -> Difference:
    sides = (Locator("north", Span(start, end)), Locator("south", Span(start, end)))
    return Difference("wording", f"{start}:{end}", sides, 0.5, whole=whole)


def _as_it_is(one: Difference) -> Difference | None:
    return one


def _never(one: Difference, other: Difference) -> bool:
    return False


@pytest.mark.parametrize(("whole", "shown"), [(False, 1), (True, 2)])
def test_whole_sentences_hide_no_smaller_difference(whole: bool, shown: int) -> None:
    assert len(_spread([_difference(0, 90, whole=whole), _difference(10, 20)], 20, _as_it_is, _never)) == shown


def test_a_weightier_difference_hides_the_sentences_it_stands_in() -> None:
    assert len(_spread([_difference(10, 20), _difference(0, 90, whole=True)], 20, _as_it_is, _never)) == 1


def test_what_turns_out_to_be_none_hides_nothing() -> None:
    both = [_difference(0, 30), _difference(10, 20)]
    assert _spread(both, 1, lambda one: one if one.about == "10:20" else None, _never) == both[1:]


@pytest.mark.parametrize(("start", "kept"), [(12, 1), (30, 2)])
def test_what_a_reader_has_seen_is_not_shown_again(start: int, kept: int) -> None:
    found = [_difference(20, 25), _difference(40, 45)]
    shown = {"20:25": _difference(10, 50), "40:45": _difference(start, 50)}
    assert len(_spread(found, 9, lambda one: shown[one.about], _never)) == kept


def test_what_says_a_weightier_one_again_is_not_shown() -> None:
    found = [_difference(0, 10), _difference(40, 45), _difference(50, 60)]
    assert _spread(found, 9, _as_it_is, lambda one, other: (one, other) == (found[1], found[0])) == [found[0], found[2]]


@pytest.mark.parametrize(("articles", "most"), [(2, 20), (5, 20), (6, 24)])
def test_twenty_differences_are_shown_and_four_an_article_from_five_on(
    monkeypatch: pytest.MonkeyPatch, articles: int, most: int
) -> None:
    text = "The harbour board of Seaford sold the old ferry Aurora to Rosa Lind on Monday, clerks of the port said."
    seeds, quotations = dossier({f"a{n}": text for n in range(articles)})
    names = sorted(a.id for a in seeds.articles)[:2]
    found = [
        Difference("wording", f"{n}", tuple(Locator(name, Span(3 * n, 3 * n + 2)) for name in names), 0.5)
        for n in range(30)
    ]
    monkeypatch.setattr(discrepancies, "find_all", lambda _: iter(found))
    monkeypatch.setattr(Sides, "shown", lambda _, one: one)
    statements = merge_statements(seeds.articles, quotations, ())
    assert len(discrepancies.find_discrepancies(seeds.articles, quotations, (), statements)) == most


@pytest.mark.parametrize(("articles", "shown"), [(12, True), (13, False)])
def test_openings_are_laid_side_by_side_in_twelve_articles_at_most(articles: int, shown: bool) -> None:
    [texts] = [case["articles"] for case in _TELLING if case["case"] == "openings of one event that tell it otherwise"]
    others = {f"other{n}": "It rained." for n in range(articles - len(texts))}
    known = survey(dossier(texts | others)[0].articles)
    near = SimpleNamespace(all_near=True)
    assert bool(list(opening_differences(known, cast(Nearness, near)))) == shown
