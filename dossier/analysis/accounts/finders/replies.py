"""What is answered for somebody: nothing to one paper's questions, and to another's something on the same matter."""

import re
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

from dossier.analysis.accounts.differences import Difference, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import after, before, form_of, nearest_person, to_matter
from dossier.analysis.accounts.namesakes import are_two, full_name
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.silence import SILENT
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
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
_ANSWERS = compiled(r"(?:said|says|told|confirmed|denied|insisted|acknowledged|explained|maintained)\b")
_REACH, _LEAD, _TOLD = 90, 2, 14
"""Characters behind who answers in which the answer begins; words before and of the answer that are shown."""
_FOR = frozenset(("for", "of", "to"))
"""Right behind who answers, these begin for whom: "a spokeswoman for Mr. Lund"."""
_OWN = frozenset("his her their him them it its".split())
"""Behind "for" these stand for somebody who is named before."""
_NO_LONGER = frozenset("former ex erstwhile onetime then".split())
"""Right before who answers, these say that he answers for somebody no more."""
_SAYING = 2
"""Words between a verb of answering and what says that nothing is answered, of which that is all the answer."""
_FEWEST = 2
"""Words of matter that two answers share with the sentences before them, names left out."""
_WEIGHT = 0.36


@frozen()
class _Reply:
    """For whom it is, by surname and in full; from who answers on; whether nothing was answered; the forms of what."""

    person: str
    name: str
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
        if a.person == b.person and a.silent != b.silent and not are_two(a.name, b.name):
            scored.append((float(len(a.forms & b.forms)), i, j))
    for group, _ in facing_groups([r.place for r in replies], scored):
        yield quoted_against(known, "wording", "Whether there is an answer", sides_of(group), _WEIGHT)


def _replies(known: Survey, article: str, surnames: AbstractSet[str]) -> Iterator[_Reply]:
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in sorted((*places_of(text, _SPEAKS), *_before_silence(known, text, surnames))):
        s = known.sentence_at(article, tokens.starts[n])
        if not s or s.piece.kind == "headline":
            continue
        high = min(s.span.end, tokens.ends[n] + _REACH)
        silent = SILENT.search(text, tokens.ends[n], high)
        found = _answer(text, tokens.ends[n], silent.start() if silent else high) or silent
        speaks = tokens.words[n] in _SPEAKS
        if found and (speaks or found is silent) and (whom := _for_whom(known, s, n, found.start(), surnames)):
            person, named = whom
            at = tokens.within(s.span)
            earlier = tokens.within(known.sentence_before(s).span)
            stems = {tokens.stems[k] for k in (*earlier, *at)} - known.names - {""}
            lead = before(text, n, _LEAD)
            cue = next(k for k in at if tokens.starts[k] >= found.start())
            first, stop = max(at.start, lead.start if lead else n), max(after(text, cue, _TOLD).stop, cue + 1)
            place = Locator(article, to_matter(text, first, stop))
            name = full_name(text, named, person)
            yield _Reply(person, name, place, found is silent, frozenset(map(form_of, stems)))


def _answer(text: str, start: int, end: int) -> re.Match[str] | None:
    """The verb of an answer in a stretch; None where it has but a word or two there: "said he would not comment"."""
    told = _ANSWERS.search(text, start, end)
    return told if told and len(text[told.end() : end].split()) > _SAYING else None


def _before_silence(known: Survey, text: str, surnames: AbstractSet[str]) -> Iterator[int]:
    """The surnames, or last words of a body's name, that stand right before what says that nothing was answered."""
    tokens = tokens_of(text)
    for n in places_of(text, _NO_ANSWER):
        named = n and (tokens.words[n - 1] in surnames or _body(known, tokens, range(n - 1, n)))
        if named and SILENT.match(text, tokens.starts[n]):
            yield n - 1


def _body(known: Survey, tokens: Tokens, places: range) -> tuple[str, int] | None:
    """The last word with a capital that is a name in the dossier, and where: a company's is no surname."""
    for n in reversed(places):
        if tokens.words[n][0].isupper() and tokens.stems[n] in known.names:
            return tokens.words[n], n
    return None


def _for_whom(known: Survey, s: Sentence, n: int, cue: int, surnames: AbstractSet[str]) -> tuple[str, int] | None:
    """The person named behind who answers and before the answer (``cue``), and where.

    Where nobody is said to be answered for, the nearest before, else in the sentence before, else behind.
    """
    text = known.articles[s.article].text
    tokens = tokens_of(text)
    at, earlier = tokens.within(s.span), tokens.within(known.sentence_before(s).span)
    if tokens.words[n] not in _SPEAKS:
        return tokens.words[n], n
    if tokens.words[n - 1 : n] and tokens.words[n - 1].lower() in _NO_LONGER:
        return None
    if n + 2 < at.stop and tokens.words[n + 1] in _FOR and tokens.words[n + 2] not in _OWN:
        close = range(n + 2, next(k for k in (*at, at.stop) if k == at.stop or tokens.starts[k] >= cue))
        return nearest_person(text, close, surnames) or _body(known, tokens, close)
    for steps in (range(n - 1, at.start - 1, -1), earlier, range(n + 1, at.stop)):
        if found := nearest_person(text, steps, surnames):
            return found
    return None
