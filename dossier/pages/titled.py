"""Where people are named with their titles, in all articles: "Senator Ada Quill", "Quill, the senator"."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from dossier.model import Article, Dossier, Person, Span

_WORD = re.compile(r"\w+")

Places = list[tuple[Article, Span]]


class Titled:
    """A dossier, asked of a thousand people in a thousand articles: every text is read once for all of them."""

    def __init__(self, dossier: Dossier) -> None:
        self._dossier = dossier
        self._known: dict[str, list[tuple[str, Places]]] = {}

    def of(self, person: Person) -> list[tuple[str, Places]]:
        """Each title with where it stands before the name, or after it and a comma, once an article.

        One that stands there only inside a longer one is left out. One that stands nowhere
        is the manifest's, and has no place.
        """
        if person.name not in self._known:
            self._known[person.name] = self._found(person) if person.titles else []
        return self._known[person.name]

    def _found(self, person: Person) -> list[tuple[str, Places]]:
        longest_first = sorted(person.titles, key=lambda t: (-len(t), t))
        words = "|".join(map(re.escape, longest_first))
        name = "|".join(re.escape(w) for w in person.name.split())
        near = re.compile(rf"\b({words})(?=[\s,]+(?:{name})\b)|\b(?:{name}),\s+(?:an?\s+|the\s+)?({words})\b")
        found: dict[str, dict[int, Span]] = {}
        number, end = -1, 0
        for article, at in self.near(person.name):
            number, end = article, 0 if article != number else end
            if at >= end and (match := near.match(self._dossier.articles[article].text, at)):
                which, end = 1 if match[1] else 2, match.end()
                found.setdefault(match[which], {}).setdefault(article, Span(*match.span(which)))
        return [
            (title, [(self._dossier.articles[n], span) for n, span in found.get(title, {}).items()])
            for title in person.titles
            if title in found or not any(title != t and title in t for t in found)
        ]

    def near(self, name: str) -> Sequence[tuple[int, int]]:
        """Where somebody of that name may be named with a title: the article's number and the offset at which that
        can begin, in order. None is missing; at most of them the titles are another's."""
        found: set[tuple[int, int]] = set()
        for part in name.split():
            first = _WORD.match(part)
            found.update(self._starts.get(first[0], ()) if first else self._standing(part))
        return sorted(found)

    @cached_property
    def _starts(self) -> dict[str, list[tuple[int, int]]]:
        """The same by the word with which a part of the name begins."""
        parts = (_WORD.match(part) for person in self._dossier.people for part in person.name.split())
        found: dict[str, list[tuple[int, int]]] = {part[0]: [] for part in parts if part}
        for number, article in enumerate(self._dossier.articles):
            for word in _WORD.finditer(article.text):
                if (starts := found.get(word[0])) is not None:
                    starts += ((number, at) for at in self._beginning(article.text, word.start()))
        return found

    def _standing(self, part: str) -> Iterator[tuple[int, int]]:
        """The same of a part of a name that begins with no letter or digit."""
        for number, article in enumerate(self._dossier.articles):
            for found in re.finditer(re.escape(part), article.text):
                yield from ((number, at) for at in self._beginning(article.text, found.start()))

    @cached_property
    def _ends(self) -> dict[str, list[str]]:
        """Every title of anybody, by its last character."""
        found: dict[str, list[str]] = {}
        for title in dict.fromkeys(t for person in self._dossier.people for t in person.titles if t):
            found.setdefault(title[-1], []).append(title)
        return found

    @cached_property
    def _longest(self) -> int:
        """Of all parts of names, with the comma after it."""
        return 1 + max((len(part) for person in self._dossier.people for part in person.name.split()), default=0)

    def _beginning(self, text: str, at: int) -> Iterator[int]:
        """Of a name of which a part begins ``at``: there, if a title may follow, and where titles before it begin."""
        if text.find(",", at, at + self._longest) >= 0:
            yield at
        end = at
        while end and (text[end - 1] == "," or text[end - 1].isspace()):
            end -= 1
            known = self._ends.get(text[end - 1 : end], ())
            yield from (end - len(title) for title in known if text.endswith(title, 0, end))
