"""The noun phrases of a sentence: all the grammar that the finding of speakers needs."""

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.tokens import QUOTED, Phrase, Unit
from dossier.analysis.spellings import PARTICLES

_CONTRACTED = {
    f"{pronoun}{mark}{verb}": len(mark + verb)
    for pronoun in "he she it they we i you who that".split()
    for mark in "'’"
    for verb in "s ve d ll re m".split()
}
"""Pronouns with a verb, and how many characters of it are the verb's."""
_STOPS = (
    lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | lexicon.AUXILIARIES
    | lexicon.PRONOUNS
    | frozenset(
        "me him them us himself herself themselves itself not there according said says told added asked".split()
    )
)
_BOUNDS = _STOPS | lexicon.DETERMINERS | frozenset([QUOTED])
_LINKS = frozenset("about of for from in at with on to by against near".split())
_INSIDE = frozenset("&%$/")
_BETWEEN = frozenset([QUOTED, "and", "of"])
OPENING_A_NOUN = frozenset("the a an his her its their our my your no every".split())
"""Words that a noun follows: they are no head of a phrase."""
_BEFORE_VERBS = frozenset("do does did will would can could may might must should didn't didn’t won't won’t".split())
_COUNTS = frozenset("few dozen hundred thousand million couple handful number score series group".split())
ALONE = frozenset("one another some many several both".split())
"""Whom no noun need follow: said one, some said."""
_NEVER_ALONE = lexicon.DETERMINERS - ALONE
_NO_AGENTS = frozenset("resist exist assist consist insist persist desist enlist list twist wrist mist".split())
_NO_ADVERBS = frozenset(
    """family assembly supply reply monopoly anomaly butterfly elderly friendly lonely lovely deadly costly lively
    cowardly scholarly rally""".split()
)
_OPENING = frozenset("then later meanwhile however moreover nevertheless nonetheless thus therefore".split())
"""Adverbs that open a sentence and no name."""
_PASTS = frozenset(
    """struck took made gave went came held met left won lost rose stood sat drew led set kept began broke brought
    built bought chose drove fell felt fought found got grew knew laid let paid ran sent sought shook shot shut
    sold spent spoke stole swept taught thought threw understood woke wore wrote cut hit became was were had""".split()
)
_LONGEST_NICKNAME = 3
"""Words that a nickname may have."""
_CHAIN_LIMIT = 4
_LONGEST = 16
"""Words that a simple noun phrase may have."""


def is_adverb(word: str) -> bool:
    return word in lexicon.ADVERBS or (word.endswith("ly") and len(word) > 4 and word not in _NO_ADVERBS)


def is_agent(word: str) -> bool:
    """Can the noun speak: a person, a body or a paper?"""
    return word in lexicon.AGENTS or (word.endswith(lexicon.AGENT_ENDINGS) and word not in _NO_AGENTS)


def is_past(word: str) -> bool:
    """Can a word in small letters be what somebody did?"""
    return word.endswith("ed") or word in _PASTS


def is_possessive(word: str) -> bool:
    return word.endswith(("'s", "’s", "s'", "s’"))


def pronoun_in(unit: Unit, index: int) -> Phrase | None:
    """The pronoun that a token is, or begins with: he, she's, they've."""
    low = unit.low[index]
    if low in lexicon.SUBJECT_PRONOUNS:
        return Phrase(index, index, index)
    return Phrase(index, index, index, _CONTRACTED[low]) if low in _CONTRACTED else None


def phrase_before(unit: Unit, last: int, floor: int = 0) -> Phrase | None:
    """The noun phrase that ends with token ``last``, as far left as its parts hang together; None where there is
    none."""
    if last < floor:
        return None
    if found := pronoun_in(unit, last):
        return found
    first = _chunk_left(unit, last, floor)
    if first is None:
        return None
    first = _past_strangers(unit, first, last)
    tail = last
    if unit.low[tail] == ")":
        tail = max((i for i in range(first, last) if unit.low[i] == "("), default=last) - 1
    if tail < first or not unit.is_word(tail) or (unit.low[tail] in lexicon.DETERMINERS and tail > first):
        return None
    if unit.low[tail] in OPENING_A_NOUN:
        return None
    head = tail
    for _ in range(_CHAIN_LIMIT):
        extended = _extend_left(unit, first, head, floor)
        if extended is None:
            break
        first, head = extended
    return Phrase(first, tail, head)


