"""What a denial denies: what it points back to, else the claim of somebody else that it is most like."""

from __future__ import annotations

from collections.abc import Collection

from briefgen.dossier.clashes.denials.answers import answered, is_short, is_told
from briefgen.dossier.clashes.denials.denied import NEAR, Holders, most_like
from briefgen.dossier.clashes.denials.own_words import (
    accused_elsewhere,
    blaming,
    gone_on,
    put_down_to,
    refuses_blame,
    said_nearby,
    said_not,
    said_on,
)
from briefgen.dossier.clashes.denials.whose_words import is_of, owner_in
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import SPEECH, is_own
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison

AROUND, MATTER = 6, 0.3
"""Claims before a denial among which stands what its reasons speak of, and weight that tells."""
BACK = 3
"""Claims before a denial in its article among which "tudingan itu" finds what it points to."""
POINTER = 4
"""Words from "tudingan" among which "itu" makes it point back."""


def denied_by(i: int, compared: Compared, holders: Holders) -> list[int]:
    """The claims that a denial denies, the likeliest first; empty where nothing tells.

    Where it tells no more than whose words they are, only claims of his. holders: of the claims among which it may be.
    """
    if _is_of_opinion(compared.profiles[i], compared.words):
        return []
    found, owner = _likely(i, compared, holders), owner_in(compared.profiles[i], compared.words)
    if _is_of_number(compared.profiles[i], compared.words):
        found = [j for j in found if compared.profiles[j].numbers or compared.profiles[j].figures]
    if not owner:
        return found
    others = (*gone_on(i, compared, holders), *accused_elsewhere(i, compared))
    return [j for j in (*found, *others) if is_of(j, owner, compared)]


def _likely(i: int, compared: Compared, holders: Holders) -> list[int]:
    """The same, whoever told them."""
    if not compared.profiles[i].speaker and _is_verdict(i, compared):
        return []
    if refuses_blame(compared.profiles[i]):
        return blaming(i, compared)
    behind = _told_behind(i, compared)
    if behind:
        return behind
    likely, pointed = most_like(i, compared, holders), _pointed_at(i, compared)
    if pointed and _points_back(compared.profiles[i], compared.words):
        return [_meant(i, pointed[0], compared)]
    said = compared.profiles[i].wording.denied - SPEECH - compared.words.said_nouns
    if said and _tells_whose(compared.profiles[i], said, compared.words):
        found = answered(i, compared)
        return gone_on(i, compared, holders) or ([] if found is None else [_meant(i, found, compared)])
    if is_short(compared.profiles[i], compared.words):
        found = answered(i, compared)
        return pointed or (accused_elsewhere(i, compared) if found is None else [_meant(i, found, compared)])
    if said and not said - compared.words.denials.guilt:
        return likely or ([] if _is_of_own_people(compared.profiles[i], compared.words) else _accusation(i, compared))
    told = likely or said_nearby(i, said, compared) if said else pointed or _right_before(i, compared)
    return _just_said(i, compared) or told or gone_on(i, compared, holders) or put_down_to(i, said, compared)


def _is_of_opinion(profile: Profile, words: Comparison) -> bool:
    """Whether only what somebody thinks of it is turned down, which tells of nothing that was: "menepis kritik itu"."""
    tokens = split_words(profile.claim.claim)
    nouns = [word.text for word in tokens if word.text in words.target | words.denials.opinions]
    return bool(nouns) and words.denials.opinions.issuperset(nouns) and is_short(profile, words)


def _is_of_number(profile: Profile, words: Comparison) -> bool:
    """Whether right behind a denial a noun for a number stands, and no act is denied: "membantah angka pemerintah"."""
    tokens = split_words(profile.claim.claim)
    figure = any(one.text in words.denials.figures for name, _, end in words.disputes.all_in(tokens)
                 if name == "deny" for one in tokens[end:end + 1])
    return figure and not profile.wording.denied & profile.wording.verbs - SPEECH


def _told_behind(i: int, compared: Compared) -> list[int]:
    """The claim not far behind a denial that tells whose words are denied: "tudingan tersebut datang dari X, yang"."""
    profiles, words = compared.profiles, compared.words
    for k in range(i + 1, min(i + 1 + AROUND, len(profiles))):
        if profiles[k].sheet != profiles[i].sheet or (profiles[k].wording.denies and not profiles[k].wording.bare):
            break
        one, then, *rest = [word.text for word in split_words(profiles[k].claim.claim)] + ["", ""]
        if one in words.target and then in words.grammar.pointers and not words.denials.comes.isdisjoint(rest):
            return [k]
    return []


