"""Seeds on disk become articles. The only code that opens a seed."""

import os
from collections.abc import Sequence
from functools import partial

from dossier.errors import Fault, SeedError
from dossier.forks import of_each
from dossier.model import Seeds
from dossier.seeds.articles import Draft, finish, start
from dossier.seeds.folder import (
    MANIFEST,
    Folder,
    SeedFile,
    as_written,
    decode,
    list_seeds,
    read_bytes,
    read_seed,
    shown,
)
from dossier.seeds.manifest import Entry, Manifest, read_manifest
from dossier.seeds.naming import check_sigla, match_entries, name_articles
from dossier.seeds.nodes import Reader
from dossier.seeds.rights import check_rights

__all__ = ["Drafts", "read_seeds"]

UNTITLED = "Untitled dossier"

_Read = tuple[SeedFile, Entry | None, Draft]
Drafts = dict[str, _Read]
"""What has been read of each file, with all that it was read from."""
_WORTH_SHARING = 200
"""Files, none of them known, from which on they are shared out among processes."""


def read_seeds(folder: Folder, known: Drafts | None = None) -> Seeds:
    """Read every article of a folder, and the manifest where there is one.

    Articles stand in the manifest's order, else in that of their file names; the
    result does not depend on the order in which the disk lists them. Raises
    SeedError with every fault of the folder, whichever file it is in. ``known`` has what was read before and
    keeps what is read now: a file that is as it was is not cut up again.
    """
    known, folder = {} if known is None else known, as_written(folder)
    faults: list[Fault] = []
    names = list_seeds(folder, faults)
    manifest = _read_manifest(folder, faults) if not faults or names else None
    pairs = match_entries(folder, names, manifest, faults) if manifest else [(name, None) for name in names]
    if not names and not faults:
        hint = "put the articles there, one .txt or .md file each"
        faults.append(Fault(folder, 0, "there are no seeds in the folder", hint))
    drafts = _drafts(folder, pairs, known, faults)
    ids = name_articles(drafts, faults)
    check_sigla(drafts, faults)
    check_rights(drafts, faults)
    if faults:
        raise SeedError(faults)
    whole = manifest or Manifest()
    return Seeds(
        articles=finish(drafts, ids, whole),
        title=whole.title or UNTITLED,
        description=whole.description,
        language=whole.language or "en",
        event_date=whole.event_date,
        event_place=whole.event_place,
        manifest=shown(folder, MANIFEST) if manifest else None,
        people=whole.people,
        overrides=whole.overrides,
        rulings=whole.rulings,
        statement_rulings=whole.statement_rulings,
    )


def _read_manifest(folder: str, faults: list[Fault]) -> Manifest | None:
    """The manifest; None where there is none. Where it cannot be read at all the fault is kept and None is given."""
    place = shown(folder, MANIFEST)
    if not os.path.isfile(place):
        if os.path.lexists(place):
            problem = "is not a file that can be read: a folder, a pipe, or a link that leads nowhere"
            faults.append(Fault(place, 0, problem, "put a file in its place, or take it away"))
        for other in ("dossier.yaml", "dossier.YML", "manifest.yml"):
            if os.path.isfile(shown(folder, other)) and other.lower() != MANIFEST:
                faults.append(
                    Fault(shown(folder, other), 0, "the manifest has another name", f"rename it to {MANIFEST}")
                )
        return None
    data = read_bytes(place, faults)
    text = None if data is None else decode(data, place, faults)
    before = len(faults)
    manifest = None if text is None else read_manifest(text, Reader(place, faults))
    return None if manifest == Manifest() and len(faults) > before else manifest


def _drafts(folder: str, pairs: Sequence[tuple[str, Entry | None]], known: Drafts, faults: list[Fault]) -> list[Draft]:
    """What can be read of the files, in their order. What is known is not worth sending from process to process."""
    least = len(pairs) + 1 if known else _WORTH_SHARING
    found = []
    for (name, _), (read, wrong) in zip(pairs, of_each(partial(_read, folder, known), pairs, least), strict=True):
        faults += wrong
        if read:
            known[name] = read
            found.append(read[2])
    return found


def _read(folder: str, known: Drafts, pair: tuple[str, Entry | None]) -> tuple[_Read | None, list[Fault]]:
    """A file and what is made of it, and what is wrong with it."""
    name, entry = pair
    faults: list[Fault] = []
    seed = read_seed(folder, name, faults)
    if seed is None:
        return None, faults
    if name in known and known[name][:2] == (seed, entry):
        return known[name], faults
    draft = start(seed, entry, faults)
    return (seed, entry, draft) if draft else None, faults
