"""Names that two articles spell differently by a letter or two."""

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping
from itertools import pairwise

from dossier.analysis.accounts.differences import Difference, sides_of
from dossier.analysis.likeness import Survey
from dossier.analysis.stems import stem
from dossier.model import Locator, Span

_FULL_NAME = re.compile(
    r"\b[A-Z][a-zA-ZÀ-ɏ’'-]+(?: [A-Z]\.)?(?: (?:al|bin|da|de|der|di|el|la|le|van|von))?(?: [A-Z][a-zA-ZÀ-ɏ’'-]+){1,3}"
)
_POSSESSIVE = re.compile(r"[’']s?$")
_WORD = re.compile(r"\S+")
_SHORTEST = 4
_Name = tuple[str, str]
"""Two words of a full name, side by side."""


def spelling_differences(known: Survey) -> Iterator[Difference]:
    """Full names equal but for one word, which is spelt at an edit distance of one (two in long words)."""
    places: dict[_Name, list[Locator]] = defaultdict(list)
    for sentence in known.sentences:
        text = known.articles[sentence.article].text
        if sentence.piece.kind == "headline":
            continue
        for found in _FULL_NAME.finditer(text, sentence.span.start, sentence.span.end):
            words = _words(found.group())
            for (first, at), (last, end) in pairwise(words):
                place = Span(found.start() + at, found.start() + end + len(last))
                places[first, last].append(Locator(sentence.article, place))
    by_rest: dict[tuple[int, str], list[_Name]] = defaultdict(list)
    for name in places:
        by_rest[0, name[1]].append(name)
        by_rest[1, name[0]].append(name)
    for (at, _), names in sorted(item for item in by_rest.items() if len(item[1]) > 1):
        for name, rarer in _near(sorted(names), at, {n: len(places[n]) for n in names}):
            articles = {p.article for p in places[name]} - {p.article for p in places[rarer]}
            mine = places[rarer]
            theirs = [p for p in places[name] if p.article in articles]
            if mine and theirs:
                yield Difference(
                    "name", f"spelling: {' '.join(name)}, {' '.join(rarer)}", sides_of([*mine, *theirs]), 0.95
                )


def _words(name: str) -> list[tuple[str, int]]:
    return [(_POSSESSIVE.sub("", m.group()), m.start()) for m in _WORD.finditer(name)]


def _near(names: list[_Name], at: int, count: Mapping[_Name, int]) -> Iterator[tuple[_Name, _Name]]:
    """Pairs (commoner, rarer) whose words at a place are near misses of each other."""
    for i, a in enumerate(names[:50]):
        for b in names[i + 1 : 50]:
            if near_miss(a[at], b[at]):
                yield (a, b) if (-count[a], a) < (-count[b], b) else (b, a)


def near_miss(a: str, b: str) -> bool:
    """Whether two words differ by one letter, or two where both are long; inflections of one word do not count."""
    if min(len(a), len(b)) < _SHORTEST or stem(a) == stem(b):
        return False
    short, long = sorted((a, b), key=len)
    if long.startswith(short) and long[len(short) :] in ("s", "n", "an", "ns", "n's"):
        return False
    from rapidfuzz.distance import DamerauLevenshtein

    return DamerauLevenshtein.distance(a.casefold(), b.casefold(), score_cutoff=2) <= (2 if len(short) >= 9 else 1)
