"""The place that somebody has, or how often something has been so, told as two: "peringkat ketiga", "peringkat 5"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.few import few
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive, other_names
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.lang.pack import Language
from briefgen.model.dossier import Why
from briefgen.text.tokens import tokenise

RANK = "rank"
"""Measure of a clash about a rank."""
ALIKE = 0.45
"""Likeness from which two claims that each give a rank of one kind tell one thing."""
NEWS = 3
"""Days between two articles beyond which somebody may have another place."""
MOST = 200
"""Claims of a story with a rank beyond which they are not compared all with all."""
TIMES, STREAK = "times", "streak"

Ranks = dict[str, int]
"""What is ranked -> the one rank."""


def rank_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of ranks among claims of one thing, told at one time."""
    told = few(((i, ranks) for i, profile in enumerate(compared.profiles) if not profile.wording.negated
                for ranks in (ranks_of(profile.claim.claim, compared.lang, compared.words),) if ranks), MOST)
    for (i, one), (j, other) in combinations(told, 2):
        left, right = compared.profiles[i], compared.profiles[j]
        kinds = [kind for kind, rank in sorted(one.items()) if other.get(kind, rank) != rank]
        text = compared.text(i, j) if kinds else 0.0
        if text >= ALIKE and _at_one_time(left, right):
            a, b = one[kinds[0]], other[kinds[0]]
            yield Clash("number", i, j, (str(a), str(b)), RANK, (
                Why("number", 1.0, f"{a} / {b}: there is one {kinds[0]}"),
                Why("event", round(text, 3), "likeness of the claims")))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate gives a rank of a clashing claim, and no other one of the kind."""
    mine, theirs = (ranks_of(each.claim.claim, compared.lang, compared.words) for each in (mate.profile, mate.one))
    shared = mine.keys() & theirs
    return bool(shared) and all(mine[kind] == theirs[kind] for kind in shared)


def ranks_of(text: str, lang: Language, words: Comparison) -> Ranks:
    """The ranks that a claim gives, but for kinds of which it gives several.

    "Peringkat ketiga", "posisi ke-3", "masa jabatan kedua", "untuk ketiga kalinya", "kemenangan kelima beruntun".
    """
    plain, contests = split_words(text), words.contests
    if not any(hit for kind in contests.ranks.values() for hit in kind.all_in(plain)) and not any(
            word.text in contests.times | contests.streak for word in plain):
        return {}
    tokens, found = tokenise(text), dict[str, set[int]]()
    streak = any(word.text in contests.streak for word in plain)
    for i in range(len(tokens)):
        read = lang.numbers.ordinal(tokens, i)
        if read and tokens.word(read[1]) not in contests.none:
            rank, end = read
            named = tokens.word(i) in lang.numbers.ordinals or tokens.word(i) == lang.numbers.ordinal_prefix
            before = split_words(text[:tokens.starts[i]])
            kind = next((name for name, nouns in contests.ranks.items() if any(
                hit[2] == len(before) for hit in nouns.all_in(before))), None)
            if named and kind is None:
                beside = {tokens.word(i - 1) if i else "", tokens.word(end)}
                kind = TIMES if beside & contests.times else STREAK if streak else None
            if kind:
                found.setdefault(kind, set()).add(rank)
    return {kind: ranks.pop() for kind, ranks in found.items() if len(ranks) == 1}


def _at_one_time(left: Profile, right: Profile) -> bool:
    """Whether two articles of one time tell it, of the same people and days."""
    if left.sheet == right.sheet or exclusive(left, right) or other_names(left, right):
        return False
    if all_apart(left.when, right.when):
        return False
    return told_within(left, right, NEWS)
