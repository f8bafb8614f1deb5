"""Of which step of an event a day is told, by its verb alone: who arrives or leaves, what is founded or comes first."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.date_mentions import Mention
from dossier.analysis.accounts.frames import before, nearest_person
from dossier.analysis.likeness import Sentence, Survey, tokens_of

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
"""Digits of it."""
Step = tuple[str, str]
"""Which step, and the surname of who takes it; "" where it is no person's, "leave" where the first leaves."""


def step_of(known: Survey, mention: Mention, surnames: AbstractSet[str]) -> Step | None:
    """The step of which a day is told; None where its verb tells none, or nobody takes it."""
    text = known.articles[mention.place.article].text
    tokens = tokens_of(text)
    at = tokens.within(mention.place.span)
    lead = before(text, at.start, _REACH_FIRST) if at else range(0)
    words = [tokens.words[n].lower() for n in lead]
    near = dict(zip(lead[-_REACH:], words[-_REACH:], strict=True))
    return _of_the_first(words) or _by_verb(known, mention, near, surnames)


def _of_the_first(words: Sequence[str]) -> Step | None:
    """The step of what is expected to come, or to leave, as the first, by the words before its day."""
    if "first" not in words or _AHEAD.isdisjoint(words):
        return None
    last = words[len(words) - words[::-1].index("and") :] if "and" in words else words
    return "first", "leave" if any(_STEPS.get(word) == "leave" for word in last) else ""


def _by_verb(known: Survey, mention: Mention, words: Mapping[int, str], surnames: AbstractSet[str]) -> Step | None:
    """The step that the last verb before a day tells; ``words`` are those before it, by their tokens."""
    home = "home" in words.values()
    verbs = [n for n, word in words.items() if word in _STEPS or (word in _HOME and home)]
    if not verbs:
        return None
    step = _STEPS.get(words[verbs[-1]], "leave")
    if step not in _OF_PERSONS:
        return (step, "") if len(mention.when) == _YEAR else None
    who = _who(known, mention, verbs[-1], surnames)
    return (step, who) if who else None


def begins(step: Step) -> bool:
    """Whether something is founded, or begins, by whatever name."""
    return step[0] == "found"


def _who(known: Survey, mention: Mention, n: int, surnames: AbstractSet[str]) -> str:
    """Who is named nearest before a verb in its sentence; of a pronoun, who is named first in the sentence before."""
    text = known.articles[mention.place.article].text
    at = tokens_of(text).within(mention.sentence)
    if person := nearest_person(text, range(n - 1, max(at.start, n - _BACK) - 1, -1), surnames):
        return person[0]
    if _PRONOUNS.isdisjoint(word.lower() for word in tokens_of(text).words[at.start : n]):
        return ""
    sentence = known.sentence_at(mention.place.article, mention.sentence.start)
    return _first_before(known, sentence, surnames) if sentence else ""


def _first_before(known: Survey, sentence: Sentence, surnames: AbstractSet[str]) -> str:
    """The person first named in the sentence before one; "" where that is none, or none stands before."""
    before_it = known.sentence_before(sentence).span
    if before_it == sentence.span:
        return ""
    text = known.articles[sentence.article].text
    person = nearest_person(text, tokens_of(text).within(before_it), surnames)
    return person[0] if person else ""
