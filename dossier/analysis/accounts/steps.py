"""Of which step of an event a day is told, by its verb alone: who arrives or leaves, what is founded or comes first."""

from collections.abc import Sequence
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.date_mentions import Mention
from dossier.analysis.accounts.frames import before, nearest_person
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.model import Span

_VERBS = {
    "arrive": "arrive arrives arrived arriving landed touched",
    "leave": "leave leaves leaving left depart departs departed departing",
    "found": "founded established began started",
}
_STEPS = {verb: step for step, verbs in _VERBS.items() for verb in verbs.split()}
_HOME = frozenset("fly flies flew flying go goes went head heads headed return returns returned travel travels".split())
"""Verbs of who leaves where "home" stands behind them."""
_AHEAD = frozenset("expected due will be planned scheduled".split())
"""Words by one of which what is the first is still to come."""
_OF_PERSONS = ("arrive", "leave")
_PRONOUNS = frozenset(("he", "she", "it", "they"))
_REACH, _REACH_FIRST, _BACK = 9, 16, 30
"""Words before a day in which its verb stands, and in which it is of the first, and who does it is looked for."""
_YEAR = 4
Step = tuple[str, str]
"""Which step, and the surname of who takes it; "" where it is no person's, "leave" where the first leaves."""


def step_of(known: Survey, mention: Mention, surnames: AbstractSet[str]) -> Step | None:
    """The step of which a day is told; None where its verb tells none, or nobody takes it."""
    text = known.articles[mention.place.article].text
    at = tokens_of(text).within(mention.place.span)
    if not at:
        return None
    low = [(n, tokens_of(text).words[n].lower()) for n in before(text, at.start, _REACH_FIRST)]
    words = [word for _, word in low]
    if "first" in words and not _AHEAD.isdisjoint(words):
        last = words[len(words) - words[::-1].index("and") :] if "and" in words else words
        return ("first", "leave" if any(_STEPS.get(word) == "leave" for word in last) else "")
    low, words = low[-_REACH:], words[-_REACH:]
    n = next((n for n, word in reversed(low) if word in _STEPS or (word in _HOME and "home" in words)), None)
    if n is None:
        return None
    step = _STEPS.get(tokens_of(text).words[n].lower(), "leave")
    if step not in _OF_PERSONS:
        return (step, "") if len(mention.when) == _YEAR else None
    who = _who(known, mention, n, surnames)
    return (step, who) if who else None


def begins(step: Step) -> bool:
    """Whether something is founded, or begins, by whatever name."""
    return step[0] == "found"


def _who(known: Survey, mention: Mention, n: int, surnames: AbstractSet[str]) -> str:
    """The person nearest before a verb in its sentence; where a pronoun stands there, in the sentence before."""
    text = known.articles[mention.place.article].text
    at = tokens_of(text).within(mention.sentence)
    if person := nearest_person(text, range(n - 1, max(at.start, n - _BACK) - 1, -1), surnames):
        return person[0]
    if _PRONOUNS.isdisjoint(_lower(text, range(at.start, n))):
        return ""
    sentence = known.sentence_at(mention.place.article, mention.sentence.start)
    return _last(known, sentence, surnames) if sentence else ""


def _last(known: Survey, sentence: Sentence, surnames: AbstractSet[str]) -> str:
    """The first person of the sentence before one, of whom a pronoun tells."""
    first: Span = known.sentence_before(sentence).span
    text = known.articles[sentence.article].text
    at = tokens_of(text).within(first)
    person = nearest_person(text, at, surnames) if first != sentence.span else None
    return person[0] if person else ""


def _lower(text: str, at: Sequence[int]) -> set[str]:
    return {tokens_of(text).words[n].lower() for n in at}
