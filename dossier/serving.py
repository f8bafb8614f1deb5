"""What `dossier serve` does when something changes: a glimpse of the changed article at once, then the whole."""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from dossier import site
from dossier.errors import DossierError
from dossier.glimpse import glimpse
from dossier.model import Seeds
from dossier.seeds import Drafts, read_seeds
from dossier.site.copies import Answer, Copy

SLOW = 1.5
"""Seconds of making the whole from which on a glimpse is worth it: below, it would only publish everything twice."""


class Pages:
    """Makes the pages in docs/ in copies of this process; the last one that made them well stays for a glimpse.

    ``build`` makes all of them, tells of faults itself and gives the exit code. ``stale`` says that the program
    itself has changed; ``afresh`` then does the same in a new process.
    """

    def __init__(
        self,
        folder: Path,
        seeds: Path,
        build: Callable[[], int],
        stale: Callable[[], bool],
        afresh: Callable[[], int],
        say: Callable[[str], None],
    ) -> None:
        self._folder, self._seeds, self._say = folder, seeds, say
        self._build, self._stale, self._afresh = build, stale, afresh
        self._working: Copy | None = None
        self._made: Copy | None = None

    @property
    def making(self) -> bool:
        return self._working is not None

    def make(self) -> None:
        """Begin to make them anew; whatever was being made is out of date."""
        _end(self._working)
        self._working = None
        if self._stale():
            _end(self._made)
            self._made = None
            self._afresh()
            return
        if self._made and self._made.seconds > SLOW:
            self._made.ask()
        self._working = Copy(self._make)

    def tend(self) -> None:
        """See whether they are made."""
        if self._working and (well := self._working.look()) is not None:
            _end(self._made if well else self._working)
            self._made = self._working if well else self._made
            self._working = None

    def end(self) -> None:
        _end(self._working)
        _end(self._made)
        self._working = self._made = None

    def _make(self) -> Answer | None:
        """In the copy."""
        known: Drafts = {}
        try:
            before = read_seeds(self._seeds, known)
        except DossierError:
            before = None  # the build tells of it
        return None if self._build() or before is None else partial(self._show, [before], known)

    def _show(self, shown: list[Seeds], known: Drafts) -> None:
        """In the copy that made the pages; the last of ``shown`` is what docs/ shows. The build tells of faults."""
        try:
            now = read_seeds(self._seeds, known)
            pages = glimpse(shown[-1], now)
            site.rewrite_pages(self._folder, pages)
        except DossierError:
            return
        if pages:
            shown[:] = [now]
            self._say(f"{', '.join(sorted(pages))}: shown by itself at once; the whole follows")


def _end(copy: Copy | None) -> None:
    if copy:
        copy.end()
