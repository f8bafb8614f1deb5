"""Which sentences carry the same statement, and which words of each do.

Words in common are not enough: what is denied here is not what is affirmed there, a
meeting is another when others meet, what one speaker says is not carried by what
another says, and names or offices alone state nothing.
"""

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, product
from math import fsum

from dossier.analysis.accounts.carried import tells, words_shared
from dossier.analysis.accounts.common import of_gists
from dossier.analysis.accounts.deeds import is_deed
from dossier.analysis.accounts.encounters import TURNS, is_meeting_word, other_occasion
from dossier.analysis.accounts.laid import Laid
from dossier.analysis.accounts.matter import Matter, shared_clauses, states, whole
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.retold import of_alike, of_doings, of_openings, of_speech
from dossier.analysis.accounts.sharing import pairs_sharing
from dossier.analysis.accounts.tie import IN_COMMON, LEAST_SCORE, Side, Tie, Ties
from dossier.analysis.accounts.uttered import Uttered
from dossier.analysis.acts import same_speaker
from dossier.analysis.likeness import FAMILY_FACTOR, Bag, Likeness, compare, likeness_score, tokens_of
from dossier.frozen import changed
from dossier.model import Quotation, Retold, Span, Utterance

_LEAST_EVIDENCE = 1.3
_LEAST_OF_CLAUSE = 0.69
"""A clause with no more of what two sentences share is out: one word of a family found beside it would not do."""
_FEWEST = 3
"""Words that two sentences of a large dossier must share: of 35 ties by two words alone, read by eye, 4 were right."""
_FEWEST_HEAVY = 2
_MOST_HOLDERS = 30
"""Sentences that have a word which proposes pairs, at most, so that the work grows with the sentences alone."""
_OTHER_WORDS_SCORE = 0.5
_OTHER_WORDS_EVIDENCE = 1.7
"""What the analysis of speech took for two utterances of one speaker must share that much to be one statement."""


def ties_of(
    passages: Passages,
    quotations: Sequence[Quotation],
    told: Sequence[Utterance | Retold],
    laid: Laid | None = None,
) -> Ties:
    """Ties of sentences of different articles, by their numbers, each told from both ends.

    ``laid`` are the sentences laid on each other; they are laid here where nobody did before.
    """
    uttered = Uttered(told)
    doings = list(_of_one_event(passages, of_doings(passages)))
    kinds = (
        (told for told in doings if told[2].rule.startswith(TURNS)),  # rare, and what differs in it is looked for
        of_speech(passages, quotations, told),
        (() if passages.closely else _of_words(passages, uttered)),
        _of_one_event(passages, of_gists(passages, uttered, laid)),
        _of_one_event(passages, of_openings(passages)),
        doings,
        of_alike(passages),
    )
    found: dict[tuple[int, int], list[Tie]] = defaultdict(list)
    for kind in kinds:
        of_pair: dict[tuple[int, int], list[Tie]] = defaultdict(list)
        for i, j, tie in kind:
            of_pair[min(i, j), max(i, j)].append(tie if i < j else tie.turned)
        for pair, several in sorted(of_pair.items()):
            kept = found[pair]
            for tie in sorted(several, key=lambda t: t.rank) if len(several) > 1 else several:
                if not any(tie.meets(other) for other in kept):
                    kept.append(tie)
    ties: Ties = defaultdict(dict)
    for (i, j), several in found.items():
        ties[i][j] = tuple(_of_twins(passages, i, j, several))
        ties[j][i] = tuple(tie.turned for tie in ties[i][j])
    return ties


def _of_one_event(passages: Passages, ties: Iterable[tuple[int, int, Tie]]) -> Iterator[tuple[int, int, Tie]]:
    one, homes = passages.known.events.one, passages.homes
    return (found for found in ties if one(homes[found[0]], homes[found[1]]))


def _of_twins(passages: Passages, i: int, j: int, several: Sequence[Tie]) -> Sequence[Tie]:
    """The ties of two sentences; of the same words the first alone, and each carries all of the other."""
    if passages.stems[i] != passages.stems[j] or not _same_words(passages[i], passages[j]):
        return several
    here, there = (Side(passages[n].span, True) for n in (i, j))
    return [changed(several[0], here=here, there=there)]


def _same_words(a: Passage, b: Passage) -> bool:
    """Whether two sentences differ in marks and capitals at most."""
    here, there = ([w.lower() for w in tokens_of(p.text).words_in(p.span)] for p in (a, b))
    return here == there


def _of_words(passages: Passages, uttered: Uttered) -> Iterator[tuple[int, int, Tie]]:
    """Sentences that have enough of their matter in common."""
    for i, j in _candidates(passages):
        if tie := _tie(passages[i], passages[j], passages.people, uttered):
            yield i, j, tie


