"""The same told as possible and as done, as true and as untrue."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.dates.dating import is_to_come
from briefgen.dossier.clashes.denials.asking import is_of_some_case
from briefgen.dossier.clashes.sides import may_differ, of_one_body
from briefgen.dossier.clashes.states.not_yet import by_now, not_yet_before, still_undone
from briefgen.dossier.clashes.states.overtaken import ONE_ARTICLE, called_off, overtaken, tells_both
from briefgen.dossier.counting import clashing, counts_others
from briefgen.dossier.dates import share_day
from briefgen.dossier.evidence import Compared
from briefgen.dossier.executed import not_carried_out
from briefgen.dossier.likeness import matter_shared
from briefgen.dossier.matching import Pair
from briefgen.dossier.nots import NAMED, others_in
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.rivals import NONE, exclusive
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

NEVER = 2.0
"""More than any likeness."""
NEWS = 2
"""Days between two articles of one news."""
BESIDE = 0.25
"""Weight of the content that two such claims share beside the act itself."""
AGAINST = 0.3
"""Likeness from which it is so where somebody says of himself that he did not."""
NEGATED = 0.35
"""Likeness from which that is so where both are dated to one day, or say it flatly."""
ANSWER, BACK = 0.4, 3
"""The same of two who are quoted side by side in one article, and claims by which they stand apart there at most."""
SPARED, WEEK = 0.28, 7
"""Likeness from which it is so where the act stands beside one thing in both, and days between the articles then."""
DENIED = 0.6
"""Likeness from which a claim and a negated one are about the same thing."""


def modality_clashes(compared: Compared) -> Iterator[Clash]:
    """Something that is told as yet to come although it was told as done before; and a plain negation."""
    profiles = compared.profiles
    doubted = {i for i, profile in enumerate(profiles) if profile.wording.open_acts or profile.wording.negated}
    for found in compared.matches.touching(doubted):
        left, right = profiles[found.left], profiles[found.right]
        detail = _open_and_done(left, right, found, compared)
        if detail and not (
                "said" in compared.matches.bars(found.place) or exclusive(left, right) or clashing(left, right)):
            yield _clash(left, right, found, detail)


def _open_and_done(left: Profile, right: Profile, found: Pair, compared: Compared) -> str | None:
    """How the one contradicts the other in what is so; None where it does not."""
    if _one_is_done(left, right) and overtaken(
            left, right, found, matter_shared(left, right, compared.weights)) and not tells_both(found, compared):
        return "told as possible or planned, and as done"
    spoken = _spoken_against(left, right, compared)
    least = AGAINST if spoken else _least_denied(left, right, compared.words)
    if found.text < least or not (spoken or _negates(left, right, compared.words)) or by_now(left, right):
        return None
    if _of_other_bodies(left, right) or not (spoken or _share_beside(left, right, compared.words)):
        return None
    apart = "date" in compared.matches.bars(found.place) and not still_undone(left, right)
    return None if apart else "affirmed and negated"


def _one_is_done(left: Profile, right: Profile) -> bool:
    """Whether one tells as done what the other tells as open; what is dated to a day to come is not done."""
    return any(one.wording.open_acts & other.wording.done_acts and not (is_to_come(other) or other.ends)
               for one, other in ((left, right), (right, left)))


def _least_denied(left: Profile, right: Profile, words: Comparison) -> float:
    """Likeness from which a claim and a negated one are about the same thing."""
    if left.sheet == right.sheet:
        answer = abs(left.place - right.place) <= BACK
        return (ANSWER if answer else ONE_ARTICLE) if may_differ(left, right) else NEVER
    if _of_one_thing(left, right, words):
        return SPARED
    if still_undone(left, right):
        return SPARED
    near = share_day(left.when, right.when) or (told_within(left, right, NEWS) and _flatly(left, right))
    return NEGATED if near else DENIED


def _of_one_thing(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether it befell the very thing, side by side with the act, that the other says it did not befall.

    "Jembatan itu tidak roboh", "arus merobohkan jembatan"; told in one week. A thing with a name is the one that both
    name; of people, to whom it may happen a day later, it is asked elsewhere. An act that was undone befell nothing
    ("penerbangan dibatalkan").
    """
    no, yes = (left, right) if left.wording.negated else (right, left)
    if not told_within(left, right, WEEK):
        return False
    acts = no.wording.negates - no.wording.spared
    if yes.wording.verbs & words.reversals and not acts & yes.wording.verbs:
        return False
    if NAMED in no.wording.spared and any(no.marks[mark] != "person" for mark in no.marks.keys() & yes.marks):
        return any(yes.terms.get(act) == 1.0 for act in acts)
    return any(not {(thing, act), (act, thing)}.isdisjoint(yes.phrases) for act in acts for thing in no.wording.spared)


