"""Where: venues that one article alone gives for what the same person did, where another gives another."""

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, chained, either, sides_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator, Quotation, Span
from dossier.patterns import compiled

_OF_PERSON = 0.65
_MOST = 20
_LEADS = 6
"""Words before a venue among which the doing stands that it is the venue of."""
_BEFORE = 70
_LEAST_EVIDENCE, _LEAST_SCORE = 1.2, 0.3
_WHERE = (
    r" (?:(?:the|his|her|their|its)(?: [a-z]+){0,3} ?)?(?:in |at |of )?(?:the )?"
    r"((?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*)"
)
_VENUE = compiled(rf"\b(?:at|in){_WHERE}")
_BEFORE_VENUES = (marked(("at",)), marked(("in",)))


@frozen()
class _Venue:
    """A place as printed, the stems of its name, its sentence and the words before it there."""

    place: Locator
    name: tuple[str, ...]
    sentence: Span
    before: str


def place_differences(known: Survey, nearness: Nearness, quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """Venues that one article alone gives, where another gives another one alone, of one doing or one person's."""
    venues = list(_venues(known))
    homes: dict[str, set[str]] = defaultdict(set)
    for venue in venues:
        for s in venue.name:
            homes[s].add(venue.place.article)
    own = [venue for venue in venues if all(len(homes[s]) == 1 for s in venue.name)]
    found: dict[tuple[Locator, Locator], float] = {}
    for a, b in _of_persons(nearness, quotations, own):
        found[a.place, b.place] = _OF_PERSON
    for a, b, weight in _of_doings(known, nearness, own):
        found.setdefault((a.place, b.place), weight)
    for group in chained(found):
        sides = sides_of(group)
        here = set(group)
        about = f"Where: {either([p.span.of(known.articles[p.article].text) for p in sides])}"
        yield Difference("place", about, sides, max(w for (a, _), w in found.items() if a in here))


def _of_persons(
    nearness: Nearness, quotations: Sequence[Quotation], own: Sequence[_Venue]
) -> Iterator[tuple[_Venue, _Venue]]:
    """Venues of what one person did, whom two articles quote."""
    acts = [venue for venue in own if not _ACTS.isdisjoint(_WORD.findall(venue.before))]
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


def _of_doings(known: Survey, nearness: Nearness, own: Sequence[_Venue]) -> Iterator[tuple[_Venue, _Venue, float]]:
    """Venues with the same doing right before them, in sentences that share more than it."""
    doings = [_doing(venue.before) for venue in own]
    homes = [venue.place.article for venue in own]
    telling = telling_stems(doings) - known.names
    for i, j in nearness.sharing([here & telling for here in doings], homes, least=1):
        a, b = own[i], own[j]
        likeness = compare(*(known.bag(v.place.article, [v.sentence]) for v in (a, b)))
        if a.name != b.name and likeness.evidence >= _LEAST_EVIDENCE and likeness.score >= _LEAST_SCORE:
            yield a, b, 0.4 + likeness.score / 2


def _doing(before: str) -> set[str]:
    words = re.findall(r"[\w’'-]+", before)[-_LEADS:]
    return {stem(w) for w in words if w[0].islower()} - {""}


def _venues(known: Survey) -> Iterator[_Venue]:
    """Places after "in" or "at", in the order of articles and of reading."""
    printed = {a: _printed_venues(article.text) for a, article in known.articles.items()}
    for sentence in known.sentences:
        here, span = printed[sentence.article], sentence.span
        first = bisect_left(here, (span.start,))
        if first == len(here) or here[first][0] >= span.end or sentence.piece.kind == "headline":
            continue
        text = known.articles[sentence.article].text
        tokens = tokens_of(text)
        for start, begin, end in here[first : bisect_left(here, (span.end,), first)]:
            if end <= span.end and not _is_month(text[begin:end]) and not text[begin:end].isupper():
                name = tuple(filter(None, (tokens.stems[i] for i in tokens.within(Span(begin, end)))))
                if name:
                    before = text[max(span.start, start - _BEFORE) : start]
                    yield _Venue(Locator(sentence.article, Span(start, end)), name, span, before)


def _printed_venues(text: str) -> list[tuple[int, int, int]]:
    """Where the word before each venue starts, where its name starts, and where it ends; none in another."""
    kept: list[tuple[int, int, int]] = []
    for found in sorted((m.start(), m.start(1), m.end()) for word in _BEFORE_VENUES for m in _after(text, word)):
        if not kept or kept[-1][2] <= found[0]:
            kept.append(found)
    return kept


def _after(text: str, word: frozenset[str]) -> Iterator[re.Match[str]]:
    """The venues after one word, none in another of them."""
    starts = tokens_of(text).starts
    end = 0
    for n in places_of(text, word):
        if starts[n] >= end and (found := _VENUE.match(text, starts[n])):
            end = found.end()
            yield found


_MONTHS = frozenset("Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec".split())
_ACTS = frozenset(
    "said told met meeting welcomed received hosted spoke talks greeted addressed announced signed arrested killed "
    "died".split()
)
_WORD = compiled(r"\w+")


def _is_month(word: str) -> bool:
    """Whether it begins as the name of a month does, small letters behind it."""
    tail = word[3:]
    return word[:3] in _MONTHS and (not tail or (tail.isascii() and tail.isalpha() and tail.islower()))


def _principals(quotations: Sequence[Quotation]) -> list[frozenset[str]]:
    """The words of the names of those whom two articles or more quote."""
    homes: dict[frozenset[str], set[str]] = defaultdict(set)
    for name, article in {(q.speaker.name, q.article) for q in quotations if q.speaker}:
        homes[frozenset(w for w in name.split() if w[:1].isupper())].add(article)
    return sorted((name for name, articles in homes.items() if len(articles) >= 2 and name), key=sorted)
