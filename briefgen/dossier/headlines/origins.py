"""Headlines that give a cause where their articles say that it is none, or give another that excludes it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.doubts import cause_told
from briefgen.dossier.headlines.heading import Heading, is_of_old
from briefgen.dossier.headlines.others import tells_of_another
from briefgen.dossier.nots import nots_in
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import clause_behind
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

TIED = 3
"""Words behind a "not" among which "berkaitan dengan" stands."""


def unlinked(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims that what a headline calls a cause has nothing to do with it: "tidak berkaitan dengan vaksin"."""
    told = cause_told(heading, words)
    if not told:
        return []
    effect, cause = told
    return [profile for profile in profiles if _is_untied(profile, words) and _holds(profile, cause) and (
        _holds(profile, effect) or profile.wording.points)]


def _holds(profile: Profile, terms: frozenset[str]) -> bool:
    return any(profile.terms.get(term) == 1.0 for term in terms)


def _is_untied(profile: Profile, words: Comparison) -> bool:
    """Whether a claim says of something that it has nothing to do with another thing."""
    tokens, causes = split_words(profile.claim.claim), words.causes
    return any(word.text in causes.ties or word.text in causes.driven for at in nots_in(tokens, words)
               for word in tokens[at + 1:at + 1 + TIED])


def other_origin(heading: Heading, profiles: Sequence[Profile], compared: Compared) -> list[Profile]:
    """The claims that give what a headline tells a cause of another sort; none where any gives it the headline's.

    One dies of an injection or of a stroke, a house burns through a candle or a short circuit.
    """
    words = compared.words
    told = cause_told(heading, words)
    sorts = {pair for clause in heading.clauses() for pair in _sorts(clause, words)}
    if not told or len(sorts) != 1:
        return []
    ((family, own),) = sorts
    found = list[Profile]()
    for profile in profiles:
        given = {sort for kind, sort in _given(profile, words) if kind == family}
        if own in given:
            return []
        if given and _is_of_it(heading, told[0], profile, compared):
            found.append(profile)
    return found


def _given(profile: Profile, words: Comparison) -> set[tuple[str, str]]:
    """The sorts of causes that a claim gives, not those that it denies or leaves open."""
    text, wording = profile.claim.claim, profile.wording
    tokens = split_words(text)
    if wording.negated or wording.denies or wording.unsettled or profile.kind == "plan":
        return set()
    ends = [end for name, _, end in words.causes.told.all_in(tokens) if name == "by"]
    ends += [i + 1 for i, word in enumerate(tokens) if word.text.removesuffix(words.clitic) in words.causes.blames]
    return {pair for end in ends for pair in _sorts(clause_behind(text, tokens, end - 1), words)}


def _sorts(tokens: Sequence[Word], words: Comparison) -> Iterator[tuple[str, str]]:
    """The sorts of causes of which some words tell, each with the name of those that exclude each other."""
    for family, sorts in words.headlines.origins.items():
        yield from ((family, name) for name, *_ in sorts.all_in(tokens))


def _is_of_it(heading: Heading, effect: frozenset[str], profile: Profile, compared: Compared) -> bool:
    """Whether a claim tells of the very thing that befell: not of somebody else whom it befell, nor long ago."""
    acts = sorted(term for term in effect if profile.terms.get(term) == 1.0)
    return bool(acts or profile.wording.points) and not is_of_old(profile) and not tells_of_another(
        heading, profile, acts, compared)
