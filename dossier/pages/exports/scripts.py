"""The citations that a reader copies, an article a file, as the classic script that scripts/citing.js asks for.

A script and no JSON: opened from a disk, a page may load the one and not the other. It is one call with one
JSON text in it: nothing of a seed stands where a script could run it.

Five formats of twenty quotations of one article say nearly the same a hundred times. So the file has each format
once for all quotations that are told alike (a shape), with numbers where they differ, and of each quotation what
goes there. Every rule of a format stays here: the script sets pieces together and knows no more of them.
"""

import json
from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import groupby
from typing import Any

from dossier.model import Attribution
from dossier.pages.citing import CUT, MARKDOWN, Cited, markdown, plain
from dossier.pages.exports.annotation import Stretch, annotation, stretch_of
from dossier.pages.exports.bibtex import BIBTEX, bibtex
from dossier.pages.exports.csl import csl_item
from dossier.pages.exports.fragments import link
from dossier.pages.notation import PLAIN, Address, Notation, Slot, as_text, cut, settled

ID, SPEAKER, PLACE, STRETCHES = 0, 1, 2, 3
"""Numbers of slots: five follow a stretch: its words, what stands before and after, its beginning and its end."""
_OF_STRETCH = 5
_NOTATIONS = {"markdown": MARKDOWN, "bibtex": BIBTEX}
_encode = json.JSONEncoder(ensure_ascii=False, check_circular=False, separators=(",", ":")).encode

Values = list[str | int | None]


def citations(cited: Iterable[Cited]) -> dict[str, str]:
    """Path below the site's root -> script; those cited of one article stand together."""
    return {
        f"data/citations/{article}.js": _script(article, tuple(sources))
        for article, sources in groupby(cited, key=lambda source: source.article.id)
    }


def _script(article: str, sources: Sequence[Cited]) -> str:
    """``texts``: what is told once; ``shapes``: the formats, see ``_shape``; then a line a quotation, see ``_own``."""
    texts: dict[str, int] = {}
    shapes: dict[object, tuple[int, Any]] = {}
    lines = []
    for source in sources:
        values = _values(source)
        key = (source.quotation.kind, source.speaker is None, *(value is None for value in values))
        if key not in shapes:
            shapes[key] = (len(shapes), _shape(_stand_in(source), values, texts))
        lines.append(f"{_encode(source.quotation.id)}:{_encode(_own(source, shapes[key][0], values))}")
    known = f'"texts":{_encode(list(texts))},\n"shapes":{_encode([shape for _, shape in shapes.values()])}'
    listed = ",\n".join(lines)
    return f'dossierCitations({_encode(article)}, {{{known},\n"quotations":{{\n{listed}\n}}}});\n'


def _values(source: Cited) -> Values:
    """What stands in the slots after the first (the quotation's id); None where nothing does."""
    values: Values = [source.speaker, source.place]
    for span in source.quotation.spans:
        found = stretch_of(source.article, span)
        words = (as_text(text) if text else None for text in (found.exact, found.prefix, found.suffix))
        values += (*words, span.start, span.end)
    return values


def _own(source: Cited, shape: int, values: Values) -> list[Any]:
    """Of one quotation: its shape, the values, the outlet's page at the words, and values that a format writes
    otherwise, by the names of formats and the numbers of slots; what is missing at the end is null."""
    outlet = link(source.url, source.article.text, source.quotation.spans) if source.url else None
    otherwise = {name: written for name, notation in _NOTATIONS.items() if (written := _written(values, notation))}
    own = [shape, values, outlet, otherwise or None]
    while own[-1] is None:
        own.pop()
    return own


def _written(values: Values, notation: Notation) -> dict[int, str]:
    """By slot; what stands before and after a stretch is told in a format that is JSON alone."""
    return {
        slot: written
        for slot, value in enumerate(values, SPEAKER)
        if isinstance(value, str)
        and (slot < STRETCHES or (slot - STRETCHES) % _OF_STRETCH == 0)
        and (written := notation.write(value)) != value
    }


def _stand_in(source: Cited) -> Cited:
    """A quotation told like this one, with slots for all that is its own."""
    known, places = source.quotation, range(len(source.quotation.spans))
    speaker = Attribution(Slot(SPEAKER), None, "", 0) if source.speaker else None
    return replace(
        source,
        quotation=replace(known, id=Slot(ID), speaker=speaker),
        words=tuple(part for at in places for part in (CUT, _slot(at, 0)))[1:],
        place=Slot(PLACE),
        offsets=tuple((_slot(at, 3), _slot(at, 4)) for at in places),
    )


def _slot(stretch: int, which: int) -> Slot:
    return Slot(STRETCHES + _OF_STRETCH * stretch + which)


def _shape(source: Cited, values: Values, texts: dict[str, int]) -> dict[str, Any]:
    """Each format by the name that citing.js knows, cut into numbers: of a text of ``texts`` where it is 0 or more,
    else of a slot, counted down from -1. A list is an address of the site. Formats that are JSON are JSON,
    in which ``{"$": …}`` is such a text and ``{"#": …}`` a slot that holds a number."""

    def numbered(part: str | Slot | Address) -> int | list[int]:
        if isinstance(part, Address):
            return [numbered(each) for each in cut([f"{part.page}#", part.anchor] if part.anchor else [part.page])]  # type: ignore[misc]
        return -1 - int(part) if isinstance(part, Slot) else texts.setdefault(part, len(texts))

    def told(parts: Iterable[Any], notation: Notation = PLAIN) -> list[int | list[int]]:
        return [numbered(part) for part in cut(parts, notation)]

    def settle(text: Any) -> Any:
        if isinstance(text, Slot):
            return {"#": numbered(text)}
        return {"$": told(text)} if any(isinstance(part, Slot | Address) for part in text) else as_text(text)

    return {
        "text": told(plain(source)),
        "markdown": told(markdown(source), MARKDOWN),
        "bibtex": told(bibtex(source), BIBTEX),
        "csl": [settled(csl_item(source), settle)],
        "annotation": settled(annotation(source, _stretches(values)), settle),
    }


def _stretches(values: Values) -> Iterable[Stretch]:
    """Slots for each stretch; where it has nothing before or after, there is none for that."""
    own = values[STRETCHES - SPEAKER :]
    for at in range(len(own) // _OF_STRETCH):
        prefix, suffix = ((_slot(at, n),) if own[_OF_STRETCH * at + n] is not None else None for n in (1, 2))
        yield Stretch((_slot(at, 0),), prefix, suffix, _slot(at, 3), _slot(at, 4))
