"""What somebody is accused of, criticised for, charged with: one article has one thing, another article another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.differences import Difference, either, words_at
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import after, before, form_of, forms_in, nearest_person
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.told_apart import near_and_apart
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import BE, stem
from dossier.frozen import frozen
from dossier.model import Locator, Span

_CLASSES = {
    "accused of": "accused accuses accusing accuse claimed claims alleged alleges",
    "criticised for": (
        "criticized criticised criticizing criticising criticism attacked blasted slammed condemned denounced rebuked "
        "assailed faulted chided scolded blamed booed heckled fire heat"
    ),
    "praised for": "praised lauded hailed applauded commended honored honoured",
    "charged with": "charged indicted convicted guilty arrested",
    "punished for": "fined suspended banned sanctioned disciplined reprimanded censured expelled",
    "sued for": "sued suing sues",
}
_CLASS = {word: name for name, words in _CLASSES.items() for word in words.split()}
_WORDS = marked(_CLASS)
CLAIMS = frozenset("claimed claims alleged alleges".split())
"""After these the deed follows as a clause: "Lind claimed Averill hit her"."""
_LINKS = {"accused of": ("of",), "charged with": ("with", "of", "to", "for")}
_OTHER_LINKS = ("for", "over")
_PASSIVE = BE | {"got"}
_NOUNS = frozenset("criticism fire heat guilty".split())
"""Words before which the person stands whom they befall, as before a passive."""
_DENIED = frozenset(("not", "never", *(f"{verb}n{m}t" for verb in ("is", "was", "are", "were") for m in "’'")))
_LYING = frozenset(map(stem, "lie lying false falsely perjury mislead misled misleading untruthful deceive".split()))
"""Stems of saying what is not true, which is one charge."""
_STOPS = frozenset("and but while who whom which although because after before when amid".split())
_NEAR, _FAR = 6, 12
"""Words before a verb in which its subject is looked for, and the person whom a passive befalls."""
_LONGEST = 12
_WEIGHT = 0.5


@frozen()
class _Charge:
    """``agent`` is who accuses; "" for all but accusations, of which many are made of one person."""

    kind: str
    agent: str
    person: str
    place: Locator


def charge_differences(known: Survey, nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Of one person and of one kind, where articles share no word of matter; accusations only of one accuser."""
    surnames = printed.surnames
    told: dict[tuple[str, str, str], dict[str, list[Locator]]] = defaultdict(lambda: defaultdict(list))
    for article in sorted(known.articles):
        for c in _charges(article, known.articles[article].text, surnames):
            told[c.kind, c.person, c.agent][article].append(c.place)
    for (kind, person, _), by_article in sorted(told.items()):
        sides = _apart(known, nearness, by_article) if len(by_article) > 1 else ()
        if len(sides) > 1:
            words = [words_at(known, p) for p in sides]
            yield Difference("wording", f"What {person} is {kind}: {either(words)}", sides, _WEIGHT)


def _apart(known: Survey, nearness: Nearness, by_article: Mapping[str, Sequence[Locator]]) -> tuple[Locator, ...]:
    """The first charge of each article that has none in common with another's."""
    told: list[tuple[Locator, AbstractSet[str]]] = []
    for article, places in sorted(by_article.items()):
        tokens = tokens_of(known.articles[article].text)
        stems = {s for p in places for s in tokens.stems_in(p.span) if s}
        forms = {"~lie" if s in _LYING else form_of(s) for s in stems - known.names}
        if forms:
            told.append((min(places), forms))
    return near_and_apart(nearness, told, lambda one, other: one.isdisjoint(other))


def _charges(article: str, text: str, surnames: AbstractSet[str]) -> Iterator[_Charge]:
    words = tokens_of(text).words
    for at in places_of(text, _WORDS):
        lead = words[max(0, at - 3) : at]
        if not _DENIED.isdisjoint(lead):
            continue
        passive = words[at] in _NOUNS or not _PASSIVE.isdisjoint(lead)
        back = before(text, at, _FAR if passive else _NEAR, over=",")
        subject = nearest_person(text, back[::-1], surnames)
        if words[at] in CLAIMS:
            found = None if passive else _claimed(article, text, at, subject, surnames)
        else:
            found = _charged(article, text, at, subject, passive, surnames)
        if found:
            yield found


def _claimed(
    article: str, text: str, at: int, subject: tuple[str, int] | None, surnames: AbstractSet[str]
) -> _Charge | None:
    """ "Lind claimed (that) Averill hit her"."""
    person = nearest_person(text, after(text, at, 3), surnames)
    if not subject or not person or person[0] == subject[0]:
        return None
    place = _place(article, text, person[1] + 1)
    return _Charge(_CLASS[tokens_of(text).words[at]], subject[0], person[0], place) if place else None


def _charged(
    article: str, text: str, at: int, subject: tuple[str, int] | None, passive: bool, surnames: AbstractSet[str]
) -> _Charge | None:
    """ "Lind accused Averill of hitting her", "Averill was criticised by the board for his speech"."""
    words = tokens_of(text).words
    kind = _CLASS[words[at]]
    person = subject if passive else nearest_person(text, after(text, at, 5), surnames)
    if not person:
        return None
    start = at if passive else person[1]
    links = _LINKS.get(kind, _OTHER_LINKS)
    link = next((n for n in after(text, start, 10 if passive else 3) if words[n] in links), None)
    place = _place(article, text, link + 1) if link is not None else None
    if not place or kind != "accused of":
        return _Charge(kind, "", person[0], place) if place else None
    agent = _accuser(text, link or at, surnames) if passive else subject
    return _Charge(kind, agent[0], person[0], place) if agent and agent[0] != person[0] else None


def _accuser(text: str, link: int, surnames: AbstractSet[str]) -> tuple[str, int] | None:
    """Who stands after "by"."""
    words = tokens_of(text).words
    by = next((n for n in after(text, link, _LONGEST) if words[n] == "by"), None)
    return nearest_person(text, after(text, by, 3), surnames) if by is not None else None


def _place(article: str, text: str, start: int) -> Locator | None:
    """What stands after the link: two words at least, one of them of matter."""
    tokens = tokens_of(text)
    rest = after(text, start - 1, _LONGEST, over='“”"')
    last = next((n - 1 for n in rest if tokens.words[n] in _STOPS), rest.stop - 1)
    if last <= start or not forms_in(text, range(start, last + 1)):
        return None
    return Locator(article, Span(tokens.starts[start], tokens.ends[last]))
