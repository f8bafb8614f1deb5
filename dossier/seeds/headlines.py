"""What looks like a headline, and what a dateline is."""

import re

from dossier.patterns import compiled, late

_SMALL = frozenset(
    "a an the and or but nor for of on in at to by as with from over into up off per via vs is it".split()
)
# A class with a curved apostrophe takes long to compile, so these are asked of text with straight ones.
_TITLE_WORD = compiled(r"[\"'(]*(?P<word>[^\W_][\w'.-]*)")
_LONGEST, _MOST_WORDS = 200, 28
_LONGEST_DATELINE = 140

_MONTHS = r"(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Sept|Oct|Nov|Dec)(?:[a-z]{1,6})?\.?"
_NTH = r"\d{1,2}(?:st|nd|rd|th)?"
_DATE = rf"(?:{_MONTHS}\ {_NTH}|{_NTH}\ {_MONTHS})"
_HOUR = r"(?:,?\ \d{1,2}[:.]\d\d(?:\ ?[ap]\.?m\.?)?(?:\ [A-Z]{2,4})?)?"
_NAME = r"[A-Z][\w.'-]*"
_PLACE = rf"{_NAME}(?:[ /-]{_NAME}){{0,3}}(?:,\ {_NAME}(?:\ {_NAME})?){{0,2}}"
DATELINE = compiled(
    rf"""(?P<words>
        (?P<place>{_PLACE})
        (?:(?:[,:]?|\ [-–—―]{{1,2}})\ \(?(?P<date>{_DATE}(?:,?\ \d{{4}})?){_HOUR}\)?)?
        ,?(?:\ ?[(\[](?P<agency>[A-Za-z][\w./&'\ -]{{1,30}})[)\]])?
      | (?P<day>{_DATE},?\ \d{{4}}){_HOUR}
      | [(\[](?P<alone>[A-Z][\w./&'-]{{1,20}})[)\]]
    )\s*[-–—―]{{1,3}}\s+(?=\S.{{10}})""",
    re.VERBOSE,
)
_NO_PLACE = compiled(
    r"(?:UPDATED?|WATCH|LIVE|BREAKING|EXCLUSIVE|CORRECTION|VIDEO|OPINION|ANALYSIS|NOTE|EDITOR|REVIEW|FACTBOX|EXPLAINER)$"
)


def looks_like_headline(text: str) -> bool:
    """Short, more than one word, and either no final point or Capitals On Its Words; no dateline."""
    if len(text) > _LONGEST or text[-1] in ",;:-–—" or " " not in text.strip():
        return False
    words = text.split()
    if len(words) > _MOST_WORDS or dateline_of(text):
        return False
    plain = text.rstrip("\"”’'")
    if not plain or not plain.endswith((".", "…")):
        return not (text[0] in '"“' and text[-1] in '"”' and len(words) > 12)
    return len(words) >= 4 and is_title_case(text)


def may_be_headline(text: str) -> bool:
    """Short enough for one, though it ends like a sentence: other signs must tell."""
    return len(text) <= 140 and 1 < len(text.split()) <= 20 and text[-1] not in ",:" and not dateline_of(text)


def is_title_case(text: str) -> bool:
    """Whether nearly all words but the small ones begin with a capital."""
    straight = text.replace("’", "'").replace("‘", "'").replace("“", '"')
    words = [w for w in map(_plain, straight.split()) if w]
    telling = [w for w in words[1:] if w[0].isalpha() and w.lower() not in _SMALL]
    return len(telling) >= 3 and sum(w[0].isupper() for w in telling) >= 0.8 * len(telling)


def _plain(word: str) -> str:
    """The word without the marks around it; "" where it is nothing but marks."""
    found = None if word.isalpha() else _TITLE_WORD.match(word)
    return found["word"] if found else word if word.isalpha() else ""


def dateline_of(text: str) -> re.Match[str] | None:
    """The place, date and agency before a dash at the head of a lead.

    A date alone has its year. A place alone must stand in capitals: "Norway – which stayed out – …" opens a sentence.
    What is found has straight apostrophes.
    """
    if not any(dash in text[:_LONGEST_DATELINE] for dash in "-–—―"):
        return None
    found = DATELINE.match(text[:_LONGEST_DATELINE].replace("’", "'"))
    if not found or not found["place"]:
        return found
    first = late(r"[\s,/-]").split(found["place"])[0]
    if _NO_PLACE.match(first.rstrip(".:")):
        return None
    shouted = first.isupper() and len(first) >= 3
    return found if found["agency"] or found["date"] or shouted else None
