"""The feed that a build makes by itself: an entry an article, so that a new or a corrected one is a new entry."""

from dossier.model import Article, Dossier
from dossier.pages import labels
from dossier.pages.escape import escape
from dossier.pages.exports.atom import Entry, atom, moment, urn


def feed(dossier: Dossier) -> str | None:
    """The feed's text; None where no date is known at all, since an entry must have one.

    A build asks no clock: an entry bears the day on which its article was last changed or published, else the
    event's. What changed between two builds is added by `dossier changes --feed`, which is given a date.
    """
    seeds = dossier.seeds
    known = [d for a in dossier.articles for d in (a.updated, a.published) if d]
    day = seeds.event_date or (max(known) if known else None)
    if day is None:
        return None
    entries = [_entry(dossier, article, article.updated or article.published or day) for article in dossier.articles]
    return atom(seeds.title, seeds.language, entries) if entries else None


def _entry(dossier: Dossier, article: Article, day: str) -> Entry:
    quotations = [q for q in dossier.quotations if q.article == article.id]
    facts = [labels.outlet(article), labels.count(len(quotations), "quotation")]
    return Entry(
        id=urn("article", article.id, article.sha256),
        title=f"{article.label} ({labels.outlet(article)})",
        updated=moment(day),
        url=f"articles/{article.id}/",
        html=f"<p>{escape(' · '.join(facts))}</p>",
    )
