"""One speaker on one matter, in two sentences that are each other's likest: printed, or told, in other words."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from dossier.analysis.accounts.beside import of_others
from dossier.analysis.accounts.differences import Difference, either, facing_groups, sides_of, words_at
from dossier.analysis.accounts.frames import form_of, weight_of
from dossier.analysis.accounts.twins import Twins
from dossier.analysis.acts import same_speaker
from dossier.analysis.likeness import Survey, tokens_of
from dossier.model import Locator, Quotation, Utterance

_ENOUGH, _ENOUGH_OF_ONE = 0.6, 1.2
"""What two reports share by weight, names left out; and where one sentence alone is the other's likest."""
_PART, _OWN = 0.4, 0.6
"""Part of the shorter report that is in common, and what each must have of its own by weight."""
_QUOTED, _SHORTER, _LONGER = 0.35, 0.5, 0.35
"""What two quotations share by weight, and as a part of the shorter and of the longer."""
_MARKS = ",“”\"‘’' "
_WEIGHT = {"Words of one remark": 0.3, "What was said": 0.12}
_STEP = {"Words of one remark": 0.1, "What was said": 0.03}


def saying_differences(
    known: Survey, several: Sequence[Twins], quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """Remarks that are not held to be one utterance with any in the other's article."""
    said: dict[str, list[Quotation]] = defaultdict(list)
    for q in quotations:
        if q.kind != "term" and q.speaker:
            said[q.article].append(q)
    home = {m: u for u in utterances for m in u.members}
    articles = {q.id: q.article for q in quotations}
    met = {m: {articles[n] for n in u.members if n in articles} for m, u in home.items()}
    scored: dict[str, dict[tuple[Locator, Locator], float]] = defaultdict(dict)
    for twins in several:
        for q, r in product(_inside(said, twins, 0), _inside(said, twins, 1)):
            if r.article in met.get(q.id, ()) or q.article in met.get(r.id, ()) or not _one_speaker(q, r):
                continue
            what = "What was said" if "reported" in (q.kind, r.kind) else "Words of one remark"
            if shared := (_reports if what == "What was said" else _quotes)(known, twins, q, r):
                pair = Locator(q.article, q.whole), Locator(r.article, r.whole)
                scored[what][pair] = _WEIGHT[what] + _STEP[what] * min(shared, 3.0)
    for what, pairs in scored.items():
        places = sorted({place for pair in pairs for place in pair})
        number = {place: n for n, place in enumerate(places)}
        for group, weight in facing_groups(places, sorted((w, number[x], number[y]) for (x, y), w in pairs.items())):
            sides = sides_of(group)
            yield Difference("wording", f"{what}: {either([_told(words_at(known, p)) for p in sides])}", sides, weight)


def _told(words: str) -> str:
    """Between marks, its own at the ends left away: none is put before or behind what is printed with one."""
    return f"“{words.strip(_MARKS)}”"


def _inside(said: dict[str, list[Quotation]], twins: Twins, which: int) -> Iterator[Quotation]:
    """What begins and ends in a sentence."""
    s = (twins.a, twins.b)[which]
    for q in said[s.article]:
        if s.span.start <= q.whole.start and q.whole.end <= s.span.end:
            yield q


def _one_speaker(q: Quotation, r: Quotation) -> bool:
    return bool(q.speaker and r.speaker and same_speaker(q.speaker.name, r.speaker.name))


def _forms(known: Survey, q: Quotation) -> frozenset[str]:
    return frozenset(form_of(s) for s in tokens_of(known.articles[q.article].text).stems_in(q.whole) if s)


def _quotes(known: Survey, twins: Twins, q: Quotation, r: Quotation) -> float:
    """What two quotations share, where neither has all words of the other; 0 where they are two remarks."""
    words = [
        " ".join(tokens_of(known.articles[x.article].text).words_in(x.whole)).lower().replace("’", "'") for x in (q, r)
    ]
    one, other = _forms(known, q), _forms(known, r)
    shared, *both = sorted(weight_of(known, f) for f in (one & other, one, other))
    is_one = shared >= max(_QUOTED, _SHORTER * both[0], _LONGER * both[1])
    return shared if is_one and words[0] not in words[1] and words[1] not in words[0] else 0.0


def _reports(known: Survey, twins: Twins, q: Quotation, r: Quotation) -> float:
    """What two reports share, with the rest of their sentences, where each has enough of its own; else 0."""
    assert q.speaker and r.speaker
    one, other = _forms(known, q), _forms(known, r)
    speaker = known.names.intersection(tokens_of(q.speaker.name).stems)
    if of_others(known, one - speaker, other - speaker) or len(one & other) < 2:
        return 0.0
    shared, mine, theirs = (weight_of(known, f) for f in ((one & other) - known.names, one - other, other - one))
    own = min(mine, theirs)
    enough = max(_ENOUGH if twins.mutual else _ENOUGH_OF_ONE, _PART * (shared + own))
    return shared + twins.stated if shared >= enough and own >= _OWN else 0.0
