"""Quotations of one utterance that do not agree: in words, in whom they name, in who is credited."""

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from collections.abc import Set as AbstractSet
from functools import lru_cache
from itertools import combinations
from math import fsum

from dossier.analysis.accounts.differences import Difference, sides_of
from dossier.analysis.accounts.sharing import pairs_sharing, telling_stems
from dossier.analysis.acts import same_speaker
from dossier.analysis.likeness import Survey, compare, tokens_of
from dossier.analysis.stems import STOP_WORDS
from dossier.analysis.words import words_of
from dossier.model import Apparatus, Locator, Quotation, Row, Span, Utterance

_QUOTED = ("direct", "partial")
_CONTRADICTED = 0.36
"""Likeness from which the same matter credited to two speakers is worth a look."""
_STATED = 1.2
"""Weight of the words in common, names left out, from which they are matter."""
_TELLING = 1.0
"""Weight of the rare words in common, names too, below which two quotations are not compared."""
_AGREED = 0.5
"""Part of the shorter wording's words that must agree, for a changed word to be a change and not another sentence."""
_MOST_CHANGED = 8
_MENTION_TO_CUE = 60


def wording_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """Words between quotation marks that one article prints otherwise than another, where most of the rest agrees."""
    quotation = {q.id: q for q in quotations}
    for utterance in _several(utterances):
        quoted = {m for m in utterance.members if quotation[m].kind in _QUOTED}
        if len({quotation[m].article for m in quoted}) < 2 or utterance.base not in quoted:
            continue
        sides: dict[tuple[Span, str], list[tuple[Locator, float]]] = defaultdict(list)
        for row in sorted(utterance.apparatus.rows[1:], key=lambda r: r.quotation):
            mine = quotation[row.quotation]
            if row.quotation in quoted and mine.article != quotation[utterance.base].article and row.kept >= 2:
                for theirs, ours, agreed in _changed(known, utterance.apparatus, row, quotation):
                    words = " ".join(w.form for w in words_of(_at(known, ours)))
                    sides[theirs, words].append((ours, agreed))
        base = quotation[utterance.base]
        about = f"wording: “{_first_words(base.spans[0].of(known.articles[base.article].text))}”"
        for (theirs, _), found in sorted(sides.items()):
            weight = 0.6 + 0.3 * min(1.0, max(agreed for _, agreed in found))
            yield Difference(
                "wording", about, sides_of([Locator(base.article, theirs), *(p for p, _ in found)]), weight
            )


def _several(utterances: Sequence[Utterance]) -> list[Utterance]:
    return [u for u in utterances if len(u.members) > 1]


def _changed(
    known: Survey, apparatus: Apparatus, row: Row, quotation: dict[str, Quotation]
) -> Iterator[tuple[Span, Locator, float]]:
    """The first change of a wording that matters, where most of the shorter wording's words agree."""
    base, other = quotation[apparatus.base], quotation[row.quotation]
    pairs: list[tuple[Span, Span]] = []
    for theirs, ours in zip(apparatus.rows[0].readings, row.readings, strict=True):
        if ours.change != "changed" or ours.span is None or theirs.span is None:
            continue
        if _matters(known, base, theirs.span, other, ours.span):
            pairs.append((theirs.span, ours.span))
    ours_words = sum(len(words_of(known.articles[other.article].text, s.start, s.end)) for s in other.spans)
    agreed = row.kept / max(1, min(row.words, ours_words))
    if pairs and len(pairs) <= 3 and agreed >= _AGREED:
        yield pairs[0][0], Locator(other.article, pairs[0][1]), agreed


def _matters(known: Survey, a: Quotation, at: Span, b: Quotation, bt: Span) -> bool:
    """Whether two readings differ in more than grammar words, spelling or inflection."""
    texts = known.articles[a.article].text, known.articles[b.article].text
    if max(len(at.of(texts[0]).split()), len(bt.of(texts[1]).split())) > _MOST_CHANGED:
        return False
    one = set(known.weighed(a.article, [at]))
    other = set(known.weighed(b.article, [bt]))
    short, long = sorted((" ".join(sorted(one)), " ".join(sorted(other))), key=len)
    abbreviated = len(one) == len(other) == 1 and long.startswith(short)
    return bool(one | other) and one != other and not abbreviated


