"""Changes as Markdown for a pull request: a job's summary, or a comment."""

import re
from collections.abc import Iterator

from dossier.changes.comparing import Changes
from dossier.changes.telling import Line, Piece, Section, counts, sections

MOST = 60_000
"""Characters of a report: a comment on GitHub holds 65,536."""
EACH = 40
"""Lines of one section; the number of the rest stands below them."""
_TITLE = 500
"""Characters of the dossier's title: somebody else's data file may have one that leaves no room."""

# What Markdown acts on: marks anywhere, a dot that makes an address, and what begins a list.
_ACTIVE = re.compile(r"[!#$&*+:<=>@\[\\\]^_`{|}~]|(?<=www)\.|^[-.)]|(?<=\d)[.)](?=\s)", re.IGNORECASE)
_UNSEEN = re.compile("[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]+")
# A name after @ or a number after # or GH- would tell a person or another thread: a word joiner keeps them apart.
_CALLS = re.compile(r"(\\[@#]|\bGH-)(?=\w)", re.IGNORECASE)
_JOINER = "\u2060"


def report(changes: Changes, site: str = "") -> str:
    """What changed, as Markdown that says so on any of GitHub's pages; the same text for the same two files.

    ``site``: the address where the pages stand, ending in a slash; without one nothing is a link. Words of
    the articles are escaped: they can make no link, no picture and no mention. At most ``MOST`` characters,
    and ``EACH`` lines a section: what is left out is counted.
    """
    head = [f"## Changes in “{_escaped(changes.after['title'][:_TITLE])}”", "", *_table(changes), ""]
    if not changes:
        return "\n".join([*head, "Nothing that a reader sees has changed.", ""])
    parts, room, left_out = ["\n".join(head)], MOST - 200 - len("\n".join(head)), 0
    for section in sections(changes):
        text, fitted = _section(section, site, room)
        # Lines beyond EACH are counted below a section whose first ones all found room.
        left_out += 0 if fitted == EACH else len(section.lines) - fitted
        if fitted:
            parts.append(text)
            room -= len(text) + 1
    if left_out:
        parts.append(f"{left_out:,} lines more did not find room here.\n")
    return "\n".join(parts)


def _table(changes: Changes) -> Iterator[str]:
    yield "| | before | after | |"
    yield "|---|--:|--:|--:|"
    for count in counts(changes):
        difference = count.after - count.before
        sign = "+" if difference > 0 else "−" if difference < 0 else "±"
        yield f"| {count.what} | {count.before:,} | {count.after:,} | {sign}{abs(difference):,} |"


def _section(section: Section, site: str, room: int) -> tuple[str, int]:
    """The section as far as there is room for it, and how many of its lines found some."""
    heading, more = f"### {section.heading}: {len(section.lines):,}\n\n", len(section.lines) - EACH
    lines = [f"- {_line(line, site)}\n" for line in section.lines[:EACH]]
    left, fitted = room - len(heading) - 40, 0
    while fitted < len(lines) and (left := left - len(lines[fitted])) >= 0:
        fitted += 1
    rest = f"- and {more:,} more\n" if more > 0 and fitted == EACH else ""
    return f"{heading}{''.join(lines[:fitted])}{rest}", fitted


def _line(line: Line, site: str) -> str:
    # Spaces at its beginning would make code of it, in which escapes are read as they stand.
    return "".join(_piece(piece, site) for piece in line).lstrip()


def _piece(piece: Piece, site: str) -> str:
    text = _escaped(piece.text)
    match piece.how:
        case "strong":
            text = f"**{text.strip()}**"
        case "code":
            text = f"<code>{text}</code>"
        case "gone":
            text = f"<del>{text}</del>"
        case "come":
            text = f"<ins>{text}</ins>"
    return f"[{text}]({site}{_address(piece.url)})" if site and piece.url else text


def _escaped(text: str) -> str:
    """On one line, every character as it stands: a backslash before an ASCII mark makes it a mark and no more."""
    plain = _ACTIVE.sub(r"\\\g<0>", _UNSEEN.sub(" ", text))
    return _CALLS.sub(rf"\1{_JOINER}", plain)


def _address(url: str) -> str:
    def coded(found: re.Match[str]) -> str:
        return "".join(f"%{byte:02X}" for byte in found.group().encode("utf-8", "surrogatepass"))

    return re.sub(r"[^\w./#-]", coded, url, flags=re.ASCII)
