"""Run inside of MkDocs or ProperDocs, as one of its hooks: this run makes its own share of the pages alone.

What each page's Markdown renders to has been worked out already, and is handed over in a file, so that
nothing is rendered twice. A generated page of another share is read as an empty one and not written; pages
written by hand are read by every run, since they are few and their titles stand in menus. Only what MkDocs'
guide to hooks promises is used. A build without this gives the same bytes: `dossier verify` compares them.
"""

import os
import pickle
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment

VARIABLE = "DOSSIER_SHARE"
"""Names the file of a share: {"first": bool, "own": {page: [HTML, headings, front matter]}, "others": [page]}."""

_EMPTY = "dossier-empty.html"
_KEPT = ("partials/nav.html", "partials/tabs.html", "partials/palette.html")
"""What Material writes anew into every page, a quarter of its time: menus and the switch of colours."""
_in_menu: dict[str, str] = {}
"""The pages that menus name, and their addresses below the site's top."""


@cache
def _share() -> dict[str, Any]:
    share: dict[str, Any] = pickle.loads(Path(os.environ[VARIABLE]).read_bytes())
    return {**share, "others": frozenset(share["others"])}


def on_nav(nav: Any, config: Any, files: Any) -> Any:
    """Remember the pages of the menu: others show their titles, so that they are read whatever share they are of."""
    _in_menu.update((page.file.src_uri, page.url) for page in nav.pages)
    return nav


def on_pre_page(page: Any, config: Any, files: Any) -> None:
    """Spare a page that has been rendered reading and rendering, and one of another share that no menu names."""
    name, share = page.file.src_uri, _share()
    if name in share["own"]:
        page.read_source = partial(_take, page, *share["own"][name])
        page.render = _nothing
    elif name in share["others"]:
        if name not in _in_menu:
            page.read_source = partial(_take, page, "", (), {})
        page.render = partial(_leave, page)


def _take(page: Any, html: str, headings: Any, front: dict[str, Any], config: Any) -> None:
    """Give a page what it renders to, its headings and its front matter, as reading and rendering would."""
    page.markdown, page.meta, page.content = "", dict(front), html
    engine = type(page).__module__.partition(".")[0]
    page.toc = import_module(f"{engine}.structure.toc").get_toc(headings)


def _leave(page: Any, config: Any, files: Any) -> None:
    page.content, page.meta["template"] = "", _EMPTY


def _nothing(config: Any, files: Any) -> None:
    """What there is to render has been."""


def on_env(env: Environment, config: Any, files: Any) -> Environment:
    """Give the pages of others a template without a word, write menus once for neighbours, and leave files that are
    no pages to the first share."""
    assert env.loader is not None
    env.loader = ChoiceLoader([DictLoader({_EMPTY: ""}), env.loader])
    env.auto_reload = False  # no template changes meanwhile: none of the dozens in a page is asked for its time
    for name in _KEPT if _is_plain(config.theme) else ():
        template = env.get_template(name)
        template.root_render_func = _once_a_folder(template.root_render_func)
    if not _share()["first"]:
        for file in [file for file in files if not file.is_documentation_page()]:
            files.remove(file)
    return env


def _is_plain(theme: Any) -> bool:
    """Whether Material's own parts of pages are used: others may say anything of the page that they stand on."""
    return theme.name == "material" and sum(Path(folder, "partials").exists() for folder in theme.dirs) == 1


def _once_a_folder(render: Callable[[Any], Iterator[str]]) -> Callable[[Any], Iterator[str]]:
    """What a part of the theme gives, worked out once for all pages of a folder that no menu names.

    In a menu such pages differ by nothing but the way from them to the others, and that is the same
    from all pages of a folder, unless a menu leads to something below one of them.
    """
    kept: dict[str, str] = {}

    def rendered(context: Any) -> Iterator[str]:
        page = context.get("page")
        if page is None or page.file.src_uri in _in_menu or any(url.startswith(page.url) for url in _in_menu.values()):
            yield from render(context)
            return
        folder = page.url.rstrip("/").rpartition("/")[0]
        if folder not in kept:
            kept[folder] = "".join(render(context))
        yield kept[folder]

    return rendered


def on_post_page(output: str, page: Any, config: Any) -> str:
    """Write no page of another share; those written by hand are the first one's."""
    share = _share()
    return output if page.file.src_uri in share["own"] or share["first"] else ""
