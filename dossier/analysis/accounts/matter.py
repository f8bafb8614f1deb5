"""Whether what two sentences share is the matter of a statement, and where in them it stands."""

from collections.abc import Mapping
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.passage import Passage
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Likeness, Survey
from dossier.analysis.stems import stem
from dossier.model import Span

_LEAST_POINTS = 2.0
"""Rare words in common, of which a word of the same family counts half and a name a third."""
_KIN_POINTS = 0.5
_NAME_POINTS = 0.34
_LEAST_OFFICES = 2
_WHOLE = 0.35
"""Part of what a sentence is there to say that must be shared, for the statement to be carried in the main."""
_OFFICE_WORDS = (
    "president minister secretary chairman chairwoman chair director commissioner governor ambassador commander "
    "premier chancellor mayor prosecutor officer spokesman spokeswoman spokesperson general leader chief acting "
    "interim assistant associate head senator representative congressman congresswoman candidate defense foreign "
    "prime interior senior top vice deputy former party state special counsel adviser attorney national official "
    "republican democrat democratic white house"
)
_OFFICES = frozenset(filter(None, map(stem, _OFFICE_WORDS.split())))
_RANKS = frozenset(map(stem, ("vice", "deputy", "acting", "interim", "assistant", "associate")))


def office_words() -> frozenset[str]:
    """Stems of offices and ranks, which say who somebody is and not what happened."""
    return _OFFICES


def rank_words() -> frozenset[str]:
    """Stems of what stands before an office: vice, deputy, acting."""
    return _RANKS


class Matter:
    """The stems of a dossier by what sharing them can state, so that sets alone rule most pairs out."""

    def __init__(self, known: Survey, people: Mapping[str, str]) -> None:
        self.family = family = families()
        stated = known.rare - people.keys() - _OFFICES
        self.sure = stated - known.names
        self.names = stated & known.names
        self.families = frozenset(family.values())
        self.ranks = _RANKS | {family[s] for s in _RANKS if s in family}

    def families_of(self, stems: AbstractSet[str]) -> set[str]:
        """The families of stems."""
        return {self.family[s] for s in stems & self.family.keys()}

    def may_state(self, shared: AbstractSet[str]) -> bool:
        """Whether ``states`` can hold of two sentences with these stems and families in common; it may not, yet."""
        sure = len(shared & self.sure)
        if sure < _LEAST_POINTS and self.ranks.isdisjoint(shared):
            names, kin = len(shared & self.names), len(shared & self.families - self.families_of(shared))
            return sure > 0 and sure + _KIN_POINTS * kin + _NAME_POINTS * names >= _LEAST_POINTS
        return True


def states(a: Passage, likeness: Likeness, people: Mapping[str, str]) -> bool:
    """Whether what is shared states something: two rare words, one of them the very word and no name.

    Names of people and words of office alone do not; an office of a body does ("vice chairman of the harbour board").
    """
    rare, names = a.known.rare, a.known.names
    points, offices, others, sure, ranked = 0.0, 0, 0, 0, False
    for word in likeness.shared:
        same = "~" not in word
        matters = word in rare if same else rare.issuperset(word.split("~"))
        if word in _OFFICES if same else _OFFICES.issuperset(word.split("~")):
            offices += matters
            ranked = ranked or not _RANKS.isdisjoint(word.split("~"))
        elif word not in people:
            others += 1
            if matters and word not in names:
                points += 1.0 if same else _KIN_POINTS
                sure += same
            elif matters:
                points += _NAME_POINTS
    office = ranked and offices >= _LEAST_OFFICES and others >= _LEAST_OFFICES
    return office or (sure >= 1 and points >= _LEAST_POINTS)


def whole(passage: Passage, likeness: Likeness) -> bool:
    """Whether the words shared are the main thing that a sentence says."""
    main, rare, names = passage.main, passage.known.rare, passage.known.names
    there = {word: w for word, w in likeness.shared.items() if _on(word, main.weights)}
    telling = any(
        word not in names and rare.issuperset(stems) and not _OFFICES.issuperset(stems)
        for word in there
        for stems in [word.split("~")]
    )
    return telling and sum(there.values()) >= _WHOLE * main.mass


def _on(word: str, weights: dict[str, float]) -> bool:
    return any(s in weights for s in word.split("~"))


def shared_clauses(passage: Passage, span: Span, likeness: Likeness) -> Span:
    """From the first to the last clause in which a rare word in common stands."""
    if len(passage.cuts) == 1:
        return span
    rare = passage.known.rare
    shared = {s for word in likeness.shared for s in word.split("~") if s in rare}
    held = [cut for cut, stems in passage.cuts if span.covers(cut) and not shared.isdisjoint(stems)]
    return Span(held[0].start, held[-1].end) if held else span
