"""Two who tell of one happening, each in his own way: those whom it struck, and those who answer for it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from briefgen.dossier.accounts import CHARGE, NO_KEYS, STRUCK, Account, keys_of
from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.denials.scenes import Scene, scene_of
from briefgen.dossier.clashes.sides import of_one_body
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.wording import OPEN
from briefgen.model.dossier import Why

ACCOUNT = "account"
"""Measure of such a clash."""
DAYS = 31
"""Days between two articles that tell of one happening."""
SLACK = 1
"""Days by which they may date it apart."""
MOST = 400
"""Claims of one camp beyond which a story's accounts are not held against each other, as their pairs are too many."""


def account_clashes(compared: Compared) -> Iterator[Clash]:
    """Claims of two parties to a happening by which it came of other things, or went another way."""
    scene = scene_of(compared)
    for i, j in _pairs(scene):
        left, right = compared.profiles[i], compared.profiles[j]
        how = _contrary(i, j, scene) if _are_two(i, j, scene) and _of_one_time(left, right) else None
        if how and not of_other_kinds(left, right, compared.words):
            yield Clash("attribution", i, j, (_name(i, compared), _name(j, compared)), ACCOUNT, (
                Why(ACCOUNT, 1.0, how), Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def _pairs(scene: Scene) -> list[tuple[int, int]]:
    """The claims of the two camps, each with each, and those of who insists, of neither, with all of them; in order."""
    struck, charge = ([i for i in scene.told if scene.camps.get(i) == camp] for camp in (STRUCK, CHARGE))
    others = [i for i in scene.told if i not in scene.camps and scene.insists(i)]
    if max(len(struck), len(charge), len(others)) > MOST:
        return []
    pairs = (*product(struck, charge), *product(others, (*struck, *charge)))
    return sorted({(min(pair), max(pair)) for pair in pairs})


def _name(i: int, compared: Compared) -> str:
    return compared.claims[i].origin.name


def _are_two(i: int, j: int, scene: Scene) -> bool:
    """Whether they are told by two of two camps, who do not speak for one body."""
    if {scene.stand(i, j), scene.stand(j, i)} != {STRUCK, CHARGE}:
        return False
    compared = scene.compared
    one, other = compared.profiles[i].speaker, compared.profiles[j].speaker
    return not (one and other and of_one_body(one, other, compared.entities))


def _of_one_time(left: Profile, right: Profile) -> bool:
    """Whether both may tell of one happening, of one day and place; in one article who denies answers what is told."""
    two = left.sheet != right.sheet and told_within(left, right, DAYS)
    return two and not all_apart(left.when, right.when, SLACK) and "place" not in rival_kinds(left, right)


def _contrary(i: int, j: int, scene: Scene) -> str | None:
    """In what two accounts exclude each other; None where they do not."""
    for find in (_not_so, _other_way, _other_doer, _other_cause, _by_fault):
        how = find(i, j, scene) or find(j, i, scene)
        if how:
            return how
    return None


def _not_so(i: int, j: int, scene: Scene) -> str | None:
    """What the one says was not done, and the other tells as done."""
    no, yes = scene.account(i), scene.account(j)
    left, right = scene.compared.profiles[i], scene.compared.profiles[j]
    if (left.numbers and right.numbers) or left.wording.modality in OPEN or right.wording.modality in OPEN:
        return None
    shared = scene.detail(_terms(i, scene) & _terms(j, scene))
    lacking = scene.detail(no.lacks & yes.keys - yes.lacks)
    acts = lacking & no.undone
    if no.of_lack and (acts or len(lacking & shared) > 1) and len(shared) > 1:
        return f"not / so: {min(lacking)}"
    thing = scene.detail(no.of_lack & yes.keys) - no.lacks
    return f"not / done: {min(thing)}" if thing and yes.done and not yes.lacks and scene.insists(j) else None


def _terms(i: int, scene: Scene) -> frozenset[str]:
    """The terms that a claim tells itself."""
    return frozenset(term for term, strength in scene.compared.profiles[i].terms.items() if strength == 1.0)


def _other_way(i: int, j: int, scene: Scene) -> str | None:
    """The field in which each goes another way, and the detail of which both tell."""
    one, other = scene.account(i).ways, scene.account(j).ways
    told = {field for field, side in one for its, way in other if field == its and side != way}
    both = {field for ways in (one, other) for field, side in ways if (field, _OTHER[side]) in ways}
    if not told - both or (HASTE not in told and _count(i, scene) and _count(j, scene)):
        return None
    himself = _of_teller(i, j, scene) | _of_teller(j, i, scene) if told & BODILY else NO_KEYS
    shared = (scene.account(i).keys & scene.account(j).keys | himself) - (
        scene.account(i).way_keys | scene.account(j).way_keys)
    shared = shared if ORDER in told else scene.detail(shared)
    return f"{min(told - both)}: {min(shared)}" if shared else None


def _of_teller(i: int, j: int, scene: Scene) -> frozenset[str]:
    """By what one who was struck, and tells of himself, is named in what the other tells."""
    struck = scene.camps.get(i) == STRUCK
    return keys_of(scene.told[i].teller, scene.compared.words) & scene.account(j).keys if struck else NO_KEYS


ORDER = "order"
"""Field of who was first: it tells enough where anything is shared."""
HASTE = "haste"
"""Field of how soon it was, which lengths of time tell."""
BODILY = frozenset({"blow", "will"})
"""Fields of what is done to people, who tell it of themselves."""
_OTHER = {"one": "other", "other": "one"}


def _other_cause(i: int, j: int, scene: Scene) -> str | None:
    """The mishap for which each gives another cause."""
    one, other = scene.account(i), scene.account(j)
    if not (one.causes and other.causes) or one.causes & other.causes or _count(i, scene) or _count(j, scene):
        return None
    mine, its = _mishaps(one, scene), _mishaps(other, scene)
    effects = mine & its or scene.detail(one.effects & other.effects)
    if not effects and one.troubled | other.troubled:
        effects = frozenset(key for key in mine | its if _is_main(key, scene))
    return f"cause: {min(effects)}" if effects else None


def _count(i: int, scene: Scene) -> bool:
    """Whether a claim gives a number: what it tells may be so of some only."""
    return bool(scene.compared.profiles[i].numbers)


def _mishaps(account: Account, scene: Scene) -> frozenset[str]:
    """The names of the mishaps of which somebody gives the cause."""
    plights = scene.compared.words.causes.plights
    return frozenset(plights[key] for key in account.effects if key in plights)


def _is_main(key: str, scene: Scene) -> bool:
    """Whether half of the story's articles tell of such a mishap, or of one that is the same."""
    plights = scene.compared.words.causes.plights
    same = {term for term, name in plights.items() if name == plights.get(key, key)}
    profiles = scene.compared.profiles
    sheets = {profile.sheet for profile in profiles}
    holding = {profile.sheet for profile in profiles if any(profile.terms.get(term) == 1.0 for term in same)}
    return len(holding) >= max(2, (len(sheets) + 1) // 2)


def _other_doer(i: int, j: int, scene: Scene) -> str | None:
    """The act that each says another did to one thing."""
    words = scene.compared.words
    for one in scene.account(i).agents:
        for other in scene.account(j).agents:
            if (one.act, one.thing) == (other.act, other.thing) and one.sort and other.sort and (
                    one.sort != other.sort) and frozenset((one.sort, other.sort)) not in words.agents.covers:
                return f"doer: {one.by} / {other.by}"
    return None


def _by_fault(i: int, j: int, scene: Scene) -> str | None:
    """What went wrong, as the one tells, where the other puts the mishap down to something else."""
    fault, cause = scene.account(i), scene.account(j)
    if fault.causes or not fault.faults or (fault.names and cause.names) or cause.causes & fault.faults:
        return None
    known = scene.compared.words.causes
    own = {known.plights[key] for key in fault.faults if key in known.plights}
    effects = {key for key in cause.effects if key in known.plights and known.plights[key] not in own and not (
        {key, known.plights[key]} & (known.personal | known.caused | known.many)) and (
            key in fault.keys or _is_main(key, scene))}
    return f"fault: {min(effects)}" if effects and not scene.compared.profiles[j].numbers else None
