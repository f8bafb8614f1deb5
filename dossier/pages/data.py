"""The data file ``dossier.json``: what the site shows, for other programs.

Its fields are explained in docs/guide/data.md and held by dossier.schema.json beside
this file. One record stands on one line, so that two versions can be compared line by
line, and so that the C encoder of ``json`` does the work (it knows no indentation).

Quotations and utterances, nine tenths of the file, are written out as JSON by hand: their shape is
fixed, and that takes half the time of making dicts for an encoder. What may hold any character goes through ``_text``;
ids and kinds are small letters, figures and hyphens, and stand as they are.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from json.encoder import encode_basestring as _text
from typing import Any

from dossier.model import (
    Apparatus,
    Article,
    Attribution,
    Discrepancy,
    Dossier,
    LedgerEntry,
    Locator,
    NamedDay,
    Person,
    Piece,
    Quotation,
    Reading,
    Relation,
    Row,
    Span,
    Statement,
    TimelineEntry,
    Utterance,
    joined,
)
from dossier.pages.binding import binding
from dossier.pages.divided import pages_of

SCHEMA = "dossier/1"

# Records are made here of tuples and dicts, so that none can hold itself: not looking for that saves a tenth.
_line = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode

Record = dict[str, Any]
_MARKED = {None: "null", True: "true", False: "false"}


def export(dossier: Dossier) -> str:
    """The data file as JSON text: keys in a fixed order, a final newline, the same text for equal dossiers.

    Offsets are code points into the article's text, half-open, written ``[start, end]``.
    """
    return b"".join(exported(dossier)).decode()


def exported(dossier: Dossier) -> Iterator[bytes]:
    """The same in UTF-8, a table at a time: the whole as one text would take three times the memory."""
    seeds, pages = dossier.seeds, pages_of(dossier)
    yield from _written(
        {
            "schema": SCHEMA,
            "title": seeds.title,
            "language": seeds.language,
            "description": seeds.description,
            "event": {"date": seeds.event_date, "place": seeds.event_place},
        },
        {
            "articles": (_line(_article(a)) for a in dossier.articles),
            "people": (_line(_person(p)) for p in dossier.people),
            "quotations": (_quotation(dossier, q) for q in dossier.quotations),
            "utterances": map(_utterance, dossier.utterances),
            "statements": (_line(_statement(dossier, s)) for s in dossier.statements),
            "discrepancies": (_line(_discrepancy(dossier, d, pages[d.id])) for d in dossier.discrepancies),
            "timeline": (_line(_dated(dossier, entry)) for entry in dossier.timeline),
            "named_days": (_line(_named_day(dossier, entry)) for entry in dossier.named_days),
            "anchors": (_line(_retired(entry)) for entry in dossier.ledger if entry.state != "live"),
        },
    )


def _written(head: Record, tables: Mapping[str, Iterable[str]]) -> Iterator[bytes]:
    """Laid out for reading: a line a field of the head, a line a record of a table."""
    yield ("{\n  " + ",\n  ".join([f"{_line(key)}: {_line(value)}" for key, value in head.items()])).encode()
    for key, records in tables.items():
        lines = b",\n    ".join([record.encode() for record in records])
        yield f",\n  {_line(key)}: [".encode()
        if lines:
            yield b"\n    "
            yield lines
            yield b"\n  "
        yield b"]"
    yield b"\n}\n"


def _article(article: Article) -> Record:
    return {
        "id": article.id,
        "file": article.file,
        "sha256": article.sha256,
        "length": len(article.text),
        "outlet": article.outlet,
        "agency": article.agency,
        "title": article.title,
        "byline": article.byline,
        "published": article.published,
        "updated": article.updated,
        "dateline": article.dateline,
        "language": article.language,
        "url": article.url,
        "rights": article.rights,
        "inferred": article.inferred,
        "siglum": article.siglum,
        "label": article.label,
        "section": article.section,
        "page": f"articles/{article.id}/",
        "text": f"data/articles/{article.id}.txt",
        "paragraphs": [{"id": p.id, "start": p.span.start, "end": p.span.end} for p in article.paragraphs],
        "parts": [_piece(p) for p in article.parts],
        "furniture": [_piece(p) for p in article.furniture],
        "markup": [{"start": m.span.start, "end": m.span.end, "kind": m.kind, "href": m.href} for m in article.markup],
    }


def _piece(piece: Piece) -> Record:
    return {
        "start": piece.span.start,
        "end": piece.span.end,
        "kind": piece.kind,
        "rule": piece.rule,
        "id": piece.id,
    }


def _person(person: Person) -> Record:
    return {
        "id": person.id,
        "name": person.name,
        "variants": person.variants,
        "titles": person.titles,
        "misspellings": [{"spelling": spelling, "article": article} for spelling, article in person.misspellings],
    }


def _quotation(dossier: Dossier, quotation: Quotation) -> str:
    text = dossier.article[quotation.article].text
    utterance, cue, speaker = dossier.utterance_of.get(quotation.id), quotation.cue, quotation.speaker
    return (
        f'{{"id": "{quotation.id}", "article": "{quotation.article}", "kind": "{quotation.kind}", '
        f'"spans": {_places(quotation.spans)}, "text": {_text(joined(text, quotation.spans))}, '
        f'"speaker": {_credited(speaker) if speaker else "null"}, '
        f'"cue": {_cue(cue, text) if cue else "null"}, '
        f'"utterance": {_named(utterance)}, "url": "quotes/#{quotation.id}", '
        f'"whole": {_place(quotation.whole)}, "context": {_place(quotation.context)}, '
        f'"rule": {_often(quotation.rule)}, "confidence": {_figure(quotation.confidence)}}}'
    )


def _named(utterance: Utterance | None) -> str:
    return f'"{utterance.id}"' if utterance else "null"


def _cue(cue: Span, text: str) -> str:
    return f'{{"text": {_often(cue.of(text))}, "span": [{cue.start}, {cue.end}]}}'


def _credited(speaker: Attribution) -> str:
    return (
        f'{{"name": {_often(speaker.name)}, "mention": {_place(speaker.mention)}, '
        f'"rule": {_often(speaker.rule)}, "confidence": {_figure(speaker.confidence)}}}'
    )


def _utterance(utterance: Utterance) -> str:
    speaker, apparatus = utterance.speaker, utterance.apparatus
    return (
        f'{{"id": "{utterance.id}", "aliases": {_ids(utterance.aliases)}, '
        f'"speaker": {"null" if speaker is None else _often(speaker)}, '
        f'"members": {_ids(utterance.members)}, "base": "{utterance.base}", '
        f'"relations": {_listed(map(_relation, binding(utterance))) if utterance.relations else "[]"}, '
        f'"apparatus": {_listed(map(_row, apparatus.rows))}, '
        f'"differences": {_listed(_differences(apparatus)) if apparatus.comparisons else "[]"}, '
        f'"url": "quotes/#{utterance.id}"}}'
    )


def _relation(relation: Relation) -> str:
    return (
        f'{{"a": "{relation.a}", "b": "{relation.b}", "kind": "{relation.kind}", '
        f'"score": {_figure(relation.score)}, "rule": {_often(relation.rule)}}}'
    )


def _row(row: Row) -> str:
    return (
        f'{{"quotation": "{row.quotation}", "kept": {row.kept}, "words": {row.words}, '
        f'"readings": {_listed(map(_reading, row.readings)) if row.readings else "[]"}}}'
    )


def _reading(reading: Reading) -> str:
    return f'{{"span": {_place(reading.span)}, "change": "{reading.change}"}}'


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


def _places(spans: Sequence[Span]) -> str:
    return _listed([f"[{span.start}, {span.end}]" for span in spans])


def _place(span: Span | None) -> str:
    return f"[{span.start}, {span.end}]" if span else "null"


def _statement(dossier: Dossier, statement: Statement) -> Record:
    return {
        "id": statement.id,
        "section": statement.section,
        "article": statement.article,
        "span": _pair(statement.span),
        "text": statement.span.of(dossier.article[statement.article].text),
        "support": [
            {
                "article": s.article,
                "span": _pair(s.span),
                "score": _score(s.score),
                "rule": s.rule,
                "whole": s.whole,
                "of": _pair(s.of) if s.of else None,
            }
            for s in statement.support
        ],
        "articles": len(statement.carriers),
        "url": f"summary/#{statement.id}",
        "before": _before(dossier, statement),
        "origins": statement.origins,
        "hidden": statement.hidden.words if statement.hidden else None,
        "rulings": [{"kind": r.kind, "words": r.words} for r in statement.ruled],
    }


def _before(dossier: Dossier, statement: Statement) -> Record | None:
    """The sentence that must be read first, of the statement's own article."""
    return _earlier(dossier, Locator(statement.article, statement.before)) if statement.before else None


