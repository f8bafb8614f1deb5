"""News articles that nobody wrote, of events that several outlets tell: the same ones for the same number."""

from dataclasses import dataclass
from random import Random

OUTLETS = ("The Harbour Post", "Daily Lantern", "Northern Wire", "Valley Courier", "The Ledger")
PLACES = ("Ostrava Bay", "Port Ellery", "Kesten", "Marrow Hill", "Tamsin", "Lower Wick", "Greyford", "Sallow")
FORENAMES = ("Maria", "Daniel", "Ingrid", "Paul", "Amara", "Jonas", "Helena", "Victor", "Sofia", "Emil")
# Surnames are put together, so that 200 articles name some hundred people and not ten.
SURNAME_HEADS = ("Hart", "Lind", "Bran", "Vasi", "Mor", "Tana", "Ferr", "Nov", "Ade", "Oko", "Kest", "Wick")
SURNAME_TAILS = ("well", "quist", "don", "lescu", "eau", "mura", "eira", "akova", "yemi", "njo", "rel", "ham")
ROLES = ("Mayor", "Minister", "Governor", "Senator", "Director", "Chairwoman", "Inspector", "President")
MATTERS = ("bridge", "water plant", "harbour tunnel", "school budget", "wind farm", "tram line", "hospital", "dyke")
CUES = ("said", "added", "insisted", "explained", "declared")

_VERBS = (
    "will change", "cannot replace", "has already strained", "must never threaten", "is going to double",
    "would only delay", "ought to serve", "may yet rescue", "has quietly drained", "will hardly touch",
    "should have protected", "can still unite",
)  # fmt: skip
_OBJECTS = (
    "the savings of ordinary households", "every fishing family on the coast", "the patience of the region",
    "our oldest obligations", "the work of three generations", "a market that nobody understands",
    "the last open ground in the district", "what little trust is left", "the plans of both chambers",
    "thousands of commuters", "the accounts of the audit office", "a promise made in the storm year",
)  # fmt: skip
_TAILS = (
    "and nobody should pretend otherwise", "whatever the committee decides next month", "because the figures are plain",
    "as we have said from the first day", "even if that takes another winter", "if the courts will let us finish",
    "however loudly they shout in the capital", "so long as the money lasts", "though few will thank us for it",
    "once the engineers have had their say", "and that is the end of the matter", "unless somebody finds a better way",
)  # fmt: skip
CROWDS = ("Residents", "Shopkeepers", "Fishermen", "Teachers", "Engineers", "Commuters", "Students", "Farmers")
_DEEDS = (
    "gathered outside of the hall", "handed in a petition", "blocked the northern road", "filled the public gallery",
    "wrote to the audit office", "held a vigil", "asked for a second hearing", "walked out of the talks",
)  # fmt: skip
_ENDINGS = (
    "until late in the evening", "for the third time this spring", "in spite of heavy rain", "as the session began",
    "with lanterns and hand-painted signs", "before the doors were shut", "without a word to the press", "at noon",
)  # fmt: skip


@dataclass(frozen=True)
class Event:
    """What happened once: who spoke about what, and the words that were said, each by one person."""

    place: str
    matter: str
    people: tuple[tuple[str, str, str], ...]
    """Role, forename and surname."""
    sayings: tuple[str, ...]
    facts: tuple[str, ...]


def invent(articles: int, seed: int = 7) -> dict[str, str]:
    """Seeds by file name: ``articles`` of them, five to an event, some 3,000 characters each."""
    files = {}
    for number in range(articles):
        event = event_of(Random(seed * 1_000_003 + number // len(OUTLETS)))
        files[f"{number:03}.txt"] = _article(event, number % len(OUTLETS), Random(seed * 7_368_787 + number))
    return files


def manifest(articles: int) -> str:
    """The manifest that goes with ``invent(articles)``."""
    lines = ["title: What nobody did", "event:", "  date: 2021-05-03", "  place: Kesten", "articles:"]
    for number in range(articles):
        outlet = OUTLETS[number % len(OUTLETS)]
        lines += [f"  - file: {number:03}.txt", f"    id: article-{number:03}", f"    outlet: {outlet}"]
    return "\n".join(lines) + "\n"


def event_of(pick: Random) -> Event:
    """An event of three people, twelve sayings and some sixteen facts."""
    matter = f"the {pick.choice(MATTERS)}"
    people = tuple(
        (role, pick.choice(FORENAMES), head + tail)
        for role, head, tail in zip(
            pick.sample(ROLES, 3), pick.sample(SURNAME_HEADS, 3), pick.sample(SURNAME_TAILS, 3), strict=True
        )
    )
    said = zip(pick.sample(_VERBS, 12), pick.sample(_OBJECTS, 12), pick.sample(_TAILS, 12), strict=True)
    # A few are drawn twice: no paper tells the same fact twice in the same words.
    facts = tuple(dict.fromkeys(_fact(pick) for _ in range(16)))
    return Event(pick.choice(PLACES), matter, people, tuple(f"{matter} {v} {o}, {t}" for v, o, t in said), facts)


def _fact(pick: Random) -> str:
    deed = f"{pick.choice(CROWDS)} {pick.choice(_DEEDS)} {pick.choice(_ENDINGS)}"
    return pick.choice(
        (
            f"{deed}, and {pick.randrange(20, 900)} of them signed a letter.",
            f"{deed}, an official noted, while costs rose by {pick.randrange(2, 20)} million in a year.",
            f"{deed}, although the works began {pick.randrange(2, 90)} months ago.",
        )
    )


def _article(event: Event, outlet: int, pick: Random) -> str:
    role, forename, surname = event.people[0]
    lead = (
        f"{event.place.upper()}, May 3 - {role} {forename} {surname} defended {event.matter} before a crowded hall in "
        f"{event.place} on Monday, a day after {10 + outlet * 5} households lodged a complaint."
    )
    headline = f"{surname} Defends {event.matter.title().removeprefix('The ')} in {event.place}"
    paragraphs = ["14:20 GMT 03.05.2021", headline, lead]
    chosen = sorted(pick.sample(range(len(event.sayings)), 10))
    for number, fact in zip(chosen, pick.sample(event.facts, 10), strict=True):
        paragraphs += [remark(event.sayings[number], event.people[number % 3], pick), fact]
    return "\n".join([*paragraphs, "Sign up for our free weekly newsletter and never miss a story."]) + "\n"


def remark(saying: str, person: tuple[str, str, str], pick: Random) -> str:
    """One of the ways in which a paper gives somebody's words: whole, cut, broken into, or in its own."""
    role, forename, surname = person
    first, second = saying.split(", ", 1)
    cue = pick.choice(CUES)
    return pick.choice(
        (
            f"“{_capital(saying)},” {cue} {role} {forename} {surname}, who has led the talks since March.",
            f"“{_capital(first)},” {surname} {cue}, “{second}.” The hall fell silent for a moment.",
            f"{role} {forename} {surname} {cue} that “{first}” and left by a side door.",
            f"According to {forename} {surname}, {first}.",
            f'"{_capital(first)}," {cue} {surname}. "We stand by it, {second}."',
        )
    )


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]
