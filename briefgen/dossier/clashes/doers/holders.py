"""Two persons who are each said to hold what one person holds at a time: to act for the rector, to captain the ship."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.doers.deeds import DOER
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import near_ids
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

HOLDER = "holder"
"""Measure of such a clash."""
ALIKE = 0.4
"""Likeness from which two claims tell who holds one office."""
DAYS = 10
"""Days between two articles within which an office does not change hands."""


def holder_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two articles that name another person each in an office that one person holds."""
    held = {i for i, profile in enumerate(compared.profiles) if _offices(profile, compared) and profile.kind != "plan"
            and not (profile.wording.negated or profile.wording.denies)}
    for found in compared.matches.among(held, ALIKE):
        left, right = compared.profiles[found.left], compared.profiles[found.right]
        people = tuple(_people(each, compared.words) for each in (left, right))
        if _of_one_time(left, right) and _offices(left, compared) & _offices(right, compared) and all(
                len(each) == 1 for each in people):
            (one,), (other,) = people
            if one != other and not near_ids(one, other) and not _names(left, other) and not _names(right, one):
                names = tuple(compared.entities.by_id[who].name for who in (one, other))
                yield Clash("attribution", found.left, found.right, (names[0], names[1]), HOLDER, (
                    Why(DOER, 1.0, f"{names[0]} / {names[1]}: one at a time"),
                    Why("content", round(found.text, 3), "likeness of the claims")))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate names the same person in the same office."""
    its, told = mate.profile, mate.one
    same = _people(its, compared.words) == _people(told, compared.words)
    return same and bool(_offices(its, compared) & _offices(told, compared))


def _offices(profile: Profile, compared: Compared) -> frozenset[str]:
    """The offices of which a claim tells itself."""
    return frozenset(term for term in compared.words.held_alone if profile.terms.get(term) == 1.0)


def _people(profile: Profile, words: Comparison) -> tuple[str, ...]:
    """The persons whom a claim names in its main clause, but for him who says it."""
    text = profile.claim.claim
    first, _, rest = text.partition(", ")
    if rest and split_words(first)[0].text in words.grammar.background | words.grammar.setting:
        text = rest
    told = {word.text for word in split_words(text)}
    people = (mark.removeprefix(ENTITY) for mark, kind in profile.marks.items() if kind == "person")
    return tuple(sorted(who for who in people if who != profile.speaker and told & {*who.split("-")}))


def _names(profile: Profile, who: str) -> bool:
    return ENTITY + who in profile.terms or who in profile.named


def _of_one_time(left: Profile, right: Profile) -> bool:
    """Whether two articles of about one time tell it, and of one day as far as they say."""
    if left.sheet == right.sheet or all_apart(left.when, right.when) or left.wording.repeated or right.wording.repeated:
        return False
    return left.told is None or right.told is None or abs((left.told - right.told).days) <= DAYS
