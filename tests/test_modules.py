"""Modules that are served from one file are those that Python would import at that moment, or are left to Python."""

import importlib
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from types import ModuleType

import pytest

from dossier import modules
from dossier.modules import Server, together
from tests.folders import ROOT, write_seeds

TOLD = {
    "__init__.py": "",
    "ferry.py": "from told_in_tests.harbour import pier\n\nSAYS = 'sails at 5'\n",
    "harbour/__init__.py": "SAYS = 'two piers'\n",
    "harbour/pier.py": "SAYS = 'one pier'\n",
}
NAMES = ["told_in_tests.ferry", "told_in_tests.harbour", "told_in_tests.harbour.pier"]


def flipped(place: float, whole: bytes) -> bytes:
    """With one bit wrong, so far on in the file."""
    at = int(place * len(whole))
    return whole[:at] + bytes([whole[at] ^ 8]) + whole[at + 1 :]


def forget() -> None:
    for name in [name for name in sys.modules if name.split(".")[0] == "told_in_tests"]:
        del sys.modules[name]
    importlib.invalidate_caches()


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """A package of three modules, each imported once by Python."""
    for name, text in TOLD.items():
        path = tmp_path / "told_in_tests" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)
    monkeypatch.syspath_prepend(tmp_path)
    monkeypatch.setattr(sys, "meta_path", [*sys.meta_path])
    monkeypatch.setattr(sys, "dont_write_bytecode", True)  # or two texts of one size and second would be one to Python
    for name in NAMES:
        importlib.import_module(name)
    yield tmp_path
    forget()


def served(place: Path) -> Callable[[str], bool]:
    """Import everything anew, from the file where that may be; then say of a module whether it was."""
    forget()
    importlib.import_module("told_in_tests")
    server = Server(str(place), "told_in_tests")
    sys.meta_path.insert(0, server)
    for name in NAMES:
        importlib.import_module(name)
    sys.meta_path.remove(server)
    return lambda name: sys.modules[f"told_in_tests.{name}"].__loader__.__class__ is modules._Loader


def says(name: str) -> str:
    return str(vars(sys.modules[f"told_in_tests.{name}"])["SAYS"])


def keep(folder: Path, names: list[str] = NAMES) -> Path:
    place = folder / "modules.kept"
    place.write_bytes(together(names))
    return place


def known(module: ModuleType) -> dict[str, object]:
    """What Python says of a module, apart from the object that has loaded it."""
    spec = module.__spec__
    assert spec is not None
    told = {
        name: getattr(module, name, None) for name in ("__name__", "__file__", "__cached__", "__package__", "__path__")
    }
    return {**told, "origin": spec.origin, "within": spec.submodule_search_locations, "location": spec.has_location}


def test_a_module_from_the_file_is_to_its_reader_the_one_that_python_imports(folder: Path) -> None:
    plain = {name: known(sys.modules[name]) for name in NAMES}
    from_file = served(keep(folder))
    assert all(map(from_file, ("ferry", "harbour", "harbour.pier")))
    assert {name: known(sys.modules[name]) for name in NAMES} == plain
    assert importlib.import_module("inspect").getsource(sys.modules[NAMES[0]]) == TOLD["ferry.py"]


def test_a_module_from_the_file_has_no_more_than_it_says(folder: Path) -> None:
    assert served(keep(folder))("ferry")
    ferry = sys.modules[NAMES[0]]
    assert not hasattr(ferry, "__path__") and not hasattr(ferry, "moors")
    with pytest.raises(ImportError, match="cannot import name 'moors'"):
        exec("from told_in_tests.ferry import moors")
    modules.settle()
    assert type(ferry) is ModuleType and says("ferry") == "sails at 5"


def test_a_source_that_has_changed_is_read_anew(folder: Path) -> None:
    """Of the same size and within the same second too, where Python's own bytecode would be taken for it."""
    place, source = keep(folder), folder / "told_in_tests" / "ferry.py"
    time = source.stat().st_mtime_ns
    source.write_text(TOLD["ferry.py"].replace("5", "6"))
    os.utime(source, ns=(time, time + 1))
    from_file = served(place)
    assert (says("ferry"), from_file("ferry"), from_file("harbour")) == ("sails at 6", False, True)
    source.write_text(TOLD["ferry.py"].replace("at 5", "at 12"))
    os.utime(source, ns=(time, time))
    assert not served(place)("ferry") and says("ferry") == "sails at 12"


