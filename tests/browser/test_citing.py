"""Citing in a browser: the panel at a quotation, what it copies, and what happens where copying is refused."""

import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page

from dossier.model import Dossier
from dossier.pages.citing import CAVEAT
from tests.browser.conftest import Visit
from tests.browser.rules import broken_rules

Open = Callable[..., Visit]
ALLOWED = {"permissions": ["clipboard-read", "clipboard-write"]}


def opened(page: Page) -> Any:
    """The panel of the first quotation that has a control."""
    page.locator("a.cite").first.click()
    panel = page.get_by_role("group", name="Cite this quotation")
    panel.wait_for()
    return panel


def quotation_of(page: Page) -> str:
    return (page.locator("a.cite").first.get_attribute("href") or "").partition("#")[2]


def clipboard(page: Page) -> str:
    text: str = page.evaluate("navigator.clipboard.readText()")
    return text


def copied(page: Page, name: str) -> str:
    page.get_by_role("button", name=f"Copy {name}", exact=True).first.click()
    page.wait_for_function(f"document.querySelector('.cite-status').textContent === {json.dumps(f'{name}: copied')}")
    return clipboard(page)


def test_the_panel_copies_the_permanent_address(visit: Open) -> None:
    page = visit(**ALLOWED).go("quotes/")
    opened(page)
    assert copied(page, "link") == f"{page.url.partition('quotes/')[0]}q/#{quotation_of(page)}"


def test_the_panel_copies_every_format_with_the_caveat_and_a_whole_address(visit: Open, built_site: Path) -> None:
    page = visit(**ALLOWED).go("quotes/")
    opened(page)
    site, quotation = page.url.partition("quotes/")[0], quotation_of(page)
    address = f"{site}q/#{quotation}"
    assert address in copied(page, "Plain text")
    assert address.replace("#", "\\#") in copied(page, "Markdown")
    entry = copied(page, "BibTeX")
    whole = address.replace("#", "\\#").replace("_", "\\_")
    assert entry.replace(whole, f"q/\\#{quotation}") in (built_site / "data/quotes.bib").read_text(encoding="utf-8")
    (item,) = json.loads(copied(page, "CSL-JSON"))
    assert item["id"] == quotation and address in item["note"]
    note = json.loads(copied(page, "Web Annotation"))
    assert note["id"] == address
    assert note["target"][0]["source"].startswith(f"{site}data/articles/")
    for name in ("Plain text", "Markdown", "BibTeX", "CSL-JSON", "Web Annotation"):
        assert CAVEAT in copied(page, name)


def test_the_panel_works_by_keyboard_and_gives_the_focus_back(visit: Open) -> None:
    page = visit().go("quotes/")
    link = page.locator("a.cite").first
    for key in ("Enter", " "):
        link.focus()
        page.keyboard.press(key)
        assert link.get_attribute("aria-expanded") == "true"
        assert page.evaluate("document.activeElement.textContent") == "Copy link"
        page.keyboard.press("Escape")
        assert link.get_attribute("aria-expanded") == "false"
        assert page.evaluate("document.activeElement.matches('a.cite')")
    assert page.locator(".cite-panel").count() == 0


@pytest.mark.parametrize("refusal", ["no clipboard", "nothing at all"])
def test_where_copying_is_refused_there_is_another_way(visit: Open, refusal: str) -> None:
    made = visit()
    made.page.add_init_script("Object.defineProperty(navigator, 'clipboard', {value: undefined});")
    if refusal == "nothing at all":
        made.page.add_init_script("document.execCommand = () => false;")
    page = made.go("quotes/")
    panel = opened(page)
    panel.get_by_role("button", name="Copy Plain text").click()
    status = panel.get_by_role("status")
    if refusal == "no clipboard":
        page.wait_for_function("document.querySelector('.cite-status').textContent === 'Plain text: copied'")
        return
    page.wait_for_selector(".cite-panel textarea")
    assert "the text is selected" in status.inner_text()
    assert CAVEAT in page.evaluate("getSelection().toString() || document.activeElement.value")


def test_without_scripts_the_control_leads_to_the_evidence_card(visit: Open) -> None:
    page = visit(java_script_enabled=False).go("quotes/")
    quotation = quotation_of(page)
    page.locator("a.cite").first.click()
    page.wait_for_url(re.compile(r"/evidence/.*#"))
    assert page.url.endswith(f"#{quotation}")
    card = page.locator("section.card", has=page.locator(f"[id='{quotation}']"))
    assert CAVEAT in card.locator("pre").inner_text()


def test_an_evidence_card_shows_the_other_formats(visit: Open, five: Dossier) -> None:
    article = five.quotations[0].article
    page = visit().go(f"evidence/{article}/")
    assert page.locator("a.address").first.inner_text().startswith(page.url.partition("evidence/")[0] + "q/#")
    card = page.locator("section.card").first
    card.get_by_text("Other formats").click()
    page.wait_for_selector("pre[data-format=annotation]")
    shown = {key: card.locator(f"pre[data-format={key}]").inner_text() for key in ("bibtex", "csl", "annotation")}
    assert shown["bibtex"].startswith(f"@misc{{{five.quotations[0].id},")
    assert json.loads(shown["csl"])[0]["id"] == five.quotations[0].id
    assert json.loads(shown["annotation"])["type"] == "Annotation"


def test_citations_are_there_for_a_site_opened_from_the_disk(browser: Browser, built_site: Path, five: Dossier) -> None:
    page = browser.new_page()
    page.goto((built_site / "evidence" / five.quotations[0].article / "index.html").as_uri())
    page.get_by_text("Other formats").first.click()
    page.wait_for_selector("pre[data-format=bibtex]")
    assert "/q/index.html\\#" in page.locator("pre[data-format=bibtex]").first.inner_text()
    page.close()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 1280])
def test_panel_and_cards_are_accessible_and_fit(visit: Open, five: Dossier, width: int, scheme: str) -> None:
    page = visit(width, scheme).go("quotes/")
    opened(page)
    wide = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
    assert page.evaluate(wide)
    assert not broken_rules(page, ".cite-panel")
    page = visit(width, scheme).go(f"evidence/{five.quotations[0].article}/")
    page.get_by_text("Other formats").first.click()
    page.wait_for_selector("pre[data-format=annotation]")
    assert page.evaluate(wide)
    assert not broken_rules(page, ".md-content")
