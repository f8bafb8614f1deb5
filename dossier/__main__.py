"""``python -m dossier`` is the ``dossier`` command."""

import _signal  # type: ignore[import-not-found] # what ``signal`` hands on, before it names each number anew
import os
import sys
from contextlib import suppress
from typing import Any, NoReturn

from dossier import modules, patterns
from dossier.errors import NO_MEMORY, lacks_memory
from dossier.exporting import export_plainly

_NO_MEMORY = f"{NO_MEMORY}\n".encode()


def run() -> None:
    """Run the command, and end the process as soon as its output is written.

    To take a dossier apart object by object before ending takes as long as to read twenty articles
    and helps nobody. Where the output cannot be written Python ends as it always does, and says so.
    """
    if hasattr(_signal, "SIGCHLD"):  # who has it ignored takes from us how our processes end
        _signal.signal(_signal.SIGCHLD, _signal.SIG_DFL)
    try:
        failed = export_plainly(sys.argv[1:])
        if failed is not None and lacks_memory(failed):
            _end_without_memory()
        from dossier.cli import main

        main(prog_name="dossier", obj=failed)
    except SystemExit as end:
        for stream in (sys.stdout, sys.stderr):
            if stream is not None:
                stream.flush()
        _keep()
        if end.code is None or isinstance(end.code, int):
            os._exit(end.code or 0)
        raise
    except (MemoryError, ImportError, RuntimeError) as unable:
        if not lacks_memory(unable):
            raise
        _end_without_memory()


def _end_without_memory() -> NoReturn:
    """Say so and end at once: whatever else is begun may need room that is not there, and say so at length."""
    with suppress(OSError):
        os.write(2, _NO_MEMORY)
    os._exit(1)


def _keep() -> None:
    """What this run has compiled, and the modules that it has looked for one by one, the next finds kept."""
    if sys.dont_write_bytecode:
        return
    exported = "dossier.cli" not in sys.modules  # and nothing else, so that it has imported what every export does
    for part in _parts(exported):
        place = part.where_kept() or ""
        # Asked first: to put it together takes longer than it saves, and would be for nothing each time.
        if place and os.access(os.path.dirname(place), os.W_OK) and (data := part.to_keep()):
            from dossier.site.bytecode import keep

            keep(place, data)


def _parts(exported: bool) -> tuple[Any, ...]:
    if not exported:
        return (patterns,)
    from dossier import own_words  # which an export has imported, from the file of modules

    return modules, own_words, patterns


if __name__ == "__main__":
    run()
