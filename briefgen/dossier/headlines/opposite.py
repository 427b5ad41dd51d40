"""Headlines of which the article tells the opposite: "Rupiah Menguat" above "rupiah melemah"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.days import dates_of, fits
from briefgen.dossier.headlines.heading import Heading
from briefgen.dossier.headlines.others import is_passing, tells_of_another, told_of
from briefgen.dossier.headlines.same_things import counts_others
from briefgen.dossier.labels import words_for
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.compare import Comparison

LEAD = 3
"""Claims at the head of an article that tell what its headline tells."""
SHARED = 2
"""Words of a headline that a claim which contradicts it holds at least."""
BEATEN, BESIDE = 5, 2
"""Words behind "kalah" among which "dari" stands, and words behind that which name who won."""


def told_otherwise(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> tuple[Profile, str] | None:
    """A claim of the lead, and its words for an act that excludes one of the headline of which no claim tells.

    It is of the same thing, "Rupiah Menguat" and "rupiah melemah", or holds enough else of the headline. That somebody
    else did it, "petahana unggul" and "lawannya unggul", does not count where a claim says it of the very same.
    """
    words = compared.words
    told = words.terms(heading.tokens)
    subjects = dict(zip(heading.bare[1:], heading.bare, strict=False))
    for before, act in pairwise(("", *told)):
        tellers = [profile for profile in profiles if profile.terms.get(act) == 1.0]
        subject = subjects.get(act, before) if tellers else before
        if tellers and (not subject or any(profile.terms.get(subject) == 1.0 for profile in tellers)):
            continue
        for pair in (pair for pair in words.deeds.opposites | words.deeds.ways if act in pair):
            (other,) = pair - {act}
            if other in told or _told_alike(act, other, profiles, words):
                continue
            for profile in (each for each in profiles if each.terms.get(other) == 1.0
                            and not (_was_before(heading, each, compared) or counts_others(each, heading, compared))):
                if _tells_other(heading, profile, (act, other), "" if tellers else subject, compared) or (
                        (subject, other) in profile.phrases and _is_plain(heading, profile, (act, other), compared)
                        and profile.place < LEAD):
                    return profile, words_for(other, profile, words)
    return None


def _was_before(heading: Heading, profile: Profile, compared: Compared) -> bool:
    """Whether a claim tells what was so before: "ditutup" below "Dibuka Kembali"; or on another day than the headline.
    """
    words, text = compared.words, profile.claim.claim
    again = any(word.text in words.occasions.again for word in heading.tokens)
    if again and not any(word.text in words.headlines.still for word in split_words(text)):
        return True
    return any(profile.when and not any(fits(phrase, when) for when in profile.when)
               for phrase in dates_of(heading, compared))


def _told_alike(act: str, other: str, profiles: Sequence[Profile], words: Comparison) -> bool:
    """Whether a claim tells another act that excludes the same: "Dibuka" above "ditutup", and "kembali beroperasi"."""
    alike = frozenset[str]().union(*(pair for pair in words.deeds.opposites if other in pair)) - {act, other}
    return any(profile.terms.get(each) == 1.0 for profile in profiles if not profile.wording.negated for each in alike)


def _is_plain(heading: Heading, profile: Profile, acts: tuple[str, str], compared: Compared) -> bool:
    """Whether a claim tells the other of two acts as it is: not denied, nor passing, nor of another thing."""
    words, (act, other) = compared.words, acts
    order = words.terms(heading.tokens)
    told = set(order[:order.index(act)]) - {act}
    return not profile.wording.negated and not _of_another(profile, other, told, words) and not is_passing(
        profile, other, words) and not tells_of_another(heading, profile, (other,), compared)


def _tells_other(
    heading: Heading, profile: Profile, acts: tuple[str, str], subject: str, compared: Compared,
) -> bool:
    """Whether a claim tells the other of two acts of a subject; none where any claim tells the headline's.

    At the head of the article, or of what things are in, wherever it stands; there it may be of the headline at all.
    """
    words = compared.words
    mine = heading.before(acts[0], words) | {subject} if subject else ()
    beside = any(told_of(profile, thing, acts[1], words) for thing in sorted(mine))
    near = beside and (words.deeds.of_things | words.deeds.attitudes).issuperset(acts)
    if profile.place < LEAD:
        near = beside or (bool(subject) and _shares(heading, profile, words))
    return near and _is_plain(heading, profile, acts, compared)


def _of_another(profile: Profile, act: str, told: Collection[str], words: Comparison) -> bool:
    """Whether a claim tells an act that excludes the headline's of another: "Biru Juara", "Merah kalah dari Biru"."""
    tokens = split_words(profile.claim.claim)
    at = next((i for i in range(len(tokens)) if act in words.terms(tokens[i:i + 1])), len(tokens))
    winners = (tokens[i + 1:i + 1 + BESIDE] for i, word in enumerate(tokens[at:at + BEATEN], at)
               if word.text in words.headlines.others)
    return any(term in told for winner in winners for term in words.terms(winner))


def _shares(heading: Heading, profile: Profile, words: Comparison) -> bool:
    """Whether a claim holds enough of the other words of a headline."""
    content = set(words.terms(heading.tokens))
    return len(content) > 1 and sum(profile.terms.get(term) == 1.0 for term in content) >= SHARED
