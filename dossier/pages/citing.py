"""What a citation of a quotation says, and the citation as a sentence: plain and in Markdown."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from dossier.model import Article, Dossier, Quotation
from dossier.pages import labels
from dossier.pages.atlas import Atlas, title_span
from dossier.pages.notation import Address, Notation, Part, Raw, Text, Words, as_text

CAVEAT = "Found and attributed by program; check against the article."
"""Stands inside every citation: it is copied to where no page of ours explains it."""

CUT = " […] "
"""Between two spans of one quotation, where the reporter breaks in."""


@dataclass(frozen=True, slots=True)
class Cited:
    """A quotation with all that a citation of it says. A field is None where it is not known."""

    quotation: Quotation
    article: Article
    dossier: str
    """The dossier's title."""
    words: Text
    title: Text
    """The headline, or in square brackets the first words of an article that has none."""
    place: str
    """``paragraph 4``."""
    offsets: tuple[tuple[str, str], ...]
    """Where each span begins and ends."""
    piece: str | None
    """Anchor of that paragraph on the article's page."""
    utterance: str | None

    @property
    def speaker(self) -> str | None:
        """The name credited; None where nobody is, or nobody was found for "he"."""
        name = self.quotation.speaker.name if self.quotation.speaker else None
        return None if name is None or labels.is_pronoun(name) else name

    @property
    def author(self) -> str | None:
        """Whose text the article is, as printed: the byline, or else the agency."""
        return self.article.byline or self.article.agency

    @property
    def published(self) -> str | None:
        return self.article.published or self.article.updated

    @property
    def url(self) -> str | None:
        """The outlet's own page, where its address is one that a browser follows."""
        url = self.article.url or ""
        return url if url.startswith(("https://", "http://")) else None

    @property
    def address(self) -> Address:
        """Where the quotation is always found, however the dossier changes."""
        return Address("q/", self.quotation.id)

    @property
    def card(self) -> Address:
        """Its evidence card."""
        return Address(f"evidence/{self.article.id}/", self.quotation.id)

    @property
    def text_file(self) -> Address:
        """The article's text, in which offsets count."""
        return Address(f"data/articles/{self.article.id}.txt")


def cite_link(root: str, quotation: Quotation) -> str:
    """What _cite.jinja receives as ``cite``: the way from a page to a quotation's evidence card."""
    return f"{root}evidence/{quotation.article}/#{quotation.id}"


def cited(dossier: Dossier) -> tuple[Cited, ...]:
    """Every quotation, in the dossier's order."""
    atlas = Atlas(dossier)
    titles = {article.id: _title(article) for article in dossier.articles}
    return tuple(_cited(atlas, quotation, titles[quotation.article]) for quotation in dossier.quotations)


def _cited(atlas: Atlas, quotation: Quotation, title: Text) -> Cited:
    article = atlas.article_of(quotation)
    piece = atlas.piece(article, quotation.whole.start)
    utterance = atlas.dossier.utterance_of.get(quotation.id)
    return Cited(
        quotation=quotation,
        article=article,
        dossier=atlas.dossier.seeds.title,
        words=_words(article, quotation),
        title=title,
        place=labels.place(piece),
        offsets=tuple((str(span.start), str(span.end)) for span in quotation.spans),
        piece=piece.id if piece else None,
        utterance=utterance.id if utterance else None,
    )


def _words(article: Article, quotation: Quotation) -> Text:
    parts: list[str | Words] = []
    for span in quotation.spans:
        parts += [CUT, Words(article, span)] if parts else [Words(article, span)]
    return tuple(parts)


def _title(article: Article) -> Text:
    span = title_span(article)
    name = article.title or article.label or article.id
    if article.title is not None:
        return (Words(article, span),) if span and span.of(article.text) == name else (name,)
    # Citing styles put a title that the text does not print into square brackets.
    found: Text = (Words(article, span), name[span.end - span.start :]) if span else (name,)
    return ("[", *found, "]")


_PUNCTUATION = frozenset("\\`*_{}[]()#+-.!")
# What CommonMark and Python-Markdown both unescape gets a backslash; the rest is written by its number. A line feed
# too: a line of its own could begin with what Markdown takes for a list or a heading.
MARKDOWN = Notation(
    re.compile("[\\\\`*_\\[\\]<>&~|#\x00-\x1f\x7f-\x9f\u2028\u2029]"),
    lambda sign: f"\\{sign}" if sign in _PUNCTUATION else f"&#{ord(sign)};",
)


def plain(source: Cited) -> Iterator[Part]:
    """One sentence after another, for a footnote."""
    yield from (*_said(source), " ")
    yield from _article(source, ("“", *source.title, "”"))
    yield from (f" {source.url}." if source.url else "", *_dossier(source))


def markdown(source: Cited) -> Iterator[Part]:
    """The same with the title linked to the outlet's page, where its address is known."""
    yield from (*_said(source), " ")
    title: list[Part] = ["“", *source.title, "”"]
    if source.url:
        title = [Raw("["), *title, Raw(f"]({_destination(source.url)})")]
    yield from _article(source, title)
    yield from _dossier(source)


def _said(source: Cited) -> Iterator[Part]:
    who = source.speaker or "nobody credited"
    if source.quotation.kind == "reported":
        yield from ("Reported in the journalist’s words: ", *source.words, " (", who, ").")
    else:
        yield from ("“", *source.words, "” (", who, ").")


def _article(source: Cited, title: tuple[Part, ...] | list[Part]) -> Iterator[Part]:
    yield f"In: {source.author}, " if source.author else "In: "
    yield from title
    when = labels.date_words(source.published) or "date not stated"
    yield from (f", {labels.outlet(source.article)}, {when}, ", source.place, ".")


def _dossier(source: Cited) -> Iterator[Part]:
    seed = source.article.sha256[:12]
    yield from (f" Dossier “{source.dossier}”, ", source.address, f" (text sha256 {seed}…, characters ")
    yield from (source.offsets[0][0], "–", source.offsets[-1][1], f"). {CAVEAT}")


_BREAKS_LINK = re.compile(r"[\s<>()\\\x00-\x1f\x7f]")


def _destination(url: str) -> str:
    """An address as the target of a Markdown link: what would end it is percent-encoded."""
    return _BREAKS_LINK.sub(lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), url)


def words_of(source: Cited) -> str:
    """The words alone."""
    return as_text(source.words)
