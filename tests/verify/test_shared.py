"""A site that ProperDocs made in shares is proved as one that it made in a single run."""

import shutil
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

import pytest

from dossier.building import content_of
from dossier.errors import VerifyError
from dossier.forks import VARIABLE
from dossier.model import Dossier
from dossier.site import build, built_anew, engine_of, publisher_environment, shares
from dossier.verify import expect, reading, rendered, verify_site
from tests.verify.conftest import Published


def test_a_site_that_properdocs_made_in_shares_is_proved(
    published: Published, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, "2")
    for module in (shares, rendered, reading):
        monkeypatch.setattr(module, "MANY", 1)
    folder = Path(shutil.copytree(published.folder, tmp_path / "dossier"))
    settings, seeds = folder / "mkdocs.yml", folder / "seeds"
    assert shares.divisible(settings, "properdocs", published.pages)
    environment = publisher_environment(published.dossier.seeds.title, ["2021-05-03"])
    content = content_of(expect(published.pages, settings), published.pages)
    made: list[str] = []

    def in_shares(*given: object) -> bool:
        made.append("in shares")
        return publish(*given)  # type: ignore[arg-type]

    publish = shares.publish_in_shares
    monkeypatch.setattr("dossier.site.publisher.publish_in_shares", in_shares)
    build(folder, published.pages, environment, lambda site: None, None, "properdocs", content=lambda: content)
    assert made == ["in shares"]
    assert engine_of(folder / "site") == "properdocs"

    @contextmanager
    def anew(dossier: Dossier, pages: Mapping[str, str]) -> Iterator[Path]:
        with built_anew(folder, pages, environment, engine_of(folder / "site")) as site:
            yield site

    assert verify_site(folder / "site", seeds, settings, anew) == published.prove()
    page = folder / "site" / "quotes" / "index.html"
    page.write_text(page.read_text(encoding="utf-8").replace("</head>", "<meta name=x></head>", 1), encoding="utf-8")
    with pytest.raises(VerifyError, match="a build gives") as raised:
        verify_site(folder / "site", seeds, settings, anew)
    assert len(raised.value.faults) == 1
