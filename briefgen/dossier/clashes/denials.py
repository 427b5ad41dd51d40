"""What a denial denies: what it points back to, else the claim of somebody else that it is most like."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from briefgen.dossier.evidence import Compared
from briefgen.dossier.pairing import MOST
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rejecting import SPEECH
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.text.similarity import weigh

BACK = 3
"""Claims before a denial in its article among which "tudingan itu" finds what it points to."""
POINTER = 4
"""Words from "tudingan" among which "itu" makes it point back."""
TARGET = 0.6
"""Share of what is denied that a claim holds, where the denial does not point back."""
FEWEST, TERMS = 0.3, 2
"""Weight of the content that they share at least, and terms."""
Holders = Mapping[str, Sequence[int]]
"""Term -> the claims, by index, that hold it and deny nothing."""


def denied_by(i: int, compared: Compared, holders: Holders) -> list[int]:
    """The claims that a denial denies, the likeliest first; empty where nothing tells.

    holders: of the claims among which it may be.
    """
    likely, pointed = _most_like(i, compared, holders), _pointed_at(i, compared)
    if pointed and _points_back(compared.profiles[i], compared.words):
        return pointed
    says_what = len(compared.profiles[i].wording.denied - SPEECH) > TERMS
    return _just_said(i, compared) or likely or ([] if says_what else pointed) or _right_before(i, compared)


def speaker_of(i: int, compared: Compared) -> str | None:
    """Who asserts, or whom he speaks for: the origin where somebody is reported, else the first whom it names."""
    who = compared.profiles[i].speaker or _first_named(i, compared)
    return compared.entities.root(who) if who else None


def two_sides(i: int, j: int, compared: Compared) -> tuple[str | None, str | None]:
    """Who asserts each of two claims; where both would speak for one state, as who they are themselves.

    A bank and a guild that both bear the name of the state are not the state. Who asserts that somebody did what he
    denies is not known where nobody is named: "Rani Osk didakwa menerima suap".
    """
    first, second = speaker_of(i, compared), speaker_of(j, compared)
    other = compared.profiles[j]
    if first == second and other.speaker is None and other.wording.asserts:
        return first, None
    known = compared.entities.by_id.get(first or "")
    if first != second or known is None or known.type != "state":
        return first, second
    own = [compared.profiles[k].speaker or _first_named(k, compared) for k in (i, j)]
    return (first, second) if first in own else (own[0], own[1])


def _first_named(i: int, compared: Compared) -> str | None:
    """The entity whose name comes first in the claim's wording."""
    claim = compared.claims[i]
    text = claim.claim.claim
    known = [entity for entity in map(compared.entities.by_id.get, claim.about) if entity]
    forms = [(form, entity.id) for entity in known for form in (entity.name, *entity.aliases)]
    places = [(text.find(form), entity) for form, entity in forms if form in text]
    return min(places)[1] if places else None


def _points_back(profile: Profile, words: Comparison) -> bool:
    """Whether the thing denied is pointed at: "tudingan itu", "tuduhan suap tersebut", "klaimnya"."""
    tokens = [word.text for word in split_words(profile.claim.claim)]
    return any((word in words.target and words.anaphora.intersection(tokens[k + 1:k + POINTER]))
               or (word.endswith("nya") and word[:-3] in words.target) for k, word in enumerate(tokens))


def _pointed_at(i: int, compared: Compared) -> list[int]:
    """The nearest claim before "tudingan itu", "tuduhan X" in the article that asserts something of somebody.

    Of several the one that is most like an accusation of him, each claim between counting against it; one that is like
    none only right before.
    """
    profiles, target = compared.profiles, compared.words.target
    tokens = [word.text for word in split_words(profiles[i].claim.claim)]
    if not any(word in target or word.removesuffix("nya") in target for word in tokens):
        return []
    before = [j for j in range(max(0, i - BACK), i)
              if profiles[j].sheet == profiles[i].sheet and not profiles[j].wording.denies]
    said = [j for j in before if _is_claimed(profiles[j]) and _may_be_so(j, i, compared)
            and (_accuses(j, i, compared) or j + 1 == i)]
    best = max(((_accuses(j, i, compared) - (i - j), j) for j in said), default=None)
    return [best[1]] if best else []


