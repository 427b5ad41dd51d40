"""One whole of which two articles of a day tell parts that cannot both be: all of the tenants, a third of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.between import told_beyond
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.places.alternatives import may_be_one, swapped
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import PERCENT
from briefgen.dossier.profile import Profile
from briefgen.dossier.shares import SIZES, WHOLE
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

ALIKE = 0.45
"""Likeness from which two claims tell one thing, of one part or another."""
DAYS = 1
"""Days between two articles of one state of things: later more are paid, or moved."""
SLACK = 0.03
"""Part of a whole by which a percentage may be off that others tell in words."""
PORTION = "portion"
"""The measure of such a clash."""
REACH = 3
"""Words behind a part among which it is told of what: "separuh dari seluruh warga"."""


class Portion(NamedTuple):
    """A part of a whole, between two bounds of 0 to 1; its words; the term of the whole; whether no number tells it."""

    low: float
    high: float
    words: str
    whole: str
    in_words: bool


def portion_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of parts of one whole of which one act is told, at one time. Two percentages are left to the numbers."""
    told = {i: found for i, profile in enumerate(compared.profiles) if _is_plain(profile)
            for found in (portions_in(profile, compared.words),) if found}
    for place, i, j, text in compared.matches.among(told, ALIKE):
        left, right = compared.profiles[i], compared.profiles[j]
        if left.sheet == right.sheet or compared.matches.barred(place) or not _of_one_state(left, right):
            continue
        for one in told[i]:
            other = next((each for each in told[j] if each.whole == one.whole), None)
            if other and _are_apart(one, other) and not swapped(left, right, *(
                    compared.words.terms(split_words(part.words)) for part in (one, other))):
                yield Clash("number", i, j, (one.words, other.words), PORTION, (
                    Why(PORTION, 1.0, f"{one.words} / {other.words}: parts of one whole"),
                    Why("content", round(text, 3), "likeness of the claims")))
                break


def portions_in(profile: Profile, words: Comparison) -> tuple[Portion, ...]:
    """The parts that a claim tells, one of each whole: "hanya sebagian warga", "70 persen warga"."""
    tokens = split_words(profile.claim.claim)
    shares = words.headlines.shares.all_in(tokens)
    found = [Portion(*SIZES[_size(name, tokens[:start], words)], _words(tokens[start:end]), whole, True)
             for name, start, end in shares for whole in _whole_behind(tokens[end:end + REACH], words)]
    for count in profile.counts:
        at = profile.claim.claim.find(count.text)
        in_words = any(at <= tokens[start].start < at + len(count.text) for _, start, _ in shares)
        if count.unit == PERCENT and 0 <= count.value <= WHOLE and at >= 0 and not in_words:
            behind = [word for word in tokens if word.start >= at + len(count.text)][:REACH]
            found += [Portion(count.low / WHOLE - SLACK, count.high / WHOLE + SLACK, count.text, whole, False)
                      for whole in _whole_behind(behind, words)]
    wholes = [one.whole for one in found]
    return tuple(one for one in found if wholes.count(one.whole) == 1)


def _size(name: str, before: Sequence[Word], words: Comparison) -> str:
    """The name of a size; of "hanya mengabulkan sebagian" that of fewer than all."""
    only = any(word.text in words.headlines.only for word in before[-REACH:])
    return "some" if name == "part" and only else name


def _whole_behind(tokens: Sequence[Word], words: Comparison) -> tuple[str, ...]:
    """The term of what a part is of: the first content behind it that is no word for a whole."""
    rest = [word for word in tokens if word.text not in words.headlines.whole]
    verb = next((i for i, word in enumerate(rest) if words.grammar.verb.fullmatch(word.text)), len(rest))
    return words.terms(rest[:verb])[:1]


def _are_apart(one: Portion, other: Portion) -> bool:
    """Whether no part is both; of two percentages nothing is said here."""
    return (one.in_words or other.in_words) and (one.high < other.low or other.high < one.low)


def _is_plain(profile: Profile) -> bool:
    return profile.kind != "plan" and not profile.wording.denies


def _of_one_state(left: Profile, right: Profile) -> bool:
    """Whether both tell of one act, or of no act, at one time."""
    acts = left.wording.verbs, right.wording.verbs
    return not told_beyond(left, right, DAYS) and may_be_one(left, right) and (
        bool(acts[0] & acts[1]) or not (acts[0] or acts[1]))


def _words(tokens: Sequence[Word]) -> str:
    return " ".join(word.text for word in tokens)
