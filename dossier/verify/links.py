"""Every internal link and anchor of the built site leads somewhere, and no id stands twice on a page."""

import json
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from urllib.parse import unquote, urljoin, urlsplit

from dossier.errors import Fault
from dossier.verify.built import BuiltPage, BuiltSite, anchor_of

INERT_SCHEMES = frozenset({"mailto", "tel"})
OUTWARD_SCHEMES = frozenset({"http", "https"})
NOT_REQUESTED = frozenset({"canonical", "alternate", "prev", "next", "license", "author", "me"})
"""``rel`` of a <link> that a browser does not fetch."""

_ADDRESSES = ("href", "src", "poster", "action", "formaction", "background", "data", "xlink:href")
_REFERRING = ":is([href],[src],[srcset],[poster],[action],[formaction],[background],[imagesrcset],[ping],object[data])"


@dataclass(frozen=True)
class Link:
    """A reference as written: the element's name, the address, the id of the element nearest to it."""

    tag: str
    address: str
    anchor: str | None
    fetched: bool
    """Does the browser fetch it by itself, without a reader's click?"""


@dataclass(frozen=True)
class PageLinks:
    page: BuiltPage
    links: tuple[Link, ...]
    ids: frozenset[str] = field(default_factory=frozenset)


def read_links(page: BuiltPage) -> PageLinks:
    """The references that a page makes and the ids that it offers."""
    links: list[Link] = []
    # :is, because a list of selectors yields an element once for each of them that it matches.
    for node in (*page.tree.css(_REFERRING), *page.xlinks):
        attributes = node.attributes
        tag = node.tag or ""
        fetched = tag not in ("a", "area", "form", "button") and not (
            tag == "link" and set((attributes.get("rel") or "").split()) <= NOT_REQUESTED
        )
        for name in _ADDRESSES:
            if (address := attributes.get(name)) is not None and (name != "data" or tag == "object"):
                links.append(Link(tag, address.strip(), anchor_of(node), fetched))
        several = f"{attributes.get('srcset') or ''},{attributes.get('imagesrcset') or ''}".split(",")
        # A ping is sent along with a click, to wherever it says.
        for candidate in (*several, *(attributes.get("ping") or "").split()):
            if address := candidate.strip().partition(" ")[0]:
                links.append(Link(tag, address, anchor_of(node), True))
    named = (node.attributes["name"] or "" for node in page.tree.css("a[name]"))
    return PageLinks(page, tuple(links), frozenset([*page.ids, *named]))


def doubled_ids(page: BuiltPage) -> Iterator[Fault]:
    for name, times in sorted(Counter(page.ids).items()):
        if times > 1:
            yield page.fault(name, f"the id stands {times} times on the page", "ids must be unique: mend the template")


class Resolver:
    """Where an address on a page leads inside the site.

    ``prefix`` is the path at which the site is published (``/repository/``): the theme's
    404 page, which is shown at any address, links with it.
    """

    def __init__(self, site: BuiltSite, ids: Mapping[str, frozenset[str]], site_url: str = "") -> None:
        self._files = site.files
        self._ids = ids
        self._origin = site_url if site_url.endswith("/") or not site_url else site_url + "/"
        self._prefix = urlsplit(self._origin).path or "/"
        self._known: dict[tuple[str, str], str | None] = {}

    def wrong_with(self, page: BuiltPage, link: Link) -> str | None:
        """What is wrong with a link; None when it leads to a file (and an id) of the site, or rightly out of it."""
        folder = page.url.rpartition("/")[0]
        key = (page.path if link.address.startswith("#") else folder, link.address + "!" * link.fetched)
        if key not in self._known:
            self._known[key] = self._wrong(page, link)
        return self._known[key]

    def _wrong(self, page: BuiltPage, link: Link) -> str | None:
        try:
            parts = urlsplit(link.address)
        except ValueError:
            return f"the address {link.address!r} cannot be read"
        if self._origin and link.address.startswith(self._origin):
            return self._missing(link.address.removeprefix(self._origin), link.address)
        if parts.netloc or parts.scheme in OUTWARD_SCHEMES:
            if link.fetched:
                return f"<{link.tag}> fetches {link.address!r} from outside of the site"
            return None if parts.scheme in OUTWARD_SCHEMES else f"the address {link.address!r} has no http or https"
        if parts.scheme:
            return self._odd_scheme(parts.scheme, link)
        absolute = urljoin(self._prefix + page.url, link.address)
        if not absolute.startswith(self._prefix):
            return f"the link {link.address!r} leads out of the site, which is published at {self._prefix!r}"
        return self._missing(absolute.removeprefix(self._prefix), link.address, page)

    def _odd_scheme(self, scheme: str, link: Link) -> str | None:
        if scheme in INERT_SCHEMES or (scheme == "data" and link.tag in ("img", "link", "source")):
            return None
        return f"the link {link.address!r} has the scheme {scheme!r}, which is not one that a page needs"

    def _missing(self, inside: str, address: str, page: BuiltPage | None = None) -> str | None:
        path, _, fragment = inside.partition("#")
        path = unquote(path.partition("?")[0])
        target = page.path if page and not address.partition("#")[0] else self._file(path)
        if target is None:
            return f"the link {address!r} leads to no file of the site"
        # A text directive (#:~:text=) is the browser's, not an id.
        wanted = unquote(fragment.partition(":~:")[0])
        if wanted and wanted != "top" and target.endswith(".html") and wanted not in self._ids.get(target, ()):
            return f"the link {address!r} leads to {target}, where no element has the id {wanted!r}"
        return None

    def _file(self, path: str) -> str | None:
        folder = path if path.endswith("/") or not path else f"{path}/"
        return next((file for file in (path, f"{folder}index.html") if file in self._files), None)


def broken_links(resolver: Resolver, pages: Iterable[PageLinks]) -> Iterator[Fault]:
    hint = "mend the page that makes the link, or build again if a file was taken away"
    for found in pages:
        for link in dict.fromkeys(found.links):
            if problem := resolver.wrong_with(found.page, link):
                yield found.page.fault(link.anchor, problem, hint)


def broken_search(site: BuiltSite, resolver: Resolver) -> Iterator[Fault]:
    """The search index (of Material, or of Zensical) leads to places that exist."""
    for path in ("search/search_index.json", "search.json"):
        if path not in site.files:
            continue
        shown = site.shown(path)
        try:
            index = json.loads(site.read(path))
            places = [str(entry["location"]) for entry in index.get("docs") or index["items"]]
        except (ValueError, KeyError, TypeError, AttributeError):
            yield Fault(shown, 0, "the search index cannot be read", "build again")
            continue
        top = BuiltPage("index.html", shown, "")
        for place in places:
            if problem := resolver.wrong_with(top, Link("a", place or "./", None, False)):
                yield Fault(shown, 0, f"a search result: {problem}", "build again")
