"""A wording ready to be compared with another: its words, what they come down to, and where they stand."""

from bisect import bisect_left
from collections.abc import Hashable
from operator import attrgetter

from dossier.analysis.concordance.atoms import Atom, atoms_of
from dossier.analysis.concordance.laying import Token, Wording, Words, tokens_of, words_of_wording
from dossier.analysis.spellings import PARTICLES
from dossier.analysis.tables import Once
from dossier.analysis.words import forms_of
from dossier.frozen import frozen
from dossier.model import PRINTED_KINDS, Quotation

BESIDE = 3
"""Characters before and after words among which brackets about them may stand."""
_BRACKETS = frozenset("[]()")
_SURELY = 0.8
"""How sure a credit must be before an article is said to credit somebody else."""
_FULL_NAME = 2
_BODIES = frozenset(
    "house senate congress party department ministry university college school institute center centre council office "
    "court police army committee commission board agency government administration campaign officials".split()
)
"""Last words of names that are nobody's own."""

_first_token = attrgetter("first")

# Tokens ``[first:stop]`` of a wording; ``(n, n)``: none, and they would stand before the token ``n``.
Stretch = tuple[int, int]


@frozen(slots=False)
class Side:
    """A quotation and the text of its article. What is asked of the words is worked out once, when it is."""

    quotation: Quotation
    text: str

    @Once
    def words(self) -> Words:
        return words_of_wording(Wording(self.quotation.id, self.text, self.quotation.spans))

    @Once
    def tokens(self) -> tuple[Token, ...]:
        return tokens_of(self.words)

    @property
    def forms(self) -> list[str]:
        return self.words.forms

    @Once
    def atoms(self) -> list[Atom]:
        return atoms_of(self.text, self.tokens)

    @Once
    def keys(self) -> list[str]:
        return [a.key for a in self.atoms]

    @Once
    def keyed(self) -> Words:
        """The atoms as words, to be laid on those of another wording."""
        words, atoms = self.words, self.atoms
        firsts, lasts = [a.first for a in atoms], [a.last - 1 for a in atoms]
        lows, highs = [[them[at] for at in ats] for them, ats in ((words.lows, firsts), (words.highs, lasts))]
        ends = [words.ends[at] for at in lasts]
        for at in range(1, len(atoms)):
            if self.inside(at):
                ends[at - 1] = words.highs[firsts[at - 1]]
        starts, parts = [words.starts[at] for at in firsts], [words.parts[at] for at in lasts]
        return Words(starts, ends, self.keys, parts, lows, highs)

    @Once
    def told(self) -> Hashable:
        """All that its differences from another wording depend on, but for whether both are of one article: the words
        with the brackets right before and after them, and where among these it begins, goes on and ends."""
        q = self.quotation
        low, high = min(q.whole.start, q.spans[0].start), max(q.whole.end, q.spans[-1].end)
        before, after = self.text[max(0, low - BESIDE) : low], self.text[high : high + BESIDE]
        around = [beside if not _BRACKETS.isdisjoint(beside) else "" for beside in (before, after)]
        places = [(span.start - low, span.end - low) for span in (q.whole, *q.spans)]
        return q.kind, self.text[low:high], *around, *places

    @Once
    def credits_surely(self) -> bool:
        """Whether its article surely credits a person: a given name and another, the last of them printed where it
        credits. An editor prints nothing there: the manifest's word is as good."""
        credit = self.quotation.speaker
        words = [word for word in credit.name.split() if word not in PARTICLES] if credit else []
        if len(words) < _FULL_NAME or not all(word[0].isupper() for word in words):
            return False
        if credit is None or credit.confidence < _SURELY or words[-1].casefold() in _BODIES:
            return False
        return credit.mention is None or words[-1].casefold() in forms_of(credit.mention.of(self.text))

    @property
    def quoted(self) -> bool:
        """Whether it stands between marks as somebody's own words."""
        return self.quotation.kind in PRINTED_KINDS

    def inside(self, at: int) -> bool:
        """Whether a token goes on from the atom before ``at`` to this one, as from "we" to "are" in a contraction."""
        return 0 < at < len(self.atoms) and self.atoms[at].first < self.atoms[at - 1].last

    def stretch(self, start: int, stop: int) -> Stretch:
        """The tokens of some atoms; where there are none, the place before which they would stand."""
        if start < stop:
            return self.atoms[start].first, self.atoms[stop - 1].last
        at = self.atoms[start].first if start < len(self.atoms) else len(self.tokens)
        return at, at

    def keys_of(self, tokens: Stretch) -> set[str]:
        """What some tokens come down to."""
        first = bisect_left(self.atoms, tokens[0], key=_first_token)
        return {a.key for a in self.atoms[first : bisect_left(self.atoms, tokens[1], first, key=_first_token)]}

    def printed(self, tokens: Stretch) -> str:
        """The words as printed, from the first to the last, without the marks about them."""
        return self.text[self.tokens[tokens[0]].low : self.tokens[tokens[1] - 1].high]

    def words_of(self, tokens: Stretch) -> list[str]:
        """Each of some tokens as printed, without marks."""
        return [self.text[t.low : t.high] for t in self.tokens[slice(*tokens)]]

    def gap(self, at: int) -> str:
        """What stands before the token ``at``."""
        return self.text[self.tokens[at - 1].high : self.tokens[at].low]

    def parted(self, at: int) -> bool:
        """Whether the reporter breaks in before the token ``at``."""
        return self.tokens[at].part != self.tokens[at - 1].part
