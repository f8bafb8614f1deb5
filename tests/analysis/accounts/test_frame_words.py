"""Words of the frame in which something is told are no matter of it."""

import pytest

from dossier.analysis.accounts.frame_words import is_frame
from dossier.analysis.accounts.in_full import is_of_frame
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import survey
from dossier.analysis.stems import stem
from dossier.model import Span, Support
from tests.analysis.making import dossier

_TEXT = "Forty pilots drowned off the old quay, and Rui Pinto announced in a video that the levy on herring would end."


@pytest.mark.parametrize(
    ("words", "frame"), [("announcing video", True), ("video levy", False), ("", False), ("twitter post", True)]
)
def test_frames(words: str, frame: bool) -> None:
    assert is_frame({root(stem(word)) for word in words.split()}) == frame


@pytest.mark.parametrize(
    ("of", "place", "frame"),
    [
        ("Rui Pinto announced in a video", "Mr. Pinto stood by himself in a video.", True),
        ("that the levy on herring would end", "The levy ends, Mr. Pinto told us in a video.", False),
        (_TEXT, "Mr. Pinto stood by himself in a video.", False),
    ],
)
def test_a_place_of_a_frame_tells_nothing(of: str, place: str, frame: bool) -> None:
    seeds, _ = dossier({"north": _TEXT, "south": place})
    passages = Passages(survey(seeds.articles), ())
    at = _TEXT.index(of)
    told = Support("south", Span(0, len(place)), 0.7, "in common: video", False, Span(at, at + len(of)))
    assert is_of_frame(passages[0], told, passages[1]) == frame
