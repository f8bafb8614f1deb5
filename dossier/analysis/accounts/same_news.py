"""What the headline of one article and an early sentence of another say alike: the event itself, in other words.

A headline tells the news in a few words, and its own article opens with them. Words of the event stand everywhere in
its dossier and weigh little, so two openings that tell it in words of their own share next to nothing. But a sentence
of another article that has most of a headline, the deed and a name among it, tells what that headline's opening tells.
"""

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from functools import cached_property

from dossier.analysis.accounts.against import contradicts, for_and_against, says_no
from dossier.analysis.accounts.deeds import DOINGS
from dossier.analysis.accounts.encounters import MEETING
from dossier.analysis.accounts.exclusive import two_days
from dossier.analysis.accounts.gist import Gist, Gists
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.matter import office_words
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.passages import Passages
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.tie import IN_COMMON, Side, Tie
from dossier.analysis.likeness import tokens_of
from dossier.frozen import frozen
from dossier.model import Span
from dossier.patterns import late

_FIRST = 12
"""Sentences of an article, its headline counted, in which its news is looked for."""
_PART = 0.5
"""Part of a headline that a sentence must have to tell its news."""
_NAME = 0.5
"""What a name of a headline weighs beside a word that tells something."""
_BEFORE = 4
"""Words before a deed in which it is denied or refused."""
_SCORE, _SURE = 0.5, 0.6
"""How alike two such sentences are held to be, and how likely to be right."""
_PRONOUN = r"(?:He|She|They|It)\b"
"""How a sentence begins that tells of whom the one before names."""


@frozen()
class _Word:
    """A word of a headline that is no office."""

    root: str
    families: AbstractSet[str]
    deed: bool
    name: bool

    @property
    def weight(self) -> float:
        return _NAME if self.name else 1.0

    @property
    def meets(self) -> bool:
        return MEETING in self.families


class _Read:
    """A sentence for what it has of headlines."""

    def __init__(self, number: int, gist: Gist, before: Gist | None) -> None:
        self.number = number
        self.gist = gist
        self._before = before

    @cached_property
    def names(self) -> AbstractSet[str]:
        """The roots of the names in it, and in the sentence before where it begins with a pronoun."""
        gists = [self.gist, self._before] if self._before else [self.gist]
        return frozenset(r for g in gists for r, kind in zip(g.roots, g.kinds, strict=True) if kind == "name")

    def has(self, word: _Word) -> bool:
        return (word.name and word.root in self.names) or any(_is(word, r) for r in self.gist.roots)

    def places(self, words: Sequence[_Word]) -> list[int]:
        """Which of its words are some words of a headline, or kin to them."""
        return [x for x, r in enumerate(self.gist.roots) if any(_is(word, r) for word in words)]

    def of(self, headline: Sequence[_Word]) -> list[_Word]:
        """The words of a headline that it has, or one kin to each."""
        return [word for word in headline if self.has(word)]


def same_news(passages: Passages, gists: Gists, is_tied: Callable[[int, int], bool]) -> Iterator[tuple[int, int, Tie]]:
    """Each opening with the sentence of another article that has most of its headline, of equals the first.

    Not where the opening is tied already with that article's own. Each tie depends on the two articles alone.
    """
    headlines, early = _headlines(passages, gists), _early(passages, gists)
    leads = {a: lead for a, words in headlines.items() if (lead := _lead(words, early.get(a, ()), passages))}
    openings: defaultdict[str, set[int]] = defaultdict(set)
    for i in (*filter(passages.opens, passages.compared), *(lead.number for lead in leads.values())):
        openings[passages.homes[i]].add(i)
    for article, lead in sorted(leads.items()):
        for other, sentences in sorted(early.items()):
            if other == article or not any(passages.asks(lead.number, s.number) for s in sentences):
                continue
            found = _best(headlines[article], sentences, leads.get(other), headlines.get(other, ()))
            if not found or not passages.asks(lead.number, found[0].number):
                continue
            near = any(is_tied(lead.number, i) for i in openings[other])
            if not near and (tie := _tie(passages, lead, *found)):
                yield lead.number, found[0].number, tie


def _headlines(passages: Passages, gists: Gists) -> Mapping[str, Sequence[_Word]]:
    """The words of each article's headline, offices left out."""
    known, found, told = passages.known, dict[str, list[_Word]](), frozenset(passages.homes)
    for sentence in known.sentences:
        article = sentence.article
        if sentence.piece.kind == "headline" and article in told:
            tokens = tokens_of(known.articles[article].text)
            words = found.setdefault(article, [])
            for k in tokens.within(sentence.span):
                s = tokens.stems[k]
                if s and s not in office_words():
                    named = gists.is_name(article, s)
                    words.append(_Word(root(s), kin_of(root(s)), kind_at(tokens, k) in DOINGS, named))
    return found


