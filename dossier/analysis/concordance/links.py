"""Why two acts of speech are taken as one."""

from dataclasses import dataclass

from dossier.analysis.acts import Act, same_speaker
from dossier.analysis.concordance.stock import Stock, says_enough
from dossier.analysis.likeness import Bag, Likeness, compare, likeness_score
from dossier.analysis.stems import stem
from dossier.model import Quotation, RelationKind

# Bars found on the gold of the five seeds and read by hand on other events: decision 0020.
LEAST = 0.37
"""Likeness from which two acts of one speaker are one."""
_SOFT = 0.24
"""Likeness from which a pair counts in the average of a group, though it would not link by itself."""
_ONE_SIDE_SILENT = 0.48
_STRANGERS = 0.62
_VERBATIM = 0.75
"""What a pair is worth at least where the one stands whole in the other."""
_LONG_RUN = 8
"""So many words in a row, half of them of matter, are not said twice."""
_QUOTED_AND_APART = 0.6
LEAST_EVIDENCE = 0.6
_STRANGE_EVIDENCE = 2.0
_LEAST_BEST = 0.34
"""One word in common must be worth that much: the event's own words, all together, link nothing."""
_THIN = 1.0
_MOST_OF_IT = 0.6
"""Evidence that is thin must be most of what the lesser side says."""
_PART_FACTOR = 0.85
"""A part of an act that is like another act says a little less than the whole would."""


@dataclass(frozen=True, slots=True)
class Link:
    """``sound`` links by itself; ``certain`` welds whatever else there is; neither: it only counts in an average."""

    score: float
    sound: bool
    certain: bool
    kinds: tuple[tuple[Quotation, Quotation, RelationKind], ...]
    rule: str


def may_link(a: Act, b: Act, weight: float) -> bool:
    """Whether a pair can pass at all, at a glance: ``weight`` is about the evidence that it would have."""
    if weight < _STRANGE_EVIDENCE * 0.8 and same_speaker(a.speaker, b.speaker) is False:
        return False
    if a.parts or b.parts:
        return True
    return likeness_score(weight, min(a.bag.mass, b.bag.mass), a.bag.mass + b.bag.mass) >= _SOFT


