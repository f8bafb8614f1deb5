"""An invented dossier in Chromium: how long a key takes on the quotes page, and how the search starts.

python -m bench.browsing filter 5000        # a dossier of so many quotations
python -m bench.browsing search 5 300 1000  # dossiers of so many articles
"""

import gzip
import os
import shutil
import statistics
import sys
import tempfile
import threading
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from playwright.sync_api import Browser, Page, sync_playwright

from bench.folder import new_folder
from bench.invented import invent, manifest
from dossier.analysis import analyse
from dossier.analysis.speech import find_speech
from dossier.model import Dossier
from dossier.pages import render
from dossier.pages.search import search_files
from dossier.seeds import read_seeds
from dossier.site import publisher_environment
from dossier.site.publisher import publish

QUOTATIONS_AN_ARTICLE = 11
"""About so many does an invented article hold."""
TYPED = "bridge and the works of"
"""Twenty keys and more, of words that are everywhere and words that are rare."""
QUERIES = ("harbour tunnel", '"market that nobody understands"', "Hartwell patience", "ostrava 45")
STEP = """
(key) => new Promise(done => {
  const field = document.querySelector('.sift input');
  const start = performance.now();
  field.value = key;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  requestAnimationFrame(() => { const c = new MessageChannel();
    c.port1.onmessage = () => done(performance.now() - start); c.port2.postMessage(0) });
})
"""


class _Packed(SimpleHTTPRequestHandler):
    """As GitHub Pages serves: texts packed with gzip."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = Path(self.translate_path(self.path))
        path = path / "index.html" if path.is_dir() else path
        if not path.is_file():
            self.send_error(404)
            return
        body = path.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(path))
        if path.suffix in (".html", ".js", ".css", ".json", ".svg", ".txt"):
            body = gzip.compress(body, 6, mtime=0)
            self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Packed, directory=str(site)))
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()


def invented(articles: int, whole: bool = True) -> Dossier:
    """``whole`` False: with what was said alone, all that the search is made of, which is found much sooner."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(made)
        for name, text in invent(articles).items():
            (folder / name).write_text(text, encoding="utf-8")
        (folder / "dossier.yml").write_text(manifest(articles), encoding="utf-8")
        seeds = read_seeds(folder)
        return analyse(seeds) if whole else Dossier(seeds, *find_speech(seeds))


@contextmanager
def published(dossier: Dossier, pages: Mapping[str, str]) -> Iterator[Path]:
    """A site of these pages, in a folder that is cleared away; ``BENCH_KEEP`` names one where it is left and reused."""
    with tempfile.TemporaryDirectory() as made:
        folder = Path(os.environ.get("BENCH_KEEP") or made).resolve() / f"{len(dossier.articles)}-{len(pages)}"
        if not (folder / "site" / "index.html").is_file():
            new_folder(folder, {})
            for path, text in pages.items():
                (folder / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
                (folder / "docs" / path).write_text(text, encoding="utf-8")
            publish(folder, folder, publisher_environment("What nobody did", []))
        yield folder / "site"


def filtering(browser: Browser, quotations: int) -> None:
    dossier = invented(quotations // QUOTATIONS_AN_ARTICLE)
    with published(dossier, render(dossier)) as site, served(site) as address:
        page = browser.new_page()
        start = time.perf_counter()
        page.goto(f"{address}quotes/")
        loaded = time.perf_counter() - start
        page.wait_for_timeout(1500)
        keys = [page.evaluate(STEP, TYPED[:end]) for end in range(1, len(TYPED) + 1)]
        back = [page.evaluate(STEP, TYPED[:end]) for end in range(len(TYPED) - 1, -1, -1)]
        shown = page.locator(".sift .count").inner_text()
        print(f"{len(dossier.quotations):,} quotations, {shown}, page loaded in {loaded:.2f} s")
        for name, times in (("typing", keys), ("deleting", back)):
            print(f"  {name}: {len(times)} keys, median {statistics.median(times):.0f} ms, worst {max(times):.0f} ms")


def searching(browser: Browser, articles: int) -> None:
    dossier = invented(articles, whole=False)
    start = time.process_time()
    files = search_files(dossier)
    took = time.process_time() - start
    # The pages of a few articles: nothing but the search depends on how many there are.
    with published(dossier, {**render(invented(5)), **files}) as site, served(site) as address:
        page = browser.new_page()
        sizes: list[tuple[str, int]] = []
        session = page.context.new_cdp_session(page)
        session.send("Network.enable")
        session.on("Network.loadingFinished", lambda e: sizes.append(("", int(e["encodedDataLength"]))))
        page.goto(f"{address}about/")
        page.wait_for_timeout(500)
        sizes.clear()
        ready = page.evaluate(READY)
        told = [
            f"{len(files)} files, {sum(map(len, files.values())) / 1e6:.1f} MB, made in {took:.1f} s of processor time",
            f"ready {ready:.0f} ms",
        ]
        for query in QUERIES:
            told.append(f"{query!r} {_ask(page, query):.0f} ms" + (f" {sum(s for _, s in sizes) / 1000:.0f} kB"))
        print(f"{articles:>5} articles: " + ", ".join(told))


READY = """
() => new Promise(done => {
  const start = performance.now();
  document.querySelector('.md-search__input').focus();
  const look = () => window.dossierSearch && window.dossierSearch.isReady()
    ? done(performance.now() - start) : setTimeout(look, 1);
  look();
})
"""
ASK = """
(query) => new Promise(done => {
  const field = document.querySelector('.md-search__input');
  const start = performance.now();
  field.value = query;
  field.dispatchEvent(new InputEvent('input', {bubbles: true}));
  const look = () => window.dossierSearch.shown() === query
    ? requestAnimationFrame(() => done(performance.now() - start)) : setTimeout(look, 1);
  look();
})
"""


def _ask(page: Page, query: str) -> float:
    found: Any = page.evaluate(ASK, query)
    return float(found)


def main(what: str, numbers: list[int]) -> None:
    program = os.environ.get("DOSSIER_CHROMIUM") or shutil.which("chromium")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        for number in numbers:
            {"filter": filtering, "search": searching}[what](browser, number)
        browser.close()


if __name__ == "__main__":
    main(sys.argv[1], list(map(int, sys.argv[2:])))
