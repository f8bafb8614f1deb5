"""What a changed article says by itself, to be seen before the whole dossier has been compared anew.

For an editor who looks on: at a thousand articles the comparison takes its time, the text of one does not. What a
glimpse shows is never published or proved; the pages of the whole follow it and take its place.
"""

from dataclasses import replace

from dossier.analysis import analyse
from dossier.model import Seeds
from dossier.pages import render_articles

MOST = 4
"""Articles changed at once of which a glimpse is worth its time; of more the whole is made straight away."""


def glimpse(before: Seeds, now: Seeds) -> dict[str, str]:
    """The pages of the articles whose text changed, path below docs/ -> text; nothing where anything else changed.

    Each shows the text as it now stands and who says what in it, without what other articles carry of it and
    without the editors' corrections.
    """
    changed = tuple(new for old, new in zip(before.articles, now.articles, strict=False) if old != new)
    ids = [article.id for article in now.articles]
    if not 0 < len(changed) <= MOST or [article.id for article in before.articles] != ids:
        return {}
    if replace(before, articles=()) != replace(now, articles=()):
        return {}
    if any(article.rights == "excerpts" for article in changed):
        return {}  # what may be shown rests on the editors' corrections: what they say is no quotation is withheld
    alone = analyse(replace(now, articles=changed, overrides=(), rulings=(), statement_rulings=()))
    read = alone.article
    whole = replace(now, articles=tuple(read.get(article.id, article) for article in now.articles))
    # Of statements found in one article alone nobody knows yet whether others make them: to lay every sentence of a
    # thousand articles beside them takes a second, and marks as told here alone what is told in all.
    return render_articles(replace(alone, seeds=whole, statements=(), discrepancies=()), read)
