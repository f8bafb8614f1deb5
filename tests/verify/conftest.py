"""A small dossier, built once with the real publisher, for the proof to be tried on."""

import shutil
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

import pytest

from bench.folder import new_folder
from dossier.analysis import analyse
from dossier.errors import DossierError
from dossier.ledger import advanced, settled
from dossier.model import Dossier
from dossier.pages import render
from dossier.seeds import read_seeds
from dossier.site import build, publisher_environment
from dossier.verify import Expected, Report, expect, prove_site
from dossier.verify.written import written_pages

SEEDS = {
    "lantern.txt": (
        "14:20 GMT 03.05.2021\n"
        "Ferry Company Keeps Night Boats\n"
        "KESTEN, May 3 - The ferry company will keep its night boats, director Vera Oake said on Monday.\n"
        "“The night boats pay for <b>themselves</b> & for the day boats,” Oake said, “whatever the council `thinks`.”\n"
        "Some 240 nurses and bakers cross the bay before dawn.\n"
        "Oake added that the company would buy two ships in spring.\n"
        "Sign up for our free weekly newsletter\n"
    ),
    "post.txt": (
        "Night Boats to Stay, Says Oake\n"
        "The night boats will stay, the head of the ferry company told reporters in Kesten on Monday.\n"
        '"The night boats pay for themselves," Vera Oake said.\n'
        "A spokesman for the council\tcalled the plan “a costly \x0c whim” and asked for a second hearing.\n"
        "About 300 nurses and bakers cross the bay before dawn, according to the union.\n"
    ),
    "courier.txt": (
        "Union welcomes decision on ferries\n"
        "The union of bakers welcomed the decision to keep the night boats in Kesten.\n"
        "“Without the night boats there is no bread in the morning,” said Jonas Lindqvist, who leads the union.\n"
        "Oake said the company would buy two ships in spring.\n"
    ),
    "dossier.yml": (
        "title: Night boats & bread\n"
        "event: {date: 2021-05-03, place: Kesten}\n"
        "articles:\n"
        "  - {file: lantern.txt, id: lantern, outlet: Daily Lantern}\n"
        "  - {file: post.txt, id: post, outlet: The Harbour Post}\n"
        "  - {file: courier.txt, id: courier}\n"
    ),
}


@dataclass(frozen=True)
class Published:
    """A built site and what it was built from."""

    folder: Path
    dossier: Dossier
    pages: Mapping[str, str]

    @property
    def site(self) -> Path:
        return self.folder / "site"

    @cached_property
    def expected(self) -> Expected:
        """What the pages must have become: the same for every copy that is spoiled, so worked out once."""
        return expect(self.pages, self.folder / "mkdocs.yml")

    def prove(self, site: Path | None = None) -> Report:
        return prove_site(site or self.site, self.folder / "seeds", self.dossier, self.pages, self.expected)

    def faults(self, site: Path) -> list[str]:
        try:
            self.prove(site)
        except DossierError as error:
            return [str(fault) for fault in error.faults]
        return []


def publish(folder: Path, seeds: Mapping[str, str]) -> Published:
    """A dossier of these seeds, built in a new folder and not proved."""
    new_folder(folder, seeds)
    dossier = analyse(read_seeds(folder / "seeds"))
    dossier = settled(dossier, advanced((), dossier))
    pages = render(dossier, written_pages(folder / "mkdocs.yml"))
    build(folder, pages, publisher_environment(dossier.seeds.title, ["2021-05-03"]), prove=lambda site: None)
    return Published(folder, dossier, pages)


@pytest.fixture(scope="session")
def published(tmp_path_factory: pytest.TempPathFactory) -> Published:
    return publish(tmp_path_factory.mktemp("verify") / "dossier", SEEDS)


@pytest.fixture
def site(published: Published, tmp_path: Path) -> Path:
    """A copy of the built site, to be spoiled."""
    return Path(shutil.copytree(published.site, tmp_path / "site"))


Spoil = Callable[[str, str, str], None]


@pytest.fixture
def spoil(site: Path) -> Spoil:
    """Replace words of a file of the site, which must stand there, in their first place."""

    def replaced(path: str, old: str, new: str) -> None:
        file = site / path
        text = file.read_bytes().decode("utf-8")
        assert old in text, f"{old!r} does not stand in {path}"
        file.write_bytes(text.replace(old, new, 1).encode())

    return replaced
