"""Headlines that tell as certain what their articles call open: causes not yet known, reports not confirmed."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from briefgen.dossier.certain import OPEN, stages_in
from briefgen.dossier.clashes.numbers.told_numbers import Told
from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import GRAVE, Heading
from briefgen.dossier.headlines.weighed import is_outstanding, weighed_in_text
from briefgen.dossier.nots import nots_in
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import clause_behind
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

POINTED = 4
"""Words at the head of a claim among which "kabar ini" points to the one before."""
GUESSED = 3
"""Words behind "diduga", "bisa" among which the verb stands that it governs."""
DIE = "DIE"
"""What befalls people rather than things, of which headlines give the cause as well."""



def open_in_text(
    heading: Heading, numbers: Sequence[Told], profiles: Sequence[Profile], compared: Compared,
) -> list[Profile]:
    """The claims that call open what the headline tells as so; numbers: of the headline."""
    words = compared.words
    return (_causes_unknown(heading, profiles, words) or _unconfirmed(heading, numbers, profiles, words)
            or _conditional(heading, profiles, words) or weighed_in_text(heading, GRAVE, profiles, compared))


def _doubts(tokens: Sequence[Word], words: Comparison) -> list[tuple[int, int]]:
    """Where a claim says that a thing is not established."""
    found = [(start, end) for name, start, end in stages_in(tokens, words) if name == OPEN]
    return found + [(start, end) for _, start, end in words.headlines.doubts.all_in(tokens)]


def _causes_unknown(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims that say that what the headline calls a cause is not established as one."""
    told = cause_told(heading, words)
    tested = not words.headlines.kills.all_in(heading.tokens)           # that a storm killed somebody needs no test
    return [profile for profile in profiles if _leaves_open(profile, *told, words) or (
        tested and is_outstanding(profile, words))] if told else []


def cause_denied(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims that say that what the headline calls a cause is none: "membantah susu menjadi penyebab"."""
    told = cause_told(heading, words)
    return [profile for profile in profiles if _rejects_cause(profile, *told, words)] if told else []


def _rejects_cause(profile: Profile, effect: frozenset[str], cause: frozenset[str], words: Comparison) -> bool:
    text = profile.claim.claim
    tokens = split_words(text)
    causal = any(word.text.removesuffix(words.clitic) in words.headlines.reasons for word in tokens) or bool(
        words.causes.told.all_in(tokens) or words.headlines.kills.all_in(tokens))
    if not causal or profile.wording.denied & cause:
        return causal
    nots = [i for i in nots_in(tokens, words) if not any(
        word.text in words.denials.limits for word in tokens[i + 1:i + 2])]
    behind = {term for i in nots for term in words.terms(clause_behind(text, tokens, i))}
    before = {term for i in nots for term in words.terms(tokens[:i])}
    return bool(behind & cause) or bool(before & cause and behind & effect)


def cause_told(heading: Heading, words: Comparison) -> tuple[frozenset[str], frozenset[str]] | None:
    """The terms of what the headline says came of something, and of that: "Tewas akibat Abu", "Vaksin Tewaskan"."""
    for clause in heading.clauses():
        for name, start, end in words.causes.told.all_in(clause):
            before, behind = words.terms(clause[:start]), words.terms(clause[end:])
            effect, cause = (before, behind) if name == "by" else (behind, before)
            if effect and cause:
                return frozenset(effect), frozenset(cause)
        for i, word in enumerate(clause[1:-1], 1):
            if word.text in words.headlines.reasons:                    # "Susu Basi Penyebab Keracunan"
                return frozenset(words.terms(clause[i + 1:])), frozenset(words.terms(clause[:i]))
        for _, start, _ in words.headlines.kills.all_in(clause):
            if start:
                return frozenset(words.terms(clause[start:])), frozenset(words.terms(clause[:start]))
    return None


def _leaves_open(profile: Profile, effect: frozenset[str], cause: frozenset[str], words: Comparison) -> bool:
    """Whether a claim says that the cause is open: of this mishap, as far as it says of which."""
    tokens = split_words(profile.claim.claim)
    doubts = _doubts(tokens, words)
    if not doubts:
        return False
    if any(word.text in words.headlines.conditions for word in tokens):             # "menyelidiki siapa pemasoknya"
        return False
    own = {term for term, strength in profile.terms.items() if strength == 1.0}
    mishaps = own & (words.mishap_acts | {DIE})
    texts = {word.text.removesuffix(words.clitic) for word in tokens}
    if texts & words.headlines.links:
        return bool(own & effect and own & cause)
    if texts & words.headlines.reasons:
        return not mishaps or bool(mishaps & effect)
    if own & cause and (not mishaps or mishaps & effect):
        return True
    unable = any(word.text in words.settling.able for start, end in doubts for word in tokens[start:end])
    return unable and max(end for _, end in doubts) == len(tokens) and not mishaps


def _unconfirmed(
    heading: Heading, numbers: Sequence[Told], profiles: Sequence[Profile], words: Comparison,
) -> list[Profile]:
    """The claims that call unconfirmed what the headline tells, or what the claim before them tells of it."""
    found = []
    for i, profile in enumerate(profiles):
        tokens = split_words(profile.claim.claim)
        pointing = any(one.text in words.target and other.text in words.grammar.pointers
                       for one, other in pairwise(tokens[:POINTED]))
        if pointing and i and _doubts(tokens, words) and (
                heading.is_of(profiles[i - 1]) or _same_number(numbers, profiles[i - 1])):
            found.append(profile)
    return found


def _same_number(numbers: Sequence[Told], profile: Profile) -> bool:
    return any(told.unit == count.unit and told.exact and told.allows(count.low, count.high)
               for told in numbers for count in profile.counts)


def _conditional(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims of a grave act of the headline where the article tells it only as what may come: "jika diminta"."""
    for act in sorted(GRAVE.intersection(heading.bare)):
        tellers = [profile for profile in profiles if profile.terms.get(act) == 1.0]
        if tellers and any(heading.is_of(profile) or len(tellers) == 1 for profile in tellers) and all(
                _only_if(profile, act, words) for profile in tellers):
            return tellers
    return []


def _only_if(profile: Profile, act: str, words: Comparison) -> bool:
    """Whether a claim tells an act behind "jika", "terancam", "siap"."""
    tokens = split_words(profile.claim.claim)
    heads = words.headlines
    for i, word in enumerate(tokens):
        reach = len(tokens) if word.text in heads.conditions else i + 1 + GUESSED if word.text in heads.guesses else 0
        if act in words.terms(tokens[i + 1:reach]):
            return True
    return profile.kind == "plan" or act in profile.wording.open_acts
