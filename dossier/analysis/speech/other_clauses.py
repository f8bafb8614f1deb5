"""What follows a reporting word and yet is not reported by it: the rest of a clause around its own."""

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.cues import Cue
from dossier.analysis.speech.tokens import Phrase, Unit

_ARTICLES = frozenset("the a an his her its their our my your no every".split())
_WHICH = frozenset(("that", "which"))
_SUMS = frozenset("million billion trillion dollars euros pounds money funds funding cash sum amount".split())
_REMAINS = frozenset("is was are were remains remain remained seems seem seemed becomes became".split())


def is_of_other_clause(unit: Unit, index: int, cue: Cue, subject: Phrase, start: int) -> bool:
    """Whether what begins at ``start`` is told of what stands before the subject of a cue, and not by that subject."""
    low = unit.low
    if not cue.speech and low[start] in _REMAINS:
        return True  # the kind of harbour that he wants remains unclear
    if low[start] in lexicon.AUXILIARIES and low[subject.first - 1] == "what":
        return True  # what he said was false
    return _is_for_something(unit, subject, index)


def _is_for_something(unit: Unit, subject: Phrase, index: int) -> bool:
    """Whether what follows a cue says what something is for: "the $5 million that he had asked to mend the quay".

    What he asked is that sum, since whoever mends has something else to mend.
    """
    low, at = unit.low, subject.first - 1
    if low[index + 1 : index + 2] != ["to"] or at < 1 or low[at] not in _WHICH or low[at - 1] not in _SUMS:
        return False
    return index + 3 < len(unit) and low[index + 3] in _ARTICLES
