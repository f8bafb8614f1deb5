"""Views into templates, templates into Markdown pages."""

from collections.abc import Collection, Mapping
from functools import cache
from typing import Any

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier.model import Dossier
from dossier.pages.addresses import Past, addresses_view
from dossier.pages.articles import article_view, articles_view
from dossier.pages.atlas import Atlas
from dossier.pages.citing import cited
from dossier.pages.clothes import clothes
from dossier.pages.compare import Beside, beside_of, compare_badges, compare_view, pair_name, pair_path
from dossier.pages.contexts import letters_of, words_view
from dossier.pages.coverage import coverage_view
from dossier.pages.data import export
from dossier.pages.escape import Html, escape
from dossier.pages.evidence import evidence_views
from dossier.pages.exports import exports
from dossier.pages.exports.atom import FEED
from dossier.pages.feed import feed
from dossier.pages.front import about_view, home_view
from dossier.pages.head import with_heads
from dossier.pages.matrix import matrix_view
from dossier.pages.pair import pair_view
from dossier.pages.pieces import Apparel, found_in
from dossier.pages.quotes import quotes_view
from dossier.pages.review import review_view
from dossier.pages.search import search_files
from dossier.pages.speakers import said_by, speaker_view, speakers_view
from dossier.pages.summary import summary_view
from dossier.pages.timeline import timeline_view
from dossier.pages.wordlist import concordance

MARKER = "<!-- made by dossier from the seeds; edits here are lost -->"


def write_pages(dossier: Dossier) -> dict[str, str]:
    """Every generated file, hubs first; the order is that of the site."""
    pages = {
        "index.md": _page("home", home_view(dossier), "Home"),
        "summary/index.md": _page("summary", summary_view(dossier), "Summary"),
        "summary/matrix/index.md": _page(
            "coverage", coverage_view(dossier), "Who tells what", search={"exclude": True}
        ),
        "timeline/index.md": _page("timeline", timeline_view(dossier), "Timeline"),
        "quotes/index.md": _page("quotes", quotes_view(dossier), "Quotes", search={"boost": 2}),
        "quotes/matrix/index.md": _page("matrix", matrix_view(dossier), "Who printed what", search={"exclude": True}),
        "speakers/index.md": _page("speakers", speakers_view(dossier), "Speakers"),
        "articles/index.md": _page("articles", articles_view(dossier), "Articles"),
        "review/index.md": _page("review", review_view(dossier), "To review", search={"exclude": True}),
        "about/index.md": _page("about", about_view(dossier), "About", search={"boost": 0.5}),
    }
    atlas, found = Atlas(dossier, "../../"), found_in(dossier)
    beside = beside_of(dossier, {name: apparel.sentences for name, apparel in found.items()})
    pages |= _article_pages(atlas, found, beside, dossier.article)
    pages |= _pair_pages(dossier, beside)
    said = said_by(atlas)
    for name, person in atlas.speakers.items():
        pages[f"speakers/{person.id}/index.md"] = _page("speaker", speaker_view(atlas, person, said[name]), name)
    pages |= _word_pages(dossier)
    for gone in Past(atlas).withdrawn():
        title = f"No longer in the dossier: {gone.article}"
        pages[f"articles/{gone.article}/index.md"] = _page("withdrawn", gone, title, search={"exclude": True})
    pages["q/index.md"] = _page("addresses", addresses_view(dossier), "Permanent address", search={"exclude": True})
    pages["data/dossier.json"] = export(dossier)
    pages |= _evidence_pages(dossier, pages["data/dossier.json"])
    if followed := feed(dossier):
        pages[FEED] = followed
    for article in dossier.articles:
        pages[f"data/articles/{article.id}.txt"] = article.text
    pages |= search_files(dossier)
    pages |= clothes(_source)
    return with_heads(dossier, {path: _with_making(path, text) for path, text in pages.items()})


