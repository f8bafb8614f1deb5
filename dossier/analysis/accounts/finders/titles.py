"""Offices: another office of one person, another person in one office."""

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import product

from dossier.analysis.accounts.differences import Difference, either, sides_of, told_against, words_at
from dossier.analysis.accounts.finders.names import Printed
from dossier.analysis.accounts.title_words import (
    BELOW,
    GRADES,
    HEADS,
    LOOSE,
    RANKS,
    UNIQUE,
    office_of,
)
from dossier.analysis.accounts.told_apart import first_apart, with_nothing_in_common
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import OWNERS_END, STOP_WORDS, stem
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled, late

_PRINTED_HEADS = marked(form for head in HEADS for form in (head, head.capitalize()))
_PRINTED_UNIQUE = marked(form for form in _PRINTED_HEADS if office_of(form) in UNIQUE)
_HELD_BEFORE = frozenset("former ex then retired onetime previous".split())
"""Words before an office that somebody no longer holds."""
_NEAR = 80
"""Characters beside a name in which an office may be told."""


_TWO, _MORE = 0.7, 0.95
"""What a difference of ranks weighs; that of three, or more, stands before the ones of two of them."""
_Ranked = tuple[str, frozenset[str]]
"""An office and the ranks before it."""


@frozen()
class Held:
    """An office that an article gives a person: ``head`` is its last word, ``words`` are those of matter before it.

    ``named`` is where both stand, office and name.
    """

    person: str
    surname: str
    head: str
    words: frozenset[str]
    place: Locator
    named: Locator

    @property
    def heads(self) -> set[str]:
        """Every office told here: of "panel chairman Rep." two."""
        return {self.head, *filter(None, map(office_of, self.words))}


_MOST_BEFORE = 4
"""Words before an office that say which it is."""
_BEFORE = compiled(r" ,?[\w’'.-]*[A-Za-z](?:[ -][\w’'.-]*[A-Za-z]){0,5}")
"""The words before a name, letters from the last to the first: what ends somewhere is found fastest from its end."""
_APPOSED = compiled(
    r",? ?[,(] ?(?:(?:an?|the|his|her|their|[A-Z]\w+[’']s?) )?([\w’'.-]+(?: [\w’'-]+){0,6}?)"
    r"(?=[,;)]|\.\s|\.$| (?:who|of|for|in|and|at|to|from) )"
)
_EPITHET = compiled(r"[A-Za-z]+-(?:faced|eyed|haired|fisted|hearted|tempered|talking|minded|spoken|mannered|headed)")
"""What somebody is like, which says nothing of an office."""
_WORD = compiled(r"[A-Za-z][^ ,]*")
"""Of the words beside a name, which have no other marks between them."""


def office_differences(known: Survey, printed: Sequence[Printed]) -> Iterator[Difference]:
    """What somebody is called here and there, and who holds an office that one person at a time holds."""
    heads = {a: _starts(article.text, _PRINTED_HEADS) for a, article in known.articles.items()}
    unique = {a: _starts(article.text, _PRINTED_UNIQUE) if heads[a] else [] for a, article in known.articles.items()}
    several = _in_several(printed)
    held = [
        h
        for article, words, start in printed
        if _beside((heads if _last(words) in several else unique)[article], start, start + len(words))
        for h in _held(known, article, words, start)
    ]
    yield from _of_persons(known, held)
    yield from _of_offices(known, held)


def _in_several(printed: Iterable[Printed]) -> set[str]:
    """The last words of names that stand in two articles: of one person, only their offices can differ."""
    first: dict[str, str] = {}
    return {last for article, words, _ in printed if first.setdefault(last := _last(words), article) != article}


def _last(words: str) -> str:
    """The last word of a name, cut before what may be the ending of an owner."""
    return words[words.rfind(" ") + 1 :].rstrip("s’'")


def _starts(text: str, offices: frozenset[str]) -> list[int]:
    """Where words of office start."""
    starts = tokens_of(text).starts
    return [starts[n] for n in places_of(text, offices)]


