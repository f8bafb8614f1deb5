"""An article's text cut into pieces: furniture, parts, and the paragraphs that are left."""

from collections.abc import Iterator, Mapping, Sequence

from dossier.model import FURNITURE_KINDS, PART_KINDS, Piece, Role, Span
from dossier.seeds.furniture import find_furniture
from dossier.seeds.parts import find_parts
from dossier.seeds.units import Found, Unit, ink, units_of, whole

_ROLES: dict[str, Role] = {"body": "body", "part": "part", "furniture": "furniture"}
Tile = tuple[Span, Role, str, str]
"""A piece before it has its anchor: where it stands, its role, its kind and the rule that said so."""
BY_HAND = "said by the editor"
_RUNNING = "running text"


def cut(
    text: str,
    *,
    said: Mapping[int, str] | None = None,
    origins: Sequence[tuple[int, int]] | None = None,
    heading: int | None = None,
) -> tuple[Piece, ...]:
    """Cut a text into pieces, in order; every character that is not white space stands in exactly one.

    ``said`` is the editor's word, by line on disk: body, or a kind of part or
    furniture. ``origins`` and ``heading`` are of Markdown seeds (see ``read_markdown``).
    Where the rules would leave nothing of an article, they are not believed.
    """
    units = units_of(text, origins, said)
    taken = _editor(units, said or {})
    fixed = {i: f for i, f in taken.items() if f.role != "body"}
    findings = find_furniture(units, taken)
    if not _leaves_body(units, {**taken, **findings}):
        findings = {}
    aside = {**taken, **findings}
    parts = find_parts(units, aside, heading)
    found = {i: [f] for i, f in {**findings, **fixed}.items()} | parts
    if said and any(f.kind == "headline" for f in fixed.values()):
        found = {i: [f for f in fs if f.kind != "headline" or i in fixed] for i, fs in found.items()}
    tiles: list[Tile] = []
    for i, unit in enumerate(units):
        rule = taken[i].rule if i in taken else _RUNNING
        tiles += _tiles(text, unit, found[i], rule) if i in found else [_paragraph(unit.start, unit.end, rule)]
    return _named(tiles)


def _editor(units: Sequence[Unit], said: Mapping[int, str]) -> dict[int, Found]:
    taken: dict[int, Found] = {}
    for i, unit in enumerate(units):
        kind = next((said[n] for n in range(unit.first, unit.last + 1) if n in said), None) if said else None
        if kind:
            role = "part" if kind in PART_KINDS else "furniture" if kind in FURNITURE_KINDS else "body"
            taken[i] = whole(i, unit, kind, BY_HAND, role)
    return taken


def _leaves_body(units: Sequence[Unit], taken: Mapping[int, Found]) -> bool:
    return any(i not in taken or taken[i].role == "body" for i in range(len(units)))


def _tiles(text: str, unit: Unit, found: Sequence[Found], running: str) -> Iterator[Tile]:
    """The unit's findings, and paragraphs of what they leave; ``running`` is the rule of these."""
    at = unit.start
    for one in sorted(found, key=lambda f: f.start):
        if one.start < at:
            continue
        if before := ink(text, at, one.start):
            yield _paragraph(before.start, before.end, running)
        if span := ink(text, one.start, one.end):
            yield span, _ROLES[one.role], one.kind, one.rule
        at = one.end
    if after := ink(text, at, unit.end):
        yield _paragraph(after.start, after.end, running)


def _paragraph(start: int, end: int, rule: str) -> Tile:
    return Span(start, end), "body", "paragraph", rule


def _named(tiles: Sequence[Tile]) -> tuple[Piece, ...]:
    """Give anchors: p1, p2 … to paragraphs; headline, caption, caption-2 … to parts; aside-1 … to furniture."""
    counts: dict[str, int] = {}
    named = []
    for span, role, kind, rule in tiles:
        stem = "p" if role == "body" else "aside" if role == "furniture" else kind
        counts[stem] = n = counts.get(stem, 0) + 1
        name = f"p{n}" if stem == "p" else f"aside-{n}" if stem == "aside" else stem if n == 1 else f"{stem}-{n}"
        named.append(Piece(span, role, kind, rule, name))
    return tuple(named)
