"""What has been published before: ledgers that git has, and the anchors of the site as built last. Changes nothing."""

import json
import re
import subprocess
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from dossier.errors import Fault
from dossier.ledger.file import lines_of
from dossier.ledger.records import ANCHOR
from dossier.ledger.told import astray, behind, buried_with, missing, vanished
from dossier.model import Dossier, LedgerEntry
from dossier.seeds.folder import LEDGER

DATA = Path("site") / "data" / "dossier.json"
ADDRESSES = Path("site") / "q" / "index.html"
_ID = re.compile(rf'\sid="?({ANCHOR.pattern})(?=[\s">])')


def shortcomings(
    here: Path, seeds: Path, place: str, dossier: Dossier, before: Sequence[LedgerEntry]
) -> Iterator[Fault]:
    """What the ledger on disk (``before``, shown as ``place``) has lost, or has not yet.

    ``dossier`` has it brought up to the seeds. Every ledger in the history of git is asked; beyond that
    the site in ``here``.
    """
    earlier = list(committed_lines(seeds))
    lost = list(vanished(place, seeds, earlier, before))
    yield from lost
    if lost and not before:
        return
    yield from astray(place, [e for commit, e in earlier if commit == "HEAD"], before)
    if gone := list(ledger_gone(here, place, dossier, before)):
        yield from gone
        return
    online = _online(here, dossier)
    if before:
        yield from missing(place, online, before, dossier.ledger)
    if before or online:
        yield from behind(place, before, dossier.ledger)


def ledger_gone(here: Path, place: str, dossier: Dossier, before: Sequence[LedgerEntry]) -> Iterator[Fault]:
    """That there is no ledger, and the site in ``here`` shows that there was one: it has a page of addresses."""
    if not before and (here / ADDRESSES).exists() and (online := _online(here, dossier)):
        yield buried_with(place, len(online))


def _online(here: Path, dossier: Dossier) -> set[str]:
    """Anchors of the site in ``here``; none where it shows none of these articles, and was built from other seeds."""
    shown = {name for name, article in anchors_online(here).items() if article in dossier.article}
    return shown | addresses_online(here) if shown else set()


def committed_lines(seeds: Path) -> Iterator[tuple[str, LedgerEntry]]:
    """Every different line that the ledger ever had in the history of HEAD, with the newest commit that has it."""
    seen: set[str] = set()
    for commit, text in committed(seeds, LEDGER):
        yield from ((commit, entry) for entry in lines_of(text, seen))


def committed(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    """All that a file of the folder ever held in the history of HEAD, the newest first: (commit, text).

    Nothing where the folder is in no repository, and where git is not installed. Both sides of
    every merge are asked: what a merge has lost is on the side that it did not take. Of a clone
    with a part of the history that part alone is seen.
    """
    revisions = ["HEAD", *(_git(folder, "rev-list", "--full-history", "HEAD", "--", f"./{name}") or "").split()]
    asked = "".join(f"{revision}:./{name}\n" for revision in revisions)
    held = (_git(folder, "cat-file", "--batch-check=%(objecttype) %(objectname)", given=asked) or "").splitlines()
    blobs: dict[str, str] = {}
    for revision, line in zip(revisions, held, strict=False):
        kind, _, blob = line.partition(" ")
        if kind == "blob":
            blobs.setdefault(blob, revision if revision == "HEAD" else revision[:12])
    for commit, data in zip(blobs.values(), _contents(folder, list(blobs)), strict=False):
        yield commit, data.decode("utf-8", "replace")


def _contents(folder: Path, blobs: Sequence[str]) -> Iterator[bytes]:
    """Blobs as they are, one after the other: nothing that the repository's own settings could run takes part."""
    if not blobs:
        return
    with tempfile.TemporaryFile() as asked:
        asked.write("".join(f"{blob}\n" for blob in blobs).encode())
        asked.seek(0)
        command = ["git", "-C", str(folder), "cat-file", "--batch"]
        with subprocess.Popen(command, stdin=asked, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as git:
            assert git.stdout
            for _ in blobs:
                head = git.stdout.readline().split()
                if len(head) != 3:
                    return
                yield git.stdout.read(int(head[2]))
                git.stdout.read(1)


def _git(folder: Path, *words: str, given: str = "") -> str | None:
    """What git says; None where it does not."""
    try:
        done = subprocess.run(
            ["git", "-C", str(folder), *words], input=given.encode(), capture_output=True, check=False
        )
    except OSError:
        return None
    return done.stdout.decode("utf-8", "replace") if done.returncode == 0 else None


def anchors_online(folder: Path) -> dict[str, str]:
    """Anchors of the quotations, utterances and statements of the site in ``folder``: anchor -> article.

    Nothing where there is no site, or its data file cannot be read.
    """
    try:
        data = json.loads((folder / DATA).read_bytes())
        quoted = {q["id"]: q["article"] for q in data["quotations"]}
        told = {s["id"]: s["article"] for s in data["statements"]}
        uttered = {name: quoted[u["base"]] for u in data["utterances"] for name in (u["id"], *u["aliases"])}
    except (OSError, ValueError, KeyError, TypeError):
        return {}
    return quoted | told | uttered


def addresses_online(folder: Path) -> frozenset[str]:
    """All anchors on the page of permanent addresses of the site in ``folder``, those out of use among them."""
    try:
        page = (folder / ADDRESSES).read_text("utf-8", "replace")
    except OSError:
        return frozenset()
    return frozenset(found[1] for found in _ID.finditer(page))
