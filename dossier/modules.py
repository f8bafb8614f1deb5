"""Modules of this program from one file, in which what Python keeps of each stands once more, together.

An export imports two hundred. To look for each, open what is kept of it and read that takes longer than to read six
articles. The file stands beside Python's bytecode and says everything twice, and a module is taken from it only where
its source has the very size and time, and its folder the very time, that they had when it was kept. Any other, and one
that the file does not have, is imported as ever. Nothing here says which modules there are, or how they are run.
"""

import marshal
import os
import sys
from _frozen_importlib import ModuleSpec  # what ``importlib.machinery`` gives, without all else that it imports
from _frozen_importlib_external import MAGIC_NUMBER, SourceFileLoader
from collections.abc import Callable, Iterable, Sequence
from functools import cache, cached_property
from types import CodeType, ModuleType
from typing import Any, BinaryIO

Stamp = tuple[int, int, int]
"""A source's size, its time and its folder's, in nanoseconds: a folder's changes when a file is added or taken away."""
_Kept = tuple[str, str, str, str | None, Stamp, CodeType]
"""A module: the paths of its source, of Python's bytecode, of the folder in which it is looked for and, of a package,
of its own; its stamp and its code."""
Table = dict[str, _Kept]
_SIZE = 8
"""Bytes behind the file's head that tell how long the rest is, which then stands there twice: to hold one against the
other takes a fortieth of the instructions of a sum over either."""
_PART = 1 << 16
"""Bytes that are held against the others at once."""

_serving: "list[Server]" = []


def serve() -> "Server":
    """From now on import modules of this program from the file, where they may be; Python's own way comes after."""
    if not _serving:
        _serving.append(Server(where_kept(), __name__.partition(".")[0]))
        sys.meta_path.insert(0, _serving[0])
    return _serving[0]


def served() -> dict[str, Stamp | None] | None:
    """The stamps of all modules of the file and of the few that are imported before it is read.

    None where this run serves none, has imported one from elsewhere, or one of the file has changed: only what was made
    by the very modules that a stamp is of may be kept under it.
    """
    return _serving[0].stamps() if _serving else None


class Server:
    """Finds modules of a package in a file that an earlier run kept. What is spoiled or of another Python is empty."""

    def __init__(self, place: str | None, package: str) -> None:
        self._place, self._package = place, f"{package}."
        self._before = frozenset(sys.modules)
        self._is_fresh = cache(self._fresh)
        self._time = cache(_time)

    def find_spec(
        self, name: str, path: Sequence[str] | None = None, target: ModuleType | None = None
    ) -> ModuleSpec | None:
        """Where a module is loaded from, as Python asks; None where it is to look for itself."""
        kept = self._table.get(name) if name.startswith(self._package) else None
        if kept is None or path is None:
            return None
        source, bytecode, above, within, _, code = kept
        if [*path] != [above] or not self._is_fresh(name):
            return None
        spec = ModuleSpec(name, _Loader(name, source, code), origin=source, is_package=within is not None)
        if within:
            spec.submodule_search_locations = [within]
        spec.has_location = True
        spec.cached = bytecode
        return spec

    def to_keep(self) -> bytes | None:
        """The file as it should be; None where all that was imported since was served."""
        names = self._imported()
        if _all_served(names):
            return None
        still = {name: kept for name, kept in self._table.items() if _is_fresh(kept)}
        return together(names, still)  # what this run had no need of, another has

    def stamps(self) -> dict[str, Stamp | None] | None:
        """As ``served`` has them."""
        if not _all_served(self._imported()) or not all(map(self._is_fresh, self._table)):
            return None
        stamps: dict[str, Stamp | None] = {name: kept[4] for name, kept in self._table.items()}
        for name in self._before:
            if name.startswith(self._package) and not name.endswith("__main__"):  # which has that name in few runs
                source = sys.modules[name].__file__ or ""
                stamps[name] = _stamp(source, os.path.dirname(source))
        return stamps

    def _imported(self) -> list[str]:
        return [name for name in sys.modules if name.startswith(self._package) and name not in self._before]

    def _fresh(self, name: str) -> bool:
        return _is_fresh(self._table[name], self._time)

    @cached_property
    def _table(self) -> Table:
        return _read(self._place)


def _all_served(names: Iterable[str]) -> bool:
    return all(isinstance(sys.modules[name].__loader__, _Loader) for name in names)


