"""Along the anchors that lead from one to the next, to what is in use now."""

from collections.abc import Mapping

from dossier.model import LedgerEntry


def live_ends(name: str, entries: Mapping[str, LedgerEntry]) -> tuple[tuple[str, ...], bool]:
    """The anchors in use to which one leads, in order, and whether no step on the way was a choice of several.

    There are no circles: each step leads to what was in use when the anchor before it was retired, and an
    anchor that comes back into use leads nowhere.
    """
    ends, sure = _ends(name, entries)
    return tuple(dict.fromkeys(ends)), sure


def _ends(name: str, entries: Mapping[str, LedgerEntry]) -> tuple[list[str], bool]:
    ends: list[str] = []
    sure, seen, ahead = True, {name}, [name]
    while ahead:
        entry = entries[ahead.pop()]
        sure = sure and entry.state != "ambiguous"
        if entry.state == "live":
            ends.append(entry.id)
        new = [to for to in entry.leads_to if to not in seen and to in entries]
        seen.update(new)
        ahead += reversed(new)
    return ends, sure


def dead_ends(name: str, entries: Mapping[str, LedgerEntry]) -> tuple[str, ...]:
    """The last anchors on the way that are not in use, where none is; itself where it leads nowhere."""
    found, seen, ahead = [], {name}, [name]
    while ahead:
        entry = entries[ahead.pop()]
        new = [to for to in entry.leads_to if to not in seen and to in entries]
        if not entry.leads_to and entry.state != "live":
            found.append(entry.id)
        seen.update(new)
        ahead += reversed(new)
    return tuple(dict.fromkeys(found))
