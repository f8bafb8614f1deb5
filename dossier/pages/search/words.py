"""Words as the search knows them. scripts/finder.js cuts and folds in the same way: tests hold the two together."""

import re
import unicodedata
from functools import lru_cache

WORD = re.compile(
    r"(?:[A-Z]\.)+[A-Z](?![^\W_])"  # U.S., D.C.: one word without its points
    r"|[0-9]+(?:[.,][0-9]+)*[^\W_]*"  # 1,200 and 1.2bn
    r"|[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff]"  # written without spaces: each sign is a word
    r"|[^\W_]+"
)


@lru_cache(maxsize=65536)
def form(word: str) -> str:
    """The form that is found: small letters without accents; of numbers and initials without the marks inside."""
    if not word.isascii():
        parts = unicodedata.normalize("NFKD", word)
        word = "".join(c for c in parts if not unicodedata.combining(c))
    plain = word.lower()
    if plain[0].isdigit():
        return plain.replace(",", "")
    return plain.replace(".", "")


def forms(text: str) -> list[str]:
    """The forms of a text's words, in order."""
    return [form(word) for word in WORD.findall(text)]


def words_of(text: str) -> list[tuple[int, str]]:
    """Where each word of a text begins, and its form."""
    return [(found.start(), form(found.group())) for found in WORD.finditer(text)]
