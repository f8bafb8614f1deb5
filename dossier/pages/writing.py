"""Every file of the site but for what is written by hand: which there are, and what each is made of.

Pages are functions of the dossier alone, so that where there are many, copies of this process write them in shares.
"""

from collections.abc import Callable, Collection, Iterable, Iterator, Sequence
from functools import partial
from itertools import chain
from operator import itemgetter

from dossier.forks import aside
from dossier.model import Article, Dossier, Person
from dossier.pages.addresses import Past, addresses_view
from dossier.pages.articles import article_view, articles_view
from dossier.pages.atlas import Atlas
from dossier.pages.citing import Cited, cited
from dossier.pages.clothes import clothes
from dossier.pages.compare import beside_of, compare_badges, compare_view, pair_name, pair_path
from dossier.pages.contexts import letters_of, words_view
from dossier.pages.coverage import coverage_view
from dossier.pages.data import export
from dossier.pages.discrepancies import further_view
from dossier.pages.divided import divided, page_of
from dossier.pages.escape import Html
from dossier.pages.evidence import evidence_views, state_of
from dossier.pages.exports import Work, exports
from dossier.pages.exports.atom import FEED
from dossier.pages.exports.scripts import citations
from dossier.pages.feed import feed
from dossier.pages.front import about_view, home_view
from dossier.pages.head import Heads
from dossier.pages.matrix import matrix_view
from dossier.pages.pair import pair_view
from dossier.pages.pieces import found_in
from dossier.pages.quotes import quotes_view
from dossier.pages.review import review_view
from dossier.pages.search import search_files
from dossier.pages.search.written import WrittenPage
from dossier.pages.speakers import said_by, speaker_view, speakers_view
from dossier.pages.summary import summary_view
from dossier.pages.templating import page, source
from dossier.pages.timeline import timeline_view
from dossier.pages.titled import Titled
from dossier.pages.wordlist import concordance
from dossier.turns import in_turns

MANY = 150
"""Parts from which on they are shared out among processes."""

_TOGETHER = 25
"""Articles whose evidence is one part: what they have in common is then made a few times only."""

_UNSEARCHED = {"exclude": True}

DATA = "data/dossier.json"
_STATED = "evidence/"
"""Pages that say of which data file they are."""
UNSTATED = Html("\0")
"""Stands on them until that has been written, so that neither waits for the other. A page has no such character:
where a seed has it, it is written otherwise (`escape.py`)."""


def write_pages(dossier: Dossier, by_hand: Sequence[WrittenPage] = ()) -> dict[str, str]:
    """Every generated file, the long ones first; the order is always the same."""
    with aside(lambda: export(dossier), len(dossier.articles) >= MANY) as data:
        return _written(dossier, list(_parts(dossier, by_hand)), data)


def _written(dossier: Dossier, parts: Sequence[Work], exported: Callable[[], str]) -> dict[str, str]:
    """What the parts give, and the data file, which is not waited for before the pages are made."""
    heads = Heads(dossier)

    def written(share: Iterable[tuple[int, Work]]) -> list[tuple[int, dict[str, str]]]:
        return [(at, _finished(heads, part)) for at, part in share]

    shares = in_turns(written, list(enumerate(parts)), MANY)
    pages = {path: text for _, made in sorted(chain(*shares), key=itemgetter(0)) for path, text in made.items()}
    data = exported()
    state = state_of(data)
    stated = {path: text.replace(UNSTATED, state) for path, text in pages.items() if path.startswith(_STATED)}
    return {**pages, **stated, DATA: data}


def write_articles(dossier: Dossier, ids: Collection[str]) -> dict[str, str]:
    """The pages of these articles, as ``write_pages`` gives them."""
    heads, parts = Heads(dossier), zip(dossier.articles, _articles(dossier), strict=False)
    return {path: text for article, part in parts if article.id in ids for path, text in _finished(heads, part).items()}


def _finished(heads: Heads, part: Work) -> dict[str, str]:
    return {path: heads.page(path, _with_making(path, text)) for path, text in part().items()}


def _parts(dossier: Dossier, by_hand: Sequence[WrittenPage]) -> Iterator[Work]:
    """The long ones first, that nobody is still at one of them when all else is done."""
    articles, titled, sources = list(_articles(dossier)), Titled(dossier), cited(dossier)
    yield lambda: _words(dossier)
    yield lambda: {"quotes/index.md": page("quotes", quotes_view(dossier), "Quotes", search={"boost": 2})}
    yield lambda: search_files(dossier, by_hand)
    yield from exports(dossier, sources)
    yield from _hubs(dossier, titled)
    yield from _evidence(dossier, sources)
    yield from articles
    yield from _speakers(dossier, titled)
    yield lambda: _withdrawn(dossier)
    yield lambda: {FEED: followed} if (followed := feed(dossier)) else {}
    yield lambda: {f"data/articles/{article.id}.txt": article.text for article in dossier.articles}
    yield lambda: clothes(source, dossier.seeds.title)


