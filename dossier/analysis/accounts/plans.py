"""What was planned when an article was written, and done when another was: the deed is told, the plan is background."""

import re
from collections.abc import Collection, Iterable, Iterator, Sequence
from functools import cache

from dossier.analysis.accounts.deeds import DOINGS, Kind
from dossier.analysis.accounts.exclusive import exclude_each_other
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.plan_words import EXPECTED
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import stem
from dossier.model import Span
from dossier.patterns import holds, late

_PLANNED = (
    r"\b(?:(?:(?:is|are|was|were|be|been|[’']s|[’']re) (?:\w+ly )?"
    rf"(?:{'|'.join(EXPECTED)}|about|preparing|prepared|planning|going|ready)|"
    r"[Ee]xpected|[Ss]et|[Dd]ue|[Pp]lans?|[Pp]lanning|[Pp]repar(?:es|ing)|"
    r"intends?) to (?!have\b)|will (?:\w+ly )?(?!have\b|not\b|never\b))"
)
"""How an article tells what is to come."""
_OPEN = (
    rf"{_PLANNED}|\b(?:(?:[Mm]ay|might|could) (?:\w+ly )?(?!have\b|not\b|be\b)|"
    r"(?:is|are|was|were) to (?!have\b|be\b))|[’']ll (?!have\b|not\b|be\b)"
)
"""The same, and how it tells what may come."""
_ANNOUNCED = r"\b(?:announc(?:ed|es|ing)|declar(?:ed|es|ing))\b"
"""Before a plan: who announces that he will back somebody has backed him."""
_TO_COME = (*EXPECTED, "Expected", "Set", "Due", "about", "going", "ready", "lan", "repar", "intend")
"""With " to " one of these, or "will ", has whatever ``_PLANNED`` finds: words are found faster than a pattern."""
_MAY_COME = ("ll ", "ay ", "might ", "could ", "s to ", "re to ")
"""Of these one has whatever ``_OPEN`` finds beside that."""
_PAST = frozenset(
    "became began broke brought bought built came chose cut fell flew fought gave held hit left lost made met "
    "overrode paid put quit ran rose said sent set shot sold sought spent stood struck swore threw took went "
    "withdrew won".split()
)
_GOES_ON = ("is ", "are ", "was ", "were ", "will ", "has ", "have ", "had ")
"""How a main clause goes on behind what is put in between commas."""
_LEADS_IN = ("In ", "With ", "At ", "On ", "By ", "For ")
"""How a sentence begins whose main clause is its second: "In a blow to Pinto, the board voted"."""
_BEGINS = frozenset("begin start come happen follow open take held occur".split())
_DECIDED = ("approve", "pass", "adopt", "ratify", "reject", "defeat", "override")
"""What was done where a vote was taken."""
_NOT_YET = r"\b(?:until|unless|if|once|before|whether)\b"
"""Behind these a clause tells what need not have been done."""
_FOR = frozenset(("for", "against"))
"""Who voted for a bill to do something did not vote to do it."""
_NEXT = 2
"""Words behind "is set to" of which one says that it begins; what begins is named before."""
_FEWEST = 2
"""Words of matter beside the deed that plan and deed have in common."""
_REACH = 6
"""Words behind "is set to" in which the deed is named that is planned."""


def overtaken(passages: Sequence[Passage], told: Collection[int]) -> set[int]:
    """Which of some sentences tell as planned what one of another article tells as done.

    By their numbers here; only those ``told`` by several articles are asked.
    """
    return {n for n in told if came_to_pass(passages[n], passages)}


def came_to_pass(passage: Passage, others: Iterable[Passage]) -> bool:
    """Whether a sentence tells as planned what one of some others, of another article, tells as done.

    That is so where both have the deed in common and two words more, and nothing excludes it: another chamber's vote is
    another.
    """
    planned = _planned(passage)
    return bool(planned) and any(
        q.article != passage.article
        and len(q.stems & passage.stems) > _FEWEST
        and not planned.isdisjoint(_done(q))
        and not exclude_each_other(passage, passage.span, q, q.span)
        for q in others
    )


def is_all_plan(passage: Passage) -> bool:
    """Whether a sentence tells that something is to come, and of nothing that was done."""
    plans = list(_plans(passage, _PLANNED))
    told = [late(_ANNOUNCED).search(passage.text, passage.span.start, plan.start()) for _, plan in plans]
    return bool(plans) and not any(told) and not _done(passage)


def plan_and_deed(a: Passage, b: Passage) -> bool:
    """Whether one of two sentences tells as yet to be done what the other tells as done, and not as planned.

    A vote that is to come is done where something was passed, rejected or overridden. Symmetric. Deeds of main clauses
    are asked, by their roots; ``one_doing.planned_and_done`` asks any verb, by what it is done to.
    """
    return _is_done_in(a, b) or _is_done_in(b, a)


