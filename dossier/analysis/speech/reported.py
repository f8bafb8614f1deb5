"""Who is said to say what, in one sentence: every reporting word of it, and the other ways that news has to credit
words."""

from itertools import compress

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.afterwards import (
    afterwards,
    as_clause,
    calls_out,
    content_start,
    ends_as_evidence,
    inverted,
    past_description,
    past_its_kind,
)
from dossier.analysis.speech.anonymity import wants_no_name
from dossier.analysis.speech.clauses import closes_at_comma, end_of_content, end_of_name, is_tail, to_comma, to_dash
from dossier.analysis.speech.contents import content_of
from dossier.analysis.speech.credits import LONGEST_LABEL, labelled, signed, unlisted
from dossier.analysis.speech.cues import Cue, openers, openings, states
from dossier.analysis.speech.described import is_nobody, is_the_one, quoted_by
from dossier.analysis.speech.judgements import passive
from dossier.analysis.speech.other_clauses import is_condition, is_kept_back, is_of_other_clause, reports_nothing
from dossier.analysis.speech.phrases import is_adverb, is_agent, owner_of, phrase_after, phrase_before
from dossier.analysis.speech.reports import BREAKS, DASHES, Report, confidence_of, covers, cut, last_subject
from dossier.analysis.speech.subjects import (
    accuser,
    auxiliaries,
    first_subject,
    is_noun,
    may_be_subject,
    nearest_pronoun,
    plausible,
    subject_of,
    subject_until,
)
from dossier.analysis.speech.tokens import QUOTED, Phrase, Unit

_SUBORDINATE = frozenset("while by in after before without when as though although despite".split())
_OPENING_CLAUSE = frozenset("since because that when while if although though as".split())
_BEGAN = frozenset("kept keeps began begins started heard seen".split())
"""What somebody does or is, before what they say: kept shouting, was heard shouting."""
_ONWARD = frozenset("went go goes going continued".split())


def read_reports(unit: Unit) -> list[Report]:
    """The reports of a unit in the order of their cues, their contents cut so that none runs into the next.

    Read from left to right: a participle takes the subject of the verb before it.
    """
    found: list[Report] = []
    opens = openings()
    for index in compress(range(len(unit.words)), map(openers().__contains__, unit.low)):
        if (cue := opens[unit.low[index]]) is None:
            _according(unit, found, index)
        else:
            _verb(unit, found, index, cue)
    if ":" in unit.low[:LONGEST_LABEL]:
        labelled(unit, found)
    if unit.quoted:
        signed(unit, found)
        if not found:
            unlisted(unit, found)
    return cut(unit, found) if found else found


def _verb(unit: Unit, found: list[Report], index: int, cue: Cue) -> None:
    if unit.words[index][0].isupper() and not _is_headline(unit):
        if index == 0 and cue.speech and cue.form in ("ed", "s"):
            _said_first(unit, found)
        elif index == 0 and cue.form == "ing":
            _fronted(unit, found, cue)
        return
    if cue.form == "adjective" and unit.low[index + 1] not in cue.prepositions and unit.low[index + 1] != "that":
        return
    if reports_nothing(unit, index, cue) or (unit.low[index + 1] == "by" and unit.low[index - 1] in BREAKS):
        return  # a letter, seen by the Gazette
    back, be, to, auxiliary = auxiliaries(unit, index)
    if be:
        cue = states().get(unit.low[index], cue)
    elif cue.form == "adjective":
        return
    if to and unit.low[back] == "on":
        back -= 1
    if to and unit.low[back] not in _ONWARD:
        return  # to say is not to have said; went on to say is
    if to and unit.low[back] != "going":
        back = auxiliaries(unit, back)[0]
    elif cue.form == "ed" and (be or unit.low[index + 1] == QUOTED):
        if (judged := passive(unit, index, cue, be)) is not None:
            found.append(judged)
        if be or judged is not None:
            return
    if to and unit.low[back] == "going":
        report = _participle(unit, found, index, cue, back)
    elif cue.form == "ing" and not be and unit.low[index - 1] in _BEGAN:
        report = _finite(unit, found, index, cue, auxiliaries(unit, index - 1)[0])
    elif cue.form == "ing" and not be:
        report = _participle(unit, found, index, cue, index)
    elif (cue.form == "base" and not auxiliary and not to and not may_be_subject(unit, back, cue)) or (
        cue.form == "s" and is_noun(unit, index, cue)
    ):
        return
    else:
        report = _finite(unit, found, index, cue, back)
    if report is not None:
        found.append(report)


