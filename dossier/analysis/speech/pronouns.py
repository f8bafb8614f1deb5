"""Whom a pronoun stands for: who spoke last, whom the sentence before is of, or who was named last and fits."""

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from dossier.analysis.names_by_sex import sex_of
from dossier.analysis.speech import lexicon
from dossier.analysis.speech.described import apposed
from dossier.analysis.speech.fitting import bare, between_marks, fits, in_marks, is_person, joined_row
from dossier.analysis.speech.marks import Marked
from dossier.analysis.speech.newcomers import is_one_person, one_told_of, one_who_spoke
from dossier.analysis.speech.people import Register
from dossier.analysis.speech.phrases import is_agent, phrase_after
from dossier.analysis.speech.sexes import pronoun_for
from dossier.analysis.speech.subjects import first_subject
from dossier.analysis.speech.tokens import Mention, Unit

_NEAR = 60
"""How many namings before a pronoun are looked at."""
_FRONTED = frozenset("of about on to with for unlike like".split())
"""Alone before a name that opens a sentence, they make it what is spoken of, not who speaks: "Of Example, he said"."""
_WHERE = ("in ", "at ", "near ", "the ", "The ")
"""Before a name half the time, they make it a place's or a work's."""
_SENTENCES = 4
"""How many sentences before a pronoun are asked for their subject."""
_FAR = 2500
"""How many characters before a pronoun the person that it stands for may be named last."""