def _tells_whose(profile: Profile, said: Collection[str], words: Comparison) -> bool:
    """Whether of what is denied nothing is told but whose words it is: "pernyataan maskapai dibantah pengelola"."""
    tokens = split_words(profile.claim.claim)
    owners = ((i, words.agents.sorts.at(tokens, i)) for i, word in enumerate(tokens[:-1], 1)
              if word.text in words.target)
    return any(owner is not None and not set(said) - set(words.terms(tokens[i:owner[1]])) for i, owner in owners)


def _meant(i: int, found: int, compared: Compared) -> int:
    """What a denial that names nothing answers, by what it says not to be so, else by all with which it goes on."""
    told = _explained(i, found, compared, said_not(i, compared))
    return told if told != found else _explained(i, found, compared, said_on(i, compared))


def _explained(i: int, found: int, compared: Compared, told: Collection[str]) -> int:
    """What a denial that names nothing answers: `found`, or what is far more like the terms with which it goes on."""
    profiles = compared.profiles
    shared = {j: _answers(j, told, compared)
              for j in range(max(0, min(found, i - AROUND)), i) if profiles[j].sheet == profiles[i].sheet
              and (j == found or (_is_claimed(profiles[j]) and (
                  is_told(j, i, compared) or _is_wanted(profiles[j], profiles[i], told))))}
    best = max(shared, key=lambda j: (shared[j], j))
    return best if shared[best] >= MATTER + shared[found] else found


def _answers(j: int, told: Collection[str], compared: Compared) -> float:
    """The weight of what a claim tells of some terms, or of what excludes them: "ditahan" is told by "bebas"."""
    terms, weights = compared.profiles[j].terms, compared.weights
    against = {act for pair in compared.words.deeds.opposites if not pair.isdisjoint(told) for act in pair}
    return sum(weights[term] for term in sorted(against.union(told)) if terms.get(term) == 1.0)


def _is_wanted(claim: Profile, denial: Profile, told: Collection[str]) -> bool:
    """Whether somebody else tells of an order or a wish with which a denial goes on: "tidak pernah ada perintah"."""
    return not claim.wording.denies and claim.speaker != denial.speaker and claim.wording.head in told


def _is_verdict(i: int, compared: Compared) -> bool:
    """Whether something is called untrue by no word for denying, so that it is not told who does: "tidak berdasar"."""
    tokens = split_words(compared.profiles[i].claim.claim)
    found = [tokens[start].text for name, start, _ in compared.words.disputes.all_in(tokens) if name == "deny"]
    return not any(compared.words.grammar.verb.fullmatch(word) for word in found)


def _points_back(profile: Profile, words: Comparison) -> bool:
    """Whether the thing denied is pointed at: "tudingan itu", "tuduhan suap tersebut", not "dugaan bahwa"."""
    tokens = [word.text for word in split_words(profile.claim.claim)]
    return any((word in words.target and words.grammar.anaphora.intersection(tokens[k + 1:k + POINTER])
                and words.denials.that.isdisjoint(tokens[k + 1:k + POINTER]))
               or (word.endswith(words.clitic) and word.removesuffix(words.clitic) in words.target)
               for k, word in enumerate(tokens))


def _pointed_at(i: int, compared: Compared) -> list[int]:
    """The nearest claim before "tudingan itu", "tuduhan X" in the article that asserts something of somebody.

    Of several the one that is most like an accusation of him, each claim between counting against it; one that is like
    none only right before.
    """
    profiles, target, clitic = compared.profiles, compared.words.target, compared.words.clitic
    tokens = [word.text for word in split_words(profiles[i].claim.claim)]
    if not any(word in target or word.removesuffix(clitic) in target for word in tokens):
        return []
    before = [j for j in range(max(0, i - BACK), i)
              if profiles[j].sheet == profiles[i].sheet and not profiles[j].wording.denies]
    said = [j for j in before if _is_claimed(profiles[j]) and is_told(j, i, compared)
            and (_accuses(j, i, compared) or j + 1 == i)]
    told = profiles[i].wording.denied - SPEECH - compared.words.said_nouns
    if told and _points_back(profiles[i], compared.words):
        said = _accused_of(i, told, compared)
    elif _points_back(profiles[i], compared.words):
        said = _said_so(i, compared) or said
    best = max(((_accuses(j, i, compared) - (i - j), j) for j in said), default=None)
    return [best[1]] if best else []


