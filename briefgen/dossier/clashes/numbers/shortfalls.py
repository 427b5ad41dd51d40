"""How much is missing: sums of one gap, told in whatever words: "Rp 6 juta tidak jelas rimbanya", "raib Rp 7 juta"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from itertools import combinations

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.clashes.numbers.slips import slip
from briefgen.dossier.counting import agree
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.worth import CLOSE, is_rounded
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

SHORTFALL = "shortfall"
"""Measure of a clash about how much is missing."""
NEAR, TIMES = 9, 2
"""Words on either side of a sum among which it is told that it is gone, and times by which two such sums are off."""
MOST = 400
"""Missing sums of one currency beyond which a story tells of many gaps."""
SOME = frozenset({"more", "rest", "each", "limit", "goal", "asked", "offered", "daily", "monthly", "yearly"})
"""Sorts of sums that are no totals."""


def shortfall_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of two sums that are missing, each the only one of its article, or one the other with digits swapped."""
    told: dict[str, list[tuple[int, Count]]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        for count in profile.counts:
            if is_missing(profile, count, compared.words):
                told[count.unit].append((i, count))
    for some in told.values():
        values = defaultdict[str, set[float]](set)
        for i, count in some:
            values[compared.profiles[i].sheet].add(count.value)
        for (i, a), (j, b) in combinations(some, 2) if len(some) <= MOST else ():
            left, right = compared.profiles[i], compared.profiles[j]
            alone = len(values[left.sheet]) == len(values[right.sheet]) == 1
            if left.sheet != right.sheet and (alone or slip(a, b)) and _apart(a, b) and not (
                    exclusive(left, right) or all_apart(left.when, right.when)):
                yield _clash(i, j, a, b, compared)


def is_missing(profile: Profile, count: Count, words: Comparison) -> bool:
    """Whether it is a closely told sum of money of which the words around it say that it is gone."""
    if not count.unit.isupper() or count.sort & SOME or profile.kind == "plan" or count.high > CLOSE * count.low:
        return False
    text = profile.claim.claim
    tokens, at = split_words(text), text.find(count.text)
    inside = [i for i, word in enumerate(tokens) if at <= word.start < at + len(count.text)]
    near = tokens[max(0, inside[0] - NEAR):inside[-1] + 1 + NEAR] if inside else ()
    return bool(words.shortfalls.all_in(near))


def _apart(a: Count, b: Count) -> bool:
    low, high = sorted((a.value, b.value))
    return 0 < high <= low * TIMES and not agree(a, b) and not is_rounded(a, b)


def _clash(i: int, j: int, a: Count, b: Count, compared: Compared) -> Clash:
    return Clash("number", i, j, (number(a.told), number(b.told)), SHORTFALL, (
        Why("number", 1.0, f"{a.text} / {b.text}: no number fits both"),
        Why("measure", round(compared.text(i, j), 3), "how much is missing")))
