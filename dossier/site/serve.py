"""Work on a dossier and see it: pages made anew when what they are made of changes.

MkDocs serves docs/ and reloads the browser when a page there changes, hand-written or
generated. This watches what MkDocs does not know of - the seeds and the program - and
has the pages made anew. So it does when a hand-written page changes, which the search finds, too.
"""

import ipaddress
import os
import signal
import subprocess
import time
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from dossier.errors import Fault, SiteError
from dossier.site.engine import command
from dossier.site.generated import is_marked

_PACE = 0.3
"""Seconds between two looks at the files."""

_PATIENCE = 5.0
"""Seconds that the publisher is given to end when it is asked to."""

State = dict[Path, tuple[int, int]]


class Maker(Protocol):
    """What makes the pages. It tells of faults itself and then leaves the last good ones."""

    def make(self) -> object:
        """Begin to make them anew."""

    def tend(self) -> object:
        """Do what is to be done now and then while they are made."""

    @property
    def making(self) -> bool:
        """Whether they are being made."""

    def end(self) -> object:
        """Leave off, and leave nothing behind."""


def serve(
    folder: Path,
    watched: Iterable[Path],
    pages: Maker,
    environment: Mapping[str, str],
    address: str,
    sound: Callable[[], bool],
) -> int:
    """Serve until Ctrl-C or until the publisher ends; return the exit code.

    The ``pages`` are made at the start and after each change of a file in the ``watched`` folders, while
    the publisher goes on showing what is there. So it does while ``mkdocs.yml`` is not ``sound``, which is asked
    whenever that changes and tells of faults itself: with settings that are, all is made and published anew.
    """
    paths, by_hand = tuple(watched), ByHand(folder / "docs")
    publisher: subprocess.Popen[bytes] | None = None
    with _interruptible():
        try:
            before: State | None = None
            settings, is_sound = look([folder / "mkdocs.yml"]), True
            while publisher is None or publisher.poll() is None:
                if (after := look([folder / "mkdocs.yml"])) != settings:
                    settings, is_sound = after, sound()
                    if is_sound:
                        # Every page depends on them, and a page whose Markdown is the same would be left.
                        before = None
                        if publisher is not None:
                            _stop(publisher)
                            publisher = None
                now = _settled(lambda: look(paths) | by_hand.look())
                if now != before and is_sound:
                    before = now
                    pages.make()
                pages.tend()
                made = is_sound and not pages.making and (folder / "docs" / "index.md").exists()
                if publisher is None and made:
                    publisher = _start(folder, environment, address)
                time.sleep(_PACE)
            return publisher.returncode
        except KeyboardInterrupt:
            return 0
        finally:
            pages.end()
            if publisher is not None:
                _stop(publisher)


def require_address(address: str) -> None:
    """Raise SiteError unless ``address`` is a host and a port as the publisher takes them."""
    host, colon, port = address.rpartition(":")
    problem = None
    if not colon or not host or not (port.isascii() and port.isdigit()):
        problem = f"'{address}' is not a host and a port"
    elif not 0 < int(port[:6]) < 2**16:
        problem = f"there is no port {port}: they go from 1 to 65535"
    elif host != "localhost" and not _is_ip(host):
        problem = f"'{host}' is neither localhost nor an IP address"
    if problem:
        raise SiteError([Fault("--address", 0, problem, "write it as localhost:8001 or 127.0.0.1:8001")])


def _is_ip(host: str) -> bool:
    try:
        ipaddress.ip_address(host[1:-1] if host.startswith("[") and host.endswith("]") else host)
    except ValueError:
        return False
    return True


def look(paths: Iterable[Path], ending: str = "") -> State:
    """Time and size of every file under the paths, or of a path that is one; compiled and hidden ones left out.

    Of thousands of files it is asked time and again: those without the ``ending`` of a name are not asked for anything.
    """
    state: State = {}
    for path in paths:
        if path.is_file():
            about = path.stat()
            state[path] = (about.st_mtime_ns, about.st_size)
        for folder, folders, names in os.walk(path):
            folders[:] = [name for name in folders if name != "__pycache__" and not name.startswith(".")]
            for name in names:
                if name.startswith(".") or name.endswith("~") or not name.endswith(ending):
                    continue
                try:
                    about = os.stat(f"{folder}/{name}")  # noqa: PTH116 # a Path for each takes longer than to look
                except OSError:
                    continue
                state[Path(folder, name)] = (about.st_mtime_ns, about.st_size)
    return state


class ByHand:
    """The Markdown below a folder that an editor wrote, told from ours by the line that ours have."""

    def __init__(self, docs: Path) -> None:
        self._docs = docs
        self._seen: State = {}
        self._ours: set[Path] = set()

    def look(self) -> State:
        """As ``look`` has it. Only a file that has changed since the last look is read."""
        now = look([self._docs], ".md")
        for path in {path for path, about in now.items() if self._seen.get(path) != about}:
            (self._ours.add if is_marked(path) else self._ours.discard)(path)
        self._seen = now
        return {path: about for path, about in now.items() if path not in self._ours}


def _settled(looking: Callable[[], State]) -> State:
    """How the files are once nobody is in the middle of writing them."""
    state = looking()
    while True:
        time.sleep(0.05)
        if (later := looking()) == state:
            return state
        state = later


def _start(folder: Path, environment: Mapping[str, str], address: str) -> subprocess.Popen[bytes]:
    # Dirty: a page whose Markdown is as it was is not made again, which at a thousand articles takes a minute. For
    # looking only, since links to a page are not checked when that page changes; and it warns, so it is not strict.
    options = ["--livereload", "--dirty", "--no-strict", "--dev-addr", address]
    run = command("dossier.site.preview", "serve", *options, parent=os.getpid())
    # A session of its own: Ctrl-C reaches this process alone, which then asks the publisher once.
    return subprocess.Popen(run, cwd=folder, env=dict(environment), start_new_session=True)


def _stop(publisher: subprocess.Popen[bytes]) -> None:
    """Ask first, so that it clears its temporary site away; then insist."""
    for request in (signal.SIGINT, signal.SIGTERM, signal.SIGKILL):
        if publisher.poll() is not None:
            return
        publisher.send_signal(request)
        try:
            publisher.wait(_PATIENCE)
        except subprocess.TimeoutExpired:
            continue


@contextmanager
def _interruptible() -> Iterator[None]:
    """Let Ctrl-C, a request to terminate and a closed terminal end in a KeyboardInterrupt, in the background too."""
    signals = (signal.SIGINT, signal.SIGTERM, signal.SIGHUP)
    before = [signal.signal(number, signal.default_int_handler) for number in signals]
    try:
        yield
    finally:
        for number, handler in zip(signals, before, strict=True):
            signal.signal(number, handler)
