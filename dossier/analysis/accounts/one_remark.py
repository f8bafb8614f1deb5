"""Several words that differ in one sentence of a remark are one difference, which is shown by the sentence."""

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from dossier.analysis.accounts.difference_labels import WORDS_OF_QUOTE, WORDS_OF_REMARK
from dossier.analysis.accounts.differences import Difference, either_quoted
from dossier.analysis.clusters import components
from dossier.analysis.likeness import Survey, tokens_of
from dossier.frozen import changed
from dossier.model import Locator

_LABELS = (WORDS_OF_QUOTE, WORDS_OF_REMARK)
_LONGEST = 24
"""Words of a sentence that is shown whole, at most."""
_Sentence = Callable[[Locator], Locator]


def once_a_remark(known: Survey, sentence: _Sentence, found: Iterable[Difference]) -> list[Difference]:
    """The differences, those of one sentence as one; ``sentence`` is that of the quote in which a place stands.

    As they are where an article has two sentences of it, or one too long to be shown.
    """
    others: list[Difference] = []
    here: list[Difference] = []
    for one in found:
        (here if one.label in _LABELS and one.trait is None else others).append(one)
    lines = [tuple(map(sentence, one.sides)) for one in here]
    first: dict[Locator, int] = {}
    links = [(first.setdefault(line, n), n) for n, several in enumerate(lines) for line in several]
    for group in components(len(here), links):
        whole = sorted({line for n in group for line in lines[n]})
        if len(group) > 1 and _is_one(known, whole):
            best = max((here[n] for n in group), key=lambda one: (one.weight, one.sides))
            others.append(changed(best, sides=tuple(whole), about=f"{best.label}: {either_quoted(known, whole)}"))
        else:
            others += [here[n] for n in group]
    return others


def _is_one(known: Survey, sentences: Sequence[Locator]) -> bool:
    """Whether each article has one sentence of it, of few words."""
    homes: dict[str, int] = defaultdict(int)
    for place in sentences:
        homes[place.article] += 1
    longest = max(len(tokens_of(known.articles[p.article].text).words_in(p.span)) for p in sentences)
    return max(homes.values()) == 1 and longest <= _LONGEST
