"""The rules of accessibility, asked of a page as it stands in the browser."""

from functools import cache
from importlib.resources import files

from playwright.sync_api import Page

# Every rule is asked; of those that are kept not every element is described, nor handed to this process.
_BROKEN = """where => axe.run(document.querySelector(where), {resultTypes: ['violations']})
.then(found => found.violations)"""


@cache
def _axe() -> str:
    return (files("axe_playwright_python") / "axe.min.js").read_text(encoding="utf-8")


def broken_rules(page: Page, within: str = "html") -> dict[str, list[str]]:
    """By the rule's name, what breaks it below ``within`` (a selector): every fold open, nothing moving any more."""
    page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
    page.wait_for_function("document.getAnimations().every(a => a.playState !== 'running')")
    page.evaluate(_axe())
    found = page.evaluate(_BROKEN, within)
    return {v["id"]: [f"{n['target']}: {n['failureSummary']}" for n in v["nodes"][:3]] for v in found}
