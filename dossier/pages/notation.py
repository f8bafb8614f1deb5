"""Texts made of our own words, a seed's and addresses: told once, then written in a format or proved on a page."""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from dossier.model import Article, Span
from dossier.pages.escape import Html, escape, verbatim
from dossier.pages.marked import proof


@dataclass(frozen=True, slots=True)
class Words:
    """A verbatim stretch of an article."""

    article: Article
    span: Span

    def __str__(self) -> str:
        return self.span.of(self.article.text)


@dataclass(frozen=True, slots=True)
class Address:
    """A place on the site, relative to its root: ``q/#q-…``. No build knows where it will be published."""

    page: str
    anchor: str = ""

    @property
    def path(self) -> str:
        return f"{self.page}#{self.anchor}" if self.anchor else self.page

    def __str__(self) -> str:
        return self.path


class Slot(str):
    """Stands in a text for what each quotation has of its own; the characters are its name.

    It has to be a part by itself: set into an f-string it would be its name and no more.
    """

    __slots__ = ()


@dataclass(frozen=True, slots=True)
class Raw:
    """The format's own signs, written as they stand."""

    signs: str


Text = tuple[str | Words | Address, ...]
"""In the order in which it is read; all of it to be escaped."""

Part = str | Words | Address | Raw


@dataclass(frozen=True)
class Notation:
    """How a format writes text: every character that ``escaped`` finds is written as ``sign`` says.

    ``escaped`` matches one character at a time; it may look at the one before.
    """

    escaped: re.Pattern[str]
    sign: Callable[[str], str]

    may_act: Callable[[str], object] = bool
    """Whether there may be such a character in a text, where less time tells it."""

    def write(self, text: str) -> str:
        return self.escaped.sub(lambda found: self.sign(found.group()), text) if self.may_act(text) else text


PLAIN = Notation(re.compile(r"(?!)"), str)
"""No character is escaped."""


def as_text(parts: Iterable[Part], notation: Notation = PLAIN, root: str = "") -> str:
    """The parts as a file holds them; ``root`` leads from the file to the site's top."""
    if notation is PLAIN:
        return "".join([part if type(part) is str else _said(part, root) for part in parts])
    write = notation.write
    return "".join([part.signs if type(part) is Raw else write(_said(part, root)) for part in parts])


def _said(part: Part, root: str) -> str:
    kind = type(part)
    if kind is str:
        return part  # type: ignore[return-value]
    if isinstance(part, Raw):
        return part.signs
    return root + part.path if isinstance(part, Address) else str(part)


def cut(parts: Iterable[Part], notation: Notation = PLAIN) -> list[str | Slot | Address]:
    """The parts for a script, which alone knows where the site stands and what is to stand in a slot.

    What stands between slots and addresses is one written text.
    """
    found: list[str | Slot | Address] = []
    run: list[Part] = []
    for part in (*parts, None):
        if part is None or isinstance(part, Slot | Address):
            if run and (text := as_text(run, notation)):
                found.append(text)
            run = []
            found += [part] if part is not None else []
        else:
            run.append(part)
    return found


def as_html(parts: Iterable[Part], root: str) -> Html:
    """The parts for a page, unescaped by any format: a seed's words proved, addresses as links."""
    return Html("".join(_shown(part, root) for part in parts))


def _shown(part: Part, root: str) -> str:
    match part:
        case Words(article, span):
            return f"<span {proof(article, span)}>{verbatim(str(part))}</span>"
        case Address(path=path):
            return f'<a class="address" href="{escape(root + path)}">{escape(path)}</a>'
        case Raw(signs):
            return escape(signs)
        case _:
            return escape(part)


def settled(value: Any, settle: Callable[[Any], Any]) -> Any:
    """A JSON value in which every Text (a tuple), and every slot by itself, is made what ``settle`` says."""
    if type(value) is str:
        return value
    if isinstance(value, dict):  # most of the values in it are words
        return {key: item if type(item) is str else settled(item, settle) for key, item in value.items()}
    if isinstance(value, list):
        return [settled(item, settle) for item in value]
    return settle(value) if isinstance(value, tuple | Slot) else value
