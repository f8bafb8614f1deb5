"""The publisher of ``dossier serve``: MkDocs, which asks once a build what has changed, and not again while it builds.

Its ``--dirty`` asks twice for the time of each page: when it reads and when it writes. A page that is written in
between would be laid out though nothing of it was read, and the preview would end in a fault of MkDocs' own; one
written after it was read would count as built, and never show. Why the pages could not be made anew stands on each of
them. Run as a program of its own (`engine.py`), in the dossier's folder.
"""

import os
import sys
from functools import partial
from pathlib import Path
from typing import Any

from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from dossier.site.faults import place_of, with_faults


class AskedOnce(BasePlugin):  # type: ignore[type-arg,no-untyped-call]  # no settings
    """Keeps what was found at the beginning of a build, and gives what was built the time of what was read."""

    def __init__(self) -> None:
        super().__init__()
        self._read: list[tuple[File, int]] = []

    def on_files(self, files: Files, /, *, config: MkDocsConfig) -> None:
        self._read = []
        for file in files.documentation_pages():
            time = _time(file)
            if time is not None:
                changed = file.is_modified()
                file.is_modified = partial(bool, changed)  # type: ignore[method-assign]
                self._read += [(file, time)] if changed else []

    def on_serve(self, server: LiveReloadServer, /, *, config: MkDocsConfig, builder: Any) -> None:
        server.watch(str(place_of(Path())))

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        for file, time in self._read:
            if Path(file.abs_dest_path).exists():
                os.utime(file.abs_dest_path, ns=(time, time))


class Telling(LiveReloadServer):
    """Shows what is wrong on each page, which it loads anew when that changes."""

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        faults = place_of(Path()).read_text(encoding="utf-8", errors="replace")
        page: bytes = super()._inject_js_into_html(with_faults(content, faults), epoch)  # type: ignore[no-untyped-call]
        return page


def _time(file: File) -> int | None:
    """When its source was written last; None where it has none on the disk."""
    try:
        return Path(file.abs_src_path or "").stat().st_mtime_ns
    except OSError:
        return None


def _with(load: Any, **options: Any) -> MkDocsConfig:
    config: MkDocsConfig = load(**options)
    config.plugins["dossier-asked-once"] = AskedOnce()
    return config


if __name__ == "__main__":
    from mkdocs.__main__ import cli

    vars(serve)["LiveReloadServer"] = Telling
    vars(serve)["load_config"] = partial(_with, vars(serve)["load_config"])
    sys.exit(cli(prog_name="mkdocs"))
