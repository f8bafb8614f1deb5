"""Whether verbs of two places tell of one doing, at whatever stage: voted on, planned, announced, or done."""

from functools import cache

from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.roots import roots_of
from dossier.analysis.accounts.verb_stages import MAKES_KNOWN, Step, early_steps, later_steps
from dossier.analysis.dates_terms import WEEKDAYS
from dossier.analysis.likeness import tokens_of
from dossier.model import Locator, Span

_ENDS = (
    ("vote override decide decision", "approve pass adopt ratify reject defeat override uphold sustain fail block"),
    ("become elect", "elect become name appoint choose install"),
    ("announcement", "enter launch begin start join"),
)
"""What is to come, and how it ends: a vote on a bill is one with its passing, who becomes mayor was elected."""
_TIMES = " ".join((*WEEKDAYS, *"today week month year".split()))
"""What two doings may have in common that are not one."""
_NEWS = frozenset("announced announces announcing declared declares declaring".split())
_PLANNED = ("to come",)
_NOT_PLANNED = ("done", "not done")


def is_one(x: Step, y: Step) -> bool:
    """Whether two verbs tell of one doing: of one thing, or the same word of one doer or of a thing told by "it".

    What is planned may end in a doing of another word: a vote in the passing of what was voted on.
    """
    if _ends_in(x, y) or _ends_in(y, x):
        return True
    if (x.to & y.to) - (roots_of(_TIMES) if MAKES_KNOWN in (x.root, y.root) else frozenset()):
        return x.root == y.root or not kin_of(x.root).isdisjoint(kin_of(y.root))
    if x.root != y.root or x.root == MAKES_KNOWN:
        return False
    return (bool(x.doer & y.doer) or x.it or y.it) and bool((x.to | x.doer) & (y.to | y.doer))


def _ends_in(plan: Step, end: Step) -> bool:
    if plan.stage not in _PLANNED or end.stage not in _NOT_PLANNED:
        return False
    about = plan.to - roots_of(_TIMES)
    same = (about & (end.to | end.doer)) if about else (plan.doer & end.doer)
    return bool(same) and any(plan.root in plans and end.root in ends for plans, ends in _by_end())


def ends_of_votes() -> frozenset[str]:
    """The roots of verbs that tell how a vote ended."""
    return roots_of(_ENDS[0][1])


@cache
def _by_end() -> tuple[tuple[frozenset[str], frozenset[str]], ...]:
    return tuple((roots_of(plans), roots_of(ends)) for plans, ends in _ENDS)


def planned_and_done(a: str, x: Locator, b: str, y: Locator) -> bool:
    """Whether one of two places of texts tells a doing as yet to come which the other tells as done, or as failed.

    Of verbs, by what they are done to; ``plans.plan_and_deed`` asks what the main clauses tell.
    """
    return _planned_in(a, x, b, y) or _planned_in(b, y, a, x)


def _planned_in(a: str, x: Locator, b: str, y: Locator) -> bool:
    planned = [step for step in early_steps(a, x) if step.stage in _PLANNED and not _is_announced(a, x, step)]
    if not planned:
        return False
    told = [s for s in (*early_steps(b, y), *later_steps(b, y)) if s.stage in _NOT_PLANNED]
    return any(is_one(step, other) for step in planned for other in told)


def _is_announced(text: str, place: Locator, plan: Step) -> bool:
    """Whether a plan stands behind "announced": who announces that he will back somebody has backed him."""
    start, end = place.span.start, plan.place.span.start
    return start < end and not _NEWS.isdisjoint(tokens_of(text).words_in(Span(start, end)))
