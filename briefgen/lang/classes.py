"""Word groups that belong to named classes, matched word by word."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from itertools import accumulate, takewhile
from typing import NamedTuple, TypeVar

from briefgen.errors import PackError
from briefgen.lang.table import Table

_WORD = re.compile(r"([^\W\d_]+(?:[-'’][^\W\d_]+)*|\d+(?:[.,]\d+)*)")
Stemmer = Callable[[str], str]
Inflector = Callable[[str], tuple[str, ...]]
K = TypeVar("K")


class Word(NamedTuple):
    """One word or number of a text in lower case.

    start, end: offsets in the text it was read from. capital: whether it is written with one there.
    """

    text: str
    start: int
    end: int
    capital: bool = False


TEXTS = 4_096
"""Texts of which the words are remembered: a story's claims are read by each kind of clash."""


@lru_cache(maxsize=TEXTS)
def split_words(text: str) -> tuple[Word, ...]:
    """Words and numbers in text order; hyphens inside a word stay ("luka-luka", "1.000"). Linear in the length."""
    pieces = _WORD.split(text)              # a gap, a word, a gap, …, a gap
    ends = list(accumulate(map(len, pieces)))
    words, new = pieces[1::2], tuple.__new__          # as Word(...) does, in half the time
    return tuple([new(Word, (lower, start, end, word[0] != lower[0]))
                  for word, lower, start, end in zip(words, map(str.lower, words), ends[::2], ends[1::2])])  # noqa: B905


Group = tuple[tuple[str, ...], str]
"""Some words, and the class to which they belong together."""
Groups = tuple[Group, ...]
PAIR = 2
"""Words of the shortest group of several."""
LONGER = 5
"""Letters that a word with a clitic has more of."""
REMEMBERED = 100_000
"""Words of which a table remembers what it holds of them."""


@dataclass(frozen=True, slots=True)
class _Entry:
    """longer: second word -> groups that begin with a word and it, longest first. alone: class of the bare word."""

    longer: Mapping[str, Groups]
    alone: str | None


@dataclass(frozen=True, slots=True)
class Classes:
    """Word groups that belong to named classes, matched word by word; the longest group wins.

    groups: first word -> groups that begin with it, longest first, each with its class. roots: stem -> class, for
    entries that stand for every form of their root. clitic: an ending that only says whose it is.
    """

    groups: Mapping[str, Groups]
    roots: Mapping[str, str]
    stem: Stemmer
    clitic: str
    _known: dict[str, _Entry | None] = field(default_factory=dict, compare=False, repr=False)

    def at(self, words: Sequence[Word], i: int) -> tuple[str, int] | None:
        """The class of the group that begins at word `i` and the index behind it, if any; None behind the last word."""
        if i >= len(words):
            return None
        text = words[i].text
        entry = self._known[text] if text in self._known else self._look_up(text)
        if entry is None:
            return None
        if entry.longer and i + 1 < len(words):
            for group, name in entry.longer.get(words[i + 1].text, ()):
                if len(group) == PAIR or _rest_fits(words, i, group, self.clitic):
                    return name, i + len(group)
        return (entry.alone, i + 1) if entry.alone else None

    def alone(self, word: str) -> str | None:
        """The class of a word that no other stands behind."""
        entry = self._known[word] if word in self._known else self._look_up(word)
        return entry.alone if entry else None

    def begins(self, word: str) -> bool:
        """Whether a group of several words may begin with the word."""
        entry = self._known[word] if word in self._known else self._look_up(word)
        return entry is not None and bool(entry.longer)

    def all_in(self, words: Sequence[Word]) -> tuple[tuple[str, int, int], ...]:
        """Every group in text order, none overlapping: its class, first index, index behind."""
        found: list[tuple[str, int, int]] = []
        behind, known = 0, self._known
        for i, word in enumerate(words):
            if known.get(word.text, self) is None or i < behind:
                continue
            hit = self.at(words, i)
            if hit:
                name, behind = hit
                found.append((name, i, behind))
        return tuple(found)

    def begins_in(self, text: str) -> bool:
        """Whether a group may begin anywhere in a text; cheap, and may say yes where none does."""
        lower = text.lower()
        return bool(self.roots) or any(first in lower for first in self.groups)

    def holds(self, word: str) -> bool:
        """Whether a group may begin with the word."""
        return (self._known[word] if word in self._known else self._look_up(word)) is not None

    def _look_up(self, word: str) -> _Entry | None:
        """What may begin with a word; remembered, as a story's words come again and again."""
        if len(self._known) >= REMEMBERED:
            self._known.clear()
        groups = self.groups.get(word, ())
        bare = without(word, self.clitic)
        if bare != word:
            groups += self.groups.get(bare, ())
        root = self.roots.get(self.stem(word)) if self.roots else None
        entry = None
        if groups or root:
            longer = tuple(takewhile(lambda group: len(group[0]) >= PAIR, groups))
            entry = _Entry(_by_second(longer, self.clitic), groups[len(longer)][1] if groups[len(longer):] else root)
        self._known[word] = entry
        return entry


