"""Where an article may name a person, and with which title."""

from collections.abc import Sequence
from functools import lru_cache

from dossier.analysis.given_names import full_forms
from dossier.analysis.names_by_sex import FEMALE_NAMES, MALE_NAMES, sex_of
from dossier.analysis.speech import lexicon
from dossier.analysis.speech.sexes import pronoun_for, sex_after
from dossier.analysis.spellings import PARTICLES
from dossier.frozen import frozen
from dossier.model import Article
from dossier.patterns import compiled

# The capital comes first and the abbreviations look back at it: a pattern that begins with one set of characters
# is searched for much faster than one that begins with a choice. What the sets name one by one and need not, all ASCII
# that is no capital, is found without asking what it is.
_LETTERS = r"[a-zA-Z0-9\w'’‑-]*+"
_WORD = (
    rf"[^\0-@\[-\x7fß-ÿ\W\d](?:{_LETTERS}(?!\.)|(?=[a-z]{{0,4}}+\.)(?:(?<=M)(?:r|rs|s|aj)|(?<=D)r|(?<=G)(?:ov|en)"
    r"|(?<=S)(?:en|gt|r)|(?<=R)e[pv]|(?<=L)t|(?<=C)(?:ol|apt|mdr)|(?<=A)dm|(?<=P)(?:rof|res)|(?<=F)r|(?<=J)r|(?<=H)on"
    rf"|(?<=[A-Z]))\.(?=\s|[A-Z,])|{_LETTERS})"
)
_SMALL_WORDS = r"(?:(?:de|del|della|da|dos|van|von|der|den|al|el|bin|ibn|ben|la|le)[ \xa0]){1,2}+"
# An atomic group and not "*+": Pythons before 3.11.4 keep what a possessive repeat of a group tried and gave up.
_RUN = compiled(rf"{_WORD}(?>(?:[ \xa0](?:{_WORD}|{_SMALL_WORDS}{_WORD}))*)")
_POSSESSIVE = compiled(r"['’]s?$")
_APPOSITION = compiled(
    r", (?:(?:the|a|an|its|his|her|their) )?((?:[\w'-]+ ){0,5}?[\w'-]+)(?= of | for | at | in |,|\.)"
)
_OFFICE = compiled(r"(?:[\w'-]+ ){0,8}?[\w'-]+(?=[,.;)\n]| who )")
"""An office in apposition, to its end: "vice chairman of the Harbour Board"."""
_FAR = 80
"""Characters within which the words in apposition end."""
_SAME_OFFICE = {
    "defence": "defense",
    "chief": "minister",
    "secretary": "minister",
    "head": "chairman",
    "chair": "chairman",
    "chairwoman": "chairman",
    "premier": "minister",
    "deputy": "vice",
    "gen": "general",
    "gov": "governor",
    "sen": "senator",
    "rep": "representative",
    "congressman": "representative",
    "congresswoman": "representative",
    "lawmaker": "representative",
    "pres": "president",
}
_SEVERAL = frozenset("sens reps govs senators representatives governors presidents generals ministers".split())
"""Titles of more than one person: Senators Ann Example and Ben Sample."""
_NO_TITLE: frozenset[str] = frozenset()
_SMALL_TITLES = lexicon.TITLES | {word for word, office in _SAME_OFFICE.items() if office in lexicon.TITLES}
"""What makes a title of a word in small letters, itself or by its office."""
_LEAVE = (
    lexicon.DETERMINERS
    | lexicon.PREPOSITIONS
    | lexicon.CONJUNCTIONS
    | lexicon.ADVERBS
    | lexicon.AUXILIARIES
    | lexicon.PRONOUNS
    | frozenset("neither either none perhaps maybe unlike".split())
)
_SURNAMES = frozenset("west north hall day lake church march".split())
"""Words of places that are surnames too, after a given name."""
_MARKS = "“”\"‘’'«»„"
_STANDING = frozenset("former longtime outgoing incoming embattled retired veteran freshman current then".split())
_OPENING = frozenset(
    """absolutely actually apparently certainly clearly curiously definitely exactly finally frankly honestly hopefully
    importantly interestingly ironically notably obviously only oddly personally possibly presumably probably really
    recently sadly seriously similarly simply specifically strikingly surely surprisingly totally ultimately
    unfortunately""".split()
)
_NO_NAMES = _LEAVE | lexicon.TITLES | lexicon.NOT_PEOPLE


@frozen(guarded=False)
class Naming:
    """A place where a person may be named: offset, the words of the name, the title's words folded, the titles as
    printed before and after it, and the pronoun that the nouns beside it call for, "" where they do not tell."""

    start: int
    name: str
    title: frozenset[str]
    printed: tuple[str, ...] = ()
    pronoun: str = ""


