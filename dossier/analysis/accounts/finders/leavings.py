"""How somebody left, why and when: dismissed here and resigned there, over this and over that, in May and in June."""

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from itertools import combinations

from dossier.analysis.accounts.difference_labels import WHEN, WHY
from dossier.analysis.accounts.differences import Difference, either, sides_of, told_against
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import after, nearest_person
from dossier.analysis.dates_terms import MONTHS, D, M
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import BE
from dossier.model import Locator, Span
from dossier.patterns import compiled, late

_WAYS = {
    "dismissed": "fired fire sacked sack dismissed dismiss ousted oust axed booted kicked turfed",
    "resigned": "resigned resign resigns resigning quit quits quitting stepped steps step stepping",
    "retired": "retired retire retires retiring",
    "relieved": "relieved",
    "put on leave": "placed put",
}
_WAY = {word: way for way, words in _WAYS.items() for word in words.split()}
_WAYS_TOLD = marked(form for word in _WAY for form in (word, word.upper()))
_BEFALLING = ("dismissed", "relieved", "put on leave")
_GOES_ON = {
    "step": compiled(r" (?:down|aside)\b"),
    "relieved": compiled(r" of (?:his|her|their) (?:duties|post|command|office)\b"),
    **dict.fromkeys(("booted", "kicked", "turfed"), compiled(r" out\b")),
    "placed": compiled(r"[^.;:!?\n]{0,60}? on (?:[a-z]+ )?leave\b"),
}
_GOES_ON["put"] = _GOES_ON["placed"]
"""What must stand behind a verb that tells other things as well."""
_AFTER_RETIRED = compiled(r"[,.;]| (?:from|in|on|at|after|last|as|early|when)\b")
_REACH = 5
"""Words between a verb and the name of whom it is told, at most."""
_AUXILIARIES = frozenset("would will could has had have is was be been also then".split())
_LONGEST_ASIDE = 110
_PASSIVE = BE | {"got"}
_REASON = compiled(
    r"[^.!?;\n]{0,60}?\b((?:in protest (?:of|over|at|against)|over|because(?: of)?|amid|following|citing"
    r"|for(?= \w+ing\b))"
    r"(?: (?!and (?!the\b|an?\b|[A-Z])|but\b|who\b)[\w’'“”\"-]+){2,10})"
)
"""What follows a verb up to the reason, and the reason itself: some words of it."""
_GOING = marked(
    "leave leaving depart departing departure retire retiring retirement resign resigning resignation step stepping "
    "quit quitting".split()
)
_TO_COME = frozenset("will would be is was to his her".split())
"""Words right before a leaving that somebody has announced."""
_DATE = (
    r"\b(?:(?:on|until|effective|by(?: the end of)?|(?:at|from) the (?:end|start|beginning) of|in(?: early| late)?) )"
    rf"(?P<month>{M})(?: (?P<day>{D})\b)?"
)
_LEAD, _BEFORE, _BEHIND = 3, 24, 8
"""Words before a leaving that tell it ahead, and in which it is said whose it is; and behind it, with the date."""
_Departure = tuple[str, int, int, Locator]
"""The surname, the month, the day (0 where none is told) and the words of the date."""


def leaving_differences(known: Survey, printed: Names) -> Iterator[Difference]:
    """How one person left an office: each article has one way alone, not the same; and why, and when, where two say."""
    surnames = printed.surnames
    told: dict[str, dict[str, dict[str, list[Locator]]]] = defaultdict(lambda: defaultdict(lambda: defaultdict(list)))
    for article in sorted(known.articles):
        for name, way, span in _leavings(known.articles[article].text, surnames):
            told[name][article][way].append(Locator(article, span))
    yield from _reasons(known, told)
    yield from _dates(known, surnames)
    for name, by_article in sorted(told.items()):
        ways = {a: next(iter(here)) for a, here in by_article.items() if len(here) == 1}
        if len(set(ways.values())) > 1:
            sides = sides_of(p for a, way in ways.items() for p in _below_headlines(known, by_article[a][way]))
            words = {ways[p.article]: p.span.of(known.articles[p.article].text) for p in reversed(sides)}
            about = f"How {name} left: {either([words[ways[p.article]] for p in sides])}"
            yield Difference("wording", about, sides, 0.8, opposed=True)


def _below_headlines(known: Survey, places: Sequence[Locator]) -> Sequence[Locator]:
    """Those of some places of an article that stand in no headline; all where there is none."""
    sentences = [(p, known.sentence_at(p.article, p.span.start)) for p in places]
    return [p for p, s in sentences if s and s.piece.kind != "headline"] or places


