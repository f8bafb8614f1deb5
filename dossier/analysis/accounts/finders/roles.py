"""As what somebody is brought in: "Lund, the union's president" here, "its chief negotiator, Rosa Lund" there."""

from collections import defaultdict
from collections.abc import Iterator, Sequence

from dossier.analysis.accounts.differences import Difference, sides_of, told_against
from dossier.analysis.accounts.finders.names import Names
from dossier.analysis.accounts.frames import form_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.title_words import BELOW, LOOSE, office_of
from dossier.analysis.likeness import Survey
from dossier.analysis.stems import DETERMINERS, stem
from dossier.frozen import frozen
from dossier.model import Locator, Span
from dossier.patterns import compiled

_WHOSE = r"(?:[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|[Aa]n?|[A-Z][\w.]*(?: [A-Z][\w.]*)?[’']s?)"
_BEFORE = compiled(
    rf"(?:\b{_WHOSE} ((?:[\w.-]+(?:[’']s?)? ){{0,4}}[a-z-]+)(?: of (?:the )?[A-Z][\w’'-]+)?, "
    r"|(?<![\w’'-])((?:[a-z-]+ ){1,2}))$"
)
"""What ends right before a name: "its chief negotiator, ", "a board member, ", "businessman "."""
_AFTER = compiled(
    rf"(?: \([^()\n]{{1,20}}\))?,(?: {_WHOSE})? ((?:[\w.-]+(?:[’']s?)? ){{0,4}}?[a-z-]+)"
    r"(?=[,.;)—–\n]| (?:of|for|at|in|from|who|with) )"
)
_FOLLOWS = (", ", " (")
_REACH = 70
"""Characters before a name in which a role may stand."""
_ENDINGS = tuple("er or ist ian ee man woman person ant dent ess ive head".split())
_PERSONS = frozenset(
    "nurse clerk cook guard guide chef pilot judge spouse athlete monk priest bishop cleric mechanic critic official "
    "chief boss mate colleague friend neighbour".split()
)
"""Words for persons that end in no such way."""
_NO_PERSONS = frozenset(
    "former under over after other another whether together number never ever later order matter paper letter "
    "cover winter summer power water river former center centre computer newspaper chapter quarter either neither "
    "dinner floor door error major minor senior junior prior favor labor behavior statement want important "
    "significant incident accident president-elect".split()
)
"""Words that end like a person and are none."""
_ANY = BELOW | {"boss", "bosses"}
"""Words for whoever leads, and for whoever stands below: an "assistant" may be an assistant coach."""
_CLAUSE = frozenset("is was are were be been has had".split())
"""Words by which what stands before a name is a clause of its own: "the other was a firefighter, Mayor Lund said"."""
_WEIGHT, _OF_ONE_BODY = 0.3, 0.4


@frozen()
class _Role:
    """``head`` is its last word, an office by one name for each; ``forms`` are those of the words before."""

    place: Locator
    head: str
    forms: frozenset[str]


def role_differences(known: Survey, nearness: Nearness, printed: Names) -> Iterator[Difference]:
    """Of one person, where no article has the role that the other gives."""
    told: dict[str, dict[str, list[_Role]]] = defaultdict(lambda: defaultdict(list))
    names: dict[str, set[str]] = defaultdict(set)
    for (article, _, _), name in zip(printed, printed.persons, strict=True):
        names[article].add(name)
    several = nearness.told_twice(names)
    for (article, words, start), name in zip(printed, printed.persons, strict=True):
        if name in several[article]:
            for role in _roles(known, article, start, start + len(words)):
                told[name][article].append(role)
    for name, by_article in sorted(told.items()):
        kept: list[tuple[_Role, set[str]]] = []
        for article, here in sorted(by_article.items()):
            heads = {r.head for r in here}
            if all(heads.isdisjoint(other) and nearness.near(article, r.place.article) for r, other in kept):
                kept.append((here[0], heads))
        if len(kept) > 1:
            one_body = bool(frozenset.intersection(*(role.forms for role, _ in kept)))
            sides = sides_of(role.place for role, _ in kept)
            yield told_against(known, "title", f"Who {name} is", sides, _OF_ONE_BODY if one_body else _WEIGHT)


def _roles(known: Survey, article: str, start: int, end: int) -> Iterator[_Role]:
    """Right before a name, and right behind it."""
    text = known.articles[article].text
    low = max(0, start - _REACH)
    ahead = text[low:start].rstrip(", ").split(" ")
    before = _BEFORE.search(text[low:start]) if any(map(is_person, (ahead[-1], *_owned(ahead)))) else None
    if before and before.lastindex:
        yield from _role(article, text, low + before.start(before.lastindex), low + before.end(before.lastindex))
    if text[end : end + 2] in _FOLLOWS and (after := _AFTER.match(text, end)):
        yield from _role(article, text, *after.span(1))


def _owned(words: Sequence[str]) -> Sequence[str]:
    """The word before "of" and what is named behind it: "minister of Senn"."""
    return [words[n - 1] for n in (len(words) - 2, len(words) - 3) if n > 0 and words[n] == "of"]


def _role(article: str, text: str, start: int, end: int) -> Iterator[_Role]:
    """What a stretch says that somebody is, without the grammar it opens with; of a mere rank none."""
    words = text[start:end].split()
    last = words[-1] if words else ""
    if not is_person(last) or office_of(last) in LOOSE or last in _ANY or not _CLAUSE.isdisjoint(words):
        return
    while words and len(words) > 1 and (not stem(words[0]) or not DETERMINERS.isdisjoint(words[1:-1])):
        start += len(words[0]) + 1
        words = words[1:]
    span = Span(start, start + len(" ".join(words)))
    forms = frozenset(form_of(stem(word)) for word in words[:-1]) - {""}
    below = next((word for word in words[:-1] if word in BELOW), "")
    yield _Role(Locator(article, span), f"{below} {form_of(stem(office_of(last) or last))}".strip(), forms)


def is_person(word: str) -> bool:
    """Whether a noun in small letters says what somebody is, by its ending or since it is an office."""
    return bool(office_of(word)) or (
        len(word) > 3
        and word.islower()
        and ((len(word) > 4 and word.endswith(_ENDINGS)) or word in _PERSONS)
        and word not in _NO_PERSONS
    )
