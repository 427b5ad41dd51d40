"""What a claim tells to be so few and no more of the things that a headline counts: "tersangkanya baru satu"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from briefgen.dossier.clashes.numbers.told_numbers import Told
from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading
from briefgen.dossier.measures import PERSON
from briefgen.dossier.profile import Profile
from briefgen.dossier.rejecting import clause_behind
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison
from briefgen.lang.numbers import Numbers
from briefgen.text.tokens import tokenise

BEFORE = 5
"""Words before "baru" among which the things stand: "tersangka dalam perkara itu baru satu"."""
BEHIND = 3
"""Words behind "baru" among which the number stands: "baru menetapkan seorang tersangka"."""


def only_so_many(
    told: Told, heading: Heading, profiles: Sequence[Profile], compared: Compared,
) -> list[tuple[Profile, float]]:
    """The claims that say that there are fewer, and no more, of what a headline counts, with how many."""
    if not told.nouns or told.unit not in (None, PERSON):
        return []
    found = [(profile, value) for profile in profiles if not profile.wording.negated and profile.kind != "plan"
             for value in _few(profile.claim.claim, told, heading, compared)]
    return [each for each in found if 0 < each[1] < told.low]


def _few(text: str, told: Told, heading: Heading, compared: Compared) -> Iterator[float]:
    words, numbers = compared.words, compared.lang.numbers
    tokens = split_words(text)
    for i, word in enumerate(tokens):
        if word.text not in words.headlines.only | words.headlines.still or (
                i and tokens[i - 1].text in words.negation):
            continue
        behind = clause_behind(text, tokens, i)
        value = _number(behind, numbers, words)
        if value is not None and _are_counted(tokens, i, told, heading, words) and _says_no_more(behind[1:], words):
            yield value
        elif word.text in words.headlines.only:
            yield from _before_noun(behind, told, heading, compared)


def _are_counted(tokens: Sequence[Word], i: int, told: Told, heading: Heading, words: Comparison) -> bool:
    """Whether the things stand before a word, as themselves and with nothing said of them but what the headline says.

    Not in "pengacara tersangka baru satu", nor in "tersangka yang sakit baru satu".
    """
    at = next((j for j in range(max(0, i - BEFORE), i) if not told.nouns.isdisjoint(words.terms((tokens[j],)))), None)
    if at is None or (at and words.terms(tokens[at - 1:at]) and not words.grammar.verb.fullmatch(tokens[at - 1].text)):
        return False
    opens = next((j for j in range(at, i) if tokens[j].text in words.grammar.relative), i)
    return all(not {*words.terms((word,)), *words.plain_stems((word,))}.isdisjoint(heading.known(words))
               for word in tokens[opens + 1:i] if words.terms((word,)))


def _before_noun(
    behind: Sequence[Word], told: Told, heading: Heading, compared: Compared,
) -> Iterator[float]:
    """The number of the things behind "baru", told by no other act than the headline's."""
    words = compared.words
    for j in range(min(BEHIND, len(behind))):
        value = _number(behind[j:], compared.lang.numbers, words)
        if value is None:
            continue
        rest = [word for word in behind[j + 1:] if word.text not in words.units.classifiers]
        known = {*heading.known(words)}
        others = [word for word in (*behind[:j], *rest[1:]) if words.grammar.verb.fullmatch(word.text)
                  and known.isdisjoint((*words.terms((word,)), *words.plain_stems((word,))))]
        if rest and not told.nouns.isdisjoint(words.terms(rest[:1])) and not others:
            yield value
        return


def _says_no_more(rest: Sequence[Word], words: Comparison) -> bool:
    """Whether behind a number nothing is told of so many: "baru satu orang", not "baru satu yang ditahan"."""
    left = [word for word in rest if word.text not in words.units.classifiers and word.text not in words.stop]
    return not left and not any(word.text in words.grammar.relative for word in rest)


def _number(tokens: Sequence[Word], numbers: Numbers, words: Comparison) -> float | None:
    """The plain number with which some words begin: "dua", "seorang"."""
    if not tokens:
        return None
    if tokens[0].text in words.headlines.ones:
        return 1.0
    read = numbers.read(tokenise(tokens[0].text), 0) if numbers.starts(tokens[0].text) else None
    return float(read.number) if read and not read.vague else None
