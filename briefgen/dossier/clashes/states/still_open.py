"""What one tells as settled and another as still open: decided and weighed, impossible and feared."""

from __future__ import annotations

from collections.abc import Iterator

from briefgen.dossier.between import told_by_both, told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

SETTLED, WEIGHED = "settled", "open"
NEVER, MAYBE, PLANNED = "negated", "possible", "planned"
"""What the sides say."""
BEHIND = 6
"""Words behind "masih menimbang apakah" among which the act stands that is weighed."""
TELLING = 0.3
"""Weight at least of the act, and of what else both tell."""
ALIKE, SAME = 0.3, 0.6
"""Likeness from which what will never be and what may be are one thing; and that in whatever words."""
DAYS = 31
"""Days between two articles of one question."""
MOST = 40
"""Claims that hold an act beyond which it is of many occasions."""


def still_open_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of a decision, and a later article in which the same body still weighs it; of "never" and "perhaps"."""
    yield from _weighed(compared)
    yield from _never_and_maybe(compared)


def _weighed(compared: Compared) -> Iterator[Clash]:
    profiles, words = compared.profiles, compared.words
    for i, weighing in enumerate(profiles):
        acts = _acts_weighed(weighing, words)
        for j, decided in enumerate(profiles) if acts else ():
            told = acts & decided.wording.open_acts
            if _is_decided(decided, words) and any(compared.weights[act] >= TELLING for act in told) and _of_one_body(
                    weighing, decided, compared) and _not_before(weighing, decided):
                values = (WEIGHED, SETTLED) if i < j else (SETTLED, WEIGHED)
                yield Clash("modality", min(i, j), max(i, j), values, "modality", (
                    Why("certainty", 1.0, f"{values[0]} / {values[1]}: decided, and weighed afterwards"),
                    _alike(i, j, compared)))


def _acts_weighed(profile: Profile, words: Comparison) -> frozenset[str]:
    """The acts of which a claim says that somebody still weighs whether to do them."""
    tokens = split_words(profile.claim.claim)
    for _, _, end in words.headlines.weighs.all_in(tokens) if not profile.wording.denies else ():
        if end < len(tokens) and tokens[end].text in words.headlines.whether:
            return frozenset(term for word in tokens[end + 1:end + 1 + BEHIND]
                             if words.grammar.verb.fullmatch(word.text) for term in words.terms((word,)))
    return frozenset()


def _is_decided(profile: Profile, words: Comparison) -> bool:
    """Whether a claim tells what somebody is going to do, with no "not" and nothing weighed."""
    wording = profile.wording
    return wording.modality == PLANNED and not (wording.negated or wording.denies or words.headlines.weighs.all_in(
        split_words(profile.claim.claim)))


def _of_one_body(left: Profile, right: Profile, compared: Compared) -> bool:
    """Whether both name the same person or body, who may be the one who says it; of two articles, or two who speak."""
    first, second = ({compared.entities.root(who) for who in (*profile.named, profile.speaker) if who}
                     for profile in (left, right))
    known = (compared.entities.by_id.get(who) for who in first & second)
    return may_differ(left, right) and any(each.type in ("person", "organisation") for each in known if each)


def _not_before(weighing: Profile, decided: Profile) -> bool:
    """Whether it is weighed in an article that is no older than that of the decision."""
    return weighing.told is not None and decided.told is not None and (
        0 <= (weighing.told - decided.told).days <= DAYS)


def _never_and_maybe(compared: Compared) -> Iterator[Clash]:
    profiles = compared.profiles
    never = {i for i, profile in enumerate(profiles) if _never(profile, compared.words)}
    for found in compared.matches.touching(never):
        no, maybe = (found.left, found.right) if found.left in never else (found.right, found.left)
        if maybe not in never and found.text >= ALIKE and _may_be(profiles[no], profiles[maybe], found.text, compared):
            values = (NEVER, MAYBE) if no < maybe else (MAYBE, NEVER)
            yield Clash("modality", min(no, maybe), max(no, maybe), values, "modality", (
                Why("denial", 1.0, f"{values[0]} / {values[1]}: what will never be, and what may"),
                _alike(no, maybe, compared)))


def _never(profile: Profile, words: Comparison) -> frozenset[str]:
    """The acts of which a claim says that they will never be: "tidak akan bocor", "mustahil bocor"."""
    tokens = split_words(profile.claim.claim)
    if profile.wording.denies:
        return frozenset()
    behind = (words.terms(tokens[i + 1:i + 2]) for i, word in enumerate(tokens) if word.text in words.settling.never)
    negated = profile.wording.negated and profile.wording.modality in OPEN
    return frozenset(term for terms in behind for term in terms) | (
        profile.wording.negates if negated else frozenset())


def _may_be(no: Profile, maybe: Profile, text: float, compared: Compared) -> bool:
    """Whether the one tells as possible of one thing what will never be by the other."""
    feared = _feared(maybe, compared.words)
    told = maybe.wording.open_acts | feared
    acts = _never(no, compared.words) & told
    if not acts and text >= SAME and no.wording.modality == PLANNED:
        acts = told
    if not (acts & feared or (acts and maybe.wording.modality == MAYBE)) or maybe.wording.negated or exclusive(
            no, maybe):
        return False
    beside = sum(compared.weights[term] for term in told_by_both(no, maybe)
                 if term not in acts and not term.startswith(ENTITY))
    return beside >= TELLING and told_within(no, maybe, DAYS) and may_differ(no, maybe) and not all_apart(
        no.when, maybe.when)


def _feared(profile: Profile, words: Comparison) -> frozenset[str]:
    """The acts that can be, or that somebody tells as what he fears: "bisa naik", "nelayan khawatir solar bocor"."""
    tokens = split_words(profile.claim.claim)
    said = (split_words(hop.text) for hop in profile.claim.via if hop.text)
    feared = any(name == MAYBE for each in said for name, *_ in words.modality.all_in(each))
    return frozenset(term for i, word in enumerate(tokens) if word.text in words.settling.can
                     for term in words.terms(tokens[i + 1:i + 2])) | (profile.wording.verbs if feared else frozenset())


def _alike(i: int, j: int, compared: Compared) -> Why:
    return Why("content", round(compared.text(min(i, j), max(i, j)), 3), "likeness of the claims")
