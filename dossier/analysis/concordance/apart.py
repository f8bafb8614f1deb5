"""What shows that two acts of speech, though alike, say two things: another deed, or another day."""

from collections.abc import Iterable, Sequence

from dossier.analysis.acts import Act
from dossier.analysis.concordance.stock import BEFORE_VERBS
from dossier.analysis.kindred import families
from dossier.analysis.stems import NEGATIONS, stem

_DEED = 2
"""Words of matter that a verb and its object have at least."""


def another_day(a: Act, b: Act) -> bool:
    """Whether both name days of the week, months or years, and of one of these kinds not a single one alike.

    A number told otherwise is the same utterance told differently; what is said of another day is
    mostly another announcement, and joining two says more than we know.
    """
    if not (a.dates and b.dates):
        return False
    return any(one and other and not one & other for one, other in zip(a.dates, b.dates, strict=True))


def another_deed(a: Act, b: Act, shared: Iterable[str]) -> bool:
    """Whether two reports agree alone in how they begin and end, and from the verb on all that is done to what differs.

    "To paint the lighthouse before the storms" and "to insure the ferry before the storms" have a tail in
    common, and whom they are about. Words of one family are no difference.
    """
    if len(a.quotations) > 1 or len(b.quotations) > 1 or {a.quotations[0].kind, b.quotations[0].kind} != {"reported"}:
        return False
    one, other = a.stems[0], b.stems[0]
    first = _alike_from_the_start(one, other)
    last = _alike_from_the_start(one[first:][::-1], other[first:][::-1])
    mine, theirs = one[first : len(one) - last], other[first : len(other) - last]
    if not (_verb_at(a, first) and _verb_at(b, first)):
        return False
    if min(len(mine), len(theirs)) < _DEED or not _keys(mine).isdisjoint(_keys(theirs)):
        return False
    return {key for word in shared for key in _keys(word.split("~"))} <= _keys((*one[:first], *one[len(one) - last :]))


def _verb_at(act: Act, at: int) -> bool:
    """Whether the word of matter number ``at`` stands where a verb does: after "to", "will", "had", a pronoun."""
    words = act.words[0]
    places = [i for i, word in enumerate(words) if stem(word)]
    return at < len(places) and words[places[at] - 1 if places[at] else 0] in BEFORE_VERBS


def _alike_from_the_start(one: Sequence[str], other: Sequence[str]) -> int:
    return next((n for n, (x, y) in enumerate(zip(one, other, strict=False)) if x != y), min(len(one), len(other)))


def _keys(stems: Iterable[str]) -> set[str]:
    family = families()
    return {family.get(s, s) for s in stems}


def same_matter(a: Act, b: Act) -> bool:
    """Whether a short quotation of each has the same words of matter, so that only grammar words differ."""
    return any(
        f and set(f) == set(g) and _denials(v) == _denials(w) and max(len(v), len(w)) <= _SHORT
        for f, v in zip(a.stems, a.words, strict=True)
        for g, w in zip(b.stems, b.words, strict=True)
    )


_SHORT = 10
DENYING = NEGATIONS | {"nobody", "nothing", "without"}
"""By these a short remark denies somewhere, of whatever word."""


def _denials(words: Sequence[str]) -> bool:
    return any(word in DENYING or word.endswith("n't") for word in words)