def namings_of(article: Article) -> list[Naming]:
    """Every place of the prose where a person may be named, in order."""
    found: list[Naming] = []
    text, runs = article.text, _RUN.finditer
    for piece in article.prose:
        span = piece.span
        if piece.kind == "headline" and _all_capitals(span.of(text)):
            continue  # "Ann Example Wins Vote" is no name, and the prose gives the name again
        for run in runs(text, span.start, span.end):
            if names := _parse_run(run[0]):
                begins = run.start()
                if text[begins - 1] in _MARKS and text[run.end() : run.end() + 1] in _MARKS:
                    continue  # all that stands between marks: what somebody is called, or the name of a work
                for offset, name, title, led in names:
                    if (naming := _place(text, begins + offset, name, title, led)) is not None:
                        found.append(naming)
    return found


def _all_capitals(headline: str) -> bool:
    """Do nearly all its longer words begin with a capital, so that a capital says nothing of a name?"""
    longer = [word for word in headline.split() if len(word) > 3 and word[0].isalpha()]
    return len(longer) > 2 and sum(word[0].isupper() for word in longer) >= 0.75 * len(longer)


def fold_title(word: str) -> str:
    """Titles by office: Defence Minister and defense chief are one."""
    low = _without_affixes(word.lower().rstrip("."))
    return _SAME_OFFICE.get(low, low)


def _without_affixes(low: str) -> str:
    return low.removesuffix("-elect").removeprefix("ex-").removeprefix("then-") if "-" in low else low


def is_standing(word: str) -> bool:
    """Does a word say how long or how somebody holds an office, rather than which: former, four-term, disgraced?"""
    return word in _STANDING or word.endswith(("-term", "-year-old", "-year", "ed"))


def split_name(words: Sequence[str]) -> tuple[list[str], list[str]]:
    """Titles and nationality before a name, and the name: (Norland, President), (Ann, Example)."""
    cut = max(0, len(words) - 1)
    while cut > 0 and not _leads(words[cut - 1]):
        cut -= 1
    while cut < len(words) and words[cut].lower() in _LEAVE:
        cut += 1
    return list(words[:cut]), list(words[cut:])


@lru_cache(maxsize=16384)
def _leads(word: str) -> bool:
    """Is a word a title, or in small letters and no "van" or "de" of a name: does it stand before the name?"""
    if word in PARTICLES:
        return False
    low = _without_affixes(word.lower().rstrip("."))
    return word[:1].islower() or low in lexicon.TITLES or low in _SEVERAL


@lru_cache(maxsize=16384)
def _parse_run(run: str) -> tuple[tuple[int, str, frozenset[str], str], ...]:
    """The names in a run of capitals: offset in the run, name, title before it folded, and the words before it as
    printed."""
    if run.isalpha():  # by far the commonest
        return ((0, run, _NO_TITLE, ""),) if _may_name(run.lower()) else ()
    words = run.replace("\xa0", " ").split(" ")
    if "'" not in run and "’" not in run:
        return () if (one := _parse_part(words)) is None else (one,)
    found: list[tuple[int, str, frozenset[str], str]] = []
    at, part = 0, []
    for number, word in enumerate(words):
        part.append(word)
        if number == len(words) - 1 or (
            len(word) > 2 and _is_possessive(word)
        ):  # "the Senate's Ann Example": two names
            if (one := _parse_part(part)) is not None:
                offset, name, title, led = one
                found.append((at + offset, name, title, led))
            at += len(" ".join(part)) + 1
            part = []
    return tuple(found)


def _calls(low: str) -> bool:
    """Does a word before a full name say who somebody is, and is no name?"""
    return not is_given(low) and (low in lexicon.AGENTS or bool(pronoun_for(low)))


def _is_possessive(word: str) -> bool:
    return ("'" in word or "’" in word) and _POSSESSIVE.search(word) is not None


def _parse_part(words: list[str]) -> tuple[int, str, frozenset[str], str] | None:
    last = words[-1]
    if last.rstrip(".").lower() not in ("jr", "sr"):
        last = _POSSESSIVE.sub("", last).rstrip(".") if "'" in last or "’" in last else last.rstrip(".")
    if not last:
        return None
    if len(words) == 1:
        return (0, last, _NO_TITLE, "") if _may_name(last.lower().rstrip(".")) else None
    titles, name = split_name([*words[:-1], last])
    low = [w.lower().rstrip(".") for w in name]
    if len(name) > 2 and _calls(low[0]):  # Pilot Ann Example
        titles, name, low = [*titles, name[0]], name[1:], low[1:]
    if "i" in low or (len(name) > 1 and low[0].endswith("ly") and low[0] in _OPENING):
        return None  # "Absolutely I", "I. Nothing": two sentences, or the speaker's own "I"
    if not 0 < len(name) < 5 or not_a_person(low) or (len(low) == 1 and not _may_name(low[0])):
        return None
    if not titles:
        return 0, " ".join(name), _NO_TITLE, ""
    title = frozenset(fold_title(t) for t in titles if t.lower() not in _LEAVE)
    led = " ".join(titles)
    return len(led) + 1, " ".join(name), title, led


