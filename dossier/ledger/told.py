"""Answers and shortcomings of the ledger in words: for a terminal, for another program, for an editor."""

import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from difflib import SequenceMatcher
from pathlib import Path

from dossier.errors import Fault
from dossier.ledger.answers import Answer
from dossier.ledger.file import lost
from dossier.model import Dossier, LedgerEntry, Locator
from dossier.seeds.folder import LEDGER

CERTAIN = ("exact", "moved", "changed")
"""Verdicts that lead to one thing; the others do not."""
_SAYS = {
    "exact": "exact: stands as published",
    "moved": "moved: the same words, elsewhere",
    "changed": "changed: other words stand there now",
    "ambiguous": "ambiguous: it may be any of these; judge for yourself",
    "gone": "gone: its article has these words no more",
    "unknown": "unknown: nothing was ever published under it",
}
_PAGES = {"q": "quotes/", "u": "quotes/", "s": "summary/"}
_NAMED = 10
"""Ids that a message names; of the rest it says how many."""


def told(dossier: Dossier, answer: Answer, site: str = "") -> str:
    """An answer for a terminal; ``site`` is the address at which the site stands, with its slash."""
    lines = [f"{answer.id}: {_said(answer)}"]
    if answer.was and answer.verdict != "exact":
        lines.append(f"  was: {answer.was.text}  (seed {answer.was.seed[:12]})")
    if not answer.was and answer.verdict == "exact":
        lines.append("  not published yet: it stands in the seeds and not in the ledger")
    for now in answer.now:
        lines.append(f"  now: {compared(answer.was.text, now) if answer.was and answer.verdict == 'changed' else now}")
    lines += [f"  at:  {site}{_PAGES[target[0]]}#{target}" for target in answer.targets]
    lines += [f"  in:  {site}{_paragraph(dossier, place)}" for place in answer.places]
    lines += [f"  the same words, in another article: {site}{_paragraph(dossier, p)}" for p in answer.elsewhere]
    return "\n".join(lines)


def _said(answer: Answer) -> str:
    if answer.verdict == "changed" and answer.targets == (answer.id,):
        return "changed: the same words, printed otherwise now"
    return _SAYS[answer.verdict]


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
        "elsewhere": [
            {
                "article": place.article,
                "span": [place.span.start, place.span.end],
                "url": _paragraph(dossier, place),
            }
            for place in answer.elsewhere
        ],
    }


def _paragraph(dossier: Dossier, place: Locator) -> str:
    piece = dossier.article[place.article].piece_at(place.span.start)
    return f"articles/{place.article}/" + (f"#{piece.id}" if piece else "")


def vanished(
    place: str, folder: Path, earlier: Sequence[tuple[str, LedgerEntry]], entries: Sequence[LedgerEntry]
) -> Iterator[Fault]:
    """That anchors of earlier ledgers are not in this one, or their words: a fault for each commit.

    ``earlier`` has each entry with the commit of git that has it, the newest first; ``folder`` is that of the ledger.
    """
    now = {e.id: e for e in entries}
    names = set(lost((e for _, e in earlier), entries))
    last: dict[str, list[str]] = defaultdict(list)
    for commit, e in earlier:
        # Told of the newest commit that has what is not here.
        if e.id in names and (e.id not in now or lost([e], [now[e.id]])):
            names.remove(e.id)
            last[commit].append(e.id)
    for commit, ids in last.items():
        problem = f"{len(ids)} anchors published in {commit} are not here as they were: {_some(sorted(ids))}"
        if commit == "HEAD":
            hint = f"take them back with `git checkout HEAD -- {place}`, run `dossier build` and commit"
        else:
            # The whole file of that day lacks what came later.
            source = f"git -C {folder.as_posix()} show {commit}:./{LEDGER}"
            hint = f"put their lines back as `{source}` has them, run `dossier build` and commit"
        yield Fault(place, 0, problem, hint)


def astray(place: str, head: Iterable[LedgerEntry], entries: Iterable[LedgerEntry]) -> Iterator[Fault]:
    """That anchors out of use lead elsewhere than in HEAD: where one once led, there it leads for good.

    Not of an utterance, which is looked up at each build.
    """
    now = {e.id: (e.state, e.leads_to) for e in entries if e.state != "live"}
    then = {e.id: (e.state, e.leads_to) for e in head if e.leads_to and e.id[0] != "u"}
    if names := sorted(name for name in then.keys() & now.keys() if then[name] != now[name]):
        problem = f"{len(names)} anchors lead elsewhere than in HEAD: {_some(names)}"
        hint = f"take their lines back with `git checkout HEAD -- {place}`, run `dossier build` and commit"
        yield Fault(place, 0, problem, hint)


def buried_with(place: str, online: int) -> Fault:
    """That there is no ledger where the site as built has addresses: a new one would know those in use alone."""
    problem = f"the ledger is gone: the site in site/ has {online} anchors, and nothing else tells what they were"
    hint = "take it back from a copy, or from the artifact `ledger` of the workflow, or delete site/ to forget them"
    return Fault(place, 0, problem, hint)


def missing(
    place: str, online: Iterable[str], entries: Iterable[LedgerEntry], up_to_date: Iterable[LedgerEntry]
) -> Iterator[Fault]:
    """That the site as built has anchors which the ledger does not know, nor (``up_to_date``) would after a build."""
    if names := sorted(set(online) - {e.id for e in entries}):
        problem = f"{len(names)} anchors of the site in site/ are not in the ledger: {_some(names)}"
        hint = "take back the ledger with which it was built"
        if not set(names) - {e.id for e in up_to_date}:
            hint += ", or run `dossier build` and commit what it writes"
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


def left(before: Iterable[LedgerEntry], dossier: Dossier) -> Iterator[str]:
    """Of each article that has left the dossier since the ledger was written: what stays readable, and the way out.

    An article that goes by another id now is known by its seed.
    """
    here = {a.sha256 for a in dossier.articles}
    gone: Counter[str] = Counter()
    for e in before:
        if e.state == "live" and e.id[0] != "u" and e.article not in dossier.article:
            gone[e.article] += e.published[-1].seed not in here
    for article, number in sorted((+gone).items()):
        yield (
            f"{article} is in the dossier no more: the pages keep the words of its {number} published "
            f"{'address' if number == 1 else 'addresses'} (articles/{article}/ and q/), for those who cited them\n"
            "    hint: where they may not be shown, put the article back with `rights: link` and its url"
        )


def _some(names: Sequence[str]) -> str:
    rest = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + rest
