"""What stands around a slot: slots of two articles with the same around them are held to be of one thing.

Laxer than what ties statements: names count, and a word of the same family counts in part. In return a slot is compared
with the one alone that is its likest in the other article, and it is the other's; one that is filled alike there is
taken away by that.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from dossier.analysis.accounts.deeds import DOINGS
from dossier.analysis.accounts.differences import best_of_each, chained
from dossier.analysis.accounts.frames import after, to_matter
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.frozen import changed, frozen
from dossier.model import Locator, Span

_NEAR, _BY = 5, 10
"""Words up to which one stands near a slot, or in its neighbourhood; beyond, it only stands in the same sentence."""
_CLOSENESS = (1.0, 0.6, 0.25)
_OBJECT = 4
"""Words behind a slot that are told with it where it would stand last: what a deed is done to."""
_NAMED = 5
"""Words of an office and a name, at most."""
_KIN = 0.5
"""What a word of the same family counts of the same word."""
_PARTS = frozenset("but while whereas although though because if unless when".split())
"""Words beyond which one stands farther off: another clause begins."""
_OTHERS = 0.5
"""What is left where both have names near by, and none in common."""
_LISTED, _AND = 3, frozenset(("and", "or"))
"""Words between two that a sentence lists, and of which one is among them."""
_MOST_SCORE, _TO_WEIGHT = 2.5, 12
"""What is in common around two slots beyond which more counts no more; what divides it to be part of a weight."""
_MOST = 80
"""Slots of one sort in a dossier beyond which they are too common to tell what is of one thing."""


@frozen()
class Slot:
    """``sort`` is what it may face; ``value`` what it is filled with; ``at`` its tokens."""

    place: Locator
    sort: str
    value: str
    at: range
    sentence: Sentence


@frozen()
class Faced:
    """Two slots and how much they have around them in common; ``near`` of it by words that stand near both."""

    a: Slot
    b: Slot
    score: float
    near: float
    told: float
    """Of that, what are no names."""
    shared: frozenset[str]
    """Roots in common, near by."""
    doer: bool
    """Whether the name last printed before both in their clauses is the same."""
    sole: bool
    """Whether neither article fills another slot of the sort in another way."""


_Around = tuple[Mapping[str, tuple[float, int, bool]], Mapping[str, str], frozenset[str]]
"""By root its weight and how far off it stands; by family a root; the names that stand near."""


def one_ended(known: Survey, slots: Iterable[Slot]) -> list[Slot]:
    """Slots of one sentence, without those that it lists with their opposites: "three of them swam and two drowned"."""
    here = list(slots)
    by_sort: dict[str, list[Slot]] = defaultdict(list)
    for slot in here:
        by_sort[slot.sort].append(slot)
    listed = {
        slot
        for several in by_sort.values()
        for a, b in pairwise(several)
        if a.value != b.value and _are_listed(known, a, b)
        for slot in (a, b)
    }
    return [slot for slot in here if slot not in listed] if listed else here


def _are_listed(known: Survey, a: Slot, b: Slot) -> bool:
    words = tokens_of(known.articles[a.place.article].text).words
    between = words[a.at.stop : b.at.start]
    return len(between) <= _LISTED and not _AND.isdisjoint(between)


def of_one(known: Survey, a: Slot, b: Slot) -> bool:
    """Whether the names last printed before two slots, in their clauses, allow that both are of one."""
    one, other = (_name_before(known, slot) for slot in (a, b))
    if not one or not other:
        return True
    return not one.isdisjoint(other) and (len(one) < 2 or len(other) < 2 or len(one & other) > 1)


def facing_slots(
    known: Survey, slots: Sequence[Slot], fit: Callable[[Survey, Slot, Slot], bool] = of_one
) -> Iterator[Faced]:
    """Slots of one sort that are each other's likest in two articles, filled alike or not, in reading order."""
    by_sort: dict[str, list[Slot]] = defaultdict(list)
    for slot in slots:
        by_sort[slot.sort].append(slot)
    for _, here in sorted(by_sort.items()):
        if len(here) <= _MOST and len({s.place.article for s in here}) > 1 and len({s.value for s in here}) > 1:
            yield from _of_sort(known, sorted(here, key=lambda s: (s.place, s.value)), fit)


