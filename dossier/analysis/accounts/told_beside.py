"""What two sentences tell alike beside other things: who somebody is, what they believe, where or when it was."""

from collections.abc import Iterator, Sequence
from itertools import product

from dossier.analysis.accounts.gist import Gist, month_roots
from dossier.analysis.accounts.passage import Passage
from dossier.analysis.accounts.small_facts import Pairs, Reader, Small, ends, is_long, kinds_of, parted
from dossier.analysis.accounts.voices_apart import is_given
from dossier.analysis.acts import same_person
from dossier.analysis.likeness import tokens_of
from dossier.analysis.stems import DETERMINERS, FORMS_OF_ADDRESS
from dossier.model import Quotation, Span

_ALIKE = 2
"""Words in common of two descriptions, or of two wishes in which nothing is done."""
_LONGEST = 12
"""Words of a description."""
_RELATIVE = frozenset("who whom whose which that where when".split())
_VIEWS = {
    word: n
    for n, words in enumerate(
        (
            "believe believes believed believing think thinks thought convinced confident",
            "want wants wanted wish wishes wished hope hopes hoped hoping",
            "doubt doubts doubted doubting",
            "fear fears feared worry worries worried",
            "regret regrets regretted",
        )
    )
    for word in words.split()
}
_WOULD = ("would", "'d", "’d")
"""How what stands before "like" ends where it tells a wish."""
_BEHIND_VIEW = 6
"""Words behind one that tells a view in which it is told what is believed or wished."""
_VENUES = frozenset("show interview programme program podcast broadcast radio".split())
_NEAR_VENUE, _NEAR_MONTH = 3, 5
"""Words between a name and a venue, and between a month and what was in it, at most, and one."""


def described(reader: Reader, i: int, j: int) -> Iterator[Small]:
    """Who the same person is, said behind their name in both ("Lund, a retired judge"), not by names alone."""
    one, other = reader.gists[i], reader.gists[j]
    a = reader.passages[i].text
    for (name, here), (same, there) in product(reader.found(_descriptions, i), reader.found(_descriptions, j)):
        pairs = [(x, y) for x in here for y in there if one.roots[x] == other.roots[y]]
        if name == same and len(pairs) >= _ALIKE and any(one.telling[x] and other.telling[y] for x, y in pairs):
            yield Small(*ends(one, other, pairs), _printed(a, one, pairs))


def _printed(text: str, gist: Gist, pairs: Pairs) -> tuple[str, ...]:
    words = tokens_of(text).words
    return tuple(words[gist.places[x]].lower() for x, _ in pairs)


def _descriptions(passage: Passage, gist: Gist) -> list[tuple[str, Sequence[int]]]:
    """Each person behind whose name a comma and an article stand: the root of the name, and the words that follow."""
    found: list[tuple[str, Sequence[int]]] = []
    text, tokens = passage.text, tokens_of(passage.text)
    words, last = tokens.words, len(tokens.words) - 1
    for x, (k, kind) in enumerate(zip(gist.places, gist.kinds, strict=True)):
        if kind != "name" or not 0 < k < last or text[tokens.ends[k] : tokens.starts[k + 1]] != ", ":
            continue
        is_person = words[k - 1].lower() in FORMS_OF_ADDRESS or is_given(words[k - 1])
        if is_person and words[k + 1].lower() in DETERMINERS:
            end = k + 1
            while end < min(last, k + _LONGEST) and not parted(text, end, end + 1):
                if words[end + 1].lower() in _RELATIVE:
                    break
                end += 1
            found.append((gist.roots[x], [z for z, place in enumerate(gist.places) if k < place <= end]))
    return found


def view(reader: Reader, i: int, j: int) -> Iterator[Small]:
    """What the same speaker believes, wishes, doubts or fears: a word for that in both, and what it is of behind it."""
    (a, one), (b, other) = ((reader.passages[n], reader.gists[n]) for n in (i, j))
    for (name, views), (other_name, theirs) in product(reader.found(_views_of, i), reader.found(_views_of, j)):
        for (k, kind), (m, same) in product(views, theirs) if same_person(name, other_name) else ():
            both = product(_behind(a.text, one, k), _behind(b.text, other, m)) if kind == same else ()
            pairs = [(x, y) for x, y in both if one.roots[x] == other.roots[y] and one.telling[x] and other.telling[y]]
            if len(pairs) >= _ALIKE or any(kinds_of(one, other, p) == {"deed"} for p in pairs):
                (_, x), (_, y) = ends(one, other, pairs)
                words = (tokens_of(a.text).words[k].lower(), *_printed(a.text, one, pairs))
                yield Small((k, x), (m, y), words, frozenset(one.roots[u] for u, _ in pairs))


