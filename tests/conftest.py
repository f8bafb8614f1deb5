"""What tests of several folders share: the project's own dossier, and its site, built once."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from dossier.model import Dossier
from tests.folders import ROOT, copy_by_hand, write_seeds

# A busy machine fails no law: how long one example takes is the benches' to say. In CI hypothesis does so by itself.
settings.register_profile("any pace", settings.default, deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("any pace")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--golden", action="store_true", help="approve the pages as they are now")


@pytest.fixture(scope="session")
def approving(request: pytest.FixtureRequest) -> bool:
    """Whether golden files are to be written, not compared."""
    return bool(request.config.getoption("--golden") or os.environ.get("DOSSIER_GOLDEN"))


@pytest.fixture(scope="session")
def five() -> Dossier:
    """The dossier of the five articles in seeds/, with its ledger."""
    # Here, so that a fault in one stage does not stop the tests of the others.
    from dossier.analysis import analyse
    from dossier.ledger import advanced, read_ledger, settled
    from dossier.seeds import read_seeds

    dossier = analyse(read_seeds(ROOT / "seeds"))
    return settled(dossier, advanced(read_ledger(ROOT / "seeds"), dossier))


@pytest.fixture(scope="session")
def built_site(five: Dossier, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the five articles, built by the publisher into a folder of its own."""
    from dossier.pages import render
    from dossier.site import build, publisher_environment
    from dossier.verify.written import written_pages

    folder = copy_by_hand(tmp_path_factory.mktemp("five"))
    dates = [five.seeds.event_date, *(a.updated or a.published for a in five.articles)]
    build(
        folder,
        render(five, written_pages(folder / "mkdocs.yml")),
        publisher_environment(five.seeds.title, dates),
        lambda site: None,
    )
    return folder / "site"


@pytest.fixture
def here(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The current folder: one with seeds and nothing else."""
    write_seeds(tmp_path / "seeds")
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("SITE_URL", raising=False)
    return tmp_path
