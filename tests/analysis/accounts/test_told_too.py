"""Which sides are left where an article tells the other side, too; whole dossiers stand in cases/sides.yml."""

import pytest

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.told_too import against_each_other
from dossier.analysis.accounts.voices import Voices
from dossier.analysis.likeness import survey
from dossier.model import DiscrepancyKind, Locator, Span, Trait
from tests.analysis.making import dossier

_ONE = "<The harbour court fined a drunken pilot of the night ferry>. It rained."
_OTHER = "<Seaford was dark>. It snowed."


def _is_left(
    *marked: str, kind: DiscrepancyKind = "wording", trait: Trait | None = None, opposed: bool = False
) -> bool:
    """Whether a difference remains, whose sides stand between < and > in articles."""
    plain = {f"a{n}": text.replace("<", "").replace(">", "") for n, text in enumerate(marked)}
    seeds, quotations = dossier(plain)
    words = [text[text.index("<") + 1 : text.index(">")] for text in marked]
    places = zip(seeds.articles, words, strict=True)
    sides = tuple(Locator(a.id, Span(at, at + len(w))) for a, w in places for at in [a.text.index(w)])
    about = f"Whether it is so: “{words[0]}” or “{words[1]}”"
    known = survey(seeds.articles)
    one = Difference(kind, about, sides, 0.5, trait, opposed=opposed)
    return against_each_other(known, Voices(known, quotations, ()), one) is not None


def test_what_no_other_sentence_tells_is_left() -> None:
    assert _is_left(_ONE, _OTHER)


@pytest.mark.parametrize(
    "told",
    [
        "The harbour court fined a drunken pilot of the night ferry.",
        "A pilot of the ferry, drunken at night, was fined by the court of the harbour.",
    ],
)
def test_most_of_its_words_elsewhere_are_enough_in_any_order(told: str) -> None:
    assert not _is_left(_ONE, f"{_OTHER} {told}")


def test_two_words_elsewhere_are_too_few() -> None:
    assert _is_left(_ONE, f"{_OTHER} The pilot has a boat that is called after the ferry.")


def test_what_is_denied_elsewhere_is_not_told() -> None:
    assert _is_left(_ONE, f"{_OTHER} The harbour court has not fined a drunken pilot of the night ferry.")


def test_two_opposites_are_left_though_both_are_told() -> None:
    told = "The harbour court fined a drunken pilot of the night ferry."
    assert _is_left(_ONE, f"{_OTHER} {told}", opposed=True)


def test_numbers_and_days_are_left_but_for_the_hour_of_a_day() -> None:
    told = "The harbour court fined a drunken pilot of the night ferry."
    assert _is_left(_ONE, f"{_OTHER} {told}", kind="number")
    day, hour = "Lund left <on Tuesday>. A note on how Lund left has 9 p.m.", "Lund left <on Tuesday at 9 p.m.>. Snow."
    assert _is_left(day, hour, kind="date")
    assert not _is_left(day, hour, kind="date", trait="granularity")
