"""Where: venues that one article alone gives for what the same person did, where another gives another."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.city_names import is_one_city
from dossier.analysis.accounts.difference_labels import WHERE
from dossier.analysis.accounts.differences import Difference, chained, either, sides_of, words_at
from dossier.analysis.accounts.finders.transliterations import is_spelt_otherwise
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.accounts.sites import Site, of_one_article, sites_of
from dossier.analysis.accounts.within import granularity_of
from dossier.analysis.likeness import Survey, compare
from dossier.analysis.stems import stem
from dossier.model import Locator, Quotation
from dossier.patterns import compiled, late

_OF_PERSON = 0.65
_MOST = 20
_LEADS = 6
"""Words before a venue among which the doing stands that it is the venue of."""
_LEAST_EVIDENCE, _LEAST_SCORE = 1.2, 0.3


def place_differences(known: Survey, nearness: Nearness, quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """Venues that one article alone gives, where another gives another one alone, of one doing or one person's."""
    own = of_one_article(list(sites_of(known)))
    found: dict[tuple[Locator, Locator], float] = {}
    of_persons = [(a, b, _OF_PERSON) for a, b in _of_persons(nearness, quotations, own)]
    for a, b, weight in (*of_persons, *_of_doings(known, nearness, own)):
        if not is_one_city(a.words, b.words) and not is_spelt_otherwise(
            known, (a.place.article, a.words), (b.place.article, b.words)
        ):
            found.setdefault((a.place, b.place), weight)
    for group in chained(found):
        sides = sides_of(group)
        here = set(group)
        words = [words_at(known, p) for p in sides]
        weight = max(w for (a, _), w in found.items() if a in here)
        yield Difference("place", f"{WHERE}: {either(words)}", sides, weight, granularity_of(known, words))


def _of_persons(
    nearness: Nearness, quotations: Sequence[Quotation], own: Sequence[Site]
) -> Iterator[tuple[Site, Site]]:
    """Venues of what one person did, whom two articles quote."""
    acts = [venue for venue in own if not venue.common and not _ACTS.isdisjoint(_WORD.findall(venue.before))]
    words = [frozenset(venue.before.split()) for venue in acts]
    for person in _principals(quotations):
        here = [venue for venue, before in zip(acts, words, strict=True) if not person.isdisjoint(before)]
        for a, b in combinations(sorted(here, key=lambda v: v.place)[:_MOST], 2):
            if (
                a.place.article != b.place.article
                and a.name != b.name
                and nearness.near(a.place.article, b.place.article)
            ):
                yield a, b


def _of_doings(known: Survey, nearness: Nearness, own: Sequence[Site]) -> Iterator[tuple[Site, Site, float]]:
    """Venues with the same doing right before them, in sentences that share more than it."""
    doings = [_doing(venue.before) for venue in own]
    homes = [venue.place.article for venue in own]
    telling = telling_stems(doings) - known.names
    for i, j in nearness.sharing([here & telling for here in doings], homes, least=1):
        a, b = own[i], own[j]
        likeness = compare(*(known.bag(v.place.article, [v.sentence]) for v in (a, b)))
        if (
            a.name != b.name
            and not (a.common and b.common)
            and likeness.evidence >= _LEAST_EVIDENCE
            and likeness.score >= _LEAST_SCORE
        ):
            yield a, b, 0.4 + likeness.score / 2


def _doing(before: str) -> set[str]:
    words = late(r"[\w’'-]+").findall(before)[-_LEADS:]
    return {stem(w) for w in words if w[0].islower()} - {""}


_ACTS = frozenset(
    "said told met meeting welcomed received hosted spoke talks greeted addressed announced signed arrested killed "
    "died".split()
)
_WORD = compiled(r"\w+")


def _principals(quotations: Sequence[Quotation]) -> list[frozenset[str]]:
    """The words of the names of those whom two articles or more quote."""
    homes: dict[frozenset[str], set[str]] = defaultdict(set)
    for name, article in {(q.speaker.name, q.article) for q in quotations if q.speaker}:
        homes[frozenset(w for w in name.split() if w[:1].isupper())].add(article)
    return sorted((name for name, articles in homes.items() if len(articles) >= 2 and name), key=sorted)
