"""A small invented press, edited at random: it knows what it did to each quotation, so it can judge the ledger.

Every quotation is a thing of its own (``Said``) whatever its words become. Nothing here asks the ledger.
"""

from collections import Counter
from dataclasses import dataclass
from pathlib import Path

from dossier.analysis.anchors import anchor
from dossier.analysis.words import forms_of

SENTENCES = (
    "we will not sell the old lighthouse to anybody this winter",
    "the bakery closes on Thursday because nobody delivers flour any more",
    "seven bridges need new planks before heavy carts may cross",
    "our choir sings for pensioners every second Sunday in autumn",
    "no ferry leaves while fog covers the eastern sandbank",
    "twelve goats escaped and ate the mayor's finest tulips",
    "children deserve a dry classroom and a working stove",
    "that harvest fed four villages until the snow melted",
    "the museum lends its copper kettle to any honest cook",
    "rain ruined our festival but not our appetite for dancing",
    "engineers measured cracks beneath the northern water tower",
    "a sensible budget starts with boots for the firemen",
)
ALIKE = (
    "the council pays for the repair of the north pier",
    "the council pays for the repair of the south pier",
    "the council pays for the repair of the old pier",
)
SHORT = ("a quiet triumph", "bitter soup", "no comment at all")
FILLER = (
    "Gulls circled above the market square for most of the morning.",
    "The annual fair opens in a fortnight, as it always has.",
    "Several shops stayed shut after the storm.",
    "Nobody could remember a colder spring along the coast.",
)
OTHER_WORDS = ("maybe", "splendid", "yellow", "eleven", "quickly", "orchard", "window", "brass", "gentle", "paper")
SPEAKERS = ("Ada Quill", "Bo Renner", "Mayor Ines Holt", "Otto Vance")
PLACES = ("in the yard", "on the quay", "at the mill", "in the hall", "by the well", "on the stairs", "at the forge")
DAYS = ("on Monday", "on Tuesday", "on Wednesday", "on Thursday", "on Friday", "on Saturday", "on Sunday", "at noon")
TITLES = ("Storm over the bay", "Market square wakes up", "What the council said", "A week on the coast")


def filler(number: int) -> str:
    """A sentence with no quotation in it, another for each number up to some hundreds."""
    return f"{FILLER[number % 4].rstrip('.')} {PLACES[number // 4 % 7]} {DAYS[number // 28 % 8]}."


@dataclass
class Said:
    """A quotation as its editor knows it. ``style`` is only how it is printed."""

    words: list[str]
    speaker: str
    number: int
    style: int = 0

    def printed(self) -> str:
        """A paragraph of its own: no other of the folder reads the same, or it would be taken for a teaser."""
        words = " ".join(self.words)
        words = words[0].upper() + words[1:]
        where = f"{PLACES[self.number % len(PLACES)]} {DAYS[self.number // len(PLACES) % len(DAYS)]}"
        if self.style == 1:
            return f'"{words.upper()}," {self.speaker} said {where}.'
        quoted = f"“{words},” {self.speaker} said {where}."
        return quoted if self.style == 0 else f"{self.speaker} said {where}: “{words}!”"

    def copy(self) -> "Said":
        return Said(list(self.words), self.speaker, self.number, self.style)


@dataclass
class Paper:
    """An article: its id, its file's name, its headline and its paragraphs."""

    id: str
    file: str
    title: str
    paragraphs: list[Said | str]

    def said(self) -> list[Said]:
        return [p for p in self.paragraphs if isinstance(p, Said)]

    def copy(self) -> "Paper":
        return Paper(self.id, self.file, self.title, [p if isinstance(p, str) else p.copy() for p in self.paragraphs])

    def anchors(self) -> dict[int, str]:
        """The anchor that each quotation must have, by its number."""
        seen: Counter[str] = Counter()
        found = {}
        for said in self.said():
            words = " ".join(said.words)
            line = " ".join(forms_of(words))
            seen[line] += 1
            found[said.number] = anchor("q", self.id, words, seen[line])
        return found

    def text(self) -> str:
        return "\n\n".join([self.title, *(p if isinstance(p, str) else p.printed() for p in self.paragraphs)]) + "\n"


def anchors_of(papers: list[Paper]) -> dict[int, str]:
    return {number: name for paper in papers for number, name in paper.anchors().items()}


def doubled_in(papers: list[Paper]) -> set[int]:
    """Quotations whose words stand in their article more than once."""
    found = set()
    for paper in papers:
        times = Counter(" ".join(forms_of(" ".join(said.words))) for said in paper.said())
        found |= {said.number for said in paper.said() if times[" ".join(forms_of(" ".join(said.words)))] > 1}
    return found


def write(folder: Path, papers: list[Paper]) -> None:
    """The seeds' folder of these articles: what stood there before is taken away, but for the ledger."""
    folder.mkdir(exist_ok=True)
    for path in folder.iterdir():
        if path.suffix == ".txt":
            path.unlink()
    lines = ["title: An invented coast", "articles:"]
    for paper in papers:
        (folder / paper.file).write_text(paper.text(), encoding="utf-8")
        lines.append(f"  - {{file: {paper.file}, id: {paper.id}}}")
    (folder / "dossier.yml").write_text("\n".join(lines) + "\n", encoding="utf-8")
