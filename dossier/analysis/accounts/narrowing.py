"""How much of a stretch of a statement another place tells: every clause and phrase has something of its own there.

Sentences are tied by words in common, which seldom stand in every clause of both. "Lund resigned on Friday at five,
after she lost a vote" is told by "Lund resigned on Friday" as far as "Friday". A clause is told by its deed, a number
or a good part of its words, a phrase at the end by a word. Each word of the place tells one word of the stretch alone.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from math import inf

from dossier.analysis.accounts.deeds import Kind, is_deed, kind_of
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.matter import office_words
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Tokens, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import compiled, late

# It begins with one class of characters, which is searched fast.
_MORE_CUTS = compiled(
    r"[\s,–—―.!?](?:(?<=,)\s(?=\w+ing\b)|(?<=\s)(?:--|[–—―])\s?|(?<=\w[–—―])(?=\w)|"
    r"(?<=[a-z]{3}[.!?])[”\"]?\s(?=[“\"]?[A-Z])|"
    r"(?<=\s)(?:(?:and|but)\s(?=[a-z]+ing\b)|(?=(?:of|by|for|from|without)\s([a-z]+ing)\b)))"
)
"""Where clauses begin beside those that are cut everywhere: ", alleging", " -- her third --", " of taking bribes"."""
_PHRASE = compiled(
    r"\s(?=(?:(?:at|on|in|with|by|for|from|after|before|over|amid|during|under|against|through|between|within|until|"
    r"since)\s(?!whe|wh[aoiy]|how))|(?:last|this|next)\s(?:night|week|weekend|month|year|spring|summer|fall|winter)\b)"
)
"""Where phrases begin that a sentence can do without at its end."""
_MARKS = " \t\n,;:–—―-"
_SUM_IN = compiled(r"(?:(?:the|a|some|about|nearly|almost|over) )?[$£€]?\d[\d,.]*(?: (?:m|b|tr)illion)? in (?=\w)")
"""A sum that can be left out before what it is of: "the $4,000 in harbour dues"."""
_THAT = r"\w+ing that "
_NOUNS = frozenset("case campaign country group man woman people part number place thing things".split())
"""Words of all news behind which a phrase can be left out; others may be verbs: "call on"."""
_DEED_OR_NUMBER = ("deed", "number")
_HALVES = frozenset("half double twice".split())
"""Words that tell a number without one."""
_LEAST_OF_CLAUSE = 2
"""Words of a clause without a deed that must be there, where it has so many."""
_LEAST_BESIDE_DEED = 3
"""Words of a clause that must be there where its deeds are not, names and times not counted."""
_MANY, _MOST = 4, 2 / 3
"""Words of such a clause that are enough with the names and times, and the part of all that they must be."""
LEAST_LEFT = 2
"""Words in common that must stand in what is left."""
_NAME, _DEED = 0.5, 2.0
"""What a name and a deed count in choosing among stretches that are told."""
_OF_PHRASE, _OF_DEED = 1 / 3, 1 / 2
"""Part of a phrase that must be there; of one with a deed that is not."""


@frozen(guarded=False)
class _Word:
    """A word of matter of a stretch, offices left out: where it begins, what it is for, and whether it is there."""

    start: int
    kind: Kind
    named: bool
    there: bool

    @property
    def tells(self) -> bool:
        return self.there and not self.named


_Asked = Callable[[Sequence[_Word]], bool]
"""Whether the words of a clause or phrase tell enough of it."""


def narrowed(passage: Passage, of: Span, other: Passage, place: Span, said: bool) -> Span:
    """``of``, a stretch of a sentence, without what a place of another sentence tells nothing of.

    From clause to clause, and at its end from phrase to phrase. Of several stretches between clauses that are not told
    it is the one with most words in common. ``of`` itself where too little would be left. What is ``said`` once may be
    told in other words: there a word is enough for a clause or a phrase.
    """
    clauses = list(_clauses(passage, of))
    words = _words(passage, clauses, other, place)
    for asked in (_is_touched,) if said else (_is_told, _is_half_told):
        if best := _run(words, [(c, asked(_in(words, _said(passage, c)))) for c in clauses]):
            best = with_object(passage, best, clauses)
            left = _without_tail(passage, words, best, _is_touched if said else _is_phrase_told)
            left = _without_sum(passage, words, left)
            return left if _is_enough(_in(words, left), said) else of
    return of


def _is_enough(words: Sequence[_Word], said: bool) -> bool:
    """Whether what is left has two words that are there, a deed alone, or of what is said a word that is no name."""
    if said or sum(w.there for w in words) >= LEAST_LEFT:
        return any(w.tells for w in words)
    return any(w.there and w.kind == "deed" for w in words)


def _words(passage: Passage, clauses: Sequence[Span], other: Passage, place: Span) -> list[_Word]:
    """The words of some clauses; one of the place is met once."""
    tokens, offices = tokens_of(passage.text), office_words()
    here, there = passage.known.names, other.known.names  # not put together: a large dossier has thousands
    of = [[k for k in tokens.within(c) if _is_matter(tokens, k) and tokens.stems[k] not in offices] for c in clauses]
    kinds = {k: _kind(tokens, k) for k in chain.from_iterable(of)}
    deeds = {k for k, kind in kinds.items() if kind == "deed"}
    met = _met([{k: root(tokens.stems[k]) for k in clause} for clause in of], deeds, _roots(other, place))
    named = {s for k in kinds if (s := tokens.stems[k]) in here or s in there}
    return [_Word(tokens.starts[k], kind, tokens.stems[k] in named, k in met) for k, kind in kinds.items()]


def _is_matter(tokens: Tokens, k: int) -> bool:
    """Whether a word is neither of grammar nor of telling: "announcing" is none, like "announced"."""
    word = tokens.words[k]
    return bool(tokens.stems[k]) and not (word.endswith("ing") and not stem(f"{word.removesuffix('ing')}ed"))


def _kind(tokens: Tokens, k: int) -> Kind:
    return "number" if tokens.words[k].lower() in _HALVES else kind_at(tokens, k)


def _roots(passage: Passage, span: Span) -> Counter[str]:
    """How often each root stands in a place; of what is but a quality ("a retired general") nothing."""
    tokens = tokens_of(passage.text)
    here = [k for k in tokens.within(span) if _is_matter(tokens, k)]
    return Counter([root(tokens.stems[k]) for k in here if not _is_quality(tokens, k)])


def _is_quality(tokens: Tokens, k: int) -> bool:
    return kind_of(tokens.words[k]) == "deed" and kind_at(tokens, k) == "general"


def _met(clauses: Sequence[Mapping[int, str]], deeds: Collection[int], there: Counter[str]) -> set[int]:
    """Which words of some clauses, given by their roots, stand in a place, as themselves or as one of their family.

    What is met once is met by a deed rather than by another word, and by what is nearest to others that are there.
    """
    met: set[int] = set()
    left = Counter(there)
    asked = [(k, r, clause.keys()) for clause in clauses for k, r in clause.items()]
    often = Counter([r for _, r, _ in asked])

    def meet(among: Sequence[tuple[int, str, Collection[int]]], alike: Callable[[str], Iterable[str]]) -> None:
        far = [_far(k, met.intersection(c)) for k, _, c in among]
        for *_, k, r in sorted([(k not in deeds, away, k, r) for (k, r, _), away in zip(among, far, strict=True)]):
            if found := next((o for o in alike(r) if left[o] > 0), None):
                left[found] -= 1
                met.add(k)

    meet([a for a in asked if often[a[1]] <= there[a[1]]], lambda r: [r])
    meet([a for a in asked if often[a[1]] > there[a[1]] > 0], lambda r: [r])
    kin = {o: families for o in sorted(left) if left[o] > 0 and (families := kin_of(o))}
    of_kin = [a for a in asked if kin and a[0] not in met and kin_of(a[1])]
    meet(of_kin, lambda r: [o for o, families in kin.items() if kin_of(r) & families])
    return met


def _far(k: int, met: Collection[int]) -> float:
    """How many words a word is from the nearest of some others."""
    return min((abs(k - other) for other in met), default=inf)


def _clauses(passage: Passage, of: Span) -> Iterator[Span]:
    for cut, _ in passage.cuts:
        if cut.overlaps(of):
            yield from _cut_further(passage.text, Span(max(cut.start, of.start), min(cut.end, of.end)))


def _cut_further(text: str, span: Span) -> Iterator[Span]:
    start = span.start
    for found in _MORE_CUTS.finditer(text, span.start, span.end):
        if found[1] and not is_deed(stem(found[1])):
            continue
        if text[start : found.start()].strip(_MARKS):
            yield Span(start, found.start())
            start = found.end()
    if text[start : span.end].strip(_MARKS):
        yield Span(start, span.end)


def _in(words: Sequence[_Word], span: Span) -> Sequence[_Word]:
    return [w for w in words if span.start <= w.start < span.end]


def _said(passage: Passage, clause: Span) -> Span:
    """Of "ruling that the sale was void" what is ruled, since that alone tells whether it is told; else the clause."""
    found = late(_THAT).match(passage.text, clause.start, clause.end)
    return Span(found.end(), clause.end) if found and found.end() < clause.end else clause


def _run(words: Sequence[_Word], clauses: Sequence[tuple[Span, bool]]) -> Span | None:
    """Of some clauses, each with whether it is told, those in a row with most words in common.

    From the first that is told to the last; between them is none that is not told and tells something of its own.
    """
    runs: list[list[Span]] = [[]]
    for clause, told in clauses:
        if told:
            runs[-1].append(clause)
        elif _tells_more(_in(words, clause)):
            runs.append([])
    found = [Span(run[0].start, run[-1].end) for run in runs if run]
    return max(found, key=lambda s: (_worth(_in(words, s)), -s.start)) if found else None


def _tells_more(words: Sequence[_Word]) -> bool:
    """Whether a clause that is not told has a deed, a number or three words more."""
    return any(w.kind in _DEED_OR_NUMBER for w in words) or sum(not w.there for w in words) >= _LEAST_BESIDE_DEED


def with_object(passage: Passage, span: Span, clauses: Sequence[Span]) -> Span:
    """A stretch that ends with a verb, and the clause behind it that begins with "that"."""
    then = next((c for c in clauses if c.start == span.end + 1), None)
    if then is None or not then.of(passage.text).startswith("that "):
        return span
    tokens = tokens_of(passage.text)
    last = tokens.within(span)[-1:]
    return Span(span.start, then.end) if last and kind_at(tokens, last[0]) == "deed" else span


def _is_told(words: Sequence[_Word]) -> bool:
    """Whether a deed or a number of a clause is there; without one, enough of its other words."""
    if any(w.there and w.kind in _DEED_OR_NUMBER for w in words):
        return True
    if all(w.kind != "deed" for w in words):
        return _is_half_told(words)
    told = [w for w in words if w.tells and w.kind != "time"]
    there = sum(w.there for w in words)
    return len(told) >= _LEAST_BESIDE_DEED or (there >= _MANY and there >= _MOST * len(words))


def _is_half_told(words: Sequence[_Word]) -> bool:
    asked = sum(w.there or not w.named for w in words)
    return sum(w.there for w in words) >= min(asked, _LEAST_OF_CLAUSE) > 0


def _worth(words: Sequence[_Word]) -> float:
    return sum(_NAME if w.named else _DEED if w.kind == "deed" else 1.0 for w in words if w.there)


def _without_tail(passage: Passage, words: Sequence[_Word], span: Span, told: _Asked) -> Span:
    """A stretch without the phrases at its end that are not told."""
    cuts = [m.start() for m in _PHRASE.finditer(passage.text, span.start, span.end) if _may_end(passage, m.start())]
    end = span.end
    for cut in reversed(cuts):
        here = _in(words, Span(cut, end))
        if told(here):
            break
        end = cut if here else end
    return Span(span.start, len(passage.text[:end].rstrip(_MARKS))) if end < span.end else span


def _is_phrase_told(words: Sequence[_Word]) -> bool:
    """Whether a deed or a number of a phrase is there, or a good part: a word that is no name, or all names but one."""
    if any(w.there and w.kind in _DEED_OR_NUMBER for w in words):
        return True
    there = sum(w.there for w in words)
    missing = len(words) - there
    least = _OF_DEED if any(w.kind == "deed" for w in words) else _OF_PHRASE
    return there >= max(1, least * len(words)) and (any(w.tells for w in words) or missing < 2)


def _is_touched(words: Sequence[_Word]) -> bool:
    return any(w.there for w in words)


def _may_end(passage: Passage, at: int) -> bool:
    """Whether what stands before an offset can do without what follows: no verb, nor a word of grammar."""
    tokens = tokens_of(passage.text)
    k = bisect_left(tokens.starts, at) - 1
    if not tokens.stems[k] or tokens.words[k].endswith("ing"):
        return False
    kind = kind_at(tokens, k)
    return kind != "deed" and (kind != "general" or tokens.words[k].lower() in _NOUNS)


def _without_sum(passage: Passage, words: Sequence[_Word], span: Span) -> Span:
    """A stretch from behind a sum that is not there, where no deed is there before it and more behind it."""
    if not any(map(_is_missing_number, words)):
        return span
    for found in _SUM_IN.finditer(passage.text, span.start, span.end):
        before, behind = (_in(words, s) for s in (Span(span.start, found.end()), Span(found.end(), span.end)))
        told = any(w.there and w.kind == "deed" for w in before)
        missing = any(map(_is_missing_number, before))
        if missing and not told and _worth(behind) > _worth(before):
            return Span(found.end(), span.end)
    return span


def _is_missing_number(word: _Word) -> bool:
    return word.kind == "number" and not word.there