def _earlier(dossier: Dossier, place: Locator | None) -> Record | None:
    return {"text": dossier.words(place), "span": _pair(place.span)} if place else None


def _discrepancy(dossier: Dossier, discrepancy: Discrepancy, page: str) -> Record:
    return {
        "id": discrepancy.id,
        "kind": discrepancy.kind,
        "about": discrepancy.about,
        "sides": [{**_locator(side), "text": dossier.words(side)} for side in discrepancy.sides],
        "url": f"{page}#{discrepancy.id}",
        "trait": discrepancy.trait,
        "of": discrepancy.of,
    }


def _dated(dossier: Dossier, entry: TimelineEntry) -> Record:
    return {
        "when": entry.when,
        "precision": entry.precision,
        "text": entry.text,
        "inferred": entry.inferred,
        "refs": [_locator(place) for place in entry.refs],
        "told": [_locator(place) for place in entry.told],
        "inferred_in": entry.inferred_in,
        "differs": entry.differs,
        "coarser": [_locator(place) for place in entry.coarser],
        "said": entry.said,
        "id": entry.id,
        "url": f"timeline/#{entry.id}",
        "before": _earlier(dossier, entry.before),
    }


def _named_day(dossier: Dossier, entry: NamedDay) -> Record:
    return {
        "day": entry.day,
        "after": entry.after,
        "text": entry.text,
        "refs": [_locator(place) for place in entry.refs],
        "told": [_locator(place) for place in entry.told],
        "said": entry.said,
        "before": _earlier(dossier, entry.before),
        "id": entry.id,
        "url": f"timeline/#{entry.id}",
    }


def _retired(entry: LedgerEntry) -> Record:
    """An anchor that was published and is not in use now."""
    return {"id": entry.id, "article": entry.article, "state": entry.state, "leads_to": entry.leads_to}


def _locator(place: Locator) -> Record:
    return {"article": place.article, "span": _pair(place.span)}


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


_often = lru_cache(maxsize=16384)(_text)
"""Of what stands in many records: rules, names, the words that tell of saying."""


@lru_cache(maxsize=16384)
def _figure(score: float) -> str:
    return repr(_score(score))


def _score(score: float) -> float:
    """Four decimal places: more would publish the arithmetic, not the evidence."""
    return round(float(score), 4)