def _spoken_against(left: Profile, right: Profile, compared: Compared) -> bool:
    """Whether somebody says that he did not do what the other claim says he did.

    "Ia mengaku tidak pernah menerima uang", "jaksa menyebut ia menerima uang".
    """
    no, yes = (left, right) if left.wording.negated else (right, left)
    if no.speaker is None or no.kind != "statement" or yes.speaker == no.speaker or yes.kind == "plan":
        return False
    root = compared.entities.root
    own = {no.speaker, *compared.entities.related.get(no.speaker, ())}
    if not any(who in own or of_one_body(who, no.speaker, compared.entities) for who in yes.named):
        return False
    if not no.wording.spared <= yes.terms.keys() | {NAMED}:                # "tren gempa tidak turun" is not his act
        return False
    acts = (no.wording.negates & yes.wording.verbs) - yes.wording.negates
    if not acts and not (yes.deed and root(yes.deed.who) == root(no.speaker)):
        acts = frozenset(act for act in no.wording.negates for pair in compared.words.deeds.converse
                         if act in pair and pair & yes.wording.verbs)
    beside = matter_shared(left, right, compared.weights) - sum(compared.weights[act] for act in acts)
    return bool(acts) and beside >= BESIDE


def _flatly(left: Profile, right: Profile) -> bool:
    """Whether two claims say "sudah" and "belum": it has been done, it has not yet."""
    no, yes = (left, right) if left.wording.negated else (right, left)
    return no.wording.not_yet and yes.wording.modality == "done"


def _clash(left: Profile, right: Profile, found: Pair, detail: str) -> Clash:
    return Clash("modality", found.left, found.right, (sureness(left), sureness(right)), "modality", (
        Why("modality", 1.0, f"{sureness(left)} / {sureness(right)}: {detail}"),
        Why("content", round(found.text, 3), "likeness of the claims")))


def sureness(profile: Profile) -> str:
    """How a claim puts it: negated, possible, planned, done, or said."""
    if profile.wording.negated:
        return "negated"
    if profile.wording.modality:
        return profile.wording.modality
    return "planned" if profile.kind == "plan" else "done" if profile.kind == "event" else "said"


