"""One article's quotations: what the marks and the reporting words of each sentence make together."""

from collections.abc import Iterator, Sequence

from dossier.analysis.anchors import anchor
from dossier.analysis.speech import verbs
from dossier.analysis.speech.credits import announced
from dossier.analysis.speech.cues import cues
from dossier.analysis.speech.kinds import kind_of, plain_words
from dossier.analysis.speech.marks import Marked, find_marked
from dossier.analysis.speech.mentions import Reader
from dossier.analysis.speech.people import Register
from dossier.analysis.speech.reported import read_reports
from dossier.analysis.speech.reports import Report, covers, negated, owners, subject_and_marks, sure_of
from dossier.analysis.speech.tokens import QUOTED, Unit
from dossier.analysis.speech.unclosed import past_lone_mark, without_reporter
from dossier.analysis.speech.units import units_of
from dossier.analysis.speech.whose import speaker_of, speakers_of
from dossier.frozen import changed
from dossier.model import Article, Attribution, Quotation, QuotationKind, Span

_LEAST_REPORTED = 2
"""Words that the reporter must add to those in marks for a clause to be reported speech of its own."""
_LONGEST_TITLE = 30
"""Tokens that may stand between what somebody says and how it goes on, as a long title does."""
_LEAST_HEADING = 3
"""Spaces between the words of a heading that are found again below."""
_JUDGEMENT = 0.8
_OPENS_CLAUSE = frozenset([",", ":", ".", ";", QUOTED, "…", "...", "(", "—", "–", "-", "―", ""])
_ENDS_SENTENCE = frozenset([".", "?", "!", ":", QUOTED, ""])


class _Draft:
    """A quotation while its parts are gathered."""

    def __init__(
        self,
        kind: QuotationKind,
        spans: tuple[Span, ...],
        whole: Span,
        unit: Unit,
        report: Report | None,
        speaker: Attribution | None,
        rule: str,
        confidence: float,
    ) -> None:
        self.kind, self.spans, self.whole, self.unit = kind, spans, whole, unit
        self.report, self.speaker, self.rule, self.confidence = report, speaker, rule, confidence
        self.heads = unit.kind == "headline" or (whole.start == unit.span.start and _is_paragraph(unit))


class _Found:
    """Words in marks in their sentence: the token that stands for them, and the report that governs them."""

    def __init__(
        self,
        unit: Unit,
        token: int,
        marked: Marked,
        report: Report | None,
        speaker: Attribution | None,
        previous: Unit | None,
    ) -> None:
        self.unit, self.token, self.marked, self.report = unit, token, marked, report
        self.speaker, self.previous = speaker, previous


def quotations_of(article: Article, register: Register) -> list[Quotation]:
    """The quotations of an article in reading order; what one clause holds comes after the clause."""
    return _Gatherer(article, register).quotations()


