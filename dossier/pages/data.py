"""The data file ``dossier.json``: what the site shows, for other programs.

Its fields are explained in docs/guide/data.md and held by dossier.schema.json beside
this file. One record stands on one line, so that two versions can be compared line by
line, and so that the C encoder of ``json`` does the work (it knows no indentation).
"""

import json
from collections.abc import Iterable, Mapping
from typing import Any

from dossier.model import (
    Apparatus,
    Article,
    Attribution,
    Discrepancy,
    Dossier,
    Locator,
    Person,
    Piece,
    Quotation,
    Span,
    Statement,
    TimelineEntry,
    Utterance,
    joined,
)

SCHEMA = "dossier/1"

# Records are made here of tuples and dicts, so that none can hold itself: not looking for that saves a tenth.
_line = json.JSONEncoder(ensure_ascii=False, check_circular=False).encode

Record = dict[str, Any]


def export(dossier: Dossier) -> str:
    """The data file as JSON text: keys in a fixed order, a final newline, the same text for equal dossiers.

    Offsets are code points into the article's text, half-open, written ``[start, end]``.
    """
    seeds = dossier.seeds
    return _written(
        {
            "schema": SCHEMA,
            "title": seeds.title,
            "language": seeds.language,
            "description": seeds.description,
            "event": {"date": seeds.event_date, "place": seeds.event_place},
        },
        {
            "articles": map(_article, dossier.articles),
            "people": map(_person, dossier.people),
            "quotations": (_quotation(dossier, q) for q in dossier.quotations),
            "utterances": map(_utterance, dossier.utterances),
            "statements": (_statement(dossier, s) for s in dossier.statements),
            "discrepancies": (_discrepancy(dossier, d) for d in dossier.discrepancies),
            "timeline": map(_dated, dossier.timeline),
        },
    )


def _written(head: Record, tables: Mapping[str, Iterable[Record]]) -> str:
    """Laid out for reading: a line a field of the head, a line a record of a table."""
    parts = [f"{_line(key)}: {_line(value)}" for key, value in head.items()]
    for key, records in tables.items():
        lines = ",\n".join(f"    {_line(record)}" for record in records)
        parts.append(f"{_line(key)}: [\n{lines}\n  ]" if lines else f"{_line(key)}: []")
    return "{\n  " + ",\n  ".join(parts) + "\n}\n"


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


def _quotation(dossier: Dossier, quotation: Quotation) -> Record:
    text = dossier.article[quotation.article].text
    utterance = dossier.utterance_of.get(quotation.id)
    return {
        "id": quotation.id,
        "article": quotation.article,
        "kind": quotation.kind,
        "spans": [(s.start, s.end) for s in quotation.spans],
        "text": joined(text, quotation.spans),
        "speaker": _credited(quotation.speaker),
        "cue": {"text": quotation.cue.of(text), "span": _pair(quotation.cue)} if quotation.cue else None,
        "utterance": utterance.id if utterance else None,
        "url": f"quotes/#{quotation.id}",
        "whole": _pair(quotation.whole),
        "context": _pair(quotation.context),
        "rule": quotation.rule,
        "confidence": _score(quotation.confidence),
    }


def _credited(speaker: Attribution | None) -> Record | None:
    if speaker is None:
        return None
    return {
        "name": speaker.name,
        "mention": _pair(speaker.mention) if speaker.mention else None,
        "rule": speaker.rule,
        "confidence": _score(speaker.confidence),
    }


def _utterance(utterance: Utterance) -> Record:
    return {
        "id": utterance.id,
        "aliases": utterance.aliases,
        "speaker": utterance.speaker,
        "members": utterance.members,
        "base": utterance.base,
        "relations": [
            {"a": r.a, "b": r.b, "kind": r.kind, "score": _score(r.score), "rule": r.rule} for r in utterance.relations
        ],
        "apparatus": _apparatus(utterance.apparatus),
        "differences": _differences(utterance.apparatus),
        "url": f"quotes/#{utterance.id}",
    }


def _apparatus(apparatus: Apparatus) -> list[Record]:
    return [
        {
            "quotation": row.quotation,
            "kept": row.kept,
            "words": row.words,
            "readings": [
                {"span": _pair(reading.span) if reading.span else None, "change": reading.change}
                for reading in row.readings
            ],
        }
        for row in apparatus.rows
    ]


def _differences(apparatus: Apparatus) -> list[Record]:
    """How each wording differs from the base; other pairs can be told from the words."""
    return [
        {
            "of": comparison.quotation,
            "against": comparison.against,
            "kind": difference.kind,
            "span": _pair(difference.span) if difference.span else None,
            "against_span": _pair(difference.against) if difference.against else None,
            "marked": difference.marked,
        }
        for comparison in apparatus.comparisons
        if comparison.against == apparatus.base
        for difference in comparison.differences
    ]


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
    if statement.before is None:
        return None
    return {"text": statement.before.of(dossier.article[statement.article].text), "span": _pair(statement.before)}


def _discrepancy(dossier: Dossier, discrepancy: Discrepancy) -> Record:
    return {
        "id": discrepancy.id,
        "kind": discrepancy.kind,
        "about": discrepancy.about,
        "sides": [{**_place(side), "text": dossier.words(side)} for side in discrepancy.sides],
        "url": f"summary/#{discrepancy.id}",
        "trait": discrepancy.trait,
        "of": discrepancy.of,
    }


def _dated(entry: TimelineEntry) -> Record:
    return {
        "when": entry.when,
        "precision": entry.precision,
        "text": entry.text,
        "inferred": entry.inferred,
        "refs": [_place(place) for place in entry.refs],
        "told": [_place(place) for place in entry.told],
        "inferred_in": entry.inferred_in,
        "differs": entry.differs,
    }


def _place(place: Locator) -> Record:
    return {"article": place.article, "span": _pair(place.span)}


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end


def _score(score: float) -> float:
    """Four decimal places: more would publish the arithmetic, not the evidence."""
    return round(float(score), 4)
