"""Markdown seeds: front matter, the plain text of the blocks, emphasis and links kept aside."""

import re
from typing import TYPE_CHECKING

from dossier.frozen import frozen
from dossier.model import Markup, Span
from dossier.seeds.manifest import Entry, read_entry
from dossier.seeds.nodes import Reader

if TYPE_CHECKING:
    from markdown_it.token import Token

_KINDS = {"em_open": "em", "strong_open": "strong", "link_open": "link"}


@frozen()
class MarkdownText:
    """The plain text of a Markdown seed's blocks, separated by blank lines.

    ``origins`` gives for each line of ``text`` the first and last line of the file
    that it comes from. ``heading`` is the offset of the first heading, None without one.
    """

    text: str
    origins: tuple[tuple[int, int], ...]
    markup: tuple[Markup, ...]
    heading: int | None


def split_front_matter(source: str, reader: Reader) -> tuple[Entry | None, str, int]:
    """The entry of the front matter, the Markdown below, and how many lines stand before it."""
    lines = source.split("\n")
    if lines[0].rstrip() != "---":
        return None, source, 0
    end = next((i for i, line in enumerate(lines[1:], 1) if line.rstrip() in ("---", "...")), None)
    if end is None:
        reader.fault(1, "the front matter is never closed", "write --- on a line of its own below the last key")
        return None, source, 0
    reader.offset = 1
    root = reader.compose("\n".join(lines[1:end]))
    entry = read_entry(reader, root) if root is not None else None
    return entry, "\n".join(lines[end + 1 :]), end + 1


def read_markdown(source: str, offset: int = 0) -> MarkdownText:
    """Read CommonMark; HTML in it is text. ``offset`` lines of the file stand before ``source``."""
    from markdown_it import MarkdownIt

    builder = _Builder(offset)
    heading = False
    for token in MarkdownIt("commonmark", {"html": False}).parse(source):
        if token.type == "heading_open":
            heading = True
        elif token.type == "inline":
            builder.block(token, heading)
            heading = False
        elif token.type in ("fence", "code_block"):
            builder.code(token)
    return builder.result()


class _Builder:
    """Puts blocks one under the other and remembers where their lines come from."""

    def __init__(self, offset: int) -> None:
        self.offset = offset
        self.text: list[str] = []
        self.length = 0
        self.origins: list[tuple[int, int]] = []
        self.markup: list[Markup] = []
        self.heading: int | None = None

    def add(self, words: str) -> None:
        self.text.append(words)
        self.length += len(words)

    def begin(self) -> int:
        if self.text:
            self.add("\n\n")
            self.origins.append(self.origins[-1])
        return self.length

    def end(self, start: int, token: "Token") -> None:
        """Give the lines of the block that began at ``start`` their origin."""
        first, last = token.map or [0, 1]
        lines = self._lines_since(start)
        self.origins += [(self.offset + first + 1, self.offset + max(last, first + 1))] * lines

    def _lines_since(self, start: int) -> int:
        at, lines = self.length, 1
        for words in reversed(self.text):
            at -= len(words)
            if at < start:
                break
            lines += words.count("\n")
        return lines

    def block(self, token: "Token", heading: bool) -> None:
        children = token.children or []
        if not any(child.content.strip() or child.type == "image" for child in children):
            return
        start = self.begin()
        opened: list[tuple[str, int, str | None]] = []
        for child in children:
            self._inline(child, opened)
        self.end(start, token)
        if heading and self.heading is None and self.length > start:
            self.heading = start

    def _inline(self, child: "Token", opened: list[tuple[str, int, str | None]]) -> None:
        if child.type in _KINDS:
            href = str(child.attrs.get("href", "")) if child.type == "link_open" else None
            opened.append((_KINDS[child.type], self.length, href))
        elif child.type.endswith("_close"):
            if opened:
                self._mark(*opened.pop())
        elif child.type == "softbreak":
            self.add(" ")
        elif child.type == "hardbreak":
            self.add("\n")
        elif child.type == "code_inline":
            start = self.length
            self.add(child.content)
            self._mark("code", start, None)
        else:
            self.add(child.content)

    def _mark(self, kind: str, start: int, href: str | None) -> None:
        if self.length == start:
            return
        safe = href if href and re.match(r"https?://", href, re.IGNORECASE) else None
        span = Span(start, self.length)
        if kind == "em":
            self.markup.append(Markup(span, "em"))
        elif kind == "strong":
            self.markup.append(Markup(span, "strong"))
        elif kind == "code":
            self.markup.append(Markup(span, "code"))
        else:
            self.markup.append(Markup(span, "link", safe))

    def code(self, token: "Token") -> None:
        content = token.content.rstrip("\n")
        if content.strip():
            start = self.begin()
            self.add(content)
            self._mark("code", start, None)
            self.end(start, token)

    def result(self) -> MarkdownText:
        return MarkdownText(
            "".join(self.text),
            tuple(self.origins),
            tuple(sorted(self.markup, key=lambda m: (m.span, m.kind))),
            self.heading,
        )
