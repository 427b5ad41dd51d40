"""The words of a clause that name the thing of which an act is told: before it, or behind a verb done to something."""

from __future__ import annotations

from collections.abc import Sequence

from briefgen.dossier.headlines.stances import begins
from briefgen.dossier.rejecting import clause_behind
from briefgen.lang.classes import Word
from briefgen.lang.comparison import Comparison

OBJECT = 5
"""Words behind a verb among which stands what it is done to."""
ALONE = frozenset({"RISE", "FALL", "STRENGTHEN", "WEAKEN", "DIE", "DISPLACE", "RESIGN"})
"""Acts that are done to nobody, whatever the shape of their verbs, "melemah tipis"; but "memangkas laba"."""


def things(
    text: str, tokens: Sequence[Word], start: int, at: int, words: Comparison,
) -> tuple[tuple[Sequence[Word], ...], Sequence[Word]]:
    """The words that may name the thing of which an act is told, and those that say where or to whom.

    Of an act that is done to something, what stands behind it; of another, and behind a verb of wishing, before it.
    """
    before, behind = before_it(tokens, start, at, words), behind_it(text, tokens, at, words)
    where = [word for word in clause_behind(text, tokens, at) if not behind or word.start > behind[-1].start]
    between = [word for word in tokens[start:at] if word.start >= (before[-1].end if before else 0)]
    does = [word for word in between if is_active(word, words) and word.text not in words.stop]
    if any(word.text in words.denials.existence for word in between):
        return ((behind,) if behind else ()), where
    if behind and at > start and tokens[at - 1].text in words.grammar.prepositions | words.headlines.about:
        return (behind,), where                                         # "pertanyaan tentang pembelian kapal"
    if is_active(tokens[at], words) and (
            tokens[at].text in words.headlines.moves or ALONE.isdisjoint(words.terms(tokens[at:at + 1]))):
        return (behind or before,), where
    if does and all(words.headlines.weighs.alone(word.text) for word in does):
        return tuple(phrase for phrase in (before, behind) if phrase) or ((),), where
    if does or (behind and any(word.text in words.stop and is_active(word, words) for word in between)):
        return ((behind,) if behind else ()), where
    return (before or behind,), where


def before_it(tokens: Sequence[Word], start: int, at: int, words: Comparison) -> Sequence[Word]:
    """The words that name the thing of which an act is told: the last stretch before it without a verb or a "not"."""
    end = at
    while end > start:
        begin = end
        while begin > start and not _governs(tokens[begin - 1], words):
            begin -= 1
        if _content(tokens[begin:end], words):
            return tokens[begin:end]
        end = begin - 1
    return ()


def behind_it(text: str, tokens: Sequence[Word], at: int, words: Comparison) -> Sequence[Word]:
    """The words that name what an act is done to, up to where it says where or by whom."""
    hit = words.synonyms.at(tokens, at)
    behind = clause_behind(text, tokens, (hit[1] if hit else at + 1) - 1)[:OBJECT]
    end = next((i for i, word in enumerate(behind) if word.text in words.grammar.prepositions
                or word.text in words.grammar.setting or word.text in words.grammar.relative
                or word.text in words.causes.being or word.text in words.causes.since
                or word.text in words.grammar.background or words.grammar.verb.fullmatch(word.text)), len(behind))
    if behind and behind[0].text[0].isdigit():                          # "melemah 40 poin", "vonis 10 tahun"
        return ()
    return behind[:end] if _content(behind[:end], words) else ()


def doer_of(tokens: Sequence[Word], start: int, at: int, words: Comparison) -> Sequence[Word]:
    """The words right before a verb that name who does it, a "not" and what names nobody apart."""
    end = at
    while end > start and (tokens[end - 1].text in words.negation or tokens[end - 1].text in words.headlines.still):
        end -= 1
    begin = end
    while begin > start and not _governs(tokens[begin - 1], words):
        begin -= 1
    return tokens[begin:end]


def around(text: str, tokens: Sequence[Word], at: int, words: Comparison) -> frozenset[str]:
    """The terms of the things before a word and behind it in its clause."""
    phrases = (before_it(tokens, begins(text, tokens, at, words), at, words), clause_behind(text, tokens, at)[:OBJECT])
    return frozenset(term for phrase in phrases for unit in units_in(phrase, words) for term in words.terms(unit))


def is_active(word: Word, words: Comparison) -> bool:
    """Whether a word is a verb of which what stands behind is the object."""
    return words.grammar.active.match(word.text) is not None and words.grammar.verb.fullmatch(word.text) is not None


def _governs(word: Word, words: Comparison) -> bool:
    """Whether a word is none of a thing's name: a "not", a verb, or what says that it is only wished or heard of."""
    heads, text = words.headlines, word.text
    return text in words.negation or text in heads.still or (
        not word.capital and words.grammar.verb.fullmatch(text) is not None) or any(
        known.alone(text) for known in (heads.weighs, heads.rumours, heads.undone))


def _content(tokens: Sequence[Word], words: Comparison) -> list[Word]:
    return [word for word in tokens if words.terms((word,)) and not is_generic(word, words)]


def units_in(tokens: Sequence[Word], words: Comparison) -> list[tuple[Word, ...]]:
    """The words that name something, a phrase of one meaning as one."""
    units = (tuple(tokens[start:end]) for start, end in words.meanings(tokens))
    return [unit for unit in units if words.terms(unit) and not (len(unit) == 1 and is_generic(unit[0], words))]


def is_generic(word: Word, words: Comparison) -> bool:
    """Whether a noun names no thing of its own, or stands for a body that has a name."""
    generic = words.headlines.generic
    return word.text in generic or word.text.removesuffix(words.clitic) in generic
