"""What two places must share for one to carry what the other says: a deed and whose or what's, not words alone.

Three to five ordinary words that two sentences of one event have in common ("troops", "withdraw")
are met as often in two facts as in one. The same fact has the same deed, done by or to
the same: a name, a number, or two things. What is printed nearly word for word needs no deed.
"""

from collections.abc import Sequence

from dossier.analysis.accounts.aligned import Alignment
from dossier.analysis.accounts.deeds import Kind
from dossier.analysis.accounts.gist import Gist
from dossier.analysis.accounts.matter import office_words
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.likeness import Likeness
from dossier.frozen import frozen

_LONG_NUMBER = 3
_ONCE = ("deed", "act", "thing", "number", "name", "time")
_MATTER = ("deed", "thing", "general")
_STEP = 3
"""Words from one word in common to the next that may be of grammar, the same number in both."""
_VERBATIM = 3
"""Things and deeds in a row, outside names, from which a wording is the same and not met by chance."""

_SURE = 3
_THINGS, _MUCH = 3, 2.5
"""Things in common, and their weight with all else, from which a fact is the same though its deeds have no word in
common."""


@frozen(guarded=False)
class Shared:
    """How many words of each kind two stretches share."""

    deeds: int = 0
    akin: int = 0
    """Deeds told by two words of one family."""
    names: int = 0
    """Those in a row are one."""
    things: int = 0
    near: int = 0
    """Things named by two words of one family."""
    numbers: int = 0
    long: int = 0
    """Numbers of three digits or more; no year."""
    rare: int = 0
    """Names that both articles have in no more than a sentence or two."""
    times: int = 0
    row: int = 0
    """The most deeds and things that follow each other in both, with no name among them."""
    once: int = 0
    """Words that no other sentence of either article has."""
    years: int = 0
    """Years among them."""


def shared_of(a: Gist, b: Gist, found: Alignment) -> Shared:
    """What kinds of words an alignment rests on."""
    deeds = akin = names = things = near = numbers = long = rare = times = once = years = 0
    plain: set[int] = set()
    for group in rows(a, b, found.pairs):
        kinds = [_kind(a, b, x, y) for x, y in group]
        named = "name" in kinds
        names += named
        rare += any(k == "name" and a.rare[x] and b.rare[y] for k, (x, y) in zip(kinds, group, strict=True))
        for kind, (x, y) in zip(kinds, group, strict=True):
            same = a.roots[x] == b.roots[y]
            deeds += kind == "deed" and same
            akin += kind == "deed" and not same
            numbers += kind == "number"
            times += kind == "time" or (kind == "number" and _is_year(a.roots[x]))
            long += kind == "number" and _is_long(a.roots[x])
            things += kind == "thing" and same and not named
            near += kind == "thing" and not same and not named
            if not named and kind in _MATTER:
                plain.add(x)
            alone = same and kind in _ONCE and a.once[x] and b.once[y]
            once += alone
            years += alone and _is_year(a.roots[x])
    row = max(sum(x in plain for x, _ in group) for group in rows(a, b, found.pairs, _STEP))
    return Shared(deeds, akin, names, things, near, numbers, long, rare, times, row, once, years)


def words_shared(a: Passage, b: Passage, likeness: Likeness) -> Shared:
    """The same of what two sentences share wherever it stands in them; names count one by one."""
    all_names, offices = a.known.names, office_words()
    counts: dict[str, int] = {}
    for word in likeness.shared:
        x, other, y = word.partition("~")
        if other and (x not in a.stems or y not in b.stems):
            x, y = y, x
        if x in offices:
            continue
        named = not other and x in all_names
        kind = "name" if named else joint_kind(a.kind(x), b.kind(y or x))
        counts[kind + other] = counts.get(kind + other, 0) + 1
    told = ("deed", "deed~", "name", "thing", "thing~", "number", "time")
    deeds, akin, names, things, near, numbers, times = [counts.get(kind, 0) for kind in told]
    return Shared(deeds, akin, names, things, near, numbers, times=times)


def tells(shared: Shared, value: float = 0.0) -> bool:
    """Whether what is shared can be a fact: a deed with whose or what's, or a wording that is hardly met by chance.

    ``value`` is the weight of all that is shared, which counts where many things are and no deed.
    """
    s = shared
    if s.deeds:
        whose = s.names >= 2 or s.rare or s.numbers or (s.names and s.things + s.near + s.times)
        return bool(whose) or s.deeds + s.akin >= 2 or s.things >= 2 or _is_wording(s, value)
    if s.akin and s.names and (s.names >= 2 or s.things or s.times):
        return True
    if (s.rare and (s.times or s.things)) or (s.names and s.times and s.things >= 2):
        return True
    return _is_wording(s, value)


def _is_wording(s: Shared, value: float) -> bool:
    """Whether so much is shared, or stands in a row, that it is told in the same words."""
    if s.things > _THINGS and s.names:
        return True
    if s.things + bool(s.names) > _THINGS and value >= _MUCH:
        return True
    return s.row >= _VERBATIM or (s.long > 0 and s.things >= 2) or (s.numbers >= 2 and s.names >= 2)


def is_sure(shared: Shared) -> bool:
    """Whether deed, name and something else meet by the same words."""
    s = shared
    if not s.deeds or not s.names:
        return False
    exact = s.deeds + s.names + s.things + s.numbers
    return exact >= _SURE or exact + s.near + s.times > _SURE


def _kind(a: Gist, b: Gist, x: int, y: int) -> Kind:
    return joint_kind(a.kinds[x], b.kinds[y])


def joint_kind(one: Kind, other: Kind) -> Kind:
    """What a word in common is for that is the one here and the other there; a noun in both is no deed in either."""
    if one == other == "act":
        return "thing"
    if one == other:
        return one
    if {one, other} == {"deed", "act"}:
        return "deed"
    return "thing" if "thing" in (one, other) and {one, other} <= {"deed", "act", "thing", "name"} else "general"


def _is_long(number: str) -> bool:
    return len(number) >= _LONG_NUMBER and not _is_year(number)


def _is_year(number: str) -> bool:
    return len(number) == 4 and number[:2] in ("19", "20")


def rows(a: Gist, b: Gist, pairs: Sequence[tuple[int, int]], step: int = 1) -> list[list[tuple[int, int]]]:
    """Words in common that follow each other in both, as near in the one as in the other and within ``step`` words."""
    found: list[list[tuple[int, int]]] = []
    for x, y in pairs:
        if found:
            before, there = found[-1][-1]
            apart = a.places[x] - a.places[before]
            if x == before + 1 and apart == b.places[y] - b.places[there] and apart <= step:
                found[-1].append((x, y))
                continue
        found.append([(x, y)])
    return found