def _reasons(known: Survey, told: Mapping[str, Mapping[str, Mapping[str, list[Locator]]]]) -> Iterator[Difference]:
    """Why somebody left, as each article first says it after the verb; the same words of matter are one reason."""
    for name, by_article in sorted(told.items()):
        found: dict[str, Locator] = {}
        for article, ways in by_article.items():
            for place in sorted(place for places in ways.values() for place in places):
                reason = _REASON.match(known.articles[article].text, place.span.end)
                if reason and article not in found:
                    found[article] = Locator(article, Span(*reason.span(1)))
        matter = {a: known.weighed(a, [p.span]).keys() for a, p in found.items()}
        if any(matter[a] - matter[b] and matter[b] - matter[a] for a, b in combinations(sorted(found), 2)):
            sides = sides_of(found.values())
            words = [p.span.of(known.articles[p.article].text) for p in sides]
            yield Difference("wording", f"{WHY} {name} left: {either(words)}", sides, 0.55)


def _leavings(text: str, surnames: AbstractSet[str]) -> Iterator[tuple[str, str, Span]]:
    """The surname, the way and where the verb stands."""
    tokens = tokens_of(text)
    words = tokens.words
    for at in places_of(text, _WAYS_TOLD):
        word, end = words[at].lower(), tokens.ends[at]
        way, more = _WAY[word], _GOES_ON.get("step" if word.startswith("step") else word)
        if more:
            found = more.match(text, end)
            if not found:
                continue
            end = found.end()
        if words[at] == "retired" and not _AFTER_RETIRED.match(text, end):
            continue
        passive = any(w in _PASSIVE for w in words[max(0, at - 3) : at])
        person = _person(text, tokens.starts, words, at, surnames, after=way in _BEFALLING and not passive)
        if person:
            yield person, way, Span(tokens.starts[at], end)


def _person(
    text: str, starts: Sequence[int], words: Sequence[str], at: int, surnames: AbstractSet[str], *, after: bool
) -> str:
    """The nearest surname in the same sentence: after a verb that has whom it befell after it, else before."""
    if not after:
        at = _before_aside(text, starts, words, at)
    steps = range(at + 1, min(len(words), at + 1 + _REACH)) if after else range(at - 1, max(-1, at - 1 - _REACH), -1)
    for n in steps:
        low, high = sorted((starts[at], starts[n]))
        if late(r"[.!?;\n][”\"’]?\s").search(text[low:high].replace("Mr. ", "Mr ").replace("Gen. ", "Gen ")):
            return ""
        if words[n] in surnames:
            return words[n]
        if after and words[n] in ("whom", "who"):
            return ""
    if after and "whom" in words[max(0, at - 3) : at]:
        return _person(text, starts, words, at, surnames, after=False)
    return ""


def _before_aside(text: str, starts: Sequence[int], words: Sequence[str], at: int) -> int:
    """From where a subject is looked for to the left: of "Rosa Lind, the mayor, will quit" from the first "the"."""
    n = at
    while n > 0 and words[n - 1] in _AUXILIARIES:
        n -= 1
    if n == 0 or text[starts[n] - 2 : starts[n]] != ", ":
        return at
    comma = text.rfind(", ", max(0, starts[n] - _LONGEST_ASIDE), starts[n] - 2)
    return bisect_right(starts, comma) if comma >= 0 else at


def _dates(known: Survey, surnames: AbstractSet[str]) -> Iterator[Difference]:
    """When one person leaves, where two articles first tell another month, or another day of it."""
    told: dict[str, dict[str, _Departure]] = {}
    for article in sorted(known.articles):
        for n in _goings(known.articles[article].text):
            if departure := _departure(known, article, n, surnames):
                told.setdefault(departure[0], {}).setdefault(article, departure)
    for name, by_article in sorted(told.items()):
        months = {month for _, month, _, _ in by_article.values()}
        days = {day for _, _, day, _ in by_article.values() if day}
        if len(months) > 1 or len(days) > 1:
            sides = sides_of(place for _, _, _, place in by_article.values())
            yield told_against(known, "date", f"{WHEN} {name} leaves", sides, 0.55)


def _goings(text: str) -> Iterator[int]:
    """The tokens of leavings that are announced, with a month behind them."""
    words = tokens_of(text).words
    for n in places_of(text, _GOING):
        months = any(word[0].isupper() and word.lower() in MONTHS for word in words[n + 1 : n + 1 + _BEHIND])
        if months and words[n + 1] != "for" and not _TO_COME.isdisjoint(words[max(0, n - _LEAD) : n]):
            yield n


def _departure(known: Survey, article: str, n: int, surnames: AbstractSet[str]) -> _Departure | None:
    """Who leaves by a word of leaving, and when; None where one of the two is not told in its sentence."""
    text = known.articles[article].text
    tokens = tokens_of(text)
    sentence = known.sentence_at(article, tokens.starts[n])
    if not sentence or sentence.piece.kind == "headline":
        return None
    at = tokens.within(sentence.span)
    last = max([k for k in after(text, n, _BEHIND) if k in at], default=n)
    found = late(_DATE).search(text, tokens.ends[n], tokens.ends[last])
    month = MONTHS.get(found["month"].rstrip(".").lower()) if found else None
    person = nearest_person(text, range(n - 1, max(at.start - 1, n - 1 - _BEFORE), -1), surnames) if month else None
    if not found or not month or not person:
        return None
    return person[0], month, int(found["day"] or 0), Locator(article, Span(*found.span()))