def without(word: str, clitic: str) -> str:
    """A word without the clitic; one too short to have it as it is: "hanya", "punya"."""
    return word.removesuffix(clitic) if len(word) > LONGER else word


def _by_second(groups: Groups, clitic: str) -> dict[str, Groups]:
    """Groups of several words by their second; those that end with it by its form with the clitic as well."""
    found: dict[str, Groups] = {}
    for each in groups:
        second = each[0][1]
        found[second] = (*found.get(second, ()), each)
    for each in groups:
        form = each[0][1] + clitic
        if len(each[0]) == PAIR and without(form, clitic) != form:
            found[form] = (*found.get(form, ()), each)
    return found


def _rest_fits(words: Sequence[Word], i: int, group: tuple[str, ...], clitic: str) -> bool:
    end = i + len(group)
    if end > len(words) or any(words[i + k].text != group[k] for k in range(1, len(group) - 1)):
        return False
    last = words[end - 1].text
    return group[-1] in (last, without(last, clitic))


@dataclass(frozen=True, slots=True)
class Morphology:
    """How the forms of a word meet: the key of a form, the regular forms of a root, and the clitic behind a form."""

    stem: Stemmer
    forms: Inflector
    clitic: str


def make_classes(tables: Mapping[str, tuple[str, ...]], name: str, language: Morphology) -> Classes:
    """Compile word lists; an entry that ends with * goes by its root.

    Raises:
        PackError: one entry stands in two classes.
    """
    groups: dict[str, dict[tuple[str, ...], str]] = {}
    roots: dict[str, str] = {}
    for label, entries in tables.items():
        for entry in entries:
            if entry.endswith("*"):
                _put(roots, language.stem(entry[:-1]), label, name, entry)
            group = _group(entry.rstrip("*"))
            if not group:
                raise PackError(f"{name}: {entry!r} holds no word")
            _put(groups.setdefault(group[0], {}), group, label, name, entry)
    for form, label in _other_keys(tables, language):
        groups.setdefault(form, {}).setdefault((form,), label)
    ordered = {first: tuple(sorted(found.items(), key=lambda item: -len(item[0]))) for first, found in groups.items()}
    return Classes(ordered, roots, language.stem, language.clitic)


def each_class(table: Table, language: Morphology) -> dict[str, Classes]:
    """Each list of a table by its name, as one word may stand in several."""
    return {key: make_classes({key: table.words(key)}, f"{table.name}[{key}]", language) for key in table.data}


def _other_keys(tables: Mapping[str, tuple[str, ...]], language: Morphology) -> Iterator[tuple[str, str]]:
    """Regular forms of the roots that do not go by the root's own key, each with its class."""
    for label, entries in tables.items():
        for root in (entry[:-1] for entry in entries if entry.endswith("*")):
            key = language.stem(root)
            yield from ((form, label) for form in language.forms(root) if language.stem(form) != key)


def _group(entry: str) -> tuple[str, ...]:
    """The words of an entry; of plain ones, which most are, without `split_words`: the loading waits for it."""
    if entry.islower() and entry.replace(" ", "").isalpha():
        return tuple(entry.split())
    return tuple(word.text for word in split_words(entry))


def _put(into: dict[K, str], key: K, label: str, name: str, entry: str) -> None:
    if into.setdefault(key, label) != label:
        raise PackError(f"{name}: {entry!r} stands in {label!r} and in {into[key]!r}")
