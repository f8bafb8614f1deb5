"""The publisher, run as a program of its own: what it is told."""

import os
import re
import subprocess
import tempfile
from collections.abc import Callable, Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import yaml

from dossier.errors import SiteError
from dossier.site.engines import MKDOCS, require_engine, to_build, told
from dossier.site.shares import Content, publish_in_shares

_FALLBACK_EPOCH = 946_684_800
"""2000-01-01, for a dossier that states no date: any constant would do, a clock would not."""

_LATEST_EPOCH = 2**32 - 1
"""What the head of a gzip file (the sitemap is one) has room for, in February 2106."""


def publisher_environment(title: str, dates: Iterable[str | None]) -> dict[str, str]:
    """What the publisher is told by environment; SITE_URL and all else pass through.

    ``dates`` are ISO 8601 as in the seeds: the latest becomes SOURCE_DATE_EPOCH, so that
    what is published bears the date of its newest article and not of the run.
    """
    said = {"NO_MKDOCS_2_WARNING": "1", "DISABLE_MKDOCS_2_WARNING": "true", "PYTHONUTF8": "1"}
    if name := _site_name(title):
        said["DOSSIER_TITLE"] = name
    return {"SOURCE_DATE_EPOCH": str(_epoch(dates)), **os.environ, **said}


def publish(
    folder: Path,
    stage: Path,
    environment: Mapping[str, str],
    engine: str = MKDOCS,
    meanwhile: Callable[[], object] = lambda: None,
    content: Mapping[str, Content] | None = None,
    ahead: subprocess.Popen[bytes] | None = None,
) -> None:
    """Have the Markdown in ``stage``/docs published into ``stage``/site, strictly, with the settings of ``folder``.

    ``meanwhile`` is done while the publisher, a program of its own, runs on another core. With ``content``, what
    the generated pages render to, several processes share the pages, and one makes all where that is not to be done;
    ``ahead`` is a publisher that has ``begun`` for that.
    Raises SiteError with one fault for each thing that the publisher warns of, or where it is not installed.
    """
    require_engine(engine)
    if content is not None and publish_in_shares(folder, stage, environment, engine, content, ahead):
        return
    run = to_build(engine, folder, stage, environment.get("SITE_URL", ""))
    # What it says goes into files: a pipe that nobody reads meanwhile would fill, and stop it.
    with tempfile.TemporaryFile() as told_it, tempfile.TemporaryFile() as output:
        told_it.write(run.said)
        told_it.seek(0)
        publisher = subprocess.Popen(
            run.command, stdin=told_it, cwd=folder, env=dict(environment), stdout=output, stderr=subprocess.STDOUT
        )
        try:
            meanwhile()
            if status := publisher.wait():
                output.seek(0)
                raise SiteError(told(output.read().decode(errors="replace"), status))
        except BaseException:
            publisher.kill()
            publisher.wait()
            raise


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
