"""Words in a script that has no capitals, or puts no space between words: is a full sentence in marks one of them?"""

STOPS = ".!?。！？"
"""What ends a sentence, in the forms of East Asia too."""
_LEAST = 4
"""Letters below which nothing in marks is a sentence."""
_UNSPACED = 8
"""Letters without a space that a noun seldom has."""
_SPACED = 3
"""Words with spaces between them that make a clause, where marks open one."""


def is_clause_without_case(words: str) -> bool:
    """Do the words begin with a letter that can be no capital, and look like a sentence of their own?

    They do where a full stop ends them, where they are several words or many letters, or where they end in hiragana
    as Japanese verbs do and few nouns.
    """
    if words[:1].isascii() and words[:1].isalpha():
        return False
    first = next((sign for sign in words if sign.isalpha()), "a")
    if first.isupper() or first.islower():
        return False
    bare = words.rstrip(STOPS + "…」』’”\"' \n")
    letters = sum(map(str.isalpha, bare))
    if letters < _LEAST:
        return False
    runs = bare.split()
    stopped = len(bare) < len(words) and words.rstrip("」』’”\"' \n")[-1:] in STOPS
    return stopped or len(runs) >= _SPACED or "ぁ" <= bare[-1] <= "ゟ" or max(map(len, runs)) >= _UNSPACED
