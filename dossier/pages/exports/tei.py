"""Quotations as TEI: every wording whole, and the wordings of one utterance as a critical apparatus.

The apparatus is that of parallel segmentation, with readings alone and no lemma: none is held to be the truer one.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from hashlib import sha256
from urllib.parse import quote
from xml.sax.saxutils import escape as xml_escape

from dossier.model import Article, Dossier, Reading, Utterance
from dossier.pages import labels
from dossier.pages.citing import CAVEAT, CUT, Cited
from dossier.pages.notation import Text, as_text

ROOT = "../"
"""From data/quotes.tei.xml to the site's top."""
_UNCARRIED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
"""What XML 1.0 cannot hold, in whatever notation."""
_ACTIVE = re.compile('[&<>"\x00-\x1f\ud800-\udfff\ufffe\uffff]')
"""What may not stand in a text or an attribute as it is; most of them have none of these."""


def apparatus(dossier: Dossier, cited: Sequence[Cited]) -> str:
    """The file. A character that XML cannot carry stands as ``<g ref="#c-000C"/>``, declared in the header."""
    by_id = {source.quotation.id: source for source in cited}
    people = _people(dossier, cited)
    body = "".join(_utterance(utterance, by_id, people) for utterance in dossier.utterances)
    terms = [source for source in cited if source.utterance is None]
    body += _division("terms", "", [_wording(source, people) for source in terms]) if terms else ""
    front = _file(dossier) + _witnesses(dossier, cited)
    named = "".join(map(_person, people, people.values()))
    signs = sorted({found for part in (front, body, named) for found in re.findall(r'<g ref="#c-(\w+)"/>', part)})
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n<TEI xmlns="http://www.tei-c.org/ns/1.0">\n<teiHeader>\n'
        f"<fileDesc>\n{front}</fileDesc>\n"
        '<encodingDesc>\n<variantEncoding method="parallel-segmentation" location="internal"/>\n'
        f"{_declared(signs)}</encodingDesc>\n"
        + (f"<profileDesc><particDesc><listPerson>\n{named}</listPerson></particDesc></profileDesc>\n" if named else "")
        + f"</teiHeader>\n<text><body>\n{body or '<p/>'}</body></text>\n</TEI>\n"
    )


def xml_text(text: str) -> str:
    """Text for an element: what XML cannot carry as ``g`` elements, a carriage return by its number."""
    if not _ACTIVE.search(text):
        return text
    written = xml_escape(text, {"\r": "&#13;"})
    return _UNCARRIED.sub(lambda found: f'<g ref="#c-{ord(found.group()):04X}"/>', written)


def attribute(text: str) -> str:
    """Text for an attribute between double marks; what XML cannot carry becomes U+FFFD there."""
    if not _ACTIVE.search(text):
        return text
    signs = {'"': "&quot;", "\t": "&#9;", "\n": "&#10;", "\r": "&#13;"}
    return _UNCARRIED.sub("\ufffd", xml_escape(text, signs))


def _declared(signs: Iterable[str]) -> str:
    chars = "".join(f'<char xml:id="c-{s}"><localProp name="codepoint" value="{s}"/></char>\n' for s in signs)
    return f"<charDecl>\n{chars}</charDecl>\n" if chars else ""


def _file(dossier: Dossier) -> str:
    seeds = dossier.seeds
    note = f"{CAVEAT} Offsets (n) count the code points of the text that a witness points to."
    title = f"<titleStmt><title>{xml_text(seeds.title)}</title></titleStmt>\n"
    return f"{title}<publicationStmt><p>{note}</p></publicationStmt>\n"


def _witnesses(dossier: Dossier, cited: Sequence[Cited]) -> str:
    titles = {source.article.id: source.title for source in cited}
    witnesses = "".join(_witness(a, titles.get(a.id, (a.title or a.label,))) for a in dossier.articles)
    return f"<sourceDesc>\n<listWit>\n{witnesses}</listWit>\n</sourceDesc>\n"


def _witness(article: Article, title: Text) -> str:
    url = article.url if article.url and article.url.startswith(("https://", "http://")) else None
    published = article.published or article.updated
    parts = (
        f"<abbr>{xml_text(article.siglum)}</abbr>",
        '<bibl><title level="a">' + xml_text(as_text(title)) + "</title>",
        f'<title level="j">{xml_text(article.outlet)}</title>' if article.outlet else "",
        f"<author>{xml_text(article.byline)}</author>" if article.byline else "",
        f"<publisher>{xml_text(article.agency)}</publisher>" if article.agency else "",
        f"<date{_when(published)}>{xml_text(published)}</date>" if published else "",
        f'<ref target="{_pointer(url)}"/>' if url else "",
        f'<ref type="text" target="{ROOT}data/articles/{attribute(article.id)}.txt"/>',
        f'<idno type="sha256">{article.sha256}</idno></bibl>',
    )
    names = f'xml:id="article-{attribute(article.id)}" xml:lang="{attribute(article.language)}"'
    return f"<witness {names}>{''.join(parts)}</witness>\n"