def test_what_python_has_compiled_of_another_wording_is_not_kept(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the same size and second Python takes its bytecode for that of the source; the file has the source's own."""
    monkeypatch.setattr(sys, "dont_write_bytecode", False)
    source = folder / "told_in_tests" / "ferry.py"
    os.utime(source, (1_000_000_000, 1_000_000_000))
    forget()
    importlib.import_module("told_in_tests.ferry")
    source.write_text(TOLD["ferry.py"].replace("5", "6"))
    os.utime(source, (1_000_000_000, 1_000_000_000))
    forget()
    importlib.import_module("told_in_tests.ferry")
    assert says("ferry") == "sails at 5"  # of Python itself
    assert served(keep(folder))("ferry") and says("ferry") == "sails at 6"


def test_a_module_that_is_gone_is_not_there(folder: Path) -> None:
    place = keep(folder)
    (folder / "told_in_tests" / "harbour" / "pier.py").unlink()
    with pytest.raises(ImportError, match="pier"):
        served(place)


def test_what_python_would_prefer_is_imported(folder: Path) -> None:
    """A package beside a module of its name, and one of its name in another folder."""
    place = keep(folder)
    (folder / "told_in_tests" / "ferry").mkdir()
    (folder / "told_in_tests" / "ferry" / "__init__.py").write_text("SAYS = 'a fleet'\n")
    assert not served(place)("ferry") and says("ferry") == "a fleet"
    (folder / "away").mkdir()
    (folder / "told_in_tests").rename(folder / "away" / "told_in_tests")
    sys.path.insert(0, str(folder / "away"))
    try:
        assert not served(place)("harbour") and says("harbour") == "two piers"
    finally:
        sys.path.remove(str(folder / "away"))


@pytest.mark.parametrize(
    "spoil",
    [
        lambda whole: b"",
        lambda whole: whole[:-1],
        *(partial(flipped, place) for place in (0.3, 0.5, 0.7, 0.9)),
        lambda whole: whole + b"0",
        lambda whole: whole.replace(b"modules of ", b"modules of x", 1),
        lambda whole: whole[:40],
        lambda whole: whole.replace(b", as (", b", as (1", 1),  # of another wording of what reads it
    ],
)
def test_a_file_that_is_spoiled_or_of_another_python_is_not_used(folder: Path, spoil: Callable[[bytes], bytes]) -> None:
    place = keep(folder)
    place.write_bytes(spoil(place.read_bytes()))
    assert not any(map(served(place), ("ferry", "harbour", "harbour.pier")))
    assert says("harbour.pier") == "one pier"


def test_what_one_run_did_not_need_stays_for_another(folder: Path) -> None:
    """Unless it has changed."""
    place = keep(folder, NAMES[:1])
    forget()
    importlib.import_module("told_in_tests")
    server = Server(str(place), "told_in_tests")
    assert server.to_keep() is None
    importlib.import_module("told_in_tests.harbour")
    place.write_bytes(server.to_keep() or b"")
    assert [*map(served(place), ("ferry", "harbour", "harbour.pier"))] == [True, True, False]
    (folder / "told_in_tests" / "ferry.py").write_text("SAYS = 'does not sail'\n")
    forget()
    importlib.import_module("told_in_tests")
    server = Server(str(place), "told_in_tests")
    importlib.import_module("told_in_tests.harbour")
    assert (server.to_keep() or b"").count(b"does not sail") == 0
    place.write_bytes(server.to_keep() or b"")
    assert not served(place)("ferry") and says("ferry") == "does not sail"


def test_without_a_file_python_imports(folder: Path) -> None:
    assert not served(folder / "none.kept")("ferry")
    os.mkfifo(folder / "pipe.kept")
    assert not served(folder / "pipe.kept")("ferry")


def export(folder: Path, bytecode: Path, *options: str) -> tuple[bytes, int]:
    """The data file, and how many modules were looked for one by one, of a process with its bytecode in a folder."""
    told = {**os.environ, "PYTHONPATH": str(ROOT), "PYTHONPYCACHEPREFIX": str(bytecode)}
    told.pop("PYTHONDONTWRITEBYTECODE", None)
    code = (
        "import os, sys; from dossier import modules; from dossier.__main__ import run\n"
        "def end(status):\n"
        "    found = [n for n in sys.modules if n.startswith('dossier.') and n not in modules.serve()._before]\n"
        "    print(sum(type(sys.modules[n].__loader__) is not modules._Loader for n in found), file=sys.stderr)\n"
        "    leave(status)\n"
        "leave, os._exit = os._exit, end\n"
        "run()"
    )
    done = subprocess.run([sys.executable, *options, "-c", code, "export"], cwd=folder, env=told, capture_output=True)
    assert done.returncode == 0, done.stderr.decode()
    return done.stdout, int(done.stderr)


def test_an_export_keeps_its_modules_for_the_next(tmp_path: Path) -> None:
    write_seeds(tmp_path / "seeds")
    bytecode = tmp_path / "bytecode"
    first, looked_for = export(tmp_path, bytecode, "-B")
    assert looked_for > 150 and not [*tmp_path.rglob("modules*.kept")]
    assert export(tmp_path, bytecode)[0] == first
    assert export(tmp_path, bytecode)[0] == first  # which keeps tables, and imports what writes them
    [kept] = bytecode.rglob("modules*.kept")
    before = kept.stat()
    assert export(tmp_path, bytecode) == (first, 0)
    assert kept.stat().st_mtime_ns == before.st_mtime_ns
