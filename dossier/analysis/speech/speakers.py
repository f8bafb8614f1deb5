"""Who of those credited has an entry of their own: persons, bodies and groups with a proper name."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from dossier.analysis.anchors import slug
from dossier.analysis.speech import lexicon
from dossier.analysis.speech.namings import fold_title
from dossier.analysis.speech.people import Register
from dossier.analysis.spellings import PARTICLES
from dossier.model import EDITED, Article, Person, Quotation

_SMALL = PARTICLES | frozenset("of the for and on in at to &".split())
_DIRECTIONS = frozenset("north south east west northerners southerners westerners east-west".split())
_SHORTEST = 2
"""Letters that the short word for several people has more of: MPs."""
_RANKS = frozenset("top senior leading former late acting interim".split())
_NEVER_FIRST = (
    lexicon.PRONOUNS
    | lexicon.DETERMINERS
    | lexicon.TIMES
    | lexicon.ADVERBS
    | lexicon.AUXILIARIES
    | lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
)
_NEVER = _NEVER_FIRST | lexicon.TITLES | _DIRECTIONS | {"times", "others", "authorities", "proponents", "police"}


def speakers_of(articles: Sequence[Article], quotations: Sequence[Quotation], register: Register) -> tuple[Person, ...]:
    """One entry for everyone credited by a proper name, in the order of names.

    "They", "officials", "the president" of nobody in particular stay on the quotation as
    printed and have no entry. Two people credited together have one each.
    """
    found = _names(articles, quotations, register)
    used: set[str] = set()
    people = []
    for name in sorted(found):
        key, number = slug(name, 6), 1
        while (key if number == 1 else f"{key}-{number}") in used:
            number += 1
        key = key if number == 1 else f"{key}-{number}"
        used.add(key)
        people.append(
            Person(
                id=key,
                name=name,
                variants=tuple(sorted(register.variants.get(name, ()))),
                titles=_titles(register.given_titles.get(name, ()), register.printed_titles.get(name, {})),
                misspellings=tuple(sorted(set(register.misspelt.get(name, ())))),
            )
        )
    return tuple(people)


def _names(articles: Sequence[Article], quotations: Sequence[Quotation], register: Register) -> set[str]:
    texts = {a.id: a.text for a in articles}
    found: set[str] = set()
    count = register.count
    inside: dict[str, bool] = defaultdict(bool)
    for q in quotations:
        if q.speaker is None:
            continue
        name, mention = q.speaker.name, q.speaker.mention
        if name in count or q.speaker.rule == EDITED:
            found.add(name)
        elif " and " in name and all(part in count for part in name.split(" and ")):
            found.update(name.split(" and "))
        elif not inside[name]:
            inside[name] = mention is not None and _runs_on(texts[q.article], mention.start)
    return found | {name for name, inner in inside.items() if _is_proper(name, inner)}


def _runs_on(text: str, offset: int) -> bool:
    """Does running text in small letters stand just before, so that a capital here means a name?"""
    before = text[max(0, offset - 24) : offset].removesuffix("the ").rstrip(" ")
    return before[-1:].islower() or (before[-2:-1].islower() and before[-1:] == ",")


def _is_proper(name: str, inside: bool) -> bool:
    """Is it a proper name? ``inside``: it stands in running text, where common nouns have no capital."""
    words = [w for w in name.split() if w.lower() not in _SMALL]
    if not words or not all(w[:1].isupper() or w[:1].isdigit() for w in words) or words[0].lower() in _NEVER_FIRST:
        return False
    low = [w.lower().rstrip(".") for w in words]
    if words[-1][-1] == "s" and words[-1][:-1].isupper() and len(words[-1]) > _SHORTEST:
        return False  # MPs
    if len(words) > 1:
        return not (low[-1].endswith("s") and low[-1] in lexicon.AGENTS and not inside) and not set(low) <= _NEVER
    return low[0] not in _NEVER and words[0][:1].isupper() and (inside or low[0] not in lexicon.AGENTS)


def _titles(given: Iterable[str], printed: Mapping[str, int]) -> tuple[str, ...]:
    """The editors' titles as written, then those printed, each office at its fullest: "President" is in "Norland
    President"."""
    own = tuple(dict.fromkeys(given))
    offices = [_office(title) for title in own]
    found = []
    for title in sorted(printed, key=lambda t: (-len(_office(t)), -printed[t], len(t), t)):
        office = _office(title)
        if office and not any(office <= other for other in offices):
            found.append(title)
            offices.append(office)
    return (*own, *sorted(found))


def _office(title: str) -> frozenset[str]:
    """The words of a title by office, without those of rank: the top defence chief, the defense minister."""
    return frozenset(fold_title(w.strip(".,")) for w in title.split()) - _RANKS - _SMALL
