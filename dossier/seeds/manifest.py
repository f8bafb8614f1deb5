"""The manifest: what editors write by hand of a dossier and of its articles."""

import re
from collections.abc import Collection, Iterator, Mapping
from types import MappingProxyType
from typing import Any

from dossier.frozen import frozen
from dossier.model import FURNITURE_KINDS, PART_KINDS, RIGHTS, Override, PersonEntry, Ruling, StatementRuling
from dossier.patterns import Late
from dossier.seeds.corrections import read_overrides, read_people
from dossier.seeds.folder import SUFFIXES
from dossier.seeds.nodes import Reader, suggestion
from dossier.seeds.rulings import read_rulings
from dossier.seeds.summary_rulings import read_summary_rulings

_KEYS = ("title", "description", "language", "event", "articles", "people", "overrides", "utterances", "statements")
_KNOWN = (
    "outlet",
    "siglum",
    "agency",
    "url",
    "language",
    "title",
    "byline",
    "section",
    "published",
    "updated",
    "dateline",
    "rights",
)
ENTRY_KEYS = ("id", *_KNOWN, "lines")
_LINE_KINDS = ("body", *PART_KINDS, *FURNITURE_KINDS)
_ID = Late(r"[a-z0-9]+(?:-[a-z0-9]+)*$")
_LONGEST_ID = 80
_LANGUAGE = Late(r"[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$")
_RANGE = Late(r"(\d{1,7})(?:\s*[-–]\s*(\d{1,7}))?\Z", re.ASCII)


@frozen()
class LineRule:
    """The editor's word on lines of a seed on disk, first and last counted from 1, and where it stands."""

    first: int
    last: int
    kind: str
    line: int


@frozen()
class Entry:
    """What is written of one article. ``given`` holds None for a field that is said to have no value (``~``)."""

    line: int
    path: str
    file: str | None = None
    id: str | None = None
    given: Mapping[str, str | None] = MappingProxyType({})
    field_lines: Mapping[str, int] = MappingProxyType({})
    lines: tuple[LineRule, ...] = ()


@frozen()
class Manifest:
    """The manifest as written; of the whole dossier, and entry by entry."""

    title: str | None = None
    description: str | None = None
    language: str | None = None
    event_date: str | None = None
    event_place: str | None = None
    entries: tuple[Entry, ...] = ()
    people: tuple[PersonEntry, ...] = ()
    overrides: tuple[Override, ...] = ()
    rulings: tuple[Ruling, ...] = ()
    statement_rulings: tuple[StatementRuling, ...] = ()
    articles_line: int = 1
    """Where the list of articles begins, for what is missing from it."""


def read_manifest(text: str, reader: Reader) -> Manifest:
    """Read a manifest, telling every fault to the reader. What is at fault is left out."""
    if not text.strip():
        reader.fault(1, "the manifest is empty", "write title and articles, or take the file away")
        return Manifest()
    before = len(reader.faults)
    root = reader.compose(text)
    if root is None:
        if len(reader.faults) == before:
            reader.fault(1, "the manifest is empty", "write title and articles, or take the file away")
        return Manifest()
    nodes = reader.mapping(root, "the manifest", _KEYS)
    event = reader.mapping(nodes["event"], "event", ("date", "place")) if "event" in nodes else {}
    return Manifest(
        title=_text(reader, nodes, "title"),
        description=_text(reader, nodes, "description"),
        language=_language(reader, nodes["language"]) if "language" in nodes else None,
        event_date=reader.date(event["date"], "date", with_time=False) if "date" in event else None,
        event_place=_text(reader, event, "place"),
        entries=tuple(_entries(reader, nodes["articles"])) if "articles" in nodes else (),
        people=tuple(read_people(reader, nodes["people"])) if "people" in nodes else (),
        overrides=tuple(read_overrides(reader, nodes["overrides"])) if "overrides" in nodes else (),
        rulings=tuple(read_rulings(reader, nodes["utterances"])) if "utterances" in nodes else (),
        statement_rulings=tuple(read_summary_rulings(reader, nodes["statements"])) if "statements" in nodes else (),
        articles_line=next((reader.line(key) for key, node in root.value if node is nodes.get("articles")), 1)
        if nodes
        else 1,
    )


def read_entry(reader: Reader, node: Any, keys: Collection[str] = ENTRY_KEYS) -> Entry:
    """An article's entry, of the manifest or of a Markdown seed's front matter."""
    nodes = reader.mapping(node, "an article", keys)
    given: dict[str, str | None] = {}
    for name in _KNOWN:
        if name in nodes and not reader.is_blank(nodes[name]):
            given[name] = _known(reader, name, nodes[name])
    _in_order(reader, nodes, given)
    return Entry(
        line=reader.line(node),
        path=reader.path,
        file=_file(reader, nodes.get("file")),
        id=_id(reader, nodes["id"]) if "id" in nodes else None,
        given=given,
        field_lines={name: reader.line(value) for name, value in nodes.items()},
        lines=tuple(_line_rules(reader, nodes["lines"])) if "lines" in nodes else (),
    )


