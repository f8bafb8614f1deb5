"""What each page's Markdown renders to, made once more and laid beside the page as built.

Python-Markdown is asked as MkDocs asks it, with the extensions of ``mkdocs.yml`` and
without theme or plugins: the content of a page must be that and nothing else.
"""

import logging
import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from html import unescape
from itertools import chain, zip_longest
from operator import itemgetter
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.exceptions import MkDocsException
from mkdocs.structure.files import File, Files, get_files
from mkdocs.structure.pages import Page, _RelativePathTreeprocessor
from mkdocs.utils.yaml import yaml_load
from selectolax.lexbor import LexborHTMLParser, LexborNode

from dossier.errors import Fault, VerifyError
from dossier.turns import in_turns
from dossier.verify.built import CONTENT, BuiltPage
from dossier.verify.proofs import REBUILD, difference
from dossier.verify.rawhtml import quicken

# Only what decides how Markdown is rendered and where a page lands; themes and plugins take no part.
SETTINGS = ("site_url", "docs_dir", "exclude_docs", "draft_docs", "markdown_extensions", "use_directory_urls")
# Notes to a search engine, which Zensical takes out once it has read them.
UNSHOWN = frozenset({"data-search-exclude"})
# What the theme adds to a page's content of its own accord.
ADDED = ":is(a.md-content__button,.md-source-file,form.md-feedback,.md-tags,a#__skip)"

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
            raise VerifyError([Fault(path.as_posix(), 0, str(error), "mend the settings")]) from error
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


def content_faults(page: BuiltPage, rendered: Rendered) -> Iterator[Fault]:
    """Where the built page says something else than its Markdown."""
    content = page.content
    if content is None:
        yield page.fault(None, f"no {CONTENT!r} on the page: it cannot be read", "was it built with this mkdocs.yml?")
        return
    yield from wrongly_held(page, content, rendered)
    expected = _parsed(rendered.as_shown())
    # Equal to the last byte once both are written out again, white space at the ends aside.
    if page.inner.strip() == (expected.inner_html or "").strip():
        return
    if content.css_first(ADDED) is not None:
        for node in content.css(ADDED):
            node.decompose()
        content.merge_text_nodes()
    anchor = None
    for right, found in zip_longest(_shown(expected, page.url), _shown(content, page.url), fillvalue=_END):
        if right != found:
            yield page.fault(anchor, _told(right, found), REBUILD)
            return
        anchor = right.id or anchor


def wrongly_held(page: BuiltPage, content: LexborNode, rendered: Rendered) -> Iterator[Fault]:
    """Another title, a second content, or one that is not shown as it stands."""
    title = page.tree.css_first("title")
    if title is None or not title.text(deep=True).startswith(unescape(rendered.title)):
        shown = title.text(deep=True) if title else ""
        yield page.fault(None, f"<title> is {shown!r}, its Markdown has {unescape(rendered.title)!r}", REBUILD)
    if (times := len(page.tree.css(CONTENT))) > 1:
        yield page.fault(None, f"{CONTENT!r} stands {times} times on the page", REBUILD)
    at: LexborNode | None = content
    while at is not None:
        for name in sorted({"hidden", "style", "inert"} & at.attributes.keys()):
            yield page.fault(None, f"the <{at.tag}> that holds the page's content has the attribute {name}", REBUILD)
        at = at.parent


def _parsed(html: str) -> LexborNode:
    tree = LexborHTMLParser(f'<!doctype html><html><body><article class="md-content__inner">{html}</article>')
    found = tree.css_first(CONTENT)
    assert found is not None
    return found


@dataclass(frozen=True)
class _Token:
    """A start tag with its attributes (addresses resolved), an end tag, or text with its white space folded."""

    kind: str
    value: str
    id: str = ""


_TYPED = "text as typed"
_END = _Token("the end of the content", "")
_SPACES = re.compile(r"[ \t\n\r\f]+")


def _shown(content: LexborNode, url: str) -> list[_Token]:
    """What stands in a page's content, but for comments and the white space that the theme's template puts around it.

    Runs of text on either side of a comment are one.
    """
    tokens: list[_Token] = []
    for token in _tokens(content, url):
        if token.kind in ("text", _TYPED) and tokens and tokens[-1].kind == token.kind:
            words = tokens.pop().value + token.value
            token = _Token(token.kind, words if token.kind == _TYPED else _SPACES.sub(" ", words))
        tokens.append(token)
    blank = _Token("text", " ")
    return tokens[tokens[:1] == [blank] : len(tokens) - (tokens[-1:] == [blank])]


def _tokens(node: LexborNode, url: str, as_typed: bool = False) -> Iterator[_Token]:
    """What stands in an element, in document order; ``as_typed``: inside of <pre>, where white space shows."""
    child = node.first_child
    while child is not None:
        if child.is_text_node:
            words = child.text_content or ""
            if words := words if as_typed else _SPACES.sub(" ", words):
                yield _Token(_TYPED if as_typed else "text", words)
        elif child.is_element_node and _is_colouring(child, as_typed):
            yield from _tokens(child, url, as_typed)
        elif child.is_element_node:
            attributes = child.attributes
            kept = (
                f' {name}="{_address(url, value) if name in ("href", "src") else value}"'
                for name, value in sorted(attributes.items())
                if name not in UNSHOWN and not (name == "class" and as_typed and child.tag == "code")
            )
            yield _Token("element", f"<{child.tag}{''.join(kept)}>", attributes.get("id") or "")
            yield from _tokens(child, url, as_typed or child.tag == "pre")
            yield _Token("end of", child.tag or "")
        child = child.next


def _is_colouring(node: LexborNode, as_typed: bool) -> bool:
    """Whether an element is only there to colour a program's text, as Zensical does of its own accord."""
    if node.tag == "div":
        return node.attributes == {"class": "highlight"}
    return as_typed and node.tag == "span" and node.attributes.keys() <= {"class"}


def _address(url: str, address: str | None) -> str:
    return urljoin("/" + url, address or "")


def _told(expected: _Token, found: _Token) -> str:
    if expected.kind == found.kind and expected.kind in ("text", _TYPED):
        return difference(expected.value, found.value, "its Markdown")
    return f"here stands {found.kind} {found.value!r}, its Markdown has {expected.kind} {expected.value!r}"
