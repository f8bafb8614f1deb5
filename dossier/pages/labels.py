"""What a reader calls things: dates, numbers, kinds and places in plain English."""

from functools import lru_cache

from dossier.model import WITHHELD, Article, Piece, Quotation

_MONTHS = (
    *("January", "February", "March", "April", "May", "June", "July"),
    *("August", "September", "October", "November", "December"),
)
_SMALL = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")

OUTLET_NOT_STATED = "Outlet not stated"
SPEAKER_NOT_NAMED = "Speaker not named"
_PRONOUNS = frozenset("he she it they we i you who this that these those one others him her them".split())

KIND_OF_QUOTATION = {
    "direct": "quoted",
    "partial": "quoted in part",
    "term": "words in quotation marks",
    "reported": "reported",
}
KIND_OF_FURNITURE = {
    "banner": "banner of another story",
    "feed-header": "header of a news feed",
    "timestamp": "time stamp",
    "byline": "byline",
    "repeated": "stands twice",
    "promotion": "promotion or appeal",
    "navigation": "buttons and links",
    "sign-off": "sign-off",
    "other": "not part of the article",
}
KIND_OF_DIFFERENCE = {
    "place": "Place",
    "number": "Number",
    "date": "Date",
    "name": "Name",
    "title": "Title or office",
    "wording": "Wording",
    "attribution": "Who said or did it",
}


def count(number: int, one: str, many: str | None = None) -> str:
    """``3 articles``, ``1 article``, ``1,204 quotes``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def spelled(number: int, one: str, many: str | None = None) -> str:
    """As ``count``, small numbers in words: ``three articles``."""
    return f"{spelled_number(number)} {one if number == 1 else many or one + 's'}"


def spelled_number(number: int) -> str:
    """``three``, ``1,204``."""
    return _SMALL[number] if number < len(_SMALL) else f"{number:,}"


def listed(items: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


@lru_cache(maxsize=4096)  # asked of an article by each of its quotations
def date_words(iso: str | None) -> str | None:
    """``2023-11-09T05:27Z`` as ``9 November 2023, 05:27 UTC``; what is no such date comes back as it is."""
    if iso is None:
        return None
    day, _, time = iso.partition("T")
    parts = day.split("-")
    if not all(p.isdigit() for p in parts) or len(parts) > 3 or (len(parts) > 1 and not 1 <= int(parts[1]) <= 12):
        return iso
    words = parts[0] if len(parts) == 1 else f"{_MONTHS[int(parts[1]) - 1]} {parts[0]}"
    if len(parts) == 3:
        words = f"{int(parts[2])} {words}"
    return f"{words}, {time.removesuffix('Z')} UTC" if time else words


def outlet(article: Article) -> str:
    return article.outlet or OUTLET_NOT_STATED


def place(piece: Piece | None) -> str:
    """``paragraph 4``, ``headline``, ``caption 2``."""
    if piece is None:
        return "text"
    if piece.role == "body":
        return f"paragraph {piece.id.removeprefix('p')}"
    name, _, number = piece.id.rpartition("-")
    return f"{name} {number}" if name and number.isdigit() and piece.role == "part" else piece.kind.replace("-", " ")


def length(article: Article) -> int:
    """Words of headline, standfirst, captions and running text that are shown, as a reader counts them."""
    return sum(len(p.span.of(article.text).replace(WITHHELD, " ").split()) for p in article.prose)


def extent(article: Article) -> str:
    """How much of an article there is to read: ``1,204 words``, ``excerpts, 210 words``, ``a link alone``."""
    if article.rights == "link":
        return "a link alone"
    return f"{'excerpts, ' * (article.rights == 'excerpts')}{count(length(article), 'word')}"


def speaker(quotation: Quotation) -> str:
    return called(quotation.speaker.name) if quotation.speaker else SPEAKER_NOT_NAMED


def called(name: str) -> str:
    """A speaker's name as shown: a pronoun that nobody was found for says so."""
    return f"{name}, not resolved" if is_pronoun(name) else name


@lru_cache(maxsize=4096)
def is_pronoun(words: str) -> bool:
    return words.casefold() in _PRONOUNS


FILTER = {
    "unmarked": "cut inside, not marked",
    "identical": "same words",
    "typography": "case or marks",
    "cut-start": "cut at the start",
    "cut-middle": "cut in the middle",
    "cut-end": "cut at the end",
    "insert": "insert in brackets",
    "contraction": "contraction",
    "spelling": "spelling",
    "number": "number written otherwise",
    "word": "word changed",
    "tense": "person or tense shifted",
    "reordered": "phrase moved",
    "reworded": "reworded",
    "speaker": "credited to another",
    "more": "has more words",
}
"""What a filter for a kind of difference between wordings is called."""
_WHERE = {"cut-start": "at the start", "cut-middle": "in the middle", "cut-end": "at the end"}
_WORDS = {"lacks": "left out", "adds": "added", "both": "changed"}


def difference(kind: str, side: str, marked: bool | None, number: int) -> str:
    """``2 words changed``, ``cut at the end``; ``side``: the wording "lacks" words, "adds" them, or "both" have some.

    ``marked``, of a cut: whether the article shows it; False is the red flag. ``number``: so many words, else times.
    """
    times = f" in {number} places" if number > 1 else ""
    if kind in _WHERE:
        where = _WHERE[kind] if number == 1 else f"in {number} places"
        if side == "adds":  # whether the other shows that it left them out is told of the other
            return f"more {where}"
        return f"cut {where}" + ("" if marked is None else ", marked" if marked else ", not marked")
    if kind == "word":
        return f"{count(number, 'word')} {_WORDS[side]}"
    if kind == "reworded":
        return ("reworded" if side == "both" else f"a clause {_WORDS[side]}") + times
    if kind == "insert":
        return count(number, "insert") + " in brackets" + (" left out" if side == "lacks" else "")
    if kind in ("contraction", "reordered"):
        return count(number, "contraction") if kind == "contraction" else count(number, "phrase") + " moved"
    names = {"typography": "case or marks", "tense": "person or tense shifted", "speaker": "credited to another"}
    if kind == "spelling":
        return count(number, "other spelling")
    if kind == "number":
        return count(number, "number") + " written otherwise"
    return names[kind] + (times if kind == "tense" else "")
