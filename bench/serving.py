"""``python -m bench.serving [ARTICLES ...]``: seconds from a changed seed to the changed page under ``dossier serve``.

Each size is changed three times; the table gives the fastest and the slowest, and the time until the whole dossier
has been made of the last change. A busy machine shows in all.
"""

import os
import signal
import socket
import subprocess
import sys
import tempfile
import time
import urllib.request
from pathlib import Path

from bench.folder import HERE, new_folder
from bench.invented import invent, manifest

PATIENCE = 1800.0


def main(sizes: list[int]) -> None:
    print("| articles | visible after, s | slowest, s | the whole, s | first view, s |")
    print("|--:|--:|--:|--:|--:|")
    for size in sizes:
        first, later, whole = measure(size)
        print(f"| {size:,} | {min(later):.1f} | {max(later):.1f} | {whole:.1f} | {first:.1f} |", flush=True)


def measure(articles: int) -> tuple[float, list[float], float]:
    """Seconds until the first view, from each of three changes until it shows, and from the last to the whole."""
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        new_folder(folder, {**invent(articles), "dossier.yml": manifest(articles)})
        with socket.socket() as listener:
            listener.bind(("127.0.0.1", 0))
            address = f"127.0.0.1:{listener.getsockname()[1]}"
        environment = {**os.environ, "PYTHONPATH": str(HERE)}
        command = [sys.executable, "-m", "dossier", "serve", "--address", address]
        begun = time.monotonic()
        nowhere = subprocess.DEVNULL
        with subprocess.Popen(command, cwd=folder, env=environment, stdout=nowhere, stderr=nowhere) as server:
            try:
                page = f"http://{address}/articles/article-000/"
                _shows(page, "<h1")
                first, later = time.monotonic() - begun, []
                seed = folder / "seeds" / "000.txt"
                text = seed.read_text(encoding="utf-8")
                for number in range(3):
                    words = f"The ferry left at {number} minutes past noon."
                    time.sleep(1)
                    changed = time.monotonic()
                    seed.write_text(f"{text}\n{words}\n", encoding="utf-8")
                    _shows(page, words)
                    later.append(time.monotonic() - changed)
                text_page = f"http://{address}/data/articles/article-000.txt"  # of the whole alone
                _shows(text_page, words)
                return first, later, time.monotonic() - changed
            finally:
                server.send_signal(signal.SIGINT)
                server.wait()


def _shows(url: str, words: str) -> None:
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        try:
            with urllib.request.urlopen(url, timeout=60) as answer:
                if words in answer.read().decode():
                    return
        except OSError:
            pass
        time.sleep(0.05)
    sys.exit(f"{url} never showed {words!r}")


if __name__ == "__main__":
    main([int(size) for size in sys.argv[1:]] or [5, 50, 200])
