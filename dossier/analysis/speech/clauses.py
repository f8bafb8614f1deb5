"""Where what a reporting word reports comes to its end."""

from itertools import compress

from dossier.analysis.speech import lexicon, verbs
from dossier.analysis.speech.cues import Cue, cues
from dossier.analysis.speech.phrases import is_adverb, is_past
from dossier.analysis.speech.reports import DASHES, Report
from dossier.analysis.speech.tokens import QUOTED, Phrase, Unit

_REMARKS = frozenset(
    """comments remarks statement interview speech response tweet email e-mail letter post conference article
    address appearance""".split()
)
_WOULD = frozenset("would could might wouldn't couldn't wouldn’t couldn’t".split())
_HAD = frozenset("had hadn't hadn’t".split())
_MAY_END = frozenset([";", ".", "?", "!", ":", ",", "while", "after", "before"])
_UNITS_OF_TIME = frozenset(
    "moments minutes hour hours day days week weeks month months year years decade decades".split()
)
_WITHHELD = frozenset(
    "say specify elaborate give provide name identify disclose rule mention explain offer comment drawn".split()
)
"""What somebody did not do besides speaking, so that the reporter tells it: did not say when, would not be drawn."""
_LEFT = frozenset("resigned resigns quit quits".split())
_A_REMARK = frozenset("remark charge claim allegation accusation comment statement assertion suggestion".split())
"""What the reporter calls it that somebody said: ", *a charge* that he denies"."""
_RELATIVE = 20
"""Tokens that a relative clause may have."""
_WHICH = frozenset("which who whose where".split())
_JOINED = frozenset(("and", "but"))
_FINITE = lexicon.AUXILIARIES - frozenset(("be", "been", "being", "do", "'t"))
_NEAR = 6
"""Tokens from the head of a clause within which its verb stands."""
_LONGEST = 250
_ASIDE = 10
"""Tokens within which an aside between commas ends."""


def past_aside(unit: Unit, at: int) -> int:
    """Past an adverb between commas, or what is not done: claimed*, falsely,* that; said*, without a smile,* that."""
    if unit.low[at] != ",":
        return at
    if unit.low[at + 1] == "without":
        return next((step + 1 for step in range(at + 2, min(at + _ASIDE, len(unit))) if unit.low[step] == ","), at)
    return at + 3 if is_adverb(unit.low[at + 1]) and unit.low[at + 2] == "," else at


def past_times(unit: Unit, at: int) -> int:
    low = unit.low
    while is_adverb(low[at]) or low[at] in lexicon.TIMES or (low[at] == "that" and low[at + 1] in lexicon.TIMES):
        at += 1
    return at


def closes_at_comma(unit: Unit, found: list[Report], index: int, subject: Phrase | None, rule: str) -> bool:
    """Does the reporter's own main clause follow after a comma: "While she said it was late, the talks went on"?"""
    if rule == "relative-clause" or (subject is not None and unit.low[subject.first - 1] == "whose"):
        return "," in unit.low[max(0, index - 6) : index] or _main_verb_follows(unit, index)
    if rule == "participle-of-noun" and subject is not None:
        fronted = unit.low[0] in lexicon.PREPOSITIONS and "," not in unit.low[:index]
        if subject.first > index or fronted:
            return True  # in a video announcing it, the mayor denied the charge
    if rule == "participle":
        return "," not in unit.low[:index] and QUOTED not in unit.low[:index] and not found
    opening = unit.low[0] if unit.low[0] not in ("and", "but") else unit.low[1]
    return opening in lexicon.FRONTING and subject is not None and "," not in unit.low[:index]


def _main_verb_follows(unit: Unit, index: int) -> bool:
    """Does the verb of the sentence stand behind the next comma: "who has advised the town, *warned* of it"?"""
    comma = next((at for at in range(index + 1, min(index + _RELATIVE, len(unit))) if unit.low[at] == ","), 0)
    cue = cues().get(unit.low[comma + 1]) if comma else None
    return cue is not None and cue.form in ("ed", "s")


def end_of_content(unit: Unit, start: int) -> int:
    """The end of a clause: before its last stop, or before what the reporter adds after a comma."""
    end = min(len(unit), start + _LONGEST)
    for at in compress(range(start, end), map(_MAY_END.__contains__, unit.low[start:end])):
        if _ends_at(unit, start, at):
            end = at
            break
    for at in unit.quoted:
        if start <= at < end - 1 and unit.words[at][-2:-1] == "," and _is_apart(unit, at + 1):
            end = at + 1  # said it was a “gift,” comments that many disliked
            break
    while end > start and not unit.is_word(end - 1) and unit.low[end - 1] not in (QUOTED, ")", "%", "]"):
        end -= 1
    return end


