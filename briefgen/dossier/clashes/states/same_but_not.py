"""Two articles of a day that tell the same but for a "not", or for a "belum jelas apakah" before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.dates.dating import is_to_come
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive
from briefgen.dossier.wording import OPEN
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

ALIKE = 0.6
"""Likeness from which the words of two claims are looked at."""
DAYS = 1
"""Days between two articles of one state of things: a plan changes, and what was not so yet comes."""
TOLD, DOUBTED, NEGATED, PLANNED = "done", "possible", "negated", "planned"
"""What the sides say."""
BARS = frozenset({"denial"})
"""Bars that such claims make themselves."""
FEWEST = 2
"""Terms that both hold, at least."""


def same_but_not_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of claims of one content of which one is negated, both done or both to come; or is told as not sure."""
    doubts = {i: rest for i, profile in enumerate(compared.profiles)
              for rest in (_doubted(profile, compared.words),) if rest}
    asked = {i for i, profile in enumerate(compared.profiles) if profile.wording.negated or i in doubts}
    for found in compared.matches.touching(asked):
        left, right = compared.profiles[found.left], compared.profiles[found.right]
        if found.text < ALIKE or not _of_one_day(left, right) or exclusive(left, right) or set(
                compared.matches.bars(found.place)) - BARS:
            continue
        values = _doubt(found.left, found.right, doubts, compared) or _negation(left, right, compared.words)
        if values:
            yield Clash("modality", found.left, found.right, values, "modality", (
                Why(_asked(values), 1.0, f"{values[0]} / {values[1]}: the same, but for that"),
                Why("content", round(found.text, 3), "likeness of the claims")))


def _asked(values: tuple[str, str]) -> str:
    """What two such claims differ in: whether it is certain, will be, or has been."""
    return "certainty" if DOUBTED in values else "denial" if PLANNED in values else "modality"


def _of_one_day(left: Profile, right: Profile) -> bool:
    """Whether two articles of one day, or of a day and the next, tell it of no two times."""
    return left.sheet != right.sheet and told_within(left, right, DAYS) and not all_apart(left.when, right.when)


def _negation(left: Profile, right: Profile, words: Comparison) -> tuple[str, str] | None:
    """What each says, where one is the other with a "not", and both are done or both are to come."""
    no, yes = (left, right) if left.wording.negated else (right, left)
    said = {word.text for word in split_words(yes.claim.claim)}
    plain = no.wording.negated and _not_done(split_words(no.claim.claim), words) and not (
        said & (words.negation | words.refusal) or yes.wording.negated or no.wording.denies or yes.wording.denies)
    ahead = [OPEN & {profile.wording.modality} for profile in (no, yes)]
    if not plain or ahead[0] != ahead[1] or len(_held(no)) < FEWEST or _held(no) != _held(yes):
        return None
    if _came_later(no, yes):
        return None
    value = PLANNED if ahead[1] else TOLD
    return (NEGATED, value) if no is left else (value, NEGATED)


def _not_done(tokens: Sequence[Word], words: Comparison) -> bool:
    """Whether a "not" stands right before a verb or "akan"; not before a degree, "tidak hanya", "tak sampai"."""
    return any(one.text in words.negation and bool(
        words.grammar.verb.fullmatch(then.text) or words.modality.alone(then.text)) for one, then in pairwise(tokens))


def _came_later(no: Profile, yes: Profile) -> bool:
    """Whether an article of the day before says that it was not so yet."""
    return no.wording.not_yet and no.told is not None and yes.told is not None and no.told < yes.told


def _held(profile: Profile) -> frozenset[str]:
    return frozenset(term for term, strength in profile.terms.items() if strength == 1.0)


def _doubt(i: int, j: int, doubts: dict[int, frozenset[str]], compared: Compared) -> tuple[str, str] | None:
    """What each says, where one tells as so what the other calls unclear, and nothing else."""
    for unsure, sure in ((i, j), (j, i)):
        profile = compared.profiles[sure]
        wording = profile.wording
        plain = not (wording.negated or wording.denies or wording.modality in OPEN or profile.kind == "plan")
        if unsure in doubts and sure not in doubts and plain and not is_to_come(profile) and (
                doubts[unsure] == _held(profile)):
            return (DOUBTED, TOLD) if unsure == i else (TOLD, DOUBTED)
    return None


def _doubted(profile: Profile, words: Comparison) -> frozenset[str] | None:
    """The terms of what a claim calls unclear from its first words on: "belum ada bukti virus itu menular"."""
    tokens = split_words(profile.claim.claim)
    end = _behind_doubt(tokens, words)
    if not end:
        return None
    taken = frozenset(words.terms(tokens[:end]))
    held = _held(profile) - taken
    return held if len(held) >= FEWEST else None


def _behind_doubt(tokens: Sequence[Word], words: Comparison) -> int:
    """The index behind a doubt, and its "apakah", with which a claim begins; 0 where it begins otherwise."""
    hit = next((end for _, start, end in words.headlines.doubts.all_in(tokens[:FEWEST * 3]) if start == 0), 0)
    return hit + (0 < hit < len(tokens) and tokens[hit].text in words.headlines.whether)
