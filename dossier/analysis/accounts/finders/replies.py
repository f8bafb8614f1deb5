"""What is answered for somebody: nothing to one paper's questions, and to another's something on the same matter."""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.differences import Difference, either, facing_groups, sides_of, words_at
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import after, before, form_of, forms_in, nearest_person, to_matter
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator
from dossier.patterns import compiled

_SPEAKS = marked(
    form
    for word in "spokesman spokeswoman spokesperson representative aide aides lawyer lawyers attorney".split()
    for form in (word, word.capitalize())
)
"""Who answers for somebody."""
_NO_ANSWER = marked(
    "did do does has have had declined refused would could".split()
    + [f"{verb}n{mark}t" for verb in "did do does has have had would".split() for mark in "'’"]
)
"""Words of which one opens what says that nothing was answered."""
_SILENT = compiled(
    r"(?:(?:did|do|does|has|have|had)(?: not|n[’']t) (?:immediately |yet |directly )?"
    r"(?:respond|reply|answer|comment|responded|replied|answered|commented"
    r"|return(?:ed)? (?:\w+ ){0,3}?(?:calls?|messages?|e-?mails?|requests?|inquiries|enquiries))"
    r"|(?:declined|refused) to (?:comment|answer|say|respond|discuss|elaborate)"
    r"|(?:would not|wouldn[’']t) (?:comment|say|answer)|could not (?:immediately )?be reached)\b"
)
_ANSWERS = compiled(r"(?:said|says|told|confirmed|denied|insisted|acknowledged|explained|maintained)\b")
_REACH, _LEAD, _TOLD = 90, 2, 14
"""Characters behind who answers in which the answer begins; words before and of the answer that are shown."""
_BEHIND = 4
"""Words behind who answers in which it stands for whom: "a spokeswoman for Mr. Lund"."""
_FEWEST = 2
"""Words of matter that two answers share with the sentences before them, the person's own name left out."""
_WEIGHT = 0.36


@frozen()
class _Reply:
    """For whom it is; from who answers on; whether nothing was answered; and the forms of what it is about."""

    person: str
    place: Locator
    silent: bool
    forms: frozenset[str]


def reply_differences(known: Survey, nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Of one person, on one matter, where one article has an answer and the other none."""
    replies = [r for article in sorted(known.articles) for r in _replies(known, article, printed.surnames)]
    homes = [r.place.article for r in replies]
    scored = []
    for i, j in nearness.sharing([r.forms for r in replies], homes, _FEWEST):
        a, b = replies[i], replies[j]
        if a.person == b.person and a.silent != b.silent:
            scored.append((float(len(a.forms & b.forms)), i, j))
    for group, _ in facing_groups([r.place for r in replies], scored):
        sides = sides_of(group)
        about = f"Whether there is an answer: {either([f'“{words_at(known, p)}”' for p in sides])}"
        yield Difference("wording", about, sides, _WEIGHT)


def _replies(known: Survey, article: str, surnames: AbstractSet[str]) -> Iterator[_Reply]:
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in sorted((*places_of(text, _SPEAKS), *_before_silence(text, surnames))):
        s = known.sentence_at(article, tokens.starts[n])
        if not s or s.piece.kind == "headline":
            continue
        high = min(s.span.end, tokens.ends[n] + _REACH)
        silent, told = (p.search(text, tokens.ends[n], high) for p in (_SILENT, _ANSWERS))
        found = told if told and silent and told.start() < silent.start() else silent or told
        speaks = tokens.words[n] in _SPEAKS
        if found and (speaks or found is silent) and (person := _for_whom(known, s, n, surnames)):
            at = tokens.within(s.span)
            forms = forms_in(text, at) | forms_in(text, tokens.within(known.sentence_before(s).span))
            lead = before(text, n, _LEAD)
            cue = next(k for k in at if tokens.starts[k] >= found.start())
            first, stop = max(at.start, lead.start if lead else n), max(after(text, cue, _TOLD).stop, cue + 1)
            place = Locator(article, to_matter(text, first, stop))
            yield _Reply(person, place, found is silent, forms - {form_of(stem(person))})


def _before_silence(text: str, surnames: AbstractSet[str]) -> Iterator[int]:
    """The surnames, or last words of a body's name, that stand right before what says that nothing was answered."""
    tokens = tokens_of(text)
    for n in places_of(text, _NO_ANSWER):
        if n and tokens.words[n - 1] in surnames and _SILENT.match(text, tokens.starts[n]):
            yield n - 1


def _for_whom(known: Survey, s: Sentence, n: int, surnames: AbstractSet[str]) -> str | None:
    """The first person named behind who answers, or before; else the first of the sentence before."""
    text = known.articles[s.article].text
    tokens = tokens_of(text)
    at, earlier = tokens.within(s.span), tokens.within(known.sentence_before(s).span)
    if tokens.words[n] in surnames:
        return tokens.words[n]
    close, behind = range(n + 1, min(n + 1 + _BEHIND, at.stop)), range(n + 1, at.stop)
    for steps in (close, range(n - 1, at.start - 1, -1), earlier, behind):
        if found := nearest_person(text, steps, surnames):
            return found[0]
    return None
