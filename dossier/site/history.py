"""What has been published before: ledgers that git has, and the anchors of the site as built last. Changes nothing."""

import json
import subprocess
from collections.abc import Iterator
from pathlib import Path

DATA = Path("site") / "data" / "dossier.json"


def committed(folder: Path, name: str) -> Iterator[tuple[str, str]]:
    """A file of the folder as git has it in HEAD and in the commits that HEAD was made of: (commit, text).

    Nothing where the folder is in no repository, where git is not installed, and of a commit without the file.
    The parents are asked too, so that what the last commit or a merge has lost is seen where only
    HEAD was fetched with them, as on a server that tests.
    """
    revisions = ["HEAD"] if _git(folder, "rev-parse", "--verify", "--quiet", "HEAD") else []
    revisions += (_git(folder, "rev-parse", "HEAD^@") or "").split()
    for revision in revisions:
        # The blob as it is: nothing that the repository's own settings could run takes part.
        text = _git(folder, "cat-file", "blob", f"{revision}:./{name}")
        if text is not None:
            yield revision[:12], text


def _git(folder: Path, *words: str) -> str | None:
    """What git says; None where it does not."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *words], capture_output=True, check=False)
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
