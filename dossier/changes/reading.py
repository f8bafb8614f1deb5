"""A data file as somebody hands it to us: checked far enough that comparing it cannot go wrong."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from dossier.errors import ChangesError, Fault
from dossier.pages.data import SCHEMA

Record = dict[str, Any]

_HINT = "give it a file that `dossier export` printed, or a site's data/dossier.json"

_KEYS: Mapping[str, Mapping[str, type | tuple[type, ...]]] = MappingProxyType(
    {
        "articles": {"id": str, "sha256": str, "label": str, "page": str},
        "quotations": {"id": str, "article": str, "kind": str, "spans": list, "text": str, "url": str},
        "utterances": {"id": str, "members": list, "url": str},
        "statements": {"id": str, "article": str, "text": str, "url": str, "support": list},
        "discrepancies": {"id": str, "about": str, "sides": list, "url": str},
    }
)
"""What is read of each record without asking whether it is there."""


def data_file(name: str, content: bytes) -> Record:
    """A data file's content. Raises ChangesError, every fault at once; ``name`` is how the file is shown."""
    try:
        data = json.loads(content)
    except ValueError as error:
        line = getattr(error, "lineno", 0)
        raise ChangesError([Fault(name, line, f"it is no JSON: {error}", _HINT)]) from None
    except RecursionError:
        raise ChangesError([Fault(name, 0, "it is nested too deeply", _HINT)]) from None
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ChangesError([Fault(name, 0, f"it is no data file of a dossier ({SCHEMA})", _HINT)])
    if faults := tuple(_faults(name, data)):
        raise ChangesError(faults)
    return data


def _faults(name: str, data: Record) -> Iterator[Fault]:
    if not isinstance(data.get("title"), str):
        yield Fault(name, 0, "it has no title", _HINT)
    for table, keys in _KEYS.items():
        records = data.get(table)
        if not isinstance(records, list):
            yield Fault(name, 0, f"it has no list of {table}", _HINT)
            continue
        for at, record in enumerate(records, 1):
            wrong = [key for key, kind in keys.items() if not _is(record, key, kind)]
            if wrong:
                yield Fault(name, 0, f"number {at} of {table} has no usable {', '.join(wrong)}", _HINT)
    for at, anchor in enumerate(data.setdefault("anchors", []), 1):
        if not (_is(anchor, "id", str) and _is(anchor, "state", str) and _is(anchor, "leads_to", list)):
            yield Fault(name, 0, f"number {at} of anchors has no usable id, state or leads_to", _HINT)


def _is(record: object, key: str, kind: type | tuple[type, ...]) -> bool:
    return isinstance(record, dict) and isinstance(record.get(key), kind)


_SITE = re.compile(r"https?://[\w.:\[\]%~/-]+", re.ASCII)


def moment_given(when: str | None) -> str | None:
    """A moment in RFC 3339, such as `git log -1 --format=%cI` prints, in UTC; None where none was asked for."""
    if when is None:
        return None
    try:
        moment = datetime.fromisoformat(when)
        if moment.tzinfo is None:
            raise ValueError("it names no zone")
        return moment.astimezone(UTC).isoformat(timespec="seconds").replace("+00:00", "Z")
    except (ValueError, OverflowError) as error:
        hint = "write it with a zone, such as 2031-05-03T14:05:00Z"
        raise ChangesError([Fault("--feed", 0, f"{when!r} is no moment: {error}", hint)]) from None


def site_given(site: str) -> str:
    """An address of the pages, ending in a slash; empty where none is known."""
    if not site:
        return ""
    if not _SITE.fullmatch(site):
        raise ChangesError(
            [Fault("--site", 0, f"{site!r} is no address of pages", "write it as https://example.org/x/")]
        )
    return site.rstrip("/") + "/"
