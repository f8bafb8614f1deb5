"""Run inside of MkDocs or ProperDocs, as one of its hooks: this run makes its own share of the pages alone.

What each page's Markdown renders to has been worked out already, and is handed over in a file, so that
nothing is rendered twice. A generated page of another share is read as an empty one and not written; pages
written by hand are read by every run, since they are few and their titles stand in menus. Only what MkDocs'
guide to hooks promises is used. A build without this gives the same bytes: `dossier verify` compares them.
"""

import os
import pickle
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment

VARIABLE = "DOSSIER_SHARE"
"""Names the file of a share: {"first": bool, "own": {page: [HTML, headings]}, "others": [page]}."""

_EMPTY = "dossier-empty.html"
_in_menu: set[str] = set()


@cache
def _share() -> dict[str, Any]:
    share: dict[str, Any] = pickle.loads(Path(os.environ[VARIABLE]).read_bytes())
    return {**share, "others": frozenset(share["others"])}


def on_nav(nav: Any, config: Any, files: Any) -> Any:
    """Remember the pages of the menu: others show their titles, so that they are read whatever share they are of."""
    _in_menu.update(page.file.src_uri for page in nav.pages)
    return nav


def on_page_read_source(page: Any, config: Any) -> str | None:
    """Spare reading the front matter of a page that nobody shows."""
    name = page.file.src_uri
    return "" if name in _share()["others"] and name not in _in_menu else None


def on_page_markdown(markdown: str, page: Any, config: Any, files: Any) -> str:
    """Leave nothing to render of a page that has been rendered, or is another share's."""
    name = page.file.src_uri
    if name in _share()["others"]:
        page.meta["template"] = _EMPTY
        return ""
    return "" if name in _share()["own"] else markdown


def on_page_content(html: str, page: Any, config: Any, files: Any) -> str:
    """Hand over what an own page renders to, with its headings."""
    own = _share()["own"].get(page.file.src_uri)
    if own is None:
        return html
    content, headings = own
    page.toc = import_module(type(page.toc).__module__).get_toc(headings)
    return str(content)


def on_env(env: Environment, config: Any, files: Any) -> Environment:
    """Give the pages of others a template without a word; leave files that are no pages to the first share."""
    assert env.loader is not None
    env.loader = ChoiceLoader([DictLoader({_EMPTY: ""}), env.loader])
    env.auto_reload = False  # no template changes meanwhile: none of the dozens in a page is asked for its time
    if not _share()["first"]:
        for file in [file for file in files if not file.is_documentation_page()]:
            files.remove(file)
    return env


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Write no page of another share; those written by hand are the first one's."""
    share = _share()
    return output if page.file.src_uri in share["own"] or share["first"] else ""
