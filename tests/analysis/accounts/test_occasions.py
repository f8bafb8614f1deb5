"""A statement and a video of one speaker are two utterances, however alike their words are."""

import pytest

from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.occasions import Occasions
from dossier.analysis.accounts.voices import Voices
from dossier.analysis.likeness import survey
from dossier.model import Locator, Span
from tests.analysis.making import dossier

_STATEMENT = "“{direct Rosa Lind|It was a joy to sail with you all. Farewell,}” Lind said in a statement."
_VIDEO = "In her video, before a lamp, she added: “{direct Rosa Lind|Good night. It was a great joy to sail.}”"


def _about(north: str, south: str, label: str = "Words of one quote") -> str:
    seeds, quotations = dossier({"north": north, "south": south})
    known = survey(seeds.articles)
    words = ("a joy", "a great joy")
    starts = [a.text.index(w) for a, w in zip(seeds.articles, words, strict=True)]
    sides = [Locator(a.id, Span(n, n + len(w))) for a, n, w in zip(seeds.articles, starts, words, strict=True)]
    one = Difference("wording", f"{label}: “a joy” or “a great joy”", tuple(sides), 0.5)
    return Occasions(known, quotations, Voices(known, quotations, ())).told(one).about


def test_what_is_said_in_two_places_is_shown_as_two_utterances() -> None:
    assert _about(_STATEMENT, _VIDEO) == (
        "Said on two occasions: “It was a joy to sail with you all” (in a statement) or "
        "“It was a great joy to sail” (In her video)"
    )


def test_a_remark_that_goes_on_was_made_where_the_one_before_it_was() -> None:
    first = "“{direct Rosa Lind|It is wide,}” Lind said in a statement. “{direct Rosa Lind|It was a joy to sail.}” "
    assert "(in a statement)" in _about(first, _VIDEO)
    other = first.replace("direct Rosa Lind|It was", "direct Tom Averill|It was")
    assert _about(other, _VIDEO).startswith("Words of one quote")


@pytest.mark.parametrize("nobodys", ["{direct Rosa Lind|It is wide,}", "{direct Rosa Lind|It was a joy to sail.}"])
def test_a_remark_of_nobody_goes_on_with_none(nobodys: str) -> None:
    first = "“{direct Rosa Lind|It is wide,}” Lind said in a statement. “{direct Rosa Lind|It was a joy to sail.}” "
    first = first.replace(nobodys, nobodys.replace(" Rosa Lind", ""))
    assert _about(first, _VIDEO).startswith("Words of one quote")


def test_a_remark_goes_on_with_none_of_another_article() -> None:
    north = (
        "In her video, before a lamp, she added: “{direct Rosa Lind|It was a joy to sail.}”\n"
        "“{direct Rosa Lind|Farewell,}” Lind said in a statement."
    )
    south = f"{'Snow fell on the quay of Seaford. ' * 8}“{{direct Rosa Lind|It was a great joy to sail.}}”"
    assert _about(north, south).startswith("Words of one quote")


def test_what_is_reported_in_between_parts_no_remarks() -> None:
    first = "“{direct Rosa Lind|It is wide,}” Lind said in a statement. “{direct Rosa Lind|It was a joy to sail.}” "
    within = first.replace("Lind said", "Lind said {reported Rosa Lind|the quay sank}")
    assert "(in a statement)" in _about(within, _VIDEO)


def test_words_of_an_articles_own_are_said_on_no_occasion() -> None:
    assert _about("It was a joy to sail.", _VIDEO) == "Words of one quote: “a joy” or “a great joy”"


def test_two_words_for_one_kind_of_place_are_one() -> None:
    south = "“{direct Rosa Lind|It was a great joy to sail,}” Lind told reporters outside the harbour office."
    assert _about(_STATEMENT, south).endswith("“It was a great joy to sail” (told reporters)")


@pytest.mark.parametrize("where", ["in a statement", "in a letter", "at the quay"])
def test_what_may_be_said_once_is_one_quote(where: str) -> None:
    south = f"“{{direct Rosa Lind|It was a great joy to sail,}}” Lind said {where}."
    assert _about(_STATEMENT, south) == "Words of one quote: “a joy” or “a great joy”"


def test_what_is_told_in_other_words_is_left_as_it_is() -> None:
    assert _about(_STATEMENT, _VIDEO, "In other words").startswith("In other words")
