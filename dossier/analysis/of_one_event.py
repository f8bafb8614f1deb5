"""Which articles of a large dossier tell of one event, told from their words before anything is laid on anything.

Most pairs of many articles have nothing to do with each other. What two of one event have in common is above all rare
words, again and again: names, things, places. So each article is a row of numbers, a word's the greater the more often
the article has it and the fewer others do, and two are as alike as the angle between their rows is narrow (the
cosine; tf-idf: Salton and Buckley, "Term-weighting approaches in automatic text retrieval", 1988).
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from functools import cache
from math import log, sqrt
from operator import mul

from dossier.analysis.stems import COMMON, stem
from dossier.analysis.tables import Once

MANY = 600
"""Sentences of a large dossier."""
_FEW_ARTICLES = 12
"""Articles up to which all of a dossier are held to tell of one event, however long they are."""
MANY_OF_ONE = 900
"""Sentences of a large dossier of one event; of one of more articles than that it is then not asked whether it is."""
_IN_COMMON = 0.12
"""Part of its words that an article of one event has in common with another, on the average, at least."""
_ALIKE = 0.12
"""Likeness from which two articles tell of one event."""
_ALIKE_BY_THEMSELVES = 0.2
"""The same where no third article says what is rare: of 82 pairs of one event .24 at the least, of 1,629 of two .19 at
the most."""
_LONGER = 4
"""Of two articles the longer counts as so many times as long as the other at most: a few lines may be of a long one."""
_LEAST = 2.0
"""What a word weighs at least, as if one of six articles had it: where all tell of one event, all have the event's own
words, and these are what they are known by."""
_MOST_PAIRED = 0.6
"""Part of the articles of a dossier that have another of their event, from which on it is no heap of unrelated ones."""
_FINE = 100
"""Weights are whole hundredths, so that their sums are the same in whatever order they are added."""

_SAYS_LITTLE = (
    "ability accept account accuse act action activity actual additional address administration advantage affair "
    "affect afford afternoon age agency ago agree agreement ahead aid aim air allege ally almost already always "
    "amount announcement answer anything apart apparent appeal approach area argument arm article aside "
    "associate association assume attack attempt attend attention attorney available average avoid away bad bank base "
    "basis beat behavior behind benefit best better beyond bill bit black blame board boost border born break brief "
    "broad budget build building business buy campaign candidate capital car care career carry cause center central "
    "certain chairman challenge chance charge chief child choice choose citizen civil class close closely "
    "coalition code collapse college commission commit commitment committee common communicate community company "
    "compare complain complete compromise concern conduct conference confirm conflict congress constitute "
    "constitution contribute control controversy convention conversation convince cooperate cooperation core correct "
    "cost counsel couple course court crime criminal critic critical criticism criticize cross crowd current cut "
    "damage dangerous daughter dead deadly deal death debate decade decide decline deep defeat defend defense deliver "
    "demand democratic demonstrate deny depart department design despite detail determine develop development die "
    "difference different difficult direct direction director disagree discuss discussion dismiss district divide "
    "doctor document dollar double doubt draw drive drop earn easily easy economic economy editor education effect "
    "effective effort either elect election email emerge emergency employee encourage engage enough ensure enter "
    "entire environment equal especially establish event eventual every everyone everything evidence evident "
    "exact example executive expand experience expert express expression extend face fail failure fair family far "
    "father favor fear federal fellow fight figure file final financial fire focus force foreign form formal former "
    "forward foundation free friend friendly front full fund future gain game gather general generation global goal "
    "governor grant green ground grow guy half handle hard hardly head health heavy hill history hit honor hope host "
    "hour house housing human hurt idea illegal image impact improve income increase independence independent "
    "indicate individual influence information initial inspire instead institute institution intelligence intention "
    "interest international invest investigate investigation investigator investment involve job join joint "
    "journal judge judgment justice kid kill know labor lack land language large law lawmaker lawyer leader "
    "leadership least leave left legal legislation legislative legislator legitimate less letter lie limit list "
    "longer lose loss lot love lower majority make manager mark market mass massive matter maybe meaning means "
    "measure media meet message middle military mind minister minority minute miss mission model moment money "
    "movement multiple name nation national near nearly necessary negotiate negotiation never nobody nominate "
    "nominee none north nothing officer often ongoing operate operation operator opponent opportunity oppose "
    "organization organize outside overall pace page panel paper participate particular particularly partner "
    "partnership party pass passion past pay peace performance perhaps permit personal platform police policy "
    "political politics poll position post potential power powerful praise prepare presence present presidency "
    "president presidential press pressure prevent previous primary priority private probably problem process "
    "professor profile profit program progress project promise promote prompt proposal propose protect protection "
    "protest prove provide pull push question quick quickly race racial radio raise rally rare rate rather reach "
    "readily ready reality reason receive record reduce refer reflect reform refuse regard regular reject relate "
    "relation relative release rely remain remove repeat repeated represent representative request require research "
    "residence resident resign resolution resource respect response rest result retire return reveal review rich rise "
    "risk rival room rule ruling schedule school secretary secure security see seek sell senate senator "
    "senior sense serious service shape share shift shoot short shortly shot sign significant similar simply single "
    "sit site situation smart social someone something sometimes soon sort source south southern speaker special "
    "speech spokesman spokeswoman staff stage stake stand standard star stare step story strategic strategy street "
    "strong struggle study subject success successful suggest suggestion summer support supporter supreme surprise "
    "surprising surround system talk target tax team television tension term terrorism terrorist thank theory third "
    "threat throughout tie together top total tough track trade train training travel treat treatment troop trouble "
    "true truly truth union unit unite united university unlike urge used using value version vice victim "
    "victory video view violate violation violence violent visit voice vote voter wait war warning weapon "
    "weekend went west western white whole widely withdraw word worker worry worth wrong young"
)
"""Words that news has whatever it tells of, beside those that are too common to say anything: counted, no names among
them, in about one of fifteen articles or more of unrelated events."""


def all_of_one(articles: int, sentences: int, homes: Mapping[str, int]) -> bool:
    """Whether all of a dossier is held to tell of one event: a few articles, or more that have their words in common.

    ``homes`` has in how many of the articles each stem stands.
    """
    return articles <= _FEW_ARTICLES or (sentences < MANY_OF_ONE and _in_common(articles, homes) >= _IN_COMMON)


def read_by_twos(sentences: int, of_one: bool) -> bool:
    """Whether each two articles of a dossier are read as if there were no third."""
    return sentences < (MANY_OF_ONE if of_one else MANY)


def _in_common(articles: int, homes: Mapping[str, int]) -> float:
    """Which part of its words that say something an article shares with another on the average, 0 to 1.

    ``articles`` are two or more.
    """
    having = Counter(homes.values())
    having.subtract(Counter(map(homes.__getitem__, _says_little() & homes.keys())))
    told = sum([n * words for n, words in having.items()])
    shared = sum([n * (n - 1) * words for n, words in having.items()])
    return shared / ((articles - 1) * told) if told else 0.0


Told = tuple[AbstractSet[str], Mapping[str, int]]
"""The stems of an article; and how many of its sentences have those that several have, which are few."""


def told_of(sentences: Iterable[AbstractSet[str]]) -> Told:
    """An article by the stems of each of its sentences."""
    told: set[str] = set()
    again: list[str] = []
    for stems in sentences:
        again += told & stems
        told |= stems
    return told, {s: times + 1 for s, times in Counter(again).items()}


_SAYS_NOTHING: Told = frozenset(), {}


class Events:
    """Which of some articles tell of one event; of a dossier that tells of one all do, and of a small one.

    ``told`` has the stems of each article; ``homes`` in how many of the articles a stem stands.
    Two articles are laid on each other when they are first asked for: whoever asks has found a reason to, by rare words
    that both have, so that of thousands few pairs are.
    """

    def __init__(self, told: Mapping[str, Told], homes: Mapping[str, int], all_one: bool) -> None:
        self.all_one = all_one
        """Whether all are held to tell of one event."""
        self._told, self._homes = told, homes
        self._rows: dict[str, Row] = {}
        self._asked: dict[tuple[str, str], bool] = {}

    def one(self, a: str, b: str) -> bool:
        """Whether two articles tell of one event. An article does with itself; one that says nothing with no other."""
        if self.all_one or a == b:
            return True
        found = self._asked.get((a, b))
        if found is None:
            found = self._asked[a, b] = self._asked[b, a] = _alike(self._row(a), self._row(b))
        return found

    @property
    def hold_together(self) -> bool:
        """Whether most articles have been found to have another of their event among those that somebody asked for."""
        paired = {a for (a, _), one in self._asked.items() if one}
        return self.all_one or len(paired) >= _MOST_PAIRED * len(self._told)

    def _row(self, article: str) -> "Row":
        row = self._rows.get(article)
        if row is None:
            row = self._rows[article] = self._made(*self._told.get(article, _SAYS_NOTHING))
        return row

    def _made(self, stems: AbstractSet[str], again: Mapping[str, int]) -> "Row":
        weights, little = self._weights, _says_little()
        own = self._known.intersection(stems)
        found = dict(zip(own, map(self._weights_once.__getitem__, own), strict=True))
        alone: list[int] = []
        for s, times in again.items():
            if s in found:
                found[s] = weights[s] * _OFTEN[times]
            elif s not in little:
                alone.append(_OFTEN[times])
        once = len(stems) - len(own) - len(little.intersection(stems)) - len(alone)
        alone_squared = once * _OFTEN[1] ** 2 + sum(map(mul, alone, alone))
        length = sqrt(sum(map(mul, found.values(), found.values())) + alone_squared * self._rarest**2)
        return own, found, length

    @Once
    def _weights(self) -> dict[str, int]:
        """What each word weighs that says something and that two articles have."""
        weigh = {n: _rare(len(self._told), n) for n in set(self._homes.values())}
        little = _says_little()
        return {s: weigh[n] for s, n in self._homes.items() if n > 1 and s not in little}

    @Once
    def _weights_once(self) -> dict[str, int]:
        """The same in an article of which one sentence has it."""
        return {s: weight * _OFTEN[1] for s, weight in self._weights.items()}

    @Once
    def _known(self) -> frozenset[str]:
        """The words that say something and that two articles have."""
        return frozenset(self._weights)

    @Once
    def _rarest(self) -> int:
        """What a word weighs that one article alone has."""
        return _rare(len(self._told), 1)


Row = tuple[AbstractSet[str], Mapping[str, int], float]
"""The words of an article that others have too; what each weighs in it; and how long the whole row is."""


def by_themselves(told: Told) -> Row:
    """An article laid beside another as if there were no third: every word that says something is as rare."""
    stems, again = told
    own = stems - _says_little()
    row = {s: _OFTEN[again.get(s, 1)] for s in own}
    return own, row, sqrt(sum(map(mul, row.values(), row.values())))


def one_by_themselves(a: Row, b: Row) -> bool:
    """Whether two articles tell of one event, which no third has a say in."""
    return _alike(a, b, _ALIKE_BY_THEMSELVES)


def _alike(a: Row, b: Row, least: float = _ALIKE) -> bool:
    (mine, ours, one), (others, theirs, other) = a, b
    shared = sum([ours[s] * theirs[s] for s in mine & others])
    less, more = (one, other) if one < other else (other, one)
    return shared > 0 and shared >= least * less * min(more, _LONGER * less)


def _rare(articles: int, having: int) -> int:
    return round(_FINE * max(_LEAST, log(1 + articles / having)))


class _Often(dict[int, int]):
    """What it makes of a word's weight in an article that so many of its sentences have it."""

    def __missing__(self, sentences: int) -> int:
        found = self[sentences] = round(_FINE * (1 + log(sentences)))
        return found


_OFTEN = _Often()


@cache
def _says_little() -> frozenset[str]:
    return COMMON.union(map(stem, _SAYS_LITTLE.split()))
