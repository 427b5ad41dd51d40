"""Headlines of which their own article says that it is not so: "Ketua Umum Mundur" above "menolak mundur"."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import pairwise

from briefgen.dossier.profile import Profile
from briefgen.lang.classes import Word, split_words
from briefgen.lang.compare import Comparison

NOBODY = 5
"""Words behind "belum ada", "tak satu pun" among which stands that of which there is none."""


def denials_of(told: Collection[str], named: Collection[str], profiles: Sequence[Profile],
               words: Comparison) -> list[Profile]:
    """The claims that say "not" of what a headline tells; none where any claim tells it as done.

    "Menolak mundur" says it of somebody whom the headline names, "belum ada tersangka" of everybody. told: the terms of
    the headline without its names; one that tells of a refusal itself ("Tolak Mundur") is denied by none. named:
    entities of the headline.
    """
    found = list[Profile]()
    if any(set(words.terms(split_words(word))).intersection(told) for word in words.refusal):
        return found
    for profile in profiles:
        denied = _denied_of(profile, words) if profile.named.intersection(named) else frozenset[str]()
        acts = (denied | _of_nobody(split_words(profile.claim.claim), words)).intersection(told)
        if acts and not any(_tells(other, acts) for other in profiles):
            found.append(profile)
    return found


def _denied_of(profile: Profile, words: Comparison) -> frozenset[str]:
    """What a claim says that somebody does not, will not or refuses to do; "menolak impor" rejects what others do."""
    tokens = split_words(profile.claim.claim)
    refused = (words.terms((then,)) for word, then in pairwise(tokens) if word.text in words.refusal)
    plain = profile.wording.negates if profile.wording.negated and not profile.wording.denies else frozenset[str]()
    return plain.union(*refused)


def _of_nobody(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    """What a claim says that there is none of, or that befell nobody; "tak ada lagi yang dirawat" tells of before.

    Of "tidak ada korban kebakaran yang dirawat" it is what stands behind "yang".
    """
    found: set[str] = set()
    for _, _, behind in words.nobody.all_in(tokens):
        phrase = tokens[behind:behind + NOBODY]
        if phrase and not words.repeated.at(phrase, 0):
            opens = next((i + 1 for i, word in enumerate(phrase) if word.text in words.relative), 0)
            found.update(words.terms(phrase[opens:]))
    return frozenset(found)


def _tells(profile: Profile, acts: Collection[str]) -> bool:
    """Whether a claim tells one of some acts as done."""
    wording = profile.wording
    done = wording.done_acts | {wording.head}
    return profile.kind != "plan" and not wording.denies and any(
        act in done and act not in wording.scope and act not in wording.negates for act in acts)
