"""Links that open an outlet's own page on the quoted words (WICG Scroll To Text Fragment)."""

import re
from collections.abc import Iterator
from urllib.parse import quote

from dossier.model import WITHHELD, Span

LONGEST = 300
"""Characters; longer words are named by their beginning and end."""
ENDS = 6
"""Words of either end."""
AROUND = (3, 6, 12)
"""Words of context tried before and after, until the place is the only one of its kind."""


def fragment(text: str, spans: tuple[Span, ...]) -> str:
    """``:~:text=…`` for these stretches of an article, each marked where the browser finds it."""
    return ":~:" + "&".join(f"text={_directive(text, span)}" for span in spans)


def link(url: str, text: str, spans: tuple[Span, ...]) -> str:
    """The outlet's page at the words; a fragment that the address has already is kept before the directive."""
    return f"{url}{'' if '#' in url else '#'}{fragment(text, spans)}"


def _directive(text: str, span: Span) -> str:
    prefix, suffix = _context(text, span)
    words = _words(span.of(text))
    # A single text cannot match across blocks; a beginning and an end can.
    if len(words) > LONGEST or "\n" in span.of(text).strip():
        parts = words.split(" ")
        ends = min(ENDS, len(parts) // 2)
        named = f"{_encoded(' '.join(parts[:ends]))},{_encoded(' '.join(parts[-ends:]))}" if ends else _encoded(words)
    else:
        named = _encoded(words)
    return (f"{_encoded(prefix)}-," if prefix else "") + named + (f",-{_encoded(suffix)}" if suffix else "")


def _context(text: str, span: Span) -> tuple[str, str]:
    """Words before and after, where the same words stand more than once in the article; else none."""
    if len(list(_places(text, span.of(text)))) < 2:
        return "", ""
    before, after = _line_before(text, span), _line_after(text, span)
    for number in AROUND:
        prefix, suffix = " ".join(before[-number:]), " ".join(after[:number])
        if _is_alone(text, span, prefix, suffix) or (len(before) <= number and len(after) <= number):
            break
    return prefix, suffix


def _line_before(text: str, span: Span) -> list[str]:
    return text[: span.start].rpartition("\n")[2].rpartition(WITHHELD)[2].split()


def _line_after(text: str, span: Span) -> list[str]:
    return text[span.end :].partition("\n")[0].partition(WITHHELD)[0].split()


def _is_alone(text: str, span: Span, prefix: str, suffix: str) -> bool:
    same = (
        place
        for place in _places(text, span.of(text))
        if " ".join(_line_before(text, place)).endswith(prefix)
        and " ".join(_line_after(text, place)).startswith(suffix)
    )
    return sum(1 for _ in same) < 2


def _places(text: str, words: str) -> Iterator[Span]:
    """Where a browser finds the words: it folds case and white space."""
    pattern = r"\s+".join(re.escape(word) for word in words.split())
    if pattern:
        yield from (Span(*found.span()) for found in re.finditer(pattern, text, re.IGNORECASE))


def _words(text: str) -> str:
    return " ".join(text.split())


def _encoded(text: str) -> str:
    """Percent-encoded; the hyphen too, which parts prefix and suffix from the words."""
    return quote(text, safe="").replace("-", "%2D")
