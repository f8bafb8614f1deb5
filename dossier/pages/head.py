"""What a page says of itself where it is shared or searched for: Open Graph, schema.org, the address of the feed.

The values stand in a page's front matter; ``docs/overrides/main.html`` writes them into the page's head, whichever
program publishes it. A front matter's text reaches the head as it stands, so that all but ``schema`` is escaped here;
``schema`` is turned into JSON by the template, which escapes what could end a script.
"""

import html
import re
from collections.abc import Iterator, Mapping
from functools import cached_property
from typing import Any

from dossier.frozen import frozen
from dossier.model import Article, Dossier
from dossier.pages import labels
from dossier.pages.escape import escape
from dossier.pages.exports.atom import FEED
from dossier.pages.front_matter import dumped, title_in
from dossier.pages.statements import lead

LONGEST = 300
"""Characters of a description: what those who show one have room for."""
_PARTS = 60
"""Articles that the first page names to programs; a longer list would make its head larger than its text."""

_HEAD = "---\n"
_ARTICLE = re.compile(r"(?:articles|evidence)/(?P<id>[^/]+)/index\.md")

Front = dict[str, Any]


@frozen(slots=False)
class Heads:
    """A dossier as others are told of it."""

    dossier: Dossier

    def page(self, path: str, text: str) -> str:
        """The page's text with what is shared of it below its title; any other file's as it is."""
        if not path.endswith(".md"):
            return text
        head, title = _HEAD, title_in(text.split("\n", 2)[1])
        front = dumped(self.front(path, title))
        first = text.index("\n", len(head)) + 1
        return f"{text[:first]}{front}{text[first:]}"

    def front(self, path: str, title: str) -> Front:
        """``path``: the page's, below docs/; ``title``: as its front matter has it, escaped."""
        home = path == "index.md"
        article = self.dossier.article.get(found["id"]) if (found := _ARTICLE.fullmatch(path)) else None
        whole = escape(_line(self.dossier.seeds.title))
        shared: Front = {
            "type": "article" if article else "website",
            "title": whole if home else f"{title} · {whole}",
            "schema": self._home() if home else self._schema(title, article),
        }
        if "-" in self.dossier.seeds.language:
            shared["locale"] = escape(self.dossier.seeds.language.replace("-", "_"))
        if home and self._followed:
            shared["feed"] = FEED
        plain = {key: value if isinstance(value, dict) else str(value) for key, value in shared.items()}
        return {"description": str(escape(self.description(article))), "share": plain}

    def description(self, article: Article | None = None) -> str:
        """How many articles of how many outlets, and a line of the summary; of an article's page, whose it is."""
        told = f"{self._size}."
        if article:
            facts = [labels.outlet(article), labels.date_words(article.published)]
            told = f"{', '.join(filter(None, facts))}. One of {self._size.lower()}."
        return _cut(f"{told} {self._lead}".strip(), LONGEST)

    @cached_property
    def _size(self) -> str:
        """``Five articles from four outlets``; ``… from three outlets and one not stated``."""
        articles = self.dossier.articles
        outlets = {a.outlet for a in articles}
        told = labels.sentence_case(labels.spelled(len(articles), "article"))
        if outlets == {None}:
            return told
        known = labels.spelled(len(outlets - {None}), "outlet")
        return f"{told} from {known}{' and one not stated' if None in outlets else ''}"

    @cached_property
    def _lead(self) -> str:
        """The first sentence of the summary; what the manifest says of the dossier where there is none."""
        for statement in lead(self.dossier):
            return _line(statement.span.of(self.dossier.article[statement.article].text))
        return _line(self.dossier.seeds.description or "")

    @cached_property
    def _followed(self) -> bool:
        seeds = self.dossier.seeds
        return bool(seeds.event_date or any(a.updated or a.published for a in self.dossier.articles))

    def _home(self) -> Front:
        seeds = self.dossier.seeds
        event = {"@type": "Event", "name": seeds.title, "startDate": seeds.event_date, "location": seeds.event_place}
        return _of(
            "CollectionPage",
            name=seeds.title,
            description=seeds.description,
            inLanguage=seeds.language,
            about=_kept(event) if seeds.event_date and seeds.event_place else None,
            hasPart=[_news(article) for article in self.dossier.articles[:_PARTS]],
        )

    def _schema(self, title: str, article: Article | None) -> Front:
        seeds = self.dossier.seeds
        whole = {"@type": "CollectionPage", "name": seeds.title}
        return _of(
            "WebPage",
            name=html.unescape(title),
            inLanguage=article.language if article else seeds.language,
            isPartOf=whole,
            about=_news(article) if article else None,
        )


def _of(kind: str, **fields: Any) -> Front:
    return {"@context": "https://schema.org", "@type": kind, **_kept(fields)}


def _news(article: Article) -> Front:
    """The article as it was published: never as if it were ours."""
    publisher = {"@type": "NewsMediaOrganization", "name": article.outlet} if article.outlet else None
    return _kept(
        {
            "@type": "NewsArticle",
            "headline": article.title or article.label,
            "publisher": publisher,
            "author": {"@type": "Person", "name": article.byline} if article.byline else None,
            "datePublished": article.published,
            "dateModified": article.updated,
            "inLanguage": article.language,
            "url": article.url,
        }
    )


def _kept(fields: Mapping[str, Any]) -> Front:
    """What is known, in order, as plain text."""
    return {key: _line(value) if isinstance(value, str) else value for key, value in fields.items() if value}


def _line(text: str) -> str:
    return " ".join("".join(_printed(text)).split())


def _printed(text: str) -> Iterator[str]:
    """Without what neither a front matter nor a head can carry."""
    return (c if c.isprintable() or c.isspace() else "\ufffd" for c in text)


def _cut(text: str, most: int) -> str:
    """At most so many characters, cut between words, with a sign that more follows."""
    if len(text) <= most:
        return text
    return f"{text[: most - 2].rsplit(' ', 1)[0]} …"
