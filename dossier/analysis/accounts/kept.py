"""Whether a promise was kept: what an article tells behind it may be that it has not been made good."""

from dossier.analysis.accounts.frames import before
from dossier.analysis.accounts.roots import root
from dossier.analysis.accounts.verb_stages import Step
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


def breach_of(known: Survey, promise: Step) -> Locator | None:
    """The words that tell a breach behind a promise, in a sentence that names it or follows one that does."""
    article, start = promise.place.article, promise.place.span.end
    text = known.articles[article].text
    sentence = known.sentence_at(article, start)
    named = True
    for _ in range(_SENTENCES):
        if sentence is None:
            return None
        if found := late(_UNKEPT).search(text, start, sentence.span.end):
            return _told(text, sentence, Span(*found.span())) if named or _names(text, sentence, promise) else None
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
