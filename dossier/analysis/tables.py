"""Answers that are kept: of a word, of an object, or of something asked about time and again."""

from collections.abc import Callable
from typing import Any, Generic, TypeVar

V = TypeVar("V")

TEXTS = 8192
"""Texts of which what has been found in each is kept. With one more, each that asks for all in turn would find anew."""


class _Table(dict[str, V]):
    def __init__(self, find: Callable[[str], V]) -> None:
        super().__init__()
        self._find = find

    def __missing__(self, word: str) -> V:
        found = self[word] = self._find(word)
        return found


def kept(find: Callable[[str], V]) -> Callable[[str], V]:
    """A decorator: the function looks up what it has found once, in half the time that ``lru_cache`` takes.

    Nothing is forgotten: for words, of which no dossier has many.
    """
    return _Table(find).__getitem__


class Same(Generic[V]):
    """What equals itself alone, so that finding an answer about it in a memo does not compare all that it holds."""

    __slots__ = ("it",)

    def __init__(self, it: V) -> None:
        self.it = it

    def __hash__(self) -> int:
        return id(self.it)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Same) and self.it is other.it


class Once(Generic[V]):
    """A decorator: ``cached_property`` without its lock, in a third of the time.

    For what lives no longer than an analysis and is asked by one thread.
    """

    def __init__(self, find: Callable[[Any], V]) -> None:
        self._find, self._name = find, find.__name__

    def __get__(self, record: object, _: type | None = None) -> V:
        found: V = self._find(record)
        record.__dict__[self._name] = found
        return found
