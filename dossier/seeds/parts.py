"""What belongs to an article and is not its running text: headline, standfirst, captions, credits, dateline."""

import re
from collections.abc import Collection, Iterator, Sequence

from dossier.patterns import Late, compiled, holds, late
from dossier.seeds import vocabulary as words
from dossier.seeds.credits import Credit, credit_at_end, is_credit_line
from dossier.seeds.furniture import is_promotion
from dossier.seeds.headlines import dateline_of, looks_like_headline, may_be_headline
from dossier.seeds.units import Found, Taken, Unit, whole

_CAPTION_LABEL = Late(
    r"(?:file\s+(?:photo|picture|image)|image\s+caption|caption|pictured)\s*[:,–—-]|(?:in\s+this\s+(?:\S+\s+){0,3}(?:photo|image|picture|frame\s*grab)\b)",
    re.IGNORECASE,
    needs=("photo", "image", "picture", "grab", "caption"),
)
_CAPTION_OPENINGS = ("file", "image", "caption", "pictured", "in this", "in\u00a0this")
_LONGEST_OPENING = 8
_CAPTION_ALONE = Late(r"(?:image\s+)?caption\s*[,:]?$", re.IGNORECASE, needs=("caption",))
_SHOWN = Late(
    r"\b(?:welcomes?|meets?|greets?|shakes?|shaking|speaks?|address(?:es)?|attends?|arrives?|poses?|walks?|waves?|looks?|stands?|sits?|delivers?|gestures?|listens?"
    r"|holds?|gathers?|marche?s?|inspects?|visits?|smiles?|reacts?|leaves?|watch(?:es)?|shows?|rides?|works?|carr(?:y|ies)|lines?|celebrates?|takes?)\b"
)
_PAST = Late(r"\b(?:was|were|had|did|has|have|will|would)\b", re.IGNORECASE)
_LONGEST_CAPTION = 60
_OPENERS = ("timestamp", "byline", "feed-header")
"""Furniture that stands between the headline and the beginning of the text."""
_LEAD = 4
"""How many of the first units that are left may begin with a dateline."""
_REACH = 170
"""How far from the end of a unit a credit or a plug may begin, in characters."""
_RUN_ON = compiled(r"\.[\"”’]?[A-Z]")
_PLUGS = ("Read", "READ", "See", "Click", "CLICK")
_GLUE = compiled(
    r"[.!?](?<=[^\W\d_A-Z].)[\"’]?(?=[A-Z])"
    r"|\s+(?=(?:Read|READ|See|Click|CLICK)\s+(?:[Mm]ore|MORE|[Aa]lso|ALSO|[Hh]ere|HERE)\b)(?<=[.!?\"]\s)"
)


def find_parts(units: Sequence[Unit], taken: Taken, heading: int | None = None) -> dict[int, list[Found]]:
    """Parts by unit: whole units, or a unit's head or tail.

    ``heading`` is the offset of a Markdown seed's first heading, which is the headline.
    """
    found: dict[int, list[Found]] = {}
    order = [i for i in range(len(units)) if i not in taken]
    headline = _headline(units, taken, order, heading)
    if headline is not None:
        found[headline] = [
            whole(headline, units[headline], "headline", "the first line, short and over other lines", "part")
        ]
    credited = {i for i, unit in enumerate(units) if i not in taken and _is_credit(unit.text)}
    for i in order:
        if i not in found and (parts := list(_caption(units, taken, i, credited))):
            found[i] = parts
    if headline is not None:
        for i in _standfirst(units, taken, [i for i in order if i not in found], headline):
            found[i] = [whole(i, units[i], "standfirst", "between the headline and the beginning of the text", "part")]
    rest = [i for i in order if i not in found]
    for position, i in enumerate(rest):
        ends = [*_dateline(units, i)] if position < _LEAD else []
        if _may_be_glued(units[i].text[-_REACH:]):
            ends += _tail(units, i)
        if ends:
            found[i] = ends
    return found


def _headline(units: Sequence[Unit], taken: Taken, order: Sequence[int], heading: int | None) -> int | None:
    if heading is not None:
        return next((i for i in order if units[i].start <= heading < units[i].end), None)
    if len(order) < 2 or is_credit_line(units[order[0]].text):
        return None
    first = order[0]
    text = units[first].text
    if not looks_like_headline(text) and not (may_be_headline(text) and _is_headed(units, taken, order)):
        return None
    return first if max(len(units[i].text) for i in order[1:]) >= len(text) else None


def _is_headed(units: Sequence[Unit], taken: Taken, order: Sequence[int]) -> bool:
    """Whether what follows the first unit shows that it is a headline, its final point notwithstanding.

    That is a byline or a time stamp right below it, a dateline soon after, or a
    semicolon at its end, as archives part headline from subheading.
    """
    below = taken.get(order[0] + 1)
    if units[order[0]].text.endswith(";") or (below and below.kind in ("byline", "timestamp")):
        return True
    return any(dateline_of(units[i].text) for i in order[1:3])


