"""A sentence ready for the summary: its clauses, what of them is the main thing said, and who says it."""

from bisect import bisect_left
from collections.abc import Callable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain
from typing import Any, TypeVar

from dossier.analysis.accounts.clause_cuts import clauses_of
from dossier.analysis.accounts.credited import Names, people_between
from dossier.analysis.accounts.deeds import Kind, kind_of
from dossier.analysis.accounts.outermost import credited, outermost
from dossier.analysis.accounts.spoken import is_view
from dossier.analysis.anchors import anchor
from dossier.analysis.likeness import Bag, Sentence, Survey, tokens_of
from dossier.analysis.tables import Once
from dossier.frozen import frozen
from dossier.model import Quotation, Span, in_reading
from dossier.patterns import compiled

T = TypeVar("T")

_SPOKEN_SHARE = 0.4
"""Part of a sentence, the words that credit the speaker included, from which it is a speaker's remark."""
_SUBORDINATE = frozenset(
    "while whilst as that which who whom whose after before because when where although though since if "
    "following during despite amid".split()
)
_OPENING = ("“", '"', "'", "‘", "(")
_WORD = compiled(r"\w+")
_COORDINATE = compiled(r"\b(?:and|but)\W*$")
_JOINT = 40
"""Characters before a clause in which the word that joins it is looked for."""
# It begins with one class of characters, which is searched fast.
_DENIES = compiled(
    r"[nNcC](?i:(?<=n)[’']t\b|(?<!\w[nc])(?:(?<=n)(?:ot|ever|or|either|o longer)|(?<=c)annot)\b)",
)


@frozen(guarded=False)
class Clause:
    """A stretch of a sentence that states something, and its stems. ``main``: what the sentence is there to say."""

    span: Span
    stems: AbstractSet[str]
    main: bool


