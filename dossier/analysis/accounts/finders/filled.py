"""One slot of one doing, found by what stands around it alone: another month or year, number, turn or kind of place."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, combinations

from dossier.analysis.accounts.contexts import Faced, Slot, facing_slots, told_together, weight_of
from dossier.analysis.accounts.deeds import DOINGS, kind_of
from dossier.analysis.accounts.difference_labels import HOW_MANY, HOW_MUCH, WHEN, WHERE
from dossier.analysis.accounts.differences import Difference, either, sides_of, words_at
from dossier.analysis.accounts.encounters import ORDINALS
from dossier.analysis.accounts.finders.numbers import rounding
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.numbers import MONEY, quantities_of
from dossier.analysis.accounts.portions import portions_of
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.tolls import unit_of
from dossier.analysis.accounts.venues import venues
from dossier.analysis.accounts.within import granularity_of
from dossier.analysis.dates_terms import MONTH_NAMES
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.analysis.stems import stem
from dossier.model import DiscrepancyKind, Locator, Span, Trait
from dossier.patterns import compiled

_MONTHS = frozenset(root(stem(name)) or name.lower() for name in MONTH_NAMES)
"""By root; "may" is a word of grammar, and has none."""
_CENTURIES = ("17", "18", "19", "20")
_TURNS = frozenset(("first", *ORDINALS))
_PASSING = frozenset(
    map(
        stem,
        (
            "day week month year hour minute quarter half place anniversary round term game match season stage phase"
        ).split(),
    )
)
"""Of what any number passes: the third day tells nothing against the fifth."""
"""What a word is of which each has its own turn: the third debate is another one than the first."""
_PREPOSITIONS = frozenset("in at on to inside outside near into under behind beside aboard from".split())
_LATER = "hospital"
"""Where those come to whom something has happened elsewhere."""
_TO_VENUE = 5
"""Words from a preposition to the noun of a place."""
_MANY = frozenset(("time", stem("people"), "person"))
"""Units of which an article prints many: the same unit says little."""
_SUMS = (*MONEY, "%")
_PARTS = "n%"
"""The sort of parts of a whole."""
_OF_SUMS = 0.4
"""What must be in common near by, names left out, where the sole sum of each article is told."""
_LEAST, _NEAR, _OF_PLACES, _SURE_OF_PLACES = 0.9, 0.8, 0.45, 0.65
_LEAST_SOLE, _TOLD_SOLE, _NEAR_SOLE = 0.4, 0.3, 0.6
"""What must be in common around slots, and near by; less where each article has one alone of their sort."""
_NOUN_OF = 2
_FEWEST = 2
"""Words in common around two places that are told of no one deed."""
_OF_SIZE = 0.2
"""Part of the greater number that the lesser must be."""
_OF_SURE_SIZE = 0.5
_SURE, _SURE_PARTS = (0.75, 0.75), (0.55, 0.65)
"""What must be in common near by, names left out too, and in all, where an article may have other numbers of a sort;
and of parts of a whole."""
_PEAK = compiled(r"\bas (?:much|many|high|low) as $")
_LEAD = 12
"""How a number is led that was reached for a time, and in how many characters."""
_BEFORE_DAY, _BEHIND_DAY = 4, 2
"""Words beside a month or a year among which the deed stands whose it is."""
_FEWEST = 2
"""Sides that a difference has at least."""
_WEIGHT = 0.28
_KINDS: dict[str, DiscrepancyKind] = {"@": "date", "#": "number", "n": "number", ":": "place"}
"""What a slot is of, by the first letter of its sort."""


def filled_differences(known: Survey) -> Iterator[Difference]:
    """Of each slot what two articles fill it with, and others that hang together with these by it."""
    slots = list(chain.from_iterable(_slots(known, s) for s in known.sentences if s.piece.kind != "headline"))
    slots += chain.from_iterable(_turns(known, s) for s in known.sentences if s.piece.kind == "headline")
    printed = {(slot.place.article, slot.sort, slot.value) for slot in slots}
    for group in told_together([f for f in facing_slots(known, slots) if _is_enough(known, f, printed)]):
        sides = sides_of(_of_group(group, printed))
        if len(sides) < _FEWEST:
            continue
        words = [words_at(known, p) for p in sides]
        trait = _trait(known, group) if group[0].a.sort[0] == "n" else None
        trait = granularity_of(known, words) if group[0].a.sort[0] == ":" else trait
        weight = weight_of(group, _WEIGHT)
        yield Difference(_KINDS[group[0].a.sort[0]], f"{_what(known, group[0])}: {either(words)}", sides, weight, trait)


def _trait(known: Survey, group: Sequence[Faced]) -> Trait | None:
    """Whether one number is the other told roughly."""
    told = {slot.place for f in group for slot in (f.a, f.b)}
    if group[0].a.sort == _PARTS:
        here = [q for p in sorted(told) for q in portions_of(known.articles[p.article].text) if q.span == p.span]
        return "rounding" if all(a.may_be(b) for a, b in combinations(here, 2)) else None
    return rounding(q for p in sorted(told) for q in quantities_of(known.articles[p.article].text) if q.span == p.span)


def _slots(known: Survey, s: Sentence) -> Iterator[Slot]:
    yield from _dates(known, s)
    yield from _turns(known, s)
    yield from _places(known, s)
    yield from _numbers(known, s)


def _is_enough(known: Survey, f: Faced, printed: AbstractSet[tuple[str, str, str]]) -> bool:
    sort = f.a.sort
    if sort[0] == "@":
        return f.score >= _LEAST and f.near >= _NEAR and not _deeds(known, f.a).isdisjoint(_deeds(known, f.b))
    if sort[0] == ":":
        if not _of_hospitals(known, f):
            return False
        sure = (f.score >= _LEAST or f.told >= _SURE_OF_PLACES) and sum(map(str.isalpha, f.shared)) >= _FEWEST
        return f.told >= _OF_PLACES and (sure or not _deeds(known, f.a).isdisjoint(_deeds(known, f.b)))
    if sort[0] == "n" and _is_sure(f) and not _prints_both(f, printed) and not _of_two_years(known, f):
        return True
    if not f.sole or f.score < _LEAST_SOLE:
        return False
    if sort[1:] in _SUMS and f.told < _OF_SUMS:
        return False
    return sort[0] == "#" or ((f.told >= _TOLD_SOLE or f.near >= _NEAR_SOLE) and _may_be_one(known, f.a, f.b))


def _of_group(group: Sequence[Faced], printed: AbstractSet[tuple[str, str, str]]) -> list[Locator]:
    """The places of a group; of numbers none whose article gives, too, what another place of the group gives."""
    slots = [slot for f in group for slot in (f.a, f.b)]
    if group[0].a.sort[0] != "n":
        return [slot.place for slot in slots]
    values = {slot.value for slot in slots}
    return [s.place for s in slots if not any((s.place.article, s.sort, v) in printed for v in values - {s.value})]


def _prints_both(f: Faced, printed: AbstractSet[tuple[str, str, str]]) -> bool:
    """Whether an article gives the other's number, too, if it is another."""
    a, b = f.a, f.b
    crossed = (a.place.article, a.sort, b.value) in printed or (b.place.article, b.sort, a.value) in printed
    return a.value != b.value and crossed


