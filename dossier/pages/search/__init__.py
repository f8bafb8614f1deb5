"""The search: files from which the page's own script (scripts/finder.js) finds quotes and paragraphs.

``search/index.js`` says what there is and is loaded when the reader opens the search;
``search/w….js`` hold words and where they stand, some thousands each, ``search/t….js`` the
texts to show, some articles each: a query loads the few that it needs. They are scripts
and not data, because a page opened from a folder may load no data.
"""

import hashlib
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import accumulate, chain
from typing import Any

from dossier.model import Dossier, Quotation
from dossier.pages import labels
from dossier.pages.atlas import Atlas
from dossier.pages.search.postings import Postings, shards
from dossier.pages.search.spellings import name_words, spellings
from dossier.pages.search.units import SearchedArticle, searched
from dossier.pages.search.words import forms
from dossier.pages.search.written import WrittenPage
from dossier.pages.speakers import said_by

__all__ = ["search_files"]

LARGEST = 30_000
"""Characters of a file of words or of texts, about: a third of it goes over the wire."""


def search_files(dossier: Dossier, by_hand: Sequence[WrittenPage] = ()) -> dict[str, str]:
    """Path below ``docs/`` -> script. Each calls ``dossierFound(name, data)``.

    Pages written by hand come after the articles; what they say goes below what articles say.
    """
    found = searched(dossier)
    texts = list(map(_json, chain(_texts(Atlas(dossier), found), map(_by_hand, by_hand))))
    words = list(shards(_postings(dossier, found, by_hand), LARGEST))
    blocks = list(_blocks(texts))
    written = {f"w{n}": _json(dict(shard)) for n, shard in enumerate(words)} | {
        f"t{n}": f"[{','.join(texts[start:end])}]" for n, (start, end) in enumerate(blocks)
    }
    version = hashlib.sha256("\n".join(written.values()).encode()).hexdigest()[:8]
    index = {
        "version": version,
        "words": [shard[0][0] for shard in words],
        "texts": [start for start, _ in blocks],
        "units": list(accumulate(chain((len(a.units) for a in found), (len(p.lines) for p in by_hand)), initial=0)),
        "articles": len(found),
        "outlets": _outlets(dossier),
        "speakers": _speakers(Atlas(dossier)),
        "spellings": spellings(dossier),
    }
    written["index"] = _json(index)
    return {f"search/{name}.js": f'dossierFound("{name}",{data});\n' for name, data in written.items()}


_json = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode


def _postings(dossier: Dossier, found: Iterable[SearchedArticle], by_hand: Iterable[WrittenPage]) -> Postings:
    """Every word of articles and pages, and with each quotation all words by which its speaker is named."""
    named = {person.name: name_words(person) for person in dossier.people}
    postings, number = Postings(), 0
    for article in found:
        for at, unit in enumerate(article.units):
            quotes = [q for q in article.quotes if q.unit == at]
            credited = {w for q in quotes if q.speaker for w in named.get(q.speaker) or forms(q.speaker)}
            postings.add(number, unit.words, [(q.first, q.last) for q in quotes], credited)
            number += 1
    for at, line in enumerate((line for page in by_hand for line in page.lines), number):
        postings.add(at, forms(line.text), [])
    return postings


def _texts(atlas: Atlas, found: Iterable[SearchedArticle]) -> Iterator[dict[str, Any]]:
    """What the results show of each article."""
    for searched_article in found:
        article = searched_article.article
        yield {
            "id": article.id,
            "siglum": article.siglum,
            "accent": atlas.accents[article.id],
            "outlet": labels.outlet(article),
            "title": atlas.name(article),
            "units": [
                [u.piece.id, labels.place(u.piece), u.piece.span.of(article.text)] for u in searched_article.units
            ],
            "quotes": [
                [q.unit, q.first, q.last, q.id, q.speaker or labels.SPEAKER_NOT_NAMED if q.said else "", q.kind]
                for q in searched_article.quotes
            ],
        }


def _by_hand(page: WrittenPage) -> dict[str, Any]:
    """What the results show of a page: a heading is named by nothing, what stands under it by the heading."""
    units = [[line.anchor, "" if line.text == line.under else line.under, line.text] for line in page.lines]
    return {"path": page.path, "title": page.title, "units": units, "quotes": []}


def _blocks(texts: list[str]) -> Iterator[tuple[int, int]]:
    """Which articles (from, to), of which these are the texts as they are written, stand in a file together."""
    start = size = 0
    for number, text in enumerate(texts):
        if size and size + len(text) > LARGEST:
            yield start, number
            start, size = number, 0
        size += len(text)
    if texts:
        yield start, len(texts)


def _outlets(dossier: Dossier) -> list[list[Any]]:
    """Each outlet's words and the numbers of its articles."""
    numbers: dict[str, list[int]] = {}
    for number, article in enumerate(dossier.articles):
        if article.outlet:
            numbers.setdefault(article.outlet, []).append(number)
    return [[" ".join(forms(name)), articles] for name, articles in numbers.items()]


def _speakers(atlas: Atlas) -> list[list[str]]:
    """Who has a page: name, the page's name, how much they said, and all words by which they are called."""
    said = said_by(atlas.dossier)
    return [[name, p.id, _how_much(said[name]), " ".join(name_words(p))] for name, p in atlas.speakers.items()]


def _how_much(said: list[Quotation]) -> str:
    articles = len({quotation.article for quotation in said})
    return f"{labels.count(len(said), 'quotation')} in {labels.count(articles, 'article')}"
