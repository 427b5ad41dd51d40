"""Headlines in which somebody admits what in their articles he denies, or does not answer."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading, tells_an_act
from briefgen.dossier.headlines.others import done_by_another, tells_of_another
from briefgen.dossier.headlines.stances import DONE, NOT, begins, stances
from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison

SILENT = "silent"
"""The side of an article in which nobody admits it."""


def not_admitted(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> list[Profile]:
    """The claims that somebody does not answer, or denies, where the headline says that he admits it.

    It is somebody whom the headline or the lead names; none where any claim tells of an admission of his, or of this.
    """
    words = compared.words
    if not profiles or not words.headlines.admits.all_in(heading.tokens):
        return []
    people = {who for who, kind in profiles[0].subjects.items() if kind == "person"} | heading.named
    theirs = [profile for profile in profiles
              if profile.named & people or profile.speaker in people or (
                  heading.is_of(profile) and not tells_of_another(
                      heading, profile, [term for term in heading.bare if tells_an_act(term, words)], compared))]
    told = _admitted(heading, words)
    contrary = [profile for profile in profiles if _says_otherwise(profile, told, words)]
    if not contrary and (flat := _flatly_not(told, profiles, words)):
        return flat
    if any(_admits(profile, words) and (not contrary or told & _own(profile)) for profile in theirs):
        return []
    return [profile for profile in theirs if _silent(profile, words) and not _of_another(
        heading, profile, compared)] or contrary


def _of_another(heading: Heading, profile: Profile, compared: Compared) -> bool:
    """Whether it is somebody else who does not answer: "kantor presiden belum menanggapi kepergian Rani"."""
    text, words = profile.claim.claim, compared.words
    tokens = split_words(text)
    places = [start for _, start, _ in words.headlines.silent.all_in(tokens)]
    return bool(places) and all(
        done_by_another(heading, profile, at, begins(text, tokens, at, words), compared) for at in places)


def _admitted(heading: Heading, words: Comparison) -> frozenset[str]:
    """The terms of what a headline says that somebody admits."""
    _, _, end = words.headlines.admits.all_in(heading.tokens)[0]
    return frozenset(words.terms(heading.tokens[end:]))


def _own(profile: Profile) -> frozenset[str]:
    return frozenset(term for term, held in profile.terms.items() if held == 1.0)


def _says_otherwise(profile: Profile, told: frozenset[str], words: Comparison) -> bool:
    """Whether a claim says of a thing that is admitted what excludes it: "beton di bawah standar", "sesuai kontrak"."""
    own, wording = _own(profile), profile.wording
    if wording.negated or wording.denies or told <= own:
        return False
    apart = [pair for pair in words.deeds.opposites if len(pair & told) == 1 and pair - told <= own and not (
        pair & told & own)]
    return any((told - pair) & own for pair in apart)


def _flatly_not(told: frozenset[str], profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims that somebody never did what is admitted, where none tells it as done: "tidak pernah menerima"."""
    acts = [(profile, stance.how) for profile in profiles for act in sorted(told) if profile.terms.get(act) == 1.0
            for stance in stances(profile.claim.claim, act, profile.wording.denied, words)
            if tells_an_act(act, words) or act in profile.wording.verbs | profile.wording.negates]
    nots = [profile for profile, how in acts if how == NOT and profile.speaker and (
        told & profile.wording.negates) and len(told & _own(profile)) > 1]
    return nots if not any(how == DONE for _, how in acts) else []


def _admits(profile: Profile, words: Comparison) -> bool:
    texts = (profile.claim.claim, *(hop.text or "" for hop in profile.claim.via))
    return any(words.headlines.admits.all_in(split_words(text)) for text in texts) and not profile.wording.negated


def _silent(profile: Profile, words: Comparison) -> bool:
    """Whether a claim says that somebody does not answer, or denies it."""
    texts = (profile.claim.claim, *(hop.text or "" for hop in profile.claim.via))
    return profile.wording.denies or any(words.headlines.silent.all_in(split_words(text)) for text in texts)
