"""Two numbers of two parties, the other way round: "tujuh dari A, empat dari B", "empat dari A, tujuh dari B"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.dates import all_apart
from briefgen.dossier.digits import FEW, digits
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.pack import Language
from briefgen.model.dossier import Why
from briefgen.text.tokens import tokenise

NEAR = 6
"""Words between a number and the name that it belongs to, at most."""
MOST = 60
"""Claims that give the same two numbers beyond which none are compared."""
Place = tuple[int, str]
"""Where a name stands in a text, and the name."""
Given = Mapping[str, float]
"""Party -> the number that a claim gives for it."""


def swapped_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of two claims that give the same two numbers to the same two parties, each to the other one."""
    alike: dict[tuple[float, ...], list[tuple[int, Given]]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        given = _given(profile, compared.lang) if len(profile.figures) >= FEW else None
        if given:
            alike[tuple(sorted(given.values()))].append((i, given))
    for some in alike.values():
        for (i, one), (j, other) in combinations(some, 2) if len(some) <= MOST else ():
            if one.keys() == other.keys() and one != other and _may_be_one(compared.profiles[i], compared.profiles[j]):
                yield _clash(i, j, one, other, compared)


def _may_be_one(left: Profile, right: Profile) -> bool:
    """Whether two claims of two articles count the same things, or in numbers that hardly come twice, of one day."""
    if left.sheet == right.sheet or all_apart(left.when, right.when):
        return False
    first, second = ({count.unit for count in profile.counts} | {
        term for count in profile.counts for term in count.nouns} for profile in (left, right))
    rare = all(len(digits(count.value)) >= FEW for count in left.counts)
    return bool(first & second) or rare


def _given(profile: Profile, lang: Language) -> Given | None:
    """The two numbers of a claim with the party of each, where names and numbers take turns; None for any other."""
    text = profile.claim.claim
    names, numbers = _names(text), _numbers(text, lang)
    for parties in (names[-2:], names[:2]):
        for pair in (numbers[-2:], numbers[:2]):
            order = sorted([(at, "n") for at, _ in pair] + [(at, "p") for at, _ in parties])
            turns = "".join(kind for _, kind in order) in ("npnp", "pnpn")
            if turns and _close(text, order) and len({who for _, who in parties}) == len({n for _, n in pair}) == FEW:
                return {who: value for (_, who), (_, value) in zip(parties, pair, strict=True)}
    return None


def _close(text: str, order: Sequence[tuple[int, str]]) -> bool:
    """Whether each of two pairs of a number and a name stands together."""
    return all(len(split_words(text[order[i][0]:order[i + 1][0]])) <= NEAR for i in (0, 2))


def _names(text: str) -> list[Place]:
    """Where words with capitals stand, those side by side as one."""
    found: list[Place] = []
    end = -1
    for word in split_words(text):
        if word.capital and end + 1 == word.start and found:
            found[-1] = (found[-1][0], text[found[-1][0]:word.end])
        elif word.capital:
            found.append((word.start, text[word.start:word.end]))
        end = word.end if word.capital else -1
    return found


def _numbers(text: str, lang: Language) -> list[tuple[int, float]]:
    """Where numbers stand in a text, bare ones too, with their values."""
    tokens, numbers, found, i = tokenise(text), lang.numbers, [], 0
    while i < len(tokens):
        read = numbers.read(tokens, i) if numbers.starts(tokens.word(i)) else None
        if read and not read.vague:
            found.append((tokens.starts[i], float(read.number)))
        i = read.end if read else i + 1
    return found


def _clash(i: int, j: int, one: Given, other: Given, compared: Compared) -> Clash:
    sides = tuple(", ".join(f"{who} {given[who]:g}" for who in one) for given in (one, other))
    return Clash("number", i, j, (sides[0], sides[1]), "swapped", (
        Why("number", 1.0, f"{sides[0]} / {sides[1]}: each is given to the other party"),
        Why("measure", round(compared.text(i, j), 3), "two numbers of two parties")))
