"""A report: one reporting word, whose it is, and what it reports; and how the reports of a sentence are kept apart."""

from collections.abc import Sequence
from functools import cache

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.phrases import is_agent
from dossier.analysis.speech.tokens import QUOTED, Phrase, Unit

_NEAR = 40
"""Tokens or reports beyond which nothing more is looked for, so that no sentence takes long however long it is."""
DASHES = ("—", "–", "--", "―", "-")
BREAKS = (",", *DASHES)
_TO_COME = frozenset("would will should must could might may can".split())
_SURE = {"subject-of-cue": 1.0, "apposition": 0.92, "shared-subject": 0.9, "participle": 0.9, "relative-clause": 0.9}
"""How sure a rule is of whom it finds; the others are less."""
_RELATIVES = frozenset("who whom whose which that".split())
NEGATIVE = frozenset(
    """not never n't didn't didn’t doesn't doesn’t don't don’t won't won’t hasn't hasn’t haven't haven’t wouldn't
    wouldn’t nor""".split()
)


_NO_SUBJECTS = (
    lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | lexicon.ADVERBS
    | lexicon.AUXILIARIES
    | lexicon.TIMES
    | frozenset("indeed perhaps maybe yes no".split())
)


class Report:
    """One reporting word of a unit. Numbers are token indices; ``content`` is a tuple of half-open ranges.

    ``begins`` is where the attribution itself begins (its subject, or the "and" before
    its verb) and ``ends`` the token after its last. ``after``: the attribution stands after what was said.
    ``weak``: a judgement, belief or plan rather than a saying, no speech act of its own.
    """

    __slots__ = (
        "after",
        "begins",
        "confidence",
        "content",
        "cue",
        "direct_only",
        "ends",
        "rule",
        "subject",
        "weak",
    )

    def __init__(
        self,
        cue: tuple[int, int],
        subject: Phrase | None,
        content: tuple[tuple[int, int], ...],
        rule: str,
        confidence: float,
        begins: int,
        ends: int,
        after: bool = False,
        weak: bool = False,
        direct_only: bool = False,
    ) -> None:
        self.cue, self.subject, self.content, self.rule, self.confidence = cue, subject, content, rule, confidence
        self.begins, self.ends, self.after, self.weak, self.direct_only = begins, ends, after, weak, direct_only


def confidence_of(unit: Unit, subject: Phrase | None, rule: str, strength: float) -> float:
    if subject is None:
        return sure_of(strength, 0.5)
    named = unit.is_capital(subject.head) or is_agent(unit.low[subject.head]) or subject.first == subject.last
    return sure_of(strength, _SURE.get(rule, 0.85), 1.0 if named else 0.9)


@cache
def sure_of(confidence: float, *factors: float) -> float:
    """A confidence times some factors, to two places: kept, since there are few and to round takes long."""
    for factor in factors:
        confidence *= factor
    return round(confidence, 2)


def cut(unit: Unit, found: Sequence[Report]) -> list[Report]:
    """End each content where a later report of the sentence begins; drop what is left empty.

    What lies inside another's content is a saying within a saying and ends with it at the
    latest; a belief or judgement within a saying keeps only the words in marks that it governs.
    """
    result: list[Report] = []
    for number, report in enumerate(found):
        contents = _shortened(unit, report, found[number + 1 :])
        outer = [o for o in result[-_NEAR:] if not o.after and covers(o.content, report.cue[0])] if result else []
        if outer and not report.after:
            limit = min(last for o in outer for first, last in o.content if first <= report.cue[0] < last)
            contents = tuple((first, min(last, limit)) for first, last in contents if first < limit)
        if contents and (not outer or report.after or not report.weak):
            result.append(_changed(report, contents, report.direct_only))
        elif unit.quoted and any(i in unit.quoted for first, last in contents for i in range(first, last)):
            result.append(_changed(report, contents, True))
    return result


def _changed(report: Report, contents: tuple[tuple[int, int], ...], direct_only: bool) -> Report:
    if contents == report.content and direct_only == report.direct_only:
        return report
    cue, subject, rule, sure = report.cue, report.subject, report.rule, report.confidence
    return Report(
        cue, subject, contents, rule, sure, report.begins, report.ends, report.after, report.weak, direct_only
    )


