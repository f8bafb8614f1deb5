"""An article prints a place of another where the words beside it stand there, too."""

import pytest

from dossier.analysis.accounts.printed_there import prints
from dossier.analysis.likeness import survey
from dossier.model import Locator, Span
from tests.analysis.making import dossier

_KEY = "The board has <the first key> of the old mill. It rained."


@pytest.mark.parametrize(
    ("marked", "other", "printed"),
    [
        (_KEY, "Now the board has the first key of the OLD mill.", True),
        (_KEY, "The boat has the first key of the old mill.", False),
        ("The board has <the first key>. It rained.", "The board has the first key. It snowed.", True),
        ("The board <—> has keys.", "The board has keys.", False),
    ],
)
def test_cases(marked: str, other: str, printed: bool) -> None:
    start, stop = marked.index("<"), marked.index(">") - 1
    plain = marked.replace("<", "").replace(">", "")
    known = survey(dossier({"north": plain, "south": other})[0].articles)
    sentence = Span(0, plain.index(".") + 1)
    assert prints(known, "south", Locator("north", Span(start, stop)), sentence) is printed
