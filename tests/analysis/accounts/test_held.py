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
        ("No fewer than two pilots sold it.", "so", "sold"),
        ("No more than two pilots sold it.", "so", "sold"),
        ("No more pilots sold it.", "denied", "No"),
        ("Lund said that no less than two pilots sold it.", "so", "sold"),
        ("No sooner had Lund sold it than it sank.", "so", "sold"),
        ("Lund sold no fewer than two.", "so", "sold"),
        ("Lund sold no boat.", "denied", "no"),
        ("Lund has not yet sold it.", "denied", "not"),
        ("Lund not only sold it.", "so", "sold"),
        ("Lund never really sold it.", "denied", "never"),
        ("The failed bank sold it.", "so", "sold"),
        ("It was not, however, sold.", "denied", "not"),
        ("It has not, he said, been sold.", "denied", "not"),
        ("It has never, as Lund, the mayor, had hoped, been sold.", "denied", "never"),
        ("Lund did not stay, he said, and sold it.", "so", "sold"),
        ("Lund, not Averill, sold it.", "so", "sold"),
        ("Whether or not, as he said, sold, it was old.", "so", "sold"),
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
        ("The board denied that pilots had sold it.", "denied", "denied"),
        ("The board denied she had sold it.", "denied", "denied"),
        ("The board denied the pilots had sold it.", "denied", "denied"),
        ("The board denied having sold it.", "denied", "denied"),
        ("The board never denied it had sold it.", "so", "sold"),
        ("The board did not deny that pilots had sold it.", "so", "sold"),
        ("Nobody disputes that the board sold it.", "so", "sold"),
        ("The board denied a request sold as urgent.", "so", "sold"),
        ("The pilot who denied the board had sold it.", "so", "sold"),
        ("The board rejected reports that it had sold it.", "denied", "rejected"),
        ("The board dismissed as nonsense the claim that it had sold it.", "denied", "dismissed"),
        ("Claims that the board sold it are false.", "denied", "Claims"),
        ("Rumours that the board sold it were dismissed.", "denied", "Rumours"),
        ("Rumours that the board sold it spread on Monday.", "doubted", "Rumours"),
        ("The paper claims that the board sold it.", "so", "sold"),
        ("The claim that was sold.", "so", "sold"),
        ("It was untrue that the board sold it.", "denied", "untrue"),
        ("It is not true that the board sold it.", "denied", "true"),
        ("It is true that the board sold it.", "so", "sold"),
        ("There is no evidence that the board sold it.", "denied", "no"),
        ("There is no doubt that the board sold it.", "so", "sold"),
        ("Lund doubts that the board sold it.", "doubted", "doubts"),
        ("They accused the board of having sold it.", "doubted", "accused"),
        ("The board is said to have sold it.", "doubted", "said"),
        ("The board allegedly sold it.", "doubted", "allegedly"),
        ("The board has yet to see it sold.", "denied", "yet"),
        ("It may be leased once the board has sold it.", "supposed", "once"),
        ("Lund said he would leave once the board had sold it.", "supposed", "once"),
        ("Lund left once the board had sold it.", "so", "sold"),
        ("Lund once sold it.", "so", "sold"),
    ],
)
def test_how_a_verb_is_told(text: str, told: str, says: str) -> None:
    tokens = tokens_of(text)
    how, first = held(text, tokens.words.index("sold"))
    assert (how, tokens.words[first]) == (told, says)


def test_of_a_clause_whose_beginning_is_far_off_nothing_is_held_against_it() -> None:
    words = ["Had", "Lund", *["the", "grey"] * 12, "sold", "it"]
    assert held(" ".join(words), words.index("sold"))[0] == "so"
