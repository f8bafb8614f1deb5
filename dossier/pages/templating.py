"""Views into templates, templates into Markdown pages."""

from functools import cache
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined

from dossier.pages.escape import Html, escape
from dossier.pages.front_matter import dumped

MARKER = "<!-- made by dossier from the seeds; edits here are lost -->"


def page(template: str, view: object, title: str, **more: object) -> str:
    # The theme writes a title from the front matter into <title> and the header as it stands.
    front: dict[str, Any] = {"title": str(escape(_one_line(title))), "hide": ["navigation", "toc"], **more}
    head = dumped(front)
    body = _templates().get_template(f"{template}.md.jinja").render(view=view)
    return f"---\n{head}---\n{MARKER}\n\n{body.strip()}\n"


def _one_line(title: str) -> str:
    return " ".join(title.split()) or "Untitled"


def source(path: str) -> str:
    """A file of this package that is no template, as it stands."""
    return PackageLoader("dossier.pages", "").get_source(_templates(), path)[0]


class _Environment(Environment):
    """Asks views for what templates name as Python does, in C: none of them is a dictionary."""

    getattr = staticmethod(getattr)  # type: ignore[assignment]


def _inert(value: object) -> str:
    kind = type(value)
    return value if kind is Html else escape(value if kind is str else str(value))  # type: ignore[return-value]


@cache
def _templates() -> Environment:
    """Whatever is not HTML by type is escaped, by our own rules: they know Markdown's preprocessors too."""
    return _Environment(
        loader=PackageLoader("dossier.pages", "templates"),
        undefined=StrictUndefined,
        finalize=_inert,
        autoescape=False,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        auto_reload=False,  # a template that changes while we run is for the next run
    )
