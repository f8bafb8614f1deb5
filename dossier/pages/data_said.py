"""What is said, in the data file: a quotation and an utterance as JSON, each on one line.

They are nine tenths of the file, and written out by hand: their shape is fixed, and that takes half the time of
making dicts for an encoder. What may hold any character goes through ``_text``;
ids and kinds are small letters, figures and hyphens, and stand as they are.
"""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from dossier.model import (
    Apparatus,
    Attribution,
    Dossier,
    Quotation,
    Relation,
    Row,
    Span,
    Utterance,
    joined,
)
from dossier.pages.binding import binding
from dossier.pages.json_line import json_text as _text

_ESCAPED = "".join(map(chr, range(32))).replace("\n", "\\")
_MARKED = {None: "null", True: "true", False: "false"}


def quotation_line(dossier: Dossier, quotation: Quotation) -> str:
    text = dossier.article[quotation.article].text
    name, spans, cue, speaker = quotation.id, quotation.spans, quotation.cue, quotation.speaker
    whole, context, utterance = quotation.whole, quotation.context, dossier.utterance_of.get(name)
    named = f'"{utterance.id}"' if utterance else "null"
    return (
        f'{{"id": "{name}", "article": "{quotation.article}", "kind": "{quotation.kind}", '
        f'"spans": [{_place(spans[0]) if len(spans) == 1 else ", ".join(map(_place, spans))}], '
        f'"text": {_words(text, spans)}, '
        f'"speaker": {_credited(speaker) if speaker else "null"}, '
        f'"cue": {_cue(cue, text) if cue else "null"}, '
        f'"utterance": {named}, "url": "quotes/#{name}", '
        f'"whole": [{whole.start}, {whole.end}], "context": [{context.start}, {context.end}], '
        f"{_why(quotation.rule, quotation.confidence)}}}"
    )


def _words(text: str, spans: Sequence[Span]) -> str:
    """The words of some spans as JSON. Most have no sign that is escaped, and are not looked through for any."""
    words = joined(text, spans)
    return _text(words) if '"' in words or "\n" in words or _is_escaped(text) else f'"{words}"'


@lru_cache
def _is_escaped(text: str) -> bool:
    """Whether some sign of an article must be escaped, quotation marks and line ends apart."""
    return any(sign in text for sign in _ESCAPED)


def _cue(cue: Span, text: str) -> str:
    return f'{{"text": {_often(cue.of(text))}, "span": [{cue.start}, {cue.end}]}}'


def _credited(speaker: Attribution) -> str:
    return (
        f'{{"name": {_often(speaker.name)}, "mention": {_place(speaker.mention)}, '
        f"{_why(speaker.rule, speaker.confidence)}}}"
    )


def utterance_line(utterance: Utterance) -> str:
    speaker, apparatus = utterance.speaker, utterance.apparatus
    return (
        f'{{"id": "{utterance.id}", "aliases": {_ids(utterance.aliases) if utterance.aliases else "[]"}, '
        f'"speaker": {"null" if speaker is None else _often(speaker)}, '
        f'"members": {_ids(utterance.members)}, "base": "{utterance.base}", '
        f'"relations": {_listed(map(_relation, binding(utterance))) if utterance.relations else "[]"}, '
        f'"apparatus": [{", ".join(map(_row, apparatus.rows))}], '
        f'"differences": {_listed(_differences(apparatus)) if apparatus.comparisons else "[]"}, '
        f'"url": "quotes/#{utterance.id}"}}'
    )


def _relation(relation: Relation) -> str:
    return (
        f'{{"a": "{relation.a}", "b": "{relation.b}", "kind": "{relation.kind}", '
        f'"score": {_figure(relation.score)}, "rule": {_often(relation.rule)}}}'
    )


def _row(row: Row) -> str:
    readings = [f'{{"span": {_place(reading.span)}, "change": "{reading.change}"}}' for reading in row.readings]
    return (
        f'{{"quotation": "{row.quotation}", "kept": {row.kept}, "words": {row.words}, '
        f'"readings": [{", ".join(readings)}]}}'
    )


def _differences(apparatus: Apparatus) -> Iterator[str]:
    """How each wording differs from the base; other pairs can be told from the words."""
    for comparison in apparatus.comparisons:
        if comparison.against == apparatus.base:
            pair = f'"of": "{comparison.quotation}", "against": "{comparison.against}"'
            for difference in comparison.differences:
                yield (
                    f'{{{pair}, "kind": "{difference.kind}", "span": {_place(difference.span)}, '
                    f'"against_span": {_place(difference.against)}, "marked": {_MARKED[difference.marked]}}}'
                )


def _listed(values: Iterable[str]) -> str:
    return f"[{', '.join(values)}]"


def _ids(ids: Sequence[str]) -> str:
    return '["' + '", "'.join(ids) + '"]' if ids else "[]"


def _place(span: Span | None) -> str:
    return f"[{span.start}, {span.end}]" if span else "null"


_often = lru_cache(maxsize=16384)(_text)
"""Of what stands in many records: rules, names, the words that tell of saying."""


@lru_cache(maxsize=16384)
def _why(rule: str, confidence: float) -> str:
    return f'"rule": {_often(rule)}, "confidence": {_figure(confidence)}'


@lru_cache(maxsize=16384)
def _figure(score: float) -> str:
    return repr(rounded(score))


def rounded(score: float) -> float:
    """Four decimal places: more would publish the arithmetic, not the evidence."""
    return round(float(score), 4)
