"""Who does what to whom, read off the words around a deed: the noun phrase before it, and what follows.

A light reading of English, without a parser: from the deed leftwards over auxiliaries and adverbs to the words of
matter next to it, rightwards to where the clause ends. "was sued by the mayor" is turned round. Much is missed; what
is read is asked only whether two places agree.
"""

from collections.abc import Sequence

from dossier.analysis.accounts.gist import Gist
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.matter import office_words
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.plan_words import EXPECTED, PLANNING
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import OPENERS
from dossier.frozen import frozen

_BE = frozenset("is are was were be been being am got gets get".split())
_BETWEEN = _BE | frozenset(
    "has have had will would can could may might shall should must do does did not never to also still just only "
    "already now then soon later once again yet since reportedly allegedly".split()
)
"""What stands between a doer and its verb, adverbs in -ly aside."""
_PRONOUNS = frozenset("he she they it i we you who which that this these those".split())
_JOINS = frozenset(
    "while whilst as which who whom whose after before because when where although though since if that but or "
    "than until unless whether".split()
)
"""Words with which another clause begins."""
_MODAL = frozenset("is are was were has have had".split())
"""Before "to" they say that somebody must, or will."""
_BEFORE_DOING = frozenset("about after at before by for from in into of on to with without".split())
"""What stands between a clause and a doing in "-ing" of its own: "angered the board by selling" is not the board's."""
_MEANS = frozenset(
    (
        *EXPECTED,
        *PLANNING,
        *(
            "intended vow vows vowed pledge pledges pledged promise promised promises expect likely unlikely going "
            "want wants wanted hope hopes hoped agree agrees agreed decide decides decided continue continues "
            "continued begin begins began begun start starts started try tries tried trying attempt attempts "
            "attempted need needs needed threaten threatens threatened seek seeks sought able ready prepared willing "
            "prepare prepares choose chose chosen manage manages managed move moved vote votes voted offer offers "
            "offered sworn bound appear appears appeared seem seems seemed"
        ).split(),
    )
)
"""Words before "to" that have the doer of what follows before them: "the mayor plans to sue", not "asked to sue".

Who refuses to do something does not do it.
"""
_LONGEST_ROLE = 6
"""Words that "as her first act" has at most."""
_OF = frozenset("of in at for with from between and".split())
"""A phrase with its own article goes on behind these: "the head of the board"."""
_OF_WHAT = frozenset("of for by".split())
_NEXT = 3
"""Words behind a noun in which it says of whom or what it is: "the sale in May of"."""
_DONE = ("ed", "en", "wn", "ught", "t")
"""How a verb ends that may be a passive."""
_ABBREVIATED = 4
"""Letters of a word with a capital behind which a point may stand in the middle of a name."""
_BODIES = frozenset(
    "department ministry agency bureau committee commission council court party board congress senate parliament "
    "police army office authority institute company".split()
)
_LONGEST_DOER, _LONGEST_REST = 8, 12
PART_OF_CLAUSE = 5
"""Words behind a verb in which what it is done to is looked for."""
_MARK = 2
"""Characters between two words where a comma and a space stand; between dashes and quotation marks stand more."""
_LONGEST_ASIDE = 30
"""Words that may stand between two marks, or dashes, behind who does something."""
_APPOSED = frozenset("a an the his her its their one".split())
"""Words with which such an aside begins that says who this is."""
_RELATIVE = frozenset("who whose which whom".split())
"""Words with which one begins that says what else is true of them, where commas mark it."""
Phrase = frozenset[str]
_NOBODY: Phrase = frozenset()


@frozen()
class Told:
    """What two sentences tell alike of who does what to whom, counted over the deeds that they share."""

    deeds: int = 0
    """Deeds in common whose doers are not two of different names."""
    whose: int = 0
    """Those of them that have the same doer, by a word of it."""
    to: int = 0
    """Those of them done to, or about, the same."""
    others: bool = False
    """Whether a deed is done by, or to, two of different names."""
    apart: tuple[tuple[int, int], ...] = ()
    """Deeds that meet by family alone, by neither the same nor to the same: "quit" and "was ousted" of two people."""


