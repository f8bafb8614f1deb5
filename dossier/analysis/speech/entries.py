"""The people of the manifest, against the articles: whom of them none names."""

import re
from collections.abc import Iterable

from dossier.errors import Fault
from dossier.model import Seeds


def unmatched(seeds: Seeds, path: str) -> list[Fault]:
    """A fault, at its line of ``path``, for each person whom no article names and no override credits.

    By their full name, by a variant, or by their surname alone, as articles do.
    """
    texts = [article.text for article in seeds.articles]
    credited = {override.value for override in seeds.overrides if override.field == "speaker"}
    faults = []
    for entry in seeds.people:
        spellings = (entry.name, *entry.variants)
        if credited.isdisjoint(spellings) and not _stands((*spellings, entry.name.split()[-1]), texts):
            problem = f"no article names '{entry.name}'"
            hint = "add how the articles spell it to variants:, or take the person out"
            faults.append(Fault(path, entry.line, problem, hint))
    return faults


def _stands(spellings: Iterable[str], texts: Iterable[str]) -> bool:
    """Does one of the spellings stand in one of the texts, as words of their own?"""
    # Not kept for the next run: the names are the dossier’s, and what is kept lies beside the program.
    stands = re.compile("|".join(rf"(?<!\w){re.escape(spelling)}(?!\w)" for spelling in spellings))
    return any(stands.search(text) for text in texts)
