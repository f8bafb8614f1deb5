"""How the headlines tell one event, and what openings hold it to be: another deed, another stage, another verdict."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.bounds import trimmed
from dossier.analysis.accounts.deeds import DOINGS, kind_of
from dossier.analysis.accounts.difference_labels import HEADLINES, WHAT_IT_IS_CALLED
from dossier.analysis.accounts.differences import Difference, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import deed_of, forms_in
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import pairs_sharing
from dossier.analysis.accounts.title_words import SHORTENED
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import COMMON, stem
from dossier.frozen import changed, frozen
from dossier.model import Locator, Span
from dossier.patterns import late

_FEWEST, _FEWEST_OF_MANY, _FEWEST_OF_ONE = 2, 3, 1
"""Words that two headlines must have in common; more where one tells no deed, or not all articles tell of one event.

One is enough where all do, and no headlines have two.
"""
_AHEAD = frozenset("to will may could would should might can".split())
_ASKS = frozenset("asks calls urges tells wants orders presses pushes begs invites told urged asked called".split())
_WEIGHT, _LAXLY, _OF_A_NAME, _OF_VERDICTS = 0.42, 0.25, 0.24, 0.4
_OWN = 2
"""Words of matter that each of two headlines has alone that share no more than a name."""
_VERDICTS = (
    "blow defeat setback rebuke victory win triumph embarrassment challenge test boost relief headache snub "
    "humiliation milestone gift gamble risk dilemma loss success failure retreat breakthrough disaster disappointment "
    "vindication repudiation reversal concession"
)
_NOUNS = marked(_VERDICTS.split())
_VERDICT = rf"\b[Aa]n? (?:[a-z-]+ ){{0,2}}(?:{'|'.join(_VERDICTS.split())}) (?:to|for|of) (?:[\w’'.-]+ ?){{1,4}}"
_OPENING = 4
"""Sentences of an article, its headline counted, in which it says what it holds the event to be."""
_END = r"[ ,.]*(?: (?:and|as|in|on|after|over|who|that|with|by|the|a|to|for|of|his|her|its))*[ ,.]*$"


@frozen()
class _Headline:
    """Its place, the forms and roots of its words, the root of its first deed ("" for none), if that is to come."""

    place: Locator
    forms: frozenset[str]
    roots: frozenset[str]
    deed: str
    ahead: bool


def headline_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of the same people or things, where neither has the first deed of the other, or one tells it as to come."""
    heads = [h for h in _headlines(known) if h.deed or nearness.all_near]
    homes = [h.place.article for h in heads]
    least = _FEWEST_OF_ONE if nearness.all_near else _FEWEST_OF_MANY
    scored: dict[float, list[tuple[float, int, int]]] = defaultdict(list)
    for i, j in sorted(pairs_sharing([h.forms for h in heads], homes, least)):
        a, b = heads[i], heads[j]
        shared = a.forms & b.forms
        fewest = _FEWEST_OF_MANY if not nearness.all_near or not (a.deed and b.deed) else _FEWEST
        if not (a.forms - shared and b.forms - shared and _differ(a, b)) or not nearness.near(homes[i], homes[j]):
            continue
        if len(shared) >= fewest:
            scored[_WEIGHT if a.deed and b.deed else _LAXLY].append((float(len(shared)), i, j))
        elif a.deed and b.deed and shared - known.names - COMMON:
            scored[_LAXLY].append((float(len(shared)), i, j))
        elif (
            nearness.all_near
            and shared & known.names
            and min(len(h.forms - shared - known.names) for h in (a, b)) >= _OWN
        ):
            scored[_OF_A_NAME].append((float(len(shared)), i, j))
    for weight in (_WEIGHT, _LAXLY, _OF_A_NAME):
        for group, _ in facing_groups([h.place for h in heads], scored[weight]):
            told = _told(known, HEADLINES, group, weight, phrases=False)
            yield changed(told, whole=True)
        if scored[weight]:
            return


def verdict_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """What each opening says the event is for somebody: "a blow to the mayor", "a victory for the pilots"."""
    told = {article: place for article in sorted(known.articles) if (place := _verdict(known, article))}
    found = [told[article] for article in nearness.meeting(told.keys())]
    homes = [p.article for p in found]
    forms = [_matter(known, place) for place in found]
    scored = [
        (1.0 + len(forms[i] & forms[j]), i, j)
        for i in range(len(found))
        for j in range(i + 1, len(found))
        if homes[i] != homes[j] and nearness.near(homes[i], homes[j]) and forms[i] != forms[j]
    ]
    for group, _ in facing_groups(found, scored):
        yield _told(known, WHAT_IT_IS_CALLED, group, _OF_VERDICTS)


def _verdict(known: Survey, article: str) -> Locator | None:
    """The first in the opening of an article."""
    text = known.articles[article].text
    for n in places_of(text, _NOUNS):
        s = known.sentence_at(article, tokens_of(text).starts[n])
        if s is None or s.order >= _OPENING:
            break
        if verdict := late(_VERDICT).search(text, s.span.start, s.span.end):
            end = late(_END).search(text[: verdict.end()], verdict.start())
            return Locator(article, Span(verdict.start(), end.start() if end else verdict.end()))
    return None


def _told(known: Survey, what: str, group: Sequence[Locator], weight: float, phrases: bool | None = None) -> Difference:
    return quoted_against(known, "wording", what, sides_of(group), weight, phrases=phrases)


def _matter(known: Survey, place: Locator) -> frozenset[str]:
    text = known.articles[place.article].text
    return forms_in(text, tokens_of(text).within(place.span))


def _headlines(known: Survey) -> Iterator[_Headline]:
    """The first of each article."""
    seen: set[str] = set()
    for s in known.sentences:
        if s.piece.kind != "headline" or s.article in seen:
            continue
        seen.add(s.article)
        text = known.articles[s.article].text
        tokens, at = tokens_of(text), tokens_of(text).within(s.span)
        deed = next((n for n in at if _is_deed(tokens.words[n])), None)
        if (words := trimmed(text, s.span)) is None:
            continue
        roots = frozenset(deed_of(tokens.stems[n]) for n in at if tokens.stems[n])
        ahead = deed is not None and _is_ahead([word.lower() for word in tokens.words[at.start : deed]])
        own = "" if deed is None else deed_of(tokens.stems[deed])
        yield _Headline(Locator(s.article, words), forms_in(text, at), roots, own, ahead)


def _is_deed(word: str) -> bool:
    form = word.lower()
    return form not in SHORTENED and kind_of(form) in DOINGS and bool(stem(word))


def _is_ahead(before: Sequence[str]) -> bool:
    """Whether the words before a deed say that it is to come: "to", as headlines have it, if nobody is asked to."""
    return bool(before) and before[-1] in _AHEAD and _ASKS.isdisjoint(before)


def _differ(a: _Headline, b: _Headline) -> bool:
    """Whether two headlines tell one event as another deed, or as one that is done and one that is to come."""
    return a.ahead != b.ahead or (a.deed not in b.roots and b.deed not in a.roots)
