"""The data file against the seeds: byte for byte what they give and, apart from all analysis, true of their text."""

import hashlib
import json
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import zip_longest
from pathlib import Path
from typing import Any

from dossier.errors import Fault
from dossier.model import WITHHELD, Article, Span, joined
from dossier.verify.proofs import difference

BUILD = "build again; if it stays, the analysis is not deterministic"
TEXT = "the data file was changed by hand, or made from other seeds: build again"


def differs_from_export(shown: str, published: str, expected: str) -> Iterator[Fault]:
    """The first line on which the published file is not what the seeds give."""
    if published == expected:
        return
    ours, theirs = expected.split("\n"), published.split("\n")
    pairs = enumerate(zip_longest(ours, theirs, fillvalue=""), 1)
    line, ours_there, theirs_there = next((n, a, b) for n, (a, b) in pairs if a != b)
    yield Fault(shown, line, difference(ours_there, theirs_there, "analysis of the seeds"), BUILD)


def untrue_data(shown: str, published: str, articles: Mapping[str, Article]) -> Iterator[Fault]:
    """Every text of the file that does not equal its seed at its offsets; nothing here asks the analysis."""
    try:
        data = json.loads(published)
    except ValueError as error:
        yield Fault(shown, getattr(error, "lineno", 0), f"not JSON: {error}", BUILD)
        return
    try:
        problems = list(_problems(data, articles))
    except (KeyError, TypeError, ValueError, AttributeError) as error:
        problems = [f"the file does not have the shape that it promises ({type(error).__name__}: {error})"]
    lines = published.split("\n")
    for problem in problems:
        # A record stands on a line of its own and starts with its id.
        name = problem.partition(":")[0]
        line = next((i for i, text in enumerate(lines, 1) if text.startswith(f'    {{"id": "{name}"')), 0)
        yield Fault(shown, line, problem, TEXT)


def _problems(data: Mapping[str, Any], articles: Mapping[str, Article]) -> Iterator[str]:
    if sorted(a["id"] for a in data["articles"]) != sorted(articles):
        yield f"articles: {sorted(a['id'] for a in data['articles'])} are not those of the seeds, {sorted(articles)}"
        return
    yield from _doubled(data)
    for record in data["articles"]:
        yield from _article(record, articles[record["id"]])
    for record in data["quotations"]:
        text = articles[record["article"]].text
        spans = [_span(pair, text) for pair in record["spans"]]
        yield from _unequal(record["id"], "text", record["text"], joined(text, spans))
        if cue := record["cue"]:
            yield from _unequal(record["id"], "cue", cue["text"], _span(cue["span"], text).of(text))
        for pair in (record["whole"], record["context"], (record["speaker"] or {}).get("mention")):
            _span(pair, text) if pair else None
    for record in data["statements"]:
        text = articles[record["article"]].text
        yield from _unequal(record["id"], "text", record["text"], _span(record["span"], text).of(text))
        for support in record["support"]:
            _span(support["span"], articles[support["article"]].text)
        if before := record["before"]:
            yield from _unequal(record["id"], "before", before["text"], _span(before["span"], text).of(text))
    for record in data["discrepancies"]:
        for number, side in enumerate(record["sides"], 1):
            text = articles[side["article"]].text
            yield from _unequal(record["id"], f"side {number}", side["text"], _span(side["span"], text).of(text))
    for record in (*data["timeline"], *data["named_days"]):
        for ref in (*record["refs"], *record["told"]):
            _span(ref["span"], articles[ref["article"]].text)
        if before := record["before"]:
            text = articles[record["refs"][0]["article"]].text
            yield from _unequal(record["id"], "before", before["text"], _span(before["span"], text).of(text))
    for record in data["news_days"]:
        text = articles[record["article"]].text
        yield from _unequal(record["article"], "news_days", record["text"], _span(record["span"], text).of(text))


def _doubled(data: Mapping[str, Any]) -> Iterator[str]:
    """An id is an address: articles and people have a folder each, and all else shares one way of being named."""
    anchored = ("quotations", "utterances", "statements", "discrepancies", "timeline", "named_days")
    for tables in (("articles",), ("people",), anchored):
        times = Counter(record["id"] for table in tables for record in data[table])
        yield from (f"{name}: {count} records have this id" for name, count in times.items() if count > 1)


def _article(record: Mapping[str, Any], article: Article) -> Iterator[str]:
    yield from _unequal(article.id, "sha256", record["sha256"], article.sha256)
    yield from _unequal(article.id, "length", str(record["length"]), str(len(article.text)))
    pieces = [*record["paragraphs"], *record["parts"], *record["furniture"]]
    at = 0
    for start, end in sorted((piece["start"], piece["end"]) for piece in pieces):
        if start < at or article.text[at:start].strip():
            yield f"{article.id}: the pieces overlap or leave words out before character {start}"
            return
        at = _span((start, end), article.text).end
    if article.text[at:].strip():
        yield f"{article.id}: the pieces leave words out after character {at}"


def _span(pair: Any, text: str) -> Span:
    span = Span(*pair)
    if span.end > len(text):
        raise ValueError(f"span {span.start}:{span.end} leaves its article of {len(text)} characters")
    return span


def _unequal(name: str, field: str, found: str, expected: str) -> Iterator[str]:
    if found != expected:
        yield f"{name}: {field}: {difference(expected, found, 'the seed at these offsets')}"


def unlike_disk(seeds_folder: Path, article: Article) -> Iterator[Fault]:
    """The article as read against the seed's bytes, decoded here once more in the plainest way."""
    path = seeds_folder / article.file
    seed = path.read_bytes()
    hint = "reading the seed lost or changed something: report it as a fault of this program"
    if hashlib.sha256(seed).hexdigest() != article.sha256:
        yield Fault(path.as_posix(), 0, "the seed changed while it was read", "run verify again")
    elif path.suffix == ".txt":
        text = seed.decode("utf-8-sig", "replace").replace("\r\n", "\n").replace("\r", "\n")
        if article.rights != "full" and len(text) == len(article.text):
            # What is withheld says nothing of the seed; every character that is shown must be its own.
            text = "".join(
                WITHHELD if there == WITHHELD else own for own, there in zip(text, article.text, strict=True)
            )
        if text != article.text:
            yield Fault(path.as_posix(), 0, difference(text, article.text, "the seed"), hint)
