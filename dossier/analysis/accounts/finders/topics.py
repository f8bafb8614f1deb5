"""What something is about: "questions about the mayor's schooling" here, "theories about her diploma" there.

Doubts, inquiries and lies are told with what they are about right behind them, and an event has few of each.
"""

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.bounds import evened
from dossier.analysis.accounts.denials import is_joined_not
from dossier.analysis.accounts.differences import Difference, best_of_each, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, forms_in, to_matter, weight_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import pairs_sharing
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span

_ABOUT = frozenset("about over regarding concerning surrounding".split())
_TOPICS = {
    "What is in question": "question questions doubt doubts theory theories suspicion suspicions rumor rumors rumour "
    "rumours speculation",
    "What is looked into": "inquiry inquiries investigation investigations probe probes inquest",
    "What the lie was about": "lie lies lied lying mislead misled misleading false untruth",
    "What is feared": "concern concerns fear fears worry worries alarm anxiety",
    "What the quarrel is about": "dispute impasse standoff fight row feud battle controversy quarrel",
}
_LINKS = {"What is looked into": _ABOUT | {"into"}}
_LIE = "What the lie was about"
_TOPIC = {form: m for m, words in _TOPICS.items() for word in words.split() for form in (word, word.title())}
_WORDS = marked(_TOPIC)
_NEAR, _TO_WHOM = 2, 12
"""Words up to what it is about; of a lie, between which stands who was told it."""
_FEWEST = 2
"""Words of matter of what it is about; "the issue" tells nothing."""
_LONGEST, _OWN = 12, 3
"""Words of what it is about that are read, and how many of matter, names left out, stand in one of two alone."""
_ENDS = frozenset(
    "as while who which when where will would won has have had is are was were after before since because but said "
    "says until if though although".split()
)
"""Words with which a phrase is over."""
_ASKS = frozenset("whether how what why who".split())
"""Words with which it is a clause of its own, and ends with that."""
_SURE = 0.5
"""What two must share where either article tells of several of the kind."""
_WEIGHT = 0.38


@frozen()
class _Told:
    """From the word itself to the end of what it is about; the forms of the latter, and of what stands between."""

    place: Locator
    forms: frozenset[str]
    whom: frozenset[str]


def topic_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of one kind, each the other's likest by what it is about, and put in other words."""
    if not nearness.all_near:
        return
    for topic, told in sorted(_by_topic(known).items()):
        places = [t.place for t in told]
        best = best_of_each([p.article for p in places], list(_scored(known, told)))
        apart = [(weight, i, j) for weight, i, j in best if _otherwise(known, told[i], told[j])]
        for group, _ in facing_groups(places, apart):
            yield quoted_against(known, "wording", topic, sides_of(group), _WEIGHT)


def _scored(known: Survey, told: Sequence[_Told]) -> Iterator[tuple[float, int, int]]:
    """Pairs of two articles with what they share; little is enough where one has nothing else of the kind."""
    several = Counter(t.place.article for t in told)
    homes, forms = [t.place.article for t in told], [t.forms | t.whom for t in told]
    for i, j in sorted(pairs_sharing(forms, homes, 1)):
        weight = weight_of(known, forms[i] & forms[j])
        if weight >= _SURE or min(several[homes[i]], several[homes[j]]) == 1:
            yield weight, i, j


def _otherwise(known: Survey, a: _Told, b: _Told) -> bool:
    """Whether each has words of matter that the other lacks, and both more of these than of what they share."""
    ours, theirs = a.forms - known.names, b.forms - known.names
    own = (len(ours - theirs), len(theirs - ours))
    return min(own) > 0 and sum(own) >= _OWN and sum(own) > len(ours & theirs)


def _by_topic(known: Survey) -> dict[str, list[_Told]]:
    found: dict[str, list[_Told]] = defaultdict(list)
    for article in sorted(known.articles):
        text = known.articles[article].text
        words = tokens_of(text).words
        for n in places_of(text, _WORDS):
            topic = _TOPIC[words[n]]
            lie = topic == _LIE
            near = after(text, n, _TO_WHOM if lie else _NEAR, over="," if lie else "")
            link = next((k for k in near if words[k] in _LINKS.get(topic, _ABOUT)), None)
            if link is not None and (told := _told(article, text, n, link)):
                found[topic].append(told)
    return found


def _told(article: str, text: str, at: int, link: int) -> _Told | None:
    """What stands behind the link, to the end of the phrase."""
    tokens = tokens_of(text)
    rest = after(text, link, _LONGEST)
    stop = _stop(tokens.words, rest)
    forms = forms_in(text, range(link + 1, stop))
    if len(forms) < _FEWEST:
        return None
    over = stop < rest.stop
    span = evened(text, Span(tokens.starts[at], tokens.ends[stop - 1])) if over else to_matter(text, at, stop)
    return _Told(Locator(article, span), forms, forms_in(text, range(at + 1, link)))


def _stop(words: Sequence[str], rest: range) -> int:
    """Where a phrase is over; a clause of its own is where a verb goes on behind "and"."""
    if rest and words[rest.start] in _ASKS:
        return next((k - 1 for k in rest[1:] if words[k - 1] == "and" and _ends(words[k])), rest.stop)
    return next((k for k in rest if _ends(words[k])), rest.stop)


def _ends(word: str) -> bool:
    """Whether another clause begins with it."""
    return word in _ENDS or is_joined_not(word)
