"""What the command line has in common to all commands: how faults are told, and what a command is given."""

import errno
import signal
import threading
from functools import partial
from pathlib import Path
from typing import Any

import click

from dossier.errors import LESS, NO_MEMORY, DossierError, Fault, lacks_memory
from dossier.exporting import end_in_order


class Commands(click.Group):
    """Tells every fault that a person can mend, and no traceback, and ends with 1."""

    def invoke(self, ctx: click.Context) -> object:
        if threading.current_thread() is threading.main_thread():
            ctx.call_on_close(partial(signal.signal, signal.SIGTERM, signal.getsignal(signal.SIGTERM)))
            end_in_order()
        try:
            return super().invoke(ctx)
        except DossierError as error:
            faults = error.faults
        except OSError as error:
            if error.errno == errno.EPIPE:
                raise  # whoever read our output has gone: click ends quietly
            faults = (_of_the_system(error),)
        except (MemoryError, ImportError, RuntimeError) as error:
            if not lacks_memory(error):
                raise
            faults = (NO_MEMORY,)
        for fault in faults:
            click.echo(str(fault), err=True)
        if isinstance(ctx.obj, list):  # whoever has called the command in this process asks for them, too
            ctx.obj += map(str, faults)
        return ctx.exit(1)


def _of_the_system(error: OSError) -> Fault:
    """What the system would not do."""
    if error.errno in (errno.EAGAIN, errno.ENOMEM) and not error.filename:
        return Fault(".", 0, "the system has no room for another process", f"{LESS}, or allow more (`ulimit -u`)")
    if error.errno == errno.ENOMEM:
        return NO_MEMORY
    hint = "see that the file can be read and written, and that the disk has room"
    return Fault(str(error.filename or "."), 0, error.strerror or str(error), hint)


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
