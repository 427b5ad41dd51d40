"""Two who count, told one after the other: "Polisi menghitung 21 miliar. Forum bertahan pada 47 miliar."."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from briefgen.dossier.clashes.clash import Clash
from briefgen.dossier.clashes.numbers.composition import number
from briefgen.dossier.clashes.numbers.one_phrase import close_by
from briefgen.dossier.counting import agree, comparable
from briefgen.dossier.dates import all_apart
from briefgen.dossier.evidence import Compared
from briefgen.dossier.measures import Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.sorts import DEALINGS
from briefgen.dossier.worth import LENGTHS, is_rounded
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.model.dossier import Why

BEFORE = 3
"""Claims before a bare number among which the number stands that it is set against."""
SUBJECT = 7
"""Words that name who counts, at most."""


class _Tally(NamedTuple):
    """A claim that says no more than who counts how many. who: the words before the verb."""

    who: tuple[str, ...]
    given: Count


def tally_clashes(compared: Compared) -> Iterator[Clash]:
    """Clashes of a bare number and the one of the same unit right before it, of another who counts."""
    profiles = compared.profiles
    for j, profile in enumerate(profiles):
        tally = _tally(profile, compared.words)
        before = range(j - 1, max(j - 1 - BEFORE, -1), -1) if tally else ()
        for i in before:
            if tally is None or profiles[i].sheet != profile.sheet:
                break
            alike = _of_one_kind(profiles[i], tally.given)
            if alike:
                if len(alike) == 1 and _contradict(profiles[i], profile, alike[0], tally, compared.words):
                    yield _clash(i, j, alike[0], tally.given, compared)
                break


def _of_one_kind(profile: Profile, tally: Count) -> list[Count]:
    """The numbers of a claim that may be set against a bare one: of "45 dari 412 keluarga" the part."""
    parts = [count for count in profile.counts if count.part_of is not None and count.unit == tally.unit]
    return parts or [count for count in profile.numbers if comparable(count, tally)]


def _tally(profile: Profile, words: Comparison) -> _Tally | None:
    """Who counts how many by a claim that says nothing else; None for any other claim."""
    if len(profile.counts) != 1 or profile.wording.negates or profile.when or profile.as_of:
        return None
    text, (count,) = profile.claim.claim, profile.counts
    tokens, start = split_words(text), text.find(count.text)
    inside = [i for i, word in enumerate(tokens) if start <= word.start < start + len(count.text)]
    verb = next((i for i, word in enumerate(tokens[:SUBJECT]) if word.text in words.units.tallies), None)
    if verb is None and inside and ":" in text[tokens[inside[0] - 1].end:start]:
        verb = inside[0]
    if not verb or start < 0 or not inside or inside[0] < verb or count.unit in LENGTHS:
        return None
    rest = [*tokens[verb + 1:inside[0]], *tokens[inside[-1] + 1:]]
    return None if _tells_more(rest, words) or _is_elsewhere(tokens[:verb], words) else _Tally(
        tuple(word.text for word in tokens[:verb]), count)


def _tells_more(rest: Sequence[Word], words: Comparison) -> bool:
    return any(words.terms((word,)) and word.text not in words.denials.figures for word in rest)


def _is_elsewhere(who: Sequence[Word], words: Comparison) -> bool:
    """Whether a place, a time or a mere "he" stands before the verb."""
    return any(word.text in words.grammar.setting or word.text in words.grammar.prepositions for word in who) or (
        not words.terms(who) and not any(word.capital for word in who[1:]))


def _contradict(left: Profile, right: Profile, a: Count, tally: _Tally, words: Comparison) -> bool:
    b = tally.given
    if agree(a, b) or is_rounded(a, b) or not close_by(a, b) or (a.sort ^ b.sort) - DEALINGS:
        return False
    other = _tally(left, words)
    one_mouth = left.speaker is not None and left.speaker == right.speaker
    same = one_mouth or (other is not None and other.who == tally.who)
    return not (same or all_apart(left.when, right.when) or left.wording.negated)


def _clash(i: int, j: int, a: Count, b: Count, compared: Compared) -> Clash:
    return Clash("number", i, j, (number(a.told), number(b.told)), " ".join(filter(None, (b.unit, b.outcome))), (
        Why("number", 1.0, f"{a.text} / {b.text}: no number fits both"),
        Why("measure", round(compared.text(i, j), 3), "two who count, one after the other")))
