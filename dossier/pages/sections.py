"""The sections of the summary: what they are called, and which statements stand in each."""

from typing import get_args

from dossier.model import Dossier, Section, Statement
from dossier.pages.statements import shown

HEADINGS: dict[Section, str] = {
    "lead": "The event in short",
    "most": "Told by most",
    "some": "Told by some",
    "one": "Told by one alone",
    "said": "What was said",
    "background": "Background",
}


def by_section(dossier: Dossier) -> list[tuple[Section, list[Statement]]]:
    """The statements that are shown, section after section, in reading order within each."""
    found: dict[Section, list[Statement]] = {section: [] for section in get_args(Section)}
    for statement in shown(dossier):
        found[statement.section].append(statement)
    return [(section, statements) for section, statements in found.items() if statements]
