"""Ties of sentences that tell the same in the event's own words, wherever in them it stands."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Sequence
from itertools import product

from dossier.analysis.accounts.against import for_and_against, one_of_others, says_no, turned_round, two_speakers
from dossier.analysis.accounts.aligned import Alignment, align
from dossier.analysis.accounts.asked import asked_apart
from dossier.analysis.accounts.carried import shared_of
from dossier.analysis.accounts.denials import affirms, is_joined_not
from dossier.analysis.accounts.doers import Told, told_alike
from dossier.analysis.accounts.encounters import MEETING, other_occasion
from dossier.analysis.accounts.exclusive import exclude_each_other, two_days, two_turns
from dossier.analysis.accounts.frame_words import is_frame
from dossier.analysis.accounts.gist import Gist
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.laid import Laid
from dossier.analysis.accounts.long_before import long_before
from dossier.analysis.accounts.opposed import undo_each_other
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.rightness import rightness
from dossier.analysis.accounts.same_news import same_news
from dossier.analysis.accounts.spoken import is_view
from dossier.analysis.accounts.stated import states_alike
from dossier.analysis.accounts.tie import IN_COMMON, Side, Tie
from dossier.analysis.accounts.uttered import Uttered
from dossier.analysis.accounts.voices_apart import (
    in_rare_words,
    in_same_words,
    of_frames,
    of_himself,
    of_one_family,
    of_two_remarks,
    of_who_it_is,
)
from dossier.analysis.acts import same_person
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import NEGATIONS
from dossier.frozen import changed
from dossier.model import Span

_OPENING = 3
"""Sentences of an article, its headline counted, that open it."""
_LEAST_REPORTED, _MUCH_REPORTED = 1.5, 2.2
"""Values from which what two speakers tell is one fact: where it is done to the same, and where one has no name."""
_MANY_UNITS = 7
"""Groups of words in common from which two meetings are one, whoever is named beside them."""
_MOST_WORDS = 6
_WHOLE = 0.35
"""Part of what a sentence is there to say that must be shared, for the statement to be carried in the main."""
_NEARLY_ALL = 0.6
_REACH = 4
_ENDS = (". ", "! ", "? ", ".” ", '." ')
_NONE, _NONE_REACH = frozenset(("no", "none")), 2
"""What denies the noun behind it, with a word between at most."""
_DENIALS = (NEGATIONS - _NONE) | {"cannot"}
"""What denies a verb."""
_TALKING = "talking"
_TELLING = ("deed", "act", "thing", "number")
_OTHER_UTTERANCE = 1.9
"""Value from which two of one speaker's utterances, held to be two, are one statement all the same."""

_OF_ONE_SPEAKER, _RANK = 1.4, 0.85
"""Value and rank from which what one speaker is reported to say in two places is one statement."""
_MUCH_OF_ANOTHER_DAY = 3.0
"""Value from which two articles differ about the day of one deed; below it, they tell of two."""


def of_gists(passages: Passages, uttered: Uttered, laid: Laid | None = None) -> Iterator[tuple[int, int, Tie]]:
    """Sentences of which a stretch says the same. Each tie depends on two articles alone.

    Not in a large dossier: there words that weigh in full meet by chance.
    """
    if not passages.closely:
        return
    laid = laid or Laid(passages)
    tied: set[tuple[int, int]] = set()
    for i, j in laid.met:
        if tie := _of_two(passages, laid, uttered, i, j):
            tied.add((i, j))
            yield i, j, tie

    def is_tied(i: int, j: int) -> bool:
        i, j = min(i, j), max(i, j)
        return (i, j) in tied or (not passages.asks(i, j) and _of_two(passages, laid, uttered, i, j) is not None)

    yield from same_news(passages, laid.gists, is_tied)


def _of_two(passages: Passages, laid: Laid, uttered: Uttered, i: int, j: int) -> Tie | None:
    """What two sentences say alike; the lower number first."""
    found = laid.at(i, j)
    if found is None:
        return None
    most = laid.best(i, j)
    opens = max(passages.sentences[i].order, passages.sentences[j].order) <= _OPENING
    a, one, b, other = passages[i], laid.gists[i], passages[j], laid.gists[j]
    unasked = _unasked(a.text, one, b.text, other, found, most)
    if unasked is None:
        return None
    found, most = unasked
    told = _stated(a.text, one, b.text, other, found, most, opens)
    tie = tie_of(a, one, b, other, found, told, uttered) if told else None
    if not told and (told := _said_by_one(a, one, b, other, found, most)):
        tie = tie_of(a, one, b, other, found, told, uttered)
        tie = tie and changed(tie, here=Side(a.span, tie.here.whole), there=Side(b.span, tie.there.whole))
    if not tie or not told:
        return None
    return changed(tie, sure=rightness(found, shared_of(one, other, found), told, found.value / most))