@frozen(slots=False, guarded=False)
class Passage:
    """A sentence of the running text or standfirst, read once for every comparison that it takes part in."""

    number: int
    known: Survey
    sentence: Sentence
    stems: AbstractSet[str]
    """Its stems of matter."""
    credited: Names
    """Those who are credited where it is read."""
    remarks: Mapping[str, Quotation]
    """By their ids the remarks of the dossier as single articles give them."""
    quotations: tuple[Quotation, ...] = ()
    """Speech that stands in it; terms left out."""

    def told(self, q: Quotation) -> Quotation:
        """A remark as its article gives it by itself."""
        return self.remarks.get(q.id, q)

    def people(self, other: "Passage") -> AbstractSet[str]:
        """The people credited in its article or another's whom it names, by their shortest full names."""
        found = self._met.get(other.credited)
        if found is None:
            found = self._met[other.credited] = self.named(people_between(self.credited, other.credited))
        return found

    def named(self, people: Mapping[str, str]) -> AbstractSet[str]:
        """Those of some people whom it names; ``people`` has whom a stem stands for."""
        return frozenset([people[s] for s in people.keys() & self.stems])

    @Once
    def _met(self) -> dict[Names, AbstractSet[str]]:
        return {}

    @Once
    def article(self) -> str:
        return self.sentence.article

    @Once
    def span(self) -> Span:
        return self.sentence.span

    @Once
    def text(self) -> str:
        return self.known.articles[self.article].text

    @Once
    def words(self) -> str:
        """The sentence as printed."""
        return self.span.of(self.text)

    @Once
    def id(self) -> str:
        """Of the statement that it would be: made of the article's id and the words, so that it outlives a rebuild."""
        return anchor("s", self.article, self.words)

    def kind(self, stem_: str) -> Kind:
        """What one of its stems is for, as it is printed first."""
        kind = self._kinds.get(stem_)
        if kind is None:
            tokens = tokens_of(self.text)
            at = tokens.stems.index(stem_, bisect_left(tokens.starts, self.span.start))
            kind = self._kinds[stem_] = kind_of(tokens.words[at])
        return kind

    @Once
    def _kinds(self) -> dict[str, Kind]:
        return {}

    def once(self, ask: Callable[["Passage", Span], T], span: Span) -> T:
        """What is asked of a stretch of it, worked out once however many others it is compared with."""
        key = ask, span.start, span.end
        if key not in self._told:
            self._told[key] = ask(self, span)
        told: T = self._told[key]
        return told

    @Once
    def _told(self) -> dict[tuple[object, int, int], Any]:
        return {}

    @Once
    def bag(self) -> Bag:
        return self.known.bag(self.article, [self.span])

    def bag_of(self, clause: Span) -> Bag:
        """The stems of one of its clauses with their weights."""
        return self.once(_bag, clause)

    @Once
    def spoken(self) -> bool:
        """Whether it is for a good part what somebody says."""
        if not self.quotations:
            return False
        said = sum(self._inside(credited(q)) for q in outermost(self.quotations))
        return said >= _SPOKEN_SHARE * (self.span.end - self.span.start)

    @Once
    def remark(self) -> bool:
        """Whether it is for a good part somebody's words or view, and not what an article tells in reporting them.

        What nobody of name reports, or is announced, shown or demanded, is the article's own matter.
        """
        said = sum(self._inside(credited(q)) for q in outermost(self.quotations) if is_view(q, self.text))
        return said >= _SPOKEN_SHARE * (self.span.end - self.span.start)

    @Once
    def cuts(self) -> tuple[tuple[Span, AbstractSet[str]], ...]:
        """Where its clauses stand, with the stems of each."""
        tokens = tokens_of(self.text)
        spans = tuple(clauses_of(self.text, self.span, tokens))
        if len(spans) <= 1:
            return ((self.span, self.stems),)
        places = [tokens.within(span) for span in spans]
        return tuple(
            (span, frozenset(tokens.stems[at.start : at.stop])) for span, at in zip(spans, places, strict=True)
        )

    @Once
    def clauses(self) -> tuple[Clause, ...]:
        if len(self.cuts) == 1:
            return (Clause(*self.cuts[0], True),)
        main = self._main([span for span, _ in self.cuts])
        return tuple(Clause(span, stems, m) for (span, stems), m in zip(self.cuts, main, strict=True))

    @Once
    def main(self) -> Bag:
        """The stems of what the sentence is there to say: of a remark what is said, else the main clauses."""
        bag = self.known.bag(self.article, [clause.span for clause in self.clauses if clause.main])
        return bag if bag.weights else self.bag

    @Once
    def main_words(self) -> frozenset[int]:
        """The numbers of the tokens of its main clauses."""
        tokens = tokens_of(self.text)
        return frozenset(chain.from_iterable([tokens.within(c.span) for c in self.clauses if c.main]))

    def _main(self, cuts: Sequence[Span]) -> list[bool]:
        if self.spoken:
            said = [self.quotation_at(cut) is not None for cut in cuts]
            if any(said):
                return said
        found, begun = [], False
        for cut in cuts:
            below = _first_word(self.text, cut) in _SUBORDINATE
            before = max(self.span.start, cut.start - _JOINT)
            goes_on = begun and _COORDINATE.search(self.text, before, cut.start) is not None
            found.append(goes_on if begun else not below)
            begun = begun or not below
        return found if any(found) else [True] * len(cuts)

    def quotation_at(self, span: Span) -> Quotation | None:
        """The speech that takes up half of a span or more."""
        return self.once(_speech_at, span) if self.quotations else None

    def denies(self, span: Span) -> bool:
        """Whether a stretch says that something is not so."""
        return _DENIES.search(self.text, span.start, span.end) is not None

    def _inside(self, span: Span) -> int:
        return max(0, _common(self.span, span))


def _bag(passage: Passage, span: Span) -> Bag:
    return passage.known.bag(passage.article, [span])


def _speech_at(passage: Passage, span: Span) -> Quotation | None:
    best = max(passage.quotations, key=lambda q: (_common(q.whole, span), in_reading(q)))
    return best if 2 * _common(best.whole, span) >= span.end - span.start else None


def _common(a: Span, b: Span) -> int:
    return min(a.end, b.end) - max(a.start, b.start)


def _first_word(text: str, span: Span) -> str:
    """In small letters; a mark may stand before it."""
    found = _WORD.match(text, span.start + (text[span.start] in _OPENING), span.end)
    return found[0].lower() if found else ""
