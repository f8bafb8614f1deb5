"""Why two acts of speech are taken as one."""

from collections.abc import Callable

from dossier.analysis.acts import RUN, Act, acts_of, same_speaker
from dossier.analysis.concordance.apart import another_day, another_deed, same_matter
from dossier.analysis.concordance.link import Link, kinds_of, relation
from dossier.analysis.concordance.nearly import nearly, welds
from dossier.analysis.concordance.stock import Stock, says_enough
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Bag, Likeness, Survey, compare
from dossier.analysis.stems import stem
from dossier.frozen import changed
from dossier.model import EDITED, Quotation, RelationKind

# Bars found on the gold of the five seeds and read by hand on other events: decision 0020.
LEAST = 0.37
"""Likeness from which two acts of one speaker are one."""
_SOFT = 0.24
"""Likeness from which a pair counts in the average of a group, though it would not link by itself."""
_FAINT = 0.12
"""Likeness of two wholes below which their parts are not compared."""
_RETOLD = 0.32
"""The same where two reporters retell it, with five words in common and three of them the very same:"""
_MANY_WORDS, _MANY_SURE = 5, 3
"""each adds what the other leaves out, which makes two long clauses less alike than they are akin."""
_ONE_SIDE_SILENT = 0.48
_STRANGERS = 0.62
_VERBATIM = 0.75
"""What a pair is worth at least where the one stands whole in the other."""
_LONG_RUN = 8
"""So many words in a row, half of them of matter, are not said twice."""
_CERTAIN_RUN = 10
"""So many of one speaker's weld two wordings, whatever else each of them has."""
_STRANGE_RUN = 6
"""Words in a row that two speakers must have in common: a slogan of fewer is said by many, on many occasions."""
_QUOTED_AND_APART = 0.6
LEAST_EVIDENCE = 0.6
_STRANGE_EVIDENCE = 2.0
_LEAST_BEST = 0.34
"""One word in common must be worth that much: the event's own words, all together, link nothing."""
_THIN = 1.0
_MOST_OF_IT = 0.6
"""Evidence that is thin must be most of what the lesser side says."""
_ALL_OF_IT = 0.9
"""Where one side credits nobody, two words in common must be about all that the lesser side says."""
Same = Callable[[str | None, str | None], bool | None]
_PART_FACTOR = 0.85
"""A part of an act that is like another act says a little less than the whole would."""


def link_of(a: Act, b: Act, stock: Stock, same: Same = same_speaker) -> Link | None:
    """The link of two acts, or None. The bar is higher across speakers; in one article only equal words link.

    ``same`` says whether two names are one speaker's.
    """
    if a.term or b.term:
        return _same_term(a, b) if a.term and b.term else _term_and_fragment(a, b)
    known = same(a.speaker, b.speaker)
    found = _by_matter(a, b, stock, known)
    if not (a.known.events.all_one and b.known.events.all_one) or (found and found.certain):
        return found
    return _by_every_word(a, b, known, found)


def _by_every_word(a: Act, b: Act, known: bool | None, found: Link | None) -> Link | None:
    """The link of two remarks that are nearly the same, words of grammar and all; ``found`` where they are not."""
    alike = nearly(a, b, known)
    if not alike or another_day(a, b):
        return found
    certain = known is True and welds(alike, a, b)
    if found and found.sound:
        return changed(found, certain=certain)
    who = {True: "same speaker", None: "one side credits nobody", False: "other speaker"}[known]
    return Link(alike, True, certain, kinds_of(a, b), f"{who}; nearly the same words", known is False)


