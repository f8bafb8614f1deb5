"""What stands beside a word: the words of its own clause, and the nearest person of it."""

from collections.abc import Set as AbstractSet
from functools import lru_cache

from dossier.analysis.kindred import families
from dossier.analysis.likeness import tokens_of

_BREAKS = frozenset('.,;:!?—–()[]\n“”"')
_OWNS = ("’s", "'s")


def before(text: str, at: int, most: int, over: str = "") -> range:
    """The tokens right before one, at most so many, up to a mark; ``over`` are marks that do not stop."""
    low = at
    while low > 0 and at - low < most and not _breaks(text, low, over):
        low -= 1
    return range(low, at)


def after(text: str, at: int, most: int, over: str = "") -> range:
    """The tokens right after one, at most so many, up to a mark; ``over`` are marks that do not stop."""
    tokens = tokens_of(text)
    high = at + 1
    while high < len(tokens.words) and high - at <= most and not _breaks(text, high, over):
        high += 1
    return range(at + 1, high)


def _breaks(text: str, n: int, over: str) -> bool:
    """Whether a mark stands before a token; the point after "Mr" or an initial is none."""
    tokens = tokens_of(text)
    between = text[tokens.ends[n - 1] : tokens.starts[n]]
    if between == " ":
        return False
    last = tokens.words[n - 1]
    if between == ". " and last[0].isupper() and len(last) <= 3:
        return False
    return any(mark in _BREAKS and mark not in over for mark in between)


def forms_in(text: str, tokens: range) -> frozenset[str]:
    """The stems of matter of some tokens, by their family where they have one."""
    stems = tokens_of(text).stems
    return frozenset([form_of(stems[n]) for n in tokens if stems[n]])


@lru_cache(maxsize=65536)
def form_of(stem: str) -> str:
    return families().get(stem, stem)


def nearest_person(text: str, steps: range, surnames: AbstractSet[str]) -> tuple[str, int] | None:
    """The first surname on the way and its token; going back, who merely owns something is passed over."""
    words = tokens_of(text).words
    for n in steps:
        name = words[n].removesuffix(_OWNS[0]).removesuffix(_OWNS[1])
        if name not in surnames or (steps.step < 0 and name != words[n]):
            continue
        if not (steps.step > 0 and n + 1 in steps and words[n + 1] in surnames):  # "Rosa Lind" where "Rosa" is one too
            return name, n
    return None