def _said_first(unit: Unit, found: list[Report]) -> None:
    """Said the mayor: "…"."""
    subject = phrase_after(unit, 1)
    if subject is not None and unit.low[subject.last + 1] in (":", ","):
        start = subject.last + 2
        end = end_of_content(unit, start)
        if end > start and unit.low[start] == QUOTED:
            found.append(Report((0, 1), subject, ((start, end),), "inverted", 0.95, 0, start))


def _fronted(unit: Unit, found: list[Report], cue: Cue) -> None:
    """Calling the vote “a farce”, *the mayor* left."""
    content, _, _ = content_of(unit, 0, cue)
    if content is None:
        return
    end = to_comma(unit, content)[1]
    subject = phrase_after(unit, end + (unit.low[end] == ","))
    closed = unit.low[end] == "," or unit.words[end - 1][-2:-1] == ","
    if subject is not None and closed and (report := _said(unit, found, 0, cue, subject, "participle", 0)) is not None:
        found.append(report)


def _finite(unit: Unit, found: list[Report], index: int, cue: Cue, back: int) -> Report | None:
    if (turned := inverted(unit, found, index, cue)) is not None:
        return turned
    subject, rule = subject_of(unit, found, back)
    begins = (
        subject.first if subject and rule in ("subject-of-cue",) else back if rule == "shared-subject" else back + 1
    )
    if subject and rule == "apposition":
        begins = subject.first
    if rule == "shared-subject" and begins >= 0 and unit.low[begins - 1] == ",":
        begins -= 1
    elif rule == "shared-subject" and unit.low[begins] == QUOTED:
        begins += 1
    if subject and (report := as_clause(unit, index, cue, subject)) is not None:
        return report
    if (
        subject
        and rule in ("subject-of-cue", "apposition")
        and (cue.speech or calls_out(unit, index, cue) or (not found and ends_as_evidence(unit, index, cue)))
    ):
        after = afterwards(unit, found, index, cue, subject)
        if after is not None:
            return after
    if subject is None and rule != "shared-subject" and not unit.quoted:
        return None
    return _said(unit, found, index, cue, subject, rule, begins)


def _said(
    unit: Unit, found: list[Report], index: int, cue: Cue, subject: Phrase | None, rule: str, begins: int
) -> Report | None:
    """What stands after a cue, of a subject that a rule has found; None where it cannot be something said."""
    content, direct_only, strength = content_of(unit, index, cue)
    if content is None or wants_no_name(unit, index, cue):
        return None
    content = to_dash(unit, content) if unit.low[index - 1] in DASHES else content
    content = end_of_name(unit, subject, cue, content)
    supposed = subject and QUOTED not in unit.low[slice(*content)] and is_condition(unit, subject, cue)
    if supposed or (subject and is_nobody(unit, subject)):
        return None
    if subject and is_of_other_clause(unit, index, cue, subject, content[0]):
        return None
    if is_kept_back(unit, index, cue, content[0]):
        return None
    if closes_at_comma(unit, found, index, subject, rule):
        content = to_comma(unit, content)
    if not plausible(unit, subject, strength, index):
        return None
    return Report(
        cue=(index, index + 1),
        subject=subject,
        content=(content,),
        rule=rule,
        confidence=confidence_of(unit, subject, rule, strength),
        begins=max(0, begins),
        ends=index + 1,
        weak=strength < 0.8,
        direct_only=direct_only,
    )


def _participle(unit: Unit, found: list[Report], index: int, cue: Cue, first: int) -> Report | None:
    """…, adding that; while stressing that; a letter saying; …, going on to say that, which begins at ``first``."""
    at = first - 1
    while at >= 0 and is_adverb(unit.low[at]):
        at -= 1
    before = unit.low[at]
    if before == "without" or (before == "by" and cue.lemma == "add" and unit.low[index + 1] != "that"):
        return None  # without saying when; by adding a few streets
    subject: Phrase | None
    if before == "as" and (told := quoted_by(unit, at)) is not None:
        subject, rule, begins = told, "participle-of-noun", at
    elif before in BREAKS or before in _SUBORDINATE or before == QUOTED:
        spoke = [r for r in found if r.rule != "relative-clause" or not (r.subject and is_the_one(unit, r.subject))]
        subject = accuser(unit, at, cue) or last_subject(spoke) or nearest_pronoun(unit, found, at)
        subject, rule = subject or subject_until(unit, at), "participle"
        begins = at if before != QUOTED else at + 1
        if before in _SUBORDINATE and unit.low[at - 1] == ",":
            begins = at - 1
    elif before in ("and", "or", "but"):
        if not any(r.rule == "participle" for r in found):
            return None
        subject, rule, begins = last_subject(found), "participle", at
    elif (giver := _giver(unit, found, at)) is not None:
        subject, rule, begins = giver, "participle-of-noun", at + 1
    elif unit.is_word(at) and (is_agent(before) or (cue.speech and not cue.mental and unit.is_capital(at))):
        subject, rule, begins = phrase_before(unit, at), "participle-of-noun", at + 1
    else:
        return None
    if subject is None or (unit.low[subject.head] in lexicon.TIMES and unit.low[subject.head].endswith("day")):
        return None
    return _said(unit, found, index, cue, subject, rule, begins)


