"""Who is meant where more than a name stands before a verb: an apposition, a relative clause, a count, a list."""

from itertools import islice

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.cues import cues
from dossier.analysis.speech.phrases import (
    ALONE,
    is_adverb,
    is_agent,
    is_past,
    is_possessive,
    phrase_after,
    phrase_before,
)
from dossier.analysis.speech.reports import BREAKS
from dossier.analysis.speech.tokens import QUOTED, Phrase, Unit
from dossier.analysis.spellings import PARTICLES

_CONJOINING = frozenset("as like since after before until than".split())
_RELATIVE = 12
"""Tokens before the last phrase of a relative clause within which it begins."""
_HOW_MANY = frozenset("one two three four five six some several many most both each".split())
_RELATIVES = frozenset(("who", "whose", "whom"))
_THERE = frozenset("there here nearby abroad".split())
_ANYBODY = frozenset("one those everyone everybody anyone anybody someone somebody none nobody".split())
_PRONOUNS = lexicon.SUBJECT_PRONOUNS
_NOBODY = frozenset("nobody none neither no-one no".split())
_QUOTED_AS = frozenset("quoted quotes quoting cited cites citing".split())
_LONGEST_NAME = 9
_LONGEST_ROLE = 5
_FEW_AT_MOST = frozenset("not hardly scarcely".split())
"""Right before who speaks, or the first word of it."""
_ATTACHED = frozenset(
    """close near loyal familiar sympathetic opposed hostile allied aligned linked privy involved responsible
    knowledgeable aware critical supportive present eligible""".split()
)
"""Behind a noun and before "to", "with", "in" or "of" they say which ones are meant: officials close to the mayor."""
_SENT = frozenset(
    """quoted cited interviewed addressed sent written given seen published released obtained signed issued made filed
    reviewed reached contacted briefed""".split()
)


def some_of(unit: Unit, several: Phrase) -> Phrase | None:
    """How many of several speak: "*two of the pilots* said"; None where nothing counts them."""
    at = several.first - 2
    if unit.low[several.first - 1] != "of" or unit.low[at] not in _HOW_MANY or not is_agent(unit.low[several.head]):
        return None
    return Phrase(at, several.last, several.head)


def some_of_them(unit: Unit, them: int) -> Phrase | None:
    """The same of several that a pronoun means: "*both of them* said"."""
    counted = unit.low[them - 1] == "of" and unit.low[them - 2] in _HOW_MANY
    return Phrase(them - 2, them, them - 2) if counted else None


def before_relative(unit: Unit, last: Phrase) -> Phrase | None:
    """Whom a relative clause that ends with a phrase is of: "*a pilot* who spoke to the paper said"; None where none
    stands there."""
    low = unit.low
    link = low[last.first - 1]
    if link in _CONJOINING and (unit.is_capital(last.head) or is_agent(low[last.head])):
        return None  # after the mayor said
    if low[last.first - 2] in _ATTACHED and low[last.first - 3] == "those":
        return Phrase(last.first - 3, last.last, last.first - 3)
    if low[last.first - 2] in _ATTACHED and is_agent(low[last.first - 3]):
        return _counted(unit, phrase_before(unit, last.first - 3))
    for at in range(last.first - 2, max(0, last.first - _RELATIVE), -1):
        if not unit.is_word(at):
            return None
        if low[at] in _SENT and (low[at - 1] in lexicon.MESSAGES or is_agent(low[at - 1])):
            return phrase_before(unit, at - 1)  # a letter addressed to the mayor shows
        if low[at] == "who" or (low[at].endswith("ing") and is_agent(low[at - 1])):
            whose = phrase_before(unit, at - 1)
            named = whose and (is_agent(low[whose.head]) or unit.is_capital(whose.head))
            return _counted(unit, whose) if named else None
    return None


def who_did(unit: Unit, last: int, thing: Phrase | None) -> Phrase | None:
    """Whose relative clause ends with a token, or with what its verb takes; None where none does.

    "*A pilot* who owns the house said", "*the woman* whose son was hurt told". What a reporting word takes may speak
    itself: "the pilot who thinks the mayor lied". Whom somebody is to somebody else is the one who speaks: "the man
    who police say".
    """
    low = unit.low
    if _RELATIVES.isdisjoint(low[max(0, last - _RELATIVE) : last]) or (thing and low[thing.last] in _PRONOUNS):
        return None
    for at in range(last - 1, max(0, last - _RELATIVE) - 1, -1):
        if low[at] in _RELATIVES:
            if low[at - 1] in ("and", "but"):
                continue
            does = _does(unit, at, last, thing)
            whose = phrase_before(unit, at - 1) if does else None
            speaks = whose and (low[whose.head] in _ANYBODY or _may_speak(unit, whose))
            return _counted(unit, whose) if whose and speaks else None
        if not unit.is_word(at) or low[at] in lexicon.FRONTING or low[at] == "that":
            return None
    return None


