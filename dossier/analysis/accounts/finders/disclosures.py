"""How it came out: one matter that an article has from an office's papers, another from a newspaper's report.

Or that it "emerged", "came to light", "was known for years" in one, where another says who brought it out.
"""

from collections.abc import Iterator
from itertools import takewhile

from dossier.analysis.accounts.differences import Difference, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, before, form_of, forms_in, to_matter
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.roots import root
from dossier.analysis.dates_terms import WEEKDAYS
from dossier.analysis.likeness import Survey, Tokens, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator, Span

_TOLD = marked("reported revealed disclosed released published leaked uncovered unearthed exposed".split())
"""Done by somebody who brings something out."""
_GIVEN_OUT = frozenset("released published leaked uncovered unearthed exposed".split())
_PAPERS = frozenset(
    "paper document record report video footage tape email e-mail letter memo file data detail finding "
    "transcript recording audio photo photograph picture message note log diary draft memorandum audit".split()
)
"""What is brought out that tells something: of a man, a map or a dog released nothing came out."""
_EMERGED = marked("emerged surfaced revealed disclosed known light public".split())
"""Said of what comes out, behind some of the words below."""
_OF_PAPERS = ("emerged", "surfaced")
"""Done by what tells something, too, wherever it stands before in the sentence."""
_NEEDS = {
    **dict.fromkeys(_OF_PAPERS, frozenset("reports report news details allegations it".split())),
    **dict.fromkeys(("light", "public"), frozenset(("came", "come", "became", "made", "brought"))),
    **dict.fromkeys(("revealed", "disclosed", "known"), frozenset(("was", "were", "became", "been"))),
}
_PRESS = "newspaper paper magazine station broadcaster site website".split()
_OFFICES = frozenset(
    "office ministry committee commission department agency bureau council court police board inspector inspectors "
    "officials prosecutors investigators auditors lawyers group watchdog regulator regulators company union service "
    "hospital bank firm army navy government city county state university school church diocese league party campaign "
    "engineers scientists analysts researchers".split()
)
BODIES = _OFFICES.union(
    _PRESS,
    "auditor lawyer engineer employee worker aide hacker hackers whistleblower informant insider insiders".split(),
)
"""Who brings something out and need have no name; of the offices what is "reported" is told and not brought out."""
_WHEN = frozenset((*"in on last earlier this first that today".split(), *WEEKDAYS))
"""Right behind "reported" these tell when or what; else it is told what somebody has reported: a profit, a loss."""
_NOT_YET = frozenset(("before", "until"))
"""What is told before such a word has not come out when the rest of the sentence was done."""
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
        yield quoted_against(known, "attribution", "How it came out", sides_of(group), _WEIGHT, phrases=True)


def _disclosures(known: Survey, article: str) -> Iterator[_Disclosure]:
    text = known.articles[article].text
    tokens = tokens_of(text)
    for n in sorted({*places_of(text, _TOLD), *places_of(text, _EMERGED)}):
        s = known.sentence_at(article, tokens.starts[n])
        who = _who(known, text, tokens, n) if tokens.words[n] in _TOLD else range(0)
        lead = before(text, n, _WHO)
        if not s or s.piece.kind == "headline" or not (who or _emerges(tokens, s.span, n, lead)):
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
        if lead and who and who.stop <= n:
            lead = who
        elif not lead:
            lead = before(text, n, _WHO, over=",")
        first = max(lead.start if lead else n, at.start)
        place = Locator(article, to_matter(text, first, max(n + 1, who.stop, after(text, n, _REST).stop)))
        yield _Disclosure(place, own, matter)


def _tells(tokens: Tokens, sentence: Span, n: int) -> bool:
    """Whether papers, or what else tells something, stand right behind a word of bringing out, or before its "by"."""
    near = tokens.within(sentence)
    beside = tokens.words[max(near.start, n - _WHO) : min(near.stop, n + _REST)]
    return any(word.lower().removesuffix("s") in _PAPERS for word in beside)


def _who(known: Survey, text: str, tokens: Tokens, n: int) -> range:
    """Who brings it out: a name or a body right before the verb, or behind its "by"; nothing where nobody is named.

    What is leaked to somebody is brought out by him.
    """
    words = tokens.words
    if words[n + 1 : n + 2] == ["by"] or words[n : n + 2] == ["leaked", "to"]:
        return _by_whom(text, tokens, n + 1)
    lead = [*before(text, n, _WHO)]
    while lead and words[lead[-1]] in _BETWEEN:
        lead.pop()
    if not lead and n and words[n - 1][0].isupper() and text[tokens.ends[n - 1] : tokens.starts[n]] == ", ":
        lead = [*before(text, n - 1, _WHO), n - 1]
    if not lead or words[lead[-1]].lower() in _STANDS_FOR:
        return range(0)
    whole = [*takewhile(lambda k: _is_of_name(words[k]) and not _ends(text, tokens, k), lead[::-1])]
    if len(whole) == 1 and words[whole[0]].lower() not in BODIES and tokens.stems[whole[0]] not in known.names:
        return range(0)  # it has its capital from the beginning of the sentence
    if not whole and words[lead[-1]] in BODIES:
        whole = lead[-1:]
    who = range(whole[-1], whole[0] + 1) if whole and forms_in(text, range(whole[-1], whole[0] + 1)) else range(0)
    return who if words[n] != "reported" or _is_news(text, tokens, n, who) else range(0)


def _by_whom(text: str, tokens: Tokens, by: int) -> range:
    """A name behind "by", or the words up to a body or to one who brings things out: "a former engineer"."""
    rest = after(text, by, _WHO)
    named = [*takewhile(lambda k: _is_of_name(tokens.words[k]), rest)]
    if named and forms_in(text, range(named[0], named[-1] + 1)):
        return range(named[0], named[-1] + 1)
    body = next((k for k in rest if tokens.words[k] in BODIES), None)
    return range(rest.start, body + 1) if body is not None else range(0)


def _is_news(text: str, tokens: Tokens, n: int, who: range) -> bool:
    """Whether "reported" is said of a newspaper, and not of an office, nor of what somebody has to report: a profit."""
    if not who or tokens.words[who[-1]].lower() in _OFFICES:
        return False
    follows = tokens.words[n + 1].lower() if n + 1 < len(tokens.words) else "in"
    return follows in _WHEN or tokens.words[n - 1] == "first" or not after(text, n, 1)


def _ends(text: str, tokens: Tokens, k: int) -> bool:
    return ". " in text[tokens.ends[k] : tokens.starts[k + 1]]


def _is_of_name(word: str) -> bool:
    return word[0].isupper() or word in _IN_NAME


def _emerges(tokens: Tokens, sentence: Span, n: int, lead: range) -> bool:
    """Whether it is said of something that it comes out."""
    needs = _NEEDS.get(tokens.words[n])
    if tokens.words[n] in _GIVEN_OUT:  # "a report released last week"
        return n > 0 and tokens.words[n - 1].lower().removesuffix("s") in _PAPERS
    if needs is None or not _NOT_YET.isdisjoint(tokens.words[k].lower() for k in lead):
        return False
    if tokens.words[n] in _OF_PAPERS:
        first = tokens.within(sentence).start
        if any(word.lower().removesuffix("s") in _PAPERS for word in tokens.words[first:n]):
            return True
    return not needs.isdisjoint(tokens.words[k].lower() for k in lead)
