"""What a reader does on the built site: searches, follows, reads on a phone, by keyboard, with a screen reader."""

import re
from collections import Counter
from collections.abc import Callable
from itertools import combinations

import pytest

from dossier.model import Dossier, Quotation
from dossier.pages.atlas import Atlas
from tests.browser.conftest import Visit
from tests.browser.rules import broken_rules

Open = Callable[..., Visit]

PAGES = (
    "",
    "summary/",
    "summary/matrix/",
    "timeline/",
    "quotes/",
    "speakers/",
    "articles/",
    "compare/",
    "review/",
    "about/",
    "glossary/",
    "guide/seeds/",
    "guide/data/",
)
SCHEMES = ("light", "dark")


def _articles(five: Dossier) -> list[str]:
    return [f"articles/{a.id}/" for a in five.articles]


def _speakers(five: Dossier) -> list[str]:
    return [f"speakers/{p.id}/" for p in Atlas(five).speakers.values()]


def _pairs(five: Dossier) -> list[str]:
    return [f"compare/{a.id}/{b.id}/" for a, b in combinations(five.articles, 2)]


def _busiest(five: Dossier) -> str:
    """The article with the most quotations."""
    counts = Counter(q.article for q in five.quotations)
    return f"articles/{max(counts, key=lambda a: (counts[a], a))}/"


def _after_a_curly_mark(five: Dossier) -> tuple[str, Quotation]:
    """A word right after an opening curly mark, and the quotation that it opens."""
    for quotation in five.quotations:
        text = five.article[quotation.article].text
        start = quotation.spans[0].start
        if quotation.kind != "reported" and text[start - 1 : start] == "“":
            word = re.match(r"\w+ \w+", text[start:])
            if word and five.utterance_of.get(quotation.id):
                return word.group(), quotation
    raise AssertionError("no quotation opens with a curly mark")


def test_search_for_a_word_after_a_curly_mark_lands_on_the_quote(five: Dossier, visit: Open) -> None:
    words, _ = _after_a_curly_mark(five)
    page = visit().go("")
    page.click(".md-search__input")
    page.wait_for_function("!document.querySelector('.md-search-result__meta').textContent.match(/Init/)")
    page.keyboard.type(words, delay=20)
    page.wait_for_selector(".md-search-result__item a")
    hits = page.eval_on_selector_all(".md-search-result__link", "links => links.map(a => a.href)")
    quotes = [h for h in hits if "/quotes/" in h and "#q-" in h]
    assert quotes, hits
    page.locator(f".md-search-result__link[href='{quotes[0]}']").first.dispatch_event("click")
    page.wait_for_url(re.compile(r"/quotes/.*#q-"))
    anchor = page.url.split("#")[1]
    assert anchor in five.quotation
    found = five.quotation[anchor]
    said = " ".join(span.of(five.article[found.article].text) for span in found.spans).casefold()
    assert words.casefold() in said
    assert page.locator(f"[id='{anchor}']").evaluate("e => e.tagName") in ("H3", "H4")


def test_a_badge_leads_to_the_very_sentence(five: Dossier, visit: Open) -> None:
    statement = next(s for s in five.statements if s.support)
    page = visit().go("summary/")
    page.locator(f"[id='{statement.id}'] .carriers a.badge").first.click()
    page.wait_for_url(re.compile(r"/articles/.*#"))
    assert page.locator(f"[id='{statement.id}']").first.is_visible()


def test_a_letter_in_the_text_leads_to_the_concordance(five: Dossier, visit: Open) -> None:
    article = next(a for a in five.articles if any(q.article == a.id for q in five.quotations))
    page = visit().go(f"articles/{article.id}/")
    page.locator("a.ref").first.click()
    page.wait_for_url(re.compile(r"/quotes/#q-"))
    assert page.locator(f"[id='{page.url.split('#')[1]}']").is_visible()


def test_an_address_that_leads_into_folded_words_opens_the_fold(five: Dossier, visit: Open) -> None:
    article = next(a for a in five.articles if a.furniture)
    page = visit().go(f"articles/{article.id}/#{article.furniture[0].id}")
    page.wait_for_selector("details.furniture[open]")
    assert page.locator(f"[id='{article.furniture[0].id}']").is_visible()


