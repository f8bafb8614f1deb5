"""What was planned when an article was written, and done when another was: the deed is told, the plan is background."""

from collections.abc import Iterable, Sequence

from dossier.analysis.accounts.deeds import Kind
from dossier.analysis.accounts.exclusive import exclude_each_other
from dossier.analysis.accounts.kin import root
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.passages import Passage
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import late

_PLANNED = (
    r"\b(?:(?:(?:is|are|was|were|be|been) (?:\w+ly )?(?:expected|set|due|scheduled|slated|poised|about|preparing|"
    r"planning|going|ready)|[Ee]xpected|[Ss]et|[Dd]ue|[Pp]lans?|[Pp]lanning|[Pp]repar(?:es|ing)|"
    r"intends?) to (?!have\b)|will (?:\w+ly )?(?!have\b|not\b|never\b))"
)
"""How an article tells what is to come."""
_PAST = frozenset(
    "became began broke brought bought built came chose cut fell flew fought gave held hit left lost made met "
    "overrode paid put quit ran rose said sent set shot sold sought spent stood struck swore threw took went "
    "withdrew won".split()
)
_GOES_ON = ("is ", "are ", "was ", "were ", "will ")
"""How a main clause goes on behind what is put in between commas."""
_BEGINS = frozenset("begin start come happen follow open take held occur".split())
_NEXT = 2
_FEWEST = 2
"""Words of matter beside the deed that plan and deed have in common."""
_REACH = 6
"""Words behind "is set to" in which the deed is named that is planned."""


@frozen()
class _Told:
    """The deeds of a sentence's main clauses by their roots: those done, those to be done, and all it says."""

    done: frozenset[str]
    planned: frozenset[str]
    stems: frozenset[str]


def overtaken(passages: Sequence[Passage]) -> set[int]:
    """Which of some sentences, by their numbers here, tell as planned what one of another article tells as done."""
    told = [_told(p) for p in passages]
    return {
        n
        for n, (p, plan) in enumerate(zip(passages, told, strict=True))
        if plan.planned
        and any(
            q.article != p.article
            and not plan.planned.isdisjoint(deed.done)
            and len(plan.stems & deed.stems) > _FEWEST
            and not exclude_each_other(p, p.span, q, q.span)
            for q, deed in zip(passages, told, strict=True)
        )
    }


def _told(passage: Passage) -> _Told:
    tokens, text = tokens_of(passage.text), passage.text
    main = [c.span for c in passage.clauses if c.main or text.startswith(_GOES_ON, c.span.start)]
    plans = [(s, found) for s in main for found in late(_PLANNED).finditer(text, s.start, s.end)]
    planned: set[str] = set()
    for span, found in plans:
        behind = tokens.within(Span(found.end(), span.end))[:_REACH]
        if not _BEGINS.isdisjoint(tokens.words[k] for k in behind[:_NEXT]):  # "the strike is expected to begin"
            behind = tokens.within(Span(passage.span.start, found.start()))
        planned |= _roots(tokens, behind, ("deed", "act"))
    here = [
        k for s in main for k in tokens.within(s) if not any(f.start() <= tokens.starts[k] < t.end for t, f in plans)
    ]
    done = _roots(tokens, [k for k in here if _is_past(tokens.words[k])], ("deed",))
    if root(stem("vote")) in done:  # "voted to approve" is to approve, "refused to leave" is not to leave
        done |= _roots(tokens, [k for k in here if k and tokens.words[k - 1] == "to"], ("deed",))
    return _Told(done, frozenset(planned), frozenset(passage.stems))


def _roots(tokens: Tokens, places: Iterable[int], kinds: Sequence[Kind]) -> frozenset[str]:
    return frozenset([root(tokens.stems[k]) for k in places if tokens.stems[k] and kind_at(tokens, k) in kinds])


def _is_past(word: str) -> bool:
    """Whether a verb stands in its past, as far as its form shows."""
    return word.endswith("ed") or word in _PAST
