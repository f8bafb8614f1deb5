"""What two sentences tell of the same doings, where the words in common are only the event's own names.

Names weigh little in likeness, since the whole dossier is about them. But that two of
these people meet, that one goes to a place, that something happens "for the second
time": each is a statement, and two articles that give it give the same.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cache
from itertools import combinations, pairwise

from dossier.analysis.accounts.passage import Passage
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import compiled

MEETING = f"~{stem('meet')}"
_ORDINAL_WORDS = "second third fourth fifth sixth seventh eighth ninth tenth"
ORDINALS = tuple(_ORDINAL_WORDS.split())
TURNS = tuple(f"{word} " for word in ORDINALS)
"""How the rule begins of what tells the same turn of something."""
_GOING_WORDS = (
    "went goes going traveled travelled travels traveling travelling flew flies flying visit visited visits visiting "
    "trip journey returned"
)
_GOING = frozenset(_GOING_WORDS.split())
_ORDINAL_STEMS = frozenset(map(stem, ORDINALS))
_GOING_STEMS = frozenset(map(stem, _GOING_WORDS.split()))
_TRAVEL = compiled(rf"\b(?:{'|'.join(_GOING_WORDS.split())})\b(?: (?:to|in))? (?:the )?([A-Z][\w’'-]+)")

_NOT_MET = "talking"
"""Who is talking to reporters, or has talking points, meets nobody."""
_MEETING_NOUNS = frozenset(
    "meeting meetings talks summit summits discussion discussions negotiations conversation conversations session "
    "gathering gatherings visit".split()
)
_WITH = frozenset("with between of by".split())
_OBJECT = 8
"""Words from a word for meeting to whom it is with, their offices counted."""
_JOINED = 12
"""Words from one name to another that "and" joins."""
_BACK = compiled(
    r"\b(?:[Ll]ast (?:week|month|year)|[Pp]reviously|[Rr]ecalled|(?:weeks|months|years) (?:ago|earlier|before))\b"
)
_RECALLS = compiled(r"\brecall(?:ed|s|ing)?\b[^,;]*$")


@frozen()
class Doing:
    """What somebody does, as words for the rule: "meeting: A, B", "journey: A, place", "second meeting".

    ``span`` is the clauses that tell it; ``main`` whether the sentence is there to tell it; ``back`` whether
    it is told as past history ("last week", "recalled"): another occasion than today's.
    """

    name: str
    span: Span
    main: bool
    back: bool

    @property
    def meeting(self) -> bool:
        return not self.name.startswith("journey")


@cache
def _meeting_stems() -> frozenset[str]:
    return frozenset(s for s, family in families().items() if family == MEETING)


@cache
def _doing_stems() -> frozenset[str]:
    return _meeting_stems() | _GOING_STEMS


def is_meeting_word(word: str) -> bool:
    """Whether a word in common is a word for meeting; families are written ``meet~talk``."""
    return not _meeting_stems().isdisjoint(word.split("~"))


def other_occasion(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    """Whether meetings told in two stretches cannot be one: others meet, or one is past history and one is not.

    People are looked for in the whole sentences, for a clause may leave its subject to the one before.
    """
    one, other = a.people(b), b.people(a)
    if one and other and len(one & other) < min(2, len(one), len(other)):
        return True
    return a.once(_is_back, x) != b.once(_is_back, y)


def _is_back(passage: Passage, span: Span) -> bool:
    """Whether a stretch, or the word before it that introduces it, sets what it tells in an earlier time."""
    before = passage.text[passage.span.start : span.start]
    return bool(_BACK.search(passage.text, span.start, span.end) or _RECALLS.search(before))


def told_in(passage: Passage, people: Mapping[str, str]) -> dict[str, Span]:
    """What a sentence tells of meetings and journeys, by name, and the word that tells it."""
    found: dict[str, Span] = {}
    for name, word in (*_meetings(passage, people), *_journeys(passage, people)):
        found.setdefault(name, word)
    return found


def telling(sentences: Sequence[AbstractSet[str]], people: Mapping[str, str]) -> list[int]:
    """Of sentences with these stems those, by number, that can tell of a meeting of two people, its turn, or a journey.

    All at once: nearly every sentence of a dossier tells of none.
    """
    doings = _doing_stems()
    return [n for n, stems in enumerate(sentences) if not doings.isdisjoint(stems) and _may_tell(stems, people)]


def _may_tell(stems: AbstractSet[str], people: Mapping[str, str]) -> bool:
    who = len(people.keys() & stems)
    if who > 1 or not _ORDINAL_STEMS.isdisjoint(stems):
        return not _meeting_stems().isdisjoint(stems) or (who > 0 and not _GOING_STEMS.isdisjoint(stems))
    return who > 0 and not _GOING_STEMS.isdisjoint(stems)


def doing(passage: Passage, name: str, word: Span, people: Mapping[str, str]) -> Doing:
    """What is told under a name by a word of a sentence, with the clauses that tell it."""
    clause = next((c for c in passage.clauses if c.span.overlaps(word)), passage.clauses[0])
    span = _told(passage, clause.span, {s for s, person in people.items() if person in name})
    main = clause.main and passage.quotation_at(clause.span) is None
    return Doing(name, span, main, _is_back(passage, clause.span))


def _told(passage: Passage, at: Span, stems: set[str]) -> Span:
    """The clause of a deed, widened to the nearest clause that names who does it where it does not itself."""
    inside = [c for c in passage.clauses if c.span == at]
    if inside and stems & inside[0].stems:
        return at
    before = [c for c in passage.clauses if c.span.start < at.start and stems & c.stems]
    return Span(before[-1].span.start, at.end) if before else at


def _meetings(passage: Passage, people: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    if _meeting_stems().isdisjoint(passage.stems):
        return
    family = families()
    tokens = tokens_of(passage.text)
    places = tokens.within(passage.span)
    met = [i for i in places if family.get(tokens.stems[i]) == MEETING and tokens.words[i].lower() != _NOT_MET]
    if not met:
        return
    named = [(i, people[tokens.stems[i]]) for i in places if tokens.stems[i] in people]
    for a, b in combinations(sorted(passage.named(people)), 2):
        at = next((i for i in met if _meet(tokens, i, named, a, b)), None)
        if at is not None:
            yield f"meeting: {a}, {b}", Span(tokens.starts[at], tokens.ends[at])
    said = {tokens.words[i].lower() for i in places}
    word = Span(tokens.starts[met[0]], tokens.ends[met[0]])
    yield from ((f"{ordinal} {MEETING[1:]}ing", word) for ordinal in ORDINALS if ordinal in said)


def _meet(tokens: Tokens, at: int, named: Sequence[tuple[int, str]], a: str, b: str) -> bool:
    """Whether a word for meeting is of these two: one is whom it is with, or both together are who does it.

    Two names and a meeting in one sentence are not yet that: "before the meeting Pinto wrote to Lund".
    """
    words = tokens.words
    follows = words[at].lower() not in _MEETING_NOUNS or (at + 1 < len(words) and words[at + 1].lower() in _WITH)
    if follows and any(at < i <= at + _OBJECT and name in (a, b) for i, name in named):
        return True
    pairs = pairwise(named)
    return any(
        {x, y} == {a, b} and j < at and j - i <= _JOINED and "and" in words[i + 1 : j] for (i, x), (j, y) in pairs
    )


def _journeys(passage: Passage, people: Mapping[str, str]) -> Iterator[tuple[str, Span]]:
    if people.keys().isdisjoint(passage.stems):
        return
    if _GOING.isdisjoint(tokens_of(passage.text).words_in(passage.span)):
        return
    for found in _TRAVEL.finditer(passage.text, passage.span.start, passage.span.end):
        name = stem(found[1])
        if name in passage.known.names and name not in people:
            for s in passage.bag.weights:
                if s in people:
                    yield f"journey: {people[s]}, {found[1]}", Span(*found.span())
