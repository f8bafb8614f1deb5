"""How it passed: by a voice vote here, overwhelmingly there, of one vote or one passing."""

import re
from bisect import bisect_right
from collections.abc import Iterator

from dossier.analysis.accounts.differences import Difference, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, before, form_of, forms_in
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled

_PASSING = marked(
    (
        "passed pass passes passing approved approve approves approving adopted rejected defeated confirmed cleared "
        "overrode override overriding voted vote votes elected reelected re-elected won acquitted convicted ratified"
    ).split()
)
_MANNER = compiled(
    r"\b(?:overwhelmingly|unanimously|narrowly|easily|handily|barely|resoundingly|soundly|decisively"
    r"|by (?:a |an )?(?:voice vote|unanimous (?:vote|consent)|acclamation|(?:\w+ )?(?:margin|majority)|show of hands)"
    r"|without (?:a single|any|one) [“\"]?(?:no[”\"]? vote|dissent\w*|objections?|opposition|votes? against)"
    r"|(?:on|along) (?:\w+[- ])?party lines?|with (?:\w+ )?bipartisan support|with (?:\w+ )?(?:votes?|opposition))"
)
_HINTS = marked(
    (
        "overwhelmingly unanimously narrowly easily handily barely resoundingly soundly decisively voice unanimous "
        "acclamation margin majority hands single dissent objection objections opposition against party bipartisan "
        "vote votes"
    ).split()
)
"""Words of which every manner has one."""
_ASIDE = 40
"""Characters of a manner before such a word and after it, at most."""
_CLASS = {"overwhelmingly": "wide", "resoundingly": "wide", "soundly": "wide", "decisively": "wide", "handily": "wide"}
_REACH = 8
"""Words between a passing and its manner, at most."""
_BEFORE, _AFTER = 8, 5
_WEIGHT = 0.45


@frozen()
class _Passing:
    """The passing with its manner; ``kin`` is the family of its verb, ``forms`` what stands around both."""

    place: Locator
    kin: str
    manner: str
    forms: frozenset[str]


def margin_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of passings of one thing by one body, where each article has a manner of its own."""
    passings = [p for article in sorted(known.articles) for p in _passings(known, article)]
    homes = [p.place.article for p in passings]
    scored = [
        (float(len(a.forms & b.forms)), i, j)
        for i, j in nearness.sharing([p.forms for p in passings], homes, least=1)
        for a, b in [(passings[i], passings[j])]
        if a.kin == b.kin and a.manner != b.manner
    ]
    for group, _ in facing_groups([x.place for x in passings], scored):
        yield quoted_against(known, "wording", "How it passed", sides_of(group), _WEIGHT)


def _passings(known: Survey, article: str) -> Iterator[_Passing]:
    text = known.articles[article].text
    tokens = tokens_of(text)
    passings = places_of(text, _PASSING)
    for found in _manners(text) if passings else ():
        first, last = (bisect_right(tokens.starts, at) - 1 for at in (found.start(), found.end() - 1))
        lead, rest = before(text, first, _REACH), after(text, last, _REACH)
        near = [n for n in passings if n in lead or n in rest]
        if near:
            verb = min(near, key=lambda n: (abs(n - first), n))
            low, high = min(first, verb), max(last, verb)
            around = range((before(text, low, _BEFORE) or range(low, low)).start, high + 1)
            rest = after(text, high, _AFTER)
            end = rest.stop if rest else high + 1
            kin = form_of(tokens.stems[verb])
            place = Locator(article, Span(tokens.starts[low], tokens.ends[end - 1]))
            manner = found.group().lower()
            forms = forms_in(text, range(around.start, end)) - {kin}
            yield _Passing(place, kin, _CLASS.get(manner, manner), forms)


def _manners(text: str) -> Iterator[re.Match[str]]:
    """Every manner, in order, none in another."""
    tokens = tokens_of(text)
    end = 0
    for n in places_of(text, _HINTS):
        if tokens.starts[n] >= end:
            low, high = max(end, tokens.starts[n] - _ASIDE), tokens.ends[n] + _ASIDE
            found = next((m for m in _MANNER.finditer(text, low, high) if m.end() > tokens.starts[n]), None)
            if found and found.start() <= tokens.starts[n]:
                end = found.end()
                yield found
