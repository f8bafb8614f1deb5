"""Dossiers whose exports are looked at."""

from collections.abc import Callable

import pytest

from dossier.model import Dossier
from tests.pages.sample import bare, sample


@pytest.fixture(params=["sample", "five", "bare"])
def dossier(request: pytest.FixtureRequest) -> Dossier:
    made: dict[str, Callable[[], Dossier]] = {"sample": sample, "bare": bare}
    return made[request.param]() if request.param in made else request.getfixturevalue("five")
