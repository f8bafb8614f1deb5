"""The apparatus in words: how the wordings of one utterance differ, named and counted.

Where the accounts differ (places, numbers, dates …) is another matter, and stands in ``discrepancies.py``.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from dossier.model import DIFFERENCE_KINDS, Comparison, Difference, Dossier, Quotation, Utterance
from dossier.pages import labels

SLIGHT = frozenset({"typography", "contraction", "spelling", "number"})
"""Kinds in which no word is another: the reader can put them out of sight."""
UNMARKED = "unmarked"
"""Key of the red flag: words left out inside of direct speech, and nothing shows it."""
IDENTICAL = "identical"
CUTS = frozenset({"cut-start", "cut-middle", "cut-end"})
MORE = "more"
"""Key of words that the wording has and the one compared with has not: seen from there, a cut."""
_ORDER = {kind: at for at, kind in enumerate(DIFFERENCE_KINDS)}


@dataclass(frozen=True, slots=True)
class Named:
    """One way in which a wording differs, with its number. ``keys`` are the filters that it answers to."""

    keys: str
    words: str
    is_slight: bool = False
    is_flag: bool = False


@dataclass(frozen=True, slots=True)
class KindCount:
    """A filter: how many utterances have a wording that differs so."""

    key: str
    words: str
    number: int
    is_slight: bool


Pair = Named
SAME = Named(IDENTICAL, "same words")


def named(dossier: Dossier, comparison: Comparison) -> tuple[Named, ...]:
    """What a comparison found, each way once with its number: red flags first, then the slightest first.

    Without differences the one name that says so.
    """
    here = dossier.article[dossier.quotation[comparison.quotation].article].text
    there = dossier.article[dossier.quotation[comparison.against].article].text
    counts: Counter[tuple[str, str, bool | None]] = Counter()
    for found in comparison.differences:
        counts[found.kind, _side(found), found.marked] += _number(found, here, there)
    order = sorted(counts, key=lambda k: (k[2] is not False, _ORDER[k[0]], k[1], k[2] or False))  # type: ignore[index]
    return tuple(_named(*key, counts[key]) for key in order) or (SAME,)


def _side(found: Difference) -> str:
    return "lacks" if found.span is None else "adds" if found.against is None else "both"


def _number(found: Difference, here: str, there: str) -> int:
    """Of changed words their number, of all else how often."""
    if found.kind != "word":
        return 1
    sides = [span.of(text) for span, text in ((found.span, here), (found.against, there)) if span]
    return max(len(words.split()) for words in sides)


def _named(kind: str, side: str, marked: bool | None, number: int) -> Named:
    is_flag = marked is False and side == "lacks"
    keys = f"{kind} {UNMARKED}" if is_flag else MORE if side == "adds" and kind in CUTS else kind
    return Named(keys, labels.difference(kind, side, marked, number), kind in SLIGHT, is_flag)


def kept_words(comparison: Comparison) -> str:
    """``keeps 9 of 31 words``; "" where none is lacking."""
    return f"keeps {comparison.kept} of {comparison.words} words" if comparison.kept < comparison.words else ""


def against_base(utterance: Utterance) -> dict[str, Comparison]:
    """Every other wording's comparison with the base, by quotation id."""
    return {c.quotation: c for c in utterance.apparatus.comparisons if c.against == utterance.base != c.quotation}


def pairs_of(
    dossier: Dossier, utterance: Utterance, members: Sequence[Quotation], numbers: Mapping[Named, int]
) -> dict[str, str]:
    """By quotation id, how it compares with each other wording: ``place:kept/words:names``, parted by ``;``.

    A place is the wording's among ``members``, a name its number in ``numbers``. Pairs with the base are left out:
    they stand in words already.
    """
    place = {q.id: at for at, q in enumerate(members)}
    found: dict[str, list[str]] = {}
    for comparison in utterance.apparatus.comparisons:
        if comparison.against != utterance.base and comparison.quotation in place and comparison.against in place:
            names = ",".join(str(numbers[name]) for name in named(dossier, comparison))
            entry = f"{place[comparison.against]}:{comparison.kept}/{comparison.words}:{names}"
            found.setdefault(comparison.quotation, []).append(entry)
    return {name: ";".join(entries) for name, entries in found.items()}


def phrases(dossier: Dossier, utterances: Iterable[Utterance]) -> dict[Named, int]:
    """Every name in use, numbered in an order that depends on the names alone."""
    every = {name for u in utterances for c in u.apparatus.comparisons for name in named(dossier, c)}
    return {name: at for at, name in enumerate(sorted(every, key=lambda n: (n.keys, n.words)))}


def counted(keys_of_each: Iterable[frozenset[str]]) -> tuple[KindCount, ...]:
    """The filters of a page: the red flag first, then as a page lists kinds, the slightest first."""
    counts = Counter(key for keys in keys_of_each for key in keys)
    order = (UNMARKED, IDENTICAL, *DIFFERENCE_KINDS, MORE)
    return tuple(KindCount(key, labels.FILTER[key], counts[key], key in SLIGHT) for key in order if counts[key])