def _standfirst(units: Sequence[Unit], taken: Taken, order: Sequence[int], headline: int) -> Iterator[int]:
    """Units under the headline: up to two before a time stamp or a byline, or one before a lead that has a dateline."""
    below = [i for i in order if i > headline]
    if below and units[headline].text.endswith(";"):
        yield below[0]
        return
    marks = [i for i in range(headline + 1, len(units)) if i in taken and taken[i].kind in _OPENERS]
    mark = marks[1] if len(marks) > 1 and taken[marks[0]].kind == "feed-header" else next(iter(marks), None)
    if mark is not None:
        between = [i for i in below if i < mark]
        if len(between) <= 2 and any(i > mark for i in below):
            yield from (i for i in between if len(units[i].text.split()) <= 70)
            return
    if (
        len(below) >= 2
        and len(units[below[0]].text.split()) <= 30
        and dateline_of(units[below[1]].text)
        and not dateline_of(units[below[0]].text)
    ):
        yield below[0]


def _caption(units: Sequence[Unit], taken: Taken, i: int, credited: Collection[int]) -> Iterator[Found]:
    """A credit alone, a caption with its credit, a caption beside a credit or below a gallery's plug."""
    unit = units[i]
    if len(unit.text) > 500 or unit.text.count(" ") >= _LONGEST_CAPTION:
        return
    if i in credited:
        yield whole(i, unit, "credit", "who took the picture", "part")
    elif tail := _tail_credit(unit.text):
        if tail.form == "credit" or not words.reports_speech(unit.text[: tail.after]):
            at = unit.start + tail.start
            yield Found(i, unit.start, at, "part", "caption", "ends in a credit for the picture")
            yield Found(i, at, unit.end, "part", "credit", "who took the picture")
    elif unit.text[:_LONGEST_OPENING].lower().startswith(_CAPTION_OPENINGS) and _CAPTION_LABEL.match(unit.text):
        yield whole(i, unit, "caption", "names itself a picture’s caption", "part")
    elif i and len(units[i - 1].text) < 40 and _CAPTION_ALONE.match(units[i - 1].text) and i - 1 not in taken:
        yield whole(i, unit, "caption", "below the label of a caption", "part")
    elif _is_beside_picture(taken, i, credited) and _is_shown(unit.text):
        yield whole(i, unit, "caption", "tells what a picture shows, beside its credit or gallery", "part")


def _tail_credit(text: str) -> Credit | None:
    """A credit at the end of a caption; a line that ends as a sentence does has none."""
    if text[-1] in '.!?"”' and not text.endswith((").", "].")):
        return None
    return credit_at_end(text, max(0, len(text) - _REACH))


def _is_credit(text: str) -> bool:
    return len(text) <= 140 and is_credit_line(text) and not words.reports_speech(text)


def _is_beside_picture(taken: Taken, i: int, credited: Collection[int]) -> bool:
    if i - 1 in taken and taken[i - 1].kind in ("promotion", "navigation"):
        return True
    return i - 1 in credited or i + 1 in credited


def _is_shown(text: str) -> bool:
    """One short sentence in the present tense, nobody quoted."""
    plain = text.count(" ") < 30 and '"' not in text and "“" not in text and not _PAST.search(text)
    return (
        plain
        and bool(_SHOWN.search(text))
        and not words.reports_speech(text)
        and not late(r"[a-z][.!?]\s+[A-Z]").search(text)
    )


def _dateline(units: Sequence[Unit], i: int) -> Iterator[Found]:
    if found := dateline_of(units[i].text):
        yield Found(
            i, units[i].start, units[i].start + found.end(), "part", "dateline", "place, date or agency before a dash"
        )


def _may_be_glued(end: str) -> bool:
    """Says fast of most that they are not: where no sentence runs on into the next and no plug is printed."""
    return _RUN_ON.search(end.replace("!", ".").replace("?", ".")) is not None or holds(end, _PLUGS)


def _tail(units: Sequence[Unit], i: int) -> Iterator[Found]:
    """A plug or a link that was run onto the end of a paragraph."""
    unit = units[i]
    for glue in _GLUE.finditer(unit.text.replace("”", '"'), max(0, len(unit.text) - _REACH)):
        tail = unit.text[glue.end() :]
        if is_promotion(tail) or words.NAVIGATION.match(tail) or words.label_of(tail) in words.BUTTONS:
            kind = "promotion" if is_promotion(tail) else "navigation"
            yield Found(i, unit.start + glue.end(), unit.end, "furniture", kind, "run onto the end of a paragraph")
            return
