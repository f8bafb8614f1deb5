"""Blocks of HTML in Markdown, found as Python-Markdown finds them, in a tenth of its time.

Most of a generated page is HTML, and Python-Markdown reads each of its tags and references by itself
to learn one thing: where a block ends. Of plain HTML a pattern tells that. What is written in any other
way is read by Python-Markdown's own reader, so that the result is always its own.
"""

import re
from xml.etree.ElementTree import Element, SubElement

from markdown import Markdown
from markdown.blockprocessors import BlockProcessor, build_block_parser
from markdown.extensions.fenced_code import FencedBlockPreprocessor
from markdown.extensions.tables import TableProcessor
from markdown.htmlparser import HTMLExtractor
from markdown.postprocessors import RawHtmlPostprocessor
from markdown.preprocessors import HtmlBlockPreprocessor, NormalizeWhitespace, Preprocessor
from markdown.treeprocessors import InlineProcessor, Treeprocessor
from markdown.util import ETX, HTML_PLACEHOLDER, STX, AtomicString

# Elements whose content a browser, and so a reader of HTML, does not read as HTML.
_OTHERWISE_READ = "iframe|noembed|noframes|noscript|plaintext|script|style|textarea|xmp"
_TAG = re.compile(
    r"<(?:/([a-z][a-z0-9]*)>"  # 1: an end tag
    rf"|(?!(?:{_OTHERWISE_READ})\b)([a-z][a-z0-9]*)"  # 2: a start tag
    r'(?: [A-Za-z][A-Za-z0-9:_-]*(?:="[^"]*")?)*'
    r"(?:>(?:[^<]*(</\2>))?"  # 3: with nothing but text up to its end tag
    r"| ?(/)>))?"  # 4: one that ends itself
)
"""Every ``<``; one that begins no plain tag has no group."""
_END, _START, _LEAF, _EMPTY = 1, 2, 3, 4

_ENDLESS = "hr"
"""Of which Python-Markdown knows that it has no end."""
_BROKEN_REFERENCE = re.compile(r"&#(?!(?:[0-9]+|[xX][0-9a-fA-F]+);)")
_BLANK_LINE = re.compile(r"(?: *\n){2}")
_SPACES_ALONE = re.compile(r"(?<=\n) +\n")
_ONE_PUT_ASIDE = HTML_PLACEHOLDER % "([0-9]+)"
_ALONE = re.compile(_ONE_PUT_ASIDE)
_PUT_ASIDE = re.compile(f"<p>{_ONE_PUT_ASIDE}</p>|{_ONE_PUT_ASIDE}")


def end_of_block(text: str, start: int) -> int | None:
    """Where the element ends that starts at ``start``; None where it is for Python-Markdown to tell.

    As there, an end tag closes all that was opened since its start tag, and one of nothing open is let be.
    """
    inside: list[str] = []
    for tag in _TAG.finditer(text, start):
        kind = tag.lastindex
        if kind == _START:
            if (name := tag[_START]) != _ENDLESS:
                inside.append(name)
            elif not inside:
                return None
            continue
        if kind is None or not (inside or (kind == _LEAF and tag[_START] != _ENDLESS)):
            return None
        if kind == _END and (name := tag[_END]) in inside:
            while inside.pop() != name:
                pass
        if not inside:
            end = tag.end()
            return None if _BROKEN_REFERENCE.search(text, start, end) else end
    return None


class _Extractor(HTMLExtractor):
    """Python-Markdown's own, which steps over a plain block at once."""

    _cache: list[str]

    def parse_starttag(self, i: int) -> int:
        if self.offset or self.inraw or self.intail or self._cache or not self._is_block(i):
            return super().parse_starttag(i)
        text = self.rawdata
        if (end := end_of_block(text, i)) is None:
            return super().parse_starttag(i)
        # What handle_starttag and handle_endtag do at the two ends of a block.
        blank = _BLANK_LINE.match(text, end)
        self.intail = not blank
        block = text[i:end] + ("\n" if blank else "")
        self.cleandoc += ("\n", self.md.htmlStash.store(block), "\n\n")
        return end

    def _is_block(self, i: int) -> bool:
        tag = _TAG.match(self.rawdata, i)
        return tag is not None and tag.lastindex in (_START, _LEAF) and self.md.is_block_level(tag[_START])


