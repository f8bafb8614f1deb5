"""Who took the picture: a credit on a line of its own, or at the end of a caption.

Most lines hold no word that a credit cannot do without, so each form of credit is asked
only where one does.
"""

import re
from collections.abc import Iterator

from dossier.frozen import frozen
from dossier.patterns import Late, compiled


def _small(pattern: str) -> str:
    """A pattern for text in small letters; of the classes that we use only \\b, \\s and \\w, all small already."""
    return pattern.lower()


_PRINTED = tuple(
    """AP AFP Reuters REUTERS EPA EFE UPI AAP PTI ANSA Getty Xinhua Kyodo Yonhap Bloomberg Shutterstock iStock Alamy
    Anadolu NurPhoto ZUMA SIPA Wikimedia Flickr Unsplash Pexels Pool Handout Instagram Twitter Facebook""".split()
)
_AGENCIES = tuple(map(str.lower, _PRINTED))
_SECOND = {"getty": "images", "zuma": "press", "wikimedia": "commons"}
"""The second word that an agency may have."""
_LABELS = ("photo", "image", "picture", "pic", "credit", "video", "illustration", "graphic")
_LABELLED = (
    r"(?:photo(?:graph)?s?|image|picture|pic|photo\s+credit|image\s+credit|credit|video|illustration|graphic)"
    r"\s*(?:source|credit)?\s*(?::|/|\bby\b|\bcourtesy\b|\bvia\b)\s*[^.!?]{2,80}"
    r"|(?i:image\s+source),\s*[^.!?]{2,60}"
)
_OPENINGS = ("ap", "afp", "reuters", "getty", "file", "handout", "courtesy")
_NAMED = (
    r"(?:AP|AFP|Reuters)\s+(?:Photo|Images?|Pictures?|File\s+Photo)\b[^.!?]{0,60}"
    r"|Getty\sImages|(?:File|Handout)\s+photo|Courtesy\s+of\s+[A-Z][^.!?]{2,60}"
)
_CREDIT = Late(rf"(?:{_LABELLED}|{_NAMED})\.?$")

# A line that is nothing but a credit is read in small letters. In a name ' stands for ’, too.
_ALONE_LABELLED = Late(rf"[(\[]?(?:{_LABELLED})[)\]]?\.?$".replace("(?i:", "(?:"))
_ALONE_NAMED = Late(_small(rf"[(\[]?(?:{_NAMED})[)\]]?\.?$"), needs=("photo", "image", "picture", "courtesy"))
_PERSON = r"[A-Z][\w.'-]+(?:\s+[A-Z][\w.'-]+){0,3}"
_BEFORE = rf"{_PERSON}\s*[,/|–-]\s*$"
_TAKEN_BY, _SMALL_TAKEN_BY = Late(_BEFORE), Late(_small(_BEFORE))
_AFTER = r"(?:\s*(?:/|\||,|via|-|–)\s*[\w.' -]{2,40}){0,3}"
_WITH = Late(rf"{_AFTER}\.?$")
_SIGNED = Late(rf"{_PERSON}(?:,\s*[A-Z]{{2,6}}(?:\s*/\s*[\w.-]{{2,40}})?|(?:\s*/\s*[\w.-]{{2,40}}){{1,2}})\.?$")
_WORD = compiled(r"[^\W_]+")
_SIGNS = "/|–-"
"""What may part an agency from a person, as a comma may."""
_WHO = (2, 60)
"""Characters that may stand beside an agency in brackets."""
_LONGEST_OPENING = 8
_CLOSING = (")", "]")

_GLUED = Late(
    r"(?<=[.!?”\"’])\s*(?P<glued>(?:Photo\s*)?(?:Credit){1,2}\s*:?(?=[A-Z])[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,3}"
    r"(?:\s*(?:/|,|for|via)\s*[\w.’' -]{2,40})?)$"
)
_BRACKET = compiled(r"\s*(?P<credit>[(\[])")
_ENDS_WORDS = '_.!?”"’'
_AFTER_SENTENCE = compiled(r"[.!?][”\"]?\s+(?P<open>)")
_SIGNED_END = compiled(r"/|,\s*[A-Z]{2,6}\.?$")


@frozen(guarded=False)
class Credit:
    """A credit at the end of a caption, and its form: credit (in brackets), glued (to the sentence before) or open."""

    form: str
    start: int
    after: int
    """Where the caption's own words end."""