@pytest.mark.parametrize(("scheme", "width"), [(SCHEMES[0], 1280), (SCHEMES[1], 1280), (SCHEMES[0], 320)])
def test_no_page_breaks_a_rule_of_accessibility(five: Dossier, visit: Open, scheme: str, width: int) -> None:
    made = visit(scheme=scheme, width=width)
    found: dict[str, object] = {}
    hubs = PAGES if width > 320 else ("", "timeline/", "quotes/")
    for path in (*hubs, *_articles(five)[:1], *_pairs(five)[:1], *_speakers(five)[:1]):
        page = made.go(path)
        found |= {f"{path or 'home'} {rule}": where for rule, where in broken_rules(page).items()}
    assert not found


@pytest.mark.parametrize(("opened", "some"), [(360, 99), (1280, 1)], ids=["on a phone", "on a wide screen"])
def test_nothing_scrolls_sideways(five: Dossier, visit: Open, opened: int, some: int) -> None:
    """Where it was opened, and when the phone is turned or the window is pulled: every page, or ``some`` of a kind."""
    made = visit()
    for path in (*PAGES, *_articles(five)[:some], *_pairs(five)[: min(2, some)], *_speakers(five)[:some]):
        made.page.set_viewport_size({"width": opened, "height": 900})
        page = made.go(path)
        page.evaluate("document.querySelectorAll('details').forEach(d => d.open = true)")
        for width in sorted((360, 768, 1280), key=lambda other: abs(other - opened)):
            page.set_viewport_size({"width": width, "height": 900})
            assert page.evaluate("document.documentElement.scrollWidth") <= width, path
            wide = page.eval_on_selector_all(".score", "s => s.filter(e => e.scrollWidth > e.clientWidth + 1).length")
            assert width > 700 or wide == 0, path


def test_on_a_phone_a_comparison_is_running_text(visit: Open) -> None:
    page = visit(width=360).go("quotes/")
    assert page.locator(".score td").first.evaluate("e => getComputedStyle(e).display") == "inline"
    assert page.locator(".score ins, .score del").first.is_visible()


def test_the_keyboard_shows_where_it_is(visit: Open) -> None:
    page = visit().go("quotes/")
    page.evaluate("document.querySelector('.md-content a.badge').focus()")
    seen = []
    for _ in range(8):
        page.keyboard.press("Tab")
        seen.append(
            page.evaluate(
                "(() => { const s = getComputedStyle(document.activeElement);"
                " return [document.activeElement.tagName, s.outlineStyle, parseFloat(s.outlineWidth)] })()"
            )
        )
    assert all(tag == "A" and style != "none" and width >= 2 for tag, style, width in seen), seen


def test_everything_reads_without_javascript(five: Dossier, visit: Open) -> None:
    made = visit(java_script_enabled=False)
    for path in (*PAGES, *_articles(five)[:1], *_pairs(five)[:1]):
        page = made.go(path)
        assert page.locator("h1").first.is_visible(), path
    assert made.go("quotes/").locator(".utterance").count() == len(five.utterances)


def test_a_speaker_s_name_shows_what_they_said_and_again_shows_all(five: Dossier, visit: Open) -> None:
    page = visit().go("quotes/")
    link = page.locator("nav.speakers a").first
    name = link.get_attribute("data-who")
    link.click()
    shown = page.locator(".utterance:visible")
    assert shown.count() == sum(u.speaker == name for u in five.utterances)
    link.click()
    assert shown.count() == len(five.utterances)


def test_the_keyboard_is_told_who_speaks_and_escape_puts_it_away(five: Dossier, visit: Open) -> None:
    page = visit().go(_busiest(five))
    page.locator(".kinds input").last.focus()
    for _ in range(40):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement.matches('.ref')"):
            break
    else:
        raise AssertionError("no letter is reached by the keyboard")
    tip = page.locator(".tip")
    assert tip.is_visible()
    assert tip.inner_text() == page.evaluate("document.activeElement.dataset.who")
    assert tip.inner_text() in page.evaluate("document.activeElement.getAttribute('aria-label')")
    assert page.locator(".q.is-on").count() >= 1
    page.keyboard.press("Escape")
    assert not tip.is_visible()
    assert page.locator(".q.is-on").count() == 0


