"""What a thing is said to be: "the permit, which is the usual form" here, "the permit is easy to forge" there."""

from collections.abc import Iterator

from dossier.analysis.accounts.bounds import evened
from dossier.analysis.accounts.differences import Difference, either, facing_groups, sides_of, words_at
from dossier.analysis.accounts.frames import after, form_of, forms_in, to_matter
from dossier.analysis.accounts.matter import office_words
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.nouns import kind_at
from dossier.analysis.likeness import Sentence, Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.analysis.stems import DETERMINERS
from dossier.frozen import frozen
from dossier.model import Locator, Span

_IS = marked("is are was were".split())
_STANDS_FOR = frozenset("that this it these those which".split())
_PREDICATES = frozenset("a an the something nothing too so very not no only hardly often one".split())
"""With which it is said what something is; not "the one who", nor a deed done to it."""
_DEEDS = ("ed", "ing", "en")
_SUBJECT, _SAID = 8, 9
"""Words before "is", or before what stands for it, that name the thing; and words behind it that say what it is."""
_FEWEST, _LEAST, _MOST = 2, 1.0, 0.6
"""Words that both name it by, names and offices left out; what they weigh; and which part of each they are by weight.
Who somebody is is asked elsewhere."""
_WEIGHT = 0.36


@frozen()
class _Said:
    """From the thing to the end of what is said of it; the forms of the one and of the other, with their weights."""

    place: Locator
    thing: dict[str, float]
    said: frozenset[str]


def worth_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of one thing, in words of which the articles have none in common."""
    if not nearness.all_near:
        return
    told = [s for article in sorted(known.articles) for s in _told(known, article)]
    scored = []
    for i, j in nearness.sharing([s.thing.keys() for s in told], [s.place.article for s in told], _FEWEST):
        a, b = told[i], told[j]
        weight = sum(sorted(a.thing[form] for form in a.thing.keys() & b.thing.keys()))
        whole = max(sum(sorted(one.thing.values())) for one in (a, b))
        if weight >= max(_LEAST, _MOST * whole) and a.said.isdisjoint(b.said):
            scored.append((weight, i, j))
    for group, _ in facing_groups([s.place for s in told], scored):
        sides = sides_of(group)
        about = f"What it is said to be: {either([f'“{words_at(known, p)}”' for p in sides])}"
        yield Difference("wording", about, sides, _WEIGHT, phrases=False)


def _told(known: Survey, article: str) -> Iterator[_Said]:
    text = known.articles[article].text
    tokens, of_people = tokens_of(text), known.names | office_words()
    for n in places_of(text, _IS):
        s = known.sentence_at(article, tokens.starts[n])
        if not s or s.piece.kind == "headline" or not _says(tokens, n):
            continue
        thing, rest = _thing(known, s, n), after(text, n, _SAID)
        named = [k for k in thing if tokens.stems[k] and tokens.stems[k] not in of_people]
        forms = {form_of(tokens.stems[k]): known.columns[article][k] for k in named}
        said = forms_in(text, rest)
        if said and len(forms) >= _FEWEST:
            yield _Said(Locator(article, _shown(text, thing.start, rest)), forms, said)


def _shown(text: str, first: int, rest: range) -> Span:
    """From a word to the end of the clause where that is near."""
    tokens = tokens_of(text)
    end = tokens.ends[rest.stop - 1]
    if text[end : end + 1].isspace():
        return to_matter(text, first, rest.stop)
    return evened(text, Span(tokens.starts[first], end))


def _says(tokens: Tokens, n: int) -> bool:
    """Whether something is said to be something: with an article, or a quality that is no deed."""
    if n + 1 >= len(tokens.words) or tokens.starts[n + 1] - tokens.ends[n] > 1:
        return False
    word = tokens.words[n + 1]
    if word in _PREDICATES:
        return True
    return (
        bool(tokens.stems[n + 1]) and word.islower() and not word.endswith(_DEEDS) and kind_at(tokens, n + 1) != "deed"
    )


def _thing(known: Survey, s: Sentence, n: int) -> range:
    """The words that name what is meant: before the verb, or before what stands for it; of a sentence that begins so,
    the end of the one before. No deed stands among them."""
    tokens = tokens_of(known.articles[s.article].text)
    at = tokens.within(s.span)
    low, high = at.start, n
    if n > low and tokens.words[n - 1].lower() in _STANDS_FOR:
        high = n - 1
        if high == low:
            low, high = tokens.within(known.sentence_before(s).span).start, low
    low = max(low, high - _SUBJECT)
    low = next((k + 1 for k in range(high - 1, low - 1, -1) if kind_at(tokens, k) == "deed"), low)
    return range(next((k for k in range(low, high) if tokens.words[k].lower() in DETERMINERS), low), high)
