"""How far it went: what one place of a statement plans, promises or tries, and another tells as under way or done."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import chain, product

from dossier.analysis.accounts.difference_labels import CERTAIN_OR_POSSIBLE, HOW_FAR, PLANNED_OR_DONE
from dossier.analysis.accounts.differences import Difference, are_opposed, chained, quoted_against, sides_of, words_at
from dossier.analysis.accounts.kept import breach_of
from dossier.analysis.accounts.one_doing import is_one
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.verb_stages import LATER, MAKES_KNOWN, Stage, Step, early_steps, later_steps
from dossier.analysis.likeness import Survey, compare
from dossier.analysis.stems import stem
from dossier.model import Locator

_EARLY: tuple[Stage, ...] = ("to come", "wanted", "promised", "tried", "asked", "not done")
_FAR_APART = frozenset(frozenset((early, later)) for early in _EARLY for later in LATER)
_APART = frozenset(
    frozenset(stages)
    for one, *others in (
        ("open", "to come", "promised", "decided", *LATER),
        ("not done", "to come", "wanted", "promised", "decided"),
        ("decided", "to come", "wanted", *LATER),
        ("wanted", "to come"),
    )
    for stages in ((one, other) for other in others)
)
_OPPOSED = frozenset(frozenset((early, "done")) for early in ("to come", "not done"))
"""Stages of which one alone can be so; what was promised, or tried, may be done as well."""
_PLANNED_OR_DONE = frozenset[Stage](("to come", "done"))
_BROKEN = frozenset[Stage](("promised", "not done"))
_SOON_OR_NOW = frozenset(("to come", "under way"))
_NEWS, _WILL = frozenset(("announced", "declared", "agreed")), frozenset(("will", "would"))
_GOING = ("leave", "go", "come", "arrive", "depart", "return", "resign", "retire", "quit", "travel", "step")
_LEAST_SCORE, _LEAST_EVIDENCE = 0.33, 1.5
_WEIGHT, _WEIGHT_CLOSE, _WEIGHT_OPPOSED = 0.5, 0.38, 0.6


def headway_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """One doing at two stages; nothing of what an article tells at both."""
    texts = {a: article.text for a, article in known.articles.items()}
    carried: dict[str, set[Locator]] = defaultdict(set)
    for pair in facing:
        for place in (pair.a, pair.b):
            carried[place.article].add(place)
    found: dict[tuple[Locator, Locator], frozenset[Stage]] = {}
    for x, y in chain.from_iterable(_apart(known, texts, pair) for pair in facing):
        if not _tells(texts, carried, x.place.article, y) and not _tells(texts, carried, y.place.article, x):
            found[x.place, y.place] = frozenset((x.stage, y.stage))
    found.update((places, _BROKEN) for pair in facing for places in _broken(known, pair))
    for group in chained(found):
        sides = sides_of(group)
        stages = {both for (a, _), both in found.items() if a in group}
        weight = _WEIGHT_CLOSE if stages.isdisjoint((*_FAR_APART, _BROKEN)) else _WEIGHT
        opposed = are_opposed(sides) and not stages.isdisjoint(_OPPOSED)
        weight = _WEIGHT_OPPOSED if opposed else weight
        yield quoted_against(known, "wording", _label(stages), sides, weight, opposed=opposed)


def _label(stages: AbstractSet[frozenset[Stage]]) -> str:
    if _PLANNED_OR_DONE in stages:
        return PLANNED_OR_DONE
    if stages == {_BROKEN}:
        return "Whether it was kept"
    return CERTAIN_OR_POSSIBLE if all("open" in both for both in stages) else HOW_FAR


def _apart(known: Survey, texts: Mapping[str, str], pair: Facing) -> Iterator[tuple[Step, Step]]:
    """Steps of one doing in two places that say something else."""
    places = (pair.a, pair.b)
    early = [early_steps(texts[place.article], place) for place in places]
    if not any(early):
        return
    ours, theirs = (
        (*mine, *(later_steps(texts[place.article], place) if other else ()))
        for place, mine, other in zip(places, early, reversed(early), strict=True)
    )
    for x, y in product(ours, theirs):
        if not _are_apart(x, y) or _is_its_news(known, x, y):
            continue
        if is_one(x, y) or (_may_be_one(x, y) and _are_alike(known, pair)):
            yield x, y


def _broken(known: Survey, pair: Facing) -> Iterator[tuple[Locator, Locator]]:
    """Where two places tell one promise, and an article, or each, its breach."""
    ours, theirs = (early_steps(known.articles[place.article].text, place) for place in (pair.a, pair.b))
    for x, y in product(ours, theirs):
        if x.root == y.root and "promised" in (x.stage, y.stage) and {x.stage, y.stage} <= {"promised", "to come"}:
            broken = [breach_of(known, step) for step in (x, y)]
            if any(broken):
                yield broken[0] or x.place, broken[1] or y.place


def _tells(texts: Mapping[str, str], carried: Mapping[str, AbstractSet[Locator]], article: str, step: Step) -> bool:
    """Whether places of an article tell the doing of a step at the same stage."""
    steps = later_steps if step.stage in LATER else early_steps
    return any(
        one.root == step.root and one.stage == step.stage
        for place in carried[article]
        for one in steps(texts[article], place)
    )


def _are_apart(x: Step, y: Step) -> bool:
    """Whether two stages say something else. What is "leaving" may be to come; of others the word itself must be shared
    where one is to come."""
    both = frozenset((x.stage, y.stage))
    soon = both == _SOON_OR_NOW and (x.root != y.root or x.root in _going())
    return (both in _FAR_APART and not soon) or both in _APART


@cache
def _going() -> frozenset[str]:
    return frozenset(root(stem(word)) for word in _GOING)


def _is_its_news(known: Survey, x: Step, y: Step) -> bool:
    """Whether one step only makes known what another tells as certain: "announced his support", "will support"."""
    return any(
        words_at(known, news.place).split()[-1] in _NEWS and words_at(known, plan.place).split()[0] in _WILL
        for news, plan in ((x, y), (y, x))
        if plan.stage == "to come" and plan.root != MAKES_KNOWN
    )


def _may_be_one(x: Step, y: Step) -> bool:
    """Whether two verbs tell of one doing where the places say the same: one makes known, or seals, what the other has
    still to come, or they are the same and one tells neither by whom nor to whom."""
    if {x.stage, y.stage} == _PLANNED_OR_DONE and (x.seals or y.seals):
        return True
    return x.root == y.root and not (x.doer | x.to and y.doer | y.to)


def _are_alike(known: Survey, pair: Facing) -> bool:
    likeness = compare(*(known.bag(p.article, [p.span]) for p in (pair.a, pair.b)))
    return likeness.score >= _LEAST_SCORE and likeness.evidence >= _LEAST_EVIDENCE
