"""Who took the picture: a credit on a line of its own, or at the end of a caption.

Most lines hold no word that a credit cannot do without, so each form of credit is asked
only where one does.
"""

import re
from functools import lru_cache

from dossier.seeds.patterns import Late


def _small(pattern: str) -> str:
    """A pattern for text in small letters; of the classes that we use only \\b, \\s and \\w, all small already."""
    return pattern.lower()


_AGENCIES = frozenset(
    """ap afp reuters epa efe upi aap pti ansa getty xinhua kyodo yonhap bloomberg shutterstock istock alamy anadolu
    nurphoto zuma sipa wikimedia flickr unsplash pexels pool handout instagram twitter facebook""".split()
)
_AGENCY = (
    r"(?:AP|AFP|Reuters|REUTERS|EPA|EFE|UPI|AAP|PTI|ANSA|Getty(?:\sImages)?|Xinhua|Kyodo|Yonhap|Bloomberg|Shutterstock|iStock|Alamy|Anadolu"
    r"|NurPhoto|ZUMA(?:\sPress)?|SIPA|Wikimedia(?:\sCommons)?|Flickr|Unsplash|Pexels|Pool|Handout|Instagram|Twitter|Facebook)"
)
_PERSON = r"[A-Z][\w.’'-]+(?:\s+[A-Z][\w.’'-]+){0,3}"
_LABELS = ("photo", "image", "picture", "pic", "credit", "video", "illustration", "graphic")
_LABELLED = (
    r"(?:photo(?:graph)?s?|image|picture|pic|photo\s+credit|image\s+credit|credit|video|illustration|graphic)"
    r"\s*(?:source|credit)?\s*(?::|/|\bby\b|\bcourtesy\b|\bvia\b)\s*[^.!?]{2,80}"
    r"|(?i:image\s+source),\s*[^.!?]{2,60}"
)
_OF_AGENCY = (
    rf"(?:{_PERSON}\s*[,/|–-]\s*)?{_AGENCY}(?:\s*(?:/|\||,|via|-|–)\s*[\w.’' -]{{2,40}}){{1,3}}"
    rf"|(?:{_PERSON}\s*[,/|–-]\s*){_AGENCY}"
)
_NAMES = ("ap", "afp", "reuters", "getty", "file", "handout", "courtesy")
_NAMED = (
    r"(?:AP|AFP|Reuters)\s+(?:Photo|Images?|Pictures?|File\s+Photo)\b[^.!?]{0,60}"
    r"|Getty\sImages|(?:File|Handout)\s+photo|Courtesy\s+of\s+[A-Z][^.!?]{2,60}"
)
_CREDIT = rf"(?:{_LABELLED}|{_OF_AGENCY}|{_NAMED})"

# A line that is nothing but a credit is read in small letters.
_ALONE_LABELLED = Late(rf"[(\[]?(?:{_LABELLED})[)\]]?\.?$".replace("(?i:", "(?:"))
_ALONE_NAMED = Late(_small(rf"[(\[]?(?:{_NAMED})[)\]]?\.?$"))
_ALONE_OF_AGENCY = Late(
    _small(rf"[(\[]?(?:{_OF_AGENCY})[)\]]?\.?$|[(\[][^()\[\]]{{2,60}}/\s*{_AGENCY}[)\]]\.?$|\[{_AGENCY}\]$")
)
_WORD = re.compile(r"[^\W_]+")

_BRACKETED = Late(
    rf"(?<=[\w.!?”\"’])\s*(?P<credit>[(\[](?:{_CREDIT}|[^()\[\]]{{2,60}}/\s*{_AGENCY}|{_AGENCY}\s*/[^()\[\]]{{2,60}})[)\]]\.?)$"
)
_GLUED = Late(
    rf"(?<=[.!?”\"’])\s*(?P<glued>(?:Photo\s*)?(?:Credit){{1,2}}\s*:?(?=[A-Z]){_PERSON}"
    r"(?:\s*(?:/|,|for|via)\s*[\w.’' -]{2,40})?)$"
)
_OPEN = Late(
    rf"(?<=[.!?])[”\"]?\s+(?P<open>{_CREDIT}|{_PERSON},\s*[A-Z]{{2,6}}(?:\s*/\s*[\w.-]{{2,40}})?"
    rf"|{_PERSON}(?:\s*/\s*[\w.-]{{2,40}}){{1,2}})\.?$"
)
_SIGNED_END = re.compile(r"/|,\s*[A-Z]{2,6}\.?$")
_AFTER_SENTENCE = re.compile(r"[.!?][”\"]?\s")


@lru_cache(maxsize=1024)
def is_credit_line(text: str) -> bool:
    """Is the line a credit, in brackets or not, and nothing else? Kept, since a line is asked for itself and as a
    neighbour."""
    low = text.lower()
    start = 1 if low[0] in "([" else 0
    if low.startswith(_LABELS, start) and _ALONE_LABELLED.match(low):
        return True
    if low.startswith(_NAMES, start) and _ALONE_NAMED.match(low):
        return True
    return not _AGENCIES.isdisjoint(_WORD.findall(low)) and _ALONE_OF_AGENCY.match(low) is not None


def credit_at_end(text: str, since: int) -> re.Match[str] | None:
    """The credit that begins at ``since`` or later and ends the text, the leftmost of several.

    The group that it stands in is called credit (in brackets), glued (to the sentence before) or open.
    """
    tail = text[max(0, since - 1) :]
    credited = _holds_credit(tail.lower())
    asked = []
    if credited and text.rstrip(".")[-1:] in (")", "]"):
        asked.append(_BRACKETED)
    if text.find("Credit", since) >= 0:
        asked.append(_GLUED)
    if (credited or _SIGNED_END.search(tail)) and _AFTER_SENTENCE.search(tail):
        asked.append(_OPEN)
    found = [match for form in asked if (match := form.search(text, since)) is not None]
    return min(found, key=lambda match: match.start(), default=None)


def _holds_credit(low: str) -> bool:
    """Does it hold, in small letters, a word that the credits with a label or an agency cannot do without?"""
    return any(label in low for label in (*_LABELS, "courtesy")) or not _AGENCIES.isdisjoint(_WORD.findall(low))
