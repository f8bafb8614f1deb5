"""Names that two articles spell differently by a letter or two."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from dossier.analysis.accounts.differences import Difference, sides_of
from dossier.analysis.likeness import Survey
from dossier.analysis.stems import stem
from dossier.model import Locator, Span

# It begins with one class of characters, which is searched fast.
_FULL_NAME = re.compile(
    r"[A-Z](?<!\w[A-Z])[a-zA-ZÀ-ɏ’'-]++(?: [A-Z]\.)?(?: (?:al|bin|da|de|der|di|el|la|le|van|von))?"
    r"(?: [A-Z][a-zA-ZÀ-ɏ’'-]+){1,3}"
)
_POSSESSIVE = re.compile(r"[’']s?$")
_POSSESSIVES = ("s", "'", "’")
_SHORTEST, _LONG = 4, 9
_Name = tuple[str, str]
"""Two words of a full name, side by side."""


_Place = tuple[str, int, int]
"""Article, start and end."""


def spelling_differences(known: Survey) -> Iterator[Difference]:
    """Full names equal but for one word, which is spelt at an edit distance of one (two in long words)."""
    places = _names(known)
    by_rest: dict[tuple[int, str], list[_Name]] = defaultdict(list)
    for name in places:
        by_rest[0, name[1]].append(name)
        by_rest[1, name[0]].append(name)
    for (at, _), names in sorted(item for item in by_rest.items() if len(item[1]) > 1):
        for name, rarer in _near(sorted(names), at, {n: len(places[n]) for n in names}):
            articles = {article for article, _, _ in places[name]} - {article for article, _, _ in places[rarer]}
            theirs = [p for p in places[name] if p[0] in articles]
            if theirs:
                sides = sides_of(
                    Locator(article, Span(start, end)) for article, start, end in [*places[rarer], *theirs]
                )
                yield Difference("name", f"spelling: {' '.join(name)}, {' '.join(rarer)}", sides, 0.95)


def _names(known: Survey) -> dict[_Name, list[_Place]]:
    """Where every two words of a full name stand side by side, the possessive's ending left out."""
    places: dict[_Name, list[_Place]] = defaultdict(list)
    for sentence in known.sentences:
        article = sentence.article
        if sentence.piece.kind == "headline":
            continue
        for found in _FULL_NAME.finditer(known.articles[article].text, sentence.span.start, sentence.span.end):
            start = found.start()
            for first, last in pairwise(found.group().split(" ")):
                following = start + len(first) + 1
                if last.endswith(_POSSESSIVES):
                    last = _POSSESSIVE.sub("", last)
                name = (_POSSESSIVE.sub("", first) if first.endswith(_POSSESSIVES) else first), last
                places[name].append((article, start, following + len(last)))
                start = following
    return places


def _near(names: list[_Name], at: int, count: Mapping[_Name, int]) -> Iterator[tuple[_Name, _Name]]:
    """Pairs (commoner, rarer) whose words at a place are near misses of each other."""
    for i, a in enumerate(names[:50]):
        for b in names[i + 1 : 50]:
            if _may_miss(a[at], b[at]) and near_miss(a[at], b[at]):
                yield (a, b) if (-count[a], a) < (-count[b], b) else (b, a)


def _may_miss(a: str, b: str) -> bool:
    """Whether lengths and ends allow two words to be near misses; says no of most, fast."""
    if len(a) < _LONG or len(b) < _LONG:
        return -1 <= len(a) - len(b) <= 1 and (a[0] == b[0] or a[-1] == b[-1])
    return -2 <= len(a) - len(b) <= 2


def near_miss(a: str, b: str) -> bool:
    """Whether two words differ by one letter, or two where both are long; inflections of one word do not count."""
    short, long = sorted((a, b), key=len)
    most = 2 if len(short) >= _LONG else 1
    if len(short) < _SHORTEST or not _within(a.casefold(), b.casefold(), most) or stem(a) == stem(b):
        return False
    return not (long.startswith(short) and long[len(short) :] in ("s", "n", "an", "ns", "n's"))


def _within(a: str, b: str, most: int) -> bool:
    """Whether at most so many letters, added, left out, changed or swapped with the next, make one word the other."""
    at = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        at += 1
    a, b = a[at:], b[at:]
    if abs(len(a) - len(b)) > most:
        return False
    if not a or not b or not most:
        return a == b or len(a) + len(b) <= most
    swapped = a[:2] == b[1::-1] and _within(a[2:], b[2:], most - 1)
    return swapped or any(_within(x, y, most - 1) for x, y in ((a[1:], b[1:]), (a[1:], b), (a, b[1:])))
