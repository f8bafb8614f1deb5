"""Every word of the dossier in its contexts: a list of them all, and a page a letter with the lines they stand in."""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from dossier.analysis.reach import around
from dossier.model import Dossier, Piece
from dossier.pages import labels
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.escape import Html, escape, verbatim
from dossier.pages.marked import proof, quoted
from dossier.pages.wordlist import NUMBERS, OTHER, Concordance, Entry, Place

REACH = 44
"""A line shows so many characters on either side of the word, less where a word would be cut."""
MOST_BADGES = 24
"""Of more articles no key is shown; each badge still leads to its article."""


@dataclass(frozen=True, slots=True)
class WordView:
    """A word in the list: as printed most often, and how often. ``href`` leads to its lines; "" where it has none.

    ``places`` then link to every paragraph in which it stands.
    """

    words: Html
    href: str
    times: str
    places: tuple[Html, ...]


@dataclass(frozen=True, slots=True)
class LetterView:
    """The words under one letter. ``href`` leads to its page; "" where none of its words has lines."""

    id: str
    name: str
    href: str
    words: tuple[WordView, ...]


@dataclass(frozen=True, slots=True)
class WordsView:
    kicker: str
    letters: tuple[LetterView, ...]
    direct: str
    """Which words lead straight to their places; "" where all have lines."""
    grammar: str
    """How many forms of grammar words are left out, with their counts; "" where there are none."""
    grammar_words: str


@dataclass(frozen=True, slots=True)
class LinesView:
    """One word in its contexts. ``rest`` links to paragraphs beyond the lines; ``more`` counts those beyond these."""

    id: str
    heading: Html
    facts: str
    follows: bool
    lines: tuple[Html, ...]
    rest: tuple[Html, ...]
    more: str


@dataclass(frozen=True, slots=True)
class ContextsView:
    name: str
    kicker: str
    others: tuple[tuple[str, str], ...]
    """Name and address of each letter's page; the address "" for the page itself."""
    badges: tuple[Badge, ...]
    words: tuple[LinesView, ...]


def words_view(dossier: Dossier, found: Concordance) -> WordsView:
    """The list of all words."""
    atlas = Atlas(dossier, "../")
    entries = [e for page in found.pages.values() for e in page]
    letters = [
        LetterView(
            page, _name(page), f"{page}/" * _has_lines(found, entries), tuple(_word(atlas, found, e) for e in entries)
        )
        for page, entries in found.pages.items()
    ]
    times = sum(len(e.places) for e in entries)
    grammar = ", ".join(f"{form} {number:,}" for form, number in found.grammar)
    return WordsView(
        kicker=f"{labels.count(len(entries), 'word')}, {labels.count(times, 'place')}",
        letters=tuple(letters),
        direct=_direct(found.least),
        grammar=labels.count(len(found.grammar), "grammar word") if grammar else "",
        grammar_words=grammar,
    )


def _has_lines(found: Concordance, entries: Sequence[Entry]) -> bool:
    return any(len(e.places) >= found.least for e in entries)


def _name(page: str) -> str:
    return page.upper() if len(page) == 1 else {NUMBERS: "0–9", OTHER: "Other"}[page]


def _direct(least: int) -> str:
    if least == 1:
        return ""
    return f"One that stands {_times(least - 1)}{' or less' * (least > 2)} leads straight to its place."


def _word(atlas: Atlas, found: Concordance, entry: Entry) -> WordView:
    place, times = entry.printed, f"{len(entry.places):,}"
    if len(entry.places) >= found.least:
        return WordView(quoted(place.article, place.span), f"{entry.page}/#{entry.id}", times, ())
    links = tuple(_link(atlas, p) for p in _paragraphs(entry.places))
    return WordView(quoted(place.article, place.span), "", times, links)


def _paragraphs(places: Sequence[Place]) -> list[Place]:
    """The first place of every paragraph."""
    return list({(p.article.id, p.piece.id): p for p in reversed(places)}.values())[::-1]


