"""Words in marks that a judgement holds: dismissed by the mayor as “…”, thanked the crew for their “…”."""

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.clauses import end_of_content
from dossier.analysis.speech.cues import Cue
from dossier.analysis.speech.phrases import is_agent, phrase_after
from dossier.analysis.speech.reports import Report
from dossier.analysis.speech.tokens import Phrase, Unit

_FAR = 16
"""Tokens from a verb within which words in marks are what it judges."""
_EPITHETS = 3
"""Words that may stand between a preposition and the words in marks: for *their usual* “grit”."""
_SORRY = frozenset(("apologize", "apologise"))
_SEEN = frozenset(("remember", "see"))
"""With "as" they tell what somebody is held to be."""
_SENSED = frozenset(("hear", "see", "feel"))
"""What is like something to who does so is in their words: "heard a bang “like thunder”"."""
_NOT_BETWEEN = (lexicon.CONJUNCTIONS | lexicon.AUXILIARIES | frozenset((",", ";"))) - frozenset(("as", "and"))
_BEFORE_MARKS = frozenset(("as", "a", "an", "the"))


def judged_in_marks(unit: Unit, index: int, cue: Cue) -> int | None:
    """Where the words in marks stand for which, or as which, a verb judges: "thanked the crew for their “…”"."""
    low = unit.low
    for at in unit.quoted:
        if cue.lemma in _SENSED and index < at <= index + _FAR and _likens(unit, index, at):
            return at
        if index < at <= index + _FAR and (link := _link_before(unit, index, at)):
            whom = cue.object and not (cue.mental and link == "for")
            judges = whom or cue.lemma in (_SORRY if link == "for" else _SEEN)
            between = low[index + 1 : at]
            if judges and _NOT_BETWEEN.isdisjoint(between):
                return at
    return None


def _likens(unit: Unit, index: int, marks: int) -> bool:
    """Do words in marks say what a noun is like, right behind it: "heard a bang *“like thunder”*"?"""
    between = unit.low[index + 1 : marks]
    likens = unit.words[marks][1:6] == "like " and unit.is_word(marks - 1)
    return likens and _NOT_BETWEEN.isdisjoint(between)


def _link_before(unit: Unit, index: int, marks: int) -> str:
    """The "for" or "as" that words in marks depend on, with few words between; "" where there is none."""
    for at in range(marks - 1, max(index + 1, marks - 2 - _EPITHETS), -1):
        if unit.low[at] in ("for", "as"):
            return unit.low[at]
        if not unit.is_word(at) or unit.low[at] in lexicon.PREPOSITIONS or unit.low[at] in lexicon.CONJUNCTIONS:
            return ""
    return ""


def passive(unit: Unit, index: int, cue: Cue, be: bool) -> Report | None:
    """What is judged by somebody, "was dismissed by *the mayor* as “…”", or told: "was told by *the mayor* that …".

    ``be`` is whether an auxiliary makes a passive of the participle; without one only words in marks right behind
    it do: "dubbed “…” by the press".
    """
    low = unit.low
    if "by" not in low[index + 1 : index + _FAR] or not (cue.object or cue.lemma == "tell" or "as" in cue.prepositions):
        return None
    by = low.index("by", index + 1)
    marks = next((at for at in unit.quoted if at > index), 0)
    if cue.lemma == "tell":
        return _told_by(unit, index, by) if be and by == index + 1 else None
    if marks == by - 1 and _is_right_behind(unit, index, marks):
        return _judged(unit, index, marks, phrase_after(unit, by + 1))
    if not be or by != index + 1 or marks > index + _FAR or low[marks - 1] != "as":
        return None
    return _judged(unit, index, marks, _last_named(unit, by + 1, marks - 1))


def _is_right_behind(unit: Unit, index: int, marks: int) -> bool:
    """Does nothing but "as" or an article stand between a verb and words in marks?"""
    return all(low in _BEFORE_MARKS for low in unit.low[index + 1 : marks])


def _judged(unit: Unit, index: int, marks: int, judge: Phrase | None) -> Report | None:
    if judge is None:
        return None
    content = ((marks, marks + 1),)
    return Report((index, index + 1), judge, content, "passive", 0.9, index, index + 1, direct_only=True)


def _last_named(unit: Unit, first: int, end: int) -> Phrase | None:
    """Who judges, from a token to another: the name where one follows a role after a comma."""
    judge = phrase_after(unit, first, end)
    if judge is None or unit.low[judge.last + 1] != "," or judge.last + 1 >= end:
        return judge
    name = phrase_after(unit, judge.last + 2, end) if unit.is_capital(judge.last + 2) else None
    return name if name and not unit.is_capital(judge.head) and is_agent(unit.low[judge.head]) else judge


def _told_by(unit: Unit, index: int, by: int) -> Report | None:
    """What somebody was told: "the court was told *by Ann Example, a clerk,* that …"."""
    teller = phrase_after(unit, by + 1)
    if teller is None:
        return None
    end = min(len(unit), teller.last + _FAR)
    that = next((at for at in range(teller.last + 1, end) if unit.low[at] == "that"), 0)
    if not that or not (that == teller.last + 1 or unit.low[teller.last + 1] == unit.low[that - 1] == ","):
        return None
    content = (that + 1, end_of_content(unit, that + 1))
    if content[1] <= content[0]:
        return None
    return Report((index, index + 1), teller, (content,), "passive", 0.9, index, that + 1)