class _Blocks(HtmlBlockPreprocessor):
    """Takes the blocks of HTML out of the Markdown."""

    def run(self, lines: list[str]) -> list[str]:
        stash = self.md.htmlStash
        before = stash.html_counter
        parser = _Extractor(self.md)
        parser.feed("\n".join(lines))
        if parser.rawdata:
            # Something never closed, or a broken reference. Python-Markdown begins anew there, and what
            # it makes of the rest depends on the lines that it has counted so far, of which we skip some.
            del stash.rawHtmlBlocks[before:]
            stash.html_counter = before
            return super().run(lines)
        parser.close()
        return "".join(parser.cleandoc).split("\n")


class _PutBack(RawHtmlPostprocessor):
    """Puts them back, and in a block looks for others only where one is marked."""

    def run(self, text: str) -> str:
        stash = self.md.htmlStash
        if not stash.html_counter:
            return text

        def put(found: re.Match[str]) -> str:
            wrapped, number = found.group(1), int(found.group(1) or found.group(2))
            if number >= stash.html_counter:
                return found.group(0)
            html = str(stash.rawHtmlBlocks[number])
            if wrapped and not self.isblocklevel(html):
                html = f"<p>{html}</p>"
            return _PUT_ASIDE.sub(put, html) if STX in html else html

        return _PUT_ASIDE.sub(put, text)


class _Spaces(NormalizeWhitespace):
    """Makes white space alike, and looks for lines of spaces only where a line begins with one."""

    def run(self, lines: list[str]) -> list[str]:
        source = "\n".join(lines).replace(STX, "").replace(ETX, "")
        source = source.replace("\r\n", "\n").replace("\r", "\n") + "\n\n"
        source = source.expandtabs(self.md.tab_length)
        return (_SPACES_ALONE.sub("\n", source) if "\n " in source else source).split("\n")


class _Fences(Preprocessor):
    """Looks for fenced code only where a fence may stand."""

    def __init__(self, own: FencedBlockPreprocessor) -> None:
        super().__init__(own.md)
        self._own = own

    def run(self, lines: list[str]) -> list[str]:
        text = "\n".join(lines)
        return self._own.run(lines) if "```" in text or "~~~" in text else lines


class _AsParagraphs(BlockProcessor):
    """Makes a paragraph of what stands for one block of HTML, as it would become after all others had been asked."""

    def test(self, parent: Element, block: str) -> bool:
        if not _ALONE.fullmatch(block, block[:1] == "\n") or self.parser.state.isstate("list"):
            return False
        # An empty line after code may be a part of it.
        return block[0] != "\n" or not len(parent) or parent[-1].tag != "pre"

    def run(self, parent: Element, blocks: list[str]) -> None:
        SubElement(parent, "p").text = blocks.pop(0).lstrip()


_READERS = frozenset(map(type, build_block_parser(Markdown()).blockprocessors)) | {TableProcessor}
"""What reads blocks, of which none looks into HTML that has been put aside."""


class _LetBe(Treeprocessor):
    """Has nothing looked for, as emphasis or a link, in what stands for one block of HTML."""

    def run(self, root: Element) -> None:
        for element in root.iter():
            if element.text and _ALONE.fullmatch(element.text):
                element.text = AtomicString(element.text)


def quicken(md: Markdown) -> Markdown:
    """Have a Markdown read HTML so; what an extension does in its own way stays as it is."""
    if type(md.preprocessors["normalize_whitespace"]) is NormalizeWhitespace:
        md.preprocessors.register(_Spaces(md), "normalize_whitespace", 30)
    if type(md.preprocessors["html_block"]) is HtmlBlockPreprocessor:
        md.preprocessors.register(_Blocks(md), "html_block", 20)
    if type(md.postprocessors["raw_html"]) is RawHtmlPostprocessor:
        md.postprocessors.register(_PutBack(md), "raw_html", 30)
    if type(md.treeprocessors["inline"]) is InlineProcessor:
        md.treeprocessors.register(_LetBe(md), "dossier_let_be", 21)  # just before it
    if "fenced_code_block" in md.preprocessors and (
        type(own := md.preprocessors["fenced_code_block"]) is FencedBlockPreprocessor
    ):
        md.preprocessors.register(_Fences(own), "fenced_code_block", 25)
    if _READERS.issuperset(map(type, md.parser.blockprocessors)):
        md.parser.blockprocessors.register(_AsParagraphs(md.parser), "dossier_as_paragraphs", 101)  # before all
    return md
