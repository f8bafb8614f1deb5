"""Every sentence that could be a statement, by the id by which editors may name it."""

from collections.abc import Iterator

from dossier.analysis.accounts.passages import Passages
from dossier.analysis.likeness import survey
from dossier.analysis.words import forms_of
from dossier.model import Locator, Seeds


def sentences_with(seeds: Seeds, words: str) -> Iterator[tuple[str, Locator]]:
    """The sentences that hold all of some words, each with its id; "Lund's" holds "lund".

    The order of the words, capitals and marks are nothing to it.
    In the order of article ids and of reading; of the same words in one article the first place, which has the id.
    """
    asked = _unowned(words)
    passages = Passages(survey(seeds.articles), ())
    seen: set[str] = set()
    for passage in map(passages.__getitem__, range(len(passages))):
        if asked <= _unowned(passage.words) and passage.id not in seen:
            seen.add(passage.id)
            yield passage.id, Locator(passage.article, passage.span)


def _unowned(words: str) -> set[str]:
    """The forms of some words, "lund" also of "Lund's" and "Lund’s"."""
    return {form.removesuffix("'s") for form in forms_of(words)}
