"""Where: venues that one article alone gives for what the same person did, where another gives another."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, sides_of
from dossier.analysis.likeness import Survey, tokens_of
from dossier.model import Locator, Quotation, Span


def _at(known: Survey, article: str, span: Span) -> str:
    return span.of(known.articles[article].text)


_WHERE = (
    r" (?:(?:the|his|her|their|its)(?: [a-z]+){0,3} ?)?(?:in |at |of )?(?:the )?"
    r"((?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*)"
)
# Each begins with letters that stand so, which are searched faster than either of two words.
_VENUES = tuple(re.compile(rf"{word}(?<!\w{word}){_WHERE}") for word in ("at", "in"))


def place_differences(known: Survey, quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """Venues that one article alone gives for what the same person did, where another gives another one alone."""
    principals = _principals(quotations)
    venues = list(_venues(known)) if principals else []
    homes: dict[str, set[str]] = defaultdict(set)
    for place, name, _ in venues:
        for s in name:
            homes[s].add(place.article)
    own = [
        (place, name, frozenset(before.split()))
        for place, name, before in venues
        if all(len(homes[s]) == 1 for s in name) and _ACT.search(before)
    ]
    for person in principals:
        found = sorted((place, name) for place, name, before in own if not person.isdisjoint(before))
        for (a, one), (b, other) in combinations(found[:20], 2):
            if a.article != b.article and one != other:
                yield Difference(
                    "place",
                    f"place: {_at(known, a.article, a.span)}, {_at(known, b.article, b.span)}",
                    sides_of([a, b]),
                    0.65,
                )


def _venues(known: Survey) -> Iterator[tuple[Locator, tuple[str, ...], str]]:
    """Places after "in" or "at", the stems of their names, and the words of the sentence before them."""
    printed = {a: _printed_venues(article.text) for a, article in known.articles.items()}
    for sentence in known.sentences:
        here, span = printed[sentence.article], sentence.span
        first = bisect_left(here, (span.start,))
        if first == len(here) or here[first][0] >= span.end or sentence.piece.kind == "headline":
            continue
        text = known.articles[sentence.article].text
        tokens = tokens_of(text)
        for start, begin, end in here[first : bisect_left(here, (span.end,), first)]:
            if end <= span.end and not _MONTH.fullmatch(text, begin, end):
                name = tuple(filter(None, (tokens.stems[i] for i in tokens.within(Span(begin, end)))))
                if name:
                    yield Locator(sentence.article, Span(start, end)), name, text[max(span.start, start - 70) : start]


def _printed_venues(text: str) -> list[tuple[int, int, int]]:
    """Where the word before each venue starts, where its name starts, and where it ends; none in another."""
    kept: list[tuple[int, int, int]] = []
    for found in sorted((m.start(), m.start(1), m.end()) for venue in _VENUES for m in venue.finditer(text)):
        if not kept or kept[-1][2] <= found[0]:
            kept.append(found)
    return kept


_MONTH = re.compile(r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*")
_ACT = re.compile(
    r"\b(?:said|told|met|meeting|welcomed|received|hosted|spoke|talks|greeted|addressed|announced|signed|arrested|killed|died)\b"
)


def _principals(quotations: Sequence[Quotation]) -> list[frozenset[str]]:
    """The words of the names of those whom two articles or more quote."""
    homes: dict[frozenset[str], set[str]] = defaultdict(set)
    for q in quotations:
        if q.speaker:
            homes[frozenset(w for w in q.speaker.name.split() if w[:1].isupper())].add(q.article)
    return sorted((name for name, articles in homes.items() if len(articles) >= 2 and name), key=sorted)
