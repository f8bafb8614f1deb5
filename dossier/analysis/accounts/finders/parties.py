"""Who did it: in places of one statement two have changed sides, or a deed that one does is given to another."""

from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import pairwise, product

from dossier.analysis.accounts.differences import Difference, chained, sides_of, told_against
from dossier.analysis.accounts.held import held
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.parties import Deed, Party, deed_told, deeds_between, deeds_told
from dossier.analysis.accounts.roots import root
from dossier.analysis.given_names import may_be_one
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.analysis.names_by_sex import FEMALE_NAMES, MALE_NAMES
from dossier.analysis.stems import stem
from dossier.model import Locator

_CAMPS = (
    "army military troops soldiers soldier navy marines airmen police policeman policemen officer officers guards "
    "gendarmes authorities government | "
    "rebels rebel insurgents insurgent militants militant separatists separatist guerrillas guerrilla militia militias "
    "militiamen jihadists jihadist extremists gunmen gunman bandits pirates fighters gang hijackers kidnappers | "
    "protesters protester protestors demonstrators demonstrator rioters rioter marchers strikers students settlers "
    "villagers residents fans civilians bystander bystanders"
).split(" | ")
"""Who stands on which side of a fight, as news calls them: who is of one camp here is of no other there."""
_ALL = frozenset(" ".join(_CAMPS).split())
_BY_ONE = (
    "attack shell bomb bombard kill murder shoot stab assassinate massacre capture seize storm raid ambush destroy "
    "burn torch wreck loot rob kidnap abduct hijack invade besiege beat hit strike wound injure sink start launch open "
    "sign sue arrest free release found establish win inaugurate unveil veto invent close block drive fly steer poison"
)
"""What one party does and another then has not done; to condemn, visit or welcome a thing is for many."""
_WITH = frozenset("with and alongside beside by plus".split())
_AS_WELL = ["as", "well", "as"]
_NEAR = 4
"""Words before the last of somebody's name among which it is said that they did it, too."""
_DENYING = frozenset("deny denies denied denying false untrue true".split())
_DENIED = 10
"""Words before a deed among which it is denied: "it is not true that the army shelled it"."""
_OTHERS = ("not ", "as well as ", "unlike ", "instead of ", "rather than ", "asked ", "asks ", "told ", "tells ")
_BESIDE = 12
"""Right before a doer: another one is named, or it is none, or is asked who it was; in so many characters."""
_CLOSING = " \n”\"'’)"
_WEIGHT = 0.85


@cache
def _roots(words: str) -> frozenset[str]:
    return frozenset([root(stem(word)) for word in words.split()])


def party_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """The doers of one deed, where two places that carry a statement exchange them or name others.

    Nothing where an article tells the deed both ways: each may have sued the other.
    """
    told = cache(lambda place: deeds_told(*_words(known, place)))
    read = cache(lambda place, at: deed_told(_words(known, place)[0], at, _words(known, place)[1]))
    found: dict[tuple[Locator, Locator], str] = {}
    for pair in facing:
        if not _may_differ(_lowered(known, pair.a), _lowered(known, pair.b)):
            continue
        here, there = told(pair.a), told(pair.b)
        deeds = [
            ([read(pair.a, at) for at in here[r]], [read(pair.b, at) for at in there[r]]) for r in here if r in there
        ]
        for a, b in _opposed(known, pair, deeds):
            if not any(_told_both_ways(known, article, a, b) for article in (pair.a.article, pair.b.article)):
                x, y = Locator(pair.a.article, a.doer.span), Locator(pair.b.article, b.doer.span)
                found.setdefault((x, y), tokens_of(known.articles[x.article].text).words[a.at])
    for group in chained(found):
        first, verb = next((pair, verb) for pair, verb in found.items() if pair[0] in group)
        heads = [_heads(known, place) for place in first]
        sides = sides_of(p for p in group if p in first or _heads(known, p) in heads)
        yield told_against(known, "attribution", f"Who did it (“{verb}”)", sides, _WEIGHT)


def _lowered(known: Survey, place: Locator) -> list[str]:
    tokens, within = _words(known, place)
    return [word.lower() for word in tokens.words[within.start : within.stop]]


def _may_differ(here: Sequence[str], there: Sequence[str]) -> bool:
    """Whether words in common stand in another order, one alone has a "by", or others are named: else none differs."""
    a, b = set(here), set(there)
    if ("by" in a) != ("by" in b) or not (_ALL.isdisjoint(a) or _ALL.isdisjoint(b)):
        return True
    ours, theirs = ({w for w in one - other if w in FEMALE_NAMES or w in MALE_NAMES} for one, other in ((a, b), (b, a)))
    return bool(ours and theirs) or [w for w in dict.fromkeys(here) if w in b] != [
        w for w in dict.fromkeys(there) if w in a
    ]


def _words(known: Survey, place: Locator) -> tuple[Tokens, range]:
    tokens = tokens_of(known.articles[place.article].text)
    return tokens, tokens.within(place.span)