class _Gatherer:
    """Reads an article unit by unit, because who spoke last decides who goes on."""

    def __init__(self, article: Article, register: Register) -> None:
        self.article, self.register = article, register
        self.drafts: list[_Draft] = []
        self.told: set[int] = set()
        """Marked stretches already made into quotations."""
        self.waiting: dict[int, tuple[Unit, Unit | None]] = {}
        """Marked stretches that go on in the next paragraph: the unit in which they begin, and the one before it."""

    def quotations(self) -> list[Quotation]:
        marked = without_reporter(self.article, find_marked(self.article))
        reader = Reader(self.register, self.article.id, marked)
        previous: Unit | None = None
        for unit in units_of(self.article, marked):
            self._read(unit, marked, reader, previous)
            reader.read.append(unit)
            previous = unit
        self._look_ahead()
        return list(self._numbered())

    def _read(self, unit: Unit, marked: Sequence[Marked], reader: Reader, previous: Unit | None) -> None:
        reports = read_reports(unit)
        if not reports and not unit.quoted:
            return
        speakers = speakers_of(unit, reports, reader)
        for report, speaker in zip(reports, speakers, strict=True):
            self._add_reported(unit, report, speaker)
            if speaker is not None and not report.weak:
                reader.spoke.append((unit.paragraph, speaker.name, unit.span.start))
        if not unit.quoted:
            return
        owner = owners(unit, reports)
        alone = not unit.words_in(0, len(unit), 1)
        for token, number in unit.quoted.items():
            if number in self.told:
                continue
            credited = owner.get(token)
            report_here = reports[credited] if credited is not None else None
            if report_here is None and marked[number].whole.end > unit.span.end:
                self.waiting.setdefault(number, (unit, previous))
                continue  # it goes on in the next paragraph: who says it may be told there
            self.told.add(number)
            words = marked[number]
            if (more := _resumed(unit, token, report_here, owner)) is not None:
                self.told.add(unit.quoted[more])
                words = _both(words, marked[unit.quoted[more]])
            speaker_here = speakers[credited] if credited is not None else None
            self._add_marked(_Found(unit, token, words, report_here, speaker_here, previous), reader, number, alone)

    def _add_reported(self, unit: Unit, report: Report, speaker: Attribution | None) -> None:
        if report.direct_only:
            return
        added = sum([unit.words_in(*content, _LEAST_REPORTED) for content in report.content])
        if added < _LEAST_REPORTED and not (added and subject_and_marks(unit, report.content)):
            return
        if (cue := cues().get(unit.low[report.cue[0]])) is not None and cue.lemma in verbs.TOPICS:
            return  # they discussed the budget: nobody is told to have said anything of it
        if report.confidence <= _JUDGEMENT and speaker is not None and speaker.rule.endswith("pronoun-unresolved"):
            return  # somebody judged something: no speech, and nobody to give it to
        spans = tuple([Span(*unit.reach(past_lone_mark(unit, at), last - 1)) for at, last in report.content])
        rule = "clause-before-cue" if report.after else "clause-after-cue"
        rule += ", negated" if negated(unit, report) else ""
        whole = Span(spans[0].start, spans[-1].end) if len(spans) > 1 else spans[0]
        self.drafts.append(_Draft("reported", spans, whole, unit, report, speaker, rule, report.confidence))

    def _add_marked(self, found: _Found, reader: Reader, number: int, alone: bool) -> None:
        kind = _kind(found, alone)
        speaker = found.speaker
        if found.report is None and kind == "direct":
            unit, previous = self.waiting.get(number, (found.unit, found.previous))
            begins = unit.low[found.token - 1] if unit is found.unit else ""
            if alone or unit is not found.unit or begins in _ENDS_SENTENCE:
                speaker = self._carried(unit, begins, previous, reader, alone or unit is not found.unit)
        rule, confidence = ("marks", 0.95) if found.report else ("marks, no cue", 0.6)
        if not found.marked.closed:
            rule, confidence = "marks, never closed", 0.4
        if kind == "term":
            speaker = None
        if speaker is not None:
            reader.spoke.append((found.unit.paragraph, speaker.name, found.unit.span.start))
        self.drafts.append(
            _Draft(kind, found.marked.spans, found.marked.whole, found.unit, found.report, speaker, rule, confidence)
        )

    def _carried(
        self, unit: Unit, begins: str, previous: Unit | None, reader: Reader, alone: bool
    ) -> Attribution | None:
        """Who says words in marks that have no cue: who is announced before a colon, or whose words they go on with."""
        if begins == ":" and (told := announced(unit, read_reports(unit))) is not None:
            return speaker_of(unit, told, reader)
        last = next((d for d in reversed(self.drafts) if d.kind != "term" and d.speaker is not None), None)
        if last is not None and last.speaker is not None and last.unit is unit:
            return _weaker(last.speaker, "goes-on", 0.9)
        if previous is None or unit.paragraph - previous.paragraph > 1:
            return None
        if alone and last is not None and last.speaker is not None and _is_question(previous, last.unit):
            return _weaker(last.speaker, "paragraph-before", 0.6)
        if previous.low[len(previous) - 1] == ":" and (told := announced(previous, read_reports(previous))) is not None:
            return speaker_of(previous, told, reader)
        if last is None or last.speaker is None:
            return None
        same = last.unit.paragraph == unit.paragraph
        if same and (last.kind != "reported" or last.unit is previous):
            return _weaker(last.speaker, "goes-on", 0.9)
        if last.unit is previous or (alone and last.unit.paragraph + 1 >= unit.paragraph):
            return _weaker(last.speaker, "paragraph-before", 0.7)
        return None

    def _look_ahead(self) -> None:
        """“A.” “B,” she said: words in marks before those that have a speaker are the same speaker's."""
        for draft, after in zip(self.drafts, self.drafts[1:], strict=False):
            if draft.kind != "direct" or draft.report is not None or draft.speaker is not None:
                continue
            told = after.kind == "direct" and after.report is not None and after.report.after
            if told and after.speaker is not None and after.unit.paragraph == draft.unit.paragraph:
                draft.speaker = _weaker(after.speaker, "named-after", 0.85)
        for number, draft in enumerate(self.drafts):
            if draft.heads and draft.report is None and draft.kind != "term":
                self._credit_heading(draft, self.drafts[number + 1 :])

    def _credit_heading(self, heading: _Draft, after: Sequence[_Draft]) -> None:
        """Words in marks of a headline or heading are whose they are below: the first who says them again."""
        text = self.article.text
        words = plain_words(heading.spans[0].of(text))
        told = (
            d.speaker for d in after if d.speaker and d.kind == "direct" and words in plain_words(d.spans[0].of(text))
        )
        if words.count(" ") >= _LEAST_HEADING and (speaker := next(told, None)) is not None:
            heading.speaker = _weaker(speaker, "named-after", 0.85)

    def _numbered(self) -> Iterator[Quotation]:
        article, text = self.article.id, self.article.text
        seen: dict[str, int] = {}
        for draft in sorted(self.drafts, key=lambda d: (d.whole.start, -d.whole.end, d.kind)):
            spans = draft.spans
            words = spans[0].of(text) if len(spans) == 1 else " ".join([span.of(text) for span in spans])
            first = anchor("q", article, words)
            seen[first] = time = seen.get(first, 0) + 1
            unit, whole = draft.unit, draft.whole
            yield Quotation(
                first if time == 1 else anchor("q", article, words, time),
                article,
                draft.kind,
                spans,
                whole,
                _around(unit.span, whole),
                draft.speaker,
                _cue(unit, draft.report),
                draft.rule,
                draft.confidence,
            )


