"""The concordance: what was said, in every wording."""

from dossier.model import Dossier, Quotation, Utterance
from dossier.pages import labels
from dossier.pages.atlas import Atlas
from dossier.pages.escape import Html, verbatim
from dossier.pages.marked import Mark, marked, proof, quoted
from dossier.pages.views import (
    BriefView,
    BriefWording,
    LineView,
    QuotesView,
    Step,
    TermView,
    UtteranceGroup,
    UtteranceView,
    WordingView,
)
from dossier.pages.wording import Line, encloses, heading_words, in_context, score

MOST_PLACES = 9
"""Columns that a table can show side by side on a wide screen."""
MANY_UTTERANCES, MOST_IN_FULL = 300, 300
"""Of more utterances, so many wordings of the most widely told are compared in full; others have a line a wording."""
MOST_SPEAKERS = 12
"""Names offered at the head of the page."""
UNSURE = 0.6
"""Below this confidence a speaker is shown as uncertain."""


def quotes_view(dossier: Dossier) -> QuotesView:
    atlas = Atlas(dossier, "../")
    spread = {u.id: articles_of(dossier, u) for u in dossier.utterances}
    several = sorted(
        (u for u in dossier.utterances if spread[u.id] > 1),
        key=lambda u: (all(dossier.quotation[m].kind == "reported" for m in u.members), -spread[u.id]),
    )
    single = [u for u in dossier.utterances if spread[u.id] == 1]
    in_full = _widest(several) if len(spread) > MANY_UTTERANCES else set(spread)
    groups = (
        _group(atlas, "several", "In several articles", several, in_full),
        _group(atlas, "one", "In one article", single, in_full),
    )
    kicker = f"{labels.count(len(dossier.quotations), 'quotation')} in {labels.count(len(dossier.articles), 'article')}"
    return QuotesView(
        kicker=kicker,
        articles=tuple(atlas.badge(a) for a in dossier.articles),
        speakers=_speakers(groups),
        groups=tuple(g for g in groups if g.utterances or g.briefs),
        terms=tuple(_term(atlas, q) for q in dossier.quotations if q.id not in dossier.utterance_of),
    )


def articles_of(dossier: Dossier, utterance: Utterance) -> int:
    """In how many articles it stands."""
    return len({dossier.quotation[m].article for m in utterance.members})


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


def _group(atlas: Atlas, key: str, heading: str, utterances: list[Utterance], in_full: set[str]) -> UtteranceGroup:
    full = tuple(utterance_view(atlas, u) for u in utterances if u.id in in_full)
    return UtteranceGroup(key, heading, full, tuple(brief_view(atlas, u) for u in utterances if u.id not in in_full))


def _speakers(groups: tuple[UtteranceGroup, ...]) -> tuple[Step, ...]:
    """Those with a page of their own who said most, the most first; nobody where only one speaks."""
    found: dict[str, list[UtteranceView | BriefView]] = {}
    for group in groups:
        shown: tuple[UtteranceView | BriefView, ...] = (*group.utterances, *group.briefs)
        for utterance in shown:
            if utterance.speaker_href:
                found.setdefault(utterance.speaker, []).append(utterance)
    most = sorted(found.items(), key=lambda item: -len(item[1]))[:MOST_SPEAKERS]
    steps = tuple(Step(f"#{said[0].id}", name, str(len(said))) for name, said in most)
    return steps if len(steps) > 1 else ()


def utterance_view(atlas: Atlas, utterance: Utterance) -> UtteranceView:
    dossier = atlas.dossier
    members = [dossier.quotation[m] for m in utterance.members]
    base = dossier.quotation[utterance.base]
    # Words quoted inside a report of them are one wording, partly quoted: nothing to compare.
    several = sum(not any(encloses(other, q) for other in members) for q in members) > 1
    lines = score(atlas, utterance.apparatus) if several else ()
    kept = {row.quotation: (row.kept, row.words) for row in utterance.apparatus.rows}
    return UtteranceView(
        id=utterance.id,
        aliases=utterance.aliases,
        speaker=labels.called(utterance.speaker) if utterance.speaker else labels.SPEAKER_NOT_NAMED,
        is_named=utterance.speaker is not None,
        speaker_href=atlas.speaker_page(utterance.speaker),
        opening=heading_words(atlas.article_of(base), base, utterance.gist) if several else None,
        facts=_facts(dossier, utterance, members),
        lines=tuple(_line(atlas, line) for line in lines) if len(lines) > 1 else (),
        tags=_tags(utterance, members) if several else (),
        wordings=tuple(_wording(atlas, utterance, q, kept.get(q.id), _is_shown(members, q)) for q in members),
        loose=bool(lines) and len(lines[0].cells) > MOST_PLACES,
        reports=base.kind == "reported",
    )


def brief_view(atlas: Atlas, utterance: Utterance) -> BriefView:
    """An utterance as a list: each wording with its address and the way to its article, nothing repeated."""
    dossier = atlas.dossier
    members = [dossier.quotation[m] for m in utterance.members]
    return BriefView(
        id=utterance.id,
        aliases=utterance.aliases,
        speaker=labels.called(utterance.speaker) if utterance.speaker else labels.SPEAKER_NOT_NAMED,
        speaker_href=atlas.speaker_page(utterance.speaker),
        facts=_facts(dossier, utterance, members),
        wordings=tuple(_brief_wording(atlas, q) for q in members),
    )


