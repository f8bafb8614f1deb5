"""A person's given name in two forms: in full here and short there ("Robert" and "Bob")."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise

from dossier.analysis.accounts.differences import Difference, sides_of, told_against
from dossier.analysis.accounts.finders.names import Printed
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.given_names import full_forms, may_be_one
from dossier.analysis.likeness import Survey
from dossier.model import Locator, Span
from dossier.patterns import compiled

_OWNER = compiled(r"[’']s?$")
_WEIGHT = 0.2


def variant_differences(known: Survey, nearness: Nearness, printed: Sequence[Printed]) -> Iterator[Difference]:
    """Given names that may be one, before one surname: each article prints one alone, and one near it another."""
    told: dict[str, dict[str, dict[str, Locator]]] = defaultdict(lambda: defaultdict(dict))
    for article, words, start in printed:
        for given, surname in pairwise(words.split(" ")):
            if given.lower() in full_forms():
                name = _OWNER.sub("", surname)
                place = Locator(article, Span(start, start + len(given) + 1 + len(name)))
                told[name][article].setdefault(given.lower(), place)
            start += len(given) + 1
    for _, by_article in sorted(told.items()):
        sole = {a: next(iter(here)) for a, here in by_article.items() if len(here) == 1}
        facing = nearness.apart(sole) if len(set(sole.values())) > 1 else ()
        if facing and may_be_one(*{sole[a] for a in facing}):
            sides = sides_of(by_article[a][sole[a]] for a in facing)
            yield told_against(known, "name", "Which form of a name", sides, _WEIGHT, "spelling")
