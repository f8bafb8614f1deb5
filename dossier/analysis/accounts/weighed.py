"""Sentences that tell one fact in quite other words, by signs weighed together.

The rules by which sentences are tied ask each for something of its own, and what falls between them falls. Here each
two sentences that are the likest of their articles, and are tied with nothing of the other, are looked at once more:
what speaks for one fact is added up. The weights were learnt: by a logistic regression over pairs of sentences of
twelve dossiers of which people had written down who tells what (decision 103).
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations, product
from math import exp

from dossier.analysis.accounts.aligned import Alignment, align
from dossier.analysis.accounts.asked import asked_apart
from dossier.analysis.accounts.asserted import apart
from dossier.analysis.accounts.at_odds import leaves_room
from dossier.analysis.accounts.carried import joint_kind, shared_of
from dossier.analysis.accounts.common import tie_of
from dossier.analysis.accounts.doers import told_alike
from dossier.analysis.accounts.gist import Gist
from dossier.analysis.accounts.held import held
from dossier.analysis.accounts.laid import Laid
from dossier.analysis.accounts.numbers import NUMBER_WORDS, quantities_of
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.same_news import clauses_with
from dossier.analysis.accounts.signs import FEWEST, Reader, Signs
from dossier.analysis.accounts.stated import is_subject
from dossier.analysis.accounts.tie import WEIGHED, Side, Tie, Ties
from dossier.analysis.accounts.uttered import Uttered
from dossier.analysis.likeness import tokens_of
from dossier.frozen import changed
from dossier.model import Span

_START = -8
"""What stands against it before any sign is read, in tenths of log odds, like all weights:"""
_NUMBERS, _NAMES, _RARE, _AHEAD, _AROUND, _OPEN = 15, 1, 2, 117, 10, 23
_STRANGERS, _APART, _DENIED, _SAID = -7, -15, -5, -4
_LEAST = 0.5
"""How likely it must be that two sentences tell one fact."""
_LEAST_OF_FIRST = 0.8
"""The same of two that open their articles, though others are more alike."""
_LEAST_VALUE = 0.7
"""What is in common of two such must weigh."""
_MATTER = 2
"""Deeds, things and numbers that must meet in such two: names and days meet in two events as well."""
Weighed = dict[tuple[int, int], Tie]
"""Ties by the numbers of their sentences, the lower first."""


def likely(signs: Signs) -> float:
    """How likely two sentences tell one fact: 0 to 1."""
    tenths = (
        _START
        + _NUMBERS * signs.numbers
        + _NAMES * signs.names
        + _RARE * signs.rare
        + _STRANGERS * signs.strangers
        + _AHEAD * signs.ahead
        + _AROUND * signs.around
        + _APART * signs.apart
        + _OPEN * signs.open
        + _DENIED * signs.denied
        + _SAID * signs.said
    )
    return 1 / (1 + exp(-tenths / 10))


def weighed(laid: Laid, known: Sequence[Ties], uttered: Uttered) -> Weighed:
    """The ties of sentences that are not tied and likely tell one fact, the lower number first.

    Each two of which one is asked for. ``known`` are the ties that depend on two articles alone, and so do these.
    """
    reader, found = Reader(laid), Weighed()
    for i, j, ahead in _each_other(reader):
        if not is_tied(laid.passages, known, i, j) and (tie := _tie(reader, i, j, ahead, uttered)):
            found[i, j] = tie
    for i, j in _first(reader):
        if (i, j) in found or is_tied(laid.passages, known, i, j) or not _is_of_matter(reader, i, j):
            continue
        if tie := _tie(reader, i, j, 0.0, uttered, first=True):
            found[i, j] = tie
    return found


def is_tied(passages: Passages, known: Sequence[Ties], i: int, j: int) -> bool:
    """Whether one of two sentences is tied with the article of the other."""
    homes = passages.homes
    return any(homes[k] == homes[n] for ties in known for m, n in ((i, j), (j, i)) for k in ties.get(m, ()))


def with_weighed(ties: Ties, found: Weighed) -> Ties:
    """Some ties, and those of sentences that are not tied; symmetric."""
    if not found:
        return ties
    grown: Ties = defaultdict(dict, {i: dict(near) for i, near in ties.items()})
    for (i, j), tie in found.items():
        grown[i][j], grown[j][i] = (tie,), (tie.turned,)
    return grown


def _each_other(reader: Reader) -> Iterator[tuple[int, int, float]]:
    """Each two sentences that are each the likest to the other of its article, and by how much they are ahead.

    The lower number first, once each, where one of the two is asked for.
    """
    homes, asked = reader.passages.homes, reader.passages.asked
    for i, article in sorted(reader.laid.neighbours):
        if not reader.of_one_event(homes[i], article):
            continue
        j, ahead = reader.likest(i, article)
        if i > j and (asked is None or j in asked):
            continue
        back, ahead_there = reader.likest(j, homes[i])
        if back == i:
            yield min(i, j), max(i, j), min(ahead, ahead_there)


def _first(reader: Reader) -> Iterator[tuple[int, int]]:
    """Each two sentences that open two articles of one event, of which one is asked for; the lower number first.

    What both open with is the event, and that is told in the fewest words in common.
    """
    homes, asked = reader.passages.homes, reader.passages.asked
    first = [i for i in range(len(reader.passages)) if reader.passages.opens(i)]
    for i, j in combinations(first, 2):
        if (asked is None or not asked.isdisjoint((i, j))) and reader.of_one_event(homes[i], homes[j]):
            yield i, j


def _is_of_matter(reader: Reader, i: int, j: int) -> bool:
    """Whether deeds, things or numbers meet in two sentences, not names and days alone."""
    if (found := reader.found(i, j)) is None:
        return False
    shared = shared_of(reader.gists[i], reader.gists[j], found)
    matter = shared.deeds + shared.akin + shared.things + shared.near + shared.numbers
    return matter >= _MATTER and found.value >= _LEAST_VALUE


def _tie(reader: Reader, i: int, j: int, ahead: float, uttered: Uttered, first: bool = False) -> Tie | None:
    """None where it is not likely, or something speaks against it.

    ``first``: both open their articles, and deeds of one family ("arrested", "nabbed") are one, however whose is told.
    """
    least = _LEAST_OF_FIRST if first else _LEAST
    found = reader.found(i, j)
    (a, one), (b, other) = ((reader.passages[n], reader.gists[n]) for n in (i, j))
    if not found or (sure := likely(signs := reader.signs(i, j, ahead))) < least:
        return None
    told = told_alike(a.text, one, b.text, other, found.pairs)
    if _is_one_thing(a, one, other, found):
        return None
    if (
        told.others
        or (told.apart and not first)
        or (not signs.open and is_subject(found, shared_of(one, other, found)))
    ):
        return None
    asked = asked_apart(tokens_of(a.text), one, tokens_of(b.text), other, found.pairs)
    offices = [(x, y) for x, y in found.pairs if one.kinds[x] == other.kinds[y] == "office"]
    less = align(one, other, {*asked, *offices})
    tie = tie_of(a, one, b, other, found, told, uttered) if less and less.units >= FEWEST else None
    if tie is None:
        return None
    x, y = clauses_with(a, one, found.at_a), clauses_with(b, other, found.at_b)
    if _count_otherwise(a, x, b, y) or _told_otherwise(a, one, b, other, found.pairs):
        return None
    here, there = Side(x, tie.here.whole), Side(y, tie.there.whole)
    return changed(tie, rule=f"{tie.rule}{WEIGHED}", here=here, there=there, sure=sure)


def _is_one_thing(a: Passage, one: Gist, other: Gist, found: Alignment) -> bool:
    """Whether one thing meets that is no number, and beside it words alone that tell nothing: "held", "work"."""
    words, kinds = tokens_of(a.text).words, [joint_kind(one.kinds[x], other.kinds[y]) for x, y in found.pairs]
    things = [words[one.places[x]].lower() for kind, (x, _) in zip(kinds, found.pairs, strict=True) if kind == "thing"]
    return len(things) == 1 and kinds.count("general") == len(kinds) - 1 and things[0] not in NUMBER_WORDS


def _told_otherwise(a: Passage, one: Gist, b: Passage, other: Gist, pairs: Sequence[tuple[int, int]]) -> bool:
    """Whether what is done in two sentences, in whatever words of one family, is told as so in one of them alone."""
    if apart(a.text, a.span, a.span, b.text, b.span, b.span):
        return True
    deeds = [(x, y) for x, y in pairs if one.kinds[x] == other.kinds[y] == "deed"]
    return any((held(a.text, one.places[x])[0] == "so") != (held(b.text, other.places[y])[0] == "so") for x, y in deeds)


def _count_otherwise(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether two stretches count the same, and every number of it in the one contradicts those in the other."""
    here, there = ([q for q in quantities_of(p.text) if q.unit and q.span.overlaps(s)] for p, s in ((a, x), (b, y)))
    pairs = [(q, r) for q, r in product(here, there) if q.unit == r.unit]
    return bool(pairs) and not any(q.value == r.value or leaves_room(q, r) for q, r in pairs)
