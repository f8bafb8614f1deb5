"""What the nouns beside a name tell of whom "he" and "she" can mean: spokeswoman, widow, king, mum-of-three."""

from collections.abc import Sequence

from dossier.analysis.speech import lexicon
from dossier.analysis.tables import kept

_CLAUSES = lexicon.CONJUNCTIONS | lexicon.PREPOSITIONS | lexicon.PRONOUNS | lexicon.AUXILIARIES
"""With one of these before it, a noun after a name is of somebody else: "who married the king", "with her husband"."""


def sex_after(words: Sequence[str]) -> str:
    """What the noun in apposition tells, the last of some words: "Ann Example, his late *mother*,"."""
    low = [word.lower() for word in words]
    return pronoun_for(low[-1]) if _CLAUSES.isdisjoint(low) else ""


@kept
def pronoun_for(words: str) -> str:
    """The pronoun for whom some words describe, "she" or "he"; "" where they do not tell."""
    for word in words.lower().split():
        noun = word.rstrip(".,").partition("-of-")[0]
        if noun in lexicon.FEMALE_NOUNS or noun.endswith(lexicon.FEMALE_ENDINGS):
            return "she"
        if noun in lexicon.MALE_NOUNS or (noun.endswith(lexicon.MALE_ENDINGS) and noun not in lexicon.NEITHER):
            return "he"
    return ""
