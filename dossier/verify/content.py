"""Where a page as built says something else than its Markdown renders to."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html import unescape
from itertools import zip_longest
from urllib.parse import urljoin

from selectolax.lexbor import LexborHTMLParser, LexborNode

from dossier.errors import Fault
from dossier.verify.built import CONTENT, BuiltPage
from dossier.verify.proofs import REBUILD, difference
from dossier.verify.rendered import Rendered

# Notes to a search engine, which Zensical takes out once it has read them.
UNSHOWN = frozenset({"data-search-exclude"})
# What the theme adds to a page's content of its own accord.
ADDED = ":is(a.md-content__button,.md-source-file,form.md-feedback,.md-tags,a#__skip)"


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
