"""Every internal link and anchor of the built site leads somewhere, and no id stands twice on a page."""

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit

from dossier.errors import Fault
from dossier.verify.built import BuiltPage, BuiltSite, anchor_of

INERT_SCHEMES = frozenset({"mailto", "tel"})
OUTWARD_SCHEMES = frozenset({"http", "https"})
NOT_REQUESTED = frozenset({"canonical", "alternate", "prev", "next", "license", "author", "me"})
"""``rel`` of a <link> that a browser does not fetch."""

_ADDRESSES = ("src", "poster", "action", "formaction", "background", "data", "xlink:href")
_LISTS = ("srcset", "imagesrcset", "ping")
_RARE = frozenset((*_ADDRESSES, *_LISTS))
_UP = re.compile(r"(?:\.\./)+(?=[A-Za-z0-9_-][A-Za-z0-9_.-]*(?:/|$))")
"""Steps up at the start of an address, before the name of a file or folder."""


class Link(NamedTuple):
    """A reference as written: the element's name and the address."""

    tag: str
    address: str
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
    for node, attributes in page.referring:
        tag = node.tag or ""
        fetched = (
            tag != "a"
            and tag not in ("area", "form", "button")
            and not (tag == "link" and set((attributes.get("rel") or "").split()) <= NOT_REQUESTED)
        )
        if (address := attributes.get("href")) is not None:
            links.append(Link(tag, address.strip(), fetched))
        if attributes.keys().isdisjoint(_RARE):
            continue
        for name in _ADDRESSES:
            if (address := attributes.get(name)) is not None and (name != "data" or tag == "object"):
                links.append(Link(tag, address.strip(), fetched))
        links += (Link(tag, address, True) for address in _listed(attributes))
    named = (node.attributes["name"] or "" for node in page.tree.css("a[name]"))
    return PageLinks(page, tuple(links), frozenset([*page.ids, *named]))


def _listed(attributes: Mapping[str, str | None]) -> Iterator[str]:
    """Addresses of which one attribute has several."""
    several = f"{attributes.get('srcset') or ''},{attributes.get('imagesrcset') or ''}".split(",")
    # A ping is sent along with a click, to wherever it says.
    for candidate in (*several, *(attributes.get("ping") or "").split()):
        if address := candidate.strip().partition(" ")[0]:
            yield address


def doubled_ids(page: BuiltPage) -> Iterator[Fault]:
    for name, times in sorted(Counter(page.ids).items()):
        if times > 1:
            yield page.fault(name, f"the id stands {times} times on the page", "ids must be unique: mend the template")


@dataclass(frozen=True, slots=True)
class _Place:
    """A file of the site ("" outside of it), or what is wrong."""

    file: str = ""
    wrong: str = ""


@dataclass(frozen=True, slots=True)
class Asked:
    """What a page's links ask: the ids that must be on other pages; ``wrong`` where one is wrong whatever is there."""

    wrong: bool
    ids: Mapping[str, frozenset[str]]
    """By file."""


