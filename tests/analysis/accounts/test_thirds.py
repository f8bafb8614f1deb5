"""What ties two sentences and stands nearly whole in one of a third article."""

import pytest

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.ties import ties_of
from dossier.analysis.likeness import survey
from tests.analysis.making import dossier

_NORTH = "Engineers in Torvald have certified the lighthouse of Brandis."
_SOUTH = "The lighthouse of Brandis was certified by engineers in Torvald."
_FILL = " A cat sat here. Rain fell. It was noon. Gulls slept. Fog lay low. Bells rang. Snow fell. Ice broke."
_EVENT = " Brandis is loved. Brandis shone. Few in Torvald knew the lighthouse. A lighthouse sank. Engineers ate."
_ASIDE = "which anglers on the far western shore had painted over in loud colours one wet and windy night,"


def _tied(third: str, *others: str) -> bool:
    """Whether a sentence of a third article is tied with one of others."""
    told = {f"a{n}": f"{words}{_FILL}{_EVENT}" for n, words in enumerate(others)}
    seeds, quotations = dossier({**told, "b": f"{_FILL}{_EVENT} {third}"})
    passages = Passages(survey(seeds.articles), quotations)
    [number] = [i for i in range(len(passages)) if passages[i].words.strip() == third]
    return bool(ties_of(passages, quotations, ()).get(number))


@pytest.mark.parametrize(
    ("third", "tied"),
    [
        (f"The lighthouse of Brandis, {_ASIDE} has been confirmed as sound by some old engineers in Torvald.", True),
        (f"The lighthouse of Brandis, {_ASIDE} has been pitied by some old anglers and engineers in Torvald.", False),
    ],
)
def test_a_third_sentence_carries_what_it_has_nearly_all_of(third: str, tied: bool) -> None:
    assert _tied(third, _NORTH, _SOUTH) is tied


def test_one_other_alone_is_not_enough() -> None:
    third = f"The lighthouse of Brandis, {_ASIDE} has been confirmed as sound by some old engineers in Torvald."
    assert not _tied(third, _NORTH)
