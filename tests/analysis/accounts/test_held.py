"""Whether a verb is told as so."""

import pytest

from dossier.analysis.accounts.held import held
from dossier.analysis.likeness import tokens_of


@pytest.mark.parametrize(
    ("text", "told", "says"),
    [
        ("Lund sold it.", "so", "sold"),
        ("Nobody has sold it.", "denied", "Nobody"),
        ("No member of the board sold it.", "denied", "No"),
        ("Almost nobody at the old port sold it.", "denied", "Almost"),
        ("Lund said that no pilot sold it.", "denied", "no"),
        ("Lund said nobody sold it.", "denied", "nobody"),
        ("Lund told nobody he sold it.", "so", "sold"),
        ("Lund has not yet sold it.", "denied", "not"),
        ("Lund not only sold it.", "so", "sold"),
        ("Lund never really sold it.", "denied", "never"),
        ("The failed bank sold it.", "so", "sold"),
        ("Lund has failed to get it sold.", "denied", "failed"),
        ("Lund did not fail to get it sold.", "so", "sold"),
        ("Lund never failed to get it sold.", "so", "sold"),
        ("Lund did not stay, and sold it.", "so", "sold"),
        ("Nobody who stayed had sold it.", "so", "sold"),
        ("If Lund sold it, he would be rich.", "supposed", "If"),
        ("He would be rich if he had sold it.", "supposed", "if"),
        ("If it rains, the board sold it.", "so", "sold"),
        ("Had Lund sold it, he would be rich.", "supposed", "Had"),
        ("He would be rich, had he sold it.", "supposed", "had"),
        ("Were the ferry sold, he would be rich.", "supposed", "Were"),
        ("Should Lund have sold it?", "supposed", "Should"),
        ("Has the board sold it?", "supposed", "Has"),
        ("Had sold it.", "so", "sold"),
        ("sold", "so", "sold"),
    ],
)
def test_how_a_verb_is_told(text: str, told: str, says: str) -> None:
    tokens = tokens_of(text)
    how, first = held(text, tokens.words.index("sold"))
    assert (how, tokens.words[first]) == (told, says)


def test_of_a_clause_whose_beginning_is_far_off_nothing_is_held_against_it() -> None:
    words = ["Had", "Lund", *["the", "grey"] * 12, "sold", "it"]
    assert held(" ".join(words), words.index("sold"))[0] == "so"
