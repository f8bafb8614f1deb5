"""Who did it: in places of one statement two have changed sides, or a deed that one does is given to another."""

from collections.abc import Iterator, Sequence
from functools import cache

from dossier.analysis.accounts.differences import Difference, chained, either, sides_of, words_at
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.parties import Deed, Party, deeds_between
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Survey, tokens_of
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
_BY_ONE = (
    "attack shell bomb bombard kill murder shoot stab assassinate massacre capture seize storm raid ambush destroy "
    "burn torch wreck loot rob kidnap abduct hijack invade besiege beat hit strike wound injure sink start launch open "
    "sign sue arrest free release found establish win inaugurate unveil veto invent close block drive fly steer poison"
)
"""What one party does and another then has not done; to condemn, visit or welcome a thing is for many."""
_WEIGHT = 0.85


@cache
def _roots(words: str) -> frozenset[str]:
    return frozenset([root(stem(word)) for word in words.split()])


def party_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """The doers of one deed, where two places that carry a statement exchange them or name others.

    Nothing where an article tells the deed both ways: each may have sued the other.
    """
    read = cache(lambda place: _deeds(known, place))
    found: dict[tuple[Locator, Locator], str] = {}
    for pair in facing:
        for a, b in _opposed(read(pair.a), read(pair.b)):
            if not any(_told_both_ways(known, article, a, b) for article in (pair.a.article, pair.b.article)):
                x, y = Locator(pair.a.article, a.doer.span), Locator(pair.b.article, b.doer.span)
                found.setdefault((x, y), tokens_of(known.articles[x.article].text).words[a.at])
    for group in chained(found):
        first, verb = next((pair, verb) for pair, verb in found.items() if pair[0] in group)
        told = [_heads(known, place) for place in first]
        sides = sides_of(p for p in group if p in first or any(_heads(known, p) == heads for heads in told))
        about = f"Who did it (“{verb}”): {either([words_at(known, p) for p in sides])}"
        yield Difference("attribution", about, sides, _WEIGHT)


def _deeds(known: Survey, place: Locator) -> list[Deed]:
    tokens = tokens_of(known.articles[place.article].text)
    return list(deeds_between(tokens, tokens.within(place.span)))


def _opposed(here: Sequence[Deed], there: Sequence[Deed]) -> Iterator[tuple[Deed, Deed]]:
    for a in here:
        for b in there:
            if a.root == b.root and a.doer.head != b.doer.head and (_exchanged(a, b) or _of_another(a, b)):
                yield a, b


def _exchanged(a: Deed, b: Deed) -> bool:
    return a.doer.head == b.to.head and a.to.head == b.doer.head


def _of_another(a: Deed, b: Deed) -> bool:
    """Whether what one alone does to one thing is done by two camps, or two people of different names."""
    if a.root not in _roots(_BY_ONE) or a.to.head != b.to.head or _of_two_names(a.to, b.to):
        return False
    camps = _camp(a.doer), _camp(b.doer)
    return (None not in camps and camps[0] != camps[1]) or (_is_person(a.doer) and _is_person(b.doer))


def _camp(party: Party) -> int | None:
    return next((n for n, words in enumerate(_CAMPS) if party.head in _roots(words)), None)


def _is_person(party: Party) -> bool:
    """Whether a given name stands before another word with a capital."""
    return any(
        one.lower() in FEMALE_NAMES | MALE_NAMES and other[0].isupper()
        for one, other in zip(party.words, party.words[1:], strict=False)
    )


def _of_two_names(a: Party, b: Party) -> bool:
    """Whether both have words with a capital, and none in common."""
    here, there = ({word for word in p.words[1:] if word[0].isupper()} for p in (a, b))
    return bool(here) and bool(there) and here.isdisjoint(there)


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
