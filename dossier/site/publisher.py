"""MkDocs, run as a program of its own: what it is told, and what it says."""

import os
import re
import subprocess
import sys
from collections.abc import Iterable, Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path

import yaml

from dossier.errors import Fault, SiteError

_FALLBACK_EPOCH = 946_684_800
"""2000-01-01, for a dossier that states no date: any constant would do, a clock would not."""

_LATEST_EPOCH = 2**32 - 1
"""What the head of a gzip file (the sitemap is one) has room for, in February 2106."""

_MESSAGE = re.compile(
    r"^(?:WARNING|ERROR) +-  (.+(?:\n(?!(?:INFO|DEBUG|WARNING|ERROR) +- |Aborted|\n).+)*)", re.MULTILINE
)
_NOT_IN_NAV = "name each of them in mkdocs.yml: under nav to have it in the menu, or else under not_in_nav"
_PAGE = re.compile(r"(?:Doc file|page) '([^']+\.md)'")


def publisher_environment(title: str, dates: Iterable[str | None]) -> dict[str, str]:
    """What the publisher is told by environment; SITE_URL and all else pass through.

    ``dates`` are ISO 8601 as in the seeds: the latest becomes SOURCE_DATE_EPOCH, so that
    what is published bears the date of its newest article and not of the run.
    """
    told = {"NO_MKDOCS_2_WARNING": "1", "PYTHONUTF8": "1"}
    if name := _site_name(title):
        told["DOSSIER_TITLE"] = name
    return {"SOURCE_DATE_EPOCH": str(_epoch(dates)), **os.environ, **told}


def publish(folder: Path, docs: str, site: Path, environment: Mapping[str, str]) -> None:
    """Have the Markdown in ``docs`` (a whole path, or relative to ``folder``) published into ``site``, strictly.

    Raises SiteError with one fault for each thing that the publisher warns of.
    """
    # From standard input, so that paths in mkdocs.yml keep their meaning and nothing is left lying about.
    config = yaml.safe_dump({"INHERIT": "mkdocs.yml", "docs_dir": docs}, allow_unicode=True)
    command = [sys.executable, "-P", "-m", "mkdocs", "build", "--strict", "-f", "-", "--site-dir", str(site.resolve())]
    run = subprocess.run(
        command,
        input=config.encode(),
        cwd=folder,
        env=dict(environment),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if run.returncode:
        raise SiteError(_faults(run.stdout.decode(errors="replace")))


def _faults(output: str) -> Iterator[Fault]:
    """One for each warning or error; where there is none (a crash), one with all that was said."""
    messages = [found.group(1).strip() for found in _MESSAGE.finditer(output)]
    hint = "mend it there; site/ and docs/ are as they were"
    for message in messages or [output.strip() or "the publisher ended without a word"]:
        page = _PAGE.search(message)
        told = _NOT_IN_NAV if 'not included in the "nav"' in message else hint
        yield Fault(f"docs/{page.group(1)}" if page else "mkdocs.yml", 0, f"the publisher says: {message}", told)


def _epoch(dates: Iterable[str | None]) -> int:
    """Seconds since 1970 of the latest date, a day or a minute in UTC; a constant where there is none."""
    moments = [datetime.fromisoformat(date) for date in dates if date]
    latest = max((m if m.tzinfo else m.replace(tzinfo=UTC) for m in moments), default=None)
    # Zip files and some file systems know nothing before 1980: an old event is not worth a crash.
    return min(max(int(latest.timestamp()), _FALLBACK_EPOCH), _LATEST_EPOCH) if latest else _FALLBACK_EPOCH


def _site_name(title: str) -> str:
    """The title as the value of ``!ENV``, to be read back as the same words and as text alone.

    Material puts a site's name into its pages unescaped, and ``!ENV`` reads "2023" as a number.
    """
    name = " ".join(title.replace("\0", " ").split())
    # A bare ampersand stays: where Material does escape the name, a reader would see "&amp;".
    name = re.sub(r"&(?=#|[A-Za-z])", "&amp;", name)
    name = name.replace("<", "&lt;").replace(">", "&gt;").replace('"', "&quot;")
    # Only text ends in a space, and a browser does not show one.
    return name if _is_text(name) else f"{name} ".lstrip()


def _is_text(scalar: str) -> bool:
    """Whether YAML reads it as words, not as a number, a date or true, null and their kin."""
    try:
        return isinstance(yaml.safe_load(scalar), str)
    except yaml.YAMLError:
        return True
