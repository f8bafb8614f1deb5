"""What a reporting word reports: where its content begins after it."""

from dossier.analysis.speech import lexicon, verbs
from dossier.analysis.speech.clauses import (
    end_at_leaving,
    end_at_name,
    end_of_content,
    end_of_deed,
    end_of_object,
    past_aside,
    past_times,
)
from dossier.analysis.speech.cues import Cue, cues
from dossier.analysis.speech.judgements import judged_in_marks
from dossier.analysis.speech.other_clauses import clause_later, with_that
from dossier.analysis.speech.phrases import is_adverb, phrase_after, phrase_before, pronoun_in
from dossier.analysis.speech.tokens import QUOTED, Unit

_CLAUSE_WORDS = frozenset("how why what whether if who where when".split())
_AMBIGUOUS_ED = frozenset("of by in on at for to with from as against".split())
_LATER = frozenset(
    """later earlier again yesterday today monday tuesday wednesday thursday friday saturday sunday once also
    recently previously privately publicly quietly bluntly flatly openly simply repeatedly""".split()
)
_AFTER_NOUN = frozenset(("or", "and", ",", ".", ";"))
"""What stands behind "that" and a noun: fulfilled that promise or another."""
_ADDED = frozenset("voice voices name names weight signature signatures".split())
"""What somebody adds by joining others: her voice, their names."""
_TAKING = frozenset(("deny", "claim"))
"""What is no person may do it to a noun: a penalty denied them the win, the storm claimed two lives."""
_LITTLE = frozenset("nothing little".split())
"""Where no clause begins with them, as in "said nothing of it", nothing is told to have been said."""
_MANY = frozenset("many several two three four five countless numerous".split())
_FAR = 14
_FINDINGS = frozenset("find show indicate reveal conclude rule".split())
_LEADS = frozenset("out back up forward on".split())


def past_addressee(unit: Unit, at: int, after_quote: bool) -> int:
    """The token after those who are told; after words in marks, all up to the next stop or preposition."""
    if unit.low[at] in lexicon.OBJECT_PRONOUNS:
        return at + 1
    if unit.low[at + 1] == "of" and unit.low[at] in lexicon.DETERMINERS:  # some of the voters
        at += 2
    told = phrase_after(unit, at)
    if told is None:
        return at
    end = told.last + 1
    while (
        after_quote
        and unit.is_word(end)
        and unit.low[end] not in lexicon.PREPOSITIONS
        and end - at < 9
        and unit.low[end] != "that"
    ):
        end += 1
    return end


def content_of(unit: Unit, index: int, cue: Cue) -> tuple[tuple[int, int] | None, bool, float]:
    """What follows the cue: its tokens, whether words in marks are all of it, and how plainly it is speech."""
    start, strength = content_after(unit, index, cue)
    if start is None and unit.quoted and (marks := judged_in_marks(unit, index, cue)) is not None:
        return (marks, marks + 1), True, 0.9
    if start is not None and unit.low[start] == ",":
        start += 1  # that, in addition, it was late
    if start is None or start >= len(unit):
        return None, False, 0.0
    end = end_of_content(unit, start) if not _stands_alone(unit, start, cue) else start + 1
    if end <= start:
        return None, False, 0.0
    if unit.quoted and cue.lemma in verbs.NAMING:
        end = end_at_name(unit, start, end)
    if cue.lemma == "deny":
        end = end_at_leaving(unit, start, end)
    if strength == 0.8 and "as" in unit.low[start:end]:  # a judgement; what follows "as he" is the reporter's scene
        scene = (i for i in range(start + 1, end - 1) if unit.low[i] == "as" and pronoun_in(unit, i + 1))
        end = next(scene, end)
    if strength == 0.8 or unit.low[start] in ("to", "not") or unit.low[start - 1] in cue.prepositions:
        end = end_of_object(unit, start, end)
    if cue.speech and unit.low[start].endswith("ing"):
        end = end_of_deed(unit, start, end)
    if end - start == 2 and unit.low[start] in ("each", "one"):
        return None, False, 0.0
    quoted = unit.low[start] == QUOTED
    return (start, end), quoted and end - start == 1, strength * (0.75 if cue.mental else 1.0)


def _stands_alone(unit: Unit, at: int, cue: Cue) -> bool:
    """Are words in marks all that is said: shouted “Shame!” *at the mayor*, whispered “sorry” *to his mother*?"""
    if unit.low[at] != QUOTED:
        return False
    told = unit.low[at + 1] in ("to", "at") and cue.speech and not cue.object
    return told or (unit.words[at][-2:-1] in "!?" and unit.low[at + 1] != "and")