def _is_sure(f: Faced) -> bool:
    """Whether two numbers of like size have so much around them in common that others of the sort are no matter."""
    less, more = sorted((float(f.a.value), float(f.b.value)))
    near, score = _SURE_PARTS if f.a.sort == _PARTS else _SURE
    return less >= _OF_SURE_SIZE * more and f.score >= score and min(f.near, f.told) >= near


def _of_hospitals(known: Survey, f: Faced) -> bool:
    """Whether neither place is a hospital, or both are."""
    return len({_LATER in words_at(known, slot.place).lower() for slot in (f.a, f.b)}) == 1


def _may_be_one(known: Survey, a: Slot, b: Slot) -> bool:
    """Whether two numbers are of one size, in sentences that tell of one year."""
    less, more = sorted((float(a.value), float(b.value)))
    years = _years(known, a, b)
    return less >= _OF_SIZE * more and years[0] == years[1]


def _years(known: Survey, a: Slot, b: Slot) -> list[set[str]]:
    return [{d.value for d in _dates(known, slot.sentence) if d.sort == "@year"} for slot in (a, b)]


def _of_two_years(known: Survey, f: Faced) -> bool:
    """Whether the sentences of two slots tell of years, and of none alike."""
    here, there = _years(known, f.a, f.b)
    return bool(here) and bool(there) and here.isdisjoint(there)


def _what(known: Survey, f: Faced) -> str:
    if f.a.sort[0] in "@:":
        return WHEN if f.a.sort[0] == "@" else WHERE
    if f.a.sort[0] == "n" and f.a.sort[1:] in _SUMS:
        return HOW_MUCH
    if f.a.sort[0] == "n" and words_at(known, f.a.place)[-1:].isdigit():
        return HOW_MANY
    noun = words_at(known, f.a.place).split()[-1]
    return f"Which {noun}" if f.a.sort[0] == "#" else f"{HOW_MANY} {noun}"


