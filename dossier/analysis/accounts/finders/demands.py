"""Which side wants it: one article has members of one party for something, another article those of another."""

from collections import defaultdict
from collections.abc import Iterator

from dossier.analysis.accounts.differences import Difference, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, forms_in
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span

_PARTIES = {
    "democrats": "Democrat Democrats Democratic",
    "republicans": "Republican Republicans GOP",
    "labour": "Labour",
    "tories": "Tory Tories",
}
_PARTY = {word: party for party, words in _PARTIES.items() for word in words.split()}
_MEMBERS = marked(_PARTY)
_WAYS = {
    "for": (
        "urged urge urging called calls calling call demanded demand demands demanding pressed pressing pushed "
        "pressured asked should must"
    ),
    "against": "opposed oppose opposes blocked block blocking rejected reject rejecting against",
    "behind": "backed back backing supported support supporting",
}
_WAY = {word: way for way, words in _WAYS.items() for word in words.split()}
_NEAR = 7
"""Words after a party within which it must be told what it wants."""
_CLAUSE = 11
_WEIGHT = 0.5


@frozen()
class _Demand:
    """From the party to the end of the clause; ``matter`` are the forms of what stands after the word of wanting."""

    place: Locator
    party: str
    way: str
    matter: frozenset[str]


def demand_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """The same wanted in the same way by two parties, neither article telling it of the other's too."""
    told = [d for article in sorted(known.articles) for d in _demands(known, article)]
    homes = [d.place.article for d in told]
    matter = [d.matter - known.names for d in told]
    telling = telling_stems(matter)
    wanted: dict[tuple[str, str], set[str]] = defaultdict(set)
    for d, forms in zip(told, matter, strict=True):
        wanted[d.place.article, d.party] |= forms
    for i, j in nearness.sharing([forms & telling for forms in matter], homes, least=1):
        one, other = told[i], told[j]
        if one.party == other.party or one.way != other.way:
            continue
        shared = matter[i] & matter[j]
        there, here = wanted[other.place.article, one.party], wanted[one.place.article, other.party]
        if shared.isdisjoint(there) and shared.isdisjoint(here):
            sides = sides_of([one.place, other.place])
            yield quoted_against(known, "name", "Which party", sides, _WEIGHT, "party", phrases=True)


def _demands(known: Survey, article: str) -> Iterator[_Demand]:
    text = known.articles[article].text
    tokens = tokens_of(text)
    for at in places_of(text, _MEMBERS):
        clause = after(text, at, _CLAUSE)
        wants = [n for n in clause[:_NEAR] if tokens.words[n] in _WAY]
        if wants and (matter := forms_in(text, range(wants[-1] + 1, clause.stop))):
            place = Locator(article, Span(tokens.starts[at], tokens.ends[clause[-1]]))
            yield _Demand(place, _PARTY[tokens.words[at]], _WAY[tokens.words[wants[-1]]], matter)