def _hubs(dossier: Dossier, titled: Titled) -> Iterator[Work]:
    beside = {"search": _UNSEARCHED}
    yield lambda: {"index.md": page("home", home_view(dossier), "Home")}
    yield lambda: {"summary/index.md": page("summary", summary_view(dossier), "Summary")}
    _, further = divided(dossier)
    yield from (partial(_differing, dossier, number) for number in range(1, len(further) + 1))
    yield lambda: {"summary/matrix/index.md": page("coverage", coverage_view(dossier), "Who tells what", **beside)}
    yield lambda: {"timeline/index.md": page("timeline", timeline_view(dossier), "Timeline")}
    yield lambda: {"quotes/matrix/index.md": page("matrix", matrix_view(dossier), "Who printed what", **beside)}
    yield lambda: {"speakers/index.md": page("speakers", speakers_view(dossier, titled), "Speakers")}
    yield lambda: {"articles/index.md": page("articles", articles_view(dossier), "Articles")}
    yield lambda: {"review/index.md": page("review", review_view(dossier), "To review", **beside)}
    yield lambda: {"about/index.md": page("about", about_view(dossier), "About", search={"boost": 0.5})}
    yield lambda: {"q/index.md": page("addresses", addresses_view(dossier), "Permanent address", **beside)}


def _differing(dossier: Dossier, number: int) -> dict[str, str]:
    """Out of the search: what differs are words of articles, and it is to land on these."""
    view = further_view(Atlas(dossier, "../../"), number)
    title = f"Where the accounts differ, {number}"
    return {f"{page_of(number)}index.md": page("differences", view, title, search=_UNSEARCHED)}


def _articles(dossier: Dossier) -> Iterator[Work]:
    """Each article, then two of them side by side: these out of the search, which is to land in the article itself."""
    atlas, found = Atlas(dossier, "../../"), found_in(dossier)
    around = [None, *dossier.articles, None]
    beside = beside_of(dossier, {name: apparel.sentences for name, apparel in found.items()})

    def written(at: int) -> dict[str, str]:
        article = dossier.articles[at]
        near = compare_badges(atlas, article, beside.partners(article))
        view = article_view(atlas, article, found[article.id], (around[at], around[at + 2]), near)
        title = f"{atlas.name(article)} ({article.siglum})"
        return {f"articles/{article.id}/index.md": page("article", view, title)}

    def paired(one: Article, other: Article) -> dict[str, str]:
        path, title = f"{pair_path(dossier, one, other)}index.md", f"{pair_name(one, other)}, side by side"
        return {path: page("pair", pair_view(dossier, beside, (one, other)), title, search=_UNSEARCHED)}

    yield from (partial(written, at) for at in range(len(dossier.articles)))
    hub = partial(page, "compare", title="Side by side", search=_UNSEARCHED)
    yield lambda: {"compare/index.md": hub(view=compare_view(dossier, beside))}
    yield from (partial(paired, *pair) for pair in beside.pairs)


def _speakers(dossier: Dossier, titled: Titled) -> Iterator[Work]:
    atlas = Atlas(dossier, "../../")
    said = said_by(dossier)

    def written(name: str, person: Person) -> dict[str, str]:
        view = speaker_view(atlas, titled, person, said[name])
        return {f"speakers/{person.id}/index.md": page("speaker", view, name)}

    yield from (partial(written, name, person) for name, person in atlas.speakers.items())


def _words(dossier: Dossier) -> dict[str, str]:
    """Out of the search: it is to land on the quotes."""
    found = concordance(dossier)
    pages = {"words/index.md": page("words", words_view(dossier, found), "Words", search=_UNSEARCHED)}
    for letter, title, view in letters_of(dossier, found):
        pages[f"words/{letter}/index.md"] = page("contexts", view, title, search=_UNSEARCHED)
    return pages


def _withdrawn(dossier: Dossier) -> dict[str, str]:
    pages = {}
    for gone in Past(Atlas(dossier, "../../")).withdrawn():
        title = f"No longer in the dossier: {gone.article}"
        pages[f"articles/{gone.article}/index.md"] = page("withdrawn", gone, title, search=_UNSEARCHED)
    return pages


def _evidence(dossier: Dossier, sources: Sequence[Cited]) -> Iterator[Work]:
    """The evidence cards, out of the search like all that repeats the quotes, and their citations."""
    of_article: dict[str, list[Cited]] = {article.id: [] for article in dossier.articles}
    for each in sources:
        of_article[each.article.id].append(each)
    names = list(of_article)
    for at in range(0, len(names), _TOGETHER):
        yield partial(_cards, dossier, [each for name in names[at : at + _TOGETHER] for each in of_article[name]])


def _cards(dossier: Dossier, sources: Sequence[Cited]) -> dict[str, str]:
    cards = {
        f"evidence/{article.id}/index.md": page("evidence", view, f"Evidence: {article.label}", search=_UNSEARCHED)
        for article, view in evidence_views(dossier, sources, UNSTATED)
    }
    return cards | citations(sources)


_MADE = "about/#made"


def _with_making(path: str, text: str) -> str:
    """A page with a line on how it was made that leads to more of that: its own, or else one at its end."""
    if not path.endswith(".md") or path.startswith("about/") or _MADE in text:
        return text
    href = "../" * path.count("/") + _MADE
    words = "Made by a program from the articles, whose words stand here as they print them."
    return (
        f'{text}\n<p class="how" data-search-exclude>{words} <a class="made" href="{href}">How this was made</a></p>\n'
    )