def _brief_wording(atlas: Atlas, quotation: Quotation) -> BriefWording:
    article, whole = atlas.article_of(quotation), quotation.whole
    return BriefWording(
        id=quotation.id,
        badge=atlas.badge(article, whole, quotation.id),
        words=verbatim(whole.of(article.text)),
        proof=Html(proof(article, whole)),
        is_reported=quotation.kind == "reported",
    )


def _facts(dossier: Dossier, utterance: Utterance, members: list[Quotation]) -> tuple[str, ...]:
    articles = articles_of(dossier, utterance)
    if articles == 1 and len(members) == 1:
        return (labels.KIND_OF_QUOTATION[members[0].kind],)
    if articles == 1 and any(all(q is other or encloses(other, q) for q in members) for other in members):
        return ("reported, partly in their own words",)
    quoting = {q.article for q in members if q.kind != "reported"}
    facts = [labels.count(articles, "article")]
    if not quoting:
        facts.append("reported, never quoted")
    elif len(quoting) < articles:
        facts.append(f"quoted in {len(quoting)}, only reported in {articles - len(quoting)}")
    return tuple(facts)


def _tags(utterance: Utterance, members: list[Quotation]) -> tuple[str, ...]:
    """How the wordings compare, in words: from the relations that joined them."""
    kinds = {r.kind for r in utterance.relations}
    names = {
        "identical": "same words",
        "typography": "same words, other case or marks",
        "contained": "a longer and a shorter wording",
        "reworded": "worded differently",
        "reported": "quoted and reported" if any(q.kind != "reported" for q in members) else "",
    }
    return tuple(words for kind, words in names.items() if kind in kinds and words)


def _line(atlas: Atlas, line: Line) -> LineView:
    articles = [atlas.article_of(q) for q in line.quotations]
    names = list(dict.fromkeys(labels.outlet(a) for a in articles))
    reported = line.quotations[0].kind == "reported"
    classes = " ".join(c for c, on in (("base", line.is_base), ("reported", reported)) if on)
    return LineView(
        badges=tuple(atlas.badge(a, q.whole, q.id) for a, q in zip(articles, line.quotations, strict=True)),
        name=names[0] if len(names) == 1 else labels.count(len(names), "outlet"),
        classes=classes,
        cells=tuple((cell.change, cell.html) for cell in line.cells),
    )


def _is_shown(members: list[Quotation], quotation: Quotation) -> bool:
    """Whether another wording shows this one's sentence already."""
    return any(encloses(other, quotation) and other.context.covers(quotation.context) for other in members)


def _wording(
    atlas: Atlas, utterance: Utterance, quotation: Quotation, kept: tuple[int, int] | None, is_shown: bool
) -> WordingView:
    article = atlas.article_of(quotation)
    facts = [labels.outlet(article), atlas.place(article, quotation.whole.start)]
    if len(utterance.members) > 1:
        facts.append(labels.KIND_OF_QUOTATION[quotation.kind])
        if kept and quotation.id != utterance.base and quotation.kind != "reported" and kept[0] < kept[1]:
            facts.append(f"{kept[0]} of the {kept[1]} words")
    return WordingView(
        badge=atlas.badge(article, quotation.whole, quotation.id),
        context=in_context(atlas, quotation, f"{labels.speaker(quotation)}, {labels.outlet(article)}: ", is_shown),
        facts=(*facts, *_credit(utterance, quotation)),
        self_link=f"#{quotation.id}",
    )


def _credit(utterance: Utterance, quotation: Quotation) -> tuple[str, ...]:
    """Where this wording is credited otherwise, or not surely."""
    if quotation.speaker is None:
        return ("nobody credited here",) if utterance.speaker else ()
    if quotation.speaker.name != utterance.speaker:
        return (f"credited to {labels.speaker(quotation)} here",)
    return ("speaker not certain",) if quotation.speaker.confidence < UNSURE else ()


def _term(atlas: Atlas, quotation: Quotation) -> TermView:
    article = atlas.article_of(quotation)
    marks = [Mark(s.start, s.end, "b", 'class="said"') for s in quotation.spans]
    words = marked(article.text, quotation.context, marks)
    return TermView(
        id=quotation.id,
        badge=atlas.badge(article, quotation.whole, quotation.id),
        words=quoted(article, quotation.whole),
        context=Html(f"<span {proof(article, quotation.context)}>{words}</span>"),
        self_link=f"#{quotation.id}",
    )


def featured(dossier: Dossier) -> Utterance | None:
    """The utterance that shows best what a comparison is: quoted, widely told, worded differently, short."""

    def worth(utterance: Utterance) -> tuple[int, int, int, int]:
        kinds = [dossier.quotation[m].kind for m in utterance.members]
        changes = sum(r.change in ("changed", "added") for row in utterance.apparatus.rows for r in row.readings)
        quoted_times = min(2, sum(k in ("direct", "partial") for k in kinds))
        places = len(utterance.apparatus.rows[0].readings)
        return quoted_times, articles_of(dossier, utterance), -places, min(changes, 6)

    fit = [
        u
        for u in dossier.utterances
        if articles_of(dossier, u) > 1
        and 2 <= len(u.apparatus.rows[0].readings) <= MOST_PLACES
        and u.apparatus.rows[0].words <= 24
    ]
    return max(fit, key=worth, default=None)
