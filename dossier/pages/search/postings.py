"""Where every word stands, written so that a script reads it fast and it packs well."""

from collections.abc import Collection, Iterator, Sequence
from functools import lru_cache
from itertools import pairwise

_DIGITS = "0123456789abcdefghijklmnopqrstuvwxyz"


class Postings:
    """Words, and for each the units (paragraphs, numbered through the dossier) in which it stands.

    A word's text is its units parted by spaces; a unit is numbers parted by commas, to base 36:
    how many units after the last, then its places, each as the difference from the last. A place
    is twice the word's number in the unit, from 1, and 1 more where it is quoted; place 1 says
    that somebody of that name is credited with a quotation there.
    """

    def __init__(self) -> None:
        self._units: dict[str, list[str]] = {}
        self._last: dict[str, int] = {}

    def add(
        self, unit: int, words: Sequence[str], quoted: Sequence[tuple[int, int]], credited: Collection[str] = ()
    ) -> None:
        """Take in a unit; they come in the order of their numbers. ``quoted``: stretches of words, half-open."""
        inside = {at for first, last in quoted for at in range(first, last)}
        places: dict[str, list[int]] = {word: [1] for word in credited}
        for at, word in enumerate(words):
            places.setdefault(word, []).append(2 * (at + 1) + (at in inside))
        for word, found in places.items():
            steps = f"{base36(unit - self._last.get(word, 0))},{base36(found[0])}"
            if len(found) > 1:  # most stand once in a paragraph
                steps = ",".join([steps, *(base36(now - before) for before, now in pairwise(found))])
            self._units.setdefault(word, []).append(steps)
            self._last[word] = unit

    def __iter__(self) -> Iterator[tuple[str, str]]:
        """Words in the order in which a script compares them (by UTF-16 units), each with its text."""
        for word in sorted(self._units, key=lambda w: w.encode("utf-16-be")):
            yield word, " ".join(self._units[word])


@lru_cache(maxsize=4096)
def base36(number: int) -> str:
    """``35`` is "z", ``36`` is "10"."""
    if number < 36:
        return _DIGITS[number]
    head, tail = divmod(number, 36)
    return base36(head) + _DIGITS[tail]


def shards(postings: Postings, largest: int) -> Iterator[list[tuple[str, str]]]:
    """The words in order, cut into files of about so many characters; a word is never cut."""
    shard: list[tuple[str, str]] = []
    size = 0
    for word, text in postings:
        length = len(word) + len(text) + 6
        if shard and size + length > largest:
            yield shard
            shard, size = [], 0
        shard.append((word, text))
        size += length
    if shard:
        yield shard
