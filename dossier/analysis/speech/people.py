"""The people of a dossier: full names, the titles held with them, and spellings that are one name."""

from collections import Counter, defaultdict
from collections.abc import Sequence
from functools import lru_cache

from dossier.analysis.names_by_sex import sex_of
from dossier.analysis.speech import lexicon
from dossier.analysis.speech.namings import Naming, fold_title, namings_of
from dossier.analysis.speech.phrases import is_agent
from dossier.analysis.speech.spelt import double_surnames, letters_of, misspelt, same_words, short_for, untitled
from dossier.model import Article, PersonEntry


class Register:
    """Who may be meant by which words. ``known`` maps a spelling of a full name to the name shown."""

    def __init__(self) -> None:
        self.known: dict[str, str] = {}
        self.count: Counter[str] = Counter()
        self.titles: dict[str, set[str]] = defaultdict(set)
        self.printed_titles: dict[str, Counter[str]] = defaultdict(Counter)
        self.given_titles: dict[str, tuple[str, ...]] = {}
        """The editors' titles by name shown."""
        self.offices: dict[str, list[str]] = defaultdict(list)
        """A title that the editors give, in small letters, and whose it is."""
        self.namings: dict[str, list[Naming]] = {}
        self.by_word: dict[str, list[str]] = defaultdict(list)
        self.misspelt: dict[str, list[tuple[str, str]]] = defaultdict(list)
        self.variants: dict[str, set[str]] = defaultdict(set)
        self.female: set[str] = set()
        self.male: set[str] = set()
        self.local: dict[str, dict[str, list[str]]] = {}
        """Article id -> a word of a name -> the names shown that hold it in this article, commonest first."""


def build_register(articles: Sequence[Article], entries: Sequence[PersonEntry]) -> Register:
    """Read all names in the prose of all articles; the manifest's people overrule what is found.

    The result does not depend on the order of the articles.
    """
    register = Register()
    spellings: Counter[str] = Counter()
    holders: dict[str, set[str]] = defaultdict(set)
    for article in articles:
        namings = namings_of(article)
        register.namings[article.id] = namings
        for naming in namings:
            name = naming.name
            if " " in name:
                spellings[name] += 1
                holders[name].add(article.id)
                if naming.title:
                    register.titles[name] |= naming.title
                    if naming.printed:
                        register.printed_titles[name].update(naming.printed)
    _join(register, spellings, holders, entries)
    for article in articles:
        register.local[article.id] = _local(register, register.namings[article.id])
    _mark_genders(register)
    for name in sorted(set(register.known.values()), key=lambda n: (-register.count[n], n)):
        for word in _keys(name):
            register.by_word[word].append(name)
    return register


def _mark_genders(register: Register) -> None:
    """Who is called Mrs. or Mr., spokeswoman or king, by full name or by a surname that only they have here.

    Against a given name only a title as "Mrs." counts: a woman may be called chairman.
    """
    for article, namings in register.namings.items():
        for naming in namings:
            if not naming.pronoun:
                continue
            local = register.local[article].get(naming.name.lower(), [])
            name = register.known.get(naming.name) or (local[0] if len(local) == 1 else None)
            if name is None:
                continue
            given = sex_of(name.split()[0])
            if given in ("", naming.pronoun) or not naming.title.isdisjoint(lexicon.COURTESIES):
                (register.female if naming.pronoun == "she" else register.male).add(name)


@lru_cache(maxsize=16384)
def _keys(name: str) -> frozenset[str]:
    """The first and the last word of a name, in small letters."""
    words = name.lower().split()
    return frozenset([words[0].rstrip(".,"), words[-1].rstrip(".,")] if words else ())


def _join(
    register: Register, spellings: Counter[str], holders: dict[str, set[str]], entries: Sequence[PersonEntry]
) -> None:
    """Decide which spellings are one name, and which is shown."""
    given = {variant: e.name for e in entries for variant in (e.name, *e.variants)}
    for entry in entries:
        register.given_titles[entry.name] = entry.titles
        for title in entry.titles:
            register.offices[title.lower()].append(entry.name)
        register.titles[entry.name] |= {fold_title(w) for t in entry.titles for w in t.split()}
    shown: dict[str, str] = {}
    none: frozenset[str] = frozenset()
    long = [name for name in spellings if name.count(" ") > 1 and name not in given]
    titled = {name: bare for name in long if (bare := untitled(name, spellings, given))}
    surnames = double_surnames(long, register.titles, spellings.keys() - given.keys())
    order = sorted(spellings.keys() - titled.keys() - surnames.keys(), key=lambda n: (-spellings[n], n))
    by_word: dict[str, list[str]] = defaultdict(list)
    lettered: dict[str, str] = {}
    respelt: set[str] = set()
    for name in order:
        target = given.get(name)
        letters = letters_of(name)
        if target is None and letters in lettered:
            target = shown[lettered[letters]]
            respelt.add(name)
        if target is None:
            close = {other for key in _keys(name) for other in by_word[key]}
            for other in sorted(close, key=lambda n: (-spellings[n], n)):
                if same_words(name, other):
                    target = shown[other]
                    break
                if short_for(name, other) and (
                    holders[name] & holders[other] or register.titles.get(name, none) & register.titles.get(other, none)
                ):
                    target = shown[other]
                    break
                if misspelt(name, other, register.titles, holders):
                    target = shown[other]
                    for article in sorted(holders[name]):
                        register.misspelt[target].append((name, article))
                    break
        shown[name] = target or name
        lettered.setdefault(letters, name)
        for key in _keys(name):
            by_word[key].append(name)
    for surname in sorted(surnames, key=len, reverse=True):
        shown[surname] = shown[surnames[surname]]
    for name in sorted(titled, key=len):
        shown[name] = shown.get(titled[name]) or given[titled[name]]
        _add_title(register, name, spellings[name])
    fullest: dict[str, str] = {}
    wrong = {spelling for found in register.misspelt.values() for spelling, _ in found}
    for name, target in shown.items():
        best = fullest.get(target, target)
        if target in given.values():
            fullest[target] = target
        elif name not in wrong | respelt and name not in titled and len(name.split()) > len(best.split()):
            fullest[target] = name
        else:
            fullest[target] = best
    for name, target in shown.items():
        final = fullest[target]
        register.known[name] = final
        register.count[final] += spellings[name]
        if name != final:
            register.titles[final] |= register.titles.get(name, set())
            register.printed_titles[final] += register.printed_titles.get(name, Counter())
            if name not in wrong and name not in titled:
                register.variants[final].add(name)
    for target in list(register.misspelt):
        if fullest[target] != target:
            register.misspelt[fullest[target]] = register.misspelt.pop(target)
    for variant, name in given.items():
        register.known[variant] = name


def _add_title(register: Register, name: str, times: int) -> None:
    """Note the word printed before a name as a title, if it is one of those who speak: Engineer, but not Yesterday."""
    title = name.partition(" ")[0]
    if is_agent(title.lower()):
        register.titles[name].add(fold_title(title))
        register.printed_titles[name][title] += times


def _local(register: Register, namings: Sequence[Naming]) -> dict[str, list[str]]:
    counts: Counter[str] = Counter()
    keys: dict[str, set[str]] = defaultdict(set)
    known = register.known
    for printed, count in Counter([naming.name for naming in namings if naming.name in known]).items():
        name = known[printed]
        counts[name] += count
        keys[name] |= _keys(name) | _keys(printed)
    words: dict[str, list[str]] = defaultdict(list)
    for name in sorted(counts, key=lambda n: (-counts[n], n)):
        for key in sorted(keys[name]):
            words[key].append(name)
    return dict(words)