def _does(unit: Unit, relative: int, last: int, thing: Phrase | None) -> bool:
    """Whether a relative clause that ends with a token has a verb of its own."""
    low, at = unit.low, relative + 1
    if low[relative] in ("whose", "whom"):
        return any(low[n] in lexicon.BE or is_past(low[n]) for n in range(at + 1, last + 1))
    while at <= last and (low[at] in lexicon.AUXILIARIES or is_adverb(low[at])):
        at += 1
    if at > last or unit.is_capital(at) or low[at] in lexicon.DETERMINERS or is_agent(low[at]) or low[at] in _PRONOUNS:
        deeds = (
            n for n in range(at + 1, last) if low[n] in cues() and (low[n + 1] in lexicon.BE or is_past(low[n + 1]))
        )
        return (at > relative + 1 and at > last) or any(deeds)  # who the police say stole it
    if at == last:
        return is_past(low[at]) or low[at + 1] in _THERE
    return not (low[at] in cues() and thing is not None and _may_speak(unit, thing))


def _counted(unit: Unit, whose: Phrase | None) -> Phrase | None:
    """The same with how many of them it is: "*two of the pilots*"."""
    return whose and (some_of(unit, whose) or whose)


def listed(unit: Unit, others: Phrase) -> Phrase:
    """Who is named before "and other sailors": Ann Example, the pilot, and other sailors said."""
    before = others.first - 2
    if unit.low[others.first - 1] != "and":
        return others
    named = across_apposition(unit, before) if unit.low[before] == "," else phrase_before(unit, before)
    if named is None or not unit.is_capital(named.head):
        return others
    earlier = phrase_before(unit, named.first - 2) if unit.low[named.first - 1] == "," else None
    if earlier is not None and unit.is_capital(earlier.head) and unit.is_capital(earlier.first):
        return Phrase(earlier.first, named.last, named.head)
    return named


def apposed(unit: Unit, role: Phrase) -> Phrase | None:
    """The name in apposition to a role: "the director at the time, *Ann Example*, said"."""
    opens = unit.low[role.first] == "the" or is_possessive(unit.low[role.first])
    titled = opens and role.first < role.head and unit.low[role.head] in lexicon.TITLES
    proper = unit.is_capital(role.head) and not titled and not (role.head == 0 and unit.low[0] in ALONE)
    if proper or unit.low[role.last + 1] != ",":
        return None
    name = phrase_after(unit, _past_role(unit, role.last + 2))
    if name is None or not unit.is_capital(name.first) or unit.low[name.last + 1] not in (",", ".", ""):
        return None
    if name.first == name.last and (unit.low[name.last + 1] != "," or not _is_one(unit, role, name)):
        return None
    small = [at for at in range(name.first, name.last + 1) if not unit.is_capital(at)]
    return None if any(unit.low[at] not in PARTICLES for at in small) else name


def _past_role(unit: Unit, first: int) -> int:
    """Past a second role in small letters before a name: her son, *the film director* Ann Example, said."""
    if unit.low[first] not in lexicon.DETERMINERS:
        return first
    name = next((at for at in range(first + 1, first + _LONGEST_ROLE) if unit.is_capital(at)), first)
    return name if is_agent(unit.low[name - 1]) and all(map(unit.is_word, range(first, name))) else first


def _is_one(unit: Unit, role: Phrase, name: Phrase) -> bool:
    """May one word be the name of somebody's relative, or of a body: "her father, *Rui*, said", "the firm, *Vaz*,"?"""
    owned = unit.low[role.first] in lexicon.POSSESSIVES or is_possessive(unit.low[role.first])
    return (owned or unit.low[role.first] == "the") and unit.low[name.first] not in lexicon.TIMES