def _by_matter(a: Act, b: Act, stock: Stock, known: bool | None) -> Link | None:
    """The link by words of matter."""
    within = a.article == b.article
    if within and known is False:
        return None  # an article that credits the same words to two people tells of two acts
    if within and any(q.whole.overlaps(r.whole) for q in a.quotations for r in b.quotations):
        return None  # a fragment inside reported speech: the same words, not said again
    inside = _may_stand_inside(a, b)
    if _too_little(a, b, known) and (not inside or _contained(a, b) < RUN):
        return None
    if known is False and not _in_a_row(a, b, _STRANGE_RUN):
        return None
    likeness = compare(a.bag, b.bag)
    if likeness.evidence < LEAST_EVIDENCE:
        return None
    if not inside and likeness.score < _SOFT and (likeness.score < _FAINT or not (a.parts or b.parts)):
        return None
    long = not within and likeness.evidence >= _STRANGE_EVIDENCE and _long_run(a, b)
    if not inside and not ((long or _weighs(likeness)) and stock.beyond_names(likeness.shared)):
        return None
    contained = _contained(a, b) if inside else 0
    whole = likeness
    likeness, score = _likeness(a, b, whole)
    if not long and not within and likeness.evidence >= _STRANGE_EVIDENCE > whole.evidence:
        long = _long_run(a, b)
    verbatim = long or contained >= RUN or (contained >= (3 if within else 2) and known is True)
    if not (contained or (_own_words(a, b) and _own_words(b, a))):
        return None
    if verbatim:
        score = max(score, _VERBATIM)
    elif score < _SOFT or not _holds(a, b, likeness, score, known):
        return None
    if another_day(a, b) or (not verbatim and another_deed(a, b, likeness.shared)):
        return None
    told = all(q.kind == "reported" for q in (*a.quotations, *b.quotations))
    if told and known and score >= _RETOLD and len(likeness.shared) >= _MANY_WORDS and likeness.sure >= _MANY_SURE:
        score = max(score, LEAST)
    bar = LEAST if known else _ONE_SIDE_SILENT if known is None else _STRANGERS
    sound = verbatim or (not within and score >= bar)
    if not sound and known is not True:
        return None
    if (contained < RUN or told) and not _tells(a, b, likeness, stock):
        return None
    kinds = kinds_of(a, b)
    score = min(score, 1.0 if sound else LEAST - 0.01)
    certain = contained >= RUN or (known is True and not within and _shares_run(a, b, _CERTAIN_RUN, _CERTAIN_RUN // 2))
    return Link(score, sound, certain and known is not False, kinds, _rule(likeness, known), known is False)


def _likeness(a: Act, b: Act, best: Likeness) -> tuple[Likeness, float]:
    """Of the wholes (``best``), or where that is more, of a part with a whole or with a part."""
    score = best.score
    if score >= _PART_FACTOR or _meet(a.bag, b.bag) < 2 or not (a.parts or b.parts):  # parts are cut when asked for
        return best, score
    ours = [(a.bag, 1.0), *((p, _PART_FACTOR) for p in a.parts if _meet(p, b.bag) > 1)]
    others = [(b.bag, 1.0), *((p, _PART_FACTOR) for p in b.parts if _meet(p, a.bag) > 1)]
    for x, one in ours:
        for y, other in others:
            if score < one * other < 1.0 and (one == 1.0 or other == 1.0 or _meet(x, y) > 1):
                likeness = compare(x, y)
                if likeness.evidence >= LEAST_EVIDENCE and (value := likeness.score * one * other) > score:
                    best, score = likeness, value
    return best, score


def _too_little(a: Act, b: Act, known: bool | None) -> bool:
    """Whether what two acts have in common cannot be enough, however it is laid, unless the one stands in the other
    for some words: soon known, so asked first."""
    akin = len(a.families & b.families)
    if akin < 2 and len(a.telling & b.telling) + akin < 2:
        return True
    weigh, common = a.known.weights.get, a.matter & b.matter
    most = sum([weigh(s, 1.0) for s in common]) + akin
    return most < (_STRANGE_EVIDENCE if known is False else LEAST_EVIDENCE)


def _meet(x: Bag, y: Bag) -> int:
    """Stems and families in common."""
    akin = len(x.kin.keys() & y.kin.keys()) if x.kin and y.kin else 0
    return len(x.weights.keys() & y.weights.keys()) + akin


def _holds(a: Act, b: Act, likeness: Likeness, score: float, known: bool | None) -> bool:
    """Whether words in common are enough, of their kind: not the event's own alone; more of them across speakers."""
    if not _weighs(likeness):
        return False
    if known and same_matter(a, b):
        return True
    if likeness.evidence < _THIN and likeness.evidence < _MOST_OF_IT * likeness.lesser:
        return False
    if known is None and len(likeness.shared) < 3:
        told = all(q.kind == "reported" for q in (a.quotations[0], b.quotations[0]))
        if likeness.evidence < _ALL_OF_IT * likeness.lesser or (told and min(len(a.matter), len(b.matter)) < 3):
            return False
    if known is False and (likeness.evidence < _STRANGE_EVIDENCE or not _in_a_row(a, b, RUN, of_matter=3)):
        return False
    if not (a.quoted and b.quoted) or _shares_run(a, b, RUN, 2):
        return True
    return score >= _QUOTED_AND_APART and len(likeness.shared) > 2


def _weighs(likeness: Likeness) -> bool:
    """Whether several words are in common, and one of them is more than a name of the event."""
    return len(likeness.shared) > 1 and likeness.best >= _LEAST_BEST


def _own_words(a: Act, b: Act) -> bool:
    """Whether a fragment has a word of its own in common: the sentence about it alone says what it is about."""
    if not a.around:
        return True
    family = families()
    own = {s for stems in a.stems for s in stems}
    return not own.isdisjoint(b.matter) or not {family.get(s) for s in own & family.keys()}.isdisjoint(b.bag.kin)


def _may_stand_inside(a: Act, b: Act) -> bool:
    """Whether all the matter of a quotation of one act is in the other: else it does not stand in it word for word."""
    return any(map(b.matter.issuperset, a.wholes)) or any(map(a.matter.issuperset, b.wholes))


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
    short, long = (a, b) if len(a.matter) < len(b.matter) else (b, a)
    if max(map(len, short.words)) < width or (width >= RUN and short.runs.isdisjoint(long.runs)):
        return False
    if not of_matter:
        return not a.in_a_row(width).isdisjoint(b.in_a_row(width))
    shared = a.runs & b.runs if width == RUN else a.in_a_row(width) & b.in_a_row(width)
    return any(sum(map(bool, map(stem, run))) >= of_matter for run in shared)


def _long_run(a: Act, b: Act) -> bool:
    """Whether words in a row are the same that nobody says twice, however often the dossier prints them."""
    return _shares_run(a, b, _LONG_RUN, _LONG_RUN // 2)


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
    return Link(1.0, True, True, ((0, 0, kind),), f"the same term: {short.strip()}")


def _term_and_fragment(a: Act, b: Act) -> Link | None:
    """A term and the same few words quoted in another article, whoever is credited there.

    None where an editor calls it a term: then it is no speech act, whatever it looks like.
    """
    term, other = (a, b) if a.term else (b, a)
    words = term.words[0]
    if a.article == b.article or not term.stems[0] or not 1 < len(words) <= RUN:
        return None
    if term.quotations[0].rule.endswith(EDITED):
        return None
    for n, (q, line, printed) in enumerate(zip(other.quotations, other.lines, other.printed, strict=True)):
        if q.kind == "partial" and line == term.lines[0]:
            kind: RelationKind = "identical" if printed == term.printed[0] else "typography"
            ends = (0, n) if term is a else (n, 0)
            return Link(1.0, True, False, ((*ends, kind),), f"the same words: {line.strip()}")
    return None


def kind_of(known: Survey, q: Quotation, r: Quotation) -> RelationKind:
    """How two quotations are related, whatever links them."""
    (a,), (b,) = acts_of(known, [q]), acts_of(known, [r])
    return relation((a.lines[0], b.lines[0]), q, r, a.printed == b.printed)


def _rule(likeness: Likeness, known: bool | None) -> str:
    who = {True: "same speaker", None: "one side credits nobody", False: "other speaker, like words"}[known]
    return f"{who}; in common: {', '.join(likeness.words[:6])}"
