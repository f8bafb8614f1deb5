"""Whom a mention stands for: a full name, a surname, a title, a pronoun, or a body that has no other name."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from dossier.analysis.speech import lexicon
from dossier.analysis.speech.fitting import bare, fits, joins_names
from dossier.analysis.speech.marks import Marked
from dossier.analysis.speech.namings import Naming, fold_title, is_standing, not_a_person, split_name
from dossier.analysis.speech.people import Register
from dossier.analysis.speech.phrases import is_agent, is_possessive
from dossier.analysis.speech.pronouns import Pronouns
from dossier.analysis.speech.tokens import Mention, Phrase, Unit
from dossier.analysis.spellings import PARTICLES
from dossier.analysis.words import places_in

_ROLE_AND_NAME = 2
"""Words of a role and a name."""
_SECONDS = frozenset(("vice", "assistant", "prime"))


class Reader(Pronouns):
    """Reads one article's mentions in order: names and titles, and pronouns by who spoke and who was named last."""

    def __init__(self, register: Register, article: str, marked: Sequence[Marked] = ()) -> None:
        super().__init__(register, article, marked)
        self.holders: dict[frozenset[str], list[str]] = {}
        self._place_names()

    def _place_names(self) -> None:
        namings, full = self.register.namings[self.article], self.register.known
        meant = {name: full.get(name) or self._surname(name) for name in {naming.name for naming in namings}}
        for naming in namings:
            known = meant[naming.name]
            if known is None and naming.title and " " not in naming.name and naming.title & lexicon.TITLES:
                known = self._titled(naming)
            if known is not None:
                self.named.append((naming.start, known))
                self.places.setdefault(known, []).append(naming.start)
        self.starts = [start for start, _ in self.named]

    def name_of(self, unit: Unit, phrase: Mention) -> tuple[str, str, float]:
        """The name a mention stands for, the rule, and how sure it is."""
        if phrase.first == phrase.last and unit.text[phrase.start : phrase.end].lower() in lexicon.PRONOUNS:
            return self.pronoun(unit, phrase)
        if phrase.first == phrase.last and unit.low[phrase.first] in lexicon.POSSESSIVES:
            return self.pronoun(unit, phrase)
        if phrase.first == phrase.last and unit.low[phrase.first] == "one" and (several := self.several_before(unit)):
            return several, "one-of-several", 0.6
        words = [unit.words[i] for i in range(phrase.first, phrase.head + 1) if unit.is_word(i)]
        if phrase.short:  # without the "'s" of an owner
            words[-1] = words[-1][: -phrase.short]
        joined = unit.low[phrase.first : phrase.head]
        if ("and" in joined or "," in joined) and (both := self._both(unit, phrase)) is not None:
            return both, "several-names", 0.9
        if "and" in joined and joins_names(unit, phrase):
            return bare(unit.text[phrase.start : phrase.end]), "as-printed", 0.8
        if words and words[-1][:1].isupper() and not self._is_epithet(unit, phrase, words):
            return self._named(unit, phrase, words)
        return self._role(unit, phrase, words)

    @staticmethod
    def _is_epithet(unit: Unit, phrase: Mention, words: list[str]) -> bool:
        """Is somebody called by where they come from: "the German", "the Scot"?"""
        return (
            unit.low[phrase.first] == "the" and words[-1].lower() in lexicon.EPITHETS and len(words) == _ROLE_AND_NAME
        )

    def _titled(self, naming: Naming) -> str | None:
        """Whom "Mr. Example" means where several bear the name, or nobody is told of more fully."""
        low = naming.name.lower()
        bearers = [n for n in self.register.by_word.get(low, ()) if n.lower().endswith(" " + low)]
        meant = self._of_sex(bearers, naming.title)
        if len(meant) == 1:
            return meant[0]
        return None if naming.title & lexicon.FEMALE_TITLES else naming.name

    def _of_sex(self, names: list[str], titles: Iterable[str]) -> list[str]:
        """Those of some people whom "Mr." or "Mrs." can mean; all where no title tells."""
        folded = {t.lower().rstrip(".") for t in titles}
        women, men = bool(folded & lexicon.FEMALE_TITLES), bool(folded & lexicon.MALE_TITLES)
        if women == men:
            return names
        return [name for name in names if fits(self.register, name, "she" if women else "he")]

    # -- names ----------------------------------------------------------------------------------

    def _named(self, unit: Unit, phrase: Mention, words: list[str]) -> tuple[str, str, float]:
        printed = unit.text[phrase.start : phrase.end]
        titles, name = split_name(words)
        if (bare_name := self._without_role(unit, phrase, name)) is not None:
            return bare_name, "title-and-name", 0.8
        for cut in range(len(name)):
            if (known := self.register.known.get(" ".join(name[cut:]))) is not None and len(name) - cut > 1:
                return known, "full-name", 1.0
        last = words[-1].lower()
        local = self.register.local.get(self.article, {})
        surname = [w for w in name if w not in PARTICLES]
        if len(surname) == 1 or any(t.lower().rstrip(".") in lexicon.TITLES for t in titles):
            if found := self._by_word(phrase, self._of_sex(local.get(last, []), titles), last):
                return found, "surname", 0.95
            everywhere = self._of_sex(self.register.by_word.get(last, []), titles)
            if len(everywhere) == 1 and unit.text[phrase.start : phrase.start + 4].lower() != "the ":
                return everywhere[0], "surname-in-another-article", 0.85
            if name and titles and not not_a_person([w.lower() for w in name]):
                return " ".join(name), "title-and-name", 0.8
        for cut in range(1, len(name)):  # "Post Example": words before a known surname
            if name[-1].lower() in local and len(local[name[-1].lower()]) == 1 and cut == len(name) - 1:
                return local[name[-1].lower()][0], "surname", 0.85
        return bare(printed), "as-printed", 0.8

    def _without_role(self, unit: Unit, phrase: Mention, name: list[str]) -> str | None:
        """The name behind what its bearer is, at the head of a sentence: "Rival *Norwind*", named alone elsewhere."""
        role = unit.low[0]
        if phrase.first or len(name) != _ROLE_AND_NAME or name[0].lower() != role:
            return None
        if not is_agent(role) or role in lexicon.TITLES:
            return None
        text, last = unit.text, name[-1]
        for at in places_in(text, last):
            lead = text[max(0, at - 2) : at]
            if lead[:1].islower() and lead[1:] == " " and not text.endswith(f"{name[0]} ", 0, at):
                return last
        return None

    def _both(self, unit: Unit, phrase: Mention) -> str | None:
        """Ann Example and Ben Sample: both names, where both are known people."""
        joint = next(at for at in range(phrase.first, phrase.head) if unit.low[at] in ("and", ","))
        if joint == phrase.first:
            return None
        parts = (Phrase(phrase.first, joint - 1, joint - 1), Phrase(joint + 1, phrase.head, phrase.head))
        names = [self.name_of(unit, unit.mention(part))[:2] for part in parts]
        if all(rule in ("full-name", "surname", "title-and-name") for _, rule in names):
            return " and ".join(name for name, _ in names)
        return None

    def _by_word(self, phrase: Mention, names: list[str], word: str) -> str | None:
        """Of several people with the word in their name: by surname first, then who was named last before.

        None where several bear it and none has been named yet: either would be a guess.
        """
        surnames = [n for n in names if n.split()[-1].lower() == word] or names
        return self._only(surnames, phrase)

    def _only(self, names: list[str], phrase: Mention) -> str | None:
        """The one of these, or of several the one named last before a phrase; None where none was."""
        return names[0] if len(names) == 1 else self._latest(names, phrase.start)

    def _latest(self, names: list[str], before: int) -> str | None:
        """Which of some people was named last before an offset."""
        last = {name: bisect_left(self.places.get(name, ()), before) for name in names}
        named = [(self.places[name][count - 1], name) for name, count in last.items() if count]
        return max(named)[1] if named else None

    # -- titles ---------------------------------------------------------------------------------

    def _role(self, unit: Unit, phrase: Mention, words: list[str]) -> tuple[str, str, float]:
        """The president, the defense chief: the one person here to whom the text gives that title."""
        printed = unit.text[phrase.start : phrase.end]
        opening = unit.low[phrase.first]
        definite = opening in ("the", "his", "her", "their", "its") or is_possessive(opening)
        editors = self._in_office(unit, phrase) if definite and self.register.offices else []
        if (person := self._only(editors, phrase)) is not None:
            return person, "title", 0.9
        if opening == "the" and unit.low[phrase.last].endswith("-year-old"):
            if (person := self.of_that_age(unit)) is not None:
                return person, "title", 0.6
        elif words and definite and phrase.head == phrase.last and fold_title(words[-1]) in lexicon.TITLES:
            held = frozenset(
                fold_title(w) for w in words if w.lower() not in lexicon.DETERMINERS and not is_possessive(w)
            )
            holders = self._holders(held) or self._holders(frozenset(w for w in held if not is_standing(w)))
            if (person := self._only(holders, phrase)) is not None:
                return person, "title", 0.85 if len(holders) == 1 else 0.6
        again = opening == "the" and words and words[-1].lower() in lexicon.EPITHETS
        if again and (person := self.called_again(unit, words[-1].lower(), phrase.start)) is not None:
            return person, "title", 0.7
        return bare(printed), "role" if words and is_agent(words[-1].lower()) else "as-printed", 0.75

    def _in_office(self, unit: Unit, phrase: Mention) -> list[str]:
        """Who of those named in the article has this title from the editors."""
        title = " ".join(unit.low[i] for i in range(phrase.first + 1, phrase.last + 1) if unit.is_word(i))
        return sorted(name for name in self.register.offices.get(title, ()) if name in self.places)

    def _holders(self, held: frozenset[str]) -> list[str]:
        """The people of the article whose titles hold all the words of a mention."""
        if held not in self.holders:
            titles = self.register.titles
            self.holders[held] = sorted(
                name
                for name in self.places
                if held <= titles.get(name, set())
                and not (titles[name] & _SECONDS) - held  # a prime minister is not the minister
            )
        return self.holders[held]

    def _surname(self, word: str) -> str | None:
        if " " in word:
            return None
        low = word.lower()
        names = self.register.local.get(self.article, {}).get(low, [])
        if not names and low in self.register.by_word:
            names = [n for n in self.register.by_word[low] if n.split()[-1] == word]
        return names[0] if len(names) == 1 else None
