"""Who is credited with what a reporting word reports: the person whom its subject stands for."""

from collections.abc import Sequence

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.cues import cues
from dossier.analysis.speech.described import apposed
from dossier.analysis.speech.fitting import fits, is_person
from dossier.analysis.speech.mentions import Reader
from dossier.analysis.speech.phrases import owner_of
from dossier.analysis.speech.reports import Report, sure_of
from dossier.analysis.speech.tokens import Mention, Phrase, Unit
from dossier.model import Attribution, Span

_GOING_ON = frozenset(("continue",))
_GOES_ON_WITHIN = 3
"""Paragraphs after somebody's words within which "he continued" means that speaker."""
_LONGEST_NAME = 4
"""Words of which no name has more."""
_SINGLE = frozenset(("he", "she"))
_WITHIN = _SINGLE | {"it"}
_PRONOUN_SURE = 0.8


def speakers_of(unit: Unit, reports: Sequence[Report], reader: Reader) -> list[Attribution | None]:
    """Of each report of a unit who says it, None where it has no subject."""
    speakers: list[Attribution | None] = []
    for report in reports:
        speakers.append(_within(unit, report, reports, speakers, reader) or speaker_of(unit, report, reader))
    return speakers


def speaker_of(unit: Unit, report: Report, reader: Reader) -> Attribution | None:
    """Who says it; None where a report has no subject."""
    if report.subject is None:
        return None
    phrase = owner_of(unit, report.subject) or apposed(unit, report.subject) or report.subject
    subject = unit.mention(_of_headline(unit, phrase, reader) or phrase)
    again = _again(unit, report, reader)
    name, rule, sure = (again, "pronoun", _PRONOUN_SURE) if again else reader.name_of(unit, subject)
    return _credit(report, subject, name, rule, sure)


def _of_headline(unit: Unit, phrase: Phrase, reader: Reader) -> Phrase | None:
    """The name with which a headline begins whose verbs have capitals: "*Ann Example* Defends Ben Sand"."""
    if phrase.last - phrase.first < _LONGEST_NAME:
        return None
    words = unit.low[phrase.first : phrase.last + 1]
    if "and" in words or "," in words:
        return None
    for last in (phrase.first + 2, phrase.first + 1):
        if " ".join(unit.words[phrase.first : last + 1]) in reader.register.known:
            return Phrase(phrase.first, last, last)
    return None


def _credit(report: Report, subject: Mention, name: str, rule: str, sure: float) -> Attribution:
    mention = Span(subject.start, subject.end)
    return Attribution(name, mention, f"{report.rule}, {rule}", sure_of(report.confidence, sure))


def _within(
    unit: Unit, report: Report, reports: Sequence[Report], speakers: Sequence[Attribution | None], reader: Reader
) -> Attribution | None:
    """Whom "he" means that opens what somebody says: "the mayor said *he* felt sorry" is the mayor."""
    subject = report.subject
    if subject is None or not speakers:
        return None
    pronoun = unit.low[subject.first]
    if pronoun == "it" and unit.low[subject.first - 1] in ("what", "which", "and", "but"):
        return _body(unit, report, subject, speakers[-1])
    if pronoun not in _WITHIN:
        return None
    for outer, speaker in zip(reports, speakers, strict=False):
        opens = not outer.after and any(first == subject.first for first, _ in outer.content)
        if not opens or speaker is None or is_person(speaker.name) == (pronoun == "it"):
            continue
        if speaker.name.lower() not in lexicon.PRONOUNS and fits(reader.register, speaker.name, pronoun):
            return _credit(report, unit.mention(subject), speaker.name, "pronoun", _PRONOUN_SURE)
    return None


def _body(unit: Unit, report: Report, subject: Phrase, last: Attribution | None) -> Attribution | None:
    """Whom "it" means behind what a body says: "the board warned of what *it* called a mistake" is the board."""
    if last is None or is_person(last.name) or last.name.lower() in lexicon.PRONOUNS:
        return None
    return _credit(report, unit.mention(subject), last.name, "pronoun", _PRONOUN_SURE)


def _again(unit: Unit, report: Report, reader: Reader) -> str | None:
    """Who spoke last, where "he continued" says that the same goes on."""
    subject = report.subject
    if subject is None or unit.low[subject.first] not in _SINGLE:
        return None
    cue = cues().get(unit.low[report.cue[0]])
    if cue is None or cue.lemma not in _GOING_ON:
        return None
    if not reader.spoke or unit.paragraph - reader.spoke[-1][0] > _GOES_ON_WITHIN:
        return None
    name = reader.spoke[-1][1]
    known = name.lower() not in lexicon.PRONOUNS and is_person(name)
    return name if known and fits(reader.register, name, unit.low[subject.first]) else None
