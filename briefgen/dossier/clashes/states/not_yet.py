"""What "belum" says of time: not until then, and perhaps by now."""

from __future__ import annotations

from briefgen.dossier.profile import Profile
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison


def still_undone(left: Profile, right: Profile) -> bool:
    """Whether one says of a later day that it has not been done yet, which the other dates to a day before."""
    no, yes = (left, right) if left.wording.negated else (right, left)
    later = [when.low for when in no.when if when.low]
    return no.wording.not_yet and yes.wording.modality == "done" and bool(yes.when) and bool(later) and all(
        when.high is not None and when.high <= max(later) for when in yes.when)


def not_yet_before(no: Profile, words: Comparison) -> bool:
    """Whether "belum" stands before each "jika", so that it is so in any case: "belum berangkat, baru akan jika"."""
    texts = [word.text for word in split_words(no.claim.claim)]
    not_yet = next((i for i, word in enumerate(texts) if word in words.not_yet), len(texts))
    return all(i > not_yet for i, word in enumerate(texts) if word in words.denials.conditions) and no.wording.not_yet


def by_now(left: Profile, right: Profile) -> bool:
    """Whether what is not so yet in one article is so in a later one, or on a day to come."""
    no, yes = (left, right) if left.wording.negated else (right, left)
    to_come = no.wording.not_yet or no.wording.modality == "planned"
    if to_come and no.told and yes.when and all(when.low and when.low > no.told for when in yes.when):
        return True
    return to_come and (no.told is None or yes.told is None or no.told < yes.told)


def came_true(no: Profile, yes: Profile) -> bool:
    """Whether an earlier article says that it is not so yet, and the later one does not."""
    before = no.told is not None and yes.told is not None and no.told < yes.told
    return before and no.wording.not_yet and not yes.wording.not_yet
