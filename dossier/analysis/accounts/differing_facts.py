"""Titles, numbers, dates and places that differ where two articles say the same thing."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, sides_of
from dossier.analysis.accounts.numbers import Quantity, quantities_in
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.dates import Dated, dates_in, day_of
from dossier.analysis.likeness import Bag, Survey, compare, tokens_of
from dossier.analysis.stems import stem
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


def title_differences(known: Survey) -> Iterator[Difference]:
    """One office of one body with another rank before it: "vice chairman", "deputy chairman"."""
    by_office: dict[str, list[tuple[str, Locator, frozenset[str]]]] = defaultdict(list)
    for sentence in known.sentences:
        text = known.articles[sentence.article].text
        for found in _titles(text, sentence.span):
            after = (
                Span(found.end(), min(sentence.span.end, found.end() + 60)) if found.end() < sentence.span.end else None
            )
            bag = frozenset(known.weighed(sentence.article, [after]) if after else ())
            by_office[found[2].casefold()].append(
                (found[1].casefold(), Locator(sentence.article, Span(*found.span())), bag)
            )
    for office, held in sorted(by_office.items()):
        ranks: dict[tuple[str, str], list[Locator]] = defaultdict(list)
        for (rank, place, bag), (other, its_place, its_bag) in combinations(sorted(held, key=lambda h: h[1])[:60], 2):
            if rank != other and place.article != its_place.article and len(bag & its_bag) >= _SHARED_AFTER:
                ranks[min(rank, other), max(rank, other)] += [place, its_place]
        for (one, two), places in sorted(ranks.items()):
            if len({p.article for p in places}) >= 2:
                yield Difference("title", f"title: {one} {office}, {two} {office}", sides_of(places), 0.9)


def _titles(text: str, span: Span) -> Iterator[re.Match[str]]:
    """Offices with a rank before them. Found from the office, which is rare: a search at every word would take long."""
    tokens = tokens_of(text)
    for i in tokens.within(span):
        if tokens.stems[i] in _OFFICE_STEMS:
            start = max(span.start, tokens.starts[max(0, i - 2)])
            if found := _TITLE.search(text, start, tokens.ends[i]):
                yield found


def number_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """The same thing counted differently in two clauses that say the same."""
    for pair in facing:
        if pair.likeness.score < _LEAST_SCORE and not pair.counted:
            continue
        for x, y in _counted_apart(_quantities(known, pair.a), _quantities(known, pair.b)):
            about = (
                f"number: {x.noun}"
                if x.unit not in ("time", "%", "$")
                else f"number: {_at(known, pair.a.article, x.span)}, {_at(known, pair.b.article, y.span)}"
            )
            sides = sides_of([Locator(pair.a.article, x.span), Locator(pair.b.article, y.span)])
            yield Difference("number", about, sides, min(1.0, 0.5 + pair.likeness.score / 2))


def _quantities(known: Survey, place: Locator) -> list[Quantity]:
    return list(quantities_in(known.articles[place.article].text, place.span))


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
    reference = {a.id: day_of(a.published) or day_of(a.updated) for a in articles}
    days = [d for d in reference.values() if d]
    latest = max(days) if days else None
    mentions: list[tuple[Locator, Dated, Bag]] = []
    for sentence in known.sentences:
        article = known.articles[sentence.article]
        if sentence.piece.kind == "headline":
            continue
        for dated in dates_in(article.text, sentence.span, reference[article.id] or latest):
            around = Span(max(sentence.span.start, dated.span.start - 70), min(sentence.span.end, dated.span.end + 30))
            date_stems = known.weighed(article.id, [dated.span])
            bag = Bag({s: w for s, w in known.weighed(article.id, [around]).items() if s not in date_stems})
            mentions.append((Locator(article.id, dated.span), dated, bag))
    mentions.sort(key=lambda m: m[0])
    by_stem: dict[str, list[int]] = defaultdict(list)
    for i, (_, _, bag) in enumerate(mentions):
        for s in bag.weights:
            by_stem[s].append(i)
    pairs = {p for at in by_stem.values() if len(at) <= 40 for p in combinations(at, 2)}
    for i, j in sorted(pairs):
        (place, one, bag), (other_place, other, its_bag) = mentions[i], mentions[j]
        if place.article == other_place.article or (
            one.when[:4] == other.when[:4] and one.precision != other.precision
        ):
            continue
        differ = one.when != other.when and one.precision == other.precision
        doubt = (one.doubtful != other.doubtful) and one.when == other.when
        if not (differ or doubt):
            continue
        likeness = compare(bag, its_bag)
        if (differ and likeness.score >= 0.5 and likeness.evidence >= 1.5) or (doubt and likeness.evidence >= 0.6):
            about = (
                f"date: {_at(known, place.article, place.span)}, {_at(known, other_place.article, other_place.span)}"
            )
            yield Difference("date", about, sides_of([place, other_place]), 0.5 + likeness.score / 2)


_VENUE = re.compile(
    r"\b(?:at|in) (?:(?:the|his|her|their|its)(?: [a-z]+){0,3} ?)?(?:in |at |of )?(?:the )?"
    r"((?:[A-Z][\w’'-]+)(?: [A-Z][\w’'-]+)*)"
)


def place_differences(known: Survey, quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """Venues that one article alone gives for what the same person did, where another gives another one alone."""
    venues = list(_venues(known))
    homes: dict[str, set[str]] = defaultdict(set)
    for place, name, _ in venues:
        for s in name:
            homes[s].add(place.article)
    own = [
        (place, name, frozenset(before.split()))
        for place, name, before in venues
        if all(len(homes[s]) == 1 for s in name) and _ACT.search(before)
    ]
    for person in _principals(quotations):
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
    for sentence in known.sentences:
        article = known.articles[sentence.article]
        tokens = tokens_of(article.text)
        for venue in (
            _VENUE.finditer(article.text, sentence.span.start, sentence.span.end)
            if sentence.piece.kind != "headline"
            else ()
        ):
            name = tuple(tokens.stems[i] for i in tokens.within(Span(*venue.span(1))) if tokens.stems[i])
            if name and not _MONTH.fullmatch(venue[1]):
                before = article.text[max(sentence.span.start, venue.start() - 70) : venue.start()]
                yield Locator(article.id, Span(*venue.span())), name, before


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
