"""What stands at the head of a Markdown page, as YAML: the same bytes from either of PyYAML's two emitters.

The one in C, which not every installation has, is six times as fast. The two differ in characters beyond the
basic plane, in odd line ends and in what cannot be printed; front matter with any of these goes to the other.
What nearly every page has, words on one line, is written here: a page's head is written in two parts, and most of what
either emitter does is to find out how such words may be written.
"""

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import yaml

_PLAIN = re.compile("[\n -~\xa1-\u1fff\u2010-\u2027\u2030-\ud7ff]*")
_IN_C: Any = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
_READ_IN_C: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)

_WORDS = re.compile(
    "[A-Za-z](?:[ -~\xa1-\u1fff\u2010-\u2027\u2030-\ud7ff]{0,598}[!-~\xa1-\u1fff\u2010-\u2027\u2030-\ud7ff])?"
)
"""Begins with a letter, ends with no space, and is far too short to be broken into lines."""
_ODD_WORDS = frozenset({"yes", "no", "true", "false", "on", "off", "null"})
"""In whatever case they may be something else than words."""
_MEANT = re.compile(r":(?: |$)| #")
"""What YAML takes for its own inside of words that stand without marks."""


def dumped(front: dict[str, Any]) -> str:
    """In the order given, without the lines that part it from the page."""
    try:
        return "".join(_lines(front, "", set()))
    except _OtherwiseError:
        return _by_library(front)


def loaded(text: str) -> Any:
    """Front matter, or a line of it, read back."""
    return yaml.load(text, Loader=_READ_IN_C)


def title_in(line: str) -> str:
    """The title in the line of front matter that gives it."""
    words = line.removeprefix("title: ")
    return words if _WORDS.fullmatch(words) and _scalar(words) == words else str(loaded(line)["title"])


class _OtherwiseError(Exception):
    """There is more in it than words on one line."""


def _lines(front: dict[str, Any], indent: str, seen: set[int]) -> Iterator[str]:
    """A mapping's lines. ``seen``: what has values of its own and stands in it already, which YAML writes once."""
    if not front or id(front) in seen:
        raise _OtherwiseError
    seen.add(id(front))
    for key, value in front.items():
        if isinstance(value, dict):
            yield f"{indent}{_scalar(key)}:\n"
            yield from _lines(value, f"{indent}  ", seen)
        elif isinstance(value, list):
            if not value or id(value) in seen:
                raise _OtherwiseError
            seen.add(id(value))
            items = "".join([f"{indent}- {_scalar(item)}\n" for item in value])
            yield f"{indent}{_scalar(key)}:\n{items}"
        else:
            yield f"{indent}{_scalar(key)}: {_scalar(value)}\n"


def _scalar(value: object) -> str:
    """As it stands after a key: bare, or between single marks where it means something else."""
    if type(value) is str and _WORDS.fullmatch(value) and value.lower() not in _ODD_WORDS:
        return f"""'{value.replace("'", "''")}'""" if _MEANT.search(value) else value
    if not isinstance(value, str | bool | int | None) or (isinstance(value, str) and len(value) > _SHORT):
        raise _OtherwiseError
    return _kept(value)


_SHORT = 100
"""Characters of a word that is asked of an emitter by itself: dates, signs, addresses, which come again and again."""


@lru_cache(maxsize=1024, typed=True)
def _kept(value: object) -> str:
    written = _by_library({"k": value}).removeprefix("k: ").removesuffix("\n")
    if "\n" in written:
        raise _OtherwiseError
    return written


def _by_library(front: dict[str, Any]) -> str:
    dumper = _IN_C if _is_plain(front) else yaml.SafeDumper
    return str(yaml.dump(front, Dumper=dumper, sort_keys=False, allow_unicode=True, width=1000))


def _is_plain(value: object) -> bool:
    if isinstance(value, str):
        return _PLAIN.fullmatch(value) is not None
    if isinstance(value, dict):
        return all(map(_is_plain, value.values()))
    return all(map(_is_plain, value)) if isinstance(value, list) else True
