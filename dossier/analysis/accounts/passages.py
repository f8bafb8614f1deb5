"""The sentences of a dossier ready for the summary, each read when somebody asks for it."""

from bisect import bisect_left, bisect_right
from collections.abc import Collection, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations, compress, repeat
from operator import eq, not_

from dossier.analysis.accounts.alike import Alike, alike
from dossier.analysis.accounts.credited import Credits, people_between
from dossier.analysis.accounts.gist import Gists
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.spoken import Places, Speech
from dossier.analysis.likeness import Survey, alone
from dossier.analysis.of_one_event import MANY
from dossier.analysis.tables import Once
from dossier.frozen import frozen
from dossier.model import Quotation

_HEADINGS = ("headline", "standfirst")


@frozen(guarded=False)
class Circle:
    """Sentences that are laid on each other, in order, and the people and names known among them."""

    numbers: Sequence[int]
    people: Mapping[str, str]
    names: AbstractSet[str]


class Passages:
    """The sentences of running text and standfirsts, in the order of article ids and of reading.

    A dossier has thousands, and few are compared with another: of each the stems alone are
    taken at once, and a passage is read when somebody asks for it.
    """

    def __init__(self, known: Survey, quotations: Sequence[Quotation], asked: AbstractSet[int] | None = None) -> None:
        self.known = known
        self.asked = asked
        """The numbers of those that are laid on all others; None where each is laid on each."""
        self._told = told = [s.piece.told for s in known.sentences]
        self.sentences = list(compress(known.sentences, told))
        self.homes = [s.article for s in self.sentences]
        """The article of each."""
        self.stems = list(compress(known.stems, told))
        """The stems of matter of each."""
        self.few = known.few
        """Whether each two articles are read as if there were no third."""
        self._credits = Credits(quotations, self.few)
        self._everybody = frozenset(q.speaker.name for q in quotations if q.speaker)
        self._speech = Speech(quotations)
        self._places = Places(self.sentences)
        self._read: dict[int, Passage] = {}
        self._alone: dict[str, Survey] = {}
        self._compare()

    def _compare(self, numbers: Collection[int] = ()) -> None:
        self.alike: Alike = alike(self.known.articles, self.sentences, self._speech.inside, numbers, self.few)
        """Which sentences stand for others of the same words."""
        spare = self.alike.spare
        self.compared = [i for i in range(len(self.sentences)) if i not in spare]
        """The numbers of the sentences that are compared."""

    def compare(self, numbers: Collection[int]) -> None:
        """Have some sentences compared, whatever else is alike: those that the editors name."""
        if not self.alike.spare.isdisjoint(numbers):
            self._compare(numbers)

    @property
    def closely(self) -> bool:
        """Whether stretches of sentences are laid on each other, not their rare words alone: of a small dossier, and
        of one in which few sentences are compared, as others print the same."""
        return self.few or len(self.compared) < MANY

    @Once
    def people(self) -> Mapping[str, str]:
        """The person whom a stem stands for, of all whom the dossier credits."""
        return people_between(self._everybody, self._everybody)

    def credit(self, quotations: Sequence[Quotation]) -> None:
        """Before a sentence is read, credit what is said to whom single articles credit it."""
        self._credits = Credits(quotations, self.few)

    def circles(self, first: int | None = None) -> Iterator[Circle]:
        """Of a small dossier each two articles, so that no third has a say; else all together.

        Of each article the sentences compared, or only the ``first`` of them by their order in it.
        """
        numbers = [i for i in self.compared if first is None or self.sentences[i].order <= first]
        if not self.few:
            yield Circle(numbers, self.people, self.known.names)
            return
        of: dict[str, list[int]] = {}
        for i in numbers:
            of.setdefault(self.homes[i], []).append(i)
        homes = of.keys() if self.asked is None else {self.homes[i] for i in self.asked & {*numbers}}
        for (a, ours), (b, theirs) in combinations(of.items(), 2):
            if a not in homes and b not in homes:
                continue
            people = people_between(self._credits.of(a), self._credits.of(b))
            yield Circle([*ours, *theirs], people, self._known(a).names | self._known(b).names)

    @property
    def stems_compared(self) -> list[AbstractSet[str]]:
        """The stems of matter of each sentence that is compared, none of the others."""
        spare: AbstractSet[str] = frozenset()
        left_out = self.alike.spare
        return [spare if i in left_out else stems for i, stems in enumerate(self.stems)] if left_out else self.stems

    @property
    def stems_left_out(self) -> Iterator[AbstractSet[str]]:
        """The stems of matter of each sentence of the dossier that is not compared."""
        yield from compress(self.known.stems, map(not_, self._told))
        yield from map(self.stems.__getitem__, self.alike.spare)

    @Once
    def outlets(self) -> dict[str, str]:
        """The outlet of each article; of one without, the article itself."""
        return {a: article.outlet or a for a, article in self.known.articles.items()}

    @Once
    def gists(self) -> Gists:
        """What each sentence is made of for comparing, beside what the headings of its article name."""
        headings = [s for s in self.known.sentences if s.piece.kind in _HEADINGS]
        return Gists(self.known.articles, self.sentences, headings)

    def __len__(self) -> int:
        return len(self.sentences)

    def __getitem__(self, number: int) -> Passage:
        passage = self._read.get(number)
        if passage is None:
            sentence, stems = self.sentences[number], self.stems[number]
            known, credited = self._known(sentence.article), self._credits.of(sentence.article)
            inside = self._speech.inside(sentence)
            passage = Passage(number, known, sentence, stems, credited, self._credits.remarks, inside)
            self._read[number] = passage
        return passage

    def _known(self, article: str) -> Survey:
        if not self.few:
            return self.known
        if article not in self._alone:
            self._alone[article] = alone(self.known.articles[article])
        return self._alone[article]

    def instead(self, i: int, j: int) -> tuple[int, int] | None:
        """The sentences compared that stand for two of two articles; None where there are none of two."""
        x = self.alike.instead(i, self.homes, self.homes[j])
        y = None if x is None else self.alike.instead(j, self.homes, self.homes[x])
        return None if x is None or y is None else (x, y)

    def asks(self, i: int, j: int) -> bool:
        """Whether two sentences are to be laid on each other."""
        return self.asked is None or i in self.asked or j in self.asked

    def of_article(self, article: str) -> range:
        """The numbers of an article's sentences."""
        first = bisect_left(self.homes, article)
        return range(first, bisect_right(self.homes, article, first))

    def shift(self, one: int, other: int) -> int:
        """Characters from where one sentence starts to where another does."""
        return self.sentences[other].span.start - self.sentences[one].span.start

    def repeats(self, number: int) -> list[int]:
        """The other sentences of its article that print the same: all of them are one statement."""
        here, stems, words = self.of_article(self.homes[number]), self.stems[number], self._printed(number)
        alike = compress(here, map(eq, self.stems[here.start : here.stop], repeat(stems)))
        return [i for i in alike if i != number and self._printed(i) == words]

    def _printed(self, number: int) -> str:
        return self.sentences[number].span.of(self.known.articles[self.homes[number]].text)

    def opens(self, number: int) -> bool:
        """Whether a sentence is the first of its article."""
        return number == 0 or self.homes[number - 1] != self.homes[number]

    def holding(self, quotation: Quotation) -> list[int]:
        """The sentences in which a quotation stands."""
        return self._places.holding(quotation)
