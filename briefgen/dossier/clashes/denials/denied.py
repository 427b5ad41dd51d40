"""What a denial that says what it denies is of: the claim that holds those words, in whatever article."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from itertools import pairwise

from briefgen.dossier.clashes.denials.answers import is_told
from briefgen.dossier.clashes.denials.asking import begins_with_a_case, is_asked
from briefgen.dossier.clashes.denials.denied_acts import excludes, may_tell_act
from briefgen.dossier.clashes.denials.undeniable import asks_about, came_later, is_rumour, tells_law
from briefgen.dossier.clashes.sides import speaker_of
from briefgen.dossier.evidence import Compared
from briefgen.dossier.pairing import MOST
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rejecting import SPEECH
from briefgen.dossier.rivals import near_ids, rival_kinds
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison
from briefgen.text.similarity import weigh

NEAR = 12
"""Claims between a denial and what it denies in one article, at most, where a single word tells that."""
TARGET = 0.6
"""Share of what is denied that a claim holds, where the denial does not point back."""
SPOKEN = 0.5
"""The same of a claim that somebody is said to say, whom who denies may answer."""
FEWEST, TERMS = 0.3, 2
"""Weight of the content that they share at least, and terms."""
AUXILIARY = 2
"""Words such as "telah" between a denial and the act that is denied."""
LEAST = 0.5
"""Weight at least of what a denial says, and a claim that is denied does not."""
TOLD_SO = 0.3
"""What it counts for a claim that it says the words by the act that the denial names."""
UNHELD = 0.25
"""The same for what no other claim says, in whatever words it is said there."""
TELLING = 2
"""Terms of a denial, of those that others hold, by which the claims are found that may be denied."""
ACT = 0.4
"""Weight from which an act tells what is denied with little else."""
RARE = 3
"""Claims that hold an act beyond which the act alone does not tell what is denied."""
ACTORS = ("person", "organisation")
"""Types of those whom a denial is about."""
Holders = Mapping[str, Sequence[int]]
"""Term -> the claims, by index, that hold it and deny nothing."""


def most_like(i: int, compared: Compared, holders: Holders) -> list[int]:
    """Claims of others that hold most of what is denied, best first; of equals the nearest to it.

    Where a single word tells what is denied, the claim stands near it in the article or speaks of who denies.
    """
    denial, weights = compared.profiles[i], compared.weights
    denied = {term: 1.0 for term in _what_is_denied(i, compared) if term in weights}
    told = sorted((term for term in denied if 0 < len(holders.get(term, ())) <= MOST),
                  key=lambda term: (-weights[term], term))
    said = _ways_of_telling(denial, compared.words)
    near = []
    for j in sorted({j for term in told[:TELLING] for j in holders[term]}):
        other = compared.profiles[j]
        held = [term for term in denied if term in other.terms]
        most = _tells(other, told[0]) and _is_most(
            held, denied, holders, weights, SPOKEN if other.speaker else TARGET)
        told_of = (most or _tells_act(j, i, compared)) and may_tell_act(held, denial, weights)
        if told_of and not asks_about(other, denied, compared.words) and not came_later(other, denial) and (
                _may_be_denied(j, i, compared) and _is_of(j, i, compared, held, holders, told[0])):
            rank = weigh(dict.fromkeys(held, 1.0), weights) / _whole(denied, weights)
            told_so = TOLD_SO * bool(said & other.wording.verbs)
            near.append((-rank - told_so, other.speaker is None, other.sheet != denial.sheet, abs(j - i), j))
    return [found[-1] for found in sorted(near)]


def _tells(claim: Profile, term: str) -> bool:
    """Whether a claim holds a term; a plain event in words of its own, and not only by the claim before it."""
    said = claim.speaker is not None or claim.kind != "event"
    return term in claim.terms and (said or claim.terms[term] == 1.0)


def _is_most(
    held: Sequence[str], denied: Collection[str], holders: Holders, weights: Mapping[str, float], most: float,
) -> bool:
    """Whether some of the words are most of what is denied; what no other claim says counts for less beside several."""
    shared = weigh(dict.fromkeys(held, 1.0), weights)
    if len(held) < TERMS:
        return shared >= max(most * _whole(denied, weights), FEWEST)
    if len(held) == len(denied):                        # however little each of them weighs
        return shared >= FEWEST
    unheld = (LEAST - UNHELD) * sum(not holders.get(term) for term in denied)
    return shared >= max(most * (_whole(denied, weights) - unheld), FEWEST)


def _whole(denied: Collection[str], weights: Mapping[str, float]) -> float:
    return sum(max(weights[term], LEAST) for term in denied)


def _ways_of_telling(denial: Profile, words: Comparison) -> frozenset[str]:
    """The acts by which somebody says what is denied: to conclude, where that is "kesimpulan polisi"."""
    nouns = [word for word in split_words(denial.claim.claim) if word.text in words.target]
    return frozenset(words.terms(nouns))


def _tells_act(j: int, i: int, compared: Compared) -> bool:
    """Whether a claim tells the act that is denied, as what was done, and shares something else with the denial."""
    claim, denial = compared.profiles[j], compared.profiles[i]
    acts = {act for act in claim.wording.verbs & denial.wording.denied & denial.wording.verbs - SPEECH
            if compared.weights[act] >= ACT}
    beside = denial.wording.denied & claim.terms.keys() - acts or denial.named & claim.named - {denial.speaker}
    return bool(acts) and bool(beside) and not _denies_own_act(denial, compared.words)


def _is_of(
    j: int, i: int, compared: Compared, held: Sequence[str], holders: Holders, act: str,
) -> bool:
    """Whether a claim with some of the words is what is denied: of more words than one, of a rare act, or close by.

    Where somebody denies an act of his own, it speaks of him.
    """
    claim, denial = compared.profiles[j], compared.profiles[i]
    if _denies_own_act(denial, compared.words):
        who = speaker_of(i, compared)
        about = _is_about(claim, who, compared) if who else len(held) >= TERMS
        return len(held) > TERMS or (about and (len(held) >= TERMS or _is_close(j, i, compared)))
    pointers = compared.words.grammar.pointers
    pointed = any(word.text in pointers for word in split_words(denial.claim.claim))
    told = claim.wording.verbs if pointed else claim.terms
    rare = len(holders[act]) <= RARE and act in told
    return len(held) >= TERMS or rare or (_is_close(j, i, compared) and (
        claim.sheet == denial.sheet or bool(claim.wording.verbs.intersection(held))))


def _what_is_denied(i: int, compared: Compared) -> dict[str, float]:
    """The terms that tell what a denial denies: behind its word, or before a passive one; else all of it.

    Without nouns such as "kabar" and "kliennya", and the names of those who deny.
    """
    denial = compared.profiles[i]
    own = SPEECH | compared.words.said_nouns
    said = denial.wording.denied - own
    if said:
        deniers = {denial.speaker, speaker_of(i, compared)}
        named = {ENTITY + who for who in denial.named if deniers.isdisjoint((who, compared.entities.root(who)))
                 and denial.subjects.get(who) in ACTORS}
        return dict.fromkeys(sorted(said | named), 1.0)
    own |= {ENTITY + who for who in denial.named}
    return {term: 1.0 for term, strength in denial.terms.items() if strength >= 1 and term not in own}


def _denies_own_act(denial: Profile, words: Comparison) -> bool:
    """Whether what is denied is an act of who denies: "membantah telah menyuap", not "membantah ia disuap"."""
    tokens = split_words(denial.claim.claim)
    end = next((end for name, _, end in words.disputes.all_in(tokens) if name == "deny"), len(tokens))
    behind = [word for word in tokens[end:end + AUXILIARY + 1] if words.modality.alone(word.text) != "done"]
    return bool(behind) and words.grammar.active.match(behind[0].text) is not None and bool(
        words.grammar.verb.fullmatch(behind[0].text)) and not behind[0].capital


def _is_close(j: int, i: int, compared: Compared) -> bool:
    """Whether a claim stands near a denial in its article, or tells of who denies."""
    claim, denial = compared.profiles[j], compared.profiles[i]
    return (claim.sheet == denial.sheet and 0 < i - j <= NEAR) or _is_about(claim, speaker_of(i, compared), compared)


def _may_be_denied(j: int, i: int, compared: Compared) -> bool:
    """Whether it is told as so, by another than who denies, and where it accuses, of no other.

    What is only to be is denied where that is what the denial says: "membantah sekolah itu akan ditutup".
    """
    claim, denial = compared.profiles[j], compared.profiles[i]
    told = is_told(j, i, compared) or _is_wish_denied(claim, denial)
    open_ = claim.wording.modality in OPEN and claim.wording.modality != denial.wording.modality
    if not told or open_ or _is_about_words(claim, denial, compared.words):
        return False
    if is_rumour(claim, compared.words) or is_asked(claim, compared.words) or excludes(claim, denial, compared.words):
        return False
    if begins_with_a_case(claim, compared.words) or "place" in rival_kinds(claim, denial):
        return False
    if tells_law(claim, compared.words):
        return False
    if not _says_it(claim, denial):
        return False
    who = speaker_of(i, compared)
    told_of = claim.wording.asserts or _denies_own_act(denial, compared.words)
    return not (told_of and _accuses_other(claim, who, compared))


def _is_about_words(claim: Profile, denial: Profile, words: Comparison) -> bool:
    """Whether a claim speaks of the words that are denied, and does not say them: "kesimpulan itu didasarkan pada"."""
    nouns = {word.text for word in split_words(denial.claim.claim)} & words.target
    tokens = split_words(claim.claim.claim)
    return any(one.text in nouns and then.text in words.grammar.pointers for one, then in pairwise(tokens))


def _is_wish_denied(claim: Profile, denial: Profile) -> bool:
    """Whether somebody else promises or demands what is denied to have been promised or demanded."""
    other = claim.speaker is None or claim.speaker != denial.speaker
    return other and not claim.wording.denies and claim.wording.head in denial.wording.denied


def _says_it(claim: Profile, denial: Profile) -> bool:
    """Whether it says "not" of nothing that is denied: "berjanji tidak ..." is a promise.

    Where it is denied that something is not so, whether it says that: "membantah warga tidak mendapat bantuan".
    """
    if denial.wording.denied_not:
        return bool(claim.wording.scope & denial.wording.denied_not)
    denied = denial.wording.denied or denial.terms.keys()
    return denial.wording.negated or not (claim.wording.negated or claim.wording.scope & denied) or bool(
        claim.wording.verbs & denied - claim.wording.scope)


def _accuses_other(claim: Profile, who: str | None, compared: Compared) -> bool:
    """Whether an accusation speaks of people and bodies, and not of who denies."""
    known = (compared.entities.by_id.get(entity) for entity in claim.named - {claim.speaker})
    personal = any(each.type == "person" for each in known if each)
    return personal and who is not None and not _is_about(claim, who, compared)


def _is_about(profile: Profile, who: str | None, compared: Compared) -> bool:
    """Whether a claim speaks of somebody, or of one for whom they speak; of the body of which one is "pejabat KKP"."""
    about = {term.removeprefix(ENTITY) for term in profile.terms if term.startswith(ENTITY)}
    about = about.union(map(compared.entities.root, about))
    known = compared.entities.by_id.get(who or "")
    nameless = who is not None and (known is None or known.type not in ACTORS)
    return who in about or (nameless and any(near_ids(who or "", each) for each in about))
