"""What must be read before a sentence that cannot be read by itself, and where that has been read already."""

from collections.abc import Collection, Mapping, Sequence
from itertools import product

from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.resumed import takes_up
from dossier.analysis.accounts.standing import leans, only_goes_on, only_speech
from dossier.analysis.acts import same_person
from dossier.analysis.stems import stem
from dossier.analysis.words import places_in
from dossier.frozen import changed, frozen
from dossier.model import PRINTED_KINDS, Article, Span, Statement
from dossier.patterns import compiled, late

_SURNAME = compiled(r"\b(?:(Mr|Mrs|Ms|Dr)\.? )?([A-Z][a-z][\w-]+)")
_GIVEN = compiled(r"\b(?!(?:Mr|Mrs|Ms|Dr)\.? )[A-Z][\w’'-]*\.? $")
_LONGEST_GIVEN = 24
_TURNS = r"[“\"‘']?(?:But|Yet|However|Still|Nevertheless|Nonetheless)\b"
_PRONOUNS = frozenset("he she they".split())
_NEAR_ABOVE = 4
"""Sentences up in which it may be told whose words somebody's are."""
_JUST_ABOVE = 3
"""Statements above another in which a sentence has been read just now."""


def before(passages: Passages, number: int) -> Span | None:
    """The sentence to be read first, of the same article; None where the sentence stands alone.

    That is the one before, or the one further up that introduces somebody whom it names as "Ms. Lund".
    """
    if passages.opens(number):
        return None
    first = passages.sentences[number - 1].span
    if _points_back(passages, number) or _introduced(passages, number, number - 1):
        return _with_speaker(passages, number) or first
    further = _further_up(passages, number)
    return None if further is None else passages.sentences[further].span


def _with_speaker(passages: Passages, number: int) -> Span | None:
    """Of somebody's words without a word of whose they are, the sentence shortly before that names the speaker, where
    the one before does not."""
    passage = passages[number]
    if not only_speech(passage):
        return None
    named = [q.speaker.mention for q in passage.quotations if q.speaker and q.speaker.mention]
    above = [
        n for n in range(number - 1, max(-1, number - 1 - _NEAR_ABOVE), -1) if passages.homes[n] == passage.article
    ]
    surnames = {q.speaker.name.split()[-1] for q in passage.quotations if q.speaker and q.speaker.name}
    by_name = [m for m in named if m.of(passage.text).lower() not in _PRONOUNS]
    if not named or not above or any(m.overlaps(passages.sentences[above[0]].span) for m in by_name):
        return None
    spans = [passages.sentences[n].span for n in above]
    told = (span for span in spans if any(m.overlaps(span) for m in by_name))
    return next(told, None) or next((s for s in spans if any(name in s.of(passage.text) for name in surnames)), None)


def _points_back(passages: Passages, number: int) -> bool:
    return leans(passages[number]) or takes_up(passages, number)


def is_conceded(passages: Passages, number: int) -> bool:
    """Whether it is somebody's words, which go on in the next sentence with "But": alone it turns them round."""
    then = number + 1
    if then == len(passages) or passages.opens(then):
        return False
    sentence = passages.sentences[then]
    if not late(_TURNS).match(passages.known.articles[sentence.article].text, sentence.span.start):
        return False
    here, there = passages[number], passages[then]
    printed = ([q for q in p.quotations if q.kind in PRINTED_KINDS] for p in (here, there))
    return any(q.speaker and r.speaker and same_person(q.speaker.name, r.speaker.name) for q, r in product(*printed))


@frozen()
class Reason:
    """Why a sentence is put before a statement, where that is not what the statement speaks of.

    ``goes_on``: no more than "also" or "however". ``people``: nothing but who they are, by their surnames.
    """

    goes_on: bool
    people: frozenset[str]


NEEDED = Reason(False, frozenset())
"""The statement speaks of what the sentence before it tells."""


