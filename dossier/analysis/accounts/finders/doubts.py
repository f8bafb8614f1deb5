"""How sure something is told to be: "an apparent theft", "an alleged theft"; "stole the bell", "may have stolen it"."""

from collections.abc import Iterator, Mapping

from dossier.analysis.accounts.contexts import Slot, cut_around, facing_slots, told_together
from dossier.analysis.accounts.difference_labels import CERTAIN_OR_POSSIBLE, HOW_DOUBTED
from dossier.analysis.accounts.differences import Difference, either, quoted_against, sides_of, words_at
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.model import Locator, Span

_DOUBTS = {
    "alleged": "alleged purported supposed",
    "apparent": "apparent apparently seeming suspected presumed",
    "false": "false baseless unfounded unproven debunked bogus fake",
    "failed": "attempted failed botched",
}
_DOUBT = {word: kind for kind, words in _DOUBTS.items() for word in words.split()}
_PRINTED = marked(form for word in _DOUBT for form in (word, word.capitalize()))
_REACH = 3
"""Words behind one that doubts among which the thing stands that is doubted."""
_UNSURE = frozenset(
    "may might could reportedly allegedly apparently believed thought appears appeared seems seemed suspected possibly "
    "probably perhaps likely signaled signalled signals hinted hints".split()
)
"""Words before a deed that leave it open; a capital one is a month."""
_BEFORE = 4
_CONDITIONS = frozenset(("if", "unless", "whether"))
_OF_CONDITION = 8
"""Words before a deed among which that stands: without it a cut would tell as so what is only supposed."""
_LEAST, _TOLD = 0.45, 0.2
"""What must be in common around a deed told as so and the same deed left open, and near by without names."""
_WEIGHT, _OF_DEEDS = 0.36, 0.34


def doubt_differences(known: Survey) -> Iterator[Difference]:
    """A thing that one article doubts in one way, and another in another way."""
    told = {article: _doubted(known, article) for article in sorted(known.articles)}
    for thing in sorted({thing for here in told.values() for thing in here}):
        kept: dict[str, Locator] = {}
        for here in told.values():
            if thing in here:
                kept.setdefault(*here[thing])
        if len(kept) > 1:
            sides = sides_of(kept.values())
            yield quoted_against(known, "wording", HOW_DOUBTED, sides, _WEIGHT)


def unsure_differences(known: Survey) -> Iterator[Difference]:
    """A deed that one article tells as so each time, another leaves open each time; headlines leave nothing open."""
    slots = [slot for s in known.sentences if s.piece.kind != "headline" for slot in _deeds(known, s)]
    enough = [f for f in facing_slots(known, slots) if f.sole and f.score >= _LEAST and f.told >= _TOLD]
    for group in told_together(enough):
        sides = sides_of([_with_doubt(known, slot, group[0].shared) for slot in (group[0].a, group[0].b)])
        words = either([f"“{words_at(known, p)}”" for p in sides])
        yield Difference("wording", f"{CERTAIN_OR_POSSIBLE}: {words}", sides, _OF_DEEDS)


def _deeds(known: Survey, s: Sentence) -> Iterator[Slot]:
    """The deeds of a sentence; one with which it opens by the way ("Writing from Oster, she said") is none of them."""
    tokens = tokens_of(known.articles[s.article].text)
    at = tokens.within(s.span)
    for n in at:
        by_the_way = n == at.start and tokens.words[n].endswith("ing")
        if tokens.stems[n] and not by_the_way and kind_at(tokens, n) == "deed":
            place = Locator(s.article, Span(tokens.starts[n], tokens.ends[n]))
            yield Slot(place, root(tokens.stems[n]), str(_doubt_before(tokens, n, s) < n), range(n, n + 1), s)


def _doubt_before(tokens: Tokens, n: int, s: Sentence) -> int:
    """The token that leaves a deed open, in its sentence; the deed itself where none does."""
    first = max(n - _BEFORE, tokens.within(s.span).start)
    return next((k for k in range(first, n) if tokens.words[k] in _UNSURE), n)


def _condition_before(tokens: Tokens, n: int, s: Sentence) -> int:
    """The "if" under which a deed stands, with no mark between; the deed itself where there is none."""
    k, first = n - 1, max(n - _OF_CONDITION, tokens.within(s.span).start)
    while k >= first and tokens.starts[k + 1] - tokens.ends[k] == 1:
        if tokens.words[k].lower() in _CONDITIONS:
            return k
        k -= 1
    return n


def _with_doubt(known: Survey, slot: Slot, shared: frozenset[str]) -> Locator:
    """What both tell around a deed, and the word that leaves it open, or on which it hangs."""
    place = cut_around(known, slot, shared)
    tokens = tokens_of(known.articles[place.article].text)
    deed, s = slot.at.start, slot.sentence
    start = tokens.starts[min(_doubt_before(tokens, deed, s), _condition_before(tokens, deed, s))]
    return Locator(place.article, Span(min(start, place.span.start), place.span.end))


def _doubted(known: Survey, article: str) -> Mapping[str, tuple[str, Locator]]:
    """By the root of each thing that is doubted, in which way, and where first."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    found: dict[str, tuple[str, Locator]] = {}
    for n in places_of(text, _PRINTED):
        for k in range(n + 1, min(n + 1 + _REACH, len(tokens.words))):
            if tokens.starts[k] - tokens.ends[k - 1] > 1 or not tokens.stems[k]:
                break
            if k + 1 == len(tokens.words) or tokens.starts[k + 1] - tokens.ends[k] > 1 or not tokens.stems[k + 1]:
                place = Locator(article, Span(tokens.starts[n], tokens.ends[k]))
                found.setdefault(root(tokens.stems[k]), (_DOUBT[tokens.words[n].lower()], place))
    return found
