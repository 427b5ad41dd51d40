"""All of so many, told where the same article counted others: "menyita empat mobil", "keenam mobil itu"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import ANYONE, PERSON, Count
from briefgen.dossier.sorts import BATCH
from briefgen.lang.classes import split_words
from briefgen.model.dossier import Why
from briefgen.model.values import Number

FEWEST = 3
"""Number from which "ketiga mobil" counts; "kedua mobil" may be the second."""
SUM_OF = 3
"""Numbers of an article that may be all together, at most."""
MOST = 6
"""Claims before that may count those who are meant."""


class _Told(NamedTuple):
    """A number of an article, by the index of its claim."""

    claim: int
    given: Count


def collective_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of an ordinal that counts all of something, and the one number of it that the article gave before.

    None where another article knows of so many, and nothing befell those told before: they were some of them.
    """
    told: dict[tuple[str, str], list[_Told]] = defaultdict(list)
    known: dict[tuple[str, Number], set[str]] = defaultdict(set)
    for i, profile in enumerate(compared.profiles):
        for count in profile.counts:
            kind = _kind(count)
            if kind and count.low > 0:
                told[profile.sheet, kind].append(_Told(i, count))
                known[kind, count.value].add(profile.sheet)
    for (sheet, kind), some in told.items():
        for j, all_ in some:
            if _is_collective(all_, compared):
                before = None if _other_people(all_, j, compared) else _only_number(
                    [one for one in some if one.claim < j], [one.given for one in some], all_)
                if before and (before.given.outcome or not known[kind, all_.value] - {sheet}):
                    yield _clash(before, _Told(j, all_), compared)


def _kind(count: Count) -> str | None:
    """What is counted, where it has a name of its own: no mere people, no money and no sizes."""
    if count.unit == PERSON:
        return count.noun if count.noun != ANYONE else None
    return count.unit if count.nouns and not count.unit.isupper() else None


def _is_collective(count: Count, compared: Compared) -> bool:
    words, numbers = split_words(count.text), compared.lang.numbers
    return len(words) > 1 and (words[0].text in numbers.ordinals or words[0].text == numbers.ordinal_prefix) and (
        count.value >= FEWEST and BATCH not in count.sort and count.part_of is None)


def _other_people(all_: Count, j: int, compared: Compared) -> bool:
    """Whether the article counted so many people before by another noun, or as the rest of some.

    "Lima masih diperiksa", "kelima mahasiswa"; "dari 14 orang sembilan dilepas", "kelima mahasiswa".
    """
    sheet = compared.profiles[j].sheet
    values = {count.value for profile in compared.profiles[max(0, j - MOST):j] if profile.sheet == sheet
              for count in profile.counts if count.unit == PERSON}
    return all_.unit == PERSON and (all_.value in values or any(
        one - other == all_.value for one in values for other in values))


def _only_number(before: Sequence[_Told], counts: Sequence[Count], all_: Count) -> _Told | None:
    """The number told before, where there is but one, another one, and nothing in the article adds up to the other."""
    values = {one.given.value for one in before}
    others = [count.value for count in counts if count is not all_]
    sums = {sum(some) for size in range(1, SUM_OF + 1) for some in combinations(others[:12], size)}
    parted = any(one.given.part_of is not None or not one.given.exact for one in before)
    if len(values) != 1 or all_.value in sums or parted:
        return None
    return before[-1] if before[-1].given.value >= FEWEST - 1 else None


def _clash(before: _Told, all_: _Told, compared: Compared) -> Clash:
    a, b = before.given, all_.given
    return Clash("number", before.claim, all_.claim, (number(a.told), number(b.told)), f"{b.unit} {_kind(b)}", (
        Why("number", 1.0, f"{a.text} / {b.text}: all that were counted are not so many"),
        Why("measure", round(compared.text(before.claim, all_.claim), 3), "likeness of the claims")))
