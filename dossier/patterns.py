"""Patterns, each compiled once: where a module is imported, or when a text first asks for it.

To compile those that an export needs takes as long as to read seventy articles. So what is compiled is kept beside
the bytecode that Python keeps of this module, for the next run, and trusted as that is. What is kept is of one
Python alone and by the pattern's own words: a pattern that somebody changes is compiled anew. So are functions that
this program writes for itself.
"""

import _sre  # type: ignore[import-not-found] # what ``re`` hands a compiled pattern to; there is no public way to do so
import marshal
import re
import sys
from collections.abc import Sequence
from functools import cache, cached_property
from types import CodeType
from typing import Any

from dossier.modules import read_twice, twice

_HEAD = f"patterns of {sys.version}, {sys.byteorder}-endian\n".encode()
_MOST = 1024
"""Patterns kept at most: more than there are, so that those of a program that is being changed do not pile up."""
_Made = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...]]
"""A pattern compiled: its flags, its code, how many groups it has, their numbers and their names."""
_SOURCE = -1
"""In place of flags: what is kept is no pattern, but the code of a function."""

_made_here: set[tuple[str, int]] = set()
"""What this run has compiled, since it was not kept."""


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As ``re.compile`` has it, in a tenth of the time where an earlier run has kept it."""
    key = pattern, int(flags)
    made = _kept().get(key)
    if made is None:
        whole = re.compile(pattern, flags)
        _made_here.add(key)  # not what has turned out to be none
        return whole
    return _restored(pattern, made)


def written(function: str) -> CodeType:
    """The code of a function, of its definition; in a tenth of the time where an earlier run has kept it."""
    key = function, _SOURCE
    code = _kept().get(key)
    if code is None:
        code = _code_of(function)
        _made_here.add(key)
    return code


@cache
def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """Compiled once, when it is first asked for: most dossiers need few of those that are asked for this way."""
    return compiled(pattern, flags)


def holds(text: str, words: Sequence[str]) -> bool:
    """Does the text hold one of the words, or are there none to hold?"""
    for word in words:  # a loop, since to set up ``any`` takes longer than to look for two words
        if word in text:
            return True
    return not words


class Late:
    """A pattern with a name of its own that is compiled as ``late`` ones are.

    ``needs``, in small letters: a text that holds none of them cannot match, and is not asked.
    """

    def __init__(self, pattern: str, flags: int = 0, needs: Sequence[str] = ()) -> None:
        self._pattern, self._flags, self._needs = pattern, flags, needs

    @cached_property
    def _compiled(self) -> re.Pattern[str]:
        return late(self._pattern, self._flags)

    @property
    def asked_for(self) -> tuple[str, int]:
        """The pattern's words and flags."""
        return self._pattern, int(self._flags)

    def match(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As ``re.match``, at an offset."""
        return self._compiled.match(text, start) if self._may_stand(text) else None

    def search(self, text: str, start: int = 0) -> re.Match[str] | None:
        """As ``re.search``, from an offset on."""
        return self._compiled.search(text, start) if self._may_stand(text) else None

    def _may_stand(self, text: str) -> bool:
        return not self._needs or holds(text.lower(), self._needs)


def to_keep() -> bytes | None:
    """What to keep for the next run; None where it has all that this one has asked for."""
    if not _made_here - _kept().keys():
        return None
    before = _kept() if len(_kept()) < _MOST else {}
    table = {**before, **{key: _to_keep(*key) for key in sorted(_made_here)}}
    return twice(_HEAD, marshal.dumps(table))


@cache
def _kept() -> dict[tuple[str, int], Any]:
    """What an earlier run of this Python kept; None for a pattern that cannot be kept. Nothing where it is spoiled."""
    data = read_twice(where_kept(), _HEAD)
    kept: dict[tuple[str, int], Any] = marshal.loads(data) if data is not None else {}
    return kept


def where_kept() -> str | None:
    """Where they stand, if they are kept; None for a module that has no bytecode of its own, as in an archive."""
    bytecode = __spec__.cached if __spec__ else None
    return f"{bytecode.removesuffix('.pyc')}.kept" if bytecode else None


def _to_keep(words: str, flags: int) -> _Made | CodeType | None:
    return _code_of(words) if flags == _SOURCE else _made(words, flags)


def _code_of(function: str) -> CodeType:
    space: dict[str, Any] = {}
    exec(function, space)
    [made] = [value for name, value in space.items() if name != "__builtins__"]
    code: CodeType = made.__code__
    return code


def _made(pattern: str, flags: int) -> _Made | None:
    """A pattern as it is kept; None where what is kept would not be the very same."""
    whole = re.compile(pattern, flags)
    names: list[str | None] = [None] * (whole.groups + 1)
    for name, number in whole.groupindex.items():
        names[number] = name
    try:
        from re import _compiler, _parser  # type: ignore[attr-defined]

        code = _compiler._code(_parser.parse(pattern, flags), flags)
        words = b"".join([word.to_bytes(4, sys.byteorder) for word in code])
        made = whole.flags, words, whole.groups, dict(whole.groupindex), tuple(names)
        return made if _restored(pattern, made) == whole else None
    except (ImportError, AttributeError, TypeError, RuntimeError):  # a Python that compiles in another way
        return None


def _restored(pattern: str, made: _Made) -> re.Pattern[str]:
    flags, words, groups, numbers, names = made
    whole: re.Pattern[str] = _sre.compile(pattern, flags, memoryview(words).cast("I").tolist(), groups, numbers, names)
    return whole
