"""Who is credited: like matter that one article has from one speaker, another from another."""

from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import cache, lru_cache
from itertools import combinations
from math import fsum

from dossier.analysis.accounts.against import denies
from dossier.analysis.accounts.differences import Difference, chained, either, sides_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.acts import same_speaker
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.analysis.words import words_of
from dossier.model import PRINTED_KINDS, Locator, Quotation, Span, Utterance, in_reading
from dossier.patterns import compiled

_SURE = 0.8
_LIKELY = 0.7
"""Confidence of an attribution from which something is made of it, and that from which a full name in print does."""
_CONTRADICTED = 0.36
"""Likeness from which the same matter credited to two speakers is worth a look."""
_CONTRADICTED_QUOTES = 0.6
"""The same of two that are quoted word for word, since two people may well speak of one matter."""
_STATED = 1.2
"""Weight of the words in common, names left out, from which they are matter."""
_TELLING = 1.0
"""Weight of the rare words in common, names too, below which two quotations are not compared."""
_MENTION_TO_CUE = 60
_MOST_MEMBERS = 12
"""Wordings of one utterance that are compared, pair by pair."""
_FEWEST = 4
"""Words of a quotation below which two may say the same by chance."""


def attribution_differences(known: Survey, nearness: Nearness, quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """Like matter that one article credits to one speaker, another to another: one difference of one matter."""
    found: dict[tuple[Locator, Locator], tuple[float, Quotation, Quotation]] = {}
    for score, a, b in _credited_twice(known, nearness, quotations):
        found.setdefault((_credit(a), _credit(b)), (score, a, b))
    for group in chained(found):
        here = [told for pair, told in found.items() if pair[0] in group]
        names = sorted({q.speaker.name for _, a, b in here for q in (a, b) if q.speaker})
        weight = 0.4 + max(score for score, _, _ in here) / 2
        yield Difference("attribution", f"Who says it: {either(names)}", sides_of(group), weight, phrases=True)


def _credited_twice(
    known: Survey, nearness: Nearness, quotations: Sequence[Quotation]
) -> Iterator[tuple[float, Quotation, Quotation]]:
    """Two quotations of like matter that are credited to two speakers, and how much they are alike."""
    said = sorted((q for q in quotations if q.kind != "term" and _credited_by_name(known, q)), key=in_reading)
    homes = [q.article for q in said]
    stems = [_stems(known, q) for q in said]
    telling = telling_stems(stems)
    stating = telling - known.names
    for i, j in nearness.sharing([here & stating for here in stems], homes):
        shared = stems[i] & stems[j]
        stated = shared - known.names
        if len(stated) < 2 or _weight(known, stated) < _STATED or _weight(known, shared & telling) < _TELLING:
            continue
        a, b = sorted((said[i], said[j]), key=in_reading)
        if not _contradict(known, a, b) or _one_alone_denies(known, a, b):
            continue
        score = compare(known.bag(a.article, a.spans), known.bag(b.article, b.spans)).score
        quoted = all(q.kind == "direct" for q in (a, b))
        if score >= (_CONTRADICTED_QUOTES if quoted else _CONTRADICTED):
            yield score, a, b


def quote_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """The same words between marks, credited to two persons: each named in full, or surely credited."""
    quotation = {q.id: q for q in quotations}
    forms = cache(lambda m: _forms(known, quotation[m]))
    for utterance in utterances:
        quoted = [quotation[m] for m in utterance.members if quotation[m].kind in PRINTED_KINDS]
        named = [q for q in quoted if _credited_by_name(known, q)] if len(quoted) > 1 else []
        for a, b in combinations(sorted(named, key=in_reading)[:_MOST_MEMBERS], 2):
            if a.article == b.article or not a.speaker or not b.speaker:
                continue
            if _contradict(known, a, b) and _same_words(forms(a.id), forms(b.id)):
                sides = sides_of([_credit(a), _credit(b)])
                about = f"Who says it: {either([a.speaker.name, b.speaker.name])}"
                yield Difference("attribution", about, sides, 0.9, None, utterance.id, phrases=True)


def _forms(known: Survey, q: Quotation) -> list[str]:
    """Its words in the form by which they are compared."""
    return [w.form for s in q.spans for w in words_of(known.articles[q.article].text, s.start, s.end)]


def _same_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether one quotation's words all stand in the other's, and are four at least."""
    short, long = sorted((one, other), key=len)
    return len(short) >= _FEWEST and set(short) <= set(long)


def _stems(known: Survey, quotation: Quotation) -> set[str]:
    return tokens_of(known.articles[quotation.article].text).matter_of(quotation.spans)


def _weight(known: Survey, stems: AbstractSet[str]) -> float:
    return fsum([known.weights.get(s, 0.0) for s in stems])  # exact, so it does not depend on the order of a set


def _contradict(known: Survey, a: Quotation, b: Quotation) -> bool:
    """Whether two are credited to two people, not to one under two names."""
    if not a.speaker or not b.speaker or same_speaker(a.speaker.name, b.speaker.name) is not False:
        return False
    return not _namesake(known, a, b)


def _one_alone_denies(known: Survey, a: Quotation, b: Quotation) -> bool:
    """Whether one says of the matter that it is not so: the two say two things, and it is no question who said it."""
    here, there = (denies(known.articles[q.article].text, q.whole) for q in (a, b))
    return here != there


def _namesake(known: Survey, a: Quotation, b: Quotation) -> bool:
    """Whether the names as printed share a word: one person under two names is likelier than a contradiction."""
    printed = [
        set(_CAPITAL.findall(q.speaker.mention.of(known.articles[q.article].text)))
        for q in (a, b)
        if q.speaker and q.speaker.mention
    ]
    return bool(set.intersection(*printed)) or bool(
        a.speaker and b.speaker and set(a.speaker.name.split()) & set(b.speaker.name.split())
    )


def _credited_by_name(known: Survey, quotation: Quotation) -> bool:
    """Whether a person's full name is known and some of it printed: two inferences make no contradiction."""
    speaker = quotation.speaker
    if not speaker or not speaker.mention or speaker.confidence < _LIKELY:
        return False
    name = _full_name(speaker.name)
    printed = _CAPITAL.findall(known.articles[quotation.article].text, speaker.mention.start, speaker.mention.end)
    least = 1 if speaker.confidence >= _SURE else 2
    return bool(name) and len(name.intersection(printed)) >= least


@lru_cache(maxsize=4096)
def _full_name(name: str) -> frozenset[str]:
    """The words of a person's full name; none of any other name."""
    words = name.split()
    personal = 2 <= len(words) <= 3 and all(w[:1].isupper() and w not in _NO_PERSON for w in words)
    return frozenset(words if personal else ())


_CAPITAL = compiled(r"[A-Z][\w’'-]+")
_NO_PERSON = frozenset(
    ("The", "House", "Senate", "Times", "Post", "News", "Journal", "Party", "Department", "Congress", "United", "White")
)


def _credit(quotation: Quotation) -> Locator:
    """The words that credit somebody: from the name to the verb of speaking where they stand together."""
    assert quotation.speaker and quotation.speaker.mention
    mention, cue = quotation.speaker.mention, quotation.cue
    if (
        cue
        and max(cue.end, mention.end) - min(cue.start, mention.start) <= _MENTION_TO_CUE
        and not any(s.overlaps(Span(min(cue.start, mention.start), max(cue.end, mention.end))) for s in quotation.spans)
    ):
        mention = Span(min(cue.start, mention.start), max(cue.end, mention.end))
    return Locator(quotation.article, mention)
