"""Whether one place lies in another: "at Rosewood House", "in Seaford" are then no two places, one is more exact."""

from collections.abc import Iterable, Sequence
from itertools import combinations
from re import IGNORECASE, escape, search

from dossier.analysis.accounts.seats import cities
from dossier.analysis.likeness import Survey
from dossier.analysis.spellings import respelled
from dossier.model import Trait
from dossier.patterns import compiled

_LEAD = compiled(r"(?:at|in|inside|on|near|outside|into)\s+(?:(?:the|a|an|his|her|their|its)\s+)?", IGNORECASE)
_BETWEEN = (
    r",? (?:in|at|of|inside) (?:(?:the )?(?:heart|cent(?:re|er)|middle|outskirts|suburbs|city|town|village|port) of |"
    r"(?:the )?(?:[A-Z]\w+ )?(?:capital|city|town|village|port),? (?:of )?|central |downtown |"
    r"(?:north|south|east|west)(?:ern)? )?(?:the )?"
)
"""What stands between a place and that in which it lies: "the Kremlin in central Moscow"."""


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
    lead = _LEAD.match(words)
    return words[lead.end() :] if lead else words


def _is_in(inner: str, outer: str, texts: Iterable[str]) -> bool:
    if cities().get(_plain(inner)) == _plain(outer):
        return True
    x, y = escape(inner), escape(outer)
    told = rf"\b{x}{_BETWEEN}{y}\b|\b{y}[’']s (?:[a-z]+ ){{0,2}}{x}\b"
    return any(inner in text and outer in text and search(told, text) for text in texts)


def _plain(name: str) -> str:
    return respelled(name.casefold().removesuffix("’s").removesuffix("'s"))