def _when(published: str) -> str:
    """The day, month or year, where the words are one."""
    found = re.match(r"\d{4}(?:-\d\d(?:-\d\d)?)?(?=T|$)", published)
    return f' when="{found.group()}"' if found else ""


def _pointer(url: str) -> str:
    """An address as XML Schema's anyURI wants it: whatever no address holds is percent-encoded, a second # too."""
    encoded = re.sub("%(?![0-9A-Fa-f]{2})", "%25", quote(url, safe="%/:?#@!$&'()*+,;=~-._"))
    before, mark, fragment = encoded.partition("#")
    return attribute(before + mark + fragment.replace("#", "%23"))


def _people(dossier: Dossier, cited: Iterable[Cited]) -> Mapping[str, str]:
    """Speakers by name, with their ids in the file, in the order in which they first speak."""
    known = {person.name: person.id for person in dossier.people}
    names = dict.fromkeys(source.speaker for source in cited if source.speaker)
    return {name: f"person-{known.get(name) or sha256(name.encode()).hexdigest()[:12]}" for name in names}


def _person(name: str, key: str) -> str:
    return f'<person xml:id="{attribute(key)}"><persName>{xml_text(name)}</persName></person>\n'


def _utterance(utterance: Utterance, by_id: Mapping[str, Cited], people: Mapping[str, str]) -> str:
    lines = [_wording(by_id[member], people) for member in utterance.members]
    if len(utterance.apparatus.rows) > 1:
        lines.append(f'<ab type="apparatus">{"".join(_places(utterance, by_id))}</ab>')
    if utterance.hidden:
        lines.append(f'<note type="hidden">{xml_text(utterance.hidden.reason)}</note>')
    return _division("utterance", utterance.id, lines)


def _division(kind: str, key: str, lines: Iterable[str]) -> str:
    named = f' xml:id="{attribute(key)}"' if key else ""
    inside = "\n".join(lines)
    return f'<div type="{kind}"{named}>\n{inside}\n</div>\n'


def _wording(source: Cited, people: Mapping[str, str]) -> str:
    """``said`` for what a speaker is credited with, in their words or the journalist's; ``soCalled`` for a label."""
    quotation = source.quotation
    spans = " ".join(f"{span.start}-{span.end}" for span in quotation.spans)
    sure = min(quotation.confidence, quotation.speaker.confidence if quotation.speaker else 1.0)
    common = (
        f'xml:id="{attribute(quotation.id)}" n="{spans}" source="#article-{attribute(source.article.id)}" '
        f'cert="{sure:.2f}" xml:lang="{attribute(source.article.language)}"'
    )
    words = "".join('<gap reason="reporter"/>' if part == CUT else xml_text(str(part)) for part in source.words)
    if quotation.kind == "term":
        return f'<ab type="wording"><soCalled {common}>{words}</soCalled></ab>'
    who = f' who="#{attribute(people[source.speaker])}"' if source.speaker else ""
    direct = str(quotation.kind != "reported").lower()
    place = labels.sentence_case(source.place)
    return (
        f'<ab type="wording"><said {common}{who} direct="{direct}" rend="{quotation.kind}">{words}</said>'
        f"<note>{xml_text(place)}</note></ab>"
    )


def _places(utterance: Utterance, by_id: Mapping[str, Cited]) -> Iterator[str]:
    """An ``app`` a place (column) of the table, with the reading of every wording."""
    rows = utterance.apparatus.rows
    for at in range(len(rows[0].readings)):
        readings = "".join(_reading(by_id[row.quotation], row.readings[at]) for row in rows)
        yield f"<app>{readings}</app>"


def _reading(source: Cited, reading: Reading) -> str:
    where = f'wit="#article-{attribute(source.article.id)}" corresp="#{attribute(source.quotation.id)}"'
    if reading.span is None:
        return f'<rdg {where} type="{reading.change}"/>'
    return f'<rdg {where} type="{reading.change}">{xml_text(reading.span.of(source.article.text))}</rdg>'
