"""Headlines in which something is done wholly, of which the text tells a share: "Ditanggung Penuh", "80 persen"."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.headlines.heading import Heading, is_of_old
from briefgen.dossier.measures import PERCENT
from briefgen.dossier.profile import Profile
from briefgen.dossier.shares import WHOLE
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

FROM = "of"
"""Name of the words before the whole of which a share is told."""


def covered_in_part(heading: Heading, profiles: Sequence[Profile], words: Comparison) -> list[Profile]:
    """The claims that tell the headline's act of a share "of" something; none where any claim tells it of all."""
    acts = frozenset(key for clause in heading.clauses() for key in _done_wholly(clause, words))
    found = [profile for profile in profiles if acts and _in_part(profile, acts, words)]
    return found if not any(_wholly(profile, acts, words) for profile in profiles if profile not in found) else []


def _done_wholly(clause: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The terms and stems of the verbs of a part that says behind them, or of its things, that it is of all."""
    verbs = [word for word in clause if words.grammar.verb.fullmatch(word.text)]
    fully = any(word.text in words.headlines.whole_of for word in clause if verbs and word.start > verbs[0].start)
    whole = fully or words.headlines.fully.all_in(clause)
    return _keys(verbs, words) if whole else frozenset()


def _in_part(profile: Profile, acts: frozenset[str], words: Comparison) -> bool:
    """Whether a claim tells one of some acts, by any form of its root, of so many per cent "dari" something."""
    if profile.wording.negated or profile.kind == "plan" or is_of_old(profile):
        return False
    tokens = split_words(profile.claim.claim)
    shares = [count for count in profile.counts if count.unit == PERCENT and 0 < count.high < WHOLE]
    return not acts.isdisjoint(_keys(tokens, words)) and any(
        words.parts.alone(split_words(rest)[0].text) == FROM for count in shares
        for rest in (profile.claim.claim.partition(count.text)[2],) if split_words(rest))


def _wholly(profile: Profile, acts: frozenset[str], words: Comparison) -> bool:
    """Whether a claim tells one of some acts of all, and says not "not"."""
    tokens = split_words(profile.claim.claim)
    return not profile.wording.negated and not acts.isdisjoint(_keys(tokens, words)) and bool(
        acts.intersection(_done_wholly(tokens, words)) or any(
            name == "all" for name, *_ in words.headlines.shares.all_in(tokens)))


def _keys(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    return frozenset((*words.terms(tokens), *words.plain_stems(tokens)))
