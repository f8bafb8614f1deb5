"""Numbered superlatives: the second-largest is another rank than the largest; and qualities told of nothing."""

from dossier.analysis.accounts.encounters import ORDINALS
from dossier.analysis.likeness import Tokens
from dossier.patterns import compiled

_SUPERLATIVES = frozenset(
    (
        "best worst most least largest biggest smallest greatest highest lowest tallest deepest longest shortest "
        "oldest eldest youngest newest earliest latest fastest slowest strongest weakest richest wealthiest poorest "
        "busiest deadliest bloodiest costliest heaviest hottest coldest wettest driest closest nearest farthest "
        "furthest hardest toughest safest widest broadest"
    ).split()
)
_FIGURE = compiled(r"\d{1,3}(?:st|nd|rd|th)")


def rank_at(tokens: Tokens, n: int) -> str:
    """The number of a superlative, as printed right before it: "second", "4th"; "" of what has none or is none."""
    if not n or tokens.words[n].lower() not in _SUPERLATIVES or tokens.starts[n] - tokens.ends[n - 1] > 1:
        return ""
    before = tokens.words[n - 1].lower()
    return before if before in ORDINALS or _FIGURE.fullmatch(before) else ""


def ranks_in(tokens: Tokens, within: range) -> dict[tuple[str, str], set[str]]:
    """By superlative and the stem of the word behind it its numbers; "" where it is told without one."""
    found: dict[tuple[str, str], set[str]] = {}
    for n in within:
        word = tokens.words[n].lower()
        if word in _SUPERLATIVES and n + 1 in within:
            found.setdefault((word, tokens.stems[n + 1]), set()).add(rank_at(tokens, n))
    return found


def compares(tokens: Tokens, n: int) -> bool:
    """Whether a word is told of nothing: of "so long as" and "short of a majority" neither is a length."""
    here = tokens.words[max(0, n - 1) : n + 2]
    return here[2:] == ["as"] and here[0] in ("as", "so") if here[2:] != ["of"] else here[1] == "short"
