"""What a claim says is not so: the act or thing right behind each "not", or before "tidak pernah ada"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

from briefgen.dossier.bars import bars_between
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.denials.asking import is_asked, is_of_some_case
from briefgen.dossier.clashes.denials.unhappened import FREE
from briefgen.dossier.clashes.sides import may_differ
from briefgen.dossier.clashes.states.certainty import only_possible, sureness
from briefgen.dossier.clashes.states.overtaken import called_off
from briefgen.dossier.counting import clashing
from briefgen.dossier.dates import share_day
from briefgen.dossier.evidence import Compared
from briefgen.dossier.nots import behind_people, only_a_kind, others_in
from briefgen.dossier.profile import ENTITY, Profile
from briefgen.dossier.rejecting import ENDS
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

REACH = 4
"""Words behind a "not" among which stands what it is said of."""
SUBJECT = 4
"""Words of what there is not before "tidak pernah ada"."""

NEAR = 6
"""Terms from an act to the thing that it is told of, in a claim."""
ACT, THING, MATTER = 0.4, 0.34, 0.94
"""Weight at least of an act that is so and is not, of the thing of which both tell it, and of what they share."""
MOST = 40
"""Claims that hold an act beyond which it tells too little."""
EARLIER, LATER = 14, 1
"""Days before something is told as not so within which it is told as so; and after, as it may have changed."""
NOT = "negated"


def untrue_clashes(compared: Compared) -> Iterator[Clash]:
    """Something told of a thing, and told not to be so of it: "sirene dibunyikan", "tidak ada sirene yang berbunyi"."""
    holders: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        for term, strength in profile.terms.items():
            if strength == 1.0 and not term.startswith(ENTITY):
                holders[term].append(i)
    for i, profile in enumerate(compared.profiles):
        if not _says_not(profile, compared.words):
            continue
        for act in sorted(untrue_in(profile, compared.words)):
            if compared.weights[act] >= ACT and len(holders[act]) <= MOST:
                for j in holders[act]:
                    other = compared.profiles[j]
                    if i != j and may_differ(profile, other) and _contradicts(profile, other, act, compared):
                        yield _clash(i, j, act, compared)


def _says_not(profile: Profile, words: Comparison) -> bool:
    """Whether it says as a fact that something is not so, and asks, wants or expects nothing."""
    wording = profile.wording
    open_ = wording.denies or wording.modality in OPEN or wording.verbs & words.wishes
    plain = not (open_ or is_asked(profile, words) or is_of_some_case(profile, words))
    return (profile.claim.negated or bool(wording.negates)) and plain


def _clash(no: int, yes: int, act: str, compared: Compared) -> Clash:
    sure = sureness(compared.profiles[yes])
    values = NOT, "said" if sure == NOT else sure
    return Clash("modality", min(no, yes), max(no, yes), values if no < yes else values[::-1], "modality", (
        Why("modality", 1.0, f"{act.lower()}: told of one thing as so and as not so"),
        Why("content", round(compared.text(no, yes), 3), "likeness of the claims")))


def _contradicts(no: Profile, yes: Profile, act: str, compared: Compared) -> bool:
    """Whether one says as a fact that the act is so which the other says is not, of one thing and at one time."""
    done = not no.wording.not_yet or yes.wording.modality == "done" or yes.wording.head == act
    return (done and _is_so(yes, act, compared.words) and _at_one_time(no, yes)
            and _of_one_thing(no, yes, act, compared) and not exclusive(no, yes) and not clashing(no, yes)
            and not set(bars_between(no, yes)) - FREE)


def _is_so(yes: Profile, act: str, words: Comparison) -> bool:
    """Whether it tells the act as so: not as possible, wanted or asked, nor with a "not", nor under a condition.

    Nor as undone: "penerbangan dibatalkan".
    """
    wording, asked = yes.wording, is_asked(yes, words)
    doubted = wording.modality in OPEN or wording.denies or yes.kind == "plan" or wording.verbs & words.wishes
    negated = act in wording.scope | wording.negates | wording.lacks | only_possible(yes, words)
    undone = act not in wording.verbs and wording.verbs & words.reversals
    return not (doubted or asked or negated or undone or is_of_some_case(yes, words))


def _at_one_time(no: Profile, yes: Profile) -> bool:
    """Whether nothing can have changed in between: told as so before, or at about the same time, or of one day."""
    if share_day(no.when, yes.when):
        return True
    if not (no.told and yes.told):
        return no.sheet == yes.sheet
    days = (yes.told - no.told).days
    return -EARLIER <= days <= (0 if no.wording.not_yet else LATER)


def _of_one_thing(no: Profile, yes: Profile, act: str, compared: Compared) -> bool:
    """Whether a thing stands near the act in both, and they share enough with it."""
    weights = compared.weights
    if untrue_in(yes, compared.words) & no.terms.keys() or called_off(yes, (act,)) or only_a_kind(
            yes.claim.claim, act, compared.words):
        return False
    near = _near(no, act, compared.words) & _near(yes, act, compared.words)
    if near & others_in(yes.claim.claim, compared.words):
        return False
    shared = {term: weights[term] * min(no.terms[term], yes.terms[term]) for term in near if term != act
              and not term.startswith(ENTITY) and term in no.terms and term in yes.terms}
    return max(shared.values(), default=0.0) >= THING and sum(shared.values()) + weights[act] >= MATTER


def _near(profile: Profile, act: str, words: Comparison) -> set[str]:
    """The terms that stand near an act."""
    terms = words.terms(split_words(profile.claim.claim))
    return {term for i, at in enumerate(terms) if at == act for term in terms[max(0, i - NEAR):i + NEAR + 1]}


def untrue_in(profile: Profile, words: Comparison) -> frozenset[str]:
    """The terms of what is not so, in any of the claim's clauses."""
    text = profile.claim.claim
    tokens = split_words(text)
    found = {term for i, word in enumerate(tokens) if word.text in words.negation for term in _behind(
        text, tokens, i, words)}
    return frozenset(term for term in found if profile.terms.get(term) == 1.0)