def not_a_person(low: Sequence[str]) -> bool:
    """Does a name hold a word of bodies and places, and not as a person may: Bill Example, Ann West?"""
    if lexicon.NOT_PEOPLE.isdisjoint(low):
        return False
    first = 1 if len(low) > 1 and (low[0] in FEMALE_NAMES or low[0] in MALE_NAMES) else 0
    rest = low[first:-1] if first and low[-1] in _SURNAMES else low[first:]
    return not lexicon.NOT_PEOPLE.isdisjoint(rest)


def _may_name(low: str) -> bool:
    """May a word that stands alone be somebody's name?"""
    return len(low) > 1 and low not in _NO_NAMES


def is_given(word: str) -> bool:
    """Is a word known as a given name, or as short for one?"""
    return bool(sex_of(word)) or word.lower() in full_forms()


def _place(text: str, start: int, name: str, title: frozenset[str], led: str) -> Naming | None:
    """A name where it stands, with the titles printed around it; None for "the Example Papers"."""
    several = " " in name
    pronoun = ""
    if not led:
        if several and (text[max(0, start - 4) : start].lower() == "the " or _is_of_body(text, start)):
            return None
        if start > 2 and text[start - 2].islower():
            title, pronoun = _told_before(text, start)
        if not several:
            return Naming(start, name, title, (), pronoun)
    else:
        pronoun = pronoun_for(led)
    printed: tuple[str, ...] = ()
    end = start + len(name)
    if several and text[end : end + 2] == ", " and (after := _APPOSITION.match(_straight(text, end, end + _FAR))):
        begins = end + after.start(1)
        words = text[begins : end + after.end(1)].split()
        held = [fold_title(w) for w in words if w.lower().rstrip(".") not in lexicon.COURTESIES]
        pronoun = pronoun or sex_after(words)
        if len(held) <= 5 and any(w in lexicon.TITLES or w in lexicon.AGENTS for w in held):
            title |= frozenset(held)
            if words[-1] in lexicon.TITLES and (office := _OFFICE.match(_straight(text, begins, begins + _FAR * 4))):
                printed = (text[begins : begins + office.end()],)
    if title and not title.isdisjoint([fold_title(w) for w in led.split() if _is_office(w.lower().rstrip("."))]):
        printed = (led, *printed)
    return Naming(start, name, title, printed, pronoun)


def _is_office(low: str) -> bool:
    return low in lexicon.TITLES or low in lexicon.AGENTS


def _straight(text: str, start: int, end: int) -> str:
    """A stretch with its apostrophes straight: a pattern that need not know the curved one is compiled faster."""
    return text[start:end].replace("’", "'")


def _is_of_body(text: str, start: int) -> bool:
    """Does "Office of" or "University of" stand before: a name of a body goes on."""
    if text[start - 4 : start] != " of ":
        return False
    body = text[max(0, start - 24) : start - 4].rsplit(maxsplit=1)[-1:]
    return bool(body) and body[0][:1].isupper() and body[0].lower() in lexicon.NOT_PEOPLE


def _told_before(text: str, start: int) -> tuple[frozenset[str], str]:
    """Titles in small letters, "defense minister Ann Example", and the pronoun that the word before the name tells."""
    lead = text[max(0, start - 40) : start]
    nearest = lead.rsplit(" ", 2)
    if len(nearest) < 2:
        return _NO_TITLE, ""
    pronoun = pronoun_for(nearest[-2])
    return (_title_in(lead) if nearest[-2].lower() in _SMALL_TITLES else _NO_TITLE), pronoun


def _title_in(lead: str) -> frozenset[str]:
    """The words of a title with which some text before a name ends."""
    words = lead.rsplit(" ", 4)[-4:-1]
    held: list[str] = []
    for word in reversed(words):
        if not word.isalpha():
            break
        low, folded = word.lower(), fold_title(word)
        if not (folded in lexicon.TITLES or low in lexicon.TITLES or (held and low not in _LEAVE)):
            break
        held.append(folded)
    return frozenset(held) if held else _NO_TITLE