def _first_words(text: str, most: int = 8) -> str:
    words = text.split()
    return " ".join(words[:most]).rstrip(",.;") + ("…" if len(words) > most else "")


def subject_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """Wordings of one utterance in which different names stand in the same place; the event's own names are no news."""
    quotation = {q.id: q for q in quotations}
    for utterance in _several(utterances):
        if len({quotation[m].article for m in utterance.members}) < 2:
            continue
        names = {m: _names(known, quotation[m]) for m in utterance.members}
        for a, b in combinations(sorted(utterance.members), 2):
            q, r = quotation[a], quotation[b]
            if q.article == r.article or "reported" not in (q.kind, r.kind):
                continue
            mine = {s: p for s, p in names[a].items() if s not in names[b]}
            theirs = {s: p for s, p in names[b].items() if s not in names[a]}
            shared = known.weighed(q.article, q.spans).keys() & known.weighed(r.article, r.spans).keys()
            if mine and theirs and _weight(known, shared) >= 1.2:
                place_a, place_b = min(mine.values()), min(theirs.values())
                about = f"named: {_at(known, place_a)}, {_at(known, place_b)}"
                yield Difference("name", about, sides_of([place_a, place_b]), 0.7)


def _at(known: Survey, place: Locator) -> str:
    return place.span.of(known.articles[place.article].text)


_NAME = re.compile(r"(?<![.!?“\"] )\b(?:the )?[A-Z][\w’'-]*(?: [A-Z][\w’'-]*)*")


def _names(known: Survey, quotation: Quotation) -> dict[str, Locator]:
    """Names in a quotation that the greater part of the articles does not have, by their first stem."""
    article = known.articles[quotation.article]
    tokens = tokens_of(article.text)
    most = max(2, len(known.articles) / 2)
    found: dict[str, Locator] = {}
    for span in quotation.spans:
        for match in _NAME.finditer(article.text, span.start, span.end):
            place = Span(match.start(), match.end())
            stems = [tokens.stems[i] for i in tokens.within(place) if tokens.stems[i]]
            if (
                stems
                and len(stems[0]) > 2
                and stems[0] in known.names
                and all(known.homes.get(s, 0) <= most for s in stems)
            ):
                found.setdefault(stems[0], Locator(article.id, place))
    return found


def term_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """A term that articles put to different things: the noun inside the marks or after them is another."""
    quotation = {q.id: q for q in quotations}
    for utterance in _several(utterances):
        members = [quotation[m] for m in sorted(utterance.members)]
        if any(q.kind != "term" for q in members):
            continue
        for a, b in combinations(members, 2):
            if a.article != b.article:
                x, y = _thing(known, a), _thing(known, b)
                one, other = (set(known.weighed(p.article, [p.span])) for p in (x, y))
                shared = one & other
                if one - shared and other - shared:
                    term = min((_at(known, Locator(q.article, q.spans[0])) for q in (a, b)), key=lambda t: (len(t), t))
                    yield Difference("wording", f"what the term names: “{_first_words(term)}”", sides_of([x, y]), 0.8)


def _thing(known: Survey, quotation: Quotation) -> Locator:
    """The term and up to two words of matter that follow it without a break."""
    text = known.articles[quotation.article].text
    end, last = quotation.whole.end, quotation.spans[-1].end
    for _ in range(2):
        follows = re.compile(r"[”\"’']? ?([\w-]+)").match(text, end)
        if (
            not follows
            or follows[1].casefold() in STOP_WORDS
            or not known.weighed(quotation.article, [Span(*follows.span(1))])
        ):
            break
        end = last = follows.end(1)
    return Locator(quotation.article, Span(quotation.spans[0].start, last))


