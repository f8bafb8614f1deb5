"""One doing at two stages, in places that face each other."""

import pytest

from dossier.analysis.accounts.finders.headway import headway_differences
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.likeness import survey
from dossier.model import Locator, Span
from tests.analysis.making import dossier


@pytest.mark.parametrize(
    ("north", "south", "opposed"),
    [
        ("Eva Lund said Tom Averill was leaving the board.", "Tom Averill will leave the board.", []),
        ("Tom Averill was building the quay.", "Tom Averill will build the quay.", [False]),
        ("Tom Averill signed the bill.", "Tom Averill is prepared to sign the bill.", [True]),
        ("Tom Averill mended the quay.", "Tom Averill promised to mend the quay.", [False]),
        ("Tom Averill announced his support of the quay.", "Tom Averill will support the quay.", []),
        ("Tom Averill announced his support of the quay.", "Tom Averill is expected to support the quay.", [True]),
    ],
)
def test_only_a_plan_is_opposed_to_its_deed(north: str, south: str, opposed: list[bool]) -> None:
    seeds, _ = dossier({"north": north, "south": south})
    one, other = (Locator(a.id, Span(0, len(a.text))) for a in seeds.articles)
    pair = Facing(one, other, counted=False)
    assert [d.opposed for d in headway_differences(survey(seeds.articles), [pair])] == opposed
