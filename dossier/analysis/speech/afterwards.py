"""Reporting words that stand after what was said: "…," said the mayor; …, the mayor said on Monday."""

from dossier.analysis.speech import lexicon, verbs
from dossier.analysis.speech.clauses import both_reported, end_of_content, is_tail, past_aside, past_times
from dossier.analysis.speech.contents import past_addressee
from dossier.analysis.speech.cues import Cue, cues
from dossier.analysis.speech.described import across_apposition
from dossier.analysis.speech.phrases import is_agent, phrase_after
from dossier.analysis.speech.reports import BREAKS, DASHES, Report
from dossier.analysis.speech.tokens import QUOTED, Phrase, Unit

_LONGEST = 250
_RELATIVE = frozenset(("who", "whose", "whom"))
_LINKING = frozenset(("who", "which", "that", "where", "because", "since", "although", "though", "if", "when", "while"))
"""Before a speaker who is put in between they open the clause that goes on after."""
_WHERE = 8
"""Tokens that may tell where something was written."""
_PLAIN = frozenset("say tell add ask explain write tweet".split())


def inverted(unit: Unit, found: list[Report], index: int, cue: Cue) -> Report | None:
    """ "…," said the mayor. Only after a comma or a closing mark, and only where nothing said follows the name."""
    if not cue.speech or cue.form in ("base", "ing") or index == 0:
        return None
    before = unit.low[index - 1]
    after_quote = before == QUOTED or (before in BREAKS and unit.low[index - 2] == QUOTED)
    if not after_quote and before != ",":
        return None
    subject = phrase_after(unit, index + 1) or _lone(unit, index + 1)
    if subject is None or _is_time(unit, subject.first) or unit.low[subject.first] == "it":
        return None
    follows = unit.low[subject.last + 1]
    if after_quote and cue.form == "s" and follows == QUOTED:
        return None  # calls it "odd," claims Ann Example "lied"
    if not after_quote:
        if follows not in ("", ".", ",", ";", ")") or unit.low[subject.first] in lexicon.SUBJECT_PRONOUNS:
            return None
        if not (unit.is_capital(subject.head) or is_agent(unit.low[subject.head])):
            return None
        if cue.lemma == "tell" or across_apposition(unit, index - 1) is not None:
            return None
    elif (unit.low[subject.first] in lexicon.SUBJECT_PRONOUNS and follows in cues()) or follows in lexicon.AUXILIARIES:
        return None
    subject = _apposed_name(unit, subject)
    return _postposed(unit, found, index, subject, index, subject.last + 1, "inverted", 0.95 if after_quote else 0.85)


def _is_time(unit: Unit, at: int) -> bool:
    """Does a time stand here, rather than who is of such a year: "said *Monday*", but not "said Year 9 pupil"?"""
    return unit.low[at] in lexicon.TIMES and not (unit.low[at] == "year" and unit.low[at + 1].isdigit())


def _lone(unit: Unit, at: int) -> Phrase | None:
    """“…,” said *one*: one of several told of before."""
    return Phrase(at, at, at) if unit.low[at] == "one" and not unit.is_word(at + 1) else None


def _apposed_name(unit: Unit, subject: Phrase) -> Phrase:
    """Said *the lawmaker, Representative Ann Example*: the name, where one follows a description."""
    if unit.is_capital(subject.head) or unit.low[subject.last + 1] != "," or not unit.is_capital(subject.last + 2):
        return subject
    name = phrase_after(unit, subject.last + 2)
    if name is None or not unit.is_capital(name.head) or unit.low[name.last + 1] not in ("", ".", ",", ";"):
        return subject
    return name


def ends_as_evidence(unit: Unit, index: int, cue: Cue) -> bool:
    """Is it a verb of papers at the end of a sentence: "…, documents seen by the paper show"?"""
    return cue.lemma in verbs.EVIDENCE and cue.form != "ing" and unit.low[index + 1] in ("", ".")


def calls_out(unit: Unit, index: int, cue: Cue) -> bool:
    """ "…," a man *called out*: is it said with a verb that alone says nothing?"""
    return cue.lemma == "call" and unit.low[index + 1] in ("out", "back")


def as_clause(unit: Unit, index: int, cue: Cue, subject: Phrase) -> Report | None:
    """As the mayor put it, …: the comma after the cue opens what was said."""
    at = subject.first - 1
    if (
        unit.low[at] != "as"
        or not cue.speech
        or not (at == 0 or unit.low[at - 1] in (",", "yet", "but", "and", *DASHES))
    ):
        return None
    comma = next((i for i in range(index + 1, min(index + 14, len(unit))) if unit.low[i] == ","), None)
    if comma is None or comma + 1 >= len(unit):
        return None
    content = (comma + 1, end_of_content(unit, comma + 1))
    if content[1] - content[0] < 1:
        return None
    return Report((index, index + 1), subject, (content,), "as-clause", 0.9, at, comma)


