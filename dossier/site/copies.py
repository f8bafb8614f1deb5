"""Copies of this process: each does a long piece of work, and stays to answer what only it can.

A fresh process would first import the program again. What a copy changes in memory ends with it.
"""

import os
import select
import signal
import sys
import time
import traceback
from collections.abc import Callable

_PATIENCE = 10.0
"""Seconds that a copy is given to end when it is asked to: it takes back what it was writing."""

Answer = Callable[[], object]


class Copy:
    """A copy at work.

    ``work`` gives back what is to be done each time the copy is asked, or None where the work failed.
    """

    def __init__(self, work: Callable[[], Answer | None]) -> None:
        asked, self._ask = os.pipe()
        self._told, tell = os.pipe()
        self._pid = os.fork()
        if not self._pid:
            os.close(self._ask)
            os.close(self._told)
            _live(work, asked, tell)
        os.close(asked)
        os.close(tell)
        self._began = time.monotonic()
        self.done: bool | None = None
        """None while it works; then whether its work ended well and it can be asked."""
        self.seconds = 0.0
        """How long the work took, once it is done."""

    def look(self, seconds: float | None = 0) -> bool | None:
        """Whether its work has ended, and how, as ``done``; waits that long for it, None: until it has."""
        if self.done is None and select.select([self._told], [], [], seconds)[0]:
            self.done = os.read(self._told, 1) == _WELL
            self.seconds = time.monotonic() - self._began
        return self.done

    def ask(self) -> None:
        """Let it do what it stays for, and wait until it has. Only of a copy that is done well."""
        try:
            os.write(self._ask, _WELL)
            answered = os.read(self._told, 1)
        except BrokenPipeError:
            answered = b""
        if not answered:
            self.done = False

    def end(self) -> None:
        """End it, whatever it is at."""
        os.kill(self._pid, signal.SIGTERM)
        until = time.monotonic() + _PATIENCE
        while not os.waitpid(self._pid, os.WNOHANG)[0]:
            if time.monotonic() > until:
                os.kill(self._pid, signal.SIGKILL)
                os.waitpid(self._pid, 0)
                break
            time.sleep(0.01)
        os.close(self._ask)
        os.close(self._told)


_WELL, _ILL = b"1", b"0"


def _live(work: Callable[[], Answer | None], asked: int, tell: int) -> None:
    """A copy's life; it never returns."""
    code = 1
    try:
        answer = work()
        os.write(tell, _WELL if answer else _ILL)
        while answer and os.read(asked, 1):
            _guarded(answer)
            os.write(tell, _WELL)
        code = 0
    except (KeyboardInterrupt, BrokenPipeError):
        pass  # asked to end
    except BaseException:
        traceback.print_exc()
    finally:
        _flush()
        os._exit(code)


def _guarded(answer: Answer) -> None:
    try:
        answer()
    except Exception:
        traceback.print_exc()
    _flush()


def _flush() -> None:
    sys.stdout.flush()
    sys.stderr.flush()
