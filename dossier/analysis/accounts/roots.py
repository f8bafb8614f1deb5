"""Roots of words: what makes a noun of a verb, an irregular past and a short form left out of a stem.

General vocabulary alone: nothing here names a person, a place or an event.
"""

from dossier.analysis.stems import stem, stems_of
from dossier.analysis.tables import kept
from dossier.own_words import made_once

_ENDINGS = ("ation", "ment", "ion", "anc", "enc", "at", "al", "ur", "iv", "or", "er", "iti", "ab")
_BY_LAST = {last: tuple(e for e in _ENDINGS if e[-1] == last) for last in {e[-1] for e in _ENDINGS}}
"""The endings by their last letter, which most stems have none of."""
_SILENT = frozenset(("ce", "le", "re", "se", "ve"))
"""How a stem ends that is left of "endorsement", which has lost its last letter where it is left of "endorse"."""
_SHORTEST = 4
_ROOTS = stems_of(
    "million billion trillion signal repeal repeat reveal appeal career center centre celebrity partial placate "
    "restore sector factor several venture tentative university posture priority caveat former successor"
)
"""Words that end like a noun made of a verb and are none: a billion is no bill, who signals signs nothing."""
# As news prints the same word short and long.
_SHORT_AND_FULL = (
    "jan january|feb february|aug august|sept september|sep september|oct october|nov november|dec december|"
    "rep representative|sen senator|senate senator|gov governor|gop republican|gen general|us america|"
    "american america|democratic democrat|dem democrat|lt lieutenant|col colonel|sued sue|suing sue|"
    "makes make|gives give|comes come|rises rise|loses lose|leaves leave|drives drive|chooses choose|"
    "strikes strike|shakes shake|becomes become|overcomes overcome|"
    "used use|born birth|rebuilt rebuild|repaid repay|misled mislead|upheld uphold|withheld withhold|sank sink|"
    "sunk sink|swore swear|sworn swear|tore tear|torn tear|froze freeze|frozen freeze|hid hide|hidden hide|"
    "rode ride|ridden ride|shrank shrink|shrunk shrink|fled flee|fed feed|bled bleed|bound bind|"
    "dug dig|hung hang|lit light|slid slide|spun spin|stuck stick|swept sweep|swung swing|wept weep|woke wake|"
    "overthrew overthrow|overthrown overthrow|overtook overtake|undertook undertake|foresaw foresee|"
    "forbade forbid|forbidden forbid|forgave forgive|forgiven forgive|shaken shake|shook shake|laid lay|"
    "bore bear|borne bear|beaten beat|bitten bite|blew blow|blown blow|caught catch|dealt deal|dreamt dream|"
    "drank drink|drawn draw|drew draw|fought fight|flung fling|ground grind|knelt kneel|proven prove|rang ring|"
    "rung ring|sang sing|sewn sew|slain slay|slew slay|slept sleep|sped speed|stank stink|stung sting|"
    "strove strive|taught teach|thrown throw|threw throw|"
    "trod tread|worn wear|wore wear|grew grow|grown grow|knew know|undid undo"
)


@made_once
def _same(pairs: str) -> dict[str, str]:
    return {stem(short): stem(full) for short, full in map(str.split, pairs.split("|"))}


_SAME = _same(_SHORT_AND_FULL)


@kept
def root(stem_: str) -> str:
    """The stem without what makes a noun of a verb: "resignation" and "resign", "Feb." and "February" meet."""
    stem_ = _SAME.get(stem_, stem_)
    if stem_[:1].isdigit():
        return stem_.replace(",", "")
    if stem_ in _ROOTS:
        return stem_
    if stem_.startswith("re-"):
        stem_ = f"re{stem_[3:]}"
    if stem_[-2:] in _SILENT and len(stem_) > _SHORTEST:
        stem_ = stem_[:-1]
    for ending in _BY_LAST.get(stem_[-1:], ()):
        if stem_.endswith(ending) and len(stem_) - len(ending) >= _SHORTEST:
            return stem_[: -len(ending)].removesuffix("e")
    return stem_


@made_once
def roots_of(words: str) -> frozenset[str]:
    """The roots of some words, which spaces part; none of a word without a stem."""
    return frozenset(root(s) for s in map(stem, words.split()) if s)
