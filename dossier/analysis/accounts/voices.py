"""Whose voice a side is: the article's own, or that of somebody whom it quotes, which then is named.

What one article tells itself and another has somebody say are no two accounts of the outlets: a reader must see who
says it, and what he goes on to say of the matter.
"""

from collections.abc import Iterable, Iterator, Sequence

from dossier.analysis.accounts.difference_labels import OF_ONE_SPEAKER, OF_WORDING, is_of_reasons
from dossier.analysis.accounts.differences import Difference, either, with_sides, words_at
from dossier.analysis.accounts.spoken import is_view
from dossier.analysis.acts import same_speaker
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.sentences import split_sentences
from dossier.frozen import changed
from dossier.model import PRINTED_KINDS, Locator, Quotation, Span, Utterance

_SHARED = 2
"""Words of matter of another side, no names, that the next sentence of a quote takes up."""
_LONGEST = 28
"""Words of a side and of the sentence that it goes on with, at most."""
_NEAR = 5
"""Characters between where a report begins and a side that begins with it: "that"."""


class Voices:
    """Who says what stands at a place, as far as the articles credit it."""

    def __init__(self, known: Survey, quotations: Iterable[Quotation], utterances: Iterable[Utterance]) -> None:
        self._known = known
        self._speakers: dict[str | None, str | None] = {u.id: u.speaker for u in utterances}
        self._said: dict[str, list[Quotation]] = {}
        for q in quotations:
            if q.kind != "term":
                self._said.setdefault(q.article, []).append(q)

    def of(self, place: Locator) -> Quotation | None:
        """The words between marks in which most of a place stands, else the view of somebody with which it begins.

        What stands further on in a report may be an aside of the article's own.
        """
        text = self._known.articles[place.article].text
        held = [q for q in self._said.get(place.article, ()) if 2 * _held(q, place) > place.span.end - place.span.start]
        printed = [q for q in held if q.kind in PRINTED_KINDS]
        return next(iter(printed or [q for q in held if _begins(q, place) and is_view(q, text)]), None)

    def going_on(self, one: Difference) -> Difference:
        """A side of a quote with its next sentence where that takes up what a side in an article's own voice tells."""
        if not _may_be_apart(one):
            return one
        voices = [(p, self.of(p)) for p in one.sides]
        own = [p for p, q in voices if q is None]
        sides = [self._to_next(p, q, own) if q and q.kind == "direct" else p for p, q in voices]
        return with_sides(self._known, one, sides)

    def unnamed(self, one: Difference) -> bool:
        """Whether an article's own words are held against a quote of which nobody knows whose it is."""
        voices = [self.of(p) for p in one.sides] if _may_be_apart(one) else []
        return None in voices and any(q is not None and not q.speaker for q in voices)

    def named(self, one: Difference) -> Difference:
        """With the speaker in the label: of one utterance once; else of each side, where voices differ."""
        label, colon, rest = one.about.partition(": ")
        if label in OF_ONE_SPEAKER:
            credited = [*self._credited(one)]
            two = any(same_speaker(name, credited[0]) is False for name in credited)
            speaker = None if two else self._speakers.get(one.of) or next(iter(credited), None)
            return changed(one, about=f"{label} ({speaker}){colon}{rest}") if speaker else one
        if not _may_be_apart(one):
            return one
        words = [words_at(self._known, p) for p in one.sides]
        names = [self._name(p, printed=is_of_reasons(label)) for p in one.sides]
        told = [_by(name, w) for w, name in zip(words, names, strict=True)]
        for marks in () if _is_one(names) else ("{}", "“{}”"):
            if rest == either([marks.format(w) for w in words]):
                rest = either([marks.format(w) + by for w, by in zip(words, told, strict=True)])
                break
        return changed(one, about=f"{label}{colon}{rest}")

    def _name(self, place: Locator, *, printed: bool) -> str:
        """Who says what stands at a place, or only what is printed there between marks; "" for nobody that is known."""
        quotation = self._quote(place) if printed else self.of(place)
        return quotation.speaker.name if quotation and quotation.speaker else ""

    def _credited(self, one: Difference) -> Iterator[str]:
        for p in one.sides:
            for q in self._said.get(p.article, ()):
                if q.speaker and any(span.overlaps(p.span) for span in q.spans):
                    yield q.speaker.name

    def prints(self, place: Locator) -> bool:
        """Whether most of a place stands between marks."""
        return self._quote(place) is not None

    def _quote(self, place: Locator) -> Quotation | None:
        quotation = self.of(place)
        return quotation if quotation and quotation.kind in PRINTED_KINDS else None

    def sentence(self, place: Locator) -> Locator:
        """A place between marks as the sentence of the quote in which it stands; any other as it is."""
        article, quotation = self._known.articles[place.article], self._quote(place)
        for span in quotation.spans if quotation else ():
            for s in split_sentences(article, span):
                if s.covers(place.span):
                    words = s.of(article.text).rstrip(".,")
                    return Locator(place.article, Span(s.start, max(place.span.end, s.start + len(words))))
        return place

    def _to_next(self, place: Locator, quotation: Quotation, others: Sequence[Locator]) -> Locator:
        """A place to the end of the next sentence of its quote, where that has enough of the words of another place."""
        known, article = self._known, self._known.articles[place.article]
        whole = next((s for s in quotation.spans if s.covers(place.span)), None)
        after = next((s for s in split_sentences(article, whole) if s.start >= place.span.end), None) if whole else None
        if after is None:
            return place
        tokens = tokens_of(article.text)
        told = tokens.matter_of([after]) - tokens.matter_of([place.span]) - known.names
        words = [tokens_of(known.articles[p.article].text).matter_of([p.span]) for p in others]
        end = after.start + len(after.of(article.text).rstrip(".,"))
        span = Span(place.span.start, end)
        if not any(len(told & here) >= _SHARED for here in words) or len(tokens.within(span)) > _LONGEST:
            return place
        return Locator(place.article, span)


def _held(quotation: Quotation, place: Locator) -> int:
    """How many characters of a place stand in the words of a quotation."""
    return sum(max(0, min(s.end, place.span.end) - max(s.start, place.span.start)) for s in quotation.spans)


def _begins(quotation: Quotation, place: Locator) -> bool:
    return abs(place.span.start - quotation.spans[0].start) <= _NEAR


def _may_be_apart(one: Difference) -> bool:
    """Whether a difference is of what is told, of which it matters who tells it."""
    return one.kind == "wording" and not one.whole and one.label not in OF_WORDING


def _is_one(names: Sequence[str]) -> bool:
    """Whether all sides are one speaker's, or none is known to be anybody's."""
    return all(name == names[0] or same_speaker(name, names[0]) for name in names)


def _by(name: str, words: str) -> str:
    """Who says it, behind words that do not name him."""
    return f" ({name})" if name and name.split()[-1] not in words else ""
