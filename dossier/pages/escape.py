"""The one way by which text that is not ours reaches a page: unchanged and inert.

Pages are Markdown in which foreign text stands as HTML on one line (docs/decisions/0003):
what HTML acts on and what Markdown's preprocessors act on becomes a character reference.
"""

import re
from functools import lru_cache

from dossier.model import WITHHELD

# What HTML acts on; Markdown's preprocessors look into raw HTML for fences and attribute lists; a tab or a line feed
# would end the line.
_REFERENCES = {"&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#x27;"}
_REFERENCES |= {c: f"&#{ord(c)};" for c in "`~{}\t\n"}
_ACTIVE = re.compile(f"[{re.escape(''.join(_REFERENCES))}]")
# What a character reference cannot carry: HTML maps or drops these; line separators split lines in Python.
_LOST = "\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff\ufffe\uffff"
_SIGN = re.compile(f"[{_LOST}{WITHHELD}]")
_SIGNED = re.compile(f"([{_LOST}]|{WITHHELD}+)")
_UNCARRIED = re.compile(f"[{_LOST}]")
_PLAIN = re.compile(f"[^{re.escape(''.join(_REFERENCES))}{_LOST}{WITHHELD}]*")
"""What is written as it stands: most of half a million texts are that, and one look at each tells."""


class Html(str):
    """Text that is HTML already; anything else that reaches a template is escaped there."""

    __slots__ = ()


NOTHING = Html("")


@lru_cache(maxsize=65536)
def escape(text: str) -> Html:
    """Text of a manifest, a name or an address, for an element or a quoted attribute.

    Characters that HTML cannot carry become U+FFFD: such text carries no proof. Kept, because names
    and addresses come again and again: two million times in a dossier of a thousand articles.
    """
    return _carried(text if text.isascii() and text.isprintable() else _UNCARRIED.sub("\ufffd", text))


def verbatim(text: str) -> Html:
    """Words of a seed, for an element with a proof mark: each code point comes back from the parsed page.

    One that HTML cannot carry is shown by a sign that names it and stands for it; so is a stretch that is withheld.
    """
    return Html(inert(text))


def inert(text: str) -> str:
    """The same, to be put together with other HTML."""
    if _PLAIN.fullmatch(text):
        return text
    if not _SIGN.search(text):
        return _carried(text)
    parts = _SIGNED.split(text)
    return "".join(_sign(part) if i % 2 else _carried(part) for i, part in enumerate(parts))


def _carried(text: str) -> Html:
    return Html(_ACTIVE.sub(lambda found: _REFERENCES[found.group()], text))


def _sign(character: str) -> str:
    if character[0] == WITHHELD:
        return f'<span class="withheld" data-x data-w="{len(character)}" title="not reproduced here">[…]</span>'
    code = ord(character)
    picture = chr(0x2400 + code) if code < 0x20 else "\u2421" if code == 0x7F else "\u2426"
    return f'<span class="ctl" data-x data-cp="{code:04X}">{picture}</span>'
