"""Headlines that tell more than was done: "Hapus Tarif" above a tariff lowered, "Dicabut" above "masih berlaku"."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.bearers import with_bearers
from briefgen.dossier.headlines.heading import Heading
from briefgen.dossier.headlines.others import of_another, same_thing, wishes_another
from briefgen.dossier.headlines.same_things import counts_others
from briefgen.dossier.headlines.stances import DONE, begins, stance_at, told_at
from briefgen.dossier.headlines.things import around, doer_of, is_active, units_in
from briefgen.dossier.headlines.working import working
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Classes, Word, split_words
from briefgen.lang.comparison import Comparison

LEAD = 4
"""Claims at the head of an article that tell what its headline tells."""
NEAR = 2
"""Words before "saksi" among which "masih" stands."""
BEFORE = 4
"""Words before "masih" among which the thing stands that lasts."""
FROM = "of"
"""Name of the words for what a thing was before, or is a part of."""


def less_in_text(
    heading: Heading, full: Heading, profiles: Sequence[Profile], compared: Compared,
) -> tuple[list[Profile], str] | None:
    """The claims that tell less than the headline, or that a thing works which failed there, and the words by which.

    full: the headline with the parts that assert nothing, which tell of whom it is.
    """
    words, own = compared.words, {word.text for word in heading.tokens}
    for strong, weak in words.headlines.levels:
        if not own.isdisjoint(strong.groups) and _tells_more(heading.tokens, strong, weak):
            found = _lesser(heading, full, strong, weak, profiles, compared)
            if found:
                return found
    return _lasting(heading, profiles, compared) or working(heading, profiles, compared)


def _tells_more(tokens: Sequence[Word], strong: Classes, weak: Classes) -> bool:
    """Whether a headline tells the stronger act, and the weaker one at most within its words: "divonis bebas"."""
    told = {i for _, start, end in strong.all_in(tokens) for i in range(start, end)}
    return bool(told) and all(told.issuperset(range(start, end)) for _, start, end in weak.all_in(tokens))


def _lasting(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> tuple[list[Profile], str] | None:
    """The claim that says that a thing lasts which the headline has ended: "masih berlaku" below "Izin Dicabut"."""
    words, own = compared.words, {word.text for word in heading.tokens}
    for ended, lasts in words.headlines.lasting:
        if own.isdisjoint(ended.groups) or not ended.all_in(heading.tokens) or lasts.all_in(heading.tokens):
            continue
        acts = _acts(heading, ended, words)
        if any(_tells(profile, ended, acts, lasts, words) for profile in profiles):
            continue
        stems = words.plain_stems(split_words(heading.short)).keys() - acts
        for profile in profiles:
            said = _said_to_last(profile, lasts, stems, heading, compared)
            if said:
                return [profile], said
    return None


def _said_to_last(
    profile: Profile, lasts: Classes, stems: Collection[str], heading: Heading, compared: Compared,
) -> str:
    """The words by which a claim says that a thing of the headline, or somebody whom it names, still is so; or none."""
    words, text = compared.words, profile.claim.claim
    tokens = split_words(text)
    if counts_others(profile, heading, compared):
        return ""
    for _, start, end in lasts.all_in(tokens) if not profile.wording.negated else ():
        still = next((i for i in range(max(0, start - NEAR), start) if tokens[i].text in words.headlines.still), None)
        if still is None:
            continue
        before = words.plain_stems(tokens[max(0, still - BEFORE):still])
        if (not before.keys().isdisjoint(stems) or heading.named & profile.named) and not of_another(
                heading, profile, start, begins(text, tokens, start, words), compared):
            return " ".join(word.text for word in tokens[still:end])
    return ""


def _lesser(
    heading: Heading, full: Heading, strong: Classes, weak: Classes, profiles: Sequence[Profile], compared: Compared,
) -> tuple[list[Profile], str] | None:
    """The claims that tell the weaker act of the headline's matter, or of what has not changed: "masih saksi".

    That somebody else is a suspect does not make one of whom it says that he still is a witness.
    """
    words = compared.words
    acts = _acts(heading, strong, words)
    tellers = [profile for profile in profiles if _tells(profile, strong, acts, weak, words)
               and not _tells_of_others_only(full, profile, strong, compared)]
    subjects = _subjects(heading, strong)
    places = [start for _, start, _ in strong.all_in(full.tokens)]
    borne = with_bearers(full, profiles, compared)
    for profile in profiles:
        tokens = without_clitics(split_words(profile.claim.claim), words)
        if (tellers and not _of_others(tellers, profile, subjects, compared)) or counts_others(
                profile, heading, compared):
            continue
        for _, start, end in weak.all_in(tokens):
            still = any(word.text in words.headlines.still for word in tokens[max(0, start - NEAR):start])
            if _is_denied(profile, start, words) or (tellers and not still) or not (tellers or _is_of_it(
                    borne, places, profile, start, compared, at_head=still or profile.place < LEAD)):
                continue
            others = wishes_another(full, places, profile, start, words) or (
                not still and _of_other_actors(full, profile))
            if not (others or _is_aside(tokens, start, words)) and not of_another(
                    full, profile, start, begins(profile.claim.claim, tokens, start, words), compared):
                return [profile], " ".join(word.text for word in split_words(profile.claim.claim)[start:end])
    return None


def without_clitics(tokens: Sequence[Word], words: Comparison) -> tuple[Word, ...]:
    """Some words without the pronoun behind verbs: "masih memburunya"."""
    return tuple(word._replace(text=word.text.removesuffix(words.clitic)) if words.grammar.active.match(
        word.text) else word for word in tokens)


def _is_aside(tokens: Sequence[Word], start: int, words: Comparison) -> bool:
    """Whether a weaker act only counts, tells apart or tells what was: "17 saksi", "yang selamat", "dari saksi"."""
    before = tokens[start - 1].text if start else ""
    counts = before[:1].isdigit() and tokens[start].text not in words.negation
    return counts or (before in words.grammar.relative and not is_active(tokens[start], words)) or (
        words.parts.alone(before) == FROM)


def _of_other_actors(full: Heading, profile: Profile) -> bool:
    """Whether a claim names persons or bodies, and none of those whom the headline names."""
    return bool(full.named and profile.people) and not full.named & profile.named


def _is_of_it(
    full: Heading, places: Sequence[int], profile: Profile, start: int, compared: Compared, *, at_head: bool,
) -> bool:
    """Whether the weaker act, at a word of a claim, is told of the thing of the stronger one, `places` of the headline.

    At the head of the article, or of what "masih" lasts, it is enough that the claim is of the headline, or that its
    clause names nothing else.
    """
    tokens = split_words(profile.claim.claim)
    text, words = profile.claim.claim, compared.words
    if any(same_thing(full, at, profile, start, compared) for at in places):
        return True
    its = doer_of(tokens, begins(text, tokens, start, words), start, words)
    points = bool(its) and not units_in(its, words)                     # "polisi menegaskan statusnya masih saksi"
    both = points and any(word.text in words.headlines.both for word in its)
    return both or (at_head and (full.is_of(profile) or bool(full.people & profile.named) or points or not around(
        text, tokens, start, words)))


def _tells_of_others_only(full: Heading, profile: Profile, strong: Classes, compared: Compared) -> bool:
    """Whether a claim tells a strong act of things that are none of those around it in the headline."""
    told, words = [start for _, start, _ in strong.all_in(split_words(profile.claim.claim))], compared.words
    text, tokens = profile.claim.claim, split_words(profile.claim.claim)
    return bool(told) and not profile.named & full.named and not any(
        same_thing(full, place, profile, at, compared) for at in told for place in (
            start for _, start, _ in strong.all_in(full.tokens))) and all(
        of_another(full, profile, at, begins(text, tokens, at, words), compared) for at in told)


def _subjects(heading: Heading, strong: Classes) -> frozenset[str]:
    """The words before a strong act in its part of the headline: "Rektor" of "Rektor Jadi Tersangka"."""
    return frozenset(word.text for clause in heading.clauses() for _, start, _ in strong.all_in(clause)
                     for word in clause[max(0, start - BEFORE):start])


def _of_others(
    tellers: Sequence[Profile], profile: Profile, subjects: frozenset[str], compared: Compared,
) -> bool:
    """Whether the strong act is told of others only than the one of a claim, whose office the headline gives."""
    people = frozenset(who for who, kind in profile.subjects.items() if kind == "person")
    if not people or any(
            people & teller.named or not (teller.people or teller.counts) for teller in tellers):
        return False
    if any(subjects & {word.text for word in split_words(teller.claim.claim)} for teller in tellers):
        return False
    return any(_bears(who, subjects, compared) for who in sorted(people))


def _bears(who: str, offices: frozenset[str], compared: Compared) -> bool:
    """Whether a claim puts one of some offices before somebody's name: "Rektor Untano Harsan Lambaga"."""
    forms = [form for form, entity in compared.known.entity.items() if entity == who]
    for profile in compared.profiles:
        text = profile.claim.claim
        at = max((text.find(form) for form in forms), default=-1) if who in profile.named else -1
        before = split_words(text[:max(at, 0)])[-BEFORE:]
        while before and not all(word.capital for word in before):
            before = before[1:]
        if not offices.isdisjoint(word.text for word in before):
            return True
    return False


