"""Clauses that deny: that something was not done, was denied by somebody, is false, or is not known."""

from collections.abc import Iterator, Mapping, Sequence
from functools import cache

from dossier.analysis.accounts.frames import after, form_of
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import stem
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled

_SHORT = "did does do has have had is was were are would could ca wo".split()
NOT = ("not", "never", *(f"{verb}n{mark}t" for verb in _SHORT for mark in "’'"))
"""What denies the verb behind it, or that it is written together with."""
_JOINED = ("n't", "n’t")
FAILING = frozenset("fail failed failing refuse refused refusing decline declined hesitate hesitated".split())
"""Behind what denies them these tell the doing behind "to" as done: "did not fail to seize it"."""
_BEHIND_NOT = frozenset("deny denied denying dispute disputed disputes only just merely simply long until".split())
_BEHIND_NO = frozenset(
    "doubt doubts question secret denying dispute surprise wonder choice option alternative fewer less sooner later "
    "earlier matter".split()
)
"""Behind "not", and behind "no", these deny nothing of what follows."""
_NOBODY = frozenset(("nobody", "neither", "none", "hardly", "cannot"))
"""Behind these nothing is denied by what denies behind "not": "nobody disputes that"."""
_NOT = marked(NOT)
_REFUSED = marked(("refused", "refuses", "refusing", "declined", "declines", "failed", "fails"))
_DENIED = marked(("denied", "denies", "denying", "disputed", "disputes", "disputing"))
_NONE = marked(("no",))
_FALSE = marked("falsely false baseless unsubstantiated unfounded debunked wrongly inaccurately".split())
_OPEN = marked(("seen", "unclear", "unknown", "uncertain", "clear", "known"))
_OPENED = compiled(
    r"(?:to be seen|(?:\bnot|n[’']t)(?: [a-z]+)? (?:clear|known)"
    r"|(?:\b(?:is|are|was|were|be|been|it|remain(?:s|ed)?|still|yet)|[’']s)(?: [a-z]+)? (?:unclear|unknown|uncertain))$"
)
_ASKS = (("not", _NOT), ("refused", _REFUSED), ("denied", _DENIED), ("none", _NONE), ("false", _FALSE), ("open", _OPEN))
"""The ways in which a clause does not tell what it says as so, each with the words that it begins with."""
_GOVERNS = ("not", "refused")
"""Ways that are of one doing: of the others any words may be what is not so."""
DENYING = frozenset(
    (
        *_NOT,
        *_REFUSED,
        *_DENIED,
        *_FALSE,
        *"no none nothing nobody deny denial without fail refuse decline whether hardly barely scarcely nor if".split(),
    )
)
"""Words by which a sentence itself may deny something."""
_CLAIMS = frozenset(
    "claim claims claimed claiming said stated stating told accused asserted asserting assertion assertions suggested "
    "suggesting allegation allegations accusation accusations statement statements rumor rumors report reports".split()
)
"""Words that must follow "falsely", "baseless"."""
GRANTED = frozenset("request requests permission entry access visa visas bail application appeal motion parole".split())
"""What is denied to somebody, which is no denial."""
OF_OTHERS = frozenset(
    "comment doubt question reason need way sign word evidence time place one other more longer problem choice plan "
    "idea room point chance hope secret mistake immediate indication suggestion answer response information".split()
)
"""Of these there may be none and another some, of other things."""
_BETWEEN = frozenset("be been being yet even ever already also only really still to".split())
"""Words between "not" and the doing."""
_BACK = frozenset("it that them this so these those".split())
"""Last words of a clause that stand for something before it: "he has not shown it"."""
_STOPS = frozenset("but because although while only why".split())
_ONE_DEED = (
    "raise introduce broach bring | repay reimburse refund | fire dismiss sack oust | send dispatch deploy | "
    "see witness | delete erase wipe | notify inform brief | order direct instruct | request ask solicit | "
    "record tape film | answer take field | "
    "hire employ recruit | phone telephone call | sign ratify | grope touch | promise pledge vow"
)
"""Verbs that, done to one thing, are one deed."""
_LONGEST = 12
"""Words of what is not so that are looked at."""
_HEAD = 4
"""Words after "not" among which the doing stands."""
_SUBJECT = 6
"""Words before "not" in which somebody may be named of whom it is told."""


def is_joined_not(word: str) -> bool:
    """Whether a word in small letters is a verb with its "not": "didn't"."""
    return word.endswith(_JOINED)


def affirms(words: Sequence[str], n: int) -> bool:
    """Whether a word and the one beside it tell as done what either denies: "did not fail to seize it".

    So do "no doubt that", "never denied that", "not only seized it", "not long before they seized it", "no fewer than".
    """
    word, follows = words[n].lower(), words[n + 1] if n + 1 < len(words) else ""
    if word == "no" and follows == "more":
        return words[n + 2 : n + 3] == ["than"]
    if (word == "no" and follows in _BEHIND_NO) or (word in NOT and follows in _BEHIND_NOT):
        return True
    if word in _BEHIND_NOT and n and (words[n - 1] in NOT or words[n - 1].lower() in _NOBODY):
        return True
    three = (tuple(words[k : k + 3]) for k in (n - 1, n) if 0 <= k < len(words) - 2)
    return any(one in NOT and failing in FAILING and to == "to" for one, failing, to in three)


