"""How somebody answers for it: sorry here and only regretful there, denied and conceded, no comment and confirmed."""

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, to_matter
from dossier.analysis.accounts.kin import kin_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.silence import SILENT
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator
from dossier.patterns import compiled

_ACTS = {
    **dict.fromkeys("apologised apologises apologized apologizes sorry apology apologies".split(), "sorry"),
    **dict.fromkeys("regret regrets regretted".split(), "regret"),
    **dict.fromkeys("conceded concedes admitted admits acknowledged acknowledges confirmed confirms".split(), "admits"),
    **dict.fromkeys("denied denies such".split(), "denies"),
    **dict.fromkeys("declined refused would could".split(), "silent"),
}
_CUES = marked(_ACTS)
_LABELS = {
    frozenset(("sorry", "regret")): "Apology or regret",
    frozenset(("admits", "denies")): "Admitted or denied",
    frozenset(("admits", "silent")): "Whether there is an answer",
}
_SHORT_OF = frozenset("no not never short refused refuses declined without n't didn't didn’t won't won’t".split())
"""Before an apology, by which there was none."""
_ASKED = frozenset(
    "demand demands demanded demanding asked asking wants wanted called calling seek for deserve whether if owe owes "
    "owed".split()
)
"""The same, by which somebody asks for one, or whether there is one; and who is "sorry for" somebody makes none."""
_ON_WHAT = (" on the ", " on its ", " on their ", " about ")
_NOWHERE = frozenset(("nowhere", "absent", "missing"))
"""Behind an apology, by which there was none: "an apology was nowhere in the letter"."""
_OPENS = compiled(r"(?:^|(?<=\s))[“\"‘']")
_IT = frozenset("it he she they we i".split())
_NOBODY = frozenset(
    root(stem(word)) for word in "spokesman spokeswoman spokesperson statement say told chief head night today".split()
)
"""What tells of nobody whose answer it is."""
_LEAD, _NEGATED, _ON, _TOLD = 12, 4, 9, 8
"""Words before a cue that say whose answer it is, and that undo it; behind it, that say on what; that are shown."""
_WEIGHT = 0.5


@frozen()
class _Stance:
    """Whose it is and on what, by roots and families."""

    place: Locator
    act: str
    whose: frozenset[str]
    of: frozenset[str]


def stance_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of one who answers, and of one matter but where it is an apology; what both articles tell is none."""
    if not nearness.all_near:
        return
    told = [s for article in sorted(known.articles) for s in _stances(known, article)]
    for both, label in _LABELS.items():
        here = [s for s in told if s.act in both]
        scored = [
            (float(shared), i, j)
            for (i, a), (j, b) in combinations(enumerate(here), 2)
            if a.act != b.act
            and a.place.article != b.place.article
            and (shared := _shared(a, b))
            and not (_has(here, a.place.article, b) and _has(here, b.place.article, a))
        ]
        groups = [group for group, _ in facing_groups([s.place for s in here], scored)]
        for group in _of_one(known, here, groups) if "sorry" in both else groups:
            sides = sides_of(group)
            yield quoted_against(known, "wording", label, sides, _WEIGHT)


def _of_one(known: Survey, told: Sequence[_Stance], groups: Iterable[Sequence[Locator]]) -> list[list[Locator]]:
    """Groups of which two are of bearers of one name alone as one: an apology is told of time and again."""
    whose = {s.place: s.whose & known.names for s in told}
    found: list[list[Locator]] = []
    for group in groups:
        names = frozenset[str]().union(*(whose[p] for p in group))
        same = [them for them in found if any(not names.isdisjoint(whose[p]) for p in them)]
        found = [them for them in found if them not in same]
        found.append([*group, *(p for them in same for p in them)])
    return found


def _has(told: Sequence[_Stance], article: str, one: _Stance) -> bool:
    """Whether an article tells the same of the same."""
    return any(s.place.article == article and s.act == one.act and _shared(s, one) for s in told)


def _shared(a: _Stance, b: _Stance) -> int:
    """How much two have in common of who answers and on what; 0 where either is nothing."""
    whose, of = a.whose & b.whose, a.of & b.of
    if "sorry" in (a.act, b.act):
        return len(whose)
    return len(whose) + len(of) if whose and of - whose else 0


def _stances(known: Survey, article: str) -> Iterator[_Stance]:
    """Those of the running text, in its order."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in places_of(text, _CUES):
        here = known.sentence_at(article, tokens.starts[n])
        if here and here.piece.kind != "headline" and (act := _act(text, tokens, n)):
            low = max(tokens.within(here.span).start, n - _LEAD)
            whose = _families(tokens, range(low, n))
            if not _IT.isdisjoint(w.lower() for w in tokens.words[low:n]) or not whose:
                whose |= _families(tokens, range(tokens.within(known.sentence_before(here).span).start, n))
            on = range(n + 1, min(tokens.within(here.span).stop, n + 1 + _ON))
            first = _opening(text, tokens, low, n) if act == "sorry" else n - (tokens.words[n] == "such")
            place = Locator(article, to_matter(text, first, _stop(text, here, n)))
            yield _Stance(place, act, whose - _NOBODY, _families(tokens, on))


def _opening(text: str, tokens: Tokens, low: int, n: int) -> int:
    """The token with which an apology is shown to begin: no earlier than the quotation in which it stands."""
    start, end = tokens.starts[low], tokens.starts[n]
    for found in _OPENS.finditer(text, start, end):
        between = text[found.end() : end]
        if not any(mark in between for mark in ("”", '"', "’ ", "' ")):
            return bisect_left(tokens.starts, found.end())
    return low


def _stop(text: str, here: Sentence, n: int) -> int:
    """The token behind what is shown of a stance: of a regret the apology, too, that it stopped short of."""
    tokens = tokens_of(text)
    within = tokens.within(here.span).stop
    short_of = (k for k in after(text, n, _LEAD) if _ACTS.get(tokens.words[k]) == "sorry")
    stop = next(short_of, 0) + 1 if _ACTS.get(tokens.words[n].lower()) == "regret" else 0
    return max(n + 1, stop, min(within, after(text, n, _TOLD).stop))


def _act(text: str, tokens: Tokens, n: int) -> str:
    """What a cue tells that somebody does; "" where it tells nothing of the kind."""
    word = tokens.words[n].lower()
    act = _ACTS[word]
    lead = {w.lower() for w in tokens.words[max(0, n - _NEGATED) : n]}
    if act == "silent":
        found = SILENT.match(text, tokens.starts[n])
        return act if found and text.startswith(_ON_WHAT, found.end()) else ""
    if word == "such":
        return act if tokens.words[n - 1] == "no" and "said" in lead else ""
    if act == "sorry":
        if not _ASKED.isdisjoint(lead) or (word == "sorry" and tokens.words[n + 1 : n + 2] == ["for"]):
            return ""
        behind = {w.lower() for w in tokens.words[n + 1 : n + 1 + _NEGATED]}
        return "regret" if not _SHORT_OF.isdisjoint(lead) or not _NOWHERE.isdisjoint(behind) else act
    return "" if not _SHORT_OF.isdisjoint(lead) else act


def _families(tokens: Tokens, at: range) -> frozenset[str]:
    """Roots and families of words of matter, names among them."""
    roots = frozenset(root(tokens.stems[n]) for n in at if tokens.stems[n])
    return roots.union(*map(kin_of, roots))
