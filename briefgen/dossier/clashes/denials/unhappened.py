"""What one who speaks says was not so, and others tell as so: "tidak ada penangkapan", "bukan karena peluru"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from briefgen.dossier.bars import bars_between
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.denials.asking import is_asked
from briefgen.dossier.clashes.sides import of_one_body
from briefgen.dossier.counting import clashing
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.nots import only_a_kind
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import ENDS, clause_behind
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

NOT, DONE = "negated", "done"
ACT, ADMITTED = 0.4, 0.3
"""Weight at least of what was not so, and of what somebody admits."""
FEW = 6
"""Claims that speak of a thing beyond which it is of several."""
MOST = 12
"""Claims that tell an act beyond which it was of many occasions."""
EARLIER, LATER = 14, 3
"""Days before somebody says so within which it happened, as told; and after."""
REACH = 3
"""Words behind "bukan" among which stands what it is not."""
ADMIT = "ADMIT"
"""Term for the act of granting that it is so."""
FREE = frozenset({"said", "denial", "told before", "occasion"})
"""Bars that such claims make themselves, or that hang on when the articles told it."""

Places = dict[str, list[int]]
"""Term -> claims, by index."""


class _Tellings(NamedTuple):
    """The claims that hold a term; that tell it as their event; that admit something and hold it."""

    holding: Places
    happening: Places
    admitting: Places


def unhappened_clashes(compared: Compared) -> Iterator[Clash]:
    """What one who speaks says was not so, and claims by which it was.

    An event or a thing of which he says that there was none, told as what there was; what he says that a person is or
    suffered not, told of that person, and the cause of a mishap that he rejects; what a body says was not so, and
    admits later.
    """
    told = _tellings(compared.profiles)
    for i, profile in enumerate(compared.profiles):
        if _says_not(profile) and not is_asked(profile, compared.words):
            found = _happened(i, told, compared) | _granted(i, told, compared) | _of_person(i, told, compared)
            for j, term in sorted(found.items()):
                yield _clash(i, j, term, compared)


def _says_not(profile: Profile) -> bool:
    wording = profile.wording
    return bool(profile.speaker and not wording.denies and (
        profile.claim.negated or wording.negated or wording.negates or wording.scope))


def _tellings(profiles: Sequence[Profile]) -> _Tellings:
    told = _Tellings(defaultdict(list), defaultdict(list), defaultdict(list))
    for i, profile in enumerate(profiles):
        wording = profile.wording
        admits = profile.speaker and ADMIT in wording.verbs and not wording.negated
        for term in (term for term, strength in profile.terms.items() if strength == 1.0):
            told.holding[term].append(i)
            if admits:
                told.admitting[term].append(i)
        if profile.kind == "event" and wording.head and not wording.negated:
            told.happening[wording.head].append(i)
    return told


def _clash(no: int, yes: int, act: str, compared: Compared) -> Clash:
    values = (NOT, DONE) if no < yes else (DONE, NOT)
    return Clash("modality", min(no, yes), max(no, yes), values, "modality", (
        Why("modality", 1.0, f"{act.lower()}: told as so, and as not so"),
        Why("content", round(compared.text(no, yes), 3), "likeness of the claims")))


def _happened(i: int, told: _Tellings, compared: Compared) -> dict[int, str]:
    """The claims by which there was what is said not to have been at all.

    A thing of which nothing else is said may be told of in any way, where few claims speak of it.
    """
    profiles, no = compared.profiles, compared.profiles[i]
    act, all_ = no_event(no, compared.words)
    if act is None or compared.weights.get(act, 0.0) < ACT or no.lengths:       # "tidak ada dalam delapan jam pertama"
        return {}
    events = told.happening.get(act, [])
    held = {j: LATER for j in events if len(events) <= MOST}
    if all_ and len(told.holding.get(act, ())) <= FEW:
        held = {j: EARLIER for j in told.holding[act] if not profiles[j].wording.negated and not only_a_kind(
            profiles[j].claim.claim, act, compared.words)} | held
    return {j: act for j, later in held.items() if j != i and _may_contradict(no, profiles[j], act)
            and _at_one_time(no, profiles[j], later) and not is_asked(profiles[j], compared.words)}


def _granted(i: int, told: _Tellings, compared: Compared) -> dict[int, str]:
    """The claims in which the same body admits, in a later article, what it says was not so."""
    profiles, no = compared.profiles, compared.profiles[i]
    denied = no.wording.negates | no.wording.scope if no.wording.negated and not no.wording.not_yet else ()
    return {j: act for act in sorted(denied) if compared.weights.get(act, 0.0) >= ADMITTED
            for j in told.admitting.get(act, ()) if _grants(no, profiles[j], act, compared)}


def _of_person(i: int, told: _Tellings, compared: Compared) -> dict[int, str]:
    """The claims that tell of a person what is said not to be so of him."""
    no = compared.profiles[i]
    thing = not_what(no, compared.words)
    if thing is None or compared.weights.get(thing, 0.0) < ACT:
        return {}
    return {j: thing for j in told.holding.get(thing, ()) if _may_contradict(no, compared.profiles[j], thing) and (
        _of_one_person(no, compared.profiles[j]) or _of_one_mishap(no, compared.profiles[j], compared.words))}


def _of_one_person(no: Profile, yes: Profile) -> bool:
    return any(no.subjects.get(who) == "person" for who in no.named & yes.named)


def _of_one_mishap(no: Profile, yes: Profile, words: Comparison) -> bool:
    """Whether a claim that rejects a cause and one that tells of it are of one mishap."""
    tokens = split_words(no.claim.claim)
    rejected = any(one.text in words.denials.names and words.causes.told.alone(then.text)
                   for one, then in pairwise(tokens))
    return rejected and bool(words.mishap_acts & no.terms.keys() & yes.terms.keys())


def _may_contradict(no: Profile, yes: Profile, act: str) -> bool:
    """Whether another tells it as so, and not as possible, planned or once more."""
    wording = yes.wording
    doubted = wording.denies or wording.modality in OPEN or wording.repeated or yes.kind == "plan"
    if doubted or yes.speaker == no.speaker or act in wording.negates | wording.scope | wording.lacks:
        return False
    return not exclusive(no, yes) and not clashing(no, yes)


def _at_one_time(no: Profile, yes: Profile, later: int) -> bool:
    """Whether who says "not" may speak of that time. later: days after he says so within which it is told."""
    if all_apart(no.when, yes.when) or set(bars_between(no, yes)) - FREE:
        return False
    return no.sheet == yes.sheet or (
        no.told is not None and yes.told is not None and -EARLIER <= (yes.told - no.told).days <= later)


def _grants(no: Profile, yes: Profile, act: str, compared: Compared) -> bool:
    if no.sheet == yes.sheet or not (no.told and yes.told and no.told <= yes.told) or act in yes.wording.scope:
        return False
    return no.speaker is not None and yes.speaker is not None and of_one_body(
        no.speaker, yes.speaker, compared.entities)


def no_event(profile: Profile, words: Comparison) -> tuple[str | None, bool]:
    """The term of what a claim says there was none of, and whether that is all: "tidak ada penangkapan (yang sah)".

    None where there is none any more, where "yang" stands for whom there is none, or where more tells of which.
    """
    text = profile.claim.claim
    tokens = split_words(text)
    for i, word in enumerate(tokens):
        if word.text in words.negation and word.text not in words.not_yet and _opens(text, tokens, i, words):
            at = _behind_there_is(tokens, i, words)
            if at is not None and _is_noun(tokens, at, words):
                hit = words.synonyms.at(tokens, at)
                end = hit[1] if hit else at + 1
                all_ = _is_all(text, tokens, end - 1) or _takes_no_part(tokens, end, words)
                if all_ or (end < len(tokens) and tokens[end].text in words.grammar.relative):
                    return words.terms(tokens[at:end])[0], all_
    return None, False


def _no_more(tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether "sudah" stands before a "not"."""
    return i > 0 and words.modality.alone(tokens[i - 1].text) == DONE