def _giver(unit: Unit, found: list[Report], last: int) -> Phrase | None:
    """Whose statement says it: "Duarte gave a statement late on Monday saying", "in a letter thanking them, she"."""
    if any(covers(r.content, last) for r in found):
        return None
    while last > 0 and (unit.low[last] in lexicon.TIMES or unit.low[last] in ("on", "late", "early")):
        last -= 1
    noun = phrase_before(unit, last)
    if noun is None or {unit.low[noun.head], unit.low[noun.last]}.isdisjoint(lexicon.MESSAGES):
        return None
    if unit.is_capital(noun.head):
        return None
    if (owner := owner_of(unit, noun)) is not None:
        return owner
    if unit.low[noun.first - 1] in lexicon.PREPOSITIONS and noun.first == 1:
        return first_subject(unit)
    before = last_subject(found) or subject_until(unit, noun.first)
    return before if before is not None and before.last < noun.first else None


def _according(unit: Unit, found: list[Report], index: int) -> None:
    """According to the agency, …; …, according to the agency."""
    if unit.low[index + 1] != "to":
        return
    subject = phrase_after(unit, index + 2)
    if subject is None:
        return
    ends = subject.last + 1
    if index == 0 or (unit.low[index - 1] in ("and", "but") and index < 3):
        comma = next((i for i in range(ends, min(ends + 25, len(unit))) if unit.low[i] == ","), None)
        if comma is None:
            return
        comma = past_its_kind(unit, comma)
        content = (comma + 1, end_of_content(unit, comma + 1))
        if content[1] > content[0]:
            found.append(Report((index, index + 2), subject, (content,), "according-to", 0.93, index, comma))
        return
    begins = index
    while begins > 0 and unit.low[begins - 1] in BREAKS:
        begins -= 1
    if begins == 0:
        return
    if found and not found[-1].after and found[-1].ends < begins and not found[-1].weak:
        # what the cue before it reports is cut here; the translator or the agency is not the speaker
        found.append(Report((index, index + 2), subject, (), "according-to", 0.6, begins, ends, after=True))
        return
    if unit.low[begins - 1] in _OPENING_CLAUSE and unit.low[ends] == ",":
        clause = (ends + 1, end_of_content(unit, ends + 1))
        if clause[1] > clause[0]:
            found.append(Report((index, index + 2), subject, (clause,), "according-to", 0.93, index, ends))
        return
    start = content_start(unit, found, begins)
    if found and found[-1].after and start == found[-1].ends and unit.low[start] in lexicon.PREPOSITIONS:
        return  # said Ann Example in a speech, according to the Courier: where she said it
    contents = [(start, begins)]
    if (
        unit.low[ends] == ","
        and unit.low[ends + 1] not in ("who", "which", "and", "but")
        and past_description(unit, ends) == ends
    ):
        rest = end_of_content(unit, ends + 1)
        if rest - ends > 2 and not is_tail(unit, ends + 1):
            contents.append((ends + 1, rest))
    if start < begins and not (found and found[-1].after and found[-1].ends >= begins):
        found[:] = [r for r in found if not (r.weak and r.cue[0] >= start)]  # the plan is what the aide tells
        found.append(
            Report((index, index + 2), subject, tuple(contents), "according-to", 0.93, begins, ends, after=True)
        )


def _is_headline(unit: Unit) -> bool:
    """Are most of its longer words capitals, as in a headline?"""
    initials = "".join([w[0] for w in unit.words[:40] if len(w) > 3])
    letters, capitals = sum(map(str.isalpha, initials)), sum(map(str.isupper, initials))
    return letters > 3 and capitals >= 0.75 * letters