def reason(passages: Passages, number: int) -> Reason:
    """Of a sentence that has another put before it."""
    people = _introduced(passages, number, number - 1)
    if not _points_back(passages, number):
        further = None if people else _further_up(passages, number)
        return Reason(False, people if further is None else _introduced(passages, number, further))
    return Reason(only_goes_on(passages[number]) and not takes_up(passages, number) and not people, frozenset())


def _further_up(passages: Passages, number: int) -> int | None:
    """The last sentence before another that introduces somebody whom that names by title and surname alone."""
    titled = {name for _, name, titled in _named_in(passages[number]) if titled}
    at = number - 1
    while titled and not passages.opens(at):
        at -= 1
        if titled & _introduced(passages, number, at):
            return at
    return None


def _introduced(passages: Passages, number: int, by: int) -> frozenset[str]:
    """The surnames of those whom a sentence names by these alone, and whom another before it introduces."""
    passage, first = passages[number], passages.sentences[by].span
    return frozenset(
        name
        for start, name, titled in _named_in(passage)
        if (titled or stem(name) in passages.people)
        and not (not titled and _is_given(passage.text, passage.span, start))
        and first.start < (at := passage.text.find(name)) < first.end
        and _is_given(passage.text, first, at)
    )


def _named_in(passage: Passage) -> list[tuple[int, str, bool]]:
    return passage.once(_named, passage.span)


def _named(passage: Passage, span: Span) -> list[tuple[int, str, bool]]:
    """Words with a capital: where each stands, the word, and whether it has "Mr." before it."""
    found = _SURNAME.finditer(passage.text, span.start, span.end)
    return [(m.start(), m[2], bool(m[1])) for m in found]


def _is_given(text: str, within: Span, at: int) -> bool:
    """Whether a name that starts there has a given name before it."""
    return _GIVEN.search(text, max(within.start, at - _LONGEST_GIVEN), at) is not None


def in_turn(
    articles: Mapping[str, Article], in_order: Sequence[Statement], reasons: Mapping[str, Reason], fixed: int
) -> tuple[Statement, ...]:
    """The statements as they are read: one goes behind that of its section which must be read before it.

    No sentence is put before a statement that has been read just above, nor one that tells who somebody is whom a
    statement above has named in full; none for "also" that stands anywhere as a statement of its own. The first
    ``fixed`` keep their places.
    """
    placed = _behind(in_order, fixed)
    shown = {(s.article, s.span) for s in placed if not s.hidden}
    found: list[Statement] = []
    above: list[Statement] = []
    for s in placed:
        if s.before is not None:
            why = reasons.get(s.id, NEEDED)
            near = any((last.article, last.span) == (s.article, s.before) for last in above[-_JUST_ABOVE:])
            spare = why.goes_on and (s.article, s.before) in shown
            if near or spare or (why.people and _are_known(articles, why.people, above)):
                s = changed(s, before=None)
        found.append(s)
        if not s.hidden:
            above.append(s)
    return tuple(found)


def _are_known(articles: Mapping[str, Article], people: Collection[str], above: Sequence[Statement]) -> bool:
    """Whether all of some surnames stand behind a given name in what is read before."""
    told = [(articles[s.article].text, s.span) for s in above]
    return all(any(_is_named_in_full(text, span, name) for text, span in told) for name in people)


def _is_named_in_full(text: str, span: Span, name: str) -> bool:
    return any(_is_given(text, span, at) for at in places_in(text, name, span.start, span.end))


def _behind(in_order: Sequence[Statement], fixed: int) -> list[Statement]:
    """Each behind the statement of its section that is put before it, where there is one; the others as they stand."""
    placed = list(in_order)
    for s in in_order[fixed:]:
        if s.before is None:
            continue
        first = [o for o in placed if (o.article, o.span, o.section) == (s.article, s.before, s.section)]
        if first and not s.hidden and not first[0].hidden:
            placed.remove(s)
            placed.insert(placed.index(first[0]) + 1, s)
    return placed
