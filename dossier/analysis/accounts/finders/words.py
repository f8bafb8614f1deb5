"""Words between quotation marks that one article prints otherwise than another, and terms put to different things."""

from collections.abc import Iterator, Sequence
from itertools import combinations

from dossier.analysis.accounts.bounds import evened
from dossier.analysis.accounts.difference_labels import WHAT_A_TERM_NAMES, WORDS_OF_QUOTE
from dossier.analysis.accounts.differences import Difference, chained, either, sides_of, told_against, words_at
from dossier.analysis.accounts.finders.names import alike_by_ear
from dossier.analysis.accounts.pairs import Facing
from dossier.analysis.accounts.quoted_words import QuotedWords, as_read
from dossier.analysis.accounts.slight_words import hardly_differ
from dossier.analysis.likeness import Sentence, Survey, tokens_of
from dossier.analysis.spellings import all_only_spelt
from dossier.analysis.stems import STOP_WORDS, stem
from dossier.analysis.words import words_of
from dossier.model import PRINTED_KINDS, Comparison, Locator, Quotation, Span, Utterance, in_reading
from dossier.model import Difference as Reading
from dossier.patterns import compiled, late

_TELLING = ("word", "reworded", "number", "tense", "spelling")
_AGREED = 0.5
"""Part of the shorter wording's words that must agree, for a changed word to be a change and not another sentence."""
_MOST_CHANGES = 4
_MOST_TOLD = 2
"""Changes of one utterance that are shown, the weightiest first."""
_MOST_WORDS = 8
_NEAR = 14
"""Characters between two changes below which they are one."""
_NEXT = compiled(r" [\w’'-]+")
_TELLS = frozenset("not never no very only always all more most less must could might may".split())
"""Grammar words whose being there or not changes what is said."""
_ARTICLES = frozenset(("a", "an", "the"))
_GRAMMAR, _SLIGHT, _ARTICLE = 0.62, 0.32, 0.1
"""What words of grammar weigh, those that hardly tell anything, and an article alone."""
_POINTING = frozenset((stem("today"),))
"""Of words that tell little in a remark of that day those that are none of grammar."""
_MOST_SPELT = 6
"""Words that houses spell otherwise in one sentence, at most."""
_SPELT = 0.1
"""What a word weighs that one house spells otherwise than another."""
_Place = tuple[Locator, Locator]


def wording_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """What stands between marks in two articles, and is not the same where most of the rest agrees."""
    quotation = {q.id: q for q in quotations}
    quoted = QuotedWords(known)
    for utterance in utterances:
        found: dict[_Place, float] = {}
        for comparison in as_read(utterance.apparatus.comparisons, quotation):
            a, b = quotation[comparison.quotation], quotation[comparison.against]
            if a.article != b.article and a.kind in PRINTED_KINDS and b.kind in PRINTED_KINDS:
                for pair, weight in _changes(quoted, comparison, a, b):
                    found[min(pair), max(pair)] = max(weight, found.get((min(pair), max(pair)), 0.0))
        told = [_told(known, utterance, group, found) for group in chained(found)]
        yield from sorted(told, key=lambda d: (-d.weight, d.sides))[:_MOST_TOLD]


def _changes(quoted: QuotedWords, comparison: Comparison, a: Quotation, b: Quotation) -> Iterator[tuple[_Place, float]]:
    told = _joined([d for d in comparison.differences if d.kind in _TELLING])
    told += [d for d in comparison.differences if d.kind == "cut-middle" and d.marked is False]
    if comparison.kept < 2 or not 0 < len(told) <= _MOST_CHANGES:
        return
    agreed = comparison.kept / max(1, min(comparison.words, len(quoted.words(a))))
    if agreed < _AGREED:
        return
    for reading in told:
        x, y = _words(quoted, a, b, reading)
        if x and y and max(len(words_at(quoted.known, p).split()) for p in (x, y)) <= _MOST_WORDS:
            matter = _matter(quoted, a, x, b, y)
            if matter:
                yield (x, y), matter * (0.6 + 0.4 * min(1.0, agreed))


