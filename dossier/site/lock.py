"""One run at a time in one dossier's folder."""

import contextlib
import fcntl
from collections.abc import Iterator
from pathlib import Path

from dossier.errors import Fault, SiteError

STAGE = ".site-build"
"""In a dossier's folder: where a build is made, and what is known of the last one."""


@contextlib.contextmanager
def only_run(stage: Path, *, wait: bool) -> Iterator[None]:
    """Hold the stage's lock; the system frees it even if this process is killed.

    Where another run holds it: wait for its end, or raise SiteError at once.
    """
    stage.mkdir(exist_ok=True)
    # The file stays: one that is removed while somebody waits for it would be two locks.
    with (stage / "lock").open("ab") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX if wait else fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            hint = "wait until it has ended, then run this again"
            raise SiteError([Fault(".", 0, "another build is running in this folder", hint)]) from None
        yield
