"""Two claims that are equal but for who it was: "X yang meminta rapat di Y", "rapat di Y diminta oleh Z"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator
from itertools import combinations

from briefgen.dossier.alone import DISCOVER, Alone, alone_in
from briefgen.dossier.between import told_beyond
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.denials.asking import begins_with_a_case, is_asked
from briefgen.dossier.clashes.doers.agents import WEEKS, are_rivals, is_told_beside, spelled, types_of
from briefgen.dossier.clashes.doers.deeds import DOER, PLACES
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.rivals import near_ids
from briefgen.dossier.who_alone import said_in
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.model.dossier import Why

SHARE, MATTER = 0.7, 0.3
"""Part of what the one that tells less tells beside who it was which the other tells too, and the weight of it."""
ALIKE, THING = 0.2, 0.4
"""Likeness of two claims by which one and nobody else did it to one thing, and the weight of that thing."""
PERSON, BODY = "person", "organisation"
"""Types of those who do things."""
DAYS, RETOLD = 1, 183
"""Days by which they may date it apart, and days between two articles that both say that he and nobody else did it."""
MOST = 60
"""Claims that tell who did one act beyond which none are compared."""


def alone_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two articles that differ in who did it, of which one says that he and nobody else did."""
    told: dict[str, list[tuple[int, Alone]]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        if _is_plain(profile, compared):
            for found in alone_in(profile.claim.claim, compared.words):
                if found.pinned or not profile.wording.repeated:
                    told[found.act].append((i, found))
    for act, held in sorted(told.items()):
        for (i, one), (j, other) in combinations(held, 2) if len(held) <= MOST else ():
            if _is_sole(one, other) and _of_one_time(i, j, one, other, compared) and (
                    _is_turned_round(one, other) or (_of_one_thing(
                        i, j, one, other, compared) and _are_two(i, j, one, other, compared))):
                yield Clash("attribution", i, j, (one.who.by, other.who.by), DOER, (
                    Why(DOER, 1.0, f"{one.who.by} / {other.who.by}: {act.lower()}"),
                    Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def _is_sole(one: Alone, other: Alone) -> bool:
    """Whether of either it is told that he and nobody else did it; of what many may do, in so many words."""
    if act_is_of_many(one, other):
        return one.pinned or other.pinned
    return one.stressed or other.stressed


def act_is_of_many(one: Alone, other: Alone) -> bool:
    """Whether either tells an act that many may do at once."""
    return one.many or other.many


def _is_plain(profile: Profile, compared: Compared) -> bool:
    """Whether it tells what is so."""
    open_ = profile.kind == "plan" or profile.wording.modality in OPEN
    return not (open_ or profile.wording.denies or is_asked(profile, compared.words) or begins_with_a_case(
        profile, compared.words))


def _of_one_time(i: int, j: int, one: Alone, other: Alone, compared: Compared) -> bool:
    """Whether two articles may tell of one time."""
    left, right = compared.profiles[i], compared.profiles[j]
    most = RETOLD if one.stressed and other.stressed else WEEKS
    return not (left.sheet == right.sheet or all_apart(left.when, right.when, DAYS) or told_beyond(left, right, most))


def _is_turned_round(one: Alone, other: Alone) -> bool:
    """Whether the one says that X did it to Y, and the other that Y did it to X."""
    return not one.heads & other.heads and bool(one.heads & other.rest and other.heads & one.rest)


def _of_one_thing(i: int, j: int, one: Alone, other: Alone, compared: Compared) -> bool:
    """Whether two tell one thing but for who it was: all alike, or the one of few claims to which it was done.

    Of who was the first to notice it, "kejadian itu" is whatever the other names.
    """
    if _are_equal(one, other, compared):
        return True
    things = one.things & other.things
    alike = bool(things) and compared.text(i, j) >= ALIKE and _weight(things, compared) >= THING
    if one.act == DISCOVER and one.pinned and other.pinned:
        happened = compared.words.agents.happenings
        return bool(things) or any(
            word.text in happened for k in (i, j) for word in split_words(compared.profiles[k].claim.claim))
    return alike and (one.pinned or other.pinned)


def _are_equal(one: Alone, other: Alone, compared: Compared) -> bool:
    """Whether two tell one thing but for who it was."""
    both = _weight(one.rest & other.rest, compared)
    less = min(_weight(one.rest, compared), _weight(other.rest, compared))
    return both >= max(MATTER, SHARE * less)


def _weight(terms: Collection[str], compared: Compared) -> float:
    return sum(compared.weights.get(term, 0.0) for term in sorted(terms))


def _are_two(i: int, j: int, one: Alone, other: Alone, compared: Compared) -> bool:
    """Whether who did it are two, of whom neither acts for the other, nor is told of beside the other."""
    if one.heads & other.heads or not (one.heads and other.heads) or of_other_kinds(
            compared.profiles[i], compared.profiles[j], compared.words):
        return False
    if is_told_beside(i, one.who, other.who, compared) or is_told_beside(j, other.who, one.who, compared):
        return False
    if one.heads & _terms(j, compared) or other.heads & _terms(i, compared):
        return False
    if are_rivals(one.who, other.who, compared) or _are_two_persons(one, other, compared) or (
            _is_body_beside_sort(one, other, compared) or _is_body_beside_sort(other, one, compared)):
        return True
    return one.stressed and other.stressed and not (one.who.sort or other.who.sort) and (
        _may_be_of_one_sort(one, other, compared))


def _are_two_persons(one: Alone, other: Alone, compared: Compared) -> bool:
    """Whether both bear the names of persons, whatever nouns tell what they are.

    Of a name that nobody else tells, where each alone did it, and neither acts for the other.
    """
    mine, theirs = _persons_in(one, compared), _persons_in(other, compared)
    if mine and theirs:
        return mine.isdisjoint(theirs) and not any(near_ids(a, b) for a in mine for b in theirs)
    sorts = frozenset(sort for sort in (one.who.sort, other.who.sort) if sort)
    named = min(len(one.who.names), len(other.who.names)) > 1 and one.who.names.isdisjoint(other.who.names)
    known = types_of(one.who.names, compared) | types_of(other.who.names, compared)
    return bool(mine or theirs) and named and one.stressed and other.stressed and known <= {PERSON} and (
        sorts not in compared.words.agents.covers)


def _persons_in(told: Alone, compared: Compared) -> frozenset[str]:
    """The persons whose whole name stands in the words for who it was; by the name alone, if that is all, of whom it is
    a part.
    """
    said = {word.text for word in split_words(told.who.by)}
    people = [(entity.id, {word.text for word in split_words(entity.name)})
              for entity in compared.entities.all if entity.type == PERSON]
    spelt = spelled(told.who, compared)
    return frozenset(who for who, name in people if name <= said) or frozenset(
        who for who, name in people if spelt and spelt <= name)


def _is_body_beside_sort(body: Alone, sort: Alone, compared: Compared) -> bool:
    """Whether the one is a body known by a name that tells no sort, and the other a sort with a name of its own.

    No word of any of its names is a word of the other's, and no claim tells it to be of that sort.
    """
    if body.who.sort or not (body.who.names and sort.who.sort and sort.who.names):
        return False
    its = [entity for entity in compared.entities.all if entity.type == BODY and any(
        body.who.names <= _words_of(form) for form in (entity.name, *entity.aliases))]
    if len(its) != 1:
        return False
    forms = (its[0].name, *its[0].aliases)
    sorts = {found[0] for form in forms for found in compared.words.agents.sorts.all_in(split_words(form))}
    covered = {sort.who.sort} | {one for pair in compared.words.agents.covers if sort.who.sort in pair for one in pair}
    return sorts.isdisjoint(covered) and all(_words_of(form).isdisjoint(sort.who.names) for form in forms)


def _words_of(name: str) -> frozenset[str]:
    """The words of a name, in lower case, and the name itself where it is initials."""
    return frozenset((*(word.text for word in split_words(name)), *((name,) if name.isupper() else ())))


def _may_be_of_one_sort(one: Alone, other: Alone, compared: Compared) -> bool:
    """Whether common nouns tell who two are, or names of whom it is not known that they are of two sorts."""
    if _is_common(one) and _is_common(other):
        return True
    if spelled(one.who, compared) & spelled(other.who, compared):
        return False
    mine, theirs = types_of(one.who.names, compared), types_of(other.who.names, compared)
    return not (_is_common(one) or _is_common(other)) and (not (mine and theirs) or mine | theirs <= PLACES)


def _is_common(told: Alone) -> bool:
    """Whether a common noun tells who it was, and not a name alone."""
    return split_words(told.who.by)[0].text not in {name.lower() for name in told.who.names}


def _terms(i: int, compared: Compared) -> frozenset[str]:
    """The terms of all words of a claim, of names as well, but for who says it and for "bukan oleh X"."""
    words = compared.words
    tokens = split_words(said_in(compared.profiles[i].claim.claim, words))
    not_he = next((at for at, word in enumerate(tokens) if word.text in words.without | words.denials.names),
                  len(tokens))
    return frozenset(words.terms(tokens[:not_he]))