def _past_strangers(unit: Unit, first: int, last: int) -> int:
    """Past words that are no part of the noun: the verb of "did not sway sailors", the plan of "a plan critics say"."""
    low = unit.low
    if first == last:
        return first
    if unit.low[first - 1] in _BEFORE_VERBS or (unit.low[first - 1] == "not" and unit.low[first - 2] in _BEFORE_VERBS):
        return first if unit.is_capital(first) or low[first] in lexicon.DETERMINERS else first + 1
    if not unit.is_capital(first) and (name := _after_plural(unit, first, last)):
        return name
    plural = low[last].endswith("s") and not low[last].endswith(("ss", "us", "'s", "’s"))
    if low[first] in ("a", "an") and plural and last - first > 1 and low[first + 1] not in _COUNTS:
        if unit.is_capital(first + 1) or unit.is_capital(last) or not is_agent(low[last]):
            return first
        return next((at for at in range(first + 2, last) if unit.is_capital(at)), first + 2)
    return first


def _after_plural(unit: Unit, first: int, last: int) -> int:
    """Where a name begins that a noun of many things stands right before, "the shares *Norwind* said"; 0 if none."""
    at = last
    while at > first and unit.is_capital(at - 1):
        at -= 1
    noun = unit.low[at - 1]
    many = noun.endswith("s") and not noun.endswith(("ss", "us", "is", "'s", "’s", "s'", "s’"))
    return at if at > first and unit.is_capital(at) and many and not is_agent(noun) and not is_agent(noun[:-1]) else 0


def _chunk_left(unit: Unit, last: int, floor: int) -> int | None:
    """Index of the first word of the simple noun phrase that ends at ``last``."""
    low, words, at, floor = unit.low, unit.words, last, max(floor, last - _LONGEST)
    while at >= floor:
        word = low[at]
        if word not in _BOUNDS and word[0].isalnum():
            if not words[at][0].isupper():
                if (is_adverb(word) and not (at == last and low[at - 1] == "the")) or word in _CONTRACTED:
                    break
            elif not at and last and word in _OPENING:
                break
        elif word == QUOTED:
            if not (floor < at < last and unit.is_capital(at - 1) and unit.is_capital(at + 1) and _nickname(words[at])):
                break
        elif word == ")" and at == last:
            opening = next((i for i in range(at - 1, max(floor, at - 6) - 1, -1) if low[i] == "("), None)
            if opening is None:
                break
            at = opening
        elif word in lexicon.DETERMINERS:
            at -= 1
            break
        elif not word[0].isalnum() and word not in _INSIDE:
            break
        elif word in _STOPS:
            name = word in ("may", "will", "us") and unit.is_capital(at) and at > floor
            if not name and not (word == "and" and at < last and unit.is_capital(at + 1) and unit.is_capital(at - 1)):
                break
        at -= 1
    first = at + 1
    return first if first <= last else None


def _nickname(words: str) -> bool:
    """May words in marks stand within a name: Ann “the Rock” Example?"""
    return words.count(" ") < _LONGEST_NICKNAME and words[-2:-1] not in ",.;!?"


def _extend_left(unit: Unit, first: int, head: int, floor: int) -> tuple[int, int] | None:
    """Take in "the director of" before "the agency", "officials in" before "the capital"."""
    link = first - 1
    if link - 1 < floor or unit.low[link] not in _LINKS or not unit.is_word(link - 1):
        return None
    start = _chunk_left(unit, link - 1, floor)
    if start is None:
        return None
    noun = unit.low[link - 1]
    if start > 0 and (
        unit.low[start - 1] == QUOTED or (start > 1 and unit.low[start - 2] == QUOTED and not unit.is_word(start - 1))
    ):
        return start, link - 1  # all that stands between the closing mark and the verb
    if noun not in ("interview", "conference") and (is_agent(noun) or (noun == "head" and unit.low[link] == "of")):
        return start, link - 1
    if (
        unit.is_capital(link - 1)
        and unit.low[link] in ("of", "from", "at", "with")
        and (start == 0 or not unit.is_word(start - 1))
    ):
        return (start, link - 1) if not (start == 0 and unit.low[start] in lexicon.PREPOSITIONS) else None
    if unit.low[link] == "of" and not is_agent(unit.low[head]) and not unit.is_capital(head):
        return start, link - 1
    return None


