"""Still expected or already announced, decided: two places that say the same at two stages of one matter."""

from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.differences import PLANNED_OR_DONE, Difference, are_opposed, chained, either, sides_of
from dossier.analysis.accounts.held import held
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.plan_words import EXPECTED
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.model import Locator, Span
from dossier.patterns import late

_BEFORE_IT = "|".join(
    (*(f"{word} to" for word in (*EXPECTED, "likely", "making plans", "preparing")), "considering", "weighing")
)
_EXPECTED = rf"\b(?:{_BEFORE_IT}) [a-z]{{3,}}"
_EXPECTING = tuple(_BEFORE_IT.split("|"))
_COMING = r"\b(?:expect|set to|poised|due to|schedul|likely|plan|consider|weigh|prepar|will\b|would\b|could\b|may\b)"
_DONE = (
    r"\b(?:announced|declared|launched|confirmed|signed|approved|passed|ordered|decided to|decision to|"
    r"officially [a-z]+ed|formally [a-z]+ed)(?: [A-Za-z’']+){1,3}"
)
_LEAST_SCORE, _LEAST_EVIDENCE = 0.33, 1.5
_WEIGHT = 0.45


def stage_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """In places that carry one statement, of which one alone says that it is still to come."""
    texts = {a: article.text for a, article in known.articles.items()}
    coming: dict[Locator, Locator | None] = {}
    done: dict[Locator, Locator | None] = {}
    found: set[tuple[Locator, Locator]] = set()
    for pair in facing:
        for one, other in ((pair.a, pair.b), (pair.b, pair.a)):
            if one not in coming:
                coming[one] = _expected(texts[one.article], one)
            ahead = coming[one]
            if ahead is None:
                continue
            if other not in done:
                done[other] = _done(texts[other.article], other)
            past = done[other]
            if past and _alike(known, one, other):
                found.add((ahead, past))
    for group in chained(found):
        sides = sides_of(group)
        words = [f"“{p.span.of(texts[p.article])}”" for p in sides]
        yield Difference("wording", f"{PLANNED_OR_DONE}: {either(words)}", sides, _WEIGHT, opposed=are_opposed(sides))


def _expected(text: str, place: Locator) -> Locator | None:
    words = place.span.of(text)
    if not any(expected in words for expected in _EXPECTING):
        return None
    found = late(_EXPECTED).search(text, place.span.start, place.span.end)
    return Locator(place.article, Span(*found.span())) if found else None


def _done(text: str, place: Locator) -> Locator | None:
    if late(_COMING).search(text, place.span.start, place.span.end):
        return None
    found = late(_DONE).search(text, place.span.start, place.span.end)
    if not found or held(text, tokens_of(text).within(Span(*found.span())).start)[0] != "so":
        return None
    return Locator(place.article, Span(*found.span()))


def _alike(known: Survey, a: Locator, b: Locator) -> bool:
    likeness = compare(known.bag(a.article, [a.span]), known.bag(b.article, [b.span]))
    return likeness.score >= _LEAST_SCORE and likeness.evidence >= _LEAST_EVIDENCE
