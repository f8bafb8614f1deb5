"""What a word of a wording is known by, and what of it is denied."""

import pytest

from dossier.analysis.concordance.keys import denied_in


@pytest.mark.parametrize(
    ("wording", "denied"),
    [
        ("we did not sell", ["sell"]),
        ("no clerk and no nets", ["clerk", "net"]),
        ("neither clerk was sold", ["clerk"]),
        ("never the cook nor the pilot", ["cook", "pilot"]),
        ("not of it all then sold", []),
        ("we sold", []),
    ],
)
def test_what_is_denied_is_the_first_word_of_matter_soon_behind(wording: str, denied: list[str]) -> None:
    assert list(denied_in(wording.split()).values()) == denied