def _early(passages: Passages, gists: Gists) -> Mapping[str, Sequence[_Read]]:
    found: dict[str, list[_Read]] = {}
    for i in passages.compared:
        if passages.sentences[i].order <= _FIRST:
            leans = i > 0 and not passages.opens(i) and late(_PRONOUN).match(passages[i].words)
            found.setdefault(passages.homes[i], []).append(_Read(i, gists[i], gists[i - 1] if leans else None))
    return found


def _lead(headline: Sequence[_Word], sentences: Sequence[_Read], passages: Passages) -> _Read | None:
    """The sentence that tells an article's headline: its first where that has half of it, else the one with most."""
    parts = [(_weight(s.of(headline)), s) for s in sentences]
    enough = [(part, s) for part, s in parts if part >= _PART * _weight(headline)]
    opening = [s for _, s in enough if passages.opens(s.number)]
    return opening[0] if opening else max(enough, key=lambda item: item[0])[1] if enough else None


def _is_news(headline: Sequence[_Word], has: Sequence[_Word]) -> bool:
    """Whether a headline's first deed and a name are among some of its words."""
    first = next((word for word in headline if word.deed), None)
    return first in has and any(word.name for word in has)


def _weight(words: Sequence[_Word]) -> float:
    return sum(word.weight for word in words)


def _best(
    headline: Sequence[_Word], sentences: Sequence[_Read], lead: _Read | None, own: Sequence[_Word]
) -> tuple[_Read, list[_Word]] | None:
    """The sentence with most of a headline, its first deed and a name among it, and what it has.

    To ``lead`` the words of its ``own`` headline are added: the two say the same.
    """
    best: tuple[_Read, list[_Word]] | None = None
    for s in sentences:
        more = own if s is lead else ()
        has = [w for w in headline if s.has(w) or any(_is(w, word.root) for word in more)]
        enough = _is_news(headline, has) and _weight(has) >= _PART * _weight(headline)
        if enough and (best is None or _weight(has) > _weight(best[1])):
            best = s, has
    return best


def _tie(passages: Passages, lead: _Read, found: _Read, words: Sequence[_Word]) -> Tie | None:
    """None without a name in both, for a meeting, and where something speaks against it.

    First sentences are there to say what a headline says; others say it beside more.
    """
    a, b = passages[lead.number], passages[found.number]
    here, there = lead.places(words), found.places(words)
    named = any(w.name and w.root in lead.names & found.names for w in words)
    if not named or not here or not there or not any(w.deed and lead.has(w) and not w.meets for w in words):
        return None
    x, y = clauses_with(a, lead.gist, here), clauses_with(b, found.gist, there)
    if _is_denied(a, lead, words) != _is_denied(b, found, words) or _speak_against(a, x, b, y):
        return None
    whole = passages.opens(a.number) and passages.opens(b.number)
    printed = (_printed(w, (a, lead), (b, found)) for w in words)
    rule = f"{IN_COMMON}{', '.join(dict.fromkeys(filter(None, printed)))}; in a headline"
    matter = frozenset(w.root for w in words if not w.name)
    return Tie(_SCORE, rule, Side(x, whole), Side(y, whole), _weight(words), matter, sure=_SURE)


def _speak_against(a: Passage, x: Span, b: Passage, y: Span) -> bool:
    return (
        any((q := p.quotation_at(s)) is not None and q.kind != "reported" for p, s in ((a, x), (b, y)))
        or contradicts(a, x, b, y)
        or for_and_against(a, x, b, y)
        or two_days(a, x, b, y)
    )


def _printed(word: _Word, *where: tuple[Passage, _Read]) -> str:
    """A word of a headline as two sentences print it: "run~candidacy"; once where one or both alike do."""
    found = []
    for passage, read in where:
        tokens = tokens_of(passage.text).words
        found += [tokens[read.gist.places[x]].lower() for x in read.places([word])[:1]]
    return "~".join(dict.fromkeys(found))


def _is_denied(passage: Passage, read: _Read, words: Sequence[_Word]) -> bool:
    """Whether a deed of a headline stands behind a "not", or what refuses it."""
    starts = tokens_of(passage.text).starts
    deeds = [read.gist.places[x] for x in read.places([w for w in words if w.deed])]
    first = passage.span.start
    return any(says_no(passage, Span(max(first, starts[max(0, k - _BEFORE)]), starts[k] + 1)) for k in deeds)


def _is(word: _Word, root_: str) -> bool:
    return word.root == root_ or not word.families.isdisjoint(kin_of(root_))


def clauses_with(passage: Passage, gist: Gist, at: Sequence[int]) -> Span:
    """From the first to the last clause that has one of some words, given by their places among those of its gist."""
    starts = tokens_of(passage.text).starts
    words = [starts[gist.places[x]] for x in at]
    held = [span for span, _ in passage.cuts if any(span.start <= w < span.end for w in words)]
    return Span(held[0].start, held[-1].end) if held else passage.span
