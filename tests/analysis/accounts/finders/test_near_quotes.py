"""Remarks that two articles print twice each, and that are held to be one utterance."""

import pytest

from dossier.analysis.accounts.finders.near_quotes import near_quote_differences
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.likeness import survey
from dossier.model import Apparatus, Utterance
from tests.analysis.making import dossier

_FIRST = "The choir sold tickets. Moss sang and they broke her harp"
_AGAIN = "Moss sang and from then on they hid her harp. Too bad for all who came by boat to the bay of Seaford"


def _found(*there: str) -> list[str]:
    """What is found where one article prints two wordings, and another these."""
    texts = {
        name: " It rained. ".join(f"{{direct Ana Duarte|{words}}}, Duarte said." for words in said)
        for name, said in {"north": (_FIRST, _AGAIN), "south": there}.items()
    }
    seeds, quotations = dossier(texts)
    known = survey(seeds.articles)
    ids = tuple(q.id for q in quotations)
    one = Utterance("u", ids, ids[0], None, (), Apparatus(ids[0], ()))
    return [d.about for d in near_quote_differences(known, Nearness(known, (), ()), quotations, [one])]


def test_the_second_of_two_wordings_is_laid_on_the_likest_of_the_other_article() -> None:
    found = _found(
        _FIRST,
        "Moss sang, and from then on he hid her harp. It is too bad for all who came by boat to the bay",
    )
    assert found == ["Words of one quote: “they hid” or “he hid”"]


@pytest.mark.parametrize(
    "there",
    [
        (_FIRST, _AGAIN),
        (
            _FIRST,
            "Moss sang, from then on they hid her harp. Too bad for all who came by boat to the bay",
        ),
        ("Moss sang, and from then on he hid her harp. It is too bad for all who came by boat to the bay",),
    ],
    ids=["printed alike", "an and alone", "one wording, which is compared with the utterance's first"],
)
def test_nothing_else_of_one_utterance_is_compared_here(there: tuple[str, ...]) -> None:
    assert _found(*there) == []