def owner_of(unit: Unit, noun: Phrase) -> Phrase | None:
    """Whose the statement is: "her response", "Ms. Example's letter", "a statement from the committee"."""
    cut = is_possessive(unit.low[noun.last])  # "Ms. Example's" alone, its noun in small letters after it
    if unit.low[noun.last + 1 if cut else noun.head] not in lexicon.MESSAGES:
        return None
    if unit.low[noun.first] in lexicon.POSSESSIVES:
        return Phrase(noun.first, noun.first, noun.first)
    for at in range(noun.first, noun.last + cut):
        if is_possessive(unit.low[at]) and unit.is_capital(at):
            first = noun.first + (unit.low[noun.first] in ("the", "a", "an"))
            return Phrase(first, at, at, 1 if unit.low[at][-1] in "'’" else 2)
        if unit.low[at] in ("from", "by") and noun.head == at - 1:
            stop = (i for i in range(at + 2, noun.last + 1) if unit.low[i] in lexicon.TIMES or unit.low[i] in _LINKS)
            last = next(stop, noun.last + 1) - 1
            return Phrase(at + 1, last, last)
    return None


def _named_on(unit: Unit, at: int) -> bool:
    """Is "van der" within a name: after a capital, and a capital after it?"""
    return (unit.is_capital(at - 1) or unit.low[at - 1] in PARTICLES) and (
        unit.is_capital(at + 1) or (unit.low[at + 1] in PARTICLES and unit.is_capital(at + 2))
    )


def phrase_after(unit: Unit, first: int, stop: int | None = None) -> Phrase | None:
    """The noun phrase that begins at token ``first``: said *the mayor of the town*, a lawyer."""
    end = len(unit) if stop is None else stop
    if first >= end:
        return None
    if found := pronoun_in(unit, first):
        return found
    last = _chunk_right(unit, first, end)
    if last is None:
        return None
    head, at = _named_head(unit, first, last), last + 1
    if first == last and unit.low[first] in ALONE and unit.low[at] == "of":
        several = _chunk_right(unit, at + 1, end)
        return Phrase(first, several or min(at + 1, end - 1), several or first)
    if (
        unit.low[at] in ("of", "for", "at", "in", "from", "with")
        and (not unit.is_capital(head) or not head)
        and (is_agent(unit.low[head]) or unit.low[head] == "head")
    ) and (tail := _chunk_right(unit, at + 1, end)) is not None:
        last = tail
    return Phrase(first, last, head)


def _named_head(unit: Unit, first: int, last: int) -> int:
    """The last word of the name itself in "Senator Ann Example of Norland"."""
    link = next((at for at in range(first + 2, last) if unit.low[at] == "of"), last + 1)
    return link - 1 if unit.is_capital(link - 2) else last


def _chunk_right(unit: Unit, first: int, end: int) -> int | None:
    """Index of the last word of the simple noun phrase that begins at ``first``."""
    at, end = first, min(end, first + _LONGEST)
    while at < end and not _ends_chunk(unit, first, at):
        at += 1
    last = at - 1
    if last < first or (last == first and unit.low[last] in _NEVER_ALONE):
        return None
    return last


def _ends_chunk(unit: Unit, first: int, at: int) -> bool:
    """Can the token not belong to a simple noun phrase that began at ``first``?"""
    low, word, inner = unit.low, unit.low[at], at > first
    between = inner and word in _BETWEEN and unit.is_capital(at - 1) and unit.is_capital(at + 1)
    if word == QUOTED:
        return not between
    if inner and word in PARTICLES and _named_on(unit, at):
        return False
    if word in lexicon.DETERMINERS:
        return inner and low[at - 1] not in lexicon.DETERMINERS
    if not word[0].isalnum():
        return word not in _INSIDE
    if inner and word in lexicon.TIMES and low[at - 1] not in lexicon.DETERMINERS:
        return not (word in ("years", "months") and (low[at - 1].isdigit() or low[at - 1].endswith("ty")))
    if word in _STOPS and not (word == "us" and unit.is_capital(at)):
        return not between
    if unit.words[at][0].isupper():
        return False
    if is_adverb(word) or word in _CONTRACTED:
        return not (word == "then" and low[at - 1] == "the")  # the then mayor
    if word in _PASTS and inner and is_agent(low[at - 1]):
        return True  # her deputy struck
    named = inner and unit.is_capital(at - 1) and low[at - 1] not in lexicon.DETERMINERS
    if inner and word.endswith("ed") and (named or is_agent(low[at - 1])):
        return True  # the mayor warned
    if word.isdigit() and low[at - 1] == "year":
        return False  # a Year 9 pupil
    return named and not is_agent(word) and not (word == "head" and is_possessive(low[at - 1]))
