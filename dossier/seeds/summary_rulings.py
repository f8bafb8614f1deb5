"""What the manifest says of the summary: which statement opens it, which is kept, which is not shown, and notes."""

from collections.abc import Iterator, Mapping
from typing import Any, get_args

from dossier.model import StatementRuling, StatementRulingKind
from dossier.patterns import compiled
from dossier.seeds.nodes import Reader, printable

_KINDS: tuple[StatementRulingKind, ...] = get_args(StatementRulingKind)
_STATEMENT = compiled(r"s-[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_WHERE = "take the id of a statement from the summary: the end of its address, after #"
_WHY = "add reason: it is shown beside the statement"
_WHAT = "add text: the note as readers are to see it"


def read_summary_rulings(reader: Reader, node: Any) -> Iterator[StatementRuling]:
    """The editor's rulings on statements, one for each entry; what is at fault is left out."""
    taken: dict[tuple[str, StatementRulingKind], int] = {}
    for item in reader.items(node, "statements"):
        nodes = reader.mapping(item, "a ruling", (*_KINDS, "reason", "text"))
        if item.id != "mapping":
            continue
        said = [kind for kind in _KINDS if kind in nodes]
        if len(said) != 1:
            problem = f"says {' and '.join(said)} at once" if said else "says nothing of a statement"
            reader.fault(reader.line(item), f"a ruling {problem}", f"write one of {', '.join(_KINDS)} in each entry")
            continue
        found = _ruling(reader, item, nodes, said[0])
        if found and _is_new(reader, found, taken):
            yield found


def _ruling(reader: Reader, item: Any, nodes: Mapping[str, Any], kind: StatementRulingKind) -> StatementRuling | None:
    is_note = kind == "note"
    key, other = ("text", "reason") if is_note else ("reason", "text")
    if other in nodes:
        hint = "write text: for what a note says" if is_note else "write reason: for why; a note is an entry of its own"
        reader.fault(reader.line(nodes[other]), f"{kind} has no key '{other}'", hint)
    words = _words(reader, item, nodes.get(key), key)
    target = _target(reader, kind, nodes[kind])
    if words is None or target is None or other in nodes:
        return None
    return StatementRuling(kind, target, words, reader.line(nodes[kind]))


def _target(reader: Reader, kind: StatementRulingKind, node: Any) -> str | None:
    if reader.is_null(node):
        reader.fault(reader.line(node), f"{kind} names no statement", _WHERE)
        return None
    if node.id == "sequence":
        reader.fault(reader.line(node), f"{kind} must name one statement, not a list", "write an entry for each")
        return None
    return reader.checked(node, kind, lambda words: words if _STATEMENT.match(words) else None, _WHERE)


def _words(reader: Reader, item: Any, node: Any | None, key: str) -> str | None:
    """The reason, or what a note says."""
    if node is None or reader.is_null(node):
        problem, hint = ("a note says nothing", _WHAT) if key == "text" else ("a ruling gives no reason", _WHY)
        reader.fault(reader.line(item), problem, hint)
        return None
    return reader.checked(node, key, printable, "say it in words")


def _is_new(reader: Reader, found: StatementRuling, taken: dict[tuple[str, StatementRulingKind], int]) -> bool:
    """Whether nothing that was said of the statement before stands against it. Of notes there may be several."""
    against: tuple[StatementRulingKind, ...] = ("hide", "lead", "pin") if found.kind == "hide" else (found.kind, "hide")
    lines = [line for kind in against if (line := taken.get((found.target, kind)))]
    if lines and found.kind != "note":
        problem = f"{found.kind} of {found.target} cannot stand beside line {lines[0]}"
        reader.fault(found.line, problem, "keep one of the two")
        return False
    taken[found.target, found.kind] = found.line
    return True
