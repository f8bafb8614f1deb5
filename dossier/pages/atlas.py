"""Where everything stands and what it is called: asked by every page, worked out once."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Container, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from textwrap import shorten as shortened

from dossier.model import Article, Dossier, Locator, Person, Piece, Quotation, Span
from dossier.pages import labels
from dossier.pages.divided import pages_of
from dossier.pages.escape import NOTHING, Html, escape, verbatim
from dossier.pages.marked import proof
from dossier.pages.once import once

ACCENTS = 8
"""Colours in styles/frame.css; further outlets begin again. The letters tell them apart."""


MOST_IN_KEY = 100
"""Articles of which a page lists what their letters stand for: the badges say it, too."""

_SHORT = 36
"""Characters of a title that stands for an outlet: on a phone a line, beside its letters."""


@dataclass(frozen=True, slots=True)
class Badge:
    """An outlet's letters, for one article. ``href`` None: shown without a link.

    ``found`` False: not found there, dashed. ``part`` True: tells a part of it, outlined; the words say so.
    """

    letters: str
    accent: str
    words: str
    """What a screen reader says and a pointer shows: outlet and place."""
    href: str | None
    found: bool = True
    part: bool = False
    odds: Html = NOTHING
    """A mark right behind the letters: that the place differs (``odds.py``)."""

    @property
    def html(self) -> Html:
        """As pages show it. Written here: a template for each of a page's hundreds takes a tenth of all rendering."""
        letters, words = escape(self.letters), escape(self.words)
        if self.href:
            return Html(
                f'<a class="badge {self.accent}{" half" * self.part}" href="{escape(self.href)}" title="{words}"'
                f' aria-label="{letters}: {words}">{letters}</a>{self.odds}'
            )
        hidden = "" if self.found else ' aria-hidden="true"'
        return Html(
            f'<span class="badge {self.accent}" title="{words}"><span class="vh">{words} </span>'
            f"<span{hidden}>{letters}</span></span>"
        )


@dataclass(frozen=True)
class Atlas:
    """A dossier with ways to its articles; ``root`` leads from the page to the site's top ("", "../", "../../")."""

    dossier: Dossier
    root: str = ""

    @cached_property
    def accents(self) -> dict[str, str]:
        """The accent's class of each article by id: one an outlet, in order; grey for outlets not stated."""
        return _accents(self.dossier)

    @cached_property
    def number(self) -> dict[str, int]:
        """The place of each article, by its id, in the dossier's order."""
        return _numbers(self.dossier)

    @cached_property
    def speakers(self) -> dict[str, Person]:
        """Those who have a page of their own, by name: called by a full name, or credited with two quotations.

        A name that begins with a small letter is a pronoun or a common noun that nobody was found for.
        """
        return _speakers(self.dossier)

    def credited(self, quotation: Quotation) -> tuple[str, ...]:
        """Names of those with a page whom a quotation is credited to: several where "A and B" say it together."""
        return _credited(quotation, self.speakers)

    def speaker_page(self, name: str | None) -> str:
        """Address of a speaker's page; "" for one who has none."""
        person = self.speakers.get(name or "")
        return f"{self.root}speakers/{person.id}/" if person else ""

    @cached_property
    def _starts(self) -> dict[str, list[int]]:
        return _starts(self.dossier)

    @cached_property
    def between_marks(self) -> dict[str, tuple[Span, ...]]:
        """By article id: the words that stand between quotation marks, also inside reported speech."""
        return _between_marks(self.dossier)

    def piece(self, article: Article, offset: int) -> Piece | None:
        at = bisect_right(self._starts[article.id], offset) - 1
        return article.pieces[at] if at >= 0 and offset < article.pieces[at].span.end else None

    def place(self, article: Article, offset: int) -> str:
        """``paragraph 4``."""
        return labels.place(self.piece(article, offset))

    def page(self, article: Article) -> str:
        return f"{self.root}articles/{article.id}/"

    def link(self, article: Article, offset: int, anchor: str | None = None) -> str:
        """Address of a place in an article: of the mark there, or of its paragraph."""
        return self._at(article, None if anchor else self.piece(article, offset), anchor)

    def _at(self, article: Article, piece: Piece | None, anchor: str | None) -> str:
        target = anchor or (piece.id if piece else "")
        return f"{self.page(article)}#{target}" if target else self.page(article)

    def badge(
        self,
        article: Article,
        at: Span | None = None,
        anchor: str | None = None,
        *,
        part: bool = False,
        odds: Html = NOTHING,
    ) -> Badge:
        """The badge of an article, leading to a place in it or to its top; ``part``: it tells only part there."""
        words = self.called(article)
        if at is None:
            return Badge(article.siglum, self.accents[article.id], words, self.page(article))
        piece = self.piece(article, at.start)
        where = f"{words}, {labels.place(piece)}{', tells part of it' * part}"
        return Badge(
            article.siglum, self.accents[article.id], where, self._at(article, piece, anchor), part=part, odds=odds
        )

    def key(self) -> tuple[Badge, ...]:
        """What the letters of articles stand for; of very many the first of each outlet."""
        articles = self.dossier.articles
        if len(articles) > MOST_IN_KEY:
            articles = tuple({a.outlet: a for a in reversed(articles)}.values())[::-1][:MOST_IN_KEY]
        return tuple(self.badge(a) for a in articles)

    def plain_badge(self, article: Article) -> Badge:
        return Badge(article.siglum, self.accents[article.id], self.called(article), None)

    def missing_badge(self, article: Article) -> Badge:
        return Badge(article.siglum, "none", f"not found in {self.called(article)}", None, found=False)

    def sentence(self, place: Locator) -> Span:
        """The sentence around a place; the place itself where none covers it."""
        found = [s for s in self._sentences(place) if s.overlaps(place.span)]
        return Span(min(s.start for s in found), max(s.end for s in found)) if found else place.span

    def _sentences(self, place: Locator) -> Sequence[Span]:
        from dossier.analysis.sentences import sentences_of  # slow to import

        article = self.dossier.article[place.article]
        piece = self.piece(article, place.span.start)
        return tuple(sentences_of(article, piece)) if piece else ()

    @cached_property
    def _differences(self) -> Mapping[str, str]:
        return _differences(self.dossier)

    def difference(self, name: str) -> str:
        """Address of a difference: in the summary or, of very many, on a page further on."""
        return f"{self.root}{self._differences[name]}#{name}"

    def article_of(self, quotation: Quotation) -> Article:
        return self.dossier.article[quotation.article]

    def title(self, article: Article) -> Html:
        """What an article is called, with its proof wherever the words stand in the seed."""
        span = title_span(article)
        if span is None:
            return escape(article.label or article.title or article.id)
        more = "" if not (article.label or "").endswith("…") else '<span class="more" data-x>…</span>'
        return Html(f"<span {proof(article, span)}>{verbatim(span.of(article.text))}{more}</span>")

    def outlet(self, article: Article) -> str:
        """On a line among others whose it is; "" where no article of the dossier says, which is said once for all."""
        return "" if self._unstated == len(self.dossier.articles) else labels.outlet(article)

    def called(self, article: Article) -> str:
        """What its letters stand for: the outlet, else the beginning of its title where several have none."""
        if article.outlet or not article.title or self._unstated < 2:
            return labels.outlet(article)
        return shortened(article.title, _SHORT, placeholder=" …")

    @cached_property
    def _unstated(self) -> int:
        return _unstated(self.dossier)

    def name(self, article: Article) -> str:
        """For titles of pages and links of text alone: never empty."""
        return article.label or article.title or labels.outlet(article)


