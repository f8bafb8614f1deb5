"""Words of a sentence that one article prints between its marks and another leaves out at either end, unmarked."""

from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.difference_labels import WORDS_LEFT_OUT
from dossier.analysis.accounts.differences import Difference, either, sides_of
from dossier.analysis.accounts.quoted_words import as_read
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.analysis.stems import stem
from dossier.model import PRINTED_KINDS, Comparison, Locator, Quotation, Span, Utterance
from dossier.model import Difference as Reading
from dossier.patterns import compiled

_AROUND, _ALONG = 5, 16
"""Words of the shorter wording that are shown, and of the fuller one beside what is left out; up to the end of a
clause more."""
_MOST, _MOST_BEFORE = 12, 24
"""Words left out that are shown, those next to what both have; more before it, where a cut would stand in a phrase."""
_SLIGHT = frozenset(stem(w) for w in "seem think believe guess suppose know mean say tell look first well all".split())
"""Stems of words with which a sentence is only begun: "well, first of all I think"."""
_FEWEST_KEPT = 4
_START, _END = 0.5, 0.4
_MARKS, _LONGEST = " \n,.;:!?“”\"'", 60
"""What may stand around words that are looked for elsewhere, and how many characters of them are."""
_FEWEST_SHOWN = 2
_FEWEST_TOLD, _MOST_TOLD = 3, 0.6
"""Words of matter left out that may be told in other words beside, and the part of them that one sentence has then."""
_CLAUSE_ENDS, _STOPS = frozenset(',.;:!?”"'), frozenset(".!?")
_BREAK = compiled(r"[.!?…:;]|\n|[-—–]{2}| [-—–] ")
_OPENS = compiled(r"(?:^|[.!?:\n][”\"’']?)\s*[“\"‘']?$")
_CLOSES = compiled(r"[.!?][”\"’']")


def cut_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """A sentence printed as whole that has more words, before or behind, in another article: one a pair of wordings."""
    quotation = {q.id: q for q in quotations}
    for utterance in utterances:
        found: dict[tuple[str, str], Difference] = {}
        for comparison in as_read(utterance.apparatus.comparisons, quotation):
            a, b = quotation[comparison.quotation], quotation[comparison.against]
            if a.article != b.article and a.kind in PRINTED_KINDS and b.kind in PRINTED_KINDS:
                for one in _cuts(known, utterance, comparison, a, b):
                    articles = tuple(sorted((a.article, b.article)))
                    found.setdefault((articles[0], articles[1]), one)
        yield from list(found.values())[:1]


def _cuts(
    known: Survey, utterance: Utterance, comparison: Comparison, a: Quotation, b: Quotation
) -> Iterator[Difference]:
    if comparison.kept < _FEWEST_KEPT:
        return
    for reading in comparison.differences:
        if reading.kind not in ("cut-start", "cut-end") or reading.marked:
            continue
        full, short, span = _fuller(a, b, reading)
        if span is None or _prints(known, short, known.articles[full.article].text, span):
            continue
        sides = (_start if reading.kind == "cut-start" else _end)(known, full, span, short)
        if sides:
            places = sides_of(sides)
            words = [f"“{p.span.of(known.articles[p.article].text)}”" for p in places]
            weight = _START if reading.kind == "cut-start" else _END
            yield Difference("wording", f"{WORDS_LEFT_OUT}: {either(words)}", places, weight, None, utterance.id)


def _prints(known: Survey, short: Quotation, text: str, span: Span) -> bool:
    """Whether an article prints some words of another's text too, or most of them in one sentence beside its wording.

    It leaves nothing out then, be it that it prints them elsewhere.
    """
    missing = span.of(text).strip(_MARKS)[:_LONGEST].lower()
    if missing and missing in known.articles[short.article].text.lower():
        return True
    tokens = tokens_of(text)
    told = {tokens.stems[n] for n in tokens.within(span)} - {""}
    beside = [s.span for s in known.of_article(short.article) if not any(s.span.overlaps(own) for own in short.spans)]
    here = tokens_of(known.articles[short.article].text)
    return len(told) >= _FEWEST_TOLD and any(
        len(told & {here.stems[n] for n in here.within(one)}) >= _MOST_TOLD * len(told) for one in beside
    )


