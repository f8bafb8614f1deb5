"""How it came out: one matter that an article has from an office's papers, another from a newspaper's report.

Or that it "emerged", "came to light", "was known for years" in one, where another says who brought it out.
"""

from collections.abc import Iterator
from itertools import takewhile

from dossier.analysis.accounts.differences import Difference, either, facing_groups, sides_of, words_at
from dossier.analysis.accounts.frames import after, before, form_of, forms_in, to_matter
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.roots import root
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span

_TOLD = marked("reported revealed disclosed released published leaked uncovered unearthed exposed".split())
"""Done by somebody who brings something out."""
_GIVEN_OUT = frozenset("released published leaked uncovered unearthed exposed".split())
_PAPERS = frozenset(
    "paper document record report video footage tape email e-mail letter memo file data detail finding statement "
    "transcript recording audio photo photograph picture message note log diary draft memorandum".split()
)
"""What is brought out that tells something: of a man, a map or a dog released nothing came out."""
_EMERGED = marked("emerged surfaced revealed disclosed known light public".split())
"""Said of what comes out, behind some of the words below."""
_NEEDS = {
    **dict.fromkeys(("emerged", "surfaced"), frozenset("reports report news details allegations it".split())),
    **dict.fromkeys(("light", "public"), frozenset(("came", "come", "became", "made", "brought"))),
    **dict.fromkeys(("revealed", "disclosed", "known"), frozenset(("was", "were", "became", "been"))),
}
_BODIES = frozenset(
    "office ministry committee commission department agency bureau council court police board inspector inspectors "
    "officials prosecutors investigators auditors lawyers newspaper paper magazine station broadcaster site group "
    "watchdog regulator regulators company union".split()
)
"""Who brings something out and need have no name."""
_BETWEEN, _IN_NAME = frozenset("first has had have also later then".split()), frozenset(("of", "the", "and", "for"))
_STANDS_FOR = frozenset("he she they it who which that we i this these those".split())
_WHO, _REST = 6, 6
"""Words before such a verb that are told with it, and behind it."""
_FEWEST, _LEAST, _LEAST_SURE = 2, 1.25, 0.8
"""Words that two sentences share, names left out; what these weigh; and what is enough where both say by whom."""
_SURER = 2.0
"""By how much such a pair goes before one of which a side names nobody."""
_WEIGHT = 0.4


@frozen()
class _Disclosure:
    """The words that say how it came out; the forms of who brought it out, none for nobody; what the sentence tells."""

    place: Locator
    who: frozenset[str]
    matter: dict[str, float]


def disclosure_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Of one matter, with somebody named on one side at least, and nobody named on both."""
    if not nearness.all_near:
        return
    told = [d for article in sorted(known.articles) for d in _disclosures(known, article)]
    scored = []
    for i, j in nearness.sharing([d.matter.keys() for d in told], [d.place.article for d in told], _FEWEST):
        a, b = told[i], told[j]
        weight = sum(sorted(min(a.matter[word], b.matter[word]) for word in a.matter.keys() & b.matter.keys()))
        sure = bool(a.who and b.who)
        if (a.who or b.who) and a.who.isdisjoint(b.who) and weight >= (_LEAST_SURE if sure else _LEAST):
            scored.append((weight + _SURER * sure, i, j))
    for group, _ in facing_groups([d.place for d in told], scored):
        sides = sides_of(group)
        about = f"How it came out: {either([f'“{words_at(known, p)}”' for p in sides])}"
        yield Difference("attribution", about, sides, _WEIGHT, phrases=True)


def _disclosures(known: Survey, article: str) -> Iterator[_Disclosure]:
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in sorted({*places_of(text, _TOLD), *places_of(text, _EMERGED)}):
        s = known.sentence_at(article, tokens.starts[n])
        who = _who(text, tokens, n) if tokens.words[n] in _TOLD else range(0)
        lead = before(text, n, _WHO)
        if not s or s.piece.kind == "headline" or not (who or _emerges(tokens, n, lead)):
            continue
        if tokens.words[n] in _GIVEN_OUT and not _tells(tokens, s.span, n):
            continue
        own = forms_in(text, who)
        at = tokens.within(s.span)
        matter = {
            root(tokens.stems[k]): known.columns[article][k]
            for k in at
            if tokens.stems[k] and tokens.stems[k] not in known.names and form_of(tokens.stems[k]) not in own
        }
        first = who.start if who else lead.start if lead else n
        place = Locator(
            article, to_matter(text, max(first, at.start), max(n, who.stop - 1, after(text, n, _REST).stop - 1) + 1)
        )
        yield _Disclosure(place, own, matter)


def _tells(tokens: Tokens, sentence: Span, n: int) -> bool:
    """Whether papers, or what else tells something, stand right behind a word of bringing out, or before its "by"."""
    near = tokens.within(sentence)
    beside = tokens.words[max(near.start, n - _WHO) : min(near.stop, n + _REST)]
    return any(word.lower().removesuffix("s") in _PAPERS for word in beside)


def _who(text: str, tokens: Tokens, n: int) -> range:
    """Who brings it out: a name or a body right before the verb, or behind its "by"; nothing where nobody is named."""
    words = tokens.words
    if words[n + 1 : n + 2] == ["by"]:
        rest = [*takewhile(lambda k: _is_of_name(words[k]), after(text, n + 1, _WHO))]
        return range(rest[0], rest[-1] + 1) if forms_in(text, range(n + 2, n + 2 + len(rest))) and rest else range(0)
    lead = [*before(text, n, _WHO)]
    while lead and words[lead[-1]] in _BETWEEN:
        lead.pop()
    if not lead or words[lead[-1]].lower() in _STANDS_FOR:
        return range(0)
    whole = [
        *takewhile(
            lambda k: _is_of_name(words[k]) and ". " not in text[tokens.ends[k] : tokens.starts[k + 1]], lead[::-1]
        )
    ]
    if not whole and words[lead[-1]] in _BODIES:
        whole = lead[-1:]
    return range(whole[-1], whole[0] + 1) if whole and forms_in(text, range(whole[-1], whole[0] + 1)) else range(0)


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word in _IN_NAME


def _emerges(tokens: Tokens, n: int, lead: range) -> bool:
    """Whether it is said of something that it comes out."""
    needs = _NEEDS.get(tokens.words[n])
    return needs is not None and not needs.isdisjoint(tokens.words[k].lower() for k in lead)
