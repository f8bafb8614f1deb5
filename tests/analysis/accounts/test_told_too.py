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
    *marked: str,
    kind: DiscrepancyKind = "wording",
    trait: Trait | None = None,
    opposed: bool = False,
    label: str = "Whether it is so",
) -> bool:
    """Whether a difference remains, whose sides stand between < and > in articles."""
    return bool(_left(*marked, kind=kind, trait=trait, opposed=opposed, label=label))


def _left(
    *marked: str,
    kind: DiscrepancyKind = "wording",
    trait: Trait | None = None,
    opposed: bool = False,
    label: str = "Whether it is so",
) -> list[str]:
    """The sides that remain of such a difference."""
    plain = {f"a{n}": text.replace("<", "").replace(">", "") for n, text in enumerate(marked)}
    seeds, quotations = dossier(plain)
    words = [text[text.index("<") + 1 : text.index(">")] for text in marked]
    places = zip(seeds.articles, words, strict=True)
    sides = tuple(Locator(a.id, Span(at, at + len(w))) for a, w in places for at in [a.text.index(w)])
    about = f"{label}: “{words[0]}” or “{words[1]}”"
    known = survey(seeds.articles)
    one = Difference(kind, about, sides, 0.5, trait, opposed=opposed)
    left = against_each_other(known, Voices(known, quotations, ()), one)
    return [p.span.of(known.articles[p.article].text) for p in left.sides] if left else []


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


def test_of_three_sides_two_are_left() -> None:
    told = "The harbour court fined a drunken pilot of the night ferry."
    assert _left(_ONE, f"{_OTHER} {told}", "<Norholm slept>.") == [told.rstrip("."), "Norholm slept"]


def test_what_both_sides_have_is_not_told_again() -> None:
    other = "<The harbour court fined a pilot>. The harbour court fined the pilot in May."
    assert _is_left(_ONE, other)


def test_two_words_are_too_few_however_rare() -> None:
    assert _is_left("<The drunken pilot>. It rained.", f"{_OTHER} A drunken pilot slept.")


@pytest.mark.parametrize("label", ["In other words", "Words left out", "Why", "Why Lund left"])
def test_an_article_may_have_it_in_several_ways(label: str) -> None:
    told = "The harbour court fined a drunken pilot of the night ferry."
    assert _is_left(_ONE, f"{_OTHER} {told}", label=label)


@pytest.mark.parametrize(
    ("told", "left"),
    [
        ("A pilot of the ferry, drunken at night, Rosa Lind was fined by the court.", False),
        ("A pilot of the ferry, drunken at night, was fined by the court.", True),
        ("So did Rosa Lind. A pilot of the ferry, drunken at night, she was fined by the court.", False),
        ("So did Rosa Lind. A pilot of the ferry, drunken at night, was fined by the court.", True),
    ],
)
def test_who_is_named_must_be_named_there_or_meant_by_a_pronoun(told: str, left: bool) -> None:
    one = "<The court fined Rosa Lind, a drunken pilot of the night ferry>. It rained."
    assert _is_left(one, f"{_OTHER} {told}") is left


@pytest.mark.parametrize(
    ("day", "hour"),
    [
        ("Lund left <on Tuesday>. It snowed.", "Lund left <on Monday>. A note has how Lund left."),
        ("Lund left <on Tuesday at 8 p.m.>. A note has it that Lund left at 9 p.m.", "Lund left <Tuesday at 9 p.m.>."),
        ("Lund left <on Tuesday>. A note on how Lund left has 8 p.m.", "Lund left <on Tuesday at 9 p.m.>. Snow."),
    ],
)
def test_only_the_very_hour_is_told_again(day: str, hour: str) -> None:
    assert _is_left(day, hour, kind="date", trait="granularity")


def test_sides_of_quotes_that_read_alike_are_not_held_against_each_other() -> None:
    one = "“{direct Rosa Lind|Well, <they laugh at it>}” she said."
    other = "“{direct Rosa Lind|Well, <they weep at it>}” she said."
    assert _left(one, one, other) == ["they laugh at it", "they laugh at it", "they weep at it"]
    again = f"{other} “{{direct Rosa Lind|And well, they laugh at it}}” she said."
    assert _left(one, one, again) == []
    late = "“{direct Rosa Lind|They laugh at all that they are <saying>}” she said."
    early = "“{direct Rosa Lind|They laugh at all that they are <hearing>}” she said."
    last = f"{late} “{{direct Rosa Lind|And all that they are hearing}}” she said."
    assert _left(early, early, last) == ["They laugh at all that they are hearing"] * 2 + [
        "They laugh at all that they are saying"
    ]
