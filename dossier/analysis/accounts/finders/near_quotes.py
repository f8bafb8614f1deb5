"""What stands between marks in two articles, a word or two apart: short remarks, and the sentences of longer ones.

They are held to be two utterances, or stand in what else is said by two: "a joy and honour" in the middle of
one speech, "a joy and an honour" in another.
"""

from collections.abc import Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from difflib import SequenceMatcher
from itertools import pairwise

from dossier.analysis.accounts.difference_labels import WHETHER_SO, WORDS_OF_QUOTE
from dossier.analysis.accounts.differences import Difference, either, quoted_against, sides_of, words_at
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.accounts.slight_words import hardly_differ
from dossier.analysis.acts import same_speaker
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.stems import STOP_WORDS
from dossier.analysis.words import folded
from dossier.frozen import frozen
from dossier.model import PRINTED_KINDS, Locator, Quotation, Span, Utterance, in_reading
from dossier.patterns import compiled

_SHORT, _FEWEST, _KEPT, _KEPT_BY_ANYBODY = 90, 4, 0.6, 0.8
"""Characters of a short remark, words it must have, and the part of the shorter one that must stand in the other.

The last where the two are not credited to one: whoever said it, so many words are the same remark.
"""
_FEWEST_DENIED = 3
"""The same of a remark that another article prints with a "not"."""
_LONGEST = 140
"""Characters of a sentence of a longer remark."""
_MOST_CHANGED = 3
"""Words of one of them that stand in the place of others."""
_SENTENCE = compiled(r"[^.!?…]+")
_ABBREVIATED = 3
"""Letters at least that an abbreviation has."""
_PRINTED = 0.6
"""Part of a sentence's pairs of words that must stand in another wording of its utterance, to be printed there too."""
_WEIGHT, _OF_SENTENCES, _OF_GRAMMAR, _OF_ARTICLES = 0.7, 0.5, 0.26, 0.1
_SLIGHT = frozenset("a an the it this that".split())
_ENDINGS = {"s": "is", "re": "are", "ve": "have", "ll": "will", "m": "am"}
_SURE = ("re", "ve", "ll", "m")
_SUBJECTS = frozenset("it he she that there this here what who".split())
"""Before "'s", which is no owner's then."""
_WHOLE = {"can't": "can", "won't": "will", "shan't": "shall"}
_HAVE = frozenset("have has had".split())
"""Before "got", which says no more then."""
_Change = tuple[str, int, int, int, int]
"""What ``SequenceMatcher`` says of a stretch: how it changed, and where it stands in both."""


@frozen()
class _Remark:
    """A short remark, or one sentence of a longer one, and the forms of its words, each with the number of its word."""

    quotation: Quotation
    span: Span
    forms: tuple[str, ...]
    at: tuple[int, ...]
    alone: bool

    @property
    def pairs(self) -> frozenset[str]:
        """Every two words that stand side by side."""
        return frozenset(f"{x} {y}" for x, y in pairwise(self.forms))


