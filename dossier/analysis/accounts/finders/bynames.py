"""Who somebody is, told right behind the name: "Lund, the mayor's brother" here and "Lund, a retired judge" there."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import partial
from itertools import compress, count

from dossier.analysis.accounts.differences import Difference, told_against
from dossier.analysis.accounts.finders.disclosures import BODIES
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import form_of, forms_in
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.told_apart import near_and_apart
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled, late

_BYNAME = compiled(
    r"(?: \([^()\n]{1,20}\))?, "
    r"((?:(?P<the>the|his|her|their|[A-Z][\w.]*(?: [A-Z][\w.]*)?[’']s?)|the [A-Z]\w+[’']s?|an?|one of) "
    r"(?:[^,.;:“”\"()—–\n]|(?<=\b[A-Z])\.|(?<=\bNo)\.|(?<=\bSt)\.){4,80})(?=[,.;)—–\n])"
)
_FAME = r"(?:best |widely |well )?(?:known|famous|notorious|renowned) (?:for|as)"
_KNOWN = (
    rf"(?:(?: \([^()\n]{{1,20}}\))?,? (?P<clause>(?:{_FAME}|nicknamed|dubbed|whose|"
    rf"who(?: [a-z]+ly)? (?:is|was|serves?d?|heads|leads|led|gained|became|calls|made|rose|founded|runs|spent|built)) "
    rf"[^,.;:“”\"()—–\n]{{6,90}})| (?:is|was) (?:also )?(?P<kind>(?:an?|one of) [^,.;:“”\"()—–\n]{{4,80}}))"
    r"(?=[,.;)—–\n])"
)
"""What somebody is known for: the clause behind the name, or a sentence that says it of the name."""
_KNOWN_BY = "known best widely well famous notorious renowned nicknamed dubbed who".split()
_FAMOUS = frozenset(form_of(stem(w)) for w in (*_KNOWN_BY, *"gained became made rose notice fame notoriety".split()))
"""Words that say that somebody is known, and not for what."""
_PRONOUN = (
    rf"(?:He|She) (?:is|was) (?:also )?(?P<clause>{_FAME} "
    r"(?:[^,.;:“”\"()—–\n]|“[^”\n]{1,40}”|\"[^\"\n]{1,40}\"){6,90})(?=[,.;)—–\n]|$)"
)
"""The same of whom the sentence before begins with; with what is quoted in it."""
_FAMED = r"\b(?:(?:known|famous|notorious|renowned) (?:for|as)|(?:notice|fame|notoriety) for)\b"
_PRONOUNS = marked(("He", "She"))
_SUBJECT = 4
"""Words at the beginning of a sentence among which one name stands alone, of whom the next one tells."""
_FOLLOWS = (", ", " (", " w", " i", " k")
_TOLD = tuple(f"{mark} {word}" for mark in ("", ",") for word in _KNOWN_BY)
_TOLD += (" is ", " was ", " (")
_CLAUSE = frozenset(
    (
        "said says told confirmed announced and but who which was is has had will would were are did does while as "
        "after when that"
    ).split()
)
"""Words that no description holds, but a clause."""
_KIN = frozenset(
    form_of(stem(word))
    for word in (
        "sister brother sibling twin daughter son child mother father parent wife husband spouse widow widower uncle "
        "aunt nephew niece cousin grandson granddaughter grandfather grandmother grandchild"
    ).split()
)
_WEIGHT = 0.3
_BACK = 6
"""Words before a byname among which the name stands."""


@frozen()
class _Byname:
    """What stands behind a name; ``the``: it says which one, not merely what kind; ``famed``: what for."""

    place: Locator
    forms: frozenset[str]
    the: bool
    famed: bool = False


def byname_differences(known: Survey, nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Of one person, where two articles' descriptions share no word of matter; names are none."""
    surnames = printed.surnames
    several = nearness.told_twice(
        {a: surnames.intersection(tokens_of(x.text).words) for a, x in known.articles.items()}
    )
    told: dict[str, dict[str, list[_Byname]]] = defaultdict(dict)
    for article in sorted(known.articles):
        for surname, byname in _bynames(known, article, several[article]):
            told[surname].setdefault(article, []).append(byname)
    for surname, by_article in sorted(told.items()):
        famed = {a: [b for b in here if b.famed] for a, here in by_article.items()}
        shown: set[Locator] = set()
        for what, of_kind in (("What {} is known for", famed), ("Who {} is", by_article)):
            sides = _apart(known, nearness, of_kind)
            if sides and shown.isdisjoint(sides) and not _of_two(known, sides, surname):
                shown.update(sides)
                label = what.format(_full(known, sides, surname))
                yield told_against(known, "title", label, sides, _WEIGHT)