def _opens(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> bool:
    """Whether a sentence or a clause begins at a word, or what one says: "ia berkukuh tak ada suntikan"."""
    if i == 0 or ENDS & set(text[tokens[i - 1].end:tokens[i].start]):
        return True
    before = tokens[i - 1].text
    return before in words.denials.that or bool(words.grammar.verb.fullmatch(before))


def _behind_there_is(tokens: Sequence[Word], i: int, words: Comparison) -> int | None:
    """The place of the word behind "tidak ada", "tidak pernah ada satu pun"; None behind any other "not"."""
    at = i + 1
    while at < len(tokens) and tokens[at].text in words.denials.helpers:
        at += 1
    existing = any(word.text in words.denials.existence for word in tokens[i + 1:at])
    return at if existing and at < len(tokens) else None


def _is_noun(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether at a word stands a noun, or a phrase of one meaning: "orang dalam"."""
    hit, word = words.synonyms.at(tokens, at), tokens[at]
    told = bool(words.terms((word,))) or (hit is not None and hit[1] > at + 1)
    return told and not word.capital and not words.grammar.verb.fullmatch(word.text)


def _takes_no_part(tokens: Sequence[Word], end: int, words: Comparison) -> bool:
    """Whether "yang terlibat" goes on: there was none of them in it."""
    return end + 1 < len(tokens) and tokens[end].text in words.grammar.relative and (
        tokens[end + 1].text in words.denials.involved)


def _is_all(text: str, tokens: Sequence[Word], at: int) -> bool:
    """Whether the clause ends behind a word."""
    return at + 1 == len(tokens) or bool(ENDS & set(text[tokens[at].end:tokens[at + 1].start]))


def not_what(profile: Profile, words: Comparison) -> str | None:
    """The term of what a claim says that one is not, or that it came not of: "bukan pemodal", "bukan karena peluru"."""
    text = profile.claim.claim
    tokens = split_words(text)
    for i, word in enumerate(tokens):
        if word.text in words.denials.names and not _no_more(tokens, i, words):
            behind = clause_behind(text, tokens, i)[:REACH]
            terms = words.terms(behind)
            if terms and not any(then.text in words.denials.limits for then in behind):
                return terms[0]
    return None