def link_of(a: Act, b: Act, stock: Stock) -> Link | None:
    """The link of two acts, or None. The bar is higher across speakers; in one article only equal words link."""
    if a.term or b.term:
        return _same_term(a, b) if a.term and b.term else None
    known = same_speaker(a.speaker, b.speaker)
    within = a.article == b.article
    if within and any(q.whole.overlaps(r.whole) for q in a.quotations for r in b.quotations):
        return None  # a fragment inside reported speech: the same words, not said again
    contained = _contained(a, b)
    verbatim = contained >= 4 or (contained >= (3 if within else 2) and known is True)
    likeness, score = _likeness(a, b)
    if likeness.evidence < LEAST_EVIDENCE:
        return None
    if not within and likeness.evidence >= _STRANGE_EVIDENCE and _shares_run(a, b, _LONG_RUN, _LONG_RUN // 2):
        verbatim = True
    if verbatim:
        score = max(score, _VERBATIM)
    elif score < _SOFT or not _holds(a, b, likeness, score, known):
        return None
    told = all(q.kind == "reported" for q in (*a.quotations, *b.quotations))
    if (contained < 4 or told) and not _tells(a, b, likeness, stock):
        return None
    sound = verbatim or (
        not within and score >= (LEAST if known else _ONE_SIDE_SILENT if known is None else _STRANGERS)
    )
    if not sound and known is not True:
        return None
    kinds = tuple(
        (q, r, _kind(lines, q, r, printed))
        for q, p, f in zip(a.quotations, a.printed, a.lines, strict=True)
        for r, o, g in zip(b.quotations, b.printed, b.lines, strict=True)
        for lines, printed in [((f, g), p == o)]
    )
    return Link(min(score, 1.0 if sound else LEAST - 0.01), sound, contained >= 4, kinds, _rule(likeness, known))


def _likeness(a: Act, b: Act) -> tuple[Likeness, float]:
    """Of the wholes, or where that is more, of a part with a whole or with a part."""
    best = compare(a.bag, b.bag)
    score = best.score
    if not (a.parts or b.parts) or _meet(a.bag, b.bag) < 2:
        return best, score
    for x, one in [(a.bag, 1.0), *((p, _PART_FACTOR) for p in a.parts)]:
        for y, other in [(b.bag, 1.0), *((p, _PART_FACTOR) for p in b.parts)]:
            if one * other < 1.0 and _meet(x, y) > 1:
                likeness = compare(x, y)
                if likeness.evidence >= LEAST_EVIDENCE and (value := likeness.score * one * other) > score:
                    best, score = likeness, value
    return best, score


def _meet(x: Bag, y: Bag) -> int:
    """Stems and families in common."""
    return len(x.weights.keys() & y.weights.keys()) + len(x.kin.keys() & y.kin.keys())


def _holds(a: Act, b: Act, likeness: Likeness, score: float, known: bool | None) -> bool:
    """Whether words in common are enough, of their kind: not the event's own alone; more of them across speakers."""
    if len(likeness.shared) < 2 or max(likeness.shared.values()) < _LEAST_BEST:
        return False
    if likeness.evidence < _THIN and likeness.evidence < _MOST_OF_IT * likeness.lesser:
        return False
    if known is False and (likeness.evidence < _STRANGE_EVIDENCE or not _in_a_row(a, b, 4, of_matter=3)):
        return False
    return not (a.quoted and b.quoted) or score >= _QUOTED_AND_APART or _in_a_row(a, b, 3)


def _tells(a: Act, b: Act, likeness: Likeness, stock: Stock) -> bool:
    """Whether the words in common say what was said, and not just whom or what it was about."""
    return stock.beyond_names(likeness.shared) and says_enough(a, b, likeness.shared, stock)


def _in_a_row(a: Act, b: Act, width: int, of_matter: int = 0) -> bool:
    """Whether so many words in a row are the same, as they mostly are in two quotations of one utterance.

    Of them ``of_matter`` at least must carry matter; then the words in a row may be up to twice as many.
    """
    if of_matter:
        return any(_shares_run(a, b, w, of_matter) for w in range(width, 2 * width + 1))
    return _shares_run(a, b, width, 0)


def _shares_run(a: Act, b: Act, width: int, of_matter: int) -> bool:
    runs = []
    for act in (a, b):
        words = [line.split() for line in act.lines]
        runs.append({tuple(w[i : i + width]) for w in words for i in range(len(w) - width + 1)})
    return any(sum(bool(stem(w)) for w in run) >= of_matter for run in runs[0] & runs[1])


def _contained(a: Act, b: Act) -> int:
    """Words of the longest quotation of one act that stands whole in a quotation of the other; 0 for none."""
    return max(
        (
            min(f, g, key=len).count(" ") - 1
            for f in a.lines
            for g in b.lines
            if (f in g or g in f) and f.strip() and g.strip()
        ),
        default=0,
    )


def _same_term(a: Act, b: Act) -> Link | None:
    short, long = sorted((a.lines[0], b.lines[0]), key=len)
    if a.article == b.article or not a.bag.mass or not short.strip() or short not in long or 2 * len(short) < len(long):
        return None
    kind: RelationKind = "contained" if len(short) < len(long) else "typography"
    if a.printed == b.printed:
        kind = "identical"
    return Link(1.0, True, True, ((a.quotations[0], b.quotations[0], kind),), f"the same term: {short.strip()}")


def _kind(lines: tuple[str, str], q: Quotation, r: Quotation, same_print: bool) -> RelationKind:
    if "reported" in (q.kind, r.kind):
        return "reported"
    if lines[0] == lines[1]:
        return "identical" if same_print else "typography"
    return "contained" if lines[0] in lines[1] or lines[1] in lines[0] else "reworded"


def _rule(likeness: Likeness, known: bool | None) -> str:
    who = {True: "same speaker", None: "one side credits nobody", False: "other speaker, like words"}[known]
    return f"{who}; in common: {', '.join(likeness.words[:6])}"
