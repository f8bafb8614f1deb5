"""What is printed around an article and is no part of it, rule by rule.

Each rule reads the units that no earlier rule took and yields what it takes. The
order matters and is that of ``find_furniture``. A rule is held to be wrong rather
than bold: what an article may say about subscriptions or donations stays in it.
"""

from collections import ChainMap
from collections.abc import Callable, Iterator, Sequence

from dossier.patterns import late
from dossier.seeds import vocabulary as words
from dossier.seeds.headers import banners, bylines, feed_headers, timestamps
from dossier.seeds.headlines import looks_like_headline
from dossier.seeds.repetition import find_repetition
from dossier.seeds.units import Found, Taken, Unit, free, whole

Rule = Callable[[Sequence[Unit], Taken], Iterator[Found]]

_LONGEST_APPEAL = 60
"""How many units an appeal to readers may have."""
_LONGEST_OPENING = 160
"""How many characters the line may have with which an appeal opens."""
_LONGEST_BUTTON = 80
_TAIL = 4
"""How many units at the tail of a seed may hold sign-offs."""


def find_furniture(units: Sequence[Unit], taken: Taken) -> dict[int, Found]:
    """What the rules take, by unit; ``taken`` is what an editor has decided already."""
    found: dict[int, Found] = {}
    for rule in RULES:
        for one in rule(units, {**taken, **found}):
            if one.unit not in taken:
                found.setdefault(one.unit, one)
    return found


def promotion(units: Sequence[Unit], taken: Taken) -> Iterator[Found]:
    """Sign-up forms, calls to follow or to donate, and appeals from their opening to their end."""
    i, order = 0, set(free(units, taken))
    while i < len(units):
        if i in order and _opens_appeal(units[i].text) and (end := _appeal_end(units, i, order)) > i:
            yield from (
                whole(j, units[j], "promotion", f"an appeal to readers that opens on {units[i].place}")
                for j in range(i, end)
                if j in order
            )
            i = end
            continue
        if i in order and is_promotion(units[i].text):
            yield whole(i, units[i], "promotion", "the vocabulary of subscription, sign-up or appeal")
        i += 1


def _opens_appeal(text: str) -> bool:
    return len(text) < _LONGEST_OPENING and words.APPEAL_OPENS.match(text)


def is_promotion(text: str) -> bool:
    """Whether a line asks the reader to subscribe, follow, give or look at a gallery."""
    if len(text) > 600 or not (words.PROMOTION.match(text) or (text[-1] == "!" and words.SUPPORT_CALL.match(text))):
        return False
    return not reports(text)


def reports(text: str) -> bool:
    """Whether it reports speech, and so is the article's own."""
    return words.reports_speech(text)


def _appeal_end(units: Sequence[Unit], start: int, order: set[int]) -> int:
    """Index after the appeal's last unit; ``start`` where nothing is asked for, and so it is no appeal."""
    end, asks, gap = start + 1, False, 0
    for j in range(start + 1, min(len(units), start + _LONGEST_APPEAL)):
        text = words.unquoted(units[j].text)
        if j not in order or words.label_of(units[j].text) in words.RUN_LABELS:
            continue
        if units[j].text[0] in '"“' or words.SIGN_OFF.match(text):
            break
        speaks, wants = words.APPEAL_VOICE.search(text), words.APPEAL_ASKS.search(text)
        opens = words.APPEAL_OPENS.match(text)
        if speaks or opens:
            end, gap = j + 1, 0
            asks = asks or bool(wants)
        elif gap or words.reports_speech(text):
            break
        else:
            gap += 1
    return end if asks else start


