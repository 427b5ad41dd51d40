"""How one contest ended, told in two scores: "menang 3-1", "skor 2-0"; a vote of 7-2, and one of 5-4."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations

from briefgen.dossier.between import told_within
from briefgen.dossier.clashes.clash import Clash, Mate
from briefgen.dossier.clashes.numbers.votes import vote_of
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.few import few
from briefgen.dossier.profile import Profile
from briefgen.dossier.rivals import exclusive, other_names
from briefgen.lang.classes import split_words
from briefgen.lang.comparison import Comparison
from briefgen.lang.pack import Language
from briefgen.model.dossier import Why
from briefgen.text.tokens import Tokens, tokenise

SCORE = "score"
"""Measure of a clash about a score."""
ALIKE = 0.35
"""Likeness from which two claims that each give a score tell one contest."""
NEWS = 3
"""Days between two articles that tell of one contest, where it is not dated."""
AGAIN, MANY = 30, 10
"""The same where so many at least are told by both to have voted, or been scored: the same number in two ways."""
MOST = 200
"""Claims of a story with a score beyond which they are not compared all with all."""
HIGHEST = 250
"""Beyond any number of a score or a vote that is told so."""
_WRITTEN = re.compile(r"\d[-\N{EN DASH}]\d")
_DASHES = frozenset("-\N{EN DASH}")


@dataclass(frozen=True, slots=True)
class Score:
    """Two numbers, the higher first, of what part of a contest, and as told."""

    high: int
    low: int
    parts: frozenset[str]
    text: str


def score_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of scores among claims of one contest."""
    told = few(((i, score) for i, profile in enumerate(compared.profiles) if _may_tell(profile)
                for score in (score_of(profile.claim.claim, compared.lang, compared.words),) if score), MOST)
    for (i, a), (j, b) in combinations(told, 2):
        if (a.high, a.low) != (b.high, b.low) and a.parts == b.parts:
            text = compared.text(i, j)
            days = AGAIN if a.high + a.low == b.high + b.low >= MANY else NEWS
            if text >= ALIKE and _one_contest(compared.profiles[i], compared.profiles[j], days, compared.words):
                yield Clash("number", i, j, (a.text, b.text), SCORE, (
                    Why("number", 1.0, f"{a.text} / {b.text}: one contest ends once"),
                    Why("event", round(text, 3), "likeness of the claims")))


def on_side(mate: Mate, compared: Compared) -> bool:
    """Whether a group mate gives the score of a clashing claim."""
    mine, theirs = (score_of(each.claim.claim, compared.lang, compared.words) for each in (mate.profile, mate.one))
    return mine is not None and theirs is not None and (mine.high, mine.low) == (theirs.high, theirs.low)


def score_of(text: str, lang: Language, words: Comparison) -> Score | None:
    """The one score that a claim gives: "3-1", "tujuh banding dua", "tujuh setuju, dua menolak"; None where it gives
    none or several.
    """
    found = list(_written(text, lang, words)) or list(filter(None, [vote_of(text, lang, words)]))
    if len(found) != 1:
        return None
    (first, second, told), = found
    plain = split_words(text)
    parts = frozenset(" ".join(word.text for word in plain[start:end]) for _, start, end in words.contests.parts.all_in(
        plain))
    return Score(max(first, second), min(first, second), parts, told)


def _written(text: str, lang: Language, words: Comparison) -> Iterator[tuple[int, int, str]]:
    """The scores of a text, each by its two numbers and its words."""
    if _WRITTEN.search(text) or any(f" {word} " in text for word in words.contests.between):
        tokens = tokenise(text)
        yield from filter(None, (_at(tokens, i, lang, words) for i in range(len(tokens))))


def _at(tokens: Tokens, i: int, lang: Language, words: Comparison) -> tuple[int, int, str] | None:
    """The two numbers of a score that begins at token i, and its words."""
    numbers = lang.numbers
    if not numbers.starts(tokens.word(i)) or (i and tokens.word(i - 1) in _DASHES | {"/", "."}):
        return None
    first = numbers.read(tokens, i)
    if first is None or first.vague:
        return None
    sign = tokens.word(first.end)
    dashed = sign in _DASHES and tokens.word(i).isdigit()
    j = first.end + 1
    if not (dashed or sign in words.contests.between) or (dashed and not tokens.word(j).isdigit()):
        return None
    second = numbers.read(tokens, j) if numbers.starts(tokens.word(j)) else None
    if second is None or second.vague or tokens.word(second.end) in _DASHES | {"/"}:
        return None
    if second.end < len(tokens) and _goes_on(tokens, second.end, lang, words):
        return None
    pair = first.value, second.value
    if any(value != int(value) or value > HIGHEST for value in pair):
        return None
    return int(pair[0]), int(pair[1]), tokens.text[tokens.starts[i]:tokens.ends[second.end - 1]]


def _goes_on(tokens: Tokens, i: int, lang: Language, words: Comparison) -> bool:
    """Whether a unit or the name of a month behind the numbers makes them a range: "2-3 hari", "4-6 September"."""
    word, units = tokens.word(i), words.units
    counted = word in units.classifiers or word in units.people or word in units.recurring
    return counted or word in lang.calendar.units or word in lang.calendar.months or bool(
        lang.numbers.units.measures.at(tokens, i) or lang.numbers.units.money_after.at(tokens, i)) or (
        lang.numbers.unit_of(word) == "person")


def _may_tell(profile: Profile) -> bool:
    """Whether a claim may tell how a contest ended: not what is to be, and not what was not so."""
    return profile.kind != "plan" and not profile.wording.negated and profile.wording.modality not in (
        "planned", "possible")


def _of_contest(profile: Profile, words: Comparison) -> bool:
    """Whether a claim with a score tells of a contest or a vote."""
    return not words.contests.contests.isdisjoint(profile.terms) or any(
        word.text in words.contests.words for word in split_words(profile.claim.claim))


def _one_contest(left: Profile, right: Profile, days: int, words: Comparison) -> bool:
    """Whether two articles tell of one contest, one of them by a word for it, and of one day as far as they say.

    days: between them at most, where it is not dated.
    """
    if left.sheet == right.sheet or not (_of_contest(left, words) or _of_contest(right, words)):
        return False
    if exclusive(left, right) or other_names(left, right) or all_apart(left.when, right.when):
        return False
    return bool(left.when and right.when) or told_within(left, right, days)
