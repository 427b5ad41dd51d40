"""Two who each hold another thing to be at the root of the matter: "menuding aspal", "menyalahkan pendaratan"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import combinations
from typing import NamedTuple

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.doers.blames import CAUSE
from briefgen.dossier.evidence import Compared
from briefgen.dossier.few import few
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import ENDS
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

CULPRIT = "culprit"
"""The measure of such a clash."""
REACH = 8
"""Words that name a culprit, at most, and words before "karena" among which the trouble stands."""
MATTER = 3
"""Words behind "biang" that tell of what."""
DAYS = 31
"""Days between two articles of one matter."""
MOST = 12
"""Claims that name a culprit beyond which a story is of several matters."""


class Culprit(NamedTuple):
    """Who says it; the terms of what he holds to be at the root of the matter; the words.

    of: the terms of that matter, where it is told what it was: "biang molornya pekerjaan".
    """

    who: str
    terms: frozenset[str]
    words: str
    of: frozenset[str]


def culprit_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of claims by which two who are named, or whose words they are, put one matter down to two things."""
    told = few(((i, found) for i, profile in enumerate(compared.profiles)
                for found in (_culprit(i, profile, compared),) if found), MOST)
    for (i, one), (j, other) in combinations(told, 2):
        left, right = compared.profiles[i], compared.profiles[j]
        if one.who != other.who and not one.terms & other.terms and told_within(left, right, DAYS) and (
                _may_tell_of(right, one.of) and _may_tell_of(left, other.of)):
            yield Clash("attribution", i, j, (one.words, other.words), CULPRIT, (
                Why(CAUSE, 1.0, f"{one.words} / {other.words}: each holds something else to blame"),
                Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def _may_tell_of(profile: Profile, matter: frozenset[str]) -> bool:
    """Whether a claim tells of a matter, or that matter is not told."""
    return not matter or any(profile.terms.get(term) == 1.0 for term in matter)


def _culprit(i: int, profile: Profile, compared: Compared) -> Culprit | None:
    """What somebody holds to blame by a claim, in whatever way; None where nobody is told to, or somebody not to."""
    if profile.cause or profile.wording.negated or profile.wording.denies or profile.kind == "plan":
        return None
    text, words = profile.claim.claim, compared.words
    tokens = split_words(text)
    found = _held_to_be(text, tokens, words) or _blamed(text, tokens, words) or _named(text, tokens, words)
    who = compared.claims[i].origin.who if profile.speaker or profile.wording.asserts else _first(profile)
    if found is None or who is None or found[0] == found[1]:
        return None
    told = tokens[found[0]:found[1]]
    terms = frozenset(words.terms(told))
    return Culprit(compared.entities.root(who), terms, text[told[0].start:told[-1].end],
                   _matter(tokens, words)) if terms else None


def _matter(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    """The terms of what a culprit is to blame for, behind "biang"; none of "biang perkara"."""
    bare = [word.text.removesuffix(words.clitic) for word in tokens]
    at = next((i for i, word in enumerate(bare) if word in words.causes.blames), len(tokens))
    told = [word for word in tokens[at + 1:at + 1 + MATTER]
            if word.text.removesuffix(words.clitic) not in words.causes.troubles | words.causes.matters]
    end = next((i for i, word in enumerate(told) if word.text in words.causes.being), len(told))
    return frozenset(words.terms(told[:end]))


def _first(profile: Profile) -> str | None:
    """The one whom a claim names, who is told to hold something to blame."""
    return next(iter(sorted(profile.people)), None) if len(profile.people) == 1 else None


def _held_to_be(text: str, tokens: Sequence[Word], words: Comparison) -> tuple[int, int] | None:
    """What stands between "menyebut" and "sebagai biang"."""
    for i, word in enumerate(tokens[:-1]):
        if word.text in words.causes.held_as and tokens[i + 1].text.removesuffix(words.clitic) in words.causes.blames:
            before = range(i - 1, max(-1, i - 1 - REACH), -1)
            verb = next((k for k in before if tokens[k].text in words.causes.holds), None)
            if verb is not None and not ENDS & set(text[tokens[verb].end:tokens[i].start]):
                return verb + 1, i
    return None


def _blamed(text: str, tokens: Sequence[Word], words: Comparison) -> tuple[int, int] | None:
    """What stands behind "menyalahkan"; nothing behind "jangan terus menyalahkan"."""
    at = next((i for i, word in enumerate(tokens) if word.text in words.causes.blaming), None)
    asked = any(word.text in words.standing.unsure for word in tokens[:at])
    return None if at is None or asked else (at + 1, _end(text, tokens, at + 1, words))


def _named(text: str, tokens: Sequence[Word], words: Comparison) -> tuple[int, int] | None:
    """What stands behind "pangkal soalnya adalah", or behind "persoalan timbul karena"."""
    for i, word in enumerate(tokens):
        behind = range(i + 1, min(i + 1 + REACH, len(tokens)))
        if word.text.removesuffix(words.clitic) in words.causes.blames:
            at = next((k for k in behind if tokens[k].text in words.causes.being), None)
        elif word.text.removesuffix(words.clitic) in words.causes.troubles:
            at = next((k for k in behind[1:] if tokens[k].text in words.causes.since), None)    # no "kerugian akibat"
        else:
            continue
        if at is not None and not any(tokens[k].text in words.negation for k in range(i, at)):
            return at + 1, _end(text, tokens, at + 1, words)
    return None


def _end(text: str, tokens: Sequence[Word], start: int, words: Comparison) -> int:
    """The index behind the words for a culprit: up to the end of the clause, or to a "bukan"."""
    end = start
    while end < min(start + REACH, len(tokens)):
        if (end > start and ENDS & set(text[tokens[end - 1].end:tokens[end].start])) or (
                tokens[end].text in words.negation or tokens[end].text in words.grammar.background):
            break
        end += 1
    return end
