"""The ledger on disk: ``anchors.json`` in the seeds' folder, one anchor a line, for people and git to read."""

import json
import os
from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from dossier.errors import Fault, LedgerError
from dossier.ledger.records import SCHEMA, entry_of, record_of, untrue
from dossier.model import LedgerEntry
from dossier.seeds.folder import LEDGER, Folder, as_written, decode, read_bytes, shown

_ABOUT = (
    "Every anchor that this dossier has published, with its words. Written by `dossier build`; commit it. "
    "Lines are never taken away: links in reports and papers lead through them."
)
_CONFLICT = ("<<<<<<<", "=======", ">>>>>>>", "|||||||")
_MEND = "take the last good file back, as with `git checkout HEAD -- {place}`, and run `dossier build`"

_line = json.JSONEncoder(ensure_ascii=False).encode


def read_ledger(folder: Folder, words: bool = True) -> tuple[LedgerEntry, ...]:
    """The ledger of a seeds' folder; empty where there is none.

    ``words``: whether to hold every published wording against its anchor, which is made of it: half of the time.
    Raises LedgerError with every fault of the file: each with its line, what is wrong and what to do.
    """
    place = shown(as_written(folder), LEDGER)
    faults: list[Fault] = []
    if not os.path.lexists(place):
        return ()
    if not os.path.isfile(place) or os.path.islink(place):
        raise LedgerError(
            [Fault(place, 0, "is not a file", "put the ledger in its place: " + _MEND.format(place=place))]
        )
    data = read_bytes(place, faults)
    text = None if data is None else decode(data, place, faults)
    if text is None:
        raise LedgerError(faults)
    return parsed(text, place, words)


def parsed(text: str, place: str, words: bool = True) -> tuple[LedgerEntry, ...]:
    """The entries of a ledger's text, by id. ``place`` names it in messages. Raises LedgerError as ``read_ledger``."""
    try:
        data = json.loads(text, object_pairs_hook=_once)
    except ValueError as error:
        raise LedgerError(_unreadable(text, place, error)) from error
    except RecursionError as error:
        raise LedgerError([Fault(place, 0, "is nested too deep for a ledger", _MEND.format(place=place))]) from error
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        found = data.get("schema") if isinstance(data, dict) else None
        problem = f"the schema is {found!r}, and this program knows {SCHEMA!r} alone" if found else "is no ledger"
        hint = "use the version of dossier that wrote it" if found else _MEND.format(place=place)
        raise LedgerError([Fault(place, 1, problem, hint)])
    records = data.get("anchors")
    if not isinstance(records, list):
        raise LedgerError([Fault(place, 1, "has no list of anchors", _MEND.format(place=place))])
    entries, problems = [], []
    for number, record in enumerate(records):
        entry = entry_of(record)
        if isinstance(entry, str):
            problems.append((number, entry))
        else:
            entries.append((number, entry))
    named = {name for record in records if isinstance(record, dict) and isinstance(name := record.get("id"), str)}
    problems += untrue(entries, named, words)
    if problems:
        raise LedgerError(_faults(text, place, records, problems))
    return tuple(sorted((entry for _, entry in entries), key=lambda e: e.id))


def written(entries: Iterable[LedgerEntry]) -> str:
    """The ledger as text: by id, a line an anchor, LF, a final newline. ``parsed`` gives the same entries back."""
    lines = ",\n".join(_line(record_of(entry)) for entry in sorted(entries, key=lambda e: e.id))
    head = f'{{"schema": {_line(SCHEMA)},\n"about": {_line(_ABOUT)},\n"anchors": ['
    return f"{head}\n{lines}\n]}}\n" if lines else f"{head}]}}\n"


def lines_of(text: str, seen: set[str]) -> Iterator[LedgerEntry]:
    """The entries of an earlier ledger that are not on a line in ``seen``, to which its lines are added.

    A line that is no record gives nothing: what could not be read then is past mending.
    """
    if f'"schema": {_line(SCHEMA)}' not in text[:200]:
        return
    fresh = dict.fromkeys(line for row in text.split("\n") if (line := row.rstrip(" ,\r")) not in seen)
    seen.update(fresh)
    for line in fresh:
        if line.startswith('{"id"'):
            try:
                entry = entry_of(json.loads(line))
            except (ValueError, RecursionError):
                continue
            if isinstance(entry, LedgerEntry):
                yield entry


