"""Headlines that count otherwise, of one act, the very things that their articles count: six boats bought, four."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.clashes.numbers.told_numbers import Told, numbers_of
from briefgen.dossier.evidence import Compared
from briefgen.dossier.headlines.heading import Heading, is_of_old, tells_an_act
from briefgen.dossier.measures import PERCENT, Count
from briefgen.dossier.profile import Profile
from briefgen.dossier.sorts import BATCH, STAGES
from briefgen.lang.classes import Word, split_words
from briefgen.lang.comparison import Comparison

DONE = "done"
"""Name of the words for what is so by now."""
SOME = frozenset({"asked", "offered", "goal", "limit", "more", "rest", "difference", "among", BATCH}) | STAGES
"""Sorts of numbers that are of some of the things, or of what somebody wants."""


def counted_otherwise(
    told: Told, heading: Heading, profiles: Sequence[Profile], compared: Compared,
) -> list[tuple[Profile, float]]:
    """The claims that tell the headline's act of another number of the things that it counts, with that number.

    Wherever they stand, "sewa empat kapal" below "Sewa Enam Kapal"; none of a part, "dua di antaranya", nor of
    such as are told apart: "dua kapal yang ada".
    """
    acts = _acts_beside(told, heading, compared.words)
    return [(profile, count.value) for profile in profiles if acts and not (
        profile.wording.negated or profile.wording.denies or profile.kind == "plan" or is_of_old(profile))
        for count in profile.counts
        if _are_its(told, count) and _tells(profile, count, acts, compared.words)
        and not set_apart(told, count, heading, profile, compared.words)]


def set_apart(told: Told, count: Count, heading: Heading, profile: Profile, words: Comparison) -> bool:
    """Whether a claim says whose or which its things are, and they are none of the headline's, or not all of them.

    By another name right behind them, "lima diplomat Kastovia", or what it says of those of whom only "yang" tells the
    act, "diikuti 250 buruh yang dipecat". By those who come on top, "dua pagi ini dan dua lagi malam nanti", or by how
    far it has come: "sudah 120 rumah dibangun".
    """
    if count.sort & SOME - told.sort:
        return True
    text = profile.claim.claim
    before, number, behind = text.partition(count.text)
    last, rest = split_words(before)[-1:], split_words(behind)
    if not number or any(_so_far(word, heading, words) for word in last):
        return bool(number)
    if any(word.text in words.headlines.more for word in rest) and not any(
            word.text in words.headlines.still or word.text in words.not_yet for word in rest):
        return True
    if not rest or behind[:rest[0].start].strip():
        return False
    if rest[0].text in words.grammar.relative:
        return any(words.grammar.verb.fullmatch(word.text) and heading.known(words).isdisjoint(
            _keys((word,), words)) for word in last)
    mine = split_words(heading.text.partition(told.text)[2])[:1]
    return rest[0].capital and bool(mine) and mine[0].text != rest[0].text


def counts_others(profile: Profile, heading: Heading, compared: Compared) -> bool:
    """Whether a claim counts some of what a headline counts some of: "dua menteri bertahan", "Empat Menteri Mundur"."""
    return any(told.nouns & count.nouns and not told.allows(count.low, count.high)
               for told in numbers_of(heading.text, compared.lang, compared.words) for count in profile.counts)


def _so_far(word: Word, heading: Heading, words: Comparison) -> bool:
    """Whether the word right before a number says that it is so many by now, or names somebody of another's."""
    if words.modality.alone(word.text) == DONE:
        return True
    root = word.text.removesuffix(words.clitic)
    return root != word.text and words.grammar.verb.fullmatch(word.text) is None and not any(
        root in each.text for each in heading.tokens) and bool(words.terms((word,)))


def _acts_beside(told: Told, heading: Heading, words: Comparison) -> frozenset[str]:
    """The terms and stems of the acts in the part of a headline that counts, the word right before the number too."""
    for clause in heading.clauses():
        text = heading.text[clause[0].start:clause[-1].end]
        at = text.find(told.text)
        if at < 0:
            continue
        before = [word for word in clause if word.end <= clause[0].start + at][-1:]
        acts = [word for word in clause if words.grammar.verb.fullmatch(word.text) or any(
            tells_an_act(term, words) for term in words.terms((word,)))]
        return _keys((*before, *acts), words) - told.nouns
    return frozenset()


def _are_its(told: Told, count: Count) -> bool:
    """Whether a count is of the things of the headline, all of them, and says of them nothing else that befell."""
    alike = bool(told.nouns & count.nouns) and count.unit != PERCENT
    return alike and count.exact and count.part_of is None and count.value > 0 and count.outcome in (
        None, told.outcome) and not told.allows(count.low, count.high)


def _tells(profile: Profile, count: Count, acts: frozenset[str], words: Comparison) -> bool:
    """Whether a claim tells one of some acts of what it counts, and sets that not apart from others of its kind."""
    text = profile.claim.claim
    before, number, behind = text.partition(count.text)
    apart = split_words(behind)[:1] if number else ()
    if any(word.text in words.grammar.relative | words.units.batches | words.grammar.anaphora for word in apart):
        return False
    told = _keys(split_words(before + " " + behind), words)
    return not acts.isdisjoint(told)


def _keys(tokens: Sequence[Word], words: Comparison) -> frozenset[str]:
    return frozenset((*words.terms(tokens), *words.plain_stems(
        [word for word in tokens if word.text not in words.stop])))
