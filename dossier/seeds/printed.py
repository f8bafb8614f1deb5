"""What an article says of itself: title, byline, dates, section, agency, dateline, read from its pieces."""

from collections.abc import Sequence
from datetime import date

from dossier.frozen import frozen
from dossier.model import Piece
from dossier.patterns import Late, compiled
from dossier.seeds.headers import SEPARATOR, behind_outlet, is_stamp_label, names_of, section_of
from dossier.seeds.headlines import dateline_of
from dossier.seeds.stamps import Stamp, read_stamps
from dossier.seeds.vocabulary import SUPPORT_CALL

_MESSAGE_FROM = Late(r"[Aa]n? (?:\w+ )?(?:[Mm]essage|[Ll]etter|[Nn]ote|[Aa]ppeal) from (?P<outlet>.{2,50}?):?$")
_ISO_DAY = compiled(r"\d{4}-\d\d-\d\d")
_LABEL_LONGEST = 60


@frozen(guarded=False)
class Printed:
    """What stands in the seed; None where it does not.

    ``outlet`` is what the outlet's own furniture calls it, and so an inference.
    """

    title: str | None = None
    byline: str | None = None
    section: str | None = None
    published: Stamp | None = None
    updated: Stamp | None = None
    agency: str | None = None
    dateline: str | None = None
    outlet: str | None = None


def read_printed(text: str, pieces: Sequence[Piece]) -> Printed:
    """Read what the pieces say of the article."""
    of_kind: dict[str, list[str]] = {}
    for piece in pieces:
        of_kind.setdefault(piece.kind, []).append(piece.span.of(text))
    headers = of_kind.get("feed-header", [])
    published, updated = _dates(of_kind)
    dateline, agency = _dateline(of_kind)
    return Printed(
        title=next((" ".join(t.split()).rstrip(" ;") for t in of_kind.get("headline", [])), None),
        byline=next(filter(None, map(names_of, of_kind.get("byline", []))), None),
        section=next(filter(None, map(section_of, headers)), None),
        published=published,
        updated=updated,
        agency=agency,
        dateline=dateline,
        outlet=_outlet(of_kind.get("promotion", [])),
    )


def _dates(of_kind: dict[str, list[str]]) -> tuple[Stamp | None, Stamp | None]:
    """When published and when last changed: of time stamps first, then of a feed's header, then of the dateline."""
    stamps: list[Stamp] = []
    label = ""
    for line in (*of_kind.get("timestamp", []), *of_kind.get("byline", [])):
        if is_stamp_label(line):
            label = f"{line} "
            continue
        reading, label = read_stamps(label + line) or behind_outlet(line), ""
        readings = [reading] if reading else [r for r in map(read_stamps, SEPARATOR.split(line)) if r]
        stamps += [stamp for r in readings for stamp in r.stamps]
    published = next((s for s in stamps if not s.modified), None)
    updated = next((s for s in stamps if s.modified), None)
    if published is None:
        printed = [m.group() for header in of_kind.get("feed-header", []) if (m := _ISO_DAY.search(header))]
        dates = [
            date
            for line in of_kind.get("dateline", [])
            if (found := dateline_of(f"{line} – some words here")) and (date := found["date"] or found["day"])
        ]
        readings = [r for r in map(read_stamps, (*printed, *dates)) if r and r.stamps]
        published = readings[0].stamps[0] if readings else None
    return published, updated


def _dateline(of_kind: dict[str, list[str]]) -> tuple[str | None, str | None]:
    """The dateline without its dash, and the agency it names: of several the first that does not sign the article."""
    line = next(iter(of_kind.get("dateline", [])), None)
    if line is None:
        return None, None
    words = line.rstrip(" \u00a0-–—―")
    found = dateline_of(f"{words} – some words here")
    named = next((group for group in ("agency", "alone") if found and found[group]), None)
    agency = words[slice(*found.span(named))] if found and named else None
    signed = {s.strip("()–—- .") for s in of_kind.get("sign-off", [])}
    names = [n.strip() for n in agency.split("/")] if agency else []
    return words, next((n for n in names if n not in signed), agency)


def _outlet(promotions: Sequence[str]) -> str | None:
    """A name by which two different lines of the outlet's own promotion call it."""
    named = [m["outlet"].strip() for p in promotions if (m := SUPPORT_CALL.match(p) or _MESSAGE_FROM.match(p))]
    for name in named:
        if sum(name.lower() in p.lower() for p in dict.fromkeys(promotions)) >= 2:
            return name
    return None


def label_for(title: str | None, text: str, pieces: Sequence[Piece]) -> str:
    """What a page calls the article: its title, else the first words of its lead, cut at a word's end."""
    if title:
        return title
    lead = next((p for p in pieces if p.role == "body"), None) or next(iter(pieces), None)
    words = " ".join(lead.span.of(text)[:400].split()) if lead else ""
    if len(words) <= _LABEL_LONGEST:
        return words
    short = words[: _LABEL_LONGEST + 1]
    return (short.rsplit(" ", 1)[0] if " " in short else short[:-1]).rstrip(" ,;:–—-") + "…"


def year_near(stamp: Stamp, known: Sequence[date]) -> int | None:
    """The year that brings a day without one nearest to the dates that are known; None where none is."""
    if not known:
        return None
    anchor = sorted(known)[len(known) // 2]
    days = [
        (abs((day - anchor).days), year)
        for year in (anchor.year - 1, anchor.year, anchor.year + 1)
        if (day := _day(year, stamp))
    ]
    return min(days)[1] if days else None


def _day(year: int, stamp: Stamp) -> date | None:
    try:
        return date(year, stamp.month, stamp.day)
    except ValueError:
        return None
