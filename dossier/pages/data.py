"""The data file ``dossier.json``: what the site shows, for other programs.

Its fields are explained in docs/guide/data.md and held by dossier.schema.json beside
this file. One record stands on one line, so that two versions can be compared line by
line, and so that the encoder in C does the work (it knows no indentation).

Quotations and utterances are written by ``data_said.py``.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from dossier.model import (
    Article,
    Discrepancy,
    Dossier,
    LedgerEntry,
    Locator,
    NamedDay,
    NewsDay,
    Person,
    Piece,
    Span,
    Statement,
    TimelineEntry,
)
from dossier.pages.data_said import quotation_line, rounded, utterance_line
from dossier.pages.divided import pages_of
from dossier.pages.json_line import json_line as _line
from dossier.pages.json_line import json_text as _text

SCHEMA = "dossier/1"

Record = dict[str, Any]


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
            "articles": map(_article, dossier.articles),
            "people": (_line(_person(p)) for p in dossier.people),
            "quotations": (quotation_line(dossier, q) for q in dossier.quotations),
            "utterances": map(utterance_line, dossier.utterances),
            "statements": (_line(_statement(dossier, s)) for s in dossier.statements),
            "discrepancies": (_line(_discrepancy(dossier, d, pages[d.id])) for d in dossier.discrepancies),
            "timeline": (_line(_dated(dossier, entry)) for entry in dossier.timeline),
            "named_days": (_line(_named_day(dossier, entry)) for entry in dossier.named_days),
            "news_days": (_line(_news_day(dossier, day)) for day in dossier.news_days),
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


def _article(article: Article) -> str:
    """What is known of it, and its pieces, which are many, written out as quotations are."""
    known = {
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
    }
    paragraphs = [f'{{"id": "{p.id}", "start": {p.span.start}, "end": {p.span.end}}}' for p in article.paragraphs]
    markup = [{"start": m.span.start, "end": m.span.end, "kind": m.kind, "href": m.href} for m in article.markup]
    return (
        f'{_line(known)[:-1]}, "paragraphs": [{", ".join(paragraphs)}], '
        f'"parts": [{", ".join(map(_piece, article.parts))}], '
        f'"furniture": [{", ".join(map(_piece, article.furniture))}], "markup": {_line(markup)}}}'
    )


def _piece(piece: Piece) -> str:
    span = piece.span
    return (
        f'{{"start": {span.start}, "end": {span.end}, "kind": "{piece.kind}", "rule": {_text(piece.rule)}, '
        f'"id": "{piece.id}"}}'
    )


def _person(person: Person) -> Record:
    return {
        "id": person.id,
        "name": person.name,
        "variants": person.variants,
        "titles": person.titles,
        "misspellings": [{"spelling": spelling, "article": article} for spelling, article in person.misspellings],
    }


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
                "score": rounded(s.score),
                "rule": s.rule,
                "whole": s.whole,
                "of": _pair(s.of) if s.of else None,
                "differs": s.differs,
            }
            for s in statement.support
        ],
        "articles": len(statement.carriers),
        "otherwise": len(statement.otherwise),
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
        "approximate": entry.approximate,
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


def _news_day(dossier: Dossier, news: NewsDay) -> Record:
    return {
        "article": news.article,
        "day": news.day,
        "when": news.when,
        "after": news.after,
        "text": dossier.words(news.place),
        "span": _pair(news.place.span),
    }


def _retired(entry: LedgerEntry) -> Record:
    """An anchor that was published and is not in use now."""
    return {"id": entry.id, "article": entry.article, "state": entry.state, "leads_to": entry.leads_to}


def _locator(place: Locator) -> Record:
    return {"article": place.article, "span": _pair(place.span)}


def _pair(span: Span) -> tuple[int, int]:
    return span.start, span.end