def is_credit_line(text: str) -> bool:
    """Is the line a credit, in brackets or not, and nothing else?"""
    low = text.lower()
    start = 1 if low[0] in "([" else 0
    if low.startswith(_LABELS, start) and _ALONE_LABELLED.match(low):
        return True
    if low.startswith(_OPENINGS, start) and _ALONE_NAMED.match(low):
        return True
    closed = low.removesuffix(".").endswith(_CLOSING)
    inner = low.removesuffix(".")[start:-1] if closed else low[start:]
    if _of_agency(inner, _AGENCIES, _SMALL_TAKEN_BY):
        return True
    if not start or not closed:
        return False
    return _before_agency(inner, _AGENCIES) or (low[0] + low[-1] == "[]" and _is_agency(inner, _AGENCIES))


def credit_at_end(text: str, since: int) -> Credit | None:
    """The credit that begins at ``since`` or later and ends the text, the leftmost of several."""
    found = [*_bracketed(text, since), *_glued(text, since), *_open(text, since)]
    return min(found, key=lambda credit: credit.after, default=None)


def _bracketed(text: str, since: int) -> Iterator[Credit]:
    inner = text.removesuffix(".")
    if not inner.endswith(_CLOSING):
        return
    for found in _BRACKET.finditer(text, max(1, since)):
        last = text[found.start() - 1]
        if not (last.isalnum() or last in _ENDS_WORDS):
            continue
        words = inner[found.end() : -1]
        if _is_credit(words) or _before_agency(words, _PRINTED) or _after_agency(words):
            yield Credit("credit", found.start("credit"), found.start())
            return


def _glued(text: str, since: int) -> Iterator[Credit]:
    if text.find("Credit", since) >= 0 and (found := _GLUED.search(text, since)):
        yield Credit("glued", found.start("glued"), found.start())


def _open(text: str, since: int) -> Iterator[Credit]:
    for found in _AFTER_SENTENCE.finditer(text, max(0, since - 1)):
        words = text[found.end() :]
        if _is_credit(words) or (_SIGNED_END.search(words) and _SIGNED.match(words.replace("’", "'"))):
            yield Credit("open", found.end(), found.start() + 1)
            return


def _is_credit(words: str) -> bool:
    """Are the words, as printed, a credit with a label, with an agency's name, or of an agency?"""
    may_open = words.startswith(_LABELS) or words[:_LONGEST_OPENING].lower().startswith((*_OPENINGS, "image"))
    return (may_open and _CREDIT.match(words) is not None) or _of_agency(words, _PRINTED, _TAKEN_BY)


def _of_agency(words: str, agencies: tuple[str, ...], taken_by: Late) -> bool:
    """Is it an agency with a person before it, or others after it, and a sign between?"""
    if _names_none(words, agencies):
        return False
    for found in _WORD.finditer(words):
        if found.group() in agencies:
            end = _end_of_agency(words, found)
            before, after = words[: found.start()].replace("’", "'"), words[end:].replace("’", "'")
            if (before or after.strip(". \n")) and _WITH.match(after) and (not before or taken_by.match(before)):
                return True
    return False


def _names_none(words: str, agencies: tuple[str, ...]) -> bool:
    """Nearly all words name no agency, neither first nor after a sign, which is told fastest without a pattern."""
    for sign in _SIGNS:
        words = words.replace(sign, ",")
    return not [part for part in words.split(",") if part.lstrip().startswith(agencies)]


def _end_of_agency(words: str, first: re.Match[str]) -> int:
    """Where the agency's name ends, whose first word it is: "Getty Images", "Getty"."""
    end, second = first.end(), _SECOND.get(first.group().lower(), "")
    return end + 1 + len(second) if second and words[end + 1 :].lower().startswith(second) else end


def _is_agency(words: str, agencies: tuple[str, ...]) -> bool:
    found = _WORD.match(words)
    return found is not None and found.group() in agencies and _end_of_agency(words, found) == len(words)


def _before_agency(words: str, agencies: tuple[str, ...]) -> bool:
    who, _, agency = words.rpartition("/")
    return _is_agency(agency.lstrip(), agencies) and _is_short(who)


def _after_agency(words: str) -> bool:
    agency, _, who = words.partition("/")
    return _is_agency(agency.rstrip(), _PRINTED) and _is_short(who)


def _is_short(who: str) -> bool:
    return _WHO[0] <= len(who) <= _WHO[1] and not any(bracket in who for bracket in "()[]")
