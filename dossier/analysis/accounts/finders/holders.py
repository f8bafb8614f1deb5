"""Whose fear, claim or demand it is: the same matter, which each article lays to somebody else."""

from collections.abc import Iterator

from dossier.analysis.accounts.differences import Difference, facing_groups, quoted_against, sides_of
from dossier.analysis.accounts.frames import after, before, forms_in, to_matter, weight_of
from dossier.analysis.accounts.nearness import Nearness
from dossier.analysis.accounts.sharing import telling_stems
from dossier.analysis.kindred import families
from dossier.analysis.likeness import Survey, tokens_of
from dossier.analysis.marked import marked, places_of
from dossier.frozen import frozen
from dossier.model import Locator

_NOUNS = frozenset(
    "concern concerns fear fears worry worries warning warnings criticism objection objections view belief argument "
    "claim claims assertion assertions allegation allegations accusation accusations complaint complaints insistence "
    "suspicion suspicions demand demands conclusion call calls".split()
)
_VERBS = frozenset(
    "concerned feared fearing worried warned warning criticized criticised objected viewed views believe believes "
    "believed argue argues argued arguing claim claims claimed claiming assert asserts asserted asserting allege "
    "alleges alleged alleging accuse accuses accused accusing complain complained complaining insist insists insisted "
    "suspected suggest suggests suggested concluded denounced demanded demanding urged feels felt contended".split()
)
_CUES = marked(_NOUNS | _VERBS)
_OF_WHOM = frozenset(("from", "by", "of", "among"))
_BREAKS = frozenset(("about", "that", "over", "to", "for"))
_STANDS_FOR = frozenset("i we he she they it his her their our my you who him them this that which".split())
_BEFORE, _WHOM, _MATTER = 12, 6, 14
"""Words before a cue and after it in which its holder is named, and after it that say of what."""
_NEAREST = 4
"""Words before a cue of which none may stand for somebody named elsewhere."""
_LEAST = 1.25
"""What the matter in common must weigh, names left out."""
_WEIGHT = 0.4
_OVER = ',“”"'


@frozen()
class _Held:
    """A cue with the forms of its holder and of its matter."""

    place: Locator
    holder: frozenset[str]
    matter: frozenset[str]


def holder_differences(known: Survey, nearness: Nearness) -> Iterator[Difference]:
    """Matter in common after a word for thinking or claiming, whose holders have no word in common."""
    held = [h for article in sorted(known.articles) for h in _held(known, article)]
    homes = [h.place.article for h in held]
    names = known.names.union([form for s, form in families().items() if s in known.names])
    stems = [h.matter - names for h in held]
    telling = telling_stems(stems)
    scored = []
    for i, j in nearness.sharing([here & telling for here in stems], homes):
        a, b = held[i], held[j]
        weight = weight_of(known, a.matter & b.matter)
        if weight >= _LEAST and not (a.holder & b.holder) and not (a.holder & b.matter or b.holder & a.matter):
            scored.append((weight, i, j))
    for group, _ in facing_groups([h.place for h in held], scored):
        yield quoted_against(known, "attribution", "Who says it", sides_of(group), _WEIGHT, phrases=True)


def _held(known: Survey, article: str) -> Iterator[_Held]:
    text = known.articles[article].text
    for at in places_of(text, _CUES):
        rest = after(text, at, _MATTER, over=_OVER)
        matter = forms_in(text, rest)
        if len(matter) > 1 and (whom := _holder(text, at)):
            holder = forms_in(text, whom)
            first = min(whom.start, at)
            yield _Held(Locator(article, to_matter(text, first, rest.stop)), holder, matter - holder)


def _holder(text: str, at: int) -> range | None:
    """The words that name whose it is, or that it is nobody's in particular; None where they stand elsewhere."""
    words = tokens_of(text).words
    if words[at] in _NOUNS and at + 1 < len(words) and words[at + 1] in _OF_WHOM:
        rest = after(text, at + 1, _WHOM)
        end = next((n for n in rest if words[n] in _BREAKS), rest.stop)
        return range(rest.start, end) if end > rest.start else None
    lead = before(text, at, _BEFORE, over=_OVER)
    if not lead:
        return None
    if words[lead.start : lead.start + 2] in (["There", "is"], ["There", "are"], ["There", "was"]):
        return lead
    if any(words[n].lower() in _STANDS_FOR for n in lead[-_NEAREST:]):
        return None
    return lead if forms_in(text, lead) else None
