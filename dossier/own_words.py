"""Tables made of the program's own words, each once: what a run has made the next finds kept.

To stem the two thousand words of such tables takes as long as to read two articles. What is kept stands beside
Python's bytecode, as modules and patterns do, and goes by the modules that made it: it is used only where each module
of the program comes from the file of modules, and is of the very size and time that it had when the tables were made.
"""

import marshal
import sys
from collections.abc import Callable
from functools import cache
from typing import Any, ParamSpec, TypeVar

from dossier.modules import Stamp, read_twice, served, twice

P = ParamSpec("P")
T = TypeVar("T")
_HEAD = f"tables of {sys.version}\n".encode()
_MOST = 1024
"""Tables kept at most: more than there are, so that those made of a text that is being changed do not pile up."""

_made_here: dict[tuple[str, ...], Any] = {}
"""What this run has made, since it was not kept."""


def made_once(make: Callable[P, T]) -> Callable[P, T]:
    """A decorator of what makes a table of words of the program and of what it is given, which are words as well.

    A table is made of dictionaries, lists, tuples, frozen sets, words and numbers. What else is read to make one, as
    from a file, must be among what is given: the table is kept under it.
    """
    name = f"{make.__module__}.{make.__qualname__}"

    def made(*given: Any) -> Any:
        key = name, *given
        found = _kept().get(key)
        if found is None:
            found = _made_here[key] = make(*given)  # type: ignore[call-arg]
        return found

    once: Any = cache(made)
    return once  # type: ignore[no-any-return]


def to_keep() -> bytes | None:
    """What to keep for the next run; None where it has all that this one has asked for, or could not be trusted."""
    if not _made_here or (stamps := served()) is None:
        return None
    before = _kept() if len(_kept()) < _MOST else {}
    return twice(_HEAD, marshal.dumps((stamps, {**before, **_made_here})))


def where_kept() -> str | None:
    """Where they stand, if they are kept; None for a module that has no bytecode of its own, as in an archive."""
    bytecode = __spec__.cached if __spec__ else None
    return f"{bytecode.removesuffix('.pyc')}.kept" if bytecode else None


@cache
def _kept() -> dict[tuple[str, ...], Any]:
    """What an earlier run kept; nothing where it is spoiled, or made by another wording of any module."""
    if (now := served()) is None or (data := read_twice(where_kept(), _HEAD)) is None:
        return {}
    stamps: dict[str, Stamp | None]
    tables: dict[tuple[str, ...], Any]
    stamps, tables = marshal.loads(data)
    return tables if stamps == now else {}
