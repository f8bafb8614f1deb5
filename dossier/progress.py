"""How far a long command has come: a bar on a terminal, plain lines in a log, nothing where silence is asked for."""

import os
import sys
import time
from collections.abc import Callable
from types import TracebackType
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from click._termui_impl import ProgressBar

PATIENCE = 2.0
"""Seconds without a word in a log: a command that ends before needs none."""

_WHOLE = 1000

Seen = Callable[[float], object]
"""Told the part of a stage that is done, from 0 to 1."""


class Progress:
    """What a command says of itself on standard error while it works; what it found goes to standard output."""

    def __init__(self, quiet: bool = False) -> None:
        self._quiet, self._process = quiet, os.getpid()
        self._begun = time.monotonic()
        self._done, self._from, self._share = 0, 0, 0
        self._words = ""
        self._bar: ProgressBar[int] | None = None

    def __enter__(self) -> "Progress":
        if not self._quiet and sys.stderr is not None and sys.stderr.isatty():
            self._bar = click.progressbar(
                length=_WHOLE,
                file=sys.stderr,
                show_eta=False,
                show_percent=False,
                item_show_func=lambda words: words or "",
                width=24,
            )
            self._bar.__enter__()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar is not None:
            # The line is taken away: what follows is the result, or a fault.
            self._bar = None
            click.echo("\r\033[K\033[?25h", nl=False, err=True)

    def stage(self, words: str, share: int) -> None:
        """A stage begins, and the one before it ends; ``share`` is its part of the whole in hundredths."""
        self._from, self._share = self._from + self._share, share * _WHOLE // 100
        self._words = words
        if self._bar is not None:
            self._show(self._from)
            self._bar.render_progress()
        elif not self._quiet and (since := time.monotonic() - self._begun) >= PATIENCE:
            click.echo(f"{since:4.0f} s: {words}", err=True)

    def seen(self, part: float) -> None:
        """So much of the stage is done, from 0 to 1. Of copies of a process, one shows it."""
        if os.getpid() == self._process:
            self._show(self._from + int(part * self._share))

    def _show(self, at: int) -> None:
        if self._bar is not None and (at != self._done or not at):
            self._bar.current_item = self._words  # type: ignore[assignment]
            self._bar.update(at - self._done)
            self._done = at