def letters_of(dossier: Dossier, found: Concordance) -> Iterator[tuple[str, str, ContextsView]]:
    """Each letter's page: its folder, its title and what it shows."""
    atlas = Atlas(dossier, "../../")
    badges = tuple(atlas.plain_badge(a) for a in dossier.articles) if len(dossier.articles) <= MOST_BADGES else ()
    kept = {
        page: [e for e in entries if len(e.places) >= found.least]
        for page, entries in found.pages.items()
    }  # fmt: skip
    names = [page for page, entries in kept.items() if entries]
    for page in names:
        others = tuple((_name(p), "" if p == page else f"../{p}/") for p in names)
        words = tuple(_lines(atlas, e, found) for e in kept[page])
        yield page, _title(page), ContextsView(_title(page), labels.count(len(words), "word"), others, badges, words)


def _title(page: str) -> str:
    return {NUMBERS: "Numbers in their contexts", OTHER: "Words in other letters, in their contexts"}.get(
        page, f"Words that begin with {page.upper()}, in their contexts"
    )


def _lines(atlas: Atlas, entry: Entry, found: Concordance) -> LinesView:
    printed = entry.printed
    chosen = _spread(entry.places, found.cap)
    shown = [p for at, p in enumerate(entry.places) if at in chosen]
    rest = [p for at, p in enumerate(entry.places) if at not in chosen]
    paragraphs = _paragraphs(rest)
    articles = len({p.article.id for p in entry.places})
    return LinesView(
        id=entry.id,
        heading=quoted(printed.article, printed.span),
        facts=f"{_times(len(entry.places))} in {labels.count(articles, 'article')}",
        follows=entry.follows,
        lines=tuple(_line(atlas, place) for place in shown),
        rest=tuple(_link(atlas, p) for p in paragraphs[: found.links]),
        more=labels.count(len(paragraphs) - found.links, "paragraph") if len(paragraphs) > found.links else "",
    )


def _times(number: int) -> str:
    return {1: "once", 2: "twice"}.get(number, f"{number:,} times")


def _spread(places: Sequence[Place], cap: int) -> frozenset[int]:
    """Which so many of the places to show: the first of every article before the second of any."""
    if len(places) <= cap:
        return frozenset(range(len(places)))
    first: dict[str, int] = {}
    for at, place in enumerate(places):
        if place.article.id not in first:
            first[place.article.id] = at
            if len(first) == cap:
                return frozenset(first.values())
    turns: Counter[str] = Counter()
    ranked = []
    for at, place in enumerate(places):
        ranked.append((turns[place.article.id], at))
        turns[place.article.id] += 1
    return frozenset(at for _, at in sorted(ranked)[:cap])


def _line(atlas: Atlas, place: Place) -> Html:
    """The word between what stands around it: one paragraph, one proof. The badge leads to where it stands."""
    text = place.article.text
    span = around(text, place.piece.span, place.span, REACH)
    left = text[span.start : place.start]
    ink = left.rstrip()
    return Html(
        f"<p {proof(place.article, span)}>{_link(atlas, place, in_line=True)}<i>{verbatim(ink)}</i>"
        f"{verbatim(left[len(ink) :])}<b>{verbatim(place.span.of(text))}</b>{verbatim(text[place.end : span.end])}</p>"
    )


def _link(atlas: Atlas, place: Place, in_line: bool = False) -> Html:
    """The article's letters, and the paragraph's number unless in a line, as a link to the paragraph."""
    article, piece = place.article, place.piece
    words = article.siglum if in_line else f"{article.siglum} {_number(piece)}"
    return _badge(atlas.accents[article.id], f"{atlas.page(article)}#{piece.id}", words, in_line)


@lru_cache(maxsize=4096)
def _badge(accent: str, href: str, words: str, in_line: bool) -> Html:
    """Kept, because many words stand in one paragraph. In a line of the article's it is marked as ours."""
    ours = " data-x" * in_line
    return Html(f'<a class="badge {accent}"{ours} href="{escape(href)}">{escape(words)}</a>')


def _number(piece: Piece) -> str:
    return piece.id.removeprefix("p") if piece.role == "body" else labels.place(piece)