@frozen()
class Denial:
    """``place`` is from the word that denies to the end of its clause; ``key`` the doing, "" where any word may be.

    ``matter`` has the forms of what is not so, each with its weight; ``names`` are those of the whole sentence.
    """

    way: str
    place: Locator
    key: str
    matter: Mapping[str, float]
    names: frozenset[str]


def denials_in(known: Survey, article: str) -> Iterator[Denial]:
    """All that the running text of an article denies."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    for way, words in _ASKS:
        for at in places_of(text, words):
            if way in _GOVERNS and (not (doing := _doing(text, at)) or not _may_be_told(known, doing)):
                continue
            sentence = known.sentence_at(article, tokens.starts[at])
            if not sentence or sentence.piece.kind == "headline" or affirms(tokens.words, at):
                continue
            if denial := _denial(known, sentence, way, at):
                yield denial


def one_deed(form: str) -> tuple[str, ...]:
    """The forms by which a deed may be told, its own first: "introduced the matter" and "raised the matter" are one."""
    return (form, *(other for other in _deeds().get(form, ()) if other != form))


@cache
def _deeds() -> Mapping[str, tuple[str, ...]]:
    lines = [tuple(form_of(stem(word)) for word in line.split() if stem(word)) for line in _ONE_DEED.split("|")]
    return {form: line for line in lines for form in line}


def _may_be_told(known: Survey, doing: str) -> bool:
    """Whether a doing stands in two articles, or another verb for it in any."""
    return known.homes.get(doing, 0) > 1 or any(known.homes.get(other, 0) for other in one_deed(form_of(doing))[1:])


def _denial(known: Survey, sentence: Sentence, way: str, at: int) -> Denial | None:
    text = known.articles[sentence.article].text
    tokens = tokens_of(text)
    rest = after(text, at, _LONGEST)
    last = next((n - 1 for n in rest if tokens.words[n] in _STOPS), rest.stop - 1)
    clause = range(at + 1, last + 1)
    if last < at + 2 or tokens.ends[last] > sentence.span.end or not _denies(text, sentence.span, way, at, clause):
        return None
    matter = {form_of(tokens.stems[n]): known.weights.get(tokens.stems[n], 1.0) for n in clause if tokens.stems[n]}
    key = form_of(_doing(text, at)) if way in _GOVERNS else ""
    if key and len(matter) == 1 and tokens.words[last] in _BACK:
        matter |= _pointed(known, sentence, at)
    if len(matter) < 2:
        return None
    if key:  # of whom it is told is a part of it
        for n in range(max(tokens.within(sentence.span).start, at - _SUBJECT), at):
            if tokens.stems[n] in known.names:
                matter.setdefault(form_of(tokens.stems[n]), known.weights.get(tokens.stems[n], 1.0))
    names = known.names.intersection(tokens.stems_in(sentence.span))
    return Denial(way, Locator(sentence.article, Span(tokens.starts[at], tokens.ends[last])), key, matter, names)


def _denies(text: str, sentence: Span, way: str, at: int, clause: range) -> bool:
    """Whether the words around make of it what it may be: "failed to", "to be seen", no visa that is denied."""
    tokens = tokens_of(text)
    if way == "refused":
        return tokens.words[at + 1] == "to"
    if way == "open":
        return bool(_OPENED.search(text, max(sentence.start, tokens.starts[at] - 25), tokens.ends[at]))
    if way == "false":
        return tokens.words[at + 1] in _CLAIMS
    return way != "denied" or GRANTED.isdisjoint(tokens.words[clause.start : clause.stop])


def _doing(text: str, at: int) -> str:
    """The stem of the doing right behind "not", or with an adverb between; "" where there is none."""
    tokens = tokens_of(text)
    for n in range(at + 1, min(len(tokens.words), at + 1 + _HEAD)):
        word = tokens.words[n]
        if tokens.stems[n] and not word.endswith("ly"):
            return tokens.stems[n] if word[0].islower() else ""
        if word not in _BETWEEN and not word.endswith("ly"):
            return ""
    return ""


def _pointed(known: Survey, sentence: Sentence, at: int) -> dict[str, float]:
    """What "it" stands for: the two words of matter before."""
    tokens = tokens_of(known.articles[sentence.article].text)
    low = max(tokens.within(sentence.span).start, at - _LONGEST)
    before = [n for n in range(low, at) if tokens.stems[n]][-2:]
    return {form_of(tokens.stems[n]): known.weights.get(tokens.stems[n], 1.0) for n in before}
