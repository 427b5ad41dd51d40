"""Two who are each said to have done the one thing."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.sides import of_one_body
from briefgen.dossier.counting import agree, may_be_one
from briefgen.dossier.dates import all_apart, gap, share_day
from briefgen.dossier.doers import Deed
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.rejecting import SPEECH
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import DossierEntity, Why

DOER = "doer"
"""Measure of a clash about who did it; the event itself is told by both sides."""
ALIKE = 0.35
"""Likeness from which two claims of one act with two doers tell one thing."""
BESIDE = 0.1
"""By how much less they may be alike where both give one day or one number besides."""
OTHERS = frozenset({"persons"})
"""Bars that two doers themselves make."""
DAYS = 1
"""Days by which they may be dated apart."""
GOVERNMENT = "GOVERNMENT"
"""Term for one."""
PLACES = frozenset({"place", "state"})
NEWS = 3
"""Days between two articles within which they tell one undated act that one alone can do."""


def doer_clashes(compared: Compared) -> Iterator[Clash]:
    """Two who each did the one thing: "ditutup oleh Dinas Air", "Dinas Tera menutup ..."."""
    telling = {i for i, profile in enumerate(compared.profiles) if profile.deed}
    for place, i, j, text in compared.matches.among(telling, ALIKE - BESIDE):
        left, right = compared.profiles[i], compared.profiles[j]
        if not (left.deed and right.deed) or left.sheet == right.sheet or set(compared.matches.bars(place)) - OTHERS:
            continue
        if text < ALIKE and not _share_more(left, right):
            continue
        if _both_did(left, right, left.deed, right.deed, compared) and not of_other_kinds(left, right, compared.words):
            names = compared.entities.by_id[left.deed.who].name, compared.entities.by_id[right.deed.who].name
            yield Clash("attribution", i, j, names, DOER, (
                Why(DOER, 1.0, f"{names[0]} / {names[1]}: {left.deed.act}"),
                Why("content", round(text, 3), "likeness of the claims")))


def on_side(mate: Mate, _: Compared) -> bool:
    """Whether a group mate says that who a clashing claim says did it did so."""
    return mate.profile.deed == mate.one.deed


def _both_did(left: Profile, right: Profile, mine: Deed, theirs: Deed, compared: Compared) -> bool:
    """Whether two different doers of one sort are told of one act at one time, and neither claim knows of the other."""
    words = compared.words
    if mine.act != theirs.act or mine.act in SPEECH:
        return False
    if not (_is_deed(left, mine, words) and _is_deed(right, theirs, words)):
        return False
    one, other = (compared.entities.by_id.get(deed.who) for deed in (mine, theirs))
    if not (one and other) or not (_of_one_sort(one, other, mine.act, words) or _officer_and_body(
            (one, left), (other, right), mine.act, words)):
        return False
    together = not one.type == other.type == "person" and of_one_body(one.id, other.id, compared.entities)
    known = together or ENTITY + one.id in right.terms or ENTITY + other.id in left.terms
    return not known and (_at_one_time(left, right) or (
        mine.act in words.deeds.single and _one_news(left, right) and _one_object(left, right)))


def _of_one_sort(one: DossierEntity, other: DossierEntity, act: str, words: Comparison) -> bool:
    """Whether two are of one sort that may do it; a state is often named like a place."""
    types = {one.type, other.type}
    return len(types) == 1 if "place" not in types else types <= PLACES and act in words.deeds.acts_of_states


def _officer_and_body(
    one: tuple[DossierEntity, Profile], other: tuple[DossierEntity, Profile], act: str, words: Comparison,
) -> bool:
    """Whether the one who ordered it heads a government, as his claim says, and the other is a body that is none.

    Of somebody without an office it is not known whether he spoke for that very body.
    """
    (person, told), (body, _) = (one, other) if one[0].type == "person" else (other, one)
    if (person.type, body.type) != ("person", "organisation") or act not in words.deeds.asked_for:
        return False
    governs = GOVERNMENT in words.terms(split_words(body.name))
    return not governs and not words.deeds.offices.isdisjoint(told.terms)


def _is_deed(profile: Profile, deed: Deed, words: Comparison) -> bool:
    """Whether it tells something done, and for the first time; who says that it be done orders, or announces it."""
    wording = profile.wording
    done = profile.kind == "event" or (
        profile.kind == "statement" and (deed.act == words.deeds.order or deed.who == profile.speaker))
    return done and not (wording.repeated or wording.negated or wording.modality in OPEN)


def _at_one_time(left: Profile, right: Profile) -> bool:
    """Whether both are dated, and to one day or the next."""
    if not (left.when and right.when) or all_apart(left.when, right.when, DAYS):
        return False
    return any(gap(a, b) <= DAYS and a.precision == b.precision == "day" for a in left.when for b in right.when)


def _one_news(left: Profile, right: Profile) -> bool:
    """Whether two articles of nearly one day tell it, and date it to no two."""
    return told_within(left, right, NEWS) and not all_apart(left.when, right.when, DAYS)


def _one_object(left: Profile, right: Profile) -> bool:
    """Whether neither names a third whom the other does not, or only one names any: the market that was closed."""
    first, second = ({who for who in profile.named if profile.deed and who != profile.deed.who}
                     for profile in (left, right))
    return first == second or (not (first and second) and _share_more(left, right))


def _share_more(left: Profile, right: Profile) -> bool:
    """Whether both give one day, of what happened or until when it lasts, or one number or length of time."""
    if share_day(left.when, right.when) or share_day(left.ends, right.ends):
        return True
    return any(agree(a, b) and may_be_one(a, b) for a in left.numbers for b in right.numbers)
