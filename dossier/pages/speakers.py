"""The speakers: a page each, with all that they are given to say, outlet by outlet; and their list."""

from collections.abc import Iterator, Sequence

from dossier.model import Article, Comparison, Dossier, Person, Quotation, Span
from dossier.pages import labels
from dossier.pages.apparatus import against_base, named
from dossier.pages.atlas import Atlas
from dossier.pages.escape import Html, escape
from dossier.pages.marked import quoted
from dossier.pages.once import once
from dossier.pages.quoting import whom_view
from dossier.pages.titled import Places, Titled
from dossier.pages.views_people import (
    LinkView,
    NamedView,
    SaidView,
    SpeakerArticle,
    SpeakerLine,
    SpeakersView,
    SpeakerView,
)
from dossier.pages.wording import encloses, heading_words, in_sentence

_MOST_SPELLINGS = 8
"""Names as printed that one article's heading shows."""


def speakers_view(dossier: Dossier, titled: Titled) -> SpeakersView:
    """The list: who said most first; equals in the order of their names."""
    atlas = Atlas(dossier, "../")
    said = said_by(dossier)
    order = sorted(atlas.speakers.values(), key=lambda p: (-len(said[p.name]), p.name))
    others = sum(not atlas.credited(q) for q in dossier.quotations)
    return SpeakersView(
        kicker=labels.count(len(order), "speaker"),
        whom=whom_view(atlas, said),
        speakers=tuple(_line(atlas, titled, person, said[person.name]) for person in order),
        others=labels.count(others, "quotation") if others else "",
    )


@once
def said_by(dossier: Dossier) -> dict[str, list[Quotation]]:
    """By the name of each who has a page: the quotations credited to them, alone or with others, in order.

    Words quoted inside a report that is credited to the same speaker are told with it.
    """
    atlas = Atlas(dossier)
    found: dict[str, list[Quotation]] = {name: [] for name in atlas.speakers}
    for quotation in dossier.quotations:
        for name in atlas.credited(quotation):
            found[name].append(quotation)
    return {name: _outermost(said) for name, said in found.items()}


def _outermost(said: Sequence[Quotation]) -> list[Quotation]:
    reports: dict[str, list[Quotation]] = {}
    for quotation in said:
        if quotation.kind == "reported":
            reports.setdefault(quotation.article, []).append(quotation)
    return [q for q in said if not any(encloses(report, q) for report in reports.get(q.article, ()))]


def _line(atlas: Atlas, titled: Titled, person: Person, said: Sequence[Quotation]) -> SpeakerLine:
    articles = list(dict.fromkeys(q.article for q in said))
    return SpeakerLine(
        name=person.name,
        href=atlas.speaker_page(person.name),
        titles=tuple(_named(atlas, title, places).words for title, places in titled.of(person)),
        facts=(labels.count(len(said), "quotation"), labels.count(len(articles), "article")),
        badges=tuple(atlas.plain_badge(atlas.dossier.article[a]) for a in articles),
    )


def speaker_view(atlas: Atlas, titled: Titled, person: Person, said: Sequence[Quotation]) -> SpeakerView:
    """One speaker's page; ``said`` as by ``said_by``."""
    articles = list(dict.fromkeys(q.article for q in said))
    groups = [(atlas.dossier.article[a], [q for q in said if q.article == a]) for a in articles]
    return SpeakerView(
        name=person.name,
        kicker=(labels.count(len(said), "quotation"), "in " + labels.count(len(articles), "article")),
        titles=tuple(_named(atlas, title, places) for title, places in titled.of(person)),
        spellings=tuple(_spelling(atlas, spelling, key) for spelling, key in person.misspellings),
        articles=tuple(_article(atlas, person, article, own) for article, own in groups),
    )


def _spelling(atlas: Atlas, spelling: str, key: str) -> NamedView:
    article = atlas.dossier.article[key]
    at = article.text.find(spelling)
    return _named(atlas, spelling, [(article, Span(at, at + len(spelling)))] if at >= 0 else [])


def _named(atlas: Atlas, words: str, places: Places) -> NamedView:
    shown = quoted(*places[0]) if places else escape(words)
    return NamedView(shown, tuple(atlas.badge(article, span) for article, span in places))


def _article(atlas: Atlas, person: Person, article: Article, said: Sequence[Quotation]) -> SpeakerArticle:
    return SpeakerArticle(
        id=article.id,
        badge=atlas.badge(article),
        outlet=labels.outlet(article),
        title=atlas.title(article),
        href=atlas.page(article),
        spellings=tuple(_spellings(article, said)),
        said=tuple(_said(atlas, person, article, group) for group in _by_sentence(said)),
    )


def _spellings(article: Article, said: Sequence[Quotation]) -> Iterator[Html]:
    """How this article names them where it credits them: each wording once, pronouns left out."""
    seen: dict[str, Span] = {}
    for quotation in said:
        mention = quotation.speaker.mention if quotation.speaker else None
        if mention and not labels.is_pronoun(mention.of(article.text)):
            seen.setdefault(mention.of(article.text), mention)
    for span in list(seen.values())[:_MOST_SPELLINGS]:
        yield quoted(article, span)


def _by_sentence(said: Sequence[Quotation]) -> list[list[Quotation]]:
    """Runs of quotations that stand in one sentence, in order: it is shown once."""
    groups: list[list[Quotation]] = []
    for quotation in said:
        if groups and groups[-1][-1].context.overlaps(quotation.context):
            groups[-1].append(quotation)
        else:
            groups.append([quotation])
    return groups


def _said(atlas: Atlas, person: Person, article: Article, group: Sequence[Quotation]) -> SaidView:
    first = group[0]
    kinds = dict.fromkeys(labels.KIND_OF_QUOTATION[q.kind] for q in group)
    joint = dict.fromkeys(labels.speaker(q) for q in group if q.speaker and q.speaker.name != person.name)
    return SaidView(
        words=in_sentence(atlas, group),
        facts=(
            atlas.place(article, first.whole.start),
            labels.listed(list(kinds)),
            *(f"credited to {name}" for name in joint),
        ),
        article_href=atlas.link(article, first.whole.start, first.id),
        links=tuple(_comparison(atlas, article, q, len(group) > 1) for q in group),
    )


def _comparison(atlas: Atlas, article: Article, quotation: Quotation, is_one_of_several: bool) -> LinkView:
    """The way to the concordance; where a sentence holds several, each by its first words."""
    dossier = atlas.dossier
    utterance = dossier.utterance_of.get(quotation.id)
    articles = dossier.spread[utterance.id] if utterance else 1
    href = f"{atlas.root}quotes/#{quotation.id}"
    differing = _differing(dossier, quotation) if articles > 1 else ""
    if is_one_of_several:
        note = f"in {articles} articles{': ' * bool(differing)}{differing}" if articles > 1 else ""
        return LinkView(href, heading_words(article, quotation, None, 4), note)
    return LinkView(href, Html(f"compare {articles} articles" if articles > 1 else "among the quotes"), differing)


@once
def _compared(dossier: Dossier) -> dict[str, Comparison]:
    """By quotation id, each wording compared with the fullest of its utterance."""
    return {name: found for utterance in dossier.utterances for name, found in against_base(utterance).items()}


def _differing(dossier: Dossier, quotation: Quotation) -> str:
    """How this wording differs from the fullest one, in words; "" for the fullest itself."""
    comparison = _compared(dossier).get(quotation.id)
    if comparison is None:
        return ""
    return ", ".join(f"{'⚑ ' * name.is_flag}{name.words}" for name in named(dossier, comparison))
