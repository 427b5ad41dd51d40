"""Who bears which office, as an article says it: "Ketua Dewan Anu Rani Putri", "Rani Putri, mantan Ketua Dewan Anu"."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from briefgen.extract.phrase_ends import appositions, core_end
from briefgen.extract.speech_tokens import Token
from briefgen.model.finding import Mention

_TITLE = 8
_MOST = 400


@dataclass(slots=True)
class Offices:
    """Offices with who last bore them. short: short names of offices, in full. held: words of an office -> who."""

    short: Mapping[str, tuple[str, ...]]
    held: dict[tuple[str, ...], Mention] = field(default_factory=dict)

    def learn(self, tokens: Sequence[Token], k: int, mention: Mention) -> None:
        """Take in what stands before and behind the person's name that begins at token `k`."""
        for words in (*_before(tokens, k), *_behind(tokens, k)):
            full = self.in_full(words)
            self.held.pop(full, None)
            self.held[full] = mention
        while len(self.held) > _MOST:
            del self.held[next(iter(self.held))]

    def in_full(self, words: Sequence[str]) -> tuple[str, ...]:
        """The words of an office with each short name written out."""
        return tuple(full for word in words for full in self.short.get(word, (word,)))

    def bearer(self, name: str) -> Mention | None:
        """Who last bore an office of this name: "Menteri Koordinator Kemaritiman" of "... bidang Kemaritiman"."""
        words = self.in_full(name.lower().split())
        if words in self.held:
            return self.held[words]
        for office, mention in reversed(self.held.items()):
            if len(words) > 1 and office[0] == words[0] and set(words) <= set(office):
                return mention
        return None


def _behind(tokens: Sequence[Token], k: int) -> Iterator[tuple[str, ...]]:
    """The office in apposition to a name: `Rani Putri,` [mantan Ketua Dewan Anu,]."""
    for start, stop in appositions(tokens, core_end(tokens, k))[:1]:
        if "persons" in tokens[start].kinds and all(token.kind == "word" for token in tokens[start:stop]):
            yield tuple(token.low for token in tokens[start:stop])


def _before(tokens: Sequence[Token], k: int) -> list[tuple[str, ...]]:
    """The office before a name, in full and as it is called for short: ("menteri", "keuangan"), ("menteri",)."""
    start = k
    while start > 0 and k - start < _TITLE and _names_office(tokens[start - 1]):
        start -= 1
    start = min([start, *(i for i in range(max(0, k - _TITLE), k) if _spans_office(tokens, i, k))])
    heads = [i for i in range(start, k) if "persons" in tokens[i].kinds]
    if not heads:
        return []
    words = tuple(token.low for token in tokens[heads[0]:k])
    return [words[:n] for n in range(1, len(words) + 1)]


def _spans_office(tokens: Sequence[Token], i: int, k: int) -> bool:
    """Whether an office begins at `i` and runs up to the name at `k`, small words and a comma included."""
    return "persons" in tokens[i].kinds and tokens[i].capital and all(
        (token.kind == "word" and not token.verbal and not token.kinds & {"prepositions", "relative"})
        or token.kind == "aside" or token.low == "," for token in tokens[i:k])


def _names_office(token: Token) -> bool:
    return token.kind == "word" and token.capital and (token.mention is None or token.mention.type != "PER")
