"""All that ``dossier export`` does once its command line is read, and what reads and prints for every command.

Nothing here needs the library that reads command lines: to import it takes as long as to read five articles.
"""

import _signal  # type: ignore[import-not-found] # what ``signal`` hands on, before it names each number anew
import errno
import gc
import os
import sys
from collections.abc import Callable, Sequence
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING, Any

from dossier import modules
from dossier.errors import DossierError

if TYPE_CHECKING:
    from dossier.model import Dossier, LedgerEntry
    from dossier.seeds.folder import Folder


def export_plainly(arguments: Sequence[str]) -> Exception | KeyboardInterrupt | None:
    """Print the data file where nothing is asked for but that: ``export``, or ``export`` and a folder.

    Ends the process when it is done. None where more is asked for, or something else: nothing has been done then.
    What went wrong is given back and not told: how that is done is the command line's to know.
    """
    command, *folder = arguments or ("",)
    if command != "export" or len(folder) > 1 or not all(folder) or any(word.startswith("-") for word in folder):
        return None
    modules.serve()
    try:
        end_in_order()
        _printed = print_data(*folder or ("seeds",))
    except (Exception, KeyboardInterrupt) as failed:
        return failed
    sys.exit(0)


def end_in_order() -> None:
    """Asked to end, as by Ctrl-C: what was begun is taken back, and no publisher or copy of ours goes on."""
    with suppress(ValueError):  # in a thread beside the main one, which cannot be asked
        _signal.signal(_signal.SIGTERM, _signal.default_int_handler)


def print_data(seeds: "Folder") -> "Dossier":
    """The data file, on standard output; gives the dossier back, since to take it apart takes as long as to read one
    article in fifty."""
    dossier, _ = read_dossier(seeds, begin=False)  # a ledger begun now would add nothing to the data
    from dossier.pages.data import exported

    print_bytes(*list(exported(dossier)))
    return dossier


def read_dossier(seeds: "Folder", prove: bool = False, begin: bool = True) -> "tuple[Dossier, tuple[LedgerEntry, ...]]":
    """The dossier of a seeds' folder, its ledger brought up to it, and the ledger as it stands on disk.

    ``prove`` holds every wording of the ledger against its anchor, too; ``begin`` makes one where there is none.
    Faults of both are told at once.
    """
    # What is made here lives until the command ends: collecting in between costs a tenth of the time, frees nothing.
    # Before the imports, since they make much, too.
    gc.disable()
    from dossier.analysis import analyse
    from dossier.seeds import read_seeds
    from dossier.seeds.folder import LEDGER

    modules.settle()
    if not begin and not os.path.lexists(os.path.join(seeds, LEDGER)):
        return analyse(read_seeds(seeds)), ()
    from dossier.ledger import advanced, read_ledger, settled

    before, dossier = all_of([partial(read_ledger, seeds, prove), lambda: analyse(read_seeds(seeds))])
    return settled(dossier, advanced(before, dossier)), before


def all_of(steps: Sequence[Callable[[], Any]]) -> list[Any]:
    """What each step gives; the faults of all that fail, told at once."""
    given: list[Any] = []
    faults: list[Any] = []
    for step in steps:
        try:
            given.append(step())
        except DossierError as error:
            faults += error.faults
    if faults:
        raise DossierError(faults)
    return given


def print_bytes(*parts: bytes) -> None:
    """Bytes, because the data file is UTF-8 whatever the terminal is."""
    if sys.stdout is None:
        raise OSError(errno.EBADF, "it is closed, so nothing can be printed", "standard output")
    for part in parts:
        sys.stdout.buffer.write(part)
    sys.stdout.buffer.flush()
