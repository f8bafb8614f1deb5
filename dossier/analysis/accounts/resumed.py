"""What a sentence takes up from the one before it: "the telegram", of which that has told."""

from collections.abc import Iterator
from functools import lru_cache

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.stems import stem
from dossier.patterns import compiled, late

TOLD = frozenset(
    "agreement announcement bill claim claims comment comments date deal decision episode exchange figure incident "
    "interview lawsuit law legislation letter measure measures meeting memo message move offer order plan position "
    "promise proposal proposals question remark remarks report request ruling statement suit tally threat tweet tweets "
    "video vote warning".split()
)
"""What is not named where it was told of before: "the vote", "that promise"."""
QUOTED = compiled(r"[“\"][^”\"]*(?:[”\"]|$)")
_OPENS_WITH = compiled(r"(?:The|That|This|Those|These) ([a-z][\w-]+)(?: ([a-z][\w-]+))?")
_THE = compiled(r"\bthe ([a-z]+)\b")
_DEFINED = r" (?:of|from|by|in|on|for|to|that|between|with|over|against|about|who|which)\b"
"""What follows "the vote" that says at once which: "the vote on the mill"."""
_WORD = compiled(r"[\w-]+")


@lru_cache(maxsize=1024)
def without_quotations(words: str) -> str:
    """The same with a space for every character that stands between marks, the marks too: places stay."""
    return QUOTED.sub(lambda m: " " * len(m[0]), words) if "“" in words or '"' in words else words


def takes_up(passages: Passages, number: int) -> bool:
    """Whether it speaks of "the telegram" that the sentence before has told of, and the article's first has not.

    It opens with that; or it is what was done, such as "the vote", wherever it stands.
    """
    own = without_quotations(passages[number].words.strip())
    asked = [_form(word) for word, end in _pointed_at(own) if not _is_defined(own, end)]
    return bool(asked) and not _told_before(passages, number).isdisjoint(asked)


def _pointed_at(words: str) -> Iterator[tuple[str, int]]:
    """The words behind "the" that may have been told of before, and where each ends."""
    if opening := _OPENS_WITH.match(words):
        yield from ((opening[n], opening.end(n)) for n in (1, 2) if opening[n])
    for found in _THE.finditer(words):
        if found[1] in TOLD and _form(found[1]) not in map(_form, _WORD.findall(words, 0, found.start())):
            yield found[1], found.end()


def _is_defined(words: str, at: int) -> bool:
    """Whether what ends there is told apart by what follows."""
    return late(_DEFINED).match(words, at) is not None


def _told_before(passages: Passages, number: int) -> set[str]:
    """The stems of what the sentence before prints in small letters, and the article's first does not: what all is
    about needs no telling. None where there is no sentence before.
    """
    if passages.opens(number):
        return set()
    first = number - 1
    while not passages.opens(first):
        first -= 1
    words = [_WORD.findall(passages[n].words) for n in (number - 1, first)]
    return {_form(w) for w in words[0] if w.islower()}.difference(map(_form, words[1]), ("",))


def _form(word: str) -> str:
    """The stem of a word; of what is told of and has none ("tweet"), the word in the singular."""
    return stem(word) or (word.removesuffix("s") if word in TOLD else "")