def _views_of(passage: Passage, _: Gist) -> list[tuple[str, Sequence[tuple[int, int]]]]:
    """The speaker of each remark that tells views, with these."""
    told = ((q.speaker.name, [*_views(passage, q)]) for q in map(passage.told, passage.quotations) if q.speaker)
    return [(name, views) for name, views in told if views]


def _views(passage: Passage, q: Quotation) -> Iterator[tuple[int, int]]:
    """Words of a remark, or that credit it, which tell a view, and of what kind."""
    tokens = tokens_of(passage.text)
    for k in tokens.within(Span(min(q.cue.start, q.whole.start) if q.cue else q.whole.start, q.whole.end)):
        word = tokens.words[k].lower()
        if word == "like" and k and tokens.words[k - 1].lower().endswith(_WOULD):
            word = "want"
        if word in _VIEWS:
            yield k, _VIEWS[word]


def _behind(text: str, gist: Gist, k: int) -> list[int]:
    return [x for x, place in enumerate(gist.places) if 0 < place - k <= _BEHIND_VIEW and not parted(text, k, place)]


def venue(reader: Reader, i: int, j: int) -> Iterator[Small]:
    """Where the same speaker made a remark: a rare name beside a word for a broadcast or an interview."""
    (a, one), (b, other) = ((reader.passages[n], reader.gists[n]) for n in (i, j))
    venues = [*product(reader.found(_venues, i), reader.found(_venues, j))]
    if venues and any(same_person(x, y) for x, y in product(_speakers(a), _speakers(b))):
        for (x, k), (y, m) in venues:
            if one.roots[x] == other.roots[y]:
                n, p = one.places[x], other.places[y]
                words = tokens_of(a.text).words
                yield Small((min(n, k), max(n, k)), (min(p, m), max(p, m)), (words[n].lower(), words[k].lower()))


def _speakers(passage: Passage) -> list[str]:
    return [q.speaker.name for q in map(passage.told, passage.quotations) if q.speaker]


def _venues(passage: Passage, gist: Gist) -> list[tuple[int, int]]:
    """Rare names of a sentence, by their places among its words of matter, with the word for a venue next to each."""
    found, tokens = list[tuple[int, int]](), tokens_of(passage.text)
    venues = [k for k in tokens.within(passage.span) if tokens.words[k].lower() in _VENUES]
    for x, k in enumerate(gist.places):
        near = [n for n in venues if abs(n - k) <= _NEAR_VENUE]
        if near and gist.kinds[x] == "name" and gist.rare[x]:
            found.append((x, min(near, key=lambda n: (abs(n - k), n))))
    return found


def dated(reader: Reader, i: int, j: int) -> Iterator[Small]:
    """What was in the same month, and in no other year: a word beside it, the two in one sentence alone of either."""
    (a, one), (b, other) = ((reader.passages[n], reader.gists[n]) for n in (i, j))
    here, there = tokens_of(a.text).words, tokens_of(b.text).words
    for x, y in product(reader.found(_months, i), reader.found(_months, j)):
        if one.roots[x] != other.roots[y] or _in_two_years(one, x, other, y):
            continue
        k, m = one.places[x], other.places[y]
        for n, p in product(_beside(a, k), _beside(b, m)):
            word = here[n].lower()
            if word == there[p].lower() and all(reader.once(z, {word, one.roots[x]}) for z in (i, j)):
                yield Small((min(n, k), max(n, k)), (min(p, m), max(p, m)), (word, here[k].lower()))


def _months(_: Passage, gist: Gist) -> list[int]:
    return [x for x, r in enumerate(gist.roots) if r in month_roots()]


def _in_two_years(one: Gist, x: int, other: Gist, y: int) -> bool:
    """Whether the numbers behind two months are others."""
    here, there = ({r for r in g.roots[n + 1 : n + 3] if r.isdigit()} for g, n in ((one, x), (other, y)))
    return bool(here) and bool(there) and here.isdisjoint(there)


def _beside(passage: Passage, k: int) -> Iterator[int]:
    """Longer words in small letters near one, with no mark between."""
    tokens = tokens_of(passage.text)
    for n in tokens.within(passage.span):
        near = 0 < abs(n - k) <= _NEAR_MONTH and tokens.words[n].islower() and is_long(tokens.words[n])
        if near and not parted(passage.text, min(n, k), max(n, k)):
            yield n