def near_quote_differences(
    known: Survey, nearness: Nearness, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """Remarks told apart as two utterances that differ in a word: of one speaker, or nearly the same.

    Sentences of longer ones only where all articles tell of one event. Of one utterance, those of two articles that
    each print it twice: there a wording is compared with the utterance's first, which may be of the other remark.
    """
    home = {m: u.id for u in utterances for m in u.members}
    quoted = [q for q in quotations if (nearness.all_near and q.kind in PRINTED_KINDS) or _is_short(q)]
    quoted.sort(key=in_reading)
    remarks = [r for q in quoted for r in _remarks(known, q, parted=nearness.all_near)]
    yield from _contradicted(known, nearness, remarks)
    remarks = [r for r in remarks if len(r.forms) >= _FEWEST]
    homes = [r.quotation.article for r in remarks]
    runs = [r.pairs for r in remarks]
    telling = telling_stems(runs)
    printed = _Printed(known, quotations, home)
    for i, j in nearness.sharing([here & telling for here in runs], homes):
        a, b = remarks[i], remarks[j]
        is_one = home.get(a.quotation.id, i) == home.get(b.quotation.id, j)
        if is_one and not printed.again(a.quotation, b.quotation):
            continue
        apart = _apart(a, b)
        alone = a.alone and b.alone and not is_one
        if not apart or (not alone and (printed.by(a, b.quotation) or printed.by(b, a.quotation))):
            continue
        one_more = _asks_for_next(a, b, apart)
        x = _around_changes(known, a, [(op[1], op[2] + one_more) for op in apart])
        y = _around_changes(known, b, [(op[3], op[4] + one_more) for op in apart])
        if x and y and words_at(known, x).casefold() != words_at(known, y).casefold():
            if is_one and _of_little(_plain(known, x), _plain(known, y)):
                continue
            sides = sides_of([x, y])
            about = f"{WORDS_OF_QUOTE}: " + either([f"“{words_at(known, p)}”" for p in sides])
            weight = _weight(_plain(known, x), _plain(known, y), whole=a.alone and b.alone)
            yield Difference("wording", about, sides, weight, phrases=False)


def _asks_for_next(a: _Remark, b: _Remark, apart: Sequence[_Change]) -> bool:
    """Whether the word behind the last change is to be shown: where one lacks a word, or both change one of grammar."""
    _, first, stop, low, high = apart[-1]
    if first == stop or low == high:
        return True
    changed = {form for _, i, j, k, m in apart for form in (*a.forms[i:j], *b.forms[k:m])}
    return changed <= STOP_WORDS and stop < len(a.forms) and high < len(b.forms)


def _contradicted(known: Survey, nearness: Nearness, remarks: Sequence[_Remark]) -> Iterator[Difference]:
    """What one speaker says in one article, and in another says not: "They were asleep", "They were not asleep"."""
    by_words: dict[tuple[str, ...], list[_Remark]] = {}
    for remark in remarks if nearness.all_near else ():
        by_words.setdefault(tuple(form for form in remark.forms if form != "not"), []).append(remark)
    for here in by_words.values():
        said = next((r for r in here if "not" not in r.forms), None)
        denied = next((r for r in here if said and "not" in r.forms and _is_other(said, r)), None)
        if said and denied and _one_speaker(said.quotation, denied.quotation):
            sides = sides_of(Locator(r.quotation.article, r.span) for r in (said, denied))
            yield quoted_against(known, "wording", WHETHER_SO, sides, _WEIGHT, opposed=True)


def _is_other(one: _Remark, other: _Remark) -> bool:
    return one.quotation.article != other.quotation.article


def _is_short(q: Quotation) -> bool:
    """Whether it is a remark of a few words in one piece."""
    return q.kind != "reported" and len(q.spans) == 1 and q.spans[0].end - q.spans[0].start <= _SHORT


def _remarks(known: Survey, q: Quotation, *, parted: bool) -> Iterator[_Remark]:
    """A remark of a few words whole; each sentence of a longer one, and of one of several if such are ``parted``."""
    alone = _is_short(q)
    text = known.articles[q.article].text
    tokens = tokens_of(text)
    sentences = [*_sentences(text, q)] if parted or not alone else []
    spans = [(span, True) for span in q.spans] if alone else []
    if len(sentences) > 1 or not alone:
        spans += [(span, False) for span in sentences]
    for span, is_whole in spans:
        whole = [(form, n) for n, word in enumerate(tokens.words_in(span)) for form in _in_full(folded(word))]
        whole = [one for k, one in enumerate(whole) if one[0] != "got" or not k or whole[k - 1][0] not in _HAVE]
        if len(whole) >= _FEWEST_DENIED:
            yield _Remark(q, span, tuple(form for form, _ in whole), tuple(n for _, n in whole), is_whole)


def _in_full(form: str) -> list[str]:
    """A word that is made of two by both: "it's" is "it is", "don't" is "do not"; any other alone."""
    if form.endswith("n't"):
        return [_WHOLE.get(form, form.removesuffix("n't")), "not"]
    first, mark, last = form.partition("'")
    return [first, _ENDINGS[last]] if mark and (last in _SURE or (last in _ENDINGS and first in _SUBJECTS)) else [form]


def _sentences(text: str, q: Quotation) -> Iterator[Span]:
    for span in q.spans:
        for found in _SENTENCE.finditer(text, span.start, span.end):
            if found.end() - found.start() <= _LONGEST:
                yield Span(*found.span())


def _apart(a: _Remark, b: _Remark) -> list[_Change]:
    """What differs in two remarks that begin alike and have most in common; nothing where they have not.

    What one goes on with where the other ends is no change of words, where there is another.
    """
    changes = SequenceMatcher(None, a.forms, b.forms, autojunk=False).get_opcodes()
    kept = sum(i2 - i1 for tag, i1, i2, _, _ in changes if tag == "equal")
    least = _KEPT if _one_speaker(a.quotation, b.quotation) else _KEPT_BY_ANYBODY
    if kept < _FEWEST - 1 or kept < least * min(len(a.forms), len(b.forms)) or changes[0][0] != "equal":
        return []
    apart: list[_Change] = [
        op for op in changes if op[0] != "equal" and not _abbreviated(a.forms[op[1] : op[2]], b.forms[op[3] : op[4]])
    ]
    if a.alone and b.alone:
        return apart
    apart = apart[:-1] if apart and apart[-1] == changes[-1] and changes[-1][0] in ("insert", "delete") else apart
    return apart if all(max(op[2] - op[1], op[4] - op[3]) <= _MOST_CHANGED for op in apart) else []


class _Printed:
    """Which sentences stand in another article in a wording of their own utterance: there they are compared."""

    def __init__(self, known: Survey, quotations: Sequence[Quotation], home: Mapping[str, str]) -> None:
        self._known, self._home = known, home
        self._of: dict[str, list[Quotation]] = {}
        for q in quotations:
            if q.id in home:
                self._of.setdefault(home[q.id], []).append(q)

    def by(self, remark: _Remark, other: Quotation) -> bool:
        """Whether the article of another quotation has most of a sentence's words there, two by two, but not in it."""
        return any(
            q.article == other.article
            and not q.whole.overlaps(other.whole)
            and len(remark.pairs & self._pairs(q)) >= _PRINTED * len(remark.pairs)
            for q in self._of.get(self._home.get(remark.quotation.id, ""), ())
        )

    def again(self, a: Quotation, b: Quotation) -> bool:
        """Whether the articles of two wordings of one utterance each have another one of it, apart from it."""
        here = self._of.get(self._home.get(a.id, ""), ())
        return all(any(r.article == q.article and not r.whole.overlaps(q.whole) for r in here) for q in (a, b))

    def _pairs(self, q: Quotation) -> AbstractSet[str]:
        tokens = tokens_of(self._known.articles[q.article].text)
        return {f"{x} {y}" for span in q.spans for x, y in pairwise(map(folded, tokens.words_in(span)))}


def _abbreviated(a: Sequence[str], b: Sequence[str]) -> bool:
    """Whether one word is the other cut short: "Gen" and "General"."""
    short, long = sorted((a, b), key=lambda words: len(" ".join(words)))
    return len(a) == len(b) == 1 and len(short[0]) >= _ABBREVIATED and long[0].startswith(short[0])


def _one_speaker(a: Quotation, b: Quotation) -> bool:
    return bool(a.speaker and b.speaker and same_speaker(a.speaker.name, b.speaker.name))


def _plain(known: Survey, place: Locator) -> list[str]:
    """The words of a place without articles, and what only points: "an honour" is "honour", "this" is "it"."""
    return [word for word in words_at(known, place).casefold().split() if word not in _SLIGHT]


def _weight(one: Sequence[str], other: Sequence[str], *, whole: bool) -> float:
    """How worth a look it is that words differ; ``whole``: both remarks are no sentences of longer ones."""
    if one == other:
        return _OF_ARTICLES
    return _OF_GRAMMAR if _of_little(one, other) else _WEIGHT if whole else _OF_SENTENCES


def _of_little(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether the words that differ are all of grammar that tells little: "came here to", "came to"."""
    matter = [[w for w in words if w not in STOP_WORDS] for words in (one, other)]
    return matter[0] == matter[1] and hardly_differ({*one}, {*other})


def _around_changes(known: Survey, remark: _Remark, changes: Sequence[tuple[int, int]]) -> Locator | None:
    """From the first changed word to the last, or to the word after it where it is missing here."""
    article = remark.quotation.article
    tokens = tokens_of(known.articles[article].text)
    words = tokens.within(remark.span)
    first, last = changes[0][0], max(changes[-1][1] - 1, changes[0][0])
    if last >= len(remark.at):
        return None
    return Locator(article, Span(tokens.starts[words[remark.at[first]]], tokens.ends[words[remark.at[last]]]))