def _of_sort(known: Survey, here: Sequence[Slot], fit: Callable[[Survey, Slot, Slot], bool]) -> Iterator[Faced]:
    around = [_around(known, s) for s in here]
    found: dict[tuple[int, int], Faced] = {}
    for i, a in enumerate(here):
        for j in range(i + 1, len(here)):
            b = here[j]
            if a.place.article == b.place.article or not (faced := _laid(a, b, around[i], around[j])):
                continue
            if fit(known, a, b):
                found[i, j] = faced
    values: dict[str, set[str]] = defaultdict(set)
    for slot in here:
        values[slot.place.article].add(slot.value)
    scored = [(faced.score, i, j) for (i, j), faced in found.items()]
    for _, i, j in best_of_each([s.place.article for s in here], scored):
        faced = found[i, j]
        doer = bool(_name_before(known, faced.a) & _name_before(known, faced.b))
        yield changed(
            faced, doer=doer, sole=len(values[faced.a.place.article]) == len(values[faced.b.place.article]) == 1
        )


def _laid(a: Slot, b: Slot, one: _Around, other: _Around) -> Faced | None:
    score = near = told = 0.0
    shared: set[str] = set()
    words, theirs = one[0], other[0]
    for word, (weight, step, _) in words.items():
        match, factor = word, 1.0
        if word not in theirs:
            match = next((other[1][f] for f in sorted(kin_of(word)) if f in other[1]), "")
            factor = _KIN
        if not match:
            continue
        its, there, _ = theirs[match]
        worth = factor * min(weight, its)
        score += worth * min(_CLOSENESS[step], _CLOSENESS[there])
        if max(step, there) < 2:
            near += worth
            told += worth if not (words[word][2] and theirs[match][2]) else 0.0
            shared.update((word, match))
    if one[2] and other[2] and one[2].isdisjoint(other[2]):
        score, near = score * _OTHERS, near * _OTHERS
    return Faced(a, b, score, near, told, frozenset(shared), False, False) if score else None


def _around(known: Survey, slot: Slot) -> _Around:
    tokens = tokens_of(known.articles[slot.place.article].text)
    column = known.columns[slot.place.article]
    within = tokens.within(_with_neighbours(known, slot.sentence))
    words: dict[str, tuple[float, int, bool]] = {}
    kin: dict[str, str] = {}
    names: set[str] = set()
    low, high = _clause(tokens, slot)
    own = range(slot.sentence.span.start, slot.sentence.span.end)
    for n in within:
        s = tokens.stems[n]
        if not s or n in slot.at:
            continue
        far = slot.at.start - n if n < slot.at.start else n - slot.at.stop + 1
        step = 2
        if far <= _BY and tokens.starts[n] in own:
            step = (0 if far <= _NEAR else 1) + (not low <= n < high)
        word = root(s)
        if word not in words or words[word][1] > step:
            words[word] = column[n], step, s in known.names
            for family in kin_of(word):
                kin.setdefault(family, word)
        if step < 2 and s in known.names:
            names.add(word)
    return words, kin, frozenset(names)


def _name_before(known: Survey, slot: Slot) -> frozenset[str]:
    """The stems of a name of one word or more, of which none but names stand between; empty where there is none."""
    tokens = tokens_of(known.articles[slot.place.article].text)
    low, _ = _clause(tokens, slot)
    found: set[str] = set()
    for n in range(slot.at.start - 1, low - 1, -1):
        if tokens.words[n][0].isupper() and tokens.stems[n] in known.names:
            found.add(tokens.stems[n])
        elif found:
            break
    return frozenset(found)


