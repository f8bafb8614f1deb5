"""What took the place of anchors that are not in use any more, among those of the same article that are new.

The classical failure is to lead silently to a lookalike. So nothing is a successor that had an anchor of
its own before; what is not clearly better than the next is ambiguous; what is below the bar is gone.
"""

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping, Sequence, Set
from functools import cached_property

from dossier.frozen import frozen
from dossier.ledger.standing import line_of_words
from dossier.model import LedgerState, Span

BAR = 0.75
"""Likeness from which words may be a later version of others. Unrelated English of one length reaches about 0.6."""
MARGIN = 0.1
"""By how much the best must be better than the next."""
_SPELLING = 0.85
"""Likeness from which few words in common are no objection: a letter or two differ."""
_RUN = 3
"""Words that show, standing in the longer one after another, that one is a part of the other."""
_INSIDE = 6
"""Words of the shorter from which it may be looked for in the longer with a letter changed here and there."""
_NEARLY = 92.0
"""How much of it (in percent) must then be found."""


@frozen(slots=False)
class Wording:
    """Words under an anchor. ``span``: where one in use stands; ``time``: of an old one, which of the same words."""

    id: str
    text: str
    span: Span | None = None
    time: int = 1

    @cached_property
    def line(self) -> str:
        return line_of_words(self.text) if line_of_words(self.text).strip() else self.text

    @cached_property
    def words(self) -> list[str]:
        return self.line.split()


@frozen()
class Successors:
    """What became of an anchor: never live; ``leads_to`` in order of reading."""

    state: LedgerState
    leads_to: tuple[str, ...]


def successors(
    old: Sequence[Wording],
    used: Sequence[Wording],
    new: Set[str],
    stands: Mapping[str, Sequence[Span]],
) -> dict[str, Successors]:
    """What became of each of ``old``, by id; those of which nothing is known are left out.

    ``old`` stood in one article and are not in use now; ``used`` stand in it now; the ids ``new``
    of them were not in use before. ``stands`` tells where the words of an old one still stand in the
    text: what took its place must then lie there. The result does not depend on the order of any.
    """
    old = sorted(old, key=lambda w: (w.time, w.id))
    used = sorted(used, key=lambda w: (w.span or Span(0, 1), w.id))
    found = _same_words(old, used, new)
    taken = {to for s in found.values() if s.state == "moved" for to in s.leads_to}
    left = [w for w in old if w.id not in found]
    free = [w for w in used if w.id not in taken]
    return found | _Contest(left, free, new, stands).settled() if left and free else found


def _same_words(old: Sequence[Wording], used: Sequence[Wording], new: Set[str]) -> dict[str, Successors]:
    """What has the same words under another anchor.

    Where all of them are new and as many as before, they pair off. Else the article prints the words
    several times, now or before, and who can tell which of them was cited, or whether that one has become another?
    """
    before, now = (_by_words(wordings) for wordings in (old, used))
    found: dict[str, Successors] = {}
    for line in before.keys() & now.keys():
        names, here = before[line], now[line]
        if len(here) == len(names) and all(h.id in new for h in here):
            found |= {w.id: Successors("moved", (h.id,)) for w, h in zip(names, here, strict=True)}
            continue
        for w in names:
            may_be = [u for u in used if u in here or (u.id in new and likeness(w, u) >= BAR)]
            found[w.id] = Successors("ambiguous", tuple(u.id for u in may_be))
    return found


def _by_words(wordings: Sequence[Wording]) -> dict[str, list[Wording]]:
    found: dict[str, list[Wording]] = defaultdict(list)
    for w in wordings:
        found[w.line].append(w)
    return found


