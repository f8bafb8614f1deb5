"""What a reporting word reports: where its content begins after it, and where it ends."""

from dossier.analysis.speech import lexicon, verbs
from dossier.analysis.speech.cues import Cue, cues
from dossier.analysis.speech.phrases import QUOTED, Phrase, Unit, is_adverb, phrase_after, pronoun_in
from dossier.analysis.speech.reports import Report

_CLAUSE_WORDS = frozenset("how why what whether if who where when".split())
_REMARKS = frozenset(
    """comments remarks statement interview speech response tweet email e-mail letter post conference article
    address appearance""".split()
)
_AMBIGUOUS_ED = frozenset("of by in on at for to with from as against".split())
_OPENERS = frozenset("while when if as though although after before since because whereas once until".split())
_LATER = frozenset(
    """later earlier again yesterday today monday tuesday wednesday thursday friday saturday sunday once also
    recently previously""".split()
)
_NAMING = frozenset("call dub label brand".split())
_MAY_END = frozenset([";", ".", "?", "!", ":", ",", "while", "after", "before"])
_LONGEST = 250
_FINDINGS = frozenset("find show indicate reveal conclude rule".split())
_LEADS = frozenset("out back up forward on".split())


def past_times(unit: Unit, at: int) -> int:
    while is_adverb(unit.at(at)) or unit.at(at) in lexicon.TIMES:
        at += 1
    return at


def past_addressee(unit: Unit, at: int, after_quote: bool) -> int:
    """The token after those who are told; after words in marks, all up to the next stop or preposition."""
    if unit.at(at) in lexicon.OBJECT_PRONOUNS:
        return at + 1
    if unit.at(at + 1) == "of" and unit.at(at) in lexicon.DETERMINERS:  # some of the voters
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


def closes_at_comma(unit: Unit, found: list[Report], index: int, subject: Phrase | None, rule: str) -> bool:
    """Does the reporter's own main clause follow after a comma: "While she said it was late, the talks went on"?"""
    if rule == "relative-clause":
        return "," in unit.low[max(0, index - 6) : index]
    if rule == "participle":
        return "," not in unit.low[:index] and QUOTED not in unit.low[:index] and not found
    opening = unit.at(0) if unit.at(0) not in ("and", "but") else unit.at(1)
    return opening in _OPENERS and subject is not None and "," not in unit.low[:index]


def content_of(unit: Unit, index: int, cue: Cue) -> tuple[tuple[int, int] | None, bool, float]:
    """What follows the cue: its tokens, whether words in marks are all of it, and how plainly it is speech."""
    start, strength = content_after(unit, index, cue)
    if start is None or start >= len(unit):
        return None, False, 0.0
    end = end_of_content(unit, start)
    if end <= start:
        return None, False, 0.0
    if strength == 0.8 and "as" in unit.low[start:end]:  # a judgement; what follows "as he" is the reporter's scene
        scene = (i for i in range(start + 1, end - 1) if unit.low[i] == "as" and pronoun_in(unit, i + 1))
        end = next(scene, end)
    if end - start == 2 and unit.low[start] in ("each", "one"):
        return None, False, 0.0
    quoted = unit.low[start] == QUOTED
    return (start, end), quoted and end - start == 1, strength * (0.75 if cue.mental else 1.0)


