"""People with their titles are found where a search of every text finds them."""

import re

from hypothesis import given
from hypothesis import strategies as st

from dossier.model import Dossier, Person, Seeds
from dossier.pages.titled import Titled
from tests.pages.wordings import article

WORDS = ("Ada", "Quill", "Mo", "al-Ire", "’t", "senator", "Senator", "Vice", "Vice Senator", "Gen.", "the", "an", "X")
texts = st.lists(
    st.tuples(st.sampled_from(WORDS), st.sampled_from((" ", ", ", ",", "  ", "\n", ". ", "’s "))),
    min_size=1,
    max_size=14,
).map(lambda parts: "".join(f"{word}{gap}" for word, gap in parts))
people = st.lists(
    st.tuples(
        st.sampled_from(("Ada Quill", "Mo al-Ire", "Quill", "’t Ire", "Ada, Quill")),
        st.lists(st.sampled_from(("senator", "Senator", "Vice Senator", "Gen.", "X,")), unique=True, max_size=4),
    ),
    min_size=1,
    max_size=3,
    unique_by=lambda person: person[0],
)


def searched(dossier: Dossier, person: Person) -> dict[str, list[tuple[str, int]]]:
    """By title, where a search of every text from its beginning finds it first."""
    longest_first = sorted(person.titles, key=lambda t: (-len(t), t))
    words = "|".join(map(re.escape, longest_first))
    name = "|".join(map(re.escape, person.name.split()))
    near = re.compile(rf"\b({words})(?=[\s,]+(?:{name})\b)|\b(?:{name}),\s+(?:an?\s+|the\s+)?({words})\b")
    found: dict[str, dict[str, int]] = {}
    for each in dossier.articles:
        for match in near.finditer(each.text):
            which = 1 if match[1] else 2
            found.setdefault(match[which], {}).setdefault(each.id, match.start(which))
    return {title: list(places.items()) for title, places in found.items()}


def told(dossier: Dossier, person: Person) -> dict[str, list[tuple[str, int]]]:
    return {title: [(a.id, span.start) for a, span in places] for title, places in Titled(dossier).of(person) if places}


@given(st.lists(texts, min_size=1, max_size=3), people)
def test_it_is_what_a_search_of_every_text_finds(written: list[str], named: list[tuple[str, list[str]]]) -> None:
    known = tuple(Person(f"p{n}", name, titles=tuple(titles)) for n, (name, titles) in enumerate(named))
    dossier = Dossier(Seeds(tuple(article(n, text) for n, text in enumerate(written)), title="A dossier"), people=known)
    for person in known:
        assert told(dossier, person) == (searched(dossier, person) if person.titles else {})


def test_of_our_seeds_too(five: Dossier) -> None:
    for person in five.people:
        assert told(five, person) == (searched(five, person) if person.titles else {})
    assert sum(len(told(five, person)) for person in five.people) > 3