def write_articles(dossier: Dossier, ids: Collection[str]) -> dict[str, str]:
    """The pages of these articles, as ``write_pages`` gives them."""
    atlas, found = Atlas(dossier, "../../"), found_in(dossier)
    beside = beside_of(dossier, {name: apparel.sentences for name, apparel in found.items()})
    pages = _article_pages(atlas, found, beside, ids)
    return with_heads(dossier, {path: _with_making(path, text) for path, text in pages.items()})


def _article_pages(atlas: Atlas, found: Mapping[str, Apparel], beside: Beside, ids: Collection[str]) -> dict[str, str]:
    pages, around = {}, [None, *atlas.dossier.articles, None]
    for at, article in enumerate(atlas.dossier.articles):
        if article.id in ids:
            near = compare_badges(atlas, article, beside.partners(article))
            view = article_view(atlas, article, found[article.id], (around[at], around[at + 2]), near)
            title = f"{atlas.name(article)} ({article.siglum})"
            pages[f"articles/{article.id}/index.md"] = _page("article", view, title)
    return pages


_MADE = "about/#made"


def _with_making(path: str, text: str) -> str:
    """A page with a line on how it was made that leads to more of that: its own, or else one at its end."""
    if not path.endswith(".md") or path.startswith("about/") or _MADE in text:
        return text
    href = "../" * path.count("/") + _MADE
    words = "Made by a program from the articles, whose words stand here as they print them."
    return (
        f'{text}\n<p class="how" data-search-exclude>{words} <a class="made" href="{href}">How this was made</a></p>\n'
    )


def _pair_pages(dossier: Dossier, beside: Beside) -> dict[str, str]:
    """Out of the search, which is to land in the article itself."""
    unsearched = {"exclude": True}
    pages = {"compare/index.md": _page("compare", compare_view(dossier, beside), "Side by side", search=unsearched)}
    for one, other in beside.pairs:
        path, title = f"{pair_path(dossier, one, other)}index.md", f"{pair_name(one, other)}, side by side"
        pages[path] = _page("pair", pair_view(dossier, beside, (one, other)), title, search=unsearched)
    return pages


def _word_pages(dossier: Dossier) -> dict[str, str]:
    """Out of the search: it is to land on the quotes."""
    unsearched, found = {"exclude": True}, concordance(dossier)
    pages = {"words/index.md": _page("words", words_view(dossier, found), "Words", search=unsearched)}
    for letter, title, view in letters_of(dossier, found):
        pages[f"words/{letter}/index.md"] = _page("contexts", view, title, search=unsearched)
    return pages


def _evidence_pages(dossier: Dossier, data: str) -> dict[str, str]:
    """The evidence cards, out of the search like all that repeats the quotes, and the files for other programs."""
    sources, unsearched = cited(dossier), {"exclude": True}
    pages = {
        f"evidence/{article.id}/index.md": _page("evidence", view, f"Evidence: {article.label}", search=unsearched)
        for article, view in evidence_views(dossier, sources, data)
    }
    return pages | exports(dossier, sources)


def _page(template: str, view: object, title: str, **more: object) -> str:
    # The theme writes a title from the front matter into <title> and the header as it stands.
    front: dict[str, Any] = {"title": str(escape(_one_line(title))), "hide": ["navigation", "toc"], **more}
    head = yaml.safe_dump(front, sort_keys=False, allow_unicode=True, width=1000)
    body = _templates().get_template(f"{template}.md.jinja").render(view=view)
    return f"---\n{head}---\n{MARKER}\n\n{body.strip()}\n"


def _one_line(title: str) -> str:
    return " ".join(title.split()) or "Untitled"


def _source(path: str) -> str:
    """A file of this package that is no template, as it stands."""
    return PackageLoader("dossier.pages", "").get_source(_templates(), path)[0]


@cache
def _templates() -> Environment:
    """Whatever is not HTML by type is escaped, by our own rules: they know Markdown's preprocessors too."""
    return Environment(
        loader=PackageLoader("dossier.pages", "templates"),
        undefined=StrictUndefined,
        finalize=lambda value: value if isinstance(value, Html) else escape(str(value)),
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
