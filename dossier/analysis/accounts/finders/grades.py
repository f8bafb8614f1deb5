"""Offices: another rank before one office of one body."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, either, sides_of
from dossier.analysis.accounts.title_words import OFFICES, RANK
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.model import Locator, Span
from dossier.patterns import compiled

_TITLE = compiled(rf"\b((?:{RANK})(?:[ -](?:{RANK}))?)[ -]({'|'.join(OFFICES.split())})\b", re.IGNORECASE)
_OFFICE_STEMS = frozenset(map(stem, OFFICES.split()))
_RANKED = marked(form for rank in RANK.split("|") for form in (rank, rank.capitalize(), rank.upper()))
_SHARED_AFTER = 3
"""Stems that must agree after the title: the body and what it is of."""
_AFTER = 60
"""Characters after a title in which they are looked for."""


def rank_differences(known: Survey) -> Iterator[Difference]:
    """One office of one body with another rank before it: "vice chairman", "deputy chairman"."""
    for office, titles in sorted(_titles(known).items()):
        if len({rank for rank, _, _ in titles}) < 2 or len({place.article for _, place, _ in titles}) < 2:
            continue
        held = sorted(titles, key=lambda title: title[1])[:60]
        after = [frozenset(known.weighed(place.article, rest)) for _, place, rest in held]
        ranks: dict[tuple[str, str], list[Locator]] = defaultdict(list)
        for (rank, place, _), (other, its_place, _) in _of_two_articles(held, after):
            ranks[min(rank, other), max(rank, other)] += [place, its_place]
        for (one, two), places in sorted(ranks.items()):
            yield Difference(
                "title",
                f"Office: {either([f'{one} {office}', f'{two} {office}'])}",
                sides_of(places),
                0.9,
                opposed=True,
            )


_Title = tuple[str, Locator, tuple[Span, ...]]
"""The rank, where rank and office stand, and what follows them in the sentence (one span, or none)."""


def _of_two_articles(held: Sequence[_Title], after: Sequence[frozenset[str]]) -> Iterator[tuple[_Title, _Title]]:
    """Titles of two ranks that are of one body."""
    for (n, one), (m, other) in combinations(enumerate(held), 2):
        apart = one[0] != other[0] and one[1].article != other[1].article
        if apart and len(after[n] & after[m]) >= _SHARED_AFTER:
            yield one, other


def _titles(known: Survey) -> dict[str, list[_Title]]:
    """Offices with a rank before them."""
    by_office: dict[str, list[_Title]] = defaultdict(list)
    offices = {a: _offices(article.text) for a, article in known.articles.items()}
    for sentence in [s for s in known.sentences if offices[s.article]]:
        here, span = offices[sentence.article], sentence.span
        first = bisect_left(here, (span.start,))
        if first == len(here) or here[first][0] >= span.end:
            continue
        text = known.articles[sentence.article].text
        for _, before, end in here[first : bisect_left(here, (span.end,), first)]:
            if found := _TITLE.search(text, max(span.start, before), end):
                last = found.end()
                rest = (Span(last, min(span.end, last + _AFTER)),) if last < span.end else ()
                by_office[found[2].casefold()].append(
                    (found[1].casefold(), Locator(sentence.article, Span(*found.span())), rest)
                )
    return by_office


def _offices(text: str) -> list[tuple[int, int, int]]:
    """Where each word of office right behind a rank or two starts, where the ranks may start, and where it ends."""
    tokens = tokens_of(text)
    behind = sorted({n + step for n in places_of(text, _RANKED) for step in (1, 2)})
    return [
        (tokens.starts[i], tokens.starts[max(0, i - 2)], tokens.ends[i])
        for i in behind
        if i < len(tokens.stems) and tokens.stems[i] in _OFFICE_STEMS
    ]