def content_after(unit: Unit, index: int, cue: Cue) -> tuple[int | None, float]:
    at = index + 1
    while is_adverb(unit.at(at)) or unit.at(at) in lexicon.TIMES:
        at += 1
    if unit.at(at) in ("on", "late", "early") and unit.at(at + 1) in lexicon.TIMES:  # announced on Friday the arrest
        at = past_times(unit, at + 1)
        index = at - 1
    low = unit.at(at)
    if not low:
        return None, 0.0
    if at > index + 1 and low not in ("that", ":", ",", QUOTED, "to") and low not in lexicon.PREPOSITIONS:
        at = index + 1  # the adverb belongs to what is said: he says too much is made of it
        while unit.low[at] in _LATER:
            at += 1
        low = unit.low[at]
    if low == "out" and cue.lemma == "point":
        at += 1
        low = unit.at(at)
    if low == QUOTED and not (cue.speech or cue.that):
        return (at, 0.8) if cue.object and not _no_object(unit, at, cue) else (None, 0.0)
    if low == QUOTED:
        return at, 0.97
    if low in ("that", ":"):
        pronoun = low == "that" and unit.at(at + 1) in lexicon.AUXILIARIES
        return (at + (not pronoun), 0.97) if cue.that or cue.speech else (None, 0.0)
    if cue.addressee and low not in ("to", ",", "in", "on", "at") and low not in _CLAUSE_WORDS:
        past = past_addressee(unit, at, False)
        if past > at and unit.at(past) not in lexicon.AUXILIARIES:
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
        if low in _LEADS and unit.at(nxt) in lexicon.PREPOSITIONS:
            nxt += 1
        return nxt, 0.85
    if low == "to":
        return (at, 0.85) if cue.infinitive and unit.at(at + 1) not in lexicon.DETERMINERS else (None, 0.0)
    if cue.lemma in verbs.NOUN_TAKERS and cue.lemma not in ("state", "declare", "reiterate", "repeat"):
        return _after_speech_noun(unit, at), 0.85
    if cue.lemma in ("say", "add") and low in lexicon.PREPOSITIONS and (later := _clause_later(unit, at)) is not None:
        return later, 0.92
    if cue.bare and not _no_clause(unit, at):
        return at, 0.92 if not cue.mental else 0.85
    if cue.lemma in _FINDINGS and cue.form != "ing" and _finite_soon(unit, at):
        return at, 0.85
    if cue.object and not _no_object(unit, at, cue):
        return at, 0.8
    return None, 0.0


def _after_addressee(unit: Unit, at: int, cue: Cue) -> int | None:
    while unit.at(at) in lexicon.TIMES or unit.at(at) in ("earlier", "later", "again"):
        at += 1
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
            and unit.at(step + 1) not in lexicon.DETERMINERS
            and not unit.is_capital(step + 1)
        ):
            return step
        if low == ";" or low == ".":
            return None
        if step == at and (low in lexicon.DETERMINERS or low in lexicon.SUBJECT_PRONOUNS or unit.is_capital(step)):
            return step
        if low in ("and", "but", "who", "when", "while"):
            return None
    return None


def _that_or_quote(unit: Unit, at: int) -> int | None:
    """Past "in an interview on Monday": where "that" or the words in marks begin, if nothing else comes between."""
    opening = unit.at(at + 1) if unit.low[at] == "," else unit.low[at]
    if not (opening in lexicon.PREPOSITIONS or opening in lexicon.TIMES or opening == QUOTED or is_adverb(opening)):
        return None
    for step in range(at, min(at + 18, len(unit))):
        low = unit.low[step]
        if low == "that" and step > at:
            return step + 1
        if low in ("who", "which", "because", "since", "after", "when", "and", "but") and step > at:
            return None
        if low == QUOTED and unit.at(step - 1) in (",", ":"):
            return step
        if low in (";", ".") or (low in cues() and cues()[low].form in ("ed", "ing")):
            return None
        if low == ":":
            return step + 1
    return None


def _after_speech_noun(unit: Unit, at: int) -> int | None:
    for step in range(at, min(at + 6, len(unit))):
        if unit.low[step] in verbs.SPEECH_NOUNS:
            following = unit.at(step + 1)
            if following in ("that", "over", "about", "for", "in", "at", "with", "on", "of", "to", "as", "against"):
                return step + 2 if following != "to" else step + 1
            return None
        if unit.low[step] in lexicon.PREPOSITIONS or not unit.is_word(step):
            return None
    return None


def _no_clause(unit: Unit, at: int) -> bool:
    """Can no clause begin here: a comma, a preposition, "and"?"""
    low = unit.low[at]
    if not unit.is_word(at):
        return True
    if low in ("about", "around", "over", "under") and unit.at(at + 1)[:1].isdigit():
        return False
    if low in lexicon.PREPOSITIONS or low in ("and", "or", "but", "so", "to", "who", "which"):
        return not (low in ("in", "after", "if", "as", "under", "with", "despite") and _clause_follows(unit, at))
    return False