def navigation(units: Sequence[Unit], taken: Taken) -> Iterator[Found]:
    """Buttons and links: single ones of unmistakable wording, runs of short labels, lists under "Related"."""
    order = free(units, taken)
    found: dict[int, Found] = {}
    for i in order:
        text = units[i].text
        if len(text) > 220:
            continue
        if len(text) <= _LONGEST_BUTTON and words.label_of(text) in words.BUTTONS:
            found[i] = whole(i, units[i], "navigation", "the label of a button or a list of links")
        elif words.NAVIGATION.match(text) and not reports(text) and _is_link_like(text):
            found[i] = whole(i, units[i], "navigation", "a link to another page")
    aside = ChainMap(found, dict(taken))
    for i in list(found):
        found.update(_links_below(units, i, aside))
    for run in _short_runs(units, {i: f for i, f in taken.items() if f.kind != "promotion"}):
        if not any(reports(units[i].text) for i in run):
            found.update(
                (i, whole(i, units[i], "navigation", "a run of short button labels")) for i in run if i not in taken
            )
    yield from found.values()


def _is_link_like(text: str) -> bool:
    """A link has no sentence of its own before its end."""
    return not late(r"[a-z]{2}[.!?]\s+[A-Z].*[a-z]{2}[.!?]").search(text)


def _links_below(units: Sequence[Unit], head: int, taken: Taken) -> dict[int, Found]:
    text = units[head].text
    if len(text) > 40 or not words.LIST_HEADS.match(text.lower()):
        return {}
    names_topics = "topic" in text.casefold()
    links: dict[int, Found] = {}
    for i in range(head + 1, len(units)):
        below = units[i].text
        if i in taken:
            continue
        is_topic = names_topics and len(below) <= 25
        if below[-1] in '.:;,"”' or below.count(" ") > 22 or not (is_topic or looks_like_headline(below)):
            break
        links[i] = whole(i, units[i], "navigation", f"a link under “{text[:40]}”")
    return links


def _short_runs(units: Sequence[Unit], taken: Taken) -> Iterator[list[int]]:
    """Three or more short labels one after the other, five words at most, the first and the last of them a button's."""
    run: list[int] = []
    for i in [*range(len(units)), -1]:
        if (
            i >= 0
            and i not in taken
            and len(units[i].text) <= 40
            and units[i].text.count(" ") < 5
            and units[i].text[0] not in "\"“‘'("
        ):
            run.append(i)
            continue
        if not run:
            continue
        labels = [n for n, j in enumerate(run) if words.label_of(units[j].text) in words.RUN_LABELS]
        if len(labels) >= 2 and labels[-1] - labels[0] >= 2 and 2 * len(labels) >= labels[-1] - labels[0] + 1:
            yield run[labels[0] : labels[-1] + 1]
        run = []


def sign_offs(units: Sequence[Unit], taken: Taken) -> Iterator[Found]:
    """Who reported and edited, copyright, an agency's initials, the end sign; only at the tail, but for copyright."""
    order = free(units, taken)
    tail = set(order[-_TAIL:]) if len(order) > 1 else set()
    for i in order:
        text = units[i].text
        if words.is_ruled(text):
            yield whole(i, units[i], "other", "a line of marks alone")
        elif i in tail and len(text) <= 400 and words.COPYRIGHT.match(text) and not reports(text):
            yield whole(i, units[i], "sign-off", "a copyright notice")
        elif i in tail and len(text) <= 400 and (words.SIGN_OFF.match(text) or words.REPORTED_FROM.match(text)):
            yield whole(i, units[i], "sign-off", "who reported, wrote or edited")
        elif i in tail and words.is_the_end(text):
            yield whole(i, units[i], "sign-off", "the sign that ends an agency's report")
    last = next(
        (
            i
            for i in reversed(order)
            if not words.is_the_end(units[i].text) and not words.COPYRIGHT.match(units[i].text)
        ),
        None,
    )
    if last is not None and order and last != order[0] and words.is_initials(units[last].text):
        yield whole(last, units[last], "sign-off", "an agency's initials alone on the last line")


RULES: tuple[Rule, ...] = (
    feed_headers,
    timestamps,
    bylines,
    banners,
    find_repetition,
    promotion,
    navigation,
    sign_offs,
)