def end_of_object(unit: Unit, start: int, end: int) -> int:
    """The end of what is judged, wanted or asked for, which a clause of the reporter's may follow after a comma.

    "He praised the plan, *which costs little*"; "she agreed to pay, *and the town did so*".
    """
    low, at = unit.low, start
    while "," in low[at + 1 : end - 1]:
        at = low.index(",", at + 1)
        if low[at + 1] in _WHICH and _is_aside(unit, at, end):
            return at
        if low[at + 1] in _JOINED and _new_clause(unit, at + 2, end):
            return at
    return end


def end_of_deed(unit: Unit, start: int, end: int) -> int:
    """The end of what somebody admits or denies doing, where a deed of the reporter's follows: "and left"."""
    low = unit.low
    ends = (at for at in range(start + 1, end - 1) if low[at] == "and" and is_past(low[at + 1]) and low[at - 1] != ",")
    return next(ends, end)


def end_at_name(unit: Unit, start: int, end: int) -> int:
    """The end of what is called by words in marks, where a clause of the reporter's follows: "and two men left"."""
    for at in unit.quoted:
        told = start <= at < end - 1 and unit.low[at + 1] in _JOINED
        if told and (unit.is_capital(at + 2) or unit.low[at + 2] in lexicon.DETERMINERS):
            verbs_near = range(at + 3, min(at + 6, end))
            if any(is_past(unit.low[n]) or unit.low[n] in lexicon.AUXILIARIES for n in verbs_near):
                return at + 1
    return end


def end_at_leaving(unit: Unit, start: int, end: int) -> int:
    """The end of what somebody denies who goes all the same: "denied that he had lied *and resigned*"."""
    joined = (at for at in range(start + 1, end - 1) if unit.low[at] == "and" and unit.low[at + 1] in _LEFT)
    return next(joined, end)


def end_of_name(unit: Unit, subject: Phrase | None, cue: Cue, content: tuple[int, int]) -> tuple[int, int]:
    """What somebody calls a thing, without the reporter's clause of it: "what they call *the “quay”* is a pier".

    The same of whom a relative clause tells: "a man who police say *stole the van* was jailed".
    """
    link = unit.low[subject.first - 1] if subject is not None else ""
    if link == "what" and QUOTED in (near := unit.low[content[0] : content[0] + 2]):
        return (content[0], content[0] + near.index(QUOTED) + 1)
    if (link == "what" and cue.lemma in verbs.NAMING) or (link == "who" and is_past(unit.low[content[0]])):
        return (content[0], _outer_verb(unit, *content))
    return content


def _outer_verb(unit: Unit, start: int, end: int) -> int:
    """The auxiliary with which the clause around a short one goes on; the end where none follows."""
    low = unit.low
    for at in range(start + 1, end):
        if low[at] in lexicon.CONJUNCTIONS or not unit.is_word(at):
            return end
        if low[at] in _FINITE and low[at - 1] not in lexicon.AUXILIARIES:
            return at
    return end


def _is_aside(unit: Unit, at: int, end: int) -> bool:
    """Is what "which" opens behind a comma the reporter's, neither in the mood of a report nor closed within it?"""
    low = unit.low
    if low[at + 2] in _WOULD:
        return False
    close = next((step for step in range(at + 1, end - 1) if low[step] == ","), end)
    return low[close + 1] not in ("of", "as", "to", "for")


def _new_clause(unit: Unit, at: int, end: int) -> bool:
    """Does a clause with a subject of its own begin here: a pronoun, or a noun and soon an auxiliary?"""
    low = unit.low
    if low[at] in lexicon.SUBJECT_PRONOUNS:
        return True
    if not (unit.is_capital(at) or low[at] in lexicon.DETERMINERS):
        return False
    for step in range(at + 1, min(at + _NEAR, end)):
        if low[step] in lexicon.AUXILIARIES or (low[step] in cues() and cues()[low[step]].form in ("ed", "s")):
            return True
        if not unit.is_word(step) or low[step] in lexicon.CONJUNCTIONS:
            return False
    return False


def _is_apart(unit: Unit, at: int) -> bool:
    """Is what follows words in marks and their comma the reporter's: comments that many disliked, hours after it?"""
    return unit.low[at] in _REMARKS or _is_scene(unit, at)


