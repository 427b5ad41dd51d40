"""Words of which news of any subject is full."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from briefgen.lang.classes import split_words
from briefgen.lang.compare import load_comparison
from briefgen.lang.table import read_table


@dataclass(frozen=True, slots=True)
class Everyday:
    """Terms that most stories hold, whatever they are about, and terms that many hold."""

    most: frozenset[str]
    many: frozenset[str]


@lru_cache(maxsize=8)
def load_everyday(tag: str) -> Everyday:
    """The words of lang/<tag>/everyday.toml as terms.

    Raises:
        PackError: the file is missing or has an unknown key.
    """
    table, words = read_table(tag, "everyday").only(("everyday", "frequent")), load_comparison(tag)
    most, many = (frozenset(term for word in table.words(key) for term in words.terms(split_words(word)))
                  for key in ("everyday", "frequent"))
    return Everyday(most, many - most)
