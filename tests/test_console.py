"""A command that is asked to end takes back what it had begun."""

import os
import signal

import click
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
