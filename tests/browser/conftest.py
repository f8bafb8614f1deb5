"""The built site in a real browser, served on this machine alone."""

import os
import shutil
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, ConsoleMessage, Page, Request, sync_playwright

CHROMIUMS = ("chromium", "chromium-browser", "google-chrome")


class _Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        """Nothing: the tests' own output is enough."""


@contextmanager
def served(site: Path) -> Iterator[str]:
    """The address of a built site, served until the block ends."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(_Quiet, directory=str(site)))
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}/"
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


@pytest.fixture(scope="session")
def address(built_site: Path) -> Iterator[str]:
    with served(built_site) as where:
        yield where


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    program = os.environ.get("DOSSIER_CHROMIUM") or next(filter(None, map(shutil.which, CHROMIUMS)), None)
    if program is None:
        reason = f"no browser: install Chromium, or name it in DOSSIER_CHROMIUM (looked for {', '.join(CHROMIUMS)})"
        if os.environ.get("CI"):
            pytest.fail(reason)
        pytest.skip(reason)
    with sync_playwright() as playwright:
        running = playwright.chromium.launch(executable_path=program, args=["--no-sandbox"])
        yield running
        running.close()


@dataclass
class Visit:
    """A page in the browser, and what it did that it should not have done."""

    page: Page
    address: str
    complaints: list[str] = field(default_factory=list)

    def go(self, path: str) -> Page:
        self.page.goto(self.address + path, wait_until="load")
        return self.page

    def heard(self, message: ConsoleMessage) -> None:
        if message.type in ("error", "warning"):
            self.complaints.append(f"console: {message.text}")

    def asked(self, request: Request) -> None:
        if not request.url.startswith((self.address, "data:", "blob:")):
            self.complaints.append(f"request: {request.url}")


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Callable[..., Visit]]:
    """Open a page: width in CSS pixels, scheme light or dark. Complaints of the browser fail the test."""
    opened: list[Visit] = []

    def _open(width: int = 1280, scheme: str = "light", **more: object) -> Visit:
        context = browser.new_context(
            viewport={"width": width, "height": 900},
            color_scheme=scheme,  # type: ignore[arg-type]
            reduced_motion="reduce",
            **more,  # type: ignore[arg-type]
        )
        made = Visit(context.new_page(), address)
        made.page.on("console", made.heard)
        made.page.on("pageerror", lambda error: made.complaints.append(f"error: {error}"))
        made.page.on("request", made.asked)
        opened.append(made)
        return made

    yield _open
    complaints = [c for v in opened for c in v.complaints]
    for made in opened:
        made.page.context.close()
    assert not complaints