def _behind(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> tuple[str, ...]:
    """The terms of what a "not" is said of: the first word behind it that says anything, a phrase as one.

    Not what somebody does not do ("tidak menjual tiket"), which others may.
    Nothing of what need not be ("tidak perlu") or is only not all ("tidak hanya", "tidak semua").
    """
    for at, _ in _reached(text, tokens, behind_people(tokens, i + 1, words) - 1):
        word = tokens[at].text
        if word in words.denials.limits or word in words.denials.bounds or word in words.negation or (
                tokens[i].text in words.denials.names and not words.grammar.verb.fullmatch(word)):
            return ()
        hit = words.synonyms.at(tokens, at)
        terms = words.terms(tokens[at:hit[1] if hit else at + 1])
        if words.grammar.active.match(word) and words.grammar.verb.fullmatch(word) and (
                word not in words.denials.helpers):
            return ()
        if terms and word not in words.denials.helpers:
            return () if _is_of_some(tokens, hit[1] if hit else at + 1, words) else terms
    return _before(text, tokens, i, words)


def _reached(text: str, tokens: Sequence[Word], i: int) -> Iterator[tuple[int, Word]]:
    """The words behind one up to the end of its clause, few of them."""
    for at in range(i + 1, min(i + 1 + REACH, len(tokens))):
        if _parted(text, tokens, at):
            return
        yield at, tokens[at]


def _is_of_some(tokens: Sequence[Word], at: int, words: Comparison) -> bool:
    """Whether "yang" or "sebanyak" goes on: there is none of whom something is so, not none at all."""
    return any(
        word.text in words.grammar.relative or word.text in words.denials.degrees for word in tokens[at:at + 2])


def _before(text: str, tokens: Sequence[Word], i: int, words: Comparison) -> tuple[str, ...]:
    """The term of what stands before "tidak pernah ada", "juga tidak": the head of "kebocoran pipa gas itu".

    Nothing where an act stands behind that says nothing by itself ("tidak pernah kembali"), or the clause is another.
    """
    if any(tokens[at].text not in words.denials.helpers for at, _ in _reached(text, tokens, i)) or (
            i and _parted(text, tokens, i)):
        return ()
    end = i
    while end and not words.terms(tokens[end - 1:end]) and not _parted(text, tokens, end):
        end -= 1
    start = end
    while start > max(end - SUBJECT, 0) and words.terms(tokens[start - 1:start]) and not (
            start < len(tokens) and start < end and _parted(text, tokens, start)):
        start -= 1
    hit = words.synonyms.at(tokens, start) if start < end else None
    return words.terms(tokens[start:hit[1] if hit else start + 1]) if start < end else ()


def _parted(text: str, tokens: Sequence[Word], i: int) -> bool:
    """Whether a clause ends before a word."""
    return bool(ENDS & set(text[tokens[i - 1].end:tokens[i].start]))