class _Contest:
    """Old and new wordings of one article, each pair compared once."""

    def __init__(
        self,
        old: Sequence[Wording],
        used: Sequence[Wording],
        new: Set[str],
        stands: Mapping[str, Sequence[Span]],
    ) -> None:
        self._old = {w.id: w for w in old}
        self._new = {w.id: w for w in used}
        busy = [w for w in used if w.id not in new]
        self._places = {w.id: _left_over(stands.get(w.id, ()), busy) for w in old}
        fresh = [w for w in used if w.id in new]
        self._scores = {w.id: self._scored(w, self._near(w, fresh)) for w in old}

    def _near(self, old: Wording, fresh: Sequence[Wording]) -> Sequence[Wording]:
        """What can have taken the place of an old one: what lies where its words still stand, else all that is new."""
        places = self._places[old.id]
        return [w for w in fresh if _lies_in(w, places)] if places else fresh

    @staticmethod
    def _scored(old: Wording, near: Sequence[Wording]) -> dict[str, float]:
        """Likeness of those that are over the bar, in order of reading."""
        return {n.id: score for n in near if (score := likeness(old, n)) >= BAR}

    def settled(self) -> dict[str, Successors]:
        chosen = {name: s for name in self._old if (s := self._chosen(name))}
        judged = {name: self._undisputed(name, choice, chosen) for name, choice in chosen.items()}
        return {name: s for name, s in judged.items() if s}

    def _chosen(self, name: str) -> Successors | None:
        scores = self._scores[name]
        if not scores:
            return None
        sure = len(self._places[name]) < 2
        parts = [n for n in scores if _holds(self._old[name], self._new[n])]
        if sure and len(parts) > 1 and self._make_up(name, parts):
            return Successors("changed", tuple(parts))
        best = max(scores.values())
        near = tuple(n for n, score in scores.items() if score > best - MARGIN)
        return Successors("changed" if sure and len(near) == 1 else "ambiguous", near)

    def _make_up(self, name: str, parts: Sequence[str]) -> bool:
        """Whether an old wording was split: parts of it that do not overlap, half of its words or more."""
        line, at, words = self._old[name].line, 0, 0
        for part in sorted(parts, key=lambda n: line.find(self._new[n].line)):
            start = line.find(self._new[part].line)
            if start < at - 1:
                return False
            at = start + len(self._new[part].line)
            words += len(self._new[part].words)
        return 2 * words >= len(self._old[name].words)

    def _undisputed(self, name: str, mine: Successors, chosen: Mapping[str, Successors]) -> Successors | None:
        """The choice held against those of others: what was joined leads to one; else the likest has it."""
        if mine.state != "changed" or len(mine.leads_to) > 1:
            return mine
        to = mine.leads_to[0]
        if _holds(self._new[to], self._old[name]):
            return mine
        rivals = [
            self._scores[other][to]
            for other, theirs in chosen.items()
            if other != name and to in theirs.leads_to and not _holds(self._new[to], self._old[other])
        ]
        score = self._scores[name][to]
        if not rivals or score >= max(rivals) + MARGIN:
            return mine
        return Successors("ambiguous", (to,)) if score > max(rivals) - MARGIN else None


def _left_over(places: Sequence[Span], busy: Sequence[Wording]) -> Sequence[Span]:
    """The places that are in no wording which had its own anchor before."""
    return [place for place in places if not any(_lies_in(w, [place]) for w in busy)]


def _lies_in(wording: Wording, places: Sequence[Span]) -> bool:
    return wording.span is not None and any(wording.span.overlaps(place) for place in places)


def likeness(a: Wording, b: Wording) -> float:
    """How surely one is a later version of the other: 0 to 1, the same both ways."""
    from rapidfuzz import fuzz
    from rapidfuzz.distance import Indel

    short, long = sorted((a, b), key=lambda w: (len(w.words), w.line))
    score = Indel.normalized_similarity(a.line.strip(), b.line.strip())
    if score < _SPELLING:
        common = (Counter(a.words) & Counter(b.words)).total()
        score = score if 2 * common >= len(long.words) else 0.0
    inside = _holds(long, short) or (
        len(short.words) >= _INSIDE and fuzz.partial_ratio(short.line, long.line) >= _NEARLY
    )
    if inside:
        score = max(score, BAR + (1 - BAR) * len(short.words) / len(long.words))
    return score


def _holds(whole: Wording, part: Wording) -> bool:
    """Whether one has the words of the other, one after another, and enough of them to say so."""
    size = len(part.words)
    return part.line in whole.line and (size >= _RUN or 2 * size >= len(whole.words) > 0)


def nearest_article(
    words: Mapping[str, int], held: Mapping[str, Collection[str]], least: float = 0.75, margin: float = 0.2
) -> str | None:
    """The article that holds by far the most of some wordings; None where none clearly does.

    ``words`` is the weight of each wording, ``held`` the wordings that each article has.
    """
    total = sum(words.values()) or 1
    shares = sorted(((sum(words[w] for w in have) / total, article) for article, have in held.items()), reverse=True)
    if not shares or shares[0][0] < least:
        return None
    return shares[0][1] if len(shares) == 1 or shares[0][0] - shares[1][0] >= margin else None
