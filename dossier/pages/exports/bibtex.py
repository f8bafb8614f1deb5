"""Quotations as BibTeX: each an entry of its own that cites its article."""

import re
from collections.abc import Iterable, Iterator, Sequence

from dossier.model import Dossier
from dossier.pages.citing import CAVEAT, Cited
from dossier.pages.exports.csl import note
from dossier.pages.notation import Notation, Part, Raw, as_text

_COMMANDS = {
    "\\": r"{\textbackslash}",
    "{": r"{\textbraceleft}",
    "}": r"{\textbraceright}",
    "~": r"{\textasciitilde}",
    "^": r"{\textasciicircum}",
    "\n": r"{\newline}",
    " ": "{ }",
    **{sign: f"\\{sign}" for sign in "#$%&_"},
}


def _sign(sign: str) -> str:
    return _COMMANDS.get(sign) or f"{{\\symbol{{{ord(sign)}}}}}"


# A brace counts for BibTeX even after a backslash, so that braces are written as commands. A space after a space
# would be dropped; what a line or a typesetter ends at is written by its number.
_ACTIVE = "[\\\\{}~^#$%&_\x00-\x1f\x7f-\xa0\u2028\u2029\ufeff]"
_ANY = re.compile(_ACTIVE)
BIBTEX = Notation(re.compile(f"{_ACTIVE}|(?<= ) "), _sign, lambda text: "  " in text or _ANY.search(text))


def bibliography(dossier: Dossier, cited: Iterable[Cited]) -> str:
    """The file; addresses of the dossier are relative to its root."""
    head = f"% Quotations of the dossier {_comment(dossier.seeds.title)}\n% {CAVEAT}\n"
    return "\n".join([head, *(f"{as_text(bibtex(source), BIBTEX)}\n" for source in cited)])


def bibtex(source: Cited) -> Iterator[Part]:
    """One entry. ``annote`` holds the words, ``note`` what we say of them."""
    yield from (Raw("@misc{"), source.quotation.id)
    for name, value in _fields(source):
        yield Raw(f",\n  {name} = {{")
        yield from value
        yield Raw("}")
    yield Raw("\n}")


def _fields(source: Cited) -> Iterator[tuple[str, Sequence[Part]]]:
    article = source.article
    if source.author:
        # A second pair of braces: a byline is one name, whatever stands in it.
        yield "author", (Raw("{"), source.author, Raw("}"))
    yield "title", (Raw("{"), *source.title, Raw("}"))
    if article.outlet:
        yield "howpublished", (article.outlet,)
    if source.published:
        yield "year", (source.published[:4],)
        yield "date", (source.published[:10],)
    if source.url:
        yield "url", (Raw(address(source.url)),)
    yield "langid", (article.language,)
    yield "annote", source.words
    yield "note", note(source)


_BREAKS_ADDRESS = re.compile(r"[{}\\%\s\x00-\x1f\x7f^]")


def address(url: str) -> str:
    """For a field that \\url prints: what ends it or starts a comment is percent-encoded, a percent sign kept."""

    def encoded(found: re.Match[str]) -> str:
        if found.group() == "%":
            return r"\%"
        return "".join(f"\\%{byte:02X}" for byte in found.group().encode())

    return _BREAKS_ADDRESS.sub(encoded, url)


def _comment(text: str) -> str:
    """A title in a comment: one line, and no sign at which a reader would see an entry."""
    return re.sub(r"[@\s\x00-\x1f\x7f-\x9f\u2028\u2029]+", " ", text)