def _ends_at(unit: Unit, start: int, at: int) -> bool:
    """Does the clause that began at ``start`` end before this stop, "while", "after" or "before"?"""
    low, after = unit.low[at], unit.low[at + 1]
    if low == ";":
        return after not in ("that", "and", "but") and not both_reported(unit, start, at)
    if at == start:
        return False
    if low == ",":
        return is_tail(unit, at + 1)
    if low in (":", ".", "?", "!"):
        return after == QUOTED or (low != ":" and unit.is_capital(at + 1))
    cue = cues().get(after)
    return cue is not None and cue.form == "ing"


def both_reported(unit: Unit, start: int, semicolon: int) -> bool:
    """Are the clauses on either side of a semicolon told in the mood of a report: it would end; they had come?

    The first begins at ``start``. The second has no reporting word of its own; what had been done is the reporter's
    as often, and counts where both halves tell it.
    """
    low = unit.low
    end = next((at for at in range(semicolon + 1, len(unit)) if low[at] in (";", ",", ".")), len(unit))
    second = low[semicolon + 1 : end]
    if any(word in cues() and cues()[word].speech and cues()[word].form in ("ed", "s") for word in second):
        return False
    first = low[start:semicolon]
    had = not _HAD.isdisjoint(first)
    if _WOULD.isdisjoint(second):
        return had and not _HAD.isdisjoint(second)
    return had or not _WOULD.isdisjoint(first)


def _goes_on(word: str) -> bool:
    """After "has": does its verb follow, rather than a subject ("had he come") or an object?"""
    return word in ("not", "never", "been") or word.endswith(("ed", "en")) or is_adverb(word)


def to_comma(unit: Unit, content: tuple[int, int]) -> tuple[int, int]:
    first, last = content
    for at in [at for at in unit.quoted if first <= at < last]:
        if unit.words[at][-2:-1] == "," and unit.is_word(at + 1):
            last = at + 1  # “it is late,” the boats stay away
            break
    return first, unit.low.index(",", first + 1, last) if "," in unit.low[first + 1 : last] else last


def _is_scene(unit: Unit, at: int) -> bool:
    """Is it told after a comma when something was said: "hours after the vote", "a day before it sailed"?"""
    if _UNITS_OF_TIME.isdisjoint(unit.low[at : at + 4]):
        return False
    for step in range(at, at + 4):
        if unit.low[step] in _UNITS_OF_TIME:
            return unit.low[step + 1] in ("after", "before", "since") or unit.low[step + 1] == "ahead"
        if not unit.is_word(step) or step >= len(unit):
            return False
    return False


def _is_withheld(unit: Unit, at: int) -> bool:
    """Is it what somebody did not say besides: "did not say when", "would not be drawn"?"""
    if unit.low[at] not in lexicon.AUXILIARIES:
        return False
    after = at + 1 + (unit.low[at + 1] == "not")
    refused = after > at + 1 or unit.low[at].endswith(("n't", "n’t"))
    return refused and unit.low[after + (unit.low[after] == "be")] in _WITHHELD


def to_dash(unit: Unit, content: tuple[int, int]) -> tuple[int, int]:
    """Up to the dash that closes what stands between two: some -- called "birds" here -- left."""
    first, last = content
    return first, next((at for at in range(first + 1, last) if unit.low[at] in DASHES), last)


def is_tail(unit: Unit, at: int) -> bool:
    """After a comma: the reporter again (adding that, in comments made, referring to, according to)?"""
    while is_adverb(unit.low[at]):
        at += 1
    low = unit.low[at]
    if _is_scene(unit, at):
        return True
    if low in ("while", "by", "and", "but"):
        joined = low in ("and", "but")
        low, at = unit.low[at + 1], at + 1
        if joined and low in ("has", "had", "have") and _goes_on(unit.low[at + 1]):
            return True  # no new subject: the speaker's, but told by the reporter
        if joined and _is_withheld(unit, at):
            return True
        cue = cues().get(low)
        return cue is not None and cue.form == "ing" and not cue.mental
    if low in ("a", "an") and unit.low[at + 1] in _A_REMARK:
        return unit.low[at + 2] in _WHICH or unit.low[at + 2] == "that" or unit.low[at + 2] in lexicon.PRONOUNS
    if low in ("though", "although"):
        return True  # the reporter's own reserve, oftener than the speaker's
    if low in ("referring", "speaking", "alluding", "citing", "quoting", "according"):
        return True
    if low in ("in", "during", "at", "on"):
        return any(unit.low[i] in _REMARKS for i in range(at + 1, at + 5))
    cue = cues().get(low)
    return cue is not None and cue.form == "ing" and not cue.mental and cue.lemma not in verbs.DEEDS