def afterwards(unit: Unit, found: list[Report], index: int, cue: Cue, subject: Phrase) -> Report | None:
    """ "…," the mayor said on Monday: the verb after what was said, with nothing said after it."""
    first = subject.first
    if first == 0:
        return None
    before = unit.low[first - 1]
    if before in ("as", "though") and unit.low[first - 2] in (",", QUOTED):
        first, before = first - 1, unit.low[first - 2]
    after_quote = before == QUOTED or (before in BREAKS and unit.low[first - 2] == QUOTED)
    if before == QUOTED and unit.words[first - 1][-2:-1].isalnum() and _is_noun(unit, first):
        return None  # the "Morning" show's host asked
    if not (after_quote or before in BREAKS):
        return None
    stopped = after_quote and before == QUOTED and unit.words[first - 1].rstrip("\"'”’»」』")[-1:] in "."
    if stopped and (cue.lemma not in ("say", "add") or unit.low[index + 1] not in ("", ".")):
        return None  # a sentence of its own
    led = unit.low[index + 1] == ("it" if cue.lemma == "put" else "out")
    at = past_times(unit, past_aside(unit, index + 1 + (after_quote and led)))
    if cue.addressee and unit.low[at] not in ("that", "to", "how", ":"):
        at = past_times(unit, past_addressee(unit, at, after_quote))
    if unit.low[at] == "on" and unit.low[at + 1] in lexicon.TIMES and unit.low[at + 2] == ",":
        at += 2
    follows = unit.low[at]
    ends = at
    if follows in ("that", ":") or (follows == QUOTED and not after_quote):
        return None
    if follows == "," and unit.low[at + 1] == QUOTED and not after_quote:
        return None
    closed = follows in ("", "according", ".", ",", ";", "!", "?", ")", *DASHES, QUOTED)
    if (
        not closed
        and not (
            follows in lexicon.PREPOSITIONS
            or follows in lexicon.TIMES
            or follows in ("and", "but", "when", "while", "as")
        )
        and not (after_quote and first > 1 and first - 2 <= content_start(unit, found, first) and cue.lemma in _PLAIN)
    ):
        return None
    if not after_quote:
        comma = next((i for i in range(at, len(unit)) if unit.low[i] in (",", ".", ";")), len(unit))
        if "that" in unit.low[at:comma] or (follows == "to" and (cue.infinitive or cue.lemma == "continue")):
            return None
        between = (
            before == ","
            and follows == ","
            and unit.is_word(at + 1)
            and unit.low[at + 1] not in ("and", "but", "who", "which")
        )
        marked = unit.low[max(0, first - 3) : first].count(QUOTED) and unit.words[first - 3][-2:-1].isalnum()
        if not between and not marked and (first < 4 or not _clause_before(unit, found, first - 1)):
            return None
    if after_quote and cue.lemma == "put":  # “…”, as the mayor put it: the words in marks alone are hers
        marks = first - 1 if before == QUOTED else first - 2
        put = ((marks, marks + 1),)
        return Report((index, index + 1), subject, put, "subject-of-cue", 0.95, first, ends, True, direct_only=True)
    return _postposed(unit, found, index, subject, first, ends, "subject-of-cue", 0.95 if after_quote else 0.85)


def _is_noun(unit: Unit, at: int) -> bool:
    """Is a word in small letters no article, pronoun or speaker, but the noun that a title in marks stands before?"""
    low = unit.low[at]
    openings = low in lexicon.DETERMINERS or low in lexicon.SUBJECT_PRONOUNS or is_agent(low)
    return unit.is_word(at) and not openings and not unit.is_capital(at)


def _clause_before(unit: Unit, found: list[Report], comma: int) -> bool:
    """Do the words before the comma make a clause, rather than "On Monday," or "In a statement,"?"""
    first = content_start(unit, found, comma)
    first += unit.low[first] in ("and", "but")
    length = comma - first
    if length < 3:
        return False
    opening = unit.low[first]
    if opening in lexicon.PREPOSITIONS or opening.endswith("ing") or opening in ("asked", "when", "while", "if"):
        finite = any(unit.low[i] in lexicon.AUXILIARIES for i in range(first, comma))
        return finite and (opening.endswith("ing") or "," in unit.low[first:comma])
    return True


