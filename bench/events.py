"""``python -m bench.events EVENTS.jsonl [FOLDER]``: build and verify a dossier for each event of a file.

A line of the file is an event: ``{"event", "name", "articles": [{"source", "title", "text", …}]}``. Each becomes a
dossier in a folder of its own, under FOLDER or where it is left out in one that is taken away afterwards. Ends with 1
when one of them fails. The table goes to standard output; no text of an article does.
"""

import json
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import yaml

from bench.folder import new_folder, run


def main(events: Path, folder: Path) -> int:
    print("| event | articles | characters | build, s | quotations | utterances | verify |")
    print("|---|--:|--:|--:|--:|--:|---|")
    failed = []
    for number, line in enumerate(events.read_text(encoding="utf-8").splitlines(), 1):
        if problem := _event(json.loads(line), folder / f"{number:02}"):
            failed.append(f"event {number}: {problem}")
    print(f"\n{len(failed)} failed")
    print("\n".join(failed))
    return bool(failed)


def _event(event: dict[str, Any], folder: Path) -> str | None:
    """Build and verify one event, print its row, and give back what went wrong."""
    new_folder(folder, seeds_of(event))
    start = time.perf_counter()
    build = run(folder, "dossier", "build")
    took = time.perf_counter() - start
    verify = run(folder, "dossier", "verify")
    said = (verify.stdout or verify.stderr).strip().splitlines()
    data = folder / "site" / "data" / "dossier.json"
    counts = json.loads(data.read_bytes()) if data.is_file() else {"quotations": [], "utterances": []}
    articles = event["articles"]
    print(
        f"| {event['event'][:8]} | {len(articles)} | {sum(len(a['text']) for a in articles):,} | {took:.1f} "
        f"| {len(counts['quotations'])} | {len(counts['utterances'])} | {said[0] if said else ''} |",
        flush=True,
    )
    if build.returncode:
        return f"build: {_last(build.stderr or build.stdout)}"
    return f"verify: {_last(verify.stderr)}" if verify.returncode else None


def _last(said: str) -> str:
    """The end of what a program said: enough to know it by."""
    return " / ".join(said.strip().splitlines()[-4:])[-500:]


def seeds_of(event: dict[str, Any]) -> dict[str, str]:
    """The seeds' folder of an event: a file an article, and a manifest of what the event says about each."""
    articles = event["articles"]
    manifest = {
        "title": event["name"],
        "articles": [
            {"file": f"{number:02}.txt", "outlet": article["source"]} for number, article in enumerate(articles)
        ],
    }
    texts = {f"{number:02}.txt": article["text"] for number, article in enumerate(articles)}
    return {**texts, "dossier.yml": yaml.safe_dump(manifest, allow_unicode=True, sort_keys=False)}


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    with tempfile.TemporaryDirectory() as name:
        sys.exit(main(Path(sys.argv[1]), Path(sys.argv[2]) if len(sys.argv) > 2 else Path(name)))
