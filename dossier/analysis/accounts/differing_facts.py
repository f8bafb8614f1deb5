"""Titles, numbers, dates and places that differ where two articles say the same thing."""

import re
from bisect import bisect_left
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain, combinations, compress, count

from dossier.analysis.accounts.differences import Difference, sides_of
from dossier.analysis.accounts.numbers import Quantity, quantities_in
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.sharing import pairs_sharing
from dossier.analysis.dates import Dated, dates_in, day_of
from dossier.analysis.likeness import Bag, Survey, compare, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Article, Locator, Quotation, Span

_OFFICES = (
    "chairman chairwoman chair president minister secretary director commissioner governor ambassador commander "
    "marshal premier chancellor mayor prosecutor inspector treasurer captain manager editor officer spokesman "
    "spokeswoman spokesperson general"
)
_RANK = (
    r"vice|deputy|acting|interim|former|first|senior|assistant|associate|co|honorary|outgoing|incoming|lieutenant|"
    r"brigadier|major"
)
_TITLE = re.compile(rf"\b((?:{_RANK})(?:[ -](?:{_RANK}))?)[ -]({'|'.join(_OFFICES.split())})\b", re.IGNORECASE)

_OFFICE_STEMS = frozenset(map(stem, _OFFICES.split()))
_LEAST_SCORE = 0.3
_SHARED_AFTER = 3
"""Stems that must agree after the title: the body and what it is of."""
_AFTER = 60
"""Characters after a title in which they are looked for."""
_MOST_MENTIONS = 40
"""Dates beside which a stem may stand and still bring two of them together."""


def title_differences(known: Survey) -> Iterator[Difference]:
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
            yield Difference("title", f"title: {one} {office}, {two} {office}", sides_of(places), 0.9)


_Title = tuple[str, Locator, tuple[Span, ...]]
"""The rank, where rank and office stand, and what follows them in the sentence (one span, or none)."""


def _of_two_articles(held: Sequence[_Title], after: Sequence[frozenset[str]]) -> Iterator[tuple[_Title, _Title]]:
    """Titles of two ranks that are of one body."""
    for (n, one), (m, other) in combinations(enumerate(held), 2):
        apart = one[0] != other[0] and one[1].article != other[1].article
        if apart and len(after[n] & after[m]) >= _SHARED_AFTER:
            yield one, other


def _titles(known: Survey) -> dict[str, list[_Title]]:
    """Offices with a rank before them. Found from the office, which is rare: a search at every word would take long."""
    by_office: dict[str, list[_Title]] = defaultdict(list)
    offices = {a: _offices(article.text) for a, article in known.articles.items()}
    for sentence in known.sentences:
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
    """Where each word of office starts, where its rank may start, and where it ends."""
    tokens = tokens_of(text)
    offices = compress(count(), map(_OFFICE_STEMS.__contains__, tokens.stems))
    return [(tokens.starts[i], tokens.starts[max(0, i - 2)], tokens.ends[i]) for i in offices]


def number_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """The same thing counted differently in two clauses that say the same."""
    quantities = cache(lambda place: tuple(quantities_in(known.articles[place.article].text, place.span)))
    bag = cache(lambda place: known.bag(place.article, [place.span]))
    for pair in facing:
        apart = list(_counted_apart(quantities(pair.a), quantities(pair.b)))
        if not apart:
            continue
        score = compare(bag(pair.a), bag(pair.b)).score
        for x, y in apart if score >= _LEAST_SCORE or pair.counted else ():
            about = (
                f"number: {x.noun}"
                if x.unit not in ("time", "%", "$")
                else f"number: {_at(known, pair.a.article, x.span)}, {_at(known, pair.b.article, y.span)}"
            )
            sides = sides_of([Locator(pair.a.article, x.span), Locator(pair.b.article, y.span)])
            yield Difference("number", about, sides, min(1.0, 0.5 + score / 2))


def _counted_apart(a: Sequence[Quantity], b: Sequence[Quantity]) -> Iterator[tuple[Quantity, Quantity]]:
    """Numbers of a unit of which each side has one that the other lacks; of several, none is known to face another."""
    alike = {(x.unit, x.value) for x in a} & {(y.unit, y.value) for y in b}
    for unit in sorted({x.unit for x in a} & {y.unit for y in b}):
        ours = {x.value: x for x in a if x.unit == unit and (unit, x.value) not in alike}
        theirs = {y.value: y for y in b if y.unit == unit and (unit, y.value) not in alike}
        if len(ours) == len(theirs) == 1:
            yield next(iter(ours.values())), next(iter(theirs.values()))


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