def _beside(heads: Sequence[int], start: int, end: int) -> bool:
    """Whether a word of office stands in a name or near it."""
    at = bisect_left(heads, start - _NEAR)
    return at < len(heads) and heads[at] < end + _NEAR


def _held(known: Survey, article: str, words: str, start: int) -> Iterator[Held]:
    """The offices before a name and after it; words in capitals that end in an office are no part of the name."""
    text = known.articles[article].text
    parts = words.split(" ")
    offices = [n for n, word in enumerate(parts) if office_of(word)]
    first = offices[-1] + 1 if offices else 0
    name = parts[first:]
    if len(name) < 2:
        return
    begins = start + sum(len(p) + 1 for p in parts[:first])
    owns = words.endswith(OWNERS_END)
    person = late(r"[’']s?$").sub("", " ".join(name)) if owns or words.endswith(("’", "'")) else " ".join(name)
    stretches = []
    end = start + len(words)
    before = text[max(0, begins - 20) : begins].rstrip(", ").split()
    if before and office_of(before[-1]) and (back := _BEFORE.match(text[max(0, begins - 60) : begins][::-1])):
        stretches.append((begins - back.end(), begins))
    if not owns and (found := _APPOSED.match(text, end)):
        stretches.append(found.span(1))
    for span in stretches:
        if office := _office(text, *span):
            head, matter, place = office
            if span[0] >= end and not STOP_WORDS.isdisjoint(text[span[0] : place.start].lower().split()[1:]):
                continue  # "Lund, asked by the harbour master to wait"
            named = Locator(article, Span(min(begins, place.start), max(end, place.end)))
            yield Held(person, person.split(" ")[-1], head, matter, Locator(article, place), named)


def _office(text: str, start: int, end: int) -> tuple[str, frozenset[str], Span] | None:
    """The office that a stretch ends in, with the words of matter before it."""
    found = [(m.group(), m.start(), m.end()) for m in _WORD.finditer(text, start, end)]
    if not found or not (head := office_of(found[-1][0])):
        return None
    begin = len(found) - 1
    while begin > max(0, len(found) - 1 - _MOST_BEFORE) and _describes(text, found[begin - 1]):
        begin -= 1
    words = frozenset(w.lower().rstrip(".") for w, _, _ in found[begin:-1])
    return head, words, Span(found[begin][1], found[-1][2])


def _describes(text: str, word: tuple[str, int, int]) -> bool:
    """Whether a word before an office says which: no grammar, verb of speaking, owner or epithet, no break after it."""
    plain = word[0].lower() not in STOP_WORDS and (word[0][0].isupper() or bool(stem(word[0])))
    if _EPITHET.fullmatch(word[0]):
        return False
    return plain and not word[0].endswith(OWNERS_END) and text[word[2]] in " -"


def _of_persons(known: Survey, held: Sequence[Held]) -> Iterator[Difference]:
    """One person, two offices: neither article gives the other's."""
    by_person: dict[str, dict[str, list[Held]]] = defaultdict(lambda: defaultdict(list))
    for h in held:
        by_person[f"{h.person.split(' ')[0]} {h.surname}"][h.place.article].append(h)
    for _, by_article in sorted(by_person.items()):
        heads = {article: set().union(*(h.heads for h in here)) for article, here in by_article.items()}
        told = {a: [h for h in here if h.head not in LOOSE] for a, here in by_article.items()}
        yield from _of_ranks(known, by_article)
        if apart := with_nothing_in_common({a: heads[a] for a in told if told[a]}):
            offices = [min(told[a], key=lambda h: (-len(h.words), h.place)) for a in apart]
            about = f"Who {offices[0].person} is: {either([words_at(known, h.place) for h in offices])}"
            yield Difference("title", about, sides_of(h.place for h in offices), 0.42)


