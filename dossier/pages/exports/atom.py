"""Atom (RFC 4287): the feed that readers follow, one file beside the pages."""

import hashlib
import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple
from xml.sax.saxutils import escape, quoteattr

FEED = "feed.xml"
"""Where the feed stands below the site's root."""
MOST = 60
"""Entries of a feed: a reader that looks once a month misses none."""

_UNCARRIED = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold."""


class Entry(NamedTuple):
    """One entry. ``updated``: RFC 3339 in UTC; ``url``: whole, or from the site's root; ``html``: its content."""

    id: str
    title: str
    updated: str
    url: str
    html: str


def atom(title: str, language: str, entries: Iterable[Entry], site: str = "") -> str:
    """The feed as XML: the newest entry first, each id once, ``MOST`` at the most; needs one entry.

    ``site`` is the address of its root, ending in a slash; without one the addresses are relative to the feed.
    """
    first: dict[str, Entry] = {}
    for entry in entries:
        first.setdefault(entry.id, entry)
    order = sorted(sorted(first.values(), key=lambda e: e.id), key=lambda e: e.updated, reverse=True)[:MOST]
    name = _text(title)
    return "\n".join(
        [
            '<?xml version="1.0" encoding="utf-8"?>',
            f'<feed xmlns="http://www.w3.org/2005/Atom" xml:lang={_quoted(language)}>',
            f"  <title>{name}</title>",
            "  <subtitle>What is new in this dossier: articles, quotations, statements, differences</subtitle>",
            f"  <id>{urn('feed', site or title)}</id>",
            f"  <updated>{order[0].updated}</updated>",
            f"  <author><name>{name}</name></author>",
            f'  <link rel="self" type="application/atom+xml" href={_quoted(site + FEED)}/>',
            f'  <link rel="alternate" type="text/html" href={_quoted(site or "./")}/>',
            "  <generator>dossier</generator>",
            *_entries(order, site),
            "</feed>",
            "",
        ]
    )


def _entries(entries: Sequence[Entry], site: str) -> Iterable[str]:
    for entry in entries:
        yield "  <entry>"
        yield f"    <title>{_text(entry.title)}</title>"
        yield f"    <id>{_text(entry.id)}</id>"
        yield f"    <updated>{_text(entry.updated)}</updated>"
        yield f'    <link rel="alternate" type="text/html" href={_quoted(_address(entry.url, site))}/>'
        yield f'    <content type="html">{_text(entry.html)}</content>'
        yield "  </entry>"


def _address(url: str, site: str) -> str:
    return url if url.startswith(("https://", "http://")) else site + url or "./"


def urn(*parts: str) -> str:
    """A name that is the same for the same parts: a UUID of version 8 (RFC 9562), made of their digest."""
    digest = bytearray(hashlib.sha256("\0".join(parts).encode("utf-8", "surrogatepass")).digest()[:16])
    digest[6] = digest[6] & 0x0F | 0x80
    digest[8] = digest[8] & 0x3F | 0x80
    name = digest.hex()
    return f"urn:uuid:{name[:8]}-{name[8:12]}-{name[12:16]}-{name[16:20]}-{name[20:]}"


def moment(date: str) -> str:
    """A day or a minute, as a seed's dates are written, as RFC 3339: a day is meant from its beginning in UTC."""
    if "T" not in date:
        return f"{date}T00:00:00Z"
    return re.sub(r"(T\d\d:\d\d)(Z|$)", r"\1:00Z", date)


def _quoted(text: str) -> str:
    return quoteattr(_UNCARRIED.sub("\ufffd", text))


def _text(text: str) -> str:
    return escape(_UNCARRIED.sub("\ufffd", text))