def told_alike(a: str, one: Gist, b: str, other: Gist, pairs: Sequence[tuple[int, int]]) -> Told:
    """Read each deed in common, and its noun, in two texts; ``pairs`` are words of the gists that meet.

    Symmetric. A doer that is a pronoun, or not named, is nobody, who is no other.
    """
    deeds = whose = to = 0
    others = False
    apart = []
    for x, y in pairs:
        if {one.kinds[x], other.kinds[y]} not in ({"deed"}, {"deed", "act"}):
            continue
        here, there = _read(a, one, x), _read(b, other, y)
        same = meet(here.doer, there.doer)
        if not same and _named(one, here.doer) and _named(other, there.doer):
            others = True
            continue
        if not same and done_to_two(tokens_of(a), one.places[x], tokens_of(b), other.places[y]):
            others = True
            continue
        done = meet(here.to, there.to)
        if not (same or done or one.roots[x] == other.roots[y]) and _are_apart(here, there):
            apart.append((x, y))
        deeds += 1
        whose += same
        to += done
    return Told(deeds, whose, to, others, tuple(apart))


@frozen()
class _Deed:
    """A deed as it is told: by whom, to whom, and whether a noun tells it that says of whom or what it is."""

    doer: Phrase
    to: Phrase
    noun: bool
    of_what: bool


def _read(text: str, gist: Gist, x: int) -> _Deed:
    tokens, at = tokens_of(text), gist.places[x]
    doer, to = deed_at(tokens, at, gist.places[0], gist.places[-1])
    behind = tokens.words[at + 1 : min(at + 1 + _NEXT, gist.places[-1])]
    return _Deed(doer, to, gist.kinds[x] == "act", not _OF_WHAT.isdisjoint(behind))


def _are_apart(here: _Deed, there: _Deed) -> bool:
    """Whether two deeds of one family that share neither doer nor object are two.

    A noun must tell of whom or what it is ("the ousting of Lund", no bare "lawsuit"), and that may be who does the
    deed as well as whom it is done to ("Lund quit", "the exit of Lund").
    """
    noun = here if here.noun else there if there.noun else None
    return noun is None or (noun.of_what and not meet(here.doer | here.to, there.doer | there.to))


def deed_at(tokens: Tokens, k: int, first: int, last: int) -> tuple[Phrase, Phrase]:
    """Roots of the words that stand for the doer of what the word at ``k`` tells, and for what it is done to, or about.

    Nothing outside the words from ``first`` to ``last`` is read.
    """
    before, passive = _before(tokens, k, first)
    after, agent = _after(tokens, k, last)
    return (agent, after | before) if passive else (before, after | agent)


def done_to_two(a: Tokens, k: int, b: Tokens, j: int) -> bool:
    """Whether the verbs at ``k`` and ``j`` are followed at once by two of different names, or by two bodies or offices.

    A name and an office may be one: "fired Lund", "fired the harbour chief".
    """
    (x, named, office), (y, named_too, office_too) = (
        noun_phrase(t, at + 1, PART_OF_CLAUSE) for t, at in ((a, k), (b, j))
    )
    return bool(x and y) and named and named_too and office == office_too and not meet(x, y)


def noun_phrase(tokens: Tokens, first: int, longest: int) -> tuple[Phrase, bool, bool]:
    """The words from one on, up to a mark or a word of grammar, and whether a name, and a body or office, is there."""
    found, named, office = set(), False, False
    for at in range(first, min(len(tokens.words), first + longest)):
        word, stem_ = tokens.words[at], tokens.stems[at]
        capital = word[0].isupper()
        grammar = not stem_ and not capital and word.lower() not in OPENERS
        short = tokens.words[at - 1][0].isupper() and len(tokens.words[at - 1]) <= _ABBREVIATED
        if grammar or gap(tokens, at - 1) > 1 + short or kind_at(tokens, at) == "time":
            break
        if stem_:
            found.add(root(stem_))
        named = named or capital
        office = office or stem_ in office_words() or word.lower() in _BODIES
    return frozenset(found), named, office


