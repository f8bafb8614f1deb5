"""Words credited without a listed reporting verb: a name before a colon, a signature, a verb that no list holds."""

from collections.abc import Sequence

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.phrases import is_adverb, phrase_after, phrase_before, pronoun_in
from dossier.analysis.speech.reports import BREAKS, Report, covers
from dossier.analysis.speech.subjects import first_subject
from dossier.analysis.speech.tokens import QUOTED, Phrase, Unit

LONGEST_LABEL = 9
"""Tokens among which the colon after a name stands."""
_NO_LABELS = frozenset(
    """correction update updated note notes read watch related see photo photos video source live exclusive
    analysis opinion
    poll report breaking more here this summary background editor's editor’s image picture caption contact time
    date place
    where when who what how why vs trending gallery listen timeline turnout result results score""".split()
)


_REPLIES = frozenset("reply response answer retort".split())
_PASTS = frozenset("wept spat swore sang".split())
"""Past forms of verbs that no list holds, beside those in -ed."""


def labelled(unit: Unit, found: list[Report]) -> None:
    """MAYOR: We will see. Only at the head of a paragraph, and only after a name. The unit must hold a colon."""
    colon = unit.low.index(":")
    if colon == 0 or colon + 1 >= len(unit) or any(r.cue[0] < colon for r in found):
        return
    subject = phrase_after(unit, 0, colon)
    if subject is None or subject.last != colon - 1 or not unit.is_capital(subject.head):
        return
    if unit.low[colon + 1][0].isdigit():
        return  # what is counted under a name
    if (
        unit.low[subject.last] in _NO_LABELS
        or unit.low[subject.first] in lexicon.DETERMINERS
        or _is_time(unit, subject)
    ):
        return
    end = len(unit)
    while end > colon + 1 and not unit.is_word(end - 1) and unit.low[end - 1] != QUOTED:
        end -= 1
    if end - colon < 3:
        return
    found.insert(0, Report((colon, colon + 1), subject, ((colon + 1, end),), "label", 0.8, 0, colon + 1))


def signed(unit: Unit, found: list[Report]) -> None:
    """“…” — Ann Example: a name alone after a dash signs the words in marks."""
    for at in unit.quoted:
        if unit.low[at + 1] in ("—", "–", "―", "--", "-", "~") and unit.is_capital(at + 2):
            subject = phrase_after(unit, at + 2)
            if (
                subject
                and unit.low[subject.last + 1] in ("", ".", ",", QUOTED, "(")
                and not any(covers(r.content, at) for r in found)
            ):
                found.append(
                    Report(
                        (at + 1, at + 2),
                        subject,
                        ((at, at + 1),),
                        "signed",
                        0.93,
                        at + 1,
                        subject.last + 1,
                        after=True,
                        direct_only=True,
                    )
                )


def _goes_on(unit: Unit, at: int) -> bool:
    """ "…," the statement *went on*."""
    return unit.low[at : at + 2] == ["went", "on"] and unit.low[at + 2] != "to"


def _reply(unit: Unit, at: int) -> Report | None:
    """ "…," *came the reply*; "…," came the answer from the mayor: of nobody, where nobody is named."""
    verb = at + 1 + (unit.low[at + 1] in BREAKS)
    if unit.low[verb : verb + 2] != ["came", "the"] or unit.low[verb + 2] not in _REPLIES:
        return None
    subject = phrase_after(unit, verb + 4) if unit.low[verb + 3] == "from" else None
    ends = subject.last + 1 if subject else verb + 3
    return Report((verb, verb + 1), subject, ((at, at + 1),), "inverted", 0.9, verb, ends, after=True)


def unlisted(unit: Unit, found: list[Report]) -> None:
    """A verb that no list holds, beside words in marks: "…," the mayor thundered."""
    for at in unit.quoted:
        low = unit.low[at + 1]
        verb = at + 1 if low not in BREAKS else at + 2
        inner = unit.words[at].rstrip("\"'”’»")
        if inner[-1:] not in ",?!—-…" or verb >= len(unit):
            continue
        if (reply := _reply(unit, at)) is not None:
            found.append(reply)
            continue
        if pronoun_in(unit, verb) or unit.is_capital(verb) or unit.low[verb] in lexicon.DETERMINERS:
            subject = phrase_after(unit, verb)
            after = subject.last + 1 if subject else verb
            while is_adverb(unit.low[after]):
                after += 1
            low = unit.low[after]
            said = low.endswith(("ed", "s")) or low in _PASTS or _goes_on(unit, after)
            if subject and unit.is_word(after) and said:
                found.append(
                    Report(
                        (after, after + 1), subject, ((at, at + 1),), "unlisted-verb", 0.7, verb, after + 1, after=True
                    )
                )
        elif unit.low[verb].endswith("ed"):
            subject = phrase_after(unit, verb + 1)
            if subject:
                found.append(
                    Report(
                        (verb, verb + 1),
                        subject,
                        ((at, at + 1),),
                        "unlisted-verb",
                        0.7,
                        verb,
                        subject.last + 1,
                        after=True,
                    )
                )


def _is_time(unit: Unit, subject: Phrase) -> bool:
    """Is what stands before a colon no name but when it was: "Ten minutes later: …"?"""
    return unit.low[subject.last] in lexicon.TIMES


def announced(unit: Unit, reports: Sequence[Report]) -> Report | None:
    """Who is named in a sentence that ends with a colon, by its reports or else by its subject."""
    found = [r for r in reports if r.subject is not None]
    if found:
        return found[-1]
    last = len(unit) - 1
    verb = unit.low.index(":") - 1 if ":" in unit.low else 0
    told = verb > 0 and unit.low[verb].endswith(("ed", "s")) and not unit.is_capital(verb)
    named = phrase_before(unit, verb - 1) if told else None
    whose = named is not None and named.first == 0 and (unit.is_capital(named.head) or named.first < named.head)
    subject = named if whose else first_subject(unit)
    if subject is None or _is_time(unit, subject):
        return None
    return Report((last, last + 1), subject, (), "announced", 0.8, 0, last)