class _Module(ModuleType):
    """Says in one word that it has not what it is asked for, as any other object does.

    Every ``from … import`` asks a module whether it is a package, and Python's own, which is none, puts two faults into
    words each time that nobody reads. For what a module has Python's own is asked faster: see ``settle``.
    """

    __getattribute__ = object.__getattribute__


class _Loader(SourceFileLoader):
    """Python's own, but that the code of the module is there already."""

    def __init__(self, name: str, source: str, code: CodeType) -> None:
        super().__init__(name, source)
        self._code = code

    def create_module(self, spec: ModuleSpec) -> ModuleType:
        return _Module(spec.name)

    def get_code(self, fullname: str) -> CodeType:
        return self._code


def settle() -> None:
    """Nearly all is imported: the modules that stand here become Python's own, which are read from without a search."""
    served: list[Any] = [module for module in sys.modules.values() if module.__class__ is _Module]
    for module in served:
        module.__class__ = ModuleType


def to_keep() -> bytes | None:
    """What to keep for the next run; None where the file has all that this one has imported."""
    return serve().to_keep()


def together(names: Iterable[str], still: Table | None = None) -> bytes:
    """Modules that are imported, as they are kept: the code of the sources as they stand now.

    It is made of the sources: Python's bytecode may be of another wording of the same size and second, which would
    never be found out here. Before them stand those that are kept ``still``.
    """
    table = {**(still or {})}
    for name in sorted(names):
        spec: Any = getattr(sys.modules.get(name), "__spec__", None)
        if spec and isinstance(spec.loader, SourceFileLoader) and spec.cached:
            source = spec.origin
            folder = os.path.dirname(source)
            above, within = (os.path.dirname(folder), folder) if spec.submodule_search_locations else (folder, None)
            if (before := _stamp(source, folder)) is None:
                continue
            loader = SourceFileLoader(name, source)
            code = loader.source_to_code(loader.get_data(source), source)
            if _stamp(source, folder) == before:
                table[name] = source, spec.cached, above, within, before, code
    return twice(_head(), marshal.dumps(table))


def twice(head: bytes, data: bytes) -> bytes:
    """A file that is kept between two runs: what it is of, and what it says, so that it shows when it is spoiled."""
    return head + len(data).to_bytes(_SIZE, "big") + data + data


def read_twice(place: str | None, head: bytes) -> bytes | None:
    """What such a file says; None where it is of something else, is spoiled, or there is none."""
    try:
        if not place or not os.path.isfile(place):  # a pipe would be waited for
            return None
        with open(place, "rb") as file:
            before, size = file.read(len(head)), int.from_bytes(file.read(_SIZE), "big")
            after = os.fstat(file.fileno()).st_size - len(head) - _SIZE
            if before != head or after != 2 * size:
                return None
            data = file.read(size)
            return data if _goes_on_with(file, data) else None
    except OSError:
        return None


def _goes_on_with(file: BinaryIO, data: bytes) -> bool:
    """Is what is left of a file the same again? Read in parts: each page of memory is had from the system but once."""
    at = 0
    while (part := file.read(_PART)) and data.startswith(part, at):
        at += len(part)
    return at == len(data) and not part


def where_kept() -> str | None:
    """The file; None for a module that has no bytecode of its own, as in an archive."""
    bytecode = __spec__.cached if __spec__ else None
    return f"{bytecode.removesuffix('.pyc')}.kept" if bytecode else None


def _read(place: str | None) -> Table:
    data = read_twice(place, _head())
    table: Table = marshal.loads(data) if data is not None else {}
    return table


@cache
def _head() -> bytes:
    """Of which bytecode the file is, as Python tells its own by, and of which wording of what reads it, this module."""
    own = _stamp(__file__, os.path.dirname(__file__)) if where_kept() else None
    python = f"{sys.implementation.cache_tag} {MAGIC_NUMBER.hex()}, optimized {sys.flags.optimize}"
    return f"modules of {python}, as {own and own[:2]} has it\n".encode()


def _time(folder: str) -> int:
    return os.stat(folder).st_mtime_ns


def _is_fresh(kept: _Kept, time: Callable[[str], int] = _time) -> bool:
    source, _, above, within, stamp, _ = kept
    return _stamp(source, within or above, time) == stamp


def _stamp(source: str, folder: str, time: Callable[[str], int] = _time) -> Stamp | None:
    """None where there is no such file."""
    try:
        there = os.stat(source)
        return there.st_size, there.st_mtime_ns, time(folder)
    except OSError:
        return None
