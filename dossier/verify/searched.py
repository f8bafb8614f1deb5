"""What the search shows: every text stands in its article, letter for letter, and every result leads to a place.

The files are scripts that hand over data, ``dossierFound("t0",[…]);``. Read here as a reader's
browser reads them, and held against the seeds; that they are the ones a build makes is alike.py's.
"""

import json
import re
from collections.abc import Iterator, Mapping
from typing import Any
from urllib.parse import unquote

from dossier.errors import Fault
from dossier.model import Article
from dossier.pages.search.written import lines_of
from dossier.verify.built import BuiltPage, BuiltSite
from dossier.verify.links import Link, Resolver

HINT = "build again"
_CALL = re.compile(r'dossierFound\("([a-z]+\d*)",(.*)\);\n', re.DOTALL)
_TEXTS = re.compile(r"search/t\d+\.js")


def untrue_search(site: BuiltSite, articles: Mapping[str, Article], resolver: Resolver) -> Iterator[Fault]:
    """Texts of the search that are no whole paragraph of their article, and results that lead nowhere."""
    if "search/index.js" not in site.files:
        yield Fault(site.shown("search/index.js"), 0, "the site lacks this file: nothing can be searched", HINT)
    for path in sorted(path for path in site.files if path.startswith("search/")):
        shown = site.shown(path)
        called = _CALL.fullmatch(site.read(path).decode("utf-8", "replace"))
        try:
            data = json.loads(called[2]) if called and path == f"search/{called[1]}.js" else None
            if data is None:
                raise ValueError
            faults = list(_texts(site, shown, data, articles, resolver)) if _TEXTS.fullmatch(path) else []
        except (ValueError, KeyError, TypeError, IndexError):
            yield Fault(shown, 0, "this file of the search cannot be read", HINT)
        else:
            yield from faults


def _texts(
    site: BuiltSite, shown: str, data: Any, articles: Mapping[str, Article], resolver: Resolver
) -> Iterator[Fault]:
    top = BuiltPage("index.html", shown, "")
    for searched in data:
        if "path" in searched:
            yield from _by_hand(site, shown, searched, resolver)
            continue
        article = articles.get(searched["id"])
        if article is None:
            yield Fault(shown, 0, f"it holds an article that the seeds do not have: {searched['id']!r}", HINT)
            continue
        pieces = {p.id: p.span.of(article.text) for p in article.pieces if p.role != "furniture"}
        for anchor, _, text in searched["units"]:
            if pieces.get(anchor) != text:
                yield Fault(shown, 0, f"{article.file} does not say so in {anchor!r}: {text[:60]!r}", HINT)
        places = [f"articles/{article.id}/#{unit[0]}" for unit in searched["units"]]
        for place in [*places, *(f"quotes/#{quote[3]}" for quote in searched["quotes"])]:
            if problem := resolver.wrong_with(top, Link("a", place, False)):
                yield Fault(shown, 0, f"a search result: {problem}", HINT)


def _by_hand(site: BuiltSite, shown: str, searched: Mapping[str, Any], resolver: Resolver) -> Iterator[Fault]:
    """Lines of a page that somebody wrote which do not stand there under their heading, and results that lead nowhere.

    That the page is no article's is told by its path; that it says what its Markdown says is content.py's to prove.
    """
    path = searched["path"]
    file = unquote(f"{path}index.html" if not path or path.endswith("/") else path)
    if file not in site.files:
        yield Fault(shown, 0, f"it holds a page that the site lacks: {path!r}", HINT)
        return
    content = site.page(file).content
    said = {(line.anchor, line.text) for line in lines_of((content and content.html) or "")}
    top = BuiltPage("index.html", shown, "")
    for anchor, _, text in searched["units"]:
        if (anchor, text) not in said:
            yield Fault(shown, 0, f"{file} does not say so under {anchor!r}: {text[:60]!r}", HINT)
        if problem := resolver.wrong_with(top, Link("a", f"{path}#{anchor}" if anchor else path or "./", False)):
            yield Fault(shown, 0, f"a search result: {problem}", HINT)
