"""Whose verb it is: the subject of a reporting word, read leftwards from it."""

from dossier.analysis.speech import lexicon, verbs
from dossier.analysis.speech.cues import Cue
from dossier.analysis.speech.described import (
    across_apposition,
    before_relative,
    governed,
    listed,
    some_of,
    some_of_them,
    who_did,
)
from dossier.analysis.speech.phrases import (
    is_adverb,
    is_agent,
    is_possessive,
    phrase_after,
    phrase_before,
    pronoun_in,
)
from dossier.analysis.speech.reports import BREAKS, DASHES, Report, covers, is_negated
from dossier.analysis.speech.tokens import QUOTED, Phrase, Unit

_NO_SUBJECTS = frozenset("let help make the a an her his to as or than if which".split())
_PLURAL_SUBJECTS = frozenset("we they i you people some many others most few critics police men women who".split())
_ASIDE_OPENS = frozenset(("where", "which", "when"))
"""What opens an aside behind what fronts a sentence, as a participle does: "in one, *sent in March*, he wrote"."""
_ASIDES = frozenset("times fact course turn once least occasion present private public part now".split())
"""With "at", "in", "of", "on" or "for" before them they stand between an auxiliary and its verb: has at times said."""
_WITHIN_VERBS = (
    lexicon.TIMES
    | lexicon.AUXILIARIES
    | lexicon.ADVERBS
    | _ASIDES
    | frozenset("on late early this last next in to".split())
)
"""All that may stand between the parts of a verb, adverbs in -ly aside."""
_BEFORE_CLAUSE = frozenset(("", ",", QUOTED, "and", "but", *DASHES))
_ACCUSING = frozenset("allege accuse charge claim argue".split())
_AT_MOST = frozenset((("up", "to"), ("more", "than"), ("fewer", "than"), ("at", "least")))
"""Before how many there are of whom a sentence tells."""
_YEARS = "12"
"""With what a year begins."""
_YEAR = 4
_LONGEST_CLAUSE = 25
"""Tokens of a relative clause before a second one."""
_WHERE = frozenset("in at near on".split())
_ROLE = 9
"""Tokens in which a role stands in apposition."""
_PRESS = frozenset(("papers", "newspapers", "tabloids"))
_PAPERS = frozenset("findings figures data results documents studies reports surveys polls estimates records".split())
_NOT_NAMES = frozenset("health such".split())


def first_subject(unit: Unit) -> Phrase | None:
    """The subject of a sentence: its first noun phrase that no preposition governs."""
    return subject_until(unit, len(unit))


def subject_until(unit: Unit, before: int) -> Phrase | None:
    """The subject of the sentence: its first noun phrase that no preposition governs."""
    at = 0
    while at < before and (unit.low[at] in lexicon.CONJUNCTIONS or is_adverb(unit.low[at]) or unit.low[at] == ","):
        at += 1
    if tuple(unit.low[at : at + 2]) in _AT_MOST:
        at += 2  # up to 300 fans
    opening = unit.low[at - 1] in lexicon.FRONTING or _is_time(unit, at)
    if opening or unit.low[at] in lexicon.PREPOSITIONS or unit.low[at].endswith(("ing", "ed")):
        comma = next((i for i in range(at, before) if unit.low[i] in (",", QUOTED)), None)
        if comma is None:
            return phrase_after(unit, at, before) if opening else None
        at = comma + 1
        if unit.low[at] in _ASIDE_OPENS or (unit.low[at].endswith("ed") and not unit.is_capital(at)):
            at = next((i + 1 for i in range(at, before) if unit.low[i] == ","), at)
    return phrase_after(unit, at, before)


def accuser(unit: Unit, before: int, cue: Cue) -> Phrase | None:
    """Who alleges, where something is done by somebody: "the mayor was sued by *an aide* in May, alleging"."""
    if cue.lemma not in _ACCUSING:
        return None
    by = next((at for at in range(2, before) if unit.low[at] == "by" and unit.low[at - 1].endswith("ed")), None)
    return phrase_after(unit, by + 1, before) if by is not None and unit.low[by - 2] in lexicon.BE else None


def _of_clause(unit: Unit, found: list[Report], before: int) -> Phrase | None:
    """Whose the clause is in which a verb is the second: ", as *the mayor* held his ground and vowed"."""
    floor = found[-1].ends if found else 0
    opens = (at for at in range(before - 1, floor, -1) if unit.low[at] in lexicon.FRONTING and unit.low[at - 1] == ",")
    at = next(opens, None)
    whose = phrase_after(unit, at + 1, before) if at is not None else None
    return whose if whose and (unit.is_capital(whose.head) or is_agent(unit.low[whose.head])) else None


def _is_time(unit: Unit, at: int) -> bool:
    """Does a time open the sentence: "Ten minutes later, the mayor rose", "Last week the mayor rose"?"""
    comma = next((i for i in range(at + 1, min(at + 4, len(unit))) if unit.low[i] == ","), None)
    return comma is not None and unit.low[comma - 1] in lexicon.TIMES | {"later", "ago"}


