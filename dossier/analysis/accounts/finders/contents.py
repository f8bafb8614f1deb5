"""What a law does, what a report shows: one document, of which each article tells something else."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.differences import Difference, either, facing_groups, sides_of, words_at
from dossier.analysis.accounts.frames import after, form_of, forms_in, to_matter
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import NEGATIONS, stem
from dossier.frozen import frozen
from dossier.model import Locator

_RULES = "bill measure legislation order deal agreement accord treaty plan proposal resolution amendment ruling budget"
_REPORTS = (
    "email emails mails documents report study poll survey records video footage letter data figures investigation "
    "inquiry probe audit tests tape transcript memo"
)
_POLLS = frozenset(("poll", "survey"))
_POLL_FORMS = frozenset(form_of(stem(word)) for word in _POLLS)
_DOES = (
    "let allow permit enable | ban bar prohibit outlaw block prevent | give grant | require force oblige | "
    "strip cut reduce | fund provide | end stop | reopen open | raise increase | extend expand | create establish | "
    "protect exempt | amend change | override repeal replace overturn | limit restrict curb"
)
_SHOWS = (
    "show reveal suggest underscore indicate support contradict find paint confirm prove portray depict detail "
    "conclude bolster undercut"
)
_WAYS = {**dict.fromkeys(_RULES.split(), "does"), **dict.fromkeys(_REPORTS.split(), "shows")}
_NOUNS = marked((*_WAYS, *(noun.capitalize() for noun in _WAYS)))
_VERBS = {
    "does": {stem(verb): line.split()[0] for line in _DOES.split("|") for verb in line.split() if stem(verb)},
    "shows": {stem(verb): "show" for verb in _SHOWS.split() if stem(verb)},
}
_PLAIN, _SEVERAL = {"does": "do", "shows": "show"}, frozenset(("data",))
_GAP = {"does": 4, "shows": 9}
"""Words from a document to the verb that tells what it does or shows, at most."""
_TOLD = 9
"""Words after the verb that are told."""
_OPENING = 2
"""Sentences, the headline counted, that say what an article is about."""
_FEWEST = 2
_MOST = 60
"""Places that tell of one kind of document and are laid on each other, pair by pair."""
_WEIGHT = 0.4
_DENIES = NEGATIONS.union("nothing few little hardly".split())
"""What denies all of a clause, or nearly all, from before its subject."""
_BEFORE = 5
"""Words of grammar at most between what denies and a document."""


@frozen()
class _Content:
    """From the document to some words after the verb; ``verb`` stands for its like, ``forms`` are what follows it."""

    place: Locator
    noun: str
    verb: str
    forms: frozenset[str]


def content_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of a bill, the same kind of effect on other people or things; of a report, what each article says it shows."""
    told: dict[tuple[str, str], list[_Content]] = defaultdict(list)
    openings, headed = _openings(known), {s.article: s.span.end for s in known.sentences if s.piece.kind == "headline"}
    for article in sorted(known.articles):
        for name, noun, content in _contents(known, article):
            running = content.place.span.start >= headed.get(article, 0)
            opens = not openings[article].isdisjoint((name, f"e{name}"))
            if running if _WAYS[noun] == "does" else noun in _POLLS or opens:
                told[_WAYS[noun], name].append(content)
    for (way, name), here in sorted(told.items()):
        pairs = _pairs(nearness, here)
        scored = [(score, i, j) for i, j in pairs if (score := _score(way, name, here[i], here[j]))]
        for group, _ in facing_groups([x.place for x in here], scored):
            sides = sides_of(group)
            words = [f"“{words_at(known, p)}”" for p in sides]
            noun = next(x.noun for x in here if x.place == sides[0])
            yield Difference("wording", f"{_label(noun, way)}: {either(words)}", sides, _WEIGHT)


def _label(noun: str, way: str) -> str:
    """As in "What the bill does", "What the letters show"."""
    noun = f"e{noun}" if noun.startswith("mail") else noun
    several = noun.endswith("s") or noun in _SEVERAL
    return f"What the {noun} {_PLAIN[way] if several else way}"


def _pairs(nearness: Nearness, here: Sequence[_Content]) -> list[tuple[int, int]]:
    """Of near articles: each two of few, of many those that share a word, a verb of the same noun or a matter."""
    homes = [c.place.article for c in here]
    if len(here) <= _MOST:
        return [
            (i, j)
            for i, j in combinations(range(len(here)), 2)
            if homes[i] != homes[j] and nearness.near(homes[i], homes[j])
        ]
    shared = [c.forms | {f"{c.verb} {c.noun}"} | nearness.matters(c.place.article) for c in here]
    telling = telling_stems(shared)
    return nearness.sharing([keys & telling for keys in shared], homes, least=1)


def _score(way: str, name: str, a: _Content, b: _Content) -> float:
    """How near two contents are that are not the same; 0 where they are, or are of two documents."""
    shared = a.forms & b.forms
    if not (a.forms - shared and b.forms - shared):
        return 0.0
    if way == "does":
        alike = a.verb == b.verb and a.noun == b.noun
        return 1.0 + len(shared) if alike or len(shared) >= _FEWEST else 0.0
    return 1.0 + len(shared) if shared or name not in _POLL_FORMS else 0.0


def _openings(known: Survey) -> dict[str, set[str]]:
    """The forms of the sentences that open each article."""
    found: dict[str, set[str]] = defaultdict(set)
    for s in known.sentences:
        if s.order < _OPENING:
            tokens = tokens_of(known.articles[s.article].text)
            found[s.article] |= forms_in(known.articles[s.article].text, tokens.within(s.span))
    return found


def _contents(known: Survey, article: str) -> Iterator[tuple[str, str, _Content]]:
    """The form of a document's name, its word and what is told of it."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in places_of(text, _NOUNS):
        noun = tokens.words[n].lower()
        verbs, gap = _VERBS[_WAYS[noun]], _GAP[_WAYS[noun]]
        rest = after(text, n, gap + _TOLD)
        verb = next((k for k in rest[:gap] if tokens.stems[k] in verbs), rest.stop)
        end = min(rest.stop, verb + 1 + _TOLD)
        forms = forms_in(text, range(verb + 1, end)) if verb < rest.stop else frozenset()
        if len(forms) >= _FEWEST:
            first = _with_denial(text, tokens, n - (n > 0 and tokens.words[n - 1] in ("e", "E")))
            place = Locator(article, to_matter(text, first, end))
            yield (
                form_of(tokens.stems[n].removeprefix("e")),
                noun,
                _Content(place, noun, verbs[tokens.stems[verb]], forms),
            )


def _with_denial(text: str, tokens: Tokens, first: int) -> int:
    """The first word, or the one before that denies all of it: "Nothing in the letters shows"."""
    for k in range(first - 1, max(first - 1 - _BEFORE, -1), -1):
        if not text[tokens.ends[k] : tokens.starts[k + 1]].isspace():
            return first
        if tokens.words[k].lower() in _DENIES:
            return k
        if tokens.stems[k]:
            return first
    return first