def _negates(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether one says "not" right before the verb by which the other says that it is so.

    Where that verb is an empty one ("memiliki izin"), the word behind it tells. Acts by each of which a thing ends
    are one: "belum dicabut", "diakhiri".
    """
    if left.wording.negated == right.wording.negated or left.wording.denies or right.wording.denies:
        return False
    no, yes = (left, right) if left.wording.negated else (right, left)
    said_no = yes.wording.negates | yes.wording.scope | yes.wording.lacks | yes.wording.undoes
    if no.wording.negates & said_no or no.wording.spared & others_in(yes.claim.claim, words):
        return False
    if _of_another(no, yes, words):
        return False
    if (is_of_some_case(no, words) and not not_yet_before(no, words)) or is_of_some_case(yes, words):
        return False
    if _of_some(no, yes, words) or (no.wording.verbs | yes.wording.verbs) & words.wishes:
        return False
    told = yes.terms.keys() if _of_one_thing(left, right, words) else yes.wording.verbs or yes.terms.keys()
    if not_carried_out(no, yes, words) & (yes.wording.verbs - no.wording.verbs):
        return yes.wording.modality not in OPEN
    ended = no.wording.not_yet and no.wording.negates & words.deeds.endings and yes.wording.verbs & words.deeds.endings
    acts = no.wording.negates | _given(no, yes, words)
    acts = acts - _telling(yes) - _done_to_another(no, yes, words) - only_possible(yes, words)
    return bool(ended or acts & told) and yes.wording.modality not in OPEN and not (
        called_off(yes, acts) or of_other_kinds(left, right, words))


def _of_another(no: Profile, yes: Profile, words: Comparison) -> bool:
    """Whether what is not so is so of another one than that of which the other claim tells: "saksi lain"."""
    return any(then.text in words.polarity.others and not yes.terms.keys().isdisjoint(words.terms((one,)))
               for one, then in pairwise(split_words(no.claim.claim)))


def _given(no: Profile, yes: Profile, words: Comparison) -> frozenset[str]:
    """The acts by which somebody would have got what he says that he has not: "belum menerima", "menyerahkan"."""
    things = no.wording.scope - no.wording.negates
    if not no.wording.not_yet or not any(yes.terms.get(thing) == 1.0 for thing in things):
        return NONE
    return frozenset(act for pair in words.deeds.converse if pair & no.wording.negates for act in pair)


def _of_some(no: Profile, yes: Profile, words: Comparison) -> bool:
    """Whether it is so of some, and not of others, rather than of nobody."""
    return counts_others(no, yes) and not any(words.nobody.all_in(split_words(no.claim.claim)))


def _done_to_another(no: Profile, yes: Profile, words: Comparison) -> frozenset[str]:
    """The acts that say little by themselves, where the other claim tells nothing of what they were not done to.

    "Tim tidak menemukan bulu burung", "tim menemukan bilah yang patah".
    """
    things = (no.wording.scope | no.wording.spared) - no.wording.negates
    return NONE if any(yes.terms.get(thing) == 1.0 for thing in things) else words.denials.slight


def only_possible(profile: Profile, words: Comparison) -> frozenset[str]:
    """The acts of which a claim says that they may or are to be: "jumlahnya masih bisa bertambah"."""
    tokens = split_words(profile.claim.claim)
    return frozenset(term for one, then in pairwise(tokens) if one.text in words.standing.unsure
                     for term in words.terms((then,)))


def _share_beside(left: Profile, right: Profile, words: Comparison) -> bool:
    """Whether both tell something besides the act of which one says "not"; what is only taken to be meant is none.

    Nor is its opposite: "jalan yang sempat ditutup dibuka" and "segel belum dibuka" share no thing.
    """
    denied = left.wording.negates | right.wording.negates
    acts = denied.union(*(pair for pair in words.deeds.opposites if pair & denied))
    return any(strength == 1.0 and right.terms.get(term) == 1.0 and term not in acts
               for term, strength in left.terms.items())


def _of_other_bodies(left: Profile, right: Profile) -> bool:
    """Whether "not" is said of one whom the other does not name, but another: a letter for one, one to another."""
    no, yes = (left, right) if left.wording.negated else (right, left)
    mine = {no.marks[mark] for mark in no.marks if yes.terms.get(mark) != 1.0}
    return any(yes.marks[mark] in mine for mark in yes.marks if mark not in no.terms)


def _telling(profile: Profile) -> frozenset[str]:
    """The act of who tells it, which is no more than to tell it: "kementerian memastikan semua selamat"."""
    deed = profile.deed
    own = profile.kind == "statement" and deed is not None and deed.who == profile.speaker
    return frozenset((deed.act,)) if own and deed else frozenset()
