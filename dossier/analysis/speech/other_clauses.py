"""What looks like a report and is none: a reporting word that reports nothing, the rest of a clause around its own."""

from dossier.analysis.speech import lexicon, verbs
from dossier.analysis.speech.cues import Cue
from dossier.analysis.speech.phrases import (
    OPENING_A_NOUN,
    is_adverb,
    is_past,
    is_possessive,
    phrase_after,
    pronoun_in,
)
from dossier.analysis.speech.reports import is_negated
from dossier.analysis.speech.tokens import Phrase, Unit

_THIS = frozenset("this these those that".split())
_UNSPOKEN = frozenset("when if until unless though although".split())
"""Before a participle they leave out who is asked or told."""
_SUPERLATIVES = frozenset("most least best more less much long often widely".split())
_WHICH = frozenset(("that", "which"))
_SUMS = frozenset("million billion trillion dollars euros pounds money funds funding cash sum amount".split())
_NEAR = 8
"""Tokens behind a verb within which the noun and "that" stand with which it reports."""
_ASKED = frozenset("how why what whether where when who".split())
_WITHHELD = frozenset("say specify disclose reveal explain elaborate announce mention add confirm".split())
"""With "not" before them and a question behind, they tell that nothing was said."""
_OPENS_CLAUSE = frozenset("he she they we i there".split())
_TALKS = frozenset("interview court briefing hearing".split())
_SUPPOSING = frozenset(("if", "unless"))
_CLEAR = frozenset("clear plain known".split())
"""What a verb of telling makes of a clause that needs no "that": made clear the bridge would stay."""
_REMAINS = frozenset("is was are were remains remain remained seems seem seemed becomes became".split())


def reports_nothing(unit: Unit, index: int, cue: Cue) -> bool:
    """Whether a reporting word is a noun, an adjective, or a participle whose speaker is left out."""
    low, before = unit.low, unit.low[index - 1]
    if cue.lemma in verbs.WITH_THAT and with_that(unit, index, cue) is None:
        return True  # made a boat, took a ferry
    if before in _THIS and (before != "that" or (cue.form == "base" and cue.lemma in verbs.NOUNLIKE)):
        return True  # this claim, that promise
    if (before in OPENING_A_NOUN or is_possessive(before)) and pronoun_in(unit, index - 1) is None:
        return True  # the claims, his proposed wall, the mayor's promise
    if (cue.form == "ed" and before in _UNSPOKEN) or (before in _SUPERLATIVES and low[index - 2] in OPENING_A_NOUN):
        return True  # when asked how long it would last, as promised; the most favored skipper
    onward = cue.lemma == "go" and low[index + 1] == "on"  # "on to": what follows says it, or tells a deed
    return onward and unit.is_word(index + 2) and low[index + 2] != "about"  # went on strike


def with_that(unit: Unit, index: int, cue: Cue) -> int | None:
    """What begins behind the word and "that" with which some verbs report: "made it clear that *it would*".

    Behind an adjective "that" may be left out: "made clear *the bridge would stay*".
    """
    near = unit.low[index + 1 : index + _NEAR]
    at = index + 1 + near.index("that") if "that" in near else 0
    if at and unit.low[at - 1] in verbs.WITH_THAT[cue.lemma]:
        return at + 1
    at = index + 2 + (near[:1] == ["it"])
    clear = unit.low[at - 1] in _CLEAR and unit.low[at - 1] in verbs.WITH_THAT[cue.lemma]
    return at if clear and _begins_clause(unit, at) else None


def _begins_clause(unit: Unit, at: int) -> bool:
    """Does a clause begin here: a subject, or one of a few words before it, and a verb with an auxiliary?"""
    if unit.low[at] in lexicon.SUBJECT_PRONOUNS:
        return True
    subject = phrase_after(unit, at + (unit.low[at] in _ASKED))
    verb = subject.last + 1 if subject else at
    while is_adverb(unit.low[verb]):
        verb += 1
    return subject is not None and (unit.low[verb] in lexicon.AUXILIARIES or is_past(unit.low[verb]))


def is_kept_back(unit: Unit, index: int, cue: Cue, start: int) -> bool:
    """Is a question told that somebody did not answer: "did not say *when* it would open"?"""
    return cue.lemma in _WITHHELD and unit.low[start] in _ASKED and is_negated(unit, index)


def is_condition(unit: Unit, subject: Phrase, cue: Cue) -> bool:
    """Whether it is only supposed that somebody says something: "if the mayor says", "had she said"."""
    at = subject.first - 1
    if unit.low[at] in _SUPPOSING:
        return True
    return unit.low[at] == "had" and cue.form == "ed" and (at == 0 or not unit.is_word(at - 1))


def is_of_other_clause(unit: Unit, index: int, cue: Cue, subject: Phrase, start: int) -> bool:
    """Whether what begins at ``start`` is told of what stands before the subject of a cue, and not by that subject."""
    low = unit.low
    if not cue.speech and low[start] in _REMAINS:
        return True  # the kind of harbour that he wants remains unclear
    if not cue.speech and low[start] == "to" and _is_whom(unit, subject):
        return True  # the voters he wants to win
    if low[start] in lexicon.AUXILIARIES and low[subject.first - 1] == "what":
        return True  # what he said was false
    return _is_for_something(unit, subject, index)


def _is_whom(unit: Unit, subject: Phrase) -> bool:
    """Whether a pronoun stands right behind a noun, which its verb is then done to."""
    before = subject.first - 1
    low = unit.low[before]
    noun = unit.is_word(before) and not unit.is_capital(before) and len(low) > 3 and low.endswith("s")
    return unit.low[subject.first] in lexicon.SUBJECT_PRONOUNS and noun and low not in lexicon.TIMES


def _is_for_something(unit: Unit, subject: Phrase, index: int) -> bool:
    """Whether what follows a cue says what something is for: "the $5 million that he had asked to mend the quay".

    What he asked is that sum, since whoever mends has something else to mend.
    """
    low, at = unit.low, subject.first - 1
    if low[index + 1] != "to" or at < 1 or low[at] not in _WHICH or low[at - 1] not in _SUMS:
        return False
    return index + 3 < len(unit) and low[index + 3] in OPENING_A_NOUN


def clause_later(unit: Unit, at: int) -> int | None:
    """Past "after the meeting" in "said after the meeting he would stay": a pronoun that no preposition governs.

    Behind a letter or the like any subject: "said in a letter to the board *the firm would pay*".
    """
    message = False
    for step in range(at + 2, min(at + 10, len(unit))):
        if not unit.is_word(step) or unit.low[step] in lexicon.CONJUNCTIONS:
            return None
        opens = unit.low[step] in _OPENS_CLAUSE or (
            unit.low[step] == "it" and unit.low[step + 1] in lexicon.AUXILIARIES
        )
        if opens and unit.low[step - 1] not in lexicon.PREPOSITIONS:
            return step
        if message and _opens_noun(unit, step) and _begins_clause(unit, step):
            return step
        message = message or unit.low[step] in lexicon.MESSAGES or unit.low[step] in _TALKS
    return None


def _opens_noun(unit: Unit, at: int) -> bool:
    """Does a noun phrase begin here that the word before is no part of, nor governs?"""
    before = unit.low[at - 1]
    if before in lexicon.PREPOSITIONS or before in lexicon.DETERMINERS or unit.low[at] in lexicon.TIMES:
        return False
    return unit.low[at] in lexicon.DETERMINERS or (unit.is_capital(at) and not unit.is_capital(at - 1))
