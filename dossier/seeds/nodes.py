"""YAML read as printed: nodes with their lines, checked one by one, every fault kept.

Values are taken from the text that the editor wrote, not from what YAML 1.1 makes of
it: ``no`` is a language, ``2023-11-08`` four digits and two pairs, ``0123`` no octal.
"""

import re
from collections.abc import Callable, Collection, Iterator
from datetime import date, datetime, timedelta
from typing import Any

from dossier.errors import Fault
from dossier.model import WITHHELD
from dossier.patterns import Late, late
from dossier.seeds.yaml_faults import not_yaml

_NULLS = ("", "~", "null", "Null", "NULL")
_DEEPEST = 12
_LOST = "[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]"
"""Characters of control, halves of characters and what is none: spreadsheets and browsers lose them or stop there."""
# ASCII: the digits of other scripts are no part of ISO 8601, and a lone $ would let a line end pass.
_DAY = Late(r"(\d{4})-(\d\d)-(\d\d)\Z", re.ASCII)
_MINUTE = Late(r"(\d{4}-\d\d-\d\d)[T ](\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?\s*(Z|GMT|UTC|[+-]\d\d:?\d\d)?\Z", re.ASCII)


class Reader:
    """Checks nodes of one YAML text; ``offset`` lines stand before it in its file."""

    def __init__(self, path: str, faults: list[Fault], offset: int = 0) -> None:
        self.path = path
        self.faults = faults
        self.offset = offset

    def fault(self, line: int, problem: str, hint: str) -> None:
        self.faults.append(Fault(self.path, line, problem, hint))

    def line(self, node: Any) -> int:
        """Line of a node in its file, from 1."""
        return int(node.start_mark.line) + 1 + self.offset

    def compose(self, text: str) -> Any | None:
        """The root node; None, and faults, where the text is not YAML that we take."""
        import yaml

        loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
        before = len(self.faults)
        try:
            depth = 0
            for event in yaml.parse(text, Loader=loader):
                if isinstance(event, yaml.AliasEvent):
                    self.fault(
                        self.line(event),
                        f"*{event.anchor} stands for words written elsewhere",
                        "write the words out here",
                    )
                if isinstance(event, yaml.ScalarEvent) and WITHHELD in event.value:
                    self.fault(
                        self.line(event),
                        f"the character U+{ord(WITHHELD):X} stands here, which stands for what is withheld",
                        "take it out",
                    )
                depth += isinstance(event, yaml.CollectionStartEvent) - isinstance(event, yaml.CollectionEndEvent)
                if depth > _DEEPEST:
                    self.fault(
                        self.line(event),
                        "lists and keys are nested too deeply",
                        "see docs/guide/seeds.md for the keys there are",
                    )
                    return None
            return yaml.compose(text, Loader=loader) if len(self.faults) == before else None
        except (yaml.YAMLError, RecursionError, ValueError, UnicodeError) as error:
            line, problem, hint = not_yaml(error, text)
            self.fault(line and line + self.offset, problem, hint)
        return None

    def is_null(self, node: Any) -> bool:
        return node.id == "scalar" and not node.style and node.value in _NULLS

    def is_blank(self, node: Any) -> bool:
        """A key with nothing after it, as a template leaves it."""
        return node.id == "scalar" and not node.style and node.value == ""

    def mapping(self, node: Any, what: str, keys: Collection[str]) -> dict[str, Any]:
        """Value nodes by key. Unknown and doubled keys are faults and left out."""
        if self.is_null(node):
            return {}
        if node.id != "mapping":
            self.fault(
                self.line(node),
                f"{what} must be keys and values, not {_called(node)}",
                f"the keys are {', '.join(keys)}",
            )
            return {}
        found: dict[str, Any] = {}
        lines: dict[str, int] = {}
        for key, value in node.value:
            name = key.value if key.id == "scalar" else ""
            if name not in keys:
                self.fault(
                    self.line(key),
                    f"{what} has no key '{name}'",
                    suggestion(name, keys) or f"the keys are {', '.join(keys)}",
                )
            elif name in found:
                self.fault(
                    self.line(key),
                    f"'{name}' stands twice; it stood already on line {lines[name]}",
                    "keep one of the two",
                )
            else:
                found[name], lines[name] = value, self.line(key)
        return found

    def items(self, node: Any, what: str) -> Iterator[Any]:
        """The items of a list; nothing where there is none."""
        if self.is_null(node):
            return
        if node.id != "sequence":
            self.fault(self.line(node), f"{what} must be a list, not {_called(node)}", "begin each entry with a hyphen")
            return
        yield from node.value

    def text(self, node: Any, what: str) -> str | None:
        """One line of words, as printed, white space folded; None for null and for faults."""
        if self.is_null(node):
            return None
        if node.id != "scalar":
            self.fault(self.line(node), f"{what} must be words, not {_called(node)}", "write the words after the colon")
            return None
        if not node.tag.startswith("tag:yaml.org,2002:") or "python" in node.tag:
            self.fault(self.line(node), f"{what} has a tag that is not understood: {node.tag}", "take the tag away")
            return None
        words = " ".join(str(node.value).split())
        if lost := late(_LOST).search(words):
            self.fault(
                self.line(node),
                f"{what} has the character U+{ord(lost.group()):04X}, which no page can show",
                "take it out",
            )
            return None
        if not words:
            self.fault(self.line(node), f"{what} is empty", "write it, or take the key away")
            return None
        return words

    def checked(self, node: Any, what: str, check: Callable[[str], str | None], hint: str) -> str | None:
        """Words that a check turns into their form; a fault where it gives None."""
        words = self.text(node, what)
        if words is None:
            return None
        form = check(words)
        if form is None:
            self.fault(self.line(node), f"{what} '{words}' is not one", hint)
        return form

    def date(self, node: Any, what: str, *, with_time: bool = True) -> str | None:
        """A date, or a minute in UTC, in ISO 8601."""
        words = self.text(node, what)
        if words is None:
            return None
        if found := _DAY.match(words):
            if _exists(*map(int, found.groups())):
                return words
        elif with_time and (found := _MINUTE.match(words)):
            return self._minute(self.line(node), what, words, found)
        else:
            hint = "write it as 2026-06-30" + (" or 2026-06-30T18:05Z" if with_time else "")
            self.fault(self.line(node), f"{what} '{words}' is not a date in this form", hint)
            return None
        self.fault(self.line(node), f"{what} '{words}' does not exist", "look at the calendar; write it as 2026-06-30")
        return None

    def _minute(self, line: int, what: str, words: str, found: re.Match[str]) -> str | None:
        day, hour, minute, zone = found.groups()
        if zone is None:
            self.fault(line, f"{what} '{words}' has a time and no zone", "add Z for UTC, or the offset, such as +03:00")
            return None
        digits = zone.lstrip("+-").replace(":", "")
        east = timedelta() if not digits.isdigit() else timedelta(hours=int(digits[:2]), minutes=int(digits[2:]))
        try:
            moment = datetime.fromisoformat(f"{day}T{hour}:{minute}") - (-east if zone.startswith("-") else east)
            return f"{moment.date().isoformat()}T{moment:%H:%M}Z"
        except (ValueError, OverflowError):
            self.fault(
                line,
                f"{what} '{words}' does not exist",
                "look at the calendar and the clock; write it as 2026-06-30T18:05Z",
            )
            return None


def _exists(year: int, month: int, day: int) -> bool:
    try:
        date(year, month, day)
    except ValueError:
        return False
    return True


def _called(node: Any) -> str:
    return {"scalar": "a word", "sequence": "a list", "mapping": "keys and values"}.get(node.id, "this")


def printable(words: str) -> str | None:
    """The words where a page can show them and they say something: a check for ``checked``."""
    return words if words.isprintable() and any(c.isalnum() for c in words) else None


def suggestion(word: str, known: Collection[str]) -> str | None:
    """The nearest of the names there are, for a hint; None where none is near."""
    from rapidfuzz import fuzz, process  # only where something is wrong

    near = process.extractOne(word, sorted(known), scorer=fuzz.ratio, score_cutoff=60)
    return f"did you mean '{near[0]}'?" if near else None