def _may_be_so(j: int, i: int, compared: Compared) -> bool:
    """Whether a claim tells what is so, rather than what is wanted, and is not told by who denies it."""
    claim, denial = compared.profiles[j], compared.profiles[i]
    own = claim.speaker is not None and claim.speaker == denial.speaker
    return not own and claim.wording.head not in compared.words.wishes


def _right_before(i: int, compared: Compared) -> list[int]:
    """The claim right before a denial that names nothing: "X membantah dan menyebut ...", "X membantah keras"."""
    profiles, before = compared.profiles, i - 1
    if before < 0 or profiles[before].sheet != profiles[i].sheet or not profiles[i].wording.bare:
        return []
    return [before] if _is_claimed(profiles[before]) and _may_be_so(before, i, compared) else []


def _just_said(i: int, compared: Compared) -> list[int]:
    """The claim right before a denial of what it tells of a thing and of somebody.

    "Sapi itu dibeli dari PT X", "perusahaan menyangkal pernah menjual sapi itu".
    """
    denial, before = compared.profiles[i], i - 1
    if before < 0 or not denial.wording.points or compared.profiles[before].sheet != denial.sheet:
        return []
    claim = compared.profiles[before]
    others = claim.speaker is not None and claim.speaker != denial.speaker and not claim.wording.denies
    things = (denial.wording.denied - SPEECH) & claim.terms.keys()
    return [before] if others and claim.subjects and any(claim.terms[term] == 1.0 for term in things) else []


def _accuses(j: int, i: int, compared: Compared) -> int:
    """How likely a claim is what a denial behind it denies: of the same people, of the same matter, an accusation."""
    claim, denial = compared.profiles[j], compared.profiles[i]
    return (2 * bool(set(compared.claims[i].about).intersection(compared.claims[j].about))
            + 2 * bool((denial.wording.denied - SPEECH) & claim.terms.keys()) + claim.wording.asserts)


def _is_claimed(profile: Profile) -> bool:
    """Whether somebody is said to say it."""
    return profile.speaker is not None or profile.wording.asserts


def _most_like(i: int, compared: Compared, holders: Holders) -> list[int]:
    """Claims of others that hold most of what is denied, best first; of equals the nearest to it."""
    denial = compared.profiles[i]
    own = SPEECH.union(ENTITY + who for who in denial.named)
    denied = {term: 1.0 for term, strength in denial.terms.items() if strength >= 1 and term not in own}
    total = weigh(denied, compared.weights)
    near = []
    for j in {j for term in denied for j in holders.get(term, ()) if len(holders[term]) <= MOST}:
        other = compared.profiles[j]
        if _may_be_denied(j, i, compared):
            shared = weigh({term: 1.0 for term in denied if term in other.terms}, compared.weights)
            if shared >= max(TARGET * total, FEWEST) and len(denied.keys() & other.terms.keys()) >= TERMS:
                near.append((-shared / total, other.speaker is None, other.sheet != denial.sheet, abs(j - i), j))
    return [found[-1] for found in sorted(near)]


def _may_be_denied(j: int, i: int, compared: Compared) -> bool:
    """Whether somebody else claims it, and accuses, tells the very act that is denied, or speaks of who denies."""
    claim, denial = compared.profiles[j], compared.profiles[i]
    if not _is_claimed(claim) or not _may_be_so(j, i, compared):
        return False
    if claim.wording.negated and not denial.wording.negated:
        return False
    who = speaker_of(i, compared)
    if claim.wording.asserts and _accuses_other(claim, who, compared):
        return False
    return claim.wording.asserts or _tells_act(claim, denial) or _is_about(claim, who, compared)


def _accuses_other(claim: Profile, who: str | None, compared: Compared) -> bool:
    """Whether an accusation speaks of people and bodies, and not of who denies."""
    known = (compared.entities.by_id.get(entity) for entity in claim.named - {claim.speaker})
    personal = any(each.type == "person" for each in known if each)
    return personal and who is not None and not _is_about(claim, who, compared)


def _tells_act(profile: Profile, denial: Profile) -> bool:
    """Whether a claim tells the very act that is denied, which stands right behind the denial."""
    return denial.wording.act is not None and profile.terms.get(denial.wording.act) == 1.0


def _is_about(profile: Profile, who: str | None, compared: Compared) -> bool:
    """Whether a claim speaks of somebody, or of one for whom they speak."""
    about = {term.removeprefix(ENTITY) for term in profile.terms if term.startswith(ENTITY)}
    return who is not None and who in about.union(map(compared.entities.root, about))
