"""Planned, lodged or ruled out: an appeal, a suit, a complaint that another article tells at another stage."""

from collections.abc import Iterator, Sequence
from typing import Literal

from dossier.analysis.accounts.difference_labels import HOW_FAR, PLANNED_OR_DONE
from dossier.analysis.accounts.differences import Difference, are_opposed, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import to_matter
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.accounts.verb_stages import Stage, Step, early_steps, later_steps
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import changed, frozen
from dossier.model import Locator, Span
from dossier.patterns import late

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
_Stage = Literal["to come", "done", "ruled out", "open"]
_STAGE: dict[Stage, _Stage] = {"done": "done", "not done": "ruled out"}
_SURE = ("to come", "done")
_WENT_IN = r"(?: papers)? (?:went|are|is|has gone|have gone) in\b"
_RULED_OUT = r" (?:was|is|has been|had been|has|had)(?P<not> not)? (?:been )?ruled out\b"
_RULES_OUT = r"\b(?:(?P<not>(?:not|n[’']t) )?rul(?:ed|es|ing|e) out|(?P<open>considering)) (?:an?|any|the) $"
_BACK = 30
_TO_NAMES = 3
"""Sentences before one with what is filed among which somebody is named."""
_REACH = 12
"""Words between what is filed and the verb that files it, at most."""
_WEIGHT = 0.5


@frozen()
class _Filing:
    """The verb with what it files, and the stems of its sentence and the one before."""

    place: Locator
    what: str
    stage: _Stage
    stems: frozenset[str]
    own: frozenset[str]
    """The names of its sentence alone."""


def filing_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of one kind of filing, which each of two articles tells at one stage alone, with some name in common near by."""
    if not nearness.all_near:
        return
    told = [f for article in sorted(known.articles) for f in _filings(known, article)]
    sure = [f for f in told if f.stage in _SURE]
    stages = {(f.place.article, f.what): {g.stage for g in sure if _is_of(f, g)} for f in sure}
    yield from _faced(known, nearness, [f for f in sure if len(stages[f.place.article, f.what]) == 1], PLANNED_OR_DONE)
    alone = [f for f in told if all(f.stage == g.stage or f.own.isdisjoint(g.own) for g in told if _is_of(f, g))]
    yield from _faced(known, nearness, [changed(f, stems=f.own) for f in alone], HOW_FAR)


def _faced(known: Survey, nearness: Nearness, told: Sequence[_Filing], label: str) -> Iterator[Difference]:
    """Those at two stages, of which one is ruled out where it is told how far it has come."""
    telling = telling_stems([f.stems for f in told])
    scored = [
        (float(len(told[i].stems & told[j].stems)), i, j)
        for i, j in nearness.sharing([f.stems & telling for f in told], [f.place.article for f in told], 1)
        if told[i].what == told[j].what and told[i].stage != told[j].stage
        if label == PLANNED_OR_DONE or "ruled out" in (told[i].stage, told[j].stage)
    ]
    for group, _ in facing_groups([f.place for f in told], scored):
        sides = sides_of(group)
        yield quoted_against(known, "wording", label, sides, _WEIGHT, opposed=are_opposed(sides))


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
        stems = _named(known, s)
        own = frozenset(tokens.stems_in(s.span)) & known.names
        what = _FILED[tokens.words[n]]
        if in_words := _in_words(text, tokens, n):
            stage, span = in_words
            yield _Filing(Locator(article, span), what, stage, stems, own)
            continue
        steps = [*early_steps(text, place), *later_steps(text, place)]
        near = [(abs(_at(text, step) - n), step) for step in steps if _is_told(step, text, n)]
        if near:
            step = min(near, key=lambda one: (one[0], one[1].place))[1]
            yield _Filing(_told(text, step, n), what, _STAGE.get(step.stage, "to come"), stems, own)


def _named(known: Survey, s: Sentence) -> frozenset[str]:
    """The names of a sentence and the one before; where they have none, of the nearest before that has."""
    tokens, first = tokens_of(known.articles[s.article].text), known.sentence_before(s)
    for _ in range(_TO_NAMES):
        if found := known.names.intersection(tokens.stems_in(Span(first.span.start, s.span.end))):
            return frozenset(found)
        first = known.sentence_before(first)
    return frozenset()


def _in_words(text: str, tokens: Tokens, n: int) -> tuple[_Stage, Span] | None:
    """The stage of what is filed where an idiom tells it: "no appeal is ruled out yet", "the papers went in"."""
    start, end = tokens.starts[n], tokens.ends[n]
    if found := late(_WENT_IN).match(text, end):
        return "done", Span(start, found.end())
    if found := late(_RULED_OUT).match(text, end):
        return ("open" if found["not"] else "ruled out"), Span(start, found.end())
    if found := late(_RULES_OUT).search(text, max(0, start - _BACK), start):
        return ("open" if found["not"] or found["open"] else "ruled out"), Span(found.start(), end)
    return None


def _is_told(step: Step, text: str, n: int) -> bool:
    """Whether a step files something: planned or done, by a verb of filing, with little between."""
    return step.root in _VERBS and step.stage in (*_EARLY, *_STAGE) and abs(_at(text, step) - n) <= _REACH


def _at(text: str, step: Step) -> int:
    """The token of the verb."""
    return tokens_of(text).within(step.place.span).stop - 1


def _told(text: str, step: Step, n: int) -> Locator:
    """From the one to the other."""
    at = tokens_of(text).within(step.place.span)
    return Locator(step.place.article, to_matter(text, min(at.start, n), max(at.stop, n + 1)))
