"""Views into templates, templates into Markdown pages."""

from functools import cache
from typing import Any

import yaml
from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier.model import Dossier
from dossier.pages.articles import article_view, articles_view
from dossier.pages.atlas import Atlas
from dossier.pages.data import export
from dossier.pages.escape import Html, escape
from dossier.pages.front import about_view, home_view
from dossier.pages.pieces import found_in
from dossier.pages.quotes import quotes_view
from dossier.pages.review import review_view
from dossier.pages.speakers import said_by, speaker_view, speakers_view
from dossier.pages.statements import summary_view

MARKER = "<!-- made by dossier from the seeds; edits here are lost -->"


def write_pages(dossier: Dossier) -> dict[str, str]:
    """Every generated file, hubs first; the order is that of the site."""
    pages = {
        "index.md": _page("home", home_view(dossier), "Home"),
        "summary/index.md": _page("summary", summary_view(dossier), "Summary"),
        "quotes/index.md": _page("quotes", quotes_view(dossier), "Quotes", search={"boost": 2}),
        "speakers/index.md": _page("speakers", speakers_view(dossier), "Speakers"),
        "articles/index.md": _page("articles", articles_view(dossier), "Articles"),
        "review/index.md": _page("review", review_view(dossier), "To review", search={"exclude": True}),
        "about/index.md": _page("about", about_view(dossier), "About", search={"boost": 0.5}),
    }
    atlas, found = Atlas(dossier, "../../"), found_in(dossier)
    around = [None, *dossier.articles, None]
    for at, article in enumerate(dossier.articles):
        view = article_view(atlas, article, found[article.id], (around[at], around[at + 2]))
        title = f"{atlas.name(article)} ({article.siglum})"
        pages[f"articles/{article.id}/index.md"] = _page("article", view, title)
    said = said_by(atlas)
    for name, person in atlas.speakers.items():
        pages[f"speakers/{person.id}/index.md"] = _page("speaker", speaker_view(atlas, person, said[name]), name)
    pages["data/dossier.json"] = export(dossier)
    for article in dossier.articles:
        pages[f"data/articles/{article.id}.txt"] = article.text
    return pages


def _page(template: str, view: object, title: str, **more: object) -> str:
    # The theme writes a title from the front matter into <title> and the header as it stands.
    front: dict[str, Any] = {"title": str(escape(_one_line(title))), "hide": ["navigation", "toc"], **more}
    head = yaml.safe_dump(front, sort_keys=False, allow_unicode=True, width=1000)
    body = _templates().get_template(f"{template}.md.jinja").render(view=view)
    return f"---\n{head}---\n{MARKER}\n\n{body.strip()}\n"


def _one_line(title: str) -> str:
    return " ".join(title.split()) or "Untitled"


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
