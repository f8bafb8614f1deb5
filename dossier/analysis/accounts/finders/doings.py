"""What was done with it: one thing, told by the same rare words, after another verb in each article."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from itertools import chain, compress, count

from dossier.analysis.accounts.deeds import kind_of
from dossier.analysis.accounts.differences import Difference, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, before, form_of, to_matter, weight_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.likeness import FAMILY_FACTOR, Survey, tokens_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator, Quotation, Span

_BEFORE, _AFTER = 8, 6
"""Words of its clause that are told before a verb, and in which its object stands after it."""
_WHOLE = 14
"""Words before it of which a clause may have fewer, to be told from its first word on."""
_LEAST = 1.3
"""What the words in common must weigh, for two objects to be one thing."""
_MOST_HOMES = 5
"""Articles that may have a word which still says that two speak of one thing."""
_FEWEST_PLAIN = 2
"""Words in common that one of the articles prints as no name, and that do not go with anything ("former")."""
_FEWEST_OF_MANY = 3
"""Words in common where not all articles of the dossier are held to tell of one event."""
_AT = frozenset("at in inside outside near from".split())
_WEIGHT = 0.35


@frozen()
class _Doing:
    """A verb with its clause; ``forms`` are those of its object, ``plain`` of these what is printed as no name.

    ``where`` are those behind a word for a place: in "served at the inn" nothing is done to the inn.
    """

    place: Locator
    verb: str
    forms: frozenset[str]
    plain: frozenset[str]
    where: frozenset[str]


def doing_differences(known: Survey, nearness: Nearness, quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """Objects that are each other's likest in their two articles, of which the verbs are no kin; quoted words aside."""
    least = 2 if nearness.all_near else _FEWEST_OF_MANY
    marked: dict[str, list[Span]] = defaultdict(list)
    for q in quotations:
        if q.kind != "reported":
            marked[q.article].append(q.whole)
    for s in known.sentences:
        if s.piece.kind == "headline":
            marked[s.article].append(s.span)
    several = {
        s for s in known.rare.intersection(chain.from_iterable(known.stems)) if 1 < known.homes[s] <= _MOST_HOMES
    }
    places = _places(known, nearness, several, least)
    doings = [
        d for article, at in sorted(places.items()) for d in _doings(known, article, at, marked[article], several)
    ]
    homes = [d.place.article for d in doings]
    telling = telling_stems([d.forms for d in doings])
    scored = []
    for i, j in nearness.sharing([d.forms & telling for d in doings], homes, least):
        a, b = doings[i], doings[j]
        shared = a.forms & b.forms
        weight = weight_of(known, shared)
        plain = max(len(shared & a.plain), len(shared & b.plain))
        if a.verb == b.verb or (shared <= a.where) != (shared <= b.where):
            continue
        if weight >= _LEAST and plain >= _FEWEST_PLAIN:
            scored.append((weight, i, j))
    for group, _ in facing_groups([x.place for x in doings], scored):
        yield quoted_against(known, "wording", "How each tells it", sides_of(group), _WEIGHT)


def _places(known: Survey, nearness: Nearness, several: AbstractSet[str], least: int) -> dict[str, set[int]]:
    """By article the tokens right behind which so many of some words stand that another article has as near each other.

    A verb is asked for last: what a word is for is looked up for few words then.
    """
    # A list or a table has one row of words a thousand times: each different one is asked once.
    leads: dict[tuple[str, frozenset[str]], list[range]] = defaultdict(list)
    for article in sorted(known.articles):
        tokens = tokens_of(known.articles[article].text)
        at = list(compress(count(), map(several.__contains__, tokens.stems)))
        for k, (first, last) in enumerate(zip(at, at[least - 1 :], strict=False)):
            if last - first < _AFTER:
                near = frozenset([tokens.stems[n] for n in at[k : k + _AFTER] if n - first < _AFTER])
                leads[article, near].append(range(max(0, last - _AFTER), first))
    homes, stems = [article for article, _ in leads], [near for _, near in leads]
    found: dict[str, set[int]] = defaultdict(set)
    for i in {n for pair in nearness.sharing(stems, homes, least) for n in pair}:
        found[homes[i]].update(*leads[homes[i], stems[i]])
    return found


def _doings(
    known: Survey, article: str, places: AbstractSet[int], marked: Sequence[Span], several: AbstractSet[str]
) -> Iterator[_Doing]:
    """Verbs outside of some stretches, with an object of enough weight in words that several articles have."""
    text = known.articles[article].text
    tokens, weigh = tokens_of(text), known.weights.get
    for n in sorted(places):
        if not _is_verb(tokens.words[n]):
            continue
        near = range(n + 1, min(n + 1 + _AFTER, len(tokens.words)))
        if sum([max(weigh(tokens.stems[k], 1.0), FAMILY_FACTOR) for k in near if tokens.stems[k] in several]) < _LEAST:
            continue
        if any(span.start <= tokens.starts[n] < span.end for span in marked):
            continue
        rest = after(text, n, _AFTER)
        end = next((k for k in rest if _is_verb(tokens.words[k])), rest.stop)
        here = [k for k in range(n + 1, end) if tokens.stems[k]]
        if len(here) > 1:
            lead = before(text, n, _BEFORE)
            whole = before(text, n, _WHOLE)
            lead = whole if len(whole) < _WHOLE else lead
            start = lead.start if lead else n
            place = Locator(article, to_matter(text, start, rest.stop))
            forms = frozenset(form_of(tokens.stems[k]) for k in here)
            plain = frozenset(form_of(tokens.stems[k]) for k in here if _is_plain(tokens.words[k]))
            site = next((k for k in range(n + 1, end) if tokens.words[k] in _AT), end)
            where = frozenset(form_of(tokens.stems[k]) for k in here if k > site)
            yield _Doing(place, form_of(tokens.stems[n]), forms, plain, where)


def _is_verb(word: str) -> bool:
    return word.islower() and kind_of(word) == "deed" and bool(stem(word))


def _is_plain(word: str) -> bool:
    return not word[0].isupper() and kind_of(word) not in ("general", "time")
