"""`dossier serve`, for real: a browser's view of what an editor changes, and a clean end."""

import contextlib
import os
import signal
import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from dossier.pages.templating import MARKER
from dossier.site.serve import ByHand, look
from tests.folders import ROOT, copy_by_hand, write_seeds

PATIENCE = 30.0


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
        return port


def comes(about: Callable[[], bool]) -> bool:
    """Whether something is so before patience ends."""
    end = time.monotonic() + PATIENCE
    while not (so := about()) and time.monotonic() < end:
        time.sleep(0.2)
    return so


def waits_for(url: str, words: str) -> bool:
    """Whether the words are shown at the address before patience ends."""
    end = time.monotonic() + PATIENCE
    while time.monotonic() < end:
        with contextlib.suppress(OSError), urllib.request.urlopen(url, timeout=5) as answer:
            if words in answer.read().decode():
                return True
        time.sleep(0.2)
    return False


@pytest.fixture
def served(tmp_path: Path) -> Iterator[tuple[Path, str, "subprocess.Popen[bytes]", Path]]:
    """A dossier being served: its folder, its address, the process and the folder for temporary files."""
    folder = copy_by_hand(tmp_path / "dossier")
    write_seeds(folder / "seeds")
    temporary = tmp_path / "tmp"
    temporary.mkdir()
    port = free_port()
    with (tmp_path / "log").open("wb") as log:
        process = subprocess.Popen(
            [sys.executable, "-m", "dossier", "serve", "--address", f"127.0.0.1:{port}"],
            cwd=folder,
            env={**os.environ, "PYTHONPATH": str(ROOT), "TMPDIR": str(temporary), "SITE_URL": ""},
            stdout=log,
            stderr=log,
        )
        try:
            yield folder, f"http://127.0.0.1:{port}", process, temporary
        finally:
            if process.poll() is None:
                process.terminate()
                process.wait(PATIENCE)


@pytest.mark.parametrize("ask", [signal.SIGINT, signal.SIGTERM])
def test_changes_show_faults_are_told_and_it_ends_cleanly(
    served: tuple[Path, str, "subprocess.Popen[bytes]", Path], ask: signal.Signals
) -> None:
    folder, address, process, temporary = served
    log = folder.parent / "log"
    seed = folder / "seeds" / "ferry-late.txt"
    good = seed.read_bytes()
    assert waits_for(f"{address}/articles/ferry-late/", "quay"), log.read_text(encoding="utf-8")

    if ask == signal.SIGINT:  # once is enough: each step waits for a rebuild
        seed.write_bytes(good.replace(b"quay", b"jetty"))
        assert waits_for(f"{address}/articles/ferry-late/", "jetty"), "a changed seed"

        (folder / "docs" / "guide" / "by-hand.md").write_text("# Words by hand\n", encoding="utf-8")
        assert waits_for(f"{address}/guide/by-hand/", "Words by hand"), "a page written by hand"
        # The search's files are of the pages, too; they come without a change of any seed.
        index = folder / "docs" / "search"
        assert comes(lambda: any("guide/by-hand/" in f.read_text("utf-8") for f in index.glob("*.js"))), "to be found"

        seed.write_bytes(b"Caf\xe9\n")
        assert comes(lambda: b"seeds/ferry-late.txt:1: " in log.read_bytes())
        assert waits_for(f"{address}/articles/ferry-late/", "jetty"), "the last good pages stay"
        assert waits_for(f"{address}/articles/ferry-late/", "seeds/ferry-late.txt:1: "), "and say what is wrong"

        seeds, elsewhere = folder / "seeds", folder / "away"
        seeds.rename(elsewhere)
        assert waits_for(address, "seeds: there is no such folder"), "the seeds are gone"
        elsewhere.rename(seeds)

        seed.write_bytes(good)
        assert waits_for(f"{address}/articles/ferry-late/", "quay"), "mended"
        assert comes(lambda: 'role="alert"' not in urllib.request.urlopen(address).read().decode()), "nothing is wrong"
        # A publisher that watches what it writes would build for ever: four changes, the search's files, what is
        # wrong three times and that nothing is.
        time.sleep(3)
        assert log.read_text(encoding="utf-8").count("Detected file changes") <= 9

    process.send_signal(ask)
    assert process.wait(PATIENCE) == 0
    assert "Traceback" not in log.read_text(encoding="utf-8")
    assert list(temporary.iterdir()) == []
    with pytest.raises(OSError):
        urllib.request.urlopen(address, timeout=2)


