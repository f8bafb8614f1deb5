"""Run by its path, as a program: an engine that ends soon after the process that started it, that one be killed or not.

Otherwise it would go on, and write onto the stage of the next build. It is told that process, the engine's
name and what the engine is to be told: ``python -P engine.py 4711 mkdocs build …``.
"""

import runpy
import signal
import sys
from pathlib import Path


def command(engine: str, *told: str, parent: int) -> tuple[str, ...]:
    """What to run for ``python -m engine …`` as a child of the process ``parent``."""
    return (sys.executable, "-P", str(Path(__file__).resolve()), str(parent), engine, *told)


def _run(parent: str, engine: str, *told: str) -> None:
    # Of our own program one module is asked for, and what else an engine may import is as if it were run by itself.
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))
    from dossier.forks import end_with

    del sys.path[0]
    end_with(int(parent))
    sys.argv[1:] = told
    try:
        runpy.run_module(engine, run_name="__main__", alter_sys=True)
    except (MemoryError, ImportError, RuntimeError) as error:
        from dossier.errors import NO_MEMORY, lacks_memory

        if not lacks_memory(error):
            raise
        sys.exit(str(NO_MEMORY))
    finally:
        # Python takes its hand from signals before it has cleared away: then the next one would end it as a failure.
        signal.setitimer(signal.ITIMER_REAL, 0)


if __name__ == "__main__":
    _run(*sys.argv[1:])