def _unasked(a: str, one: Gist, b: str, other: Gist, found: Alignment, most: float) -> tuple[Alignment, float] | None:
    """What two sentences share without what is asked of somebody in one of them alone, or of another; None for nothing.

    ``most`` is the value of the best match that either has in the other's article, and becomes as much less.
    """
    asked = asked_apart(tokens_of(a), one, tokens_of(b), other, found.pairs)
    if not asked:
        return found, most
    less = align(one, other, asked)
    return (less, most - found.value + less.value) if less else None


def _stated(a: str, one: Gist, b: str, other: Gist, found: Alignment, most: float, opens: bool) -> Told | None:
    """What two sentences tell alike, where they do, and would without the deeds of one family that are told apart."""
    told = told_alike(a, one, b, other, found.pairs)
    if not states_alike(one, other, found, told, found.value / most, opens):
        return None
    if not told.apart:
        return told
    less = align(one, other, told.apart)
    if less is None:
        return None
    again = told_alike(a, one, b, other, less.pairs)
    return told if states_alike(one, other, less, again, less.value / most, opens) else None


def _said_by_one(a: Passage, one: Gist, b: Passage, other: Gist, found: Alignment, most: float) -> Told | None:
    """What two sentences tell alike in which one speaker is reported to say something of the same thing, or deed."""
    if found.value < max(_OF_ONE_SPEAKER, _RANK * most) or not (a.spoken and b.spoken):
        return None
    remarks = product(map(a.told, a.quotations), map(b.told, b.quotations))
    said = [(q.speaker.name, r.speaker.name) for q, r in remarks if q.speaker and r.speaker]
    reported = all(q.kind == "reported" for q in (*a.quotations, *b.quotations))
    shared = shared_of(one, other, found)
    if not (said and reported and shared.deeds + shared.akin + shared.things + shared.near):
        return None
    alike = all(same_person(name, other_name) for name, other_name in said)
    return told_alike(a.text, one, b.text, other, found.pairs) if alike else None


def tie_of(
    a: Passage, one: Gist, b: Passage, other: Gist, found: Alignment, told: Told, uttered: Uttered
) -> Tie | None:
    """The tie of two sentences that tell the same; None where something speaks against it."""
    x, y = _clauses(a, one, found.at_a), _clauses(b, other, found.at_b)
    same_words = found.value >= _OTHER_UTTERANCE and in_same_words(a, one, b, other, found.pairs)
    if (
        (_denied(a, one, found.at_a) and not says_no(b, Span(b.span.start, y.end)))
        or (_denied(b, other, found.at_b) and not says_no(a, Span(a.span.start, x.end)))
        or (two_speakers(a, x, b, y) and not (same_words or _reported(a, x, b, y, found, told)))
        or turned_round(a, x, b, y)
        or one_of_others(a, one, b, other, found.pairs)
        or for_and_against(a, x, b, y)
        or exclude_each_other(a, x, b, y)
        or undo_each_other(a, x, b, y)
        or (found.value < _MUCH_OF_ANOTHER_DAY and long_before(a, x, b, y))
        or (two_days(a, x, b, y) and (found.value < _MUCH_OF_ANOTHER_DAY or two_turns(a, x, b, y)))
    ):
        return None
    if found.units < _MANY_UNITS and _meets(a, one, b, other, found) and other_occasion(a, x, b, y):
        return None
    if (
        (
            not same_words
            and of_two_remarks(a, one, b, other, found.pairs)
            and not in_rare_words(a, one, b, other, found.pairs)
        )
        or of_himself(a, one, b, other, found.pairs)
        or of_frames(a, one, b, other, found.pairs)
        or of_one_family(a, b)
        or of_who_it_is(a, one, b, other, found)
    ):
        return None
    q, r = a.quotation_at(x), b.quotation_at(y)
    printed = q and r and "reported" not in (q.kind, r.kind)
    two = bool(printed and q and r and not uttered.once(q, r))
    if two and found.value < _OTHER_UTTERANCE:
        return None
    alike = (q is None) == (r is None) and not two
    same = [(x, y) for x, y in found.pairs if one.roots[x] == other.roots[y]]
    matter = frozenset(one.roots[x] for x, y in found.pairs if one.telling[x] and other.telling[y])
    if is_frame(matter):
        return None
    return Tie(
        min(1.0, found.score),
        IN_COMMON + ", ".join(_words(a, one, b, other, found)),
        Side(x, alike and _whole(a, one, found.at_a, {m for m, _ in same})),
        Side(y, alike and _whole(b, other, found.at_b, {n for _, n in same})),
        found.evidence,
        matter,
    )


