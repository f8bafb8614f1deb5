"""``python -m bench.engines FOLDER ...``: the three engines on folders of seeds, as a Markdown table.

Each engine builds a dossier of each folder strictly and proves it; then every page's own text is
compared with that of MkDocs. Ends with 1 where one fails or a page differs.
"""

import sys
import tempfile
import time
from pathlib import Path

from selectolax.lexbor import LexborHTMLParser

from bench.folder import new_folder, run

ENGINES = ("mkdocs", "properdocs", "zensical")


def main(folders: list[Path]) -> int:
    print("| seeds | engine | build, s | pages | pages with other text |")
    print("|---|---|--:|--:|--:|")
    return max(_compared(folder) for folder in folders)


def _compared(seeds: Path) -> int:
    texts = {path.name: path.read_bytes().decode() for path in sorted(seeds.iterdir()) if path.is_file()}
    first: dict[str, str] = {}
    failed = 0
    for engine in ENGINES:
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name) / "dossier"
            new_folder(folder, texts)
            begun = time.monotonic()
            done = run(folder, "dossier", "build", "--engine", engine)
            took = time.monotonic() - begun
            if done.returncode:
                print(f"| {seeds.name} | {engine} | failed | | |\n{done.stderr[-2000:]}")
                return 1
            found = words_of(folder / "site")
        first = first or found
        unlike = sum(first.get(page) != found.get(page) for page in first.keys() | found.keys())
        print(f"| {seeds.name} | {engine} | {took:.1f} | {len(found)} | {unlike} |", flush=True)
        failed |= bool(unlike)
    return failed


def words_of(site: Path) -> dict[str, str]:
    """By page: its own text, white space folded. The page for addresses that lead nowhere is the theme's."""
    pages = {path.relative_to(site).as_posix(): path for path in site.rglob("*.html") if path.name != "404.html"}
    return {name: _words(path.read_bytes()) for name, path in sorted(pages.items())}


def _words(html: bytes) -> str:
    content = LexborHTMLParser(html).css_first("article.md-content__inner")
    return " ".join(content.text().split()) if content else ""


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    sys.exit(main([Path(name) for name in sys.argv[1:]]))