def content_start(unit: Unit, found: list[Report], end: int) -> int:
    """Where what stands before the attribution begins: the unit's start, or after the last semicolon or report."""
    start = _past_dateline(unit, end)
    start = max(start, end - _LONGEST)
    stops = [at for at in range(start, end) if unit.low[at] == ";"] if ";" in unit.low else []
    for number, at in reversed(tuple(enumerate(stops))):
        begins = stops[number - 1] + 1 if number else start
        if any(begins <= report.cue[0] < at for report in found) or not both_reported(unit, begins, at):
            start = at + 1
            break
    if found and found[-1].after:
        start = max(start, found[-1].ends)
        while unit.low[start] in (",", ".", *DASHES, "and", "but"):
            start += 1
    return start


def _past_dateline(unit: Unit, end: int) -> int:
    """Past the place and the agency before a dash: LONDON (Agency) — The talks went on, …"""
    for at in range(1, min(14, end)):
        if unit.low[at] in DASHES:
            return at + 1 if unit.words[0].isupper() or "(" in unit.low[:at] else 0
        if not (unit.is_capital(at) or unit.low[at] in (",", "(", ")", "/", ".") or unit.low[at].isdigit()):
            break
    return 0


def past_description(unit: Unit, at: int) -> int:
    """Past who a speaker is behind the name, "said Ann Example, *the mayor of Seaford*": that is the reporter's.

    ``at`` is the token after the name, and stays where no description follows.
    """
    first = at + 1
    if unit.low[at] != "," or not unit.is_word(first):
        return at
    end = next((i for i in range(first, len(unit)) if unit.low[i] in (",", ";", ".", *DASHES, QUOTED)), len(unit))
    if unit.low[first] in _RELATIVE:
        return end
    noun = phrase_after(unit, first) if unit.low[first] in lexicon.DETERMINERS else None
    if noun is None or not is_agent(unit.low[noun.head]):
        return at
    return at if any(low in lexicon.AUXILIARIES for low in unit.low[first:end]) else end


def past_its_kind(unit: Unit, comma: int) -> int:
    """The comma behind what is told of a report before what it says: "According to a letter, *sent in May*, …"."""
    end, low = past_description(unit, comma), unit.low
    sent = low[comma + 1].endswith("ed") and (low[comma + 2] in lexicon.PREPOSITIONS or low[comma + 2] in lexicon.TIMES)
    if end == comma and (sent or low[comma + 1] == "which"):
        end = next((at for at in range(comma + 2, len(unit)) if not unit.is_word(at)), comma)
    return end if low[end] == "," else comma


def _postposed(
    unit: Unit, found: list[Report], index: int, subject: Phrase, begins: int, ends: int, rule: str, confidence: float
) -> Report | None:
    stop = begins
    while stop > 0 and unit.low[stop - 1] in BREAKS:
        stop -= 1
    start = content_start(unit, found, stop)
    if start >= stop:
        return None
    if stop < begins and unit.low[stop - 1] in _LINKING and unit.low[stop - 2] != "of":
        return _linked(unit, index, subject, begins, ends, rule, confidence)
    found[:] = [r for r in found if r.after or r.begins < start or r.cue[0] < start]
    contents = [(start, stop)]
    goes_on = past_description(unit, ends)
    described = goes_on > ends
    if unit.low[goes_on] in BREAKS and unit.low[goes_on + 1] and unit.low[stop - 1] != QUOTED:
        rest = end_of_content(unit, goes_on + 1)
        joined = described and unit.low[goes_on + 1] in lexicon.CONJUNCTIONS
        enough = rest - goes_on > 4 or _completes(unit, start, stop, goes_on + 1)
        if enough and rest > goes_on + 1 and not joined and not is_tail(unit, goes_on + 1):
            contents.append((goes_on + 1, rest))
    return Report((index, index + 1), subject, tuple(contents), rule, confidence, begins, ends, after=True)


def _linked(
    unit: Unit, index: int, subject: Phrase, begins: int, ends: int, rule: str, confidence: float
) -> Report | None:
    """An uncle who, she said, was kind: what a speaker is put in between is told of what stands after the name."""
    while unit.low[ends] in BREAKS:
        ends += 1
    if unit.low[ends] in lexicon.PREPOSITIONS:  # he wrote in his book
        ends = next((at for at in range(ends, ends + _WHERE) if unit.low[at] == QUOTED), ends)
    end = end_of_content(unit, ends)
    if end <= ends:
        return None
    return Report((index, index + 1), subject, ((ends, end),), rule, confidence, begins, ends)


def _completes(unit: Unit, start: int, stop: int, rest: int) -> bool:
    """Is what a speaker is put in between no clause without what follows: "It is, she admits, about *him*"?"""
    if unit.low[stop - 1] in lexicon.AUXILIARIES or unit.low[rest] in lexicon.AUXILIARIES:
        return True
    return unit.low[rest] == QUOTED and QUOTED not in unit.low[start:stop]