_HERE = "\0"
"""For the address in a message, which is told once a link has it."""


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
        self._known: dict[tuple[str, str, str, bool], _Place] = {}
        self._from_top: dict[tuple[int, str, str, bool], _Place] = {}
        self._plain_from_top: dict[int, dict[str, _Place]] = {}

    def wrong_with(self, page: BuiltPage, link: Link) -> str | None:
        """What is wrong with a link; None when it leads to a file (and an id) of the site, or rightly out of it."""
        before, _, fragment = link.address.partition("#")
        place = self._led(page, before, link)
        wanted = _wanted(place, fragment)
        if place.wrong:
            return place.wrong.replace(_HERE, repr(link.address))
        if not wanted or wanted in self._ids.get(place.file, ()):
            return None
        return f"the link {link.address!r} leads to {place.file}, where no element has the id {wanted!r}"

    def asks(self, found: PageLinks, plain: Iterable[str] = ()) -> Asked:
        """What a page's links ask of the site's other pages, of whose ids nothing need be known here.

        ``plain`` are addresses of links of the page that are of an <a>, beside those that are ``found``.
        """
        # Most of half a million links differ in their fragments alone: the rest of an address is worked out once.
        near: dict[tuple[str, str, bool], _Place] = {}
        ids: dict[str, set[str]] = defaultdict(set)
        for link in frozenset(found.links):
            before, hash_sign, fragment = link.address.partition("#")
            key = (link.tag, before, link.fetched)
            place = near.get(key)
            if place is None:
                place = near[key] = self._led(found.page, before, link)
            if hash_sign and (wanted := _wanted(place, fragment)):
                ids[place.file].add(wanted)
        wrong = any(place.wrong for place in near.values())
        # Most lead up to the top of the site: the same place from every page that is as deep.
        depth = found.page.url.count("/")
        up, further = "../" * depth, "../" * (depth + 1)
        from_top = self._plain_from_top.setdefault(depth, {})
        for before, fragments in _by_place(plain).items():
            if (place := from_top.get(before)) is None:
                place = self._led(found.page, before, Link("a", before, False))
                if up and before.startswith(up) and not before.startswith(further):
                    from_top[before] = place
            wrong = wrong or bool(place.wrong)
            if place.file.endswith(".html"):
                ids[place.file] |= fragments
        return Asked(wrong, {file: frozenset(wanted) for file, wanted in ids.items() if wanted})

    def _led(self, page: BuiltPage, before: str, link: Link) -> _Place:
        """Where a link leads, of which ``before`` is the address without its fragment."""
        base = page.url if before else page.path
        depth = base.count("/")
        if depth and before.startswith("../" * depth) and not before.startswith("../", 3 * depth):
            # Up to the top of the site, as the theme's links go: the same place from every page that is as deep.
            from_top = (depth, before, link.tag, link.fetched)
            if (place := self._from_top.get(from_top)) is None:
                place = self._from_top[from_top] = self._place(base, before, link)
            return place
        if up := _UP.match(before):
            # The same place has another address on each page: seen from the folder that they go up to, it has one.
            steps, folders = up.end() // 3, base.split("/")[:-1]
            if steps <= len(folders):
                base, before = "/".join([*folders[: len(folders) - steps], ""]), before[up.end() :]
        folder = base if not before or before.startswith("?") else base.rpartition("/")[0]
        key = (folder, before, link.tag, link.fetched)
        place = self._known.get(key)
        if place is None:
            place = self._known[key] = self._place(base, before, link)
        return place

    def _place(self, base: str, address: str, link: Link) -> _Place:
        """Where an address without its fragment leads; ``_HERE`` stands in what is wrong for the whole of it.

        ``base`` is the address, relative to the site, that it is relative to; the page's file where there is none.
        """
        try:
            parts = urlsplit(address)
        except ValueError:
            return _Place(wrong=f"the address {_HERE} cannot be read")
        if self._origin and address.startswith(self._origin):
            return self._inside(address.removeprefix(self._origin))
        if parts.netloc or parts.scheme in OUTWARD_SCHEMES:
            if link.fetched:
                return _Place(wrong=f"<{link.tag}> fetches {_HERE} from outside of the site")
            outward = parts.scheme in OUTWARD_SCHEMES
            return _Place() if outward else _Place(wrong=f"the address {_HERE} has no http or https")
        if parts.scheme:
            return self._odd_scheme(parts.scheme, link)
        absolute = urljoin(self._prefix + base, address)
        if not absolute.startswith(self._prefix):
            return _Place(wrong=f"the link {_HERE} leads out of the site, which is published at {self._prefix!r}")
        return self._inside(absolute.removeprefix(self._prefix)) if address else _Place(base)

    def _odd_scheme(self, scheme: str, link: Link) -> _Place:
        if scheme in INERT_SCHEMES or (scheme == "data" and link.tag in ("img", "link", "source")):
            return _Place()
        return _Place(wrong=f"the link {_HERE} has the scheme {scheme!r}, which is not one that a page needs")

    def _inside(self, inside: str) -> _Place:
        target = self._file(unquote(inside.partition("?")[0]))
        return _Place(target) if target is not None else _Place(wrong=f"the link {_HERE} leads to no file of the site")

    def _file(self, path: str) -> str | None:
        folder = path if path.endswith("/") or not path else f"{path}/"
        return next((file for file in (path, f"{folder}index.html") if file in self._files), None)


def _by_place(addresses: Iterable[str]) -> Mapping[str, set[str]]:
    """What must have an id where each address leads, by the rest of the address."""
    found: dict[str, set[str]] = defaultdict(set)
    for address in set(addresses):
        before, _, fragment = address.strip().partition("#")
        found[before].add(_named(fragment) if "%" in fragment or ":" in fragment else fragment)
    for fragments in found.values():
        fragments -= {"", "top"}
    return found


def _wanted(place: _Place, fragment: str) -> str:
    """The id that must be where a link leads ("": none need be)."""
    if not fragment or not place.file.endswith(".html"):
        return ""
    fragment = _named(fragment)
    return "" if fragment == "top" else fragment


def _named(fragment: str) -> str:
    """The id in a fragment. A text directive (#:~:text=) is the browser's, not an id."""
    return unquote(fragment.partition(":~:")[0]) if "%" in fragment or ":~:" in fragment else fragment


def broken_links(resolver: Resolver, pages: Iterable[PageLinks]) -> Iterator[Fault]:
    hint = "mend the page that makes the link, or build again if a file was taken away"
    for found in pages:
        for link in dict.fromkeys(found.links):
            if problem := resolver.wrong_with(found.page, link):
                yield found.page.fault(_anchor(found.page, link), problem, hint)


def _anchor(page: BuiltPage, link: Link) -> str | None:
    """The id nearest around a link. Looked for where one is wrong: of half a million good ones nobody asks."""
    fresh = BuiltPage(page.path, page.shown, page.html)
    for node, attributes in fresh.referring:
        if node.tag == link.tag and any(link.address in (value or "") for value in attributes.values()):
            return anchor_of(node)
    return None
