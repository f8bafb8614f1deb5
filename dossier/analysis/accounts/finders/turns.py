"""The how-manieth: the 12th day here and the 14th there, the first of one kind here and of another there."""

from collections.abc import Iterator
from heapq import merge

from dossier.analysis.accounts.difference_labels import FIRST_OF_WHAT
from dossier.analysis.accounts.differences import Difference, facing_groups, sides_of, told_against
from dossier.analysis.accounts.encounters import ORDINALS
from dossier.analysis.accounts.frames import after, before, forms_in, to_matter
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.dates_terms import WEEKDAYS
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import figures_of, marked, places_of
from dossier.analysis.of_one_event import MANY
from dossier.frozen import frozen
from dossier.model import Locator
from dossier.patterns import compiled

_TURNS = marked(("first", *ORDINALS))
_VALUE = {"first": 1, **{word: n for n, word in enumerate(ORDINALS, 2)}}
_FIGURE = compiled(r"(\d{1,4})(?:st|nd|rd|th)")
_AFTER, _BEFORE = 15, 5
_SPANS = frozenset("day week month year round term season ballot anniversary attempt time".split())
_FEWEST = 2
_LEAST_OF_DAYS = 3
"""Turns below which a "second day" is likely of something else."""
_WEIGHT, _OF_KIND = 0.45, 0.3
"""What another turn weighs, and another thing that is the first of its kind."""
_HEAD, _MOST_TOLD = 3, 9
"""Words after a turn that say of what it is one, and that are shown."""
_WEEK = tuple(day.capitalize() for day in WEEKDAYS)
_WEEKDAYS = marked(_WEEK)
_SINCE = frozenset(("since",))
_BREAKS = frozenset("and but while when where who which that".split())


@frozen()
class _Turn:
    """Which it is, the word right after it, what that is the turn of, and the forms of what is told of it.

    ``since`` is whether it is counted from some day on.
    """

    place: Locator
    value: int
    unit: str
    head: frozenset[str]
    since: bool
    forms: frozenset[str]

    @property
    def told(self) -> tuple[object, ...]:
        """All but where in the article it stands."""
        return self.place.article, self.value, self.unit, self.head, self.since, self.forms


def turn_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Another turn of one thing, or other things that are each the first of their kind."""
    # What an article tells again in the same words is asked once.
    told = {t.told: t for article in sorted(known.articles, reverse=True) for t in [*_turns(known, article)][::-1]}
    turns = list(told.values())[::-1]
    homes = [t.place.article for t in turns]
    forms = [t.forms for t in turns]
    if len(turns) >= MANY:
        telling = telling_stems(forms)
        forms = [here & telling for here in forms]
    scored = []
    for i, j in nearness.sharing(forms, homes, least=1):
        if weight := _score(known, turns[i], turns[j]):
            scored.append((weight, i, j))
    for group, score in facing_groups([t.place for t in turns], scored):
        sides = sides_of(group)
        if score >= 1.0:
            yield told_against(known, "number", "Which one in order", sides, _WEIGHT, phrases=True)
        else:
            yield told_against(known, "wording", FIRST_OF_WHAT, sides, _OF_KIND)


def _score(known: Survey, a: _Turn, b: _Turn) -> float:
    """From 1 up another turn; below it things that are each the first; 0 where two are not of one matter."""
    shared = a.forms & b.forms
    if a.value != b.value and _has_passed(known, a, b):
        return 0.0
    if a.value != b.value and a.unit == b.unit and a.unit in _SPANS:
        return 1.0 + len(shared) if min(a.value, b.value) >= _LEAST_OF_DAYS else 0.0
    if len(shared) < _FEWEST or shared <= known.names:
        return 0.0
    if a.value != b.value:
        return 1.0 + len(shared) / 10 if (a.since or b.since) and not a.head.isdisjoint(b.head) else 0.0
    return len(shared) / 10 if a.value == 1 and a.head.isdisjoint(b.head) else 0.0


def _has_passed(known: Survey, a: _Turn, b: _Turn) -> bool:
    """Whether two articles tell of different days, so that each may be right: meetings follow each other, days pass.

    Of days so many must have passed as lie between the weekdays that the articles name first; of anything else no more
    is asked than that these are two.
    """
    first, other = (_first_weekday(known, t.place.article) for t in (a, b))
    if first is None or other is None or first == other:
        return False
    return a.unit != "day" or (a.value - b.value - first + other) % len(_WEEK) == 0


def _first_weekday(known: Survey, article: str) -> int | None:
    text = known.articles[article].text
    here = places_of(text, _WEEKDAYS)
    return _WEEK.index(tokens_of(text).words[here[0]]) if here else None


def _turns(known: Survey, article: str) -> Iterator[_Turn]:
    text = known.articles[article].text
    tokens = tokens_of(text)
    figures = (n for n in figures_of(text) if _FIGURE.fullmatch(tokens.words[n]))
    for n in merge(places_of(text, _TURNS), figures):
        rest = after(text, n, _AFTER)
        if not rest or text[tokens.ends[n]] != " ":
            continue
        end = next((k for k in rest[1:] if tokens.words[k] in _BREAKS), rest.stop)
        forms = forms_in(text, range(n + 1, end)) | forms_in(text, before(text, n, _BEFORE))
        figure = _FIGURE.fullmatch(tokens.words[n])
        value = int(figure[1]) if figure else _VALUE[tokens.words[n]]
        place = Locator(article, to_matter(text, n, min(end, n + 1 + _MOST_TOLD)))
        since = not _SINCE.isdisjoint(tokens.words[n + 1 : end])
        yield _Turn(
            place,
            value,
            tokens.words[n + 1].lower(),
            forms_in(text, range(n + 1, min(end, n + 1 + _HEAD))),
            since,
            forms,
        )
