"""The sentences of an article as units: what is read for its reporting words at one time."""

from collections.abc import Sequence

from dossier.analysis.sentences import sentences_of, split_beside
from dossier.analysis.speech.cues import cues
from dossier.analysis.speech.marks import Marked
from dossier.analysis.speech.tokens import Unit, read_unit
from dossier.analysis.words import places_in
from dossier.model import Article, Piece, Span
from dossier.patterns import compiled

_ONLY_OPENING = "“„«‹‘"
_BEFORE_ATTRIBUTION = frozenset("?!,…-—。！？，、")
_PLAIN = (" said", " says", " added", " adds")
"""Verbs that make a sentence with nothing but their subject, so that what stands before them was said."""
_SHORT = 60
"""Characters that such a sentence may have."""
_ABBREVIATED = compiled(r"\b(?:Mr|Mrs|Ms|Dr|Gov|Sen|Rep|Gen|Lt|Col|Capt|Sgt|Adm|Maj|Prof|Rev|St|[A-Z])\.$")
_SIGNATURE = compiled(r"\s*(?:[―—–]|--)\s*[^\W\d_a-zß-ÿ]")
_ATTRIBUTION = compiled(
    r"\s+(?:(?:(?![“”])[^\s.?!\"])+(?:(?<=\b(?:Mr|Ms|Dr))\.|(?<=\b(?:Mrs|Gov|Sen|Rep|Gen|Del))\.)?[ \xa0]){1,25}?"
    r"(?P<verb>[a-z]+(?:ed|s|d|e|ld|ote))"
    r"(?=[.,:]|$|(?:(?<=asked)|(?<=told)) [A-Z]"
    r"| (?:on|in|at|of|to|during|after|as|when|before|while|from|with|reporters|back|out|through|afterward|\w+day)\b)"
)


def units_of(article: Article, marked: Sequence[Marked]) -> list[Unit]:
    """The sentences of the prose in order; sentences that one pair of marks runs across are one unit."""
    units: list[Unit] = []
    since = 0
    odd = _may_be_odd(article.text, marked)
    for number, piece in enumerate(article.prose):
        while since < len(marked) and marked[since].whole.end <= piece.span.start:
            since += 1
        stops = since == len(marked) or marked[since].whole.start >= piece.span.end
        units += _units_of(article, piece, number, [] if stops else _places(marked, since, piece.span), odd)
    return units


def _places(marked: Sequence[Marked], since: int, span: Span) -> list[tuple[int, Span]]:
    """Where marked stretches stand in a piece; of one that goes on in another piece, the part that is in this one."""
    places = []
    for index in range(since, len(marked)):
        whole = marked[index].whole
        if whole.start >= span.end:
            break
        places.append((index, whole if span.covers(whole) else _common(whole, span)))
    return places


def _common(one: Span, other: Span) -> Span:
    return Span(max(one.start, other.start), min(one.end, other.end))


def _units_of(
    article: Article, piece: Piece, number: int, places: list[tuple[int, Span]], odd_ones: bool
) -> list[Unit]:
    text, units = article.text, []
    sentences = list(sentences_of(article, piece))
    if odd_ones and places and (odd := _odd_marks(text, piece.span, places)):
        sentences = split_beside(article, piece.span, odd)
    final = len(sentences) - 1
    begun: Span | None = None
    taken = reached = 0
    for position, sentence in enumerate(sentences):
        while reached < len(places) and places[reached][1].start < sentence.end:
            reached += 1
        if position < final and not _ends(text, sentence, places[reached - 1][1] if reached else None, piece.span.end):
            begun = begun or sentence
            continue
        span = Span(begun.start, sentence.end) if begun else sentence
        units.append(read_unit(text, span, places[taken:reached] if places else places, number, piece.kind))
        begun, taken = None, reached
    return units


def _may_be_odd(text: str, marked: Sequence[Marked]) -> bool:
    """Does a text hold more marks that can only open than there are words in them?"""
    opened = "".join([text[found.whole.start] for found in marked])
    return any(text.count(sign) > opened.count(sign) for sign in _ONLY_OPENING) if opened else False


def _odd_marks(text: str, span: Span, places: Sequence[tuple[int, Span]]) -> list[int]:
    """Where marks stand that can only open and have no pair."""
    found, at = [], span.start
    for stop, after in (*((place.start, place.end) for _, place in places), (span.end, span.end)):
        for sign in _ONLY_OPENING:
            found += places_in(text, sign, at, stop)
        at = after
    return found


def _ends(text: str, sentence: Span, last: Span | None, stop: int) -> bool:
    """Does the unit end where the sentence does? ``last`` is the last marked stretch begun by then."""
    if last is not None and last.start < sentence.end < last.end:
        return False
    if not text[sentence.end - 5 : sentence.end - 1].islower() and _ABBREVIATED.search(
        text, max(sentence.start, sentence.end - 6), sentence.end
    ):
        return False
    return not (last is not None and last.end == sentence.end and _is_attribution(text, sentence.end, stop))


def _is_attribution(text: str, start: int, stop: int) -> bool:
    """Does a sentence that only names the speaker follow: “Why?” the mayor of the town asked."""
    if _SIGNATURE.match(text, start, stop):
        return True
    before = text[start - 2 : start - 1]
    if before == "." and not text.endswith(_PLAIN, start, max(start, text.find(".", start, min(stop, start + _SHORT)))):
        return False
    if before != "." and before not in _BEFORE_ATTRIBUTION:
        return False
    found = _ATTRIBUTION.match(text, start, min(stop, start + 200))
    cue = cues().get(found.group("verb")) if found else None
    called = cue is not None and cue.lemma == "call" and text.startswith((" out", " back"), found.end() if found else 0)
    return cue is not None and (cue.speech or called) and cue.form in ("ed", "s")