def _is_aside(lows: list[str], at: int, index: int) -> bool:
    """Does a phrase that a verb's parts may stand around end here: *at times*, *in 2010*?"""
    if lows[at].isdigit():
        return lows[at - 1] == "in" and len(lows[at]) == _YEAR
    return lows[at] in _ASIDES and at == index - 1 and lows[at - 1] in ("at", "in", "of", "on", "for")


def auxiliaries(unit: Unit, index: int) -> tuple[int, bool, bool, bool]:
    """Step left over adverbs and auxiliaries: where that ends, and whether be, to or any auxiliary was there."""
    at, lows = index - 1, unit.low
    be = to = auxiliary = timed = False
    while at >= 0:
        low = lows[at]
        if low not in _WITHIN_VERBS and low[0] not in _YEARS and not low.endswith("ly"):
            break
        if low in lexicon.TIMES and low not in ("may", "this", "last", "next"):
            timed = True
        elif (low in _ASIDES or low[0] in _YEARS) and _is_aside(lows, at, index):
            at -= 1
        elif timed and low in ("on", "late", "early", "this", "last", "next", "in"):
            pass
        elif low in lexicon.AUXILIARIES and not (unit.is_capital(at) and low in ("may", "will") and at):
            auxiliary = True
            be = be or low in lexicon.BE
        elif (low == "to" and at == index - 1) or (low == "to" and is_adverb(unit.low[at + 1])):
            to = True
        elif not is_adverb(low) or unit.is_capital(at) or lows[at - 1] == "the":
            break
        at -= 1
    held = unit.low[at]
    if ("'" in held or "’" in held) and pronoun_in(unit, at):
        auxiliary = True
        be = be or (held.endswith(("'s", "’s", "'re", "’re", "'m", "’m")) and unit.low[index].endswith("ing"))
    return at, be, to, auxiliary


def may_be_subject(unit: Unit, index: int, cue: Cue) -> bool:
    """May the word be the subject of a verb without ending: voters say, they hope?"""
    low = unit.low[index]
    if low in _PLURAL_SUBJECTS or (unit.is_capital(index) and unit.low[index - 1] == "and"):
        return True
    if cue.lemma in ("say", "argue", "insist") and unit.is_word(index) and low not in _NO_SUBJECTS:
        return True
    if _many_speak(unit, index, cue):
        return True
    if cue.lemma in verbs.NOUNLIKE and not is_agent(low):
        return False
    if low == ",":
        return _papers_show(unit, index, cue)
    return len(low) > 3 and low.endswith("s") and not low.endswith(("ss", "'s", "’s"))


def _papers_show(unit: Unit, comma: int, cue: Cue) -> bool:
    """Are there papers before an aside: "*the findings*, published on Monday, suggest"?"""
    if cue.lemma not in verbs.EVIDENCE or not unit.is_word(comma + 2):
        return False
    papers = across_apposition(unit, comma)
    noun = unit.low[papers.head] if papers else ""
    return noun in lexicon.MESSAGES or noun in _PAPERS


def _many_speak(unit: Unit, last: int, cue: Cue) -> bool:
    """Do several speak: "*analysts at the bank* warn that", "…, *documents seen by the paper* show"?"""
    follows = unit.low[last + 2]
    if not (cue.speech and follows == "that") and not (cue.lemma in verbs.EVIDENCE and follows in ("", ".")):
        return False
    several = phrase_before(unit, last)
    if several is not None and unit.low[several.first - 1] in lexicon.PREPOSITIONS:
        several = before_relative(unit, several) or several
    return several is not None and unit.low[several.head].endswith("s") and is_agent(unit.low[several.head])


def is_noun(unit: Unit, index: int, cue: Cue) -> bool:
    """Is a form in -s more likely a noun: the claims, his hopes, of reports?"""
    before = unit.low[index - 1]
    if cue.lemma in verbs.NOUNLIKE and unit.low[index + 1] == "that" and unit.low[index + 2] in lexicon.AUXILIARIES:
        return True  # remarks that have been widely disliked
    if unit.low[index + 1] in ("that", "how", "why", "whether") and unit.is_word(index - 1) and before != "and":
        return before in lexicon.DETERMINERS or before in lexicon.PREPOSITIONS or is_possessive(before)
    if (
        cue.lemma in verbs.NOUNLIKE
        and unit.is_word(index - 1)
        and not is_adverb(before)
        and not (
            pronoun_in(unit, index - 1)
            or unit.is_capital(index - 1)
            or is_agent(before)
            or before in ("who", "which", "that")
        )
    ):
        return True
    if before in lexicon.DETERMINERS or before in lexicon.PREPOSITIONS or is_possessive(before):
        return True
    return not before or (before in ("and", "or") and unit.low[index - 2].endswith("s"))


