"""Which sentences carry the same statement, and which words of each do.

Words in common are not enough: what is denied here is not what is affirmed there, a
meeting is another when others meet, what one speaker says is not carried by what
another says, and names or offices alone state nothing.
"""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import product

from dossier.analysis.accounts.encounters import is_meeting_word, other_occasion
from dossier.analysis.accounts.matter import narrowed, states, whole
from dossier.analysis.accounts.passages import Passage, people_of
from dossier.analysis.accounts.retold import of_doings, of_openings, of_speech
from dossier.analysis.accounts.tie import LEAST_SCORE, Side, Tie, Ties
from dossier.analysis.acts import same_speaker
from dossier.analysis.candidates import candidates
from dossier.analysis.likeness import Bag, Likeness, compare
from dossier.model import Quotation, Span, Utterance

_LEAST_EVIDENCE = 1.3
_LEAST_OF_CLAUSE = 0.69
"""A clause with no more of what two sentences share is out: one word of a family found beside it would not do."""
_OTHER_WORDS_SCORE = 0.5
_OTHER_WORDS_EVIDENCE = 1.7
"""What the analysis of speech took for two utterances of one speaker must share that much to be one statement."""


def ties_of(passages: Sequence[Passage], quotations: Sequence[Quotation], utterances: Sequence[Utterance]) -> Ties:
    """Ties of sentences of different articles, by their numbers, each told from both ends."""
    people = people_of(quotations)
    uttered = {m: u.id for u in utterances for m in u.members}
    kinds = (
        of_speech(passages, quotations, utterances),
        _of_words(passages, people, uttered),
        of_openings(passages, people),
        of_doings(passages, people),
    )
    found: dict[tuple[int, int], list[Tie]] = defaultdict(list)
    for kind in kinds:
        forward = ((i, j, tie) if i < j else (j, i, tie.turned) for i, j, tie in kind)
        for i, j, tie in sorted(forward, key=lambda t: (t[0], t[1], *t[2].rank)):
            if not any(tie.meets(other) for other in found[i, j]):
                found[i, j].append(tie)
    ties: Ties = defaultdict(dict)
    for (i, j), several in found.items():
        ties[i][j] = tuple(several)
        ties[j][i] = tuple(tie.turned for tie in several)
    return ties


def _of_words(
    passages: Sequence[Passage], people: dict[str, str], uttered: dict[str, str]
) -> Iterator[tuple[int, int, Tie]]:
    """Sentences that have enough of their matter in common."""
    for i, j, _ in candidates([p.bag for p in passages], _LEAST_EVIDENCE, [p.article for p in passages]):
        if tie := _tie(passages[i], passages[j], people, uttered):
            yield i, j, tie


def _tie(a: Passage, b: Passage, people: dict[str, str], uttered: dict[str, str]) -> Tie | None:
    """The best match of the sentences, or of a clause of one with the other or with a clause of it."""
    full = compare(a.bag, b.bag)
    if full.evidence < _LEAST_EVIDENCE or not states(a, full, people):
        return None
    best: tuple[float, Likeness, Span, Span] | None = None
    for (x, x_bag), (y, y_bag) in product(_sides(a, full), _sides(b, full)):
        likeness = full if x_bag is a.bag and y_bag is b.bag else compare(x_bag, y_bag)
        if likeness.evidence < _LEAST_EVIDENCE or likeness.score < LEAST_SCORE:
            continue
        if any(map(is_meeting_word, likeness.shared)) and other_occasion(a, x, b, y):
            likeness = likeness.without(is_meeting_word)
            if likeness.evidence < _LEAST_EVIDENCE or likeness.score < LEAST_SCORE:
                continue
        span_a, span_b = narrowed(a, x, likeness), narrowed(b, y, likeness)
        value = likeness.score * likeness.evidence
        if (best is None or value > best[0]) and _may(a, span_a, b, span_b, likeness, people, uttered):
            best = value, likeness, span_a, span_b
    if best is None:
        return None
    _, likeness, span_a, span_b = best
    alike = (a.quotation_at(span_a) is None) == (b.quotation_at(span_b) is None)  # stated here, but only said there
    return Tie(
        min(1.0, likeness.score),
        "in common: " + ", ".join(likeness.words[:6]),
        Side(span_a, alike and whole(a, likeness)),
        Side(span_b, alike and whole(b, likeness)),
        likeness.evidence,
    )


def _sides(passage: Passage, full: Likeness) -> list[tuple[Span, Bag]]:
    """The sentence, and the clause that has most of what two sentences share."""
    sides = [(passage.span, passage.bag)]
    if len(passage.cuts) > 1:
        shared = [(s, w) for word, w in full.shared.items() for s in (word.split("~") if "~" in word else (word,))]
        best, most = passage.span, _LEAST_OF_CLAUSE
        for span, stems in passage.cuts:
            weight = 0.0
            for s, w in shared:
                if s in stems:
                    weight += w
            if weight > most:
                best, most = span, weight
        if most > _LEAST_OF_CLAUSE:
            sides.append((best, passage.known.bag(passage.article, [best])))
    return sides


def _may(
    a: Passage, x: Span, b: Passage, y: Span, likeness: Likeness, people: dict[str, str], uttered: dict[str, str]
) -> bool:
    """Whether two stretches can say the same: no denial against an assertion, no two speakers, no two utterances."""
    if not states(a, likeness, people):
        return False
    if a.denies(x) != b.denies(y):
        return False
    q, r = a.quotation_at(x), b.quotation_at(y)
    if q is None or r is None or uttered.get(q.id) == uttered.get(r.id):
        return True
    if q.speaker and r.speaker and same_speaker(q.speaker.name, r.speaker.name) is False:
        return False
    return likeness.score >= _OTHER_WORDS_SCORE and likeness.evidence >= _OTHER_WORDS_EVIDENCE
