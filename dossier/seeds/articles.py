"""From a seed and what is written of it to an article, fields first, then what depends on the other articles."""

from collections.abc import Mapping, Sequence
from datetime import date

from dossier.errors import Fault
from dossier.frozen import frozen
from dossier.model import RIGHTS, Article, Markup, Piece, Rights, withholding
from dossier.seeds.folder import SeedFile, is_blank
from dossier.seeds.manifest import Entry, LineRule, Manifest
from dossier.seeds.nodes import Reader
from dossier.seeds.pieces import cut
from dossier.seeds.printed import Printed, label_for, read_printed, year_near
from dossier.seeds.sigla import sigla_for
from dossier.seeds.stamps import Stamp


@frozen()
class Draft:
    """An article read by itself: cut into pieces, with what is printed in it and what an editor gave."""

    seed: SeedFile
    text: str
    pieces: tuple[Piece, ...]
    printed: Printed
    given: Mapping[str, str | None]
    places: Mapping[str, tuple[str, int]]
    """File and line where an editor gave a field, its id among them."""
    id: str | None
    markup: tuple[Markup, ...] = ()


def start(seed: SeedFile, entry: Entry | None, faults: list[Fault]) -> Draft | None:
    """Read one seed; None, and faults, where its front matter or its line rules cannot be read."""
    text, origins, heading = seed.text, None, None
    markup: tuple[Markup, ...] = ()
    front: Entry | None = None
    before = len(faults)
    if seed.is_markdown:
        from dossier.seeds.markdown import read_markdown, split_front_matter  # only where there is Markdown

        front, source, above = split_front_matter(seed.text, Reader(seed.shown, faults))
        read = read_markdown(source, above)
        text, origins, markup, heading = read.text, read.origins, read.markup, read.heading
        if is_blank(text) and len(faults) == before:
            faults.append(
                Fault(
                    seed.shown,
                    above + 1,
                    "is empty",
                    "put the article's text below the front matter, or take the file away",
                )
            )
    entries = [e for e in (front, entry) if e]
    said = _said(seed, entries, faults)
    if len(faults) > before:
        return None
    pieces = cut(text, said=said, origins=origins, heading=heading)
    given = {name: value for e in entries for name, value in e.given.items()}
    return Draft(
        seed=seed,
        text=text,
        pieces=pieces,
        printed=read_printed(text, pieces),
        given=given,
        places={name: (e.path, line) for e in entries for name, line in e.field_lines.items()},
        id=next((e.id for e in reversed(entries) if e.id), None),
        markup=markup,
    )


def _said(seed: SeedFile, entries: Sequence[Entry], faults: list[Fault]) -> dict[int, str]:
    """The editor's word by line on disk; the manifest's overrules the front matter's."""
    said: dict[int, str] = {}
    last = seed.text.rstrip("\n").count("\n") + 1
    for entry in entries:
        for rule in entry.lines:
            if _fits(seed, entry, rule, last, faults):
                said.update(dict.fromkeys(range(rule.first, rule.last + 1), rule.kind))
    return said


def _fits(seed: SeedFile, entry: Entry, rule: LineRule, last: int, faults: list[Fault]) -> bool:
    if rule.last <= last:
        return True
    lines = str(rule.first) if rule.first == rule.last else f"{rule.first}-{rule.last}"
    plural = "s" if last != 1 else ""
    faults.append(
        Fault(
            entry.path,
            rule.line,
            f"lines {lines} are not there: '{seed.name}' has {last} line{plural}",
            "count the lines from 1, blank ones too",
        )
    )
    return False


def finish(drafts: Sequence[Draft], ids: Mapping[str, str], manifest: Manifest) -> tuple[Article, ...]:
    """Articles in the order of their drafts, with badges and the years that are not printed."""
    outlets = [d.given.get("outlet", d.printed.outlet) for d in drafts]
    sigla = sigla_for(outlets, [d.given.get("siglum") for d in drafts])
    known = _known_days(drafts, manifest)
    return tuple(
        _article(d, ids[d.seed.name], siglum, known, manifest) for d, siglum in zip(drafts, sigla, strict=True)
    )


def _article(draft: Draft, name: str, siglum: str, known: Sequence[date], manifest: Manifest) -> Article:
    given, printed = draft.given, draft.printed
    inferred: list[str] = []
    fields: dict[str, str | None] = {}
    for key in ("outlet", "agency", "title", "byline", "section", "dateline"):
        fields[key] = given[key] if key in given else getattr(printed, key)
    if "outlet" not in given and printed.outlet:
        inferred.append("outlet")
    for key, stamp in (("published", printed.published), ("updated", printed.updated)):
        fields[key] = given[key] if key in given else _moment(stamp, known)
        if key not in given and stamp and stamp.year is None and fields[key]:
            inferred.append(key)
    rights = _rights(given.get("rights"))
    text = draft.text
    if rights == "link":
        # Withheld here, before anything reads it: nothing can be quoted from what is only linked.
        text = withholding(text, draft.pieces, [p.span for p in draft.pieces if p.kind == "headline"])
    return Article(
        id=name,
        file=draft.seed.name,
        sha256=draft.seed.sha256,
        text=text,
        pieces=draft.pieces,
        siglum=siglum,
        label=_label(fields, draft, rights, siglum),
        language=given.get("language") or manifest.language or "en",
        url=given.get("url"),
        inferred=tuple(inferred),
        markup=() if rights == "link" else draft.markup,
        rights=rights,
        **fields,
    )


def _rights(given: str | None) -> Rights:
    return next((rights for rights in RIGHTS if rights == given), "full")


def _label(fields: Mapping[str, str | None], draft: Draft, rights: Rights, siglum: str) -> str:
    """What a page calls the article; where its text may not be published whole, never by the first words of it."""
    title = fields["title"]
    if rights != "full" and not title:
        title = " ".join(filter(None, (fields["outlet"] or "Article", siglum)))
    return label_for(title, draft.text, draft.pieces)


def _moment(stamp: Stamp | None, known: Sequence[date]) -> str | None:
    return stamp.iso(year_near(stamp, known) if stamp.year is None else None) if stamp else None


def _known_days(drafts: Sequence[Draft], manifest: Manifest) -> list[date]:
    """The event's day where the manifest gives it, else every full date that is given or printed, in order."""
    if manifest.event_date:
        return [date.fromisoformat(manifest.event_date)]
    days = []
    for draft in drafts:
        for key, stamp in (("published", draft.printed.published), ("updated", draft.printed.updated)):
            iso = draft.given[key] if key in draft.given else (stamp.iso() if stamp else None)
            if iso:
                days.append(date.fromisoformat(iso[:10]))
    return sorted(days)
