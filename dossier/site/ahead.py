"""What runs keep for the next, made with the environment: ``python -m dossier.site.ahead``.

Many patterns are compiled only when a text first asks for them, and kept for the next run. Without this the first
export of articles that ask for others than the dossier's own would take a twelfth longer than the second. The modules
of an export are put together in one file, too.
"""

import importlib
import pkgutil
import re
import sys
from collections.abc import Iterator, Mapping
from itertools import chain
from types import ModuleType

import dossier.analysis
import dossier.ledger
import dossier.pages.data
import dossier.seeds
from dossier import modules, patterns
from dossier.frozen import setting
from dossier.seeds.wordings import ByFirstWord
from dossier.site.bytecode import keep

_LOOKS_LIKE_ONE = re.compile(r"[\\(\[]")
"""What nearly every pattern holds and no word does."""


def compile_all() -> None:
    """Compile what the modules that read articles hold as patterns, or as text that may be one, and keep it.

    It is kept where Python is told to write no bytecode too, as ``compileall`` does: an environment is made once.
    """
    for module in _modules():
        seen: set[int] = set()
        for name, value in vars(module).items():
            if not name.startswith("__"):
                for pattern, flags in _held(value, module, seen):
                    _try(pattern, flags)
    _compile_records()
    if (place := patterns.where_kept()) and (data := patterns.to_keep()):
        keep(place, data)


def _compile_records() -> None:
    """What sets the fields of a record is compiled once for all of as many fields, when one is first made."""
    values = chain.from_iterable(vars(module).values() for module in _modules())
    records = [value for value in values if isinstance(value, type) and "__dataclass_fields__" in vars(value)]
    for size in sorted({len(vars(record)["__match_args__"]) for record in records}):
        for guarded in (True, False):
            setting(size, guarded)


def keep_modules() -> None:
    """Keep the modules of an export in one file, which an export does by itself only when it has run."""
    names = [name for name in sys.modules if name.startswith("dossier.") and not name.startswith("dossier.site.")]
    if place := modules.where_kept():
        keep(place, modules.together(names))


def _modules() -> Iterator[ModuleType]:
    for package in (dossier.analysis, dossier.seeds):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            yield importlib.import_module(module.name)


def _held(value: object, module: ModuleType, seen: set[int]) -> Iterator[tuple[str, int]]:
    """The patterns in a value, however deep, each with its flags."""
    if isinstance(value, str):
        if "late" in vars(module) and _LOOKS_LIKE_ONE.search(value):
            yield value, 0
        if "spaced" in vars(module) and _LOOKS_LIKE_ONE.search(value):
            yield value, int(re.VERBOSE)
    elif isinstance(value, patterns.Late):
        yield value.asked_for
    elif id(value) not in seen:
        seen.add(id(value))
        for inner in _inside(value):
            yield from _held(inner, module, seen)


def _inside(value: object) -> Iterator[object]:
    if isinstance(value, Mapping):
        yield from value
        yield from value.values()
    elif isinstance(value, tuple | list | set | frozenset):
        yield from value
    elif isinstance(value, ByFirstWord):
        yield from value.each()
        yield from vars(value).values()
    elif type(value).__module__.startswith("dossier."):
        yield from getattr(value, "__dict__", {}).values()
        yield from (getattr(value, name) for name in getattr(type(value), "__match_args__", ()))


def _try(pattern: str, flags: int) -> None:
    """A part of a pattern is none by itself."""
    try:
        patterns.late(pattern, flags)
    except (re.error, RecursionError):
        return


if __name__ == "__main__":
    compile_all()
    keep_modules()
