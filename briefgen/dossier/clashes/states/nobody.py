"""That it befell nobody, told when somebody whom it befell is told of elsewhere: "tidak ada yang meninggal"."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.sorts import STILL
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

NOBODY = "nobody"
"""The measure of such a clash."""
NEWS = 7
"""Days by which what befell somebody may be over when an article says that it befell nobody."""
SEEN = 4
"""Days between two articles of which one tells of a wound without saying since when."""
MOST = 200
"""Claims that count nobody beyond which none are compared."""


def nobody_clashes(compared: Compared) -> Iterator[Clash]:
    """Nobody counted, and one whom it befell, in articles of one news; the one who counts is the later to tell.

    Where the other counts as well, their numbers contradict each other.
    """
    none: dict[str, list[int]] = defaultdict(list)
    some: dict[str, list[int]] = defaultdict(list)
    for i, profile in enumerate(compared.profiles):
        for count in profile.counts:
            if count.outcome and count.high == 0 and STILL not in count.sort:
                none[count.outcome].append(i)
        outcome = _befell(profile, compared.words) if not profile.counts else None
        if outcome:
            some[outcome].append(i)
    for outcome, nobody in none.items():
        for i in nobody if len(nobody) <= MOST else ():
            for j in some.get(outcome, ()):
                left, right = compared.profiles[min(i, j)], compared.profiles[max(i, j)]
                if left.sheet != right.sheet and not exclusive(left, right) and _known_by_then(
                        compared.profiles[i], compared.profiles[j], hurt=_is_hurt(outcome, compared.words)):
                    values = ("nobody", "somebody") if i < j else ("somebody", "nobody")
                    yield Clash("modality", min(i, j), max(i, j), values, NOBODY, (
                        Why("modality", 1.0, f"nobody / somebody: {outcome}"),
                        Why("content", round(compared.text(i, j), 3), "likeness of the claims")))


def _befell(profile: Profile, words: Comparison) -> str | None:
    """What befell whom a claim tells of, by its first verb, as something that happened; None where it counts them."""
    wording = profile.wording
    if profile.kind != "event" or wording.negated or wording.denies or wording.modality in OPEN or not wording.head:
        return None
    tokens = split_words(profile.claim.claim)
    found = [(name, words.terms(tokens[start:end])) for name, start, end in words.outcomes.all_in(tokens)
             if name != words.tolls.vague]
    return next((name for name, terms in found if wording.head in terms or (
        profile.people and _is_hurt(name, words))), None)


def _is_hurt(outcome: str, words: Comparison) -> bool:
    """Whether it is being hurt, which is seen for days, in whatever words: "berjalan pincang karena luka di kaki"."""
    return outcome in words.tolls.parts or outcome in words.tolls.least


def _known_by_then(nobody: Profile, other: Profile, *, hurt: bool) -> bool:
    """Whether it had befallen the one, not long before, when the other article said that it befell nobody.

    hurt: whether it is a wound, which has an age though none is told.
    """
    if nobody.told is None or not (other.when or hurt):
        return False
    if not other.when:
        return other.told is not None and abs((nobody.told - other.told).days) <= SEEN
    ends = [when.high for when in other.when]
    return all(end is not None and 0 <= (nobody.told - end).days <= NEWS for end in ends)