def subject_of(unit: Unit, found: list[Report], back: int) -> tuple[Phrase | None, str]:
    """Whose verb it is, read leftwards from the verb, and the rule that found it."""
    low = unit.low[back]
    if low in ("and", "but", "then") or (low == "," and unit.low[back - 1] in ("and", "but")):
        near = nearest_pronoun(unit, found, back) or _of_clause(unit, found, back)
        return near or (found[-1].subject if found else None) or subject_until(unit, back), "shared-subject"
    if low == QUOTED and unit.words[back][-2:-1] == "," and found and covers(found[-1].content, back):
        return found[-1].subject, "shared-subject"  # a headline: calls it "odd," claims others "lied"
    if low in ("who", "which", "that"):
        back = _first_who(unit, back)
        comma = unit.low[back - 1] == ","
        whose = phrase_before(unit, back - 1 - comma)
        return (_before_role(unit, whose) if comma and low == "who" and whose else whose), "relative-clause"
    if low == "whom" and unit.low[back - 1] == "of":
        return phrase_before(unit, back - 3 - (unit.low[back - 3] == ",")), "relative-clause"
    if low in BREAKS or (low == ")" and unit.low[back - 1] == ","):
        told = across_apposition(unit, back)
        if told is None and found and unit.low[back + 2] == "that" and covers(found[-1].content, back):
            return found[-1].subject, "shared-subject"  # said that it was late, added that
        return told, "apposition"
    found_before = phrase_before(unit, back)
    if (whose := who_did(unit, back, found_before)) is not None:
        return whose, "subject-of-cue"
    if low in lexicon.OBJECT_PRONOUNS and found_before is None:
        if (some := some_of_them(unit, back)) is not None:
            return some, "subject-of-cue"
        return before_relative(unit, Phrase(back, back, back)), "subject-of-cue"  # those close to him said
    if low.endswith("ed") and not unit.is_capital(back) and found_before is not None and found_before.first < back:
        return phrase_before(unit, back - 1), "subject-of-cue"  # a poll released Friday shows
    if low.endswith("ed") and found_before is not None and unit.low[back - 1] in ("who", "that", "which"):
        return phrase_before(unit, back - 2), "subject-of-cue"  # a pilot who watched said
    if found_before is not None and unit.low[found_before.first] in ("other", "others"):
        return listed(unit, found_before), "subject-of-cue"
    if found_before is not None and unit.low[found_before.first - 1] in lexicon.PREPOSITIONS:
        if (some := some_of(unit, found_before)) is not None:
            return some, "subject-of-cue"
        return before_relative(unit, found_before) or found_before, "subject-of-cue"
    return found_before, "subject-of-cue"


def _first_who(unit: Unit, at: int) -> int:
    """The first "who" of a person told of with two: "Duarte, *who* led the board and *who* said"."""
    if unit.low[at] != "who" or unit.low[at - 1] not in ("and", "but"):
        return at
    return next((before for before in range(at - 2, max(0, at - _LONGEST_CLAUSE), -1) if unit.low[before] == "who"), at)


def _before_role(unit: Unit, whose: Phrase) -> Phrase:
    """*Ann Example*, a clerk at the mill, who said: whose role ends with the name of a place or a body."""
    role = is_agent(unit.low[whose.head])
    if not role and not governed(unit, whose):
        return whose
    commas = range(whose.first - 1, max(0, whose.first - (2 if role else _ROLE)), -1)
    comma = next((at for at in commas if unit.low[at] == ","), 0)
    named = phrase_before(unit, comma - 1) if unit.low[comma + 1] in ("a", "an", "the") else None
    person = named and unit.is_capital(named.head) and unit.low[named.first - 1] not in _WHERE
    return named if named and person else whose


def nearest_pronoun(unit: Unit, found: list[Report], before: int) -> Phrase | None:
    """In "when the mayor called, I laughed and said", the pronoun after the last cue is the nearer subject."""
    floor = found[-1].ends if found else 0
    for at in range(before - 1, floor - 1, -1):
        if unit.low[at] in ("i", "he", "she", "we", "they") and unit.low[at - 1] in _BEFORE_CLAUSE:
            return Phrase(at, at, at)
    return None


def plausible(unit: Unit, subject: Phrase | None, strength: float, index: int) -> bool:
    """A judgement, plan or wish needs a subject that can have one, and no "not" before it."""
    if strength >= 0.9:
        return True
    if is_negated(unit, index):
        return False
    if subject is None:
        return True
    head = unit.low[subject.head]
    if unit.is_capital(subject.head):
        return not (subject.head == 0 and subject.first == 0 and not is_agent(head) and head in _NOT_NAMES)
    return not head.endswith("ed") and (
        is_agent(head)
        or head in lexicon.MESSAGES
        or head in _PRESS
        or head in lexicon.SUBJECT_PRONOUNS
        or bool(pronoun_in(unit, subject.head))
        or head in _PLURAL_SUBJECTS
    )