def _apart(known: Survey, nearness: Nearness, by_article: Mapping[str, Sequence[_Byname]]) -> tuple[Locator, ...]:
    """One of each article that shares no word of matter with another's, but those that say that it is known.

    Whose sister somebody is says nothing against whose daughter.
    """
    told: list[tuple[Locator, AbstractSet[str]]] = []
    for _, here in sorted(by_article.items()):
        whole = frozenset().union(*(b.forms for b in here))
        if whole - known.names:
            told.append((min(here, key=lambda b: (not b.the, b.place)).place, whole))
    return near_and_apart(nearness, told, partial(_are_two, known))


def _are_two(known: Survey, one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether two descriptions share no word of matter; a name that both have is none."""
    return one.isdisjoint(other - known.names) and not _akin(one, other)


def _akin(one: AbstractSet[str], other: AbstractSet[str]) -> bool:
    """Whether two descriptions tell whose kin somebody is, of two people."""
    return not (one.isdisjoint(_KIN) or other.isdisjoint(_KIN)) and one.isdisjoint(other)


def _of_two(known: Survey, sides: Sequence[Locator], surname: str) -> bool:
    """Whether the last word of their names is a body's ("Bank"), and each has another word before it."""
    given = _given(known, sides, surname)
    return surname.lower() in BODIES and len(given) > 1 and all(word[:1].isupper() for word in given)


def _given(known: Survey, sides: Sequence[Locator], surname: str) -> set[str]:
    """The words before a surname; "" where none is."""
    given = set()
    for place in sides:
        tokens = tokens_of(known.articles[place.article].text)
        n = tokens.within(place.span).start
        at = next((k for k in range(n - 1, max(0, n - _BACK), -1) if tokens.words[k] == surname), 0)
        given.add(tokens.words[at - 1] if at else "")
    return given


def _full(known: Survey, sides: Sequence[Locator], surname: str) -> str:
    """A surname with the given name that all sides print before it."""
    given = _given(known, sides, surname)
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
            if forms := forms_in(text, tokens.within(span)) - _FAMOUS:
                the = found is not None and found["the"] is not None
                famed = known_for is not None and late(_FAMED).search(text, span.start, span.end) is not None
                yield tokens.words[n], _Byname(Locator(article, span), forms - {tokens.stems[n]}, the, famed)
    yield from _by_pronoun(known, article, surnames)


def _by_pronoun(known: Survey, article: str, surnames: AbstractSet[str]) -> Iterator[tuple[str, _Byname]]:
    """What "he" or "she" is known for who begins a sentence, where that before it begins with one name."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in places_of(text, _PRONOUNS):
        found = late(_PRONOUN).match(text, tokens.starts[n])
        s = known.sentence_at(article, tokens.starts[n]) if found else None
        if not found or not s or s.span.start < tokens.starts[n] or (last := known.sentence_before(s)).piece != s.piece:
            continue
        named = {word for word in tokens.words_in(last.span)[:_SUBJECT] if word in surnames}
        if len(named) == 1 and last != s:
            span = Span(*found.span("clause"))
            forms = forms_in(text, tokens.within(span)) - _FAMOUS
            yield named.pop(), _Byname(Locator(article, span), forms, False, True)
