"""Words that change when speech is retold, contracted or spelled by another house: what each of them comes down to."""

from collections.abc import Mapping, Sequence
from functools import cache
from types import MappingProxyType

PERSON = MappingProxyType(
    {
        **dict.fromkeys("i me my mine myself".split(), 1),
        **dict.fromkeys("we us our ours ourselves".split(), 1),
        **dict.fromkeys("you your yours yourself yourselves".split(), 2),
        **dict.fromkeys("he him his himself she her hers herself it its itself".split(), 3),
        **dict.fromkeys("they them their theirs themselves".split(), 3),
    }
)
"""First, second or third: what changes when one tells what another said."""

# The first word of a line stands for all of it. Verbs of which the forms are no regular inflections.
_FAMILIES = """
they i we you he she it
them me us him her
their my our your his its
theirs mine ours yours hers
themselves myself ourselves yourself yourselves himself herself itself
be am is are was were been being
have has had having
do does did done doing
will would shall
can could
may might
go goes went gone going
get gets got gotten getting
say says said saying
tell tells told telling
think thinks thought thinking
know knows knew known knowing
believe believes believed believing
speak speaks spoke spoken speaking
write writes wrote written writing
ask asks asked asking
add adds added adding
warn warns warned warning
here there
now then
this that these those
ago before earlier
"""
AUXILIARIES = frozenset("have do will can may".split())
"""Families that tense may add to a verb or take away."""

_PHRASES = """
today: that day, the same day
tomorrow: the next day, the following day, the day after
yesterday: the previous day, the day before
now: at that time, at the time
must: had to
next: the following
last: the previous
percent: per cent
"""

_WHOLE = (
    "won't: will not, can't: can not, cannot: can not, shan't: shall not, let's: let us, 'tis: it is, 'twas: it was"
)
_SHORT = """
gov't: government, govt: government, dep't: department, dept: department, int'l: international, nat'l: national,
'em: them, 'til: until, 'cause: because, ma'am: madam, o'clock: oclock, gonna: going to, wanna: want to, gotta: got to,
'round: around, y'all: you all
"""
_TAILS = {"n't": "not", "'re": "are", "'ve": "have", "'ll": "will", "'m": "am"}
_CLITIC_S = frozenset("it he she that there here what who where how when why everyone everybody".split())
_CLITIC_D = frozenset("i we you he she it they that there who".split())


@cache
def family() -> Mapping[str, str]:
    """What a shifting word comes down to: the first of its family."""
    lines = [line.split() for line in _FAMILIES.split("\n") if line]
    return {word: line[0] for line in lines for word in line}


@cache
def phrases() -> Mapping[str, Mapping[tuple[str, ...], str]]:
    """Phrases that stand for one word, by their first word: the words, and what they come down to."""
    found: dict[str, dict[tuple[str, ...], str]] = {}
    for line in filter(None, _PHRASES.split("\n")):
        head, rest = line.split(": ")
        for phrase in rest.split(", "):
            words = tuple(phrase.split())
            found.setdefault(words[0], {})[words] = head
    return {first: dict(sorted(them.items(), key=lambda item: -len(item[0]))) for first, them in found.items()}


@cache
def _contractions() -> Mapping[str, tuple[str, ...]]:
    pairs = (
        pair.split(": ") for line in (_WHOLE, _SHORT) for pair in line.replace("\n", " ").split(",") if ":" in pair
    )
    return {short.strip(): tuple(words.split()) for short, words in pairs}


def expanded(form: str) -> tuple[str, ...]:
    """A contracted word in full; any other as it is. Where ``'s`` and ``'d`` can be two things: is, would."""
    if known := _contractions().get(form):
        return known
    if "'" not in form:
        return (form,)
    for tail, word in _TAILS.items():
        if form.endswith(tail) and len(form) > len(tail):
            return form.removesuffix(tail), word
    head, _, tail = form.rpartition("'")
    if tail == "s" and head in _CLITIC_S:
        return head, "is"
    if tail == "d" and head in _CLITIC_D:
        return head, "would"
    return (form,)


_LONGEST = 3
_TWO_WAYS = {"s": ("is", "has"), "d": ("would", "had")}


def readings(forms: Sequence[str]) -> frozenset[tuple[str, ...]]:
    """All that a few words can be in full: a noun's ``'s`` and a pronoun's ``'d`` can be two things."""
    found: list[tuple[str, ...]] = [()]
    for form in forms[: _LONGEST + 1]:
        head, mark, tail = form.rpartition("'")
        ways = [(head, word) for word in _TWO_WAYS.get(tail, ())] if mark and head else []
        found = [(*words, *way) for words in found for way in (*ways, expanded(form))]
    return frozenset(found) if len(forms) <= _LONGEST else frozenset()
