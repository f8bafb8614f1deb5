"""Changes put into words of ours around the words of the articles: sections of lines, for any format."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, Literal, NamedTuple

from dossier.changes.comparing import ArticleChange, Carried, Changes, QuotationChange, Record, Rereading
from dossier.frozen import changed, frozen
from dossier.model import Span
from dossier.pages.versions import differing

How = Literal["ours", "words", "strong", "code", "gone", "come"]


class Piece(NamedTuple):
    """A stretch of a line. ``ours`` is this program's; ``words`` are an article's, ``gone`` and ``come`` those of them
    that only the old or the new has; ``url``, relative to the site, where it leads."""

    text: str
    how: How = "ours"
    url: str = ""


Line = tuple[Piece, ...]


@frozen()
class Section:
    """A heading and its lines."""

    heading: str
    lines: tuple[Line, ...]


class Count(NamedTuple):
    """How many of something there were, and are."""

    what: str
    before: int
    after: int


COUNTED = ("articles", "quotations", "utterances", "statements", "discrepancies")


def counts(changes: Changes) -> list[Count]:
    """How large the two dossiers are, table by table."""
    names = {"discrepancies": "differences"}
    return [Count(names.get(t, t), len(changes.before[t]), len(changes.after[t])) for t in COUNTED]


def sections(changes: Changes) -> list[Section]:
    """All that changed, sections without a line left out; first what a reader of the dossier would look for."""
    changes = _publishable(changes)
    words = {q["id"]: str(q["text"]) for q in changes.after["quotations"]} if changes.utterances else {}
    labels = {a["id"]: _short(a) for data in (changes.before, changes.after) for a in data["articles"]}
    parts: list[tuple[str, Iterable[Line]]] = [
        ("Articles added", (_article(a, changes.after) for a in changes.added)),
        ("Articles changed", map(_article_changed, changes.articles)),
        ("Articles removed", map(_removed, changes.removed)),
        ("Quotations with other words", (_changed(c, labels) for c in changes.of_kind("changed"))),
        ("Quotations that appeared", (_quotation(c.after[0], labels) for c in changes.of_kind("appeared"))),
        ("Quotations that vanished", (_vanished(c, labels) for c in changes.of_kind("vanished"))),
        ("Quotations under another anchor", (_led(c, labels) for c in changes.of_kind("moved"))),
        ("Quotations of which several may be meant", (_led(c, labels) for c in changes.of_kind("ambiguous"))),
        ("Quotations read otherwise", (_reread(r, labels) for r in changes.reread)),
        (
            "Utterances with other articles than before",
            (_carried(c, _base(c, words), labels) for c in changes.utterances),
        ),
        ("Statements gained", (_statement(s, labels) for s in changes.gained)),
        ("Statements lost", (_statement(s, labels, "gone") for s in changes.lost)),
        (
            "Statements with other carriers than before",
            (_carried(c, c.record["text"], labels) for c in changes.statements),
        ),
        ("Differences gained", (_difference(d, labels) for d in changes.differences_gained)),
        ("Differences lost", (_difference(d | {"url": ""}, labels) for d in changes.differences_lost)),
        ("Anchors that lead elsewhere now", map(_retired, (a for a in changes.retired if a["state"] != "gone"))),
        ("Anchors buried", map(_retired, (a for a in changes.retired if a["state"] == "gone"))),
    ]
    made = (Section(heading, tuple(lines)) for heading, lines in parts)
    return [section for section in made if section.lines]


def _publishable(changes: Changes) -> Changes:
    """The same, with a sign for words of the old file that may not be published any more."""
    narrowed = changes.narrowed
    if not narrowed:
        return changes

    def told(record: Record, *, quoted: bool = False) -> Record:
        rights = narrowed.get(record["article"], "full")
        return record if rights == "full" or (quoted and rights == "excerpts") else record | {"text": "[…]"}

    return changed(
        changes,
        quotations=tuple(changed(c, before=told(c.before, quoted=True)) if c.before else c for c in changes.quotations),
        lost=tuple(map(told, changes.lost)),
        differences_lost=tuple(d | {"sides": list(map(told, d["sides"]))} for d in changes.differences_lost),
    )


def _label(article: Record) -> str:
    facts = [str(fact) for fact in (article.get("outlet"), article.get("published")) if fact]
    return f"{article['label']} ({', '.join(facts)})" if facts else str(article["label"])


def _short(article: Record) -> str:
    """How an article is called beside a line: by its outlet and badge, as on the pages."""
    outlet, siglum = article.get("outlet"), article.get("siglum")
    return f"{outlet} ({siglum})" if outlet and siglum else str(outlet or article["label"])


def _article(article: Record, data: Record) -> Line:
    said = sum(q["article"] == article["id"] for q in data["quotations"])
    return (Piece(_label(article), "strong", article["page"]), Piece(f": {_many(said, 'quotation')}"))


def _many(number: int, what: str) -> str:
    return f"{number:,} {what}{'' if number == 1 else 's'}"


def _article_changed(change: ArticleChange) -> Line:
    before, after = change.before, change.after
    pieces = [Piece(_label(after), "strong", after["page"]), Piece(": ")]
    if change.text:
        pieces.append(Piece(f"the text, {before.get('length', '?')} to {after.get('length', '?')} characters"))
    for at, (name, was, now) in enumerate(change.fields):
        pieces.append(Piece(f"{'; ' if at or change.text else ''}{name} "))
        pieces += _was_and_is(was, now)
    return tuple(pieces)


def _was_and_is(was: Any, now: Any) -> Iterator[Piece]:
    yield Piece("nothing") if was is None else Piece(str(was), "gone")
    yield Piece(" to ")
    yield Piece("nothing") if now is None else Piece(str(now), "come")


def _source(record: Record, labels: dict[str, str], url: str = "") -> tuple[Piece, Piece]:
    """Whose words a line has, leading to the place in the pages."""
    article = str(record["article"])
    return Piece(" · "), Piece(labels.get(article, article), "ours", url)


def _quotation(quotation: Record, labels: dict[str, str]) -> Line:
    speaker = quotation.get("speaker")
    credited = f"{speaker['name']}: " if speaker else "Nobody credited: "
    words, kind = Piece(quotation["text"], "words"), Piece(f" · {quotation['kind']}")
    return (Piece(credited), words, kind, *_source(quotation, labels, quotation["url"]))


def _removed(article: Record) -> Line:
    """With what an editor may not expect: an address keeps the words that it was published with."""
    return (
        Piece(_label(article), "strong"),
        Piece(": the words of its published addresses stay on the pages; "),
        Piece("rights: link", "code"),
        Piece(" in its place takes them back"),
    )


def _vanished(change: QuotationChange, labels: dict[str, str]) -> Line:
    quotation = change.before or {}
    return (Piece(quotation["text"], "gone"), *_source(quotation, labels), Piece(" · "), Piece(quotation["id"], "code"))


def _changed(change: QuotationChange, labels: dict[str, str]) -> Line:
    """The old words, then each that took their place, what differs marked in both."""
    before = change.before or {}
    pieces: list[Piece] = []
    for now in change.after:
        gone, come = differing(before["text"], now["text"], [Span(0, len(now["text"]))])
        pieces += [*_marked(before["text"], gone, "gone"), Piece(" → "), *_marked(now["text"], come, "come")]
        pieces += [*_source(now, labels, now["url"]), Piece("; ")]
    return tuple(pieces[:-1])


def _marked(text: str, stretches: Sequence[Span], how: How) -> Iterator[Piece]:
    at = 0
    for stretch in stretches:
        if at < stretch.start:
            yield Piece(text[at : stretch.start], "words")
        yield Piece(stretch.of(text), how)
        at = stretch.end
    if at < len(text):
        yield Piece(text[at:], "words")


def _led(change: QuotationChange, labels: dict[str, str]) -> Line:
    before = change.before or {}
    pieces = [Piece(before["text"], "words"), Piece(": "), Piece(before["id"], "code"), Piece(" → ")]
    for at, now in enumerate(change.after):
        pieces += [Piece(", ")] * bool(at) + [Piece(now["id"], "code", now["url"])]
    return (*pieces, *_source(before, labels))


def _reread(reread: Rereading, labels: dict[str, str]) -> Line:
    quotation = reread.quotation
    pieces = [Piece(quotation["text"], "words"), Piece(": ")]
    for at, (name, was, now) in enumerate(reread.fields):
        pieces += [Piece(f"{'; ' if at else ''}{name} "), *_was_and_is(was, now)]
    return (*pieces, *_source(quotation, labels, quotation["url"]))


def _base(carried: Carried, words: Mapping[str, str]) -> str:
    """The wording that an utterance is read from; ``words``: those of each quotation, by id."""
    name = carried.record.get("base") or carried.record["members"][0]
    return words.get(name, name)


_OPENING = 2


def _carried(carried: Carried, words: str, labels: dict[str, str]) -> Line:
    pieces = [Piece(words, "words"), Piece(":")]
    for said, articles in ((" now also in ", carried.gained), (" no longer in ", carried.lost)):
        if articles:
            names = "; ".join(labels.get(name, name) for name in articles)
            pieces.append(Piece(f"{',' * (len(pieces) > _OPENING)}{said}{names}", "ours", carried.record["url"]))
    return tuple(pieces)


def _statement(statement: Record, labels: dict[str, str], how: How = "words") -> Line:
    url = statement["url"] if how == "words" else ""
    return (Piece(statement["text"], how), *_source(statement, labels, url))


def _difference(difference: Record, labels: dict[str, str]) -> Line:
    pieces = [Piece(difference.get("kind") or "difference", "ours", difference["url"]), Piece(": ")]
    for at, side in enumerate(difference["sides"]):
        source = labels.get(side.get("article", ""), side.get("article", ""))
        pieces += [Piece(" | ")] * bool(at) + [Piece(str(side.get("text", "")), "words"), Piece(f" ({source})")]
    return tuple(pieces)


def _retired(anchor: Record) -> Line:
    pieces = [Piece(anchor["id"], "code", f"q/#{anchor['id']}")]
    for at, heir in enumerate(anchor["leads_to"]):
        pieces += [Piece(", " if at else " → "), Piece(heir, "code", f"q/#{heir}")]
    return (*pieces, Piece(f" · {anchor['state']}"))
