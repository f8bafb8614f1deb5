"""Articles side by side: which pairs there are, and their list."""

from collections.abc import Mapping, Sequence

from dossier.frozen import frozen
from dossier.model import Article, Dossier, Span
from dossier.pages import labels
from dossier.pages.alignment import Link
from dossier.pages.atlas import Atlas, Badge
from dossier.pages.pairs import EVERY_PAIR, Pair, ground_of, pairs_of, shared_statements
from dossier.pages.sharing import Sentences
from dossier.pages.views_compare import CompareRow, CompareView, PairLink


@frozen()
class Beside:
    """All pairs of a dossier that have a page, and what lays them side by side."""

    pairs: tuple[Pair, ...]
    links: Mapping[tuple[str, str], Sequence[Link]]
    """By the two ids: which of their sentences state the same, as numbers."""
    sentences: Mapping[str, tuple[Span, ...]]
    """By article id, what it prints as its own: headline, standfirst, captions and running text."""

    def told(self, one: Article, other: Article) -> int | None:
        """How many sentences of ``one`` the other tells, too; None where the two have no page."""
        if (found := self.links.get((one.id, other.id))) is not None:
            return len({i for i, _, _ in found})
        if (found := self.links.get((other.id, one.id))) is not None:
            return len({j for _, j, _ in found})
        return None

    def partners(self, article: Article) -> tuple[Article, ...]:
        """The articles that one can be laid beside, in the dossier's order."""
        return tuple(b if a is article else a for a, b in self.pairs if article is a or article is b)


def beside_of(dossier: Dossier, known: Mapping[str, Sentences]) -> Beside:
    pairs, ground = pairs_of(dossier, shared_statements(dossier)), ground_of(dossier)
    sentences = {a.id: tuple(s for p in a.prose for s in known[a.id].of_piece[p.id]) for a in dossier.articles}
    return Beside(tuple(pairs), {(a.id, b.id): ground.links(a, b, sentences) for a, b in pairs}, sentences)


def pair_path(dossier: Dossier, one: Article, other: Article) -> str:
    """Where two articles stand side by side, below the site's top; the same from either."""
    first, second = (a for a in dossier.articles if a is one or a is other)
    return f"compare/{first.id}/{second.id}/"


def pair_name(one: Article, other: Article) -> str:
    """``The Ledger and Daily Lantern``; with their letters where the outlet is the same."""
    if one.outlet != other.outlet:
        return labels.listed([labels.outlet(one), labels.outlet(other)])
    return labels.listed([f"{labels.outlet(a)} ({a.siglum})" for a in (one, other)])


def compare_badges(atlas: Atlas, article: Article, partners: Sequence[Article]) -> tuple[Badge, ...]:
    """Badges of other articles, each leading to where it stands beside this one."""
    return tuple(
        Badge(
            other.siglum,
            atlas.accents[other.id],
            f"side by side with {labels.outlet(other)}",
            atlas.root + pair_path(atlas.dossier, article, other),
        )
        for other in partners
    )


def compare_view(dossier: Dossier, beside: Beside) -> CompareView:
    """The list: a table of all with few articles, the nearest pairs with many."""
    atlas, articles = Atlas(dossier, "../"), dossier.articles
    few = len(articles) <= EVERY_PAIR
    order = sorted(beside.pairs, key=lambda p: -len(beside.links[p[0].id, p[1].id]))
    return CompareView(
        kicker=f"{labels.count(len(beside.pairs), 'pair')} of {labels.count(len(articles), 'article')}",
        heads=tuple(atlas.badge(a) for a in articles) if few else (),
        rows=tuple(_table_row(atlas, beside, a) for a in articles) if few and len(articles) > 1 else (),
        pairs=() if few else tuple(filter(None, (_pair_link(atlas, beside, a, b) for a, b in order))),
        left_out=_left_out(dossier, beside),
    )


def _table_row(atlas: Atlas, beside: Beside, article: Article) -> CompareRow:
    others = atlas.dossier.articles
    cells = tuple(None if o is article else _pair_link(atlas, beside, article, o) for o in others)
    return CompareRow(atlas.badge(article), labels.outlet(article), atlas.title(article), cells)


def _pair_link(atlas: Atlas, beside: Beside, one: Article, other: Article) -> PairLink | None:
    here, there = beside.told(one, other), beside.told(other, one)
    if here is None or there is None:
        return None
    numbers = ((here, one, other), (there, other, one))
    told = [f"{n:,} of {len(beside.sentences[a.id]):,} sentences of {a.siglum} in {b.siglum}" for n, a, b in numbers]
    return PairLink(
        left=atlas.plain_badge(one),
        right=atlas.plain_badge(other),
        href=atlas.root + pair_path(atlas.dossier, one, other),
        number=f"{here:,}",
        words=f"{one.siglum} beside {other.siglum}: {', '.join(told)}, too",
    )


def _left_out(dossier: Dossier, beside: Beside) -> str:
    """Said of a large dossier alone: small ones have every pair."""
    every = len(dossier.articles) * (len(dossier.articles) - 1) // 2
    if every == len(beside.pairs):
        return ""
    pages = labels.count(len(beside.pairs), "pair")
    return f"Of {every:,} pairs, the {pages} that share most statements have a page; the others have none."
