"""Which entry belongs to which file, and what an article is called in addresses."""

import os
import unicodedata
from collections.abc import Sequence

from dossier.errors import Fault
from dossier.patterns import compiled
from dossier.seeds.articles import Draft
from dossier.seeds.folder import MANIFEST, shown
from dossier.seeds.manifest import Entry, Manifest
from dossier.seeds.nodes import suggestion

_NOT_SLUG = compiled(r"[^a-z0-9]+")
_LONGEST = 60


def match_entries(
    folder: str, names: Sequence[str], manifest: Manifest, faults: list[Fault]
) -> list[tuple[str, Entry | None]]:
    """Files with their entries, in the manifest's order; each file once, those that are not named last.

    A file that is not there, one named twice, and a seed that is not named are faults.
    """
    place = shown(folder, MANIFEST)
    found: dict[str, Entry] = {}
    for entry in manifest.entries:
        if entry.file is None:
            continue
        line = entry.field_lines["file"]
        if entry.file in found:
            first = found[entry.file].field_lines["file"]
            faults.append(
                Fault(
                    place,
                    line,
                    f"file '{entry.file}' is named twice; it stood already on line {first}",
                    "keep one of the two entries",
                )
            )
        elif entry.file in names or os.path.isfile(shown(folder, entry.file)):
            found[entry.file] = entry
        else:
            left = [name for name in names if name not in {e.file for e in manifest.entries}]
            near = suggestion(entry.file, left) or suggestion(entry.file, names)
            faults.append(
                Fault(
                    place,
                    line,
                    f"there is no file '{entry.file}' in {folder}",
                    near or "put the file there, or take the entry away",
                )
            )
    missing = [name for name in names if name not in {e.file for e in manifest.entries}]
    for name in missing:
        problem = f"the seed '{name}' is not named in the manifest"
        hint = f"add '- file: {name}' to articles, or take the file away"
        faults.append(Fault(place, manifest.articles_line, problem, hint))
    return [*found.items(), *((name, None) for name in missing)]


def name_articles(drafts: Sequence[Draft], faults: list[Fault]) -> dict[str, str]:
    """Ids by file: the editor's, else one made of the file's name, numbered where it is taken already.

    Numbers are given in the order of file names, so that they do not depend on the manifest's order.
    """
    ids: dict[str, str] = {}
    owner: dict[str, Draft] = {}
    for draft in drafts:
        if draft.id is None:
            continue
        if draft.id in owner:
            faults.append(_given_twice("id", draft.id, draft, owner[draft.id]))
        owner[draft.id] = draft
        ids[draft.seed.name] = draft.id
    used = set(ids.values())
    for draft in sorted(drafts, key=lambda d: d.seed.name):
        if draft.seed.name not in ids:
            ids[draft.seed.name] = name = _unused(slug(draft.seed.name.rsplit(".", 1)[0]), used)
            used.add(name)
    return ids


def check_sigla(drafts: Sequence[Draft], faults: list[Fault]) -> None:
    """Two articles to which editors gave one badge are a fault."""
    owner: dict[str, Draft] = {}
    for draft in drafts:
        siglum = draft.given.get("siglum")
        if siglum is None:
            continue
        if siglum in owner:
            faults.append(_given_twice("siglum", siglum, draft, owner[siglum]))
        owner[siglum] = draft


def _given_twice(field: str, value: str, draft: Draft, first: Draft) -> Fault:
    (path, line), (other_path, other_line) = draft.places[field], first.places[field]
    where = f"line {other_line}" if other_path == path else f"line {other_line} of {other_path}"
    problem = f"two articles have the {field} '{value}'; the other stands on {where}"
    return Fault(path, line, problem, f"give each article {'an' if field == 'id' else 'a'} {field} of its own")


def slug(name: str) -> str:
    """Small ASCII letters, digits and single hyphens; "article" where nothing is left."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    return _NOT_SLUG.sub("-", plain).strip("-")[:_LONGEST].rstrip("-") or "article"


def _unused(stem: str, used: set[str]) -> str:
    if stem not in used:
        return stem
    number = 2
    while f"{stem}-{number}" in used:
        number += 1
    return f"{stem}-{number}"