def _candidates(passages: Passages) -> list[tuple[int, int]]:
    """Sentences whose rarer stems in common weigh enough and can state something, a deed among them; in order.

    Sets and a sum say so of nearly all pairs that come to nothing, before any clause is cut. In a large dossier
    two words meet by chance ("posed a threat"), so three must, and two of them be rare; and both articles must tell of
    one event.
    """
    known, stems, homes = passages.known, passages.stems_compared, passages.homes
    matter, weights, one = Matter(known, passages.people), known.weights, known.events.one
    telling = _telling(passages)
    heavy = {s for s in telling if 2 * weights[s] >= _LEAST_EVIDENCE}
    found = []
    for i, j in pairs_sharing([here & heavy for here in stems], homes, _FEWEST_HEAVY):
        shared = stems[i] & stems[j]
        if len(shared) < _FEWEST or not any(map(is_deed, shared)) or not one(homes[i], homes[j]):
            continue
        if matter.may_state(shared) and fsum([weights[s] for s in shared & telling]) >= _LEAST_EVIDENCE:
            found.append((i, j))
    return sorted(found)


def _telling(passages: Passages) -> set[str]:
    """Stems of two articles that few sentences have, those aside that are not compared."""
    homes, spread = passages.known.homes, passages.known.spread
    found = {s for s, sentences in spread.items() if 1 < sentences <= _MOST_HOLDERS and homes[s] > 1}
    left_out = Counter(chain.from_iterable(passages.stems_left_out))  # of few
    fewer = {s: spread[s] - times for s, times in left_out.items() if homes[s] > 1}
    return found - left_out.keys() | {s for s, sentences in fewer.items() if 1 < sentences <= _MOST_HOLDERS}


def _tie(a: Passage, b: Passage, people: Mapping[str, str], uttered: Uttered) -> Tie | None:
    """The best match of the sentences, or of a clause of one with the other or with a clause of it."""
    full = compare(a.bag, b.bag)
    if full.evidence < _LEAST_EVIDENCE or not tells(words_shared(a, b, full)) or not states(a, full, people):
        return None
    best: tuple[float, Likeness, Span, Span] | None = None
    for (x, x_bag), (y, y_bag) in product(_sides(a, full), _sides(b, full)):
        if not _can_be_alike(full.evidence, x_bag.mass, y_bag.mass):
            continue
        likeness = full if x_bag is a.bag and y_bag is b.bag else compare(x_bag, y_bag)
        if likeness.evidence < _LEAST_EVIDENCE or likeness.score < LEAST_SCORE:
            continue
        if any(map(is_meeting_word, likeness.shared)) and other_occasion(a, x, b, y):
            likeness = likeness.without(is_meeting_word)
            if likeness.evidence < _LEAST_EVIDENCE or likeness.score < LEAST_SCORE:
                continue
        value = likeness.score * likeness.evidence
        if best is not None and value <= best[0]:
            continue
        span_a, span_b = shared_clauses(a, x, likeness), shared_clauses(b, y, likeness)
        if _may(a, span_a, b, span_b, likeness, people, uttered):
            best = value, likeness, span_a, span_b
    if best is None:
        return None
    _, likeness, span_a, span_b = best
    alike = (a.quotation_at(span_a) is None) == (b.quotation_at(span_b) is None)  # stated here, but only said there
    return Tie(
        min(1.0, likeness.score),
        IN_COMMON + ", ".join(likeness.words[:6]),
        Side(span_a, alike and whole(a, likeness)),
        Side(span_b, alike and whole(b, likeness)),
        likeness.evidence,
    )


def _can_be_alike(evidence: float, a: float, b: float) -> bool:
    """Whether two bags of these masses are alike enough if they have all in common that their sentences have.

    A word may meet in a clause by family that met otherwise in the sentence, so a little more is allowed for.
    """
    return likeness_score(evidence + FAMILY_FACTOR, min(a, b), a + b) >= LEAST_SCORE


def _sides(passage: Passage, full: Likeness) -> list[tuple[Span, Bag]]:
    """The sentence, and the clause that has most of what two sentences share."""
    sides = [(passage.span, passage.bag)]
    if len(passage.cuts) > 1:
        shared = {s: w for word, w in full.shared.items() for s in (word.split("~") if "~" in word else (word,))}
        best, most = passage.span, _LEAST_OF_CLAUSE
        for span, stems in passage.cuts:
            here = shared.keys() & stems
            if here and (weight := fsum([shared[s] for s in here])) > most:
                best, most = span, weight
        if most > _LEAST_OF_CLAUSE:
            sides.append((best, passage.bag_of(best)))
    return sides


def _may(
    a: Passage, x: Span, b: Passage, y: Span, likeness: Likeness, people: Mapping[str, str], uttered: Uttered
) -> bool:
    """Whether two stretches can say the same: no denial against an assertion, no two speakers, no two utterances."""
    if not states(a, likeness, people):
        return False
    if a.denies(x) != b.denies(y):
        return False
    q, r = a.quotation_at(x), b.quotation_at(y)
    if q is None or r is None or uttered.once(q, r):
        return True
    if q.speaker and r.speaker and same_speaker(q.speaker.name, r.speaker.name) is False:
        return False
    return likeness.score >= _OTHER_WORDS_SCORE and likeness.evidence >= _OTHER_WORDS_EVIDENCE
