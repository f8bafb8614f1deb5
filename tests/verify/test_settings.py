"""Settings that cannot be read: told with their line, whoever reads them first."""

from pathlib import Path

import pytest

from dossier.errors import VerifyError
from dossier.verify.rendered import settings_of


@pytest.mark.parametrize(
    ("settings", "told"),
    [
        ("site_name: Quay\ntheme: [x", "mkdocs.yml:2: is not YAML: expected ',' or ']'"),
        ("site_na", "mkdocs.yml:1: settings must be keys and values"),
        ("INHERIT: none.yml\n", "mkdocs.yml: Inherited config file 'none.yml' does not exist"),
    ],
)
def test_half_a_setting_is_told_with_its_line(
    settings: str, told: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    Path("mkdocs.yml").write_text(settings, encoding="utf-8")
    with pytest.raises(VerifyError) as caught:
        settings_of(Path("mkdocs.yml"))
    assert str(caught.value).startswith(told)
