"""Changes as an entry of the feed, on top of the entries that were published before."""

import hashlib
import re
import xml.etree.ElementTree as ET
from collections.abc import Iterable, Sequence
from html import escape

from dossier.changes.comparing import Changes
from dossier.changes.telling import Line, Piece, Section, sections
from dossier.errors import ChangesError, Fault
from dossier.pages.exports.atom import Entry, atom, urn

EACH = 12
"""Lines of one section: a feed is for a glance, the pages have the rest."""
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ", re.ASCII)
"""As our feeds have it: entries are put in order by it."""
_ATOM = "{http://www.w3.org/2005/Atom}"


def feed(changes: Changes, when: str, earlier: Iterable[Sequence[Entry]] = (), site: str = "") -> str:
    """The feed with an entry that tells the changes, where there are any, over those of earlier feeds.

    ``when``: the moment of the change (RFC 3339 with its zone), which must be given since no clock is asked. The
    same change at the same moment is the same entry, so that running twice adds nothing.
    """
    told = sections(changes)
    entries = [_entry(told, when, site)] if told else []
    before = [entry for feed in earlier for entry in feed]
    if changes.narrowed:
        # Earlier changes were told in words that may not be published any more; an article's entry has none.
        before = [entry for entry in before if entry.url.removeprefix(site).startswith("articles/")]
    if not (entries or before):
        entries = [_entry([], when, site)]
    return atom(changes.after["title"], changes.after.get("language") or "en", [*entries, *before], site)


def entries_of(name: str, content: bytes) -> list[Entry]:
    """The entries of a feed of ours. Raises ChangesError where it is none; ``name`` is how it is shown."""
    hint = "give it a feed.xml that a build or `dossier changes --feed` made"
    try:
        text = content.decode("utf-8-sig")
        if "<!DOCTYPE" in text:
            raise ChangesError([Fault(name, 0, "a feed of ours declares no document type", hint)])
        root = ET.fromstring(text)
    except UnicodeDecodeError as error:
        raise ChangesError([Fault(name, 0, f"it is not UTF-8: {error}", hint)]) from None
    except ET.ParseError as error:
        raise ChangesError([Fault(name, error.position[0], f"it is no XML: {error}", hint)]) from None
    if root.tag != f"{_ATOM}feed":
        raise ChangesError([Fault(name, 0, "it is no Atom feed", hint)])
    found = [_read(entry) for entry in root.iterfind(f"{_ATOM}entry")]
    return [entry for entry in found if entry.id and _MOMENT.fullmatch(entry.updated)]


def _read(entry: ET.Element) -> Entry:
    def text(tag: str) -> str:
        return (entry.findtext(f"{_ATOM}{tag}") or "").strip()

    link = entry.find(f"{_ATOM}link")
    return Entry(
        text("id"), text("title"), text("updated"), link.get("href", "") if link is not None else "", text("content")
    )


def _entry(told: Sequence[Section], when: str, site: str) -> Entry:
    html = "".join(_section(section, site) for section in told) or "<p>The dossier, as it stands.</p>"
    digest = hashlib.sha256(html.encode("utf-8", "surrogatepass")).hexdigest()
    return Entry(urn("changes", when, digest), _title(told), when, "", html)


def _title(told: Sequence[Section]) -> str:
    parts = [f"{section.heading.lower()}: {len(section.lines):,}" for section in told[:3]]
    title = "; ".join(parts) + ("; and more" if len(told) > len(parts) else "")
    return title[:1].upper() + title[1:] or "The dossier, as it stands"


def _section(section: Section, site: str) -> str:
    lines = "".join(f"<li>{_line(line, site)}</li>" for line in section.lines[:EACH])
    rest = len(section.lines) - EACH
    more = f"<li>and {rest:,} more</li>" if rest > 0 else ""
    return f"<h3>{section.heading}: {len(section.lines):,}</h3><ul>{lines}{more}</ul>"


def _line(line: Line, site: str) -> str:
    return "".join(_piece(piece, site) for piece in line)


def _piece(piece: Piece, site: str) -> str:
    text = escape(piece.text)
    tag = {"strong": "strong", "code": "code", "gone": "del", "come": "ins"}.get(piece.how)
    if tag:
        text = f"<{tag}>{text}</{tag}>"
    # A reader shows content away from the site: without its address a link would lead nowhere.
    return f'<a href="{escape(site + piece.url)}">{text}</a>' if site and piece.url else text
