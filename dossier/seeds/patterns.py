"""Patterns that are compiled when a text first asks for them.

News sites have hundreds of wordings and a dossier meets a few of them; to compile all takes longer than to
read a dozen articles.
"""

import re
from collections.abc import Sequence
from functools import cached_property

_OPENING = 16
"""Characters in which the longest opening of a wording stands."""
_FIRST_WORD = re.compile(r"\w+")


class Late:
    """A pattern compiled at its first use.

    ``needs``, in small letters: a text that holds none of them cannot match, and is not asked.
    """

    def __init__(self, pattern: str, flags: int = 0, needs: Sequence[str] = ()) -> None:
        self._pattern, self._flags, self._needs = pattern, flags, needs

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return re.compile(self._pattern, self._flags)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As ``re.match``, at an offset."""
        return self._compiled.match(text, start) if self._may_stand(text) else None

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As ``re.search``, from an offset on."""
        return self._compiled.search(text, start) if self._may_stand(text) else None

    def _may_stand(self, text: str) -> bool:
        if not self._needs:
            return True
        low = text.lower()
        return any(word in low for word in self._needs)


class Wording:
    """Lines of one wording, whatever their capitals: a pattern in small letters, for the whole of a line.

    Reading a line in small letters takes half the time, above all to compile, of telling the
    pattern to ignore capitals. ``opens``: the line begins with one of these, or cannot match.
    """

    def __init__(self, pattern: str, opens: str | tuple[str, ...] = "") -> None:
        self._late, self._opens = Late(f"(?:{pattern})$", re.VERBOSE), opens

    def match(self, line: str) -> bool:
        return line[:_OPENING].lower().startswith(self._opens) and self._late.match(line.lower()) is not None


class ByFirstWord:
    """Wordings of whole lines, found by the word with which a line begins.

    Each wording comes with the words that may open it; "0" is for any number. All are in small letters.
    ``others`` begin with a sign, or with any word, and are asked where a line holds one of ``signs``.
    """

    def __init__(self, *wordings: tuple[str, str], others: str = "", signs: str = "") -> None:
        rules: dict[str, list[str]] = {}
        for openings, pattern in wordings:
            for opening in openings.split():
                rules.setdefault(opening, []).append(pattern)
        self._wordings = {opening: Wording("|".join(patterns)) for opening, patterns in rules.items()}
        self._others, self._signs = Wording(others), signs

    def match(self, line: str) -> bool:
        """Is the line, from its first character to its last, one of the wordings?"""
        if first := _FIRST_WORD.match(line):
            opening = first.group().lower()
            wording = self._wordings.get("0" if opening[0].isdigit() else opening)
            if wording is not None and wording.match(line):
                return True
        return any(sign in line for sign in self._signs) and self._others.match(line)
