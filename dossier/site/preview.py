"""The publisher of ``dossier serve``: MkDocs, which asks once a build what has changed, and not again while it builds.

Its ``--dirty`` asks twice for the time of each page: when it reads and when it writes. A page that is written in
between would be laid out though nothing of it was read, and the preview would end in a fault of MkDocs' own; one
written after it was read would count as built, and never show. Why the pages could not be made anew stands on each of
them. Run as a program of its own (`engine.py`), in the dossier's folder.
"""

import os
import sys
from collections.abc import Callable
from functools import partial
from http import HTTPStatus
from pathlib import Path
from typing import Any

from mkdocs.commands import serve
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.livereload import LiveReloadServer
from mkdocs.plugins import BasePlugin
from mkdocs.structure.files import File, Files

from dossier.errors import Fault
from dossier.site.faults import kept, places, with_faults


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
        for path in places(Path()):
            server.watch(str(path))
        server.error_handler = partial(_told_too, server, server.error_handler)

    def on_post_build(self, *, config: MkDocsConfig) -> None:
        for file, time in self._read:
            if Path(file.abs_dest_path).exists():
                os.utime(file.abs_dest_path, ns=(time, time))


class Telling(LiveReloadServer):
    """Shows what is wrong on each page, which it loads anew when that changes.

    Where the publisher fails, it goes on with the pages that there are: MkDocs' own would answer nobody any more.
    """

    def __init__(self, builder: Callable[[], None], **told: Any) -> None:
        super().__init__(builder=partial(self._build, builder), **told)
        self._failed = ""

    def _build(self, build: Callable[[], None]) -> None:
        try:
            build()
        except (Exception, SystemExit) as error:
            self._failed = str(Fault("docs/", 0, f"the publisher says: {error}", "mend what was changed last"))
            print(self._failed, file=sys.stderr)  # noqa: T201 # where MkDocs says what it has to say
        else:
            self._failed = ""

    def _serve_request(self, environ: Any, start_response: Any) -> Any:
        if "\0" in environ["PATH_INFO"]:  # no file is called so, and MkDocs' own fails where it looks for one
            return None
        return super()._serve_request(environ, start_response)

    def _inject_js_into_html(self, content: bytes, epoch: int) -> bytes:
        told = with_faults(content, kept(Path()) or self._failed)
        page: bytes = super()._inject_js_into_html(told, epoch)  # type: ignore[no-untyped-call]
        return page


def _told_too(server: LiveReloadServer, page_of: Callable[[int], bytes | None], code: int) -> bytes:
    """The page of an address that is none, or of what has gone wrong, as any other: with what is to be mended."""
    page = page_of(code) or HTTPStatus(code).phrase.encode()
    told: bytes = server._inject_js_into_html(page, server._visible_epoch)  # type: ignore[no-untyped-call]
    return told


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
