"""The house has floors: imports go down only, neighbours do not see each other, and few may touch the disk."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import dossier
from tests.folders import ROOT

HOUSE = Path(dossier.__file__).parent
FLOORS = {
    "modules": -3,
    "forks": -2,
    "own_words": -2,
    "patterns": -2,
    "digest": -1,
    "frozen": -1,
    "turns": -1,
    "errors": 0,
    "model": 0,
    "seeds": 1,
    "analysis": 1,
    "ledger": 2,
    "pages": 3,
    "changes": 4,
    "site": 4,
    "verify": 4,
    "progress": 4,
    "exporting": 4,
    "console": 5,
    "building": 5,
    "glimpse": 5,
    "finding": 6,
    "serving": 6,
    "cli": 7,
    "__main__": 8,
}
TREES = {
    path.relative_to(HOUSE).as_posix(): ast.parse(path.read_text(encoding="utf-8"), path.name)
    for path in sorted(HOUSE.rglob("*.py"))
}

READS = {"open", "read_text", "read_bytes", "iterdir", "glob", "rglob"}
CHANGES = {
    "write_text",
    "write_bytes",
    "mkdir",
    "rmdir",
    "unlink",
    "touch",
    "rename",
    "symlink_to",
    "hardlink_to",
    "chmod",
}
# ``replace`` is a text's method too, so that only the disk's own is named.
CHANGES |= {"os.replace", "os.remove", "os.makedirs", "os.rename", "os.system", "os.truncate"}
CHANGING_MODULES = {"shutil", "tempfile", "sqlite3"}
CHANCE = {"random", "secrets", "uuid", "time"}
CLOCK = {"datetime.now", "datetime.today", "date.today", "utcnow"}


def room(module: str) -> str:
    """The part of the house in which a module is: its folder, or its own name where it has none."""
    return Path(module).parts[0].removesuffix(".py")


def imports(tree: ast.Module, module: str) -> Iterator[str]:
    """Every module and name imported anywhere in a file: in functions and for type checking too."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{module}:{node.lineno}: write the whole name, so that the floor can be seen"
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


def calls(tree: ast.Module) -> Iterator[tuple[str, str]]:
    """What is called, by its last name and by its last two."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Call):
            names = ast.unparse(node.func).split(".")
            yield names[-1], ".".join(names[-2:])


def uses(rooms: set[str], modules: set[str], names: set[str]) -> list[str]:
    """Where files of these rooms import one of the modules or call one of the names."""
    found = []
    for module, tree in TREES.items():
        if room(module) in rooms:
            found += [f"{module} imports {name}" for name in imports(tree, module) if name.split(".")[0] in modules]
            found += [f"{module} calls {two}" for last, two in calls(tree) if {last, two} & names]
    return found


def test_every_room_has_a_floor() -> None:
    assert {room(module) for module in TREES} - {"__init__"} == FLOORS.keys()


def test_the_guide_shows_every_part_on_its_floor() -> None:
    rows = re.findall(r"^\| (-?\d) \| (.+?) \|", (ROOT / "docs/guide/developing.md").read_text("utf-8"), re.MULTILINE)
    shown = {name.removesuffix(".py"): int(n) for n, names in rows for name in re.findall(r"`(\w+(?:\.py)?)/?`", names)}
    assert shown == {name: floor for name, floor in FLOORS.items() if name != "__main__"}


def test_imports_go_down_and_neighbours_do_not_see_each_other() -> None:
    wrong = []
    for module, tree in TREES.items():
        for name in imports(tree, module):
            top, _, rest = name.partition(".")
            here, other = room(module), rest.split(".")[0]
            if top == "dossier" and other in FLOORS and other != here and FLOORS[other] >= FLOORS.get(here, 0):
                wrong.append(f"{module} imports {name}")
    assert wrong == []


def test_only_the_site_changes_the_disk() -> None:
    assert uses(set(FLOORS) - {"site"}, CHANGING_MODULES, CHANGES) == []
    assert uses(set(FLOORS) - {"site", "cli"}, {"subprocess"}, set()) == []


def test_a_file_is_opened_for_writing_by_the_site_alone() -> None:
    modes = [
        f"{module}: {ast.unparse(node)}"
        for module, tree in TREES.items()
        if room(module) != "site"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and ast.unparse(node.func).split(".")[-1] == "open"
        for mode in (*node.args, *(word.value for word in node.keywords if word.arg == "mode"))
        if isinstance(mode, ast.Constant) and isinstance(mode.value, str) and set(mode.value) & set("wax+")
    ]
    assert modes == []


def test_the_questions_of_the_analysis_do_not_see_each_other() -> None:
    questions = {"speech", "concordance", "accounts"}
    wrong = []
    for module, tree in TREES.items():
        here = Path(module).parts[1] if room(module) == "analysis" else ""
        if here in questions:
            others = {f"dossier.analysis.{other}" for other in questions - {here}}
            wrong += [f"{module} imports {name}" for name in imports(tree, module) if name.startswith(tuple(others))]
    assert wrong == []


def test_only_the_reader_opens_seeds_and_only_the_proof_reads_them_again() -> None:
    # The ledger opens its own file alone, with the reader's own function; modules and patterns what a run kept; the
    # families of words are a table of the program's own.
    kept = ["ledger/file.py calls read_bytes", "modules.py calls open"]
    opened = ["analysis/accounts/kin.py calls open", *kept]
    assert uses(set(FLOORS) - {"seeds", "site", "verify"}, set(), READS) == opened


def test_what_makes_the_pages_knows_no_clock_and_no_chance() -> None:
    assert uses({"model", "errors", "seeds", "analysis", "ledger", "pages", "changes"}, CHANCE, CLOCK) == []