def _fuller(a: Quotation, b: Quotation, reading: Reading) -> tuple[Quotation, Quotation, Span | None]:
    """The wording that has the words, the one that has not, and the words."""
    return (a, b, reading.span) if reading.span else (b, a, reading.against)


def _start(known: Survey, full: Quotation, span: Span, short: Quotation) -> list[Locator] | None:
    """Left out before the first word of what is printed as a sentence: it opens one there, and none here."""
    text, other = known.articles[full.article].text, known.articles[short.article].text
    begin, tokens = short.spans[0].start, tokens_of(other)
    if not other[begin].isupper() or not _OPENS.search(other[max(0, begin - 5) : begin]):
        return None
    here = tokens_of(text)
    at = here.within(span)
    if not at or at.stop >= len(here.words) or _breaks(text, here.ends[at.stop - 1], here.starts[at.stop]):
        return None
    there = tokens.within(short.spans[0])
    if _lower(here, at.stop, at.stop + 2) != _lower(tokens, there.start, there.start + 2):
        return None
    first = at.stop - 1
    while first > max(at.start, at.stop - _MOST_BEFORE) and not _breaks(text, here.ends[first - 1], here.starts[first]):
        first -= 1
    missing = Span(here.starts[first], here.ends[at.stop - 1])
    matter = {s for s in here.stems[first : at.stop] if s and s not in _SLIGHT}
    if at.stop - first < 2 or not matter or not known.weighed(full.article, [missing]):
        return None
    around = _around(other, tokens, there)
    last, close = min(at.stop + around, len(here.words) - 1), there[: around + 1][-1]
    last = max(n for n in range(at.stop - 1, last + 1) if here.ends[n] <= full.spans[-1].end)
    return [
        Locator(full.article, Span(missing.start, _to_word_end(text, here.ends[last]))),
        Locator(short.article, Span(tokens.starts[there[0]], _to_word_end(other, tokens.ends[close]))),
    ]


def _around(text: str, tokens: Tokens, words: range) -> int:
    """How many words are shown behind the first: to the mark where their clause ends if that is near, a few if not."""
    for n in words[_FEWEST_SHOWN:_ALONG]:
        ends = _CLAUSE_ENDS if n >= words.start + _AROUND else _STOPS
        if n + 1 == words.stop or (tokens.words[n].islower() and text[tokens.ends[n]] in ends):
            return n - words.start
    return _AROUND


def _to_word_end(text: str, end: int) -> int:
    """Where a word ends that goes on behind a hyphen, which parts words that are compared."""
    while text[end : end + 1] in ("-", "‑") and text[end + 1 : end + 2].isalpha():
        end += 1
        while text[end : end + 1].isalpha():
            end += 1
    return end


def _end(known: Survey, full: Quotation, span: Span, short: Quotation) -> list[Locator] | None:
    """Left out behind the last word of what is printed as a whole sentence, with a full stop; here it goes on."""
    text, other = known.articles[full.article].text, known.articles[short.article].text
    here, there = tokens_of(text), tokens_of(other)
    at, end = here.within(span), there.within(short.spans[-1])
    if len(at) < 2 or not end or not at.start or not _CLOSES.match(other, there.ends[end.stop - 1]):
        return None
    if _breaks(text, here.ends[at.start - 1], here.starts[at.start]):
        return None
    if _lower(here, at.start - 2, at.start) != _lower(there, end.stop - 2, end.stop):
        return None
    last = at.start
    while last + 1 < min(at.stop, at.start + _MOST) and not _breaks(text, here.ends[last], here.starts[last + 1]):
        last += 1
    missing = Span(here.starts[at.start], here.ends[last])
    if last == at.start or not known.weighed(full.article, [missing]):
        return None
    first = max(at.start - _AROUND, here.within(full.spans[0]).start)
    return [
        Locator(full.article, Span(here.starts[first], _to_word_end(text, missing.end))),
        Locator(short.article, Span(there.starts[max(end.start, end.stop - _AROUND)], there.ends[end.stop - 1])),
    ]


def _lower(tokens: Tokens, low: int, high: int) -> list[str]:
    return [word.lower() for word in tokens.words[max(0, low) : high]]


def _breaks(text: str, end: int, start: int) -> bool:
    return bool(_BREAK.search(text, end, start))
