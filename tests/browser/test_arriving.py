"""A page that arrives in pieces, as on a slow wire: what is read already stays where it is."""

from collections.abc import Callable

import pytest

from dossier.model import Dossier
from tests.browser.conftest import Visit

Open = Callable[..., Visit]
STILL = 0.005
WIDE = ("", "compare/", "speakers/{person}/", "articles/{one}/", "compare/{one}/{other}/")
NARROW = ("compare/", "speakers/", "guide/citing/", "words/b/")

# The browser's parser is given a piece and two frames to show it, and then the next; once the first window is full, the
# rest at once. What stands before the text arrives first, since nothing is shown before the style sheets are there.
ARRIVES = """async ([path, piece]) => {
    const page = await (await fetch(path)).text(), begins = page.indexOf('<article');
    const shown = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
    window.shifted = [];
    new PerformanceObserver(seen => seen.getEntries().filter(e => !e.hadRecentInput).forEach(e => window.shifted.push(
        [e.value, e.sources.map(s => s.node && (s.node.outerHTML || s.node.parentNode.outerHTML).slice(0, 80))]
    ))).observe({type: 'layout-shift'});
    history.replaceState(null, '', path);
    document.open();
    document.write(page.slice(0, begins));
    while ([...document.querySelectorAll('link[rel=stylesheet]')].some(link => !link.sheet)) await shown();
    let at = begins;
    for (; at < begins + 12 * piece; at += piece) {
        document.write(page.slice(at, at + piece));
        await shown();
    }
    document.write(page.slice(at));
    document.close();
    await new Promise(done => document.readyState === 'complete' ? done() : window.addEventListener('load', done));
    await shown();
    return window.shifted;
}"""


@pytest.mark.parametrize(("width", "kinds"), [(390, NARROW), (1440, WIDE)])
def test_what_is_read_stays_while_the_rest_arrives(
    five: Dossier, visit: Open, width: int, kinds: tuple[str, ...]
) -> None:
    """By layout shifts, as the browser adds them up."""
    one, other = five.articles[1:3]
    person = next(p for p in five.people if p.titles and p.misspellings)
    made = visit(width=width)
    made.page.route("**/favicon.ico", lambda route: route.fulfill(status=204))
    for kind in kinds:
        path = kind.format(one=one.id, other=other.id, person=person.id)
        shifts = made.go("styles.css").evaluate(ARRIVES, ["/" + path, 700])
        assert sum(value for value, _ in shifts) < STILL, (path, shifts)
