"""What is in one data file and not in the other, by the anchors that both go by. Pure."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from typing import Any, Literal

from dossier.frozen import frozen
from dossier.ledger.successors import Wording, successors
from dossier.model import RIGHTS, LedgerState, Span

Record = dict[str, Any]

TOLD = ("file", "outlet", "agency", "title", "byline", "published", "updated", "dateline", "language", "url", "rights")
"""What is known of an article and may be corrected without a word of its text."""

Change = Literal["appeared", "vanished", "changed", "moved", "ambiguous"]


@frozen()
class ArticleChange:
    """An article in both files of which the text or what is known of it is another.

    ``fields``: (name, as it was, as it is) of each that differs.
    """

    before: Record
    after: Record
    text: bool
    fields: tuple[tuple[str, Any, Any], ...]


@frozen()
class QuotationChange:
    """A quotation whose anchor is in one of the files only.

    ``appeared`` has no ``before``, ``vanished`` no ``after``. ``changed``: other words took the place of
    those that stood there; ``moved``: the same words under another anchor; ``ambiguous``: several could be meant.
    """

    kind: Change
    before: Record | None
    after: tuple[Record, ...] = ()


@frozen()
class Rereading:
    """A quotation in both files that is credited to another or read as another kind: (field, before, after)."""

    quotation: Record
    fields: tuple[tuple[str, Any, Any], ...]


@frozen()
class Carried:
    """A statement or utterance in both files that other articles carry now: their ids, in order."""

    record: Record
    gained: tuple[str, ...]
    lost: tuple[str, ...]


@frozen()
class Changes:
    """All that differs between two data files, each part in the order in which it is read."""

    before: Record
    after: Record
    added: tuple[Record, ...]
    removed: tuple[Record, ...]
    articles: tuple[ArticleChange, ...]
    quotations: tuple[QuotationChange, ...]
    reread: tuple[Rereading, ...]
    utterances: tuple[Carried, ...]
    gained: tuple[Record, ...]
    lost: tuple[Record, ...]
    statements: tuple[Carried, ...]
    differences_gained: tuple[Record, ...]
    differences_lost: tuple[Record, ...]
    retired: tuple[Record, ...]
    """Anchors that the new file's ledger has as not in use any more, and the old one's had not."""

    def __bool__(self) -> bool:
        """Whether anything differs that these parts tell of."""
        parts = (self.added, self.removed, self.articles, self.quotations, self.reread, self.utterances, self.gained)
        others = (self.lost, self.statements, self.differences_gained, self.differences_lost, self.retired)
        return any((*parts, *others))

    @property
    def narrowed(self) -> dict[str, str]:
        """Articles of which less may be published than before, by id, and their rights now."""
        now = {a["id"]: a["rights"] for a in self.after["articles"]}
        was = {a["id"]: a["rights"] for a in self.before["articles"] if a["id"] in now}
        return {name: now[name] for name in was if RIGHTS.index(now[name]) > RIGHTS.index(was[name])}

    def of_kind(self, kind: Change) -> tuple[QuotationChange, ...]:
        return tuple(change for change in self.quotations if change.kind == kind)


def compared(before: Record, after: Record) -> Changes:
    """What has changed from one data file to another; both as ``data_file`` gives them."""
    old, new = _by_id(before["articles"]), _by_id(after["articles"])
    said_before, said = _by_id(before["quotations"]), _by_id(after["quotations"])
    return Changes(
        before=before,
        after=after,
        added=_only(new, old),
        removed=_only(old, new),
        articles=tuple(filter(None, (_article(old[name], a) for name, a in new.items() if name in old))),
        quotations=tuple(_quotations(said_before, said, after["anchors"])),
        reread=tuple(filter(None, (_reread(said_before[name], q) for name, q in said.items() if name in said_before))),
        utterances=tuple(
            _carried(before["utterances"], after["utterances"], _outlets_of(said_before), _outlets_of(said))
        ),
        gained=_only(_by_id(after["statements"]), _by_id(before["statements"])),
        lost=_only(_by_id(before["statements"]), _by_id(after["statements"])),
        statements=tuple(_carried(before["statements"], after["statements"], _supporters, _supporters)),
        differences_gained=_differences(after, before),
        differences_lost=_differences(before, after),
        retired=_only(_by_id(after["anchors"]), _by_id(before["anchors"])),
    )


def _by_id(records: Sequence[Record]) -> dict[str, Record]:
    return {record["id"]: record for record in records}


def _only(these: Mapping[str, Record], others: Mapping[str, Record]) -> tuple[Record, ...]:
    return tuple(record for name, record in these.items() if name not in others)


def _fields(before: Record, after: Record, names: Iterable[str]) -> tuple[tuple[str, Any, Any], ...]:
    pairs = ((name, before.get(name), after.get(name)) for name in names)
    return tuple((name, was, now) for name, was, now in pairs if was != now)


def _article(before: Record, after: Record) -> ArticleChange | None:
    text, fields = before["sha256"] != after["sha256"], _fields(before, after, TOLD)
    return ArticleChange(before, after, text, fields) if text or fields else None


def _reread(before: Record, after: Record) -> Rereading | None:
    was, now = ({"speaker": _speaker(q), "kind": q["kind"]} for q in (before, after))
    fields = _fields(was, now, ("speaker", "kind"))
    return Rereading(after, fields) if fields else None


def _speaker(quotation: Record) -> str | None:
    speaker = quotation.get("speaker")
    return speaker.get("name") if isinstance(speaker, dict) else None


def _quotations(
    before: Mapping[str, Record], after: Mapping[str, Record], anchors: Sequence[Record]
) -> Iterator[QuotationChange]:
    """Those of the new file in its order, then those that have gone in the order of the old one.

    What took the place of an anchor is what the new file's ledger says; where it says nothing,
    what the ledger's own rules find in the two files.
    """
    entries = _by_id(anchors)
    ledger = {name: (entry["state"], tuple(_followed(name, entries))) for name, entry in entries.items()}
    told = _judged(before, after) | {name: ledger[name] for name in ledger if name in before and name not in after}
    heirs: dict[str, list[tuple[LedgerState, str]]] = defaultdict(list)
    for name, (state, leads_to) in told.items():
        for heir in leads_to:
            heirs[heir].append((state, name))
    for name, quotation in after.items():
        if name not in before and name not in heirs:
            yield QuotationChange("appeared", None, (quotation,))
    for name, quotation in before.items():
        if name in after:
            continue
        state, leads_to = told.get(name, ("gone", ()))
        found = tuple(after[heir] for heir in leads_to if heir in after)
        if not found or state not in ("changed", "moved", "ambiguous"):
            yield QuotationChange("vanished", quotation)
        else:
            yield QuotationChange(state, quotation, found)


def _followed(name: str, entries: Mapping[str, Record]) -> list[str]:
    """Where an anchor leads in the end: through those that were replaced since, each once."""
    ends, seen, ahead = [], {name}, list(reversed(entries[name]["leads_to"]))
    while ahead:
        heir = ahead.pop()
        if heir in seen:
            continue
        seen.add(heir)
        if heir in entries:
            ahead += reversed(entries[heir]["leads_to"])
        else:
            ends.append(heir)
    return ends


def _judged(
    before: Mapping[str, Record], after: Mapping[str, Record]
) -> dict[str, tuple[LedgerState, tuple[str, ...]]]:
    """What took the place of each old anchor, article by article."""
    found: dict[str, tuple[LedgerState, tuple[str, ...]]] = {}
    new = after.keys() - before.keys()
    gone, used = _by_article(before, before.keys() - after.keys()), _by_article(after, after.keys())
    for article, old in gone.items():
        for name, heir in successors(old, used.get(article, ()), new, {}).items():
            found[name] = (heir.state, heir.leads_to)
    return found


def _by_article(quotations: Mapping[str, Record], names: Set[str]) -> dict[str, list[Wording]]:
    found: dict[str, list[Wording]] = defaultdict(list)
    for name, q in quotations.items():
        if name in names:
            start, end = q["spans"][0][0], q["spans"][-1][1]
            found[q["article"]].append(Wording(name, q["text"], Span(start, end)))
    return found


def _carried(before: Sequence[Record], after: Sequence[Record], were: Any, are: Any) -> Iterator[Carried]:
    """Records in both, of which ``were`` and ``are`` give the articles that carry them, where these differ."""
    old = _by_id(before)
    for record in after:
        if record["id"] in old:
            was, now = were(old[record["id"]]), are(record)
            if was != now:
                yield Carried(record, tuple(sorted(now - was)), tuple(sorted(was - now)))


def _supporters(statement: Record) -> set[str]:
    return {statement["article"], *(s["article"] for s in statement["support"])}


def _outlets_of(quotations: Mapping[str, Record]) -> Any:
    return lambda utterance: {quotations[m]["article"] for m in utterance["members"] if m in quotations}


def _differences(these: Record, others: Record) -> tuple[Record, ...]:
    """Those of one file that the other lacks; by kind and words, since their ids are in no ledger."""
    known = {d["id"] for d in others["discrepancies"]} | set(map(_matter, others["discrepancies"]))
    return tuple(d for d in these["discrepancies"] if d["id"] not in known and _matter(d) not in known)


def _matter(difference: Record) -> tuple[Any, ...]:
    sides = frozenset((side["article"], side["text"]) for side in difference["sides"])
    return (difference.get("kind"), sides)
