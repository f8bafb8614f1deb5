"""What stands beside a word: the words of its own clause, and the nearest person of it."""

from bisect import bisect_right
from collections.abc import Iterable
from collections.abc import Set as AbstractSet
from functools import lru_cache

from dossier.analysis.accounts.bounds import evened
from dossier.analysis.accounts.roots import root
from dossier.analysis.kindred import families
from dossier.analysis.likeness import FAMILY_FACTOR, Survey, tokens_of
from dossier.model import Span
from dossier.patterns import compiled

_MARK = compiled(r"[.,;:!?—–()\[\]\n“”\"-]")
_OWNS = ("’s", "'s")
_MORE = 3
"""Words with which what is told may be longer than it was to be."""
_TITLE = 3
"""Letters of a word that a point may shorten: "Mr", "Gen", an initial."""
_SHORTENED = frozenset(("Sept", "Capt", "Prof"))


def before(text: str, at: int, most: int, over: str = "") -> range:
    """The tokens right before one, at most so many, up to a mark; ``over`` are marks that do not stop."""
    low = max(0, at - most)
    return range(_cut(text, low, at, over, nearest=False) or low, at)


def after(text: str, at: int, most: int, over: str = "") -> range:
    """The tokens right after one, at most so many, up to a mark; ``over`` are marks that do not stop."""
    high = min(len(tokens_of(text).words), at + 1 + most)
    return range(at + 1, _cut(text, at, high - 1, over, nearest=True) or high)


def _cut(text: str, first: int, last: int, over: str, nearest: bool) -> int:
    """The nearest token after the first before which a mark stands, else the farthest; 0 where there is none.

    The point after "Mr" or an initial is no mark.
    """
    tokens, cut = tokens_of(text), 0
    if first >= last:
        return cut
    starts, words = tokens.starts, tokens.words
    for mark in _MARK.finditer(text, starts[first] + len(words[first]), starts[last]):
        at = mark.start()
        n = bisect_right(starts, at, first, last)
        word = words[n - 1]
        if at < starts[n - 1] + len(word) or text[at] in over or (text[at] == "-" and not _is_dash(text, at)):
            continue
        if text[at : at + 2] != ". " or not word[0].isupper() or (len(word) > _TITLE and word not in _SHORTENED):
            cut = n
            if nearest:
                break
    return cut


def _is_dash(text: str, at: int) -> bool:
    """Whether a hyphen stands for a dash: "the quay - an old one - sank", "SEAFORD -- The quay sank"."""
    return text[at - 1].isspace() and text[at + 1 : at + 2] in (" ", "-", "")


def forms_in(text: str, tokens: range) -> frozenset[str]:
    """The stems of matter of some tokens, by their family where they have one."""
    stems = tokens_of(text).stems
    return frozenset([form_of(stems[n]) for n in tokens if stems[n]])


def to_matter(text: str, first: int, stop: int) -> Span:
    """The words from a token up to another, without the grammar that they end in: "second vote on" is "second vote".

    What they break off in is told to its end: a few words more, up to a mark or a word of grammar.
    """
    tokens = tokens_of(text)
    last = stop - 1
    while last > first and not tokens.stems[last]:
        last -= 1
    if last == stop - 1:
        rest = after(text, last, _MORE)
        last = next((n for n in rest if not tokens.stems[n]), rest.stop) - 1
    start = tokens.starts[first]
    return evened(text, Span(start - (start > 0 and text[start - 1] in "$£€"), tokens.ends[last]))


def deed_of(stem: str) -> str:
    """What a deed's word comes down to: one for "endorses" and "endorsement"."""
    return root(stem).removesuffix("e")


@lru_cache(maxsize=65536)
def form_of(stem: str) -> str:
    """The family of words that a stem is of; itself where it is of none."""
    return families().get(stem, stem)


def weight_of(known: Survey, forms: Iterable[str]) -> float:
    """What some forms weigh together in the dossier; a family weighs what sharing it is worth."""
    return sum(sorted(known.weights.get(form, FAMILY_FACTOR) for form in forms))


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
