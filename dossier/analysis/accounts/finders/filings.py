"""Planned or done: an appeal, a suit or a complaint that one article has still to come and another tells as lodged."""

from collections.abc import Iterator

from dossier.analysis.accounts.difference_labels import PLANNED_OR_DONE
from dossier.analysis.accounts.differences import Difference, are_opposed, either_quoted, facing_groups, sides_of
from dossier.analysis.accounts.frames import to_matter
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.accounts.verb_stages import Stage, Step, early_steps, later_steps
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator, Span

_FILED = {
    **dict.fromkeys(("appeal", "appeals", "appealed", "appealing"), "appeal"),
    **dict.fromkeys(("lawsuit", "lawsuits", "suit", "suits", "sue", "sued", "sues", "suing"), "suit"),
    **dict.fromkeys(("complaint", "complaints"), "complaint"),
    **dict.fromkeys(("petition", "petitions"), "petition"),
}
_WORDS = marked(_FILED)
_VERBS = frozenset(
    root(stem(word)) for word in "file lodge bring submit launch enter fire present register appeal sue".split()
)
_EARLY: tuple[Stage, ...] = ("to come", "wanted", "promised")
_REACH = 12
"""Words between what is filed and the verb that files it, at most."""
_WEIGHT = 0.5


@frozen()
class _Filing:
    """The verb with what it files, and the stems of its sentence and the one before."""

    place: Locator
    what: str
    done: bool
    stems: frozenset[str]


def filing_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of one kind of filing, which each of two articles tells at one stage alone, with some name in common near by."""
    if not nearness.all_near:
        return
    told = [f for article in sorted(known.articles) for f in _filings(known, article)]
    stages = {(f.place.article, f.what): {g.done for g in told if _is_of(f, g)} for f in told}
    told = [f for f in told if len(stages[f.place.article, f.what]) == 1]
    telling = telling_stems([f.stems for f in told])
    scored = [
        (float(len(told[i].stems & told[j].stems)), i, j)
        for i, j in nearness.sharing([f.stems & telling for f in told], [f.place.article for f in told], 1)
        if told[i].what == told[j].what and told[i].done != told[j].done
    ]
    for group, _ in facing_groups([f.place for f in told], scored):
        sides = sides_of(group)
        about = f"{PLANNED_OR_DONE}: {either_quoted(known, sides)}"
        yield Difference("wording", about, sides, _WEIGHT, opposed=are_opposed(sides))


def _is_of(one: _Filing, other: _Filing) -> bool:
    return (one.place.article, one.what) == (other.place.article, other.what)


def _filings(known: Survey, article: str) -> Iterator[_Filing]:
    """Those of the running text, each with the step nearest to it that files it."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in places_of(text, _WORDS):
        s = known.sentence_at(article, tokens.starts[n])
        if not s or s.piece.kind == "headline":
            continue
        place = Locator(article, s.span)
        steps = [*early_steps(text, place), *later_steps(text, place)]
        near = [(abs(_at(text, step) - n), step) for step in steps if _is_told(step, text, n)]
        if near:
            step = min(near, key=lambda one: (one[0], one[1].place))[1]
            stems = frozenset(tokens.stems_in(Span(known.sentence_before(s).span.start, s.span.end)))
            yield _Filing(_told(text, step, n), _FILED[tokens.words[n]], step.stage == "done", stems & known.names)


def _is_told(step: Step, text: str, n: int) -> bool:
    """Whether a step files something: planned or done, by a verb of filing, with little between."""
    return step.root in _VERBS and step.stage in (*_EARLY, "done") and abs(_at(text, step) - n) <= _REACH


def _at(text: str, step: Step) -> int:
    """The token of the verb."""
    return tokens_of(text).within(step.place.span).stop - 1


def _told(text: str, step: Step, n: int) -> Locator:
    """From the one to the other."""
    at = tokens_of(text).within(step.place.span)
    return Locator(step.place.article, to_matter(text, min(at.start, n), max(at.stop, n + 1)))
