"""How a candidate stands: second in a poll here, in the middle of the field there."""

from collections import defaultdict
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.differences import Difference, either, sides_of, words_at
from dossier.analysis.accounts.finders.names import Names, unowned
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.dates_terms import WEEKDAYS
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.model import Locator, Span
from dossier.patterns import compiled

_HINTS = marked(
    (
        "poll polls polling pack field placed finished ranked ranks tied tie trails trailing trailed leads leading "
        "frontrunner front-runner runner favorite favourite underdog longshot standing race"
    ).split()
)
_PLACE = r"(?:first|second|third|fourth|fifth|last|1st|2nd|3rd|\d{1,2}th)"
_STANDING = compiled(
    rf"\b(?:(?:placed|finished|ranked|ranks|came(?: in)?|running|polling|is|was) (?:in )?"
    rf"(?:a (?:distant |close )?)?{_PLACE}\b(?: place)?"
    rf"|tied (?:for (?:the )?(?:{_PLACE}|lead)|with)"
    r"|in a (?:dead heat|virtual tie|statistical tie|tight race)"
    r"|(?:low|poor|weak|strong|high|rising|falling|sagging|dismal) (?:poll|polling) numbers"
    r"|(?:at|in|near|toward|towards) the (?:top|middle|back|bottom|front|rear|head) of the (?:pack|field|polls)"
    r"|(?:lead|leads|leading|led|trail|trails|trailing|trailed) "
    r"(?:the (?:pack|field|polls|race)|in (?:the )?(?:most )?polls)"
    r"|the (?:\w+ )?(?:front-?runner|favou?rite|underdog)\b)"
)
_ASIDE = 40
"""Characters of a standing before a hint and after it, at most."""
_NOBODY = frozenset((*WEEKDAYS, "senate", "house", "congress", "parliament"))
"""Words that are printed as a name is, and name no one."""
_WEIGHT = 0.38


def standing_differences(known: Survey, nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Of one person, whom the paragraphs name, the first standing that each article tells, in other words."""
    surnames = printed.surnames
    told: dict[str, dict[str, Locator]] = defaultdict(dict)
    for article, span, paragraph in _standings(known):
        for name in whose(known.articles[article].text, span, paragraph, surnames):
            told[name].setdefault(article, Locator(article, span))
    shown: set[Locator] = set()
    for name, by_article in sorted(told.items(), key=lambda item: (-len(item[1]), item[0])):
        sides = sides_of(by_article.values())
        words = [words_at(known, p) for p in sides]
        near = any(nearness.near(sides[0].article, p.article) for p in sides[1:])
        if near and len({w.casefold() for w in words}) > 1 and shown.isdisjoint(sides):
            shown.update(sides)
            yield Difference("wording", f"How {name} stands: {either(words)}", sides, _WEIGHT)


def whose(text: str, standing: Span, paragraph: Span, surnames: AbstractSet[str]) -> list[str]:
    """The last surname before a standing; where none is, all of the paragraph. "The Governor" and "Friday" are none."""
    tokens = tokens_of(text)
    names = [(n, unowned(tokens.words[n])) for n in tokens.within(paragraph)]
    named = [
        (n, name)
        for n, name in names
        if name in surnames and name.lower() not in _NOBODY and tokens.words[n - 1].lower() != "the"
    ]
    before = [name for n, name in named if tokens.starts[n] < standing.start]
    return before[-1:] or [name for _, name in named]


def _standings(known: Survey) -> Iterator[tuple[str, Span, Span]]:
    """An article, a standing in its running text, and the paragraph."""
    for article in sorted(known.articles):
        text = known.articles[article].text
        starts = tokens_of(text).starts
        end = 0
        for n in places_of(text, _HINTS):
            at = starts[n]
            s = known.sentence_at(article, at) if at >= end else None
            if not s or s.piece.kind == "headline":
                continue
            low, high = max(end, s.span.start, at - _ASIDE), min(s.span.end, at + _ASIDE)
            found = next((m for m in _STANDING.finditer(text, low, high) if m.end() > at), None)
            if found and found.start() <= at:
                end = found.end()
                yield article, Span(*found.span()), s.piece.span
