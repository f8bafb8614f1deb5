"""The words of quotations, each quotation read once for all that it is compared with."""

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet

from dossier.analysis.likeness import Survey
from dossier.analysis.words import Word, words_of
from dossier.model import Comparison, Quotation, in_reading


class QuotedWords:
    """Of one dossier, whose quotations have ids of their own."""

    def __init__(self, known: Survey) -> None:
        self.known = known
        self._words: dict[str, list[Word]] = {}
        self._stems: dict[str, AbstractSet[str]] = {}

    def words(self, quotation: Quotation) -> list[Word]:
        """Those within its spans, in order."""
        found = self._words.get(quotation.id)
        if found is None:
            text = self.known.articles[quotation.article].text
            found = [word for s in quotation.spans for word in words_of(text, s.start, s.end)]
            self._words[quotation.id] = found
        return found

    def stems(self, quotation: Quotation) -> AbstractSet[str]:
        """Those of matter within its spans."""
        found = self._stems.get(quotation.id)
        if found is None:
            found = self._stems[quotation.id] = self.known.weighed(quotation.article, quotation.spans).keys()
        return found


def as_read(comparisons: Iterable[Comparison], quotations: Mapping[str, Quotation]) -> list[Comparison]:
    """Comparisons in the order of the quotations compared, each given by its id."""
    return sorted(comparisons, key=lambda c: (in_reading(quotations[c.quotation]), in_reading(quotations[c.against])))
