"""A line of the ledger as data, and what must be true of every line and of all together."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from typing import Any, TypeGuard, get_args

from dossier.analysis.anchors import anchor
from dossier.model import LedgerEntry, LedgerState, Published

SCHEMA = "dossier-anchors/1"
"""Of the file's shape and of the way in which anchors are made: either changes, and so does this."""
ANCHOR = re.compile(r"(?P<kind>[qus])-[a-z0-9]+(?:-[a-z0-9]+)*-[0-9a-f]{8}")
_HALF = re.compile("[\ud800-\udfff]")
"""Half a character: JSON can spell one, no file can hold one."""
_SEED = re.compile(r"[0-9a-f]{64}")
_STATES = get_args(LedgerState)
_FIELDS = {"id", "state", "leads_to", "quotation", "article", "published"}
_MAY_LEAD_TO = {"q": "q", "s": "s", "u": "uq"}
"""Of each kind of anchor, to which kinds it may lead: an utterance to a quotation that is in none any more."""

Problem = tuple[int, str]
"""The number of a record, from 0, and what is wrong with it."""


def record_of(entry: LedgerEntry) -> dict[str, Any]:
    """What is not said is not written: no anchors led to, no quotation."""
    record: dict[str, Any] = {"id": entry.id, "state": entry.state}
    if entry.leads_to:
        record["leads_to"] = entry.leads_to
    if entry.quotation:
        record["quotation"] = entry.quotation
    record["article"] = entry.article
    record["published"] = [{"text": p.text, "seed": p.seed} for p in entry.published]
    return record


def entry_of(record: object) -> LedgerEntry | str:
    """The entry that a record writes down, or what is wrong with the record."""
    if not isinstance(record, dict):
        return "this is no record of an anchor"
    name = record.get("id")
    if not isinstance(name, str) or not ANCHOR.fullmatch(name):
        return f"{name!r} is no anchor"
    leads_to, quotation, published = record.get("leads_to", []), record.get("quotation"), record.get("published", ())
    if not _FIELDS.issuperset(record):
        return f"{name}: nobody knows the field {min(record.keys() - _FIELDS)!r}"
    if record.get("state") not in _STATES:
        return f"{name}: the state is {record.get('state')!r}; the states are {', '.join(_STATES)}"
    if not _is_text(record.get("article")):
        return f"{name}: no article is named"
    if not isinstance(leads_to, list) or any(not isinstance(to, str) for to in leads_to):
        return f"{name}: leads_to is no list of anchors"
    versions = [v for p in published if (v := _version(p))] if isinstance(published, list) else []
    if not versions or len(versions) != len(published):
        return f"{name}: published is no list of words (text) with the hash of their seed (seed, 64 digits)"
    if quotation is not None and not isinstance(quotation, str):
        return f"{name}: quotation is no anchor"
    return LedgerEntry(
        id=name,
        article=record["article"],
        published=tuple(versions),
        state=record["state"],
        leads_to=tuple(leads_to),
        quotation=quotation,
    )


def _is_text(value: object) -> TypeGuard[str]:
    return isinstance(value, str) and bool(value) and (value.isascii() or not _HALF.search(value))


def _version(record: object) -> Published | None:
    """Words and their seed as a record has them; None where it is none."""
    if not isinstance(record, dict) or len(record) != 2:
        return None
    text, seed = record.get("text"), record.get("seed")
    if not _is_text(text) or not isinstance(seed, str) or not _SEED.fullmatch(seed):
        return None
    return Published(text, seed)


def untrue(entries: Sequence[tuple[int, LedgerEntry]], named: Set[str], words: bool) -> Iterator[Problem]:
    """What cannot be in a ledger that this program wrote; each with the number of its record.

    ``named`` are the ids of all records, those that are no entries among them. ``words``: whether every
    wording is to be held against the anchor that is made of it, too.
    """
    known = {e.id: e for _, e in entries}
    times = Counter(e.id for _, e in entries)
    seen: set[str] = set()
    for number, e in entries:
        if e.id in seen:
            yield number, f"{e.id} has {times[e.id]} lines; keep the one with more published words"
        seen.add(e.id)
        for problem in _false(e, named):
            yield number, f"{e.id}: {problem}"
        for problem in _altered(e, len(known)) if words else ():
            yield number, f"{e.id}: {problem}"
    in_circles = _in_circles({name: e for name, e in known.items() if e.leads_to})
    yield from ((number, f"{e.id} leads back to itself") for number, e in entries if e.id in in_circles)


def _false(entry: LedgerEntry, known: Set[str]) -> Iterator[str]:
    for to in entry.leads_to:
        if to not in known:
            yield f"leads to {to}, which is not in the ledger"
        elif to[0] not in _MAY_LEAD_TO[entry.id[0]]:
            yield f"cannot lead to {to}, which is of another kind"
    if entry.leads_to and entry.state in ("live", "gone"):
        yield f"is {entry.state} and yet leads to {entry.leads_to[0]}"
    if entry.state == "changed" and not entry.leads_to:
        yield "is changed and leads to nothing"
    if (entry.quotation is None) == (entry.id[0] == "u"):
        yield "names no quotation" if entry.id[0] == "u" else "is no utterance and yet names a quotation"
    elif entry.quotation and (entry.quotation[0] != "q" or entry.quotation not in known):
        yield f"names the quotation {entry.quotation}, which is not in the ledger"


def _altered(entry: LedgerEntry, most: int) -> Iterator[str]:
    for version in entry.published:
        if _made(entry, version.text, 1) != entry.id and _time(entry, version.text, most) is None:
            yield f"the words {version.text[:60]!r} do not give this anchor: the line was changed by hand"


def time_of(entry: LedgerEntry, most: int = 1000) -> int | None:
    """Of the same words in one article, for which the anchor was made, 1 for the first; up to ``most`` are tried.

    None where its words give another anchor.
    """
    text = entry.published[-1].text
    return _time(entry, text, most)


def _time(entry: LedgerEntry, text: str, most: int) -> int | None:
    return next((time for time in range(1, most + 1) if _made(entry, text, time) == entry.id), None)


def _made(entry: LedgerEntry, text: str, time: int) -> str:
    return anchor(entry.id[0], entry.article, text, time)


def _in_circles(known: dict[str, LedgerEntry]) -> set[str]:
    """Ids from which a walk along ``leads_to`` comes back to where it was: nothing that we write does."""
    free: set[str] = set()
    for start in known:
        path: list[str] = []
        if not _walk(start, known, free, path):
            return set(path)
    return set()


def _walk(start: str, known: dict[str, LedgerEntry], free: set[str], path: list[str]) -> bool:
    """Mark as free all that can be reached without a circle; False, and the circle in ``path``, where there is one."""
    stack, on_path = [(start, iter(known[start].leads_to))], {start}
    path.append(start)
    while stack:
        name, after = stack[-1]
        to = next((t for t in after if t in known and t not in free), None)
        if to is None:
            free.add(name)
            stack.pop()
            on_path.remove(path.pop())
        elif to in on_path:
            del path[: path.index(to)]
            return False
        else:
            path.append(to)
            on_path.add(to)
            stack.append((to, iter(known[to].leads_to)))
    return True
