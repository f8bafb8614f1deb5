"""Words of the past: an element with ``data-was`` shows a version in the ledger, and every id of the ledger lands."""

from collections import defaultdict
from collections.abc import Iterable, Iterator

from selectolax.lexbor import LexborNode

from dossier.errors import Fault
from dossier.model import WITHHELD, Dossier
from dossier.verify.built import BuiltPage
from dossier.verify.proofs import REBUILD, shown_text

ADDRESSES = "q/index.html"
_PAGE_OF = {"q": "quotes/index.html", "u": "quotes/index.html", "s": "summary/index.html"}
"""By the first letter of an id, the page of the site on which it was first published."""


def lasting_ids(dossier: Dossier) -> dict[str, list[str]]:
    """By page of the site: every id of the ledger that must stand there for ever, so that no link to it is lost."""
    found: dict[str, list[str]] = defaultdict(list)
    for entry in dossier.ledger:
        found[ADDRESSES].append(entry.id)
        found[_PAGE_OF[entry.id[0]]].append(entry.id)
        if entry.id[0] != "u":
            found[f"articles/{entry.article}/index.html"].append(entry.id)
    return dict(found)


def untrue_past(page: BuiltPage, dossier: Dossier, lasting: Iterable[str]) -> Iterator[Fault]:
    """Words that a page says were published and were not, and ids (``lasting``) that it once had and has no more."""
    for node in page.tree.css("[data-was]") if "data-was" in page.html else ():
        if problem := _untrue(node, dossier):
            yield page.fault(_entry_id(node, dossier), problem, REBUILD)
    ids = frozenset(page.ids)
    for name in lasting:
        if name not in ids:
            yield page.fault(None, f"nothing on the page has the id {name!r}, which was published", REBUILD)


def _untrue(node: LexborNode, dossier: Dossier) -> str | None:
    """What is wrong with words of the past; None where the entry around them has them, from the seed they name."""
    name = _entry_id(node, dossier)
    if name is None:
        return "words of the past stand under no id of the ledger"
    seed, text = node.attributes.get("data-was") or "", shown_text(node)
    known = (version.text for version in dossier.entry[name].published if version.seed == seed)
    # Of what may not be published any more the page has the sign, as long as the words were.
    if not any(text in (words, WITHHELD * len(words)) for words in known):
        return f"says that {text[:60]!r} was published from the seed {seed[:12]!r}, and the ledger does not"
    return None


def _entry_id(node: LexborNode, dossier: Dossier) -> str | None:
    """The id of the ledger nearest around an element."""
    at: LexborNode | None = node
    while at is not None:
        if (name := at.attributes.get("id")) and name in dossier.entry:
            return name
        at = at.parent
    return None
