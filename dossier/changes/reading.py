"""A data file as somebody hands it to us: checked far enough that comparing it cannot go wrong."""

import json
import re
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from types import MappingProxyType
from typing import Any

from dossier.errors import ChangesError, Fault
from dossier.model import RIGHTS
from dossier.pages.data import SCHEMA

Record = dict[str, Any]

_HINT = "give it a file that `dossier export` printed, or a site's data/dossier.json"

_TEXT_OR_NONE = (str, type(None))


def _is_span(value: object) -> bool:
    match value:
        case [int(start), int(end)]:
            return 0 <= start < end
    return False


_KEYS: Mapping[str, Mapping[str, Any]] = MappingProxyType(
    {
        "articles": {"id": str, "sha256": str, "label": str, "page": str, "rights": RIGHTS.__contains__},
        "quotations": {
            "id": str,
            "article": str,
            "kind": str,
            "spans": [_is_span],
            "text": str,
            "url": str,
            "speaker": (type(None), {"name": str}),
        },
        "utterances": {"id": str, "members": [str], "base": _TEXT_OR_NONE, "url": str},
        "statements": {"id": str, "article": str, "text": str, "url": str, "support": [{"article": str}, ...]},
        "discrepancies": {"id": str, "kind": _TEXT_OR_NONE, "sides": [{"article": str, "text": str}], "url": str},
        "anchors": {"id": str, "state": str, "leads_to": [str, ...]},
    }
)
"""What is read of each record, and what it must be: a type, one of several, a record, a list with something in it
(with ``...`` it may be empty), or what a function says yes to."""

_LATER: Mapping[str, Mapping[str, Any]] = MappingProxyType({"articles": {"rights": "full"}})
"""What a file of an earlier version of this program lacks, and what is meant by that."""


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
    if not isinstance(data.get("language"), str | None):
        yield Fault(name, 0, "its language is no word", _HINT)
    data.setdefault("anchors", [])
    for table, keys in _KEYS.items():
        records = data.get(table)
        if not isinstance(records, list):
            yield Fault(name, 0, f"it has no list of {table}", _HINT)
            continue
        for at, record in enumerate(records, 1):
            known = {**_LATER.get(table, {}), **record} if isinstance(record, dict) else {}
            wrong = [key for key, shape in keys.items() if not _fits(known.get(key), shape)]
            if wrong:
                yield Fault(name, 0, f"number {at} of {table} has no usable {', '.join(wrong)}", _HINT)
            records[at - 1] = known


def _fits(value: object, shape: Any) -> bool:
    """Whether a value is what ``_KEYS`` asks for."""
    match shape:
        case type():
            return isinstance(value, shape)
        case tuple():
            return any(_fits(value, one) for one in shape)
        case dict():
            return isinstance(value, dict) and all(_fits(value.get(key), one) for key, one in shape.items())
        case [one, *may_be_empty]:
            return isinstance(value, list) and bool(value or may_be_empty) and all(_fits(item, one) for item in value)
    return bool(shape(value))


_SITE = re.compile(r"https?://[\w\[][\w.:\[\]%~/-]*", re.ASCII)


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
