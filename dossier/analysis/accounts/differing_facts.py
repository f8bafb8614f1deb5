"""Titles, numbers, dates and places that differ where two articles say the same thing."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain, combinations

from dossier.analysis.accounts.differences import Difference, sides_of
from dossier.analysis.accounts.sharing import pairs_sharing
from dossier.analysis.dates import Dated, dates_in, day_of
from dossier.analysis.likeness import Bag, Survey, compare, tokens_of
from dossier.frozen import frozen
from dossier.model import Article, Locator, Quotation, Span

_MOST_MENTIONS = 40
"""Dates beside which a stem may stand and still bring two of them together."""


def _at(known: Survey, article: str, span: Span) -> str:
    return span.of(known.articles[article].text)


def date_differences(known: Survey, articles: Sequence[Article]) -> Iterator[Difference]:
    """Dates given to the same matter that do not agree, or of which one can be read in two ways."""
    mentions = _dates(known, articles)
    stems = [known.weighed(m.place.article, [m.around]).keys() - m.own for m in mentions]
    common = {s for s, count in Counter(chain.from_iterable(stems)).items() if count > _MOST_MENTIONS}
    bag = cache(lambda i: _bag_of(known, mentions[i], stems[i]))
    pairs = pairs_sharing([here - common for here in stems], [m.place.article for m in mentions], least=1)
    for i, j in sorted(pairs):
        one, other = mentions[i].dated, mentions[j].dated
        differ = one.when != other.when and one.precision == other.precision
        doubt = one.doubtful != other.doubtful and one.when == other.when
        if not (differ or doubt):
            continue
        likeness = compare(bag(i), bag(j))
        if (differ and likeness.score >= 0.5 and likeness.evidence >= 1.5) or (doubt and likeness.evidence >= 0.6):
            place, its_place = mentions[i].place, mentions[j].place
            about = f"date: {_at(known, place.article, place.span)}, {_at(known, its_place.article, its_place.span)}"
            yield Difference("date", about, sides_of([place, its_place]), 0.5 + likeness.score / 2)


@frozen()
class _Mention:
    """A date, the words around it that say of what, and the stems of the date itself."""

    place: Locator
    dated: Dated
    around: Span
    own: frozenset[str]


def _dates(known: Survey, articles: Sequence[Article]) -> list[_Mention]:
    reference = {a.id: day_of(a.published) or day_of(a.updated) for a in articles}
    latest = max((d for d in reference.values() if d), default=None)
    found = []
    for sentence in known.sentences:
        if sentence.piece.kind != "headline":
            article, span = sentence.article, sentence.span
            for dated in dates_in(known.articles[article].text, span, reference[article] or latest):
                around = Span(max(span.start, dated.span.start - 70), min(span.end, dated.span.end + 30))
                own = frozenset(known.weighed(article, [dated.span]))
                found.append(_Mention(Locator(article, dated.span), dated, around, own))
    return sorted(found, key=lambda m: m.place)


def _bag_of(known: Survey, mention: _Mention, stems: AbstractSet[str]) -> Bag:
    return Bag({s: w for s, w in known.weighed(mention.place.article, [mention.around]).items() if s in stems})


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
