"""Whether a promise was kept: one article tells the promise, another that it has not been made good."""

from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.differences import Difference, chained, either, sides_of, words_at
from dossier.analysis.accounts.frames import before
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.verb_stages import Step, early_steps
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.analysis.stems import stem
from dossier.model import Locator, Span
from dossier.patterns import late

_PROMISES = frozenset(root(stem(word)) for word in "promise pledge vow commit commitment guarantee".split())
_OWN = r"(?:that|this|his|her|their|its|the) (?:promise|pledge|vow|commitment|word)s?\b"
_UNKEPT = (
    r"\b(?:ha(?:s|ve|d)|did|do(?:es)?)(?:n[’']t| not| never)(?: yet)?"
    rf"(?: done so\b| made good(?: on {_OWN})?| followed through\b| (?:kept|honou?red|fulfilled) {_OWN}|(?=[.,;]))"
    r"|\bha(?:s|ve|d) yet to (?:do so|make good|follow through|keep|honou?r|fulfill?|deliver)\b"
    r"|\b(?:broke|broken|reneged on|went back on|backed (?:away|out|off) (?:from|of)"
    rf"|failed to (?:keep|honou?r|fulfill?)) {_OWN}"
)
_SENTENCES = 3
"""From the one with the promise on, in which its breach may be told."""
_LEAD = 6
"""Words before a breach that are told with it."""
_JOINS = ("but", "and", "yet", "though", "although")
_WEIGHT = 0.5


def promise_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """Of places of a statement that tell of one promise: where an article, or several, tell of its breach, too."""
    promises: dict[Locator, tuple[Step, ...]] = {}
    found: set[tuple[Locator, Locator]] = set()
    for pair in facing:
        for place in (pair.a, pair.b):
            if place not in promises:
                steps = early_steps(known.articles[place.article].text, place)
                promises[place] = tuple(step for step in steps if step.stage in ("promised", "to come"))
        for x in promises[pair.a]:
            for y in promises[pair.b]:
                if x.root == y.root and "promised" in (x.stage, y.stage):
                    broken = [_breach(known, step) for step in (x, y)]
                    if any(broken):
                        found.add((broken[0] or x.place, broken[1] or y.place))
    for group in chained(found):
        sides = sides_of(group)
        words = either([f"“{words_at(known, p)}”" for p in sides])
        yield Difference("wording", f"Whether it was kept: {words}", sides, _WEIGHT)


def _breach(known: Survey, promise: Step) -> Locator | None:
    """The words that tell a breach behind a promise, in a sentence that names it or follows one that does."""
    article, start = promise.place.article, promise.place.span.end
    text = known.articles[article].text
    sentence = known.sentence_at(article, start)
    named = True
    for _ in range(_SENTENCES):
        if sentence is None:
            return None
        if breach := late(_UNKEPT).search(text, start, sentence.span.end):
            return _told(text, sentence, Span(*breach.span())) if named or _names(text, sentence, promise) else None
        named = start > sentence.span.start or _names(text, sentence, promise)
        after = known.sentence_after(sentence)
        sentence, start = (after, after.span.start) if after else (None, start)
    return None


def _names(text: str, sentence: Sentence, promise: Step) -> bool:
    """Whether a sentence has the word for a promise, or what was promised."""
    stems = tokens_of(text).stems_in(sentence.span)
    return any(r in _PROMISES or r == promise.root for r in map(root, stems))


def _told(text: str, sentence: Sentence, span: Span) -> Locator:
    """A breach with the words of its clause before it."""
    tokens = tokens_of(text)
    at = tokens.within(span).start
    lead = before(text, at, _LEAD)
    first = next((n for n in (*lead, at) if tokens.words[n].lower() not in _JOINS), at)
    return Locator(sentence.article, Span(tokens.starts[first], span.end))
