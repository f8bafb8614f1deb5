"""Whether one place lies in another: "at Rosewood House", "in Seaford" are then no two places, one is more exact."""

from collections.abc import Sequence
from itertools import combinations
from re import IGNORECASE

from dossier.analysis.accounts.city_names import of_city
from dossier.analysis.accounts.seats import cities
from dossier.analysis.likeness import Survey
from dossier.analysis.spellings import respelled
from dossier.analysis.words import places_in
from dossier.model import Trait
from dossier.patterns import late

_LEAD = r"(?:at|in|inside|on|near|outside|into)\s+(?:(?:the|a|an|his|her|their|its)\s+)?"
_BETWEEN = (
    r",? (?:in|at|of|inside) (?:(?:the )?(?:heart|cent(?:re|er)|middle|outskirts|suburbs|city|town|village|port) of |"
    r"(?:the )?(?:[A-Z]\w+ )?(?:capital|city|town|village|port),? (?:of )?|central |downtown |"
    r"(?:north|south|east|west)(?:ern)? )?(?:the )?"
)
"""What stands between a place and that in which it lies: "the Kremlin in central Moscow"."""
_AND_MORE = r"(?:, [A-ZÀ-ÖØ-Þ][\w ’'-]*)*,? (?:and|or) [A-ZÀ-ÖØ-Þ]"
"""What follows a name that is one of several: "in Seaford, Lisbon and Oster"."""
_ONE_OF = r"[A-ZÀ-ÖØ-Þ][\w’'-]+, $"
"""What stands before one."""
_OWNED = r"[’']s (?:[a-z]+ ){0,2}$"
"""What stands between that in which a place lies and the place: "Seaford's old town hall"."""
_REACH = 60
"""Characters on either side of a place in which it is told where it lies."""


def granularity_of(known: Survey, sides: Sequence[str]) -> Trait | None:
    """Granularity, where of every two sides as printed one is known, or told by an article, to lie in the other."""
    texts = [article.text for article in known.articles.values()]
    pairs = [*combinations(dict.fromkeys(map(_name, sides)), 2)]
    return "granularity" if pairs and all(is_one_in_other(a, b, texts) for a, b in pairs) else None


def is_one_in_other(a: str, b: str, texts: Sequence[str]) -> bool:
    """Whether one of two names is that of a seat of government in the other, or a text tells that it is there."""
    return _is_in(a, b, texts) or _is_in(b, a, texts)


def _name(words: str) -> str:
    """A place without what stands before its name: "at the Kremlin" is "Kremlin"."""
    lead = late(_LEAD, IGNORECASE).match(words)
    return words[lead.end() :] if lead else words


def _is_in(inner: str, outer: str, texts: Sequence[str]) -> bool:
    if cities().get(_plain(inner)) == _plain(outer):
        return True
    return any(_tells(text, at, inner, outer) for text in texts if outer in text for at in _beginning(text, inner))


def _beginning(text: str, words: str) -> list[int]:
    """Where some words stand in a text, and begin no further on in another word."""
    return [at for at in places_in(text, words) if not text[max(0, at - 1) : at].isalnum()]


def _tells(text: str, at: int, inner: str, outer: str) -> bool:
    """Whether a place is printed with that in which it lies behind it ("Lisbon, Portugal"), or as what is its own."""
    end = at + len(inner)
    near = text[max(0, at - _REACH) : end + _REACH]
    if outer not in near:
        return False
    if (between := late(_BETWEEN).match(text, end)) and text.startswith(outer, between.end()):
        return not text[between.end() + len(outer) : between.end() + len(outer) + 1].isalnum()
    if text.startswith(f", {outer}", end) and _is_last(text, at, end + len(f", {outer}")):
        return outer[0].isupper() and inner[0].isupper()
    before = text[max(0, at - _REACH) : at]
    owned = late(_OWNED).search(before)
    return owned is not None and before.endswith(outer, 0, owned.start())


def _is_last(text: str, start: int, end: int) -> bool:
    """Whether two names with a comma between them are a place and where it lies, "Lisbon, Portugal", and no list."""
    if text[end : end + 1].isalnum() or late(_AND_MORE).match(text, end):
        return False
    return not late(_ONE_OF).search(text[max(0, start - _REACH) : start])


def _plain(name: str) -> str:
    return respelled(of_city(name.casefold().removesuffix("’s").removesuffix("'s")))