class Pronouns:
    """What an article has told so far: who is named where, who spoke last, and the sentences read."""

    def __init__(self, register: Register, article: str, marked: Sequence[Marked] = ()) -> None:
        self.register, self.article, self.marked = register, article, marked
        self.marks = [found.whole.start for found in marked]
        self.spoke: list[tuple[int, str, int]] = []
        """(paragraph, name, offset of the sentence) of everyone credited so far, the latest last."""
        self.read: list[Unit] = []
        """The sentences read before this one."""
        self.named: list[tuple[int, str]] = []
        """(offset, name) of every place where the article names a person known by full name, in order."""
        self.starts: list[int] = []
        self.places: dict[str, list[int]] = {}
        self.quoted: dict[int, bool] = {}
        """Whether the names that a pronoun may mean stand in quoted words, by their offsets."""
        self.fitting: dict[tuple[str, str], bool] = {}
        """Whether a pronoun may stand for a person, by name and pronoun."""

    # -- pronouns -------------------------------------------------------------------------------

    def pronoun(self, unit: Unit, phrase: Mention) -> tuple[str, str, float]:
        printed = unit.text[phrase.start : phrase.end]
        low = lexicon.POSSESSIVES.get(printed.lower(), printed.lower())
        if low in ("i", "we", "you"):
            return printed, "pronoun-unresolved", 0.4
        if low in ("he", "she", "who"):
            if (person := self._person_before(unit, phrase.start, low)) is not None:
                return person, "pronoun", 0.8
        elif found := self._group_before(unit, low):
            return found, "pronoun", 0.6
        return printed, "pronoun-unresolved", 0.4

    def _group_before(self, unit: Unit, pronoun: str) -> str | None:
        """Who spoke last, where that is several people (they) or a body (it) rather than one person."""
        if pronoun == "it" and (body := self._body_before(unit)) is not None:
            return body
        if not self.spoke or unit.paragraph - self.spoke[-1][0] > 1:
            return None
        name = self.spoke[-1][1]
        one_person = name in self.register.count or name.lower() in lexicon.PRONOUNS
        return None if one_person or _is_several(name) != (pronoun == "they") else name

    def _body_before(self, unit: Unit) -> str | None:
        """The body or paper of which the sentence before is, if nobody spoke in it: "*A report* is out. It said"."""
        before = self.read[-1] if self.read else None
        if before is None or before.paragraph != unit.paragraph:
            return None
        if self.spoke and self.spoke[-1][2] >= before.span.start:
            return None
        subject = first_subject(before)
        noun = before.low[subject.head] if subject else ""
        if subject is None or before.is_capital(subject.head) or noun.endswith("s") or not is_agent(noun):
            return None
        if is_one_person(noun) or pronoun_for(noun):
            return None
        return bare(before.text[slice(*before.reach(subject.first, subject.head))])

    def several_before(self, unit: Unit) -> str | None:
        """Of whom "one said" tells: those who spoke last, or whom the sentence before is of: "Fans were furious"."""
        before = self.read[-1] if self.read else None
        if before is None or unit.paragraph - before.paragraph > 1:
            return None
        if self.spoke and self.spoke[-1][2] >= before.span.start:
            name = self.spoke[-1][1]
            return name if _is_several(name) else None
        subject = first_subject(before)
        if subject is None or before.paragraph != unit.paragraph:
            return None
        whose = phrase_after(before, subject.last + 2) if before.low[subject.last + 1] == "of" else None
        name = bare(before.text[slice(*before.reach(subject.first, (whose or subject).last))])
        noun = name.partition(" of ")[0].split()[-1].lower()
        return name if is_agent(noun) and _is_several(name) else None

    def of_that_age(self, unit: Unit) -> str | None:
        """Whom "the 27-year-old" means: the person whom the sentence before is of, or alone names."""
        before = self.read[-1] if self.read else None
        if before is None or unit.paragraph - before.paragraph > 1:
            return None
        if (at := self._subject_at(before)) is not None and self._lives(self.named[at][1]):
            return self.named[at][1]
        first, last = (bisect_left(self.starts, offset) for offset in (before.span.start, before.span.end))
        named = {name for _, name in self.named[first:last] if self._lives(name)}
        return named.pop() if len(named) == 1 else None

    def called_again(self, unit: Unit, epithet: str, before: int) -> str | None:
        """Whom "the striker" or "the German" means: the one person whom the nearest sentence that names any names.

        None where that sentence names several, or the one in which the epithet stands names somebody before it.
        """
        pronoun = pronoun_for(epithet)
        at = bisect_left(self.starts, before)
        if at and self.starts[at - 1] >= unit.span.start:
            return None
        for told in reversed(self.read[-_SENTENCES:]):
            if unit.paragraph - told.paragraph > 1:
                return None
            first, last = (bisect_left(self.starts, offset) for offset in (told.span.start, told.span.end))
            outside = (p for p in self.named[first:last] if not in_marks(self.marked, self.marks, p[0]))
            named = {name for _, name in outside if self._lives(name)}
            spoke = [name for _, name, start in self.spoke[-1:] if start >= told.span.start and is_person(name)]
            if len(named) > 1 or not (named or spoke):
                if named:
                    return None
                continue
            name = named.pop() if named else spoke[0]
            return name if not pronoun or fits(self.register, name, pronoun) else None
        return None

    def _subject_at(self, unit: Unit) -> int | None:
        """The number of the naming with which the subject of a sentence ends: of a name, or one in apposition."""
        subject = first_subject(unit)
        subject = subject and (apposed(unit, subject) or subject)
        if subject is None or not unit.is_capital(subject.head):
            return None
        start, end = unit.reach(subject.first, subject.head)
        at = bisect_left(self.starts, end) - 1
        return at if at >= 0 and self.starts[at] >= start else None

    def _alone(self, text: str, start: int, pronoun: str) -> str | None:
        """Who is named at an offset; None where others are named in a row with them whom the pronoun fits as well.

        "Ann Example and Ines Vaz came. She said": either would be a guess.
        """
        at = bisect_left(self.starts, start)
        name = self.named[at][1]
        others = {self.named[n][1] for n in joined_row(text, self.starts, at)} - {name}
        return None if any(fits(self.register, other, pronoun) for other in others) else name

    def _in_row(self, text: str, start: int) -> bool:
        """Is the name at an offset one of several joined by "and", of whom "he" or "she" seldom means one?"""
        return len(joined_row(text, self.starts, bisect_left(self.starts, start))) > 1

    def _acting(self, unit: Unit, pronoun: str) -> int | None:
        """Who is the subject of the nearest sentence before in this paragraph, if nobody spoke since: "Duarte rose.
        She said"."""
        for before in reversed(self.read[-_SENTENCES:]):
            if unit.paragraph - before.paragraph > 1 or (self.spoke and self.spoke[-1][2] >= before.span.start):
                return None
            if (at := self._subject_at(before)) is None:
                continue
            name = self.named[at][1]
            if self._may_mean(pronoun, name, unit.text) and self._lives(name):
                return self.starts[at]
        return None

    def _may_mean(self, pronoun: str, name: str, text: str) -> bool:
        """May a pronoun stand for somebody named in the article? Not for a place: "in Norland", "near Norland"."""
        key = (name, pronoun)
        if key not in self.fitting:
            places = self.places.get(name, ())
            mostly = bool(places) and sum([text.endswith(_WHERE, 0, start) for start in places]) * 2 >= len(places)
            self.fitting[key] = not (mostly and not self._called(name)) and fits(self.register, name, pronoun)
        return self.fitting[key]

    def _lives(self, name: str) -> bool:
        """Is there more to a name than its capitals: a title, a known given name, what they are, a second naming?"""
        known = self._called(name) or name in self.register.female or name in self.register.male
        return known or self.register.count[name] > 1

    def _called(self, name: str) -> bool:
        """Has somebody a title, or a known given name?"""
        return bool(self.register.titles.get(name) or sex_of(name.split()[0]))

    def _person_before(self, unit: Unit, offset: int, pronoun: str) -> str | None:
        """Who spoke last or, failing that, the first person of the nearest sentence before."""
        end, opening = bisect_left(self.starts, offset), unit.span.start
        if end and self.starts[end - 1] >= opening:
            people = [start for start, _ in self._people_before(unit, offset, pronoun) if start >= opening]
            inside = [start for start in people if unit.text[opening:start].strip().lower() not in _FRONTED]
            if inside:
                one = (start for start in inside if not self._in_row(unit.text, start))
                return self._alone(unit.text, next(one, inside[0]), pronoun)
        if (newcomer := self._newcomer(unit, pronoun)) is not None:
            return newcomer
        if (acting := self._acting(unit, pronoun)) is not None:
            return self._alone(unit.text, acting, pronoun)
        if self.spoke:
            paragraph, name, _ = self.spoke[-1]
            if unit.paragraph - paragraph <= 1 and fits(self.register, name, pronoun) and is_person(name):
                return name
        places = self._people_before(unit, offset, pronoun)
        if not places:
            return self._nameless(unit, pronoun)
        floor = unit.text.rfind("\n", 0, unit.span.start) + 1
        here = [(start, name) for start, name in places if start >= floor]
        if not here:
            previous = unit.text.rfind("\n", 0, places[-1][0]) + 1
            here = [(start, name) for start, name in places if start >= previous]
        stop = max(unit.text.rfind(". ", floor, here[-1][0]), unit.text.rfind("” ", floor, here[-1][0]))
        nearest = [place for place in here if place[0] > stop]
        return self._alone(unit.text, (nearest[0] if nearest else here[-1])[0], pronoun)

    def _newcomer(self, unit: Unit, pronoun: str) -> str | None:
        """Who spoke last or is the subject of the sentence before, where it is somebody who has no full name."""
        before = self.read[-1] if self.read else None
        if self.spoke and (before is None or self.spoke[-1][2] >= before.span.start):
            paragraph, name, _ = self.spoke[-1]
            near = unit.paragraph - paragraph <= 1 and name not in self.register.count
            return name if near and one_who_spoke(name, pronoun, unit.text, unit.span.start) else None
        if before is None or unit.paragraph - before.paragraph > 1:
            return None
        return one_told_of(before, pronoun, self.register, self.article)

    def _nameless(self, unit: Unit, pronoun: str) -> str | None:
        """Who spoke last, by an office alone, where nobody is named whom the pronoun fits: "the prime minister"."""
        if not self.spoke or unit.paragraph - self.spoke[-1][0] > 1:
            return None
        name = self.spoke[-1][1]
        noun = name.split()[-1]
        return name if is_one_person(noun) and pronoun_for(noun) in ("", pronoun) else None

    def _people_before(self, unit: Unit, offset: int, pronoun: str) -> list[tuple[int, str]]:
        """Where the people whom a pronoun may mean are named before it: outside quoted words if any are."""
        end, quoted = bisect_left(self.starts, offset), self.quoted
        first = max(0, end - _NEAR, bisect_right(self.starts, offset - _FAR))
        people, fitting = [], self.fitting
        for place in self.named[first:end]:
            if (fit := fitting.get((place[1], pronoun))) is None:
                fit = self._may_mean(pronoun, place[1], unit.text)
            if fit:
                people.append(place)
        for start, _ in people:
            if start not in quoted:
                quoted[start] = in_marks(self.marked, self.marks, start) or between_marks(unit.text, start)
        return [place for place in people if not quoted[place[0]]] or [
            place for place in people if not in_marks(self.marked, self.marks, place[0])
        ]


def _is_several(name: str) -> bool:
    """Are several credited: "insiders", "friends of Ms. Example", "Ann Example and Ines Vaz"?"""
    return " and " in name or name.partition(" of ")[0].endswith("s")