# A dossier's atlases, one for each depth of folders at which pages stand, share all but the way to the top.


@once
def _accents(dossier: Dossier) -> dict[str, str]:
    outlets = dict.fromkeys(a.outlet for a in dossier.articles if a.outlet)
    numbers = {name: i % ACCENTS for i, name in enumerate(outlets)}
    return {a.id: f"k{numbers[a.outlet]}" if a.outlet else "kx" for a in dossier.articles}


@once
def _numbers(dossier: Dossier) -> dict[str, int]:
    return {a.id: at for at, a in enumerate(dossier.articles)}


@once
def _speakers(dossier: Dossier) -> dict[str, Person]:
    people = {p.name: p for p in dossier.people if not p.name[:1].islower()}
    times = Counter(n for q in dossier.quotations for n in _credited(q, people))
    return {n: p for n, p in people.items() if times[n] > 1 or (times[n] and " " in n.strip())}


@once
def _starts(dossier: Dossier) -> dict[str, list[int]]:
    """By article id, where its pieces begin."""
    return {a.id: [p.span.start for p in a.pieces] for a in dossier.articles}


@once
def _between_marks(dossier: Dossier) -> dict[str, tuple[Span, ...]]:
    found: dict[str, list[Span]] = {a.id: [] for a in dossier.articles}
    for quotation in dossier.quotations:
        if quotation.kind != "reported":
            found[quotation.article].extend(quotation.spans)
    return {key: tuple(spans) for key, spans in found.items()}


@once
def _unstated(dossier: Dossier) -> int:
    return sum(not article.outlet for article in dossier.articles)


_differences = once(pages_of)


def _credited(quotation: Quotation, known: Container[str]) -> tuple[str, ...]:
    name = quotation.speaker.name if quotation.speaker else ""
    return (name,) if name in known else tuple(n for n in re.split(r",? and |, ", name) if n in known)


def title_span(article: Article) -> Span | None:
    """Where the words of an article's label stand in its seed: its headline, or the start of its lead."""
    words = (article.label or article.title or "").rstrip("… ").removesuffix("[").rstrip()
    if not words:
        return None
    order = sorted(article.pieces, key=lambda p: (p.kind != "headline", p.role == "furniture"))
    for piece in order:
        at = article.text.find(words, piece.span.start, piece.span.end)
        if at >= 0:
            return Span(at, at + len(words))
    return None


def headline_of(article: Article) -> Piece | None:
    """The headline that heads the page: the first, if the article is called by it."""
    first = next((p for p in article.pieces if p.kind == "headline" and p.role == "part"), None)
    return first if first and title_span(article) == first.span else None