def shown_at(url: str) -> str:
    """The page at an address; also of one that is none."""
    try:
        with urllib.request.urlopen(url, timeout=5) as answer:
            return str(answer.read().decode())
    except urllib.error.HTTPError as error:
        return str(error.read().decode())
    except OSError:
        return ""


def test_half_a_setting_is_told_on_every_page_and_ends_nothing(
    served: tuple[Path, str, "subprocess.Popen[bytes]", Path],
) -> None:
    folder, address, process, _ = served
    settings, log = folder / "mkdocs.yml", folder.parent / "log"
    good = settings.read_text(encoding="utf-8")
    assert waits_for(f"{address}/articles/ferry-late/", "quay"), log.read_text(encoding="utf-8")

    settings.write_text(f"{good}copyright: [half", encoding="utf-8")
    line = good.count("\n") + 1
    for page in ("articles/ferry-late/", "nowhere/"):
        assert comes(lambda: f"mkdocs.yml:{line}: is not YAML" in shown_at(f"{address}/{page}")), page  # noqa: B023
    seed = folder / "seeds" / "ferry-late.txt"
    seed.write_bytes(seed.read_bytes().replace(b"quay", b"jetty"))
    settings.write_text(good.replace("name: material", "name: mater", 1), encoding="utf-8")
    assert comes(lambda: "Unrecognised theme name" in shown_at(address)), "YAML that the publisher does not take"
    assert process.poll() is None

    settings.write_text(f"{good}copyright: By the quay of Norholm\n", encoding="utf-8")
    assert waits_for(f"{address}/articles/ferry-late/", "By the quay of Norholm"), "mended, every page is made anew"
    assert waits_for(f"{address}/articles/ferry-late/", "jetty"), "of the seeds as they are now"
    assert 'role="alert"' not in shown_at(address)
    assert "Traceback" not in log.read_text(encoding="utf-8")


def test_a_look_sees_edits_additions_and_removals_and_no_litter(tmp_path: Path) -> None:
    write_seeds(tmp_path / "seeds")
    before = look([tmp_path])
    for name in (".ferry.txt.swp", "ferry-late.txt~"):
        (tmp_path / "seeds" / name).write_text("x", encoding="utf-8")
    (tmp_path / "__pycache__").mkdir()
    (tmp_path / "__pycache__" / "x.pyc").write_bytes(b"x")
    assert look([tmp_path]) == before

    (tmp_path / "seeds" / "more.txt").write_text("x", encoding="utf-8")
    added = look([tmp_path])
    assert added.keys() - before.keys() == {tmp_path / "seeds" / "more.txt"}
    (tmp_path / "seeds" / "more.txt").write_text("longer", encoding="utf-8")
    assert look([tmp_path]) != added
    (tmp_path / "seeds" / "more.txt").unlink()
    assert look([tmp_path]) == before
    assert look([tmp_path / "nowhere"]) == {}


def test_only_pages_that_an_editor_wrote_are_looked_at(tmp_path: Path) -> None:
    theirs, ours = tmp_path / "theirs.md", tmp_path / "deep" / "ours.md"
    ours.parent.mkdir()
    theirs.write_text(f"# Of ours they say\n\n{MARKER}\n", encoding="utf-8")
    ours.write_text(f"---\ntitle: x\n---\n{MARKER}\n", encoding="utf-8")
    (tmp_path / "styles.css").write_text("", encoding="utf-8")
    by_hand = ByHand(tmp_path)
    assert list(by_hand.look()) == [theirs]
    before = by_hand.look()
    ours.write_text(f"---\ntitle: another\n---\n{MARKER}\n", encoding="utf-8")
    assert by_hand.look() == before, "what the build writes starts no build"
    ours.write_text("# Taken over by hand\n", encoding="utf-8")
    assert set(by_hand.look()) == {theirs, ours}
    ours.unlink()
    assert by_hand.look() == before


def test_a_pipe_in_the_place_of_a_page_is_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.md")
    assert list(ByHand(tmp_path).look()) == [tmp_path / "pipe.md"]
