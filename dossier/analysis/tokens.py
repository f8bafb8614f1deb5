"""The words of a text for comparing: where each starts and ends, and its stem."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from itertools import accumulate, compress

from dossier.analysis.stems import stem
from dossier.analysis.tables import TEXTS
from dossier.model import Span
from dossier.patterns import compiled

# Unlike words.words_of, hyphens part words: "no-limits" is to meet "no limits". "co-operation" and "re-election" are
# one word. A word is a run of letters and digits, and what goes on after a mark inside it: initials, numbers with
# points, "co-" and "re-", an apostrophe.
_MARK = "['’.,-]"
_GOES_ON = r"(?:(?<=['’])\w+|(?<=\b[A-Z]\.)(?:[A-Z]\.)+|(?<=\d[.,])\d+|(?<=\b(?:[Cc]o|[Rr]e)-)\w+)"
INSIDE = rf"{_MARK}(?=\w)(?<=\w{_MARK}){_GOES_ON}(?:{_MARK}{_GOES_ON})*"
"""What goes on, and again, after the letters and digits that a word begins with."""
_BEFORE_LETTERS = compiled(r"'(?=\w)")
"""Any mark before a letter or digit, once all are written alike: one sign is found faster than a set of signs."""
_HOUSE = "’‘“”…—–\xa0"
"""Signs between words that news prints although the rest of it is ASCII."""
_LINE = "\n"
_TOO_FAR = b"\0"
_ONE_MORE = bytes(range(1, 256)) + _TOO_FAR
_BLANKS = {n: " " for n in range(128) if not chr(n).isalnum() and chr(n) != _LINE}


class _Ends:
    """Where each word ends, reckoned when it is asked for: few are."""

    __slots__ = ("_starts", "_words")

    def __init__(self, starts: list[int], words: list[str]) -> None:
        self._starts, self._words = starts, words

    def __len__(self) -> int:
        return len(self._words)

    def __getitem__(self, at: int) -> int:
        return self._starts[at] + len(self._words[at])


class Tokens:
    """The words of a text, hyphens parted: where each starts and ends, its stem ("" for grammar words)."""

    __slots__ = ("_within", "ends", "starts", "stems", "words")

    def __init__(self, text: str) -> None:
        spaced, begins = _spaced(text)
        runs = spaced.split(" ")  # an empty one for each space beside another
        self.words: list[str] = list(filter(None, runs))
        self.starts: list[int] = list(compress(accumulate(_steps(runs), initial=0), runs))
        for at in begins:
            place = bisect_right(self.starts, at) - 1
            word, size = self.words[place], at - self.starts[place]
            self.words[place : place + 1] = word[:size], word[size:]
            self.starts.insert(place + 1, at)
        self.ends = _Ends(self.starts, self.words)
        self.stems = list(map(stem, self.words))
        self._within: dict[tuple[int, int], range] = {}

    def within(self, span: Span) -> range:
        """Indices of the words that start in a span; kept, since most spans are asked about again."""
        place = span.start, span.end
        found = self._within.get(place)
        if found is None:
            first = bisect_left(self.starts, span.start)
            found = self._within[place] = range(first, bisect_left(self.starts, span.end, first))
        return found

    def words_in(self, span: Span) -> list[str]:
        at = self.within(span)
        return self.words[at.start : at.stop]

    def stems_in(self, span: Span) -> list[str]:
        at = self.within(span)
        return self.stems[at.start : at.stop]

    def matter_of(self, spans: Sequence[Span]) -> set[str]:
        """The stems in some spans, without those of grammar words."""
        found = set(self.stems_in(spans[0]))
        for span in spans[1:]:
            found.update(self.stems_in(span))
        found.discard("")
        return found


@lru_cache(maxsize=TEXTS)
def tokens_of(text: str) -> Tokens:
    return Tokens(text)


@lru_cache(maxsize=TEXTS)
def small_letters(text: str) -> Sequence[str]:
    """The words of a text in small letters."""
    return [word.lower() for word in tokens_of(text).words]


@cache
def _inside() -> re.Pattern[str]:
    return compiled(INSIDE)


def _spaced(text: str) -> tuple[str, list[int]]:
    """The text with a space for each character that is no part of a word, and where a word begins right after another.

    To look for the marks inside words alone, and to cut at spaces, takes three quarters of the time of a pattern that
    finds each word.
    """
    parts = _parted(text.replace("_", " ").replace(_LINE, " "))
    parts[::2] = _blanked(_LINE.join(parts[::2])).split(_LINE)
    begins = [n for n in range(2, len(parts), 2) if parts[n][:1].isalnum()]  # "1.5m", of which "m" is a word
    return "".join(parts), [sum(map(len, parts[:n])) for n in begins]


def _parted(text: str) -> list[str]:
    """By turns what is outside of words or begins them, and what is inside of them."""
    parts, end, inside = list[str](), 0, _inside()
    alike = text.replace("’", "'").replace(".", "'").replace(",", "'").replace("-", "'")
    for found in _BEFORE_LETTERS.finditer(alike):
        at = found.start()
        if at >= end and (more := inside.match(text, at)):
            parts += text[end:at], more.group()
            end = more.end()
    return [*parts, text[end:]]


def _steps(runs: list[str]) -> Iterable[int]:
    """How far each run between spaces is from the next: its length and a space. As bytes, all get one more at once."""
    try:
        steps = bytes(map(len, runs)).translate(_ONE_MORE)
    except ValueError:  # a run longer than a byte can tell
        steps = _TOO_FAR
    return steps if _TOO_FAR not in steps else [len(run) + 1 for run in runs]


def _blanked(lines: str) -> str:
    """The same lines with a space for each character but letters and digits."""
    if not lines.isascii():
        for sign in _HOUSE:
            lines = lines.replace(sign, " ")
        if not lines.isascii():
            for sign in {*lines}:
                if not sign.isalnum() and sign != _LINE:
                    lines = lines.replace(sign, " ")
            return lines
    return lines.translate(_BLANKS)