def test_the_pointer_is_told_who_speaks_and_nothing_scrolls_sideways(five: Dossier, visit: Open) -> None:
    page = visit(width=360).go(_busiest(five))
    words = page.locator(".article .q.reported").first
    words.hover()
    assert page.locator(".tip").inner_text() == words.get_attribute("data-who")
    assert page.evaluate("document.documentElement.scrollWidth") <= 360
    page.mouse.move(2, 2)
    assert not page.locator(".tip").is_visible()


@pytest.mark.parametrize("way", ["hover", "focus"])
def test_the_tip_beside_the_words_names_the_speaker(five: Dossier, visit: Open, way: str) -> None:
    page = visit().go(_busiest(five))
    tip, letters = page.locator(".tip"), page.locator(".article .ref[data-who]")
    assert not tip.is_visible(), "nothing is told before it is asked for"
    for letter in letters.all()[:4]:
        getattr(letter, way)()
        tip.wait_for(state="visible")
        who = letter.get_attribute("data-who")
        assert who and tip.inner_text() == who
        assert page.locator(f".article .q.is-on[data-q='{letter.get_attribute('data-q')}']").count() >= 1
        told, beside = tip.bounding_box(), letter.bounding_box()
        assert told and beside and abs(told["y"] - beside["y"]) < 3 * beside["height"] + told["height"]
    if way == "hover":
        page.mouse.move(2, 2)
    else:
        letters.first.evaluate("() => document.activeElement.blur()")
    assert not tip.is_visible()


@pytest.mark.parametrize("scripts", [True, False])
def test_a_kind_is_switched_off_and_on_with_scripts_and_without(five: Dossier, visit: Open, scripts: bool) -> None:
    page = visit(java_script_enabled=scripts).go(_busiest(five))
    note, letter = page.locator(".note.reported").first, page.locator(".ref.reported").first
    words = page.locator(".article .q.reported").first
    switch = page.locator(".kinds input[value=reported]")
    assert note.is_visible() and letter.is_visible() and words.is_visible()
    switch.uncheck()
    assert words.is_visible(), "the text itself stays"
    assert not note.is_visible() and not letter.is_visible()
    switch.check()
    assert note.is_visible() and letter.is_visible()


def test_a_kind_that_was_switched_off_stays_off_on_the_next_article(five: Dossier, visit: Open) -> None:
    made = visit()
    kinds = {a: [q.kind for q in five.quotations if q.article == a] for a in five.article}
    first, second = [a for a in kinds if "reported" in kinds[a]][:2]
    made.go(f"articles/{first}/").locator(".kinds input[value=reported]").uncheck()
    page = made.go(f"articles/{second}/")
    assert not page.locator(".kinds input[value=reported]").is_checked()
    line = page.locator(".article .q.reported").first.evaluate("e => getComputedStyle(e).textDecorationLine")
    assert line == "none"
    assert not page.locator(".note.reported").first.is_visible()


def test_each_kind_has_a_look_of_its_own_apart_from_colour(five: Dossier, visit: Open) -> None:
    made = visit()
    looks: dict[str, str] = {}
    for path in _articles(five):
        page = made.go(path)
        for label in page.locator(".kinds label:has(.q)").all():
            kind = label.locator("input").get_attribute("value") or ""
            style = "e => { const s = getComputedStyle(e); return s.textDecorationStyle + s.textDecorationThickness }"
            looks[kind] = label.locator(".q").evaluate(style)
    assert len(set(looks.values())) == len(looks) >= 3, looks


def test_a_name_leads_to_the_speaker_and_back_to_the_words(five: Dossier, visit: Open) -> None:
    page = visit().go("quotes/")
    link = page.locator(".utterance h3 .who a").first
    name = link.inner_text()
    link.click()
    page.wait_for_url(re.compile(r"/speakers/[^/]+/$"))
    assert page.locator("h1").inner_text() == name
    page.locator(".said-list .meta a[href*='quotes/#q-']").first.click()
    page.wait_for_url(re.compile(r"/quotes/#q-"))
    said = five.quotation[page.url.split("#")[1]]
    assert said.speaker and name in said.speaker.name


def test_on_paper_ink_is_black_and_no_comparison_runs_off_the_sheet(visit: Open) -> None:
    page = visit(width=700, scheme="dark").go("quotes/")
    page.emulate_media(media="print")
    assert page.locator(".utterance h3").first.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    wide = page.eval_on_selector_all(".score", "s => s.filter(e => e.scrollWidth > e.clientWidth + 1).length")
    assert wide == 0
    assert not page.locator("nav.speakers").is_visible()