def _of_ranks(known: Survey, by_article: Mapping[str, Sequence[Held]]) -> Iterator[Difference]:
    """One person with two ranks before one office, or of two ranks, or at the head of two parties."""
    told = {a: _ranked(here) for a, here in by_article.items()}
    if found := first_apart(told, _two_ranks):
        (a, b), (x, y) = found
        several = {a: told[a][x], b: told[b][y], **_others(told, told[a], told[b])}
        sides = sides_of(h.place for h in several.values())
        weight = _TWO if len(sides) == len((a, b)) else _MORE
        yield told_against(known, "title", f"Office of {told[a][x].person}", sides, weight, opposed=True)


def _others(
    told: Mapping[str, Mapping[_Ranked, Held]], ours: Mapping[_Ranked, Held], theirs: Mapping[_Ranked, Held]
) -> dict[str, Held]:
    """Of each article that is apart from both, in its office, from which it is."""
    found: dict[str, Held] = {}
    for article, here in told.items():
        mine, its = _two_ranks([*ours], [*here]), _two_ranks([*theirs], [*here])
        if mine and its:
            found[article] = here[mine[1]]
    return found


def _two_ranks(ours: Sequence[_Ranked], theirs: Sequence[_Ranked]) -> tuple[_Ranked, _Ranked] | None:
    """The first two offices of which each article tells another than the other does."""
    for (head, ranks), (other, others) in product(ours, theirs):
        both = head == other and ranks != others and (head, others) not in ours and (other, ranks) not in theirs
        if both or (head != other and head in GRADES and other in GRADES):
            return (head, ranks), (other, others)
    return None


def _ranked(held: Sequence[Held]) -> dict[_Ranked, Held]:
    """The offices told of a person, by the office and the ranks before it."""
    found: dict[_Ranked, Held] = {}
    for h in held:
        if not h.head.startswith("president") or h.words & BELOW:
            found.setdefault((h.head, h.words & BELOW), h)
    return found


def _of_offices(known: Survey, held: Sequence[Held]) -> Iterator[Difference]:
    """One office of one body, two persons, each shown with it: neither article gives it to the other's.

    What was held before may have been held by several: there it must show that an article tells another office of
    whom the other gives it to.
    """
    by_office: dict[tuple[str, frozenset[str]], list[Held]] = defaultdict(list)
    for h in held:
        if h.head in UNIQUE and h.words - RANKS:
            by_office[h.head, h.words].append(h)
    for (_, words), holders in sorted(by_office.items(), key=lambda item: (item[0][0], sorted(item[0][1]))):
        persons: dict[str, set[str]] = defaultdict(set)
        for h in holders:
            persons[h.place.article].add(h.surname)
        sole = {a: next(iter(here)) for a, here in persons.items() if len(here) == 1}
        if any(len(here.intersection(sole.values())) > 1 for here in persons.values()):
            continue  # one article gives it to both: each has it somewhere else
        told = [h for h in holders if h.place.article in sole]
        if len(set(sole.values())) < 2:
            continue
        if words.isdisjoint(_HELD_BEFORE):
            sides = sides_of(h.named for h in told)
            office = words_at(known, min(h.place for h in told))
            about = f"Who is {office}: {either([sole[p.article] for p in sides])}"
            yield Difference("title", about, sides, 0.6, opposed=True)
        else:
            yield from _of_another(known, held, told, sole)


def _of_another(
    known: Survey, held: Sequence[Held], told: Sequence[Held], sole: Mapping[str, str]
) -> Iterator[Difference]:
    """A person who had an office here, and there another, while somebody else had that."""
    for surname in sorted(set(sole.values())):
        there = [h for h in held if h.surname == surname and sole.get(h.place.article, surname) != surname]
        if there:
            offices = [*(h for h in told if h.surname == surname), *there]
            sides = sides_of(h.named for h in offices)
            words = [words_at(known, min(h.place for h in offices if h.place.article == p.article)) for p in sides]
            yield Difference("title", f"Who {there[0].person} was: {either(words)}", sides, 0.42)
            return
