"""The feed that a build makes by itself: an entry an article, so that a new or a corrected one is a new entry."""

from collections import Counter

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
    numbers = Counter(q.article for q in dossier.quotations)
    entries = [_entry(a, numbers[a.id], a.updated or a.published or day) for a in dossier.articles]
    return atom(seeds.title, seeds.language, entries) if entries else None


def _entry(article: Article, quotations: int, day: str) -> Entry:
    facts = [labels.outlet(article), labels.count(quotations, "quotation")]
    return Entry(
        id=urn("article", article.id, article.sha256),
        title=f"{article.label} ({labels.outlet(article)})",
        updated=moment(day),
        url=f"articles/{article.id}/",
        html=f"<p>{escape(' · '.join(facts))}</p>",
    )
