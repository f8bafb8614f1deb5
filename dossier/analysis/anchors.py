"""Ids that outlive a rebuild: made of the article's id and its words, never of offsets or of the analysis."""

import unicodedata
from functools import lru_cache

from dossier.analysis.tables import kept
from dossier.analysis.words import forms_of
from dossier.digest import hex_digest
from dossier.patterns import compiled

_ENOUGH = 96
"""Characters that nearly always hold the words of a slug."""
_NOT_SLUG = compiled(r"[^a-z0-9]+")


def slug(text: str, words: int = 4) -> str:
    """The first words in lower-case ASCII, joined by hyphens; "x" where nothing is left."""
    parts = _parts(text[:_ENOUGH], words)
    if len(parts) <= words and len(text) > _ENOUGH:  # the last of them may have been cut
        parts = _parts(text, words)
    return "-".join(parts[:words])[:48].rstrip("-") or "x"


def _parts(text: str, words: int) -> list[str]:
    """The first words in lower-case ASCII, and more than asked for only where there are more."""
    plain = text if text.isascii() else unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode()
    # One part more than asked for, since the first may be empty, and another for the rest.
    return [w for w in _NOT_SLUG.split(plain.lower().replace("'", ""), words + 1) if w]


@kept
def published_id(article: str) -> str:
    """The id of an article that is analysed under a number, as it is without: ``00002/harbour-strike``."""
    return article[article.find("/") + 1 :]


def anchor(prefix: str, article: str, text: str, occurrence: int = 1) -> str:
    """An id for words of an article: ``q-we-will-keep-the-1f3a9c07``.

    The hash is of the article's id, the folded words and, from the second time that
    the same words stand in one article, which time it is. Case, marks and spaces
    are folded away, so correcting them keeps the id.
    """
    forms, short = _named(text)
    key = f"{prefix}\n{published_id(article)}\n{forms}"
    key = f"{key}\n{occurrence}" if occurrence > 1 else key
    return f"{prefix}-{short}-{hex_digest(key.encode())[:8]}"


@lru_cache(maxsize=8192)
def _named(text: str) -> tuple[str, str]:
    """The folded words and the slug; kept, because most utterances are named by the words of one quotation."""
    plain = text.replace("’", "'")
    if not plain.isascii() or "''" in plain:
        return " ".join(forms_of(text)) or text.strip(), slug(text)
    forms = forms_of(plain)
    return " ".join(forms) or text.strip(), _short(forms)


def _short(forms: list[str], words: int = 4) -> str:
    """The slug of a text in ASCII, made of its forms: they are the words of it where no mark stands in them."""
    short = "-".join(forms[:words]).replace("'", "")
    if "." in short or "," in short or short.count("-") >= words:
        short = "-".join(_parts(short, words)[:words])
    return short[:48].rstrip("-") or "x"
