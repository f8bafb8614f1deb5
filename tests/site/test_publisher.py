"""What the publisher is told, and how what it says is read."""

import os
import signal
import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from dossier.errors import SiteError
from dossier.site.engines import Run, told
from dossier.site.publisher import publish, publisher_environment


@pytest.mark.parametrize(
    ("dates", "latest"),
    [
        (["2031-02-03", None, "2031-02-04T05:27Z", "2031-02-04"], "2031-02-04T05:27:00"),
        (["2031-02-03", "2031-02-03T00:30+05:00"], "2031-02-03T00:00:00"),
        ([None], "2000-01-01T00:00:00"),
        ([], "2000-01-01T00:00:00"),
        (["1914-06-28"], "2000-01-01T00:00:00"),
        (["2106-02-08"], "2106-02-07T06:28:15"),
        (["9999-12-31"], "2106-02-07T06:28:15"),
    ],
)
def test_the_latest_date_stands_for_the_build(
    dates: list[str | None], latest: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("SOURCE_DATE_EPOCH", raising=False)
    epoch = int(publisher_environment("", dates)["SOURCE_DATE_EPOCH"])
    assert datetime.fromtimestamp(epoch, UTC) == datetime.fromisoformat(f"{latest}+00:00")


def test_who_publishes_may_set_date_and_address(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "7")
    monkeypatch.setenv("SITE_URL", "https://news.example/")
    said = publisher_environment("T", ["2031-02-03"])
    assert (said["SOURCE_DATE_EPOCH"], said["SITE_URL"]) == ("7", "https://news.example/")


def test_a_dossier_without_a_title_takes_the_name_in_mkdocs_yml() -> None:
    assert "DOSSIER_TITLE" not in publisher_environment(" \n", [])


def test_messages_over_several_lines_stay_together_and_a_crash_is_told_whole() -> None:
    said = (
        "INFO    -  Building\nWARNING -  The following pages exist:\n  - a.md\n  - b.md\n"
        "ERROR   -  Error reading page 'guide/x.md': bad\n\nAborted with 1 warnings in strict mode!\n"
    )
    faults = list(told(said))
    assert [(f.path, f.problem) for f in faults] == [
        ("mkdocs.yml", "the publisher says: The following pages exist:\n  - a.md\n  - b.md"),
        ("docs/guide/x.md", "the publisher says: Error reading page 'guide/x.md': bad"),
    ]
    assert "Traceback: no such thing" in next(iter(told("Traceback: no such thing"))).problem


def test_a_page_that_is_in_no_menu_is_told_with_what_to_do() -> None:
    said = (
        'WARNING -  The following pages exist in the docs directory, but are not included in the "nav" configuration:\n'
        "  - mine.md\n"
    )
    assert [fault.hint for fault in told(said)] == [
        "name each of them in mkdocs.yml: under nav to have it in the menu, or else under not_in_nav"
    ]


@pytest.mark.parametrize(
    ("number", "name", "hint"),
    [
        (signal.SIGKILL, "SIGKILL", "the system does so where memory is short"),
        (signal.SIGTERM, "SIGTERM", "build again, and let it come to its end"),
        (signal.SIGSEGV, "SIGSEGV", "build again; if that ends so, too, install the publisher anew"),
    ],
)
def test_a_publisher_that_a_signal_ends_is_no_fault_of_its_settings(
    number: signal.Signals, name: str, hint: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    code = f"import os; print('WARNING -  half a word', flush=True); os.kill(os.getpid(), {int(number)})"
    run = Run((sys.executable, "-c", code))
    monkeypatch.setattr("dossier.site.publisher.to_build", lambda *_: run)
    with pytest.raises(SiteError) as caught:
        publish(tmp_path, tmp_path, os.environ)
    [fault] = caught.value.faults
    assert (fault.path, fault.problem) == (".", f"the publisher was ended by {name} before it was done")
    assert fault.hint.startswith(hint)


def test_a_publisher_without_memory_is_told_what_helps() -> None:
    [fault] = told("Traceback (most recent call last):\n  File somewhere\nMemoryError\n")
    assert (fault.path, fault.problem) == (".", "the publisher had not enough memory")
    assert "mkdocs.yml" not in str(fault)
