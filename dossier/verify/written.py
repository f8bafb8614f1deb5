"""The pages that an editor wrote into docs/, read as the publisher reads them: what the search is to find in them."""

import re
from pathlib import Path
from typing import Any

from markdown import Markdown
from mkdocs.config.defaults import MkDocsConfig
from mkdocs.structure.files import File, get_files
from mkdocs.structure.pages import Page

from dossier.pages.made import is_made
from dossier.pages.search.written import WrittenPage, lines_of
from dossier.pages.templating import MARKER
from dossier.verify.rendered import quiet, settings_of

_BEGINNING = 16_384
"""Bytes in which front matter ends; where it is longer, the page is read as any other."""


def written_pages(settings: Path) -> tuple[WrittenPage, ...]:
    """Every page below docs/ that dossier has not made, in the order of their paths.

    Left out are those that ``exclude_docs`` or ``draft_docs`` names and those whose front matter
    says ``search: exclude: true``. Raises VerifyError where the settings cannot be read.
    """
    config = settings_of(settings)
    with quiet():
        files = [file for file in get_files(config) if file.is_documentation_page()]
        pages = [page for file in files if _is_published(file) and (page := _page(file, config))]
    return tuple(sorted(pages, key=lambda page: page.path))


def _page(file: File, config: MkDocsConfig) -> WrittenPage | None:
    if _is_made(file):
        return None
    page = Page(None, file, config)
    page.read_source(config)
    text = page.markdown or ""
    if text.lstrip().startswith(MARKER) or _is_excluded(page.meta):
        return None
    md = Markdown(extensions=config.markdown_extensions, extension_configs=config.mdx_configs)
    lines = lines_of(md.convert(text))
    first = next((line.text for line in lines), "")
    named = page.meta.get("title") or (first if re.search(r"^#|^=+$", text, re.MULTILINE) else "")
    return WrittenPage(file.url.removeprefix("./"), str(named or page.title or file.name), lines)


def _is_made(file: File) -> bool:
    """A quick look at the beginning: of thousands of generated pages none need be read."""
    with Path(file.abs_src_path or "").open("rb") as stream:
        return is_made(stream.read(_BEGINNING))


def _is_excluded(meta: Any) -> bool:
    search = meta.get("search")
    return isinstance(search, dict) and search.get("exclude") is True


def _is_published(file: File) -> bool:
    return bool(file.inclusion.is_included())  # type: ignore[no-untyped-call]