def _opposed(
    known: Survey, pair: Facing, deeds: Iterable[tuple[Sequence[Deed | None], Sequence[Deed | None]]]
) -> Iterator[tuple[Deed, Deed]]:
    """Deeds of two places, root by root, whose doers cannot both be so."""
    for here, there in deeds:
        for a, b in product(filter(None, here), filter(None, there)):
            other = _exchanged(a, b) or (_of_another(a, b) and not _together(known, pair, a, b))
            if (
                other
                and a.doer.head != b.doer.head
                and _is_back(known, pair.a, a) == _is_back(known, pair.b, b)
                and all(_is_so(known, *told) for told in ((pair.a, a), (pair.b, b)))
            ):
                yield a, b


def _is_so(known: Survey, place: Locator, deed: Deed) -> bool:
    """Whether a deed is told as so, of its doer alone: not asked, denied, supposed, nor of "not the army"."""
    text = known.articles[place.article].text
    tokens = tokens_of(text)
    sentence = known.sentence_at(place.article, deed.doer.span.start)
    if sentence is None or sentence.span.of(text).rstrip(_CLOSING).endswith("?") or held(text, deed.at)[0] != "so":
        return False
    first = tokens.within(sentence.span).start
    before = {w.lower() for w in tokens.words[max(first, deed.at - _DENIED) : deed.at]}
    beside = text[max(sentence.span.start, deed.doer.span.start - _BESIDE) : deed.doer.span.start].lower()
    return before.isdisjoint(_DENYING) and not beside.endswith(_OTHERS)


def _is_back(known: Survey, place: Locator, deed: Deed) -> bool:
    """Whether a deed undoes one that another did before: "seized it back", "won back the seat"."""
    tokens = tokens_of(known.articles[place.article].text)
    behind = {deed.at + 1, tokens.within(deed.to.span).stop}
    return any(tokens.words[n : n + 1] == ["back"] for n in behind)


def _together(known: Survey, pair: Facing, a: Deed, b: Deed) -> bool:
    return _is_beside(known, pair.a, b.doer) or _is_beside(known, pair.b, a.doer)


def _is_beside(known: Survey, place: Locator, party: Party) -> bool:
    """Whether a place tells that somebody did it with others: "signed the deal with Lund"."""
    tokens = tokens_of(known.articles[place.article].text)
    within = tokens.within(place.span)
    return any(
        tokens.stems[n] and root(tokens.stems[n]) == party.head and _joins(tokens.words[n - _NEAR : n])
        for n in within[_NEAR:]
    )


def _joins(words: Sequence[str]) -> bool:
    """Whether words before a name say that it is of somebody who did it, too: "as well as the"."""
    return not _WITH.isdisjoint(words) or any(words[k : k + len(_AS_WELL)] == _AS_WELL for k in range(len(words)))


def _exchanged(a: Deed, b: Deed) -> bool:
    return a.doer.head == b.to.head and a.to.head == b.doer.head


def _of_another(a: Deed, b: Deed) -> bool:
    """Whether what one alone does to one thing is done by two camps, or two people of different given names."""
    if a.to.head != b.to.head or a.root not in _roots(_BY_ONE) or _are_two(a.to, b.to):
        return False
    camps = _camp(a.doer), _camp(b.doer)
    names = _given(a.doer), _given(b.doer)
    return (None not in camps and camps[0] != camps[1]) or ("" not in names and not may_be_one(*names))


def _camp(party: Party) -> int | None:
    return next((n for n, words in enumerate(_CAMPS) if party.head in _roots(words)), None)


def _given(party: Party) -> str:
    """The given name of somebody of whom another word with a capital follows; "" where there is none."""
    names = [
        one.lower()
        for one, other in pairwise(party.words)
        if other[0].isupper() and (one.lower() in FEMALE_NAMES or one.lower() in MALE_NAMES)
    ]
    return names[0] if names else ""


def _are_two(a: Party, b: Party) -> bool:
    """Whether each has a word of matter that the other has not: "the men's race", "the women's race"."""
    here, there = ({s for word in p.words if (s := stem(word))} for p in (a, b))
    return bool(here - there) and bool(there - here)


def _told_both_ways(known: Survey, article: str, a: Deed, b: Deed) -> bool:
    """Whether an article tells the deed of both doers somewhere."""
    tokens = tokens_of(known.articles[article].text)
    doers = set()
    for n, stem_ in enumerate(tokens.stems):
        if stem_ and root(stem_) == a.root and (sentence := known.sentence_at(article, tokens.starts[n])):
            within = tokens.within(sentence.span)
            doers |= {deed.doer.head for deed in deeds_between(tokens, within) if deed.at == n}
    return {a.doer.head, b.doer.head} <= doers


def _heads(known: Survey, place: Locator) -> str:
    tokens = tokens_of(known.articles[place.article].text)
    return root(tokens.stems[tokens.within(place.span)[-1]])
