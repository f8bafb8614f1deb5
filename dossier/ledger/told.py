"""Answers and shortcomings of the ledger in words: for a terminal, for another program, for an editor."""

import json
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher

from dossier.errors import Fault
from dossier.ledger.answers import Answer
from dossier.ledger.file import lost
from dossier.model import Dossier, LedgerEntry, Locator

CERTAIN = ("exact", "moved", "changed")
"""Verdicts that lead to one thing; the others do not."""
_SAYS = {
    "exact": "exact: stands as published",
    "moved": "moved: the same words, elsewhere",
    "changed": "changed: other words stand there now",
    "ambiguous": "ambiguous: it may be any of these; judge for yourself",
    "gone": "gone: its words do not stand in the dossier any more",
    "unknown": "unknown: nothing was ever published under it",
}
_PAGES = {"q": "quotes/", "u": "quotes/", "s": "summary/"}
_NAMED = 10
"""Ids that a message names; of the rest it says how many."""


def told(dossier: Dossier, answer: Answer, site: str = "") -> str:
    """An answer for a terminal; ``site`` is the address at which the site stands, with its slash."""
    lines = [f"{answer.id}: {_SAYS[answer.verdict]}"]
    if answer.was and answer.verdict != "exact":
        lines.append(f"  was: {answer.was.text}  (seed {answer.was.seed[:12]})")
    if not answer.was and answer.verdict == "exact":
        lines.append("  not published yet: it stands in the seeds and not in the ledger")
    for now in answer.now:
        lines.append(f"  now: {compared(answer.was.text, now) if answer.was and answer.verdict == 'changed' else now}")
    lines += [f"  at:  {site}{_PAGES[target[0]]}#{target}" for target in answer.targets]
    lines += [f"  in:  {site}{_paragraph(dossier, place)}" for place in answer.places]
    return "\n".join(lines)


def compared(was: str, now: str) -> str:
    """The words of now, what went in [-…-] and what came in {+…+}; taking either out gives the other back."""
    old, new = was.split(), now.split()
    parts = []
    for tag, a, b, c, d in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag == "equal":
            parts.append(" ".join(new[c:d]))
            continue
        parts += [f"[-{' '.join(old[a:b])}-]"] * (b > a) + [f"{{+{' '.join(new[c:d])}+}}"] * (d > c)
    return " ".join(parts)


def as_json(dossier: Dossier, answers: Iterable[Answer]) -> str:
    """Answers for another program: a list, one answer a line."""
    lines = ",\n".join(json.dumps(_record(dossier, answer), ensure_ascii=False) for answer in answers)
    return f"[\n{lines}\n]\n"


def _record(dossier: Dossier, answer: Answer) -> dict[str, object]:
    return {
        "id": answer.id,
        "verdict": answer.verdict,
        "targets": [{"id": target, "url": f"{_PAGES[target[0]]}#{target}"} for target in answer.targets],
        "places": [
            {
                "article": place.article,
                "span": [place.span.start, place.span.end],
                "url": _paragraph(dossier, place),
                "text": now,
            }
            for place, now in zip(answer.places, answer.now, strict=True)
        ],
        "was": {"text": answer.was.text, "seed": answer.was.seed} if answer.was else None,
    }


def _paragraph(dossier: Dossier, place: Locator) -> str:
    piece = dossier.article[place.article].piece_at(place.span.start)
    return f"articles/{place.article}/" + (f"#{piece.id}" if piece else "")


def vanished(place: str, where: str, earlier: Iterable[LedgerEntry], entries: Sequence[LedgerEntry]) -> Iterator[Fault]:
    """That anchors of an earlier ledger are not in this one, or their words; ``where`` is a commit of git."""
    if names := lost(earlier, entries):
        problem = f"{len(names)} anchors published in {where} are not here as they were: {_some(names)}"
        hint = f"take them back with `git checkout {where} -- {place}`, run `dossier build` and commit"
        yield Fault(place, 0, problem, hint)


def missing(place: str, online: Iterable[str], entries: Iterable[LedgerEntry]) -> Iterator[Fault]:
    """That the site as built has anchors which the ledger does not know."""
    if names := sorted(set(online) - {e.id for e in entries}):
        problem = f"{len(names)} anchors of the site in site/ are not in the ledger: {_some(names)}"
        hint = "take back the ledger with which it was built, or run `dossier build` and commit what it writes"
        yield Fault(place, 0, problem, hint)


def behind(place: str, entries: Sequence[LedgerEntry], up_to_date: Sequence[LedgerEntry]) -> Iterator[Fault]:
    """That the seeds have changed since the ledger was written."""
    before = {e.id: e for e in entries}
    if names := [e.id for e in up_to_date if before.get(e.id) != e]:
        new = sum(name not in before for name in names)
        problem = f"the ledger is behind the seeds: {new} anchors are new, {len(names) - new} changed: {_some(names)}"
        yield Fault(place, 0, problem, "run `dossier build` and commit what it writes here")


def grown(before: Sequence[LedgerEntry], now: Sequence[LedgerEntry]) -> str:
    """What a build did to the ledger."""
    old = {e.id: e for e in before}
    new = sum(e.id not in old for e in now)
    return f"{new} anchors are new, {sum(e.id in old and e != old[e.id] for e in now)} changed, {len(now)} in all"


def _some(names: Sequence[str]) -> str:
    rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + rest
