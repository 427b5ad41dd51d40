"""What one who speaks says was never done or there, and another tells as done: "tak pernah membayar", "membayar"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence

from briefgen.dossier.between import told_beyond, told_by_both
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.denials.asking import is_asked, is_of_some_case
from briefgen.dossier.clashes.sides import may_differ, of_one_body
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.nevers import GET, HAND, MONEY, THERE, Never, given_in, nevers_in
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.qualified import of_other_kinds
from briefgen.dossier.rivals import rival_kinds
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.model.dossier import Why

SHARE = 0.7
"""Part of what was not done, by weight, that the other claim tells."""
MATTER, STRANGE = 0.3, 0.7
"""Weight of it, where the other speaks of who says so or of his body, and where it does not."""
NEAR = 4
"""Claims by which two stand apart in one article of which the one answers the other, at most."""
BACK = 2
"""Claims before a "never" among which stands the denial that it goes on with."""
DAYS = 92
"""Days between two articles of one matter."""
MOST = 60
"""Claims that tell one sort of act beyond which none are compared."""
TURNED = {HAND: GET, GET: HAND}
"""Each of two acts that are one, seen from either side."""
NEVER, DONE = "negated", "done"


def never_clashes(compared: Compared) -> Iterator[Clash]:
    """Pairs of claims of two who do not speak for each other: one says that it never was, the other that it was."""
    done: dict[str, list[int]] = defaultdict(list)
    given = {i: given_in(profile, compared.words) for i, profile in enumerate(compared.profiles)
             if _is_told(profile, compared)}
    for i, acts in given.items():
        for act in acts:
            done[act].append(i)
    for i, profile in enumerate(compared.profiles):
        nevers = nevers_in(profile, compared.words) if profile.speaker and not profile.wording.denies else ()
        for never in nevers:
            for j in _telling(never, i, done, compared):
                if i != j and _are_two(i, j, never, compared) and _tells(i, j, never, given[j], compared):
                    yield _clash(i, j, never, compared)


def _telling(never: Never, i: int, done: Mapping[str, Sequence[int]], compared: Compared) -> list[int]:
    """The claims that tell an act as done, or its other side: of getting what another gave, unless he got it."""
    found = done.get(never.act, ())
    other = TURNED.get(never.act, "")
    turned = [j for j in done.get(other, ()) if j not in found and not begins_with_speaker(i, j, compared)]
    return [*found, *turned] if len(found) + len(turned) <= MOST else []


def begins_with_speaker(i: int, j: int, compared: Compared) -> bool:
    """Whether a claim tells first of who says that it never was, so that he is the one who does what it tells."""
    known = compared.entities.by_id.get(compared.profiles[i].speaker or "")
    first = split_words(compared.profiles[j].claim.claim)[:1]
    return known is not None and bool(first) and first[0].text in known.name.lower().split()


def _clash(no: int, yes: int, never: Never, compared: Compared) -> Clash:
    values = (NEVER, DONE) if no < yes else (DONE, NEVER)
    return Clash("attribution", min(no, yes), max(no, yes), values, "never", (
        Why("denial", 1.0, f"{never.act}: told as done, and as never done"),
        Why("content", round(compared.text(no, yes), 3), "likeness of the claims")))


def _is_told(profile: Profile, compared: Compared) -> bool:
    """Whether it tells what was so."""
    wording, words = profile.wording, compared.words
    return not (wording.denies or profile.kind == "plan" or wording.modality in OPEN or is_asked(profile, words)
                or is_of_some_case(profile, words))


def _are_two(i: int, j: int, never: Never, compared: Compared) -> bool:
    """Whether two tell of it who do not speak for one body, of one time and place."""
    no, yes = compared.profiles[i], compared.profiles[j]
    if not (may_differ(no, yes) or _is_beside(no, yes)) or (no.sheet == yes.sheet and _goes_on(i, compared)):
        return False
    if told_beyond(no, yes, DAYS) or all_apart(no.when, yes.when) or (
            no.sheet != yes.sheet and "place" in rival_kinds(no, yes)):
        return False
    one, other = no.speaker, yes.speaker
    if one and other and of_one_body(one, other, compared.entities):
        return False
    return never.act == THERE or not of_other_kinds(no, yes, compared.words)


def _goes_on(i: int, compared: Compared) -> bool:
    """Whether a claim goes on with a denial of its speaker, which is held against what it answers."""
    no = compared.profiles[i]
    before = compared.profiles[max(0, i - BACK):i]
    return any(each.sheet == no.sheet and each.wording.denies and each.speaker == no.speaker for each in before)


def _is_beside(no: Profile, yes: Profile) -> bool:
    """Whether a claim stands near a "never" in its article and tells by itself what somebody else did."""
    return yes.speaker is None and abs(no.place - yes.place) <= NEAR and bool(yes.people - {no.speaker})


def _tells(i: int, j: int, never: Never, given: Collection[str], compared: Compared) -> bool:
    """Whether a claim tells as done most of what was not; of money, with something else that both tell."""
    no, yes = compared.profiles[i], compared.profiles[j]
    if _says_not(yes, never, compared):
        return False
    bodies = _nouns(no, compared)
    named = _names_him(no, yes, compared)
    told = _told(yes, compared)
    held = {term for term in never.rest if term in told or (term == MONEY and MONEY in given)
            or (named and term in bodies)}
    both, all_ = _weight(held, compared), _weight(never.rest, compared)
    near = named or no.sheet == yes.sheet or any(yes.terms.get(term) == 1.0 for term in bodies)
    if never.head not in held or (never.own and not (named or no.sheet == yes.sheet)):
        return False
    beside = never.rest - bodies != {MONEY} or _weight(_plain(told_by_both(no, yes)), compared) >= MATTER
    return beside and both >= max(MATTER if near else STRANGE, SHARE * all_)


def _told(yes: Profile, compared: Compared) -> frozenset[str]:
    """The terms that a claim tells, and those of each word of it alone: the card of "kartu debit"."""
    alone = (term for word in split_words(yes.claim.claim) for term in compared.words.terms((word,)))
    return frozenset((*(term for term, strength in yes.terms.items() if strength == 1.0), *alone))


def _plain(terms: Collection[str]) -> list[str]:
    return [term for term in terms if not term.startswith(ENTITY)]


def _nouns(no: Profile, compared: Compared) -> frozenset[str]:
    """The terms of the nouns for bodies for which who says so may speak: "perusahaan", "klubnya"."""
    words = compared.words
    nouns = [word for word in split_words(no.claim.claim) if word.text.removesuffix(words.clitic) in words.denials.own]
    return frozenset(words.terms(nouns))


def _weight(terms: Collection[str], compared: Compared) -> float:
    return sum(MATTER if term == MONEY else compared.weights.get(term, 0.0) for term in sorted(terms))


def _says_not(yes: Profile, never: Never, compared: Compared) -> bool:
    """Whether a claim says "not" of that very act."""
    words = compared.words
    tokens = split_words(yes.claim.claim)
    sides = {never.act, TURNED.get(never.act, "")}
    acts = {term for word in tokens if words.messages.given.alone(word.text) in sides for term in words.terms((word,))}
    return acts <= yes.wording.negates | yes.wording.scope | yes.wording.lacks or any(
        found.act in sides and _weight(found.rest & never.rest, compared) >= SHARE * _weight(never.rest, compared)
        for found in nevers_in(yes, words))


def _names_him(no: Profile, yes: Profile, compared: Compared) -> bool:
    """Whether a claim names who says that it was not, his body, or somebody whom he names; or a client may be meant."""
    root = compared.entities.root
    his = {root(who) for who in (*no.named, no.speaker) if who}
    client = any(word.text in compared.words.denials.clients for word in split_words(no.claim.claim))
    return bool(his & {root(who) for who in yes.named}) or (
        client and any(kind == "person" for kind in yes.subjects.values()))
