"""What the manifest says of people and of quotations, against what would be found in the texts."""

from collections.abc import Callable, Iterator
from typing import Any

from dossier.model import QUOTATION_KINDS, Override, PersonEntry
from dossier.seeds.nodes import Reader, printable

_FIELDS = ("speaker", "kind", "drop")
_CHECKS: dict[str, Callable[[str], str | None]] = {
    "speaker": printable,
    "kind": lambda words: words if words in QUOTATION_KINDS else None,
    "drop": printable,
}
_HINTS = {
    "speaker": "write the name as the pages should show it, or ~ for nobody",
    "kind": f"the kinds are {', '.join(QUOTATION_KINDS)}",
    "drop": "write in a few words why it is no quotation",
}


def read_people(reader: Reader, node: Any) -> Iterator[PersonEntry]:
    """The people of the manifest; a name or variant that two of them claim is a fault."""
    claimed: dict[str, int] = {}
    for item in reader.items(node, "people"):
        nodes = reader.mapping(item, "a person", ("name", "variants", "titles"))
        name = reader.text(nodes["name"], "name") if "name" in nodes else None
        if name is None:
            if item.id == "mapping":
                reader.fault(reader.line(item), "a person has no name", "add name: as the pages should show it")
            continue
        variants, titles = (_texts(reader, nodes, key) for key in ("variants", "titles"))
        for spelling in dict.fromkeys((name, *variants)):
            if spelling in claimed:
                problem = f"'{spelling}' is named already by the person on line {claimed[spelling]}"
                reader.fault(reader.line(item), problem, "let each spelling stand for one person")
            claimed.setdefault(spelling, reader.line(item))
        yield PersonEntry(name, variants, titles, reader.line(item))


def _texts(reader: Reader, nodes: dict[str, Any], key: str) -> tuple[str, ...]:
    if key not in nodes:
        return ()
    return tuple(filter(None, (reader.text(item, key) for item in reader.items(nodes[key], key))))


def read_overrides(reader: Reader, node: Any) -> Iterator[Override]:
    """One override for each thing that an entry says of its quotation."""
    for item in reader.items(node, "overrides"):
        nodes = reader.mapping(item, "an override", ("quote", *_FIELDS))
        if item.id != "mapping":
            continue
        target = reader.text(nodes["quote"], "quote") if "quote" in nodes else None
        if target is None:
            hint = "add quote: and the end of its address on the quotes page, after #"
            reader.fault(reader.line(item), "an override names no quotation", hint)
        said = [name for name in _FIELDS if name in nodes]
        if not said:
            hint = "add speaker:, kind: or drop:, and what is right"
            reader.fault(reader.line(item), "an override says nothing of its quotation", hint)
        for name in said:
            good, value = _override(reader, name, nodes[name])
            if good and target is not None:
                yield Override(target, name, value, reader.line(nodes[name]))


def _override(reader: Reader, name: str, node: Any) -> tuple[bool, str | None]:
    """Is it well said, and what."""
    if name == "speaker" and reader.is_null(node) and not reader.is_blank(node):
        return True, None
    if reader.is_null(node):
        reader.fault(reader.line(node), f"an override says no {name}", _HINTS[name])
        return False, None
    value = reader.checked(node, name, _CHECKS[name], _HINTS[name])
    return value is not None, value