def _is_done_in(a: Passage, b: Passage) -> bool:
    planned = _planned(a, _OPEN)
    if not planned:
        return False
    done = _done(b, _OPEN) - _planned(b, _OPEN)
    return not planned.isdisjoint(done) or (root(stem("vote")) in planned and not done.isdisjoint(_decided()))


@cache
def _decided() -> frozenset[str]:
    return frozenset(root(stem(word)) for word in _DECIDED)


def _planned(passage: Passage, words: str = _PLANNED) -> frozenset[str]:
    """The roots of the deeds that a sentence's main clauses tell as yet to be done."""
    found: set[str] = set()
    if not _may_hold(passage.words, words):
        return frozenset()
    if not late(words).search(passage.text, passage.span.start, passage.span.end):  # most: no clause is cut for it
        return frozenset()
    tokens = tokens_of(passage.text)
    for span, plan in _plans(passage, words):
        behind = _between(tokens, plan.end(), span.end)[:_REACH]
        if not _BEGINS.isdisjoint(tokens.words[k] for k in behind[:_NEXT]):  # "the strike is expected to begin"
            behind = _between(tokens, passage.span.start, plan.start())
        found |= _roots(tokens, behind, DOINGS)
    return frozenset(found)


def _done(passage: Passage, words: str = _PLANNED) -> frozenset[str]:
    """The roots of the deeds that they tell as done."""
    tokens = tokens_of(passage.text)
    rest = [(span.start, span.end) for span in main_clauses(passage)]
    for span, plan in _plans(passage, words):
        rest = [(start, min(end, plan.start()) if span.end == end else end) for start, end in rest]
    here = [k for start, end in rest for k in _between(tokens, start, _before(passage.text, start, end))]
    done = _roots(tokens, [k for k in here if is_past(tokens.words[k])], ("deed",))
    done |= _behind_after(passage, tokens)
    if root(stem("vote")) in done:  # "voted to approve" is to approve, "refused to leave" is not to leave
        done |= _roots(tokens, [k for k in here if _is_voted(tokens, k)], ("deed",))
    return done


def _behind_after(passage: Passage, tokens: Tokens) -> frozenset[str]:
    """The roots of the deeds that are done where something is "after" them: "after voting", "after having sold"."""
    words = tokens.words
    here = [k for k in tokens.within(passage.span)[1:] if words[k].endswith("ing") and words[k - 1].lower() == "after"]
    return _roots(tokens, here, ("deed",))


def _is_voted(tokens: Tokens, k: int) -> bool:
    """Whether a word tells, behind "to", what was voted: no bill stands between that would do it."""
    for at in range(k - 1, -1, -1) if k and tokens.words[k - 1] == "to" else ():
        if root(tokens.stems[at]) == root(stem("vote")):
            return True
        if tokens.words[at].lower() in _FOR:
            return False
    return False


def _before(text: str, start: int, end: int) -> int:
    """Where what need not have been done begins between two offsets, or the second."""
    found = late(_NOT_YET).search(text, start, end) if start < end else None
    return found.start() if found else end


def _plans(passage: Passage, words: str) -> Iterator[tuple[Span, re.Match[str]]]:
    """What of each main clause tells that something is to come."""
    if not _may_hold(passage.words, words):
        return
    for span in main_clauses(passage):
        for found in late(words).finditer(passage.text, span.start, span.end):
            if words is _PLANNED or not late(_ANNOUNCED).search(passage.text, passage.span.start, found.start()):
                yield span, found


def _may_hold(text: str, words: str) -> bool:
    """Whether ``words``, one of the two patterns, can be found in a text."""
    if "will " in text or (" to " in text and holds(text, _TO_COME)):
        return True
    return words is not _PLANNED and holds(text, _MAY_COME)


def main_clauses(passage: Passage) -> list[Span]:
    """The main clauses, and what goes on behind an aside: "Lund, loved for her thrift, vetoed the bill"."""
    found, text, main = [], passage.text, True
    for n, c in enumerate(passage.clauses):
        goes_on = text.startswith(_GOES_ON, c.span.start) or (n > 1 and not main and _begins_past(text, c.span))
        led_in = n == 1 and text.startswith(_LEADS_IN, passage.span.start) and text.startswith("the ", c.span.start)
        if c.main or goes_on or led_in:
            found.append(c.span)
        main = c.main
    return found


def _begins_past(text: str, span: Span) -> bool:
    return is_past(span.of(text).partition(" ")[0])


def _between(tokens: Tokens, start: int, end: int) -> range:
    """The tokens from one offset to another; none where a sentence begins or ends with its plan."""
    return tokens.within(Span(start, end)) if start < end else range(0)


def _roots(tokens: Tokens, places: Iterable[int], kinds: Sequence[Kind]) -> frozenset[str]:
    return frozenset([root(tokens.stems[k]) for k in places if tokens.stems[k] and kind_at(tokens, k) in kinds])


def is_past(word: str) -> bool:
    """Whether a verb stands in its past, as far as its form shows."""
    return word.endswith("ed") or word in _PAST