def _deeds(known: Survey, slot: Slot) -> frozenset[str]:
    """Roots and families of what is done right beside a slot."""
    tokens = tokens_of(known.articles[slot.place.article].text)
    near = range(max(0, slot.at.start - _BEFORE_DAY), min(len(tokens.words), slot.at.stop + _BEHIND_DAY))
    done = [n for n in near if kind_at(tokens, n) == "deed" or kind_of(tokens.words[n]) == "act"]
    roots = frozenset(root(tokens.stems[n]) for n in done)
    return roots.union(*map(kin_of, roots))


def _slot(known: Survey, s: Sentence, sort: str, value: str, at: range) -> Slot:
    tokens = tokens_of(known.articles[s.article].text)
    return Slot(Locator(s.article, Span(tokens.starts[at.start], tokens.ends[at.stop - 1])), sort, value, at, s)


def _dates(known: Survey, s: Sentence) -> Iterator[Slot]:
    """Months with the day where it is told, and years."""
    tokens = tokens_of(known.articles[s.article].text)
    for n in tokens.within(s.span):
        word = tokens.words[n]
        if len(word) == 4 and word.isdigit() and word[:2] in _CENTURIES:
            yield _slot(known, s, "@year", word, range(n, n + 1))
        elif word[0].isupper() and (month := root(tokens.stems[n]) or word.lower()) in _MONTHS:
            at = _with_day(tokens, n)
            day = next((tokens.words[k].lstrip("0") for k in at if k != n), "")
            yield _slot(known, s, "@date", f"{month} {day}", at) if day else _slot(known, s, "@month", month, at)


def _with_day(tokens: Tokens, n: int) -> range:
    """A month with the day behind or before it, as America and others print it."""
    for at in (range(n, n + 2), range(n - 1, n + 1)):
        k = at[0] + at[1] - n
        if 0 <= k < len(tokens.words) and tokens.words[k].isdigit() and len(tokens.words[k]) < 3:
            return at
    return range(n, n + 1)


def _turns(known: Survey, s: Sentence) -> Iterator[Slot]:
    """The first, the second, the third of something that does not pass by itself."""
    tokens = tokens_of(known.articles[s.article].text)
    for n in tokens.within(s.span):
        if (word := tokens.words[n].lower()) in _TURNS and n + 1 < len(tokens.words):
            of = tokens.stems[n + 1]
            if of and of not in _PASSING and of not in known.names and kind_of(tokens.words[n + 1]) not in DOINGS:
                yield _slot(known, s, f"#{root(of)}", word, range(n, n + 2))


def _places(known: Survey, s: Sentence) -> Iterator[Slot]:
    """A common noun of a place behind a preposition, without a break between; in names none."""
    tokens, sorts = tokens_of(known.articles[s.article].text), venues()
    for n in tokens.within(s.span):
        if not (sort := sorts.get(tokens.words[n].lower())):
            continue
        for k in range(n - 1, max(0, n - _TO_VENUE) - 1, -1):
            if tokens.starts[k + 1] - tokens.ends[k] > 1:
                break
            if tokens.words[k].lower() in _PREPOSITIONS:
                yield _slot(known, s, f":{sort}", root(tokens.stems[n]), range(k, n + 1))
                break


def _numbers(known: Survey, s: Sentence) -> Iterator[Slot]:
    text = known.articles[s.article].text
    tokens = tokens_of(text)
    for p in portions_of(text):
        is_peak = _PEAK.search(text, max(0, p.span.start - _LEAD), p.span.start)
        if s.span.start <= p.span.start and p.span.end <= s.span.end and not is_peak:
            yield Slot(Locator(s.article, p.span), _PARTS, f"{p.value:g}", tokens.within(p.own), s)
    for q in quantities_of(text):
        if q.unit == "%" or not s.span.start <= q.span.start < s.span.end:
            continue
        at = tokens.within(q.span)
        if not q.noun.endswith("s") and (unit := _before_of(tokens, at.start)):
            yield _slot(known, s, f"n{unit}", f"{q.value}", range(at.start, q.number + 1))
        elif (unit := unit_of(text, tokens, q)) and unit not in _MANY:
            yield Slot(Locator(s.article, q.span), f"n{unit}", f"{q.value}", at, s)


def _before_of(tokens: Tokens, n: int) -> str:
    """What a bare number is of, by the noun before it: "a crowd of 41,200"."""
    if n < _NOUN_OF or tokens.words[n - 1] != "of" or kind_of(tokens.words[n - _NOUN_OF]) != "thing":
        return ""
    return families().get(tokens.stems[n - _NOUN_OF], tokens.stems[n - _NOUN_OF])
