"""Common nouns of places where something is done, by sort: a school faces a church, not a town."""

from collections.abc import Mapping
from functools import cache

_VENUES = {
    "building": """
school church hall hospital hotel restaurant pub café cafe garage attic basement cellar kitchen courthouse
courtroom prison jail station airport library museum theater theatre cinema stadium arena gymnasium gym factory
warehouse depot barn farmhouse apartment flat cottage cabin villa mansion palace boathouse shed tent
shop supermarket mall bakery embassy consulate residence headquarters studio university college
campus dormitory classroom auditorium convent monastery mosque synagogue temple chapel cathedral clinic morgue shelter
barracks bunker nightclub casino diner lobby ballroom balcony guesthouse laboratory
""",
    "way": """
street road highway motorway avenue alley bridge curve bend tunnel junction intersection crossing roundabout
runway square sidewalk pavement driveway park plaza
""",
    "wild": """
river lake sea ocean harbor harbour coast beach shore island forest woods meadow hill mountain valley
canyon cave desert swamp marsh canal pond cliff slope orchard garden farm ranch vineyard ditch
""",
    "carrier": """
car truck van bus train plane helicopter ship boat ferry yacht taxi limousine ambulance trailer
""",
}


_SITES = "office offices centre center centres centers ministry chamber complex compound parliament room base capitol"
"""Of which it is not told by the noun alone that it faces a school."""


@cache
def venues() -> Mapping[str, str]:
    """The sort of each noun, of one and of several."""
    return {form: sort for sort, words in _VENUES.items() for word in words.split() for form in (word, _several(word))}


@cache
def site_nouns() -> frozenset[str]:
    """The nouns in which the name of a place may end: "the Seaford town hall"."""
    carriers = _VENUES["carrier"].split()
    return frozenset((*venues(), *_SITES.split())) - {form for word in carriers for form in (word, _several(word))}


def _several(word: str) -> str:
    if word.endswith(("ch", "sh", "x", "s")):
        return f"{word}es"
    return f"{word[:-1]}ies" if word.endswith("y") and word[-2:-1] not in "aeo" else f"{word}s"