def _acts(heading: Heading, told: Classes, words: Comparison) -> set[str]:
    return {term for _, start, end in told.all_in(heading.tokens) for term in words.terms(heading.tokens[start:end])}


def _tells(profile: Profile, strong: Classes, acts: set[str], weak: Classes, words: Comparison) -> bool:
    """Whether a claim tells the headline's act as done, in its word or in another for it.

    Not by a word of what says less, "memvonis bebas", nor as planned or not so.
    """
    if profile.wording.negated or profile.wording.denies or profile.kind == "plan":
        return False
    tokens = split_words(profile.claim.claim)
    told = {start for _, start, _ in strong.all_in(tokens)}.union(
        *(told_at(tokens, act, words) for act in acts if profile.terms.get(act) == 1.0))
    told = {at for at in told if not _is_open(profile, at, words)}
    return bool(told) and not told <= {i for _, start, end in weak.all_in(tokens) for i in range(start, end)}


def _is_open(profile: Profile, at: int, words: Comparison) -> bool:
    """Whether a claim leaves open, or says "not" of, what it tells from a word on."""
    return stance_at(profile.claim.claim, at, profile.wording.denied, words).how != DONE


def _is_denied(profile: Profile, start: int, words: Comparison) -> bool:
    """Whether a claim rejects or negates what it tells from a word on, or tells it as what did not last."""
    if profile.wording.denies:
        return True
    tokens = split_words(profile.claim.claim)
    if any(word.text in words.not_yet for word in tokens[max(0, start - NEAR):start]):
        return True
    if any(word.text in words.standing.short for word in tokens[max(0, start - NEAR):start]):
        return True
    return profile.wording.negated and any(
        word.text in words.negation for word in tokens[begins(profile.claim.claim, tokens, start, words):start])