def attribution_differences(known: Survey, quotations: Sequence[Quotation]) -> Iterator[Difference]:
    """Like matter that one article credits to one speaker, another to another."""
    said = sorted((q for q in quotations if q.kind != "term" and _credited_by_name(known, q)), key=_home)
    homes = [q.article for q in said]
    stems = [_stems(known, q) for q in said]
    telling = telling_stems(stems, homes)
    stating = telling - known.names
    for i, j in sorted(pairs_sharing([here & stating for here in stems], homes)):
        shared = stems[i] & stems[j]
        stated = shared - known.names
        if len(stated) < 2 or _weight(known, stated) < _STATED or _weight(known, shared & telling) < _TELLING:
            continue
        a, b = sorted((said[i], said[j]), key=lambda q: q.id)
        if not _contradict(known, a, b):
            continue
        score = compare(known.bag(a.article, a.spans), known.bag(b.article, b.spans)).score
        if score >= _CONTRADICTED:
            about = "who is credited: " + _first_words(a.spans[0].of(known.articles[a.article].text))
            yield Difference("attribution", about, sides_of([_credit(a), _credit(b)]), 0.4 + score / 2)


def _stems(known: Survey, quotation: Quotation) -> set[str]:
    tokens = tokens_of(known.articles[quotation.article].text)
    places = [tokens.within(s) for s in quotation.spans]
    return {s for at in places for s in tokens.stems[at.start : at.stop]} - {""}


def _weight(known: Survey, stems: AbstractSet[str]) -> float:
    return fsum([known.weights.get(s, 0.0) for s in stems])  # exact, so it does not depend on the order of a set


def _home(quotation: Quotation) -> tuple[str, str]:
    return quotation.article, quotation.id


def _contradict(known: Survey, a: Quotation, b: Quotation) -> bool:
    """Whether two are credited to two people, not to one under two names."""
    if not a.speaker or not b.speaker or same_speaker(a.speaker.name, b.speaker.name) is not False:
        return False
    return not _namesake(known, a, b)


def _namesake(known: Survey, a: Quotation, b: Quotation) -> bool:
    """Whether the names as printed share a word: one person under two names is likelier than a contradiction."""
    printed = [
        set(_CAPITAL.findall(q.speaker.mention.of(known.articles[q.article].text)))
        for q in (a, b)
        if q.speaker and q.speaker.mention
    ]
    return bool(set.intersection(*printed)) or bool(
        a.speaker and b.speaker and set(a.speaker.name.split()) & set(b.speaker.name.split())
    )


def _credited_by_name(known: Survey, quotation: Quotation) -> bool:
    """Whether a person's full name is known and some of it printed: two inferences make no contradiction."""
    speaker = quotation.speaker
    if not speaker or not speaker.mention:
        return False
    name = _full_name(speaker.name)
    return bool(name) and not name.isdisjoint(
        _CAPITAL.findall(known.articles[quotation.article].text, speaker.mention.start, speaker.mention.end)
    )


@lru_cache(maxsize=4096)
def _full_name(name: str) -> frozenset[str]:
    """The words of a person's full name; none of any other name."""
    words = name.split()
    personal = 2 <= len(words) <= 3 and all(w[:1].isupper() and w not in _NO_PERSON for w in words)
    return frozenset(words if personal else ())


_CAPITAL = re.compile(r"[A-Z][\w’'-]+")
_NO_PERSON = frozenset(
    ("The", "House", "Senate", "Times", "Post", "News", "Journal", "Party", "Department", "Congress", "United", "White")
)


def _credit(quotation: Quotation) -> Locator:
    """The words that credit somebody: from the name to the verb of speaking where they stand together."""
    assert quotation.speaker and quotation.speaker.mention
    mention, cue = quotation.speaker.mention, quotation.cue
    if (
        cue
        and max(cue.end, mention.end) - min(cue.start, mention.start) <= _MENTION_TO_CUE
        and not any(s.overlaps(Span(min(cue.start, mention.start), max(cue.end, mention.end))) for s in quotation.spans)
    ):
        mention = Span(min(cue.start, mention.start), max(cue.end, mention.end))
    return Locator(quotation.article, mention)
