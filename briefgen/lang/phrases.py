"""Tables of words and word groups, matched token by token."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Generic, TypeVar

from briefgen.errors import PackError
from briefgen.text.tokens import Tokens, tokenise

V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class PhraseTable(Generic[V]):
    """Word groups with what they mean ("yang akan datang": next). The longest that fits wins; case is ignored.

    by_first: first word -> the groups that begin with it, longest first, each as its words and its meaning.
    """

    by_first: Mapping[str, tuple[tuple[tuple[str, ...], V], ...]]

    def at(self, tokens: Tokens, i: int) -> tuple[V, int] | None:
        """The meaning of the group that begins at token `i` and the index behind it, or None."""
        entries = self.by_first.get(tokens.word(i))
        if entries is None:
            return None
        for words, value in entries:
            if tokens.words[i:i + len(words)] == words:
                return value, i + len(words)
        return None

    def before(self, tokens: Tokens, i: int) -> tuple[V, int] | None:
        """The meaning of the longest group that ends just before token `i` and the index where it begins, or None."""
        for length in range(min(i, 4), 0, -1):
            found = self.at(tokens, i - length)
            if found and found[1] == i:
                return found[0], i - length
        return None

    def __contains__(self, word: str) -> bool:
        return word in self.by_first


def phrase_table(groups: Iterable[tuple[str, V]], name: str) -> PhraseTable[V]:
    """Build a table from (group, meaning) pairs.

    Raises:
        PackError: one group stands twice. `name` is the table to blame.
    """
    table: dict[str, dict[tuple[str, ...], V]] = {}
    for group, value in groups:
        words = tokenise(group).words
        if not words:
            raise PackError(f"{name}: an empty entry")
        if words in table.setdefault(words[0], {}):
            raise PackError(f"{name}: {group!r} stands twice")
        table[words[0]][words] = value
    return PhraseTable({first: tuple(sorted(entries.items(), key=lambda entry: -len(entry[0])))
                        for first, entries in table.items()})