def content_after(unit: Unit, index: int, cue: Cue) -> tuple[int | None, float]:
    if cue.lemma in verbs.WITH_THAT:
        return with_that(unit, index, cue), 0.93
    at = past_aside(unit, index + 1)
    while is_adverb(unit.low[at]) or unit.low[at] in lexicon.TIMES:
        at += 1
    at = past_aside(unit, at)
    if unit.low[at + 1] == "times" and unit.low[at] in _MANY:  # has said many times he would go
        at += 2
        index = at - 1
    if unit.low[at] in ("on", "late", "early") and unit.low[at + 1] in lexicon.TIMES:  # announced on Friday the arrest
        at = past_times(unit, at + 1)
        index = at - 1
    low = unit.low[at]
    if not low or (cue.lemma == "add" and unit.low[at + 1] in _ADDED):
        return None, 0.0
    if at > index + 1 and low not in ("that", ":", ",", QUOTED, "to") and low not in lexicon.PREPOSITIONS:
        at = index + 1  # the adverb belongs to what is said: he says too little was done
        while unit.low[at] in _LATER:
            at += 1
        low = unit.low[at]
    if low == "out" and cue.lemma == "point":
        at += 1
        low = unit.low[at]
    if low == QUOTED and not (cue.speech or cue.that):
        return (at, 0.8) if cue.object and not _no_object(unit, at, cue) else (None, 0.0)
    if low == QUOTED:
        return at, 0.97
    if low in ("that", ":") and not (low == "that" and cue.lemma in verbs.NAMING):
        pronoun = low == "that" and unit.low[at + 1] in lexicon.AUXILIARIES
        return (at + (not pronoun), 0.97) if cue.that or cue.speech else (None, 0.0)
    if cue.addressee and low not in ("to", ",", "in", "on", "at") and low not in _CLAUSE_WORDS:
        past = past_addressee(unit, at, False)
        if past > at and unit.low[past] not in lexicon.AUXILIARIES:
            resumed = _after_addressee(unit, past, cue)
            if resumed is not None:
                return resumed, 0.93
            if cue.lemma in ("tell", "ask", "remind", "inform", "assure"):
                return None, 0.0
    if (cue.speech or cue.that) and (later := _that_or_quote(unit, at)) is not None:
        return later, 0.93
    if low in _CLAUSE_WORDS and (cue.speech or cue.that):
        return at, 0.9
    if low in cue.prepositions and not (cue.lemma == "agree" and low == "with" and unit.is_capital(at + 1)):
        nxt = at + 1
        if low in _LEADS and unit.low[nxt] in lexicon.PREPOSITIONS:
            nxt += 1
        return nxt, 0.85
    if low == "to":
        refused = unit.low[at - 1] == "not"
        return (at - refused, 0.85) if cue.infinitive and unit.low[at + 1] not in lexicon.DETERMINERS else (None, 0.0)
    if cue.lemma in verbs.NOUN_TAKERS and cue.lemma not in ("state", "declare", "reiterate", "repeat"):
        return _after_speech_noun(unit, at), 0.85
    if cue.lemma in ("say", "add") and low in lexicon.PREPOSITIONS and (later := clause_later(unit, at)) is not None:
        return later, 0.92
    if low in _LITTLE and not _finite_soon(unit, at):
        colon = next((i for i in range(at, at + _FAR) if unit.low[i : i + 2] == [":", QUOTED]), None)
        return (colon + 1, 0.93) if colon else (None, 0.0)
    if cue.bare and not _no_clause(unit, at) and not (cue.lemma in _TAKING and not _is_clause(unit, at)):
        return at, 0.92 if not cue.mental else 0.85
    if cue.lemma in _FINDINGS and cue.form != "ing" and _finite_soon(unit, at):
        return at, 0.85
    if cue.object and not _no_object(unit, at, cue):
        return at, 0.8
    if cue.lemma == "challenge" and (past := past_addressee(unit, at, False)) > at and unit.low[past] == "to":
        return past, 0.9
    return None, 0.0


def _after_addressee(unit: Unit, at: int, cue: Cue) -> int | None:
    while unit.low[at] in lexicon.TIMES or unit.low[at] in ("earlier", "later", "again"):
        at += 1
    if unit.low[at] == "on" and unit.low[at + 1] in lexicon.TIMES:  # told the council on Monday the quay was shut
        at = past_times(unit, at + 1)
    for step in range(at, min(at + 16, len(unit))):
        low = unit.low[step]
        if low in ("that", ":"):
            return step + 1
        if low == QUOTED:
            return step
        if low in ("how", "why", "whether", "what") or (low == "if" and cue.lemma == "ask"):
            return step
        if (
            low == "to"
            and cue.infinitive
            and unit.low[step + 1] not in lexicon.DETERMINERS
            and not unit.is_capital(step + 1)
        ):
            return step - (step > at and unit.low[step - 1] in ("not", "never"))
        if low == ";" or low == ".":
            return None
        if step == at and (low in lexicon.DETERMINERS or low in lexicon.SUBJECT_PRONOUNS or unit.is_capital(step)):
            return step
        if low in ("and", "but", "who", "when", "while"):
            return None
    return None


def _is_clause_verb(unit: Unit, at: int) -> bool:
    """Does an auxiliary make a clause of what stands before it, unlike the month and "as did the town"?"""
    return not unit.is_capital(at) and unit.low[at - 1] != "as"


