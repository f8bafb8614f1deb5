"""Run inside of MkDocs or ProperDocs, as one of its hooks: pages are written by several processes, each its own share.

What each page's Markdown renders to has been worked out already, and is handed over in a file, so that
nothing is rendered twice. When all has been read that pages have in common, the publisher makes copies of itself;
each writes the pages of its share, and the first all else. Only what MkDocs' guide to hooks promises is
used. A build without this gives the same bytes: `dossier verify` compares them.
"""

import gc
import os
import pickle
import signal
from collections.abc import Callable, Iterator
from functools import cache, partial
from importlib import import_module
from pathlib import Path
from typing import Any

from jinja2 import ChoiceLoader, DictLoader, Environment

from dossier.forks import end_with

VARIABLE = "DOSSIER_SHARE"
"""Names the file that says {"content": {page: (HTML, headings, front matter)}, "shares": [[page]]}."""

# What is made here is needed to the end: to look for what is not takes a tenth of the time.
gc.disable()

_EMPTY = "dossier-empty.html"
_KEPT = ("partials/nav.html", "partials/tabs.html", "partials/palette.html")
"""What Material writes anew into every page, a quarter of its time: menus and the switch of colours."""
_in_menu: dict[str, str] = {}
"""The pages that menus name, and their addresses below the site's top."""


_mine: set[str] = set()
"""The pages of this process' share, once there are several."""
_copies: list[int] = []
"""Processes that the first one has made."""


@cache
def _share() -> dict[str, Any]:
    share: dict[str, Any] = pickle.loads(Path(os.environ[VARIABLE]).read_bytes())
    return share


def on_nav(nav: Any, config: Any, files: Any) -> Any:
    """Remember the pages of the menu."""
    _in_menu.update((page.file.src_uri, page.url) for page in nav.pages)
    return nav


def on_pre_page(page: Any, config: Any, files: Any) -> None:
    """Spare a page that has been rendered reading and rendering."""
    if content := _share()["content"].get(page.file.src_uri):
        page.read_source = partial(_take, page, *content)
        page.render = _nothing


def _take(page: Any, html: str, headings: Any, front: dict[str, Any], config: Any) -> None:
    """Give a page what it renders to, its headings and its front matter, as reading and rendering would."""
    page.markdown, page.meta, page.content = "", dict(front), html
    engine = type(page).__module__.partition(".")[0]
    page.toc = import_module(f"{engine}.structure.toc").get_toc(headings)


def _nothing(config: Any, files: Any) -> None:
    """What there is to render has been."""


def on_env(env: Environment, config: Any, files: Any) -> Environment:
    """Write menus once for neighbours, and from here on in several processes."""
    assert env.loader is not None
    env.loader = ChoiceLoader([DictLoader({_EMPTY: ""}), env.loader])
    env.auto_reload = False  # no template changes meanwhile: none of the dozens in a page is asked for its time
    for name in _KEPT if _is_plain(config.theme) else ():
        template = env.get_template(name)
        template.root_render_func = _once_a_folder(template.root_render_func)
    first = _divide()
    for file in list(files):
        if file.is_documentation_page():
            name = file.src_uri
            if file.page is not None and not (name in _mine or (first and name not in _share()["content"])):
                file.page.meta["template"] = _EMPTY
        elif not first:
            files.remove(file)
    if not first:
        config.theme.static_templates = set()
        config.extra_templates = []
    return env


def _divide() -> bool:
    """Make the copies; whether this process is the first. A share for which there is no process left is its own."""
    own, *others = _share()["shares"]
    _mine.update(own)
    first = os.getpid()
    for share in others:
        try:
            copy = os.fork()
        except OSError:
            _mine.update(share)
            continue
        if not copy:
            end_with(first)
            _copies.clear()
            _mine.clear()
            _mine.update(share)
            return False
        _copies.append(copy)
    return True


def on_post_build(config: Any) -> None:
    """The first ends well if all have; what a copy has warned of, it ends with."""
    while _copies:
        if os.waitpid(_copies.pop(), 0)[1]:
            raise RuntimeError("a copy of the publisher has failed")


def on_build_error(error: Exception) -> None:
    """Nobody writes on when the first has failed."""
    for copy in _copies:
        os.kill(copy, signal.SIGKILL)
        os.waitpid(copy, 0)
    _copies.clear()


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
    return "" if page.meta.get("template") == _EMPTY else output
