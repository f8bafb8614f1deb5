"""Names that two articles spell differently by a letter or two, and other names in the same place of one utterance."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, pairwise
from math import fsum

from dossier.analysis.accounts.deeds import kind_of
from dossier.analysis.accounts.differences import Difference, either, sides_of, told_against
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.dates_terms import MONTHS
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.stems import STOP_WORDS, stem
from dossier.analysis.tables import Once
from dossier.model import Locator, Quotation, Span, Utterance
from dossier.patterns import compiled, late

# It begins with one class of characters, which is searched fast.
_FULL_NAME = compiled(
    r"[A-Z](?<!\w[A-Z])[a-zA-ZÀ-ɏ’'-]++(?: [A-Z]\.)?(?: (?:al|bin|da|de|der|di|el|la|le|van|von))?"
    r"(?: [A-Z][a-zA-ZÀ-ɏ’'-]+){1,5}"
)
_POSSESSIVE = compiled(r"[’']s?$")
_POSSESSIVES = ("s", "'", "’")
_NO_NAMES = frozenset(word.capitalize() for word in STOP_WORDS) | {"Neither", "Either", "While", "Unlike"}
_SHORTEST, _LONG = 4, 9
_MOST_MEMBERS = 12
"""Wordings of one utterance that are laid on each other, pair by pair."""
_SHARED = 1.2
"""Weight of what two wordings share from which a name in one stands in the place of a name in the other."""
Name = tuple[str, str]
"""Two words of a full name, side by side."""


Place = tuple[str, int, int]
"""Article, start and end."""
Printed = tuple[str, str, int]
"""Article, two words or more in capitals that may be a name, and where they start."""


class Names(tuple[Printed, ...]):
    """Every run of words in capitals that may be a full name, headlines left out; in the order of the sentences."""

    @Once
    def surnames(self) -> frozenset[str]:
        """The last word of every name, without what makes an owner of it."""
        return frozenset([unowned(words.rpartition(" ")[2]) for _, words, _ in self])

    @Once
    def persons(self) -> Sequence[str]:
        """The last two words of every name, without what makes an owner of it."""
        return [" ".join(unowned(words).split(" ")[-2:]) for _, words, _ in self]

    @Once
    def places(self) -> Mapping[Name, Sequence[Place]]:
        """Where every two words of a full name stand side by side, the possessive's ending left out."""
        return _words_of(self)


def printed_names(known: Survey) -> Names:
    """The names in the running text of some articles."""
    return Names(
        [
            (sentence.article, found.group(), found.start())
            for sentence in known.sentences
            if sentence.piece.kind != "headline"
            for found in _FULL_NAME.finditer(
                known.articles[sentence.article].text, sentence.span.start, sentence.span.end
            )
        ]
    )


def unowned(words: str) -> str:
    """ "Lund" of "Lund's"."""
    return words.removesuffix("’s").removesuffix("'s")


