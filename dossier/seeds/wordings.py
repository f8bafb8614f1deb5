"""Wordings of whole lines, each made a pattern when a line first asks for it.

News sites have hundreds of them and a dossier meets a few; to compile all takes longer than to read a dozen articles.
"""

import re
from collections.abc import Sequence

from dossier.patterns import Late, compiled, holds

_OPENING = 16
"""Characters in which the longest opening of a wording stands."""
_FIRST_WORD = compiled(r"\w+")


class Wording:
    """Lines of one wording, whatever their capitals: a pattern in small letters, for the whole of a line.

    Reading a line in small letters takes half the time, above all to compile, of telling the
    pattern to ignore capitals. ``opens``: the line begins with one of these, or cannot match;
    ``needs``: it holds one of these.
    """

    def __init__(self, pattern: str, opens: str | tuple[str, ...] = "", needs: Sequence[str] = ()) -> None:
        self._late, self._opens, self._needs = Late(f"(?:{pattern})$", re.VERBOSE), opens, needs

    def match(self, line: str) -> bool:
        if not line[:_OPENING].lower().startswith(self._opens):
            return False
        low = line.lower()
        return holds(low, self._needs) and self._late.match(low) is not None


class ByFirstWord:
    """Wordings of whole lines, found by the word with which a line begins.

    Each wording comes with the words that may open it; "0" is for any number. Words after it are such that
    a line must hold one of them. All are in small letters.
    ``others`` begin with a sign, or with any word, and are asked where a line holds one of ``signs``.
    """

    def __init__(self, *wordings: tuple[str, ...], others: str = "", signs: str = "") -> None:
        self._rules: dict[str, list[tuple[str, ...]]] = {}
        for rule in wordings:
            for opening in rule[0].split():
                self._rules.setdefault(opening, []).append(rule[1:])
        self._starts = {opening[:2] for opening in self._rules}
        self._wordings: dict[str, Wording] = {}
        self._others, self._signs = Wording(others), signs

    def match(self, line: str) -> bool:
        """Is the line, from its first character to its last, one of the wordings?"""
        start = line[:2].lower()
        if start in self._starts or not start.isalpha():  # else no rule has its first word
            if first := _FIRST_WORD.match(line):
                opening = first.group().lower()
                opening = "0" if opening[0].isdigit() else opening
                if opening in self._rules and self._opened_by(opening).match(line):
                    return True
            elif line[:1] not in self._signs:
                return False
        return bool(self._signs) and holds(line, self._signs) and self._others.match(line)

    def each(self) -> list[Wording]:
        """All of them, for who would have them compiled before a line asks."""
        return [self._opened_by(opening) for opening in self._rules]

    def _opened_by(self, opening: str) -> Wording:
        if opening not in self._wordings:
            rules = self._rules[opening]
            needs = [word for _, *words in rules for word in words] if all(len(rule) > 1 for rule in rules) else ()
            self._wordings[opening] = Wording("|".join(rule[0] for rule in rules), needs=needs)
        return self._wordings[opening]
