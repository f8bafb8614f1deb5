"""Programs that a test asks, beyond Python.

A developer who lacks one is told so and can go on: the test is skipped. In CI, which is where ``CI`` is set, none is:
there it fails, and so does a test that needs a browser (``tests/browser/conftest.py``).
"""

import os
import shutil

import pytest


def needs(program: str, why: str) -> pytest.MarkDecorator:
    """A mark for a test that runs ``program``.

    With CI set the test runs wherever it is and fails for want of the program: a skip there
    would look as if something had been tested. ``.ci/run`` installs what these marks name.
    """
    missing = shutil.which(program) is None and not os.environ.get("CI")
    return pytest.mark.skipif(missing, reason=f"no {program}: {why}")