def name_behind(known: Survey, slot: Slot) -> frozenset[str]:
    """The stems of the name that a word stands right before, an office between: "furious Mayor Rosa Lind".

    Of "the calm Harle harbour" there is none: a noun in small letters goes on, which is what is told of.
    """
    tokens = tokens_of(known.articles[slot.place.article].text)
    words, at = tokens.words, slot.at.stop
    while at < min(slot.at.stop + _NAMED, len(words)) and tokens.starts[at] - tokens.ends[at - 1] == 1:
        if not tokens.stems[at] or (words[at - 1][0].isupper() and words[at].islower() and at > slot.at.stop):
            break
        at += 1
    if at == slot.at.stop or words[at - 1].islower() or _goes_on(tokens, at):
        return frozenset()
    return known.names.intersection(tokens.stems[n] for n in range(slot.at.stop, at) if words[n][0].isupper())


def _goes_on(tokens: Tokens, at: int) -> bool:
    """Whether a word is of the phrase that ends right before it: a noun, no verb."""
    if at == len(tokens.words) or tokens.starts[at] - tokens.ends[at - 1] > 1:
        return False
    return bool(tokens.stems[at]) and kind_at(tokens, at) not in DOINGS


def names_in(known: Survey, slot: Slot) -> frozenset[str]:
    """The stems of all names in the sentence of a slot."""
    tokens = tokens_of(known.articles[slot.place.article].text)
    at = tokens.within(slot.sentence.span)
    return known.names.intersection(tokens.stems[n] for n in at if tokens.words[n][0].isupper())


def _clause(tokens: Tokens, slot: Slot) -> tuple[int, int]:
    """The tokens of the clause in which a slot stands."""
    within = tokens.within(slot.sentence.span)
    words = tokens.words
    low = next((n for n in range(slot.at.start - 1, within.start, -1) if words[n].lower() in _PARTS), within.start)
    return low, next((n for n in range(slot.at.stop, within.stop) if words[n].lower() in _PARTS), within.stop)


def _with_neighbours(known: Survey, s: Sentence) -> Span:
    """A sentence with the one before it and the one behind it in its paragraph."""
    first, last = known.sentence_before(s), known.sentence_at(s.article, s.span.end + 1)
    start = first.span.start if first.piece == s.piece else s.span.start
    return Span(start, last.span.end if last and last.piece == s.piece else s.span.end)


def cut_around(known: Survey, slot: Slot, shared: frozenset[str]) -> Locator:
    """The words of its clause from the first to the last of a slot and what it shares near by, to a phrase's ends."""
    text = known.articles[slot.place.article].text
    tokens = tokens_of(text)
    low, high = _clause(tokens, slot)
    near = range(max(low, slot.at.start - _BY), min(high, slot.at.stop + _BY))
    held = [n for n in near if n in slot.at or (tokens.stems[n] and root(tokens.stems[n]) in shared)]
    first, stop = held[0], held[-1] + 1
    while first > low and tokens.words[first][0].isupper() and is_joined_name(tokens, first - 1):
        first -= 1
    if stop == slot.at.stop:
        stop = min(high, after(text, stop - 1, _OBJECT).stop)
    return Locator(slot.place.article, to_matter(text, first, stop))


def is_joined_name(tokens: Tokens, n: int) -> bool:
    """Whether a word is printed with a capital, and stands right before the next."""
    return (
        0 <= n < len(tokens.words) - 1 and tokens.words[n][0].isupper() and tokens.starts[n + 1] - tokens.ends[n] == 1
    )


def told_together(faced: Iterable[Faced]) -> Iterator[list[Faced]]:
    """Pairs that hang together by a slot, of which one at least is filled in two ways: the sides of one difference."""
    pairs: dict[tuple[Locator, Locator], Faced] = {}
    for f in faced:
        pairs.setdefault((f.a.place, f.b.place), f)
        if f.a.value != f.b.value:
            pairs[f.a.place, f.b.place] = f
    for group in chained(pairs):
        here = set(group)
        held = [f for (a, _), f in sorted(pairs.items()) if a in here]
        if any(f.a.value != f.b.value for f in held):
            yield sorted(held, key=lambda f: (f.a.value == f.b.value, -f.score, f.a.place, f.b.place))


def weight_of(group: Iterable[Faced], least: float) -> float:
    """What a difference found so weighs: more the more its slots have around them in common."""
    return least + min(max(f.score for f in group), _MOST_SCORE) / _TO_WEIGHT
