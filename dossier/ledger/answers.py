"""What a citation leads to now: exact, moved, changed, ambiguous, gone, or never heard of. It refuses to guess."""

from collections.abc import Callable, Mapping
from functools import cache, partial
from typing import Literal

from dossier.frozen import frozen
from dossier.ledger.advance import is_telling, last
from dossier.ledger.standing import Reader, homes, line_of_words, standing
from dossier.ledger.walking import dead_ends, live_ends
from dossier.model import Dossier, LedgerEntry, Locator, Published, Span, joined

Verdict = Literal["exact", "moved", "changed", "ambiguous", "gone", "unknown"]


@frozen()
class Answer:
    """What an anchor stands for now.

    exact: in use, every character as last published. moved: the same words (but for case and marks) under
    ``targets``, or where that is empty in the article's text under no anchor. changed: other words, or under the same
    anchor other letters or marks than those online. ambiguous: any of ``targets`` (else of ``places``) may be meant.
    gone: its article has them no more. unknown: never published.

    ``targets`` are anchors in use, in order. ``places``, ``parts`` and ``now`` go together: where the words are, which
    stretches there (several where others break in), and the words as printed; of an utterance those of the wording
    that was cited. ``elsewhere``, of what is gone: places in other articles that have the very words.
    """

    id: str
    verdict: Verdict
    targets: tuple[str, ...] = ()
    places: tuple[Locator, ...] = ()
    now: tuple[str, ...] = ()
    was: Published | None = None
    """As last published; None where it never was."""
    parts: tuple[tuple[Span, ...], ...] = ()
    elsewhere: tuple[Locator, ...] = ()


def resolve(dossier: Dossier, name: str, published: Mapping[str, LedgerEntry] | None = None) -> Answer:
    """What ``name`` stands for in a settled dossier. ``resolver`` is quicker for many.

    ``published`` is the ledger, by id, of what is online; without it (None) this dossier's own.
    """
    return resolver(dossier, published)(name)


def resolver(dossier: Dossier, published: Mapping[str, LedgerEntry] | None = None) -> Callable[[str], Answer]:
    """A function that answers for any id, as ``resolve`` does."""
    online = dossier.entry if published is None else published
    texts = _Texts(homes(dossier.entry, dossier), cache(lambda article: Reader(dossier.article[article])))
    return partial(_answer, dossier, online, texts)


@frozen()
class _Texts:
    """The articles' texts. ``home``: in which one the words of an article of the ledger are looked for."""

    home: Mapping[str, str]
    reader: Callable[[str], Reader]


def _answer(dossier: Dossier, published: Mapping[str, LedgerEntry], texts: _Texts, name: str) -> Answer:
    was = published[name].published[-1] if name in published else None
    if now := standing(dossier, name):
        same = was is None or was.text == now.text
        return Answer(name, "exact" if same else "changed", (name,), (now.place,), (now.text,), was, (now.parts,))
    entry = dossier.entry.get(name)
    if entry is None:
        return Answer(name, "unknown")
    was = was or entry.published[-1]
    cited = dossier.entry.get(entry.quotation or name, entry)
    ends, sure = live_ends(cited.id, dossier.entry)
    if not ends:
        return _buried(dossier, texts, entry, cited, was)
    targets = entry.leads_to if entry.quotation else ends
    held = [s for end in ends if (s := standing(dossier, end))]
    same = len(held) == 1 and line_of_words(held[0].text) == line_of_words(was.text)
    # Of the same words it is no matter which they were: they stand there.
    verdict: Verdict = "moved" if same else "changed" if sure else "ambiguous"
    places, now_there = tuple([s.place for s in held]), tuple([s.text for s in held])
    return Answer(name, verdict, targets, places, now_there, was, tuple([s.parts for s in held]))


def _buried(dossier: Dossier, texts: _Texts, entry: LedgerEntry, cited: LedgerEntry, was: Published) -> Answer:
    """Of an anchor that leads to none in use: whether its words, or those that it last led to, stand in the text."""
    for one in (cited, *(dossier.entry[end] for end in dead_ends(cited.id, dossier.entry))):
        article = dossier.article.get(texts.home.get(one.article, ""))
        if article is None or not is_telling(last(one)):
            continue
        quoted = [s for q in dossier.quotations if q.article == article.id for s in q.spans]
        # The cited words are the cited words wherever they stand; of a later version, in another's
        # quotation, that would be a lookalike.
        found = [
            parts
            for parts in texts.reader(article.id).parts(last(one))
            if one is cited or not any(part.overlaps(s) for part in parts for s in quoted)
        ]
        if found:
            places = tuple([Locator(article.id, Span(parts[0].start, parts[-1].end)) for parts in found])
            now = tuple([joined(article.text, parts) for parts in found])
            same = line_of_words(last(one)) == line_of_words(was.text)
            verdict: Verdict = "ambiguous" if len(places) > 1 else "moved" if same else "changed"
            return Answer(entry.id, verdict, (), places, now, was, tuple(found))
    return Answer(entry.id, "gone", was=was, elsewhere=_elsewhere(dossier, texts, cited))


def _elsewhere(dossier: Dossier, texts: _Texts, cited: LedgerEntry) -> tuple[Locator, ...]:
    """Where other articles print the words of one: to be named, never led to."""
    words, home = last(cited), texts.home.get(cited.article)
    others = [a.id for a in dossier.articles if a.id != home] if is_telling(words) else []
    return tuple([Locator(name, span) for name in others for span in texts.reader(name).places(words)])
