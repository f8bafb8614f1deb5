"""Who comes after: one article names the successor, another names somebody else, or says that nobody is named yet."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, chained, quoted_against, sides_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import late

_WORDS = marked("succeed replace replaced succeeded assume assumed replacement successor over".split())
_NAME = r"([A-Z][\w’'-]+(?: [A-Z]\.)?(?: [A-Z][\w’'-]+){1,3})"
_TAKES = (
    r"(?:(?:succeed|replace)(?:e?d)? (?:him|her|[A-Z])|(?:take|took) over (?:as|from)"
    r"|assumed? the (?:title|role|post|office|position|duties|job|presidency))"
)
_NAMED = (
    rf"{_NAME}(?:,(?: [^,.;!?\n]{{3,60}},)?)?"
    r"(?: (?:who|will|would|is|was|has|been|set|named|appointed|chosen|picked|tapped|expected|to|then|also)){0,5}"
    rf" {_TAKES}"
)
_BY = rf"(?:replaced|succeeded) (?:temporarily )?by (?:[a-z]+ ){{0,4}}{_NAME}"
_CHOSEN = "(?:named|announced|chosen|appointed|picked|found)"
_UNNAMED = (
    r"(?:will|would|to|plans?|yet|not|soon)(?: \w+){0,3}? (?:name|announce|nominate|appoint|choose|pick|find|select)"
    r"(?: [a-z]+){1,2} (?:replacement|successor)\b"
    rf"|\b[Nn]o (?:permanent )?(?:replacement|successor)(?: [a-z]+){{0,3}} {_CHOSEN}"
    rf"|(?:replacement|successor) (?:has|had|was)(?: not|n[’']t)(?: [a-z]+){{0,2}} {_CHOSEN}"
)
_HOLDS = (
    (_NAMED, _TAKES),
    (_BY, "(?:replaced|succeeded) (?:temporarily )?by "),
    (_UNNAMED, "replacement|successor"),
)
"""The ways to say it, in the order in which they are asked, and a part of each that is quicker to compile and to look
for."""
_TAKING = frozenset(("take", "took"))
"""What stands before "over" where it tells of succession."""
_BACK, _ON = 110, 60
"""Characters before and after a word of succession in which the rest must stand."""
_WEIGHT = 0.5


@frozen()
class _Told:
    """``name`` is the last word of the successor's; "" where nobody is named."""

    name: str
    place: Locator


def successor_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """What each article first says of it; one that names nobody has no difference with another such."""
    hints = {a: here for a, article in known.articles.items() if (here := _hints(article.text))}
    told = [t for a in nearness.meeting(hints.keys()) if (t := _successor(a, known.articles[a].text, hints[a]))]
    apart = [
        (one.place, other.place)
        for one, other in combinations(told, 2)
        if one.name != other.name and nearness.near(one.place.article, other.place.article)
    ]
    for group in chained(apart):
        yield quoted_against(known, "name", "Who comes after", sides_of(group), _WEIGHT, phrases=True)


def _hints(text: str) -> list[tuple[int, list[str]]]:
    """Where words stand that may tell of succession, and the ways in which they may."""
    tokens = tokens_of(text)
    found = []
    for at in places_of(text, _WORDS):
        if tokens.words[at] != "over" or tokens.words[at - 1] in _TAKING:
            start = tokens.starts[at]
            near = text[max(0, start - _BACK) : start + _ON]
            if ways := [way for way, part in _HOLDS if late(part).search(near)]:
                found.append((start, ways))
    return found


def _successor(article: str, text: str, hints: Sequence[tuple[int, list[str]]]) -> _Told | None:
    """The first who is named, else the first place that says that nobody is."""
    unnamed: _Told | None = None
    for start, ways in hints:
        low, high = max(0, start - _BACK), min(len(text), start + _ON)
        for words in ways:
            for found in late(words).finditer(text, low, high):
                if not found.start() <= start < found.end():
                    continue
                place = Locator(article, Span(*found.span()))
                if words is not _UNNAMED:
                    return _Told(found[1].split(" ")[-1], place)
                unnamed = unnamed or _Told("", place)
    return unnamed