def _around(context: Span, whole: Span) -> Span:
    """The sentence with all of the words in marks that begin or end in it."""
    if context.start <= whole.start and whole.end <= context.end:
        return context
    return Span(min(context.start, whole.start), max(context.end, whole.end))


def _cue(unit: Unit, report: Report | None) -> Span | None:
    return Span(*unit.reach(report.cue[0], report.cue[1] - 1)) if report else None


def _is_question(unit: Unit, before: Unit) -> bool:
    """Is all between an answer and the next a question of the reporter's?"""
    asked = unit.low[len(unit) - 1] == "?" and not unit.quoted and _is_paragraph(unit)
    return asked and unit.paragraph == before.paragraph + 1


def _weaker(speaker: Attribution, rule: str, factor: float) -> Attribution:
    return changed(speaker, rule=rule, confidence=sure_of(speaker.confidence, factor))


def _both(one: Marked, other: Marked) -> Marked:
    return Marked(one.spans + other.spans, Span(one.whole.start, other.whole.end), one.closed and other.closed)


def _kind(found: _Found, alone: bool) -> QuotationKind:
    unit, token = found.unit, found.token
    before = unit.low[token - 1]
    return kind_of(
        found.marked.spans[0].of(unit.text),
        speech=found.report is not None,
        opens_clause=before in _OPENS_CLAUSE,
        alone=alone,
        heading=alone and _is_paragraph(unit),
        before=(unit.low[token - 2], before),
        after=unit.low[token + 1],
        after_word=unit.is_word(token + 1) and unit.words[token][-2:-1].isalnum(),
    )


def _is_paragraph(unit: Unit) -> bool:
    """Does the unit stand on a line of its own?"""
    start, end = unit.span.start, unit.span.end
    return unit.text[max(0, start - 1) : start] in ("", "\n") and unit.text[end : end + 1] in ("", "\n")


def _resumed(unit: Unit, token: int, report: Report | None, owner: dict[int, int]) -> int | None:
    """“A,” he said, “B.”: the token of B, where nothing but the attribution and a comma stands between."""
    if report is None or not report.after or not covers(report.content, token):
        return None
    at, low, end = report.ends, unit.low, len(unit)
    while at < end and low[at] != QUOTED:
        if low[at] in (".", "?", "!", ";") or (at - report.ends > _LONGEST_TITLE and unit.is_word(at)):
            return None
        at += 1
    free = token < at < end and at not in owner
    return at if free and low[at - 1] in (",", "—", "–", "--", ":") else None