def lost(earlier: Iterable[LedgerEntry], entries: Iterable[LedgerEntry]) -> list[str]:
    """Ids of earlier ledgers that a later one has no more, or whose published words it has not as they were.

    ``earlier`` may have an id several times, from several ledgers.
    """
    now = {e.id: e for e in entries}
    of_id: dict[str, list[LedgerEntry]] = defaultdict(list)
    for entry in earlier:
        of_id[entry.id].append(entry)
    return sorted(name for name, known in of_id.items() if name not in now or not _has_all(now[name], known))


def _has_all(now: LedgerEntry, earlier: Sequence[LedgerEntry]) -> bool:
    """Whether an entry goes on where earlier ones of its id ended: versions, with their seeds, are added at the end.

    Two branches may each have added some: then it goes on from one of the longest, and has the words of all.
    """
    longest = max(len(e.published) for e in earlier)
    goes_on = any(now.published[:longest] == e.published for e in earlier if len(e.published) == longest)
    return goes_on and all(_has_words(now, e) for e in earlier)


def _has_words(now: LedgerEntry, earlier: LedgerEntry) -> bool:
    """Whether all wordings of an earlier entry are still there, in their order, from whichever seed."""
    texts = iter([version.text for version in now.published])
    return all(version.text in texts for version in earlier.published)


def _once(pairs: list[tuple[str, object]]) -> dict[str, object]:
    """A JSON object; one that has a key twice is refused, since another program may read the other value."""
    found = dict(pairs)
    if len(found) != len(pairs):
        names = [name for name, _ in pairs]
        raise ValueError(f"the key {next(n for n in names if names.count(n) > 1)!r} stands twice in one object")
    return found


def _unreadable(text: str, place: str, error: ValueError) -> Iterator[Fault]:
    """Why the text is no JSON: git's marks, and each line that is no record; else what the parser says."""
    found = False
    for number, line in enumerate(text.split("\n"), 1):
        if line.startswith(_CONFLICT):
            hint = "keep the lines of both sides, one for each id, delete git's marks and run `dossier build`"
            yield Fault(place, number, "git left a conflict here", hint)
            found = True
        elif line.startswith('{"id"') and not _is_json(line.rstrip().rstrip(",")):
            yield Fault(place, number, "this line is no record of an anchor any more", _MEND.format(place=place))
            found = True
    if not found:
        where = error.lineno if isinstance(error, json.JSONDecodeError) else 0
        problem = f"is not JSON: {error.msg if isinstance(error, json.JSONDecodeError) else error}"
        yield Fault(place, where, problem, "is a comma missing? " + _MEND.format(place=place))


def _is_json(line: str) -> bool:
    try:
        json.loads(line, object_pairs_hook=_once)
    except ValueError:
        return False
    return True


def _faults(text: str, place: str, records: Sequence[object], problems: Iterable[tuple[int, str]]) -> Iterator[Fault]:
    lines = _lines(text, records)
    for number, problem in problems:
        yield Fault(place, lines[number], problem, _MEND.format(place=place))


def _lines(text: str, records: Sequence[object]) -> list[int]:
    """The line (from 1) of each record: in the file as we write it a line each; else where its id stands."""
    rows = text.split("\n")
    opening = next((i for i, row in enumerate(rows, 1) if row.startswith('"anchors": [')), 0)
    if opening and rows[opening + len(records) :][:1] == ["]}"]:
        return list(range(opening + 1, opening + 1 + len(records)))
    found, at = [], 0
    for record in records:
        name = record.get("id") if isinstance(record, dict) else None
        hit = text.find(f'"{name}"', at) if isinstance(name, str) else -1
        at = max(at, hit)
        found.append(text.count("\n", 0, hit) + 1 if hit >= 0 else 0)
        at += 1 if hit >= 0 else 0
    return found
