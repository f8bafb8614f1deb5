"""What is told of a place right behind it, where the place but names what the verb is told of.

Of "A sale of the ferry, this year's second, has been talked of, not agreed" no more than its first words may
share words with a statement that the ferry will be sold. Whether it is told as so stands behind.
"""

from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.likeness import tokens_of
from dossier.model import Span
from dossier.patterns import late

_BEHIND = r",?\s(?:had|has|have|is|are|was|were|will|would|may|might|could|should|must|remains?|remained)\s"
_VERB = r"(?i)\b(?:am|is|are|was|were|be|been|has|have|had|will|would|can|could|may|might|must|should|do|does|did)\b"
_LONGEST = 100
"""Characters of a sentence behind a place that are one predicate, whatever clauses they have."""


def predicate(passage: Passage, place: Span) -> Span | None:
    """What is told of a place that has no verb, from its end on; None where it has one, or none follows.

    To the end of its sentence, of a long one to the end of the clause.
    """
    text, end = passage.text, passage.span.end
    if not late(_BEHIND).match(text, place.end, end) or late(_VERB).search(text, place.start, place.end):
        return None
    tokens = tokens_of(text)
    if any(kind_at(tokens, k) == "deed" for k in tokens.within(place)):
        return None
    if end - place.end > _LONGEST:
        end = next((cut.end for cut, _ in passage.cuts if cut.end > place.end + 1), end)
    return Span(place.end, end)
