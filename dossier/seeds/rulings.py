"""What the manifest says of utterances: which quotations are one, which are not, which leads, which is not shown."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any, get_args

from dossier.model import Ruling, RulingKind
from dossier.patterns import Late
from dossier.seeds.nodes import Reader, printable

_KINDS: tuple[RulingKind, ...] = get_args(RulingKind)
_QUOTATION = Late(r"q-[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_SHOWN = Late(r"[qu]-[a-z0-9]+(?:-[a-z0-9]+)*\Z")
_WHERE = "take the id of a quotation from the quotes page: the end of its address, after #"
_SEVERAL = ("join", "split")
"""The kinds that may name several quotations."""


def read_rulings(reader: Reader, node: Any) -> Iterator[Ruling]:
    """The editor's rulings on utterances, one for each entry; what is at fault is left out."""
    for item in reader.items(node, "utterances"):
        nodes = reader.mapping(item, "a ruling", (*_KINDS, "reason"))
        if item.id != "mapping":
            continue
        said = [kind for kind in _KINDS if kind in nodes]
        if len(said) != 1:
            problem = f"says {' and '.join(said)} at once" if said else "says nothing of its quotations"
            reader.fault(reader.line(item), f"a ruling {problem}", f"write one of {', '.join(_KINDS)} in each entry")
        reason = _reason(reader, item, nodes)
        targets = {kind: _targets(reader, kind, nodes[kind]) for kind in said}
        if len(said) == 1 and reason is not None and (named := targets[said[0]]):
            yield Ruling(said[0], named, reason, reader.line(nodes[said[0]]))


def _reason(reader: Reader, item: Any, nodes: Mapping[str, Any]) -> str | None:
    if "reason" not in nodes or reader.is_null(nodes["reason"]):
        reader.fault(reader.line(item), "a ruling gives no reason", "add reason: it is shown beside the quotation")
        return None
    return reader.checked(nodes["reason"], "reason", printable, "say why in words")


def _targets(reader: Reader, kind: RulingKind, node: Any) -> tuple[str, ...]:
    """The ids that a ruling names; none where one of them is at fault."""
    if reader.is_null(node):
        reader.fault(reader.line(node), f"{kind} names no quotation", _WHERE)
        return ()
    if node.id == "sequence" and kind not in _SEVERAL:
        reader.fault(reader.line(node), f"{kind} must name one quotation, not a list", "write an entry for each")
        return ()
    if node.id != "sequence" and kind == "join":
        reader.fault(reader.line(node), "join must be a list", "write [q-…, q-…], two quotations or more")
        return ()
    items = node.value if node.id == "sequence" else [node]
    check, hint = (_of(_SHOWN), f"{_WHERE}, or of an utterance: u-…") if kind == "hide" else (_of(_QUOTATION), _WHERE)
    named = [reader.checked(item, kind, check, hint) for item in items]
    for item in items:
        if reader.is_null(item):
            reader.fault(reader.line(item), f"{kind} names no quotation", _WHERE)
    if None in named:
        return ()
    targets = tuple(dict.fromkeys(t for t in named if t is not None))
    if len(targets) < (2 if kind == "join" else 1) or len(targets) < len(named):
        twice = len(targets) < len(named)
        problem = f"{kind} names a quotation twice" if twice else f"{kind} names too few quotations"
        reader.fault(reader.line(node), problem, "name each once" + (", two or more" if kind == "join" else ""))
        return ()
    return targets


def _of(form: Late) -> Callable[[str], str | None]:
    return lambda words: words if form.match(words) else None
