"""Words of a remark that one reporter hears so and another otherwise tell hardly anything."""

import pytest

from dossier.analysis.accounts.slight_words import hardly_differ


@pytest.mark.parametrize(
    ("one", "other", "hardly"),
    [
        ("which flag", "what flag", True),
        ("children are", "child is", True),
        ("no", "not a", True),
        ("today to", "to", True),
        ("would owe", "will owe", True),
        ("is", "is not", False),
        ("neither", "the", False),
        ("neither", "none", True),
        ("he sold", "they sold", False),
        ("may sail", "will sail", False),
    ],
)
def test_grammar_of_little_weight(one: str, other: str, hardly: bool) -> None:
    assert hardly_differ({*one.split()}, {*other.split()}) is hardly
    assert hardly_differ({*other.split()}, {*one.split()}) is hardly
