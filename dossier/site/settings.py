"""Whether mkdocs.yml can be used, asked before a publisher is: half a line, while somebody types, would end it."""

import os
import re
import subprocess
from collections.abc import Iterator, Mapping
from pathlib import Path

import yaml

from dossier.errors import Fault
from dossier.seeds.yaml_faults import not_yaml
from dossier.site.engine import command
from dossier.site.engines import Plain, told

_NAME = "mkdocs.yml"
_SETTING = re.compile(r"the publisher says: Config value '(\w+)'")


def settings_faults(folder: Path, environment: Mapping[str, str]) -> tuple[Fault, ...]:
    """What is wrong with the mkdocs.yml of ``folder``, with its lines where they are known; empty for nothing.

    Where it is YAML, MkDocs is asked whether it takes each setting, in a process of its own: a second's work.
    """
    try:
        text = (folder / _NAME).read_bytes()
    except OSError as error:
        return (Fault(_NAME, 0, error.strerror or str(error), "put it back: it says how the pages are published"),)
    try:
        given = yaml.load(text, Loader=Plain)
    except (yaml.YAMLError, RecursionError, ValueError, UnicodeError) as error:
        return (Fault(_NAME, *not_yaml(error, text.decode(errors="replace"))),)
    if not isinstance(given, dict):
        return (Fault(_NAME, 1, "settings must be keys and values", "write site_name: and the others on lines below"),)
    asked = command("dossier.site.trial", parent=os.getpid())
    trial = subprocess.run(
        asked, cwd=folder, env=dict(environment), stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False
    )
    if trial.returncode <= 0:  # ended by a signal, it has said nothing of the settings
        return ()
    return tuple(_placed(text.decode(errors="replace"), trial.stdout.decode(errors="replace")))


def _placed(text: str, output: str) -> Iterator[Fault]:
    """What MkDocs says, each with the line of the setting that it names."""
    for fault in told(output):
        named = _SETTING.match(fault.problem)
        at = re.search(rf"^{named[1]}\s*:", text, re.MULTILINE) if named else None
        line = text.count("\n", 0, at.start()) + 1 if at else 0
        yield Fault(_NAME, line, fault.problem, "mend it there")
