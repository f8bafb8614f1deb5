"""Every sentence that could be a statement, by the id by which editors may name it."""

from collections.abc import Iterator

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import survey
from dossier.analysis.words import forms_of
from dossier.model import Locator, Seeds


def sentences_with(seeds: Seeds, words: str) -> Iterator[tuple[str, Locator]]:
    """The sentences that hold all of some words, in any order, capitals and marks aside, each with its id.

    In the order of article ids and of reading; of the same words in one article the first place, which has the id.
    """
    asked = set(forms_of(words))
    passages = Passages(survey(seeds.articles), ())
    seen: set[str] = set()
    for passage in map(passages.__getitem__, range(len(passages))):
        if asked <= set(forms_of(passage.words)) and passage.id not in seen:
            seen.add(passage.id)
            yield passage.id, Locator(passage.article, passage.span)
