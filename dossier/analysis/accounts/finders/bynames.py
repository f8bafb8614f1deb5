"""Who somebody is, told right behind the name: "Lund, the mayor's brother" here and "Lund, a retired judge" there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import compress, count

from dossier.analysis.accounts.differences import Difference, either, sides_of, words_at
from dossier.analysis.accounts.finders.names import Printed, surnames_of
from dossier.analysis.accounts.frames import forms_in
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.likeness import Survey, tokens_of
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled, late

_BYNAME = compiled(
    r"(?: \([^()\n]{1,20}\))?, "
    r"((?:(?P<the>the|his|her|their|[A-Z][\w.]*(?: [A-Z][\w.]*)?[’']s?)|the [A-Z]\w+[’']s?|an?|one of) "
    r"(?:[^,.;:“”\"()—–\n]|(?<=\b[A-Z])\.|(?<=\bNo)\.|(?<=\bSt)\.){4,80})(?=[,.;)—–\n])"
)
_KNOWN = (
    r"(?:(?: \([^()\n]{1,20}\))?,? (?P<clause>(?:(?:best |widely |well )?known (?:for|as)|nicknamed|dubbed|whose|"
    r"who(?: [a-z]+ly)? (?:is|was|serves?d?|heads|leads|led|gained|became|calls|made|rose|founded|runs|spent|built)) "
    r"[^,.;:“”\"()—–\n]{6,90})| (?:is|was) (?:also )?(?P<kind>(?:an?|one of) [^,.;:“”\"()—–\n]{4,80}))(?=[,.;)—–\n])"
)
"""What somebody is known for: the clause behind the name, or a sentence that says it of the name."""
_FOLLOWS = (", ", " (", " w", " i", " k")
_TOLD = tuple(f"{mark} {word}" for mark in ("", ",") for word in "known best widely well nicknamed dubbed who".split())
_TOLD += (" is ", " was ", " (")
_CLAUSE = frozenset(
    "said says told and but who which was is has had will would were are did does while as after when that".split()
)
"""Words that no description holds, but a clause."""
_WEIGHT = 0.3
_BACK = 6
"""Words before a byname among which the name stands."""


@frozen()
class _Byname:
    """What stands behind a name; ``the`` is whether it says which one, not merely what kind."""

    place: Locator
    forms: frozenset[str]
    the: bool


def byname_differences(known: Survey, nearness: Nearness, printed: Sequence[Printed]) -> Iterator[Difference]:
    """Of one person, where two articles' descriptions share no word of matter; names are none."""
    surnames = surnames_of(printed)
    several = nearness.told_twice(
        {a: surnames.intersection(tokens_of(x.text).words) for a, x in known.articles.items()}
    )
    told: dict[str, dict[str, list[_Byname]]] = defaultdict(dict)
    for article in sorted(known.articles):
        for surname, byname in _bynames(known, article, several[article]):
            told[surname].setdefault(article, []).append(byname)
    for surname, by_article in sorted(told.items()):
        kept: list[_Byname] = []
        for article, here in sorted(by_article.items()):
            forms = frozenset().union(*(b.forms for b in here)) - known.names
            if forms and all(forms.isdisjoint(k.forms) and nearness.near(article, k.place.article) for k in kept):
                first = min(here, key=lambda b: (not b.the, b.place))
                kept.append(_Byname(first.place, forms, first.the))
        if len(kept) > 1:
            sides = sides_of(k.place for k in kept)
            about = f"Who {_full(known, sides, surname)} is: {either([words_at(known, p) for p in sides])}"
            yield Difference("title", about, sides, _WEIGHT)


def _full(known: Survey, sides: Sequence[Locator], surname: str) -> str:
    """A surname with the given name that all sides print before it."""
    given = set()
    for place in sides:
        tokens = tokens_of(known.articles[place.article].text)
        n = tokens.within(place.span).start
        at = next((k for k in range(n - 1, max(0, n - _BACK), -1) if tokens.words[k] == surname), 0)
        given.add(tokens.words[at - 1] if at else "")
    name = min(given)
    return f"{name} {surname}" if len(given) == 1 and name[:1].isupper() else surname


def _bynames(known: Survey, article: str, surnames: AbstractSet[str]) -> Iterator[tuple[str, _Byname]]:
    """The surname, and what stands behind it, of the running text."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in compress(count(), map(surnames.__contains__, tokens.words)):
        end = tokens.ends[n]
        if text[end : end + 2] not in _FOLLOWS:
            continue
        found = _BYNAME.match(text, end)
        here = tokens.within(Span(*found.span(1))) if found else range(0)
        if found and not _CLAUSE.isdisjoint(tokens.words[here.start : here.stop]):
            found = None
        known_for = None if found or not text.startswith(_TOLD, end) else late(_KNOWN).match(text, end)
        if match := found or known_for:
            span = Span(*match.span(match.lastgroup or 1))
            if forms := forms_in(text, tokens.within(span)):
                the = found is not None and found["the"] is not None
                yield tokens.words[n], _Byname(Locator(article, span), forms - {tokens.stems[n]}, the)
