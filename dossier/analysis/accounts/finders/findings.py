"""What was confirmed, ruled, ordered: the same doing of the same people, of which each article has another object."""

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, chained, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, before, forms_in
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span

_VERBS = marked(
    (
        "confirmed certified verified concluded ruled found determined established ordered approved demanded promised "
        "pledged vowed agreed offered recommended proposed allowed barred banned required blamed"
    ).split()
)
_SUBJECT, _OBJECT = 7, 10
"""Words before a verb and after it, in its own clause, that are of who does it and of what."""
_MOST = 60
"""Places of one verb that are laid on each other."""
_WEIGHT = 0.45


@frozen()
class _Finding:
    """A verb with what follows it, and the forms of matter of both its sides."""

    place: Locator
    subject: frozenset[str]
    matter: frozenset[str]


def finding_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """One verb after the same subject and before objects that have a word in common, and each some of their own."""
    by_verb: dict[str, list[_Finding]] = defaultdict(list)
    for article in sorted(known.articles):
        text = known.articles[article].text
        tokens = tokens_of(text)
        for at in places_of(text, _VERBS):
            rest = after(text, at, _OBJECT)
            subject, matter = forms_in(text, before(text, at, _SUBJECT)), forms_in(text, rest)
            if subject and len(matter) > 1:
                place = Locator(article, Span(tokens.starts[at], tokens.ends[rest[-1]]))
                by_verb[tokens.stems[at]].append(_Finding(place, subject, matter))
    found = {
        (a.place, b.place)
        for here in by_verb.values()
        for a, b in combinations(here[:_MOST], 2)
        if a.place.article != b.place.article
        and nearness.near(a.place.article, b.place.article)
        and _differ(known, a, b)
    }
    for group in chained(found):
        sides = sides_of(group)
        verb = tokens_of(known.articles[sides[0].article].text).words_in(sides[0].span)[0].lower()
        yield quoted_against(known, "wording", f"What was {verb}", sides, _WEIGHT)


def _differ(known: Survey, a: _Finding, b: _Finding) -> bool:
    """Whether two are of the same people, more than one name of them in common, and of one matter told otherwise."""
    who, shared = a.subject & b.subject, a.matter & b.matter
    if not shared or not (who - known.names or len(who) > 1) or not who:
        return False
    ours, theirs = a.matter - shared, b.matter - shared
    return bool(ours - b.subject) and bool(theirs - a.subject)
