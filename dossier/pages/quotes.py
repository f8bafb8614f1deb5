"""The concordance: what was said, in every wording."""

from dossier.model import PRINTED_KINDS, Dossier, Quotation, Utterance
from dossier.pages import labels
from dossier.pages.addresses import Past
from dossier.pages.apparatus import UNMARKED, counted
from dossier.pages.atlas import Atlas
from dossier.pages.citing import cite_link
from dossier.pages.marked import Mark, quoted
from dossier.pages.offered import offered
from dossier.pages.utterances import MOST_PLACES, Page, articles_of, brief, full
from dossier.pages.views_quotes import BriefView, QuotesView, SpeakerStep, TermView, UtteranceGroup, UtteranceView
from dossier.pages.wording import in_reach

MANY_UTTERANCES, MOST_IN_FULL = 300, 300
"""Of more utterances, so many wordings of the most widely told are compared in full; others have a line a wording."""
MOST_SPEAKERS = 12
"""Names offered at the head of the page."""


def quotes_view(dossier: Dossier) -> QuotesView:
    atlas = Atlas(dossier, "../")
    past = Past(atlas)
    spread = {u.id: articles_of(dossier, u) for u in dossier.utterances}
    several = in_several_articles(dossier)
    single = [u for u in dossier.utterances if spread[u.id] == 1 and not u.hidden]
    in_full = _widest(several) if len(spread) > MANY_UTTERANCES else set(spread)
    page = Page(atlas, past, tuple(u for u in (*several, *single) if u.id in in_full))
    groups = (
        _group(page, "several", "In several articles", several, in_full),
        _group(page, "one", "In one article", single, in_full),
    )
    every = [keys for g in groups for keys in (*map(_keys, g.utterances), *map(_keys, g.briefs))]
    quotations, articles = len(dossier.quotations), len(dossier.articles)
    return QuotesView(
        kicker=f"{labels.count(quotations, 'quotation')} in {labels.count(articles, 'article')}",
        offered=offered(dossier),
        articles=atlas.key(),
        speakers=_speakers(groups),
        kinds=counted(every),
        has_flags=any(UNMARKED in keys for keys in every),
        phrases=tuple(page.numbers),
        has_moved=any("reordered" in keys for keys in every),
        has_matrix=bool(several),
        has_compared=any(u.lines for group in groups for u in group.utterances),
        groups=tuple(g for g in groups if g.utterances or g.briefs),
        terms=tuple(_term(page, q) for q in dossier.quotations if q.id not in dossier.utterance_of),
        hidden=tuple(brief(page, u) for u in dossier.utterances if u.hidden),
        buried=past.buried("qu"),
    )


def in_several_articles(dossier: Dossier) -> list[Utterance]:
    """Those that more than one article prints, as the page orders them; without those that an editor has hidden.

    What is quoted somewhere goes before what is only reported, then what most articles print.
    """
    spread = {u.id: articles_of(dossier, u) for u in dossier.utterances if not u.hidden}
    return sorted(
        (u for u in dossier.utterances if spread.get(u.id, 0) > 1),
        key=lambda u: (all(dossier.quotation[m].kind == "reported" for m in u.members), -spread[u.id]),
    )


def _keys(utterance: UtteranceView | BriefView) -> frozenset[str]:
    """The filters that an utterance answers to."""
    if isinstance(utterance, BriefView):
        every = [name for w in utterance.wordings for name in w.named]
    else:
        every = [name for w in utterance.wordings if w.diffs for name in w.diffs.named]
    return frozenset(key for name in every for key in name.keys.split())


def _widest(utterances: list[Utterance]) -> set[str]:
    """Ids of the first, with MOST_IN_FULL wordings in all: the page stays light enough for a phone."""
    room = MOST_IN_FULL
    found = set()
    for utterance in utterances:
        room -= len(utterance.members)
        if room < 0:
            break
        found.add(utterance.id)
    return found


def _group(page: Page, key: str, heading: str, utterances: list[Utterance], in_full: set[str]) -> UtteranceGroup:
    shown = tuple(full(page, u) for u in utterances if u.id in in_full)
    return UtteranceGroup(key, heading, shown, tuple(brief(page, u) for u in utterances if u.id not in in_full))


def _speakers(groups: tuple[UtteranceGroup, ...]) -> tuple[SpeakerStep, ...]:
    """Those with a page of their own who said most, the most first; nobody where only one speaks."""
    found: dict[str, list[UtteranceView | BriefView]] = {}
    for group in groups:
        shown: tuple[UtteranceView | BriefView, ...] = (*group.utterances, *group.briefs)
        for utterance in shown:
            if utterance.speaker_href:
                found.setdefault(utterance.speaker, []).append(utterance)
    most = sorted(found.items(), key=lambda item: -len(item[1]))[:MOST_SPEAKERS]
    steps = tuple(SpeakerStep(f"#{said[0].id}", name, str(len(said))) for name, said in most)
    return steps if len(steps) > 1 else ()


def _term(page: Page, quotation: Quotation) -> TermView:
    atlas, article = page.atlas, page.atlas.article_of(quotation)
    marks = [Mark(s.start, s.end, "b", 'class="said"') for s in quotation.spans]
    return TermView(
        id=quotation.id,
        aliases=page.aliases(quotation.id),
        forms=page.forms([quotation]),
        badge=atlas.badge(article, quotation.whole, quotation.id),
        words=quoted(article, quotation.whole),
        context=in_reach(atlas, article, quotation.context, quotation.whole, marks, quotation.id),
        self_link=f"#{quotation.id}",
        cite=cite_link(atlas.root, quotation),
    )


def featured(dossier: Dossier) -> Utterance | None:
    """The utterance that shows best what a comparison is: quoted, widely told, worded differently, short."""

    def worth(utterance: Utterance) -> tuple[int, int, int, int]:
        kinds = [dossier.quotation[m].kind for m in utterance.members]
        changes = sum(r.change in ("changed", "added") for row in utterance.apparatus.rows for r in row.readings)
        quoted_times = min(2, sum(k in PRINTED_KINDS for k in kinds))
        places = len(utterance.apparatus.rows[0].readings)
        return quoted_times, articles_of(dossier, utterance), -places, min(changes, 6)

    fit = [
        u
        for u in dossier.utterances
        if articles_of(dossier, u) > 1
        and not u.hidden
        and 2 <= len(u.apparatus.rows[0].readings) <= MOST_PLACES
        and u.apparatus.rows[0].words <= 24
    ]
    return max(fit, key=worth, default=None)
