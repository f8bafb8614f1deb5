"""A command that is asked to end takes back what it had begun."""

import errno
import os
import signal

import click
import pytest
from click.testing import CliRunner

from dossier.console import Commands


def test_a_request_to_terminate_ends_a_command_in_order() -> None:
    taken_back = []

    @click.group(cls=Commands)
    def main() -> None: ...

    @main.command()
    def works() -> None:
        try:
            os.kill(os.getpid(), signal.SIGTERM)
        finally:
            taken_back.append(True)

    before = signal.getsignal(signal.SIGTERM)
    ended = CliRunner().invoke(main, ["works"])
    assert (ended.exit_code, taken_back) == (1, [True])
    assert signal.getsignal(signal.SIGTERM) == before


@pytest.mark.parametrize(
    ("blow", "told"),
    [
        (MemoryError(), ".: there is not enough memory\n    hint: end other programs, set DOSSIER_PROCESSES=1"),
        (ImportError("lib.so: failed to map segment from shared object"), ".: there is not enough memory\n"),
        (RuntimeError("can't start new thread"), ".: there is not enough memory\n"),
        (OSError(errno.ENOMEM, "Cannot allocate memory", "docs"), ".: there is not enough memory\n"),
        (
            BlockingIOError(errno.EAGAIN, "no more"),
            ".: the system has no room for another process\n    hint: end other",
        ),
        (OSError(errno.ENOMEM, "no more"), ".: the system has no room for another process\n    hint: end other"),
        (
            PermissionError(errno.EACCES, "Permission denied", "docs/x.md"),
            "docs/x.md: Permission denied\n    hint: see",
        ),
        (OSError(errno.ENOSPC, "No space left on device"), ".: No space left on device\n    hint: see that the file"),
    ],
)
def test_what_the_system_will_not_do_is_told_with_what_to_do(blow: Exception, told: str) -> None:
    @click.group(cls=Commands)
    def main() -> None: ...

    @main.command()
    def works() -> None:
        raise blow

    ended = CliRunner().invoke(main, ["works"])
    assert ended.exit_code == 1
    assert told in ended.stderr
    assert "Traceback" not in ended.stderr


def test_what_comes_of_no_lack_is_not_told_as_one() -> None:
    @click.group(cls=Commands)
    def main() -> None: ...

    @main.command()
    def works() -> None:
        raise ImportError("no module named so")

    assert isinstance(CliRunner().invoke(main, ["works"]).exception, ImportError)