def _words(a: Passage, one: Gist, b: Passage, other: Gist, found: Alignment) -> list[str]:
    """The weightiest words in common as printed; those that meet by family alone as ``pull~withdraw``."""
    here, there = tokens_of(a.text).words, tokens_of(b.text).words
    first = sorted(found.pairs, key=lambda pair: (-one.weights[pair[0]], pair))[:_MOST_WORDS]
    words = []
    for x, y in sorted(first):
        word, same = here[one.places[x]].lower(), one.roots[x] == other.roots[y]
        words.append(word if same else f"{word}~{there[other.places[y]].lower()}")
    return words


def _clauses(passage: Passage, gist: Gist, at: Sequence[int]) -> Span:
    """From the first to the last clause in which a shared word tells something; of names and times alone none."""
    starts = tokens_of(passage.text).starts
    words = [starts[gist.places[x]] for x in at if gist.kinds[x] in _TELLING] or [starts[gist.places[x]] for x in at]
    held = [span for span, _ in passage.cuts if bisect_left(words, span.start) < bisect_left(words, span.end)]
    return Span(held[0].start, held[-1].end) if held else passage.span


def _whole(passage: Passage, gist: Gist, at: Sequence[int], same: Collection[int]) -> bool:
    """Whether the words shared are the main thing that a sentence says: most of its deeds by the same word, or most
    of all its words; and no other deed stands before them, which is done to what they tell."""
    there = [x for x, place in enumerate(gist.places) if place in passage.main_words]
    held = set(at)
    shared = sum(gist.weights[x] for x in there if x in held)
    every = sum(gist.weights[x] for x in there)
    telling = [x for x in there if x in held and gist.telling[x]]
    if not telling or shared < _WHOLE * every:
        return False
    deeds = [x for x in there if gist.kinds[x] == "deed"]
    if deeds and deeds[0] < telling[0]:
        return False
    done = sum(x in same for x in deeds)
    return (done > 0 and 2 * done >= len(deeds)) or shared >= _NEARLY_ALL * every


def _denied(passage: Passage, gist: Gist, at: Sequence[int]) -> bool:
    """Whether a shared word that tells something stands right behind a "not", in the same clause or the next, or behind
    a "no": "no shot was fired"."""
    tokens = tokens_of(passage.text)
    words, first = tokens.words, tokens.within(passage.span).start
    return any(
        (
            (_is_denial(words[k]) and not affirms(words, k))
            or (place - k <= _NONE_REACH and _is_none(passage.text, tokens, k, k == first))
        )
        and not _ends(passage.text, tokens.ends[k], tokens.starts[place])
        for place in [gist.places[x] for x in at if gist.telling[x]]
        for k in range(max(first, place - _REACH), place)
    )


def _is_none(text: str, tokens: Tokens, k: int, opens: bool) -> bool:
    """Whether a word denies the noun behind it; with a capital where it opens a sentence, since "No. 2" is a number. A
    “no” vote is no denial."""
    word = tokens.words[k]
    none = (word in _NONE or (opens and word == "No")) and text.startswith(" ", tokens.ends[k])
    return none and not affirms(tokens.words, k)


def _ends(text: str, start: int, end: int) -> bool:
    """Whether a mark that ends a sentence stands between two words: a quote may have several."""
    return any(mark in text[start:end] for mark in _ENDS)


def _reported(a: Passage, x: Span, b: Passage, y: Span, found: Alignment, told: Told) -> bool:
    """Whether two speakers, one of them in no words of theirs, tell the same deed done to the same: what they tell is a
    fact and no view."""
    q, r = a.quotation_at(x), b.quotation_at(y)
    said = [(p.told(s), p.text) for s, p in ((q, a), (r, b)) if s]
    if told.others or all(s.kind != "reported" for s, _ in said):
        return False
    if told.to:
        return found.value >= _LEAST_REPORTED
    plain = all(s.kind == "reported" for s, _ in said) and not all(is_view(s, text) for s, text in said)
    return plain and found.value >= _MUCH_REPORTED


def _meets(a: Passage, one: Gist, b: Passage, other: Gist, found: Alignment) -> bool:
    """Whether a word for meeting is shared; who is talking, or has talking points, meets nobody."""
    here, there = tokens_of(a.text).words, tokens_of(b.text).words
    return any(
        MEETING in (*kin_of(one.roots[x]), *kin_of(other.roots[y]))
        and {here[one.places[x]].lower(), there[other.places[y]].lower()} != {_TALKING}
        for x, y in found.pairs
    )


def _is_denial(word: str) -> bool:
    low = word.lower()
    return low in _DENIALS or is_joined_not(low)
