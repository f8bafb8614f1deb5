"""The publishers that make a site of the same ``docs/`` and ``mkdocs.yml``: how each is run and how it tells faults.

MkDocs with Material ends in May 2027; ProperDocs goes on with the program, Zensical is made
by Material's own authors. What differs between them stands here and nowhere else.
"""

import os
import re
import signal
from collections.abc import Iterator
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import yaml

from dossier.errors import NO_MEMORY, Fault, SiteError
from dossier.site.engine import command

MKDOCS, PROPERDOCS, ZENSICAL = "mkdocs", "properdocs", "zensical"
ENGINES = (MKDOCS, PROPERDOCS, ZENSICAL)
_NAMES = {MKDOCS: "MkDocs", PROPERDOCS: "ProperDocs", ZENSICAL: "Zensical"}

_GENERATOR = re.compile(r'<meta name="?generator"? content="(?:mkdocs-)?(properdocs|zensical)\b', re.IGNORECASE)

_MESSAGE = re.compile(
    r"^(?:WARNING|ERROR) +-  (.+(?:\n(?!(?:INFO|DEBUG|WARNING|ERROR) +- |Aborted|\n).+)*)", re.MULTILINE
)
_NOT_IN_NAV = "name each of them in mkdocs.yml: under nav to have it in the menu, or else under not_in_nav"
_PAGE = re.compile(r"(?:Doc file|page) '([^']+\.md)'")

_OUT_OF_MEMORY = re.compile(rf"^(?:MemoryError\b|{re.escape(str(NO_MEMORY))})", re.MULTILINE)
_MORE = "end other programs, or let it have more (`ulimit -v`)"
_ASKED = ("SIGTERM", "SIGINT", "SIGHUP", "SIGQUIT", "SIGALRM")
"""Signals with which somebody asks a process to end."""

_COLOUR = re.compile(r"\x1b\[[0-9;]*m")
_ZENSICAL_SAYS = re.compile(
    r"^(?:Warning|Error): (.+)\n +╭─\[ (\S+?):(\d+):\d+ \]\n(?:.*│.*\n)*? *\d+ │ (.*)$", re.MULTILINE
)


@dataclass(frozen=True, slots=True)
class Run:
    """A program to run in the dossier's folder, and what it is told on standard input."""

    command: tuple[str, ...]
    said: bytes = b""


def require_engine(engine: str) -> None:
    """Raise SiteError, with what to install, where a publisher is not there."""
    if find_spec(engine) is None:
        hint = f"install it beside dossier: `python -m pip install {engine}`, or with make: `make site ENGINE={engine}`"
        raise SiteError([Fault(f"--engine {engine}", 0, f"{_NAMES[engine]} is not installed here", hint)])


def engine_of(site: Path) -> str:
    """Which publisher made a built site, as its pages say; MkDocs where they do not."""
    for name in ("index.html", "404.html"):
        page = site / name
        if page.is_file() and (found := _GENERATOR.search(page.read_text(encoding="utf-8", errors="replace"))):
            return found.group(1).lower()
    return MKDOCS


def to_build(engine: str, folder: Path, stage: Path, site_url: str) -> Run:
    """How ``stage``/site is made of ``stage``/docs, strictly, with the mkdocs.yml of ``folder``."""
    if engine == ZENSICAL:
        # It has no option for the site's folder, reads settings from files alone, and stays in that file's folder.
        (stage / "zensical.yml").write_text(_for_zensical(folder, site_url), encoding="utf-8")
        settings = str((stage / "zensical.yml").resolve())
        # Its cache would be another thing that the site depends on.
        return Run(command(engine, "build", "--strict", "--clean", "--config-file", settings, parent=os.getpid()))
    # From standard input, so that paths in mkdocs.yml keep their meaning and nothing is left lying about.
    config = yaml.safe_dump({"INHERIT": "mkdocs.yml", "docs_dir": str((stage / "docs").resolve())}, allow_unicode=True)
    site = str((stage / "site").resolve())
    run = command(engine, "build", "--strict", "-f", "-", "--site-dir", site, parent=os.getpid())
    return Run(run, config.encode())