def _that_or_quote(unit: Unit, at: int) -> int | None:
    """Past "in an interview on Monday": where "that" or the words in marks begin, if nothing else comes between."""
    opening = unit.low[at + 1] if unit.low[at] == "," else unit.low[at]
    openings = opening in lexicon.PREPOSITIONS or opening in lexicon.TIMES or opening == QUOTED
    if opening == "there" or not (openings or is_adverb(opening)):
        return None
    for step in range(at, min(at + 18, len(unit))):
        low = unit.low[step]
        if low == "that" and step > at:
            if unit.low[step + 1] in lexicon.AUXILIARIES:
                continue  # said in a voice that shook, that they would come
            noun = unit.low[step + 2] in _AFTER_NOUN and unit.low[step + 1] != QUOTED
            return None if noun else step + 1
        if low in ("who", "which", "because", "since", "after", "when", "and", "but") and step > at:
            return None
        if low == QUOTED and unit.low[step - 1] in (",", ":"):
            return step
        if low in lexicon.AUXILIARIES and step > at and "," not in unit.low[at:step] and _is_clause_verb(unit, step):
            return None  # said in spring the town had a law that
        if low in (";", ".") or (low in cues() and cues()[low].form in ("ed", "ing") and not _passive(unit, step)):
            return None
        if low == ":":
            return step + 1
    return None


def _passive(unit: Unit, at: int) -> bool:
    """Is it a voice that could hardly *be heard*, or a statement *issued* by somebody?"""
    return unit.low[at - 1] in lexicon.BE or (unit.low[at] == "issued" and unit.low[at - 1] in lexicon.MESSAGES)


def _after_speech_noun(unit: Unit, at: int) -> int | None:
    for step in range(at, min(at + 6, len(unit))):
        if unit.low[step] in verbs.SPEECH_NOUNS:
            following = unit.low[step + 1]
            if following in ("that", "over", "about", "for", "in", "at", "with", "on", "of", "to", "as", "against"):
                if following == "to" and unit.low[step + 2] in lexicon.OBJECT_PRONOUNS:
                    return None  # put the question to him
                return step + 2 if following != "to" else step + 1
            return None
        if unit.low[step] == QUOTED and unit.words[step].strip("\"'“”‘’.,").rpartition(" ")[2] in verbs.SPEECH_NOUNS:
            return step
        if unit.low[step] in lexicon.PREPOSITIONS or not unit.is_word(step):
            return None
    return None


def _no_clause(unit: Unit, at: int) -> bool:
    """Can no clause begin here: a comma, a preposition, "and"?"""
    low = unit.low[at]
    if low in ("$", "£", "€") and unit.low[at + 1][:1].isdigit():
        return not _finite_soon(unit, at + 1)
    if not unit.is_word(at):
        return True
    if low in ("about", "around", "over", "under") and unit.low[at + 1][:1].isdigit():
        return False
    if low in lexicon.PREPOSITIONS or low in ("and", "or", "but", "so", "to", "who", "which"):
        return not (low in ("in", "after", "if", "as", "under", "with", "despite") and _clause_follows(unit, at))
    return False


def _finite_soon(unit: Unit, at: int) -> bool:
    """Does a clause begin here: a verb with an auxiliary before any comma or relative word?"""
    for step in range(at, min(at + 12, len(unit))):
        low = unit.low[step]
        if step > at and low in lexicon.AUXILIARIES and low not in lexicon.PREPOSITIONS:
            return not unit.is_capital(step)
        if not unit.is_word(step) or low in lexicon.CONJUNCTIONS or low == "to":
            return False
    return False


def _is_clause(unit: Unit, at: int) -> bool:
    """Does a clause begin here, with a pronoun, a name, or a verb with an auxiliary soon?"""
    return unit.low[at] in lexicon.SUBJECT_PRONOUNS or unit.is_capital(at) or _finite_soon(unit, at)


def _clause_follows(unit: Unit, at: int) -> bool:
    return "," in (near := unit.low[at : at + 12]) and cues().keys().isdisjoint(near)


def _names(unit: Unit, at: int) -> bool:
    """Does the verb before a name or words in marks stand right after a common noun: a group called …?"""
    noun = unit.is_word(at - 2) and not unit.is_capital(at - 2) and pronoun_in(unit, at - 2) is None
    called = phrase_before(unit, at - 2) if noun else None
    return noun and not (called and unit.low[called.first - 1] == "what")  # what a judge called "…"


def _no_object(unit: Unit, at: int, cue: Cue) -> bool:
    low = unit.low[at]
    if cue.lemma in verbs.NAMING and cue.form == "ed" and (low == QUOTED or unit.is_capital(at)) and _names(unit, at):
        return True  # a book called "…"
    if low == QUOTED:
        return False
    if cue.lemma == "advise" and (unit.is_capital(at) or low in lexicon.DETERMINERS):
        return True  # who advised the town is told, and not what
    if cue.lemma in verbs.DEEDS and (unit.is_capital(at) or low in ("him", "her", "them", "it", "us", "me")):
        return True
    if not unit.is_word(at) or low in _AMBIGUOUS_ED or low in ("and", "or", "but", "so", "because"):
        return True
    return low in lexicon.PREPOSITIONS or low in lexicon.AUXILIARIES or at + 2 > len(unit)