def _said_so(i: int, compared: Compared) -> list[int]:
    """The nearest claim before "temuan itu" in its article that says it by the act of the noun: "menemukan"."""
    profiles, words = compared.profiles, compared.words
    nouns = [word for word in split_words(profiles[i].claim.claim) if word.text in words.target]
    ways = set(words.terms(nouns))
    before = (j for j in range(i - 1, max(-1, i - 1 - NEAR), -1) if profiles[j].sheet == profiles[i].sheet)
    return [j for j in before if ways & profiles[j].wording.verbs and is_told(j, i, compared)][:1]


def _accused_of(i: int, told: Collection[str], compared: Compared) -> list[int]:
    """The claims before "tuduhan suap itu" in its article that tell of what it names, as so or as suspected."""
    profiles = compared.profiles
    return [j for j in range(max(0, i - NEAR), i) if profiles[j].sheet == profiles[i].sheet and _is_claimed(profiles[j])
            and (is_told(j, i, compared) or (profiles[j].wording.asserts and not profiles[j].wording.denies))
            and any(profiles[j].terms.get(term) == 1.0 for term in told)]


def _right_before(i: int, compared: Compared) -> list[int]:
    """The claim right before a denial that names nothing: "X membantah dan menyebut ...", "X membantah keras"."""
    profiles, before = compared.profiles, i - 1
    if before < 0 or profiles[before].sheet != profiles[i].sheet or not profiles[i].wording.bare:
        return []
    return [before] if _is_claimed(profiles[before]) and is_told(before, i, compared) else []


def _accusation(i: int, compared: Compared) -> list[int]:
    """The nearest claim before "membantah kliennya pelaku" that accuses, or tells whom the law holds for it."""
    profiles, accused = compared.profiles, compared.words.denials.accused | {"ACCUSE"}
    before = (j for j in range(i - 1, max(-1, i - 1 - NEAR), -1) if profiles[j].sheet == profiles[i].sheet)
    return [j for j in before if is_told(j, i, compared) and not profiles[j].wording.denies
            and not accused.isdisjoint(term for term, held in profiles[j].terms.items() if held == 1.0)][:1]


def _is_of_own_people(denial: Profile, words: Comparison) -> bool:
    """Whether people are spoken of who need not be the accused: "membantah ada anggotanya yang terlibat"."""
    return any(is_own(word.text, words) for word in split_words(denial.claim.claim))


def _just_said(i: int, compared: Compared) -> list[int]:
    """The claim right before a denial of what it tells of a thing and of somebody.

    "Sapi itu dibeli dari PT X", "perusahaan menyangkal pernah menjual sapi itu".
    """
    denial, before = compared.profiles[i], i - 1
    if before < 0 or not denial.wording.points or compared.profiles[before].sheet != denial.sheet:
        return []
    claim = compared.profiles[before]
    others = claim.speaker is not None and claim.speaker != denial.speaker and not claim.wording.denies
    things = [term for term in denial.wording.denied - SPEECH if claim.terms.get(term) == 1.0]
    pointing = _ends_pointing(denial, compared.words) and (things or is_told(before, i, compared))
    return [before] if others and (pointing or (claim.subjects and things and is_told(before, i, compared))) else []


def _ends_pointing(denial: Profile, words: Comparison) -> bool:
    """Whether what is denied ends with what points at a thing said: "surat semacam itu", "telepon tersebut"."""
    tokens = split_words(denial.claim.claim)
    return bool(tokens) and tokens[-1].text in words.grammar.pointers


def _accuses(j: int, i: int, compared: Compared) -> int:
    """How likely a claim is what a denial behind it denies: of the same people, of the same matter, an accusation."""
    claim, denial = compared.profiles[j], compared.profiles[i]
    return (2 * bool(set(compared.claims[i].about).intersection(compared.claims[j].about))
            + 2 * bool((denial.wording.denied - SPEECH) & claim.terms.keys()) + claim.wording.asserts)


def _is_claimed(profile: Profile) -> bool:
    """Whether somebody is said to say it."""
    return profile.speaker is not None or profile.wording.asserts