def across_apposition(unit: Unit, comma: int) -> Phrase | None:
    """The name before ", a lawyer from the town," where the verb follows the second comma."""
    best: Phrase | None = None
    breaks = (at for at in range(comma - 1, max(0, comma - 60), -1) if unit.low[at] in BREAKS)
    for at in islice(breaks, 4):
        found = phrase_before(unit, at - 1)
        if found is None or not (_opens_apposition(unit, at + 1) or _stands_apart(unit, found, at + 1)):
            continue
        if found.first == 0:
            return found
        if _is_aside(unit, found, comma):
            continue  # Ann Example, whose son *Ben*, 8, is ill, said
        if governed(unit, found):
            if (some := some_of(unit, found) or before_relative(unit, found)) is None:
                continue  # two people close to her, who asked for more, said
            found = some
        if best is not None and is_agent(unit.low[best.head]) and not _may_speak(unit, found):
            break  # the cause was a fever, *his daughter*, Ann Example, said
        best = found
        named = is_agent(unit.low[found.head]) and unit.is_capital(at + 1)  # a spokesman, Ann Example, said
        opens = unit.low[found.first - 1] in lexicon.FRONTING  # though *the paper*, published in May, says
        if named or opens or (unit.is_capital(found.head) and unit.low[found.first] not in ("a", "an")):
            break
    return best


def _is_aside(unit: Unit, found: Phrase, end: int) -> bool:
    """Does a phrase stand right behind what opens a clause about somebody else, ", whose", with a verb of its own?"""
    at = found.first - 1
    if not any(unit.low[n] in lexicon.AUXILIARIES or is_past(unit.low[n]) for n in range(found.last + 1, end)):
        return False
    if at > 1 and unit.low[at] in _RELATIVES:
        return unit.low[at - 1] == ","
    return at >= 0 and unit.low[found.first] in _RELATIVES


def _may_speak(unit: Unit, phrase: Phrase) -> bool:
    return unit.is_capital(phrase.head) or is_agent(unit.low[phrase.head])


def _opens_apposition(unit: Unit, at: int) -> bool:
    """May what follows a comma describe who was named before it: a lawyer, who led, of the town, 45?"""
    opening = unit.low[at]
    return (
        opening in lexicon.DETERMINERS
        or opening in lexicon.PREPOSITIONS
        or opening in ("who", "which", "whose", "whom", "where", "now", "then", "both", "himself", "herself")
        or opening.endswith(("ing", "ed", "er"))
        or opening in _SENT
        or opening[:1].isdigit()
        or unit.is_capital(at)
        or is_agent(opening)
        or is_adverb(opening)
    )


def _stands_apart(unit: Unit, found: Phrase, at: int) -> bool:
    """Is it a name with no word before it in its clause, and no verb after the comma?"""
    alone = found.first == 0 or not unit.is_word(found.first - 1)
    opening = unit.low[at]
    return alone and unit.is_capital(found.head) and opening not in lexicon.AUXILIARIES and opening not in cues()


def governed(unit: Unit, phrase: Phrase) -> bool:
    return unit.low[phrase.first - 1] in lexicon.PREPOSITIONS and unit.low[phrase.first - 1] not in _CONJOINING


def _neither(unit: Unit, subject: Phrase) -> bool:
    """Is somebody the second of two who do not speak: "neither the mayor nor *Ann Example*, the pilot, said"?"""
    nor = False
    for at in range(subject.first - 1, max(-1, subject.first - _RELATIVE), -1):
        low = unit.low[at]
        if low == "nor":
            nor = True
        elif low == "neither":
            return nor
        elif low in lexicon.AUXILIARIES or low in lexicon.CONJUNCTIONS or low in (";", QUOTED):
            return False
    return False


def is_nobody(unit: Unit, subject: Phrase) -> bool:
    """Does nobody speak: "no one in the council said", "none of the crew said", "not everyone said"?"""
    low, at = unit.low, subject.first
    neither = "nor" in low[max(0, at - _RELATIVE) : at] and _neither(unit, subject)
    no_one = low[at] == "one" and low[at - 1] == "no"
    if low[at] in _NOBODY or no_one or neither or not _FEW_AT_MOST.isdisjoint(low[max(0, at - 1) : at + 1]):
        return True
    if low[at - 1] not in lexicon.PREPOSITIONS:
        return False
    return low[at - 2] in _NOBODY or (low[at - 2] == "one" and low[at - 3] == "no")


def is_the_one(unit: Unit, subject: Phrase) -> bool:
    """Does a relative clause say which one is meant, "the one who wrote it", and so name nobody?"""
    return unit.low[subject.head] in ("one", "ones", "those")


def quoted_by(unit: Unit, end: int) -> Phrase | None:
    """Whom somebody quotes before "as saying": "the mayor quoted *Ann Example* as saying"."""
    verb = next((at for at in range(end - 2, max(-1, end - _LONGEST_NAME), -1) if unit.low[at] in _QUOTED_AS), None)
    whom = phrase_after(unit, verb + 1, end) if verb is not None else None
    return whom if whom is not None and whom.last == end - 1 else None