def _joined(readings: Sequence[Reading]) -> list[Reading]:
    """Changes that stand nearly side by side are one."""
    kept: list[Reading] = []
    for one in readings:
        both = _both(kept[-1], one) if kept else None
        if both:
            kept[-1] = both
        else:
            kept.append(one)
    return kept


def _both(last: Reading, one: Reading) -> Reading | None:
    if not (last.span and one.span and last.against and one.against):
        return None
    gaps = one.span.start - last.span.end, one.against.start - last.against.end
    if not all(0 <= gap < _NEAR for gap in gaps):
        return None
    return Reading("reworded", Span(last.span.start, one.span.end), Span(last.against.start, one.against.end))


def _words(quoted: QuotedWords, a: Quotation, b: Quotation, reading: Reading) -> tuple[Locator | None, Locator | None]:
    """The words on either side; of grammar words alone with the next word, which says what changed."""
    if reading.span is None or reading.against is None:
        return _added(quoted, a, b, reading)
    known = quoted.known
    x, y = Locator(a.article, reading.span), Locator(b.article, reading.against)
    if known.weighed(a.article, [x.span]) or known.weighed(b.article, [y.span]):
        return x, y
    return _with_next(known, a, x), _with_next(known, b, y)


def _added(quoted: QuotedWords, a: Quotation, b: Quotation, reading: Reading) -> tuple[Locator | None, Locator | None]:
    """A word that one side lacks, with the word after it, and that word alone where the other side has it once."""
    ours, theirs, span = (a, b, reading.span) if reading.span else (b, a, reading.against)
    if span is None:
        return None, None
    known = quoted.known
    missing = span.of(known.articles[ours.article].text)
    if missing.casefold() not in _TELLS and not known.weighed(ours.article, [span]):
        return None, None
    with_next = _with_next(known, ours, Locator(ours.article, span))
    following = words_of(known.articles[ours.article].text, span.end, with_next.span.end)
    there = [w for w in quoted.words(theirs) if w.form == following[0].form] if following else []
    if len(there) != 1:
        return None, None
    place = Locator(theirs.article, there[0].span)
    return (with_next, place) if ours is a else (place, with_next)


def _with_next(known: Survey, quotation: Quotation, place: Locator) -> Locator:
    text = known.articles[place.article].text
    span = next((s for s in quotation.spans if s.covers(place.span)), place.span)
    follows = _NEXT.match(text, place.span.end, span.end)
    return Locator(place.article, Span(place.span.start, follows.end())) if follows else place


def _matter(quoted: QuotedWords, a: Quotation, x: Locator, b: Quotation, y: Locator) -> float:
    """How much two readings differ: a word of matter most, grammar less, an article least, an ending not at all."""
    known = quoted.known
    one, other = set(known.weighed(x.article, [x.span])), set(known.weighed(y.article, [y.span]))
    if one == other:
        same = _uninflected(known, x) == _uninflected(known, y)
        if same or _run_together(known, x) == _run_together(known, y):
            return 0.0
        words = _uninflected(known, x), _uninflected(known, y)
        if words[0] - _ARTICLES == words[1] - _ARTICLES:
            return _ARTICLE
        return _SLIGHT if hardly_differ(*words) else _GRAMMAR
    if one ^ other <= _POINTING:
        return _SLIGHT
    moved = one <= quoted.stems(b) and other <= quoted.stems(a)  # each stands elsewhere in the other wording too
    if moved or _run_together(known, x) == _run_together(known, y):
        return 0.0
    short, long = sorted((" ".join(sorted(one)), " ".join(sorted(other))), key=len)
    if len(one) == len(other) == 1 and long.startswith(short):
        return 0.0
    return 0.9


def _run_together(known: Survey, place: Locator) -> str:
    """The letters alone: "commander in chief" and "commander-in-chief" are one, and so are "nobody" and "no one"."""
    words = late(r"[’']s\b").sub("", words_at(known, place)).casefold()
    return late(r"[\W_]").sub("", late(r"body\b").sub("one", words))


