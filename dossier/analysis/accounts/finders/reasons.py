"""Why something was done: "resigned over the lamp" here, "amid rows about her pay" there, of one deed."""

from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.deeds import DOINGS, kind_of
from dossier.analysis.accounts.difference_labels import WHY
from dossier.analysis.accounts.differences import Difference, best_of_each, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, before, deed_of, forms_in, to_matter
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import pairs_sharing
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span

_WHY = frozenset("over because amid amidst following after citing".split())
_OR_WHEN = marked({*_WHY, "when"})
"""What only says when may be the reason, where another article gives one of the same deed."""
_BACK, _LONGEST = 9, 16
"""Words before a reason among which stands what was done, and words of the reason."""
_BREAKS = frozenset("and but who which that whether if as while".split())
"""Words behind which another clause begins."""
_NO_REASON = ("number", "time")
_OWN = 2
"""Words of matter that each of two reasons must have and the other lack."""
_LEAST = 1.05
"""What the sentences must share: the same deed is done many times."""
_WEIGHT = 0.36


@frozen()
class _Reason:
    """From "over" or "because" to the end; the sentence, the roots of what was done, and the forms of the reason."""

    place: Locator
    sentence: Span
    deeds: frozenset[str]
    forms: frozenset[str]
    plain: bool


def reason_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of one deed, in the two sentences that are each other's likest of those that give it a reason."""
    if not nearness.all_near:
        return
    reasons = [r for article in sorted(known.articles) for r in _reasons(known, article)]
    places = [r.place for r in reasons]
    best = best_of_each([p.article for p in places], list(_scored(known, reasons)))
    apart = [(w, i, j) for w, i, j in best if _otherwise(reasons[i].forms, reasons[j].forms)]
    for group, _ in facing_groups(places, apart):
        yield quoted_against(known, "wording", WHY, sides_of(group), _WEIGHT)


def _scored(known: Survey, reasons: Sequence[_Reason]) -> Iterator[tuple[float, int, int]]:
    """Pairs of two articles that are of one deed, with what their sentences share."""
    bags = [known.bag(r.place.article, [r.sentence]) for r in reasons]
    homes = [r.place.article for r in reasons]
    for i, j in sorted(pairs_sharing([r.deeds for r in reasons], homes, 1)):
        plain = reasons[i].plain or reasons[j].plain
        if plain and (evidence := compare(bags[i], bags[j]).evidence) >= _LEAST:
            yield evidence, i, j


def _otherwise(one: frozenset[str], other: frozenset[str]) -> bool:
    return len(one - other) >= _OWN and len(other - one) >= _OWN


def _reasons(known: Survey, article: str) -> Iterator[_Reason]:
    text = known.articles[article].text
    words = tokens_of(text).words
    for at in places_of(text, _OR_WHEN):
        rest = _to_dash(text, after(text, at, _LONGEST))
        s = known.sentence_at(article, tokens_of(text).starts[at])
        if not rest or not s or s.piece.kind == "headline" or kind_of(words[rest.start]) in _NO_REASON:
            continue
        deeds, forms = _deeds(text, at), forms_in(text, rest)
        if deeds and len(forms) >= _OWN and not (words[at] == "following" and words[at - 1] == "the"):
            place = Locator(article, to_matter(text, at, rest.stop))
            yield _Reason(place, s.span, deeds, forms, words[at] in _WHY)


def _to_dash(text: str, words: range) -> range:
    """Up to a dash that is printed as two hyphens."""
    tokens = tokens_of(text)
    dash = text.find("--", tokens.ends[words.start - 1], tokens.ends[words.stop - 1]) if words else -1
    return words if dash < 0 else range(words.start, next(n for n in words if tokens.starts[n] > dash))


def _deeds(text: str, at: int) -> frozenset[str]:
    """The roots of what was done, among the words before a reason in its clause."""
    tokens = tokens_of(text)
    near = before(text, at, _BACK, over=",")
    first = next((n + 1 for n in reversed(near) if tokens.words[n] in _BREAKS), near.start)
    own = [n for n in range(first, at) if tokens.stems[n] and kind_of(tokens.words[n]) in DOINGS]
    return frozenset(deed_of(tokens.stems[n]) for n in own)