def spelling_differences(nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Full names equal but for one word, which is spelt at an edit distance of one (two in long words)."""
    places = printed.places
    by_rest: dict[tuple[int, str], list[Name]] = defaultdict(list)
    for name in places:
        by_rest[0, name[1]].append(name)
        by_rest[1, name[0]].append(name)
    for (at, _), names in sorted(item for item in by_rest.items() if len(item[1]) > 1):
        for name, rarer in _near(sorted(names), at, {n: len(places[n]) for n in names}):
            rare = {article for article, _, _ in places[rarer]}
            articles = {article for article, _, _ in places[name]} - rare
            articles = {article for article in articles if any(nearness.near(article, other) for other in rare)}
            theirs = [p for p in places[name] if p[0] in articles]
            if theirs:
                sides = sides_of(
                    Locator(article, Span(start, end)) for article, start, end in [*places[rarer], *theirs]
                )
                about = f"How a name is spelt: {either([' '.join(name), ' '.join(rarer)])}"
                yield Difference("name", about, sides, 0.95, "transliteration")


def _words_of(printed: Sequence[Printed]) -> dict[Name, list[Place]]:
    """Where every two words of a full name stand side by side, the possessive's ending left out."""
    places: dict[Name, list[Place]] = defaultdict(list)
    for article, words, start in printed:
        for first, last in pairwise(words.split(" ")):
            following = start + len(first) + 1
            if first in _NO_NAMES or first[-1] == "-":
                start = following
                continue
            if last.endswith(_POSSESSIVES):
                last = _POSSESSIVE.sub("", last)
            name = (_POSSESSIVE.sub("", first) if first.endswith(_POSSESSIVES) else first), last
            places[name].append((article, start, following + len(last)))
            start = following
    return places


def _near(names: list[Name], at: int, count: Mapping[Name, int]) -> Iterator[tuple[Name, Name]]:
    """Pairs (commoner, rarer) whose words at a place are near misses of each other."""
    for i, a in enumerate(names[:50]):
        for b in names[i + 1 : 50]:
            if _may_miss(a[at], b[at]) and near_miss(a[at], b[at]):
                yield (a, b) if (-count[a], a) < (-count[b], b) else (b, a)


def _may_miss(a: str, b: str) -> bool:
    """Whether lengths and ends allow two words to be near misses; says no of most, fast."""
    if len(a) < _LONG or len(b) < _LONG:
        return -1 <= len(a) - len(b) <= 1 and (a[0] == b[0] or a[-1] == b[-1])
    return -2 <= len(a) - len(b) <= 2


def near_miss(a: str, b: str) -> bool:
    """Whether two words differ by one letter, or two where both are long; inflections of one word do not count."""
    short, long = sorted((a, b), key=len)
    most = 2 if len(short) >= _LONG else 1
    if len(short) < _SHORTEST or not within_edits(a.casefold(), b.casefold(), most) or stem(a) == stem(b):
        return False
    return not (long.startswith(short) and long[len(short) :] in ("s", "n", "an", "ns", "n's"))


def within_edits(a: str, b: str, most: int) -> bool:
    """Whether at most so many letters, added, left out, changed or swapped with the next, make one word the other."""
    at = 0
    for x, y in zip(a, b, strict=False):
        if x != y:
            break
        at += 1
    a, b = a[at:], b[at:]
    if abs(len(a) - len(b)) > most:
        return False
    if not a or not b or not most:
        return a == b or len(a) + len(b) <= most
    swapped = a[:2] == b[1::-1] and within_edits(a[2:], b[2:], most - 1)
    return swapped or any(within_edits(x, y, most - 1) for x, y in ((a[1:], b[1:]), (a[1:], b), (a, b[1:])))


_LETTERS = compiled(r"[^a-z]")
_SOUNDS = str.maketrans(
    dict(zip("qgcvzj", "kkkfss", strict=True)) | dict.fromkeys("aeiouhyw", "")  # vowels, and what is hardly heard
)


def alike_by_ear(a: str, b: str) -> bool:
    """Whether two names can be one in two alphabets' spellings: the same consonants in order, vowels left out."""
    one, other = (_LETTERS.sub("", w.casefold()).translate(_SOUNDS) for w in (a, b))
    one, other = (late(r"(.)\1+").sub(r"\1", w.removeprefix("l")) for w in (one, other))
    return bool(one) and (one == other or (min(len(one), len(other)) >= 3 and within_edits(one, other, 1)))


def subject_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """Wordings of one utterance in which different names stand in the same place; the event's own names are no news."""
    quotation = {q.id: q for q in quotations}
    for utterance in utterances:
        if len(utterance.members) < 2 or len({quotation[m].article for m in utterance.members}) < 2:
            continue
        members = sorted(utterance.members)[:_MOST_MEMBERS]
        names = {m: _names(known, quotation[m]) for m in members}
        for a, b in combinations(members, 2):
            q, r = quotation[a], quotation[b]
            if q.article == r.article or "reported" not in (q.kind, r.kind):
                continue
            mine = {s: p for s, p in names[a].items() if s not in names[b]}
            theirs = {s: p for s, p in names[b].items() if s not in names[a]}
            if not mine or not theirs:
                continue
            shared = known.weighed(q.article, q.spans).keys() & known.weighed(r.article, r.spans).keys()
            if fsum([known.weights.get(s, 0.0) for s in shared]) >= _SHARED:
                sides = sides_of([min(mine.values()), min(theirs.values())])
                yield told_against(known, "name", "Who or what is meant", sides, 0.7, "party", utterance.id)


_NAME = compiled(r"(?<![.!?“\"] )\b(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")


_TIMES_OF_YEAR = frozenset(
    "spring summer autumn winter christmas easter ramadan eid passover hanukkah diwali thanksgiving eve".split()
)


def _is_of_time(word: str) -> bool:
    """Whether a word tells when, and nobody's name: "Wednesday", "Mar", "Easter"."""
    low = unowned(word).lower()
    return low in MONTHS or low in _TIMES_OF_YEAR or kind_of(low) == "time"


def _names(known: Survey, quotation: Quotation) -> dict[str, Locator]:
    """Names in a quotation that the greater part of the articles does not have, by their first stem."""
    article = known.articles[quotation.article]
    tokens = tokens_of(article.text)
    most = max(2, len(known.articles) / 2)
    found: dict[str, Locator] = {}
    for span in quotation.spans:
        for match in _NAME.finditer(article.text, span.start, span.end):
            place = Span(match.start(), match.start() + len(unowned(match.group())))
            stems = [tokens.stems[i] for i in tokens.within(place) if tokens.stems[i]]
            if (
                stems
                and not all(map(_is_of_time, match.group().removeprefix("the ").split(" ")))
                and len(stems[0]) > 2
                and stems[0] in known.names
                and all(known.homes.get(s, 0) <= most for s in stems)
            ):
                found.setdefault(stems[0], Locator(article.id, place))
    return found
