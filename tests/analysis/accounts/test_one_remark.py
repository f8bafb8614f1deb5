"""What differs in one sentence of a remark is one difference."""

from dossier.analysis.accounts.difference_labels import WORDS_OF_QUOTE
from dossier.analysis.accounts.differences import Difference
from dossier.analysis.accounts.one_remark import once_a_remark
from dossier.analysis.likeness import survey
from dossier.model import Locator, Span, Trait
from tests.analysis.making import dossier

_TEXTS = {
    "east": "We want each net weighed by a pilot. It hailed.",
    "north": "I want every single net weighed by pilots. It rained.",
    "south": "We want all nets weighed by pilots. It was dry.",
}


def _place(article: str, words: str) -> Locator:
    start = _TEXTS[article].index(words)
    return Locator(article, Span(start, start + len(words)))


def _differ(*sides: tuple[str, str], weight: float = 0.5, trait: Trait | None = None) -> Difference:
    places = tuple(_place(*side) for side in sides)
    return Difference("wording", f"{WORDS_OF_QUOTE}: …", places, weight, trait)


def _once(found: list[Difference]) -> list[list[str]]:
    """What is left, by the words of its sides; the sentence of a quote is that of the text."""
    seeds, _ = dossier(_TEXTS)
    known = survey(seeds.articles)

    def sentence(place: Locator) -> Locator:
        return Locator(place.article, Span(0, _TEXTS[place.article].index(".")))

    left = once_a_remark(known, sentence, found)
    return [[p.span.of(known.articles[p.article].text) for p in one.sides] for one in left]


def test_two_that_stand_in_the_same_sentences_are_one() -> None:
    found = [
        _differ(("east", "each"), ("north", "every single")),
        _differ(("east", "a pilot"), ("north", "pilots")),
    ]
    assert _once(found) == [
        ["We want each net weighed by a pilot", "I want every single net weighed by pilots"],
    ]


def test_two_that_share_one_sentence_are_one_of_three_articles() -> None:
    found = [
        _differ(("east", "each"), ("north", "every single")),
        _differ(("east", "each net"), ("south", "all nets")),
    ]
    assert [len(sides) for sides in _once(found)] == [3]


def test_one_alone_and_one_of_spelling_are_left_as_they_are() -> None:
    alone = _differ(("east", "each"), ("north", "every single"))
    spelt = _differ(("east", "net"), ("north", "net"), trait="spelling")
    assert _once([alone, spelt]) == [["net", "net"], ["each", "every single"]]
