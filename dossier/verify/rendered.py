"""What each page's Markdown renders to, made once more; `content.py` lays the page as built beside it.

Python-Markdown is asked as MkDocs asks it, with the extensions of ``mkdocs.yml`` and
without theme or plugins: the content of a page must be that and nothing else.
"""

import logging
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import chain
from operator import itemgetter
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.utils.yaml import yaml_load
from yaml import YAMLError

from dossier.errors import Fault, VerifyError
from dossier.seeds.yaml_faults import not_yaml
from dossier.turns import in_turns
from dossier.verify.rawhtml import quicken

# Only what decides how Markdown is rendered and where a page lands; themes and plugins take no part.
SETTINGS = ("site_url", "docs_dir", "exclude_docs", "draft_docs", "markdown_extensions", "use_directory_urls")
FORGETFUL = frozenset({"attr_list", "fenced_code", "tables", "toc"})
"""Extensions of Python-Markdown that keep nothing of a page once they are told of another."""

MANY = 100
"""Pages from which on the work is shared out among processes."""

Seen = Callable[[float], object]
"""Told the part of the work that is done, from 0 to 1."""


def unseen(part: float) -> None:
    """Nobody watches."""


@dataclass(frozen=True)
class Rendered:
    """A page as its Markdown renders: its path in the site, its title (HTML) and its content (HTML)."""

    path: str
    title: str
    html: str
    source: str = ""
    """Its Markdown's path below the docs folder."""
    contents: Sequence[Any] = ()
    """Its headings, as Python-Markdown's table of contents has them."""
    front: Mapping[str, Any] = field(default_factory=dict)
    """What stands in its front matter."""
    doubted: bool = False
    """MkDocs warned of something in the Markdown; what it is, is for the publisher to tell."""

    def as_shown(self) -> str:
        """With the heading that the theme adds to a page that has none."""
        return self.html if "<h1" in self.html else f"<h1>{self.title}</h1>\n{self.html}"


@dataclass(frozen=True)
class Expected:
    """What a publisher must make of the pages, worked out without looking at what it made."""

    rendered: Mapping[str, Rendered]
    copied: Mapping[str, Path]
    site_url: str


def settings_of(path: Path) -> MkDocsConfig:
    """The part of ``mkdocs.yml`` that decides how Markdown is rendered."""
    with path.open("rb") as stream:
        try:
            given: dict[str, Any] = yaml_load(stream)
        except MkDocsException as error:
            fault = Fault(path.as_posix(), 0, str(error), "mend the settings")
            if isinstance(error.__context__, YAMLError):
                stream.seek(0)
                fault = Fault(fault.path, *not_yaml(error.__context__, stream.read().decode(errors="replace")))
            raise VerifyError([fault]) from error
    if not isinstance(given, dict):
        problem = "settings must be keys and values"
        raise VerifyError([Fault(path.as_posix(), 1, problem, "write site_name: and the others on lines below")])
    config = MkDocsConfig(config_file_path=str(path.absolute()))
    chosen = {key: given[key] for key in SETTINGS if given.get(key) is not None}
    config.load_dict({"site_name": "-", "plugins": [], "theme": "mkdocs", **chosen})
    errors, _ = config.validate()
    if errors:
        raise VerifyError(Fault(path.as_posix(), 0, f"{key}: {error}", "mend the setting") for key, error in errors)
    return config


def files_in_docs(config: MkDocsConfig) -> list[File]:
    """What lies in the docs folder."""
    with quiet():
        return list(get_files(config))


def render_pages(
    pages: Mapping[str, str], config: MkDocsConfig, there: Iterable[File], seen: Seen = unseen
) -> Iterator[Rendered]:
    """Render the generated pages, and with them the pages written by hand that lie in the docs folder (``there``).

    ``seen`` is told the part that is done, from 0 to 1.
    """
    files = {file.src_uri: file for file in there}
    for path, text in pages.items():
        files[path] = File(path, None, config.site_dir, config.use_directory_urls)
        files[path].content_string = text
    every = Files(list(files.values()))

    # The long ones first, that nobody is still at one of them when all else is done.
    order = sorted(every.documentation_pages(), key=lambda file: -len(pages.get(file.src_uri, "")))

    def rendered(share: Iterable[tuple[int, File]]) -> list[tuple[int, Rendered]]:
        done, converted = [], _Converter(config, every)
        for number, file in share:
            done.append((number, _rendered(file, config, converted)))
            seen(number / len(order))
        return done

    shares = in_turns(rendered, list(enumerate(order, 1)), MANY)
    yield from (page for _, page in sorted(chain(*shares), key=itemgetter(0)))


def _rendered(file: File, config: MkDocsConfig, converted: "_Converter") -> Rendered:
    with quiet() as doubts:
        page = Page(None, file, config)
        page.read_source(config)
        html, contents = converted(page)
        return Rendered(file.dest_uri, str(page.title or ""), html, file.src_uri, contents, page.meta, bool(doubts))


class _Converter:
    """A page's HTML as ``Page.render`` makes it, which beyond that collects anchors and takes half as long again."""

    def __init__(self, config: MkDocsConfig, files: Files) -> None:
        self._config, self._files = config, files
        self._kept: Markdown | None = None

    def __call__(self, page: Page) -> tuple[str, Sequence[Any]]:
        md = self._reader()
        _RelativePathTreeprocessor(page.file, self._files, self._config)._register(md)
        return md.convert(page.markdown or ""), getattr(md, "toc_tokens", ())

    def _reader(self) -> Markdown:
        """A new one, which costs as much as a short page, where an extension may remember another page."""
        if self._kept is not None:
            return self._kept.reset()
        extensions = self._config.markdown_extensions
        md = quicken(Markdown(extensions=extensions, extension_configs=self._config.mdx_configs))
        self._kept = md if FORGETFUL.issuperset(extensions) else None
        return md


def copied_files(there: Iterable[File]) -> dict[str, Path]:
    """What lies in the docs folder and is no Markdown: published as it is, under its path in the site."""
    return {file.dest_uri: Path(file.abs_src_path or "") for file in there if not file.is_documentation_page()}


@contextmanager
def quiet() -> Iterator[list[logging.LogRecord]]:
    """MkDocs tells of its own doubts while it renders: they are kept here, and shown to nobody."""
    log, keeper = logging.getLogger("mkdocs"), _Keeper(logging.WARNING)
    handlers, propagate = log.handlers, log.propagate
    log.handlers, log.propagate = [keeper], False
    try:
        yield keeper.doubts
    finally:
        log.handlers, log.propagate = handlers, propagate


class _Keeper(logging.Handler):
    def __init__(self, level: int) -> None:
        super().__init__(level)
        self.doubts: list[logging.LogRecord] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.doubts.append(record)
