"""Words by which claims of different articles are compared: what they mean, what they count, how sure they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib import import_module
from typing import TypeVar

from briefgen.errors import PackError
from briefgen.lang.table import Table, read_table

_WORD = re.compile(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*")
Stemmer = Callable[[str], str]
K = TypeVar("K")
TABLES = (
    "stop", "synonyms", "counted", "outcomes", "modality", "disputes", "parts", "once", "qualifiers", "relations",
    "verbs", "prepositions", "anaphora", "units", "days", "metonyms",
)


@dataclass(frozen=True, slots=True)
class Word:
    """One word or number of a text in lower case.

    start, end: offsets in the text it was read from. capital: whether it is written with one there.
    """

    text: str
    start: int
    end: int
    capital: bool = False


def split_words(text: str) -> tuple[Word, ...]:
    """Words and numbers in text order; hyphens inside a word stay ("luka-luka", "1.000"). Linear in the length."""
    return tuple(Word(m[0].lower(), m.start(), m.end(), m[0][0].isupper()) for m in _WORD.finditer(text))


@dataclass(frozen=True, slots=True)
class Classes:
    """Word groups that belong to named classes, matched word by word; the longest group wins.

    groups: first word -> groups that begin with it, longest first, each with its class. roots: stem -> class, for
    entries that stand for every form of their root.
    """

    groups: Mapping[str, tuple[tuple[tuple[str, ...], str], ...]]
    roots: Mapping[str, str]
    stem: Stemmer

    def at(self, words: Sequence[Word], i: int) -> tuple[str, int] | None:
        """The class of the group that begins at word `i` and the index behind it, or None."""
        for form in _forms(words[i].text):
            for group, name in self.groups.get(form, ()):
                if len(group) == 1 or _rest_fits(words, i, group):
                    return name, i + len(group)
        root = self.roots.get(self.stem(words[i].text)) if self.roots else None
        return (root, i + 1) if root else None

    def all_in(self, words: Sequence[Word]) -> tuple[tuple[str, int, int], ...]:
        """Every group in text order, none overlapping: its class, first index, index behind."""
        found, i = [], 0
        while i < len(words):
            hit = self.at(words, i)
            if hit:
                found.append((hit[0], i, hit[1]))
            i = hit[1] if hit else i + 1
        return tuple(found)


def _forms(word: str) -> Iterable[str]:
    """A word, and without the clitic that only says whose it is."""
    yield word
    if word.endswith("nya") and len(word) > 5:
        yield word[:-3]


def _rest_fits(words: Sequence[Word], i: int, group: tuple[str, ...]) -> bool:
    there = tuple(word.text for word in words[i:i + len(group)])
    return len(there) == len(group) and there[1:-1] == group[1:-1] and group[-1] in tuple(_forms(there[-1]))


@dataclass(frozen=True, slots=True)
class Comparison:
    """Everything that the dossier may know of a language; lang/<tag>/compare.toml says what each table means.

    stop: words that carry no content; function: the few that every text is full of. synonyms, counted: classes of
    meaning, and of counted nouns. outcomes: what is said of those counted; outcome_order: their precedence,
    outcome_vague: the one that gives way; cumulative: those of which a later count may not undercut an earlier one;
    fixed: those of which there is one count. modality: possible, planned, done. none: "no ... at all". running, until:
    marks of a count as of a day. disputes: deny, assert, concession; target: nouns for what is denied. parts: included,
    excluded, of, next. once, mishap: acts that happen once, and that strike once in a story. qualifiers: sorts of
    numbers. relations: terms of acts in which it matters who took part. verb: the shape of one. classifiers, recurring:
    units that name no thing, and that only grow. days: in a unit of time. metonyms: id -> id of the state for which a
    name stands.
    """

    stem: Stemmer
    stop: frozenset[str]
    function: frozenset[str]
    synonyms: Classes
    counted: Classes
    outcomes: Classes
    outcome_order: tuple[str, ...]
    outcome_vague: str
    cumulative: frozenset[str]
    fixed: frozenset[str]
    modality: Classes
    negation: frozenset[str]
    none: Classes
    repeated: Classes
    running: Classes
    until: frozenset[str]
    disputes: Classes
    target: frozenset[str]
    parts: Classes
    once: Classes
    mishap: Classes
    qualifiers: Classes
    relations: frozenset[str]
    verb: re.Pattern[str]
    anaphora: frozenset[str]
    prepositions: frozenset[str]
    classifiers: frozenset[str]
    recurring: frozenset[str]
    days: Mapping[str, int]
    metonyms: Mapping[str, str]

    def terms(self, words: Sequence[Word]) -> tuple[str, ...]:
        """The content of some words, in text order: class names in capitals, else stems; no stop words, no numbers."""
        kept: list[str] = []
        i = 0
        while i < len(words):
            hit = self.synonyms.at(words, i) if words[i].text not in self.stop else None
            if hit is None and words[i].text in self.stop:
                phrase = self.synonyms.at(words, i)
                hit = phrase if phrase and phrase[1] > i + 1 else None
            if hit:
                kept.append(hit[0].upper())
                i = hit[1]
                continue
            kept += self._term(words[i].text)
            i += 1
        return tuple(kept)

    def plain_stems(self, words: Sequence[Word]) -> dict[str, bool]:
        """Stem of every word but numbers and function words -> whether it is written with a capital here."""
        kept: dict[str, bool] = {}
        for word in words:
            if word.text not in self.function and not word.text[0].isdigit():
                bare = word.text[:-3] if word.text.endswith("nya") and len(word.text) > 5 else word.text
                stem = self.stem(bare)
                kept[stem] = kept.get(stem, True) and word.capital
        return kept

    def _term(self, word: str) -> tuple[str, ...]:
        bare = word[:-3] if word.endswith("nya") and len(word) > 5 else word
        if word in self.stop or bare in self.stop or len(word) < 2 or word[0].isdigit():
            return ()
        return (self.stem(word),)


def _classes(tables: Mapping[str, tuple[str, ...]], name: str, stem: Stemmer) -> Classes:
    """Compile word lists; an entry that ends with * goes by its root.

    Raises:
        PackError: one entry stands in two classes.
    """
    groups: dict[str, dict[tuple[str, ...], str]] = {}
    roots: dict[str, str] = {}
    for label, entries in tables.items():
        for entry in entries:
            if entry.endswith("*"):
                _put(roots, stem(entry[:-1]), label, f"{name}: {entry!r}")
            group = tuple(word.text for word in split_words(entry.rstrip("*")))
            if not group:
                raise PackError(f"{name}: {entry!r} holds no word")
            _put(groups.setdefault(group[0], {}), group, label, f"{name}: {entry!r}")
    ordered = {first: tuple(sorted(found.items(), key=lambda item: -len(item[0]))) for first, found in groups.items()}
    return Classes(ordered, roots, stem)


def _put(into: dict[K, str], key: K, label: str, blame: str) -> None:
    if into.setdefault(key, label) != label:
        raise PackError(f"{blame} stands in {label!r} and in {into[key]!r}")


def _lists(table: Table) -> dict[str, tuple[str, ...]]:
    return {key: table.words(key) for key in table.data}


def _one(table: Table, key: str, stem: Stemmer) -> Classes:
    return _classes({key: table.words(key)}, f"{table.name}[{key}]", stem)


@lru_cache(maxsize=8)
def load_comparison(tag: str) -> Comparison:
    """Read and compile lang/<tag>/compare.toml, with the stemmer of lang/<tag>/stemming.py.

    Raises:
        PackError: the file is missing, has an unknown key, or gives one entry two classes.
    """
    table = read_table(tag, "compare").only(TABLES)
    stem: Stemmer = import_module(f"briefgen.lang.{tag.replace('-', '_')}.stemming").stem
    stop = table.sub("stop").only(("words", "function", "dates", "reporting"))
    outcomes = _lists(table.sub("outcomes"))
    cumulative, fixed = outcomes.pop("cumulative"), outcomes.pop("fixed")
    (vague,) = outcomes.pop("vague")
    modality = table.sub("modality").only(
        ("possible", "planned", "done", "not_planned", "negation", "none", "repeated", "running", "until"))
    disputes = table.sub("disputes").only(("deny", "assert", "target", "concession"))
    verbs = table.sub("verbs").only(("shape", "not"))
    relations = table.sub("relations").only(("classes",)).words("classes")
    parts = table.sub("parts").only(("included", "excluded", "of", "next"))
    once = table.sub("once").only(("words", "near"))
    units = table.sub("units").only(("classifiers", "recurring"))
    sure = {key: modality.words(key) for key in ("not_planned", "possible", "planned", "done")}
    said = {key: disputes.words(key) for key in ("deny", "assert", "concession")}
    return Comparison(
        stem=stem,
        stop=frozenset((*stop.words("words"), *stop.words("dates"), *stop.words("reporting"))),
        function=frozenset(stop.words("function")),
        synonyms=_classes(_lists(table.sub("synonyms")), f"{table.name}[synonyms]", stem),
        counted=_classes(_lists(table.sub("counted")), f"{table.name}[counted]", stem),
        outcomes=_classes(outcomes, f"{table.name}[outcomes]", stem),
        outcome_order=tuple(outcomes),
        outcome_vague=vague,
        cumulative=frozenset(cumulative),
        fixed=frozenset(fixed),
        modality=_classes(sure, f"{table.name}[modality]", stem),
        negation=frozenset(modality.words("negation")),
        none=_one(modality, "none", stem),
        repeated=_one(modality, "repeated", stem),
        running=_one(modality, "running", stem),
        until=frozenset(modality.words("until")),
        disputes=_classes(said, f"{table.name}[disputes]", stem),
        target=frozenset(disputes.words("target")),
        parts=_classes(_lists(parts), parts.name, stem),
        once=_one(once, "words", stem),
        mishap=_one(once, "near", stem),
        qualifiers=_classes(_lists(table.sub("qualifiers")), f"{table.name}[qualifiers]", stem),
        relations=frozenset(name.upper() for name in relations),
        verb=re.compile(rf"(?!(?:{'|'.join(verbs.words('not'))})(?:nya)?$){verbs.data['shape']}"),
        anaphora=frozenset(table.sub("anaphora").only(("words",)).words("words")),
        classifiers=frozenset(units.words("classifiers")),
        recurring=frozenset(units.words("recurring")),
        prepositions=frozenset(table.sub("prepositions").only(("words",)).words("words")),
        metonyms={key: str(value) for key, value in table.sub("metonyms").data.items()},
        days={key: int(value) for key, value in table.sub("days").data.items()},
    )