def _for_zensical(folder: Path, site_url: str) -> str:
    config: dict[str, object] = {
        "INHERIT": str((folder / "mkdocs.yml").resolve()),
        "docs_dir": "docs",
        "site_dir": "site",
    }
    if not site_url:
        # An empty address is one to it: each page would call /quotes/ its canonical address, wherever it stands.
        config["site_url"] = None
    if overrides := _overrides(plain_settings(folder / "mkdocs.yml")):
        config["theme"] = {"custom_dir": str((folder / overrides).resolve())}
    return yaml.safe_dump(config, allow_unicode=True)


class Plain(yaml.SafeLoader):
    """Reads settings without acting on their tags."""


Plain.add_multi_constructor("", lambda loader, tag, node: None)


def plain_settings(path: Path) -> dict[str, object]:
    """What mkdocs.yml says, without its tags; nothing where it cannot be read: the publisher says where."""
    try:
        given = yaml.load(path.read_bytes(), Loader=Plain)
    except yaml.YAMLError:
        return {}
    return given if isinstance(given, dict) else {}


def _overrides(settings: dict[str, object]) -> str | None:
    """The folder of the theme's overrides, as mkdocs.yml has it: relative to itself."""
    theme = settings.get("theme")
    found = theme.get("custom_dir") if isinstance(theme, dict) else None
    return found if isinstance(found, str) else None


def read_beside(settings: Path) -> list[Path]:
    """What a publisher reads beside mkdocs.yml and docs/: overrides of the theme, hooks, inherited settings."""
    named = plain_settings(settings)
    hooks = named.get("hooks")
    found = [_overrides(named), named.get("INHERIT"), *(hooks if isinstance(hooks, list) else [])]
    return [settings.parent / name for name in found if isinstance(name, str)]


def _ended(signal_number: int) -> Fault:
    """A publisher that was ended from outside, or for which there was no room: nothing in the dossier can mend that."""
    if signal_number <= 0:
        return Fault(".", 0, "the publisher had not enough memory", f"{_MORE}, then build again")
    known = {number.value: number.name for number in signal.Signals}
    name = known.get(signal_number, f"signal {signal_number}")
    hints = {"SIGKILL": f"the system does so where memory is short: {_MORE}, then build again"}
    hints |= dict.fromkeys(_ASKED, "build again, and let it come to its end")
    broken = "build again; if that ends so, too, install the publisher anew or build with another --engine"
    return Fault(".", 0, f"the publisher was ended by {name} before it was done", hints.get(name, broken))


def told(output: str, status: int = 1) -> Iterator[Fault]:
    """One fault for each warning or error of a publisher; where there is none (a crash), one with all that was said.

    ``status`` is that with which it ended, below 0 where a signal ended it: then that is all there is to say.
    """
    output = _COLOUR.sub("", output)
    if status < 0 or _OUT_OF_MEMORY.search(output):
        yield _ended(-status)
        return
    hint = "mend it there; site/ and docs/ are as they were"
    placed = list(_ZENSICAL_SAYS.finditer(output))
    for found in placed:
        problem, page, line, words = found.groups()
        yield Fault(f"docs/{page}", int(line), f"the publisher says: {problem}: {words.strip()[:120]}", hint)
    messages = [found.group(1).strip() for found in _MESSAGE.finditer(output)]
    for message in messages or ([] if placed else [output.strip() or "the publisher ended without a word"]):
        page_named = _PAGE.search(message)
        mend = _NOT_IN_NAV if 'not included in the "nav"' in message else hint
        where = f"docs/{page_named.group(1)}" if page_named else "mkdocs.yml"
        yield Fault(where, 0, f"the publisher says: {message}", mend)