def _clause_later(unit: Unit, at: int) -> int | None:
    """Past "after the meeting" in "said after the meeting he would stay": a pronoun that no preposition governs."""
    for step in range(at + 2, min(at + 10, len(unit))):
        if not unit.is_word(step) or unit.low[step] in lexicon.CONJUNCTIONS:
            return None
        if (
            unit.low[step] in ("he", "she", "they", "we", "i", "there")
            and unit.low[step - 1] not in lexicon.PREPOSITIONS
        ):
            return step
    return None


def _finite_soon(unit: Unit, at: int) -> bool:
    """Does a clause begin here: a verb with an auxiliary before any comma or relative word?"""
    for step in range(at, min(at + 12, len(unit))):
        low = unit.low[step]
        if step > at and low in lexicon.AUXILIARIES and low not in lexicon.PREPOSITIONS:
            return not unit.is_capital(step)
        if not unit.is_word(step) or low in lexicon.CONJUNCTIONS or low == "to":
            return False
    return False


def _clause_follows(unit: Unit, at: int) -> bool:
    return "," in (near := unit.low[at : at + 12]) and cues().keys().isdisjoint(near)


def _names(unit: Unit, at: int) -> bool:
    """Does the verb before a name or words in marks stand right after a common noun: a group called …?"""
    return unit.is_word(at - 2) and not unit.is_capital(at - 2) and pronoun_in(unit, at - 2) is None


def _no_object(unit: Unit, at: int, cue: Cue) -> bool:
    low = unit.low[at]
    if cue.lemma in _NAMING and cue.form == "ed" and (low == QUOTED or unit.is_capital(at)) and _names(unit, at):
        return True  # a book called "…"
    if low == QUOTED:
        return False
    if cue.lemma in verbs.DEEDS and (unit.is_capital(at) or low in ("him", "her", "them", "it", "us", "me")):
        return True
    if not unit.is_word(at) or low in _AMBIGUOUS_ED or low in ("and", "or", "but", "so", "because"):
        return True
    return low in lexicon.PREPOSITIONS or low in lexicon.AUXILIARIES or at + 2 > len(unit)


def end_of_content(unit: Unit, start: int) -> int:
    """The end of a clause: before its last stop, or before what the reporter adds after a comma."""
    end = min(len(unit), start + _LONGEST)
    stops = [at for at, low in enumerate(unit.low[start:end], start) if low in _MAY_END]
    end = next((at for at in stops if _ends_at(unit, start, at)), end)
    while end > start and not unit.is_word(end - 1) and unit.low[end - 1] not in (QUOTED, ")", "%", "]"):
        end -= 1
    return end


def _ends_at(unit: Unit, start: int, at: int) -> bool:
    """Does the clause that began at ``start`` end before this stop, "while", "after" or "before"?"""
    low, after = unit.low[at], unit.at(at + 1)
    if low == ";":
        return after not in ("that", "and", "but")
    if at == start:
        return False
    if low == ",":
        return is_tail(unit, at + 1)
    if low in (":", ".", "?", "!"):
        return after == QUOTED or (low != ":" and unit.is_capital(at + 1))
    cue = cues().get(after)
    return cue is not None and cue.form == "ing"


def to_comma(unit: Unit, content: tuple[int, int]) -> tuple[int, int]:
    first, last = content
    return first, unit.low.index(",", first + 1, last) if "," in unit.low[first + 1 : last] else last


def is_tail(unit: Unit, at: int) -> bool:
    """After a comma: the reporter again (adding that, in comments made, referring to, according to)?"""
    while is_adverb(unit.at(at)):
        at += 1
    low = unit.at(at)
    if low in ("while", "by", "and", "but"):
        low, at = unit.at(at + 1), at + 1
        cue = cues().get(low)
        return cue is not None and cue.form == "ing" and not cue.mental
    if low in ("though", "although"):
        return True  # the reporter's own reserve, oftener than the speaker's
    if low in ("referring", "speaking", "alluding", "citing", "quoting", "according"):
        return True
    if low in ("in", "during", "at", "on"):
        return any(unit.at(i) in _REMARKS for i in range(at + 1, at + 5))
    cue = cues().get(low)
    return cue is not None and cue.form == "ing" and not cue.mental and cue.lemma not in verbs.DEEDS
