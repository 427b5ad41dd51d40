"""One thing in two states that exclude each other: a crossing that "tetap dibuka" and "ditutup total"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator
from itertools import combinations

from briefgen.dossier.bars import bars_between
from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.places.alternatives import apart_by_field
from briefgen.dossier.clashes.states.opposites import (
    STATE,
    WAY,
    Pair,
    acts_told,
    in_other_acts,
    in_other_parts,
    of_parts,
    opposed,
)
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.likeness import Weights
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.qualified import apart_behind, of_other_kinds
from briefgen.dossier.rejecting import SPEECH
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.model.dossier import Why
from briefgen.text.slugs import slug

REJECTED = frozenset({"denial", "told before", "undone"})
"""Bars between claims of which one denies or undoes, as opposites may, or says until when it is so."""
ALIKE = 0.25
"""Likeness from which two claims are of one thing."""
MATTER = 0.5
"""Weight of what they share at least, about one telling word or a name."""
DATE = "date"
"""The bar between claims of other days, which is none where the one goes on being so."""
STATES = "state"
"""The measure of such a clash; its values are the two acts, as terms."""
THINGS = 2
"""Things that a claim tells at least beside the act, where the other tells more of them."""
LASTS = 7
"""Days after something was told to be so within which "masih" says that it never was."""
LONG = 14
"""Days after which what somebody was in is told as of then."""
BESIDE = 3
"""Claims by which two stand apart in an article of which the one answers the other, at most."""
MOST = 60
"""Claims that name one person beyond which they are not compared all with all."""


def state_clashes(compared: Compared) -> Iterator[Clash]:
    """Acts that exclude each other told of one thing at one time, or as the way in which one occasion went."""
    words = compared.words
    known = frozenset().union(*words.deeds.opposites, *words.deeds.ways)
    told = {i: acts_told(profile, known, words) for i, profile in enumerate(compared.profiles)}
    held = {i: found for i, found in told.items() if found}
    telling = set(held)
    against = _against(words)
    foes = {i: frozenset().union(*(against[act] for act in found)) for i, found in held.items()}
    near = {(i, j) for _, i, j, _ in compared.matches.among(telling, ALIKE) if not foes[i].isdisjoint(held[j])}
    side_by_side = {(i, j) for i, j in _side_by_side(telling) if not foes[i].isdisjoint(held[j])}
    for i, j in sorted(near | side_by_side | _of_one_person(telling, compared)):
        left, right = compared.profiles[i], compared.profiles[j]
        pair = opposed(left, right, words)
        free = REJECTED | {DATE} if pair and _goes_on(left, right, pair, words) else REJECTED
        if pair and _exclude(left, right, pair, compared) and not set(bars_between(left, right)) - free:
            yield Clash("modality", i, j, (pair[0], pair[1]), STATES, (
                Why("state", 1.0, f"{pair[0].lower()} / {pair[1].lower()}: one thing cannot be both"),
                Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def _exclude(left: Profile, right: Profile, pair: Pair, compared: Compared) -> bool:
    """Whether two acts of two claims exclude each other there."""
    words = compared.words
    if _of_others(left, right, pair, words) or not _told_plainly(left, right, pair, words):
        return False
    return _one_answer(left, right, pair.days) if left.sheet == right.sheet else _one_thing(
        left, right, compared.weights, pair, words)


def _side_by_side(telling: Iterable[int]) -> Iterator[tuple[int, int]]:
    """Pairs of claims few claims apart."""
    among = set(telling)
    return ((i, j) for i in telling for j in range(i + 1, i + 1 + BESIDE) if j in among)


def _one_answer(left: Profile, right: Profile, days: int) -> bool:
    """Whether one who speaks answers in an article what was just told, of the same person, or right before of a thing.

    days: over which the acts exclude each other; a thing is the one that he points at.
    """
    teller = right.speaker or next(iter(sorted(right.people)), None)
    if right.place - left.place > BESIDE or teller is None or left.speaker == teller:
        return False
    if any(each.wording.repeated or each.wording.negated or each.wording.modality in OPEN for each in (left, right)):
        return False
    people = {mark for each in (left, right) for mark, kind in each.marks.items() if kind == "person"}
    shared = people & left.terms.keys() & right.terms.keys() - {ENTITY + teller}
    named = any(max(left.terms[who], right.terms[who]) == 1.0 for who in shared)
    status = named and right.speaker is not None and not (left.numbers or right.numbers)
    return status or (days == WAY and right.wording.points and right.place == left.place + 1)


def _of_others(left: Profile, right: Profile, pair: Pair, words: Comparison) -> bool:
    """Whether it is what people do, of whom one names some and the other none of them: who rejects, who supports."""
    return not words.deeds.attitudes.isdisjoint(pair[:2]) and bool(left.people | right.people) and (
        left.people.isdisjoint(right.people))


def _told_plainly(left: Profile, right: Profile, pair: Pair, words: Comparison) -> bool:
    """Whether neither act is only wished, nor told behind "yang" of something else: "rapat yang dihadiri pelatih"."""
    wished = (left.wording.verbs | right.wording.verbs) & words.wishes
    aside = pair[0] in left.wording.asides or pair[1] in right.wording.asides
    others = in_other_acts(left, right, pair, words) or in_other_parts(left, right, pair, words)
    return not (wished or aside or others or of_parts(left, right, words))


def _against(words: Comparison) -> dict[str, set[str]]:
    """Each act with those that exclude it."""
    found: dict[str, set[str]] = defaultdict(set)
    for one, other in (sorted(pair) for pairs in (words.deeds.opposites, words.deeds.ways) for pair in pairs):
        found[one].add(other)
        found[other].add(one)
    return found


def _of_one_person(telling: Iterable[int], compared: Compared) -> set[tuple[int, int]]:
    """Pairs of claims of which each tells such an act of nobody but one and the same person."""
    told: dict[str, list[int]] = defaultdict(list)
    for i in telling:
        profile = compared.profiles[i]
        people = [who for who, kind in profile.subjects.items() if kind == "person" and who in profile.named]
        if len(people) == 1:
            told[people[0]].append(i)
    return {pair for held in told.values() if len(held) <= MOST for pair in combinations(sorted(held), 2)}


def _other_way_round(left: Profile, right: Profile) -> bool:
    """Whether both name the same two in another order: "A mengalahkan B", "B takluk dari A"."""
    shared = [term for term in told_by_both(left, right) if term in left.marks or term.islower()]
    said = [f"-{slug(profile.claim.claim)}-" for profile in (left, right)]
    places = [{term: text.find(f"-{term.removeprefix(ENTITY)}") for term in shared} for text in said]
    known = [term for term in shared if min(place[term] for place in places) >= 0]
    return len(known) > 1 and min(known, key=lambda term: places[0][term]) != min(
        known, key=lambda term: places[1][term])


def _one_thing(
    left: Profile, right: Profile, weights: Weights, pair: Pair, words: Comparison,
) -> bool:
    """Whether both tell plainly of one thing within some days, and neither of a change back."""
    lasts = _goes_on(left, right, pair, words)
    if exclusive(left, right) or (all_apart(left.when, right.when) and not lasts) or apart_behind(left, right, words):
        return False
    if frozenset(pair[:2]) in words.deeds.converse and _other_way_round(left, right):
        return False
    days = pair.days
    for act, wording in zip(pair, (left.wording, right.wording), strict=False):
        undone = bool(wording.verbs & words.reversals) and act not in wording.verbs | words.reversals
        denied = act in wording.negates | wording.scope | wording.lacks
        negated = denied or undone or (act in SPEECH and wording.negated)
        if wording.modality in OPEN or negated:
            return False
    if days == STATE and (_long_before(left, right) or _long_before(right, left)):
        return False
    if _came_again(left, right, words) or _came_again(right, left, words):
        return False
    still = lasts or _still_so(left, right, words) or _still_so(right, left, words)
    if not told_within(left, right, max(days, LASTS * still)) or "plan" in (left.kind, right.kind):
        return False
    shared = told_by_both(left, right)
    people = [term for term in shared if left.marks.get(term) == "person"]
    if people and not words.deeds.of_things.issuperset(pair[:2]):
        return True
    shared = [term for term in shared if term not in people]
    if apart_by_field(left, right, words) or _of_other_subjects(left, right, pair, words) or of_other_kinds(
            left, right, words):
        return False
    return _is_all(left, right, pair, words) or (sum(weights[term] for term in shared) >= MATTER and any(
        weights[term] >= MATTER or term.startswith(ENTITY) for term in shared))


def _goes_on(left: Profile, right: Profile, pair: Pair, words: Comparison) -> bool:
    """Whether one is so since a day, or for ever, and the other tells of a later day: on leave since Monday, dead."""
    for act, one, other in zip(pair, (left, right), (right, left), strict=False):
        since = any(word.text in words.lasting for word in split_words(one.claim.claim))
        days = [when.low for when in other.when]
        if (since or act in words.deeds.final) and one.when and days and all(
                when.high and day and when.high <= day for when in one.when for day in days):
            return True
    return False


def _still_so(lasting: Profile, other: Profile, words: Comparison) -> bool:
    """Whether one says that it still is so, on the day of the other or later."""
    said = any(word.text in words.standing.still for word in split_words(lasting.claim.claim))
    since = min((when.low for when in other.when if when.low), default=other.told)
    return said and lasting.told is not None and since is not None and since <= lasting.told


def _of_other_subjects(left: Profile, right: Profile, pair: Pair, words: Comparison) -> bool:
    """Whether each begins with a noun of its own and they share no more than names: passengers, captain of one ship."""
    names = {term for word in split_words(left.claim.claim)[1:] if word.capital for term in words.terms((word,))}
    if any(not (term.startswith(ENTITY) or term in names) for term in told_by_both(left, right)):
        return False
    leads = left.wording.lead, right.wording.lead
    return all(lead and lead not in pair and lead not in profile.wording.verbs and lead not in other.terms
               for lead, profile, other in zip(leads, (left, right), (right, left), strict=True))


def _long_before(dated: Profile, other: Profile) -> bool:
    """Whether one is dated to days that were over long before the other is told, without a date."""
    told = other.told
    return bool(dated.when) and not other.when and told is not None and all(
        when.high is not None and (told - when.high).days > LONG for when in dated.when)


def _came_again(again: Profile, other: Profile, words: Comparison) -> bool:
    """Whether one tells it as so again, and the other does not say on that day or later that it still is not."""
    if not again.wording.repeated:
        return False
    still = not words.standing.still.isdisjoint(word.text for word in split_words(other.claim.claim))
    return not (still and again.told and other.told and again.told <= other.told)


def _is_all(left: Profile, right: Profile, pair: Pair, words: Comparison) -> bool:
    """Whether one claim tells nothing but the act of what the other tells, however little its words weigh.

    Of few articles hardly a word weighs much. Who does it may be named by two nouns of a sort: "hakim", "pengadilan".
    """
    told = []
    for profile in (left, right):
        doers = _doers(profile, words)
        own = {term for term, strength in profile.terms.items() if strength == 1.0 and term not in pair}
        told.append({doers.get(term, term) for term in own - profile.wording.verbs})
    fewer, more = sorted(told, key=len)
    return fewer <= more and (len(fewer) >= THINGS or fewer == more) and bool(fewer)


def _doers(profile: Profile, words: Comparison) -> dict[str, str]:
    """The terms of the nouns for those who may do something -> their sort."""
    tokens = split_words(profile.claim.claim)
    return {term: sort for sort, start, end in words.agents.sorts.all_in(tokens)
            for term in words.terms(tokens[start:end])}
