"""Pages written by hand, as the search knows them: each line of running text, and the heading it stands under."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from html.parser import HTMLParser

_SPACES = re.compile(r"\s+")
_BREAKS = frozenset(
    "address article aside blockquote br caption dd details div dl dt figcaption figure footer form h1 h2 h3 h4 h5 h6 "
    "header hr li main nav ol p pre section summary table tbody td tfoot th thead tr ul".split()
)
_UNSEEN = frozenset("script style template svg math noscript button select textarea".split())
_VOID = frozenset("area base br col embed hr img input link meta source track wbr".split())
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())


@dataclass(frozen=True, slots=True)
class Line:
    """A paragraph, item, cell or heading: its words with single spaces.

    ``anchor`` and ``under`` are the id and the words of the heading above, "" before the first with an id.
    """

    anchor: str
    under: str
    text: str


@dataclass(frozen=True, slots=True)
class WrittenPage:
    """A page that an editor wrote: its address below the site's top as links have it, "" for the first page."""

    path: str
    title: str
    lines: tuple[Line, ...]


def lines_of(html: str) -> tuple[Line, ...]:
    """The lines of a page's content in reading order; what is marked as no matter of the search is left out."""
    reader = _Reader()
    reader.feed(html)
    reader.close()
    return tuple(reader.lines())


class _Reader(HTMLParser):
    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._found: list[tuple[str | None, str]] = []  # a heading's id (None: no heading), and the words
        self._words: list[str] = []
        self._heading: str | None = None
        self._skipped: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in _BREAKS:
            self._flush()
        if tag in _HEADINGS:
            self._heading = dict(attrs).get("id") or ""
        hidden = tag in _UNSEEN or {"hidden", "data-search-exclude"} & dict(attrs).keys()
        if tag not in _VOID and (self._skipped or hidden):
            self._skipped.append(tag)

    def handle_endtag(self, tag: str) -> None:
        if tag in _BREAKS:
            self._flush()
        if tag in self._skipped:
            while self._skipped.pop() != tag:
                pass

    def handle_data(self, data: str) -> None:
        if not self._skipped:
            self._words.append(data)

    def _flush(self) -> None:
        if text := _SPACES.sub(" ", "".join(self._words)).strip():
            self._found.append((self._heading, text))
        self._words, self._heading = [], None

    def lines(self) -> Iterator[Line]:
        self._flush()
        anchor = under = ""
        for heading, text in self._found:
            if heading:
                anchor, under = heading, text
            yield Line(anchor, under, text)