def _id(reader: Reader, node: Any) -> str | None:
    words = reader.checked(node, "id", _matching(_ID), "use small letters a-z, digits and hyphens: city-paper-1")
    if words is None or len(words) <= _LONGEST_ID:
        return words
    problem = f"id '{words[:24]}…' has {len(words)} characters"
    reader.fault(reader.line(node), problem, f"it is part of addresses: use {_LONGEST_ID} at most")
    return None


def _entries(reader: Reader, node: Any) -> Iterator[Entry]:
    for item in reader.items(node, "articles"):
        if item.id == "scalar":
            reader.fault(
                reader.line(item),
                "an article must be keys and values, not a word",
                f"write file: {item.value or 'name.txt'}",
            )
            continue
        entry = read_entry(reader, item, ("file", *ENTRY_KEYS))
        if "file" not in entry.field_lines and item.id == "mapping":
            reader.fault(entry.line, "an article names no file", "add file: and the name of its seed")
        yield entry


def _text(reader: Reader, nodes: dict[str, Any], name: str) -> str | None:
    return reader.text(nodes[name], name) if name in nodes else None


def _known(reader: Reader, name: str, node: Any) -> str | None:
    if name in ("published", "updated"):
        return reader.date(node, name)
    if name == "url":
        return reader.checked(node, name, _web_address, "write the whole address, beginning with https://")
    if name == "language":
        return _language(reader, node)
    if name == "rights":
        return reader.checked(node, name, lambda s: s if s in RIGHTS else None, f"write one of {', '.join(RIGHTS)}")
    if name == "siglum":
        return reader.checked(
            node, name, lambda s: s if len(s) <= 4 and s.isalnum() else None, "use one to four letters or digits"
        )
    return reader.text(node, name)


def _language(reader: Reader, node: Any) -> str | None:
    return reader.checked(node, "language", _matching(_LANGUAGE), "write its code, such as en or pt-BR")


def _matching(pattern: Late) -> Any:
    return lambda words: words if pattern.match(words) else None


def _web_address(words: str) -> str | None:
    try:
        from urllib.parse import urlsplit  # only where an address is given, since it takes long

        parts = urlsplit(words)
        good = parts.scheme in ("http", "https") and bool(parts.hostname)
    except ValueError:
        return None
    return words if good and " " not in words else None


def _in_order(reader: Reader, nodes: dict[str, Any], given: dict[str, str | None]) -> None:
    published, updated = given.get("published"), given.get("updated")
    if published and updated and updated[: len(published)] < published[: len(updated)]:
        reader.fault(
            reader.line(nodes["updated"]),
            f"updated '{updated}' is before published '{published}'",
            "one of the two is wrong",
        )


def _file(reader: Reader, node: Any | None) -> str | None:
    name = reader.text(node, "file") if node is not None else None
    if name is None:
        return None
    parts = [part for part in name.split("/") if part not in ("", ".")]
    if name.startswith("/") or ".." in parts or "\\" in name or "\0" in name or re.match(r"[A-Za-z]:", name):
        reader.fault(
            reader.line(node),
            f"file '{name}' leaves the folder of the seeds",
            "put the file into the folder and write its name alone",
        )
        return None
    last = "".join(parts[-1:]).lower()
    if not last.endswith(SUFFIXES) or last in SUFFIXES:
        reader.fault(
            reader.line(node), f"file '{name}' is neither .txt nor .md", "a seed is plain text (.txt) or Markdown (.md)"
        )
        return None
    return "/".join(parts)


def _line_rules(reader: Reader, node: Any) -> Iterator[LineRule]:
    if reader.is_null(node):
        return
    if node.id != "mapping":
        reader.fault(reader.line(node), "lines must be keys and values", 'write "46-52": navigation')
        return
    taken: dict[int, int] = {}
    for key, value in node.value:
        line = reader.line(key)
        printed = key.value if key.id == "scalar" else ""
        found = _RANGE.match(printed)
        kind = reader.text(value, "a kind of line")
        if not found:
            reader.fault(line, f"'{printed}' is not a line or a range of lines", 'write "12": or "46-52":')
            continue
        first, last = int(found[1]), int(found[2] or found[1])
        if not 1 <= first <= last:
            reader.fault(
                line,
                f"lines {printed} run backwards or begin at 0",
                "lines count from 1; write the smaller number first",
            )
        elif kind is not None and kind not in _LINE_KINDS:
            reader.fault(
                line,
                f"there is no kind of line '{kind}'",
                suggestion(kind, _LINE_KINDS) or f"the kinds are {', '.join(_LINE_KINDS)}",
            )
        elif kind is None:
            reader.fault(line, f"nothing is said of lines {printed}", f"the kinds are {', '.join(_LINE_KINDS)}")
        elif first in taken or last in taken:
            reader.fault(
                line,
                f"lines {printed} were named already on line {taken.get(first) or taken[last]}",
                "name each line once",
            )
        else:
            taken.update(dict.fromkeys((first, last), line))
            yield LineRule(first, last, kind, line)