def _shortened(unit: Unit, report: Report, rest: Sequence[Report]) -> tuple[tuple[int, int], ...]:
    contents = [(first, last) for first, last in report.content if last > first]
    if not rest:
        return tuple(contents)
    limit = max([last for _, last in contents], default=0)
    for later in rest:
        if later.cue[0] > limit + _NEAR:
            break
        begins = _separate_from(unit, report, later)
        if begins is not None and later.cue[0] > report.cue[0]:
            contents = [(a, _trim(unit, a, begins)) if a < begins < b else (a, b) for a, b in contents]
    return tuple([(first, last) for first, last in contents if last > first])


def _separate_from(unit: Unit, report: Report, later: Report) -> int | None:
    """Where a later report that is no part of what this one reports begins; None where it may be a part."""
    if not later.weak and later.rule == "subject-of-cue":
        joined = unit.low[later.begins - 1] in ("and", "but", "while")
        if joined and unit.low[later.begins - 2] in BREAKS:
            return later.begins - 1
    if later.after and later.content and unit.low[later.content[0][0] - 1] == ";":
        return later.content[0][0] - 1  # she said it was late; but they would come, he said
    if report.rule == later.rule == "subject-of-cue" and _is_within_whose(unit, report, later):
        return _verb_of(unit, later)
    same = later.subject is not None and report.subject == later.subject
    if later.weak and not report.weak and later.rule == "shared-subject" and unit.low[later.begins] not in BREAKS:
        return None  # she said he was late and thought of leaving: his thought, in her words
    return later.begins if later.after or same or later.rule in ("shared-subject", "participle") else None


def _is_within_whose(unit: Unit, report: Report, later: Report) -> bool:
    """Does a report stand in a clause of who says the later one: "a man *who police say* stole it told the court"?"""
    if later.subject is None or later.after or later.subject.last >= report.begins:
        return False
    return not _RELATIVES.isdisjoint(unit.low[later.subject.last + 1 : report.begins])


def _verb_of(unit: Unit, report: Report) -> int:
    """Where the verb of a report begins, with its auxiliaries."""
    at = report.cue[0]
    while unit.low[at - 1] in lexicon.AUXILIARIES or unit.low[at - 1] in lexicon.ADVERBS:
        at -= 1
    return at


def covers(contents: tuple[tuple[int, int], ...], index: int) -> bool:
    for first, last in contents:  # noqa: SIM110 # a generator for so few takes longer
        if first <= index < last:
            return True
    return False


def subject_and_marks(unit: Unit, contents: tuple[tuple[int, int], ...]) -> bool:
    """Is it one word, a subject, and words in marks that say something of it: Norland “welcomes the talks”?"""
    ((first, last), *rest) = contents
    if rest or last - first != 2 or unit.low[first + 1] != QUOTED:
        return False
    if " " not in unit.words[first + 1].strip():
        return False
    low = unit.low[first]
    return low in lexicon.SUBJECT_PRONOUNS or (unit.is_capital(first) and low not in _NO_SUBJECTS and low[-2:] != "ly")


def _trim(unit: Unit, start: int, end: int) -> int:
    while end > start and (
        (not unit.is_word(end - 1) and unit.low[end - 1] not in (QUOTED, ")", "%"))
        or unit.low[end - 1] in ("and", "but", "while", "as")
    ):
        end -= 1
    return end


def last_subject(found: Sequence[Report]) -> Phrase | None:
    """Who says the last of some reports."""
    return found[-1].subject if found else None


def negated(unit: Unit, report: Report) -> bool:
    """Is it said not to have been said: did not say, never claimed?"""
    return is_negated(unit, report.cue[0])


def is_negated(unit: Unit, index: int) -> bool:
    """Does a "not" or "never" stand close before a token?"""
    return not NEGATIVE.isdisjoint(unit.low[max(0, index - 3) : index])


def owners(unit: Unit, reports: Sequence[Report]) -> dict[int, int]:
    """Which report governs each token that stands for words in marks: the innermost, but rather one that follows."""
    owner: dict[int, int] = {}
    for token in unit.quoted:
        for number, report in enumerate(reports):
            if covers(report.content, token) and (token not in owner or _governs(unit, reports, owner, number, token)):
                owner[token] = number
    return owner


def _governs(unit: Unit, reports: Sequence[Report], owner: dict[int, int], number: int, token: int) -> bool:
    """Does a later report rather govern words in marks than the one before: not in "said he knew it *and that* “…”"?"""
    report = reports[number]
    if report.after or reports[owner[token]].after:
        return report.after
    if unit.low[report.cue[0] - 1] in _TO_COME:
        return False  # she said that the union would ask for “more”: her words, since it has not asked
    joined = unit.low[token - 2 : token] == ["and", "that"]
    return not joined or "that" in unit.low[report.cue[1] : token - 2]
