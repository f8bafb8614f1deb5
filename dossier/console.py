"""What every command has in common: how its faults are told, what it is given, and how bytes are printed."""

import errno
import signal
import sys
import threading
from collections.abc import Callable, Sequence
from functools import partial
from pathlib import Path
from typing import Any

import click

from dossier.errors import DossierError, Fault


class Commands(click.Group):
    """Tells every fault that a person can mend, and no traceback, and ends with 1."""

    def invoke(self, ctx: click.Context) -> object:
        if threading.current_thread() is threading.main_thread():
            # Asked to end, as by Ctrl-C: what was begun is taken back, and no publisher or copy of ours goes on.
            ctx.call_on_close(partial(signal.signal, signal.SIGTERM, signal.getsignal(signal.SIGTERM)))
            signal.signal(signal.SIGTERM, signal.default_int_handler)
        try:
            return super().invoke(ctx)
        except DossierError as error:
            faults = error.faults
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever read our output has gone: click ends quietly
            hint = "see that the file can be read and written, and that the disk has room"
            faults = (Fault(str(error.filename or "."), 0, error.strerror or str(error), hint),)
        for fault in faults:
            click.echo(str(fault), err=True)
        return ctx.exit(1)


class Folder(click.Path):
    """A folder's path; an empty one, as an unset variable gives, would read the folder we are in."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("the name is empty; write . for the folder you are in", param, ctx)
        return super().convert(value, param, ctx)


class File(click.File):
    """A file to read; an empty name, as an unset variable gives, is told as one."""

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> Any:
        if value == "":
            self.fail("the name is empty", param, ctx)
        return super().convert(value, param, ctx)


seeds_argument = click.argument("seeds", type=Folder(path_type=Path), default=Path("seeds"))
quiet_option = click.option("--quiet", "-q", is_flag=True, help="Say nothing but what is wrong.")


def all_of(steps: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each step gives; the faults of all that fail, told at once."""
    given: list[Any] = []
    faults: list[Fault] = []
    for step in steps:
        try:
            given.append(step())
        except DossierError as error:
            faults += error.faults
    if faults:
        raise DossierError(faults)
    return given


def print_bytes(data: bytes) -> None:
    """Bytes, because the data file is UTF-8 whatever the terminal is."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed, so nothing can be printed", "standard output")
    sys.stdout.buffer.write(data)
    sys.stdout.buffer.flush()
