"""Who said what: every quotation of the articles, its kind, and who is credited with it."""

from collections.abc import Sequence

from dossier.analysis.anchors import slug
from dossier.analysis.people import Register, build_register
from dossier.analysis.quotations import quotations_of
from dossier.model import Person, Quotation, Seeds


def find_speech(seeds: Seeds) -> tuple[tuple[Quotation, ...], tuple[Person, ...]]:
    """Find the quotations of all articles, in the order of articles, then of reading, and the people credited.

    Only prose is read, never furniture. What nobody is credited with has no speaker: we
    would rather name nobody than guess. A reported clause may hold words in marks,
    which are a quotation of their own beside it; two quotations never cross.
    """
    register = build_register(seeds.articles, seeds.people)
    quotations = tuple(q for article in seeds.articles for q in quotations_of(article, register))
    return quotations, _people(quotations, register)


def _people(quotations: Sequence[Quotation], register: Register) -> tuple[Person, ...]:
    """One entry for everyone credited, in the order of names."""
    used: set[str] = set()
    people = []
    for name in sorted({q.speaker.name for q in quotations if q.speaker is not None}):
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
                titles=tuple(sorted(register.printed_titles.get(name, ()))),
                misspellings=tuple(sorted(set(register.misspelt.get(name, ())))),
            )
        )
    return tuple(people)
