"""What was said by article: in full, cut, reworded, reported, or not found."""

from collections.abc import Mapping, Sequence

from dossier.model import Article, Comparison, Dossier, Quotation, Utterance
from dossier.pages import labels
from dossier.pages.apparatus import CUTS, SLIGHT, against_base
from dossier.pages.atlas import Atlas
from dossier.pages.quotes import in_several_articles
from dossier.pages.views_quotes import MatrixCell, MatrixRow, MatrixView
from dossier.pages.wording import encloses, heading_words

MOST_COLUMNS = 12
"""With more articles, a row has those alone that print it."""

_STATES = {
    "full": ("●", "in full", "quoted with all the words of the fullest wording"),
    "cut": ("◐", "cut", "quoted, some of those words left out"),
    "reworded": ("≈", "reworded", "quoted in other words"),
    "part": ("◔", "in part", "told in the journalist’s words, some of them quoted"),
    "reported": ("○", "reported", "told in the journalist’s words, not quoted"),
    "absent": ("–", "not found", "not found in that article by the program"),
    "unread": ("·", "not read", "only linked here, so that the program read none of its text"),
}
"""Sign, word and meaning, the fullest first."""


def matrix_view(dossier: Dossier) -> MatrixView:
    """A row an utterance, in the order of the quotes page."""
    atlas = Atlas(dossier, "../../")
    utterances = in_several_articles(dossier)
    few = len(dossier.articles) <= MOST_COLUMNS
    states = [s for s in _STATES if s != "unread" or any(a.rights == "link" for a in dossier.articles)]
    read = sum(a.rights != "link" for a in dossier.articles)
    count = labels.count(len(utterances), "remark")
    return MatrixView(
        kicker=f"{count} in several of {labels.count(len(dossier.articles), 'article')}",
        columns=tuple(atlas.badge(a) for a in dossier.articles) if few else (),
        key=tuple((state, _STATES[state][0], _STATES[state][2]) for state in states),
        rows=tuple(_row(atlas, u, few, read) for u in utterances),
    )


def _row(atlas: Atlas, utterance: Utterance, few: bool, read: int) -> MatrixRow:
    """``read``: of how many articles the program has the text."""
    dossier = atlas.dossier
    base = dossier.quotation[utterance.base]
    members: dict[str, list[Quotation]] = {}
    for name in utterance.members:
        members.setdefault(dossier.quotation[name].article, []).append(dossier.quotation[name])
    articles = dossier.articles if few else [dossier.article[a] for a in sorted(members, key=atlas.number.__getitem__)]
    absent = 0 if few else read - sum(a.rights != "link" for a in articles)
    compared = against_base(utterance)
    return MatrixRow(
        gist=heading_words(atlas.article_of(base), base, utterance.gist),
        href=f"../#{utterance.id}",
        speaker=labels.called(utterance.speaker) if utterance.speaker else labels.SPEAKER_NOT_NAMED,
        cells=tuple(_cell(atlas, compared, a, members.get(a.id, [])) for a in articles),
        rest=f"not found in {labels.count(absent, 'other')}" if absent else "",
    )


def _cell(
    atlas: Atlas, compared: Mapping[str, Comparison], article: Article, members: Sequence[Quotation]
) -> MatrixCell:
    """How an article gives it: by the fullest of its wordings; ``compared`` with the base, as by ``against_base``."""
    states = [(_state(q, compared.get(q.id), members), q) for q in members]
    order = list(_STATES)
    none = "unread" if article.rights == "link" else "absent"
    state, quotation = min(states, key=lambda s: order.index(s[0]), default=(none, None))
    sign, word, _ = _STATES[state]
    outlet = labels.outlet(article)
    label = f"{word} in {outlet}" if quotation is None else f"{outlet}: {word}"
    return MatrixCell(state, sign, word, atlas.badge(article), f"../#{quotation.id}" if quotation else "", label)


def _state(quotation: Quotation, comparison: Comparison | None, members: Sequence[Quotation]) -> str:
    """Words quoted inside a report of them are no cut: the report around them has the rest."""
    inside = any(encloses(other, quotation) for other in members)
    return "part" if inside else state_of(quotation, comparison)


def state_of(quotation: Quotation, comparison: Comparison | None) -> str:
    """``full``, ``cut``, ``reworded`` or ``reported``; None as comparison: it is the base itself, or like it."""
    if quotation.kind == "reported":
        return "reported"
    lacking = False
    for found in comparison.differences if comparison else ():
        if found.kind in CUTS:
            lacking = lacking or found.span is None
        elif found.kind not in SLIGHT | {"speaker", "insert"}:
            return "reworded"
    return "cut" if lacking else "full"