def _uninflected(known: Survey, place: Locator) -> set[str]:
    """The words of a place without their endings; those of grammar as they are."""
    forms = (w.form for w in words_of(words_at(known, place)))
    return {form if form in STOP_WORDS else form.removesuffix("s") for form in forms}


def _told(known: Survey, utterance: Utterance, group: Sequence[Locator], found: dict[_Place, float]) -> Difference:
    here = set(group)
    weight = max(w for (a, _), w in found.items() if a in here)
    sides = sides_of(group)
    words = [words_at(known, p).strip(' .,;:!?“”"') for p in sides]
    if all(map(_is_name, words)) and alike_by_ear(words[0], words[-1]):
        about = f"How a name is spelt: {either(words)}"
        return Difference("name", about, sides, weight - 0.15, "transliteration", utterance.id)
    about = f"{WORDS_OF_QUOTE}: " + either([f"“{w}”" for w in words])
    if all_only_spelt(words):
        return Difference("wording", about, sides, _SPELT, "spelling", utterance.id)
    return Difference("wording", about, sides, weight, None, utterance.id, phrases=False)


def spelt_differences(known: Survey, facing: Sequence[Facing]) -> Iterator[Difference]:
    """The first word that is spelt otherwise in sentences of one statement that are the same but for spelling."""
    pairs = ([known.sentence_at(p.article, p.span.start) for p in (pair.a, pair.b)] for pair in facing)
    found = {place for a, b in pairs if a and b and (place := _spelt_otherwise(known, a, b))}
    for group in chained(sorted(found)):
        sides = sides_of(group)
        about = "How a word is spelt: " + either([f"“{words_at(known, p)}”" for p in sides])
        yield Difference("wording", about, sides, _SPELT, "spelling", phrases=False)


def _spelt_otherwise(known: Survey, a: Sentence, b: Sentence) -> _Place | None:
    """Where two sentences first spell a word otherwise; None where anything else is not the same."""
    ours, theirs = (tokens_of(known.articles[s.article].text) for s in (a, b))
    here, there = ours.within(a.span), theirs.within(b.span)
    if len(here) != len(there):
        return None
    apart = [(x, y) for x, y in zip(here, there, strict=True) if ours.words[x].lower() != theirs.words[y].lower()]
    if not 0 < len(apart) <= _MOST_SPELT or not all(all_only_spelt((ours.words[x], theirs.words[y])) for x, y in apart):
        return None
    x, y = apart[0]
    return (
        Locator(a.article, Span(ours.starts[x], ours.ends[x])),
        Locator(b.article, Span(theirs.starts[y], theirs.ends[y])),
    )


def _is_name(words: str) -> bool:
    return words[:1].isupper() or any(w[:1].isupper() for w in words.replace("(", " ").split())


def term_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """A term that articles put to different things: the noun inside the marks or after them is another."""
    quotation = {q.id: q for q in quotations}
    for utterance in utterances:
        members = sorted([quotation[m] for m in utterance.members], key=in_reading)
        if any(q.kind != "term" for q in members):
            continue
        for a, b in combinations(members, 2):
            if a.article != b.article:
                x, y = _thing(known, a), _thing(known, b)
                one, other = (set(known.weighed(p.article, [p.span])) for p in (x, y))
                shared = one & other
                if one - shared and other - shared:
                    sides = sides_of([x, y])
                    yield told_against(known, "wording", WHAT_A_TERM_NAMES, sides, 0.8, of=utterance.id, phrases=False)


def _thing(known: Survey, quotation: Quotation) -> Locator:
    """The term and up to two words of matter that follow it without a break."""
    text = known.articles[quotation.article].text
    end, last = quotation.whole.end, quotation.spans[-1].end
    for _ in range(2):
        follows = compiled(r"[”\"’']? ?([\w-]+)").match(text, end)
        if (
            not follows
            or follows[1].casefold() in STOP_WORDS
            or not known.weighed(quotation.article, [Span(*follows.span(1))])
        ):
            break
        end = last = follows.end(1)
    return Locator(quotation.article, evened(text, Span(quotation.spans[0].start, last)))
