"""Every word of a dossier and where it stands, under the letter and next to the words of its stem.

Read from headlines, standfirsts, captions and running text. Words are put together by their folded form.
"""

import hashlib
import unicodedata
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import count, groupby
from typing import NamedTuple

from dossier.analysis.anchors import slug
from dossier.analysis.stems import STOP_WORDS, stem
from dossier.analysis.words import WORD, folded
from dossier.model import Article, Dossier, Piece, Span

MOST_LINES, MOST_LINKS = 5_000, 3_000
"""Lines of all pages together, and links to places beyond them: of more, each word has fewer."""
CAPS = (60, 40, 25, 16, 12, 8, 6, 4)
"""Lines that one word has at most: the first of these that keeps within bounds."""
CAPS_OF_LINKS = (40, 20, 10, 5, 2, 0)

NUMBERS, OTHER = "numbers", "other"


class Place(NamedTuple):
    """Where a word stands; offsets are of the article's text."""

    article: Article
    piece: Piece
    start: int
    end: int

    @property
    def span(self) -> Span:
        return Span(self.start, self.end)


@dataclass(frozen=True, slots=True)
class Entry:
    """One word: its folded form, its anchor and every place in which it stands, in order."""

    form: str
    id: str
    page: str
    """The letter under which it stands, or NUMBERS or OTHER: the name of a folder."""
    places: tuple[Place, ...]
    printed: Place
    """Where the word is printed as it is most often; of several such spellings, as at first."""
    follows: bool = False
    """Whether the entry before has the same stem."""


@dataclass(frozen=True)
class Concordance:
    """Every word by its page, and how much of each is shown."""

    pages: Mapping[str, tuple[Entry, ...]]
    grammar: tuple[tuple[str, int], ...]
    """Forms left out with their counts, the commonest first: grammar words, where not every word can have its lines."""
    cap: int
    """Lines that a word has at most."""
    links: int
    """Paragraphs beyond its lines that its entry links to at most."""
    least: int
    """Words that stand fewer times have no lines: the list leads straight to their places."""


def concordance(dossier: Dossier) -> Concordance:
    """The words of a dossier; pages and words in the order of the alphabet, numbers and other scripts last."""
    found: dict[str, list[Place]] = {}
    for article in dossier.articles:
        for piece in article.prose:
            for word in WORD.finditer(article.text, piece.span.start, piece.span.end):
                found.setdefault(folded(word.group()), []).append(Place(article, piece, *word.span()))
    all_fit = sum(map(len, found.values())) <= MOST_LINES
    left_out = frozenset() if all_fit else STOP_WORDS & found.keys()
    grammar = {form: len(found[form]) for form in left_out}
    shown = {form: places for form, places in found.items() if form not in left_out}
    times = [len(places) for places in shown.values()]
    least = next(least for least in count(1) if _bounded(times, least, CAPS[-1]) <= MOST_LINES)
    cap = next(cap for cap in CAPS if _bounded(times, least, cap) <= MOST_LINES)
    beyond = [n - cap for n in times if n > cap]
    return Concordance(
        {page: tuple(entries) for page, entries in groupby(_entries(shown), key=lambda e: e.page)},
        tuple(sorted(grammar.items(), key=lambda item: (-item[1], item[0]))),
        cap,
        next(most for most in CAPS_OF_LINKS if _bounded(beyond, 1, most) <= MOST_LINKS),
        least,
    )


def _bounded(times: Sequence[int], least: int, most: int) -> int:
    """How many there are of so many each, where those below ``least`` have none and no one has over ``most``."""
    return sum(min(n, most) for n in times if n >= least)


def _entries(found: Mapping[str, list[Place]]) -> list[Entry]:
    """The words in order, each next to those of its stem under the same letter."""
    pages = {form: page_of(form) for form in found}
    stems = {form: (pages[form], stem(form) or form) for form in found}
    heads: dict[tuple[str, str], str] = {}
    for form in sorted(found, key=_plain):
        heads.setdefault(stems[form], form)
    order = sorted(
        found, key=lambda f: (len(pages[f]) > 1, pages[f], _plain(heads[stems[f]]), heads[stems[f]], _plain(f), f)
    )
    before = [None, *order]
    return [
        Entry(
            form,
            anchor_of(form),
            pages[form],
            tuple(found[form]),
            _as_printed(found[form]),
            last is not None and stems[last] == stems[form],
        )
        for last, form in zip(before, order, strict=False)
    ]


def _as_printed(places: Sequence[Place]) -> Place:
    printed = [article.text[start:end] for article, _, start, end in places]
    times = Counter(printed)
    return places[printed.index(max(times, key=times.__getitem__))]


def _plain(form: str) -> tuple[str, str]:
    """Where a form stands in the alphabet: letters without their accents."""
    return unicodedata.normalize("NFKD", form).encode("ascii", "ignore").decode() or form, form


def page_of(form: str) -> str:
    """The page on which a word stands: its first letter without accent, NUMBERS, or OTHER for another script."""
    first = unicodedata.normalize("NFKD", form[:1])[:1]
    if first.isdecimal():
        return NUMBERS
    return first.lower() if first.isascii() and first.isalpha() else OTHER


def anchor_of(form: str) -> str:
    """``w-harbour``; a form with more than plain letters and digits gets a hash, so that no two are alike."""
    if form.isascii() and form.isalnum():
        return f"w-{form}"
    return f"w-{slug(form)}-{hashlib.sha256(form.encode()).hexdigest()[:6]}"
