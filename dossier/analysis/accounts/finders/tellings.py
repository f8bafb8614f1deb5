"""By what verb a remark is told: one article has somebody claim, promise or admit what he says in another."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from dossier.analysis.accounts.difference_labels import HOW_IT_IS_SAID
from dossier.analysis.accounts.differences import Difference, quoted_against, sides_of
from dossier.analysis.accounts.held import held
from dossier.analysis.likeness import Survey, tokens_of
from dossier.model import Locator, Quotation, Span, Utterance

_WAYS = {
    "claim": "claim claims claimed claiming allege alleges alleged alleging contend contends contended maintained",
    "insist": "insist insists insisted insisting assert asserts asserted asserting",
    "grant": "admit admits admitted admitting concede conceded conceding acknowledged acknowledging confessed",
    "warn": "warn warns warned warning threaten threatens threatened threatening",
    "promise": "promise promises promised promising pledge pledges pledged pledging vow vows vowed vowing swore",
    "hint": "suggest suggests suggested suggesting hint hinted hinting signals signaled signalled signaling implied",
    "boast": "boast boasts boasted boasting bragged bragging",
    "lament": "complain complains complained complaining lamented lamenting",
    "agree": "agree agrees agreed agreeing",
    "joke": "joked joking quipped",
    "accuse": "accuse accuses accused accusing",
    "demand": "demand demands demanded demanding",
    "plain": (
        "say says said saying tell tells told telling state states stated stating announce announces announced "
        "announcing declared declaring wrote writes writing tweeted posted reported added adding noted spoke replied "
        "argue argues argued arguing"
    ),
}
_WAY = {word: way for way, words in _WAYS.items() for word in words.split()}
_MOST = 24
"""Wordings of one utterance that are looked at."""
_FEWEST = 2
_PROMISED = ({"plain", "promise"}, {"plain", "agree"}, {"agree", "promise"})
"""Ways of telling one news, where what is told plainly is still to be done."""
_ACCUSING = ({"plain", "accuse"}, {"claim", "accuse"})
"""Ways of telling what somebody says that another did: to say it of him is to accuse him."""
_WILL = frozenset(("will", "would"))
_WEIGHT, _WEIGHT_PLAIN = 0.36, 0.3
"""Where each verb says more than that it was said; where one of them says no more."""


def telling_differences(
    known: Survey, quotations: Sequence[Quotation], utterances: Sequence[Utterance]
) -> Iterator[Difference]:
    """Of one utterance, between articles that each tell it in one way; headlines aside."""
    by_id = {q.id: q for q in quotations}
    for utterance in utterances:
        members = [by_id[m] for m in sorted(utterance.members)[:_MOST]]
        if len({_way(known, q) for q in members} - {""}) < _FEWEST:
            continue
        told = _ways(known, members)
        alone = {article: next(iter(ways.items())) for article, ways in told.items() if len(ways) == 1}
        kinds = {way for way, _ in alone.values()}
        if kinds in _ACCUSING:
            continue
        if kinds in _PROMISED and all(_is_to_come(known, p) for way, p in alone.values() if way == "plain"):
            continue
        if len(kinds) > 1:
            weight = _WEIGHT_PLAIN if "plain" in kinds else _WEIGHT
            sides = sides_of(place for _, place in alone.values())
            yield quoted_against(known, "wording", HOW_IT_IS_SAID, sides, weight, of=utterance.id)


def _way(known: Survey, q: Quotation) -> str:
    """In which way a wording is told; "" where no verb of these stands by it, or one that is not told as so."""
    text = known.articles[q.article].text
    way = _WAY.get(q.cue.of(text), "") if q.cue else ""
    return way if way and q.cue and held(text, tokens_of(text).within(q.cue).start)[0] == "so" else ""


def _is_to_come(known: Survey, cue: Locator) -> bool:
    """Whether a plain verb tells of what the speaker will do, which is to promise it: "said he would repay it"."""
    sentence = known.sentence_at(cue.article, cue.span.start)
    tokens = tokens_of(known.articles[cue.article].text)
    behind = tokens.words_in(Span(cue.span.end, max(cue.span.end + 1, sentence.span.end if sentence else 0)))
    return any(word in _WILL or word.endswith(("’ll", "'ll")) for word in behind)


def _ways(known: Survey, members: Sequence[Quotation]) -> Mapping[str, Mapping[str, Locator]]:
    """By article each way in which it tells an utterance, and the verb that first does."""
    found: dict[str, dict[str, Locator]] = defaultdict(dict)
    for q in members:
        way = _way(known, q)
        sentence = known.sentence_at(q.article, q.whole.start) if way else None
        if q.cue and way and sentence and sentence.piece.kind != "headline":
            found[q.article].setdefault(way, Locator(q.article, q.cue))
    return found