def _before(tokens: Tokens, k: int, first: int) -> tuple[Phrase, bool]:
    """The noun phrase before a verb, and whether the verb is a passive; what is planned is done by who plans it.

    Before "to strike" stands somebody else, but for these; before "who" the one who is meant.
    """
    words = tokens.words
    at, passive, aim = over(tokens, k, first)
    while aim and (means := _means(tokens, at, first)) is not None:
        at, _, aim = over(tokens, means, first)
    at -= not aim and at > first and words[at].lower() == "who"
    if aim or at < first or (words[k].endswith("ing") and words[at].lower() in _BEFORE_DOING):
        return _NOBODY, passive
    named, called = before_aside(tokens, at, first)
    found = (_phrase(tokens, n, k, first) for n in (named, *called) if words[n].lower() not in _PRONOUNS)
    return _NOBODY.union(*found), passive


def _means(tokens: Tokens, at: int, first: int) -> int | None:
    """The word that says that somebody means to do what follows "to": at ``at``, or before "as a first step"."""
    words = tokens.words
    for k in range(at, max(first - 1, at - _LONGEST_ROLE), -1):
        if words[k].lower() in _MEANS:
            return k if k == at or words[k + 1].lower() == "as" else None
    return None


def over(tokens: Tokens, k: int, first: int) -> tuple[int, bool, bool]:
    """The first word leftwards that is no auxiliary and no adverb, whether these make a passive, or an infinitive."""
    words, at, passive, aim = tokens.words, k - 1, False, False
    done = words[k].lower().endswith(_DONE)
    while at >= first and ((low := words[at].lower()) in _BETWEEN or low.endswith("ly")):
        passive = passive or (done and low in _BE)
        aim = low == "to" or (aim and low not in _MODAL)
        at -= 1
    return at, passive, aim


def before_aside(tokens: Tokens, end: int, first: int) -> tuple[int, Sequence[int]]:
    """The last word of who is named, where a verb comes after the word at ``end``, and of what else they are called.

    Between may stand an aside between two commas or dashes, the second of them behind ``end``.
    """
    mark = gap(tokens, end)
    for at in range(end - 1, max(first, end - _LONGEST_ASIDE) - 1, -1) if mark >= _MARK else ():
        if gap(tokens, at) >= mark and (mark > _MARK or tokens.words[at + 1].lower() in _APPOSED | _RELATIVE):
            return at, (end,) if tokens.words[at + 1].lower() in _APPOSED else ()
    return end, ()


def _phrase(tokens: Tokens, end: int, k: int, first: int) -> Phrase:
    """Words of matter leftwards from ``end``, up to a mark, another verb, clause or noun phrase; times left out."""
    found = set()
    for at in range(end, max(first - 1, end - _LONGEST_DOER), -1):
        low = tokens.words[at].lower()
        if low in _JOINS or low in _BETWEEN or low == "and" or (at < end and gap(tokens, at) > _MARK):
            break
        if tokens.stems[at]:
            kind = kind_at(tokens, at)
            if at < k - 1 and kind == "deed":
                break
            if kind != "time":
                found.add(root(tokens.stems[at]))
        elif low in OPENERS and at > first and gap(tokens, at - 1) < _MARK and tokens.words[at - 1] not in _OF:
            break
    return frozenset(found)


def gap(tokens: Tokens, at: int) -> int:
    """Characters between a word and the next."""
    return tokens.starts[at + 1] - tokens.ends[at]


def _after(tokens: Tokens, k: int, last: int) -> tuple[Phrase, Phrase]:
    """The words of matter that follow a verb up to the next clause, and those of them behind "by"."""
    found: set[str] = set()
    agent: set[str] = set()
    here = found
    for at in range(k + 1, min(last + 1, k + 1 + _LONGEST_REST)):
        low = tokens.words[at].lower()
        if low in _JOINS:
            break
        if low == "by":
            here = agent
        if tokens.stems[at]:
            here.add(root(tokens.stems[at]))
    return frozenset(found), frozenset(agent)


def meet(a: Phrase, b: Phrase) -> bool:
    """Whether two phrases share a word, or a family of words."""
    if not a.isdisjoint(b):
        return True
    families = frozenset[str]().union(*map(kin_of, a))
    return any(not families.isdisjoint(kin_of(r)) for r in b)


def _named(gist: Gist, phrase: Phrase) -> bool:
    return any(kind == "name" and r in phrase for r, kind in zip(gist.roots, gist.kinds, strict=True))
