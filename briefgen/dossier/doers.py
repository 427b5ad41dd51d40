"""Who did it: the name right before an active verb, or behind a passive one with "oleh"; and two who both did it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

from briefgen.dossier.clash import Clash
from briefgen.dossier.dates import all_apart, gap
from briefgen.dossier.wording import ENDS, OPEN
from briefgen.lang.classes import Word
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import Why

if TYPE_CHECKING:
    from briefgen.dossier.evidence import Compared
    from briefgen.dossier.profile import Profile

DOER = "doer"
"""Measure of a clash about who did it; the event itself is told by both sides."""
NEAR = 1
"""Words at most between a name and the verb whose subject it is: "Dinas Air kemudian menutup"."""
BEHIND = 2
"""Words at most between a passive verb and "oleh": "ditutup kemarin oleh"."""
ALIKE = 0.45
"""Likeness from which two claims of one act with two doers tell one thing."""
DAYS = 1
"""Days by which they may be dated apart."""

Places = Sequence[tuple[int, str]]
"""Where in a text the names were cut out, and whom they name."""


def doer_of(text: str, tokens: Sequence[Word], places: Places, words: Comparison) -> str | None:
    """Who does what the first verb says, by a name that stands right there; None where none does.

    "Dinas Air menutup pasar", "pasar ditutup oleh Dinas Air". A name in another clause or behind a preposition does
    nothing; of a passive without "oleh" nobody is told.
    """
    at = next((i for i, word in enumerate(tokens) if not word.capital and words.verb.fullmatch(word.text)), None)
    if at is None or not places:
        return None
    if words.passive.match(tokens[at].text):
        return _behind(text, tokens, at, places, words)
    before = [place for place in places if place[0] < tokens[at].start]
    if not before:
        return None
    start, entity = before[-1]
    between = [word for word in tokens[:at] if word.start > start]
    close = len(between) <= NEAR and not ENDS & set(text[start:tokens[at].start])
    return entity if close and not _governed(tokens, start, words) else None


def _behind(text: str, tokens: Sequence[Word], at: int, places: Places, words: Comparison) -> str | None:
    """The name that stands right behind "oleh", shortly behind a passive verb."""
    for i in range(at + 1, min(at + BEHIND + 2, len(tokens))):
        if tokens[i].text in words.by:
            end = tokens[i + 1].start if i + 1 < len(tokens) else len(text)
            return next((who for start, who in places if tokens[i].end <= start <= end and not ENDS & set(
                text[tokens[i].end:start])), None)
    return None


def _governed(tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether the word before a name makes it no subject: "di", "dari", "antara"."""
    before = [word for word in tokens if word.end <= start]
    return bool(before) and before[-1].text in words.prepositions


def doer_clashes(compared: Compared) -> Iterator[Clash]:
    """Two who each did the one thing: "ditutup oleh Dinas Air", "Dinas Tera menutup ..."."""
    for (i, j), found in compared.matches.items():
        left, right = compared.profiles[i], compared.profiles[j]
        if found.text >= ALIKE and left.sheet != right.sheet and not found.bars and _both_did(left, right, compared):
            names = compared.entities.by_id[left.doer or ""].name, compared.entities.by_id[right.doer or ""].name
            yield Clash("attribution", i, j, names, DOER, (
                Why(DOER, 1.0, f"{names[0]} / {names[1]}: {left.wording.head}"),
                Why("content", round(found.text, 3), "likeness of the claims")))


def _both_did(left: Profile, right: Profile, compared: Compared) -> bool:
    """Whether two different doers of one sort are told of one act at one time, and neither claim knows of the other."""
    if not (left.doer and right.doer) or left.wording.head != right.wording.head:
        return False
    if not (_is_deed(left) and _is_deed(right)):
        return False
    one, other = (compared.entities.by_id.get(who) for who in (left.doer, right.doer))
    if not (one and other) or one.type != other.type or one.type == "place":
        return False
    known = compared.entities.root(one.id) == compared.entities.root(other.id) or (
        "@" + one.id in right.terms or "@" + other.id in left.terms)
    return not known and _at_one_time(left, right)


def _is_deed(profile: Profile) -> bool:
    """Whether it tells something done, and for the first time."""
    wording = profile.wording
    return profile.kind == "event" and not (wording.repeated or wording.negated or wording.modality in OPEN)


def _at_one_time(left: Profile, right: Profile) -> bool:
    """Whether both are dated, and to one day or the next."""
    if not (left.when and right.when) or all_apart(left.when, right.when, DAYS):
        return False
    return any(gap(a, b) <= DAYS and a.precision == b.precision == "day" for a in left.when for b in right.when)
