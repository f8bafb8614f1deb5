"""What a reader calls things: dates, numbers, kinds and places in plain English."""

from dossier.model import Article, Piece, Quotation

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
    "attribution": "Who said it",
}


def count(number: int, one: str, many: str | None = None) -> str:
    """``3 articles``, ``1 article``, ``1,204 quotes``."""
    return f"{number:,} {one if number == 1 else many or one + 's'}"


def spelled(number: int, one: str, many: str | None = None) -> str:
    """As ``count``, small numbers in words: ``three articles``."""
    words = _SMALL[number] if number < len(_SMALL) else f"{number:,}"
    return f"{words} {one if number == 1 else many or one + 's'}"


def listed(items: list[str]) -> str:
    """``a``, ``a and b``, ``a, b and c``."""
    return items[0] if len(items) == 1 else f"{', '.join(items[:-1])} and {items[-1]}" if items else ""


def sentence_case(text: str) -> str:
    return text[:1].upper() + text[1:]


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
    """Words of headline, standfirst, captions and running text, as a reader counts them."""
    return sum(len(p.span.of(article.text).split()) for p in article.prose)


def speaker(quotation: Quotation) -> str:
    return called(quotation.speaker.name) if quotation.speaker else SPEAKER_NOT_NAMED


def called(name: str) -> str:
    """A speaker's name as shown: a pronoun that nobody was found for says so."""
    return f"{name}, not resolved" if is_pronoun(name) else name


def is_pronoun(words: str) -> bool:
    return words.casefold() in _PRONOUNS
